//! A run as text: its tree, its totals, its audit.

use crate::audit::{Audit, AuditedCall, Verdict};
use crate::row::{Flags, Kind, Row};
use crate::run::Run;
use crate::summary::{Summary, Totals};
use crate::terminal::{Colour, Paint, count, duration, money, plural, table, visible};
use nemo_relay_types::ScopeType;
use std::fmt::Write as _;

/// How text is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextOptions {
    /// With the escapes that terminals make colours of. Default: without.
    pub colours: bool,
    /// With the marks of the chunks of streams, which the tree otherwise only counts. Default: without.
    pub chunks: bool,
}

impl Run {
    /// The tree of scopes, one line a row: when it began, after the first event, what it is, how long it took, what it used,
    /// and what went wrong.
    pub fn tree_text(&self, options: TextOptions) -> String {
        let mut out = String::new();
        let mut open: Vec<bool> = Vec::new();
        let first = self.bounds().0.unwrap_or_default();
        let order: Vec<u32> = self.tree().order().iter().copied().filter(|row| self.is_shown(*row, options)).collect();
        for (at, &number) in order.iter().enumerate() {
            let depth = usize::from(self.tree().depths()[number as usize]);
            open.truncate(depth);
            let is_last = self.is_last(&order[at + 1..], depth);
            let row = &self.rows()[number as usize];
            let since = u64::try_from(row.start.nanos() - first.nanos()).unwrap_or(0);
            let paint = Paint { colours: options.colours };
            write!(out, "{:>11}  ", format!("+{}", duration(since))).expect("a string takes all that is written");
            if depth > 0 {
                let lines: String = open.iter().skip(1).map(|more| if *more { "│  " } else { "   " }).collect();
                out.push_str(&paint.text(Colour::Faint, &format!("{lines}{}", if is_last { "└─ " } else { "├─ " })));
            }
            open.push(!is_last);
            self.write_row(&mut out, number, row, paint);
            out.push('\n');
        }
        if self.skipped() > 0 {
            let faults = self.faults().iter().take(3).map(|at| format!("line {}: {}", at.line, visible(&at.what)));
            let faults: Vec<String> = faults.collect();
            let _ = writeln!(out, "{} could not be read: {}", plural(self.skipped(), "line"), faults.join("; "));
        }
        out
    }

    fn is_shown(&self, row: u32, options: TextOptions) -> bool {
        options.chunks || !self.rows()[row as usize].flags.has(Flags::CHUNK)
    }

    /// Whether no row of the same depth follows below the same parent.
    fn is_last(&self, after: &[u32], depth: usize) -> bool {
        let next =
            after.iter().map(|row| usize::from(self.tree().depths()[*row as usize])).find(|other| *other <= depth);
        next.is_none_or(|other| other < depth)
    }

    fn write_row(&self, out: &mut String, number: u32, row: &Row, paint: Paint) {
        let colour = paint.kind(row.kind, row.flags);
        out.push_str(&paint.text(colour, self.text(row.name)));
        let mut facts = vec![row.kind.as_str().to_owned()];
        facts.extend(Some(visible(self.text(row.model))).filter(|model| !model.is_empty()));
        facts.extend(row.nanos().map(duration));
        if row.usage.tokens() > 0 {
            facts.push(format!("{} → {} tokens", count(row.usage.prompt), count(row.usage.completion)));
        }
        facts.extend(row.usage.cost.as_ref().map(|(amount, currency)| money(*amount, currency)));
        if row.chunks > 0 {
            facts.push(plural(row.chunks.into(), "chunk"));
        }
        out.push(' ');
        out.push_str(&paint.text(Colour::Faint, &facts.join(" · ")));
        let state = match row.flags {
            flags if flags.has(Flags::REJECTED) => Some("refused"),
            flags if flags.has(Flags::ERROR) => Some("error"),
            flags if flags.has(Flags::OPEN) => Some("open"),
            flags if flags.has(Flags::NO_START) => Some("no start"),
            _ => None,
        };
        if let Some(state) = state {
            let colour = if row.is_remarkable() { colour } else { Colour::Faint };
            out.push_str(&paint.text(colour, &format!("  {state}")));
        }
        let brief = self.brief(number);
        let is_worth_a_word = row.kind != Kind::Scope(ScopeType::Llm) || row.is_remarkable();
        if is_worth_a_word && !brief.is_empty() {
            let colour = if row.is_remarkable() { colour } else { Colour::Faint };
            let short: String = brief.chars().take(72).collect();
            let dots = if short.len() < brief.len() { "…" } else { "" };
            out.push_str(&paint.text(colour, &format!("  {short}{dots}")));
        }
    }
}

impl Summary {
    /// The totals as text.
    pub fn text(&self, options: TextOptions) -> String {
        let paint = Paint { colours: options.colours };
        let heading = |text: &str| format!("\n{}\n", paint.text(Colour::Bold, text));
        let mut out = format!(
            "{} in {}: {}, {}, {}\n",
            plural(self.events, "event"),
            time(self.duration_ms),
            plural(self.total.runs, "agent run"),
            plural(self.total.llm_calls, "model call"),
            plural(self.total.tool_calls, "tool call"),
        );
        let mut facts = vec![format!(
            "{} of prompts ({} cached), {} of answers",
            plural(self.total.prompt_tokens, "token"),
            count(self.total.cached_tokens),
            count(self.total.completion_tokens)
        )];
        facts.extend(Some(costs(&self.total)).filter(|costs| !costs.is_empty()));
        let _ = writeln!(out, "{}", facts.join(", "));
        for (number, what, colour) in [
            (self.total.errors, "error", Colour::Red),
            (self.total.rejected, "refusal", Colour::Yellow),
            (self.total.open, "scope without an end", Colour::Yellow),
            (self.skipped_lines, "line that could not be read", Colour::Red),
        ] {
            if number > 0 {
                let what = if number == 1 { format!("1 {what}") } else { plural_of(number, what) };
                let _ = writeln!(out, "{}", paint.text(colour, &what));
            }
        }
        for Section { title, heads, lines } in sections(self) {
            if !lines.is_empty() {
                let heads = heads.iter().map(|head| (*head).to_owned()).collect();
                out.push_str(&heading(title));
                out.push_str(&table(&[vec![heads], lines].concat()));
            }
        }
        if !self.problems.is_empty() {
            out.push_str(&heading("Errors and refusals"));
            for problem in &self.problems {
                let _ = writeln!(out, "  {} ({}): {}", visible(&problem.name), problem.kind, visible(&problem.what));
            }
        }
        out
    }
}

/// A table of the totals.
struct Section {
    title: &'static str,
    heads: &'static [&'static str],
    lines: Vec<Vec<String>>,
}

fn sections(summary: &Summary) -> [Section; 4] {
    let agent = &["", "runs", "models", "tools", "errors", "refusals", "tokens", "cost", "time"];
    let model = &["", "calls", "errors", "prompt", "answer", "cost", "time"];
    [
        Section { title: "Agents", heads: agent, lines: agents(summary) },
        Section { title: "Models", heads: model, lines: models(summary) },
        Section { title: "Tools", heads: &["", "calls", "errors", "time", "mean"], lines: tools(summary) },
        Section { title: "Guardrails", heads: &["", "allowed", "refused", "failed"], lines: guardrails(summary) },
    ]
}

fn agents(summary: &Summary) -> Vec<Vec<String>> {
    let line = |(name, of): (&String, &Totals)| {
        let counts =
            [of.runs, of.llm_calls, of.tool_calls, of.errors, of.rejected, of.prompt_tokens + of.completion_tokens];
        let mut line = vec![visible(name)];
        line.extend(counts.map(count));
        line.extend([costs(of), time(of.busy_ms)]);
        line
    };
    summary.agents.iter().map(line).collect()
}

fn models(summary: &Summary) -> Vec<Vec<String>> {
    let line = |(name, of): (&String, &Totals)| {
        let mut line = vec![visible(name)];
        line.extend([of.llm_calls, of.errors, of.prompt_tokens, of.completion_tokens].map(count));
        line.extend([costs(of), time(of.busy_ms)]);
        line
    };
    summary.models.iter().map(line).collect()
}

fn tools(summary: &Summary) -> Vec<Vec<String>> {
    let line = |(name, of): (&String, &Totals)| {
        let mean = of.busy_ms / (of.tool_calls.max(1) as f64);
        vec![visible(name), count(of.tool_calls), count(of.errors), time(of.busy_ms), time(mean)]
    };
    summary.tools.iter().map(line).collect()
}

fn guardrails(summary: &Summary) -> Vec<Vec<String>> {
    let decisions = summary.guardrails.iter();
    decisions.map(|(name, of)| vec![visible(name), count(of.allowed), count(of.rejected), count(of.failed)]).collect()
}

impl Audit {
    /// The audit as text: first what ran without a decision, then what was stopped, then the counts.
    pub fn text(&self, options: TextOptions) -> String {
        let paint = Paint { colours: options.colours };
        let mut out = String::new();
        for (verdict, title, colour) in [
            (Verdict::RanAlthoughRefused, "Ran although a guardrail refused", Colour::Red),
            (Verdict::Undecided, "Ran without a decision", Colour::Red),
            (Verdict::Stopped, "Stopped", Colour::Yellow),
        ] {
            let calls: Vec<&AuditedCall> = self.calls.iter().filter(|call| call.verdict == verdict).collect();
            if !calls.is_empty() {
                let _ = writeln!(out, "{}", paint.text(colour, title));
                calls.iter().for_each(|call| write_call(&mut out, call));
                out.push('\n');
            }
        }
        let total = self.calls.len() as u64;
        let _ = writeln!(
            out,
            "{}: {} allowed, {} stopped, {} without a decision, {} although refused, {} not run",
            plural(total, "tool call"),
            self.allowed,
            self.stopped,
            self.undecided,
            self.ran_although_refused,
            self.not_run
        );
        let verdict = if !self.is_clean() {
            paint.text(Colour::Red, "Tools ran that no guardrail let through.")
        } else if self.allowed > 0 {
            paint.text(Colour::Green, "Every tool that ran was let through by a guardrail.")
        } else {
            "No tool was seen to run.".to_owned()
        };
        let _ = writeln!(out, "{verdict}");
        out
    }
}

fn write_call(out: &mut String, call: &AuditedCall) {
    let tool = if call.tool.is_empty() { "a tool that is not named" } else { &call.tool };
    let _ = write!(out, "  {}", visible(tool));
    if let Some(id) = &call.id {
        let _ = write!(out, " ({})", visible(id));
    }
    if let Some(agent) = &call.agent {
        let _ = write!(out, " of {}", visible(agent));
    }
    let seen = [(call.requested, "asked for"), (call.ran, "ran"), (call.result_sent, "result sent back")];
    let seen = seen.iter().filter(|(row, _)| row.is_some()).map(|(_, what)| (*what).to_owned()).collect::<Vec<_>>();
    let refusals = call.decisions.iter().filter(|decision| !decision.allowed).map(|decision| {
        let reason = decision.reason.as_deref().unwrap_or("refused");
        format!("{}: {}", visible(&decision.guardrail), visible(reason))
    });
    let facts = Some(seen.join(", ")).filter(|seen| !seen.is_empty());
    let facts: Vec<String> = facts.into_iter().chain(refusals).collect();
    let _ = write!(out, ": {}", facts.join("; "));
    out.push('\n');
}

fn costs(of: &Totals) -> String {
    let parts: Vec<String> = of.cost.iter().map(|(currency, amount)| money(*amount, currency)).collect();
    parts.join(" + ")
}

fn time(millis: f64) -> String {
    duration((millis * 1e6).round() as u64)
}

/// The plural of a word that others follow.
fn plural_of(number: u64, what: &str) -> String {
    let (word, rest) = what.split_once(' ').unwrap_or((what, ""));
    format!("{} {word}s {rest}", count(number)).trim_end().to_owned()
}

//! The totals of a run.

use crate::row::{Flags, Kind};
use crate::run::Run;
use nemo_relay_types::{ScopeType, Timestamp};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many errors and refusals are listed; all are counted.
const MAX_PROBLEMS: usize = 50;

/// The totals of a run. Times are in milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Events that were read.
    pub events: u64,
    /// Lines that could not be read.
    pub skipped_lines: u64,
    /// When the first event happened.
    pub start: Option<String>,
    /// From the first event to the last one.
    pub duration_ms: f64,
    /// Everything together.
    pub total: Totals,
    /// By the name of the agent, without what its inner agents did.
    pub agents: BTreeMap<String, Totals>,
    /// Model calls by model.
    pub models: BTreeMap<String, Totals>,
    /// Tool calls by tool.
    pub tools: BTreeMap<String, Totals>,
    /// Decisions by guardrail.
    pub guardrails: BTreeMap<String, Decisions>,
    /// Errors and refusals, the first ones.
    pub problems: Vec<Problem>,
}

/// Counts of one kind of thing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Totals {
    /// Runs of the agent.
    pub runs: u64,
    /// Model calls.
    pub llm_calls: u64,
    /// Tool calls.
    pub tool_calls: u64,
    /// Scopes that ended with an error.
    pub errors: u64,
    /// Scopes without an end.
    pub open: u64,
    /// Calls that a guardrail refused.
    pub rejected: u64,
    /// Tokens of prompts.
    pub prompt_tokens: u64,
    /// Tokens that models wrote.
    pub completion_tokens: u64,
    /// Tokens of prompts that came from caches.
    pub cached_tokens: u64,
    /// Time in these scopes; those that overlap count each.
    pub busy_ms: f64,
    /// What it cost, by currency, as far as the events say it.
    pub cost: BTreeMap<String, f64>,
}

/// What a guardrail decided.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Decisions {
    /// How often it let a call through.
    pub allowed: u64,
    /// How often it refused one.
    pub rejected: u64,
    /// How often it failed.
    pub failed: u64,
}

/// An error or a refusal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// The number of the row.
    pub row: u32,
    /// What it happened to.
    pub name: String,
    /// The kind of that.
    pub kind: String,
    /// What happened.
    pub what: String,
}

impl Run {
    /// The totals.
    pub fn summary(&self) -> Summary {
        let mut summary = Summary { events: self.events(), skipped_lines: self.skipped(), ..Summary::default() };
        let (first, last) = self.bounds();
        summary.start = first.map(|time| time.to_string());
        summary.duration_ms = first.zip(last).map_or(0.0, |(first, last)| millis(last.nanos() - first.nanos()));
        for &number in self.tree().order() {
            summary.add(self, number);
        }
        summary
    }

    /// The times of the first and the last event.
    pub fn bounds(&self) -> (Option<Timestamp>, Option<Timestamp>) {
        let first = self.rows().iter().map(|row| row.start).min();
        let last = self.rows().iter().map(|row| row.end.unwrap_or(row.start)).max();
        (first, last)
    }

    /// The innermost agent around a row, or the row itself where it is one.
    pub fn agent_of(&self, row: u32) -> Option<u32> {
        let mut at = Some(row);
        while let Some(number) = at {
            if self.rows()[number as usize].kind == Kind::Scope(ScopeType::Agent) {
                return at;
            }
            at = self.tree().parent(number);
        }
        None
    }
}

impl Summary {
    fn add(&mut self, run: &Run, number: u32) {
        let row = &run.rows()[number as usize];
        let name = run.text(row.name).to_owned();
        let Kind::Scope(kind) = row.kind else { return };
        let mut one = Totals {
            errors: row.flags.has(Flags::ERROR).into(),
            open: row.flags.has(Flags::OPEN).into(),
            busy_ms: row.nanos().map_or(0.0, |nanos| nanos as f64 / 1e6),
            ..Totals::default()
        };
        match kind {
            ScopeType::Agent => one.runs = 1,
            ScopeType::Tool => one.tool_calls = 1,
            ScopeType::Llm => {
                one.llm_calls = 1;
                one.prompt_tokens = row.usage.prompt;
                one.completion_tokens = row.usage.completion;
                one.cached_tokens = row.usage.cached;
                one.cost.extend(row.usage.cost.iter().map(|(amount, currency)| (currency.to_string(), *amount)));
            }
            ScopeType::Guardrail => {
                one.rejected = row.flags.has(Flags::REJECTED).into();
                let decisions = self.guardrails.entry(name.clone()).or_default();
                match (row.flags.has(Flags::REJECTED), row.flags.has(Flags::ERROR), row.last) {
                    (true, ..) => decisions.rejected += 1,
                    (_, true, _) => decisions.failed += 1,
                    (_, _, Some(_)) => decisions.allowed += 1,
                    _ => {}
                }
            }
            _ => {}
        }
        self.total.add(&one);
        match kind {
            ScopeType::Tool => self.tools.entry(name.clone()).or_default().add(&one),
            ScopeType::Llm => {
                let model = Some(run.text(row.model)).filter(|model| !model.is_empty()).unwrap_or(&name);
                self.models.entry(model.to_owned()).or_default().add(&one);
            }
            _ => {}
        }
        if let Some(agent) = run.agent_of(number) {
            let busy_ms = if agent == number { one.busy_ms } else { 0.0 };
            let agent = run.text(run.rows()[agent as usize].name).to_owned();
            self.agents.entry(agent).or_default().add(&Totals { busy_ms, ..one });
        }
        if row.is_remarkable() && self.problems.len() < MAX_PROBLEMS {
            let what = run.reason_of(number).filter(|_| kind == ScopeType::Guardrail).or_else(|| run.error_of(number));
            self.problems.push(Problem {
                row: number,
                name,
                kind: kind.as_str().into(),
                what: what.unwrap_or_default(),
            });
        }
    }
}

impl Totals {
    fn add(&mut self, other: &Self) {
        self.runs += other.runs;
        self.llm_calls += other.llm_calls;
        self.tool_calls += other.tool_calls;
        self.errors += other.errors;
        self.open += other.open;
        self.rejected += other.rejected;
        self.prompt_tokens = self.prompt_tokens.saturating_add(other.prompt_tokens);
        self.completion_tokens = self.completion_tokens.saturating_add(other.completion_tokens);
        self.cached_tokens = self.cached_tokens.saturating_add(other.cached_tokens);
        self.busy_ms += other.busy_ms;
        for (currency, amount) in &other.cost {
            *self.cost.entry(currency.clone()).or_default() += amount;
        }
    }
}

fn millis(nanos: i64) -> f64 {
    nanos as f64 / 1e6
}

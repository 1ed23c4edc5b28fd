//! Which tools ran without a decision of a policy. Three things are joined: calls of tools in what models answered, results
//! of tools in what models were told next, and what guardrails decided.

use crate::calls::{self, results_in};
use crate::line::Decision;
use crate::row::Kind;
use crate::run::Run;
use nemo_relay_types::ScopeType;
use serde::Serialize;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// One call of a tool, as far as anything shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AuditedCall {
    /// The tool.
    pub tool: String,
    /// The id that the model gave to the call.
    pub id: Option<String>,
    /// The agent around it.
    pub agent: Option<String>,
    /// The row of the model call that asked for it.
    pub requested: Option<u32>,
    /// The row of the tool.
    pub ran: Option<u32>,
    /// The row of the model call that was told the result.
    pub result_sent: Option<u32>,
    /// What guardrails decided.
    pub decisions: Vec<AuditedDecision>,
    /// What follows from all this.
    pub verdict: Verdict,
}

/// What one guardrail decided about a call.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuditedDecision {
    /// The row of the guardrail.
    pub row: u32,
    /// The name of the guardrail.
    pub guardrail: String,
    /// Whether it let the call through.
    pub allowed: bool,
    /// Why it did not.
    pub reason: Option<String>,
}

/// What is known of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A model asked for it, and nothing shows that it ran.
    #[default]
    NotRun,
    /// It ran after every guardrail that decided let it through.
    Allowed,
    /// A guardrail refused it, and nothing shows that it ran.
    Stopped,
    /// It ran, and no guardrail decided.
    Undecided,
    /// It ran although a guardrail refused it.
    RanAlthoughRefused,
}

/// All calls of tools in a run.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Audit {
    /// In the order in which they were first seen.
    pub calls: Vec<AuditedCall>,
    /// Calls by verdict.
    pub allowed: u64,
    /// Calls that a guardrail stopped.
    pub stopped: u64,
    /// Calls that ran without a decision.
    pub undecided: u64,
    /// Calls that ran although they were refused.
    pub ran_although_refused: u64,
    /// Calls that did not run.
    pub not_run: u64,
}

impl Audit {
    /// Whether every tool that ran was let through by a guardrail.
    pub fn is_clean(&self) -> bool {
        self.undecided == 0 && self.ran_although_refused == 0
    }
}

impl Run {
    /// Joins calls, results and decisions: by the id of the call where it is known, otherwise a decision belongs to the next
    /// call of the tool that it names under the same scope.
    pub fn audit(&self) -> Audit {
        let mut auditor = Auditor::default();
        for (_, number, moment) in self.moments() {
            auditor.see(self, number, moment);
        }
        auditor.end()
    }

    /// What an audit looks at, in the order of the file.
    fn moments(&self) -> Vec<(u32, u32, Moment)> {
        let mut moments = Vec::new();
        for (number, row) in self.rows().iter().enumerate() {
            let number = number as u32;
            let [first, last] = [row.first, row.last].map(|span| span.map(|span| span.number));
            match row.kind {
                Kind::Scope(ScopeType::Llm) => {
                    moments.extend(first.map(|line| (line, number, Moment::Told)));
                    moments.extend(last.map(|line| (line, number, Moment::Answered)));
                }
                Kind::Scope(ScopeType::Tool) => moments.extend(first.or(last).map(|line| (line, number, Moment::Ran))),
                Kind::Scope(ScopeType::Guardrail) => {
                    moments.extend(last.map(|line| (line, number, Moment::Decided)));
                }
                _ => {}
            }
        }
        moments.sort_unstable_by_key(|(line, ..)| *line);
        moments
    }
}

#[derive(Clone, Copy)]
enum Moment {
    Told,
    Answered,
    Ran,
    Decided,
}

#[derive(Default)]
struct Auditor {
    calls: Vec<AuditedCall>,
    by_id: HashMap<String, Vec<usize>>,
    /// Decisions that wait for the tool that they name, by the scope and the tool.
    waiting: HashMap<(Option<u32>, String), Vec<AuditedDecision>>,
    /// Results that were told once are told again in every later request.
    told: HashSet<(Option<u32>, String)>,
}

impl Auditor {
    fn see(&mut self, run: &Run, number: u32, moment: Moment) {
        let agent = run.agent_of(number);
        match moment {
            Moment::Answered => self.answered(run, number, agent),
            Moment::Told => self.told(run, number, agent),
            Moment::Ran => self.ran(run, number, agent),
            Moment::Decided => self.decided(run, number, agent),
        }
    }

    fn answered(&mut self, run: &Run, number: u32, agent: Option<u32>) {
        let line = run.rows()[number as usize].last.and_then(|span| run.line(span));
        let response = line.and_then(|line| calls::response(&line, &run.source));
        let response: Value = response.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        for call in response["tool_calls"].as_array().into_iter().flatten() {
            let id = call["id"].as_str();
            let known = id.and_then(|id| self.called(id, agent, run)).filter(|at| self.calls[*at].requested.is_none());
            let at = known.unwrap_or_else(|| self.call(run, agent, call["name"].as_str().unwrap_or_default(), id));
            self.calls[at].requested = Some(number);
        }
    }

    fn told(&mut self, run: &Run, number: u32, agent: Option<u32>) {
        let line = run.rows()[number as usize].first.and_then(|span| run.line(span));
        let request = line.and_then(|line| calls::request(&line, &run.source));
        let request: Value = request.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        for id in request["messages"].as_array().into_iter().flatten().flat_map(results_in) {
            if self.told.insert((agent, id.to_owned())) {
                let at = self.called(id, agent, run).unwrap_or_else(|| self.call(run, agent, "", Some(id)));
                self.calls[at].result_sent.get_or_insert(number);
            }
        }
    }

    fn ran(&mut self, run: &Run, number: u32, agent: Option<u32>) {
        let row = &run.rows()[number as usize];
        let name = run.text(row.name);
        let id = row.tool_call_id.as_deref();
        let known = match id {
            Some(id) => self.called(id, agent, run).filter(|at| self.calls[*at].ran.is_none()),
            None => self.expected(run, agent, name),
        };
        let at = known.unwrap_or_else(|| self.call(run, agent, name, id));
        let decisions = self.take_decisions(run.tree().parent(number), name);
        let call = &mut self.calls[at];
        call.ran = Some(number);
        call.decisions.extend(decisions);
        if call.tool.is_empty() {
            call.tool = name.to_owned();
        }
    }

    fn decided(&mut self, run: &Run, number: u32, agent: Option<u32>) {
        let row = &run.rows()[number as usize];
        let Some(asked) = row.first.and_then(|span| run.line(span)) else { return };
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
        let question: Decision = serde_json::from_str(&asked.plain(&run.source, asked.data)).unwrap_or_default();
        let is_about_tool = question.kind.as_deref().is_some_and(|kind| kind.starts_with("tool_"));
        let Some(tool) = question.target_name.filter(|_| is_about_tool) else { return };
        let decision = AuditedDecision {
            row: number,
            guardrail: run.text(row.name).to_owned(),
            allowed: !row.is_remarkable(),
            reason: run.reason_of(number),
        };
        let texts =
            [&asked.plain(&run.source, asked.metadata), &asked.plain(&run.source, asked.data)].map(|text| read(text));
        let id =
            texts.iter().find_map(|value| ["tool_call_id", "tool_use_id"].iter().find_map(|key| value[key].as_str()));
        if let Some(id) = id {
            let at = self.called(id, agent, run).unwrap_or_else(|| self.call(run, agent, &tool, Some(id)));
            self.calls[at].decisions.push(decision);
            return;
        }
        let (parent, allowed) = (run.tree().parent(number), decision.allowed);
        self.waiting.entry((parent, tool.clone())).or_default().push(decision);
        if !allowed {
            // A call that was refused does not run, so that nobody else will ask for these decisions.
            let at = self.expected(run, agent, &tool).unwrap_or_else(|| self.call(run, agent, &tool, None));
            let decisions = self.take_decisions(parent, &tool);
            self.calls[at].decisions.extend(decisions);
        }
    }

    /// One decision of each guardrail, the oldest ones: of calls that run at the same time, each takes its own.
    fn take_decisions(&mut self, parent: Option<u32>, tool: &str) -> Vec<AuditedDecision> {
        let Some(waiting) = self.waiting.get_mut(&(parent, tool.to_owned())) else { return Vec::new() };
        let mut seen = HashSet::new();
        let (taken, left) = waiting.drain(..).partition(|decision| seen.insert(decision.guardrail.clone()));
        *waiting = left;
        taken
    }

    /// The latest call of an id, that of the same agent before others.
    fn called(&self, id: &str, agent: Option<u32>, run: &Run) -> Option<usize> {
        let agent = agent_name(run, agent);
        let known = self.by_id.get(id)?;
        let own = known.iter().rev().find(|at| self.calls[**at].agent == agent);
        own.or(known.last()).copied()
    }

    /// The first call of a tool that a model asked for and that is not decided or run yet.
    fn expected(&self, run: &Run, agent: Option<u32>, tool: &str) -> Option<usize> {
        let agent = agent_name(run, agent);
        self.calls.iter().position(|call| {
            call.tool == tool && call.agent == agent && call.ran.is_none() && call.decisions.is_empty()
        })
    }

    fn call(&mut self, run: &Run, agent: Option<u32>, tool: &str, id: Option<&str>) -> usize {
        let at = self.calls.len();
        let call = AuditedCall {
            tool: tool.to_owned(),
            id: id.map(Into::into),
            agent: agent_name(run, agent),
            ..AuditedCall::default()
        };
        self.calls.push(call);
        if let Some(id) = id {
            self.by_id.entry(id.to_owned()).or_default().push(at);
        }
        at
    }

    fn end(mut self) -> Audit {
        let mut audit = Audit::default();
        for call in &mut self.calls {
            let refused = call.decisions.iter().any(|decision| !decision.allowed);
            let ran = call.ran.is_some();
            // The result of a call that was refused is the refusal.
            call.verdict = match (ran, refused, call.decisions.is_empty()) {
                (true, true, _) => Verdict::RanAlthoughRefused,
                (false, true, _) => Verdict::Stopped,
                (true, _, false) => Verdict::Allowed,
                (true, _, true) => Verdict::Undecided,
                (false, _, is_undecided) if call.result_sent.is_some() => {
                    if is_undecided {
                        Verdict::Undecided
                    } else {
                        Verdict::Allowed
                    }
                }
                _ => Verdict::NotRun,
            };
            *match call.verdict {
                Verdict::Allowed => &mut audit.allowed,
                Verdict::Stopped => &mut audit.stopped,
                Verdict::Undecided => &mut audit.undecided,
                Verdict::RanAlthoughRefused => &mut audit.ran_although_refused,
                Verdict::NotRun => &mut audit.not_run,
            } += 1;
        }
        audit.calls = self.calls;
        audit
    }
}

fn agent_name(run: &Run, agent: Option<u32>) -> Option<String> {
    agent.map(|agent| run.text(run.rows()[agent as usize].name).to_owned())
}

//! Tokens and cost, of a step and of a trajectory.

use crate::lanes::LaneId;
use crate::llm::Usage;
use crate::out::{Out, Value};
use crate::run::Kind;
use crate::steps::{Projection, Step};

/// What the steps of a trajectory add up to.
#[derive(Clone, Copy, Default)]
pub(crate) struct Totals {
    prompt: Option<u64>,
    completion: Option<u64>,
    cached: Option<u64>,
    cost_usd: Option<f64>,
    steps: u64,
}

impl Totals {
    fn add(&mut self, usage: &Usage) {
        self.prompt = sum(self.prompt, usage.prompt);
        self.completion = sum(self.completion, usage.completion);
        self.cached = sum(self.cached, usage.cached());
        self.cost_usd = sum_float(self.cost_usd, usage.cost_usd);
    }

    fn add_all(&mut self, inner: &Self) {
        self.prompt = sum(self.prompt, inner.prompt);
        self.completion = sum(self.completion, inner.completion);
        self.cached = sum(self.cached, inner.cached);
        self.cost_usd = sum_float(self.cost_usd, inner.cost_usd);
        self.steps += inner.steps;
    }
}

fn sum(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    if a.is_none() { b } else { a.map(|a| a.saturating_add(b.unwrap_or(0))) }
}

fn sum_float(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    if a.is_none() { b } else { a.map(|a| a + b.unwrap_or(0.0)) }
}

/// The totals of every lane alone, and with the lanes inside.
pub(crate) fn totals(projection: &Projection<'_>) -> Vec<(Totals, Totals)> {
    let mut all: Vec<(Totals, Totals)> = projection.steps.iter().map(|steps| own(projection, steps)).collect();
    // A lane comes after the one that it was delegated from.
    for lane in (1..all.len()).rev() {
        let inner = all[lane].1;
        all[projection.lanes.all[lane].parent as usize].1.add_all(&inner);
    }
    all
}

fn own(projection: &Projection<'_>, steps: &[Step]) -> (Totals, Totals) {
    let mut totals = Totals { steps: steps.len().max(1) as u64, ..Totals::default() };
    for step in steps {
        if let Step::Agent(index) = step
            && let Kind::Llm(llm) = &projection.run.nodes[*index as usize].kind
            && let Some(usage) = llm.answered.as_ref().and_then(|answered| answered.usage.as_ref())
        {
            totals.add(usage);
        }
    }
    (totals, totals)
}

/// Whether there is something to say in `metrics` of a step.
pub(crate) fn has_any(usage: &Usage) -> bool {
    let counts = [usage.prompt, usage.completion, usage.total, usage.cached()];
    counts.iter().any(Option::is_some) || usage.cost_usd.is_some()
}

/// Writes `metrics` of a step.
pub(crate) fn of_step(out: &mut Out<'_>, usage: &Usage) {
    let extra = |out: &mut Out<'_>| {
        // The sum does not tell what was read from what was written.
        let read = usage.cache_read.filter(|_| usage.cache_write.is_some());
        out.object([
            ("cache_read_tokens", Value::maybe(read, Value::Count)),
            ("cache_write_tokens", Value::maybe(usage.cache_write, Value::Count)),
            ("total_tokens", Value::maybe(usage.total, Value::Count)),
        ]);
    };
    out.object([
        ("prompt_tokens", Value::maybe(usage.prompt, Value::Count)),
        ("completion_tokens", Value::maybe(usage.completion, Value::Count)),
        ("cached_tokens", Value::maybe(usage.cached(), Value::Count)),
        ("cost_usd", Value::maybe(usage.cost_usd, Value::Float)),
        ("extra", Value::when(usage.total.is_some() || usage.cache_write.is_some(), &extra)),
    ]);
}

/// Writes `final_metrics` of a lane.
pub(crate) fn of_lane(out: &mut Out<'_>, lane: LaneId, all: &[(Totals, Totals)]) {
    let (own, with_inner) = &all[lane as usize];
    let extra = |out: &mut Out<'_>| {
        out.object([("with_subagents", Value::By(&|out| write(out, with_inner, with_inner.cost_usd, Value::Absent)))]);
    };
    let has_inner = with_inner.steps > own.steps;
    // The specification counts the cost of delegated agents in, and their tokens not.
    write(out, own, with_inner.cost_usd, Value::when(has_inner, &extra));
}

fn write(out: &mut Out<'_>, totals: &Totals, cost_usd: Option<f64>, extra: Value<'_>) {
    out.object([
        ("total_prompt_tokens", Value::maybe(totals.prompt, Value::Count)),
        ("total_completion_tokens", Value::maybe(totals.completion, Value::Count)),
        ("total_cached_tokens", Value::maybe(totals.cached, Value::Count)),
        ("total_cost_usd", Value::maybe(cost_usd, Value::Float)),
        ("total_steps", Value::Count(totals.steps)),
        ("extra", extra),
    ]);
}

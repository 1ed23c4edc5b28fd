//! A trajectory as it is written.

use crate::AtifConfig;
use crate::lanes::LaneId;
use crate::metrics::{Totals, of_lane, totals};
use crate::notes::note_on;
use crate::out::{Out, Style, Value};
use crate::run::{Agent, Kind, Node, Run};
use crate::steps::{Projection, Step, project};
use nemo_relay_types::Uuid;
use std::io;

/// What is fixed about one document.
pub(crate) struct Head<'a> {
    pub config: &'a AtifConfig,
    pub session_id: &'a str,
    pub trajectory_id: &'a str,
    /// The scope that the run is named by, if it stands for itself.
    pub root: Option<Uuid>,
    pub style: Style,
}

/// A run on its way out.
pub(crate) struct Document<'a> {
    pub head: Head<'a>,
    pub projection: Projection<'a>,
    pub totals: Vec<(Totals, Totals)>,
}

impl<'a> Document<'a> {
    /// Sorts a run into steps.
    pub fn of(head: Head<'a>, run: &'a Run) -> Self {
        let projection = project(run);
        let totals = totals(&projection);
        Self { head, projection, totals }
    }

    /// Whether anything but the agent itself was seen.
    pub fn has_steps(&self) -> bool {
        self.projection.steps.iter().any(|steps| !steps.is_empty())
    }

    /// Writes the document.
    pub fn write_to(&self, to: &mut dyn io::Write) -> io::Result<()> {
        let mut out = Out::new(to, self.head.style);
        self.lane(&mut out, 0);
        out.finish()
    }

    fn lane(&self, out: &mut Out<'_>, lane: LaneId) {
        let agent = self.projection.lanes.all[lane as usize].agent.map(|index| self.node(index));
        let id = agent.filter(|_| lane > 0).map(|agent| agent.uuid);
        let notes = if lane == 0 { self.notes(agent) } else { agent.and_then(note_on) };
        let inner = &self.projection.lanes.all[lane as usize].inner;
        out.object([
            ("schema_version", Value::String(self.head.config.schema_version.as_str())),
            ("session_id", Value::String(self.head.session_id)),
            ("trajectory_id", id.map_or(Value::String(self.head.trajectory_id), Value::Uuid)),
            ("agent", Value::By(&|out| self.agent(out, lane, agent))),
            ("steps", Value::By(&|out| self.steps(out, lane, agent))),
            ("notes", Value::maybe(notes.as_deref(), Value::String)),
            ("final_metrics", Value::By(&|out| of_lane(out, lane, &self.totals))),
            (
                "subagent_trajectories",
                Value::when(!inner.is_empty(), &|out| {
                    out.array(inner.iter(), |out, inner| self.lane(out, *inner));
                }),
            ),
            ("extra", Value::when(lane == 0 && self.has_extra(), &|out| self.extra(out))),
        ]);
    }

    pub(crate) fn node(&self, index: u32) -> &'a Node {
        &self.projection.run.nodes[index as usize]
    }

    fn agent(&self, out: &mut Out<'_>, lane: LaneId, agent: Option<&Node>) {
        let config = self.head.config;
        let outermost = self.head.root.filter(|_| lane == 0).and_then(|root| self.projection.run.node(root));
        let seen_name = agent.or(outermost).map(|node| &*node.name).filter(|name| !name.trim().is_empty());
        let (set_name, set_model) = match lane {
            0 => (config.agent_name.as_deref(), config.model_name.as_deref()),
            _ => (None, None),
        };
        let model = set_model.or_else(|| self.first_model(lane));
        let tools = config.tool_definitions.as_ref().filter(|_| lane == 0);
        out.object([
            ("name", Value::String(set_name.or(seen_name).unwrap_or("NeMo Relay"))),
            ("version", Value::String(config.agent_version.as_deref().unwrap_or(env!("CARGO_PKG_VERSION")))),
            ("model_name", Value::maybe(model, Value::String)),
            ("tool_definitions", Value::maybe(tools.map(|tools| tools.as_str()), Value::Raw)),
        ]);
    }

    fn first_model(&self, lane: LaneId) -> Option<&'a str> {
        self.projection.steps[lane as usize].iter().find_map(|step| match *step {
            Step::User(index) | Step::Agent(index) => match &self.node(index).kind {
                Kind::Llm(llm) => {
                    let asked_for = llm.asked.as_ref().and_then(|asked| asked.model.as_deref());
                    asked_for.or_else(|| llm.answered.as_ref()?.model.as_deref())
                }
                _ => None,
            },
            Step::Tool(_) | Step::Dispatch(_) => None,
        })
    }

    fn steps(&self, out: &mut Out<'_>, lane: LaneId, agent: Option<&Node>) {
        let steps = &self.projection.steps[lane as usize];
        if steps.is_empty() {
            out.array([()], |out, ()| empty_step(out, agent));
        } else {
            out.array(steps.iter().enumerate(), |out, (place, step)| self.step(out, place as u64 + 1, *step));
        }
    }
}

/// A trajectory has a step at least.
fn empty_step(out: &mut Out<'_>, agent: Option<&Node>) {
    let known = agent.and_then(|node| if let Kind::Agent(agent) = &node.kind { Some(&**agent) } else { None });
    let text = |of: fn(&Agent) -> Option<&str>| known.and_then(of);
    let (input, output) = (text(|agent| agent.input.as_deref()), text(|agent| agent.output.as_deref()));
    let extra = |out: &mut Out<'_>| {
        out.object([("input", Value::maybe(input, Value::Raw)), ("output", Value::maybe(output, Value::Raw))]);
    };
    out.object([
        ("step_id", Value::Count(1)),
        ("source", Value::String("system")),
        ("message", Value::String("No model call and no tool call was seen.")),
        ("timestamp", Value::maybe(agent.map(|agent| agent.first().0), Value::Time)),
        ("extra", Value::when(input.is_some() || output.is_some(), &extra)),
    ]);
}

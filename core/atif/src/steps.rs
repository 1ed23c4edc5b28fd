//! The steps of every trajectory of a run, in the order of time.

use crate::duplicates::duplicates;
use crate::lanes::{LaneId, Lanes};
use crate::llm::Answered;
use crate::read::{pick, string};
use crate::run::{Agent, Kind, Llm, Moment, Run, Tool};
use crate::tools::{ById, Open, written_id};
use std::borrow::Cow;
use std::collections::HashMap;

/// A step, by the places in the run of what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The user asks a model.
    User(u32),
    /// A model answers.
    Agent(u32),
    /// A tool ran that no model asked for.
    Tool(u32),
    /// An agent is started that no tool call stands for.
    Dispatch(LaneId),
}

/// What belongs to the step of a model's answer beyond the answer itself.
#[derive(Default)]
pub(crate) struct Attached {
    /// Tools that the model did not ask for, with the ids that they are written with.
    pub added: Vec<(u32, String)>,
    /// Tools that ran, in the order in which they ended, with the ids of their calls.
    pub results: Vec<(u32, String)>,
    /// Tools that ran, in the order in which they began.
    pub tools: Vec<(u32, String)>,
    /// Agents that were delegated by a call of the step.
    pub delegated: Vec<(String, LaneId)>,
    /// Whether the step tells the request, because no step of the user does.
    pub tells_request: bool,
}

/// What a run comes to.
pub(crate) struct Projection<'r> {
    pub run: &'r Run,
    pub lanes: Lanes,
    /// The steps of each lane.
    pub steps: Vec<Vec<Step>>,
    /// By the place of the model call.
    pub attached: HashMap<u32, Attached>,
    /// Agents that were delegated by a tool that stands for itself, by the place of the tool.
    pub delegated: HashMap<u32, Vec<LaneId>>,
}

/// Keys by which an agent names the tool call that it was delegated by.
const DELEGATING: [&str; 9] = [
    "tool_call_id",
    "toolCallId",
    "source_call_id",
    "sourceCallId",
    "delegation_tool_call_id",
    "delegationToolCallId",
    "parent_tool_call_id",
    "parentToolCallId",
    "tool_use_id",
];

/// Sorts the events of a run into steps.
pub(crate) fn project(run: &Run) -> Projection<'_> {
    let lanes = Lanes::of(run);
    let duplicates = duplicates(run, &lanes);
    let count = lanes.all.len();
    let mut walk = Walk {
        out: Projection {
            run,
            lanes,
            steps: vec![Vec::new(); count],
            attached: HashMap::new(),
            delegated: HashMap::new(),
        },
        states: (0..count).map(|_| LaneState::default()).collect(),
        by_id: ById::of(count),
        assigned: HashMap::new(),
        ran: (0..count).map(|_| HashMap::new()).collect(),
    };
    let moments = moments(run, &duplicates);
    walk.learn_ids(&moments);
    for (at, index, is_end) in moments {
        walk.pass(at, index, is_end);
    }
    walk.out
}

/// The boundaries of all scopes in the order of time.
fn moments(run: &Run, duplicates: &[bool]) -> Vec<(Moment, u32, bool)> {
    let mut all = Vec::with_capacity(2 * run.nodes.len());
    for (index, node) in run.nodes.iter().enumerate() {
        if matches!(node.kind, Kind::Plain) || duplicates[index] {
            continue;
        }
        all.extend(node.start.map(|at| (at, index as u32, false)));
        all.extend(node.end.map(|at| (at, index as u32, true)));
    }
    all.sort_unstable();
    all
}

struct Walk<'r> {
    out: Projection<'r>,
    states: Vec<LaneState<'r>>,
    by_id: ById<'r>,
    /// The model call that a tool belongs to, and the id of its call.
    assigned: HashMap<u32, (u32, String)>,
    /// The last tool of each lane that ran under an id.
    ran: Vec<HashMap<&'r str, u32>>,
}

/// Where a lane is.
#[derive(Default)]
struct LaneState<'r> {
    /// The last answer, as long as the user says nothing new.
    current: Option<u32>,
    open: Open,
    /// What the user asked last, if no answer came.
    asked: Option<&'r str>,
    failed: bool,
}

impl<'r> Walk<'r> {
    fn learn_ids(&mut self, moments: &[(Moment, u32, bool)]) {
        for (at, index, is_end) in moments {
            if let Kind::Llm(llm) = &self.out.run.nodes[*index as usize].kind
                && let Some(answered) = llm.answered.as_ref().filter(|_| *is_end)
            {
                self.by_id.add(self.out.lanes.lane(*index), *at, *index, &answered.calls);
            }
        }
    }

    fn pass(&mut self, at: Moment, index: u32, is_end: bool) {
        match (&self.out.run.nodes[index as usize].kind, is_end) {
            (Kind::Llm(llm), false) => self.asks(index, llm),
            (Kind::Llm(llm), true) => self.answers(index, llm.answered.as_ref()),
            (Kind::Tool(tool), false) => self.tool_starts(at, index, tool),
            (Kind::Tool(tool), true) => self.tool_ends(at, index, tool),
            (Kind::Agent(agent), is_end) if is_end != self.out.run.nodes[index as usize].start.is_some() => {
                self.agent_starts(at, index, agent);
            }
            (Kind::Agent(_) | Kind::Plain, _) => {}
        }
    }

    fn push(&mut self, lane: LaneId, step: Step) {
        self.out.steps[lane as usize].push(step);
    }

    fn asks(&mut self, index: u32, llm: &'r Llm) {
        let Some(asked) = &llm.asked else { return };
        let lane = self.out.lanes.lane(index);
        let state = &mut self.states[lane as usize];
        let is_paired = self.out.run.nodes[index as usize].end.is_some();
        // Another try after a fault is not asked by the user again.
        let again = state.failed && state.asked == Some(&*asked.message);
        if !again && (asked.fresh || !is_paired) {
            *state = LaneState { asked: Some(&asked.message), ..LaneState::default() };
            self.push(lane, Step::User(index));
        } else {
            self.out.attached.entry(index).or_default().tells_request = true;
        }
    }

    fn answers(&mut self, index: u32, answered: Option<&'r Answered>) {
        let lane = self.out.lanes.lane(index);
        let state = &mut self.states[lane as usize];
        let Some(answered) = answered else {
            state.failed = true;
            return;
        };
        *state = LaneState { current: Some(index), open: Open::of(index, &answered.calls), ..LaneState::default() };
        self.push(lane, Step::Agent(index));
    }

    fn tool_starts(&mut self, at: Moment, index: u32, tool: &'r Tool) {
        let lane = self.out.lanes.lane(index);
        if let Some(id) = tool.id.as_deref() {
            self.ran[lane as usize].insert(id, index);
        }
        let call = self.call_of(lane, at, index, tool);
        let owner = match (call, self.states[lane as usize].current) {
            (Some(call), _) => (call.0, written_id(self.out.run, call)),
            (None, Some(current)) => {
                let uuid = self.out.run.nodes[index as usize].uuid;
                let id = tool.id.as_deref().map_or_else(|| uuid.to_string(), str::to_owned);
                self.out.attached.entry(current).or_default().added.push((index, id.clone()));
                (current, id)
            }
            (None, None) => return,
        };
        self.out.attached.entry(owner.0).or_default().tools.push((index, owner.1.clone()));
        self.assigned.insert(index, owner);
    }

    /// The call that a tool answers: by its id, else by name and arguments, else by its name if that is the only one.
    fn call_of(&mut self, lane: LaneId, at: Moment, index: u32, tool: &Tool) -> Option<(u32, u32)> {
        let name = &self.out.run.nodes[index as usize].name;
        let open = &mut self.states[lane as usize].open;
        let by_id = tool.id.as_deref().and_then(|id| self.by_id.find(lane, id, at, true));
        if let Some(call) = by_id {
            open.remove(call);
            return Some(call);
        }
        open.take(self.out.run, name, tool.arguments.as_deref().unwrap_or("{}"))
    }

    fn tool_ends(&mut self, at: Moment, index: u32, tool: &'r Tool) {
        let lane = self.out.lanes.lane(index);
        if !self.assigned.contains_key(&index)
            && self.out.run.nodes[index as usize].start.is_none()
            && let Some(call) = self.call_of(lane, at, index, tool)
        {
            let id = written_id(self.out.run, call);
            self.out.attached.entry(call.0).or_default().tools.push((index, id.clone()));
            self.assigned.insert(index, (call.0, id));
        }
        match self.assigned.get(&index) {
            Some((llm, id)) => self.out.attached.entry(*llm).or_default().results.push((index, id.clone())),
            None => self.push(lane, Step::Tool(index)),
        }
    }

    fn agent_starts(&mut self, at: Moment, index: u32, agent: &'r Agent) {
        let Some(inner) = self.out.lanes.opened(index) else { return };
        let lane = self.out.lanes.lane(index);
        let Some(id) = named_call(agent) else { return self.push(lane, Step::Dispatch(inner)) };
        if let Some(tool) = self.ran[lane as usize].get(&*id) {
            match self.assigned.get(tool) {
                Some((llm, id)) => self.out.attached.entry(*llm).or_default().delegated.push((id.clone(), inner)),
                None if self.out.run.nodes[*tool as usize].end.is_some() => {
                    self.out.delegated.entry(*tool).or_default().push(inner);
                }
                None => self.push(lane, Step::Dispatch(inner)),
            }
        } else if let Some(call) = self.by_id.find(lane, &id, at, false) {
            let id = written_id(self.out.run, call);
            self.out.attached.entry(call.0).or_default().delegated.push((id, inner));
        } else {
            self.push(lane, Step::Dispatch(inner));
        }
    }
}

/// The call that an agent says it was delegated by.
fn named_call(agent: &Agent) -> Option<Cow<'_, str>> {
    let texts = [agent.metadata.as_deref(), agent.input.as_deref()];
    texts.into_iter().flatten().find_map(|text| pick(text, DELEGATING).into_iter().flatten().find_map(string))
}

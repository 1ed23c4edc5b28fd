//! Which tool scope answers which call that a model asked for.

use crate::lanes::LaneId;
use crate::llm::Declared;
use crate::run::{Kind, Moment, Run};
use std::collections::HashMap;

/// A call that a model asked for: the model call by its place in the run, and the place among its calls.
pub(crate) type CallId = (u32, u32);

/// The calls of every lane by their ids, in the order in which models asked for them.
pub(crate) struct ById<'r>(Vec<HashMap<&'r str, Vec<Asked>>>);

struct Asked {
    at: Moment,
    call: CallId,
    taken: bool,
}

impl<'r> ById<'r> {
    /// Nothing yet, for a number of lanes.
    pub fn of(lanes: usize) -> Self {
        Self((0..lanes).map(|_| HashMap::new()).collect())
    }

    /// Adds the calls of a model call; to be called in the order of time.
    pub fn add(&mut self, lane: LaneId, at: Moment, llm: u32, calls: &'r [Declared]) {
        for (place, call) in calls.iter().enumerate() {
            if let Some(id) = call.id.as_deref() {
                self.0[lane as usize].entry(id).or_default().push(Asked {
                    at,
                    call: (llm, place as u32),
                    taken: false,
                });
            }
        }
    }

    /// The call that a tool with this id belongs to: the last one before it, or where a stream was still open, the next.
    ///
    /// Providers that begin anew with each response use an id more than once. `take` says that the call is answered now.
    pub fn find(&mut self, lane: LaneId, id: &str, at: Moment, take: bool) -> Option<CallId> {
        let asked = self.0[lane as usize].get_mut(id)?;
        let next = asked.partition_point(|asked| asked.at <= at);
        let before = next.checked_sub(1);
        let free = |place: &usize| asked.get(*place).is_some_and(|asked| !asked.taken);
        let place = before.filter(free).or(Some(next).filter(free)).or(before).unwrap_or(0);
        asked[place].taken |= take;
        Some(asked[place].call)
    }
}

/// The calls of the current agent step that no tool has answered.
#[derive(Default)]
pub(crate) struct Open(Vec<CallId>);

impl Open {
    /// The calls of a new step.
    pub fn of(llm: u32, calls: &[Declared]) -> Self {
        Self((0..calls.len() as u32).map(|place| (llm, place)).collect())
    }

    /// Takes the call that a tool with these arguments may answer: of its name and arguments, or the only one of its name.
    pub fn take(&mut self, run: &Run, name: &str, arguments: &str) -> Option<CallId> {
        let of_name = |call: &CallId| declared(run, *call).is_some_and(|declared| &*declared.name == name);
        let exact = self.0.iter().position(|call| {
            of_name(call) && declared(run, *call).is_some_and(|declared| &*declared.arguments == arguments)
        });
        let place = exact.or_else(|| {
            let mut named = (0..self.0.len()).filter(|place| of_name(&self.0[*place]));
            named.next().filter(|_| named.next().is_none())
        })?;
        Some(self.0.remove(place))
    }

    /// Takes a call that was found by its id.
    pub fn remove(&mut self, call: CallId) {
        self.0.retain(|open| *open != call);
    }
}

/// The call as the model asked for it.
pub(crate) fn declared(run: &Run, (llm, place): CallId) -> Option<&Declared> {
    match &run.nodes[llm as usize].kind {
        Kind::Llm(llm) => llm.answered.as_ref()?.calls.get(place as usize),
        _ => None,
    }
}

/// The id that a call is written with: every call has one, also where the model gave none.
pub(crate) fn written_id(run: &Run, call: CallId) -> String {
    let given = declared(run, call).and_then(|declared| declared.id.as_deref());
    given.map_or_else(|| format!("{}:{}", run.nodes[call.0 as usize].uuid, call.1), str::to_owned)
}

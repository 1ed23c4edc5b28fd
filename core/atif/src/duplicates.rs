//! Model calls that were seen twice, by a hook of the host and on the wire.

use crate::lanes::Lanes;
use crate::llm::Answered;
use crate::run::{Kind, Node, Run};
use std::collections::HashMap;

/// Which scopes tell of a call that another scope tells better, by their places in the run.
///
/// Two scopes tell of one call if they overlap in one trajectory and have one response id, or where one of them has none,
/// one message that is not empty and one model. What was recorded in one and the same way, under
/// one name with equal detail, are calls of their own.
pub(crate) fn duplicates(run: &Run, lanes: &Lanes) -> Vec<bool> {
    let mut worse = vec![false; run.nodes.len()];
    let mut by_key: HashMap<(u32, &str), u32> = HashMap::new();
    let is_answered = |index: &usize| answered(&run.nodes[*index]).is_some();
    let mut in_time: Vec<_> = (0..run.nodes.len()).filter(is_answered).collect();
    in_time.sort_unstable_by_key(|index| run.nodes[*index].first());
    for index in in_time {
        let node = &run.nodes[index];
        let Some(answered) = answered(node) else { continue };
        let lane = lanes.lane(index as u32);
        let keys = [answered.id.as_deref(), answered.message.as_deref().filter(|message| message.len() > 2)];
        for key in keys.into_iter().flatten() {
            let best = by_key.entry((lane, key)).or_insert(index as u32);
            let other = *best as usize;
            if other == index || !one_call(&run.nodes[other], node) {
                *best = index as u32;
            } else if fidelity(node) > fidelity(&run.nodes[other]) {
                worse[other] = true;
                *best = index as u32;
            } else {
                worse[index] = true;
                break;
            }
        }
    }
    worse
}

fn answered(node: &Node) -> Option<&Answered> {
    match &node.kind {
        Kind::Llm(llm) => llm.answered.as_ref(),
        _ => None,
    }
}

fn fidelity(node: &Node) -> u32 {
    let asked = matches!(&node.kind, Kind::Llm(llm) if llm.asked.as_ref().is_some_and(|asked| asked.request.is_some()));
    answered(node).map_or(0, Answered::fidelity) + u32::from(asked)
}

fn one_call(a: &Node, b: &Node) -> bool {
    let (Some(x), Some(y)) = (answered(a), answered(b)) else { return false };
    let overlap = a.first() < b.end.unwrap_or_default() && b.first() < a.end.unwrap_or_default();
    let empty = |answered: &Answered| answered.message.as_deref().is_none_or(|message| message.len() <= 2);
    let same_message = x.message.as_deref() == y.message.as_deref();
    let same = match (&x.id, &y.id) {
        (Some(x_id), Some(y_id)) => **x_id == **y_id && (same_message || empty(x) || empty(y)),
        (None, None) => false,
        _ => same_message && models_agree(x.model.as_deref(), y.model.as_deref()),
    };
    overlap && same && (a.name != b.name || fidelity(a) != fidelity(b))
}

/// A provider answers with a longer name than the one that was asked for.
fn models_agree(x: Option<&str>, y: Option<&str>) -> bool {
    let (Some(x), Some(y)) = (x, y) else { return true };
    x.starts_with(y) || y.starts_with(x)
}

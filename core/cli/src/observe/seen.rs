//! The calls that were seen, so that what the host tells about one finds it.

use nemo_relay::{EventBody, Relay, ScopeCategory, ScopeEvent, Uuid};
use serde_json::Value;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Calls that are remembered; telemetry comes soon after its call.
const MOST: usize = 1024;
/// Clocks are read at slightly different moments by us and the host, in nanoseconds.
const SLACK: i64 = 50_000_000;
const NAME: &str = "nemo-relay.telemetry";

struct SeenCall {
    agent: Option<Uuid>,
    scope: Uuid,
    what: What,
    /// In nanoseconds since the epoch.
    begun: i64,
    /// `None` while it runs.
    ended: Option<i64>,
    /// The rules that have told about it.
    told: Vec<&'static str>,
}

#[derive(PartialEq)]
enum What {
    Model,
    Tool(Option<String>),
}

/// The calls of all sessions, the last one at the end. Clones share them.
#[derive(Clone, Default)]
pub(super) struct SeenCalls(Arc<Mutex<VecDeque<SeenCall>>>);

impl SeenCalls {
    /// Follows the calls of a runtime.
    pub fn follow(&self, relay: &Relay) {
        let calls = self.clone();
        let follow = move |event: &nemo_relay::Event| {
            if let EventBody::Scope(scope) = &**event {
                calls.see(scope);
            }
        };
        // The name is ours, so the only fault could be that they are followed already.
        let _ = relay.register_subscriber(NAME, follow);
    }

    fn see(&self, event: &ScopeEvent) {
        let what = match event.category.as_deref() {
            Some("llm") => What::Model,
            Some("tool") => What::Tool(tool_call_id(event)),
            _ => return,
        };
        let (mut calls, at) = (self.lock(), event.timestamp.nanos());
        if event.scope_category == ScopeCategory::End {
            let begun = calls.iter_mut().rev().find(|call| call.scope == event.uuid);
            begun.into_iter().for_each(|call| call.ended = Some(at));
            return;
        }
        if calls.len() >= MOST {
            calls.pop_front();
        }
        let agent = event.propagation_root_uuid;
        calls.push_back(SeenCall { agent, scope: event.uuid, what, begun: at, ended: None, told: Vec::new() });
    }

    /// The scope of a tool call of an agent.
    pub fn find_tool(&self, agent: Uuid, id: &str) -> Option<Uuid> {
        let is_it =
            |call: &&SeenCall| call.agent == Some(agent) && matches!(&call.what, What::Tool(Some(own)) if own == id);
        self.lock().iter().rev().find(is_it).map(|call| call.scope)
    }

    /// The scope of the request of an agent to a model that has most of a time in common with what a rule tells; a rule tells
    /// about each once.
    pub fn find_model(&self, agent: Uuid, rule: &'static str, begun: u64, ended: u64) -> Option<Uuid> {
        let [begun, ended] = [begun, ended].map(|at| i64::try_from(at).unwrap_or(i64::MAX));
        let common = |call: &SeenCall| {
            let until = call.ended.unwrap_or(i64::MAX).min(ended.saturating_add(SLACK));
            until.saturating_sub(call.begun.max(begun.saturating_sub(SLACK)))
        };
        let mut calls = self.lock();
        let free = calls
            .iter_mut()
            .filter(|call| call.agent == Some(agent) && call.what == What::Model && !call.told.contains(&rule));
        let call = free.filter(|call| common(call) >= 0).max_by_key(|call| common(call))?;
        call.told.push(rule);
        Some(call.scope)
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<SeenCall>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn tool_call_id(event: &ScopeEvent) -> Option<String> {
    let profile: Value = serde_json::from_str(event.category_profile.as_ref()?.as_str()).ok()?;
    profile.get("tool_call_id")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 1_000_000_000;
    const AGENT: Uuid = Uuid::from_u128(7);

    fn seen(calls: &SeenCalls, what: What, begun: u64, ended: u64) -> Uuid {
        let scope = Uuid::from_u128(u128::from(begun));
        let (begun, ended) = (begun as i64, Some(ended as i64));
        calls.lock().push_back(SeenCall { agent: Some(AGENT), scope, what, begun, ended, told: Vec::new() });
        scope
    }

    #[test]
    fn a_request_is_told_about_once_by_each_rule_and_by_what_is_nearest() {
        let calls = SeenCalls::default();
        let first = seen(&calls, What::Model, SECOND, 2 * SECOND);
        let next = seen(&calls, What::Model, 2 * SECOND, 3 * SECOND);
        let find = |rule, begun, ended| calls.find_model(AGENT, rule, begun, ended);
        assert_eq!(find("a", SECOND * 3 / 2 + 1000, SECOND * 5 / 2 + 1000), Some(next));
        assert_eq!(find("a", SECOND * 3 / 2, SECOND * 5 / 2), Some(first));
        assert_eq!(find("a", SECOND, 3 * SECOND), None);
        assert_eq!(find("b", 3 * SECOND + SLACK as u64, 3 * SECOND + SLACK as u64), Some(next));
        assert_eq!(find("b", 4 * SECOND, 5 * SECOND), None);
        assert_eq!(calls.find_model(Uuid::from_u128(8), "c", SECOND, 3 * SECOND), None);
    }

    #[test]
    fn a_tool_is_found_by_the_last_call_of_its_id() {
        let calls = SeenCalls::default();
        seen(&calls, What::Tool(Some("1".to_owned())), SECOND, SECOND);
        let last = seen(&calls, What::Tool(Some("1".to_owned())), 2 * SECOND, 2 * SECOND);
        assert_eq!(calls.find_tool(AGENT, "1"), Some(last));
        assert_eq!((calls.find_tool(AGENT, "2"), calls.find_tool(Uuid::from_u128(8), "1")), (None, None));
    }
}

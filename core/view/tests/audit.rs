//! Verdicts about calls of tools.

mod common;

use common::Events;
use nemo_relay_view::{Audit, TextOptions, Verdict};
use serde_json::{Value, json};

fn asks_for(calls: &[(&str, &str)]) -> Value {
    let calls: Vec<Value> = calls.iter().map(|(id, name)| json!({"id": id, "name": name, "arguments": {}})).collect();
    json!({"message": "", "tool_calls": calls})
}

fn result_of(id: &str) -> Value {
    json!([{"role": "user", "content": "go"}, {"role": "tool", "tool_call_id": id, "content": "done"}])
}

fn verdicts(audit: &Audit) -> Vec<(&str, Verdict)> {
    audit.calls.iter().map(|call| (call.tool.as_str(), call.verdict)).collect()
}

#[test]
fn a_tool_that_ran_after_a_decision_is_allowed_and_one_without_is_not() {
    let mut events = Events::default();
    events.agent(1, "planner").call(2, 1, json!([]), asks_for(&[("c1", "search"), ("c2", "fetch")]));
    events.guardrail(3, 1, "search", None).tool(4, 1, "search", Some("c1")).tool(5, 1, "fetch", Some("c2"));
    let audit = events.run().audit();
    assert_eq!(verdicts(&audit), [("search", Verdict::Allowed), ("fetch", Verdict::Undecided)]);
    assert_eq!((audit.calls[0].requested, audit.calls[0].ran), (Some(1), Some(3)));
    assert!(!audit.is_clean());
}

#[test]
fn a_refused_call_is_stopped_and_its_refusal_goes_back_to_the_model() {
    let mut events = Events::default();
    events.agent(1, "planner").call(2, 1, json!([]), asks_for(&[("c1", "rm")]));
    events.guardrail(3, 1, "rm", Some("never")).call(4, 1, result_of("c1"), json!({"message": "ok"}));
    let audit = events.run().audit();
    assert_eq!(verdicts(&audit), [("rm", Verdict::Stopped)]);
    assert_eq!(audit.calls[0].decisions[0].reason.as_deref(), Some("never"));
    assert!(audit.is_clean());
}

#[test]
fn a_result_that_was_sent_back_shows_that_a_tool_ran_although_nobody_saw_it() {
    let mut events = Events::default();
    events.agent(1, "planner").call(2, 1, json!([]), asks_for(&[("c1", "rm")]));
    let parts = json!([{"role": "user", "content": [{"type": "tool_result", "tool_use_id": "c1", "content": "gone"}]}]);
    events.call(3, 1, parts, json!({"message": "ok"}));
    let audit = events.run().audit();
    assert_eq!(verdicts(&audit), [("rm", Verdict::Undecided)]);
    assert_eq!((audit.calls[0].ran, audit.calls[0].result_sent), (None, Some(2)));
}

#[test]
fn calls_at_the_same_time_each_take_one_decision() {
    let mut events = Events::default();
    events.agent(1, "planner").guardrail(2, 1, "search", None).guardrail(3, 1, "search", None);
    events.tool(4, 1, "search", None).tool(5, 1, "search", None).tool(6, 1, "search", None);
    let audit = events.run().audit();
    let found: Vec<Verdict> = audit.calls.iter().map(|call| call.verdict).collect();
    assert_eq!(found, [Verdict::Allowed, Verdict::Allowed, Verdict::Undecided]);
}

#[test]
fn a_decision_under_another_scope_is_not_one_about_this_call() {
    let mut events = Events::default();
    events.agent(1, "planner").agent(2, "critic").guardrail(3, 2, "search", None).tool(4, 1, "search", None);
    assert_eq!(verdicts(&events.run().audit()), [("search", Verdict::Undecided)]);
}

#[test]
fn an_id_in_the_metadata_of_a_guardrail_joins_whatever_the_place() {
    let mut events = Events::default();
    let asked = json!({"kind": "tool_conditional_execution", "target_name": "Bash"});
    events.agent(1, "session").call(2, 1, json!([]), asks_for(&[("c1", "Bash"), ("c2", "Bash")]));
    events.line("start", 3, 0, "guardrail", "policy", asked, Value::Null, json!({"tool_use_id": "c2"}));
    events.end(
        3,
        "guardrail",
        "policy",
        json!({"allowed": false, "rejected": true, "rejection_reason": "no"}),
        Value::Null,
    );
    events.tool(4, 1, "Bash", Some("c2"));
    let audit = events.run().audit();
    assert_eq!(verdicts(&audit), [("Bash", Verdict::NotRun), ("Bash", Verdict::RanAlthoughRefused)]);
    assert_eq!((audit.not_run, audit.ran_although_refused), (1, 1));
}

#[test]
fn ids_that_two_agents_use_belong_to_each_of_them() {
    let mut events = Events::default();
    for agent in [10, 20] {
        events.agent(agent, if agent == 10 { "a" } else { "b" });
        events.call(agent + 1, agent, json!([]), asks_for(&[("call_1", "search")]));
    }
    events.guardrail(12, 10, "search", None).tool(13, 10, "search", Some("call_1")).tool(
        23,
        20,
        "search",
        Some("call_1"),
    );
    let audit = events.run().audit();
    let found: Vec<_> = audit.calls.iter().map(|call| (call.agent.as_deref(), call.verdict)).collect();
    assert_eq!(found, [(Some("a"), Verdict::Allowed), (Some("b"), Verdict::Undecided)]);
}

#[test]
fn the_text_names_what_ran_without_a_decision() {
    let mut events = Events::default();
    events.agent(1, "planner").tool(2, 1, "fetch", Some("c1"));
    let text = events.run().audit().text(TextOptions::default());
    assert!(text.contains("Ran without a decision\n  fetch (c1) of planner: ran\n"), "{text}");
    assert!(text.ends_with("Tools ran that no guardrail let through.\n"), "{text}");
}

#[test]
fn the_text_claims_nothing_about_tools_that_did_not_run() {
    let end = |events: &Events| events.run().audit().text(TextOptions::default()).lines().last().unwrap().to_owned();
    let mut events = Events::default();
    events.agent(1, "planner");
    assert_eq!(end(&events), "No tool was seen to run.");
    events.guardrail(2, 1, "search", None).tool(3, 1, "search", None);
    assert_eq!(end(&events), "Every tool that ran was let through by a guardrail.");
}

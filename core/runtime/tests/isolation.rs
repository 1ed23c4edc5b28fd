//! Stacks that are used elsewhere, and what is handed to other processes.

use nemo_relay_runtime::isolation::{
    Run, ScopeStack, propagation_from_json, propagation_to_json, propagation_to_traceparent,
};
use nemo_relay_runtime::types::{ErrorCode, Limits, PropagationContext, ScopeType};
use nemo_relay_runtime::{Clock, PopScope, PushScope, Runtime, Scope};
use std::sync::Arc;

const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";

fn runtime() -> Runtime {
    Runtime::new(Clock::default(), Limits::default())
}

fn push(runtime: &Runtime, head: &Arc<Scope>, name: &str, scope_type: ScopeType) -> Arc<Scope> {
    runtime.push(head, PushScope { name: name.into(), scope_type, ..PushScope::default() })
}

#[test]
fn a_stack_goes_on_where_it_was_left() {
    let runtime = runtime();
    let stack = ScopeStack::new(runtime.new_stack());
    let agent = push(&runtime, &stack.head(), "agent", ScopeType::Agent);
    stack.leave(&agent);
    assert_eq!(stack.head().uuid, agent.uuid);
    let head = runtime.pop(&agent, &agent, PopScope::default()).unwrap();
    assert_eq!(stack.head().uuid, head.uuid, "what was closed meanwhile is not the innermost open scope");
}

#[test]
fn another_process_goes_on_in_the_same_run() {
    let (here, there) = (runtime(), runtime());
    let agent = push(&here, &here.new_stack(), "agent", ScopeType::Agent);
    let task = push(&here, &agent, "task", ScopeType::Function);
    let captured = here.capture_propagation(&task, Run::Same).unwrap();
    assert_eq!((captured.version, captured.parent_uuid.as_str()), (1, task.uuid.to_string().as_str()));
    assert_eq!(captured.traceparent.as_deref(), Some(here.capture_traceparent(&task).as_str()));
    let read = propagation_from_json(&propagation_to_json(&captured)).unwrap();
    assert_eq!(read, captured);
    let head = there.stack_from_propagation(&read).unwrap();
    assert_eq!((&*head.name, head.scope_type), ("propagated-parent", ScopeType::Unknown));
    assert_eq!(&*head.outer().unwrap().name, "propagated-root");
    let child = push(&there, &head, "worker", ScopeType::Agent);
    assert_eq!((child.parent_uuid, child.root_uuid), (Some(task.uuid), agent.uuid));
    assert_eq!(there.pop(&head, &head, PopScope::default()).err().unwrap().code, ErrorCode::InvalidArgument);
    assert_eq!(there.capture_traceparent(&child)[..35], here.capture_traceparent(&task)[..35]);
}

#[test]
fn a_run_may_be_named_or_left_to_the_receiver() {
    let runtime = runtime();
    let agent = push(&runtime, &runtime.new_stack(), "agent", ScopeType::Agent);
    let root = "01a1fc87-0ecb-7d52-9d5c-91aaddb8b9a2".to_owned();
    let named = runtime.capture_propagation(&agent, Run::Named(root.clone())).unwrap();
    let head = runtime.stack_from_propagation(&named).unwrap();
    assert_eq!(push(&runtime, &head, "a", ScopeType::Function).root_uuid.to_string(), root);
    let own = runtime.capture_propagation(&agent, Run::Own).unwrap();
    assert_eq!(own.root_uuid, None);
    let head = runtime.stack_from_propagation(&own).unwrap();
    assert_eq!((&*head.name, head.uuid), ("propagated-root", agent.uuid));
    let child = push(&runtime, &head, "a", ScopeType::Agent);
    assert_eq!((child.root_uuid, child.parent_uuid), (child.uuid, Some(agent.uuid)));
    assert!(runtime.capture_propagation(&agent, Run::Named("x".into())).is_err());
}

#[test]
fn a_trace_from_outside_is_kept_and_a_broken_one_left_out() {
    let runtime = runtime();
    let agent = push(&runtime, &runtime.new_stack(), "agent", ScopeType::Agent);
    let captured = runtime.capture_propagation(&agent, Run::Same).unwrap();
    let with = |header: &str| PropagationContext {
        traceparent: Some(header.to_owned()),
        tracestate: Some("vendor=1".to_owned()),
        ..captured.clone()
    };
    let header = format!("00-{TRACE}-b7ad6b7169203331-01");
    let head = push(&runtime, &runtime.stack_from_propagation(&with(&header)).unwrap(), "a", ScopeType::Function);
    let again = runtime.capture_propagation(&head, Run::Same).unwrap();
    assert_eq!(again.tracestate.as_deref(), Some("vendor=1"));
    assert_eq!(&again.traceparent.unwrap()[3..35], TRACE);
    assert_eq!(propagation_to_traceparent(&with(&header)).unwrap(), header);
    let zero = format!("00-{}-b7ad6b7169203331-01", "0".repeat(32));
    for broken in ["", "00", "00-zz-b7ad6b7169203331-01", zero.as_str(), &format!("{header}-x"), &header.to_uppercase()]
    {
        let head = runtime.stack_from_propagation(&with(broken)).unwrap();
        assert_eq!(runtime.capture_propagation(&head, Run::Same).unwrap().tracestate, None, "{broken}");
        let made = propagation_to_traceparent(&with(broken)).unwrap();
        assert_eq!(made, captured.traceparent.clone().unwrap(), "{broken}");
    }
}

#[test]
fn what_is_no_context_is_refused_with_the_reason() {
    let refused = |text: &str| propagation_from_json(text).unwrap_err().to_string();
    let id = "01a1fc87-0ecb-7d52-9d5c-91aaddb8b9a2";
    let expected = "invalid argument: unsupported propagation context version 2; expected 1";
    assert_eq!(refused(&format!(r#"{{"version":2,"parent_uuid":"{id}","new":1}}"#)), expected);
    assert!(refused(r#"{"version":1}"#).contains("missing field `parent_uuid`"));
    assert!(refused("{").starts_with("invalid argument: invalid propagation context JSON: "));
    let unusable = "propagation context parent_uuid is not a usable Relay identifier";
    assert!(refused(r#"{"version":1,"parent_uuid":"x"}"#).contains(unusable));
    assert!(refused(r#"{"version":1,"parent_uuid":"01a1fc87-0ecb-7d52-0000-000000000000"}"#).contains(unusable));
}

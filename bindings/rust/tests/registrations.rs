//! The list of registrations, and functions that decide whether they take part.

use futures::executor::block_on;
use nemo_relay::{ErrorCode, Relay, RuntimeRegistrationKind as Kind, Value};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

fn intercepted(relay: &Relay) -> Value {
    block_on(relay.tool_request_intercepts("search", json!({}))).unwrap()
}

fn relay() -> Relay {
    let relay = Relay::new();
    let change = |_, _| async { Ok(json!({"changed": true})) };
    relay.register_tool_request_intercept("it", 0, false, change).unwrap();
    relay
}

#[test]
fn a_registration_takes_no_part_while_a_reason_is_given() {
    let (relay, asked) = (relay(), Arc::new(AtomicU32::new(0)));
    let count = asked.clone();
    let decide = move |kinds, name: String| {
        assert_eq!((kinds, name.as_str()), (vec![Kind::ToolRequestIntercept], "it"));
        let off = count.fetch_add(1, Ordering::Relaxed) == 0;
        async move { Ok(off.then(|| "not now".to_owned())) }
    };
    relay.register_conditional_middleware_guardrail("decides", vec![Kind::ToolRequestIntercept], "it", decide).unwrap();
    assert_eq!(intercepted(&relay), json!({}));
    assert_eq!(intercepted(&relay), json!({"changed": true}));
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert!(relay.deregister_conditional_middleware_guardrail("decides"));
    assert_eq!(Arc::strong_count(&asked), 1, "the function was let go of");
}

#[test]
fn one_that_fails_decides_nothing() {
    let relay = relay();
    let fail = |_, _| async { Err("boom".into()) };
    relay.register_conditional_middleware_guardrail("fails", vec![Kind::ToolRequestIntercept], "it", fail).unwrap();
    assert_eq!(intercepted(&relay), json!({"changed": true}));
    assert_eq!(block_on(relay.flush_subscribers(None)).callback_errors, 1);
}

#[test]
fn kinds_are_at_least_one_and_what_is_registered_is_listed() {
    let relay = relay();
    let decide = |_, _| async { Ok(None) };
    let refused = relay.register_conditional_middleware_guardrail("decides", Vec::new(), "it", decide).unwrap_err();
    assert_eq!((refused.code(), refused.argument()), (ErrorCode::InvalidArgument, Some("kinds")));
    let listed = relay.list_runtime_registrations(None).unwrap();
    assert_eq!((listed.len(), listed[0].kind, &*listed[0].effective_name), (1, Kind::ToolRequestIntercept, "it"));
    assert!(relay.list_runtime_registrations(Some(vec![Kind::Subscriber])).unwrap().is_empty());
}

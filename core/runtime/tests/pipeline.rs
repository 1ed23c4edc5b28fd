//! The managed tool call, driven by hand.

mod common;

use common::{GATE, Host, REWRITE, SANITIZE_REQUEST, SANITIZE_RESPONSE, WRAP, call, data, drain, metadata, shapes};
use nemo_relay_runtime::Reply;
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Limits};
use std::sync::{Arc, Mutex};

/// Wraps what the rest of the chain gives in the name of the intercept.
fn nest(host: &mut Host, name: &'static str, priority: i32) {
    host.wrap(name, priority, move |host, args, next| {
        let inner = host.run_next(&next, args).unwrap();
        host.answer(&format!(r#"{{"{name}":{}}}"#, host.values[inner.result as usize]))
    });
}

#[test]
fn stages_run_in_the_order_of_the_spec() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    // Registered backwards: the order of registration is none.
    host.on(SANITIZE_RESPONSE, "clean-result", 0, |host, _| host.give(r#""result hidden""#));
    nest(&mut host, "inner", 2);
    nest(&mut host, "outer", 1);
    host.on(SANITIZE_REQUEST, "clean-args", 0, |host, _| host.give(r#""args hidden""#));
    host.on(REWRITE, "second", 2, |host, _| host.give("2"));
    host.on(REWRITE, "first", 1, |host, _| host.give("1"));
    host.on(GATE, "gate", 0, |_, _| Reply::Allow);

    assert_eq!(host.execute("0").unwrap(), r#"{"outer":{"inner":[2]}}"#);
    let order = [
        "gate 0",
        "first 0",
        "second 1",
        "clean-args 2",
        "outer 2",
        "inner 2",
        "tool 2",
        r#"clean-result {"outer":{"inner":[2]}}"#,
    ];
    assert_eq!(host.log, order);
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start gate", "end gate", "start search", "end search"]);
    assert_eq!((data(&events[2].event), data(&events[3].event)), (r#""args hidden""#, r#""result hidden""#));
}

#[test]
fn nothing_is_built_where_nobody_looks() {
    let mut host = Host::new();
    host.on(SANITIZE_REQUEST, "clean", 0, |_, _| unreachable!("nobody would see what it makes"));
    assert_eq!(host.execute("1").unwrap(), "[1]");
    assert_eq!(host.log, ["tool 1"]);
    assert!(!host.runtime.has_woken());
}

#[test]
fn a_refusal_stops_everything_after_it() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(GATE, "budget", 1, |_, _| Reply::Reject("no budget".to_owned()));
    host.on(GATE, "later", 2, |_, _| unreachable!("an earlier gate refused"));
    host.on(REWRITE, "rewrite", 0, |_, _| unreachable!("the call was refused"));
    let error = host.execute("1").unwrap_err();
    assert_eq!((error.code, error.to_string()), (ErrorCode::GuardrailRejected, "guardrail rejected: no budget".into()));
    assert_eq!(error.get("stage"), Some(GATE.as_str()));
    assert_eq!((error.get("reason"), error.get("guardrail")), (Some("no budget"), Some("budget")));
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start budget", "end budget", "mark search"]);
    assert_eq!(data(&events[2].event), r#"{"rejected":true,"rejection_reason":"no budget"}"#);
}

#[test]
fn a_breaking_intercept_is_the_last_one() {
    let mut host = Host::new();
    let answer: common::Act = Arc::new(|host, _, _| host.give("1"));
    host.register(None, REWRITE, "a", 1, true, answer).unwrap();
    host.on(REWRITE, "b", 2, |_, _| unreachable!("the chain was broken"));
    assert_eq!(host.execute("0").unwrap(), "[1]");
}

#[test]
fn an_error_at_any_stage_reaches_the_caller_and_ends_what_was_started() {
    type Arrange = fn(&mut Host);
    let failing: [(&str, Arrange, &[&str]); 4] = [
        ("gate", |host| host.on(GATE, "gate", 0, |h, _| h.raise("boom")), &["start gate", "end gate"]),
        ("rewrite", |host| host.on(REWRITE, "rewrite", 0, |h, _| h.raise("boom")), &[]),
        ("wrap", |host| host.on(WRAP, "wrap", 0, |h, _| h.raise("boom")), &["start search", "end search"]),
        ("tool", |host| host.tool(|h, _| h.raise("boom")), &["start search", "end search"]),
    ];
    for (stage, arrange, shape) in failing {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        arrange(&mut host);
        let error = host.execute("1").unwrap_err();
        assert_eq!((error.code, error.cause), (ErrorCode::CallbackFailed, Some(7)), "{stage}");
        assert_eq!(error.to_string(), "internal error: ValueError: boom", "{stage}");
        let events = drain(&events);
        assert_eq!(shapes(&events), shape, "{stage}");
        if shape.contains(&"end search") {
            let wanted = r#"{"error.type":"internal_error","exception.type":"ValueError","otel.status_code":"ERROR","otel.status_description":"internal error: ValueError: boom"}"#;
            assert_eq!(metadata(&events[1].event), wanted, "{stage}");
        }
    }
}

#[test]
fn a_sanitizer_that_raises_hides_the_payload_and_nothing_else() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(SANITIZE_REQUEST, "clean", 0, |host, _| host.raise("boom"));
    host.on(SANITIZE_RESPONSE, "clean", 0, |host, _| host.raise("boom"));
    assert_eq!(host.execute("1").unwrap(), "[1]");
    let events = drain(&events);
    assert_eq!((data(&events[0].event), data(&events[1].event)), ("null", "null"));
    assert_eq!(metadata(&events[1].event), r#"{"otel.status_code":"OK"}"#);
}

#[test]
fn a_result_that_is_no_json_still_reaches_the_caller() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.tool(|host, _| host.answer("<an object>"));
    assert_eq!(host.execute("1").unwrap(), "<an object>");
    let end = &drain(&events)[1].event;
    assert_eq!(data(end), "null");
    assert!(metadata(end).contains(r#""nemo_relay.payload_error":"invalid_payload: $:"#), "{}", metadata(end));
    assert!(metadata(end).contains(r#""otel.status_code":"OK""#));
}

#[test]
fn rewritten_arguments_are_checked() {
    let mut host = Host::new();
    host.on(REWRITE, "rewrite", 0, |host, _| host.give("nan"));
    assert_eq!(host.execute("1").unwrap_err().code, ErrorCode::InvalidPayload);
    assert_eq!(host.log, ["rewrite 1"]);
}

#[test]
fn next_may_run_any_number_of_times() {
    for times in 0..4 {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        host.wrap("retry", 0, move |host, args, next| {
            let runs: Vec<_> = (0..times).map(|_| host.run_next(&next, args).unwrap().result.to_string()).collect();
            host.answer(&runs.len().to_string())
        });
        assert_eq!(host.execute("1").unwrap(), times.to_string());
        assert_eq!(host.log.iter().filter(|entry| *entry == "tool 1").count(), times);
        assert_eq!(shapes(&drain(&events)), ["start search", "end search"], "one span however often the tool runs");
    }
}

#[test]
fn next_may_run_concurrently_and_with_other_arguments() {
    let mut host = Host::new();
    host.wrap("fan-out", 0, |host, _, next| {
        let args = [host.value("1"), host.value("2"), host.value("3")];
        let mut running: Vec<_> = args.into_iter().map(|args| next.start(args).unwrap()).collect();
        // All of them have begun before the first is answered, and the last one ends first.
        running.reverse();
        let results: Vec<_> =
            running.into_iter().map(|(machine, op)| host.drive(machine, op).unwrap().result).collect();
        let texts: Vec<_> = results.iter().map(|slot| host.values[*slot as usize].clone()).collect();
        host.answer(&format!("[{}]", texts.join(",")))
    });
    assert_eq!(host.execute("0").unwrap(), "[[3],[2],[1]]");
}

#[test]
fn arguments_given_to_next_are_checked() {
    let mut host = Host::new();
    host.wrap("wrap", 0, |host, _, next| {
        let args = host.value("nan");
        assert_eq!(host.run_next(&next, args).unwrap_err().code, ErrorCode::InvalidPayload);
        host.answer("0")
    });
    assert_eq!(host.execute("1").unwrap(), "0");
    assert_eq!(host.log, ["wrap 1"]);
}

#[test]
fn next_is_over_when_its_intercept_has_returned() {
    let mut host = Host::new();
    let kept = Arc::new(Mutex::new(None));
    let keep = kept.clone();
    host.wrap("keep", 0, move |host, _, next| {
        *keep.lock().unwrap() = Some(next);
        host.answer("1")
    });
    host.execute("0").unwrap();
    let next = kept.lock().unwrap().take().unwrap();
    let error = next.start(0).err().expect("the intercept has returned");
    assert_eq!(error.to_string(), "invalid argument: execution continuation is no longer active");
}

#[test]
fn an_intercept_may_recover() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.tool(|host, _| host.raise("boom"));
    host.wrap("recover", 0, |host, args, next| {
        assert_eq!(host.run_next(&next, args).unwrap_err().code, ErrorCode::CallbackFailed);
        host.answer(r#""instead""#)
    });
    assert_eq!(host.execute("1").unwrap(), r#""instead""#);
    assert_eq!(metadata(&drain(&events)[1].event), r#"{"otel.status_code":"OK"}"#);
}

#[test]
fn pending_marks_follow_the_end_from_the_innermost_intercept_out() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    for (name, priority) in [("outer", 1), ("inner", 2)] {
        host.wrap(name, priority, move |host, args, next| {
            let result = host.run_next(&next, args).unwrap().result;
            let marks = host.value(&format!(r#"[{{"name":"{name}","data":1}}]"#));
            Reply::Outcome { result, annotation: None, marks: Some(marks) }
        });
    }
    host.execute("1").unwrap();
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start search", "end search", "mark inner", "mark outer"]);
    let times: Vec<_> = events[1..].iter().map(|record| record.event.timestamp().nanos()).collect();
    assert_eq!((times[1] - times[0], times[2] - times[0]), (1_000, 2_000));
    assert_eq!(events[2].event.parent_uuid(), Some(events[0].event.uuid()));
}

#[test]
fn the_annotation_is_in_the_profile_of_the_end_event() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.tool(|host, _| {
        let annotation = Some(host.value(r#"{"cost":2}"#));
        Reply::Outcome { result: host.value("1"), annotation, marks: None }
    });
    let args = host.value("0");
    let params = nemo_relay_runtime::ToolCall { tool_call_id: Some("call_1".to_owned()), ..call(args) };
    let (machine, op) = host.runtime.tool_call(&host.head.clone(), params).unwrap();
    host.drive(machine, op).unwrap();
    let profiles: Vec<_> =
        drain(&events).iter().map(|record| record.event.category_profile().unwrap().to_string()).collect();
    assert_eq!(profiles[0], r#"{"tool_call_id":"call_1"}"#);
    assert_eq!(profiles[1], r#"{"tool_call_id":"call_1","tool_result_annotation":{"cost":2}}"#);
}

#[test]
fn a_null_result_shows_the_data_of_the_call() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.tool(|host, _| host.answer("null"));
    let args = host.value("0");
    let params = nemo_relay_runtime::ToolCall { data: Some(Json::string("fallback")), ..call(args) };
    let (machine, op) = host.runtime.tool_call(&host.head.clone(), params).unwrap();
    host.drive(machine, op).unwrap();
    assert_eq!(data(&drain(&events)[1].event), r#""fallback""#);
}

#[test]
fn calls_are_nested_up_to_the_limit() {
    let mut host = Host::with_limits(Limits { max_call_depth: 3, ..Limits::default() });
    let args = host.value("0");
    for depth in 0..5 {
        let started = host.runtime.tool_call(&host.head, nemo_relay_runtime::ToolCall { depth, ..call(args) });
        assert_eq!(started.is_ok(), depth < 3, "{depth}");
        if let Err(error) = started {
            assert_eq!((error.code, error.get("limit")), (ErrorCode::LimitExceeded, Some("max_call_depth")));
        }
    }
}

#[test]
fn an_answer_that_does_not_fit_is_an_error_and_no_panic() {
    let mut host = Host::new();
    let (mut machine, _) = host.start("1");
    let nemo_relay_runtime::Op::Fail(error) = machine.resume(Reply::Allow) else { panic!("a tool does not allow") };
    assert_eq!(error.code, ErrorCode::Internal);
    assert!(machine.is_finished());
    let nemo_relay_runtime::Op::Fail(error) = machine.resume(Reply::Failed(Error::new(ErrorCode::Internal, "late")))
    else {
        panic!("the call is over")
    };
    assert_eq!(error.message, "the call is already over");
}

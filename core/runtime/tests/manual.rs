//! Calls that are started and ended by hand, and the stages that run by themselves.

mod common;

use common::{
    GATE, Host, LLM_GATE, LLM_REWRITE, LLM_SANITIZE_REQUEST, LLM_SANITIZE_RESPONSE, REWRITE, SANITIZE_REQUEST,
    SANITIZE_RESPONSE, call, data, drain, llm_call, metadata, shapes,
};
use nemo_relay_runtime::types::{ErrorCode, Json, LlmAttributes, ScopeType, Timestamp, ToolAttributes};
use nemo_relay_runtime::{EndCall, LlmCall, PopScope, PushScope, Reply, ToolCall};
use std::sync::Arc;

const REQUEST: &str = r#"{"content":1,"headers":{"authorization":"secret"}}"#;

fn json(text: &str) -> Option<Json> {
    Some(Json::from_trusted(text))
}

fn tool(host: &mut Host) -> Arc<nemo_relay_runtime::OpenCall> {
    let args = host.value("0");
    let started = host.runtime.tool_start(&host.head.clone(), call(args), None);
    host.open(started)
}

fn end(host: &mut Host, open: &Arc<nemo_relay_runtime::OpenCall>, end: EndCall) {
    let (machine, op) = open.end(end).unwrap();
    host.drive(machine, op).unwrap();
}

#[test]
fn a_call_by_hand_runs_the_sanitizers_and_nothing_else() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    for family in [GATE, REWRITE, LLM_GATE, LLM_REWRITE] {
        host.on(family, "never", 0, |_, _| unreachable!("a call by hand is neither decided about nor rewritten"));
    }
    host.on(SANITIZE_REQUEST, "clean", 0, |host, _| host.give("1"));
    host.on(SANITIZE_RESPONSE, "clean", 0, |host, _| host.give("2"));
    host.on(LLM_SANITIZE_REQUEST, "clean", 0, |_, request| Reply::Value(request));
    host.on(LLM_SANITIZE_RESPONSE, "clean", 0, |host, _| host.give("4"));

    let open = tool(&mut host);
    let result = host.value("9");
    end(&mut host, &open, EndCall { result, ..EndCall::default() });
    let request = host.value(REQUEST);
    let started = host.runtime.llm_start(&host.head.clone(), llm_call(request), None);
    let open = host.open(started);
    end(&mut host, &open, EndCall { result, ..EndCall::default() });

    let events = drain(&events);
    assert_eq!(shapes(&events), ["start search", "end search", "start openai", "end openai"]);
    let shown: Vec<_> = events.iter().map(|record| data(&record.event)).collect();
    assert_eq!(shown, ["1", "2", r#"{"content":1,"headers":{}}"#, "4"]);
    assert_eq!(metadata(&events[1].event), "null", "a tool that is ended by hand has no status");
    assert_eq!(metadata(&events[3].event), r#"{"otel.status_code":"OK"}"#);
    assert_eq!(events[0].event.uuid(), events[1].event.uuid());
}

#[test]
fn the_handle_says_what_was_started() {
    let mut host = Host::new();
    let request = host.value(REQUEST);
    let scope = host.runtime.push(&host.head, PushScope { name: "elsewhere".into(), ..PushScope::default() });
    let params = LlmCall {
        parent: Some(scope.clone()),
        attributes: LlmAttributes::STREAMING,
        data: json("1"),
        metadata: json(r#"{"m":1}"#),
        ..llm_call(request)
    };
    let started = host.runtime.llm_start(&host.head.clone(), params, None);
    let open = host.open(started);
    assert_eq!((&**open.name(), open.category(), open.attributes()), ("openai", ScopeType::Llm, 2));
    assert_eq!(open.parent_uuid(), scope.uuid);
    assert_eq!((open.data(), open.metadata()), (json("1").as_ref(), json(r#"{"m":1}"#).as_ref()));

    let args = host.value("0");
    let params = ToolCall { attributes: ToolAttributes::REMOTE, ..call(args) };
    let started = host.runtime.tool_start(&host.head.clone(), params, None);
    let open = host.open(started);
    assert_eq!((open.category(), open.attributes()), (ScopeType::Tool, 1));
    assert_eq!(open.parent_uuid(), host.head.uuid);
}

#[test]
fn the_end_has_what_it_is_given() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let at = Timestamp::from_micros(1_700_000_000_500_000);
    let args = host.value("0");
    let params = ToolCall { data: json("1"), metadata: json(r#"{"a":1,"b":1}"#), ..call(args) };
    let started = host.runtime.tool_start(&host.head.clone(), params, Some(at));
    let open = host.open(started);
    let (result, annotation) = (host.value("null"), Some(host.value("8")));
    let ends = |timestamp| EndCall {
        result,
        annotation,
        data: json("7"),
        metadata: json(r#"{"b":2}"#),
        timestamp: Some(timestamp),
        ..EndCall::default()
    };
    assert_eq!(open.end(ends(at.plus_micros(-1))).err().unwrap().code, ErrorCode::InvalidArgument);
    end(&mut host, &open, ends(at));
    let events = drain(&events);
    assert_eq!(events[0].event.timestamp(), at);
    assert_eq!(events[1].event.timestamp(), at, "an explicit time is taken as it is");
    assert_eq!(data(&events[1].event), "7");
    assert_eq!(metadata(&events[1].event), r#"{"a":1,"b":2}"#);
    assert_eq!(events[1].event.category_profile().unwrap().as_str(), r#"{"tool_result_annotation":8}"#);
}

#[test]
fn an_end_without_a_time_is_after_its_start() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let future = host.runtime.push(&host.head, PushScope::default()).started_at.plus_micros(3_600_000_000);
    let args = host.value("0");
    let started = host.runtime.tool_start(&host.head.clone(), call(args), Some(future));
    let open = host.open(started);
    end(&mut host, &open, EndCall { result: args, ..EndCall::default() });
    let ends = drain(&events).last().unwrap().event.timestamp();
    assert_eq!(ends, future.plus_micros(1));
}

#[test]
fn the_normalized_response_is_shown_beside_the_response_that_it_describes() {
    for (changed, profile) in [(false, r#"{"annotated_response":5}"#), (true, "{}")] {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        host.on(
            LLM_SANITIZE_RESPONSE,
            "clean",
            0,
            move |host, response| {
                if changed { host.give("0") } else { Reply::Value(response) }
            },
        );
        let request = host.value(REQUEST);
        let started = host.runtime.llm_start(&host.head.clone(), llm_call(request), None);
        let open = host.open(started);
        let (result, annotation) = (host.value("4"), Some(host.value("5")));
        end(&mut host, &open, EndCall { result, annotation, ..EndCall::default() });
        assert_eq!(drain(&events)[1].event.category_profile().unwrap().as_str(), profile);
    }
}

#[test]
fn a_call_is_ended_once() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let open = tool(&mut host);
    end(&mut host, &open, EndCall::default());
    let error = open.end(EndCall::default()).err().expect("it has ended");
    assert_eq!(error.code, ErrorCode::NotFound);
    assert_eq!(shapes(&drain(&events)), ["start search", "end search"]);
}

#[test]
fn a_call_that_is_never_ended_stays_open() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    drop(tool(&mut host));
    assert_eq!(shapes(&drain(&events)), ["start search"]);
}

#[test]
fn a_call_is_ended_where_it_was_started() {
    let mut host = Host::new();
    let scope = host.runtime.push(&host.head, PushScope { name: "s".into(), ..PushScope::default() });
    let outside = std::mem::replace(&mut host.head, scope.clone());
    let local = host.runtime.subscribe(Some(&scope), "local", host.runtime.callback(99)).unwrap();
    let open = tool(&mut host);
    host.head = outside.clone();
    end(&mut host, &open, EndCall::default());
    assert_eq!(shapes(&drain(&local)), ["start search", "end search"]);

    // The scope may be gone by then: who is registered around it sees the end.
    host.head = scope.clone();
    let open = tool(&mut host);
    let events = host.subscribe("recorder");
    host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    end(&mut host, &open, EndCall::default());
    assert_eq!(shapes(&drain(&events)), ["end s", "end search"]);
}

#[test]
fn an_open_call_keeps_no_callback() {
    let mut host = Host::new();
    host.subscribe("recorder");
    host.on(SANITIZE_REQUEST, "clean", 0, |host, _| host.give("1"));
    let open = tool(&mut host);
    host.runtime.take_released();
    assert!(host.runtime.deregister(None, SANITIZE_REQUEST, "clean").unwrap());
    assert_eq!(host.runtime.take_released().len(), 1);
    end(&mut host, &open, EndCall::default());
}

#[test]
fn dropped_between_its_steps_a_start_is_none_and_an_end_is_one() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(SANITIZE_REQUEST, "clean", 0, |host, _| host.give("1"));
    host.on(SANITIZE_RESPONSE, "clean", 0, |host, _| host.give("2"));
    let args = host.value("0");
    drop(host.runtime.tool_start(&host.head, call(args), None));
    assert!(drain(&events).is_empty());
    let open = tool(&mut host);
    drop(open.end(EndCall { result: args, ..EndCall::default() }).unwrap());
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start search", "end search"]);
    assert!(metadata(&events[1].event).contains("tool execution cancelled"));
}

#[test]
fn gates_that_run_by_themselves_mark_no_refusal() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    for (family, name) in [(GATE, "tool-gate"), (LLM_GATE, "llm-gate")] {
        host.on(family, name, 1, |_, _| Reply::Allow);
        host.on(family, "budget", 2, |_, _| Reply::Reject("no".to_owned()));
    }
    let args = host.value("0");
    let (machine, op) = host.runtime.tool_gates(&host.head, call(args)).unwrap();
    let error = host.drive(machine, op).unwrap_err();
    assert_eq!((error.code, error.get("reason")), (ErrorCode::GuardrailRejected, Some("no")));
    let request = host.value(REQUEST);
    let (machine, op) = host.runtime.llm_gates(&host.head, llm_call(request)).unwrap();
    assert_eq!(host.drive(machine, op).unwrap_err().code, ErrorCode::GuardrailRejected);
    let events = drain(&events);
    let once = |name| [format!("start {name}"), format!("end {name}"), "start budget".into(), "end budget".into()];
    assert_eq!(shapes(&events), [once("tool-gate"), once("llm-gate")].concat());
    assert!(host.runtime.deregister(None, GATE, "budget").unwrap());
    let (machine, op) = host.runtime.tool_gates(&host.head, call(args)).unwrap();
    assert!(host.drive(machine, op).is_ok());
}

#[test]
fn intercepts_that_run_by_themselves_emit_nothing() {
    let mut host = Host::new();
    let scope = host.runtime.push(&host.head, PushScope { name: "s".into(), ..PushScope::default() });
    host.head = scope.clone();
    let events = host.subscribe("recorder");
    host.on(GATE, "never", 0, |_, _| unreachable!("only the intercepts run"));
    host.on(REWRITE, "rewrite", 0, |host, _| host.give("5"));
    host.on(LLM_REWRITE, "rewrite", 0, |host, _| {
        let request = host.value(r#"{"content":2,"headers":{}}"#);
        let (annotation, marks) = (Some(host.value("3")), Some(host.value(r#"[{"name":"m"}]"#)));
        let contributions = Some(host.value(r#"[{"producer":"p","kind":"k","applied":false}]"#));
        Reply::Rewritten { request, annotation, marks, contributions }
    });

    let args = host.value("0");
    let (machine, op) = host.runtime.tool_rewrites(&host.head, call(args)).unwrap();
    let made = host.drive(machine, op).unwrap();
    assert_eq!(host.values[made.result as usize], "5");

    let request = host.value(REQUEST);
    let (mut machine, mut op) = host.runtime.llm_rewrites(&host.head, llm_call(request)).unwrap();
    let made = loop {
        op = match op {
            nemo_relay_runtime::Op::Done(made) => break made,
            asked => {
                let reply = host.reply(&machine, asked);
                machine.resume(reply)
            }
        };
    };
    let traceparent = format!("00-{}-{:016x}-01", scope.uuid.simple(), scope.uuid.as_u128() as u64);
    let wanted = format!(r#"{{"content":2,"headers":{{"traceparent":"{traceparent}","x-dynamo-session-id":"s"}}}}"#);
    assert_eq!(host.values[made.result as usize], wanted);
    assert_eq!(host.values[made.annotation.unwrap() as usize], "3");
    let gathered = machine.gathered();
    assert_eq!(host.values[gathered.marks[0] as usize], r#"[{"name":"m"}]"#);
    assert_eq!((gathered.marks.len(), gathered.contributions.len()), (1, 1));
    assert!(drain(&events).is_empty());
}

#[test]
fn what_runs_by_itself_is_nested_up_to_the_limit() {
    let host = Host::new();
    let depth = host.runtime.limits().max_call_depth;
    let (tool, llm) = (ToolCall { depth, ..call(0) }, LlmCall { depth, ..llm_call(0) });
    let started = [
        host.runtime.tool_gates(&host.head, tool.clone()).is_ok(),
        host.runtime.tool_rewrites(&host.head, tool).is_ok(),
        host.runtime.llm_gates(&host.head, llm.clone()).is_ok(),
        host.runtime.llm_rewrites(&host.head, llm.clone()).is_ok(),
        host.runtime.llm_call(&host.head, llm).is_ok(),
    ];
    assert_eq!(started, [false; 5]);
}

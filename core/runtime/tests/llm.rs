//! The managed model call, driven by hand.

mod common;

use common::{
    Host, LLM_GATE, LLM_REWRITE, LLM_SANITIZE_REQUEST, LLM_SANITIZE_RESPONSE, LLM_WRAP, content_of, data, drain,
    llm_call, metadata, shapes,
};
use nemo_relay_runtime::types::{ErrorCode, Event, Json, LlmAttributes, ScopeType, Uuid};
use nemo_relay_runtime::{LlmCall, PushScope, Reply};

const REQUEST: &str = r#"{"content":{"q":1},"headers":{"Authorization":"secret","keep":"v"}}"#;

fn sent(host: &Host) -> serde_json::Value {
    let entry = host.log.iter().find_map(|entry| entry.strip_prefix("tool ")).expect("the model was called");
    serde_json::from_str(entry).unwrap()
}

fn push(host: &mut Host, name: &str, scope_type: ScopeType, metadata: Option<&str>) -> Uuid {
    let metadata = metadata.map(Json::from_trusted);
    host.head =
        host.runtime.push(&host.head, PushScope { name: name.into(), scope_type, metadata, ..PushScope::default() });
    host.head.uuid
}

fn profile(event: &Event) -> String {
    event.category_profile().unwrap().to_string()
}

#[test]
fn stages_run_in_the_order_of_the_spec() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(LLM_SANITIZE_RESPONSE, "clean-response", 0, |host, _| host.give(r#""response hidden""#));
    host.wrap_family(LLM_WRAP, "wrap", 0, |host, request, next| {
        let inner = host.run_next(&next, request).unwrap();
        Reply::Value(inner.result)
    });
    host.on(LLM_SANITIZE_REQUEST, "clean-request", 0, |host, _| host.give(r#"{"content":"hidden","headers":{}}"#));
    host.on(LLM_REWRITE, "rewrite", 0, |host, _| host.give(r#"{"content":2,"headers":{}}"#));
    host.on(LLM_GATE, "gate", 0, |_, _| Reply::Allow);
    host.tool(|host, _| host.give(r#""answer""#));

    assert_eq!(host.ask(r#"{"content":1,"headers":{}}"#).unwrap(), r#""answer""#);
    let order: Vec<_> = host.log.iter().map(|entry| entry.split_once(' ').unwrap()).collect();
    let names: Vec<_> = order.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["gate", "rewrite", "clean-request", "wrap", "tool", "clean-response"]);
    let contents: Vec<_> = order[..5].iter().map(|(_, request)| content_of(request)).collect();
    assert_eq!(contents, ["1", "1", "2", "2", "2"]);
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start gate", "end gate", "start openai", "end openai"]);
    assert_eq!(data(&events[0].event), r#"{"kind":"llm_conditional_execution"}"#);
    assert_eq!(data(&events[2].event), r#"{"content":"hidden","headers":{}}"#);
    assert_eq!(data(&events[3].event), r#""response hidden""#);
    assert_eq!(metadata(&events[3].event), r#"{"otel.status_code":"OK"}"#);
}

#[test]
fn both_events_say_what_the_call_is() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let request = host.value(REQUEST);
    let attributes = LlmAttributes::STREAMING | LlmAttributes::STATEFUL;
    let params = LlmCall { attributes, model_name: Some("m1".to_owned()), ..llm_call(request) };
    let (machine, op) = host.runtime.llm_call(&host.head, params).unwrap();
    host.drive(machine, op).unwrap();
    for record in drain(&events) {
        let Event::Scope(scope) = &record.event else { panic!("a scope") };
        assert_eq!(scope.attributes, ["stateful", "streaming"]);
        assert_eq!(scope.category.as_deref(), Some("llm"));
        assert_eq!(profile(&record.event), r#"{"model_name":"m1"}"#);
    }
}

#[test]
fn credentials_reach_the_model_and_neither_a_sanitizer_nor_an_event() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(LLM_SANITIZE_REQUEST, "look", 0, |host, request| {
        assert!(!host.values[request as usize].contains("secret"));
        // One that puts a credential back does not get it shown.
        host.give(r#"{"content":{"q":1},"headers":{"COOKIE":"secret","keep":"w"}}"#)
    });
    host.ask(REQUEST).unwrap();
    assert_eq!(sent(&host)["headers"]["Authorization"], "secret");
    assert_eq!(data(&drain(&events)[0].event), r#"{"content":{"q":1},"headers":{"keep":"w"}}"#);
}

#[test]
fn the_request_says_its_session_and_its_span() {
    let mut host = Host::new();
    let outer = push(&mut host, "outer", ScopeType::Agent, Some(r#"{"session_id":"s-1","subagent_id":""}"#));
    push(&mut host, "é", ScopeType::Agent, Some("7"));
    push(&mut host, "step", ScopeType::Function, None);
    let events = host.subscribe("recorder");
    let request = r#"{"content":1,"headers":{"TraceParent":"old","X-Dynamo-Session-Id":"old"}}"#;
    host.ask(request).unwrap();

    let start = &drain(&events)[0].event;
    let span = format!("{:016x}", start.uuid().as_u128() as u64);
    let wanted = serde_json::json!({
        "traceparent": format!("00-{}-{span}-01", outer.simple()),
        "x-dynamo-session-id": "%C3%A9",
        "x-dynamo-parent-session-id": "s-1",
    });
    assert_eq!(sent(&host)["headers"], wanted);
    let shown = r#"{"content":1,"headers":{"x-dynamo-parent-session-id":"s-1","x-dynamo-session-id":"%C3%A9"}}"#;
    assert_eq!(data(start), shown);
    assert_eq!(host.values[0], request, "the caller's request stays as it is");
}

#[test]
fn outside_of_agents_there_is_no_session() {
    let mut host = Host::new();
    let root = host.head.uuid;
    host.ask(r#"{"content":1,"headers":{}}"#).unwrap();
    let headers = sent(&host)["headers"].clone();
    assert_eq!(headers.as_object().unwrap().len(), 1);
    assert!(headers["traceparent"].as_str().unwrap().starts_with(&format!("00-{}-", root.simple())));
}

#[test]
fn what_an_intercept_leaves_behind_follows_the_start() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    for (name, priority) in [("first", 1), ("second", 2)] {
        host.on(LLM_REWRITE, name, priority, move |host, request| {
            let marks = host.value(&format!(r#"[{{"name":"{name}","severity":"warning"}}]"#));
            let contributions =
                host.value(&format!(r#"[{{"producer":"{name}","kind":"model_routing","applied":true,"more":1}}]"#));
            Reply::Rewritten { request, annotation: None, marks: Some(marks), contributions: Some(contributions) }
        });
    }
    host.ask(REQUEST).unwrap();
    let events = drain(&events);
    let optimization = "mark nemo_relay.llm.optimization";
    assert_eq!(
        shapes(&events),
        ["start openai", "mark first", "mark second", optimization, optimization, "end openai"]
    );
    let start = &events[0].event;
    for (position, record) in (1..).zip(&events[1..5]) {
        assert_eq!(record.event.parent_uuid(), Some(start.uuid()));
        assert_eq!(record.event.timestamp().nanos() - start.timestamp().nanos(), position * 1_000);
    }
    assert!(events[5].event.timestamp() > events[4].event.timestamp());
    assert_eq!(metadata(&events[1].event), r#"{"nemo_relay.log.severity":"warn"}"#);
    let contribution = &events[3].event;
    assert_eq!(data(contribution), r#"{"applied":true,"kind":"model_routing","more":1,"producer":"first"}"#);
    assert_eq!(profile(contribution), r#"{"subtype":"nemo_relay.llm.optimization"}"#);
    let schema = contribution.data_schema().unwrap();
    assert_eq!((schema.name.as_str(), schema.version.as_str()), ("nemo.relay.llm_optimization_contribution", "1"));
}

#[test]
fn what_an_intercept_leaves_behind_must_have_its_form() {
    let wrong: [(&str, Option<&str>, Option<&str>); 4] = [
        ("pending_marks", Some(r#"[{"data":1}]"#), None),
        ("pending_marks", Some(r#"{"name":"n"}"#), None),
        ("metadata", Some(r#"[{"name":"n","severity":"info","metadata":[]}]"#), None),
        ("optimization_contributions", None, Some(r#"[{"producer":"p","kind":"k"}]"#)),
    ];
    for (argument, marks, contributions) in wrong {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        host.on(LLM_REWRITE, "wrong", 0, move |host, request| {
            let marks = marks.map(|text| host.value(text));
            let contributions = contributions.map(|text| host.value(text));
            Reply::Rewritten { request, annotation: None, marks, contributions }
        });
        let error = host.ask(REQUEST).unwrap_err();
        assert_eq!((error.code, error.get("argument")), (ErrorCode::InvalidArgument, Some(argument)));
        assert!(drain(&events).is_empty(), "an intercept that fails leaves no event");
    }
}

/// Annotates the request as 1, and says what it was given.
fn annotate(host: &mut Host) {
    host.on(LLM_REWRITE, "annotate", 1, |host, request| {
        assert_eq!(host.annotation, None);
        let annotation = Some(host.value(r#"{"model":"m"}"#));
        Reply::Rewritten { request, annotation, marks: None, contributions: None }
    });
}

#[test]
fn the_annotation_goes_to_the_next_intercept_and_to_the_start_event() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    annotate(&mut host);
    host.on(LLM_REWRITE, "next", 2, |host, request| {
        assert_eq!(host.annotation.as_deref(), Some(r#"{"model":"m"}"#));
        let annotation = Some(host.value(r#"{"model":"n"}"#));
        Reply::Rewritten { request, annotation, marks: None, contributions: None }
    });
    host.ask(REQUEST).unwrap();
    let events = drain(&events);
    assert_eq!(profile(&events[0].event), r#"{"annotated_request":{"model":"n"}}"#);
    assert_eq!(profile(&events[1].event), "{}");
}

#[test]
fn an_annotation_is_shown_only_beside_the_request_that_it_describes() {
    type Sanitizer = fn(&mut Host, u32) -> Reply;
    let sanitizers: [(&str, Sanitizer, bool); 4] = [
        ("unchanged", |_, request| Reply::Value(request), true),
        ("changed", |host, _| host.give(r#"{"content":2,"headers":{}}"#), false),
        ("omitted", |_, _| Reply::Omit, false),
        ("failed", |host, _| host.raise("boom"), false),
    ];
    for (what, sanitizer, shown) in sanitizers {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        annotate(&mut host);
        host.on(LLM_SANITIZE_REQUEST, "clean", 0, sanitizer);
        host.ask(REQUEST).unwrap();
        let start = &drain(&events)[0].event;
        assert_eq!(profile(start).contains("annotated_request"), shown, "{what}");
        assert_eq!(data(start) == "null", what == "omitted" || what == "failed", "{what}");
    }
}

#[test]
fn an_annotation_that_is_no_json_fails_the_call() {
    let mut host = Host::new();
    host.on(LLM_REWRITE, "wrong", 0, |host, request| {
        let annotation = Some(host.value("nan"));
        Reply::Rewritten { request, annotation, marks: None, contributions: None }
    });
    assert_eq!(host.ask(REQUEST).unwrap_err().code, ErrorCode::InvalidPayload);
}

#[test]
fn a_response_sanitizer_that_omits_leaves_the_data_of_the_call() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(LLM_SANITIZE_RESPONSE, "omit", 0, |_, _| Reply::Omit);
    host.on(LLM_SANITIZE_RESPONSE, "later", 1, |_, _| unreachable!("there is nothing left to clean"));
    let request = host.value(REQUEST);
    let params = LlmCall { data: Some(Json::string("fallback")), ..llm_call(request) };
    let (machine, op) = host.runtime.llm_call(&host.head, params).unwrap();
    host.drive(machine, op).unwrap();
    assert_eq!(data(&drain(&events)[1].event), r#""fallback""#);
}

#[test]
fn a_refusal_is_marked_with_the_name_of_the_call() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(LLM_GATE, "budget", 0, |_, _| Reply::Reject(String::new()));
    let error = host.ask(REQUEST).unwrap_err();
    assert_eq!((error.code, error.get("stage")), (ErrorCode::GuardrailRejected, Some(LLM_GATE.as_str())));
    assert_eq!(shapes(&drain(&events)), ["start budget", "end budget", "mark openai"]);
}

#[test]
fn a_failure_and_a_cancellation_end_the_call() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.tool(|host, _| host.raise("boom"));
    assert_eq!(host.ask(REQUEST).unwrap_err().code, ErrorCode::CallbackFailed);
    let request = host.value(REQUEST);
    let (mut machine, mut op) = host.runtime.llm_call(&host.head, llm_call(request)).unwrap();
    while !matches!(&op, nemo_relay_runtime::Op::Call(_)) {
        let reply = host.reply(&machine, op);
        op = machine.resume(reply);
    }
    machine.cancel();
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start openai", "end openai", "start openai", "end openai"]);
    assert!(metadata(&events[1].event).contains(r#""otel.status_description":"internal error: ValueError: boom""#));
    let cancelled = r#"{"otel.status_code":"ERROR","otel.status_description":"LLM execution cancelled"}"#;
    assert_eq!(metadata(&events[3].event), cancelled);
}

#[test]
fn next_may_run_with_another_request() {
    let mut host = Host::new();
    host.wrap_family(LLM_WRAP, "fan-out", 0, |host, _, next| {
        for request in ["[]", r#"{"content":"b","headers":{}}"#] {
            let request = host.value(request);
            host.run_next(&next, request).unwrap();
        }
        host.give("0")
    });
    host.tool(|_, request| Reply::Value(request));
    assert_eq!(host.ask(REQUEST).unwrap(), "0");
    assert_eq!(host.log[1..], ["tool []", r#"tool {"content":"b","headers":{}}"#]);
}

#[test]
fn an_unobserved_call_encodes_nothing() {
    let mut host = Host::new();
    host.on(LLM_SANITIZE_REQUEST, "clean", 0, |_, _| unreachable!("nobody would see what it makes"));
    let before = host.values.len();
    host.ask(REQUEST).unwrap();
    assert_eq!(host.values.len() - before, 3, "the request, its copy with headers and the response");
}

//! Codecs in the pipeline of model calls, driven by hand.

mod common;

use common::{Host, LLM_REWRITE, LLM_SANITIZE_REQUEST, LLM_SANITIZE_RESPONSE, data, drain, llm_call, metadata};
use nemo_relay_runtime::codecs::Codec;
use nemo_relay_runtime::types::{ErrorCode, Event, LlmCodecKind, Result, ScopeType};
use nemo_relay_runtime::{CodecJob, Consumers, LlmCall, LlmCodec, LlmStreamCall, Mark, PushScope, Reply};
use serde_json::{Value, json};

const CHAT: &str = r#"{"content":{"model":"m","messages":[{"role":"system","content":"s"},{"role":"user","content":"u"}],"seed":12345678901234567890,"temperature":0.20},"headers":{"keep":"v"}}"#;
const RESPONSE: &str = r#"{"id":"c1","object":"chat.completion","model":"m-1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"hi"}}],"usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}"#;

fn chat(host: &mut Host, request: &str) -> LlmCall {
    let codec = Some(LlmCodec::BuiltIn(Codec::OpenaiChat));
    LlmCall { codec: codec.clone(), response_codec: codec, ..llm_call(host.value(request)) }
}

fn run(host: &mut Host, call: LlmCall) -> Result<String> {
    let (machine, op) = host.runtime.llm_call(&host.head.clone(), call).unwrap();
    host.drive(machine, op).map(|outcome| host.values[outcome.result as usize].clone())
}

fn sent(host: &Host) -> String {
    host.log.iter().rev().find_map(|entry| entry.strip_prefix("tool ")).expect("the model was called").to_owned()
}

fn profile(event: &Event) -> Value {
    serde_json::from_str(event.category_profile().unwrap().as_str()).unwrap()
}

/// What an intercept gives that changed one field of the normalized request.
fn edited(host: &mut Host, request: u32, pointer: &str, value: Value) -> Reply {
    let mut annotated: Value = serde_json::from_str(host.annotation.as_ref().unwrap()).unwrap();
    *annotated.pointer_mut(pointer).unwrap() = value;
    let annotation = Some(host.value(&annotated.to_string()));
    Reply::Rewritten { request, annotation, marks: None, contributions: None }
}

#[test]
fn both_events_show_the_normalized_forms_and_nothing_is_changed() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.tool(|host, _| host.give(RESPONSE));
    let call = chat(&mut host, CHAT);
    assert_eq!(run(&mut host, call).unwrap(), RESPONSE);
    let content = sent(&host);
    assert_eq!(content.find(r#""temperature":0.2"#), content.rfind(r#""temperature":0.2"#));
    let events = drain(&events);
    let request = profile(&events[0].event);
    assert_eq!(request["annotated_request"]["messages"][1], json!({"content": "u", "role": "user"}));
    assert_eq!(request["annotated_request"]["api_specific"]["api"], "openai_chat");
    let response = profile(&events[1].event);
    assert_eq!(response["annotated_response"]["finish_reason"], "complete");
    assert_eq!(response["annotated_response"]["usage"]["total_tokens"], 5);
}

#[test]
fn a_change_of_the_normalized_request_is_the_only_change_of_the_request() {
    let mut host = Host::new();
    host.on(LLM_REWRITE, "warmer", 0, |host, request| edited(host, request, "/params/temperature", json!(0.9)));
    host.on(LLM_REWRITE, "headers", 1, |host, request| {
        let request = host.values[request as usize].replace(r#""v""#, r#""w""#);
        host.give(&request)
    });
    let call = chat(&mut host, CHAT);
    run(&mut host, call).unwrap();
    let expected = CHAT.replace("0.20", "0.9");
    let content = expected[..expected.find(r#","headers""#).unwrap()].to_owned();
    // The host of the test sorts the members when it sets headers; the values are those of the application.
    let (sent, expected): (Value, Value) =
        (serde_json::from_str(&sent(&host)).unwrap(), serde_json::from_str(&format!("{content}}}")).unwrap());
    assert_eq!(sent["content"], expected["content"]);
    assert_eq!(sent["headers"]["keep"], "w");
}

#[test]
fn a_host_that_cannot_hold_a_number_changes_nothing() {
    let mut host = Host::new();
    // What an engine with doubles makes of the seed; the intercept changes something else.
    host.on(LLM_REWRITE, "lossy", 0, |host, request| edited(host, request, "/model", json!("other")));
    host.rounds = true;
    let call = chat(&mut host, CHAT);
    run(&mut host, call).unwrap();
    assert!(sent(&host).contains("12345678901234567890"), "{}", sent(&host));
    assert!(sent(&host).contains(r#""model":"other""#));
}

#[test]
fn the_content_belongs_to_the_codec() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(LLM_REWRITE, "meddler", 0, |host, _| host.give(&CHAT.replace(r#""u""#, r#""x""#)));
    let call = chat(&mut host, CHAT);
    let error = run(&mut host, call).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidArgument);
    assert!(error.to_string().contains("'meddler' changed request.content while a request codec is active"), "{error}");

    let mut host = Host::new();
    host.on(LLM_REWRITE, "forgetful", 0, |_, request| Reply::Rewritten {
        request,
        annotation: None,
        marks: None,
        contributions: None,
    });
    let call = chat(&mut host, CHAT);
    let error = run(&mut host, call).unwrap_err();
    assert!(error.to_string().contains("'forgetful' omitted annotated_request"), "{error}");
    assert!(drain(&events).is_empty());
}

#[test]
fn a_request_that_the_codec_cannot_read_fails_before_any_event() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let call = chat(&mut host, r#"{"content":{"model":"m"},"headers":{}}"#);
    let error = run(&mut host, call).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidArgument);
    assert!(error.to_string().contains("OpenAI Chat request is missing messages"), "{error}");
    assert!(drain(&events).is_empty());
    assert!(host.log.is_empty());
}

#[test]
fn the_normalized_form_is_that_of_what_the_event_shows() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(LLM_SANITIZE_REQUEST, "hide", 0, |host, request| {
        let hidden = host.values[request as usize].replace(r#""content":"u""#, r#""content":"***""#);
        host.give(&hidden)
    });
    host.on(LLM_SANITIZE_RESPONSE, "garble", 0, |host, _| host.give("7"));
    host.tool(|host, _| host.give(RESPONSE));
    let call = chat(&mut host, CHAT);
    run(&mut host, call).unwrap();
    let events = drain(&events);
    assert_eq!(profile(&events[0].event)["annotated_request"]["messages"][1]["content"], "***");
    assert_eq!(profile(&events[1].event), json!({}));
    assert_eq!(data(&events[1].event), "7");
}

#[test]
fn later_calls_of_an_agent_show_what_is_new() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let push = PushScope { name: "agent".into(), scope_type: ScopeType::Agent, ..PushScope::default() };
    host.head = host.runtime.push(&host.head, push);
    let turns = |n: usize| {
        let messages: Vec<Value> = (0..n).map(|i| json!({"role": "user", "content": format!("u{i}")})).collect();
        json!({"content": {"messages": messages}, "headers": {}}).to_string()
    };
    for n in [2, 3] {
        let call = chat(&mut host, &turns(n));
        run(&mut host, call).unwrap();
        assert!(sent(&host).contains("u0"));
    }
    host.runtime.mark(&host.head, Mark { name: "compaction".into(), ..Mark::default() });
    let call = chat(&mut host, &turns(3));
    run(&mut host, call).unwrap();
    host.runtime.set_full_payloads(true);
    let call = chat(&mut host, &turns(4));
    run(&mut host, call).unwrap();
    let starts: Vec<_> =
        drain(&events).into_iter().filter(|record| data(&record.event).starts_with("{\"content\"")).collect();
    let counts = |shown: &Value| shown["messages"].as_array().unwrap().len();
    let of = |at: usize| {
        let event = &starts[at].event;
        let data: Value = serde_json::from_str(data(event)).unwrap();
        (counts(&data["content"]), counts(&profile(event)["annotated_request"]))
    };
    assert_eq!([of(0), of(1), of(2), of(3)], [(2, 2), (1, 1), (3, 3), (4, 4)]);
    assert!(data(&starts[1].event).contains("u2"));
}

#[test]
fn a_codec_of_the_application_is_asked_by_its_number() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let codec = host.codec(|host, job| match job {
        CodecJob::Decode { .. } => host.give(r#"{"messages":[],"model":"mine"}"#),
        CodecJob::Encode { annotated, .. } => {
            let text = format!(r#"{{"content":{{"encoded":{}}},"headers":{{}}}}"#, host.values[annotated as usize]);
            host.give(&text)
        }
        CodecJob::DecodeResponse { .. } => host.give(r#"{"model":"answered"}"#),
    });
    host.runtime.register_codec("mine", codec).unwrap();
    assert_eq!(host.runtime.codec("mine").map(|codec| codec.kind()).unwrap(), LlmCodecKind::Runtime);
    host.on(LLM_REWRITE, "edit", 0, |host, request| edited(host, request, "/model", json!("theirs")));
    let codec = host.runtime.codec("mine").ok();
    let request = host.value(CHAT);
    let call = LlmCall { codec: codec.clone(), response_codec: codec, ..llm_call(request) };
    run(&mut host, call).unwrap();
    assert!(sent(&host).contains(r#"{"encoded":{"messages":[],"model":"theirs"}}"#), "{}", sent(&host));
    let events = drain(&events);
    assert_eq!(profile(&events[0].event)["annotated_request"]["model"], "theirs");
    assert_eq!(profile(&events[1].event)["annotated_response"], json!({"model": "answered"}));
    assert_eq!(metadata(&events[1].event), r#"{"otel.status_code":"OK"}"#);
}

#[test]
fn names_of_codecs_are_unique_and_known() {
    let mut host = Host::new();
    let codec = host.codec(|host, _| host.give("{}"));
    assert_eq!(host.runtime.register_codec("openai_chat", codec.clone()).unwrap_err().code, ErrorCode::AlreadyExists);
    host.runtime.register_codec("mine", codec.clone()).unwrap();
    assert_eq!(host.runtime.register_codec("mine", codec).unwrap_err().code, ErrorCode::AlreadyExists);
    let error = host.runtime.codec("other").map(|_| ()).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(error.to_string().contains("openai_chat") && error.to_string().contains("mine"), "{error}");
    assert!(host.runtime.deregister_codec("mine"));
    assert!(!host.runtime.deregister_codec("mine"));
}

#[test]
fn codecs_work_on_their_own() {
    let mut host = Host::new();
    let codec = LlmCodec::BuiltIn(Codec::OpenaiChat);
    let request = host.value(CHAT);
    let (machine, op) = host.runtime.codec_decode(codec.clone(), request);
    let annotated = host.drive(machine, op).unwrap().result;
    let (machine, op) = host.runtime.codec_encode(codec.clone(), annotated, request);
    assert_eq!(host.drive(machine, op).unwrap().result, request);
    let changed = host.values[annotated as usize].replace(r#""model":"m""#, r#""model":"n""#);
    let changed = host.value(&changed);
    let (machine, op) = host.runtime.codec_encode(codec.clone(), changed, request);
    let encoded = host.drive(machine, op).unwrap().result;
    assert_eq!(host.values[encoded as usize], CHAT.replace(r#""model":"m""#, r#""model":"n""#));
    let response = host.value(RESPONSE);
    let (machine, op) = host.runtime.codec_decode_response(codec, response);
    let annotated = host.drive(machine, op).unwrap().result;
    assert!(host.values[annotated as usize].contains(r#""message":"hi""#));
}

const CHUNKS: &[&str] = &[
    r#"{"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"a"}}]}"#,
    r#"{"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":"b"},"finish_reason":"stop"}]}"#,
    r#"{"id":"c","object":"chat.completion.chunk","model":"m","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}"#,
];

#[test]
fn a_stream_without_a_finalizer_is_put_together_by_the_codec() {
    for read in [4, 3, 1] {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        host.model_gives(CHUNKS);
        let call = chat(&mut host, CHAT);
        let mut reader = host.read_with(LlmStreamCall { call, consumers: Consumers::default() }).unwrap();
        for _ in 0..read {
            reader.next(&mut host).unwrap();
        }
        if read < 4 {
            reader.tell(&mut host, Reply::Stop).unwrap();
        }
        let end = drain(&events).pop().unwrap();
        let shown = profile(&end.event)["annotated_response"].clone();
        let response: Value = serde_json::from_str(data(&end.event)).unwrap();
        let text = if read == 1 { "a" } else { "ab" };
        assert_eq!((&response["choices"][0]["message"]["content"], &shown["message"]), (&json!(text), &json!(text)));
        // One that was whole when the consumer left has ended well.
        assert_eq!(metadata(&end.event).contains("OK"), read >= 3, "{read}: {}", metadata(&end.event));
    }
}

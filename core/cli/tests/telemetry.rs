//! The telemetry of hosts: the recorded requests of each, joined to the calls that were seen.

mod support;

use flate2::{Compression, write::GzEncoder};
use opentelemetry_proto::tonic::collector::logs::v1::ExportLogsServiceRequest;
use prost::Message as _;
use serde_json::{Value, json};
use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};
use support::relayed::{Relayed, Setup};
use support::stub::Stub;
use support::{is_inside, outline};

const ANSWER: &str = r#"{"id":"m","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"x"}],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":1}}"#;

/// The recorded requests of a host, as if they were about a time.
fn recording(name: &str, (begun, ended): (u64, u64)) -> Vec<(String, Value)> {
    let path = format!("{}/../../conformance/fixtures/hosts/{name}.otlp.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        move_to(&mut line, begun, ended);
        (line["path"].as_str().unwrap().to_owned(), line["body"].take())
    });
    lines.collect()
}

fn move_to(value: &mut Value, begun: u64, ended: u64) {
    match value {
        Value::Object(members) => members.iter_mut().for_each(|(key, value)| match key.as_str() {
            "startTimeUnixNano" => *value = begun.to_string().into(),
            "timeUnixNano" | "endTimeUnixNano" | "observedTimeUnixNano" => *value = ended.to_string().into(),
            _ => move_to(value, begun, ended),
        }),
        Value::Array(items) => items.iter_mut().for_each(|item| move_to(item, begun, ended)),
        _ => {}
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64
}

/// What identifies the session in a recording.
fn session(name: &str, attribute: &str) -> String {
    let text = recording(name, (0, 0)).into_iter().map(|(_, body)| body.to_string()).collect::<String>();
    let (_, rest) = text.split_once(&format!(r#""key":"{attribute}","value":{{"stringValue":""#)).unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

fn hook(relayed: &Relayed, host: &str, event: &str, session: &str, more: Value) {
    let mut input = json!({"hook_event_name": event, "session_id": session});
    input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    assert_eq!(relayed.post(&format!("/hooks/{host}"), "", input.to_string().as_bytes()).status(), 200);
}

fn tool(relayed: &Relayed, host: &str, session: &str, id: &str) {
    let call = json!({"tool_name": "Bash", "tool_input": {}, "tool_use_id": id, "tool_response": "done"});
    hook(relayed, host, "PreToolUse", session, call.clone());
    hook(relayed, host, "PostToolUse", session, call);
}

fn ask(relayed: &Relayed, session: &str) {
    let more = format!("x-claude-code-session-id: {session}\n");
    let body = br#"{"model":"m","messages":[{"role":"user","content":"hi"}],"max_tokens":9}"#;
    assert_eq!(relayed.post("/v1/messages", &more, body).status(), 200);
}

fn post(relayed: &Relayed, path: &str, body: &Value) {
    let answer = relayed.post(path, "", body.to_string().as_bytes());
    assert_eq!((answer.status(), answer.text()), (200, "{}"));
}

/// The marks of a name.
fn marks<'e>(events: &'e [Value], name: &str) -> Vec<&'e Value> {
    events.iter().filter(|event| event["kind"] == "mark" && event["name"] == name).collect()
}

/// The starts of a category.
fn starts<'e>(events: &'e [Value], category: &str) -> Vec<&'e Value> {
    events.iter().filter(|event| event["scope_category"] == "start" && event["category"] == category).collect()
}

#[test]
fn what_claude_tells_is_put_under_its_calls_and_the_rest_is_left_out() {
    const NAME: &str = "claude-code-2.1.329";
    let (stub, session) = (Stub::saying(200, ANSWER), session(NAME, "session.id"));
    let mut relayed = Relayed::to(&stub.url());
    hook(&relayed, "claude", "UserPromptSubmit", &session, json!({"prompt": "p"}));
    let begun = now();
    ask(&relayed, &session);
    tool(&relayed, "claude", &session, "toolu_stub1");
    ask(&relayed, &session);
    recording(NAME, (begun, now())).iter().for_each(|(path, body)| post(&relayed, path, body));
    hook(&relayed, "claude", "SessionEnd", &session, json!({}));
    relayed.finish();

    let events = relayed.folder.events();
    let (models, tools) = (starts(&events, "llm"), starts(&events, "tool"));
    assert_eq!((models.len(), tools.len()), (2, 1), "{:?}", outline(&events));
    for (name, keeps, not) in
        [("claude_code.llm_request", "ttft_ms", "input_tokens"), ("claude_code.api_request", "cost_usd", "model")]
    {
        let marks = marks(&events, name);
        assert_eq!(marks.len(), 2, "{name}");
        models.iter().for_each(|call| assert!(marks.iter().any(|mark| is_inside(mark, call)), "{name}"));
        assert!(marks.iter().all(|mark| mark["data"].get(keeps).is_some() && mark["data"].get(not).is_none()));
        assert_eq!(marks[0]["metadata"], json!({"source": "host_telemetry"}));
    }
    for (name, data) in [
        ("claude_code.tool_decision", json!({"decision": "accept", "source": "config", "permission_mode": "default"})),
        ("claude_code.tool_result", json!({"success": "true", "duration_ms": "58", "tool_result_size_bytes": "15"})),
    ] {
        let [mark] = marks(&events, name)[..] else { panic!("one {name} in {:?}", outline(&events)) };
        assert!(is_inside(mark, tools[0]) && mark["data"].as_object().unwrap().len() == 3, "{mark}");
        data.as_object().unwrap().iter().for_each(|(key, value)| {
            assert_eq!(mark["data"][key].to_string().trim_matches('"'), value.as_str().unwrap(), "{mark}");
        });
    }
    let [metric] = marks(&events, "claude_code.active_time.total")[..] else { panic!("{:?}", outline(&events)) };
    assert_eq!(metric["data"]["measurements"][0]["unit"], "s");
    let noise = ["plugin_loaded", "user_prompt", "managed_settings", "code.interaction", "token.usage", "user.id"];
    let written = events.iter().map(Value::to_string).collect::<String>();
    noise.iter().for_each(|noise| assert!(!written.contains(noise), "{noise}"));
    let root = &events[0]["propagation_root_uuid"];
    assert!(events.iter().all(|event| event["propagation_root_uuid"] == *root), "{:?}", outline(&events));
    assert_eq!(relayed.folder.trajectories().len(), 1);
}

#[test]
fn a_request_that_was_not_seen_is_a_mark_of_the_turn_and_after_its_session_one_of_the_agent() {
    const NAME: &str = "claude-code-2.1.329";
    let session = session(NAME, "session.id");
    let mut relayed = Relayed::start(Setup::default());
    hook(&relayed, "claude", "UserPromptSubmit", &session, json!({"prompt": "p"}));
    tool(&relayed, "claude", &session, "toolu_stub1");
    let told = recording(NAME, (now(), now()));
    let (path, spans) = &told[0];
    post(&relayed, path, spans);
    hook(&relayed, "claude", "SessionEnd", &session, json!({}));
    let (path, logs) = &told[1];
    post(&relayed, path, logs);
    relayed.finish();

    let events = relayed.folder.events();
    let (agent, turn, tool) = (&events[0], &events[1], starts(&events, "tool")[0]);
    let requests = marks(&events, "claude_code.llm_request");
    assert_eq!(requests.len(), 2);
    assert!(requests.iter().all(|mark| is_inside(mark, turn) && mark["data"]["input_tokens"] == 12), "{requests:?}");
    assert!(marks(&events, "claude_code.api_request").iter().all(|mark| is_inside(mark, agent)));
    assert!(is_inside(marks(&events, "claude_code.tool_result")[0], tool));
}

#[test]
fn what_codex_tells_is_the_same_in_json_protobuf_and_compressed() {
    const NAME: &str = "codex-0.169.0";
    let session = session(NAME, "conversation.id");
    let logs = recording(NAME, (now(), now())).remove(0).1;
    let protobuf = serde_json::from_value::<ExportLogsServiceRequest>(logs.clone()).unwrap().encode_to_vec();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&protobuf).unwrap();
    let bodies = [
        ("application/json", "", logs.to_string().into_bytes(), "{}"),
        ("application/x-protobuf", "", protobuf, ""),
        ("application/x-protobuf", "content-encoding: gzip\n", gzip.finish().unwrap(), ""),
    ];
    for (kind, more, body, expected) in bodies {
        let mut relayed = Relayed::start(Setup { host: "codex", ..Setup::default() });
        hook(&relayed, "codex", "UserPromptSubmit", &session, json!({"prompt": "p"}));
        tool(&relayed, "codex", &session, "call_1");
        let head = relayed.head("POST /v1/logs", more, body.len()).replace("application/json", kind);
        let answer = support::http::exchange(&mut relayed.connect(), &head, &body);
        assert_eq!((answer.status(), answer.text(), answer.header("content-type")), (200, expected, Some(kind)));
        relayed.finish();
        let events = relayed.folder.events();
        let names: Vec<_> = events.iter().filter_map(|event| event["name"].as_str()?.strip_prefix("codex.")).collect();
        let expected =
            ["conversation_starts", "api_request", "turn_ttft", "tool_decision", "tool_result", "api_request"];
        assert_eq!(names, expected, "{kind}");
        let tool = starts(&events, "tool")[0];
        assert!(is_inside(marks(&events, "codex.tool_decision")[0], tool));
        let start = marks(&events, "codex.conversation_starts")[0];
        assert_eq!(start["data"]["approval_policy"], "never");
        assert!(is_inside(start, &events[1]));
    }
}

#[test]
fn what_cannot_be_read_is_said_and_what_nobody_knows_is_left_out() {
    let mut relayed = Relayed::start(Setup::default());
    for (path, body, said) in [
        ("/v1/logs", "[]", "no object"),
        ("/v1/logs", r#"{"resourceSpans": []}"#, "no list resourceLogs"),
        ("/v1/traces", "{", "EOF"),
    ] {
        let answer = relayed.post(path, "", body.as_bytes());
        assert!(answer.status() == 400 && answer.text().contains(said), "{}", answer.text());
    }
    // There is no session that this could belong to.
    for (path, body) in recording("claude-code-2.1.329", (now(), now())) {
        post(&relayed, &path, &body);
    }
    post(&relayed, "/v1/logs", &json!({}));
    relayed.finish();
    assert!(relayed.folder.events().is_empty());
}

#[test]
fn of_a_host_without_telemetry_such_requests_are_passed_on() {
    let stub = Stub::saying(200, "{}");
    let relayed = Relayed::start(Setup { upstream: &stub.url(), host: "hermes", ..Setup::default() });
    assert_eq!(relayed.post("/v1/traces", "", b"{}").status(), 200);
    assert_eq!(stub.requests()[0].target(), "POST /v1/traces");
}

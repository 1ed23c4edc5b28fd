//! The gateway between a client and a provider.

mod support;

use nemo_relay::{LlmRequest, LlmRequestInterceptOutcome, Relay};
use serde_json::{Value, json};
use std::io::Write;
use std::sync::{Mutex, mpsc};
use support::http::{exchange, read_chunk, read_head};
use support::relayed::{Relayed, Setup};
use support::stub::Stub;
use support::{find, is_inside, outline};

const CHAT: &str = r#"{"id":"c","object":"chat.completion","created":1,"model":"m-2","choices":[{"index":0,"message":{"role":"assistant","content":"hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4}}"#;
const ASK: &[u8] = br#"{"model":"m-1",  "messages":[{"role":"user","content":"hi"}]}"#;

#[test]
fn a_request_arrives_as_it_is_and_so_does_the_answer() {
    let stub = Stub::saying(200, CHAT);
    let mut relayed = Relayed::to(&stub.url());
    let more = "authorization: Bearer secret-canary\nx-own: 1\nconnection: x-hop\nx-hop: 1\nx-nemo-relay-other: 1\n";
    let answer = relayed.post("/v1/chat/completions?a=b%20c", more, ASK);
    assert_eq!((answer.status(), answer.text()), (200, CHAT));
    let [request] = &stub.requests()[..] else { panic!("one request") };
    assert_eq!(request.target(), "POST /v1/chat/completions?a=b%20c");
    assert_eq!(request.body, ASK);
    assert_eq!(request.header("authorization"), Some("Bearer secret-canary"));
    assert_eq!(request.header("x-own"), Some("1"));
    assert_eq!(request.header("host"), Some(format!("127.0.0.1:{}", stub.port).as_str()));
    for gone in ["x-hop", "connection", "x-nemo-relay-token", "x-nemo-relay-other"] {
        assert_eq!(request.header(gone), None, "{gone}");
    }
    relayed.finish();
    let events = relayed.folder.events();
    assert_eq!(outline(&events), ["start agent agent", "start llm openai", "end llm openai", "end agent agent"]);
    let (start, end) = (find(&events, "start llm openai"), find(&events, "end llm openai"));
    assert!(is_inside(start, find(&events, "start agent agent")));
    assert_eq!(start["category_profile"]["model_name"], "m-1");
    assert_eq!(start["category_profile"]["annotated_request"]["messages"][0]["content"], "hi");
    assert_eq!(end["category_profile"]["annotated_response"]["message"], "hello");
    assert_eq!(end["metadata"]["otel.status_code"], "OK");
    let written = events.iter().map(Value::to_string).collect::<String>();
    assert!(!written.contains("secret-canary") && !written.contains(&relayed.token));
    assert_eq!(relayed.folder.trajectories()[0]["steps"][1]["message"], "hello");
}

#[test]
fn a_stream_is_passed_on_event_by_event() {
    let (go, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let stub = Stub::start(move |_, stream| {
        let event = |data: &str| format!("{:x}\r\ndata: {data}\n\n\r\n", data.len() + 8);
        let chunk = |delta: &str, finish: &str| {
            event(&format!(
                r#"{{"id":"c","model":"m","choices":[{{"index":0,"delta":{delta},"finish_reason":{finish}}}]}}"#
            ))
        };
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(chunk(r#"{"role":"assistant","content":"one "}"#, "null").as_bytes()).unwrap();
        // The client says that it has the first event before there is a second one.
        wait.lock().unwrap().recv().unwrap();
        stream.write_all(chunk(r#"{"content":"two"}"#, r#""stop""#).as_bytes()).unwrap();
        stream.write_all(event("[DONE]").as_bytes()).unwrap();
        stream.write_all(b"0\r\n\r\n").is_ok()
    });
    let mut relayed = Relayed::to(&stub.url());
    let body = br#"{"model":"m","stream":true,"messages":[]}"#;
    let mut stream = relayed.connect();
    stream
        .write_all(relayed.head("POST /v1/chat/completions", "", body.len()).replace('\n', "\r\n").as_bytes())
        .unwrap();
    stream.write_all(body).unwrap();
    assert!(read_head(&mut stream).unwrap().contains("text/event-stream"));
    assert!(String::from_utf8(read_chunk(&mut stream).unwrap()).unwrap().contains("one "));
    go.send(()).unwrap();
    let rest: Vec<u8> =
        std::iter::from_fn(|| read_chunk(&mut stream).filter(|chunk| !chunk.is_empty())).flatten().collect();
    assert!(String::from_utf8(rest).unwrap().ends_with("data: [DONE]\n\n"));
    relayed.finish();
    let events = relayed.folder.events();
    let end = find(&events, "end llm openai");
    assert_eq!(end["category_profile"]["annotated_response"]["message"], "one two");
    assert_eq!(find(&events, "start llm openai")["attributes"], json!(["streaming"]));
}

#[test]
fn a_provider_that_is_not_there_is_said_to_the_client_and_in_the_events() {
    let mut relayed = Relayed::to("http://127.0.0.1:1");
    let answer = relayed.post("/v1/messages", "", br#"{"model":"m","messages":[],"max_tokens":1}"#);
    assert_eq!(answer.status(), 502);
    let said: Value = serde_json::from_slice(&answer.body).unwrap();
    assert!(said["error"]["message"].as_str().unwrap().contains("http://127.0.0.1:1 cannot be reached"));
    relayed.finish();
    assert_eq!(find(&relayed.folder.events(), "end llm anthropic")["metadata"]["otel.status_code"], "ERROR");
}

#[test]
fn an_error_and_a_redirect_of_the_provider_are_passed_on() {
    let stub = Stub::saying(429, r#"{"error":{"message":"slow down"}}"#);
    let mut relayed = Relayed::to(&stub.url());
    assert_eq!(relayed.post("/v1/responses", "", br#"{"model":"m","input":"x"}"#).status(), 429);
    relayed.finish();
    let end = find(&relayed.folder.events(), "end llm openai").clone();
    assert!(end["metadata"]["otel.status_description"].as_str().unwrap().contains("slow down"), "{end}");

    let other = Stub::saying(200, "{}");
    let elsewhere = other.url();
    let stub = Stub::start(move |_, stream| {
        let head = format!("HTTP/1.1 302 Found\r\nlocation: {elsewhere}/v1/x\r\ncontent-length: 0\r\n\r\n");
        stream.write_all(head.as_bytes()).is_ok()
    });
    let relayed = Relayed::to(&stub.url());
    assert_eq!(relayed.post("/v1/chat/completions", "", ASK).status(), 302);
    assert!(other.requests().is_empty());
}

#[test]
fn what_is_not_a_model_call_is_passed_through_and_not_observed() {
    let stub = Stub::saying(200, r#"{"input_tokens":10}"#);
    let mut relayed = Relayed::to(&stub.url());
    for (line, there) in [
        ("GET /v1/models", "GET /v1/models"),
        ("POST /v1/messages/count_tokens", "POST /v1/messages/count_tokens"),
        ("DELETE /files/1?x=y", "DELETE /files/1?x=y"),
    ] {
        let answer = exchange(&mut relayed.connect(), &relayed.head(line, "", 0), b"");
        assert_eq!(answer.status(), 200, "{line}");
        assert_eq!(stub.requests()[0].target(), there);
    }
    relayed.finish();
    assert!(relayed.folder.events().is_empty());
}

#[test]
fn a_compressed_request_arrives_compressed_and_is_read() {
    let stub = Stub::saying(200, CHAT);
    let mut relayed = Relayed::to(&stub.url());
    let body = ruzstd::encoding::compress_to_vec(ASK, ruzstd::encoding::CompressionLevel::Fastest);
    assert_eq!(relayed.post("/v1/chat/completions", "content-encoding: zstd\n", &body).status(), 200);
    assert_eq!(stub.requests()[0].body, body);
    relayed.finish();
    let events = relayed.folder.events();
    assert_eq!(find(&events, "start llm openai")["category_profile"]["model_name"], "m-1");
}

/// The provider decides what it takes: our codecs may not know everything that it does.
#[test]
fn a_request_that_the_codec_cannot_read_goes_its_way_and_is_shown_as_it_is() {
    fn watch(relay: &Relay) {
        let see = |_: String, request: LlmRequest, _: Option<Value>| async move {
            Ok(LlmRequestInterceptOutcome::new(request))
        };
        relay.register_llm_request_intercept("see", 0, false, see).unwrap();
    }
    for register in [(|_| {}) as fn(&Relay), watch] {
        let stub = Stub::saying(400, r#"{"error":{"message":"messages is no list"}}"#);
        let mut relayed = Relayed::start(Setup { upstream: &stub.url(), register, ..Setup::default() });
        for body in [r#"{"model":"m","messages":false}"#, "[]"] {
            let answer = relayed.post("/v1/chat/completions", "", body.as_bytes());
            assert_eq!(answer.status(), 400, "{}", answer.text());
            assert_eq!(stub.requests()[0].body, body.as_bytes());
        }
        relayed.finish();
        let events = relayed.folder.events();
        let starts = events.iter().filter(|event| event["scope_category"] == "start" && event["category"] == "llm");
        let mut shown: Vec<&Value> = starts.map(|event| &event["data"]["content"]).collect();
        shown.sort_by_key(|content| content.to_string());
        let expected =
            [json!({"model": "m", "messages": false}), json!({"nemo_relay.unreadable": "it is no JSON object"})];
        assert_eq!(shown, expected.each_ref(), "{events:?}");
    }
}

#[test]
fn a_connection_is_used_again_and_one_that_was_closed_is_not_missed() {
    let stub = Stub::saying(200, CHAT);
    let relayed = Relayed::to(&stub.url());
    let mut stream = relayed.connect();
    for _ in 0..3 {
        let head = relayed.head("POST /v1/chat/completions", "", ASK.len());
        assert_eq!(exchange(&mut stream, &head, ASK).status(), 200);
    }
    // This one answers once a connection.
    let stub = Stub::start(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
        false
    });
    let relayed = Relayed::to(&stub.url());
    for _ in 0..5 {
        assert_eq!(relayed.post("/v1/chat/completions", "", ASK).status(), 200);
    }
}

fn instead(relay: &Relay) {
    let answer = |_, _, _, _| async {
        Ok(json!({"id": "own", "model": "m", "choices": [
            {"index": 0, "message": {"role": "assistant", "content": "from the plugin"}, "finish_reason": "stop"}]}))
    };
    relay.register_llm_execution_intercept("instead", 0, answer).unwrap();
}

#[test]
fn a_plugin_answers_in_the_place_of_the_model_also_as_a_stream() {
    let stub = Stub::saying(200, CHAT);
    let mut relayed = Relayed::start(Setup { upstream: &stub.url(), register: instead, ..Setup::default() });
    let whole = relayed.post("/v1/chat/completions", "", ASK);
    assert_eq!((whole.status(), whole.header("content-type")), (200, Some("application/json")));
    let answer: Value = serde_json::from_slice(&whole.body).unwrap();
    assert_eq!(answer["choices"][0]["message"]["content"], "from the plugin");
    let stream = relayed.post("/v1/chat/completions", "", br#"{"model":"m","stream":true,"messages":[]}"#);
    assert_eq!((stream.status(), stream.header("content-type")), (200, Some("text/event-stream")));
    assert!(stream.text().contains("from the plugin") && stream.text().ends_with("data: [DONE]\n\n"));
    // What it gave is no message of the interface of Anthropic.
    assert_eq!(relayed.post("/v1/messages", "", br#"{"model":"m","messages":[]}"#).status(), 502);
    assert!(stub.requests().is_empty());
    relayed.finish();
    let end = find(&relayed.folder.events(), "end llm openai").clone();
    assert_eq!(end["category_profile"]["annotated_response"]["message"], "from the plugin");
}

fn gate(relay: &Relay) {
    relay
        .register_llm_conditional_execution_guardrail("no-cats", 0, |request| {
            let refuses = request.content.to_string().contains("cat");
            async move { Ok(refuses.then(|| "no cats".to_owned())) }
        })
        .unwrap();
    relay
        .register_llm_request_intercept("colder", 0, false, |_, request, annotated| async move {
            let mut annotated = annotated.ok_or("the gateway knows the codec")?;
            if annotated["messages"][0]["content"] == "warm" {
                annotated["params"] = json!({"temperature": 0});
            }
            Ok(LlmRequestInterceptOutcome::new(request).with_annotated_request(annotated))
        })
        .unwrap();
}

#[test]
fn guardrails_and_intercepts_act_before_a_request_is_forwarded() {
    let stub = Stub::saying(200, CHAT);
    let mut relayed = Relayed::start(Setup { upstream: &stub.url(), register: gate, ..Setup::default() });
    let answer =
        relayed.post("/v1/chat/completions", "", br#"{"model":"m","messages":[{"role":"user","content":"cat"}]}"#);
    assert_eq!(answer.status(), 403);
    assert!(answer.text().contains("no cats"));
    assert!(stub.requests().is_empty());

    let answer = relayed.post("/v1/chat/completions", "", ASK);
    assert_eq!(answer.status(), 200, "{}", answer.text());
    assert_eq!(stub.requests()[0].body, ASK, "what nothing changes keeps its bytes");

    relayed.post("/v1/chat/completions", "", br#"{"model":"m","messages":[{"role":"user","content":"warm"}]}"#);
    let body: Value = serde_json::from_slice(&stub.requests()[0].body).unwrap();
    assert_eq!(body["temperature"], 0);
    relayed.finish();
}

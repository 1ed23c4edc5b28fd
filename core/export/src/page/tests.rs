//! Exporters whose requests are carried by hand, at a time that is set by hand.

use super::Exporter;
use nemo_relay_runtime::{Clock, Mark, PopScope, PushScope, Runtime};
use nemo_relay_types::{ErrorCode, Json, Limits, ScopeType, Timestamp};
use serde_json::{Value, json};
use std::cell::Cell;
use std::time::Duration;

thread_local! {
    static MILLIS: Cell<i64> = const { Cell::new(1_000_000) };
}

fn clock() -> Clock {
    Clock { now: || Timestamp::from_micros(MILLIS.get() * 1_000), entropy: || 7 }
}

fn pass(millis: i64) {
    MILLIS.set(MILLIS.get() + millis);
}

/// An exporter, and a runtime that it receives the events of.
fn opened(class: &str, config: Value) -> (Exporter, Runtime) {
    let exporter = Exporter::open(class, &Json::try_from(&config).unwrap(), clock()).unwrap();
    let runtime = Runtime::new(clock(), Limits::default());
    exporter.register(&runtime, "name").unwrap();
    (exporter, runtime)
}

fn stream(more: Value) -> (Exporter, Runtime) {
    let mut config =
        json!({"sink_type": "stream", "url": "https://events.example/in?key=k", "headers": {"X-Key": "v"}});
    config.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    opened("AtofExporter", config)
}

fn mark(runtime: &Runtime, name: &str) {
    runtime.mark(&runtime.new_stack(), Mark { name: name.into(), ..Mark::default() });
}

fn request(exporter: &Exporter) -> Value {
    serde_json::from_str(&exporter.request().expect("a request is due")).unwrap()
}

fn names(request: &Value) -> Vec<String> {
    let lines = request["body"].as_str().unwrap().lines();
    lines.map(|line| serde_json::from_str::<Value>(line).unwrap()["name"].as_str().unwrap().to_owned()).collect()
}

fn diagnostics(exporter: &Exporter) -> Vec<(String, u64)> {
    let list: Vec<Value> = serde_json::from_str(exporter.runtime_diagnostics().as_str()).unwrap();
    list.iter().map(|one| (one["code"].as_str().unwrap().to_owned(), one["count"].as_u64().unwrap())).collect()
}

fn verdict(exporter: &Exporter) -> Option<String> {
    exporter.force_flush(Duration::ZERO).err().map(|error| error.message)
}

#[test]
fn events_are_gathered_and_sent_together() {
    let (exporter, runtime) = stream(json!({"max_export_batch_size": 3, "scheduled_delay_millis": 100}));
    mark(&runtime, "a");
    mark(&runtime, "b");
    assert_eq!(exporter.request(), None);
    pass(100);
    let first = request(&exporter);
    assert_eq!(names(&first), ["a", "b"]);
    assert_eq!((&first["url"], &first["timeout_millis"]), (&json!("https://events.example/in?key=k"), &json!(3000)));
    assert_eq!(first["headers"], json!({"x-key": "v", "content-type": "application/x-ndjson"}));
    ["c", "d", "e", "f"].iter().for_each(|name| mark(&runtime, name));
    assert_eq!(exporter.request(), None, "one at a time");
    exporter.answered(204, None, "");
    assert_eq!(names(&request(&exporter)), ["c", "d", "e"]);
    exporter.answered(200, None, "");
    assert_eq!(exporter.request(), None);
    exporter.begin_flush();
    assert!(exporter.owes());
    assert_eq!(verdict(&exporter).unwrap(), "https://events.example/in: events are still waiting to be sent");
    assert_eq!(names(&request(&exporter)), ["f"]);
    exporter.answered(200, None, "");
    assert!(!exporter.owes());
    assert_eq!((verdict(&exporter), diagnostics(&exporter)), (None, vec![]));
}

#[test]
fn a_request_is_tried_again_where_it_may_help_and_not_before_its_time() {
    let (exporter, runtime) = stream(json!({}));
    mark(&runtime, "a");
    exporter.begin_flush();
    let first = request(&exporter);
    exporter.answered(503, Some(Duration::from_secs(2)), "");
    pass(1_999);
    assert_eq!(exporter.request(), None);
    pass(1);
    assert_eq!(request(&exporter), first);
    exporter.failed(true, "the server did not answer in time");
    pass(1_000);
    assert_eq!(request(&exporter), first);
    exporter.answered(400, None, "");
    assert!(!exporter.owes());
    assert_eq!(verdict(&exporter).unwrap(), "https://events.example/in: status 503");
    assert_eq!(verdict(&exporter), None);
    let counted = [("atof.stream_send_failed".to_owned(), 3), ("atof.stream_rejected".to_owned(), 1)];
    assert_eq!(diagnostics(&exporter), counted);
}

#[test]
fn one_event_that_is_refused_costs_none_that_was_sent_with_it() {
    let (exporter, runtime) = stream(json!({"max_export_batch_size": 3}));
    ["a", "bad", "c", "d", "e"].iter().for_each(|name| mark(&runtime, name));
    assert_eq!(names(&request(&exporter)), ["a", "bad", "c"]);
    exporter.answered(422, None, "");
    for (name, status) in [("a", 200), ("bad", 422), ("c", 200)] {
        assert_eq!(names(&request(&exporter)), [name]);
        exporter.answered(status, None, "");
    }
    exporter.begin_flush();
    assert_eq!(names(&request(&exporter)), ["d", "e"]);
    exporter.answered(403, None, "");
    assert!(!exporter.owes());
    let counted = [("atof.stream_send_failed".to_owned(), 3), ("atof.stream_rejected".to_owned(), 3)];
    assert_eq!(diagnostics(&exporter), counted);
}

#[test]
fn what_there_is_no_room_for_is_counted_and_shown_in_the_stream() {
    let (exporter, runtime) = stream(json!({"max_queue_size": 2, "max_export_batch_size": 2}));
    ["a", "b", "c", "d"].iter().for_each(|name| mark(&runtime, name));
    assert_eq!(names(&request(&exporter)), ["a", "b"]);
    exporter.answered(200, None, "");
    mark(&runtime, "e");
    exporter.begin_flush();
    assert_eq!(names(&request(&exporter)), ["relay.gap", "e"]);
    exporter.answered(200, None, "");
    assert_eq!(diagnostics(&exporter), [("atof.stream_queue_full".to_owned(), 2)]);
    assert!(verdict(&exporter).unwrap().contains("dropped"));
}

#[test]
fn the_end_tries_three_times_and_counts_the_rest() {
    let (exporter, runtime) = stream(json!({"max_export_batch_size": 1}));
    mark(&runtime, "a");
    mark(&runtime, "b");
    exporter.begin_shutdown();
    mark(&runtime, "too late");
    for _ in 0..3 {
        assert!(exporter.owes());
        pass(500);
        assert_eq!(names(&request(&exporter)), ["a"]);
        exporter.failed(false, "the server cannot be reached");
    }
    assert!(!exporter.owes());
    assert_eq!(exporter.shutdown().unwrap_err().code, ErrorCode::IoError);
    exporter.shutdown().unwrap();
    assert!(diagnostics(&exporter).contains(&("atof.stream_network".to_owned(), 2)));
    assert_eq!(exporter.register(&runtime, "late").unwrap_err().code, ErrorCode::IoError);
}

#[test]
fn spans_logs_and_metrics_are_requests_in_json() {
    for (class, path, place) in [
        ("OpenTelemetrySubscriber", "/v1/traces", "/resourceSpans/0/scopeSpans/0/spans/0/name"),
        ("OpenInferenceSubscriber", "/v1/traces", "/resourceSpans/0/scopeSpans/0/spans/0/name"),
        ("OpenTelemetryLogSubscriber", "/v1/logs", "/resourceLogs/0/scopeLogs/0/logRecords/0/severityText"),
    ] {
        let (exporter, runtime) = opened(class, json!({"endpoint": "https://collector.example"}));
        let push = PushScope { name: "planner".into(), scope_type: ScopeType::Agent, ..PushScope::default() };
        let agent = runtime.push(&runtime.new_stack(), push);
        let metadata = Some(Json::from_trusted(r#"{"nemo_relay.log.severity":"error"}"#));
        runtime.mark(&agent, Mark { name: "checkpoint".into(), metadata, ..Mark::default() });
        runtime.pop(&agent, &agent, PopScope::default()).unwrap();
        exporter.begin_flush();
        let request = request(&exporter);
        assert_eq!(request["url"], format!("https://collector.example{path}"));
        assert_eq!(request["headers"]["content-type"], "application/json");
        let body: Value = serde_json::from_str(request["body"].as_str().unwrap()).unwrap();
        assert!(body.pointer(place).is_some(), "{class}: {body}");
        exporter.answered(200, None, r#"{"partialSuccess":{"rejectedSpans":"1","rejectedLogRecords":"1"}}"#);
        let counted: Vec<_> =
            diagnostics(&exporter).into_iter().filter(|(code, _)| code.ends_with("_dropped")).collect();
        assert_eq!(counted.iter().map(|(_, count)| count).collect::<Vec<_>>(), [&1], "{class}");
        assert!(verdict(&exporter).unwrap().contains("refused a part"));
        exporter.shutdown().unwrap();
    }
}

#[test]
fn a_trajectory_is_kept_in_memory() {
    let (exporter, runtime) = opened("AtifExporter", json!({"session_id": "s-1"}));
    let push = PushScope { name: "planner".into(), scope_type: ScopeType::Agent, ..PushScope::default() };
    let agent = runtime.push(&runtime.new_stack(), push);
    runtime.pop(&agent, &agent, PopScope::default()).unwrap();
    let trajectory: Value = serde_json::from_str(&exporter.export_json().unwrap()).unwrap();
    assert_eq!(trajectory["agent"]["name"], "planner");
    exporter.clear();
    assert!(!exporter.export_json().unwrap().contains("planner"));
    exporter.shutdown().unwrap();
    assert_eq!(exporter.register(&runtime, "late").unwrap_err().code, ErrorCode::IoError);
}

#[test]
fn what_a_page_cannot_have_is_refused_with_the_reason_and_what_is_wrong_before_that() {
    use ErrorCode::{InvalidArgument, Unsupported};
    let traces = "OpenTelemetrySubscriber";
    for (class, config, code, says) in [
        ("AtofExporter", json!({}), Unsupported, "files"),
        ("AtofExporter", json!({"flush_interval_millis": 0}), InvalidArgument, "flush_interval_millis"),
        ("AtofExporter", json!({"sink_type": "stream"}), InvalidArgument, "url"),
        ("AtofExporter", json!({"sink_type": "stream", "url": "ftp://a/"}), InvalidArgument, "scheme"),
        (
            "AtofExporter",
            json!({"sink_type": "stream", "url": "http://a/", "transport": "websocket"}),
            Unsupported,
            "http_post",
        ),
        (
            "AtofExporter",
            json!({"sink_type": "stream", "url": "http://a/", "header_env": {"a": "B"}}),
            Unsupported,
            "environment",
        ),
        ("AtifExporter", json!({}), InvalidArgument, "session_id"),
        ("AtifExporter", json!({"output_directory": "runs"}), Unsupported, "output_directory"),
        ("AtifExporter", json!({"output_directory": "runs", "filename_template": "a"}), InvalidArgument, "session_id"),
        ("AtifExporter", json!({"storage": [{"type": "http"}]}), Unsupported, "storage"),
        (traces, json!({"transport": "grpc"}), Unsupported, "http_json"),
        (traces, json!({"transport": "http_binary"}), Unsupported, "http_json"),
        (traces, json!({"compression": "gzip"}), Unsupported, "compression"),
        (traces, json!({"file": {}}), Unsupported, "file"),
        (traces, json!({"file": {"filename": "../a"}}), InvalidArgument, "filename"),
        (traces, json!({"header_file": {"a": "/etc/passwd"}}), Unsupported, "header_file"),
        (traces, json!({"endpoint": "http://far.example"}), InvalidArgument, "HTTPS"),
        (traces, json!({"client_certificate": "a", "client_key": "b"}), Unsupported, "certificates"),
    ] {
        let refused = Exporter::open(class, &Json::try_from(&config).unwrap(), clock()).err().unwrap();
        assert_eq!(refused.code, code, "{config}: {refused}");
        assert!(refused.message.contains(says), "{config}: {refused}");
    }
}

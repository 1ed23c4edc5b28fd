//! Every class is made from its configuration, receives events and says what became of them.

use nemo_relay_export::Exporter;
use nemo_relay_runtime::types::{ErrorCode, Json, ScopeType};
use nemo_relay_runtime::{Clock, Mark, PopScope, PushScope, Runtime};
use std::path::PathBuf;
use std::time::Duration;

struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nemo-relay-export-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn run(exporter: &Exporter) {
    let runtime = Runtime::default();
    exporter.register(&runtime, "all").unwrap();
    let root = runtime.new_stack();
    let push = PushScope { name: "planner".into(), scope_type: ScopeType::Agent, ..PushScope::default() };
    let agent = runtime.push(&root, push);
    let metadata = Some(Json::from_trusted(r#"{"nemo_relay.log.severity":"error"}"#));
    runtime.mark(&agent, Mark { name: "checkpoint".into(), metadata, ..Mark::default() });
    runtime.pop(&agent, &agent, PopScope::default()).unwrap();
    exporter.force_flush(Duration::from_secs(10)).unwrap();
    assert!(exporter.deregister(&runtime, "all"));
    assert!(!exporter.deregister(&runtime, "all"));
    exporter.shutdown().unwrap();
    exporter.shutdown().unwrap();
    assert_eq!(exporter.runtime_diagnostics().as_str(), "[]");
    assert_eq!(exporter.register(&runtime, "late").unwrap_err().code, ErrorCode::IoError);
}

fn open(class: &str, config: &str) -> Exporter {
    Exporter::open(class, &Json::from_trusted(config), Clock::default()).unwrap()
}

fn refused(class: &str, config: &str) -> (ErrorCode, String) {
    let error = Exporter::open(class, &Json::from_trusted(config), Clock::default()).err().unwrap();
    (error.code, error.message)
}

#[test]
fn files_hold_what_was_emitted() {
    let scratch = Scratch::new("files");
    let directory = scratch.0.to_string_lossy();
    for (class, name, config, wanted) in [
        ("AtofExporter", "events.jsonl", r#""filename":"events.jsonl""#, r#""name":"checkpoint""#),
        (
            "OpenTelemetrySubscriber",
            "spans.jsonl",
            r#""type":"full","file":{"filename":"spans.jsonl","output_directory":DIR}"#,
            "planner",
        ),
        (
            "OpenInferenceSubscriber",
            "inference.jsonl",
            r#""file":{"filename":"inference.jsonl","output_directory":DIR}"#,
            "openinference.span.kind",
        ),
        (
            "OpenTelemetryLogSubscriber",
            "logs.jsonl",
            r#""file":{"filename":"logs.jsonl","output_directory":DIR}"#,
            "checkpoint",
        ),
    ] {
        let quoted = Json::string(&directory).to_string();
        let config = match config.contains("DIR") {
            true => format!("{{{}}}", config.replace("DIR", &quoted)),
            false => format!(r#"{{{config},"output_directory":{quoted}}}"#),
        };
        let exporter = open(class, &config);
        assert!(exporter.path().ends_with(name), "{}", exporter.path());
        run(&exporter);
        let text = std::fs::read_to_string(scratch.0.join(name)).unwrap();
        assert!(text.contains(wanted), "{class}: {text}");
    }
}

#[test]
fn a_trajectory_is_exported_from_memory_or_written() {
    let exporter = open("AtifExporter", r#"{"session_id":"s-1","agent_name":"a","agent_version":"1"}"#);
    run(&exporter);
    let text = exporter.export_json().unwrap();
    assert!(text.starts_with(r#"{"schema_version":"ATIF-v1.8","session_id":"s-1""#), "{text}");
    let scratch = Scratch::new("atif");
    let exporter =
        open("AtifExporter", &format!(r#"{{"output_directory":{}}}"#, Json::string(&scratch.0.to_string_lossy())));
    run(&exporter);
    assert_eq!(exporter.export_json().unwrap_err().code, ErrorCode::InvalidArgument);
}

#[test]
fn a_name_that_somebody_else_has_by_now_is_left_to_them() {
    let scratch = Scratch::new("names");
    let directory = Json::string(&scratch.0.to_string_lossy()).to_string();
    for (class, config) in [
        ("AtofExporter", format!(r#"{{"output_directory":{directory}}}"#)),
        ("AtofExporter", r#"{"sink_type":"stream","url":"http://127.0.0.1:9/in"}"#.to_owned()),
        ("AtifExporter", r#"{"session_id":"s-1"}"#.to_owned()),
        ("OpenTelemetrySubscriber", format!(r#"{{"type":"full","file":{{"output_directory":{directory}}}}}"#)),
    ] {
        let runtime = Runtime::default();
        let exporter = open(class, &config);
        exporter.register(&runtime, "a").unwrap();
        exporter.register(&runtime, "b").unwrap();
        let take = |name: &str| {
            assert!(runtime.unsubscribe(None, name).unwrap());
            runtime.subscribe(None, name, runtime.callback(1)).unwrap()
        };
        let others = [take("a"), take("b")];
        assert!(!exporter.deregister(&runtime, "a"), "{class} {config}");
        exporter.shutdown().unwrap();
        assert!(others.iter().all(|other| !other.is_removed()), "{class} {config}");
    }
}

#[test]
fn a_configuration_that_is_wrong_is_refused_with_the_field() {
    for (class, config, field) in [
        ("AtofExporter", r#"{"sink_type":"stream"}"#, "url"),
        ("AtofExporter", r#"{"sinktype":"file"}"#, "sinktype"),
        ("AtofExporter", r#"{"rotate_bytes":1}"#, "rotate_bytes"),
        ("AtifExporter", "{}", "session_id"),
        ("AtifExporter", r#"{"storage":[{"type":"http"}]}"#, "endpoint"),
        ("OpenTelemetrySubscriber", r#"{"endpoint":"ftp://x"}"#, "endpoint"),
        ("OpenTelemetrySubscriber", r#"{"type":"other"}"#, "type"),
        ("OpenTelemetryMetricSubscriber", r#"{"export_interval_millis":-1}"#, "export_interval_millis"),
    ] {
        let (code, message) = refused(class, config);
        assert_eq!(code, ErrorCode::InvalidArgument, "{class} {config}");
        assert!(message.contains(field), "{class} {config}: {message}");
    }
    assert_eq!(refused("OtherExporter", "{}").0, ErrorCode::NotFound);
}

//! The components of the runtime: what a configuration alone makes of the events.

mod common;

use common::{Folder, Host, Kept};
use nemo_relay_runtime::types::ErrorCode;
use nemo_relay_runtime::{PopScope, PushScope};
use serde_json::{Value, json};
use std::sync::Arc;

fn one(kind: &str, config: Value) -> Value {
    json!({"version": 1, "components": [{"kind": kind, "config": config}]})
}

fn atof(folder: &Folder, filename: &str) -> Value {
    json!({"type": "file", "output_directory": folder.text(), "filename": filename})
}

fn lines(folder: &Folder, name: &str) -> Vec<Value> {
    folder.read(name).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_file_alone_switches_exporters_on() {
    let folder = Folder::new();
    let toml = folder.write(
        "plugins.toml",
        &format!(
            r#"
version = 1

[[components]]
kind = "observability"
enabled = true

[components.config]
version = 1

[components.config.atof]
enabled = true
output_directory = "{0}"
filename = "events.jsonl"
mode = "append"

[components.config.atif]
enabled = true
output_directory = "{0}"
"#,
            folder.text()
        ),
    );
    let mut host = Host::new();
    let made = host.initialize_with(&json!({}), &toml).unwrap();
    let names = ["atif", "atof"].map(|name| format!("subscriber nemo-relay-plugin.v1.observability:1:{name}"));
    assert_eq!(host.registrations(), names);
    assert_eq!(made["report"]["config_paths"], json!([toml.display().to_string()]));
    let scope = host.runtime.push(&host.head, PushScope { name: "demo-agent".into(), ..PushScope::default() });
    host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    host.close(None).unwrap();
    let names: Vec<_> = lines(&folder, "events.jsonl").iter().map(|line| line["name"].clone()).collect();
    assert_eq!(names, ["demo-agent", "demo-agent"]);
    let is_trajectory = |name: &str| name.starts_with("nemo-relay-atif-");
    let written = std::fs::read_dir(&folder.0)
        .unwrap()
        .filter(|file| is_trajectory(&file.as_ref().unwrap().file_name().to_string_lossy()));
    assert_eq!(written.count(), 1);
}

#[test]
fn every_section_becomes_an_exporter() {
    let folder = Folder::new();
    let endpoint = |more: Value| {
        let mut endpoint = json!({"endpoint": "http://127.0.0.1:9", "headers": {"authorization": "Bearer s3cret"}});
        endpoint.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        endpoint
    };
    let config = json!({
        "version": 4,
        "atof": {"enabled": true, "sinks": [
            atof(&folder, "one.jsonl"),
            atof(&folder, "two.jsonl"),
            {"type": "stream", "url": "http://127.0.0.1:9/events", "headers": {"x-key": "s3cret"}},
        ]},
        "atif": {"enabled": true, "output_directory": folder.text()},
        "opentelemetry": {
            "enabled": true,
            "traces": [endpoint(json!({"type": "full"})), endpoint(json!({"type": "openinference"}))],
            "file_sinks": [{"type": "gen_ai", "output_directory": folder.text(), "filename": "spans.jsonl"}],
            "logs": {"enabled": true, "minimum_severity": "warn", "endpoints": [endpoint(json!({}))]},
            "metrics": {"enabled": true, "temporality": "delta", "endpoints": [endpoint(json!({}))]},
        },
        "enable_full_payloads": true,
    });
    let mut host = Host::new();
    let made = host.initialize(&one("observability", config)).unwrap();
    let locals: Vec<_> = host.runtime.registrations(None).into_iter().map(|one| one.local_name).collect();
    let wanted = [
        "atif",
        "atof",
        "atof.2",
        "atof.3",
        "opentelemetry.file",
        "opentelemetry.logs",
        "opentelemetry.metrics",
        "opentelemetry.traces",
        "opentelemetry.traces.2",
    ];
    assert_eq!(locals, wanted);
    assert_eq!(made["report"]["components"][0]["registrations"], 9);
    assert!(!made.to_string().contains("s3cret"), "{made}");
    host.close(None).unwrap();
    assert!(host.registrations().is_empty());
}

#[test]
fn a_sink_that_cannot_be_opened_activates_nothing() {
    let folder = Folder::new();
    folder.write("plain", "a file");
    let mut bad = atof(&folder, "x.jsonl");
    bad["output_directory"] = format!("{}/plain/sub", folder.text()).into();
    let config = json!({"version": 4, "atof": {"enabled": true, "sinks": [atof(&folder, "ok.jsonl"), bad]}});
    let mut host = Host::new();
    let error = host.initialize(&one("observability", config)).unwrap_err();
    assert_eq!((error.code, error.get("component")), (ErrorCode::RegistrationFailed, Some("observability")));
    assert!(error.message.starts_with("observability.atof.sinks[1]: "), "{error}");
    assert!(host.registrations().is_empty() && host.plugins.report().is_none());
}

#[test]
fn a_sink_that_stays_goes_on_in_its_file() {
    let folder = Folder::new();
    let stays =
        json!({"type": "file", "output_directory": folder.text(), "filename": "stays.jsonl", "mode": "overwrite"});
    let config = |sinks: Value| one("observability", json!({"version": 4, "atof": {"enabled": true, "sinks": sinks}}));
    let mut host = Host::new();
    host.initialize(&config(json!([stays, atof(&folder, "goes.jsonl")]))).unwrap();
    host.mark("first", &json!(1));
    host.initialize(&config(json!([atof(&folder, "comes.jsonl"), stays]))).unwrap();
    host.mark("second", &json!(2));
    host.close(None).unwrap();
    let names = |file: &str| {
        lines(&folder, file).iter().map(|line| line["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("stays.jsonl"), ["first", "second"]);
    assert_eq!((names("goes.jsonl"), names("comes.jsonl")), (vec!["first".to_owned()], vec!["second".to_owned()]));
}

#[test]
fn a_sink_that_changes_goes_on_in_its_file() {
    let folder = Folder::new();
    let config = |interval: u32| {
        let events = json!({
            "type": "file", "output_directory": folder.text(), "filename": "events-{pid}.jsonl", "mode": "overwrite",
            "flush_interval_millis": interval,
        });
        let spans = json!({
            "type": "full", "output_directory": folder.text(), "filename": "spans.jsonl", "scheduled_delay_millis": interval,
        });
        let (atof, otel) =
            (json!({"enabled": true, "sinks": [events]}), json!({"enabled": true, "file_sinks": [spans]}));
        one("observability", json!({"version": 4, "atof": atof, "opentelemetry": otel}))
    };
    let mut host = Host::new();
    for (interval, name) in [(10, "first"), (20, "second")] {
        let made = host.initialize(&config(interval)).unwrap();
        assert_eq!(made["report"]["components"][0]["status"], "active");
        let scope = host.runtime.push(&host.head, PushScope { name: name.into(), ..PushScope::default() });
        host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    }
    host.close(None).unwrap();
    assert_eq!(lines(&folder, &format!("events-{}.jsonl", std::process::id())).len(), 4);
    let spans = folder.read("spans.jsonl");
    assert!(spans.contains(r#""name":"first""#) && spans.contains(r#""name":"second""#), "{spans}");
    host.initialize(&config(10)).unwrap();
    host.close(None).unwrap();
    assert!(folder.read("spans.jsonl").is_empty(), "nobody writes it any more, so it begins anew");
}

#[test]
fn what_is_on_the_stage_reaches_the_exporter_that_is_replaced() {
    let folder = Folder::new();
    let redacts = json!({"kind": "pii_redaction", "config": {"version": 1, "builtin": {"action": "redact", "detector": "email"}}});
    let writes = |file: &str| json!({"kind": "observability", "config": {"version": 4, "atof": {"enabled": true, "sinks": [atof(&folder, file)]}}});
    let mut host = Host::new();
    host.initialize(&json!({"components": [redacts, writes("old.jsonl")]})).unwrap();
    host.mark("first", &json!({"to": "alice@example.com"}));
    host.initialize(&json!({"components": [redacts, writes("new.jsonl")]})).unwrap();
    host.mark("second", &json!({"to": "bob@example.com"}));
    host.process();
    host.close(None).unwrap();
    let shown = |file: &str| {
        lines(&folder, file).iter().map(|line| (line["name"].clone(), line["data"]["to"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(shown("old.jsonl"), [(json!("first"), json!("[REDACTED]"))]);
    assert_eq!(shown("new.jsonl"), [(json!("second"), json!("[REDACTED]"))]);
}

#[test]
fn redaction_covers_every_surface_with_the_priority_that_was_asked_for() {
    let mut host = Host::new();
    let seen = Arc::new(Kept::default());
    host.runtime.attach("seen", seen.clone()).unwrap();
    let config = json!({"version": 1, "priority": 7, "builtin": {"action": "redact", "detector": "email"}});
    host.initialize(&one("pii_redaction", config)).unwrap();
    let kinds: Vec<_> = host.runtime.registrations(None).iter().map(|one| one.kind.as_str().to_owned()).collect();
    let wanted = [
        "llm_sanitize_request_guardrail",
        "llm_sanitize_response_guardrail",
        "mark_sanitize_guardrail",
        "scope_sanitize_end_guardrail",
        "scope_sanitize_start_guardrail",
        "subscriber",
        "tool_sanitize_request_guardrail",
        "tool_sanitize_response_guardrail",
    ];
    assert_eq!(kinds, wanted);
    host.mark("m", &json!({"to": "alice@example.com", "n": 1}));
    let input = Some(common::json(&json!("bob@example.com")));
    let scope = PushScope { name: "s".into(), input, ..PushScope::default() };
    let scope = host.runtime.push(&host.head, scope);
    host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    host.process();
    assert_eq!(seen.data(), [json!({"to": "[REDACTED]", "n": 1}), json!("[REDACTED]"), json!(null)]);
    let report = host.report();
    let counted = &report["config"]["runtime_diagnostics"][0];
    assert_eq!((&counted["code"], &counted["field"]), (&json!("pii_redaction.replaced"), &json!("email")));
    assert!(!report.to_string().contains("example.com"));
}

#[test]
fn redaction_without_a_surface_costs_it_nothing() {
    let mut host = Host::new();
    let config = json!({
        "version": 1, "input": false, "output": false, "mark": false, "tool_output": false,
        "builtin": {"action": "redact", "detector": "email"},
    });
    host.initialize(&one("pii_redaction", config)).unwrap();
    let kinds: Vec<_> = host.runtime.registrations(None).iter().map(|one| one.kind.as_str().to_owned()).collect();
    assert_eq!(kinds, ["scope_sanitize_start_guardrail", "tool_sanitize_request_guardrail"]);
}

#[test]
fn a_pattern_that_cannot_be_read_is_an_error_of_the_configuration() {
    let mut host = Host::new();
    let config = one("pii_redaction", json!({"version": 1, "builtin": {"action": "redact", "pattern": "("}}));
    let report = host.validate(&config, true).unwrap();
    let found = &report["config"]["diagnostics"];
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!((&found[0]["component"], &found[0]["field"]), (&json!("builtin"), &json!("pattern")));
    assert_eq!(found[0]["level"], "error");
    assert_eq!(host.initialize(&config).unwrap_err().code, ErrorCode::InvalidConfig);
}

fn catalog(price: f64) -> Value {
    json!({"version": 1, "entries": [{
        "provider": "openai", "model_id": "gpt-x", "aliases": [], "currency": "USD", "unit": "per_token",
        "rates": {"input_per_million": price, "output_per_million": price},
        "prompt_cache": {"read_accounting": "included_in_prompt_tokens"},
        "pricing_as_of": "2026-01-01", "pricing_source": "test",
    }]})
}

#[test]
fn prices_come_from_files_and_from_the_document() {
    let folder = Folder::new();
    let path = folder.write("prices.json", &catalog(1.0).to_string());
    let mut host = Host::new();
    let config = one(
        "pricing",
        json!({"sources": [
            {"type": "file", "path": path.display().to_string()},
            {"type": "inline", "catalog": catalog(2.0)},
        ]}),
    );
    host.initialize(&config).unwrap();
    let made = host.initialize(&config).unwrap();
    assert_eq!(made["report"]["components"][0]["status"], "active", "a file may have changed");
    folder.write("prices.json", "{");
    let error = host.initialize(&config).unwrap_err();
    assert_eq!(error.code, ErrorCode::RegistrationFailed);
    assert!(error.message.contains("prices.json"), "{error}");
    assert!(host.plugins.is_active(2));
}

#[test]
fn the_report_says_what_went_wrong_since() {
    let folder = Folder::new();
    let stream =
        json!({"type": "stream", "url": "http://127.0.0.1:9/events", "max_queue_size": 1, "timeout_millis": 50});
    let config = json!({"version": 4, "atof": {"enabled": true, "sinks": [stream, atof(&folder, "a.jsonl")]}});
    let mut host = Host::new();
    host.initialize(&one("observability", config)).unwrap();
    for _ in 0..2000 {
        host.mark("m", &json!(1));
    }
    let report = host.report();
    let found = report["config"]["runtime_diagnostics"].as_array().unwrap();
    let full = found.iter().find(|one| one["code"] == "atof.stream_queue_full").expect("the queue holds one event");
    assert_eq!((&full["component"], &full["field"]), (&json!("observability"), &json!("atof.sinks[0]")));
    assert!(full["count"].as_u64().unwrap() > 0);
    let error = host.close(None).unwrap_err();
    assert_eq!(error.code, ErrorCode::IoError);
    assert!(host.registrations().is_empty());
}

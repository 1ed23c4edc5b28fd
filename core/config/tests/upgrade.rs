//! Every published version of `observability` becomes the current one.

mod support;

use nemo_relay_config::{Kinds, Level, check, upgrade};
use serde_json::{Value, json};
use support::{one, said};

fn upgraded(config: Value) -> (Value, Vec<String>) {
    let Value::Object(map) = config else { panic!("a table") };
    let (config, notes) = upgrade("observability", map);
    (Value::Object(config), notes.into_iter().map(|note| note.code).collect())
}

#[test]
fn version_1_of_the_quick_start() {
    let old = json!({"version": 1,
        "atof": {"enabled": true, "output_directory": ".nemo-relay/atof", "filename": "events.jsonl", "mode": "overwrite"},
        "atif": {"enabled": true, "output_directory": ".nemo-relay/atif", "filename_template": "trajectory-{session_id}.json"}});
    let (new, notes) = upgraded(old.clone());
    let sink = json!({"type": "file", "output_directory": ".nemo-relay/atof", "filename": "events.jsonl", "mode": "overwrite"});
    assert_eq!(new["atof"], json!({"enabled": true, "sinks": [sink]}));
    assert_eq!(new["atif"], old["atif"]);
    assert_eq!(new["version"], 4);
    assert_eq!(notes.iter().filter(|code| *code == "observability.legacy_atof_field").count(), 3);
    assert!(said("observability", old).iter().all(|said| said["level"] == "warning"));
}

#[test]
fn version_1_with_the_published_defaults() {
    let otlp = json!({"enabled": false, "transport": "http_binary", "headers": {}, "resource_attributes": {},
        "service_name": "nemo-relay", "timeout_millis": 3000});
    let old = json!({"version": 1, "atof": {"enabled": false, "mode": "append"},
        "atif": {"enabled": false, "agent_name": "NeMo Relay", "model_name": "unknown",
            "filename_template": "nemo-relay-atif-{session_id}.json"},
        "opentelemetry": otlp, "openinference": otlp,
        "policy": {"unknown_component": "warn", "unknown_field": "warn", "unsupported_value": "error"}});
    assert!(said("observability", old.clone()).iter().all(|said| said["level"] == "warning"));
    let (new, notes) = upgraded(old);
    assert!(new.get("openinference").is_none());
    assert!(notes.contains(&"observability.legacy_openinference_section".to_owned()));
}

#[test]
fn version_1_writes_a_file_by_default() {
    let (new, _) = upgraded(json!({"version": 1, "atof": {"enabled": true}}));
    assert_eq!(new["atof"]["sinks"], json!([{"type": "file"}]));
}

#[test]
fn endpoints_become_streams_beside_the_file() {
    let endpoints = json!([{"url": "http://a", "transport": "ndjson"}, {"url": "http://b", "headers": {"k": "v"}}]);
    let (new, _) = upgraded(json!({"version": 1, "atof": {"enabled": true, "mode": "append", "endpoints": endpoints}}));
    let expected = json!([
        {"type": "file", "mode": "append"},
        {"type": "stream", "url": "http://a", "transport": "ndjson"},
        {"type": "stream", "url": "http://b", "headers": {"k": "v"}},
    ]);
    assert_eq!(new["atof"], json!({"enabled": true, "sinks": expected}));
}

#[test]
fn a_flat_section_of_traces_keeps_its_name_for_the_service() {
    let (new, notes) = upgraded(json!({"version": 1, "opentelemetry": {"enabled": true, "endpoint": "http://c:4318"}}));
    let trace = json!({"type": "full", "endpoint": "http://c:4318", "service_name": "nemo-relay"});
    assert_eq!(new["opentelemetry"], json!({"enabled": true, "traces": [trace]}));
    assert!(notes.contains(&"observability.legacy_opentelemetry_field".to_owned()));
}

#[test]
fn openinference_is_one_more_trace() {
    let old = json!({"version": 2, "opentelemetry": {"enabled": true, "endpoint": "http://c"},
        "openinference": {"enabled": true, "endpoint": "http://p:6006", "service_name": "s"}});
    let (new, _) = upgraded(old);
    let traces = json!([{"type": "full", "endpoint": "http://c"},
        {"type": "openinference", "endpoint": "http://p:6006", "service_name": "s"}]);
    assert_eq!(new["opentelemetry"], json!({"enabled": true, "traces": traces}));
}

#[test]
fn openinference_does_not_switch_on_what_was_off() {
    let old = json!({"version": 1, "opentelemetry": {"enabled": false, "endpoint": "http://c"},
        "openinference": {"enabled": true, "endpoint": "http://p"}});
    let (new, _) = upgraded(old);
    let trace = json!({"type": "openinference", "endpoint": "http://p", "service_name": "nemo-relay"});
    assert_eq!(new["opentelemetry"], json!({"enabled": true, "traces": [trace]}));
}

#[test]
fn version_3_had_endpoints() {
    let endpoints = json!([{"type": "gen_ai", "endpoint": "https://a"}, {"type": "full", "endpoint": "https://b"}]);
    let old = json!({"version": 3, "opentelemetry": {"enabled": true, "endpoints": endpoints}});
    let (new, _) = upgraded(old);
    assert_eq!(new, json!({"version": 4, "opentelemetry": {"enabled": true, "traces": endpoints}}));
}

#[test]
fn version_4_stays_as_it_is() {
    let new = json!({"version": 4, "atof": {"enabled": true, "sinks": [{"type": "file"}]},
        "opentelemetry": {"enabled": true, "traces": [{"type": "full", "endpoint": "https://a"}]}});
    assert_eq!(upgraded(new.clone()), (new, vec![]));
}

#[test]
fn an_upgrade_is_finished_once() {
    let old = json!({"version": 1, "atof": {"enabled": true, "mode": "append", "endpoints": [{"url": "http://a"}]},
        "opentelemetry": {"enabled": true, "endpoint": "http://c"}, "openinference": {"enabled": true}});
    let (once, _) = upgraded(old);
    assert_eq!(upgraded(once.clone()), (once, vec![]));
}

#[test]
fn one_place_of_storage_is_a_list_of_one() {
    let (new, _) = upgraded(json!({"atif": {"storage": {"type": "http", "endpoint": "https://a"}}}));
    assert_eq!(new["atif"]["storage"], json!([{"type": "http", "endpoint": "https://a"}]));
}

#[test]
fn a_version_of_the_future_is_left_alone() {
    let future = json!({"version": 9, "atof": {"mode": "append"}});
    assert_eq!(upgraded(future.clone()), (future, vec![]));
}

#[test]
fn what_is_odd_does_no_harm() {
    for odd in [
        json!({"version": 1, "atof": 3, "opentelemetry": [], "openinference": "x"}),
        json!({"version": 1, "atof": {"endpoints": 3, "sinks": {}}, "opentelemetry": {"endpoints": {}, "traces": 1}}),
        json!({"version": -1}),
        json!({"version": "1"}),
    ] {
        let found = check(&one("observability", odd), &Kinds::built_in());
        assert!(found.iter().any(|found| found.level == Level::Error));
    }
}

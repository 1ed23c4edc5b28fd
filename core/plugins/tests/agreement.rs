//! Validation and activation agree on documents that were made wrong in one place, and none of them is activated in part.

mod common;

use common::agreement::{Came, agree};
use common::{Folder, Host};
use serde_json::{Value, json};

/// What takes the place of a value.
fn others() -> [Value; 7] {
    [json!(null), json!(-1), json!(7.5), json!("x"), json!([]), json!([{}]), json!({"y": 1})]
}

/// A document in which something of everything is on.
fn document(folder: &Folder) -> Value {
    let directory = folder.text();
    json!({
        "version": 1,
        "components": [
            {"kind": "pii_redaction", "enabled": true, "config": {
                "version": 1, "priority": 3, "input": true,
                "builtin": {"action": "mask", "detector": "email", "mask_char": "#", "unmasked_prefix": 2},
            }},
            {"kind": "observability", "config": {
                "version": 4,
                "atof": {"enabled": true, "sinks": [
                    {"type": "file", "output_directory": directory, "filename": "a.jsonl", "mode": "append"},
                    {"type": "stream", "url": "http://127.0.0.1:9/e", "headers": {"x-a": "1"}, "timeout_millis": 20},
                ]},
                "atif": {"enabled": true, "output_directory": directory, "agent_name": "a"},
                "opentelemetry": {
                    "enabled": true,
                    "file_sinks": [{"type": "full", "output_directory": directory, "filename": "s.jsonl"}],
                    "logs": {"enabled": false, "endpoints": [], "minimum_severity": "warn"},
                },
            }},
            {"kind": "pricing", "config": {"sources": []}},
            {"kind": "adaptive", "config": {"response_cache": {
                "namespace": "n", "ttl_seconds": 60, "backend": {"kind": "in_memory", "config": {"max_bytes": 1000}},
                "tools": {"enabled": true, "overrides": {"get*": {"cacheable": true}}},
            }}},
        ],
        "policy": {"unknown_component": "error", "unknown_field": "error"},
    })
}

/// The paths of all values but folders, which a test must not make elsewhere.
fn places(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| places(value, format!("{path}/{key}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| places(value, format!("{path}/{at}"), found))
        }
        _ => {}
    }
    if !path.is_empty() && !path.ends_with("/output_directory") {
        found.push(path);
    }
}

#[test]
fn a_document_that_is_wrong_in_one_place_is_refused_whole_or_activated_whole() {
    let folder = Folder::new();
    // A document that lost its folders and is right all the same writes to the current one.
    std::env::set_current_dir(folder.text()).unwrap();
    let whole = document(&folder);
    let mut all = Vec::new();
    places(&whole, String::new(), &mut all);
    let (mut refused, mut activated, mut malformed) = (0, 0, 0);
    for path in all {
        for other in others() {
            let mut wrong = whole.clone();
            *wrong.pointer_mut(&path).expect("it has the path") = other.clone();
            let mut host = Host::new();
            match agree(&mut host, &wrong) {
                Came::Malformed => malformed += 1,
                Came::Refused => refused += 1,
                Came::Activated => activated += 1,
            }
            assert!(host.plugins.report().is_some() || host.registrations().is_empty(), "{path} {other}");
            // There is no server, so what says that a component is off may be lost.
            let _ = host.close(None);
            assert!(host.registrations().is_empty(), "{path} {other}");
        }
    }
    assert!(
        refused >= 200 && activated > 20 && malformed > 5,
        "{refused} refused, {activated} activated, {malformed} malformed"
    );
}

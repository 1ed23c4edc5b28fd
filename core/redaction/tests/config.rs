//! What is wrong with a configuration is said at once, with its place.

use nemo_relay_redaction::Redactor;
use serde_json::{Value, json};

fn problems(config: Value) -> Vec<(String, String)> {
    let problems = Redactor::new(config.as_object().unwrap()).err().unwrap_or_default();
    problems.into_iter().map(|problem| (problem.field, problem.message)).collect()
}

#[test]
fn published_messages_are_kept() {
    let remove =
        "builtin.action = 'remove' requires at least one builtin.target_paths or builtin.target_path_globs selector";
    assert_eq!(problems(json!({"builtin": {}})), [("builtin.target_paths".to_owned(), remove.to_owned())]);
    let version = "pii_redaction config version 2 is unsupported; use version 1";
    let given = json!({"version": 2, "builtin": {"action": "mask"}});
    assert_eq!(problems(given), [("version".to_owned(), version.to_owned())]);
}

#[test]
fn each_problem_names_its_field() {
    let mask = |more: Value| {
        let mut builtin = json!({"action": "mask"});
        builtin.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "builtin": builtin })
    };
    for (config, field) in [
        (json!({}), "builtin"),
        (json!({"builtin": 7}), "builtin"),
        (json!({"mode": "local_model", "local": {"backend": "x"}}), "mode"),
        (json!({"mode": "cloud", "builtin": {"action": "mask"}}), "mode"),
        (json!({"inputs": true, "builtin": {"action": "mask"}}), "inputs"),
        (json!({"input": "yes", "builtin": {"action": "mask"}}), "input"),
        (json!({"codec": "openai", "builtin": {"action": "mask"}}), "codec"),
        (json!({"priority": 1.5, "builtin": {"action": "mask"}}), "priority"),
        (json!({"priority": 3_000_000_000_u64, "builtin": {"action": "mask"}}), "priority"),
        (json!({"builtin": {"action": "shred"}}), "builtin.action"),
        (json!({"builtin": {"action": "redact"}}), "builtin.detector"),
        (json!({"builtin": {"action": "regex_replace", "detector": "email"}}), "builtin.pattern"),
        (mask(json!({"detector": "emial"})), "builtin.detector"),
        (mask(json!({"detector": "email", "pattern": "x"})), "builtin.pattern"),
        (mask(json!({"pattern": "("})), "builtin.pattern"),
        (mask(json!({"pattern": "(?:(?:a{1000}){1000}){1000}"})), "builtin.pattern"),
        (mask(json!({"mask_char": "ab"})), "builtin.mask_char"),
        (mask(json!({"mask_char": ""})), "builtin.mask_char"),
        (mask(json!({"unmasked_prefix": -1})), "builtin.unmasked_prefix"),
        (json!({"builtin": {"action": "remove", "target_paths": []}}), "builtin.target_paths"),
        (mask(json!({"target_paths": ["/a", "b"]})), "builtin.target_paths[1]"),
        (mask(json!({"target_path_globs": ["/~"]})), "builtin.target_path_globs[0]"),
        (mask(json!({"target_path": ["/a"]})), "builtin.target_path"),
        (json!({"builtin": {"preset": "trajectory"}}), "builtin.preset"),
        (
            json!({"builtin": {"preset": "trajectory_context", "custom_mark_payload_policy": "x"}}),
            "builtin.custom_mark_payload_policy",
        ),
        (json!({"profiles": []}), "builtin"),
        (json!({"profiles": [{"builtin": {"action": "mask"}}], "priority": 7}), "priority"),
        (json!({"profiles": {}}), "profiles"),
        (json!({"profiles": [7]}), "profiles[0]"),
        (json!({"profiles": [{"builtin": {"action": "mask"}}], "builtin": {"action": "mask"}}), "builtin"),
        (
            json!({"profiles": [{"builtin": {"action": "mask"}}, {"builtin": {"detector": "x", "action": "hash"}}]}),
            "profiles[1].builtin.detector",
        ),
        (json!({"profiles": [{"enabled": false, "builtin": {"action": "shred"}}]}), "profiles[0].builtin.action"),
        (json!({"profiles": [{"builtin": {"action": "mask"}, "tool_input": false}]}), "profiles[0].tool_input"),
    ] {
        let found = problems(config.clone());
        assert_eq!(found.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), [field], "{config}: {found:?}");
    }
}

#[test]
fn all_problems_come_at_once() {
    let config =
        json!({"version": 9, "toolinput": 1, "builtin": {"action": "redact", "pattern": "[", "mask_char": "ab"}});
    let fields: Vec<_> = problems(config).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["version", "builtin.pattern", "builtin.mask_char", "toolinput"]);
}

#[test]
fn what_is_right_is_taken() {
    for config in [
        json!({"version": 1, "policy": {"unknown_field": "warn"}, "builtin": {"action": "hash", "detector": "uuid"}}),
        json!({"codec": "anthropic_messages", "mark": false, "builtin": {"preset": "trajectory_context"}}),
        json!({"builtin": {"preset": "trajectory_context", "action": "redact", "detector": "email"}}),
        json!({"builtin": {"action": "remove", "target_path_globs": ["/**/password"]}}),
        json!({"builtin": {"preset": "trajectory_context", "action": "remove", "target_paths": [], "detector": null}}),
        json!({"builtin": {"action": "mask", "target_paths": []}, "profiles": []}),
        json!({"mode": "builtin", "priority": 100, "builtin": null, "profiles": [{"builtin": {"action": "mask"}}]}),
        json!({"builtin": null, "profiles": [{"mode": "builtin", "priority": -1, "builtin": {"action": "mask"}}]}),
    ] {
        assert_eq!(problems(config.clone()), [], "{config}");
    }
}

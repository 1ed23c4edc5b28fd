//! Rules of `pii_redaction`: one way to say what is meant, and nothing that would quietly do nothing.

use super::fields::Walk;
use super::rules::{has_items, table, tables, text};
use serde_json::{Map, Value};

pub(super) fn check(walk: &mut Walk) {
    let config = &walk.component.config;
    if !has_items(config, "profiles") {
        rule(walk, config, "");
        return;
    }
    for key in ["builtin", "local"] {
        if config.get(key).is_some_and(|value| !value.is_null()) {
            walk.unsupported(key, format!("'{key}' and profiles exclude each other; put it into a profile"));
        }
    }
    mode(walk, config, "");
    for (index, profile) in tables(config, "profiles") {
        rule(walk, profile, &format!("profiles[{index}]."));
    }
}

/// One rule: that of the component itself, or of a profile.
fn rule(walk: &mut Walk, owner: &Map<String, Value>, path: &str) {
    if mode(walk, owner, path) {
        builtin(walk, table(owner, "builtin"), &format!("{path}builtin"));
    }
}

/// Whether the built-in rules are meant; a local model is known and not there.
fn mode(walk: &mut Walk, owner: &Map<String, Value>, path: &str) -> bool {
    let is_local = text(owner, "mode") == Some("local_model");
    if is_local {
        let message = "mode 'local_model' is not available in this build, which has no model; use 'builtin'";
        walk.unsupported(&format!("{path}mode"), message.into());
    }
    !is_local
}

fn builtin(walk: &mut Walk, config: &Map<String, Value>, path: &str) {
    for list in ["target_paths", "target_path_globs"] {
        let texts = config.get(list).and_then(Value::as_array).into_iter().flatten().enumerate();
        for (index, pointer) in texts.filter_map(|(index, value)| Some((index, value.as_str()?))) {
            if !pointer.is_empty() && !pointer.starts_with('/') {
                let message = format!("'{list}' holds JSON pointers, which begin with '/'");
                walk.unsupported(&format!("{path}.{list}[{index}]"), message);
            }
        }
    }
    if config.get("mask_char").and_then(Value::as_str).is_some_and(|mask| mask.chars().count() != 1) {
        walk.unsupported(&format!("{path}.mask_char"), "'mask_char' must be one character".into());
    }
    if text(config, "preset").is_some() {
        return;
    }
    let (pattern, detector) = (text(config, "pattern"), text(config, "detector"));
    if pattern.is_some() && detector.is_some() {
        walk.unsupported(&format!("{path}.detector"), "'pattern' and 'detector' exclude each other".into());
    }
    let has_paths = has_items(config, "target_paths") || has_items(config, "target_path_globs");
    let missing = match text(config, "action").unwrap_or("remove") {
        "remove" if !has_paths => {
            "builtin.action = 'remove' requires at least one builtin.target_paths or builtin.target_path_globs selector"
        }
        "redact" if pattern.is_none() && detector.is_none() => {
            "builtin.action = 'redact' requires builtin.pattern or builtin.detector"
        }
        "regex_replace" if pattern.is_none() => "builtin.action = 'regex_replace' requires builtin.pattern",
        _ => return,
    };
    walk.unsupported(&format!("{path}.action"), missing.into());
}

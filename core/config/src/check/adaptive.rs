//! Rules of `adaptive`: what is not built is refused, and the cache of responses says what keeps its answers apart.

use super::fields::Walk;
use super::rules::{is_on, table, text};
use crate::{Diagnostic, Level};
use serde_json::{Map, Value};

/// The sections that this version does not have.
const NOT_BUILT: [&str; 5] = ["state", "telemetry", "adaptive_hints", "tool_parallelism", "acg"];

/// Fields of the cache whose values have codes of their own.
const CODES: [(&str, &str); 4] = [
    ("ttl_seconds", "response_cache.invalid_ttl"),
    ("bypass_rate", "response_cache.invalid_bypass_rate"),
    ("key_strategy", "response_cache.unsupported_key_strategy"),
    ("backend.kind", "response_cache.unknown_backend"),
];

pub(super) fn check(walk: &mut Walk) {
    for diagnostic in walk.found.iter_mut().filter(|found| found.code == "adaptive.unsupported_value") {
        let field = diagnostic.field.as_deref().unwrap_or_default();
        let is_of = |name: &str| field == name || field.ends_with(&format!(".{name}"));
        if let Some((_, code)) = CODES.iter().find(|(name, _)| is_of(name)) {
            diagnostic.code = (*code).into();
        }
    }
    let config = &walk.component.config;
    for section in NOT_BUILT.into_iter().filter(|section| config.get(*section).is_some_and(|value| !value.is_null())) {
        let message = format!("section '{section}' is not available in this build; take it out");
        walk.say(Level::Error, "unsupported_value", section, message);
    }
    if let Some(cache) = config.get("response_cache").and_then(Value::as_object) {
        response_cache(walk, cache);
    }
}

fn response_cache(walk: &mut Walk, cache: &Map<String, Value>) {
    if text(cache, "namespace").is_none() {
        let message = "'namespace' must be given; answers are shared by all who have the same one";
        say(walk, "missing_namespace", "namespace", message.to_owned());
    }
    if text(table(cache, "backend"), "kind") == Some("redis") {
        let message = "backend 'redis' is not available in this build; use 'in_memory'".to_owned();
        walk.say(Level::Error, "unsupported_value", "response_cache.backend.kind", message);
    }
    let tools = table(cache, "tools");
    if is_on(table(tools, "default"), "cacheable") {
        let message =
            "tools.default.cacheable must be false; use a named class or override to classify cacheable tools";
        say(walk, "tool_default_cacheable", "tools.default.cacheable", message.to_owned());
    }
    for (class, rule) in table(tools, "classes") {
        let members = rule.get("members").and_then(Value::as_array).into_iter().flatten();
        for (index, pattern) in members.enumerate().filter_map(|(index, one)| Some((index, one.as_str()?))) {
            check_pattern(walk, pattern, &format!("tools.classes.{class}.members[{index}]"));
        }
    }
    for pattern in table(tools, "overrides").keys() {
        check_pattern(walk, pattern, &format!("tools.overrides.{pattern}"));
    }
}

/// A name, with a star at its beginning, its end or both.
fn check_pattern(walk: &mut Walk, pattern: &str, field: &str) {
    let name = pattern.strip_prefix('*').unwrap_or(pattern);
    let name = name.strip_suffix('*').unwrap_or(name);
    if name.is_empty() || name.contains('*') {
        let message =
            format!("'{pattern}' is no pattern of a tool; use a name, with '*' at its beginning, its end or both");
        say(walk, "tool_invalid_pattern", field, message);
    }
}

/// Says something about the cache, which has codes of its own.
fn say(walk: &mut Walk, code: &str, field: &str, message: String) {
    let place = walk.component.origins.place(&format!("response_cache.{field}"));
    let made = Diagnostic::error(format!("response_cache.{code}"), message);
    walk.found.push(made.component("response_cache").field(field).at(place));
}

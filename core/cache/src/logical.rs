//! The logical form of a request: of the tools that are offered what they are called and take, not what is said about them.

use serde_json::{Map, Value};

/// What a schema says for people.
const PROSE: [&str; 5] = ["description", "title", "examples", "example", "$comment"];

/// Reduces the tools of a request.
pub(crate) fn reduce(body: &mut Map<String, Value>) {
    for key in ["tools", "functions"] {
        if let Some(tools) = body.get_mut(key) {
            strip(tools);
        }
    }
    if let Some(request) = body.get_mut("chatRequest").and_then(Value::as_object_mut) {
        reduce(request);
    }
}

fn strip(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(strip),
        Value::Object(members) => {
            members.retain(|key, value| !PROSE.contains(&key.as_str()) || !value.is_string() && key != "examples");
            for (key, value) in members {
                match value {
                    // The keys below are names of arguments, which may be anything.
                    Value::Object(named) if is_of_names(key) => named.values_mut().for_each(strip),
                    // What an argument may be is not prose, whatever its words.
                    _ if matches!(key.as_str(), "enum" | "const" | "default") => {}
                    other => strip(other),
                }
            }
        }
        _ => {}
    }
}

fn is_of_names(key: &str) -> bool {
    matches!(key, "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas")
}

//! What the ATIF specification demands of a trajectory: the members of each object and their types, and the rules between
//! them. `tools/interop/atif_harbor.py` holds the same documents against the models of Harbor.

use serde_json::Value;
use std::collections::HashSet;
use std::fs::OpenOptions;
use std::io::Write;

#[derive(Clone, Copy)]
enum Is {
    Text,
    Count,
    Number,
    Object,
    Content,
    ObjectsLike(&'static [(&'static str, bool, Is)]),
    One(&'static [(&'static str, bool, Is)]),
    OneOf(&'static [&'static str]),
    AnyObjects,
    TextOrNumber,
}

type Shape = &'static [(&'static str, bool, Is)];

const AGENT: Shape = &[
    ("name", true, Is::Text),
    ("version", true, Is::Text),
    ("model_name", false, Is::Text),
    ("tool_definitions", false, Is::AnyObjects),
    ("extra", false, Is::Object),
];
const REFERENCE: Shape = &[
    ("trajectory_id", true, Is::Text),
    ("session_id", false, Is::Text),
    ("trajectory_path", false, Is::Text),
    ("extra", false, Is::Object),
];
const RESULT: Shape = &[
    ("source_call_id", false, Is::Text),
    ("content", false, Is::Content),
    ("subagent_trajectory_ref", false, Is::ObjectsLike(REFERENCE)),
    ("extra", false, Is::Object),
];
const CALL: Shape = &[
    ("tool_call_id", true, Is::Text),
    ("function_name", true, Is::Text),
    ("arguments", true, Is::Object),
    ("extra", false, Is::Object),
];
const METRICS: Shape = &[
    ("prompt_tokens", false, Is::Count),
    ("completion_tokens", false, Is::Count),
    ("cached_tokens", false, Is::Count),
    ("cost_usd", false, Is::Number),
    ("extra", false, Is::Object),
];
const FINAL: Shape = &[
    ("total_prompt_tokens", false, Is::Count),
    ("total_completion_tokens", false, Is::Count),
    ("total_cached_tokens", false, Is::Count),
    ("total_cost_usd", false, Is::Number),
    ("total_steps", false, Is::Count),
    ("extra", false, Is::Object),
];
const STEP: Shape = &[
    ("step_id", true, Is::Count),
    ("timestamp", false, Is::Text),
    ("source", true, Is::OneOf(&["system", "user", "agent"])),
    ("model_name", false, Is::Text),
    ("reasoning_effort", false, Is::TextOrNumber),
    ("message", true, Is::Content),
    ("reasoning_content", false, Is::Text),
    ("tool_calls", false, Is::ObjectsLike(CALL)),
    ("observation", false, Is::One(&[("results", true, Is::ObjectsLike(RESULT))])),
    ("metrics", false, Is::One(METRICS)),
    ("llm_call_count", false, Is::Count),
    ("extra", false, Is::Object),
];
const TRAJECTORY: Shape = &[
    ("schema_version", true, Is::OneOf(&["ATIF-v1.7", "ATIF-v1.8"])),
    ("session_id", false, Is::Text),
    ("trajectory_id", true, Is::Text),
    ("agent", true, Is::One(AGENT)),
    ("steps", true, Is::ObjectsLike(STEP)),
    ("notes", false, Is::Text),
    ("final_metrics", false, Is::One(FINAL)),
    ("subagent_trajectories", false, Is::AnyObjects),
    ("extra", false, Is::Object),
];

/// Panics with the path to what is wrong. Where the variable `ATIF_DOCUMENTS` names a file, the trajectory is added to it,
/// one a line, for `tools/interop/atif_harbor.py`.
pub fn check(trajectory: &Value, version: &str) {
    if let Some(path) = std::env::var_os("ATIF_DOCUMENTS") {
        let mut file = OpenOptions::new().create(true).append(true).open(path).expect("a file that can be written");
        file.write_all(format!("{trajectory}\n").as_bytes()).expect("room for the document");
    }
    check_parts(trajectory, version);
}

fn check_parts(trajectory: &Value, version: &str) {
    shape("$", trajectory, TRAJECTORY);
    assert_eq!(trajectory["schema_version"], version);
    let steps = trajectory["steps"].as_array().unwrap();
    assert!(!steps.is_empty(), "a trajectory has a step");
    for (place, step) in steps.iter().enumerate() {
        assert_eq!(step["step_id"], place + 1, "steps are numbered from 1");
        rules(step);
    }
    assert_eq!(trajectory["final_metrics"]["total_steps"], steps.len());
    let none = Vec::new();
    let inner = trajectory["subagent_trajectories"].as_array().unwrap_or(&none);
    let ids: HashSet<_> = inner.iter().map(|inner| inner["trajectory_id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), inner.len(), "ids are unique");
    let referred: Vec<_> = steps.iter().flat_map(references).collect();
    let distinct: HashSet<_> = referred.iter().copied().collect();
    assert_eq!(distinct.len(), referred.len(), "each agent is referred to once");
    assert_eq!(distinct, ids, "what is referred to is there, and what is there is referred to");
    inner.iter().for_each(|inner| check_parts(inner, version));
}

fn references(step: &Value) -> Vec<&str> {
    let results = step["observation"]["results"].as_array().into_iter().flatten();
    let refs = results.filter_map(|result| result["subagent_trajectory_ref"].as_array()).flatten();
    refs.map(|reference| reference["trajectory_id"].as_str().unwrap()).collect()
}

fn rules(step: &Value) {
    let has = |key: &str| step.get(key).is_some();
    if step["source"] != "agent" {
        for key in ["model_name", "reasoning_effort", "reasoning_content", "tool_calls", "metrics"] {
            assert!(!has(key), "{key} is for agents only: {step}");
        }
    }
    if step["llm_call_count"] == 0 {
        assert!(!has("metrics") && !has("reasoning_content"), "{step}");
    }
    let calls: HashSet<_> = step["tool_calls"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|call| call["tool_call_id"].as_str().unwrap())
        .collect();
    for result in step["observation"]["results"].as_array().into_iter().flatten() {
        if let Some(id) = result.get("source_call_id") {
            assert!(calls.contains(id.as_str().unwrap()), "no call of the step has the id {id}");
        }
    }
}

fn shape(path: &str, value: &Value, shape: Shape) {
    let members = value.as_object().unwrap_or_else(|| panic!("{path} is no object: {value}"));
    for key in members.keys() {
        assert!(shape.iter().any(|(known, ..)| known == key), "{path} has {key}");
    }
    for (key, required, is) in shape {
        match members.get(*key) {
            Some(value) => one(&format!("{path}.{key}"), value, *is),
            None => assert!(!required, "{path} has no {key}"),
        }
    }
}

fn one(path: &str, value: &Value, is: Is) {
    let fits = match is {
        Is::Text => value.is_string(),
        Is::Count => value.is_u64(),
        Is::Number => value.is_number(),
        Is::Object => value.is_object(),
        Is::TextOrNumber => value.is_string() || value.is_number(),
        Is::OneOf(words) => value.as_str().is_some_and(|word| words.contains(&word)),
        Is::AnyObjects => value.as_array().is_some_and(|items| items.iter().all(Value::is_object)),
        Is::Content => value.is_string() || value.as_array().is_some_and(|parts| parts.iter().all(is_part)),
        Is::One(of) => return shape(path, value, of),
        Is::ObjectsLike(of) => {
            let items = value.as_array().unwrap_or_else(|| panic!("{path} is no array"));
            return items.iter().for_each(|item| shape(path, item, of));
        }
    };
    assert!(fits, "{path} is {value}");
}

fn is_part(part: &Value) -> bool {
    let text = part["type"] == "text" && part["text"].is_string();
    let media =
        part["type"] != "text" && part["source"]["path"].is_string() && part["source"]["media_type"].is_string();
    (text || media) && part.as_object().is_some_and(|members| members.len() == 2)
}

//! The laws over the corpus of payloads that the official clients send and accept.

use nemo_relay_codecs::{AnnotatedLlmRequest, Codec, Value as Tree, detect_request, detect_response};
use serde_json::Value;
use std::path::{Path, PathBuf};

struct Case {
    name: String,
    codec: Codec,
    kind: String,
    json: Value,
}

impl Case {
    fn text(&self) -> &str {
        self.json["text"].as_str().unwrap()
    }
}

fn cases(kind: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/fixtures/codecs");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let read = |path: &PathBuf| {
        let json: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        let codec = Codec::parse(json["surface"].as_str()?)?;
        Some(Case { name, codec, kind: json["kind"].as_str().unwrap().to_owned(), json })
    };
    let found: Vec<Case> = files.iter().filter_map(read).filter(|case| case.kind == kind).collect();
    assert!(found.len() >= 15, "only {} payloads of kind {kind}", found.len());
    found
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|end| end == "json") {
            files.push(path);
        }
    }
}

/// Runs a check over all cases and shows every one that fails.
fn every(kind: &str, check: impl Fn(&Case) -> Result<(), String>) {
    let failed: Vec<String> =
        cases(kind).iter().filter_map(|case| check(case).err().map(|what| format!("{}: {what}", case.name))).collect();
    assert!(failed.is_empty(), "{} of kind {kind} failed:\n{}", failed.len(), failed.join("\n"));
}

fn equal<T: PartialEq + std::fmt::Display>(found: T, wanted: T) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("\n  is     {found}\n  wanted {wanted}")) }
}

#[test]
fn an_untouched_request_is_the_identical_text() {
    every("request", |case| {
        let annotated = case.codec.decode(case.text()).map_err(|e| e.to_string())?;
        let same = case.codec.encode(&annotated, case.text()).map_err(|e| e.to_string())?;
        equal(same.as_ref(), case.text())?;
        let from_host = AnnotatedLlmRequest::parse(&annotated.to_text()).unwrap();
        let same = case.codec.encode(&from_host, case.text()).map_err(|e| e.to_string())?;
        equal(same.as_ref(), case.text())
    });
}

#[test]
fn a_changed_model_changes_the_model_alone() {
    every("request", |case| {
        let mut annotated = case.codec.decode(case.text()).map_err(|e| e.to_string())?;
        let Some(model) = annotated.model().map(str::to_owned) else { return Ok(()) };
        annotated.members_mut().set("model", Tree::from("another"));
        let text = case.codec.encode(&annotated, case.text()).map_err(|e| e.to_string())?;
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        equal(text.replacen(&quoted("another"), &quoted(&model), 1), case.text().to_owned())
    });
}

/// Every text of every message is changed in turn; nothing else may change.
#[test]
fn a_changed_text_changes_the_text_alone() {
    every("request", |case| {
        let annotated = case.codec.decode(case.text()).map_err(|e| e.to_string())?;
        for index in 0..annotated.messages().len() {
            let mut edited = annotated.clone();
            let messages = edited.members_mut().get_mut("messages").unwrap().as_array_mut().unwrap();
            let Some(Tree::String(content)) = messages[index].as_object_mut().unwrap().get_mut("content") else {
                continue;
            };
            let before = std::mem::replace(content, "another".to_owned());
            let text = case.codec.encode(&edited, case.text()).map_err(|e| format!("message {index}: {e}"))?;
            let mut wanted: Value = serde_json::from_str(case.text()).unwrap();
            let mut found: Value = serde_json::from_str(&text).unwrap();
            let changes = differences(&mut wanted, &mut found);
            if changes != [(before.clone(), "another".to_owned())] {
                return Err(format!("message {index}: {changes:?}"));
            }
        }
        Ok(())
    });
}

fn differences(a: &mut Value, b: &mut Value) -> Vec<(String, String)> {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            a.values_mut().zip(b.values_mut()).flat_map(|(a, b)| differences(a, b)).collect()
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter_mut().zip(b).flat_map(|(a, b)| differences(a, b)).collect()
        }
        (a, b) if a == b => Vec::new(),
        (Value::String(a), Value::String(b)) => vec![(a.clone(), b.clone())],
        (a, b) => vec![(a.to_string(), b.to_string())],
    }
}

#[test]
fn requests_are_recognised_and_never_wrongly() {
    every("request", |case| {
        let hinted = detect_request(case.text(), case.json["path"].as_str());
        if case.json["path"].is_string() && hinted != Some(case.codec) {
            return Err(format!("with its path it is {hinted:?}"));
        }
        match detect_request(case.text(), None) {
            Some(other) if other != case.codec => Err(format!("taken for {other:?}")),
            _ => Ok(()),
        }
    });
}

#[test]
fn most_requests_are_recognised_without_a_hint() {
    let all = cases("request");
    let known = all.iter().filter(|case| detect_request(case.text(), None).is_some()).count();
    assert!(known * 10 >= all.len() * 7, "{known} of {}", all.len());
}

#[test]
fn responses_are_read_and_recognised() {
    every("response", |case| {
        let response = case.codec.decode_response(case.text()).map_err(|e| e.to_string())?;
        equal(response.value().at(&["api_specific", "api"]).unwrap().as_str().unwrap(), case.codec.as_str())?;
        match detect_response(case.text(), None) {
            Some(codec) if codec == case.codec => Ok(()),
            other => Err(format!("taken for {other:?}")),
        }
    });
}

#[test]
fn errors_are_no_responses() {
    every("error", |case| match detect_response(case.text(), None) {
        None => Ok(()),
        Some(other) => Err(format!("taken for {other:?}")),
    });
}

#[test]
fn a_folded_stream_is_what_the_client_puts_together() {
    every("stream", |case| {
        let mut stream = case.codec.stream();
        for chunk in case.json["chunks"].as_array().unwrap() {
            stream.push(chunk.as_str().unwrap()).map_err(|e| e.to_string())?;
        }
        let complete = case.json["complete"].as_bool().unwrap();
        if stream.has_finished() != complete {
            return Err(format!("has_finished is {}", stream.has_finished()));
        }
        let folded = stream.finish().map_or(Value::Null, |text| serde_json::from_str(&text).unwrap());
        let wanted = pruned(&case.json["folded"]);
        let mut found = pruned(&folded);
        // Clients drop what they do not know of later chunks; we keep it.
        if let (Some(found), Some(wanted)) = (found.as_object_mut(), wanted.as_object()) {
            found.retain(|key, _| wanted.contains_key(key));
        }
        if case.json["folded"].is_null() { Ok(()) } else { equal(found, wanted) }
    });
}

/// Without what clients add for what is absent, without the place of a tool call in its list, and numbers by their value.
fn pruned(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let is_call = members.contains_key("function") && members.contains_key("index");
            let is_empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            let is_left_out = |key: &str, value: &Value| is_empty(value) || (is_call && key == "index");
            let kept = members.iter().filter(|(key, value)| !is_left_out(key, value));
            Value::Object(kept.map(|(key, value)| (key.clone(), pruned(value))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(pruned).collect()),
        Value::Number(number) => number.as_f64().into(),
        other => other.clone(),
    }
}

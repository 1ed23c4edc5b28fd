//! What the tests share.
#![allow(dead_code, reason = "each test uses what it needs")]

use nemo_relay_config::layers::Sources;
use nemo_relay_config::{Diagnostic, Document, Kinds, check, read_json};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The document of one component.
pub fn one(kind: &str, config: Value) -> Document {
    document(json!({"components": [{"kind": kind, "config": config}]}))
}

pub fn document(json: Value) -> Document {
    read_json(&json.to_string()).expect("a document")
}

/// What there is to say about a component, as JSON.
pub fn said(kind: &str, config: Value) -> Vec<Value> {
    all(&check(&one(kind, config), &Kinds::built_in()))
}

pub fn all(diagnostics: &[Diagnostic]) -> Vec<Value> {
    diagnostics.iter().map(Diagnostic::to_json).collect()
}

/// An empty folder of a test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

pub fn write(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, text).expect("a file");
}

/// Sources that see nothing of the machine that the test runs on.
pub fn sources(root: &Path) -> Sources {
    Sources {
        cwd: Some(root.join("project/deep/er")),
        user_dir: Some(root.join("user/nemo-relay")),
        system: Some(root.join("etc/nemo-relay/plugins.toml")),
        discover: true,
        ..Sources::default()
    }
}

/// A value as TOML text that can stand on one line.
pub fn toml(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(toml).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let member = |(key, value): (&String, &Value)| format!("{} = {}", Value::from(key.as_str()), toml(value));
            format!("{{{}}}", map.iter().filter(|(_, v)| !v.is_null()).map(member).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// A document as a file.
pub fn toml_file(document: &Value) -> String {
    let members = document.as_object().expect("a table");
    members.iter().map(|(key, value)| format!("{key} = {}\n", toml(value))).collect()
}

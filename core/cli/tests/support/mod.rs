//! What the tests of the gateway share.
#![allow(dead_code, reason = "no test uses everything")]

pub mod changed;
pub mod http;
pub mod relayed;
pub mod stub;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder that is gone with the value.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("nemo-relay-cli-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder.canonicalize().unwrap())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes settings that record everything, and more of them.
    pub fn record(&self, more: &str) {
        let text = format!(
            "[[components]]\nkind = \"observability\"\n[components.config.atof]\nenabled = true\n\
             [[components.config.atof.sinks]]\noutput_directory = \"atof\"\nfilename = \"events.jsonl\"\n\
             [components.config.atif]\nenabled = true\n\
             output_directory = \"atif\"\n{more}"
        );
        std::fs::create_dir_all(self.0.join(".nemo-relay")).unwrap();
        std::fs::write(self.0.join(".nemo-relay/plugins.toml"), text).unwrap();
    }

    /// The events that were written.
    pub fn events(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(self.0.join("atof/events.jsonl")).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The trajectories that were written.
    pub fn trajectories(&self) -> Vec<Value> {
        let Ok(files) = std::fs::read_dir(self.0.join("atif")) else { return Vec::new() };
        files
            .map(|file| serde_json::from_str(&std::fs::read_to_string(file.unwrap().path()).unwrap()).unwrap())
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The start or end of a scope, without what differs from run to run: `start llm openai`.
pub fn outline(events: &[Value]) -> Vec<String> {
    let text = |event: &Value, key: &str| event[key].as_str().unwrap_or_default().to_owned();
    events
        .iter()
        .map(|event| match event["kind"].as_str() {
            Some("scope") => {
                format!("{} {} {}", text(event, "scope_category"), text(event, "category"), text(event, "name"))
            }
            _ => format!("mark {}", text(event, "name")),
        })
        .collect()
}

/// The first event whose outline is this one.
pub fn find<'e>(events: &'e [Value], what: &str) -> &'e Value {
    let at = outline(events).iter().position(|line| line == what);
    &events[at.unwrap_or_else(|| panic!("no {what} in {:?}", outline(events)))]
}

/// Whether the parent of an event is the scope of another.
pub fn is_inside(event: &Value, scope: &Value) -> bool {
    event["parent_uuid"] == scope["uuid"]
}

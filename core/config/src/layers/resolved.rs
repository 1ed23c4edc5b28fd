//! The merged document, and where each value of it came from.

use super::sources::{FileState, Found};
use crate::origin::join;
use crate::{Component, Diagnostic, Document, Origin};
use serde_json::{Value, json};
use std::path::Path;

/// The document that the layers make together.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The document; [`check`](crate::check) it before it is used.
    pub document: Document,
    /// What there is to say about the files, errors included: where there is one, nothing is to be activated.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that were found, from the lowest layer to the highest.
    pub files: Vec<Found>,
    /// What files have switched off, and so does not count.
    pub off: Vec<Turned>,
}

/// A component that a file has switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Its kind.
    pub kind: String,
    /// Where that stands.
    pub origin: Origin,
}

impl FileState {
    /// The word in JSON.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Untrusted => "untrusted",
            Self::Failed => "failed",
        }
    }
}

impl Resolved {
    /// The files that take part.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().filter(|file| file.state == FileState::Read).map(|file| file.path.as_path())
    }

    /// The document with its secrets masked.
    pub fn config_json(&self) -> Value {
        self.document.shown()
    }

    /// Every value with the layer and the line that it came from, secrets masked; and the files, with what became of them.
    pub fn to_json(&self) -> Value {
        let components = self.document.components.iter().map(|component| {
            let mut values = Vec::new();
            leaves(&Value::Object(component.masked()), String::new(), component, &mut values);
            json!({"enabled": component.enabled, "kind": component.kind, "ordinal": component.ordinal, "values": values})
        });
        let files = self.files.iter().map(|file| {
            json!({"layer": file.layer.as_str(), "path": file.path.display().to_string(), "state": file.state.as_str()})
        });
        let off = self.off.iter().map(|turned| with_origin(json!({"kind": turned.kind}), Some(&turned.origin)));
        json!({
            "components": components.collect::<Vec<_>>(),
            "files": files.collect::<Vec<_>>(),
            "off": off.collect::<Vec<_>>(),
        })
    }
}

/// The values that hold no others, each with its path; what is empty is a value too.
fn leaves(value: &Value, path: String, component: &Component, found: &mut Vec<Value>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                leaves(value, join(&path, key), component, found);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for (index, value) in items.iter().enumerate() {
                leaves(value, format!("{path}[{index}]"), component, found);
            }
        }
        leaf => {
            let origin = component.origins.of(&path);
            found.push(with_origin(json!({"path": path, "value": leaf}), origin));
        }
    }
}

fn with_origin(mut json: Value, origin: Option<&Origin>) -> Value {
    if let Some(origin) = origin {
        json["layer"] = origin.layer.as_str().into();
        if let Some(place) = &origin.place {
            json["file"] = place.file.as_ref().into();
            json["line"] = place.line.into();
        }
    }
    json
}

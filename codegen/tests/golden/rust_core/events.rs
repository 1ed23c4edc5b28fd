// Code generated from spec/ by codegen. DO NOT EDIT.

//! Events as they are written to the wire.

use std::fmt::Write;
use std::sync::Arc;

use uuid::Uuid;

use super::enums::*;
use super::records::*;
use crate::json::{Json, write_string};
use crate::time::Timestamp;

/// The version of the wire format.
pub const ATOF_VERSION: &str = "0.1";

/// Keys of `metadata` that are reserved.
pub mod metadata_key {
    /// The code of the error.
    pub const ERROR_TYPE: &str = "error.type";
}

/// Names of the marks that the runtime itself emits.
pub mod mark_name {
    /// Something is missing.
    pub const TINY_GAP: &str = "tiny.gap";
}

/// A point in time.
#[derive(Clone, Debug, Default)]
pub struct DotEvent {
    /// The name.
    pub name: Arc<str>,
    /// The data.
    pub data: Option<Json>,
    /// The label.
    pub label: Option<Arc<str>>,
    /// The colour.
    pub tint: Option<Colour>,
    /// The sizes.
    pub sizes: Vec<u32>,
    /// When it was.
    pub when: Option<Timestamp>,
    /// The weight in grams.
    pub weight: Option<f64>,
}

/// The profile of a dot.
#[derive(Clone, Debug, Default)]
pub struct DotProfile {
    /// The edge that it is at.
    pub edge: Option<Arc<str>>,
}

impl DotEvent {
    /// Appends it as compact JSON, its keys in alphabetical order.
    pub fn write_json(&self, out: &mut String) {
        out.push_str("{\"data\":");
        match &self.data {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
        out.push_str(",\"kind\":\"dot\"");
        if let Some(value) = &self.label {
            out.push_str(",\"label\":");
            write_string(out, value);
        }
        out.push_str(",\"name\":");
        write_string(out, &self.name);
        out.push_str(",\"sizes\":");
        out.push('[');
        for (index, item) in self.sizes.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            let _ = write!(out, "{}", item);
        }
        out.push(']');
        if let Some(value) = &self.tint {
            out.push_str(",\"tint\":");
            out.push('"');
            out.push_str(value.as_str());
            out.push('"');
        }
        out.push_str(",\"weight\":");
        match &self.weight {
            Some(value) => {
                if value.is_finite() {
                    let _ = write!(out, "{:?}", value);
                } else {
                    out.push_str("null");
                }
            }
            None => out.push_str("null"),
        }
        if let Some(value) = &self.when {
            out.push_str(",\"when\":");
            out.push('"');
            value.write(out);
            out.push('"');
        }
        out.push_str(",\"wire_version\":\"0.1\"}");
    }
}

impl DotProfile {
    /// It as JSON, its keys in alphabetical order and empty fields left out.
    pub fn to_json(&self) -> Json {
        let mut text = String::from("{");
        let out = &mut text;
        if let Some(value) = &self.edge {
            out.push_str(if out.len() > 1 { ",\"edge\":" } else { "\"edge\":" });
            write_string(out, value);
        }
        out.push('}');
        Json::from_trusted(text)
    }
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// A point in time.
    Dot(DotEvent),
}

impl Event {
    /// The kind of the event.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Dot(_) => EventKind::Dot,
        }
    }

    /// The name.
    pub fn name(&self) -> &str {
        match self {
            Self::Dot(event) => &event.name,
        }
    }

    /// The data.
    pub fn data(&self) -> Option<&Json> {
        match self {
            Self::Dot(event) => event.data.as_ref(),
        }
    }

    /// Appends it as one line's worth of compact JSON, without the line end.
    pub fn write_json(&self, out: &mut String) {
        match self {
            Self::Dot(event) => event.write_json(out),
        }
    }
}

//! What there is to say about a document: a code, the field, the place, and what to do.

use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It can be activated.
    Warning,
    /// Nothing of the document is activated.
    Error,
}

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as it was found.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
}

/// One thing that is to be said about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub level: Level,
    /// A code such as `plugin.unknown_component`; it stays the same from version to version.
    pub code: String,
    /// The component, or the section of it that the field is in.
    pub component: Option<String>,
    /// The field, as a path within the component or section: `sinks[0].url`.
    pub field: Option<String>,
    /// What is wrong and what to do, for people; it never shows a secret.
    pub message: String,
    /// Where it is written, where it came from a file.
    pub place: Option<Place>,
}

impl Level {
    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Diagnostic {
    /// A diagnostic that names only its code and what is to be said.
    pub fn new(level: Level, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level, code: code.into(), component: None, field: None, message: message.into(), place: None }
    }

    /// A warning.
    pub fn warning(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(Level::Warning, code, message)
    }

    /// An error.
    pub fn error(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(Level::Error, code, message)
    }

    /// The same, about a component.
    pub fn component(mut self, component: impl Into<String>) -> Self {
        self.component = Some(component.into());
        self
    }

    /// The same, about a field.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same, at a place.
    pub fn at(mut self, place: Option<Place>) -> Self {
        self.place = place;
        self
    }

    /// As JSON, keys in alphabetical order; what it has not is left out.
    pub fn to_json(&self) -> Value {
        let mut json = Map::new();
        json.insert("code".into(), self.code.as_str().into());
        if let Some(component) = &self.component {
            json.insert("component".into(), component.as_str().into());
        }
        if let Some(field) = &self.field {
            json.insert("field".into(), field.as_str().into());
        }
        if let Some(place) = &self.place {
            json.insert("file".into(), place.file.as_ref().into());
            json.insert("line".into(), place.line.into());
        }
        json.insert("level".into(), self.level.as_str().into());
        json.insert("message".into(), self.message.as_str().into());
        Value::Object(json)
    }

    /// What is wrong and where: the line of a file, or else the field.
    pub fn located(&self) -> String {
        let place = match (&self.place, &self.component, &self.field) {
            (Some(place), ..) => place.to_string(),
            (None, Some(component), Some(field)) => format!("{component}.{field}"),
            _ => return self.message.clone(),
        };
        if self.message.starts_with(&place) { self.message.clone() } else { format!("{place}: {}", self.message) }
    }

    /// Errors before warnings; otherwise the order in which they were found stays.
    pub fn by_level(left: &Self, right: &Self) -> Ordering {
        right.level.cmp(&left.level)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}: {} [{}]", self.level.as_str(), self.message, self.code)
    }
}

//! The walk over the fields of a component, by its schema.

use super::level;
use crate::document::{Action, Component, Policy};
use crate::origin::join;
use crate::schema::{ComponentSchema, Field, Kind, Record, Words};
use crate::suggest::hint;
use crate::{Diagnostic, Level};
use serde_json::{Map, Value};

/// A component on its way through the checks.
pub(super) struct Walk<'a> {
    pub component: &'a Component,
    pub schema: &'static ComponentSchema,
    pub found: Vec<Diagnostic>,
    policy: Policy,
}

/// A value at a place, with what the schema says of it.
#[derive(Clone, Copy)]
struct At<'a> {
    value: &'a Value,
    path: &'a str,
    field: &'static Field,
}

impl<'a> Walk<'a> {
    pub fn new(component: &'a Component, schema: &'static ComponentSchema, document: Policy) -> Self {
        // What a document lets pass must not weaken what protects; only the component's own policy may.
        let inherited = if schema.protective { Policy { unknown_field: None, ..document } } else { document };
        let own = |name: &str| component.config.get("policy")?.get(name)?.as_str().and_then(Action::of);
        let policy = Policy {
            unknown_component: None,
            unknown_field: own("unknown_field"),
            unsupported_value: own("unsupported_value"),
        };
        Self { component, schema, found: Vec::new(), policy: policy.or(inherited) }
    }

    /// Checks the whole component.
    pub fn record(&mut self) {
        self.version();
        let component = self.component;
        self.members(&component.config, "", self.schema.record);
    }

    /// The fields that are known and hold what they may.
    pub fn kept(&mut self) -> Map<String, Value> {
        // What is not to be spoken of is left out all the same.
        self.policy.unsupported_value = Some(Action::Error);
        let component = self.component;
        self.keep(&component.config, "", self.schema.record)
    }

    fn version(&mut self) {
        let (Some(current), Some(version)) = (self.schema.version, self.component.config.get("version")) else {
            return;
        };
        if version.as_u64() != Some(current.into()) && (version.is_u64() || version.is_i64()) {
            let kind = self.schema.kind.replace('_', " ");
            let message = format!("{kind} config version {version} is unsupported; use version {current}");
            self.say(Level::Error, "unsupported_config_version", "version", message);
        }
    }

    fn members(&mut self, map: &Map<String, Value>, path: &str, record: &'static Record) {
        for (key, value) in map {
            let path = join(path, key);
            match record.field(key) {
                Some(field) => self.value(At { value, path: &path, field }, &field.kind),
                None => self.unknown(key, &path, record),
            }
        }
        for field in record.fields.iter().filter(|field| field.required && is_absent(map.get(field.name))) {
            self.invalid(&join(path, field.name), format!("field '{}' is needed", field.name));
        }
    }

    fn keep(&mut self, map: &Map<String, Value>, path: &str, record: &'static Record) -> Map<String, Value> {
        let mut kept = Map::new();
        for (key, value) in map {
            let Some(field) = record.field(key).filter(|_| !value.is_null()) else { continue };
            let path = join(path, key);
            if let Some(value) = self.keep_value(At { value, path: &path, field }, &field.kind) {
                kept.insert(key.clone(), value);
            }
        }
        kept
    }

    fn keep_value(&mut self, at: At, kind: &'static Kind) -> Option<Value> {
        match (kind, at.value) {
            (Kind::Record(record), Value::Object(map)) => Some(Value::Object(self.keep(map, at.path, record))),
            (Kind::List(inner), Value::Array(items)) => {
                let kept = items.iter().filter_map(|value| self.keep_value(At { value, ..at }, inner));
                Some(Value::Array(kept.collect()))
            }
            _ => {
                let before = self.found.len();
                self.value(at, kind);
                let holds = self.found.len() == before;
                self.found.truncate(before);
                holds.then(|| at.value.clone())
            }
        }
    }

    /// An entry of a list or a map, which cannot be left out by a null as a field can.
    fn entry(&mut self, at: At, kind: &'static Kind) {
        if at.value.is_null() && !matches!(kind, Kind::Json) {
            let message = format!("an entry of '{}' must be {}, not nothing", at.field.name, kind.title());
            return self.invalid(at.path, message);
        }
        self.value(at, kind);
    }

    fn value(&mut self, at: At, kind: &'static Kind) {
        match (kind, at.value) {
            (_, Value::Null) if at.value.is_null() && !at.field.required => {}
            (Kind::Json, _) | (Kind::Bool, Value::Bool(_)) | (Kind::Text, Value::String(_)) => {}
            (Kind::Words(words), Value::String(word)) => self.word(at, words, word),
            (Kind::Integer { min, max }, Value::Number(number)) if number.is_i64() || number.is_u64() => {
                let fits = number.as_i64().is_some_and(|n| n >= *min) || (number.is_u64() && *min <= 0);
                if !fits || number.as_u64().is_some_and(|n| n > *max) {
                    self.unsupported(
                        at.path,
                        format!("value {number} is not supported for '{}'; use {min} to {max}", at.field.name),
                    );
                }
            }
            (Kind::Number { min, max }, Value::Number(number)) => {
                if !number.as_f64().is_some_and(|n| (*min..=*max).contains(&n)) {
                    self.unsupported(
                        at.path,
                        format!("value {number} is not supported for '{}'; use {min} or more", at.field.name),
                    );
                }
            }
            (Kind::List(inner), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.entry(At { value, path: &format!("{}[{index}]", at.path), ..at }, inner);
                }
            }
            (Kind::Map(inner), Value::Object(map)) => {
                for (key, value) in map {
                    self.entry(At { value, path: &join(at.path, key), ..at }, inner);
                }
            }
            (Kind::Record(record), Value::Object(map)) => self.members(map, at.path, record),
            _ => {
                let message = format!("field '{}' must be {}, not {}", at.field.name, kind.title(), type_of(at.value));
                self.invalid(at.path, message);
            }
        }
    }

    fn word(&mut self, at: At, words: &Words, word: &str) {
        if words.has(word) {
            return;
        }
        let known: Vec<&str> = words.values.iter().map(|word| word.name).collect();
        let meant = hint(word, known.iter().copied());
        let shown: String = word.chars().take(40).collect();
        let message =
            format!("value '{shown}' is not supported for '{}'; use {}{meant}", at.field.name, listed(&known));
        self.unsupported(at.path, message);
    }

    fn unknown(&mut self, key: &str, path: &str, record: &Record) {
        let default = if self.schema.protective { Action::Error } else { Action::Warn };
        let Some(level) = level(self.policy.unknown_field.unwrap_or(default)) else { return };
        let owner = match path.strip_suffix(key).map(|owner| owner.trim_end_matches('.')) {
            Some("") | None => self.schema.kind,
            Some(owner) => owner,
        };
        let meant = hint(key, record.fields.iter().map(|field| field.name));
        let message = format!("field '{key}' is not recognized for '{owner}'{meant}");
        self.say(level, "unknown_field", path, message);
    }

    /// A value that has not even the right type, or is missing: always an error.
    pub fn invalid(&mut self, path: &str, message: String) {
        self.say(Level::Error, self.schema.invalid_code, path, message);
    }

    /// A value that the field cannot have: as bad as the policy says.
    pub fn unsupported(&mut self, path: &str, message: String) {
        if let Some(level) = level(self.policy.unsupported_value.unwrap_or(Action::Error)) {
            self.say(level, "unsupported_value", path, message);
        }
    }

    /// Says something about the value at a path of the component.
    pub fn say(&mut self, level: Level, code: &str, path: &str, message: String) {
        let code = format!("{}.{code}", self.schema.kind);
        let said = Diagnostic::new(level, code, message);
        self.found.push(placed(self.component, Some(self.schema), path, said));
    }
}

/// A diagnostic about the value at a path of the configuration of a component: it names the section, where the path leads
/// into one, and the place in the file.
pub fn about(component: &Component, path: &str, diagnostic: Diagnostic) -> Diagnostic {
    placed(component, ComponentSchema::of(&component.kind), path, diagnostic)
}

fn placed(component: &Component, schema: Option<&ComponentSchema>, path: &str, diagnostic: Diagnostic) -> Diagnostic {
    let is_section = |name: &str| {
        let field = schema.and_then(|schema| schema.record.field(name));
        field.is_some_and(|field| matches!(field.kind, Kind::Record(_)))
    };
    let kind = schema.map_or(component.kind.as_str(), |schema| schema.kind);
    let (section, field) = match path.split_once('.') {
        Some((section, field)) if is_section(section) => (section, field),
        _ => (kind, path),
    };
    diagnostic.component(section).field(field).at(component.origins.place(path))
}

fn is_absent(value: Option<&Value>) -> bool {
    value.is_none_or(Value::is_null)
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(number) if number.is_f64() => "a number with a fraction",
        Value::Number(_) => "a whole number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a table",
    }
}

/// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    match quoted.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => quoted.concat(),
    }
}

//! Reading an object of the configuration field by field, with everything that is wrong with it noted.

use crate::config::Problem;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// An object whose fields are being read.
pub(crate) struct Fields<'a> {
    map: &'a Map<String, Value>,
    /// Where it is: empty, or `builtin.`, or `profiles[0].builtin.`.
    path: String,
    /// What it is, in messages.
    owner: &'a str,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of an object.
    pub fn new(map: &'a Map<String, Value>, path: String, owner: &'a str) -> Self {
        Self { map, path, owner, known: Vec::new() }
    }

    /// The path to a field.
    pub fn path(&self, name: &str) -> String {
        format!("{}{name}", self.path)
    }

    /// Whether a field is given, other than as null or as an empty list: that is how classes of hosts write what is not.
    pub fn has(&self, name: &str) -> bool {
        self.map.get(name).is_some_and(|value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()))
    }

    /// Whether a field is given and is not what it is by default.
    pub fn differs(&self, name: &str, default: &Value) -> bool {
        self.has(name) && self.map.get(name) != Some(default)
    }

    /// A field as it is; null counts as not given.
    pub fn value(&mut self, name: &'static str) -> Option<&'a Value> {
        self.known.push(name);
        self.map.get(name).filter(|value| !value.is_null())
    }

    /// A field of a type.
    fn typed<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        problems: &mut Vec<Problem>,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.value(name)?;
        let read = read(value);
        if read.is_none() {
            problems.push(Problem::new(self.path(name), format!("'{name}' must be {wanted}")));
        }
        read
    }

    /// A boolean.
    pub fn boolean(&mut self, name: &'static str, default: bool, problems: &mut Vec<Problem>) -> bool {
        self.typed(name, "true or false", problems, Value::as_bool).unwrap_or(default)
    }

    /// A text.
    pub fn text(&mut self, name: &'static str, problems: &mut Vec<Problem>) -> Option<&'a str> {
        self.typed(name, "a string", problems, Value::as_str)
    }

    /// A priority.
    pub fn priority(&mut self, problems: &mut Vec<Problem>) -> i32 {
        let read = |value: &Value| value.as_i64().and_then(|number| i32::try_from(number).ok());
        self.typed("priority", "an integer of 32 bits", problems, read).unwrap_or(100)
    }

    /// A number of characters.
    pub fn count(&mut self, name: &'static str, problems: &mut Vec<Problem>) -> Option<usize> {
        let read = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
        self.typed(name, "a whole number that is not negative", problems, read).map(|number| number as usize)
    }

    /// A list of texts; empty where it is not given.
    pub fn texts(&mut self, name: &'static str, problems: &mut Vec<Problem>) -> Vec<&'a str> {
        let read = |value: &'a Value| value.as_array()?.iter().map(Value::as_str).collect();
        self.typed(name, "a list of strings", problems, read).unwrap_or_default()
    }

    /// Sets of texts by a name; empty where it is not given.
    pub fn text_sets(&mut self, name: &'static str, problems: &mut Vec<Problem>) -> BTreeMap<String, BTreeSet<String>> {
        let texts = |value: &Value| -> Option<BTreeSet<String>> {
            value.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
        };
        let read = |value: &Value| -> Option<BTreeMap<String, BTreeSet<String>>> {
            value.as_object()?.iter().map(|(key, value)| Some((key.clone(), texts(value)?))).collect()
        };
        self.typed(name, "an object of lists of strings", problems, read).unwrap_or_default()
    }

    /// One of some words.
    pub fn word<T: Copy>(&mut self, name: &'static str, words: &[(&str, T)], problems: &mut Vec<Problem>) -> Option<T> {
        let text = self.text(name, problems)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let all: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            let message = format!("{name} '{text}' is unsupported; use one of {}", all.join(", "));
            problems.push(Problem::new(self.path(name), message));
        }
        found
    }

    /// An object.
    pub fn object(&mut self, name: &'static str, problems: &mut Vec<Problem>) -> Option<&'a Map<String, Value>> {
        self.typed(name, "an object", problems, Value::as_object)
    }

    /// Notes the fields that nobody asked for: a misspelt one would leave something unprotected.
    pub fn finish(self, problems: &mut Vec<Problem>) {
        for name in self.map.keys().filter(|name| !self.known.contains(&name.as_str())) {
            let message =
                format!("field '{name}' is not recognized for '{}'; it has {}", self.owner, self.known.join(", "));
            problems.push(Problem::new(self.path(name), message));
        }
    }
}

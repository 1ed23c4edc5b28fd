//! Requests, read leniently: the harness checks scenarios, and a driver does what it is told.

use nemo_relay::{LlmCodec, RuntimeRegistrationKind, Timestamp};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

/// The members of one JSON object.
#[derive(Clone, Default)]
pub struct Args(Map<String, Value>);

impl Args {
    pub fn parse(line: &str) -> Self {
        serde_json::from_str(line).map(Self).unwrap_or_default()
    }

    pub fn of(value: Option<&Value>) -> Self {
        Self(value.and_then(Value::as_object).cloned().unwrap_or_default())
    }

    /// A member that is there and not null.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    pub fn text(&self, name: &str) -> &str {
        self.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub fn flag(&self, name: &str) -> bool {
        self.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    pub fn int<T: TryFrom<i64> + Default>(&self, name: &str) -> T {
        self.get(name).and_then(Value::as_i64).and_then(|n| T::try_from(n).ok()).unwrap_or_default()
    }

    pub fn list(&self, name: &str) -> &[Value] {
        self.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn kinds(&self) -> Option<Vec<RuntimeRegistrationKind>> {
        let words = self.get("kinds").map(|_| self.list("kinds").iter().filter_map(Value::as_str));
        words.map(|words| words.filter_map(RuntimeRegistrationKind::parse).collect())
    }

    pub fn timestamp(&self) -> Option<Timestamp> {
        self.get("timestamp").and_then(Value::as_i64).map(Timestamp::from_micros)
    }

    pub fn object(&self) -> Value {
        Value::Object(self.0.clone())
    }
}

/// An operation to run.
#[derive(Clone)]
pub struct Request {
    pub op: String,
    pub args: Args,
    pub whole: Args,
    /// What the consumer of its stream got, where there is one.
    pub chunks: Arc<Mutex<Option<Vec<Value>>>>,
    /// The codecs of the context of the callback that runs it.
    pub resolved: HashMap<&'static str, Option<LlmCodec>>,
}

impl Request {
    pub fn new(whole: &Args) -> Self {
        Self {
            op: whole.text("op").to_owned(),
            args: Args::of(whole.get("args")),
            whole: whole.clone(),
            chunks: Arc::default(),
            resolved: HashMap::new(),
        }
    }

    pub fn of(value: Option<&Value>) -> Self {
        Self::new(&Args::of(value))
    }

    /// Shows people a value, where that is wanted.
    pub fn show(&self, value: &dyn Debug) {
        if self.whole.flag("show") {
            eprintln!("{value:?}\n{value:#?}");
        }
    }

    /// The description of a callback parameter.
    pub fn callback(&self, parameter: &str) -> Args {
        Args::of(self.whole.get("callbacks").and_then(|all| all.get(parameter)))
    }
}

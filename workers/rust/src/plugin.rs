//! A plugin: what it says of a configuration, and what it registers under one.

use crate::{Error, Registrations};
use serde_json::{Value, json};

type Validate = dyn Fn(&Value) -> Result<Vec<Diagnostic>, Error> + Send + Sync;
type Register = dyn Fn(&Value, &mut Registrations) -> Result<(), Error> + Send + Sync;

/// A plugin.
pub struct Plugin {
    pub(crate) version: String,
    pub(crate) validate: Option<Box<Validate>>,
    pub(crate) register: Box<Register>,
}

impl Plugin {
    /// A plugin that registers what `register` does under a configuration.
    pub fn new(register: impl Fn(&Value, &mut Registrations) -> Result<(), Error> + Send + Sync + 'static) -> Self {
        Self { version: String::new(), validate: None, register: Box::new(register) }
    }

    /// Its version.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }

    /// What is wrong with a configuration. It must have no side effect.
    pub fn validate(
        mut self,
        validate: impl Fn(&Value) -> Result<Vec<Diagnostic>, Error> + Send + Sync + 'static,
    ) -> Self {
        self.validate = Some(Box::new(validate));
        self
    }
}

/// Something that is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    level: &'static str,
    code: String,
    field: Option<String>,
    message: String,
}

impl Diagnostic {
    /// The plugin cannot run so.
    pub fn error(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: "error", code: code.into(), field: None, message: message.into() }
    }

    /// It can, but somebody should know.
    pub fn warning(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: "warning", ..Self::error(code, message) }
    }

    /// The path of the field that it is about.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    pub(crate) fn json(&self) -> Value {
        let mut json = json!({"level": self.level, "code": self.code, "message": self.message});
        if let Some(field) = &self.field {
            json["field"] = field.as_str().into();
        }
        json
    }
}

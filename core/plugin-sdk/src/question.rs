//! What a plugin is asked, and what it answers.

use crate::Failure;
use serde_json::{Map, Value};

/// What a function is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The family that it is asked as.
    pub family: String,
    /// The tool, or the name of the model call; empty where the question is about an event alone.
    pub name: String,
    /// The arguments, the result, the request or the response; for those that change events their fields.
    pub value: Value,
    /// Whatever else there is: `annotation`, `tool_call_id`, `model_name`, `codec`, `event`, `sanitized`.
    pub more: Map<String, Value>,
}

/// What a function answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It may go on, or stays as it is.
    Nothing,
    /// The reason of a refusal, what takes the place of the value, or the object that an intercept of requests gives.
    Json(Value),
    /// The event is to show nothing; of sanitizers of model calls.
    Omit,
}

impl Answer {
    /// It may not go on, and why.
    pub fn refuse(reason: impl Into<String>) -> Self {
        Self::Json(Value::String(reason.into()))
    }
}

/// What the rest of the chain came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// The result or the response.
    Result(Value),
    /// It failed.
    Failed {
        /// The code of the error.
        code: String,
        /// What it says.
        message: String,
    },
}

impl Question {
    pub(crate) fn read(text: &str) -> Result<Self, Failure> {
        let mut more = object(text)?;
        let mut text = |key: &str| match more.remove(key) {
            Some(Value::String(text)) => text,
            _ => String::new(),
        };
        let (family, name) = (text("family"), text("name"));
        Ok(Self { family, name, value: more.remove("value").unwrap_or_default(), more })
    }
}

impl Came {
    pub(crate) fn read(text: &str) -> Result<Self, Failure> {
        let mut said = object(text)?;
        match said.remove("error") {
            Some(error) => {
                let (code, message) = failed(&error);
                Ok(Self::Failed { code, message })
            }
            None => Ok(Self::Result(said.remove("result").unwrap_or_default())),
        }
    }
}

/// The code of an error, and what it says.
pub(crate) fn failed(error: &Value) -> (String, String) {
    let text = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
    (text("code"), text("message"))
}

pub(crate) fn object(text: &str) -> Result<Map<String, Value>, Failure> {
    Ok(serde_json::from_str(text)?)
}

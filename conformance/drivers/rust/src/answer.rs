//! Answers: what an operation gave, or why it failed.

use crate::actions::Raised;
use crate::convert::outcome_value;
use crate::values::reported;
use nemo_relay::{
    BoxError, Error, ErrorCode, LlmHandle, LlmRequestInterceptOutcome, RuntimeRegistrationIdentity, ScopeHandle,
    ToolExecutionResult, ToolHandle,
};
use serde_json::{Map, Value, json};
use std::error::Error as _;

/// The members of an answer, without its id, and the error that it tells of.
pub struct Answer(Map<String, Value>, Option<Error>);

impl Answer {
    pub fn ok(value: Value) -> Self {
        Self(Map::from_iter([("ok".to_owned(), value)]), None)
    }

    pub fn null() -> Self {
        Self::ok(Value::Null)
    }

    pub fn error(code: &str, message: &str) -> Self {
        Self::failed(json!({"code": code, "message": message, "payload": {}, "same_object": null}))
    }

    pub fn fault(message: &str) -> Self {
        Self::error("driver_error", message)
    }

    fn failed(error: Value) -> Self {
        Self(Map::from_iter([("error".to_owned(), error)]), None)
    }

    pub fn of(given: impl Given) -> Self {
        given.answer()
    }

    pub fn with(mut self, name: &str, value: Value) -> Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    pub fn is_ok(&self) -> bool {
        self.0.contains_key("ok")
    }

    /// Whether the operation answered `true`.
    pub fn is_true(&self) -> bool {
        self.0.get("ok") == Some(&Value::Bool(true))
    }

    /// The error of the crate, to be raised out of a callback.
    pub fn cause(&self) -> Option<BoxError> {
        self.1.clone().map(BoxError::from)
    }

    /// The error of the crate that it tells of.
    pub fn failure(&self) -> Option<&Error> {
        self.1.as_ref()
    }

    pub fn into_members(self) -> Map<String, Value> {
        self.0
    }

    /// As `called` has it: without the facts about identity.
    pub fn recorded(mut self) -> Value {
        self.0.retain(|name, _| name == "ok" || name == "error");
        Value::Object(self.0)
    }
}

/// What an operation of the crate gives.
pub trait Given {
    fn answer(self) -> Answer;
}

impl Given for () {
    fn answer(self) -> Answer {
        Answer::null()
    }
}

impl Given for bool {
    fn answer(self) -> Answer {
        Answer::ok(self.into())
    }
}

impl Given for u64 {
    fn answer(self) -> Answer {
        Answer::ok(self.into())
    }
}

impl Given for ScopeHandle {
    fn answer(self) -> Answer {
        Answer::ok(json!({
            "uuid": self.uuid().to_string(),
            "name": self.name(),
            "scope_type": self.scope_type().as_str(),
            "attributes": self.attributes().bits(),
            "parent_uuid": self.parent_uuid().map(|uuid| uuid.to_string()),
            "data": self.data(),
            "metadata": self.metadata(),
        }))
    }
}

impl Given for Value {
    fn answer(self) -> Answer {
        Answer::ok(reported(self))
    }
}

impl Given for Vec<RuntimeRegistrationIdentity> {
    fn answer(self) -> Answer {
        Answer::ok(serde_json::to_value(self).unwrap_or_default())
    }
}

impl Given for LlmRequestInterceptOutcome {
    fn answer(self) -> Answer {
        Answer::ok(reported(outcome_value(self)))
    }
}

macro_rules! call_handle {
    ($handle:ty) => {
        impl Given for $handle {
            fn answer(self) -> Answer {
                Answer::ok(json!({
                    "uuid": self.uuid().to_string(),
                    "name": self.name(),
                    "attributes": self.attributes().bits(),
                    "parent_uuid": self.parent_uuid().map(|uuid| uuid.to_string()),
                    "data": self.data(),
                    "metadata": self.metadata(),
                }))
            }
        }
    };
}

call_handle!(ToolHandle);
call_handle!(LlmHandle);

impl Given for ToolExecutionResult {
    fn answer(self) -> Answer {
        let mut members = Map::from_iter([("result".to_owned(), reported(self.result))]);
        if let Some(annotation) = self.annotation {
            members.insert("annotation".to_owned(), reported(annotation));
        }
        Answer::ok(Value::Object(members))
    }
}

impl<T: Given> Given for Result<T, Error> {
    fn answer(self) -> Answer {
        self.map_or_else(
            |error| Answer { 1: Some(error.clone()), ..Answer::failed(error_members(&error)) },
            Given::answer,
        )
    }
}

impl Given for Box<Raised> {
    fn answer(self) -> Answer {
        Answer::failed(json!({
            "code": "callback_failed",
            "message": self.to_string(),
            "payload": {"exception_type": self.kind},
            "same_object": self.is_known(),
        }))
    }
}

fn error_members(error: &Error) -> Value {
    let payload: Map<_, _> = error
        .code()
        .payload()
        .iter()
        .filter_map(|field| Some(((*field).to_owned(), error.payload(field)?.into())))
        .collect();
    let failed = error.code() == ErrorCode::CallbackFailed;
    let message = error.source().filter(|_| failed).map_or_else(|| error.to_string(), ToString::to_string);
    let raised = error.source().and_then(|source| source.downcast_ref::<Raised>());
    json!({
        "code": error.code().as_str(),
        "message": message,
        "payload": payload,
        "same_object": failed.then(|| raised.is_some_and(Raised::is_known)),
    })
}

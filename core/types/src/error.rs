//! The one error type of the core: a numbered code from `spec/errors.yaml`, a text, and the code's payload.

use crate::ErrorCode;
use std::fmt;

/// Result of a core operation.
pub type Result<T> = std::result::Result<T, Error>;

/// A fault with its code, its text without the code's prefix, and the payload that the spec gives to the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The code.
    pub code: ErrorCode,
    /// What happened, to what, and what to do.
    pub message: String,
    /// Payload fields in the order of the spec.
    pub payload: Vec<(&'static str, String)>,
    /// The binding's own number for the host error that caused this one, so that it can be raised again as itself.
    pub cause: Option<u32>,
}

impl Error {
    /// An error without payload.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), payload: Vec::new(), cause: None }
    }

    /// Adds a payload field.
    pub fn with(mut self, field: &'static str, value: impl Into<String>) -> Self {
        debug_assert!(self.code.payload().contains(&field), "{field} is no payload of {}", self.code.as_str());
        self.payload.push((field, value.into()));
        self
    }

    /// A payload field, if the error has it.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.payload.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str())
    }

    /// `invalid_argument` about one argument.
    pub fn invalid_argument(argument: &str, message: impl Into<String>) -> Self {
        Self::new(ErrorCode::InvalidArgument, message).with("argument", argument)
    }

    /// `invalid_payload` at a path such as `$.messages[2]`.
    pub fn invalid_payload(path: impl Into<String>, what: &str) -> Self {
        let path = path.into();
        Self::new(ErrorCode::InvalidPayload, format!("{path}: {what}")).with("path", path)
    }

    /// `limit_exceeded` for nesting.
    pub fn too_deep(path: impl Into<String>, max_depth: u32) -> Self {
        let path = path.into();
        let shown = shorten(&path);
        Self::new(ErrorCode::LimitExceeded, format!("{shown}: nested deeper than {max_depth} levels"))
            .with("limit", "max_depth")
            .with("path", path)
    }

    /// `limit_exceeded` for the size of a payload.
    pub fn too_large(max_bytes: u32) -> Self {
        Self::new(ErrorCode::LimitExceeded, format!("$: longer than {max_bytes} bytes of JSON"))
            .with("limit", "max_payload_bytes")
            .with("path", "$")
    }

    /// `callback_failed` for a host error; `cause` is the binding's number for it.
    pub fn callback(exception_type: &str, message: &str, cause: u32) -> Self {
        let text = if exception_type.is_empty() { message.to_owned() } else { format!("{exception_type}: {message}") };
        let mut error = Self::new(ErrorCode::CallbackFailed, text).with("exception_type", exception_type);
        error.cause = Some(cause);
        error
    }

    /// The whole error in one line, for people: `guardrail_rejected at tool_conditional_execution_guardrail: no budget
    /// (guardrail "budget")`. Programs look at the code and the payload.
    pub fn describe(&self) -> String {
        let mut out = self.code.as_str().to_owned();
        if let Some(place) = self.code.at().and_then(|field| self.get(field)) {
            out.push_str(" at ");
            out.push_str(place);
        }
        out.push_str(": ");
        out.push_str(&self.message);
        let named = self.code.named().iter();
        let parts: Vec<_> = named
            .filter_map(|field| self.get(field).filter(|value| !value.is_empty()).map(|value| (field, value)))
            .map(|(field, value)| format!("{} {value:?}", field.replace('_', " ")))
            .collect();
        if !parts.is_empty() {
            out.push_str(&format!(" ({})", parts.join(", ")));
        }
        out
    }

    /// The payload as one JSON object, keys in the order of the spec.
    pub fn payload_json(&self) -> String {
        let mut out = String::from("{");
        for (i, (field, value)) in self.payload.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            crate::json::write_string(&mut out, field);
            out.push(':');
            crate::json::write_string(&mut out, value);
        }
        out.push('}');
        out
    }
}

/// The end of a long path says where the fault is; the middle says nothing.
fn shorten(path: &str) -> String {
    const KEEP: usize = 60;
    if path.len() <= 2 * KEEP {
        return path.to_owned();
    }
    let head: String = path.chars().take(KEEP).collect();
    let tail: Vec<char> = path.chars().rev().take(KEEP).collect();
    format!("{head}…{}", tail.iter().rev().collect::<String>())
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.message(), self.message)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_has_the_code_the_place_the_text_and_what_the_text_does_not_say() {
        let refused = Error::new(ErrorCode::GuardrailRejected, "no budget")
            .with("stage", "tool_conditional_execution_guardrail")
            .with("reason", "no budget")
            .with("guardrail", "budget");
        assert_eq!(
            refused.describe(),
            "guardrail_rejected at tool_conditional_execution_guardrail: no budget (guardrail \"budget\")"
        );
        assert_eq!(refused.to_string(), "guardrail rejected: no budget");
        assert_eq!(
            Error::new(ErrorCode::Cancelled, "tool execution cancelled").describe(),
            "cancelled: tool execution cancelled"
        );
        let provider = Error::callback("APIStatusError", "too many", 1).upstream(Some(429));
        assert_eq!(
            provider.describe(),
            "callback_failed: APIStatusError: too many (error class \"retryable_status\", status \"429\")"
        );
    }
}

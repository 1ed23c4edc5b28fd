//! Errors of a provider that a callback passes on: which class they belong to, and whether trying again may help.

use crate::Error;

/// What the clients of providers call an error that has no status, because there was no answer.
const CONNECTION: [&str; 5] =
    ["APIConnectionError", "ConnectError", "ConnectionRefusedError", "ReadError", "RemoteProtocolError"];
const TIMEOUT: [&str; 4] = ["APITimeoutError", "ConnectTimeout", "ReadTimeout", "APIConnectionTimeoutError"];

/// How providers say that a request was too long for the model.
const CONTEXT: [&str; 4] =
    ["context_length_exceeded", "context window", "maximum context length", "prompt is too long"];

/// The classes of such errors, as `error.type` of an event names them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Connection,
    Timeout,
    RetryableStatus,
    ContextWindow,
    ModelUnavailable,
    Authentication,
    InvalidRequest,
    Other,
}

impl Class {
    fn of_status(status: u16, message: &str) -> Self {
        let message = message.to_ascii_lowercase();
        match status {
            401 | 403 => Self::Authentication,
            404 => Self::ModelUnavailable,
            408 => Self::Timeout,
            409 | 425 | 429 | 500..=599 => Self::RetryableStatus,
            400..=499 if CONTEXT.iter().any(|words| message.contains(words)) => Self::ContextWindow,
            400..=499 => Self::InvalidRequest,
            _ => Self::Other,
        }
    }

    fn of_type(exception_type: &str) -> Option<Self> {
        let name = exception_type.rsplit(['.', ':']).next().unwrap_or(exception_type);
        match name {
            name if TIMEOUT.contains(&name) => Some(Self::Timeout),
            name if CONNECTION.contains(&name) => Some(Self::Connection),
            _ => None,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Connection => "connection_error",
            Self::Timeout => "timeout",
            Self::RetryableStatus => "retryable_status",
            Self::ContextWindow => "context_window",
            Self::ModelUnavailable => "model_unavailable",
            Self::Authentication => "authentication",
            Self::InvalidRequest => "invalid_request",
            Self::Other => "upstream_error",
        }
    }

    fn is_retryable(self) -> bool {
        matches!(self, Self::Connection | Self::Timeout | Self::RetryableStatus)
    }
}

impl Error {
    /// Says of a `callback_failed` with which status of HTTP the provider refused; without one its class follows from the
    /// type of the error, where that is one that clients use for an answer that never came.
    pub fn upstream(self, status: Option<u16>) -> Self {
        let class = match status {
            Some(status) => Some(Class::of_status(status, &self.message)),
            None => self.get("exception_type").and_then(Class::of_type),
        };
        let Some(class) = class else { return self };
        let error = self.with("error_class", class.as_str()).with("retryable", class.is_retryable().to_string());
        match status {
            Some(status) => error.with("status", status.to_string()),
            None => error,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Error;

    fn said(exception_type: &str, message: &str, status: Option<u16>) -> (Option<String>, Option<String>) {
        let error = Error::callback(exception_type, message, 0).upstream(status);
        (error.get("error_class").map(str::to_owned), error.get("retryable").map(str::to_owned))
    }

    #[test]
    fn the_status_says_the_class() {
        for (status, message, class, retryable) in [
            (401, "no", "authentication", "false"),
            (404, "no", "model_unavailable", "false"),
            (408, "slow", "timeout", "true"),
            (429, "slow down", "retryable_status", "true"),
            (529, "overloaded", "retryable_status", "true"),
            (400, "This model's maximum context length is 8", "context_window", "false"),
            (400, "bad", "invalid_request", "false"),
            (302, "moved", "upstream_error", "false"),
        ] {
            assert_eq!(
                said("APIError", message, Some(status)),
                (Some(class.into()), Some(retryable.into())),
                "{status}"
            );
        }
    }

    #[test]
    fn without_a_status_only_known_types_have_a_class() {
        assert_eq!(said("APITimeoutError", "", None).0.as_deref(), Some("timeout"));
        assert_eq!(said("httpx.ConnectError", "", None).0.as_deref(), Some("connection_error"));
        assert_eq!(said("ValueError", "", None), (None, None));
    }
}

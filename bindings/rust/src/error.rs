//! The error of this crate, and what it keeps of an error that a callback returned.

use nemo_relay_types::{Error as CoreError, ErrorCode};
use std::any::Any;
use std::error::Error as StdError;
use std::fmt::{self, Write as _};
use std::sync::Arc;

/// What a callback may fail with: any error, a string, or an [`Error`] of a call that it made itself.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// Result of an operation.
pub type Result<T> = std::result::Result<T, Error>;

/// Why an operation was refused or failed.
///
/// [`code`](Self::code) says what happened; each code has a payload (such as [`reason`](Self::reason)). Where a callback
/// failed, [`source`](StdError::source) is the callback's own error, which can be downcast to its type. `{error}` is the
/// text, `{error:#}` the whole in one line: code, place, text and what the text does not say.
#[derive(Clone)]
pub struct Error(Arc<Fault>);

struct Fault {
    core: CoreError,
    source: Option<BoxError>,
}

impl Error {
    pub(crate) fn new(core: CoreError, source: Option<BoxError>) -> Self {
        Self(Arc::new(Fault { core, source }))
    }

    /// What happened.
    pub fn code(&self) -> ErrorCode {
        self.0.core.code
    }

    /// The text without the words that stand for the code.
    pub fn message(&self) -> &str {
        &self.0.core.message
    }

    /// A field of the code's payload; `None` where the code has no such field.
    pub fn payload(&self, field: &str) -> Option<&str> {
        self.0.core.get(field)
    }

    pub(crate) fn core(&self) -> &CoreError {
        &self.0.core
    }
}

impl From<CoreError> for Error {
    fn from(core: CoreError) -> Self {
        Self::new(core, None)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return f.write_str(&self.0.core.describe());
        }
        self.0.core.fmt(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Error");
        shown.field("code", &self.code()).field("message", &self.message());
        for (field, value) in &self.0.core.payload {
            shown.field(field, value);
        }
        shown.field("source", &self.0.source).finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// A callback that panicked; the panic went no further.
#[derive(Debug)]
pub struct CallbackPanic(String);

impl CallbackPanic {
    pub(crate) fn new(payload: &(dyn Any + Send)) -> Self {
        let text = payload.downcast_ref::<&str>().map(ToString::to_string);
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        let text = text.or_else(|| payload.downcast_ref::<BoxError>().map(ToString::to_string));
        Self(text.unwrap_or_else(|| "no message".to_owned()))
    }
}

impl fmt::Display for CallbackPanic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "callback panicked: {}", self.0)
    }
}

impl StdError for CallbackPanic {}

/// An error of a provider with the status of HTTP that it refused with: what a callback fails with so that the error of
/// the call has the status, its class and whether trying again may help
/// ([`payload`](Error::payload) `status`, `error_class` and `retryable`).
///
/// The [`source`](StdError::source) of the call's error is the error in it.
#[derive(Debug)]
pub struct UpstreamError {
    status: u16,
    error: BoxError,
}

impl UpstreamError {
    /// An error, or only its text, with the status of HTTP of the response.
    pub fn new(status: u16, error: impl Into<BoxError>) -> Self {
        Self { status, error: error.into() }
    }
}

impl fmt::Display for UpstreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl StdError for UpstreamError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.error)
    }
}

/// The core's form of a callback's error, which the binding keeps under the number `slot`.
pub(crate) fn callback_error(error: &BoxError, slot: u32) -> CoreError {
    if let Some(own) = error.downcast_ref::<Error>() {
        return CoreError { cause: Some(slot), ..own.core().clone() };
    }
    let (error, status) = match error.downcast_ref::<UpstreamError>() {
        Some(upstream) => (&upstream.error, Some(upstream.status)),
        None => (error, None),
    };
    CoreError::callback(&type_name(error), &error.to_string(), slot).upstream(status)
}

/// What the caller gets for an error that a callback returned: an error of this crate as it is, any other as the source; that
/// of a plugin always as the source, since the caller asked for a whole configuration.
pub(crate) fn caller_error(core: CoreError, source: BoxError) -> Error {
    if core.code == ErrorCode::RegistrationFailed {
        return Error::new(core, Some(source));
    }
    let source = match source.downcast::<Error>() {
        Ok(own) => return *own,
        Err(source) => source,
    };
    let source = source.downcast::<UpstreamError>().map_or_else(|source| source, |upstream| upstream.error);
    Error::new(core, Some(source))
}

/// The name of an error's type as far as its debug form tells: `TimedOut { after: 3 }` is a `TimedOut`.
///
/// A boxed error has no other name at run time. A plain string, whose debug form is quoted, has none.
pub(crate) fn type_name(error: &BoxError) -> String {
    let mut name = FirstWord(String::new());
    let _ = write!(name, "{error:?}");
    name.0
}

struct FirstWord(String);

impl fmt::Write for FirstWord {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            if !(letter.is_alphanumeric() || letter == '_') {
                return Err(fmt::Error);
            }
            self.0.push(letter);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    #[allow(dead_code, reason = "read through its debug form")]
    struct TimedOut {
        after: u32,
    }

    impl fmt::Display for TimedOut {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("too slow")
        }
    }

    impl StdError for TimedOut {}

    #[test]
    fn an_error_is_named_by_its_type_where_it_has_one() {
        let typed: BoxError = Box::new(TimedOut { after: 3 });
        assert_eq!(callback_error(&typed, 7).to_string(), "internal error: TimedOut: too slow");
        assert_eq!(callback_error(&"text".into(), 7).to_string(), "internal error: text");
    }

    #[test]
    fn an_error_with_a_status_is_named_by_what_is_in_it() {
        let upstream: BoxError = Box::new(UpstreamError::new(429, TimedOut { after: 3 }));
        let core = callback_error(&upstream, 7);
        assert_eq!(core.to_string(), "internal error: TimedOut: too slow");
        assert_eq!((core.get("status"), core.get("retryable")), (Some("429"), Some("true")));
        let error = caller_error(core, upstream);
        assert!(error.source().is_some_and(<dyn StdError>::is::<TimedOut>));
    }
}

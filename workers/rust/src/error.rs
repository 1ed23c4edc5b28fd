//! What a function of a plugin fails with.

use nemo_relay_worker_protocol::WorkerError;
use std::fmt;

/// What a function of a plugin fails with; any other error becomes one with `?`.
pub struct Error(pub(crate) WorkerError);

impl Error {
    /// An error of a class such as `PolicyError`.
    pub fn new(class: impl Into<String>, message: impl Into<String>) -> Self {
        Self(WorkerError { code: class.into(), message: message.into(), ..WorkerError::default() })
    }

    /// Why a function gave nothing back.
    pub(crate) fn of_end(end: &tokio::task::JoinError) -> Self {
        if end.is_panic() { Self::new("Panic", "it panicked") } else { Self::new("Cancelled", "it was cancelled") }
    }

    /// What happened.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The class of the error; of one that the rest of the chain failed with, the class of that.
    pub fn class(&self) -> &str {
        &self.0.code
    }

    /// Whether another try may help.
    pub fn is_retryable(&self) -> bool {
        self.0.retryable
    }
}

impl<E: std::error::Error> From<E> for Error {
    fn from(error: E) -> Self {
        let class = std::any::type_name::<E>().rsplit("::").next().unwrap_or_default();
        Self::new(class, error.to_string())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code, self.0.message)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

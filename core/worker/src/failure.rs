//! Why a question has no answer, as an error of the call that asked it.

use nemo_relay_types::{Error, ErrorCode};
use nemo_relay_worker_protocol::WorkerError;

/// Why a question has no answer.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// The worker does not run, or ended before it answered.
    Gone(String),
    /// It took too long.
    Timeout,
    /// It answered with an error of its own.
    Raised(WorkerError),
    /// The question or the answer does not hold to the protocol.
    Protocol(String),
}

impl Failure {
    /// What happened, without the plugin.
    pub fn text(&self) -> String {
        match self {
            Self::Gone(why) => format!("the worker is not running: {why}"),
            Self::Timeout => "the worker did not answer in its time".to_owned(),
            Self::Raised(error) => match error.code.as_str() {
                "" => error.message.clone(),
                code => format!("{code}: {}", error.message),
            },
            Self::Protocol(what) => what.clone(),
        }
    }

    /// The error of a call that needed the answer.
    pub fn error(&self, plugin_id: &str) -> Error {
        let class = match self {
            Self::Gone(_) => "WorkerUnavailable",
            Self::Timeout => "WorkerTimeout",
            Self::Raised(error) => &error.code,
            Self::Protocol(_) => "WorkerProtocolError",
        };
        let message = format!("plugin '{plugin_id}': {}", self.text());
        Error::new(ErrorCode::CallbackFailed, message).with("exception_type", class)
    }
}

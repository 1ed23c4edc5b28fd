//! Why a question has no answer, as an error of the call that asked it.

use nemo_relay_types::{Error, ErrorCode};
use nemo_relay_worker_protocol::WorkerError;
use std::collections::VecDeque;

/// So many errors of a chain are remembered for one invocation.
const KEPT: u64 = 64;

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

/// The errors of the rest of the chain that an intercept was told of, numbered from 1; the newest are kept.
#[derive(Default)]
pub(crate) struct OfChain {
    newest: VecDeque<Error>,
    forgotten: u64,
}

impl OfChain {
    /// The number of the one that comes next.
    pub fn next_number(&self) -> u64 {
        self.forgotten + self.newest.len() as u64 + 1
    }

    pub fn add(&mut self, error: Error) {
        self.newest.push_back(error);
        if self.newest.len() as u64 > KEPT {
            self.newest.pop_front();
            self.forgotten += 1;
        }
    }

    /// The error that a failure is, where the intercept let it pass.
    pub fn find(&self, failure: &Failure) -> Option<Error> {
        let Failure::Raised(error) = failure else { return None };
        let place = error.failure.checked_sub(self.forgotten + 1)?;
        self.newest.get(usize::try_from(place).ok()?).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_of_the_chain_is_found_by_its_number_and_the_oldest_are_forgotten() {
        let raised = |failure| Failure::Raised(WorkerError { failure, ..WorkerError::default() });
        let mut of_chain = OfChain::default();
        assert_eq!(of_chain.find(&raised(0)), None);
        for number in 1..=KEPT + 2 {
            assert_eq!(of_chain.next_number(), number);
            of_chain.add(Error::callback("KeyError", &number.to_string(), 1));
        }
        assert_eq!(of_chain.find(&raised(2)), None);
        for number in [3, KEPT + 2] {
            assert_eq!(of_chain.find(&raised(number)), Some(Error::callback("KeyError", &number.to_string(), 1)));
        }
        assert_eq!(of_chain.find(&raised(KEPT + 3)), None);
        assert_eq!(of_chain.find(&Failure::Timeout), None);
    }
}

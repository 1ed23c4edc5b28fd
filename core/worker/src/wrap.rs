//! An execution intercept in a worker while it runs.

use crate::answer;
use crate::continuation::{Came, Turn};
use crate::engine::Engine;
use crate::failure::{Failure, OfChain};
use crate::host_service::read;
use crate::scopes::Place;
use nemo_relay_runtime::native::{Around, Produced, Step, Wrap};
use nemo_relay_types::{Error, ErrorCode, Family, Result};
use nemo_relay_worker_protocol::InvokeRequest;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use tokio::sync::oneshot;

/// It is told that nobody waits any more when this is dropped before its end.
pub(crate) struct AtWork {
    engine: Arc<Engine>,
    family: Family,
    invocation_id: u64,
    /// What it is begun with.
    request: Option<InvokeRequest>,
    turns: Option<Receiver<Turn>>,
    /// Where the outcome of the chain goes that runs now.
    reply: Option<oneshot::Sender<Came>>,
    of_chain: OfChain,
    ended: bool,
    _place: Place,
}

impl AtWork {
    pub fn new(engine: Arc<Engine>, family: Family, request: InvokeRequest, place: Place) -> Self {
        let invocation_id = request.invocation_id;
        let request = Some(request);
        Self {
            engine,
            family,
            invocation_id,
            request,
            turns: None,
            reply: None,
            of_chain: OfChain::default(),
            ended: false,
            _place: place,
        }
    }

    fn begin(&mut self) -> Result<()> {
        let Some(request) = self.request.take() else { return Ok(()) };
        let begun = self.engine.begin(request).map_err(|failure| self.engine.failed(&failure))?;
        self.turns = Some(begun);
        Ok(())
    }

    fn hand_back(&mut self, came: Result<Produced>) {
        let came = match came {
            Ok(produced) => Came::Result { result: produced.result, annotation: produced.annotation },
            Err(error) => {
                let number = self.of_chain.next_number();
                self.of_chain.add(error.clone());
                Came::Failed { number, error }
            }
        };
        if let Some(reply) = self.reply.take() {
            // One that waits no more has ended, and its end comes next.
            let _ = reply.send(came);
        }
    }

    fn wait(&mut self) -> Result<Step> {
        let turns = self.turns.as_ref().ok_or_else(|| self.fail(&Failure::Gone("it was not begun".to_owned())))?;
        match turns.recv_timeout(self.engine.spec.times.call) {
            Ok(Turn::Next { value, reply }) => {
                self.reply = Some(reply);
                read(&value, "args").map(Step::Next)
            }
            Ok(Turn::Ended(outcome)) => {
                self.ended = true;
                let produced = outcome.and_then(|response| answer::produced(self.family, response));
                produced.map(Step::Done).map_err(|failure| self.fail(&failure))
            }
            Err(RecvTimeoutError::Timeout) => Err(self.fail(&Failure::Timeout)),
            Err(RecvTimeoutError::Disconnected) => Err(self.fail(&Failure::Gone("it was closed".to_owned()))),
        }
    }

    /// The error of the call: that of the chain itself, where the intercept let it pass.
    fn fail(&self, failure: &Failure) -> Error {
        self.of_chain.find(failure).unwrap_or_else(|| self.engine.failed(failure))
    }
}

impl Wrap for AtWork {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        match with {
            Around::Begin => self.begin()?,
            Around::Downstream(came) => self.hand_back(came),
            Around::NotJson(error) => self.hand_back(Err(error)),
            Around::Marked | Around::Opened => {
                return Err(Error::new(ErrorCode::Internal, "a worker asks for no mark and no stream"));
            }
        }
        self.wait()
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        if self.turns.is_some() {
            self.engine.end_invocation(self.invocation_id, !self.ended);
        }
    }
}

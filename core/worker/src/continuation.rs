//! The rest of a chain, which an execution intercept in a worker may run.

use bytes::Bytes;
use nemo_relay_types::{Error, Json};
use nemo_relay_worker_protocol::InvokeResponse;
use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

use crate::failure::Failure;

/// What comes from a worker about an execution intercept of it.
pub(crate) enum Turn {
    /// The rest of the chain is to run.
    Next {
        /// The arguments or the request.
        value: Bytes,
        /// Where the outcome goes.
        reply: oneshot::Sender<Came>,
    },
    /// The intercept has ended.
    Ended(Result<InvokeResponse, Failure>),
}

/// What the rest of the chain came to.
pub(crate) enum Came {
    Result {
        result: Json,
        annotation: Option<Json>,
    },
    /// It failed; the number tells this error from others of the same invocation.
    Failed {
        number: u64,
        error: Error,
    },
}

/// The execution intercepts that run now, by the number of their invocation.
#[derive(Default)]
pub(crate) struct Continuations(Mutex<HashMap<u64, Sender<Turn>>>);

impl Continuations {
    /// A new one, and where its turns come out. How many wait there is bounded by what one connection may ask at a time.
    pub fn open(&self, invocation_id: u64) -> (Sender<Turn>, Receiver<Turn>) {
        let (sender, receiver) = channel();
        self.map().insert(invocation_id, sender.clone());
        (sender, receiver)
    }

    pub fn close(&self, invocation_id: u64) {
        self.map().remove(&invocation_id);
    }

    /// Asks for the rest of the chain; `None` where the intercept runs no more.
    pub async fn next(&self, invocation_id: u64, value: Bytes) -> Option<Came> {
        let sender = self.map().get(&invocation_id).cloned()?;
        let (reply, came) = oneshot::channel();
        sender.send(Turn::Next { value, reply }).ok()?;
        came.await.ok()
    }

    fn map(&self) -> MutexGuard<'_, HashMap<u64, Sender<Turn>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! The stream intercepts that are at work.

use crate::Error;
use crate::registrations::Streaming;
use crate::stream::{Asked, Line, Told};
use nemo_relay_worker_protocol::{
    ResumeStreamRequest, StreamOver, StreamResponse, resume_stream_request::With, stream_response::Step,
};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{mpsc, oneshot};
use tokio::task::AbortHandle;

/// By the number of their invocation.
#[derive(Default)]
pub(crate) struct Streams(Mutex<HashMap<u64, Arc<AtWork>>>);

/// One that is at work.
struct AtWork {
    talk: tokio::sync::Mutex<Talk>,
    opened: Arc<AtomicU64>,
    task: AbortHandle,
}

/// What is said between the intercept and the host.
struct Talk {
    steps: mpsc::Receiver<Asked>,
    /// Where what comes of the step goes that was said last.
    told: Option<oneshot::Sender<Told>>,
}

impl Streams {
    /// Begins one; the answer is its first step.
    pub async fn begin(&self, id: u64, run: impl FnOnce(Line) -> Streaming) -> StreamResponse {
        // The intercept goes on only where somebody takes what it says, so that one place is enough.
        let (steps, said) = mpsc::channel(1);
        let line = Line { steps: steps.clone(), opened: Arc::default() };
        let opened = line.opened.clone();
        let running = tokio::spawn(run(line));
        let task = running.abort_handle();
        tokio::spawn(async move {
            let step = match running.await {
                Ok(Ok(())) => Step::Over(StreamOver {}),
                Ok(Err(Error(error))) => Step::Error(error),
                Err(end) => Step::Error(Error::of_end(&end).0),
            };
            // One that was cancelled has nobody to say it to.
            let _ = steps.send(Asked { step, told: oneshot::channel().0 }).await;
        });
        let talk = tokio::sync::Mutex::new(Talk { steps: said, told: None });
        let at_work = Arc::new(AtWork { talk, opened, task });
        self.map().insert(id, at_work.clone());
        self.next(id, &at_work, &mut *at_work.talk.lock().await).await
    }

    /// Goes on with one; the answer is its next step.
    pub async fn resume(&self, request: ResumeStreamRequest) -> StreamResponse {
        let found = self.map().get(&request.invocation_id).cloned();
        let (Some(at_work), Some(with)) = (found, request.with) else {
            return failed(Error::new("ProtocolError", "no such stream is at work, or there is nothing to go on with"));
        };
        let mut talk = at_work.talk.lock().await;
        let Some(told) = talk.told.take() else {
            return failed(Error::new("ProtocolError", "the stream intercept waits for nothing"));
        };
        let is_new = u64::from(matches!(with, With::Opened(_)));
        let opened = at_work.opened.fetch_add(is_new, Ordering::AcqRel) + is_new;
        // An intercept that waits no more does something else, and says so next.
        let _ = told.send(Told { with, opened });
        self.next(request.invocation_id, &at_work, &mut talk).await
    }

    /// Nobody reads it any more.
    pub fn cancel(&self, id: u64) {
        if let Some(at_work) = self.map().remove(&id) {
            at_work.task.abort();
        }
    }

    async fn next(&self, id: u64, at_work: &AtWork, talk: &mut Talk) -> StreamResponse {
        let Some(Asked { step, told }) = talk.steps.recv().await else {
            return failed(Error::new("Cancelled", "it was cancelled"));
        };
        if matches!(step, Step::Over(_) | Step::Error(_)) {
            self.map().remove(&id);
            at_work.task.abort();
        }
        talk.told = Some(told);
        StreamResponse { step: Some(step) }
    }

    fn map(&self) -> MutexGuard<'_, HashMap<u64, Arc<AtWork>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// That a stream could not go on.
pub(crate) fn failed(Error(error): Error) -> StreamResponse {
    StreamResponse { step: Some(Step::Error(error)) }
}

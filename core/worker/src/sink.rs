//! A subscriber in a worker: what happens comes to it in batches, in order, and at least once.

use crate::diagnostics::{DROPPED, RAISED};
use crate::engine::Engine;
use crate::failure::Failure;
use crate::offered;
use crate::waiting::Waiting;
use crate::worker::Inner;
use nemo_relay_runtime::{EventRecord, Sink};
use nemo_relay_types::Family;
use nemo_relay_worker_protocol::{
    EventBatch, EventsAnswer, InvokeRequest, MAX_MESSAGE, invoke_request::Payload, invoke_response::Answer,
};
use std::sync::Arc;

/// Events in one batch.
const BATCH: usize = 256;
/// How often an event is sent by itself to a worker that dies of it, or does not come back.
const TRIES: u32 = 3;
/// What the frame of a message may take.
const ENVELOPE: usize = 4096;

/// The subscriber as the runtime knows it.
pub(crate) struct Subscriber {
    pub inner: Arc<Inner>,
    pub name: String,
}

impl Subscriber {
    fn queue<T>(&self, ask: impl FnOnce(&Waiting) -> T) -> Option<T> {
        let engine = self.inner.engine();
        // In a fork the first event starts the worker.
        engine.running().ok()?;
        engine.registered.get()?.queue(&self.name).map(|queue| ask(queue))
    }
}

impl Sink for Subscriber {
    /// A worker is never waited for.
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.queue(|queue| queue.offer(record)).unwrap_or(false)
    }

    fn delivered(&self) -> u64 {
        let engine = self.inner.engine();
        engine.registered.get().and_then(|registered| registered.queue(&self.name)).map_or(0, |queue| queue.settled())
    }

    fn kick(&self) {}
}

/// Sends what waits, until the queue is closed and empty or the worker is given up.
pub(crate) async fn pump(engine: Arc<Engine>, name: String, queue: Arc<Waiting>) {
    let mut pace = Pace { now: 1, most: BATCH, failed: 0 };
    while let Some(batch) = queue.next(pace.now).await {
        let Some(link) = engine.up().await else {
            queue.close();
            let lost = queue.drain(std::time::Instant::now());
            engine.diagnostics.count(DROPPED, lost, "the worker was given up");
            return;
        };
        let count = batch.len();
        let request = request(&engine, &name, &batch);
        drop(batch);
        let Some(request) = request else {
            queue.settle(1);
            engine.diagnostics.count(DROPPED, 1, "an event is longer than a message may be");
            continue;
        };
        let invocation_id = request.invocation_id;
        match link.invoke(request, engine.spec.times.call).await.and_then(answered) {
            Ok(answer) => {
                engine.diagnostics.count(RAISED, answer.failed.into(), answer.message);
                queue.settle(count);
                pace.went_well();
            }
            Err(failure) => {
                if matches!(failure, Failure::Timeout) {
                    link.cancel(invocation_id, engine.spec.times.call).await;
                }
                if pace.went_wrong(count) {
                    queue.settle(1);
                    engine.diagnostics.count(DROPPED, 1, failure.text());
                }
            }
        }
    }
}

/// How many events go at a time: few after a failure, so that the one that is to blame is found.
struct Pace {
    now: usize,
    most: usize,
    failed: u32,
}

impl Pace {
    fn went_well(&mut self) {
        self.failed = 0;
        self.now = (self.now * 2).min(self.most);
    }

    /// Whether the first event of the batch is to be given up.
    fn went_wrong(&mut self, count: usize) -> bool {
        if count > 1 {
            // A batch may just have taken too long.
            self.most = (count / 2).max(1);
        } else {
            self.failed += 1;
        }
        self.now = 1;
        let given_up = self.failed >= TRIES;
        if given_up {
            self.failed = 0;
        }
        given_up
    }
}

/// `None` where the first event is too long.
fn request(engine: &Engine, name: &str, batch: &[Arc<EventRecord>]) -> Option<InvokeRequest> {
    let events: Vec<Vec<u8>> = batch.iter().map(|record| record.text().as_bytes().to_vec()).collect();
    if events.iter().map(|event| event.len() + 8).sum::<usize>() > MAX_MESSAGE - ENVELOPE {
        return None;
    }
    Some(InvokeRequest {
        invocation_id: engine.new_invocation(),
        registration_name: name.to_owned(),
        surface: offered::surface(Family::Subscriber),
        payload: Some(Payload::Events(EventBatch { events })),
        ..InvokeRequest::default()
    })
}

fn answered(response: nemo_relay_worker_protocol::InvokeResponse) -> Result<EventsAnswer, Failure> {
    match response.answer {
        Some(Answer::Events(answer)) => Ok(answer),
        Some(Answer::Error(error)) => Err(Failure::Raised(error)),
        _ => Err(Failure::Protocol("the answer is not that of a subscriber".to_owned())),
    }
}

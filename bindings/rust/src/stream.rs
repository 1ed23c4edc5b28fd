//! The stream of a model call, with its consumer at one end and the machine of the core at the other.

use crate::call::{Around, Call, Running, at_once};
use crate::chunks::LlmChunks;
use crate::context::{Context, Entered, Shared};
use crate::error::{Error, Result};
use crate::values::Stored;
use futures_core::Stream;
use nemo_relay_runtime::{Op, Reply, Slot};
use nemo_relay_types::{Error as CoreError, ErrorCode};
use serde_json::Value;
use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::task::{self, Poll, ready};

/// The response of a model call, chunk by chunk. A chunk is pulled from the model when it is asked for.
///
/// The call ends with its stream: where that is over or fails, where it is closed, or where it is dropped. An end event that
/// says that the stream was dropped is emitted for the latter two, and a finalizer that would have to be awaited does not
/// get to run where it is dropped.
#[must_use = "a stream that is dropped ends its call"]
pub struct LlmStream(Option<Serving>);

impl LlmStream {
    pub(crate) fn new(call: Arc<Call>, running: Running) -> Self {
        let context = Arc::new(Mutex::new(Context::current()));
        Self(Some(Serving { running, call, context, chunks: None, chunk: None, waiting: Waiting::Consumer }))
    }

    /// The next chunk; `None` where there is none, and ever after an error. A future that is dropped loses no chunk.
    ///
    /// # Errors
    ///
    /// `callback_failed` with the error of the model, of an intercept or of the collector.
    pub async fn next(&mut self) -> Option<Result<Value>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// Ends the call and waits for what its end takes; nothing happens where it has ended.
    pub async fn close(&mut self) {
        let Some(serving) = &mut self.0 else { return };
        let mut wish = Some(serving.interrupt());
        poll_fn(|cx| serving.poll(&mut wish, cx)).await;
        self.0 = None;
    }
}

impl Stream for LlmStream {
    type Item = Result<Value>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut task::Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(serving) = &mut self.0 else { return Poll::Ready(None) };
        let given = ready!(serving.poll(&mut Some(Reply::More), cx));
        Poll::Ready(match given {
            Given::Chunk(chunk) => Some(Ok(chunk)),
            Given::Failed(error) => {
                self.0 = None;
                Some(Err(error))
            }
            Given::Over => {
                self.0 = None;
                None
            }
        })
    }
}

impl Drop for LlmStream {
    fn drop(&mut self) {
        if let Some(mut serving) = self.0.take() {
            serving.call.hurries.store(true, Ordering::Relaxed);
            let mut wish = Some(serving.interrupt());
            at_once(poll_fn(|cx| serving.poll(&mut wish, cx)));
        }
    }
}

/// A call whose stream is open.
struct Serving {
    running: Running,
    call: Arc<Call>,
    /// The context in which the call was made; the functions that follow the stream run in it, wherever it is read.
    context: Shared,
    /// The stream that was pulled last, and its place.
    chunks: Option<(Slot, LlmChunks)>,
    /// Where the chunk that is being served is kept.
    chunk: Option<Slot>,
    waiting: Waiting,
}

/// Whom the machine waits for.
enum Waiting {
    Consumer,
    Chunk,
    Function(Pin<Box<dyn Future<Output = std::result::Result<Reply, Op>> + Send>>),
}

/// What comes of a wish of the consumer.
enum Given {
    Chunk(Value),
    Over,
    Failed(Error),
}

impl Serving {
    /// Goes on until there is something for the consumer, whose wish is used where the machine waits for it.
    fn poll(&mut self, wish: &mut Option<Reply>, cx: &mut task::Context<'_>) -> Poll<Given> {
        let context = self.context.clone();
        let _entered = Entered::new(&context);
        loop {
            if let Some(reply) = wish.take_if(|_| matches!(self.waiting, Waiting::Consumer)) {
                if let Some(given) = self.resume(reply) {
                    return Poll::Ready(given);
                }
                continue;
            }
            let reply = match &mut self.waiting {
                Waiting::Consumer => return Poll::Pending,
                Waiting::Function(asked) => ready!(asked.as_mut().poll(cx)).unwrap_or_else(|_| unasked()),
                Waiting::Chunk => match ready!(self.chunks.as_ref().map_or(Poll::Ready(None), |(_, c)| c.poll(cx))) {
                    Some(Ok(chunk)) => Reply::Value(self.keep(chunk)),
                    Some(Err(error)) => self.call.values.failed(error),
                    None => Reply::Finished,
                },
            };
            if let Some(given) = self.resume(reply) {
                return Poll::Ready(given);
            }
        }
    }

    /// Answers the machine up to the next question that takes time.
    fn resume(&mut self, reply: Reply) -> Option<Given> {
        self.waiting = Waiting::Consumer;
        let mut op = self.running.machine.resume(reply);
        loop {
            self.call.relay.after_emitting();
            op = match self.call.answer(op) {
                Ok(reply) => self.running.machine.resume(reply),
                Err(Op::Yield(slot)) => return Some(Given::Chunk(self.given(slot).into_value())),
                Err(Op::Done(_)) => return Some(Given::Over),
                Err(Op::Fail(error)) => return Some(Given::Failed(self.call.error(error))),
                Err(Op::Pull(slot)) => {
                    if self.chunks.as_ref().is_none_or(|(pulled, _)| *pulled != slot) {
                        self.chunks = Some((slot, self.call.values.chunks(slot)));
                    }
                    self.waiting = Waiting::Chunk;
                    return None;
                }
                Err(asked) => {
                    let (call, around) = (self.call.clone(), Around::of(&self.running.machine));
                    self.waiting = Waiting::Function(Box::pin(async move { call.ask(around, asked).await }));
                    return None;
                }
            };
        }
    }

    /// All chunks use one place, so that a long stream takes no more than a short one.
    fn keep(&mut self, chunk: Value) -> Slot {
        match self.chunk {
            Some(slot) => {
                self.call.values.put(slot, chunk);
                slot
            }
            None => *self.chunk.insert(self.call.values.add(chunk)),
        }
    }

    /// The chunk for the consumer; one that the core made has had a place of its own.
    fn given(&self, slot: Slot) -> Stored {
        let values = &self.call.values;
        if self.chunk == Some(slot) { values.take(slot) } else { values.take_last(slot) }
    }

    /// Lets go of what is waited for; what the machine is to be told.
    fn interrupt(&mut self) -> Reply {
        match mem::replace(&mut self.waiting, Waiting::Consumer) {
            Waiting::Consumer => Reply::Stop,
            Waiting::Chunk | Waiting::Function(_) => Reply::Cancelled,
        }
    }
}

fn unasked() -> Reply {
    Reply::Failed(CoreError::new(ErrorCode::Internal, "the stream was asked for something that it has not"))
}

//! What a stream intercept runs with: the rest of the chain, the stream that it gives, and whoever reads.

use crate::Error;
use crate::answers::{bytes, json};
use nemo_relay_worker_protocol::{self as protocol, LlmStreamPull, resume_stream_request::With, stream_response::Step};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::{mpsc, oneshot};

/// A step of the intercept, and where what comes of it goes.
pub(crate) struct Asked {
    pub step: Step,
    pub told: oneshot::Sender<Told>,
}

/// What comes of a step.
pub(crate) struct Told {
    pub with: With,
    /// How many streams the rest of the chain has given so far.
    pub opened: u64,
}

/// The way to the host, which takes one step at a time.
#[derive(Clone)]
pub(crate) struct Line {
    pub steps: mpsc::Sender<Asked>,
    pub opened: Arc<AtomicU64>,
}

impl Line {
    async fn ask(&self, step: Step) -> Result<oneshot::Receiver<Told>, Error> {
        let (told, coming) = oneshot::channel();
        self.steps.send(Asked { step, told }).await.map_err(|_| nobody_reads())?;
        Ok(coming)
    }
}

/// The rest of the chain around a model call whose response comes in chunks.
#[derive(Clone)]
pub struct LlmStreamNext(pub(crate) Line);

impl LlmStreamNext {
    /// Runs the rest of the chain with this request and gives its stream. It may be run several times, for one after another:
    /// with each the stream before is over. It may also not be run at all.
    ///
    /// Errors: those of the chain. Given back by the intercept, such an error reaches the caller as the one that it was.
    pub async fn run(&self, request: &Value) -> Result<LlmStream, Error> {
        let step = Step::Next(protocol::LlmStreamNext { request: bytes(request) });
        let told = self.0.ask(step).await?.await.map_err(|_| nobody_reads())?;
        match told.with {
            With::Opened(_) => {
                Ok(LlmStream { line: self.0.clone(), number: told.opened, coming: None, is_over: false })
            }
            With::Error(error) => Err(Error(error)),
            _ => Err(not_asked_for()),
        }
    }
}

/// The stream of the rest of the chain.
pub struct LlmStream {
    line: Line,
    /// Which of those that the chain gave.
    number: u64,
    /// A chunk that was asked for and is not here yet.
    coming: Option<oneshot::Receiver<Told>>,
    is_over: bool,
}

impl LlmStream {
    /// The next chunk; `None` where there are no more. It is pulled from the model with this. Where this is dropped before
    /// the chunk is there, the next call gives that chunk.
    ///
    /// Errors: those of the chain; `StreamReplaced` once the rest of the chain was run again.
    pub async fn next(&mut self) -> Result<Option<Value>, Error> {
        if self.is_over {
            return Ok(None);
        }
        if self.number != self.line.opened.load(Ordering::Acquire) {
            return Err(Error::new("StreamReplaced", "the rest of the chain was run again and gave another stream"));
        }
        let coming = match &mut self.coming {
            Some(coming) => coming,
            none => none.insert(self.line.ask(Step::Pull(LlmStreamPull {})).await?),
        };
        let told = coming.await.map_err(|_| nobody_reads());
        self.coming = None;
        match told?.with {
            With::Chunk(chunk) => json(&chunk).map(Some),
            With::Over(_) => {
                self.is_over = true;
                Ok(None)
            }
            With::Error(error) => Err(Error(error)),
            _ => Err(not_asked_for()),
        }
    }
}

/// Whoever reads the stream that an intercept gives.
#[derive(Clone)]
pub struct Reader(pub(crate) Line);

impl Reader {
    /// Gives a chunk, and waits until the next one is wanted. Where the reader wants no more, the intercept is dropped here.
    ///
    /// Errors: where the intercept has ended.
    pub async fn give(&self, chunk: &Value) -> Result<(), Error> {
        let told = self.0.ask(Step::Chunk(bytes(chunk))).await?.await.map_err(|_| nobody_reads())?;
        if matches!(told.with, With::Wanted(_)) { Ok(()) } else { Err(not_asked_for()) }
    }
}

fn nobody_reads() -> Error {
    Error::new("StreamOver", "nobody reads the stream any more")
}

fn not_asked_for() -> Error {
    Error::new("ProtocolError", "the host goes on with something else than it was asked for")
}

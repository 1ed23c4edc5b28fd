//! Where the chunks of a stream come from, and what watches them on their way.

use super::call::Call;
use super::native_stream::Wrapped;
use super::stream::Ending;
use super::{Host, Op, Reply, Slot, wrong_reply};
use crate::native::Watch;
use nemo_relay_types::Json;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::vec::IntoIter;

/// The chunks of one stream.
pub(super) struct Chunks {
    source: Source,
    watches: Vec<Box<dyn Watch>>,
}

/// One chunk.
pub(super) enum Chunk {
    /// A value of the host.
    Host(Slot),
    /// What an intercept of the core made.
    Made(Json),
}

impl Chunk {
    /// As a value of the host.
    pub async fn value(self, host: &Host) -> Result<Slot, Ending> {
        match self {
            Self::Host(slot) => Ok(slot),
            Self::Made(json) => host.parse(json).await.map_err(Ending::Failed),
        }
    }

    /// Its JSON, with its members in the order of the host.
    ///
    /// Errors: why it has none.
    pub async fn source(&self, host: &Host) -> nemo_relay_types::Result<Json> {
        match self {
            Self::Host(slot) => host.source(*slot).await,
            Self::Made(json) => Ok(json.clone()),
        }
    }
}

enum Source {
    /// A stream of the host.
    Host(Slot),
    /// What an intercept of the core gave in its place.
    Replayed(IntoIter<Json>),
    /// What an intercept of the core makes of it.
    Wrapped(Box<Wrapped>),
}

impl Chunks {
    /// Those of a stream of the host.
    pub fn of(stream: Slot) -> Self {
        Self { source: Source::Host(stream), watches: Vec::new() }
    }

    pub fn replayed(chunks: Vec<Json>) -> Self {
        Self { source: Source::Replayed(chunks.into_iter()), watches: Vec::new() }
    }

    pub fn wrapped(by: Wrapped) -> Self {
        Self { source: Source::Wrapped(Box::new(by)), watches: Vec::new() }
    }

    /// The same, shown to this one too.
    pub fn watched(mut self, by: Box<dyn Watch>) -> Self {
        self.watches.push(by);
        self
    }

    /// The next one; the watches are told where there is none.
    ///
    /// Errors: how the stream was over.
    pub async fn next(&mut self, call: &Arc<Call>, host: &Host) -> Result<Chunk, Ending> {
        let came = match &mut self.source {
            Source::Host(stream) => pulled(call, host, *stream).await,
            Source::Replayed(left) => left.next().map(Chunk::Made).ok_or(Ending::Finished),
            Source::Wrapped(wrapped) => wrapped.next(call, host).await,
        };
        match &came {
            Ok(chunk) if !self.watches.is_empty() => self.show(host, chunk).await,
            Err(Ending::Finished) => self.watches.drain(..).for_each(|watch| watch.over()),
            _ => {}
        }
        came
    }

    /// One that is no JSON cannot be watched, and neither can the rest without it.
    async fn show(&mut self, host: &Host, chunk: &Chunk) {
        match chunk.source(host).await {
            Ok(json) => self.watches.retain_mut(|watch| watch.chunk(&json)),
            Err(_) => self.watches.clear(),
        }
    }

    /// Whether each is what the one stream of the host gives.
    pub fn are_of_host(&self) -> bool {
        matches!(self.source, Source::Host(_))
    }

    /// Whether they come from the host and nothing watches them.
    pub fn are_plain(&self) -> bool {
        self.are_of_host() && self.watches.is_empty()
    }
}

/// The chunks that the binding hands on past the machine, because nobody looks at them.
#[derive(Default)]
pub(super) struct Passing {
    allowed: AtomicBool,
    /// Whether each chunk is what the one stream of the host gives.
    foreseen: AtomicBool,
    count: AtomicU64,
    /// How many chains run whose streams outlive the chunk that is served.
    lasting: AtomicU32,
}

impl Passing {
    pub fn foresee(&self, are_of_host: bool) {
        self.foreseen.store(are_of_host, Ordering::Release);
    }

    pub fn is_foreseen(&self) -> bool {
        self.foreseen.load(Ordering::Acquire)
    }

    /// Whether it may, as far as the stream itself goes; what is handed on from now on counts.
    pub fn begin(&self, allowed: bool) {
        self.allowed.store(allowed, Ordering::Release);
    }

    /// Nothing is handed on any more; how much was.
    pub fn end(&self) -> u64 {
        self.allowed.store(false, Ordering::Release);
        self.count.swap(0, Ordering::AcqRel)
    }
}

/// As long as it lives, what the host makes stays with the stream.
pub(super) struct Lasting<'a>(&'a Call);

impl Drop for Lasting<'_> {
    fn drop(&mut self) {
        self.0.passing.lasting.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Call {
    /// Has what the host makes stay with the stream, since a chain runs whose stream outlives the chunk that is served.
    pub(super) fn lasting(&self) -> Lasting<'_> {
        self.passing.lasting.fetch_add(1, Ordering::AcqRel);
        Lasting(self)
    }

    pub(super) fn is_lasting(&self) -> bool {
        self.passing.lasting.load(Ordering::Acquire) > 0
    }

    /// Counts a chunk that the binding hands on itself; false where somebody looks at it.
    pub(super) fn pass_chunk(&self) -> bool {
        let passes = self.passing.allowed.load(Ordering::Acquire) && !self.observed();
        if passes {
            self.passing.count.fetch_add(1, Ordering::AcqRel);
        }
        passes
    }
}

async fn pulled(call: &Call, host: &Host, stream: Slot) -> Result<Chunk, Ending> {
    match host.ask(Op::Pull(stream)).await {
        Reply::Value(chunk) => Ok(Chunk::Host(chunk)),
        Reply::Finished => {
            // The one that said itself that it is over has closed; what it was made of may still be open where it cut it.
            call.stream_over(stream);
            Err(Ending::Finished)
        }
        Reply::Failed(error) => Err(Ending::Failed(error)),
        Reply::Cancelled => Err(Ending::Cancelled),
        _ => Err(Ending::Failed(wrong_reply("Pull"))),
    }
}

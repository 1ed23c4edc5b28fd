//! Where the chunks of a stream come from, and what watches them on their way.

use super::call::Call;
use super::stream::Ending;
use super::{Host, Op, Reply, Slot, wrong_reply};
use crate::native::Watch;
use nemo_relay_types::Json;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::vec::IntoIter;

/// The chunks of one stream.
pub(super) struct Chunks {
    stream: Slot,
    /// What an intercept of the core gave in place of a stream of the host.
    replayed: Option<IntoIter<Json>>,
    watches: Vec<Box<dyn Watch>>,
}

impl Chunks {
    /// Those that the chain of a call came to.
    pub fn of(call: &Call, stream: Slot) -> Self {
        let (replayed, watches) = call.take_native_stream();
        Self { stream, replayed: replayed.map(Vec::into_iter), watches }
    }

    /// The next one.
    ///
    /// Errors: how the stream was over.
    pub async fn next(&mut self, host: &Host) -> Result<Slot, Ending> {
        let chunk = match &mut self.replayed {
            Some(left) => {
                let chunk = left.next().ok_or(Ending::Finished)?;
                host.parse(chunk).await.map_err(Ending::Failed)?
            }
            None => pulled(host, self.stream).await?,
        };
        if !self.watches.is_empty() {
            self.show(host, chunk).await;
        }
        Ok(chunk)
    }

    /// One that is no JSON cannot be watched, and neither can the rest without it.
    async fn show(&mut self, host: &Host, chunk: Slot) {
        match host.source(chunk).await {
            Ok(json) => self.watches.retain_mut(|watch| watch.chunk(&json)),
            Err(_) => self.watches.clear(),
        }
    }

    /// Whether they come from the host and nothing watches them.
    pub fn are_plain(&self) -> bool {
        self.replayed.is_none() && self.watches.is_empty()
    }

    /// The stream was read to its end.
    pub fn over(self) {
        self.watches.into_iter().for_each(|watch| watch.over());
    }
}

/// The chunks that the binding hands on past the machine, because nobody looks at them.
#[derive(Default)]
pub(super) struct Passing {
    allowed: AtomicBool,
    count: AtomicU64,
}

impl Passing {
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

impl Call {
    /// Counts a chunk that the binding hands on itself; false where somebody looks at it.
    pub(super) fn pass_chunk(&self) -> bool {
        let passes = self.passing.allowed.load(Ordering::Acquire) && !self.observed();
        if passes {
            self.passing.count.fetch_add(1, Ordering::AcqRel);
        }
        passes
    }
}

async fn pulled(host: &Host, stream: Slot) -> Result<Slot, Ending> {
    match host.ask(Op::Pull(stream)).await {
        Reply::Value(chunk) => Ok(chunk),
        Reply::Finished => Err(Ending::Finished),
        Reply::Failed(error) => Err(Ending::Failed(error)),
        Reply::Cancelled => Err(Ending::Cancelled),
        _ => Err(Ending::Failed(wrong_reply("Pull"))),
    }
}

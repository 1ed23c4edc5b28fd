//! What the intercepts of a call leave in it beside the payload: marks, and the streams that it is made of.

use super::call::Call;
use super::chunks::Chunks;
use super::{Slot, stages};
use crate::locks::lock;
use nemo_relay_types::PendingMarkSpec;
use std::sync::Arc;

/// What the intercepts of a call left behind beside the payload.
#[derive(Default)]
pub(super) struct LeftBehind {
    marks: Vec<PendingMarkSpec>,
    /// Those of execution intercepts of the core.
    own_marks: Vec<PendingMarkSpec>,
    contributions: Vec<PendingMarkSpec>,
    gathered: Gathered,
}

/// The streams that a call is made of, each with its place in the chain, and the intercepts that may still run the rest of
/// the chain while they are read.
#[derive(Default)]
pub(super) struct Streams {
    slots: Vec<(usize, Slot)>,
    levels: Vec<stages::ActiveLevel>,
    /// The chunks that intercepts of the core made of the stream that the chain came to last.
    made: Option<Chunks>,
}

/// What request intercepts left behind, as lists in the host's own form, in the order in which the intercepts ran.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// Lists of pending marks.
    pub marks: Vec<Slot>,
    /// Lists of contributions.
    pub contributions: Vec<Slot>,
}

/// Ends the continuations that were kept for a stream, also where the call is dropped.
pub(super) struct KeptLevels(pub Arc<Call>);

impl Drop for KeptLevels {
    fn drop(&mut self) {
        let levels = std::mem::take(&mut lock(&self.0.streams).levels);
        drop(levels);
    }
}

impl Call {
    pub(super) fn add_marks(&self, marks: Vec<PendingMarkSpec>, list: Slot) {
        let mut left = lock(&self.left_behind);
        left.marks.extend(marks);
        left.gathered.marks.push(list);
    }

    pub(super) fn add_contributions(&self, contributions: Vec<PendingMarkSpec>, list: Slot) {
        let mut left = lock(&self.left_behind);
        left.contributions.extend(contributions);
        left.gathered.contributions.push(list);
    }

    /// The pending marks, then one for each contribution.
    pub(super) fn take_marks(&self) -> Vec<PendingMarkSpec> {
        let mut left = lock(&self.left_behind);
        let mut marks = std::mem::take(&mut left.marks);
        marks.append(&mut left.contributions);
        marks
    }

    pub(super) fn add_own_mark(&self, mark: PendingMarkSpec) {
        lock(&self.left_behind).own_marks.push(mark);
    }

    pub(super) fn take_own_marks(&self) -> Vec<PendingMarkSpec> {
        std::mem::take(&mut lock(&self.left_behind).own_marks)
    }

    /// Remembers a stream that the intercept at this place of the chain gave, or the model behind the last of them.
    pub(super) fn add_stream(&self, position: usize, stream: Slot) {
        lock(&self.streams).slots.push((position, stream));
    }

    /// Forgets a stream that is over by itself.
    pub(super) fn stream_over(&self, stream: Slot) {
        lock(&self.streams).slots.retain(|(_, slot)| *slot != stream);
    }

    /// Gives these chunks in place of the stream that the chain came to.
    pub(super) fn give_chunks(&self, chunks: Chunks) {
        lock(&self.streams).made = Some(chunks);
    }

    /// The chunks of the stream that the chain came to.
    pub(super) fn take_chunks(&self, stream: Slot) -> Chunks {
        lock(&self.streams).made.take().unwrap_or_else(|| Chunks::of(stream))
    }

    /// Keeps an intercept's continuation usable for as long as the stream is read.
    pub(super) fn keep_level(&self, level: stages::ActiveLevel) {
        lock(&self.streams).levels.push(level);
    }

    /// The streams that the call was made of, the outermost first. An intercept may have asked for an inner one before it
    /// gave its own, or while that is read.
    pub(super) fn take_streams(&self) -> Vec<Slot> {
        self.take_streams_from(0)
    }

    /// The same, from this place of the chain on.
    pub(super) fn take_streams_from(&self, first: usize) -> Vec<Slot> {
        let mut streams = lock(&self.streams);
        let (mut taken, left): (Vec<_>, _) = streams.slots.drain(..).partition(|(position, _)| *position >= first);
        streams.slots = left;
        taken.sort_by_key(|(position, _)| *position);
        taken.into_iter().map(|(_, slot)| slot).collect()
    }

    pub(super) fn gathered(&self) -> Gathered {
        lock(&self.left_behind).gathered.clone()
    }
}

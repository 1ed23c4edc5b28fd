//! A stream that is kept chunk by chunk on its way, and only where it comes to its end.

use crate::cache::{ResponseCache, Ticket};
use crate::store::Answer;
use nemo_relay_codecs::StreamAssembler;
use nemo_relay_types::Json;
use std::sync::Arc;

/// What is shown the chunks of one stream.
pub struct Recorder {
    cache: Arc<ResponseCache>,
    ticket: Ticket,
    folded: StreamAssembler,
    chunks: Vec<Json>,
    bytes: u64,
}

impl Recorder {
    /// Begins with nothing; `None` where nothing is known of the provider.
    pub fn new(cache: Arc<ResponseCache>, ticket: Ticket) -> Option<Self> {
        let folded = ticket.codec()?.stream();
        Some(Self { cache, ticket, folded, chunks: Vec::new(), bytes: 0 })
    }

    /// Takes a chunk; says whether the next one is wanted.
    pub fn chunk(&mut self, chunk: &Json) -> bool {
        self.bytes += chunk.as_str().len() as u64;
        if self.bytes > self.cache.max_bytes() {
            self.cache.note_too_large();
            return false;
        }
        self.chunks.push(chunk.clone());
        self.folded.push(chunk.as_str()).is_ok()
    }

    /// The stream is over: it is kept where the provider said itself that it is whole.
    pub fn over(self, now: i64) {
        if !self.folded.has_finished() {
            return;
        }
        if let Some(response) = self.folded.finish() {
            self.cache.keep(&self.ticket, Answer::Chunks(self.chunks), Some(&response), now);
        }
    }
}

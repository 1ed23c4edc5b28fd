//! What is kept: answers with their age, within a number of bytes.

use crate::key::Hash;
use nemo_relay_codecs::Codec;
use nemo_relay_types::Json;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What the bookkeeping of an answer takes, roughly.
const OVERHEAD: u64 = 256;

/// What was answered.
#[derive(Clone)]
pub enum Answer {
    /// A result or a response.
    Whole {
        /// The result or the response.
        result: Json,
        /// What the tool said of its result.
        annotation: Option<Json>,
    },
    /// The chunks of a stream.
    Chunks(Vec<Json>),
}

impl Answer {
    fn bytes(&self) -> u64 {
        let lengths: usize = match self {
            Self::Whole { result, annotation } => {
                result.as_str().len() + annotation.as_ref().map_or(0, |annotation| annotation.as_str().len())
            }
            Self::Chunks(chunks) => chunks.iter().map(|chunk| chunk.as_str().len() + size_of::<Json>()).sum(),
        };
        lengths as u64 + OVERHEAD
    }
}

/// Where an answer is kept: a stream is replayed as it came, so the two forms of a response are two answers.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub hash: Hash,
    pub streams: bool,
}

/// A kept answer.
#[derive(Clone)]
pub(crate) struct Entry {
    pub answer: Arc<Answer>,
    /// When it was kept, in nanoseconds since 1970.
    pub at: i64,
    pub ttl_millis: u64,
    /// How the response is read, where that is known.
    pub codec: Option<Codec>,
    /// The response as one piece, where it came in chunks.
    pub folded: Option<Arc<str>>,
}

impl Entry {
    pub fn age_millis(&self, now: i64) -> u64 {
        (now - self.at).max(0) as u64 / 1_000_000
    }

    /// The response as one piece.
    pub fn response(&self) -> Option<&str> {
        match &*self.answer {
            Answer::Whole { result, .. } => Some(result.as_str()),
            Answer::Chunks(_) => self.folded.as_deref(),
        }
    }

    fn bytes(&self) -> u64 {
        self.answer.bytes() + self.folded.as_ref().map_or(0, |folded| folded.len() as u64)
    }
}

struct Kept {
    entry: Entry,
    number: u64,
    bytes: u64,
}

/// All answers; the oldest go when there is no room.
pub(crate) struct Store {
    kept: HashMap<Place, Kept>,
    by_age: BTreeMap<u64, Place>,
    next: u64,
    bytes: u64,
    max_bytes: u64,
    too_large: u64,
}

impl Store {
    pub fn new(max_bytes: u64) -> Self {
        Self { kept: HashMap::new(), by_age: BTreeMap::new(), next: 0, bytes: 0, max_bytes, too_large: 0 }
    }

    pub fn max_bytes(&self) -> u64 {
        self.max_bytes
    }

    /// How many answers were too large to be kept.
    pub fn too_large(&self) -> u64 {
        self.too_large
    }

    /// The answer of a place; one that is too old is gone.
    pub fn get(&mut self, place: &Place, now: i64) -> Option<Entry> {
        let kept = self.kept.get(place)?;
        if kept.entry.age_millis(now) < kept.entry.ttl_millis {
            return Some(kept.entry.clone());
        }
        self.remove(place);
        None
    }

    pub fn put(&mut self, place: Place, entry: Entry) {
        let bytes = entry.bytes();
        self.remove(&place);
        if bytes > self.max_bytes {
            self.too_large += 1;
            return;
        }
        while self.bytes + bytes > self.max_bytes {
            let Some((_, oldest)) = self.by_age.first_key_value() else { break };
            let oldest = oldest.clone();
            self.remove(&oldest);
        }
        let number = self.next;
        self.next += 1;
        self.bytes += bytes;
        self.by_age.insert(number, place.clone());
        self.kept.insert(place, Kept { entry, number, bytes });
    }

    /// That an answer was given up because it was too large.
    pub fn note_too_large(&mut self) {
        self.too_large += 1;
    }

    fn remove(&mut self, place: &Place) {
        if let Some(kept) = self.kept.remove(place) {
            self.by_age.remove(&kept.number);
            self.bytes -= kept.bytes;
        }
    }
}

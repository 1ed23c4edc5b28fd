//! The values of one call in C: JSON text by slot. The text is shared, for runs of the same chain may work side by side.

use crate::context::default_limits;
use crate::input;
use nemo_relay_runtime::types::json::{self, Limit};
use nemo_relay_runtime::types::{Json, Limits, Result};
use nemo_relay_runtime::{Reply, Slot};
use std::ffi::{CString, c_char};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub struct Values(Mutex<Held>);

struct Held {
    texts: Vec<Arc<CString>>,
    chunk: Arc<CString>,
}

/// The slot of the chunk that a stream is at: there is one at a time, however many there are.
const CHUNK: Slot = Slot::MAX - 1;

impl Values {
    /// With the first payload in the slot 0.
    pub fn new(first: CString) -> Self {
        Self(Mutex::new(Held { texts: vec![Arc::new(first)], chunk: Arc::default() }))
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn put(&self, text: CString) -> Slot {
        let texts = &mut self.held().texts;
        texts.push(Arc::new(text));
        (texts.len() - 1) as Slot
    }

    pub fn put_chunk(&self, chunk: CString) -> Slot {
        self.held().chunk = Arc::new(chunk);
        CHUNK
    }

    /// Makes a value the chunk that the stream is at, where it was not pulled but made by the core.
    pub fn make_chunk(&self, slot: Slot) {
        let held = &mut *self.held();
        let is_last = slot as usize + 1 == held.texts.len();
        let made = if is_last { held.texts.pop() } else { held.texts.get(slot as usize).cloned() };
        if let Some(chunk) = made.filter(|_| slot != CHUNK) {
            held.chunk = chunk;
        }
    }

    /// The chunk, for the consumer.
    pub fn take_chunk(&self) -> CString {
        let chunk = std::mem::take(&mut self.held().chunk);
        Arc::try_unwrap(chunk).unwrap_or_else(|shared| CString::clone(&shared))
    }

    pub fn get(&self, slot: Slot) -> Arc<CString> {
        let held = self.held();
        if slot == CHUNK {
            return held.chunk.clone();
        }
        held.texts.get(slot as usize).cloned().unwrap_or_default()
    }

    /// A copy that C may keep.
    pub fn handed_over(&self, slot: Option<Slot>) -> *mut c_char {
        slot.map_or(std::ptr::null_mut(), |slot| CString::clone(&self.get(slot)).into_raw())
    }

    /// The answer to an encode operation.
    pub fn encode(&self, slot: Slot) -> Reply {
        encoded(self.get(slot).to_bytes())
    }

    /// The answer to a source operation.
    pub fn source(&self, slot: Slot) -> Reply {
        written(self.get(slot).to_bytes())
    }

    /// The answer to a check operation.
    pub fn check(&self, slot: Slot, limits: &Limits) -> Reply {
        checked(self.get(slot).to_bytes(), slot, limits)
    }
}

pub fn encoded(text: &[u8]) -> Reply {
    let encode = || -> Result<Json> { input::parse(text) };
    encode().map_or_else(Reply::Failed, Reply::Text)
}

/// The text itself, where it is JSON within the limits.
pub fn written(text: &[u8]) -> Reply {
    let read = || -> Result<Json> {
        let text = input::payload_text(text)?;
        json::check(text, Limit::from(default_limits()))?;
        Ok(Json::as_written(text))
    };
    read().map_or_else(Reply::Failed, Reply::Text)
}

pub fn checked(text: &[u8], slot: Slot, limits: &Limits) -> Reply {
    let check = || json::check(input::payload_text(text)?, Limit::from(limits));
    check().map_or_else(Reply::Failed, |()| Reply::Value(slot))
}

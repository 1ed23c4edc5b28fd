//! The values and errors of one call, which the core knows by number.

use crate::chunks::LlmChunks;
use crate::error::{BoxError, callback_error};
use crate::generated::{LlmRequest, PendingMarkSpec};
use crate::value;
use nemo_relay_runtime::{Reply, Slot};
use nemo_relay_types::{Error, Json, Limits, Result};
use serde_json::Value;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is known by a number. A value leaves with the function that it is handed to.
#[derive(Clone, Default)]
pub(crate) enum Stored {
    #[default]
    Gone,
    Value(Arc<Value>),
    Request(Arc<LlmRequest>),
    Marks(Arc<[PendingMarkSpec]>),
    Chunks(LlmChunks),
}

impl Stored {
    pub(crate) fn into_value(self) -> Value {
        Arc::unwrap_or_clone(self.into_shared_value())
    }

    pub(crate) fn into_shared_value(self) -> Arc<Value> {
        match self {
            Self::Value(value) => value,
            _ => Arc::default(),
        }
    }

    pub(crate) fn into_request(self) -> Arc<LlmRequest> {
        match self {
            Self::Request(request) => request,
            _ => Arc::new(LlmRequest::new(Default::default(), Value::Null)),
        }
    }

    /// Its canonical text.
    pub(crate) fn encode(&self, limits: &Limits) -> Result<Json> {
        match self {
            Self::Value(value) => value::encode(&**value, limits),
            Self::Request(request) => value::encode(&**request, limits),
            Self::Marks(marks) => {
                let marks = marks.iter().cloned().map(PendingMarkSpec::into_value).collect::<Value>();
                value::encode(&marks, limits)
            }
            Self::Gone | Self::Chunks(_) => Err(Error::invalid_payload("$", "there is no value")),
        }
    }

    /// Its text with the members in their own order.
    pub(crate) fn source(&self, limits: &Limits) -> Result<Json> {
        match self {
            Self::Value(value) => value::source(&**value, limits),
            Self::Request(request) => value::source(&**request, limits),
            Self::Gone | Self::Marks(_) | Self::Chunks(_) => self.encode(limits),
        }
    }

    pub(crate) fn check(&self, limits: &Limits) -> Result<()> {
        match self {
            Self::Value(value) => value::check(&**value, limits),
            Self::Request(request) => value::check(&**request, limits),
            Self::Gone | Self::Marks(_) | Self::Chunks(_) => Ok(()),
        }
    }

    /// Ends it without recursion where this is the last reference.
    pub(crate) fn discard(self) {
        match self {
            Self::Value(value) => drop(Arc::into_inner(value).map(value::discard)),
            Self::Request(request) => drop(Arc::into_inner(request).map(value::discard_request)),
            Self::Gone | Self::Marks(_) | Self::Chunks(_) => {}
        }
    }
}

impl From<Value> for Stored {
    fn from(value: Value) -> Self {
        Self::Value(Arc::new(value))
    }
}

impl From<LlmRequest> for Stored {
    fn from(request: LlmRequest) -> Self {
        Self::Request(Arc::new(request))
    }
}

#[derive(Default)]
pub(crate) struct Values(Mutex<Table>);

#[derive(Default)]
struct Table {
    slots: Vec<Stored>,
    errors: Vec<Option<BoxError>>,
}

impl Values {
    pub(crate) fn add(&self, stored: impl Into<Stored>) -> Slot {
        let mut table = self.lock();
        table.slots.push(stored.into());
        (table.slots.len() - 1) as Slot
    }

    /// Puts a value in the place of another one.
    pub(crate) fn put(&self, slot: Slot, stored: impl Into<Stored>) {
        if let Some(place) = self.lock().slots.get_mut(slot as usize) {
            *place = stored.into();
        }
    }

    pub(crate) fn share(&self, slot: Slot) -> Stored {
        self.lock().slots.get(slot as usize).cloned().unwrap_or_default()
    }

    pub(crate) fn take(&self, slot: Slot) -> Stored {
        take_from(&mut self.lock().slots, slot)
    }

    /// The same, and where it is the last one its number is free.
    pub(crate) fn take_last(&self, slot: Slot) -> Stored {
        let slots = &mut self.lock().slots;
        if slot as usize + 1 == slots.len() { slots.pop().unwrap_or_default() } else { take_from(slots, slot) }
    }

    /// The stream of this number.
    pub(crate) fn chunks(&self, slot: Slot) -> LlmChunks {
        match self.share(slot) {
            Stored::Chunks(chunks) => chunks,
            _ => LlmChunks::iter(Vec::<Value>::new()),
        }
    }

    /// An error as the core sees it.
    pub(crate) fn failed(&self, error: BoxError) -> Reply {
        let mut table = self.lock();
        let core = callback_error(&error, table.errors.len() as Slot);
        table.errors.push(Some(error));
        Reply::Failed(core)
    }

    /// The error behind one that the core has passed on.
    pub(crate) fn take_error(&self, cause: Slot) -> Option<BoxError> {
        self.lock().errors.get_mut(cause as usize)?.take()
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn take_from(slots: &mut [Stored], slot: Slot) -> Stored {
    slots.get_mut(slot as usize).map(std::mem::take).unwrap_or_default()
}

impl Drop for Values {
    fn drop(&mut self) {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner).slots.drain(..).for_each(Stored::discard);
    }
}

//! Events as subscribers get them, and the call of one subscriber.

use crate::log;
use nemo_relay_runtime::{EventRecord, Subscriber, set_delivering};
use nemo_relay_types::Event as EventBody;
use std::cell::Cell;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// An event as a subscriber gets it. Cloning shares it.
#[derive(Clone)]
pub struct Event(Arc<EventRecord>);

impl Event {
    pub(crate) fn new(record: Arc<EventRecord>) -> Self {
        Self(record)
    }

    /// The place of the event in the order of emission of its runtime, from 1; 0 on a `relay.gap` mark.
    pub fn seq(&self) -> u64 {
        self.0.seq
    }

    /// The event as one line of ATOF, without the line end.
    pub fn json(&self) -> &str {
        self.0.text()
    }
}

impl Deref for Event {
    type Target = EventBody;

    fn deref(&self) -> &EventBody {
        &self.0.event
    }
}

thread_local! {
    static DELIVERING: Cell<bool> = const { Cell::new(false) };
}

/// Whether the running code is called by a subscriber.
pub(crate) fn inside_subscriber() -> bool {
    DELIVERING.try_with(Cell::get).unwrap_or(false)
}

/// Says that the running thread calls subscribers.
pub(crate) fn mark_delivering() {
    DELIVERING.set(true);
    set_delivering(true);
}

/// What is done with each event of a subscriber.
pub(crate) type Deliver = Arc<dyn Fn(Arc<EventRecord>) + Send + Sync>;

/// Calls a subscriber; says whether it panicked, which goes no further.
pub(crate) fn deliver(subscriber: &Subscriber, function: &Deliver, record: Arc<EventRecord>) -> bool {
    let called = catch_unwind(AssertUnwindSafe(|| function(record)));
    if called.is_err() {
        log::callback_failed("subscriber", &subscriber.name, "panic");
    }
    called.is_err()
}

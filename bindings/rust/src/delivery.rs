//! Events as subscribers get them, and the call of one subscriber.

use crate::CallbackPanic;
use nemo_relay_runtime::{EventRecord, Subscriber};
use nemo_relay_types::Event as EventBody;
use std::cell::Cell;
use std::fmt::Display;
use std::io::{self, Write as _};
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

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
}

/// What is done with each event of a subscriber.
pub(crate) type Deliver = Arc<dyn Fn(Arc<EventRecord>) + Send + Sync>;

/// Calls a subscriber; says whether it panicked, which goes no further.
pub(crate) fn deliver(subscriber: &Subscriber, function: &Deliver, record: Arc<EventRecord>) -> bool {
    let called = catch_unwind(AssertUnwindSafe(|| function(record)));
    if let Err(panic) = &called {
        report("subscriber", &subscriber.name, &CallbackPanic::new(&**panic));
    }
    called.is_err()
}

/// One line on standard error, at most ten a minute: a function that always fails must not flood a log.
pub(crate) fn report(what: &str, name: &str, failure: &dyn Display) {
    const LINES: u32 = 10;
    const PERIOD: Duration = Duration::from_secs(60);
    static WRITTEN: Mutex<Option<(Instant, u32)>> = Mutex::new(None);
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    let now = Instant::now();
    let (since, count) = written.filter(|(since, _)| now.duration_since(*since) < PERIOD).unwrap_or((now, 0));
    if count < LINES {
        // Standard error may be closed, which is no reason to stop delivering.
        let _ = writeln!(io::stderr(), "nemo-relay: {what} {name:?}: {failure}");
    }
    *written = Some((since, count.saturating_add(1)));
}

//! What the host lends to delivery, so that an event for which there is no room need not be dropped: a way to wait, and a
//! place outside of memory.

use super::record::{EventRecord, GapReason};
use crate::runtime::Runtime;
use crate::scope::Scope;
use nemo_relay_types::{Error, ErrorCode, QueuePolicy, Result};
use std::cell::Cell;
use std::sync::Arc;

/// A place outside of memory where events of one subscriber wait. It is dropped when they are wanted no more.
pub trait Spill: Send {
    /// Adds a record behind the others.
    ///
    /// Errors: why it is not there; those before it still are.
    fn put(&mut self, record: &EventRecord) -> std::result::Result<(), GapReason>;

    /// Takes the first records, at most so many; fewer, or none, only where there are no more or they cannot be read.
    fn take(&mut self, most: usize) -> Vec<Arc<EventRecord>>;
}

/// What a host can do for the queues of its subscribers.
#[derive(Clone)]
pub struct QueueHost {
    /// Runs what waits, after whoever delivers was told that there is something to do. What delivery needs, such as the lock
    /// of an interpreter, is let go of meanwhile.
    pub wait: Arc<Wait>,
    /// Whether other threads deliver than those that emit, so that one of those may wait.
    pub delivers_elsewhere: bool,
    /// Makes a place outside of memory, which costs nothing before it is used; `None` where there is none to be had.
    pub spill: Option<fn() -> Box<dyn Spill>>,
}

/// Runs what waits.
pub type Wait = dyn Fn(&mut (dyn FnMut() + Send)) + Send + Sync;

impl Default for QueueHost {
    /// One with threads and without a place outside of memory.
    fn default() -> Self {
        Self { wait: Arc::new(|waiting| waiting()), delivers_elsewhere: true, spill: None }
    }
}

thread_local! {
    static DELIVERS: Cell<bool> = const { Cell::new(false) };
}

/// Says whether the running thread delivers to subscribers of the host: it then never waits for room, for it would wait for
/// itself.
pub fn set_delivering(delivers: bool) {
    DELIVERS.set(delivers);
}

pub(super) fn is_delivering() -> bool {
    DELIVERS.try_with(Cell::get).unwrap_or(true)
}

impl Runtime {
    /// Says what the host can do. To be called once, before anything is registered; what is said later is not heard.
    pub fn host_queues(&self, host: QueueHost) {
        self.delivery().host_queues(host);
    }

    /// Whether who emits may wait for room in the queue of one of the subscribers.
    pub fn blocks(&self) -> bool {
        self.draining().blocks()
    }

    /// Says what happens to an event for which the queue of a subscriber of the host has no room, and how many events wait
    /// at most, where the limit of the runtime is not to count.
    ///
    /// Errors: `invalid_argument` for what is no policy, a queue for no event, and the name of an exporter; `unsupported`
    /// for a policy that the host has nothing for; `not_found` where there is no such subscriber or the scope is closed.
    pub fn set_queue_policy(
        &self,
        scope: Option<&Arc<Scope>>,
        name: &str,
        policy: &str,
        queue_events: Option<u32>,
    ) -> Result<()> {
        let policy = QueuePolicy::parse(policy)?;
        if queue_events == Some(0) {
            return Err(Error::invalid_argument("queue_events", "queue_events must be at least 1"));
        }
        let host = self.delivery().queue_host();
        if matches!(policy, QueuePolicy::Block(_)) && !host.delivers_elsewhere {
            return unsupported(
                "block:<ms>: here subscribers are told by the thread that emits; use 'drop_newest' or 'spill'",
            );
        }
        let spill = host.spill.filter(|_| policy == QueuePolicy::Spill);
        if policy == QueuePolicy::Spill && spill.is_none() {
            return unsupported("spill: there are no files here; use 'drop_newest'");
        }
        let found = match scope {
            None => self.global_recipients().iter().find(|known| &*known.name == name).cloned(),
            Some(scope) => {
                let locals = scope.locals();
                locals.and_then(|locals| locals.subscribers.iter().find(|known| &*known.name == name).cloned())
            }
        };
        let subscriber = found
            .ok_or_else(|| Error::new(ErrorCode::NotFound, format!("there is no subscriber with the name {name:?}")))?;
        subscriber.set_queue(policy, queue_events, spill)
    }
}

fn unsupported(why: &str) -> Result<()> {
    Err(Error::new(ErrorCode::Unsupported, format!("queue_policy {why}")))
}

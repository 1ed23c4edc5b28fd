//! One subscriber: its bounded queue, and counts of everything that did not get through.

use super::record::{EventRecord, gap_mark};
use crate::callback::Callback;
use crate::locks::lock;
use crate::scope::Scope;
use nemo_relay_types::{FlushReport, Limits};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// A native consumer of events, such as an exporter, with a queue and a thread of its own.
pub trait Sink: Send + Sync {
    /// Called before an event is numbered; may wait for a short, bounded time until there is room.
    fn make_room(&self);
    /// Takes an event in its place in the order; false where it had to be dropped. Must not wait.
    fn offer(&self, record: &Arc<EventRecord>) -> bool;
    /// How many of the accepted events are where they belong.
    fn delivered(&self) -> u64;
    /// Asks for the queue to be written soon.
    fn kick(&self);
}

enum Consumer {
    Host(Callback, Mutex<Queue>),
    Native(Arc<dyn Sink>),
}

#[derive(Default)]
struct Queue {
    events: VecDeque<Arc<EventRecord>>,
    bytes: usize,
    /// Events dropped since the last one that was queued.
    gap: u64,
    /// Takes nothing more; see [`Subscriber::retire`].
    retired: bool,
}

/// One registered subscriber with its queue and its counts.
pub struct Subscriber {
    /// Number of the registration, never used twice in a process.
    pub id: u64,
    /// Name, unique in its place.
    pub name: Arc<str>,
    /// Its place in the order in which subscribers are told of an event: 0 for a global one, then the scopes from the
    /// outermost in.
    pub place: u32,
    consumer: Consumer,
    accepted: AtomicU64,
    delivered: AtomicU64,
    /// Taken out of the queue and given up; also counted as dropped.
    discarded: AtomicU64,
    dropped: AtomicU64,
    callback_errors: AtomicU64,
    removed: AtomicBool,
}

impl Subscriber {
    pub(crate) fn host(id: u64, name: &str, scope: Option<&Arc<Scope>>, callback: Callback) -> Arc<Self> {
        let place = scope.map_or(0, |scope| scope.depth() + 1);
        Self::new(id, name, place, Consumer::Host(callback, Mutex::default()))
    }

    pub(crate) fn native(id: u64, name: &str, sink: Arc<dyn Sink>) -> Arc<Self> {
        Self::new(id, name, 0, Consumer::Native(sink))
    }

    fn new(id: u64, name: &str, place: u32, consumer: Consumer) -> Arc<Self> {
        Arc::new(Self {
            id,
            name: name.into(),
            place,
            consumer,
            accepted: AtomicU64::new(0),
            delivered: AtomicU64::new(0),
            discarded: AtomicU64::new(0),
            dropped: AtomicU64::new(0),
            callback_errors: AtomicU64::new(0),
            removed: AtomicBool::new(false),
        })
    }

    /// The host function; `None` for a native consumer.
    pub fn callback(&self) -> Option<&Callback> {
        match &self.consumer {
            Consumer::Host(callback, _) => Some(callback),
            Consumer::Native(_) => None,
        }
    }

    /// Whether it was deregistered; what is queued is still delivered.
    pub fn is_removed(&self) -> bool {
        self.removed.load(Ordering::Acquire)
    }

    pub(crate) fn remove(&self) {
        self.removed.store(true, Ordering::Release);
    }

    /// Takes up to `most` queued events. A `relay.gap` mark stands where events were dropped.
    ///
    /// The binding calls [`Subscriber::delivered_one`] after each call of the host function.
    pub fn drain(&self, most: usize) -> Vec<Arc<EventRecord>> {
        let Consumer::Host(_, queue) = &self.consumer else { return Vec::new() };
        let mut queue = lock(queue);
        let count = most.min(queue.events.len());
        let mut batch: Vec<_> = queue.events.drain(..count).collect();
        queue.bytes -= batch.iter().map(|record| record.size()).sum::<usize>();
        if queue.events.is_empty() && queue.gap > 0 {
            let last = batch.last().map(|record| record.event.timestamp()).unwrap_or_default();
            batch.push(gap_mark(std::mem::take(&mut queue.gap), last));
            self.accepted.fetch_add(1, Ordering::Relaxed);
        }
        batch
    }

    /// Whether the subscriber was deregistered and everything queued was drained, so that the binding may let go of it.
    /// An event that is being emitted meanwhile comes too late and is counted as dropped.
    pub fn retire(&self) -> bool {
        let Consumer::Host(_, queue) = &self.consumer else { return self.is_removed() };
        let mut queue = lock(queue);
        queue.retired = self.is_removed() && queue.events.is_empty() && queue.gap == 0;
        queue.retired
    }

    /// Counts one call of the host function; `raised` if it failed.
    pub fn delivered_one(&self, raised: bool) {
        if raised {
            self.callback_errors.fetch_add(1, Ordering::Relaxed);
        }
        self.delivered.fetch_add(1, Ordering::AcqRel);
    }

    /// Gives up what is queued, for a process that has no more time; returns how many events were lost.
    pub fn discard(&self) -> u64 {
        let Consumer::Host(_, queue) = &self.consumer else { return 0 };
        let lost = std::mem::take(&mut *lock(queue)).events.len() as u64;
        self.dropped.fetch_add(lost, Ordering::Relaxed);
        self.discarded.fetch_add(lost, Ordering::AcqRel);
        lost
    }

    /// In a forked child: what the parent had on its way, the parent delivers, so nothing of it is pending here.
    pub(super) fn after_fork(&self) {
        let accepted = self.accepted();
        if let Consumer::Host(_, queue) = &self.consumer {
            let mut queue = lock(queue);
            *queue = Queue { retired: queue.retired, ..Queue::default() };
            self.discarded.store(accepted.saturating_sub(self.delivered()), Ordering::Release);
        } else {
            self.accepted.store(self.delivered(), Ordering::Release);
        }
    }

    /// Whether it is deregistered and has been given everything that was queued for it.
    pub fn is_settled(&self) -> bool {
        self.is_removed() && self.pending(self.accepted()) == 0
    }

    fn delivered(&self) -> u64 {
        match &self.consumer {
            Consumer::Host(..) => self.delivered.load(Ordering::Acquire),
            Consumer::Native(sink) => sink.delivered(),
        }
    }

    /// How many of the first `accepted` events are still to be delivered.
    pub(super) fn pending(&self, accepted: u64) -> u64 {
        accepted.saturating_sub(self.delivered() + self.discarded.load(Ordering::Acquire))
    }

    /// How many events were queued for it up to now.
    pub(super) fn accepted(&self) -> u64 {
        self.accepted.load(Ordering::Acquire)
    }

    /// Asks a native consumer to write soon; a host subscriber is drained anyway.
    pub(super) fn kick(&self) {
        if let Consumer::Native(sink) = &self.consumer {
            sink.kick();
        }
    }

    /// Adds the counts up to now to a report.
    pub(super) fn count(&self, report: &mut FlushReport) {
        report.delivered += self.delivered();
        report.dropped += self.dropped.load(Ordering::Relaxed);
        report.callback_errors += self.callback_errors.load(Ordering::Relaxed);
    }

    pub(super) fn make_room(&self) {
        if let Consumer::Native(sink) = &self.consumer {
            sink.make_room();
        }
    }

    /// Queues an event; true if the binding should be woken because the queue was empty.
    pub(super) fn offer(&self, record: &Arc<EventRecord>, limits: &Limits) -> bool {
        let mut wake = false;
        let taken = match &self.consumer {
            Consumer::Native(sink) => sink.offer(record),
            Consumer::Host(_, queue) => {
                let mut queue = lock(queue);
                wake = queue.events.is_empty();
                self.enqueue(&mut queue, record, limits)
            }
        };
        let counter = if taken { &self.accepted } else { &self.dropped };
        counter.fetch_add(1, Ordering::AcqRel);
        wake && taken
    }

    fn enqueue(&self, queue: &mut Queue, record: &Arc<EventRecord>, limits: &Limits) -> bool {
        if queue.retired {
            return false;
        }
        let full = queue.events.len() >= limits.subscriber_queue_events as usize
            || queue.bytes + record.size() > limits.subscriber_queue_bytes as usize;
        if full && !queue.events.is_empty() {
            queue.gap += 1;
            return false;
        }
        if queue.gap > 0 {
            let mark = gap_mark(std::mem::take(&mut queue.gap), record.event.timestamp());
            queue.bytes += mark.size();
            queue.events.push_back(mark);
            self.accepted.fetch_add(1, Ordering::Relaxed);
        }
        queue.bytes += record.size();
        queue.events.push_back(record.clone());
        true
    }
}

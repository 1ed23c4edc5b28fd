//! One subscriber: its bounded queue, and counts of everything that did not get through.

use super::record::{EventRecord, gap_mark};
use super::stage::Staged;
use crate::callback::Callback;
use crate::locks::lock;
use crate::scope::Scope;
use nemo_relay_log as log;
use nemo_relay_types::{FlushReport, Limits, LogEvent, Timestamp};
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
    /// The stage that events pass before they are delivered.
    Stage(Mutex<Queue>),
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
    /// Accepted and not delivered: given up, which counts as dropped too, or not to be seen after all.
    discarded: AtomicU64,
    dropped: AtomicU64,
    callback_errors: AtomicU64,
    removed: AtomicBool,
    /// Events on the stage that this subscriber is to see.
    promised: AtomicU64,
}

impl Subscriber {
    pub(crate) fn host(id: u64, name: &str, scope: Option<&Arc<Scope>>, callback: Callback) -> Arc<Self> {
        let place = scope.map_or(0, |scope| scope.depth() + 1);
        Self::new(id, name, place, Consumer::Host(callback, Mutex::default()))
    }

    pub(crate) fn native(id: u64, name: &str, sink: Arc<dyn Sink>) -> Arc<Self> {
        Self::new(id, name, 0, Consumer::Native(sink))
    }

    /// The stage; its number is one that no registration has.
    pub(super) fn stage() -> Arc<Self> {
        Self::new(0, "", 0, Consumer::Stage(Mutex::default()))
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
            promised: AtomicU64::new(0),
        })
    }

    /// The host function; `None` for a native consumer.
    pub fn callback(&self) -> Option<&Callback> {
        match &self.consumer {
            Consumer::Host(callback, _) => Some(callback),
            Consumer::Native(_) | Consumer::Stage(_) => None,
        }
    }

    /// Whether this is the stage: what is drained of it is to be given to [`Runtime::process`](crate::Runtime::process).
    pub fn is_stage(&self) -> bool {
        matches!(self.consumer, Consumer::Stage(_))
    }

    fn queue(&self) -> Option<&Mutex<Queue>> {
        match &self.consumer {
            Consumer::Host(_, queue) | Consumer::Stage(queue) => Some(queue),
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
        let Some(queue) = self.queue() else { return Vec::new() };
        let mut queue = lock(queue);
        let count = most.min(queue.events.len());
        let mut batch: Vec<_> = queue.events.drain(..count).collect();
        queue.bytes -= batch.iter().map(|record| record.size()).sum::<usize>();
        if queue.events.is_empty() && queue.gap > 0 {
            let last = batch.last().map(|record| record.event.timestamp()).unwrap_or_default();
            batch.push(self.end_gap(&mut queue, last));
            self.accepted.fetch_add(1, Ordering::Relaxed);
        }
        batch
    }

    /// Whether the subscriber was deregistered and everything queued was drained, so that the binding may let go of it.
    /// An event that is being emitted meanwhile comes too late and is counted as dropped.
    pub fn retire(&self) -> bool {
        let Some(queue) = self.queue() else { return self.is_removed() };
        let mut queue = lock(queue);
        let promised = self.promised.load(Ordering::Acquire);
        queue.retired = self.is_removed() && queue.events.is_empty() && queue.gap == 0 && promised == 0;
        queue.retired
    }

    /// Whether an event on the stage is still to be given to it.
    pub(crate) fn is_promised(&self) -> bool {
        self.promised.load(Ordering::Acquire) > 0
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
        let Some(queue) = self.queue() else { return 0 };
        let events = std::mem::take(&mut *lock(queue)).events;
        events.iter().filter_map(|record| record.staged.as_ref()).for_each(Staged::lose);
        let lost = events.len() as u64;
        self.dropped.fetch_add(lost, Ordering::Relaxed);
        self.discarded.fetch_add(lost, Ordering::AcqRel);
        lost
    }

    /// In a forked child: what the parent had on its way, the parent delivers, so nothing of it is pending here.
    pub(super) fn after_fork(&self) {
        let accepted = self.accepted();
        self.promised.store(0, Ordering::Release);
        if let Some(queue) = self.queue() {
            let mut queue = lock(queue);
            *queue = Queue { retired: queue.retired, ..Queue::default() };
            self.discarded.store(accepted.saturating_sub(self.delivered()), Ordering::Release);
        } else {
            self.discarded.store(0, Ordering::Release);
            self.accepted.store(self.delivered(), Ordering::Release);
        }
    }

    /// Whether it is deregistered and has been given everything that was queued for it.
    pub fn is_settled(&self) -> bool {
        self.is_removed() && self.pending(self.accepted()) == 0
    }

    fn delivered(&self) -> u64 {
        match &self.consumer {
            Consumer::Host(..) | Consumer::Stage(_) => self.delivered.load(Ordering::Acquire),
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
        // What passed the stage is counted where it arrives.
        if !self.is_stage() {
            report.delivered += self.delivered();
        }
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
        let (taken, wake) = self.put(record, limits);
        let counter = if taken { &self.accepted } else { &self.dropped };
        counter.fetch_add(1, Ordering::AcqRel);
        if let Some(staged) = record.staged.as_ref().filter(|_| taken) {
            staged.promise();
        }
        wake
    }

    /// An event is on the stage that will be offered: it counts as accepted, and the subscriber is kept until then.
    pub(super) fn promise(&self) {
        self.promised.fetch_add(1, Ordering::AcqRel);
        self.accepted.fetch_add(1, Ordering::AcqRel);
    }

    /// Queues an event that was promised; as [`offer`](Self::offer).
    pub(super) fn offer_promised(&self, record: &Arc<EventRecord>, limits: &Limits) -> bool {
        let (taken, wake) = self.put(record, limits);
        if taken {
            self.promised.fetch_sub(1, Ordering::AcqRel);
        } else {
            self.lose_promised();
        }
        wake
    }

    /// An event that was promised is lost.
    pub(super) fn lose_promised(&self) {
        self.dropped.fetch_add(1, Ordering::Relaxed);
        self.withdraw();
    }

    /// An event that was promised is not to be seen after all.
    pub(crate) fn withdraw(&self) {
        // Whoever finds that nothing is pending any more finds that nothing is promised.
        self.promised.fetch_sub(1, Ordering::AcqRel);
        self.discarded.fetch_add(1, Ordering::AcqRel);
    }

    /// Whether something is queued or being processed.
    pub(super) fn is_busy(&self) -> bool {
        self.pending(self.accepted()) > 0
    }

    /// Whether the event was taken, and whether the queue was empty before.
    fn put(&self, record: &Arc<EventRecord>, limits: &Limits) -> (bool, bool) {
        match &self.consumer {
            Consumer::Native(sink) => (sink.offer(record), false),
            Consumer::Host(_, queue) | Consumer::Stage(queue) => {
                let mut queue = lock(queue);
                let was_empty = queue.events.is_empty();
                let taken = self.enqueue(&mut queue, record, limits);
                (taken, taken && was_empty)
            }
        }
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
            let mark = self.end_gap(queue, record.event.timestamp());
            queue.bytes += mark.size();
            queue.events.push_back(mark);
            self.accepted.fetch_add(1, Ordering::Relaxed);
        }
        queue.bytes += record.size();
        queue.events.push_back(record.clone());
        true
    }

    /// What stands in the place of the events that were dropped.
    fn end_gap(&self, queue: &mut Queue, at: Timestamp) -> Arc<EventRecord> {
        let count = std::mem::take(&mut queue.gap);
        log::emit(LogEvent::EventsDropped, |fields| fields.text("subscriber", &self.name).number("count", count));
        gap_mark(count, at)
    }
}

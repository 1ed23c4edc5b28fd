//! One subscriber: its bounded queue, and counts of everything that did not get through.

use super::queue::Queue;
use super::record::EventRecord;
use super::stage::Staged;
use crate::callback::Callback;
use crate::locks::lock;
use crate::scope::Scope;
use nemo_relay_types::{FlushReport, Limits};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// A native consumer of events, such as an exporter, with a queue and a thread of its own.
pub trait Sink: Send + Sync {
    /// Whether an event that comes now need not wait for room, be it that there is some or that waiting is of no use.
    fn has_room(&self) -> bool {
        true
    }
    /// Waits for room, for a bounded time; called before an event is numbered where there is none.
    fn make_room(&self) {}
    /// Takes an event in its place in the order; false where it had to be dropped. Must not wait.
    fn offer(&self, record: &Arc<EventRecord>) -> bool;
    /// How many of the accepted events are where they belong.
    fn delivered(&self) -> u64;
    /// Asks for the queue to be written soon.
    fn kick(&self);
}

pub(super) enum Consumer {
    Host(Callback, Mutex<Queue>),
    Native(Arc<dyn Sink>),
    /// The stage that events pass before they are delivered.
    Stage(Mutex<Queue>),
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
    pub(super) consumer: Consumer,
    accepted: AtomicU64,
    delivered: AtomicU64,
    /// Accepted and not delivered: given up, which counts as dropped too, or not to be seen after all.
    discarded: AtomicU64,
    dropped: AtomicU64,
    callback_errors: AtomicU64,
    removed: AtomicBool,
    /// Events on the stage that this subscriber is to see.
    promised: AtomicU64,
    /// Whether who emits may wait for room, who does, and whether one has in vain since the last progress.
    pub(super) blocks: AtomicBool,
    pub(super) waiting: AtomicU64,
    pub(super) stalled: AtomicBool,
}

impl Subscriber {
    pub(crate) fn host(id: u64, name: &str, scope: Option<&Arc<Scope>>, callback: Callback) -> Arc<Self> {
        let place = scope.map_or(0, |scope| scope.depth() + 1);
        let name: Arc<str> = name.into();
        let queue = Mutex::new(Queue::new(&name));
        Self::new(id, name, place, Consumer::Host(callback, queue))
    }

    pub(crate) fn native(id: u64, name: &str, sink: Arc<dyn Sink>) -> Arc<Self> {
        Self::new(id, name.into(), 0, Consumer::Native(sink))
    }

    /// The stage; its number is one that no registration has.
    pub(super) fn stage() -> Arc<Self> {
        let name: Arc<str> = "".into();
        let queue = Mutex::new(Queue::new(&name));
        Self::new(0, name, 0, Consumer::Stage(queue))
    }

    fn new(id: u64, name: Arc<str>, place: u32, consumer: Consumer) -> Arc<Self> {
        Arc::new(Self {
            id,
            name,
            place,
            consumer,
            accepted: AtomicU64::new(0),
            delivered: AtomicU64::new(0),
            discarded: AtomicU64::new(0),
            dropped: AtomicU64::new(0),
            callback_errors: AtomicU64::new(0),
            removed: AtomicBool::new(false),
            promised: AtomicU64::new(0),
            blocks: AtomicBool::new(false),
            waiting: AtomicU64::new(0),
            stalled: AtomicBool::new(false),
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

    pub(super) fn queue(&self) -> Option<&Mutex<Queue>> {
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
        if self.blocks() {
            self.note_progress();
        }
    }

    /// Takes up to `most` queued events. A `relay.gap` mark stands where events were dropped.
    ///
    /// The binding calls [`Subscriber::delivered_one`] after each call of the host function.
    pub fn drain(&self, most: usize) -> Vec<Arc<EventRecord>> {
        let Some(queue) = self.queue() else { return Vec::new() };
        let taken = lock(queue).take(most);
        self.accepted.fetch_add(taken.marks, Ordering::Relaxed);
        if taken.lost > 0 {
            self.dropped.fetch_add(taken.lost, Ordering::Relaxed);
            self.discarded.fetch_add(taken.lost, Ordering::AcqRel);
        }
        taken.records
    }

    /// Whether the subscriber was deregistered and everything queued was drained, so that the binding may let go of it.
    /// An event that is being emitted meanwhile comes too late and is counted as dropped.
    pub fn retire(&self) -> bool {
        let Some(queue) = self.queue() else { return self.is_removed() };
        let mut queue = lock(queue);
        let promised = self.promised.load(Ordering::Acquire);
        queue.retired = self.is_removed() && queue.is_empty() && !queue.has_gap() && promised == 0;
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
        self.delivered.fetch_add(1, Ordering::SeqCst);
        if self.blocks() {
            self.note_progress();
        }
    }

    /// Gives up what is queued, for a process that has no more time; returns how many events were lost.
    pub fn discard(&self) -> u64 {
        let Some(queue) = self.queue() else { return 0 };
        let (events, outside) = lock(queue).clear();
        events.iter().filter_map(|record| record.staged.as_ref()).for_each(Staged::lose);
        let lost = events.len() as u64 + outside;
        self.dropped.fetch_add(lost, Ordering::Relaxed);
        self.discarded.fetch_add(lost, Ordering::AcqRel);
        lost
    }

    /// In a forked child: what the parent had on its way, the parent delivers, so nothing of it is pending here.
    pub(super) fn after_fork(&self) {
        let accepted = self.accepted();
        self.promised.store(0, Ordering::Release);
        if let Some(queue) = self.queue() {
            drop(lock(queue).clear());
            self.waiting.store(0, Ordering::Release);
            self.stalled.store(false, Ordering::Release);
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

    /// Queues an event; true if the binding should be woken because the queue was empty.
    pub(super) fn offer(&self, record: &Arc<EventRecord>, limits: &Limits) -> bool {
        let (taken, wake) = self.put(record, self.is_crowded(limits), limits);
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
        let (taken, wake) = self.put(record, false, limits);
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

    /// Whether the event was taken, and whether the queue was empty before. `crowded` says that there is no room.
    fn put(&self, record: &Arc<EventRecord>, crowded: bool, limits: &Limits) -> (bool, bool) {
        match &self.consumer {
            Consumer::Native(sink) => (sink.offer(record), false),
            Consumer::Host(_, queue) | Consumer::Stage(queue) => {
                let mut queue = lock(queue);
                if queue.retired {
                    return (false, false);
                }
                let (was_empty, had_gap) = (queue.is_empty(), queue.has_gap());
                let added = queue.put(record, crowded, limits);
                let marked = had_gap && added > 0;
                let taken = added > u64::from(marked);
                self.accepted.fetch_add(u64::from(marked), Ordering::Relaxed);
                (taken, added > 0 && was_empty)
            }
        }
    }
}

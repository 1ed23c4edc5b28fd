//! From an event to those who see it: one numbered order, a bounded queue for each subscriber, and counts of everything
//! that did not get through. Nothing here waits and nothing calls the host: host subscribers are drained by the binding,
//! native ones bring a [`Sink`].

use crate::callback::Callback;
use crate::locks::lock;
use nemo_relay_types::{Event, FlushReport, Json, Limits, MarkEvent, Timestamp, Uuid};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

/// An event on its way, with its place in the order of emission. Its text is made once, by whoever needs it first.
pub struct EventRecord {
    /// Place in the order of emission of this process, from 1.
    pub seq: u64,
    /// The event.
    pub event: Event,
    text: OnceLock<Arc<str>>,
}

impl EventRecord {
    fn new(seq: u64, event: Event) -> Arc<Self> {
        Arc::new(Self { seq, event, text: OnceLock::new() })
    }

    /// The event as one line of ATOF, without the line end.
    pub fn text(&self) -> &Arc<str> {
        self.text.get_or_init(|| {
            let mut out = String::with_capacity(self.size());
            self.event.write_json(&mut out);
            out.into()
        })
    }

    /// Appends the event as one line of ATOF, without the line end, and keeps no copy.
    pub fn write_text(&self, out: &mut String) {
        match self.text.get() {
            Some(text) => out.push_str(text),
            None => self.event.write_json(out),
        }
    }

    /// About how many bytes the event holds.
    pub fn size(&self) -> usize {
        const ENVELOPE: usize = 480;
        let length = |json: Option<&Json>| json.map_or(0, |json| json.as_str().len());
        ENVELOPE + length(self.event.data()) + length(self.event.metadata()) + length(self.event.category_profile())
    }
}

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
    pub(crate) fn host(id: u64, name: &str, callback: Callback) -> Arc<Self> {
        Self::new(id, name, Consumer::Host(callback, Mutex::default()))
    }

    pub(crate) fn native(id: u64, name: &str, sink: Arc<dyn Sink>) -> Arc<Self> {
        Self::new(id, name, Consumer::Native(sink))
    }

    fn new(id: u64, name: &str, consumer: Consumer) -> Arc<Self> {
        Arc::new(Self {
            id,
            name: name.into(),
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
    pub(crate) fn after_fork(&self) {
        let accepted = self.accepted.load(Ordering::Acquire);
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
        self.is_removed() && self.pending(self.accepted.load(Ordering::Acquire)) == 0
    }

    fn delivered(&self) -> u64 {
        match &self.consumer {
            Consumer::Host(..) => self.delivered.load(Ordering::Acquire),
            Consumer::Native(sink) => sink.delivered(),
        }
    }

    /// How many of the first `accepted` events are still to be delivered.
    fn pending(&self, accepted: u64) -> u64 {
        accepted.saturating_sub(self.delivered() + self.discarded.load(Ordering::Acquire))
    }

    /// Adds the counts up to now to a report.
    pub(crate) fn count(&self, report: &mut FlushReport) {
        report.delivered += self.delivered();
        report.dropped += self.dropped.load(Ordering::Relaxed);
        report.callback_errors += self.callback_errors.load(Ordering::Relaxed);
    }

    fn make_room(&self) {
        if let Consumer::Native(sink) = &self.consumer {
            sink.make_room();
        }
    }

    /// Queues an event; true if the binding should be woken because the queue was empty.
    fn offer(&self, record: &Arc<EventRecord>, limits: &Limits) -> bool {
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

/// The mark that stands in a stream where events are missing.
pub fn gap_mark(count: u64, at: Timestamp) -> Arc<EventRecord> {
    let millis = (at.nanos().max(0) / 1_000_000) as u128;
    let data = Json::from_trusted(format!(r#"{{"count":{count},"reason":"queue_full"}}"#));
    let mark = MarkEvent {
        uuid: Uuid::from_u128((millis << 80) | (7 << 76) | (2 << 62) | u128::from(count)),
        timestamp: at,
        name: "relay.gap".into(),
        data: Some(data),
        ..MarkEvent::default()
    };
    EventRecord::new(0, Event::Mark(mark))
}

/// The numbered order of emission and the wake-ups that it causes.
#[derive(Default)]
pub(crate) struct Delivery {
    order: Mutex<u64>,
    woken: Mutex<Vec<u64>>,
    any_woken: AtomicBool,
}

impl Delivery {
    /// Numbers an event and queues it for each recipient, in one critical section: no two subscribers see two events in
    /// different orders. No host code runs under the lock.
    pub(crate) fn emit(&self, event: Event, recipients: &[Arc<Subscriber>], limits: &Limits) {
        for subscriber in recipients {
            subscriber.make_room();
        }
        let mut seq = lock(&self.order);
        *seq += 1;
        let record = EventRecord::new(*seq, event);
        for subscriber in recipients {
            if subscriber.offer(&record, limits) {
                lock(&self.woken).push(subscriber.id);
                self.any_woken.store(true, Ordering::Release);
            }
        }
    }

    pub(crate) fn has_woken(&self) -> bool {
        self.any_woken.load(Ordering::Acquire)
    }

    pub(crate) fn take_woken(&self) -> Vec<u64> {
        if !self.any_woken.swap(false, Ordering::AcqRel) {
            return Vec::new();
        }
        std::mem::take(&mut *lock(&self.woken))
    }
}

/// The subscribers that may still have something queued, also deregistered ones.
pub(crate) struct Draining {
    subscribers: Vec<Arc<Subscriber>>,
    /// The counts of those that were let go of.
    past: FlushReport,
}

impl Default for Draining {
    fn default() -> Self {
        Self { subscribers: Vec::new(), past: FlushReport { delivered: 0, dropped: 0, pending: 0, callback_errors: 0 } }
    }
}

impl Draining {
    pub(crate) fn add(&mut self, subscriber: Arc<Subscriber>) {
        self.subscribers.push(subscriber);
    }

    pub(crate) fn after_fork(&self) {
        self.subscribers.iter().for_each(|subscriber| subscriber.after_fork());
    }

    /// Lets go of deregistered subscribers that have been given everything, and with them of their callbacks.
    pub(crate) fn forget_settled(&mut self) {
        let past = &mut self.past;
        self.subscribers.retain(|subscriber| {
            let settled = subscriber.is_settled();
            if settled {
                subscriber.count(past);
            }
            !settled
        });
    }

    pub(crate) fn flush(&self) -> FlushTicket {
        let waiting = self.subscribers.iter().map(|subscriber| {
            if let Consumer::Native(sink) = &subscriber.consumer {
                sink.kick();
            }
            (subscriber.clone(), subscriber.accepted.load(Ordering::Acquire))
        });
        FlushTicket { waiting: waiting.collect(), past: self.past.clone() }
    }
}

/// What a flush waits for: everything that was queued when it began.
pub struct FlushTicket {
    waiting: Vec<(Arc<Subscriber>, u64)>,
    past: FlushReport,
}

impl FlushTicket {
    /// The counts now; the flush is complete when nothing is pending.
    pub fn report(&self) -> FlushReport {
        let mut report = self.past.clone();
        for (subscriber, accepted) in &self.waiting {
            report.pending += subscriber.pending(*accepted);
            subscriber.count(&mut report);
        }
        report
    }
}

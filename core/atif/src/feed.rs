//! Between a runtime and a builder: what an emitting thread pays is a push onto a queue.

use crate::{AtifBuilder, Diagnostic};
use nemo_relay_runtime::EventRecord;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The queue and the builder behind it.
pub(crate) struct Feed {
    queue: Mutex<Queue>,
    builder: Mutex<AtifBuilder>,
    /// Signals the thread.
    work: Condvar,
    /// Signals those who wait for a flush.
    progress: Condvar,
    /// How long who emits waits for room.
    wait: Option<Duration>,
    diagnostics: Mutex<Vec<Diagnostic>>,
}

#[derive(Default)]
struct Queue {
    records: Vec<Arc<EventRecord>>,
    bytes: usize,
    accepted: u64,
    delivered: u64,
    /// Dropped since the builder was told.
    lost: u64,
    /// An emitting thread has waited for room in vain since the last progress.
    stalled: bool,
    kicked: bool,
    sleeping: bool,
    closing: bool,
    finished: bool,
    /// The first fault since it was asked for.
    fault: Option<String>,
}

impl Queue {
    fn is_full(&self, size: usize) -> bool {
        !self.records.is_empty() && (self.records.len() >= MOST_EVENTS || self.bytes + size > MOST_BYTES)
    }

    fn is_worth_waiting(&self) -> bool {
        self.is_full(USUAL) && !self.closing && !self.stalled
    }
}

/// What the thread is to do next.
pub(crate) struct Turn {
    pub kicked: bool,
    pub closing: bool,
}

const MOST_EVENTS: usize = 65_536;
const MOST_BYTES: usize = 64 << 20;
/// Most events are not larger than this; whether there is room is asked before one is there.
const USUAL: usize = 16 << 10;

/// How long events are gathered, so that a busy stream wakes the thread seldom.
const GATHER: Duration = Duration::from_millis(20);

const QUEUE_FULL: &str = "atif.queue_full";

impl Feed {
    pub fn new(builder: AtifBuilder, wait: Option<Duration>) -> Arc<Self> {
        Arc::new(Self {
            queue: Mutex::default(),
            builder: Mutex::new(builder),
            work: Condvar::new(),
            progress: Condvar::new(),
            wait,
            diagnostics: Mutex::default(),
        })
    }

    /// Whether an emitting thread need not wait, be it that there is room or that waiting is of no use.
    pub fn has_room(&self) -> bool {
        self.wait.is_none() || !lock(&self.queue).is_worth_waiting()
    }

    pub fn make_room(&self) {
        if let Some(most) = self.wait
            && !self.wait(most, |queue| !queue.is_worth_waiting())
        {
            lock(&self.queue).stalled = true;
        }
    }

    /// Queues an event; false where it had to be dropped.
    pub fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut queue = lock(&self.queue);
        if queue.closing {
            return false;
        }
        if queue.is_full(record.size()) {
            queue.lost += 1;
            drop(queue);
            self.count(QUEUE_FULL, 1, "events came faster than they could be read");
            return false;
        }
        queue.bytes += record.size();
        queue.records.push(record.clone());
        queue.accepted += 1;
        if std::mem::take(&mut queue.sleeping) {
            self.work.notify_one();
        }
        true
    }

    /// Gives what is queued to the builder, in order, whoever calls; returns the builder and how many events it has seen.
    pub fn drain(&self) -> (MutexGuard<'_, AtifBuilder>, u64) {
        let mut builder = lock(&self.builder);
        let (records, lost, accepted) = {
            let mut queue = lock(&self.queue);
            (queue.bytes, queue.stalled) = (0, false);
            self.progress.notify_all();
            (std::mem::take(&mut queue.records), std::mem::take(&mut queue.lost), queue.accepted)
        };
        records.iter().for_each(|record| builder.observe(&record.event));
        builder.note_missing(lost);
        (builder, accepted)
    }

    /// Says that so many events are where they belong.
    pub fn deliver(&self, count: u64) {
        let mut queue = lock(&self.queue);
        queue.delivered = queue.delivered.max(count);
        drop(queue);
        self.progress.notify_all();
    }

    pub fn delivered(&self) -> u64 {
        lock(&self.queue).delivered
    }

    pub fn kick(&self) {
        lock(&self.queue).kicked = true;
        self.work.notify_one();
    }

    /// Takes nothing more.
    pub fn close(&self) {
        lock(&self.queue).closing = true;
        self.work.notify_one();
        self.progress.notify_all();
    }

    pub fn is_closed(&self) -> bool {
        lock(&self.queue).closing
    }

    /// To be called by the thread when it ends.
    pub fn finish(&self) {
        lock(&self.queue).finished = true;
        self.progress.notify_all();
    }

    /// Waits until the thread has ended; false where the time is over first.
    pub fn wait_finished(&self, timeout: Duration) -> bool {
        self.wait(timeout, |queue| queue.finished)
    }

    /// Waits until what was queued before is where it belongs; false where the time is over first.
    pub fn flush(&self, timeout: Duration) -> bool {
        let target = lock(&self.queue).accepted;
        self.kick();
        self.wait(timeout, |queue| queue.delivered >= target || queue.finished)
    }

    fn wait(&self, timeout: Duration, done: impl Fn(&Queue) -> bool) -> bool {
        let until = Instant::now() + timeout;
        let mut queue = lock(&self.queue);
        while !done(&queue) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            queue = self.progress.wait_timeout(queue, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// Waits until there is something to do for the thread.
    pub fn next_turn(&self) -> Turn {
        let mut queue = lock(&self.queue);
        while queue.records.is_empty() && !queue.kicked && !queue.closing {
            queue.sleeping = true;
            queue = self.work.wait(queue).unwrap_or_else(PoisonError::into_inner);
            queue.sleeping = false;
        }
        if !queue.kicked && !queue.closing {
            queue = self.work.wait_timeout(queue, GATHER).unwrap_or_else(PoisonError::into_inner).0;
        }
        Turn { kicked: std::mem::take(&mut queue.kicked), closing: queue.closing }
    }

    /// Counts a fault; one of these loses a document.
    pub fn fail(&self, code: &'static str, message: &str) {
        lock(&self.queue).fault.get_or_insert_with(|| message.to_owned());
        self.count(code, 1, message);
    }

    /// Counts something that went wrong so many times.
    pub fn count(&self, code: &'static str, count: u64, message: &str) {
        let mut all = lock(&self.diagnostics);
        match all.iter_mut().find(|known| known.code == code) {
            Some(known) => {
                known.count += count;
                known.message = message.to_owned();
            }
            None => all.push(Diagnostic { code, message: message.to_owned(), count }),
        }
    }

    pub fn take_fault(&self) -> Option<String> {
        lock(&self.queue).fault.take()
    }

    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        lock(&self.diagnostics).clone()
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

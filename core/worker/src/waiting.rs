//! The events that wait for one subscriber of a worker.

use crate::spec::Bounds;
use nemo_relay_runtime::{EventRecord, GapReason, gap_mark};
use nemo_relay_types::Timestamp;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::Notify;

/// A batch is not longer than this, but for a single event that is.
const BATCH_BYTES: usize = 1 << 20;

/// A bounded queue. An event stays in it until it was handled or given up.
pub(crate) struct Waiting {
    queue: Mutex<Queue>,
    news: Notify,
    settled: Condvar,
    most_events: usize,
    most_bytes: usize,
}

#[derive(Default)]
struct Queue {
    events: VecDeque<Arc<EventRecord>>,
    bytes: usize,
    settled: u64,
    /// Events for which there was no room.
    refused: u64,
    /// Events dropped since the last one that was queued, and when the latest happened.
    gap: u64,
    gap_at: Timestamp,
    closed: bool,
}

impl Waiting {
    pub fn new(bounds: &Bounds) -> Self {
        Self {
            queue: Mutex::default(),
            news: Notify::new(),
            settled: Condvar::new(),
            most_events: bounds.queue_events,
            most_bytes: bounds.queue_bytes,
        }
    }

    /// Takes an event; false where there is no room, or the queue is closed.
    pub fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut queue = self.lock();
        if queue.closed || queue.events.len() >= self.most_events || queue.bytes + record.size() > self.most_bytes {
            queue.refused += 1;
            queue.gap += 1;
            queue.gap_at = record.event.timestamp();
            return false;
        }
        if queue.gap > 0 {
            let mark = gap_mark(std::mem::take(&mut queue.gap), GapReason::QueueFull, queue.gap_at);
            queue.push(mark);
        }
        queue.push(record.clone());
        drop(queue);
        self.news.notify_one();
        true
    }

    /// The first events, at most `most`; they stay. `None` once the queue is closed and empty.
    pub async fn next(&self, most: usize) -> Option<Vec<Arc<EventRecord>>> {
        loop {
            let news = self.news.notified();
            {
                let queue = self.lock();
                if !queue.events.is_empty() {
                    return Some(queue.batch(most));
                }
                if queue.closed {
                    return None;
                }
            }
            news.await;
        }
    }

    /// The first events were handled, or cannot be.
    pub fn settle(&self, count: usize) {
        self.lock().take(count);
        self.settled.notify_all();
    }

    /// Takes nothing more.
    pub fn close(&self) {
        self.lock().closed = true;
        self.news.notify_one();
    }

    /// Waits until nothing waits any more, and gives up what does when the time is over. The result counts those.
    pub fn drain(&self, until: Instant) -> u64 {
        let mut queue = self.lock();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if queue.events.is_empty() || left.is_zero() {
                break;
            }
            queue = self.settled.wait_timeout(queue, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        let count = queue.events.len();
        queue.take(count)
    }

    /// How many events were handled or given up.
    pub fn settled(&self) -> u64 {
        self.lock().settled
    }

    /// For how many there was no room.
    pub fn refused(&self) -> u64 {
        self.lock().refused
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    fn push(&mut self, record: Arc<EventRecord>) {
        self.bytes += record.size();
        self.events.push_back(record);
    }

    fn batch(&self, most: usize) -> Vec<Arc<EventRecord>> {
        let mut bytes = 0;
        let fits = |record: &&Arc<EventRecord>| {
            bytes += record.size();
            bytes <= BATCH_BYTES
        };
        let count = self.events.iter().take(most).take_while(fits).count().max(1);
        self.events.iter().take(count).cloned().collect()
    }

    /// Takes the first events out, and counts those of them that are events: a mark of a gap has no number.
    fn take(&mut self, count: usize) -> u64 {
        let taken: Vec<_> = self.events.drain(..count.min(self.events.len())).collect();
        self.bytes -= taken.iter().map(|record| record.size()).sum::<usize>();
        let numbered = taken.iter().filter(|record| record.seq > 0).count() as u64;
        self.settled += numbered;
        numbered
    }
}

//! Flushes: what they wait for, and the counts that they report.

use super::subscriber::Subscriber;
use nemo_relay_types::FlushReport;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The subscribers that may still have something queued, also deregistered ones.
pub(crate) struct Draining {
    subscribers: Vec<Arc<Subscriber>>,
    /// The counts of those that were let go of.
    past: FlushReport,
    /// How often a function raised or was late that is no subscriber, or a payload was no JSON; a flush reports what happened while it waited too.
    errors: Arc<AtomicU64>,
}

impl Default for Draining {
    fn default() -> Self {
        let past = FlushReport { delivered: 0, dropped: 0, pending: 0, callback_errors: 0 };
        Self { subscribers: Vec::new(), past, errors: Arc::default() }
    }
}

impl Draining {
    pub(crate) fn add(&mut self, subscriber: Arc<Subscriber>) {
        self.subscribers.push(subscriber);
    }

    /// Counts one of these.
    pub(crate) fn count_callback_error(&self) {
        self.errors.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether who emits may wait for one of them.
    pub(crate) fn blocks(&self) -> bool {
        self.subscribers.iter().any(|subscriber| subscriber.blocks() && !subscriber.is_removed())
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
            subscriber.kick();
            // What is on the stage is promised to those who are to see it, and waited for there.
            let accepted = if subscriber.is_stage() { 0 } else { subscriber.accepted() };
            (subscriber.clone(), accepted)
        });
        FlushTicket { waiting: waiting.collect(), past: self.past.clone(), errors: self.errors.clone() }
    }
}

/// What a flush waits for: everything that was queued when it began.
pub struct FlushTicket {
    waiting: Vec<(Arc<Subscriber>, u64)>,
    past: FlushReport,
    errors: Arc<AtomicU64>,
}

impl FlushTicket {
    /// The counts now; the flush is complete when nothing is pending.
    pub fn report(&self) -> FlushReport {
        let mut report = self.past.clone();
        report.callback_errors += self.errors.load(Ordering::Relaxed);
        for (subscriber, accepted) in &self.waiting {
            report.pending += subscriber.pending(*accepted);
            subscriber.count(&mut report);
        }
        report
    }
}

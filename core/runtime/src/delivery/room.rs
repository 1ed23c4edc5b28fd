//! What happens where a subscriber's queue has no room: who waits for it, and how long.

use super::policy::{Spill, is_delivering};
use super::queue::Queue;
use super::subscriber::{Consumer, Sink, Subscriber};
use crate::locks::lock;
use nemo_relay_types::{Error, Limits, QueuePolicy, Result};
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

impl Subscriber {
    /// Errors: `invalid_argument` for a native consumer, which has a queue of its own.
    pub(super) fn set_queue(
        &self,
        policy: QueuePolicy,
        events: Option<u32>,
        new_spill: Option<fn() -> Box<dyn Spill>>,
    ) -> Result<()> {
        let Consumer::Host(_, queue) = &self.consumer else {
            let text = format!("{:?} is an exporter; its configuration has queue_policy", self.name);
            return Err(Error::invalid_argument("name", text));
        };
        lock(queue).set(policy, events, new_spill);
        self.blocks.store(matches!(policy, QueuePolicy::Block(_)), Ordering::Release);
        // Whoever waits looks at what counts now.
        self.room.notify_all();
        Ok(())
    }

    /// Whether who emits may wait for it.
    pub fn blocks(&self) -> bool {
        self.blocks.load(Ordering::Relaxed)
    }

    /// The native consumer, where it is one.
    pub(super) fn sink(&self) -> Option<&dyn Sink> {
        match &self.consumer {
            Consumer::Native(sink) => Some(&**sink),
            Consumer::Host(..) | Consumer::Stage(_) => None,
        }
    }

    /// Whether who emits is to wait for a subscriber of the host: there is no room, and waiting is of use.
    pub(super) fn wants_wait(&self, limits: &Limits) -> bool {
        self.is_crowded(limits) && !self.stalled.load(Ordering::Acquire) && !is_delivering()
    }

    /// Waits for room as long as the policy says, reckoned from the first wait for an event, which `until` keeps.
    pub(super) fn make_room(&self, limits: &Limits, until: &mut Option<Instant>) {
        let Some(queue) = self.queue() else { return };
        let mut queue = lock(queue);
        // Counted before the look at what was delivered: whoever delivers counts that first and then looks here.
        self.waiting.fetch_add(1, Ordering::SeqCst);
        while let QueuePolicy::Block(millis) = queue.policy
            && self.has_too_many(&queue, limits)
            && !self.stalled.load(Ordering::Acquire)
        {
            let now = Instant::now();
            let end = *until.get_or_insert(now + Duration::from_millis(millis.into()));
            if now >= end {
                self.stalled.store(true, Ordering::Release);
                break;
            }
            queue = self.room.wait_timeout(queue, end - now).unwrap_or_else(PoisonError::into_inner).0;
        }
        self.waiting.fetch_sub(1, Ordering::SeqCst);
    }

    /// Whether a subscriber for which is waited has as much as it may have. What the binding has taken and not delivered
    /// counts, for else a binding that takes much at once would hide how far behind the subscriber is.
    pub(super) fn is_crowded(&self, limits: &Limits) -> bool {
        let queue = self.queue().filter(|_| self.blocks());
        queue.is_some_and(|queue| self.has_too_many(&lock(queue), limits))
    }

    fn has_too_many(&self, queue: &Queue, limits: &Limits) -> bool {
        !self.is_removed() && (self.pending(self.accepted()) >= queue.most_events(limits) || queue.is_full(0, limits))
    }

    pub(super) fn note_progress(&self) {
        self.stalled.store(false, Ordering::Release);
        if self.waiting.load(Ordering::SeqCst) > 0
            && let Some(queue) = self.queue()
        {
            // Nobody is between its look and its wait while this is held.
            drop(lock(queue));
            self.room.notify_all();
        }
    }
}

//! What happens where a subscriber's queue has no room: who waits for it, and how long.

use super::policy::{Spill, is_delivering};
use super::queue::Queue;
use super::subscriber::{Consumer, Sink, Subscriber};
use crate::gate::{self, ROOM};
use crate::locks::lock;
use nemo_relay_types::{Error, Limits, QueuePolicy, Result};
use std::sync::Condvar;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// Signals those who wait, for whichever subscriber.
static PROGRESS: Condvar = Condvar::new();

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
        tell_who_waits();
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
        // Counted before the look at what was delivered: whoever delivers counts that first and then looks here.
        self.waiting.fetch_add(1, Ordering::SeqCst);
        loop {
            let looking = lock(&ROOM);
            let Some(millis) = self.is_to_be_waited_for(limits) else { break };
            let now = Instant::now();
            let end = *until.get_or_insert(now + Duration::from_millis(millis.into()));
            if now >= end {
                self.stalled.store(true, Ordering::Release);
                break;
            }
            gate::outside(|| drop(PROGRESS.wait_timeout(looking, end - now)));
        }
        self.waiting.fetch_sub(1, Ordering::SeqCst);
    }

    /// The time that may be waited in milliseconds, where there is no room and waiting is of use.
    fn is_to_be_waited_for(&self, limits: &Limits) -> Option<u32> {
        let queue = lock(self.queue()?);
        let QueuePolicy::Block(millis) = queue.policy else { return None };
        (self.has_too_many(&queue, limits) && !self.stalled.load(Ordering::Acquire)).then_some(millis)
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
        if self.waiting.load(Ordering::SeqCst) > 0 {
            tell_who_waits();
        }
    }
}

fn tell_who_waits() {
    // Nobody is between its look and its wait while this is held.
    drop(lock(&ROOM));
    PROGRESS.notify_all();
}

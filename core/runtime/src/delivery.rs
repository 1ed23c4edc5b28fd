//! From an event to those who see it: one numbered order, a bounded queue for each subscriber, and counts of everything
//! that did not get through. Nothing here waits and nothing calls the host: host subscribers are drained by the binding,
//! native ones bring a [`Sink`].

mod flush;
mod lanes;
mod record;
mod stage;
mod subscriber;

pub(crate) use flush::Draining;
pub use flush::FlushTicket;
pub use lanes::{DeliveryCall, Lanes, Rest};
pub use record::{EventRecord, gap_mark};
pub(crate) use stage::{Changes, Staged};
pub use subscriber::{Sink, Subscriber};

use crate::locks::lock;
use nemo_relay_types::{Event, Limits};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// The numbered order of emission and the wake-ups that it causes.
pub(crate) struct Delivery {
    order: Mutex<u64>,
    woken: Mutex<Vec<u64>>,
    any_woken: AtomicBool,
    /// Where events wait that functions of the host are to change.
    stage: Arc<Subscriber>,
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            order: Mutex::default(),
            woken: Mutex::default(),
            any_woken: AtomicBool::new(false),
            stage: Subscriber::stage(),
        }
    }
}

impl Delivery {
    /// Numbers an event and queues it for each recipient, in one critical section: no two subscribers see two events in
    /// different orders. No host code runs under the lock.
    ///
    /// An event that is to be changed, and any that comes while the stage holds one, is queued for the stage instead. Gives
    /// the event back where one of the recipients is deregistered already.
    pub(crate) fn emit(
        &self,
        event: Event,
        recipients: &Arc<[Arc<Subscriber>]>,
        changes: Option<Changes>,
        limits: &Limits,
    ) -> Option<Event> {
        if changes.is_none() {
            recipients.iter().for_each(|subscriber| subscriber.make_room());
        }
        let mut seq = lock(&self.order);
        if recipients.iter().any(|subscriber| subscriber.is_removed()) {
            return Some(event);
        }
        if changes.is_none() && !self.stage.is_busy() {
            self.number_and_offer(&mut seq, event, recipients, |subscriber, record| subscriber.offer(record, limits));
            return None;
        }
        let staged = Staged { recipients: recipients.clone(), changes };
        if self.stage.offer(&EventRecord::on_stage(*seq, event, staged), limits) {
            self.wake(&self.stage);
        }
        None
    }

    /// Returns when no event is on its way any more to a subscriber that was deregistered before, but for what is on the
    /// stage.
    pub(crate) fn wait_for_order(&self) {
        drop(lock(&self.order));
    }

    /// Hands on an event that has passed the stage.
    pub(crate) fn leave_stage(&self, event: Event, recipients: &[Arc<Subscriber>], promised: bool, limits: &Limits) {
        recipients.iter().for_each(|subscriber| subscriber.make_room());
        let mut seq = lock(&self.order);
        self.number_and_offer(&mut seq, event, recipients, |subscriber, record| match promised {
            true => subscriber.offer_promised(record, limits),
            false => subscriber.offer(record, limits),
        });
    }

    fn number_and_offer(
        &self,
        seq: &mut u64,
        event: Event,
        recipients: &[Arc<Subscriber>],
        offer: impl Fn(&Subscriber, &Arc<EventRecord>) -> bool,
    ) {
        *seq += 1;
        let record = EventRecord::new(*seq, event);
        recipients.iter().filter(|subscriber| offer(subscriber, &record)).for_each(|subscriber| self.wake(subscriber));
    }

    fn wake(&self, subscriber: &Subscriber) {
        lock(&self.woken).push(subscriber.id);
        self.any_woken.store(true, Ordering::Release);
    }

    /// The stage, which is drained like a subscriber.
    pub(crate) fn stage(&self) -> &Arc<Subscriber> {
        &self.stage
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

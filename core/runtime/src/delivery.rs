//! From an event to those who see it: one numbered order, a bounded queue for each subscriber, and counts of everything
//! that did not get through. Nothing here calls the host, and nothing waits but an emitting thread whose subscribers want
//! that: host subscribers are drained by the binding, native ones bring a [`Sink`].

mod flush;
mod lanes;
mod policy;
mod queue;
mod record;
mod room;
mod stage;
mod subscriber;

pub(crate) use flush::Draining;
pub use flush::FlushTicket;
pub use lanes::{DeliveryCall, Lanes, Rest};
pub use policy::{QueueHost, Spill, Wait, set_delivering};
pub(crate) use record::Emitted;
pub use record::{EventRecord, GapReason, gap_mark};
pub(crate) use stage::{Changes, Staged};
pub use subscriber::{Sink, Subscriber};

use crate::locks::lock;
use nemo_relay_types::Limits;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

/// The numbered order of emission and the wake-ups that it causes.
pub(crate) struct Delivery {
    order: Mutex<u64>,
    woken: Mutex<Vec<u64>>,
    any_woken: AtomicBool,
    /// Where events wait that functions of the host are to change.
    stage: Arc<Subscriber>,
    host: OnceLock<QueueHost>,
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            order: Mutex::default(),
            woken: Mutex::default(),
            any_woken: AtomicBool::new(false),
            stage: Subscriber::stage(),
            host: OnceLock::new(),
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
        event: Emitted,
        recipients: &Arc<[Arc<Subscriber>]>,
        changes: Option<Changes>,
        limits: &Limits,
    ) -> Option<Emitted> {
        let mut seq = self.order_with_room(recipients, limits);
        if recipients.iter().any(|subscriber| subscriber.is_removed()) {
            return Some(event);
        }
        if changes.is_none() && !self.stage.is_busy() {
            self.number_and_offer(&mut seq, event, recipients, |subscriber, record| subscriber.offer(record, limits));
            return None;
        }
        let staged = Staged { recipients: recipients.clone(), promised: true, changes };
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
    pub(crate) fn leave_stage(&self, event: Emitted, recipients: &[Arc<Subscriber>], promised: bool, limits: &Limits) {
        self.wait_for_natives(recipients);
        let mut seq = lock(&self.order);
        self.number_and_offer(&mut seq, event, recipients, |subscriber, record| match promised {
            true => subscriber.offer_promised(record, limits),
            false => subscriber.offer(record, limits),
        });
    }

    /// The turn to emit, once every recipient has room or has been waited for.
    fn order_with_room(&self, recipients: &[Arc<Subscriber>], limits: &Limits) -> MutexGuard<'_, u64> {
        let mut until = None;
        self.wait_for_natives(recipients);
        loop {
            let seq = lock(&self.order);
            // Looked at in its turn, for others who waited as well may have taken the room.
            let Some(full) = recipients.iter().find(|subscriber| subscriber.wants_wait(limits)) else { return seq };
            drop(seq);
            (self.queue_host().wait)(&mut || full.make_room(limits, &mut until));
        }
    }

    fn wait_for_natives(&self, recipients: &[Arc<Subscriber>]) {
        for sink in recipients.iter().filter_map(|subscriber| subscriber.sink()).filter(|sink| !sink.has_room()) {
            (self.queue_host().wait)(&mut || sink.make_room());
        }
    }

    pub(crate) fn host_queues(&self, host: QueueHost) {
        let _ = self.host.set(host);
    }

    pub(crate) fn queue_host(&self) -> &QueueHost {
        self.host.get_or_init(QueueHost::default)
    }

    fn number_and_offer(
        &self,
        seq: &mut u64,
        event: Emitted,
        recipients: &[Arc<Subscriber>],
        offer: impl Fn(&Subscriber, &Arc<EventRecord>) -> bool,
    ) {
        *seq += 1;
        let record = EventRecord::emitted(*seq, event);
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

//! From an event to those who see it: one numbered order, a bounded queue for each subscriber, and counts of everything
//! that did not get through. Nothing here waits and nothing calls the host: host subscribers are drained by the binding,
//! native ones bring a [`Sink`].

mod flush;
mod lanes;
mod record;
mod subscriber;

pub(crate) use flush::Draining;
pub use flush::FlushTicket;
pub use lanes::{DeliveryCall, Lanes};
pub use record::{EventRecord, gap_mark};
pub use subscriber::{Sink, Subscriber};

use crate::locks::lock;
use nemo_relay_types::{Event, Limits};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

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

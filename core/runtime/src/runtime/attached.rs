//! Native consumers: each is let go of by its number, since a name may be somebody else's by then.

use super::Runtime;
use crate::delivery::{Sink, Subscriber};
use crate::locks::lock;
use nemo_relay_types::Result;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

impl Runtime {
    /// Registers a native consumer for every event; gives the number of the registration.
    ///
    /// Errors: `already_exists`.
    pub fn attach(&self, name: &str, sink: Arc<dyn Sink>) -> Result<u64> {
        self.add_subscriber(None, Subscriber::native(self.next_id(), name, sink)).map(|subscriber| subscriber.id)
    }

    /// Takes the registration with this number back; what is queued is still delivered. Says whether it was there.
    pub fn detach(&self, id: u64) -> bool {
        self.remove_global(|subscriber| subscriber.id == id)
    }

    pub(super) fn remove_global(&self, is_meant: impl Fn(&Subscriber) -> bool) -> bool {
        let mut current = self.0.subscribers.write().unwrap_or_else(|e| e.into_inner());
        let (gone, kept) = current.iter().cloned().partition::<Vec<_>, _>(|subscriber| is_meant(subscriber));
        gone.iter().for_each(|subscriber| subscriber.remove());
        self.0.subscriber_count.store(kept.len() as u64, Ordering::Release);
        *current = kept.into();
        drop(current);
        self.forget_settled();
        !gone.is_empty()
    }
}

/// What one native consumer has registered, and under which names.
#[derive(Default)]
pub struct Registrations(Mutex<Vec<Attached>>);

struct Attached {
    runtime: Runtime,
    name: String,
    id: u64,
}

impl Registrations {
    /// Registers the consumer for every event of a runtime.
    ///
    /// Errors: `already_exists` where a subscriber of the runtime has the name.
    pub fn add(&self, runtime: &Runtime, name: &str, sink: Arc<dyn Sink>) -> Result<()> {
        let mut known = lock(&self.0);
        let id = runtime.attach(name, sink)?;
        known.push(Attached { runtime: runtime.clone(), name: name.to_owned(), id });
        Ok(())
    }

    /// Takes back what is registered under a name. Says whether it was; false also where it was taken back by its name
    /// already, whoever has that now.
    pub fn remove(&self, runtime: &Runtime, name: &str) -> bool {
        let gone: Vec<_> = {
            let mut known = lock(&self.0);
            let is_meant = |one: &Attached| one.runtime.is(runtime) && one.name == name;
            let (gone, kept) = std::mem::take(&mut *known).into_iter().partition(is_meant);
            *known = kept;
            gone
        };
        gone.iter().filter(|one| one.runtime.detach(one.id)).count() > 0
    }

    /// Takes back everything.
    pub fn clear(&self) {
        for one in std::mem::take(&mut *lock(&self.0)) {
            one.runtime.detach(one.id);
        }
    }
}

//! Replaces what plugins have registered by something else, all at once.

use super::{Runtime, subscriber_exists};
use crate::callback::Callback;
use crate::delivery::{Sink, Subscriber};
use crate::locks::lock;
use crate::plugin::Batch;
use crate::registry::Registry;
use nemo_relay_types::{Family, FamilyKind, Result};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What of a batch took effect with an exchange, to be taken back by another one.
#[derive(Default)]
pub struct Registered {
    middleware: Vec<(Family, Arc<str>)>,
    subscribers: Vec<Arc<Subscriber>>,
    switches: Vec<Arc<str>>,
}

impl Registered {
    /// How many registrations there are.
    pub fn len(&self) -> usize {
        self.middleware.len() + self.subscribers.len() + self.switches.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether one of its subscribers, which may be taken back already, is still to be given an event that is on the stage.
    pub fn is_promised(&self) -> bool {
        self.subscribers.iter().any(|subscriber| subscriber.is_promised())
    }

    fn of(batch: &Batch) -> Self {
        Self {
            middleware: batch.middleware.iter().map(|(family, entry)| (*family, entry.name.clone())).collect(),
            subscribers: batch.subscribers.clone(),
            switches: batch.switches.iter().map(|switch| switch.name().clone()).collect(),
        }
    }
}

impl Runtime {
    /// Takes back what has taken effect before and lets batches take effect. Every event and every call sees all of one or
    /// all of the other, and each event goes to the subscribers of one of them. What is taken back is given nothing more
    /// once this returns, except where it [is promised](Registered::is_promised) something.
    ///
    /// Errors: `already_exists`, and then nothing was changed and the batches are abandoned.
    pub fn exchange(&self, old: &[&Registered], new: Vec<Batch>) -> Result<Vec<Registered>> {
        let done = self.replace(old, &new);
        match &done {
            Ok(_) => self.0.delivery.wait_for_order(),
            Err(_) => new.into_iter().for_each(|batch| batch.abandon(self)),
        }
        done
    }

    fn replace(&self, old: &[&Registered], new: &[Batch]) -> Result<Vec<Registered>> {
        let mut registry = self.0.registry.write().unwrap_or_else(|e| e.into_inner());
        let mut subscribers = self.0.subscribers.write().unwrap_or_else(|e| e.into_inner());
        let next = changed(&registry, old, new)?;
        let gone: Vec<_> = old.iter().flat_map(|old| &old.subscribers).collect();
        let mut told: Vec<_> =
            subscribers.iter().filter(|known| !gone.iter().any(|gone| Arc::ptr_eq(gone, known))).cloned().collect();
        for subscriber in new.iter().flat_map(|batch| &batch.subscribers) {
            if told.iter().any(|known| known.name == subscriber.name) {
                return Err(subscriber_exists(&subscriber.name));
            }
            let at = told.partition_point(|known| known.name < subscriber.name);
            told.insert(at, subscriber.clone());
        }
        if new.iter().any(Batch::changes_events) {
            self.0.changes_events.store(true, Ordering::Release);
        }
        *registry = Arc::new(next);
        self.0.subscriber_count.store(told.len() as u64, Ordering::Release);
        *subscribers = told.into();
        gone.iter().for_each(|subscriber| subscriber.remove());
        drop((registry, subscribers));
        let mut draining = lock(&self.0.draining);
        draining.forget_settled();
        new.iter().flat_map(|batch| &batch.subscribers).for_each(|subscriber| draining.add(subscriber.clone()));
        Ok(new.iter().map(Registered::of).collect())
    }

    pub(crate) fn new_subscriber(&self, name: &str, callback: Callback) -> Arc<Subscriber> {
        Subscriber::host(self.next_id(), name, None, callback)
    }

    pub(crate) fn new_consumer(&self, name: &str, sink: Arc<dyn Sink>) -> Arc<Subscriber> {
        Subscriber::native(self.next_id(), name, sink)
    }
}

fn changed(registry: &Registry, old: &[&Registered], new: &[Batch]) -> Result<Registry> {
    let mut next = registry.clone();
    for (family, name) in old.iter().flat_map(|old| &old.middleware) {
        next.remove(*family, name);
    }
    for name in old.iter().flat_map(|old| &old.switches) {
        next.switches.remove(name);
    }
    for (family, entry) in new.iter().flat_map(|batch| &batch.middleware) {
        next.add(*family, entry.clone())?;
    }
    for switch in new.iter().flat_map(|batch| &batch.switches) {
        next.switches.add(switch.clone())?;
    }
    Ok(next)
}

impl Batch {
    fn changes_events(&self) -> bool {
        let changes = |family: &Family| matches!(family.kind(), FamilyKind::Inject | FamilyKind::SanitizeEvent);
        !self.switches.is_empty() || self.middleware.iter().any(|(family, _)| changes(family))
    }
}

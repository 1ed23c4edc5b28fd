//! Registrations, and the queues of subscribers, which the package drains.

use crate::{Engine, NONE, Result, missing};
use nemo_relay_runtime::types::{Error, Family};
use nemo_relay_runtime::{EventRecord, Registration, Scope, Subscriber};
use std::collections::VecDeque;
use std::sync::Arc;

/// How many events are taken from a subscriber's queue at a time.
const BATCH: usize = 64;

/// A subscriber with what was taken from its queue and not yet handed over.
pub(crate) struct Outlet {
    subscriber: Arc<Subscriber>,
    /// How many scopes there are around the one that it is registered on; global ones come before all others.
    rank: usize,
    taken: VecDeque<Arc<EventRecord>>,
    awake: bool,
}

impl Outlet {
    fn new(subscriber: Arc<Subscriber>, scope: Option<&Arc<Scope>>) -> Self {
        let around = std::iter::successors(scope, |inner| inner.outer()).count();
        Self { subscriber, rank: around, taken: VecDeque::new(), awake: false }
    }

    /// Whether there is something to hand over.
    fn fill(&mut self) -> bool {
        if self.taken.is_empty() && self.awake {
            self.taken.extend(self.subscriber.drain(BATCH));
            self.awake = !self.taken.is_empty();
        }
        !self.taken.is_empty()
    }

    /// What decides whose turn it is: the order of emission, then the order of an event's recipients.
    fn turn(&self) -> (u64, usize, &str) {
        (self.taken.front().map_or(0, |record| record.seq), self.rank, &self.subscriber.name)
    }
}

impl Engine {
    /// Registers callback number `callback` of a family, on a scope or, where that is [`NONE`], for every call.
    pub fn register(
        &mut self,
        family: u32,
        scope: u32,
        name: String,
        priority: i32,
        break_chain: bool,
        callback: u32,
    ) -> Result<()> {
        let family = family_of(family)?;
        let scope = self.parent(scope)?;
        let callback = self.runtime.callback(u64::from(callback));
        let registered = if family == Family::Subscriber {
            self.runtime.subscribe(scope.as_ref(), &name, callback).map(|subscriber| {
                self.outlets.insert(subscriber.id as u32, Outlet::new(subscriber, scope.as_ref()));
            })
        } else {
            let new = Registration { name: name.into(), priority, break_chain, callback };
            self.runtime.register(scope.as_ref(), family, new)
        };
        self.refresh();
        registered
    }

    /// Removes a registration by name; says whether there was one.
    pub fn deregister(&mut self, family: u32, scope: u32, name: String) -> Result<bool> {
        let scope = self.parent(scope)?;
        let removed = self.runtime.deregister(scope.as_ref(), family_of(family)?, &name)?;
        self.forget_settled();
        Ok(removed)
    }

    /// Takes up to `most` deliveries as JSON text, in the order of emission and, for one event, in that of its recipients;
    /// [`Engine::delivery_targets`] says whose they are.
    pub fn take_deliveries(&mut self, most: u32) -> Vec<String> {
        for woken in self.runtime.take_woken() {
            if let Some(outlet) = self.outlets.get_mut(&(woken as u32)) {
                outlet.awake = true;
            }
        }
        self.targets.clear();
        let mut texts = Vec::new();
        while texts.len() < most as usize {
            let Some((number, record)) = self.next_delivery() else { break };
            self.targets.extend([number, self.subscriber_callback(number)]);
            texts.push(record.text().to_string());
        }
        self.refresh();
        texts
    }

    /// Whom the last deliveries are for: the number of the subscriber and that of its callback, for each.
    pub fn delivery_targets(&self) -> Vec<u32> {
        self.targets.clone()
    }

    fn next_delivery(&mut self) -> Option<(u32, Arc<EventRecord>)> {
        let waiting = self.outlets.iter_mut().filter_map(|(number, outlet)| outlet.fill().then_some((number, outlet)));
        let (number, outlet) = waiting.min_by(|(_, a), (_, b)| a.turn().cmp(&b.turn()))?;
        Some((*number, outlet.taken.pop_front()?))
    }

    /// The name of a subscriber; empty where the subscriber is gone.
    pub fn subscriber_name(&self, subscriber: u32) -> String {
        self.outlets.get(&subscriber).map_or_else(String::new, |outlet| outlet.subscriber.name.to_string())
    }

    /// Counts calls of a subscriber's callback, and how many of them failed.
    pub fn delivered(&mut self, subscriber: u32, calls: u32, raised: u32) {
        let Some(outlet) = self.outlets.get(&subscriber) else { return };
        for call in 0..calls {
            outlet.subscriber.delivered_one(call < raised);
        }
        if outlet.subscriber.is_settled() {
            self.forget_settled();
        }
    }

    /// Gives up everything that is queued, because the process has no more time.
    pub fn discard(&mut self) {
        for outlet in self.outlets.values() {
            outlet.subscriber.discard();
        }
    }

    /// Begins a flush; its number.
    pub fn flush_begin(&mut self) -> u32 {
        self.tickets.put(self.runtime.flush())
    }

    /// The counts of a flush: delivered, dropped, pending, callback errors.
    pub fn flush_report(&self, ticket: u32) -> Result<Vec<f64>> {
        let report = self.tickets.expect(ticket, "the flush")?.report();
        let counts = [report.delivered, report.dropped, report.pending, report.callback_errors];
        Ok(counts.map(|count| count as f64).to_vec())
    }

    /// Ends a flush.
    pub fn flush_end(&mut self, ticket: u32) {
        self.tickets.take(ticket);
        self.forget_settled();
    }

    fn subscriber_callback(&self, subscriber: u32) -> u32 {
        let found = self.outlets.get(&subscriber).and_then(|outlet| outlet.subscriber.callback());
        found.map_or(NONE, |callback| callback.id() as u32)
    }

    /// Lets go of subscribers that are deregistered and have been given everything.
    pub(crate) fn forget_settled(&mut self) {
        self.outlets.retain(|_, outlet| !outlet.subscriber.is_settled());
        self.runtime.forget_settled();
        self.refresh();
    }
}

fn family_of(number: u32) -> Result<Family> {
    Family::from_number(number).ok_or_else(|| -> Error { missing("the family") })
}

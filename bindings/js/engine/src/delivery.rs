//! Registrations, and the queues of subscribers, which the package drains.

use crate::generated::events;
use crate::{Engine, NONE, Result, missing};
use nemo_relay_runtime::types::json::write_u64;
use nemo_relay_runtime::types::{Error, Family};
use nemo_relay_runtime::{EventRecord, Registration, Subscriber, registration_kinds};
use std::collections::VecDeque;
use std::sync::Arc;

/// How many events are taken from a subscriber's queue at a time.
const BATCH: usize = 64;

/// How much text is handed over at a time, give or take an event.
const BATCH_BYTES: usize = 1 << 20;

/// A subscriber with what was taken from its queue and not yet handed over.
pub(crate) struct Outlet {
    subscriber: Arc<Subscriber>,
    taken: VecDeque<Arc<EventRecord>>,
    awake: bool,
}

impl Outlet {
    fn new(subscriber: Arc<Subscriber>) -> Self {
        Self { subscriber, taken: VecDeque::new(), awake: false }
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
    fn turn(&self) -> (u64, u32, &str) {
        (self.taken.front().map_or(0, |record| record.seq), self.subscriber.place, &self.subscriber.name)
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
        if family.staged() {
            self.open_stage();
        }
        let callback = self.runtime.callback(u64::from(callback));
        let registered = if family == Family::Subscriber {
            self.runtime.subscribe(scope.as_ref(), &name, callback).map(|subscriber| self.serve(subscriber))
        } else {
            let new = Registration { name: name.into(), priority, break_chain, callback };
            self.runtime.register(scope.as_ref(), family, new)
        };
        self.refresh();
        registered
    }

    /// Registers callback number `callback` for the registrations of a name and some kinds, a JSON list of words.
    pub fn register_switch(
        &mut self,
        name: String,
        kinds: String,
        registration_name: String,
        callback: u32,
    ) -> Result<()> {
        let callback = self.runtime.callback(u64::from(callback));
        let registered = registration_kinds(&self.payload(&kinds)?).and_then(|kinds| {
            self.open_stage();
            self.runtime.register_switch(&name, &kinds, &registration_name, callback)
        });
        self.refresh();
        registered
    }

    /// Says what happens to an event for which a subscriber has no room.
    pub fn set_queue_policy(
        &mut self,
        name: String,
        queue_policy: String,
        scope: u32,
        queue_events: Option<u32>,
    ) -> Result<()> {
        let scope = self.parent(scope)?;
        self.runtime.set_queue_policy(scope.as_ref(), &name, &queue_policy, queue_events)
    }

    /// Removes a registration by name; says whether there was one.
    pub fn deregister(&mut self, family: u32, scope: u32, name: String) -> Result<bool> {
        let scope = self.parent(scope)?;
        let removed = self.runtime.deregister(scope.as_ref(), family_of(family)?, &name)?;
        self.forget_settled();
        Ok(removed)
    }

    /// From now on there may be events that functions of the package change, or decide about, before they are delivered.
    pub(crate) fn open_stage(&mut self) {
        if let Some(stage) = self.runtime.take_stage() {
            self.stage = Some(stage.id as u32);
            self.serve(stage);
        }
    }

    /// From now on the package drains the queue of a subscriber.
    pub(crate) fn serve(&mut self, subscriber: Arc<Subscriber>) {
        self.outlets.insert(subscriber.id as u32, Outlet::new(subscriber));
    }

    /// Begins to process the next event on the stage, as a call; says whether there was one. There is one at a time, and
    /// [`Engine::processed`] says when it is over.
    pub fn process_next(&mut self) -> bool {
        self.note_woken();
        let stage = self.stage.and_then(|stage| self.outlets.get_mut(&stage));
        let next = stage.and_then(|outlet| if outlet.fill() { outlet.taken.pop_front() } else { None });
        let Some(record) = next else {
            self.refresh();
            return false;
        };
        let (machine, op) = self.runtime.process(&record);
        self.begin(machine, op);
        true
    }

    /// Says that the event on the stage has been processed.
    pub fn processed(&mut self) {
        if let Some(outlet) = self.stage.and_then(|stage| self.outlets.get(&stage)) {
            outlet.subscriber.delivered_one(false);
        }
        // Those who were to see it may not get it after all.
        self.forget_settled();
    }

    fn note_woken(&mut self) {
        for woken in self.runtime.take_woken() {
            if let Some(outlet) = self.outlets.get_mut(&(woken as u32)) {
                outlet.awake = true;
            }
        }
    }

    /// Takes up to `most` deliveries, in the order of emission and, for one event, in that of its recipients.
    ///
    /// They are one JSON array, which costs JavaScript less than many texts, and one without the names of the fields: for
    /// each delivery the number of the subscriber, that of its callback, and the values of the event as [`events`] writes
    /// them. Empty where there are none.
    pub fn take_deliveries(&mut self, most: u32) -> String {
        self.note_woken();
        self.handed.clear();
        // The last batch says how much room this one takes.
        let mut text = String::with_capacity(self.batch_bytes);
        for _ in 0..most {
            if text.len() >= BATCH_BYTES {
                break;
            }
            let Some((number, record)) = self.next_delivery() else { break };
            text.push(if text.is_empty() { '[' } else { ',' });
            write_u64(&mut text, u64::from(number));
            text.push(',');
            write_u64(&mut text, u64::from(self.subscriber_callback(number)));
            events::write_values(&record.event, self.handed.last().map(|before| &before.event), &mut text);
            self.handed.push(record);
        }
        if !text.is_empty() {
            text.push(']');
            self.batch_bytes = text.len();
        }
        self.refresh();
        text
    }

    /// The line of ATOF of an event that was taken last, by its place among them; empty where there is none.
    pub fn delivered_text(&self, place: u32) -> String {
        let mut text = String::new();
        if let Some(record) = self.handed.get(place as usize) {
            record.write_text(&mut text);
        }
        text
    }

    fn next_delivery(&mut self) -> Option<(u32, Arc<EventRecord>)> {
        let subscribers = self.outlets.iter_mut().filter(|(_, outlet)| !outlet.subscriber.is_stage());
        let waiting = subscribers.filter_map(|(number, outlet)| outlet.fill().then_some((number, outlet)));
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
    pub fn forget_settled(&mut self) {
        self.outlets.retain(|_, outlet| !outlet.subscriber.is_settled());
        self.runtime.forget_settled();
        self.refresh();
    }
}

pub(crate) fn family_of(number: u32) -> Result<Family> {
    Family::from_number(number).ok_or_else(|| -> Error { missing("the family") })
}

//! One request at a time, again where it may help, and only so often: what the sending threads do elsewhere, as a state that
//! the host moves on.

use super::freight::{Freight, Loss, Route, Verdict};
use nemo_relay_otlp::Now;
use nemo_relay_runtime::EventRecord;
use nemo_relay_types::Timestamp;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

/// How often a request is tried, and how often once the exporter is shut down.
const MAX_TRIES: u32 = 9;
const MAX_TRIES_AT_END: u32 = 3;
/// The longest wait between the last attempts, for a page may go at any time.
const LONGEST_WAIT_AT_END: Duration = Duration::from_millis(500);
/// Of the parcels of a request.
const MAX_REQUEST_BYTES: usize = 1 << 20;

/// A request that the host is to carry.
#[derive(Debug, PartialEq)]
pub(super) struct Request {
    pub body: String,
}

pub(super) struct Courier<F: Freight> {
    pub route: Route,
    freight: F,
    queue: VecDeque<Waiting<F::Parcel>>,
    bytes: usize,
    /// On their way, with the number of the event that the first of them came of.
    under_way: Vec<F::Parcel>,
    first_under_way: u64,
    /// So many of the first ones are sent each by itself, for together they were refused.
    alone: usize,
    accepted: u64,
    /// Everything up to this event is wanted now.
    wanted: u64,
    /// When the oldest parcel that waits was queued, in milliseconds.
    since: u64,
    not_before: u64,
    failures: u32,
    /// Dropped since the last parcel that was queued.
    missing: u64,
    closing: bool,
    fault: Option<String>,
}

struct Waiting<P> {
    parcel: P,
    size: usize,
    /// The number of the event that it came of.
    event: u64,
}

impl<F: Freight> Courier<F> {
    pub fn new(route: Route, freight: F) -> Self {
        Self {
            route,
            freight,
            queue: VecDeque::new(),
            bytes: 0,
            under_way: Vec::new(),
            first_under_way: 0,
            alone: 0,
            accepted: 0,
            wanted: 0,
            since: 0,
            not_before: 0,
            failures: 0,
            missing: 0,
            closing: false,
            fault: None,
        }
    }

    /// Takes an event; false where nothing of it could be queued.
    pub fn offer(&mut self, record: &Arc<EventRecord>, now: Now) -> bool {
        if self.closing {
            return false;
        }
        let mut parcels = Vec::new();
        self.freight.take(record, now, &mut parcels);
        self.accepted += 1;
        let (made, before) = (parcels.len(), self.queue.len());
        self.push(parcels, now);
        let is_queued = made == 0 || self.queue.len() > before;
        if !is_queued {
            self.accepted -= 1;
        }
        is_queued
    }

    fn push(&mut self, parcels: Vec<F::Parcel>, now: Now) {
        for parcel in parcels {
            let size = F::size(&parcel);
            if !self.has_room(size) {
                self.lose(Loss::Full, 1, "the queue was full");
                self.missing += 1;
                continue;
            }
            if self.missing > 0
                && let Some(gap) = self.freight.gap(std::mem::take(&mut self.missing), now.time)
            {
                self.enqueue(gap, now);
            }
            self.enqueue(parcel, now);
        }
    }

    fn has_room(&self, size: usize) -> bool {
        let count = self.queue.len() + self.under_way.len();
        count < self.route.max_queue && (self.bytes + size <= self.route.max_bytes || count == 0)
    }

    fn enqueue(&mut self, parcel: F::Parcel, now: Now) {
        if self.queue.is_empty() {
            self.since = now.millis;
        }
        let size = F::size(&parcel);
        self.bytes += size;
        self.queue.push_back(Waiting { parcel, size, event: self.accepted });
    }

    /// How many events are where they belong, or were given up.
    pub fn delivered(&self) -> u64 {
        let first = if self.under_way.is_empty() {
            self.queue.front().map(|next| next.event)
        } else {
            Some(self.first_under_way)
        };
        first.map_or(self.accepted, |event| event - 1)
    }

    /// Asks for everything that was taken to be sent now.
    pub fn flush(&mut self, now: Now) {
        let mut parcels = Vec::new();
        self.freight.flush(now, false, &mut parcels);
        self.push(parcels, now);
        self.wanted = self.accepted;
    }

    /// Takes nothing more.
    pub fn close(&mut self, now: Now) {
        if std::mem::replace(&mut self.closing, true) {
            return;
        }
        let mut parcels = Vec::new();
        self.freight.flush(now, true, &mut parcels);
        self.push(parcels, now);
        self.wanted = self.accepted;
        self.failures = 0;
        self.not_before = self.not_before.min(now.millis + LONGEST_WAIT_AT_END.as_millis() as u64);
    }

    pub fn is_closing(&self) -> bool {
        self.closing
    }

    /// Whether something is wanted that was not sent yet.
    pub fn owes(&self) -> bool {
        self.delivered() < self.wanted || (self.closing && self.is_busy())
    }

    fn is_busy(&self) -> bool {
        !self.queue.is_empty() || !self.under_way.is_empty()
    }

    /// The next request, where it is time for one.
    pub fn request(&mut self, now: Now) -> Option<Request> {
        if !self.closing {
            let mut parcels = Vec::new();
            self.freight.tick(now, &mut parcels);
            self.push(parcels, now);
        }
        let waited = now.millis.saturating_sub(self.since) >= self.route.delay.as_millis() as u64;
        let due = waited || self.queue.len() >= self.route.max_batch || self.alone > 0 || self.owes();
        if !self.under_way.is_empty() || self.queue.is_empty() || now.millis < self.not_before || !due {
            return None;
        }
        self.first_under_way = self.queue.front().map_or(0, |next| next.event);
        let most = if self.alone > 0 { 1 } else { self.route.max_batch };
        let mut bytes = 0;
        while self.under_way.len() < most
            && let Some(next) = self.queue.front()
            && (bytes == 0 || bytes + next.size <= MAX_REQUEST_BYTES)
        {
            bytes += next.size;
            self.under_way.extend(self.queue.pop_front().map(|next| next.parcel));
        }
        self.since = now.millis;
        Some(Request { body: self.freight.body(&self.under_way) })
    }

    /// The server answered.
    pub fn answered(&mut self, status: u16, retry_after: Option<Duration>, body: &str, now: Now) {
        let count = self.under_way.len() as u64;
        match self.freight.judge(status, retry_after, body, count) {
            Verdict::Taken(partly) => {
                if let Some(why) = partly {
                    self.fault.get_or_insert(why);
                }
                self.settle();
            }
            Verdict::Refused(why) => {
                self.freight.failed(&why);
                self.lose(Loss::Refused, count, &why);
                self.settle();
            }
            Verdict::Disliked(why) => {
                self.freight.failed(&why);
                self.alone = self.under_way.len();
                self.put_back();
            }
            Verdict::Again(after, why) => self.again(Loss::Network, after, &why, now),
        }
    }

    /// There was no answer.
    pub fn failed(&mut self, timed_out: bool, why: &str, now: Now) {
        self.again(if timed_out { Loss::Timeout } else { Loss::Network }, None, why, now);
    }

    fn again(&mut self, loss: Loss, after: Option<Duration>, why: &str, now: Now) {
        self.freight.failed(why);
        self.fault.get_or_insert_with(|| why.to_owned());
        let wait = self.freight.pause(self.failures, after);
        self.failures += 1;
        if self.closing && self.failures >= MAX_TRIES_AT_END {
            self.give_up(loss, why);
        } else if self.failures >= MAX_TRIES {
            // The server may be well and choke on just these.
            self.lose(loss, self.under_way.len() as u64, why);
            self.settle();
        } else {
            let wait = if self.closing { wait.min(LONGEST_WAIT_AT_END) } else { wait };
            self.not_before = now.millis + wait.as_millis() as u64;
            self.put_back();
        }
    }

    fn put_back(&mut self) {
        let event = self.first_under_way;
        for parcel in std::mem::take(&mut self.under_way).into_iter().rev() {
            self.queue.push_front(Waiting { size: F::size(&parcel), parcel, event });
        }
    }

    fn settle(&mut self) {
        self.alone = self.alone.saturating_sub(self.under_way.len());
        self.bytes -= self.under_way.iter().map(F::size).sum::<usize>();
        self.under_way.clear();
        self.failures = 0;
        self.not_before = 0;
    }

    /// Everything that is left will not arrive.
    pub fn give_up(&mut self, loss: Loss, why: &str) {
        let count = (self.queue.len() + self.under_way.len()) as u64;
        if count > 0 {
            self.lose(loss, count, why);
        }
        self.queue.clear();
        self.settle();
        (self.bytes, self.alone) = (0, 0);
    }

    fn lose(&mut self, loss: Loss, count: u64, why: &str) {
        self.fault.get_or_insert_with(|| format!("events were dropped: {why}"));
        self.freight.lost(loss, count, why);
    }

    /// The first fault since this was asked for the last time.
    pub fn take_fault(&mut self) -> Option<String> {
        self.fault.take()
    }

    pub fn diagnostics(&self) -> Vec<(String, String, u64)> {
        self.freight.diagnostics()
    }
}

/// A time of day as milliseconds that only count how long something takes.
pub(super) fn at(time: Timestamp) -> Now {
    Now { millis: (time.nanos().max(0) / 1_000_000) as u64, time }
}

//! The order of delivery to the subscribers of a host: by event, and each event to the global subscribers by name and then
//! to those of the scopes from the outermost in. Who makes the calls, and on what threads, is for the binding to decide.

use super::record::EventRecord;
use super::subscriber::Subscriber;
use crate::runtime::Runtime;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long one call of a subscriber may take before others no longer wait for it.
const PATIENCE: Duration = Duration::from_millis(100);
/// How many events are taken out of a subscriber's queue at a time.
const BATCH: usize = 64;

/// The host subscribers, what is to be delivered to them, and the calls that are going on. `F` is what the binding needs
/// for a call, such as the function; `()` where the subscriber's callback says it.
///
/// The binding keeps its lanes under a lock, and subscribes under it as well: whoever emits meanwhile then finds the new
/// subscriber in its lane. No function is called and none is dropped in here; what [`finish`](Self::finish) and
/// [`retire`](Self::retire) give back is to be dropped without the lock, and then [`Runtime::forget_settled`] called.
pub struct Lanes<F> {
    lanes: HashMap<u64, Lane<F>>,
    /// The next event of each subscriber that has one and is not being called, in the order of delivery.
    ready: BTreeSet<Turn>,
    /// When each call that is going on began, by the subscriber's number.
    calls: HashMap<u64, Instant>,
}

/// A place in the order of delivery: the event, the subscriber's place, its name, its number.
type Turn = (u64, u32, Arc<str>, u64);

struct Lane<F> {
    subscriber: Arc<Subscriber>,
    function: F,
    batch: VecDeque<Arc<EventRecord>>,
    /// The event that was taken last; a `relay.gap` mark, which has no number, comes right after it.
    last: u64,
}

/// How long a thread that found no call to make may sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Not at all: the call that was waited for has lost its patience meanwhile.
    No,
    /// At most so long.
    For(Duration),
    /// Until it is told that there is something to do.
    UntilTold,
}

/// One call to make; [`Lanes::finish`] ends it.
pub struct DeliveryCall<F> {
    /// Whom to call.
    pub subscriber: Arc<Subscriber>,
    /// What the binding needs for it.
    pub function: F,
    /// The event to deliver.
    pub record: Arc<EventRecord>,
}

impl<F> Default for Lanes<F> {
    fn default() -> Self {
        Self { lanes: HashMap::new(), ready: BTreeSet::new(), calls: HashMap::new() }
    }
}

impl<F: Clone> Lanes<F> {
    /// Adds a subscriber.
    pub fn add(&mut self, subscriber: Arc<Subscriber>, function: F) {
        self.lanes.insert(subscriber.id, Lane { subscriber, function, batch: VecDeque::new(), last: 0 });
    }

    /// Lines up the subscribers whose queues are no longer empty; says whether there is anything to deliver. Events are
    /// queued in the order of delivery, so none of them can come before one that is lined up already.
    pub fn collect(&mut self, runtime: &Runtime) -> bool {
        for id in runtime.take_woken() {
            self.line_up(id);
        }
        !self.ready.is_empty()
    }

    /// The next call to make, which begins `now`, unless one is going on that is to be waited for.
    pub fn take(&mut self, runtime: &Runtime, now: Instant) -> Option<DeliveryCall<F>> {
        self.collect(runtime);
        if self.patience_left(now).is_some() {
            return None;
        }
        loop {
            let (seq, _, _, id) = self.ready.pop_first()?;
            let Some(lane) = self.lanes.get_mut(&id) else { continue };
            let Some(record) = lane.batch.pop_front() else { continue };
            lane.last = seq;
            self.calls.insert(id, now);
            return Some(DeliveryCall { subscriber: lane.subscriber.clone(), function: lane.function.clone(), record });
        }
    }

    /// After a call of a subscriber, by its number; `raised` where the function failed. Gives back what the binding
    /// needed for the calls of subscribers that were removed and have been given everything. Nothing is done where no
    /// call is going on.
    #[must_use]
    pub fn finish(&mut self, id: u64, raised: bool) -> Vec<F> {
        let ended = self.calls.remove(&id).and_then(|_| self.lanes.get(&id));
        let Some(subscriber) = ended.map(|lane| lane.subscriber.clone()) else { return Vec::new() };
        subscriber.delivered_one(raised);
        self.line_up(id);
        if subscriber.is_stage() {
            // Those who were to see the event may not get it after all, and nobody else would look.
            return self.retire();
        }
        self.let_go(id).into_iter().collect()
    }

    /// Lets go of subscribers that were removed and have been given everything; gives back what the binding needed for
    /// their calls.
    #[must_use]
    pub fn retire(&mut self) -> Vec<F> {
        let removed = self.lanes.values().map(|lane| &lane.subscriber).filter(|subscriber| subscriber.is_removed());
        let removed: Vec<_> = removed.map(|subscriber| subscriber.id).collect();
        removed.into_iter().filter_map(|id| self.let_go(id)).collect()
    }

    /// How long the youngest call may still take before nobody waits for it any more; `None` where none is going on, or
    /// only stuck ones.
    pub fn patience_left(&self, now: Instant) -> Option<Duration> {
        let youngest = self.calls.values().max()?;
        PATIENCE.checked_sub(now.saturating_duration_since(*youngest)).filter(|left| !left.is_zero())
    }

    /// How long whoever was just given no call may sleep. It is later now than when it asked, so there may be one.
    pub fn rest(&self, now: Instant) -> Rest {
        match self.patience_left(now) {
            Some(left) => Rest::For(left),
            None if self.is_ready() => Rest::No,
            None => Rest::UntilTold,
        }
    }

    /// In a forked child, before [`Runtime::after_fork`]: what was taken and the calls that are going on are the parent's.
    pub fn after_fork(&mut self) {
        self.ready.clear();
        self.calls.clear();
        self.lanes.values_mut().for_each(|lane| lane.batch.clear());
    }

    /// How many calls are going on.
    pub fn calls(&self) -> usize {
        self.calls.len()
    }

    /// How many subscribers there are.
    pub fn len(&self) -> usize {
        self.lanes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }

    /// Whether something is lined up.
    pub fn is_ready(&self) -> bool {
        !self.ready.is_empty()
    }

    /// Finds the subscriber's next event, unless it is being called.
    fn line_up(&mut self, id: u64) {
        let Some(lane) = self.lanes.get_mut(&id).filter(|_| !self.calls.contains_key(&id)) else { return };
        if lane.batch.is_empty() {
            lane.batch.extend(lane.subscriber.drain(BATCH));
        }
        if let Some(next) = lane.batch.front() {
            let seq = if next.seq == 0 { lane.last } else { next.seq };
            self.ready.insert((seq, lane.subscriber.place, lane.subscriber.name.clone(), id));
        }
    }

    /// Gives back what the binding needed for a subscriber that was removed and has been given everything.
    fn let_go(&mut self, id: u64) -> Option<F> {
        let lane = self.lanes.get(&id)?;
        let done = lane.batch.is_empty() && !self.calls.contains_key(&id) && lane.subscriber.retire();
        done.then(|| self.lanes.remove(&id)).flatten().map(|lane| lane.function)
    }
}

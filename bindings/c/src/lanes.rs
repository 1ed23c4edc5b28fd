//! The order of delivery to the subscribers of a host: by event, and each event to the global subscribers by name and then
//! to those of the scopes from the outermost in. Who makes the calls, threads or goroutines, is decided elsewhere.

use nemo_relay_runtime::types::Result;
use nemo_relay_runtime::{EventRecord, Runtime, Scope, Subscriber};
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long one call of a subscriber may take before others no longer wait for it.
pub const PATIENCE: Duration = Duration::from_millis(100);
/// How many events are taken out of a subscriber's queue at a time.
const BATCH: usize = 64;

/// The subscribers, what is to be delivered to them, and the calls that are going on.
#[derive(Default)]
pub struct Lanes {
    lanes: HashMap<u64, Lane>,
    /// The next event of each subscriber that has one and is not being called, in the order of delivery.
    ready: BTreeSet<Place>,
    /// When each call that is going on began, by the subscriber's number.
    calls: HashMap<u64, Instant>,
    /// Whether a subscriber was let go that the runtime still remembers.
    let_go: bool,
}

/// A place in the order of delivery: the event, the depth of the subscriber's scope, its name, its number.
type Place = (u64, usize, Arc<str>, u64);

struct Lane {
    subscriber: Arc<Subscriber>,
    /// 0 for a global subscriber.
    depth: usize,
    batch: VecDeque<Arc<EventRecord>>,
    /// The event that was taken last; a `relay.gap` mark, which has no number, comes right after it.
    last: u64,
}

/// One call to make.
pub struct Delivery {
    pub subscriber: Arc<Subscriber>,
    pub record: Arc<EventRecord>,
}

impl Lanes {
    /// Subscribes; the lanes are locked meanwhile, so that whoever emits finds the new one when it wakes it.
    pub fn add(
        &mut self,
        scope: Option<&Arc<Scope>>,
        subscribe: impl FnOnce() -> Result<Arc<Subscriber>>,
    ) -> Result<()> {
        let depth = std::iter::successors(scope, |scope| scope.outer()).count();
        let subscriber = subscribe()?;
        self.lanes.insert(subscriber.id, Lane { subscriber, depth, batch: VecDeque::new(), last: 0 });
        Ok(())
    }

    /// The next call to make, unless one is going on that is to be waited for.
    pub fn take(&mut self, runtime: &Runtime) -> Option<Delivery> {
        self.forget(runtime);
        for id in runtime.take_woken() {
            self.line_up(id);
        }
        if self.is_waiting() {
            return None;
        }
        loop {
            let (seq, _, _, id) = self.ready.pop_first()?;
            let Some(lane) = self.lanes.get_mut(&id) else { continue };
            let Some(record) = lane.batch.pop_front() else { continue };
            lane.last = seq;
            self.calls.insert(id, Instant::now());
            return Some(Delivery { subscriber: lane.subscriber.clone(), record });
        }
    }

    /// After a call.
    pub fn finish(&mut self, id: u64, raised: bool) {
        if self.calls.remove(&id).is_some() {
            if let Some(lane) = self.lanes.get(&id) {
                lane.subscriber.delivered_one(raised);
            }
            self.line_up(id);
        }
    }

    /// Whether a call is going on that is not stuck.
    pub fn is_waiting(&self) -> bool {
        self.calls.values().any(|began| began.elapsed() < PATIENCE)
    }

    /// Whether any call is going on.
    pub fn is_calling(&self) -> bool {
        !self.calls.is_empty()
    }

    /// Whether there is one subscriber, which nobody else can wait for.
    pub fn is_alone(&self) -> bool {
        self.lanes.len() == 1
    }

    /// Lets go of subscribers that were removed and have been given everything.
    pub fn retire(&mut self, runtime: &Runtime) {
        let removed: Vec<_> =
            self.lanes.values().filter(|lane| lane.subscriber.is_removed()).map(|lane| lane.subscriber.id).collect();
        removed.into_iter().for_each(|id| self.line_up(id));
        self.forget(runtime);
    }

    fn forget(&mut self, runtime: &Runtime) {
        if std::mem::take(&mut self.let_go) {
            runtime.forget_settled();
        }
    }

    /// Finds the subscriber's next event; lets the subscriber go where there is none and none will come.
    fn line_up(&mut self, id: u64) {
        if self.calls.contains_key(&id) {
            return;
        }
        let Some(lane) = self.lanes.get_mut(&id) else { return };
        if lane.batch.is_empty() {
            lane.batch.extend(lane.subscriber.drain(BATCH));
        }
        if let Some(next) = lane.batch.front() {
            let seq = if next.seq == 0 { lane.last } else { next.seq };
            self.ready.insert((seq, lane.depth, lane.subscriber.name.clone(), id));
        } else if lane.subscriber.retire() {
            self.lanes.remove(&id);
            self.let_go = true;
        }
    }
}

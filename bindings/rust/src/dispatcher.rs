//! Delivery to subscribers on threads of this crate.
//!
//! Everything is delivered in one order: by event, and each event to the global subscribers by name and then to those of
//! the scopes from the outermost in. One thread does it. A second one stands by and takes over where a subscriber keeps
//! the first one longer than [`PATIENCE`], so that a stuck subscriber holds up nobody else.

use crate::callback::Observe;
use crate::delivery::{deliver, mark_delivering};
use nemo_relay_runtime::{EventRecord, Runtime, Scope, Subscriber};
use nemo_relay_types::Result as CoreResult;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long one call of a subscriber may take before others no longer wait for it.
const PATIENCE: Duration = Duration::from_millis(100);
/// How many events are taken out of a subscriber's queue at a time.
const BATCH: usize = 64;

/// The delivery of one runtime.
pub(crate) struct Dispatcher {
    runtime: Runtime,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    lanes: HashMap<u64, Lane>,
    /// The next event of each subscriber that has one and is not being called, in the order of delivery.
    ready: BTreeSet<Place>,
    /// When each call that is going on began, by the subscriber's number.
    calls: HashMap<u64, Instant>,
    threads: usize,
    /// Threads that wait without a limit.
    asleep: usize,
    /// The runtime is gone: nothing more will come.
    closed: bool,
}

/// A place in the order of delivery: the event, the depth of the subscriber's scope, its name, its number.
type Place = (u64, u32, Arc<str>, u64);

/// What is to be delivered to one subscriber.
struct Lane {
    subscriber: Arc<Subscriber>,
    observe: Observe,
    /// 0 for a global subscriber.
    depth: u32,
    batch: VecDeque<Arc<EventRecord>>,
    /// The event that was taken last; a `relay.gap` mark, which has no number, comes right after it.
    last: u64,
}

/// One call to make.
struct Task {
    id: u64,
    observe: Observe,
    subscriber: Arc<Subscriber>,
    record: Arc<EventRecord>,
}

impl Dispatcher {
    pub(crate) fn new(runtime: Runtime) -> Arc<Self> {
        Arc::new(Self { runtime, state: Mutex::default(), changed: Condvar::new() })
    }

    /// Subscribes; whoever emits meanwhile finds the new lane when it wakes it.
    pub(crate) fn add(
        &self,
        scope: Option<&Arc<Scope>>,
        observe: Observe,
        subscribe: impl FnOnce() -> CoreResult<Arc<Subscriber>>,
    ) -> CoreResult<()> {
        let depth = std::iter::successors(scope, |scope| scope.outer()).count() as u32;
        let mut state = self.lock();
        let subscriber = subscribe()?;
        let id = subscriber.id;
        state.lanes.insert(id, Lane { subscriber, observe, depth, batch: VecDeque::new(), last: 0 });
        Ok(())
    }

    /// Sees to it that what was just queued is delivered.
    pub(crate) fn wake(self: &Arc<Self>) {
        let mut state = self.lock();
        state.collect(&self.runtime);
        if state.ready.is_empty() {
            return;
        }
        if state.threads == 0 {
            self.start_thread(&mut state);
        } else if state.calls.is_empty() {
            self.changed.notify_one();
        } else {
            self.have_one_stand_by(&mut state);
        }
    }

    /// Lets go of subscribers that were removed and have been given everything.
    pub(crate) fn retire(&self) {
        let mut state = self.lock();
        let removed: Vec<_> =
            state.lanes.values().filter(|l| l.subscriber.is_removed()).map(|l| l.subscriber.id).collect();
        let gone: Vec<_> = removed.into_iter().filter_map(|id| state.retire(id)).collect();
        drop(state);
        self.let_go(gone);
    }

    /// As [`retire`](Self::retire), where the end of a scope may have removed a subscriber.
    pub(crate) fn retire_of_scopes(&self) {
        let any = self.lock().lanes.values().any(|lane| lane.depth > 0 && lane.subscriber.is_removed());
        if any {
            self.retire();
        }
    }

    /// Ends every thread when what is queued has been delivered.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    fn start_thread(self: &Arc<Self>, state: &mut State) {
        let dispatcher = self.clone();
        let spawned = thread::Builder::new().name("nemo-relay events".to_owned()).spawn(move || dispatcher.run());
        // Where no thread can be had, events wait in their bounded queues and the next one tries again.
        state.threads += usize::from(spawned.is_ok());
    }

    fn run(self: Arc<Self>) {
        mark_delivering();
        let mut state = self.lock();
        while !state.is_over() {
            state.collect(&self.runtime);
            let Some(task) = state.take() else {
                state = self.wait(state);
                continue;
            };
            if state.lanes.len() > 1 {
                self.have_one_stand_by(&mut state);
            }
            drop(state);
            deliver(&task.subscriber, &task.observe, task.record);
            let id = task.id;
            // Dropped outside of the lock, as the last reference to the function may be.
            drop((task.observe, task.subscriber));
            state = self.lock();
            state.calls.remove(&id);
            state.line_up(id);
            let gone = state.retire(id);
            if gone.is_some() {
                drop(state);
                self.let_go(gone);
                state = self.lock();
            }
        }
        state.threads -= 1;
        self.changed.notify_all();
    }

    /// A subscriber's function may own anything, so nothing is locked while it is dropped.
    fn let_go(&self, gone: impl IntoIterator<Item = Lane>) {
        gone.into_iter().for_each(drop);
        self.runtime.forget_settled();
    }

    /// A thread that sleeps has to be told that there is a call to watch.
    fn have_one_stand_by(self: &Arc<Self>, state: &mut State) {
        if state.threads <= state.calls.len() {
            self.start_thread(state);
        } else if state.asleep > 0 {
            self.changed.notify_one();
        }
    }

    fn wait<'a>(&'a self, mut state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        if let Some(left) = state.patience_left() {
            return self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        state.asleep += 1;
        state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        state.asleep -= 1;
        state
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_over(&self) -> bool {
        (self.closed || self.lanes.is_empty()) && self.ready.is_empty()
    }

    /// Lines up the subscribers whose queues are no longer empty. Events are queued in the order of delivery, so that none
    /// of them can be missed by one that is lined up already.
    fn collect(&mut self, runtime: &Runtime) {
        for id in runtime.take_woken() {
            self.line_up(id);
        }
    }

    /// Finds the subscriber's next event, unless it is being called.
    fn line_up(&mut self, id: u64) {
        let Some(lane) = self.lanes.get_mut(&id).filter(|_| !self.calls.contains_key(&id)) else { return };
        if lane.batch.is_empty() {
            lane.batch.extend(lane.subscriber.drain(BATCH));
        }
        if let Some(next) = lane.batch.front() {
            let seq = if next.seq == 0 { lane.last } else { next.seq };
            self.ready.insert((seq, lane.depth, lane.subscriber.name.clone(), id));
        }
    }

    /// Gives back a subscriber that was removed and has been given everything.
    fn retire(&mut self, id: u64) -> Option<Lane> {
        let lane = self.lanes.get(&id)?;
        let done = lane.batch.is_empty() && !self.calls.contains_key(&id) && lane.subscriber.retire();
        done.then(|| self.lanes.remove(&id)).flatten()
    }

    /// The next call to make, unless one is going on that is to be waited for.
    fn take(&mut self) -> Option<Task> {
        if self.patience_left().is_some() {
            return None;
        }
        loop {
            let (seq, _, _, id) = self.ready.pop_first()?;
            let Some(lane) = self.lanes.get_mut(&id) else { continue };
            let Some(record) = lane.batch.pop_front() else { continue };
            lane.last = seq;
            self.calls.insert(id, Instant::now());
            return Some(Task { id, observe: lane.observe.clone(), subscriber: lane.subscriber.clone(), record });
        }
    }

    /// How long the youngest call may still take; `None` where none is going on, or only stuck ones.
    fn patience_left(&self) -> Option<Duration> {
        let youngest = self.calls.values().max()?;
        PATIENCE.checked_sub(youngest.elapsed()).filter(|left| !left.is_zero())
    }
}

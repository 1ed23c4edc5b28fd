//! Delivery to subscribers on threads of this crate.
//!
//! Everything is delivered in the one order of [`Lanes`]. One thread does it. A second one stands by and takes over where
//! a subscriber keeps the first one too long, so that a stuck subscriber holds up nobody else.

use crate::delivery::{Deliver, deliver, mark_delivering};
use nemo_relay_runtime::{Lanes, Rest, Runtime, Subscriber};
use nemo_relay_types::Result as CoreResult;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

/// The delivery of one runtime.
pub(crate) struct Dispatcher {
    runtime: Runtime,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    lanes: Lanes<Deliver>,
    threads: usize,
    /// Threads that wait without a limit.
    asleep: usize,
    /// The runtime is gone: nothing more will come.
    closed: bool,
}

impl Dispatcher {
    pub(crate) fn new(runtime: Runtime) -> Arc<Self> {
        Arc::new(Self { runtime, state: Mutex::default(), changed: Condvar::new() })
    }

    /// Subscribes; whoever emits meanwhile finds the new lane when it wakes it.
    pub(crate) fn add(
        &self,
        function: Deliver,
        subscribe: impl FnOnce() -> CoreResult<Arc<Subscriber>>,
    ) -> CoreResult<()> {
        let mut state = self.lock();
        state.lanes.add(subscribe()?, function);
        Ok(())
    }

    /// Sees to it that what was just queued is delivered.
    pub(crate) fn wake(self: &Arc<Self>) {
        let mut state = self.lock();
        if !state.lanes.collect(&self.runtime) {
            return;
        }
        if state.threads == 0 {
            self.start_thread(&mut state);
        } else if state.lanes.calls() == 0 {
            self.changed.notify_one();
        } else {
            self.have_one_stand_by(&mut state);
        }
    }

    /// Lets go of subscribers that were removed and have been given everything.
    pub(crate) fn retire(&self) {
        let gone = self.lock().lanes.retire();
        self.let_go(gone);
    }

    /// In a forked child: the threads are not there, and what they had taken is the parent's.
    pub(crate) fn after_fork(&self) {
        let mut state = self.lock();
        state.lanes.after_fork();
        (state.threads, state.asleep) = (0, 0);
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
        while !state.is_over(&self.runtime) {
            let Some(call) = state.lanes.take(&self.runtime, Instant::now()) else {
                state = self.wait(state);
                continue;
            };
            if state.lanes.len() > 1 {
                self.have_one_stand_by(&mut state);
            }
            drop(state);
            let raised = deliver(&call.subscriber, &call.function, call.record);
            let id = call.subscriber.id;
            // Dropped outside of the lock, as it may be the last reference to the function.
            drop(call.function);
            state = self.lock();
            let gone = state.lanes.finish(id, raised);
            if !gone.is_empty() {
                drop(state);
                self.let_go(gone);
                state = self.lock();
            }
        }
        state.threads -= 1;
        self.changed.notify_all();
    }

    /// A subscriber's function may own anything, so nothing is locked while it is dropped.
    fn let_go(&self, gone: Vec<Deliver>) {
        if !gone.is_empty() {
            drop(gone);
            self.runtime.forget_settled();
        }
    }

    /// A thread that sleeps has to be told that there is a call to watch.
    fn have_one_stand_by(self: &Arc<Self>, state: &mut State) {
        if state.threads <= state.lanes.calls() {
            self.start_thread(state);
        } else if state.asleep > 0 {
            self.changed.notify_one();
        }
    }

    fn wait<'a>(&'a self, mut state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        match state.lanes.rest(Instant::now()) {
            Rest::No => return state,
            Rest::For(left) => {
                return self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
            }
            Rest::UntilTold => state.asleep += 1,
        }
        state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        state.asleep -= 1;
        state
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Nobody may have said that an event has passed the stage, so what there is to do is looked up.
    fn is_over(&mut self, runtime: &Runtime) -> bool {
        self.lanes.collect(runtime);
        (self.closed || self.lanes.is_empty()) && !self.lanes.is_ready()
    }
}

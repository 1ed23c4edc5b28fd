//! What waits to be sent or is on its way. What an emitting thread pays is a push under a lock that is never held for
//! longer; where the queue is full, the event is dropped and counted, once who emits has waited as long as was wanted.

use super::StreamConfig;
use crate::diagnostics::{Diagnostic, Diagnostics};
use nemo_relay_runtime::types::Timestamp;
use nemo_relay_runtime::{EventRecord, GapReason, gap_mark};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

const QUEUE_FULL: &str = "atof.stream_queue_full";
/// Of the events of one request; a single event may have more. As text a request is in memory up to twice while it is sent.
const MAX_BATCH_BYTES: usize = 512 << 10;
/// Most events are not larger than this; whether there is room is asked before one is there.
const USUAL: usize = 16 << 10;
pub(super) const TIMEOUT: &str = "atof.stream_timeout";

pub(super) struct Queue {
    max_events: usize,
    max_bytes: usize,
    batch: usize,
    delay: Duration,
    /// How long who emits waits for room.
    wait: Option<Duration>,
    /// Takes nothing more. Not part of the state, whose lock may be lost in a forked child.
    closed: AtomicBool,
    state: Mutex<State>,
    /// Signals the worker.
    work: Condvar,
    /// Signals those who wait for a flush or for the end.
    progress: Condvar,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Arc<EventRecord>>,
    /// Events that are queued or on their way, and their bytes.
    events: usize,
    bytes: usize,
    /// Events taken, and those of them that arrived or were given up; marks that stand for missing ones have no number.
    accepted: u64,
    settled: u64,
    gap: u64,
    gap_at: Timestamp,
    /// An emitting thread has waited for room in vain since the last progress.
    stalled: bool,
    diagnostics: Diagnostics,
    /// What was lost since the last flush.
    loss: Option<String>,
    /// Why the latest attempt failed.
    failing: Option<String>,
    sleeping: bool,
    /// How many events somebody waits for.
    wanted: u64,
    /// Somebody has begun to wait since the latest failure.
    hurry: bool,
    /// When there is no more time; nothing is taken once this is set.
    end: Option<Instant>,
    finished: bool,
    /// Nothing is counted any more.
    abandoned: bool,
}

/// What the worker is to do next.
pub(super) enum Work {
    Send(Vec<Arc<EventRecord>>),
    /// Nothing is queued, and somebody wants to know that what was sent has arrived.
    Confirm,
    End,
}

impl Queue {
    pub(super) fn new(config: &StreamConfig) -> Self {
        Self {
            max_events: config.max_queue_size,
            max_bytes: config.max_queue_bytes,
            batch: config.max_export_batch_size,
            delay: Duration::from_millis(config.scheduled_delay_millis),
            // What is no policy was refused when the configuration was checked.
            wait: config.wait().unwrap_or_default(),
            closed: AtomicBool::new(false),
            state: Mutex::default(),
            work: Condvar::new(),
            progress: Condvar::new(),
        }
    }

    /// One that takes nothing.
    pub(super) fn closed(config: &StreamConfig) -> Self {
        let queue = Self::new(config);
        queue.close(Instant::now());
        queue.finish();
        queue
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    pub(super) fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut state = self.state();
        if state.end.is_some() {
            return false;
        }
        if self.is_full(&state, record.size()) {
            state.gap += 1;
            state.gap_at = record.event.timestamp();
            state.lose(QUEUE_FULL, 1, "the server takes less than is emitted");
            return false;
        }
        state.end_gap();
        state.accepted += 1;
        state.push(record.clone());
        if state.sleeping || state.queue.len() == self.batch {
            state.sleeping = false;
            drop(state);
            self.work.notify_one();
        }
        true
    }

    /// Whether an emitting thread need not wait, be it that there is room or that waiting is of no use.
    pub(super) fn has_room(&self) -> bool {
        self.wait.is_none() || !self.is_worth_waiting(&self.state())
    }

    pub(super) fn make_room(&self) {
        let Some(most) = self.wait else { return };
        let until = Instant::now() + most;
        let mut state = self.state();
        while self.is_worth_waiting(&state) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                state.stalled = true;
                return;
            }
            state = wait(&self.progress, state, left);
        }
    }

    fn is_worth_waiting(&self, state: &State) -> bool {
        self.is_full(state, USUAL) && state.end.is_none() && !state.stalled
    }

    fn is_full(&self, state: &State, size: usize) -> bool {
        state.events >= self.max_events || (state.events > 0 && state.bytes + size > self.max_bytes)
    }

    pub(super) fn settled(&self) -> u64 {
        self.state().settled
    }

    pub(super) fn kick(&self) {
        let mut state = self.state();
        (state.wanted, state.hurry) = (state.accepted, true);
        drop(state);
        self.work.notify_one();
    }

    /// Waits until everything accepted so far has arrived or was given up; false where the time is over first.
    pub(super) fn flush(&self, timeout: Duration) -> bool {
        let target = self.state().accepted;
        self.kick();
        self.wait_for(Instant::now() + timeout, |state| state.settled >= target)
    }

    /// Takes nothing more; the worker goes on until then.
    pub(super) fn close(&self, end: Instant) {
        self.closed.store(true, Ordering::Release);
        self.state().end.get_or_insert(end);
        self.work.notify_one();
        self.progress.notify_all();
    }

    pub(super) fn wait_finished(&self, until: Instant) -> bool {
        self.wait_for(until, |state| state.finished)
    }

    /// What was lost since the last call, or keeps events from arriving now.
    pub(super) fn take_fault(&self) -> Option<String> {
        let mut state = self.state();
        let loss = state.loss.take();
        state.failing.clone().or(loss)
    }

    pub(super) fn diagnostics(&self) -> Vec<Diagnostic> {
        self.state().diagnostics.list()
    }

    fn wait_for(&self, until: Instant, done: impl Fn(&State) -> bool) -> bool {
        let mut state = self.state();
        while !done(&state) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = wait(&self.progress, state, left);
        }
        true
    }

    /// Waits for something to do. `unconfirmed` is since when something is sent of which nobody knows whether it arrived.
    pub(super) fn next(&self, unconfirmed: Option<Instant>) -> Work {
        let mut state = self.state();
        loop {
            // A gap in a queue that is full still grows.
            if !self.is_full(&state, 0) {
                state.end_gap();
            }
            if !state.queue.is_empty() {
                state = self.gather(state);
                let count = batch_of(&state.queue, self.batch);
                return Work::Send(state.queue.drain(..count).collect());
            }
            let asked = state.is_awaited() || state.end.is_some() || unconfirmed.is_some_and(|at| at <= Instant::now());
            if asked && unconfirmed.is_some() {
                return Work::Confirm;
            }
            if state.end.is_some() {
                return Work::End;
            }
            state.sleeping = true;
            state = match unconfirmed {
                Some(at) => wait(&self.work, state, at.saturating_duration_since(Instant::now())),
                None => self.work.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
            state.sleeping = false;
        }
    }

    /// Waits for more events, until there are enough of them or it was long enough.
    fn gather<'a>(&'a self, mut state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        let until = Instant::now() + self.delay;
        while !state.is_awaited() && state.end.is_none() && state.queue.len() < self.batch {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            state = wait(&self.work, state, left);
        }
        state
    }

    /// When attempts have to end; `None` while there is time.
    pub(super) fn end(&self) -> Option<Instant> {
        self.state().end
    }

    /// Records that an attempt failed, and waits; shorter where somebody flushes, or where the end comes.
    pub(super) fn pause(&self, time: Duration, asked_by_server: bool) {
        let until = Instant::now() + time;
        let mut state = self.state();
        let closing = state.end.is_some();
        state.hurry = false;
        while state.end.is_some() == closing && (asked_by_server || !state.hurry) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            state = wait(&self.work, state, left);
        }
    }

    pub(super) fn failed(&self, code: &'static str, why: &str) {
        let mut state = self.state();
        state.diagnostics.count(code, 1, why);
        state.failing = Some(why.to_owned());
    }

    /// Records have arrived.
    pub(super) fn settle(&self, records: &[Arc<EventRecord>]) {
        let mut state = self.state();
        state.failing = None;
        state.release(records);
        drop(state);
        self.progress.notify_all();
    }

    /// Records will not arrive.
    pub(super) fn give_up(&self, records: &[Arc<EventRecord>], code: &'static str, why: &str) {
        let mut state = self.state();
        let lost = state.release(records);
        state.failing = None;
        if lost > 0 {
            state.lose(code, lost, why);
        }
        drop(state);
        self.progress.notify_all();
    }

    /// Everything that is queued will not arrive.
    pub(super) fn give_up_rest(&self, code: &'static str, why: &str) {
        let rest: Vec<_> = self.state().queue.drain(..).collect();
        self.give_up(&rest, code, why);
    }

    /// The time is over while the worker is still in an attempt: what is not known to have arrived is lost.
    pub(super) fn abandon(&self, code: &'static str, why: &str) {
        let mut state = self.state();
        let lost = state.accepted - state.settled;
        (state.settled, state.abandoned) = (state.accepted, true);
        state.queue.clear();
        if lost > 0 {
            state.lose(code, lost, why);
        }
    }

    /// The worker is gone.
    pub(super) fn finish(&self) {
        self.closed.store(true, Ordering::Release);
        let mut state = self.state();
        state.end.get_or_insert_with(Instant::now);
        state.finished = true;
        drop(state);
        self.progress.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_awaited(&self) -> bool {
        self.settled < self.wanted
    }

    fn push(&mut self, record: Arc<EventRecord>) {
        self.events += 1;
        self.bytes += record.size();
        self.queue.push_back(record);
    }

    /// Where events are missing, the stream shows it.
    fn end_gap(&mut self) {
        if self.gap > 0 {
            let mark = gap_mark(std::mem::take(&mut self.gap), GapReason::QueueFull, self.gap_at);
            self.push(mark);
        }
    }

    fn lose(&mut self, code: &'static str, count: u64, why: &str) {
        self.diagnostics.count(code, count, why);
        self.loss.get_or_insert_with(|| format!("events were dropped: {why}"));
    }

    /// How many of the records are events.
    fn release(&mut self, records: &[Arc<EventRecord>]) -> u64 {
        if self.abandoned {
            return 0;
        }
        self.stalled = false;
        let numbered = records.iter().filter(|record| record.seq > 0).count() as u64;
        self.events -= records.len();
        self.bytes -= records.iter().map(|record| record.size()).sum::<usize>();
        self.settled += numbered;
        numbered
    }
}

/// How many of the first records are sent together: a request is in memory a second time, as text.
pub(super) fn batch_of<'a>(records: impl IntoIterator<Item = &'a Arc<EventRecord>>, most: usize) -> usize {
    let mut bytes = 0;
    let fits = |record: &&Arc<EventRecord>| {
        bytes += record.size();
        bytes <= MAX_BATCH_BYTES
    };
    records.into_iter().take(most).take_while(fits).count().max(1)
}

fn wait<'a>(condition: &Condvar, state: MutexGuard<'a, State>, time: Duration) -> MutexGuard<'a, State> {
    condition.wait_timeout(state, time).unwrap_or_else(PoisonError::into_inner).0
}

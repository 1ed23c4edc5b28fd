//! The thread that writes a file in batches. What an emitting thread pays is a push onto a queue; it signals the writer
//! only where that sleeps, so that a busy stream costs no system call an event.

use crate::output::Output;
use nemo_relay_runtime::EventRecord;
use std::collections::VecDeque;
use std::fs::File;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long the writer gathers events after a batch before it sleeps: the longest that an event waits in memory.
const LINGER: Duration = Duration::from_millis(5);
/// How long an emitting thread is held up where the queue is full, before its event is dropped and counted.
const MAX_BLOCK: Duration = Duration::from_secs(1);
const MAX_EVENTS: usize = 65_536;
const MAX_BYTES: usize = 64 << 20;
/// The writer is woken early where this much waits.
const EARLY_BYTES: usize = 1 << 20;

pub(crate) struct Writer {
    state: Mutex<State>,
    /// Signals the writer.
    work: Condvar,
    /// Signals those who wait for room or for a flush.
    progress: Condvar,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Arc<EventRecord>>,
    bytes: usize,
    accepted: u64,
    written: u64,
    sleeping: bool,
    kicked: bool,
    closing: bool,
    finished: bool,
    fault: Option<String>,
}

impl Writer {
    /// Starts the thread.
    pub(crate) fn start(file: File) -> std::io::Result<Arc<Self>> {
        let writer = Arc::new(Self::with(State::default()));
        let of_thread = writer.clone();
        std::thread::Builder::new().name("nemo-relay-atof".into()).spawn(move || of_thread.run(Output::new(file)))?;
        Ok(writer)
    }

    /// A writer that takes nothing.
    pub(crate) fn closed() -> Arc<Self> {
        Arc::new(Self::with(State { closing: true, finished: true, ..State::default() }))
    }

    fn with(state: State) -> Self {
        Self { state: Mutex::new(state), work: Condvar::new(), progress: Condvar::new() }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.state().closing
    }

    pub(crate) fn make_room(&self) {
        let mut state = self.state();
        let until = Instant::now() + MAX_BLOCK;
        while state.is_full() && !state.closing {
            self.work.notify_one();
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            state = wait(&self.progress, state, left);
        }
    }

    pub(crate) fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut state = self.state();
        if state.closing || state.is_full() {
            return false;
        }
        state.bytes += record.size();
        state.accepted += 1;
        state.queue.push_back(record.clone());
        if state.sleeping || state.bytes >= EARLY_BYTES {
            state.sleeping = false;
            drop(state);
            self.work.notify_one();
        }
        true
    }

    pub(crate) fn written(&self) -> u64 {
        self.state().written
    }

    pub(crate) fn kick(&self) {
        self.state().kicked = true;
        self.work.notify_one();
    }

    /// Waits until everything accepted so far is written; false where the time is over first.
    pub(crate) fn flush(&self, timeout: Duration) -> bool {
        let target = self.state().accepted;
        self.kick();
        self.wait_for(timeout, |state| state.written >= target)
    }

    /// Takes nothing more, writes what is queued and ends the thread; false where the time is over first.
    pub(crate) fn close(&self, timeout: Duration) -> bool {
        self.state().closing = true;
        self.work.notify_one();
        self.wait_for(timeout, |state| state.finished)
    }

    pub(crate) fn take_fault(&self) -> Option<String> {
        self.state().fault.take()
    }

    fn wait_for(&self, timeout: Duration, done: impl Fn(&State) -> bool) -> bool {
        let until = Instant::now() + timeout;
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

    fn run(&self, mut output: Output) {
        while let Some(batch) = self.next_batch() {
            self.progress.notify_all();
            let fault = output.write(&batch).err();
            let mut state = self.state();
            state.written += batch.len() as u64;
            if let Some(fault) = fault {
                state.fault.get_or_insert_with(|| fault.to_string());
            }
            drop(state);
            self.progress.notify_all();
        }
        drop(output);
        self.state().finished = true;
        self.progress.notify_all();
    }

    /// Everything that is queued; `None` where the writer is closed and nothing is left.
    fn next_batch(&self) -> Option<VecDeque<Arc<EventRecord>>> {
        let mut state = self.state();
        if !state.kicked && !state.closing && state.bytes < EARLY_BYTES {
            state = wait(&self.work, state, LINGER);
        }
        while state.queue.is_empty() {
            if state.closing {
                return None;
            }
            state.kicked = false;
            state.sleeping = true;
            state = self.work.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.sleeping = false;
        }
        state.kicked = false;
        state.bytes = 0;
        Some(std::mem::take(&mut state.queue))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_full(&self) -> bool {
        self.queue.len() >= MAX_EVENTS || self.bytes >= MAX_BYTES
    }
}

fn wait<'a>(condition: &Condvar, state: MutexGuard<'a, State>, time: Duration) -> MutexGuard<'a, State> {
    condition.wait_timeout(state, time).unwrap_or_else(PoisonError::into_inner).0
}

//! The thread that writes a file in batches. What an emitting thread pays is a push onto a queue; it signals the writer
//! only where that sleeps, so that a busy stream costs no system call an event.

use crate::config::FileOptions;
use crate::diagnostics::Diagnostic;
use crate::output::Output;
use crate::queue::{SYNC_FAILED, State, Written};
use nemo_relay_runtime::EventRecord;
use nemo_relay_runtime::types::FsyncPolicy;
use std::collections::VecDeque;
use std::collections::vec_deque::Drain;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

pub(crate) struct Writer {
    state: Mutex<State>,
    options: FileOptions,
    /// How long an emitting thread is held up where the queue is full. It is held up once: until the queue gets shorter,
    /// later events are dropped at once.
    wait: Option<Duration>,
    /// Signals the writer.
    work: Condvar,
    /// Signals those who wait for room or for a flush.
    progress: Condvar,
}

/// What the thread is to do next.
enum Task {
    Write(VecDeque<Arc<EventRecord>>, bool),
    Sync,
    Close,
}

impl Writer {
    /// Starts the thread.
    pub(crate) fn start(output: Output, options: FileOptions) -> std::io::Result<Arc<Self>> {
        let writer = Arc::new(Self::with(State::default(), options));
        let of_thread = writer.clone();
        std::thread::Builder::new().name("nemo-relay-atof".into()).spawn(move || of_thread.run(output))?;
        Ok(writer)
    }

    /// A writer that takes nothing.
    pub(crate) fn closed() -> Arc<Self> {
        Arc::new(Self::with(State::closed(), FileOptions::default()))
    }

    fn with(state: State, options: FileOptions) -> Self {
        // What is no policy was refused when the options were checked.
        let wait = options.wait().unwrap_or_default();
        Self { state: Mutex::new(state), options, wait, work: Condvar::new(), progress: Condvar::new() }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.state().closing
    }

    /// Whether an emitting thread need not wait, be it that there is room or that waiting is of no use.
    pub(crate) fn has_room(&self) -> bool {
        self.wait.is_none() || !self.state().is_worth_waiting()
    }

    pub(crate) fn make_room(&self) {
        let Some(most) = self.wait else { return };
        let mut state = self.state();
        let until = Instant::now() + most;
        while state.is_worth_waiting() {
            self.work.notify_one();
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                state.stalled = true;
                return;
            }
            state = wait(&self.progress, state, left);
        }
    }

    pub(crate) fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut state = self.state();
        if state.closing {
            return false;
        }
        if state.is_full() {
            state.drop_newest(record);
            return false;
        }
        state.accept(record);
        let wake = state.take_wake();
        drop(state);
        if wake {
            self.work.notify_one();
        }
        true
    }

    /// How many events are where the options want them, or were given up.
    pub(crate) fn delivered(&self) -> u64 {
        self.state().delivered(&self.options)
    }

    pub(crate) fn kick(&self) {
        self.state().kicked = true;
        self.work.notify_one();
    }

    /// Waits until everything accepted so far is written, and on the disk where the options want that. False where the time
    /// is over first, or an attempt fails that was begun meanwhile.
    pub(crate) fn flush(&self, timeout: Duration) -> bool {
        let (target, attempts) = {
            let state = self.state();
            (state.accepted, state.attempts)
        };
        self.kick();
        let done = |state: &State| state.delivered(&self.options) >= target;
        done(&self.wait_for(timeout, |state| done(state) || state.failed > attempts))
    }

    /// Takes nothing more; the thread writes what is queued and ends.
    pub(crate) fn begin_close(&self) {
        self.state().close();
        self.work.notify_one();
    }

    /// The same, and waits for it; false where the time is over before all is written.
    pub(crate) fn close(&self, timeout: Duration) -> bool {
        self.begin_close();
        self.wait_for(timeout, |state| state.finished).drained
    }

    /// What keeps events from being written now, or has cost events since the last call.
    pub(crate) fn take_fault(&self) -> Option<String> {
        self.state().take_fault()
    }

    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        self.state().diagnostics()
    }

    fn wait_for(&self, timeout: Duration, done: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        let until = Instant::now() + timeout;
        let mut state = self.state();
        while !done(&state) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            state = wait(&self.progress, state, left);
        }
        state
    }

    fn run(&self, mut output: Output) {
        let mut synced_at = Instant::now();
        loop {
            let due =
                self.options.fsync_interval().filter(|_| output.is_unsynced()).map(|interval| synced_at + interval);
            match self.next_task(due) {
                Task::Write(batch, kicked) => {
                    self.write(&mut output, batch);
                    if kicked && self.options.fsync == FsyncPolicy::OnFlush {
                        self.sync(&mut output);
                    }
                }
                Task::Sync => {
                    self.sync(&mut output);
                    synced_at = Instant::now();
                }
                Task::Close => break,
            }
        }
        self.close_output(output);
    }

    fn write(&self, output: &mut Output, mut batch: VecDeque<Arc<EventRecord>>) {
        let result = output.write(&mut batch, |written| self.note_progress(written));
        self.note_fault(output);
        if let Err(fault) = result {
            self.state().fail(&fault, batch);
            self.progress.notify_all();
        }
    }

    fn note_progress(&self, written: Drain<'_, Arc<EventRecord>>) {
        // Freed before the lock is taken.
        let mut gone = Written::default();
        written.for_each(|record| gone.add(&record));
        self.state().settle(&gone);
        self.progress.notify_all();
    }

    fn note_fault(&self, output: &mut Output) {
        if let Some((code, fault)) = output.take_fault() {
            self.state().faults.count(code, 1, fault.to_string());
        }
    }

    fn sync(&self, output: &mut Output) {
        let result = output.sync();
        self.note_sync(result);
    }

    fn note_sync(&self, result: std::io::Result<()>) {
        let mut state = self.state();
        match result {
            Ok(()) => state.synced = state.settled,
            Err(fault) => {
                state.faults.count(SYNC_FAILED, 1, fault.to_string());
                state.loss.get_or_insert_with(|| fault.to_string());
                state.failed = state.attempts;
            }
        }
        drop(state);
        self.progress.notify_all();
    }

    fn close_output(&self, mut output: Output) {
        let result = output.sync_if_wanted();
        self.note_sync(result);
        self.state().drained = true;
        output.compress_rest();
        self.note_fault(&mut output);
        drop(output);
        self.state().finished = true;
        self.progress.notify_all();
    }

    /// Waits until there is something to do. What is queued after a batch is gathered for a while.
    fn next_task(&self, sync_due: Option<Instant>) -> Task {
        let mut state = self.state();
        if state.may_gather() {
            let time = if state.failing { state.retry_after() } else { self.options.flush_interval() };
            state.gathering = !state.failing;
            state = wait(&self.work, state, time);
            state.gathering = false;
        }
        loop {
            if state.is_hopeless() {
                state.give_up();
            }
            state.end_gap();
            if !state.queue.is_empty() {
                let kicked = std::mem::take(&mut state.kicked);
                state.attempts += 1;
                return Task::Write(std::mem::take(&mut state.queue), kicked);
            }
            if state.closing {
                return Task::Close;
            }
            let left = sync_due.map(|due| due.saturating_duration_since(Instant::now()));
            let wanted = std::mem::take(&mut state.kicked) && self.options.fsync == FsyncPolicy::OnFlush;
            if wanted || left.is_some_and(|left| left.is_zero()) {
                state.attempts += 1;
                return Task::Sync;
            }
            state.sleeping = true;
            state = match left {
                Some(left) => wait(&self.work, state, left),
                None => self.work.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
            state.sleeping = false;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn wait<'a>(condition: &Condvar, state: MutexGuard<'a, State>, time: Duration) -> MutexGuard<'a, State> {
    condition.wait_timeout(state, time).unwrap_or_else(PoisonError::into_inner).0
}

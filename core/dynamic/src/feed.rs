//! Events on their way to a subscriber of a plugin, which may be slow: a bounded queue and a thread of its own.

use nemo_relay_runtime::{EventRecord, GapReason, Sink, gap_mark};
use nemo_relay_types::{Error, ErrorCode, Limits, Result, Timestamp};
use serde_json::{Map, Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

/// How long a close waits for what is queued.
const CLOSE: Duration = Duration::from_secs(5);

/// Who is told of events, one after the other.
pub(crate) trait Tell: Send + Sync {
    /// Takes one event; may wait.
    ///
    /// Errors: its own, which are counted.
    fn tell(&self, event: &EventRecord) -> Result<()>;
}

/// One subscriber of a plugin.
pub(crate) struct Feed {
    name: String,
    to: Arc<dyn Tell>,
    engine: Mutex<Arc<Engine>>,
}

/// The queue, and what its thread is doing.
#[derive(Default)]
struct Engine {
    state: Mutex<State>,
    changed: Condvar,
    limits: Limits,
}

static LIVE: Mutex<Vec<Weak<Feed>>> = Mutex::new(Vec::new());

#[derive(Default)]
struct State {
    queue: VecDeque<Arc<EventRecord>>,
    bytes: usize,
    /// Events dropped since the last one that was queued, and when.
    gap: u64,
    gap_at: Timestamp,
    delivered: u64,
    dropped: u64,
    failed: u64,
    fault: String,
    closing: bool,
    /// What is queued is given up.
    abandoned: bool,
    finished: bool,
}

/// Delivers what is queued for the subscribers of all plugins, one after the other, and ends them.
pub(crate) fn shutdown_all(until: Instant) {
    let feeds: Vec<_> = std::mem::take(&mut *lock(&LIVE)).iter().filter_map(Weak::upgrade).collect();
    for feed in feeds {
        let _ = feed.close_until(until);
    }
}

/// In a forked child, where there are no threads of the parent: the subscribers go on with empty queues.
pub(crate) fn after_fork_all() {
    let feeds: Vec<_> = lock(&LIVE).iter().filter_map(Weak::upgrade).collect();
    feeds.iter().for_each(|feed| feed.after_fork());
}

impl Feed {
    /// Starts its thread.
    ///
    /// Errors: `io_error` where there can be no thread.
    pub fn start(name: String, to: Arc<dyn Tell>) -> Result<Arc<Self>> {
        let feed = Arc::new(Self { name, engine: Mutex::new(Engine::start(to.clone())?), to });
        let mut live = lock(&LIVE);
        live.retain(|feed| feed.strong_count() > 0);
        live.push(Arc::downgrade(&feed));
        Ok(feed)
    }

    /// Delivers what is queued and ends the thread; waits no longer than five seconds.
    ///
    /// Errors: `io_error` where that takes longer; what is still queued is lost then.
    pub fn close(&self) -> Result<()> {
        self.close_until(Instant::now() + CLOSE)
    }

    fn close_until(&self, until: Instant) -> Result<()> {
        let lost = self.engine().close(until);
        if lost == 0 {
            return Ok(());
        }
        Err(Error::new(ErrorCode::IoError, format!("subscriber '{}' did not take {lost} events in time", self.name)))
    }

    fn after_fork(&self) {
        let mut engine = lock(&self.engine);
        if let Ok(fresh) = Engine::start(self.to.clone()) {
            // That of the parent stays as it is, for its locks may have been held by a thread that is not here.
            std::mem::forget(std::mem::replace(&mut *engine, fresh));
        }
    }

    /// What went wrong, with the name of the subscriber.
    pub fn diagnostics(&self) -> Vec<Map<String, Value>> {
        let engine = self.engine();
        let state = engine.lock();
        let found = [
            ("plugin.dynamic_events_dropped", state.dropped, "the queue of the subscriber was full"),
            ("plugin.dynamic_call_failed", state.failed, state.fault.as_str()),
        ];
        let told = found.into_iter().filter(|(_, count, _)| *count > 0);
        let object = told.map(
            |(code, count, message)| json!({"code": code, "count": count, "field": self.name, "message": message}),
        );
        object.filter_map(|value| value.as_object().cloned()).collect()
    }

    fn engine(&self) -> Arc<Engine> {
        lock(&self.engine).clone()
    }
}

impl Engine {
    fn start(to: Arc<dyn Tell>) -> Result<Arc<Self>> {
        let engine = Arc::<Self>::default();
        let served = engine.clone();
        let started = thread::Builder::new().name("relay-plugin".to_owned()).spawn(move || served.serve(&*to));
        started.map_err(|error| Error::new(ErrorCode::IoError, format!("a thread cannot be started: {error}")))?;
        Ok(engine)
    }

    fn serve(&self, to: &dyn Tell) {
        while let Some(record) = self.next() {
            let told = to.tell(&record);
            let mut state = self.lock();
            // A mark that stands for missing events was never accepted, so it does not count as delivered.
            state.delivered += u64::from(record.seq > 0);
            if let Err(error) = told {
                state.failed += 1;
                state.fault = error.message;
            }
        }
        self.lock().finished = true;
        self.changed.notify_all();
    }

    fn next(&self) -> Option<Arc<EventRecord>> {
        let mut state = self.lock();
        loop {
            if state.abandoned {
                return None;
            }
            if let Some(record) = state.queue.pop_front() {
                state.bytes -= record.size();
                return Some(record);
            }
            if state.gap > 0 {
                return Some(gap_mark(std::mem::take(&mut state.gap), GapReason::QueueFull, state.gap_at));
            }
            if state.closing {
                return None;
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Ends the thread once everything is delivered; how many events were not in time.
    fn close(&self, until: Instant) -> usize {
        let mut state = self.lock();
        state.closing = true;
        self.changed.notify_all();
        while !state.finished {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        if state.finished || state.abandoned {
            return 0;
        }
        state.abandoned = true;
        // The one that the plugin is at is not in the queue any more.
        state.queue.len() + 1
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut state = self.lock();
        let is_full = state.queue.len() >= self.limits.subscriber_queue_events as usize
            || state.bytes + record.size() > self.limits.subscriber_queue_bytes as usize;
        if state.closing || (is_full && !state.queue.is_empty()) {
            state.gap += 1;
            state.gap_at = record.event.timestamp();
            state.dropped += 1;
            return false;
        }
        if state.gap > 0 {
            let mark = gap_mark(std::mem::take(&mut state.gap), GapReason::QueueFull, state.gap_at);
            state.bytes += mark.size();
            state.queue.push_back(mark);
        }
        state.bytes += record.size();
        state.queue.push_back(record.clone());
        self.changed.notify_all();
        true
    }
}

impl Sink for Feed {
    /// A slow plugin does not hold up the caller; the newest event is dropped.
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.engine().offer(record)
    }

    fn delivered(&self) -> u64 {
        self.engine().lock().delivered
    }

    fn kick(&self) {}
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

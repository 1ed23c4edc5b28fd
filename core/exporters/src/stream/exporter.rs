//! The exporter: what is registered, flushed and shut down.

use super::StreamConfig;
use super::queue::{Queue, TIMEOUT};
use super::wire::Target;
use super::worker::Worker;
use crate::diagnostics::Diagnostic;
use nemo_relay_runtime::types::{Error, ErrorCode, Result};
use nemo_relay_runtime::{EventRecord, Registrations, Runtime, Sink};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

/// Sends every event to a server. Clones share the connection; the last one that goes leaves what is registered running, and
/// where nothing is, what is queued is sent within 2.5 seconds and the connection ended.
#[derive(Clone)]
pub struct AtofStream(Arc<Shared>);

struct Shared {
    config: StreamConfig,
    target: Target,
    queue: Mutex<Arc<Queue>>,
    registrations: Registrations,
}

/// What the thread needs after its last attempt.
const COUNTING: Duration = Duration::from_millis(50);
/// How long a server is given for what is queued when the exporter is let go of.
const GRACE: Duration = Duration::from_millis(2_500);

/// Streams that have to be shut down before the process ends.
static LIVE: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

impl AtofStream {
    /// Checks the configuration and starts the thread that sends; connects with the first event.
    ///
    /// Errors: `invalid_argument` that names the field; `io_error` for a header or certificate file that cannot be
    /// read, and where the thread cannot be started.
    pub fn new(config: StreamConfig) -> Result<Self> {
        config.check()?;
        let target = Target::new(&config, |name| std::env::var(name).ok())?;
        let queue = start(&config, &target).map_err(|e| fault(&target, &e.to_string()))?;
        let shared =
            Arc::new(Shared { config, target, queue: Mutex::new(queue), registrations: Registrations::default() });
        let mut live = lock(&LIVE);
        live.retain(|stream| stream.strong_count() > 0);
        live.push(Arc::downgrade(&shared));
        Ok(Self(shared))
    }

    /// Finds what is wrong with a configuration; nothing is started.
    ///
    /// Errors: as [`new`](Self::new), but for those of the thread.
    pub fn check(config: &StreamConfig) -> Result<()> {
        config.check()?;
        Target::new(config, |name| std::env::var(name).ok()).map(drop)
    }

    /// Starts to receive every event of a runtime.
    ///
    /// Errors: `already_exists` where a subscriber of the runtime has the name, `io_error` after a shutdown.
    pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
        if self.0.queue().is_closed() {
            return Err(fault(&self.0.target, "the exporter has been shut down"));
        }
        self.0.registrations.add(runtime, name, self.0.clone())
    }

    /// What receives the events, for a registration that somebody else keeps.
    pub fn sink(&self) -> Arc<dyn Sink> {
        self.0.clone()
    }

    /// Stops to receive events under a name; what is queued is still sent. Says whether the name was registered.
    pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        let found = self.0.registrations.remove(runtime, name);
        self.0.queue().kick();
        found
    }

    /// Waits until what was emitted before it has arrived at the server, or was given up.
    ///
    /// Errors: `io_error` where events were lost since the last flush, the server cannot be reached, or the time is
    /// over.
    pub fn force_flush(&self, timeout: Duration) -> Result<()> {
        let queue = self.0.queue();
        let complete = queue.flush(timeout);
        self.0.verdict(&queue, complete)
    }

    /// Stops to receive events, sends what is queued as far as the time allows, and ends the connection. A second call
    /// does nothing.
    ///
    /// Errors: as [`force_flush`](Self::force_flush).
    pub fn shutdown(&self, timeout: Duration) -> Result<()> {
        let until = Instant::now() + timeout;
        self.0.begin_shutdown(until);
        self.0.end_shutdown(until)
    }

    /// What went wrong since the exporter was made. `atof.stream_send_failed` counts attempts; the others count events
    /// that were lost: `…queue_full`, `…network`, `…timeout`, `…rejected` and `…internal`.
    pub fn runtime_diagnostics(&self) -> Vec<Diagnostic> {
        self.0.queue().diagnostics()
    }

    /// To be called in a forked child, where the thread of the parent does not exist: continues with an empty queue and
    /// a connection of its own; what the parent had queued, the parent sends.
    pub fn after_fork(&self) {
        self.0.after_fork();
    }
}

impl Shared {
    fn queue(&self) -> Arc<Queue> {
        lock(&self.queue).clone()
    }

    /// The last attempt ends a little before its time, so that what it came to is counted.
    fn begin_shutdown(&self, until: Instant) {
        let left = until.saturating_duration_since(Instant::now());
        self.registrations.clear();
        self.queue().close(until - (left / 10).min(COUNTING));
    }

    fn end_shutdown(&self, until: Instant) -> Result<()> {
        let queue = self.queue();
        let complete = queue.wait_finished(until);
        if !complete {
            queue.abandon(TIMEOUT, "the server did not answer before the end");
        }
        self.verdict(&queue, complete)
    }

    fn verdict(&self, queue: &Queue, complete: bool) -> Result<()> {
        match queue.take_fault() {
            Some(what) => Err(fault(&self.target, &what)),
            None if !complete => Err(fault(&self.target, "events are still waiting to be sent")),
            None => Ok(()),
        }
    }

    fn after_fork(&self) {
        let mut queue = lock(&self.queue);
        if queue.is_closed() {
            return;
        }
        let fresh = start(&self.config, &self.target).unwrap_or_else(|_| Arc::new(Queue::closed(&self.config)));
        // The parent's queue stays as it is, for its lock may have been held by a thread that is not here.
        std::mem::forget(std::mem::replace(&mut *queue, fresh));
    }
}

impl Drop for Shared {
    /// Nobody can give it events any more: the thread sends what is left and ends.
    fn drop(&mut self) {
        self.queue().close(Instant::now() + GRACE);
    }
}

impl Sink for Shared {
    fn has_room(&self) -> bool {
        self.queue().has_room()
    }

    fn make_room(&self) {
        self.queue().make_room();
    }

    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.queue().offer(record)
    }

    fn delivered(&self) -> u64 {
        self.queue().settled()
    }

    fn kick(&self) {
        self.queue().kick();
    }
}

/// Shuts every stream of the process down, within a time for all of them together. For the exit hooks of the bindings.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    let live: Vec<_> = std::mem::take(&mut *lock(&LIVE)).iter().filter_map(Weak::upgrade).collect();
    live.iter().for_each(|stream| stream.begin_shutdown(until));
    for stream in live {
        let _ = stream.end_shutdown(until);
    }
}

/// What [`AtofStream::after_fork`] does, for every stream of the process.
pub fn after_fork_all() {
    let live: Vec<_> = lock(&LIVE).iter().filter_map(Weak::upgrade).collect();
    live.iter().for_each(|stream| stream.after_fork());
}

fn start(config: &StreamConfig, target: &Target) -> std::io::Result<Arc<Queue>> {
    let queue = Arc::new(Queue::new(config));
    let timeout = Duration::from_millis(config.timeout_millis);
    let (of_worker, wire) = (queue.clone(), target.wire());
    let worker = Worker::new(of_worker, wire, config.field_name_policy, config.max_export_batch_size, timeout);
    std::thread::Builder::new().name("nemo-relay-stream".into()).spawn(move || worker.run())?;
    Ok(queue)
}

/// Without path and query, which may hold a key.
fn fault(target: &Target, what: &str) -> Error {
    let origin = target.origin();
    Error::new(ErrorCode::IoError, format!("{origin}: {what}")).with("path", origin)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! Exporters: a builder that a runtime feeds, on a thread of its own.

use crate::destinations::Destinations;
use crate::feed::{Feed, lock};
use crate::{AtifBuilder, AtifConfig, AtifFileConfig, Diagnostic, StorageFactory};
use nemo_relay_runtime::{EventRecord, Registrations, Runtime, Sink};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

/// Collects events, either to give one trajectory of all of them when it is asked to, or to write a file for each agent
/// that ends. Clones are one exporter.
#[derive(Clone)]
pub struct AtifExporter(Arc<Shared>);

struct Shared {
    config: AtifConfig,
    files: Option<(AtifFileConfig, Vec<StorageFactory>)>,
    feed: Mutex<Arc<Feed>>,
    registrations: Registrations,
}

/// Events of a run whose trajectory was written already.
const LATE: &str = "atif.late_events";

/// Exporters that have to be shut down before the process ends.
static LIVE: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

impl AtifExporter {
    /// An exporter of one trajectory, which [`export_json`](Self::export_json) gives.
    ///
    /// Errors: `invalid_argument` naming the field of the configuration, which needs a `session_id`; `io_error` where there
    /// is no thread to be had.
    pub fn in_memory(config: AtifConfig) -> Result<Self> {
        check_session(&config, false)?;
        Self::start(config, None)
    }

    /// An exporter that writes the trajectory of each outermost agent, and of each turn, when it ends: to the remote
    /// storages, or to the local directory where there are none or none of them takes it. What has not ended when the
    /// exporter is flushed has a local copy.
    ///
    /// Errors: `invalid_argument` naming the field of a configuration, where `session_id` must not be set; `io_error` where
    /// there is no thread to be had.
    pub fn to_files(config: AtifConfig, files: AtifFileConfig, remotes: Vec<StorageFactory>) -> Result<Self> {
        check_session(&config, true)?;
        Self::start(config, Some((files, remotes)))
    }

    /// Finds what keeps an exporter from being made, one that writes where there are `files`; nothing is started.
    ///
    /// Errors: `invalid_argument` naming the field of a configuration.
    pub fn check(config: &AtifConfig, files: Option<&AtifFileConfig>) -> Result<()> {
        check_session(config, files.is_some())?;
        config.validate()?;
        files.map_or(Ok(()), |files| Destinations::new(files, Vec::new()).map(drop))
    }

    fn start(config: AtifConfig, files: Option<(AtifFileConfig, Vec<StorageFactory>)>) -> Result<Self> {
        let feed = run(&config, files.as_ref())?;
        let shared = Shared { config, files, feed: Mutex::new(feed), registrations: Registrations::default() };
        let exporter = Self(Arc::new(shared));
        let mut live = lock(&LIVE);
        live.retain(|exporter| exporter.strong_count() > 0);
        live.push(Arc::downgrade(&exporter.0));
        Ok(exporter)
    }

    /// Starts to receive every event of a runtime.
    ///
    /// Errors: `already_exists` where a subscriber of the runtime has the name, `io_error` after a shutdown.
    pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
        if self.0.feed().is_closed() {
            return Err(fault("the exporter has been shut down"));
        }
        self.0.registrations.add(runtime, name, self.0.clone())
    }

    /// What receives the events, for a registration that somebody else keeps.
    pub fn sink(&self) -> Arc<dyn Sink> {
        self.0.clone()
    }

    /// Stops to receive events under a name; what was received is kept. Says whether the name was registered.
    pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        self.0.registrations.remove(runtime, name)
    }

    /// The trajectory of everything that was received, on one line.
    ///
    /// Errors: `invalid_argument` for an exporter that writes files.
    pub fn export_json(&self) -> Result<String> {
        self.0.feed().drain().0.export_json()
    }

    /// Forgets everything that was received.
    pub fn clear(&self) {
        self.0.feed().drain().0.clear();
    }

    /// Waits until what was emitted before it is collected, and where files are written, on the disk or at the remote
    /// storage: also what belongs to runs that have not ended.
    ///
    /// Errors: `io_error` with the first fault since the last flush, or when the time is over.
    pub fn force_flush(&self, timeout: Duration) -> Result<()> {
        let feed = self.0.feed();
        let complete = feed.flush(timeout);
        result(&feed, complete)
    }

    /// Stops to receive events and writes what is left, ended or not. A second call does nothing.
    ///
    /// Errors: `io_error` with the first fault since the last flush, or when 30 seconds are over.
    pub fn shutdown(&self) -> Result<()> {
        self.0.shutdown(Duration::from_secs(30))
    }

    /// What went wrong since the exporter was made, by kind.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.0.feed().diagnostics()
    }

    /// To be called in a forked child, where the thread of the parent does not exist: the child starts with nothing; what
    /// the parent received, the parent writes.
    pub fn after_fork(&self) {
        self.0.after_fork();
    }
}

impl Shared {
    fn feed(&self) -> Arc<Feed> {
        lock(&self.feed).clone()
    }

    fn shutdown(&self, timeout: Duration) -> Result<()> {
        self.registrations.clear();
        let feed = self.feed();
        feed.close();
        let complete = feed.wait_finished(timeout);
        result(&feed, complete)
    }

    fn after_fork(&self) {
        let mut feed = lock(&self.feed);
        // The parent's feed stays as it is, for its locks may have been held by threads that are not here.
        if let Ok(fresh) = run(&self.config, self.files.as_ref()) {
            std::mem::forget(std::mem::replace(&mut *feed, fresh));
        }
    }
}

impl Drop for Shared {
    /// Nobody can feed it any more: the thread writes what is left and ends.
    fn drop(&mut self) {
        self.feed().close();
    }
}

impl Sink for Shared {
    fn has_room(&self) -> bool {
        self.feed().has_room()
    }

    fn make_room(&self) {
        self.feed().make_room();
    }

    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.feed().offer(record)
    }

    fn delivered(&self) -> u64 {
        self.feed().delivered()
    }

    fn kick(&self) {
        self.feed().kick();
    }
}

fn fault(what: &str) -> Error {
    Error::new(ErrorCode::IoError, what).with("path", "")
}

fn result(feed: &Feed, complete: bool) -> Result<()> {
    match feed.take_fault() {
        Some(what) => Err(fault(&what)),
        None if !complete => Err(fault("events are still waiting to be written")),
        None => Ok(()),
    }
}

/// What writes files has a trajectory for every run, and what does not has one.
fn check_session(config: &AtifConfig, writes: bool) -> Result<()> {
    let why = match (writes, &config.session_id) {
        (false, None) => "session_id must be set to export one trajectory",
        (true, Some(_)) => "session_id is the run's own where files are written",
        _ => return Ok(()),
    };
    Err(Error::invalid_argument("session_id", why))
}

/// Starts a thread that feeds a new builder.
fn run(config: &AtifConfig, files: Option<&(AtifFileConfig, Vec<StorageFactory>)>) -> Result<Arc<Feed>> {
    let feed = Feed::new(AtifBuilder::new(config.clone())?, config.wait()?);
    let destinations = files.map(|(config, remotes)| Destinations::new(config, remotes.clone())).transpose()?;
    let of_thread = feed.clone();
    let thread = std::thread::Builder::new().name("nemo-relay-atif".into());
    thread.spawn(move || work(&of_thread, destinations)).map_err(|error| fault(&error.to_string()))?;
    Ok(feed)
}

fn work(feed: &Feed, mut destinations: Option<Destinations>) {
    let mut late = 0;
    loop {
        let turn = feed.next_turn();
        let (mut builder, seen) = feed.drain();
        if builder.late_events() > late {
            feed.count(LATE, builder.late_events() - late, "events came after the end of their run");
            late = builder.late_events();
        }
        let mut is_stored = true;
        if let Some(destinations) = &mut destinations {
            let finished = if turn.closing { builder.take_all() } else { builder.take_finished() };
            destinations.store_all(feed, &finished);
            if turn.kicked {
                destinations.copy_open(feed, &builder);
            }
            is_stored = turn.kicked || builder.is_empty();
        }
        drop(builder);
        if is_stored {
            feed.deliver(seen);
        }
        if turn.closing {
            return feed.finish();
        }
    }
}

/// Shuts every exporter of the process down, within a time for all of them together. For the exit hooks of the bindings.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    for exporter in std::mem::take(&mut *lock(&LIVE)).iter().filter_map(Weak::upgrade) {
        let _ = exporter.shutdown(until.saturating_duration_since(Instant::now()));
    }
}

/// What [`AtifExporter::after_fork`] does, for every exporter of the process.
pub fn after_fork_all() {
    let live: Vec<_> = lock(&LIVE).iter().filter_map(Weak::upgrade).collect();
    for exporter in live {
        exporter.after_fork();
    }
}

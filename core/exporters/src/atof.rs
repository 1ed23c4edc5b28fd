//! The ATOF exporter: every event as one line of JSON in a file.

use crate::config::{FileOptions, check_filename};
use crate::diagnostics::Diagnostic;
use crate::output::Output;
use crate::writer::Writer;
use nemo_relay_runtime::types::{AtofExporterConfig, AtofExporterMode, Error, ErrorCode, Result, Timestamp};
use nemo_relay_runtime::{Clock, EventRecord, Registrations, Runtime, Sink};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

/// Writes every event to a file. Clones share the file; the last one that goes leaves what is registered running, and where
/// nothing is, what is queued is written and the file closed.
#[derive(Clone)]
pub struct AtofExporter(Arc<Shared>);

struct Shared {
    target: Target,
    /// What the file of the process is called that made the exporter.
    path: String,
    /// What that of this process is called, where it is a fork; kept for good, for callers may hold the text.
    forked: Mutex<Option<&'static str>>,
    writer: Mutex<Arc<Writer>>,
    registrations: Registrations,
}

/// Where a process writes, and how.
struct Target {
    /// The path, in whose name `{pid}` stands for the number of the process.
    template: PathBuf,
    options: FileOptions,
}

/// Exporters that have to be shut down before the process ends.
static LIVE: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

impl AtofExporter {
    /// Opens the file and starts the thread that writes it. Directories are made with mode 0700, the file with 0600. `{pid}`
    /// in the file name stands for the number of the process, so that processes, and forks of them, have files of their own;
    /// without it, they take turns in one.
    ///
    /// Errors: `invalid_argument` for a file name with a directory in it and for an option out of its bounds, `io_error` where
    /// the file cannot be opened.
    pub fn new(config: AtofExporterConfig, clock: Clock) -> Result<Self> {
        let options = FileOptions::from(&config);
        Self::with_options(config, options, clock)
    }

    /// Finds what is wrong with a configuration; no file is opened.
    ///
    /// Errors: as [`new`](Self::new), but for what only shows when the file is opened.
    pub fn check(config: &AtofExporterConfig) -> Result<()> {
        FileOptions::from(config).validate()?;
        path_of(config, Timestamp::default()).map(drop)
    }

    /// The same with other options than those of the configuration.
    ///
    /// Errors: as [`new`](Self::new).
    pub fn with_options(config: AtofExporterConfig, options: FileOptions, clock: Clock) -> Result<Self> {
        options.validate()?;
        let target = Target { template: path_of(&config, (clock.now)())?, options };
        let path = target.path();
        let writer = target.start(&path, config.mode).map_err(|e| io_error(&path, &e))?;
        let shared = Arc::new(Shared {
            target,
            path: path.to_string_lossy().into_owned(),
            forked: Mutex::default(),
            writer: Mutex::new(writer),
            registrations: Registrations::default(),
        });
        let mut live = lock(&LIVE);
        live.retain(|exporter| exporter.strong_count() > 0);
        live.push(Arc::downgrade(&shared));
        Ok(Self(shared))
    }

    /// The file that is written by this process.
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// What went wrong since the exporter was made, by kind: `atof.write_failed` (attempts, each of which is repeated),
    /// `atof.events_dropped`, `atof.sync_failed`, `atof.rotation_failed` (the file grows), `atof.compression_failed` (the
    /// closed file stays plain).
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.0.writer().diagnostics()
    }

    /// Starts to receive every event of a runtime.
    ///
    /// Errors: `already_exists` where a subscriber of the runtime has the name, `io_error` after a shutdown.
    pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
        if self.0.writer().is_closed() {
            return Err(self.0.fault("the exporter has been shut down"));
        }
        self.0.registrations.add(runtime, name, self.0.clone())
    }

    /// What receives the events, for a registration that somebody else keeps.
    pub fn sink(&self) -> Arc<dyn Sink> {
        self.0.clone()
    }

    /// Stops to receive events under a name; what is queued is still written. Says whether the name was registered.
    pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        let found = self.0.registrations.remove(runtime, name);
        self.0.writer().kick();
        found
    }

    /// Waits until what was emitted before it is in the file, and on the disk where `fsync` is `OnFlush`.
    ///
    /// Errors: `io_error` where writing fails, where events were dropped since the last flush, or when the time is over.
    /// What could not be written is kept, as far as the queue goes, and written when the fault is over.
    pub fn force_flush(&self, timeout: Duration) -> Result<()> {
        let writer = self.0.writer();
        let complete = writer.flush(timeout);
        if let Some(fault) = writer.take_fault() {
            return Err(self.0.fault(&fault));
        }
        if complete { Ok(()) } else { Err(self.0.fault("events are still waiting to be written")) }
    }

    /// Stops to receive events, writes what is queued and closes the file. A second call does nothing.
    ///
    /// Errors: `io_error` where writing fails, where events were dropped since the last flush, or when 30 seconds are over.
    pub fn shutdown(&self) -> Result<()> {
        self.0.shutdown(Duration::from_secs(30))
    }

    /// To be called in a forked child, where the thread of the parent does not exist: continues at the end of the file
    /// with an empty queue; what the parent had queued, the parent writes.
    pub fn after_fork(&self) {
        self.0.after_fork();
    }
}

impl Shared {
    fn path(&self) -> &str {
        lock(&self.forked).unwrap_or(&self.path)
    }

    fn writer(&self) -> Arc<Writer> {
        lock(&self.writer).clone()
    }

    fn fault(&self, what: &str) -> Error {
        let path = self.path();
        Error::new(ErrorCode::IoError, format!("{path}: {what}")).with("path", path)
    }

    fn shutdown(&self, timeout: Duration) -> Result<()> {
        self.registrations.clear();
        let writer = self.writer();
        let complete = writer.close(timeout);
        match writer.take_fault() {
            Some(fault) => Err(self.fault(&fault)),
            None if !complete => Err(self.fault("events are still waiting to be written")),
            None => Ok(()),
        }
    }

    fn after_fork(&self) {
        let mut writer = lock(&self.writer);
        if writer.is_closed() {
            return;
        }
        let path = self.target.path();
        let fresh = self.target.start(&path, AtofExporterMode::Append);
        if path != Path::new(self.path()) {
            *lock(&self.forked) = Some(path.to_string_lossy().into_owned().leak());
        }
        // The parent's writer stays as it is, for its lock may have been held by the thread that is not here.
        let old = match fresh {
            Ok(fresh) => std::mem::replace(&mut *writer, fresh),
            Err(_) => std::mem::replace(&mut *writer, Writer::closed()),
        };
        std::mem::forget(old);
    }
}

impl Target {
    /// The path for this process.
    fn path(&self) -> PathBuf {
        let name = self.template.file_name().unwrap_or_default().to_string_lossy();
        self.template.with_file_name(name.replace("{pid}", &std::process::id().to_string()))
    }

    fn start(&self, path: &Path, mode: AtofExporterMode) -> std::io::Result<Arc<Writer>> {
        let mut output = Output::open(path.to_owned(), self.options.clone())?;
        if mode == AtofExporterMode::Overwrite {
            output.empty()?;
        }
        Writer::start(output, self.options.clone())
    }
}

impl Drop for Shared {
    /// Nobody can give it events any more: the thread writes what is left and ends.
    fn drop(&mut self) {
        self.writer().begin_close();
    }
}

impl Sink for Shared {
    fn has_room(&self) -> bool {
        self.writer().has_room()
    }

    fn make_room(&self) {
        self.writer().make_room();
    }

    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.writer().offer(record)
    }

    fn delivered(&self) -> u64 {
        self.writer().delivered()
    }

    fn kick(&self) {
        self.writer().kick();
    }
}

/// Shuts every exporter of the process down, within a time for all of them together. For the exit hooks of the bindings.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    for exporter in std::mem::take(&mut *lock(&LIVE)).iter().filter_map(Weak::upgrade) {
        let _ = exporter.shutdown(until.saturating_duration_since(Instant::now()));
    }
}

/// What [`AtofExporter::after_fork`] does, for every exporter of the process.
pub fn after_fork_all() {
    let live: Vec<_> = lock(&LIVE).iter().filter_map(Weak::upgrade).collect();
    for exporter in live {
        exporter.after_fork();
    }
}

fn path_of(config: &AtofExporterConfig, now: Timestamp) -> Result<PathBuf> {
    let name = match config.filename.as_deref() {
        Some(name) => name.to_owned(),
        None => {
            let [year, month, day, hour, minute, second] = now.civil();
            format!("nemo-relay-events-{year:04}-{month:02}-{day:02}-{hour:02}.{minute:02}.{second:02}.jsonl")
        }
    };
    check_filename(&name)?;
    let directory = match config.output_directory.as_deref() {
        Some(directory) => PathBuf::from(directory),
        None => std::env::current_dir().map_err(|e| io_error(Path::new("."), &e))?,
    };
    Ok(directory.join(name))
}

fn io_error(path: &Path, fault: &std::io::Error) -> Error {
    let path = path.to_string_lossy().into_owned();
    Error::new(ErrorCode::IoError, format!("{path}: {fault}")).with("path", path)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

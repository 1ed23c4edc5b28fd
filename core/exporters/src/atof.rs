//! The ATOF exporter: every event as one line of JSON in a file.

use crate::writer::Writer;
use nemo_relay_runtime::types::{AtofExporterConfig, AtofExporterMode, Error, ErrorCode, Result, Timestamp};
use nemo_relay_runtime::{Clock, EventRecord, Runtime, Sink};
use std::fs::{DirBuilder, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

/// Writes every event to a file. Clones share the file; the last one that goes leaves what is registered running.
#[derive(Clone)]
pub struct AtofExporter(Arc<Shared>);

struct Shared {
    path: String,
    writer: Mutex<Arc<Writer>>,
    registrations: Mutex<Vec<(Runtime, String)>>,
}

/// Exporters that have to be shut down before the process ends.
static LIVE: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

impl AtofExporter {
    /// Opens the file and starts the thread that writes it. Directories are made with mode 0700, the file with 0600.
    ///
    /// Errors: `invalid_argument` for a file name with a directory in it, `io_error` where the file cannot be opened.
    pub fn new(config: AtofExporterConfig, clock: Clock) -> Result<Self> {
        let path = path_of(&config, (clock.now)())?;
        let file = open(&path, config.mode).map_err(|e| io_error(&path, &e))?;
        let writer = Writer::start(file).map_err(|e| io_error(&path, &e))?;
        let shared = Arc::new(Shared {
            path: path.to_string_lossy().into_owned(),
            writer: Mutex::new(writer),
            registrations: Mutex::default(),
        });
        let mut live = lock(&LIVE);
        live.retain(|exporter| exporter.strong_count() > 0);
        live.push(Arc::downgrade(&shared));
        Ok(Self(shared))
    }

    /// The file that is written.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Starts to receive every event of a runtime.
    ///
    /// Errors: `already_exists` where a subscriber of the runtime has the name, `io_error` after a shutdown.
    pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
        if self.0.writer().is_closed() {
            return Err(self.0.fault("the exporter has been shut down"));
        }
        runtime.attach(name, self.0.clone())?;
        lock(&self.0.registrations).push((runtime.clone(), name.to_owned()));
        Ok(())
    }

    /// Stops to receive events under a name; what is queued is still written. Says whether the name was registered.
    pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        let mut registrations = lock(&self.0.registrations);
        let before = registrations.len();
        registrations.retain(|(of, registered)| !(of.is(runtime) && registered == name));
        registrations.len() < before && runtime.unsubscribe(None, name).unwrap_or(false)
    }

    /// Waits until what was emitted before it is in the file.
    ///
    /// Errors: `io_error` with the first fault since the last flush, or when the time is over.
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
    /// Errors: `io_error` with the first fault since the last flush, or when 30 seconds are over.
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
    fn writer(&self) -> Arc<Writer> {
        lock(&self.writer).clone()
    }

    fn fault(&self, what: &str) -> Error {
        Error::new(ErrorCode::IoError, format!("{}: {what}", self.path)).with("path", self.path.clone())
    }

    fn shutdown(&self, timeout: Duration) -> Result<()> {
        for (runtime, name) in std::mem::take(&mut *lock(&self.registrations)) {
            let _ = runtime.unsubscribe(None, &name);
        }
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
        let fresh = open(Path::new(&self.path), AtofExporterMode::Append).and_then(Writer::start);
        // The parent's writer stays as it is, for its lock may have been held by the thread that is not here.
        let old = match fresh {
            Ok(fresh) => std::mem::replace(&mut *writer, fresh),
            Err(_) => std::mem::replace(&mut *writer, Writer::closed()),
        };
        std::mem::forget(old);
    }
}

impl Sink for Shared {
    fn make_room(&self) {
        self.writer().make_room();
    }

    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.writer().offer(record)
    }

    fn delivered(&self) -> u64 {
        self.writer().written()
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
    if name.is_empty() || name == "." || name == ".." || name.contains(['/', '\\', '\0']) {
        return Err(Error::invalid_argument("filename", format!("filename {name:?} is not a plain file name")));
    }
    let directory = match config.output_directory.as_deref() {
        Some(directory) => PathBuf::from(directory),
        None => std::env::current_dir().map_err(|e| io_error(Path::new("."), &e))?,
    };
    Ok(directory.join(name))
}

/// Opens the file for appending.
fn open(path: &Path, mode: AtofExporterMode) -> std::io::Result<File> {
    let mut directories = DirBuilder::new();
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
        directories.mode(0o700);
        options.mode(0o600);
    }
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        directories.recursive(true).create(parent)?;
    }
    let file = options.read(true).append(true).create(true).open(path)?;
    if mode == AtofExporterMode::Overwrite {
        file.set_len(0)?;
    }
    Ok(file)
}

fn io_error(path: &Path, fault: &std::io::Error) -> Error {
    let path = path.to_string_lossy().into_owned();
    Error::new(ErrorCode::IoError, format!("{path}: {fault}")).with("path", path)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

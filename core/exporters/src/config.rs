//! How a file of events is written, beyond where it is.

use nemo_relay_runtime::types::{AtofExporterConfig, Error, FsyncPolicy, QueuePolicy, Result};
use std::time::Duration;

/// Options of the file that an exporter writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOptions {
    /// How long events are gathered before they are written, in milliseconds, 1 to 60,000; 50 by default. It is the longest
    /// that an event waits in memory while the disk takes what it is given.
    pub flush_interval_millis: u32,
    /// When what was written is forced onto the disk.
    pub fsync: FsyncPolicy,
    /// For [`FsyncPolicy::Interval`], in milliseconds, 1 to 3,600,000; 500 by default.
    pub fsync_interval_millis: u32,
    /// A file of this many bytes or more, at least 4,096, is closed and a new one begun; never by default. It is exceeded
    /// by less than one event.
    pub rotate_bytes: Option<u64>,
    /// A file whose first event is this many seconds old, at least 1, is closed with the next event; never by default.
    pub rotate_seconds: Option<u32>,
    /// Whether closed files are compressed with zstd.
    pub compress: bool,
    /// Whether long values that repeat are written once a file and referred to by hash.
    pub content_addressing: bool,
    /// What happens to an event for which there is no room, `drop_newest` or `block:<ms>`; `block:1000` by default.
    pub queue_policy: Option<String>,
}

impl Default for FileOptions {
    fn default() -> Self {
        Self::from(&AtofExporterConfig::default())
    }
}

impl From<&AtofExporterConfig> for FileOptions {
    fn from(config: &AtofExporterConfig) -> Self {
        Self {
            flush_interval_millis: config.flush_interval_millis,
            fsync: config.fsync,
            fsync_interval_millis: config.fsync_interval_millis,
            rotate_bytes: config.rotate_bytes,
            rotate_seconds: config.rotate_seconds,
            compress: config.compress,
            content_addressing: config.content_addressing,
            queue_policy: config.queue_policy.clone(),
        }
    }
}

impl FileOptions {
    /// Checks the options against their bounds.
    ///
    /// Errors: `invalid_argument` with the name of the field.
    pub fn validate(&self) -> Result<()> {
        between("flush_interval_millis", self.flush_interval_millis, 60_000)?;
        between("fsync_interval_millis", self.fsync_interval_millis, 3_600_000)?;
        if self.rotate_bytes.is_some_and(|bytes| bytes < 4_096) {
            return Err(Error::invalid_argument("rotate_bytes", "rotate_bytes must be at least 4096"));
        }
        if self.rotate_seconds == Some(0) {
            return Err(Error::invalid_argument("rotate_seconds", "rotate_seconds must be at least 1"));
        }
        if self.compress && !self.rotates() {
            let text = "compress is for closed files: it needs rotate_bytes or rotate_seconds";
            return Err(Error::invalid_argument("compress", text));
        }
        self.wait().map(drop)
    }

    /// How long an emitting thread is held up where the queue is full, before its event is dropped and counted; `None` where
    /// it is not.
    pub(crate) fn wait(&self) -> Result<Option<Duration>> {
        QueuePolicy::wait_of_exporter(self.queue_policy.as_deref(), QueuePolicy::Block(1_000))
    }

    pub(crate) fn rotates(&self) -> bool {
        self.rotate_bytes.is_some() || self.rotate_seconds.is_some()
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn flush_interval(&self) -> Duration {
        Duration::from_millis(self.flush_interval_millis.into())
    }

    /// How often the file is synchronized without being asked.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn fsync_interval(&self) -> Option<Duration> {
        (self.fsync == FsyncPolicy::Interval).then(|| Duration::from_millis(self.fsync_interval_millis.into()))
    }
}

fn between(field: &str, value: u32, most: u32) -> Result<()> {
    if (1..=most).contains(&value) {
        return Ok(());
    }
    Err(Error::invalid_argument(field, format!("{field} is {value}, but must be 1 to {most}")))
}

/// Checks that a file name has no directory in it.
///
/// Errors: `invalid_argument` with `filename`.
pub fn check_filename(name: &str) -> Result<()> {
    if name.is_empty() || name == "." || name == ".." || name.contains(['/', '\\', '\0']) {
        return Err(Error::invalid_argument("filename", format!("filename {name:?} is not a plain file name")));
    }
    Ok(())
}

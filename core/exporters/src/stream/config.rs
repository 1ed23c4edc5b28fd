//! Settings of a stream of events: plain fields, checked where the stream is made.

use nemo_relay_net::{HeaderConfig, TlsFiles};
use nemo_relay_runtime::types::{Error, QueuePolicy, Result};
use std::time::Duration;

/// How events reach the server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StreamTransport {
    /// A POST of NDJSON for each batch.
    #[default]
    HttpPost,
    /// A text frame for each event.
    Websocket,
    /// One POST of NDJSON that is held open, chunk by chunk. It is ended, and its answer awaited, for a flush, after
    /// 4 MiB and after a minute.
    Ndjson,
}

/// What becomes of keys with dots in them, which some stores take for paths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldNamePolicy {
    /// They stay.
    #[default]
    Preserve,
    /// Dots become underscores; of keys that are then equal, the later ones get `_2`, `_3` and so on.
    ReplaceDots,
}

/// A stream of events to a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamConfig {
    /// Where to: `http` or `https`, for WebSocket also `ws` or `wss`.
    pub url: String,
    /// How.
    pub transport: StreamTransport,
    /// Headers of every request.
    pub headers: HeaderConfig,
    /// Certificates.
    pub tls: TlsFiles,
    /// How long one attempt may take, in milliseconds, 1 to 600,000.
    pub timeout_millis: u64,
    /// What becomes of keys with dots.
    pub field_name_policy: FieldNamePolicy,
    /// How many events may wait or be on their way; further ones are dropped and counted. At least 1.
    pub max_queue_size: usize,
    /// What happens to an event for which there is no room, `drop_newest` or `block:<ms>`; `drop_newest` by default.
    pub queue_policy: Option<String>,
    /// About how many bytes these may have together; a single event may have more. At least 1.
    pub max_queue_bytes: usize,
    /// How many events are sent together at most. At least 1.
    pub max_export_batch_size: usize,
    /// How long events are gathered before they are sent, in milliseconds.
    pub scheduled_delay_millis: u64,
}

impl Default for StreamConfig {
    fn default() -> Self {
        Self {
            url: String::new(),
            transport: StreamTransport::default(),
            headers: HeaderConfig::default(),
            tls: TlsFiles::default(),
            timeout_millis: 3000,
            field_name_policy: FieldNamePolicy::default(),
            max_queue_size: 8192,
            queue_policy: None,
            max_queue_bytes: 6 << 20,
            max_export_batch_size: 512,
            scheduled_delay_millis: 100,
        }
    }
}

impl StreamConfig {
    /// How long who emits waits for room; `None` where nobody does.
    pub(super) fn wait(&self) -> Result<Option<Duration>> {
        QueuePolicy::wait_of_exporter(self.queue_policy.as_deref(), QueuePolicy::DropNewest)
    }

    /// Checks the fields that stand for themselves.
    ///
    /// Errors: `invalid_argument` that names the field.
    pub(super) fn check(&self) -> Result<()> {
        let require = |holds: bool, field: &str, what: &str| {
            if holds { Ok(()) } else { Err(Error::invalid_argument(field, format!("{field}: {what}"))) }
        };
        require((1..=600_000).contains(&self.timeout_millis), "timeout_millis", "not from 1 to 600000")?;
        require(self.max_queue_size > 0, "max_queue_size", "not at least 1")?;
        require(self.max_queue_bytes > 0, "max_queue_bytes", "not at least 1")?;
        require(self.max_export_batch_size > 0, "max_export_batch_size", "not at least 1")?;
        require(self.scheduled_delay_millis <= 600_000, "scheduled_delay_millis", "more than 600000")?;
        self.wait()?;
        let web_socket = self.url.trim().starts_with("ws");
        require(!web_socket || self.transport == StreamTransport::Websocket, "url", "the transport is not websocket")
    }
}

//! Events as they happen, to a server: batches over HTTP, one long upload, or WebSocket frames.

mod config;
mod exporter;
mod queue;
mod wire;
mod worker;

pub use config::{FieldNamePolicy, StreamConfig, StreamTransport};
pub use exporter::{AtofStream, after_fork_all, shutdown_all};

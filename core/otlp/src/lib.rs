//! OTLP for NeMo Relay: spans, log records and metrics of OpenTelemetry from events, and an exporter that sends them.
//!
//! The projections ([`Traces`], [`Logs`], [`Metrics`]) and the messages are pure: no clock, no I/O, no thread; they work in
//! the browser too. The exporters ([`OpenTelemetrySubscriber`] and its kin) have a thread that projects and one that sends;
//! what carries the requests is a [`Transport`], which comes from elsewhere, or a file.

pub mod config;
mod context;
mod diagnostics;
mod ending;
mod logs;
mod members;
pub mod message;
mod metrics;
mod open;
mod project;
mod promote;
pub mod settings;
mod spans;
mod tables;
mod times;
mod transport;
mod value;

mod export;

pub use diagnostics::{Diagnostic, Diagnostics};
pub use export::*;
pub use logs::Logs;
pub use metrics::Metrics;
pub use spans::{FinishedSpan, Traces};
pub use transport::{Compression, Connect, Outcome, Protocol, Signal, Target, Transport};

// Code generated from spec/ by codegen. DO NOT EDIT.

//! The exporters.

use std::time::Duration;

use nemo_relay_export::Exporter;
use nemo_relay_types::{
    AtifExporterConfig, AtofExporterConfig, OpenInferenceConfig, OpenTelemetryConfig, OpenTelemetryLogConfig,
    OpenTelemetryMetricConfig,
};
use serde_json::Value;

use crate::error::Result;
use crate::{Relay, exporter};

/// Writes every event as one line of JSON to a file or to a server.
#[derive(Clone)]
pub struct AtofExporter {
    relay: Relay,
    exporter: Exporter,
}

impl AtofExporter {
    /// An exporter for the events of the global runtime.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_argument`, `unsupported`.
    pub fn new(config: AtofExporterConfig) -> Result<Self> {
        Self::of(Relay::global(), config)
    }

    /// An exporter for the events of a runtime.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of(relay: &Relay, config: AtofExporterConfig) -> Result<Self> {
        Ok(Self { relay: relay.clone(), exporter: exporter::open("AtofExporter", &config)? })
    }

    /// The file that is written; empty for a server.
    pub fn path(&self) -> String {
        exporter::path(&self.relay, &self.exporter)
    }

    /// Starts to receive every event.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`, `io_error`.
    pub fn register(&self, name: &str) -> Result<()> {
        exporter::register(&self.relay, &self.exporter, name)
    }

    /// Stops to receive events; what is queued is still written.
    pub fn deregister(&self, name: &str) -> bool {
        exporter::deregister(&self.relay, &self.exporter, name)
    }

    /// Waits until what was emitted before it is written.
    ///
    /// `timeout`: How long to wait at most; 30 s where absent.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn force_flush(&self, timeout: Option<Duration>) -> Result<()> {
        exporter::force_flush(&self.relay, &self.exporter, timeout)
    }

    /// Lists what went wrong; each entry has a code and a message and a count.
    pub fn runtime_diagnostics(&self) -> Value {
        exporter::runtime_diagnostics(&self.relay, &self.exporter)
    }

    /// Sees that what is queued is written and lets go of everything; it may be called twice.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn shutdown(&self) -> Result<()> {
        exporter::shutdown(&self.relay, &self.exporter)
    }
}

/// Makes trajectories of what it sees; one for every run.
#[derive(Clone)]
pub struct AtifExporter {
    relay: Relay,
    exporter: Exporter,
}

impl AtifExporter {
    /// An exporter for the events of the global runtime.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_argument`, `unsupported`.
    pub fn new(config: AtifExporterConfig) -> Result<Self> {
        Self::of(Relay::global(), config)
    }

    /// An exporter for the events of a runtime.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of(relay: &Relay, config: AtifExporterConfig) -> Result<Self> {
        Ok(Self { relay: relay.clone(), exporter: exporter::open("AtifExporter", &config)? })
    }

    /// Starts to receive every event.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`, `io_error`.
    pub fn register(&self, name: &str) -> Result<()> {
        exporter::register(&self.relay, &self.exporter, name)
    }

    /// Stops to receive events; what is queued is still part of a trajectory.
    pub fn deregister(&self, name: &str) -> bool {
        exporter::deregister(&self.relay, &self.exporter, name)
    }

    /// Waits until what was emitted before it is part of a trajectory.
    ///
    /// `timeout`: How long to wait at most; 30 s where absent.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn force_flush(&self, timeout: Option<Duration>) -> Result<()> {
        exporter::force_flush(&self.relay, &self.exporter, timeout)
    }

    /// Lists what went wrong; each entry has a code and a message and a count.
    pub fn runtime_diagnostics(&self) -> Value {
        exporter::runtime_diagnostics(&self.relay, &self.exporter)
    }

    /// Sees that what is queued is part of a trajectory and lets go of everything; it may be called twice.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn shutdown(&self) -> Result<()> {
        exporter::shutdown(&self.relay, &self.exporter)
    }

    /// Gives what was seen so far as a trajectory.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn export(&self) -> Result<Value> {
        exporter::export(&self.relay, &self.exporter)
    }

    /// Gives the same as JSON text.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn export_json(&self) -> Result<String> {
        exporter::export_json(&self.relay, &self.exporter)
    }

    /// Forgets what was seen.
    pub fn clear(&self) {
        exporter::clear(&self.relay, &self.exporter)
    }
}

/// Exports events as traces over OTLP.
#[derive(Clone)]
pub struct OpenTelemetrySubscriber {
    relay: Relay,
    exporter: Exporter,
}

impl OpenTelemetrySubscriber {
    /// An exporter for the events of the global runtime.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_argument`, `unsupported`.
    pub fn new(config: OpenTelemetryConfig) -> Result<Self> {
        Self::of(Relay::global(), config)
    }

    /// An exporter for the events of a runtime.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of(relay: &Relay, config: OpenTelemetryConfig) -> Result<Self> {
        Ok(Self { relay: relay.clone(), exporter: exporter::open("OpenTelemetrySubscriber", &config)? })
    }

    /// Starts to receive every event.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`, `io_error`.
    pub fn register(&self, name: &str) -> Result<()> {
        exporter::register(&self.relay, &self.exporter, name)
    }

    /// Stops to receive events; what is queued is still sent.
    pub fn deregister(&self, name: &str) -> bool {
        exporter::deregister(&self.relay, &self.exporter, name)
    }

    /// Waits until what was emitted before it is sent.
    ///
    /// `timeout`: How long to wait at most; 30 s where absent.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn force_flush(&self, timeout: Option<Duration>) -> Result<()> {
        exporter::force_flush(&self.relay, &self.exporter, timeout)
    }

    /// Lists what went wrong; each entry has a code and a message and a count.
    pub fn runtime_diagnostics(&self) -> Value {
        exporter::runtime_diagnostics(&self.relay, &self.exporter)
    }

    /// Sees that what is queued is sent and lets go of everything; it may be called twice.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn shutdown(&self) -> Result<()> {
        exporter::shutdown(&self.relay, &self.exporter)
    }
}

/// Exports events as traces by the conventions of OpenInference over OTLP.
#[derive(Clone)]
pub struct OpenInferenceSubscriber {
    relay: Relay,
    exporter: Exporter,
}

impl OpenInferenceSubscriber {
    /// An exporter for the events of the global runtime.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_argument`, `unsupported`.
    pub fn new(config: OpenInferenceConfig) -> Result<Self> {
        Self::of(Relay::global(), config)
    }

    /// An exporter for the events of a runtime.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of(relay: &Relay, config: OpenInferenceConfig) -> Result<Self> {
        Ok(Self { relay: relay.clone(), exporter: exporter::open("OpenInferenceSubscriber", &config)? })
    }

    /// Starts to receive every event.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`, `io_error`.
    pub fn register(&self, name: &str) -> Result<()> {
        exporter::register(&self.relay, &self.exporter, name)
    }

    /// Stops to receive events; what is queued is still sent.
    pub fn deregister(&self, name: &str) -> bool {
        exporter::deregister(&self.relay, &self.exporter, name)
    }

    /// Waits until what was emitted before it is sent.
    ///
    /// `timeout`: How long to wait at most; 30 s where absent.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn force_flush(&self, timeout: Option<Duration>) -> Result<()> {
        exporter::force_flush(&self.relay, &self.exporter, timeout)
    }

    /// Lists what went wrong; each entry has a code and a message and a count.
    pub fn runtime_diagnostics(&self) -> Value {
        exporter::runtime_diagnostics(&self.relay, &self.exporter)
    }

    /// Sees that what is queued is sent and lets go of everything; it may be called twice.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn shutdown(&self) -> Result<()> {
        exporter::shutdown(&self.relay, &self.exporter)
    }
}

/// Exports marks as log records over OTLP.
#[derive(Clone)]
pub struct OpenTelemetryLogSubscriber {
    relay: Relay,
    exporter: Exporter,
}

impl OpenTelemetryLogSubscriber {
    /// An exporter for the events of the global runtime.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_argument`, `unsupported`.
    pub fn new(config: OpenTelemetryLogConfig) -> Result<Self> {
        Self::of(Relay::global(), config)
    }

    /// An exporter for the events of a runtime.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of(relay: &Relay, config: OpenTelemetryLogConfig) -> Result<Self> {
        Ok(Self { relay: relay.clone(), exporter: exporter::open("OpenTelemetryLogSubscriber", &config)? })
    }

    /// Starts to receive every event.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`, `io_error`.
    pub fn register(&self, name: &str) -> Result<()> {
        exporter::register(&self.relay, &self.exporter, name)
    }

    /// Stops to receive events; what is queued is still sent.
    pub fn deregister(&self, name: &str) -> bool {
        exporter::deregister(&self.relay, &self.exporter, name)
    }

    /// Waits until what was emitted before it is sent.
    ///
    /// `timeout`: How long to wait at most; 30 s where absent.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn force_flush(&self, timeout: Option<Duration>) -> Result<()> {
        exporter::force_flush(&self.relay, &self.exporter, timeout)
    }

    /// Lists what went wrong; each entry has a code and a message and a count.
    pub fn runtime_diagnostics(&self) -> Value {
        exporter::runtime_diagnostics(&self.relay, &self.exporter)
    }

    /// Sees that what is queued is sent and lets go of everything; it may be called twice.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn shutdown(&self) -> Result<()> {
        exporter::shutdown(&self.relay, &self.exporter)
    }
}

/// Exports measurements as metrics over OTLP.
#[derive(Clone)]
pub struct OpenTelemetryMetricSubscriber {
    relay: Relay,
    exporter: Exporter,
}

impl OpenTelemetryMetricSubscriber {
    /// An exporter for the events of the global runtime.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_argument`, `unsupported`.
    pub fn new(config: OpenTelemetryMetricConfig) -> Result<Self> {
        Self::of(Relay::global(), config)
    }

    /// An exporter for the events of a runtime.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn of(relay: &Relay, config: OpenTelemetryMetricConfig) -> Result<Self> {
        Ok(Self { relay: relay.clone(), exporter: exporter::open("OpenTelemetryMetricSubscriber", &config)? })
    }

    /// Starts to receive every event.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`, `io_error`.
    pub fn register(&self, name: &str) -> Result<()> {
        exporter::register(&self.relay, &self.exporter, name)
    }

    /// Stops to receive events; what is queued is still sent.
    pub fn deregister(&self, name: &str) -> bool {
        exporter::deregister(&self.relay, &self.exporter, name)
    }

    /// Waits until what was emitted before it is sent.
    ///
    /// `timeout`: How long to wait at most; 30 s where absent.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn force_flush(&self, timeout: Option<Duration>) -> Result<()> {
        exporter::force_flush(&self.relay, &self.exporter, timeout)
    }

    /// Lists what went wrong; each entry has a code and a message and a count.
    pub fn runtime_diagnostics(&self) -> Value {
        exporter::runtime_diagnostics(&self.relay, &self.exporter)
    }

    /// Sees that what is queued is sent and lets go of everything; it may be called twice.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn shutdown(&self) -> Result<()> {
        exporter::shutdown(&self.relay, &self.exporter)
    }
}

// Code generated from spec/ by codegen. DO NOT EDIT.

//! The exporters.

use std::time::Duration;

use crate::error::Result;
use crate::{AtofExporterConfig, Relay, exporter};

/// Writes every event as one line of JSON to a file.
#[derive(Clone)]
pub struct AtofExporter {
    relay: Relay,
    exporter: nemo_relay_exporters::AtofExporter,
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
        let exporter = nemo_relay_exporters::AtofExporter::new(config, exporter::clock())?;
        Ok(Self { relay: relay.clone(), exporter })
    }

    /// The file that is written.
    pub fn path(&self) -> &str {
        self.exporter.path()
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

    /// Waits until what was emitted before it is in the file.
    ///
    /// `timeout`: How long to wait at most; 30 s where absent.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn force_flush(&self, timeout: Option<Duration>) -> Result<()> {
        exporter::force_flush(&self.relay, &self.exporter, timeout)
    }

    /// Writes what is queued and closes the file; it may be called twice.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub fn shutdown(&self) -> Result<()> {
        exporter::shutdown(&self.relay, &self.exporter)
    }
}

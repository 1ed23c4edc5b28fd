//! A page has no files, threads or sockets of ours.

use nemo_relay_runtime::{Clock, Runtime};
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use std::time::Duration;

/// An exporter; there is none on this platform.
#[derive(Clone)]
pub enum Exporter {}

fn unsupported<T>(what: &str) -> Result<T> {
    let message = format!("{what} is not supported on this platform; register a subscriber and send events from there");
    Err(Error::new(ErrorCode::Unsupported, message))
}

impl Exporter {
    /// Errors: `unsupported`, always.
    pub fn open(class: &str, _config: &Json, _clock: Clock) -> Result<Self> {
        unsupported(class)
    }

    /// Never called: there is no exporter.
    pub fn register(&self, _runtime: &Runtime, _name: &str) -> Result<()> {
        match *self {}
    }

    /// Never called.
    pub fn deregister(&self, _runtime: &Runtime, _name: &str) -> bool {
        match *self {}
    }

    /// Never called.
    pub fn force_flush(&self, _timeout: Duration) -> Result<()> {
        match *self {}
    }

    /// Never called.
    pub fn shutdown(&self) -> Result<()> {
        match *self {}
    }

    /// Never called.
    pub fn runtime_diagnostics(&self) -> Json {
        match *self {}
    }

    /// Never called.
    pub fn path(&self) -> String {
        match *self {}
    }

    /// Never called.
    pub fn export_json(&self) -> Result<String> {
        match *self {}
    }

    /// Never called.
    pub fn clear(&self) {
        match *self {}
    }
}

/// Does nothing.
pub fn shutdown_all(_deadline: Duration) {}

/// Errors: `unsupported`, always.
pub fn recover(_path: &str) -> Result<Json> {
    unsupported("recovery of files")
}

/// Errors: `unsupported`, always.
pub fn expand(_path: &str, _output: &str) -> Result<u64> {
    unsupported("expansion of files")
}

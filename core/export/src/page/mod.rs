//! Exporters where there are no threads, files and sockets of ours: a page of a browser. What they have to send is made
//! here, and carried by the host: [`Exporter::request`] gives a request, [`Exporter::answered`] and [`Exporter::failed`]
//! say what came of it.

mod courier;
mod exporter;
mod freight;
mod lines;
mod memory;
mod refusals;
mod registrations;
mod sending;
mod spans;
#[cfg(test)]
mod tests;
mod url;

#[cfg_attr(not(target_arch = "wasm32"), allow(unused_imports))]
pub use exporter::Exporter;

use nemo_relay_types::{Error, ErrorCode, Json, Result};
use std::time::Duration;

fn unsupported<T>(what: &str) -> Result<T> {
    Err(Error::new(ErrorCode::Unsupported, what))
}

/// Does nothing: the end of a page leaves no time to wait in.
pub fn shutdown_all(_deadline: Duration) {}

/// Errors: `unsupported`, always.
pub fn recover(_path: &str, _atif_directory: Option<&str>) -> Result<Json> {
    unsupported("recovery: a page has no files that a program may read")
}

/// Errors: `unsupported`, always.
pub fn expand(_path: &str, _output: &str) -> Result<u64> {
    unsupported("expansion: a page has no files that a program may read")
}

//! Exporters: they take events from the runtime and write them somewhere, each on a thread of its own.

#[cfg(not(target_arch = "wasm32"))]
mod atof;
#[cfg(not(target_arch = "wasm32"))]
mod output;
mod writer;

#[cfg(not(target_arch = "wasm32"))]
pub use atof::{AtofExporter, after_fork_all, shutdown_all};

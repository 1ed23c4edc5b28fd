//! Exporters: they take events from the runtime and write them somewhere, each on a thread of its own.

#[cfg(not(target_arch = "wasm32"))]
mod atof;
#[cfg(not(target_arch = "wasm32"))]
mod compress;
mod config;
mod diagnostics;
mod field_names;
#[cfg(not(target_arch = "wasm32"))]
mod files;
#[cfg(not(target_arch = "wasm32"))]
mod output;
#[cfg(not(target_arch = "wasm32"))]
mod queue;
#[cfg(not(target_arch = "wasm32"))]
mod recover;
#[cfg(not(target_arch = "wasm32"))]
mod segments;
#[cfg(not(target_arch = "wasm32"))]
mod spill;
#[cfg(not(target_arch = "wasm32"))]
pub mod stream;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

#[cfg(not(target_arch = "wasm32"))]
pub use atof::{AtofExporter, after_fork_all, shutdown_all};
pub use config::{FileOptions, check_filename};
pub use diagnostics::{Diagnostic, Diagnostics};
pub use field_names::replace_dots;
#[cfg(not(target_arch = "wasm32"))]
pub use files::{AtofFiles, expand_file};
pub use nemo_relay_runtime::types::FsyncPolicy;
#[cfg(not(target_arch = "wasm32"))]
pub use recover::{Recovery, recover};
#[cfg(not(target_arch = "wasm32"))]
pub use segments::segments;
#[cfg(not(target_arch = "wasm32"))]
pub use spill::SpillFiles;

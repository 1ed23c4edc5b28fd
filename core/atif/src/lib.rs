//! ATIF trajectories: what agents, models and tools did, step by step, built from events and written as files.
//!
//! [`AtifBuilder`] is pure and knows neither files nor threads. `AtifExporter`, which the browser does not have,
//! feeds it from a runtime.

mod arguments;
mod builder;
mod config;
mod content;
mod document;
mod duplicates;
mod lanes;
mod llm;
mod metrics;
mod notes;
mod out;
mod read;
mod run;
mod step_text;
mod steps;
mod storage;
mod template;
mod text;
mod tools;

#[cfg(not(target_arch = "wasm32"))]
mod destinations;
mod diagnostic;
#[cfg(not(target_arch = "wasm32"))]
mod exporter;
#[cfg(not(target_arch = "wasm32"))]
mod feed;
#[cfg(not(target_arch = "wasm32"))]
mod local;

pub use builder::{AtifBuilder, Trajectory};
pub use config::{AtifConfig, AtifFileConfig, AtifVersion};
pub use diagnostic::Diagnostic;
#[cfg(not(target_arch = "wasm32"))]
pub use exporter::{AtifExporter, after_fork_all, shutdown_all};
#[cfg(not(target_arch = "wasm32"))]
pub use local::LocalStorage;
pub use out::Style;
pub use storage::{Body, Storage, StorageFactory};
pub use template::FilenameTemplate;

//! Every exporter behind one interface: made by the name of its class from its configuration in JSON, so that a binding has
//! one object for all of them and a configuration file needs nothing else.

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod component;
mod diagnostics;
#[cfg(not(target_arch = "wasm32"))]
mod expansion;
#[cfg(not(target_arch = "wasm32"))]
mod exporter;
#[cfg(not(target_arch = "wasm32"))]
mod files;
// Elsewhere it is there for its tests.
#[cfg(any(target_arch = "wasm32", test))]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod places;
mod settings;
#[cfg(not(target_arch = "wasm32"))]
mod trajectories;

#[cfg(not(target_arch = "wasm32"))]
pub use exporter::{Exporter, after_fork_all, shutdown_all};
#[cfg(not(target_arch = "wasm32"))]
pub use files::{expand, recover};
#[cfg(not(target_arch = "wasm32"))]
pub use nemo_relay_exporters::SpillFiles;
#[cfg(target_arch = "wasm32")]
pub use page::{Exporter, expand, recover, shutdown_all};

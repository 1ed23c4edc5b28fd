//! Every exporter behind one interface: made by the name of its class from its configuration in JSON, so that a binding has
//! one object for all of them and a configuration file needs nothing else.

#[cfg(not(target_arch = "wasm32"))]
mod diagnostics;
#[cfg(not(target_arch = "wasm32"))]
mod exporter;
#[cfg(not(target_arch = "wasm32"))]
mod files;
#[cfg(not(target_arch = "wasm32"))]
mod settings;
#[cfg(target_arch = "wasm32")]
mod unsupported;

#[cfg(not(target_arch = "wasm32"))]
pub use exporter::{Exporter, after_fork_all, shutdown_all};
#[cfg(not(target_arch = "wasm32"))]
pub use files::{expand, recover};
#[cfg(target_arch = "wasm32")]
pub use unsupported::{Exporter, expand, recover, shutdown_all};

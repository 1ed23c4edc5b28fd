//! Components that are switched on by a configuration: what an application or the runtime knows under a kind, validated
//! before anything runs, activated all or none.
//!
//! A configuration is planned ([`plan`]) as parts, such as one exporter or all that a plugin of the application registers.
//! Parts that are running already stay as they are; the others are opened, then take the place of what is no longer wanted
//! in one exchange, and then that is closed. Whatever fails before the exchange leaves everything as it was.

mod activation;
mod active;
mod adaptive;
#[cfg_attr(target_arch = "wasm32", path = "dynamic/page.rs")]
mod dynamic;
mod ending;
mod examine;
mod host;
mod kinds;
mod marks;
mod observability;
mod part;
mod plan;
mod pricing;
#[cfg(not(target_arch = "wasm32"))]
mod process;
mod redaction;
mod report;
#[cfg(target_arch = "wasm32")]
mod without_files;

pub use host::Plugins;
pub use kinds::Plugin;
#[cfg(target_arch = "wasm32")]
pub use nemo_relay_export::shutdown_all;
#[cfg(not(target_arch = "wasm32"))]
pub use process::{after_fork_all, shutdown_all, spill};
#[cfg(target_arch = "wasm32")]
pub use without_files::spill;

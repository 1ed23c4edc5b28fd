//! Plugins that are loaded at run time.
//!
//! [`examine`] reads the manifest of a plugin and checks everything that can be checked before anything of the plugin runs:
//! the form of the manifest, the policy of the host, what the plugin runs with, the hash of its file, and its configuration.
//! What passed is [`Ready`], and [`Ready::open`] runs it: a library through the C ABI, or a process of its own.

mod examine;
mod feed;
mod loaded;
mod manifest;
mod native;
mod open;
mod policy;
mod report;
mod schema;
mod worker;

pub use examine::{Checks, Declared, Examined, Ready, examine};
pub use loaded::{Does, Loaded, Offered};
pub use open::Open;

use std::time::{Duration, Instant};

/// Ends what plugins of this process do beside the calls that they are asked about, within a time for all of them together:
/// subscribers are told what is queued for them, and workers end. For the exit hooks of the bindings.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    feed::shutdown_all(until);
    nemo_relay_worker::shutdown_all(until.saturating_duration_since(Instant::now()));
}

/// To be called in a forked child, where the threads and the workers of the parent are not there: each goes on with one of
/// its own, and what the parent has queued the parent delivers.
pub fn after_fork_all() {
    feed::after_fork_all();
    nemo_relay_worker::after_fork_all();
}

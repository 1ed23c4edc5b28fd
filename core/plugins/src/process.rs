//! What a process does with everything that configurations run, at its end and after a fork.

use nemo_relay_runtime::Spill;
use std::time::{Duration, Instant};

/// Ends plugins that were loaded at run time, and then all exporters, within a time for all of them together.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    nemo_relay_dynamic::shutdown_all(deadline);
    nemo_relay_export::shutdown_all(until.saturating_duration_since(Instant::now()));
}

/// Where events of a subscriber wait for which there is no room in memory: what a runtime asks its host for.
pub fn spill() -> Option<fn() -> Box<dyn Spill>> {
    Some(nemo_relay_export::SpillFiles::boxed)
}

/// To be called in a forked child: plugins and exporters go on with threads and processes of their own.
pub fn after_fork_all() {
    nemo_relay_dynamic::after_fork_all();
    nemo_relay_export::after_fork_all();
}

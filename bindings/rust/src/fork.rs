//! A forked child, which has none of the threads of its parent.

use crate::{Relay, exit};

impl Relay {
    /// Makes this runtime usable in a forked child; [`after_fork`] does it for the global one and for all exporters.
    pub fn after_fork(&self) {
        self.dispatcher().after_fork();
        self.runtime().after_fork();
    }
}

/// Makes this crate usable in a forked child: to be called there, by its only thread, before anything else of this crate.
///
/// Subscribers and exporters stay registered and begin with nothing: what the parent had queued, the parent delivers, and a
/// file is appended to by both, whole lines each. Runtimes other than [`Relay::global`] need [`Relay::after_fork`] too. A
/// child that does not call this must not use the crate; it may end, or start another program.
pub fn after_fork() {
    exit::after_fork();
    nemo_relay_log::after_fork();
    nemo_relay_plugins::after_fork_all();
    Relay::global().after_fork();
}

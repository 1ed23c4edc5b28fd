//! Every exporter of the process, for the hooks at exit and after a fork.

use super::lock;
use super::subscriber::Shared;
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

static LIVE: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

pub(super) fn remember(exporter: &Arc<Shared>) {
    let mut live = lock(&LIVE);
    live.retain(|exporter| exporter.strong_count() > 0);
    live.push(Arc::downgrade(exporter));
}

/// Shuts every exporter of the process down, within a time for all of them together. For the exit hooks of the bindings.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    let live: Vec<_> = std::mem::take(&mut *lock(&LIVE)).iter().filter_map(Weak::upgrade).collect();
    live.iter().for_each(|exporter| exporter.begin_shutdown(until));
    for exporter in live {
        let _ = exporter.end_shutdown(until);
    }
}

/// To be called in a forked child, where the threads of the parent do not exist: every exporter goes on with empty queues;
/// what the parent had queued and what it has open, the parent sends.
pub fn after_fork_all() {
    let live: Vec<_> = lock(&LIVE).iter().filter_map(Weak::upgrade).collect();
    live.iter().for_each(|exporter| exporter.after_fork());
}

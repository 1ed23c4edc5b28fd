//! All workers of the process, for the hooks of the bindings.

use crate::worker::Inner;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

static LIVE: Mutex<Vec<Weak<Inner>>> = Mutex::new(Vec::new());

pub(crate) fn add(worker: &Arc<Inner>) {
    let mut live = lock();
    live.retain(|worker| worker.strong_count() > 0);
    live.push(Arc::downgrade(worker));
}

/// Ends every worker of the process, within a time for all of them together. For the exit hooks of the bindings.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    let workers: Vec<_> = std::mem::take(&mut *lock()).iter().filter_map(Weak::upgrade).collect();
    workers.iter().for_each(|worker| worker.close_until(until));
}

/// To be called in a forked child: every worker goes on with a process of its own, which the first question or event
/// starts; what waits in the parent, the parent delivers.
pub fn after_fork_all() {
    let workers: Vec<_> = lock().iter().filter_map(Weak::upgrade).collect();
    workers.iter().for_each(|worker| worker.after_fork());
}

fn lock() -> MutexGuard<'static, Vec<Weak<Inner>>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

//! Exporters with threads of their own.

mod engine;
mod events;
mod file;
mod live;
mod outbox;
mod packed;
mod sender;
mod subscriber;

pub use live::{after_fork_all, shutdown_all};
pub use subscriber::{
    OpenInferenceSubscriber, OpenTelemetryLogSubscriber, OpenTelemetryMetricSubscriber, OpenTelemetrySubscriber,
};

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits on a condition for a time at most.
fn wait<'a, T>(condition: &Condvar, guard: MutexGuard<'a, T>, time: Duration) -> MutexGuard<'a, T> {
    condition.wait_timeout(guard, time).unwrap_or_else(PoisonError::into_inner).0
}

/// Waits until something holds; false where the time is over first.
fn wait_until<T>(mutex: &Mutex<T>, condition: &Condvar, until: Instant, done: impl Fn(&T) -> bool) -> bool {
    let mut guard = lock(mutex);
    while !done(&guard) {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return false;
        }
        guard = wait(condition, guard, left);
    }
    true
}

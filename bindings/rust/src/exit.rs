//! The end of the process: what is queued is delivered and written first, within a deadline.

use crate::relay::Inner;
use crate::{delivery, flush};
use std::panic::catch_unwind;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Once, PoisonError, Weak};
use std::time::{Duration, Instant};

const DEADLINE: Duration = Duration::from_secs(2);

/// The process that is to wait at its end; a forked child has nothing to wait for unless it says so.
static PROCESS: AtomicU32 = AtomicU32::new(0);

static WATCHED: Mutex<Vec<Weak<Inner>>> = Mutex::new(Vec::new());

/// Remembers a runtime that has something to deliver.
pub(crate) fn watch(relay: &Arc<Inner>) {
    static HOOKED: Once = Once::new();
    HOOKED.call_once(|| {
        after_fork();
        hook();
    });
    let mut watched = WATCHED.lock().unwrap_or_else(PoisonError::into_inner);
    watched.retain(|known| known.strong_count() > 0 && !std::ptr::eq(known.as_ptr(), Arc::as_ptr(relay)));
    watched.push(Arc::downgrade(relay));
}

/// This process waits at its end.
pub(crate) fn after_fork() {
    PROCESS.store(std::process::id(), Ordering::Relaxed);
}

// SAFETY: the signature is that of ISO C on every platform with a C library, and the function keeps no pointer but the
// one to `at_exit`, which is there as long as the process.
#[allow(unsafe_code)]
unsafe extern "C" {
    /// Of the C library: calls a function when `main` returns or the process exits.
    safe fn atexit(function: extern "C" fn()) -> i32;
}

fn hook() {
    // A process that has no room for one more exit function ends without waiting, as it would without this.
    let _ = atexit(at_exit);
}

extern "C" fn at_exit() {
    // Nothing may unwind into the C library.
    let _ = catch_unwind(finish);
}

/// The other threads still run here, so waiting for them is enough.
fn finish() {
    if delivery::inside_subscriber() || PROCESS.load(Ordering::Relaxed) != std::process::id() {
        return;
    }
    let end = Instant::now() + DEADLINE;
    let left = || end.saturating_duration_since(Instant::now());
    let watched: Vec<_> = match WATCHED.try_lock() {
        Ok(watched) => watched.iter().filter_map(Weak::upgrade).collect(),
        Err(_) => return,
    };
    for relay in watched {
        flush::wait_for(relay.runtime(), left());
    }
    nemo_relay_plugins::shutdown_all(left());
    nemo_relay_log::hand_over(left());
}

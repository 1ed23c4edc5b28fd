//! A forked child has none of the threads of its parent. What the parent had queued is the parent's; the first call of the
//! child makes anew what it needs, so that a child that only starts another program pays nothing.

#![allow(unsafe_code)] // The C library is asked for a call at every fork.

use crate::context::default_runtime;
use crate::delivery;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether this process was forked and has called nothing since.
static FORKED: AtomicBool = AtomicBool::new(false);

/// Has the C library say when the process forks.
pub fn watch() {
    #[cfg(unix)]
    {
        static WATCHED: std::sync::Once = std::sync::Once::new();
        unsafe extern "C" {
            fn pthread_atfork(
                prepare: Option<extern "C" fn()>,
                parent: Option<extern "C" fn()>,
                child: Option<extern "C" fn()>,
            ) -> i32;
        }
        extern "C" fn prepare() {
            let _ = std::panic::catch_unwind(delivery::hold);
        }
        extern "C" fn parent() {
            let _ = std::panic::catch_unwind(delivery::let_go);
        }
        extern "C" fn child() {
            FORKED.store(true, Ordering::Relaxed);
            parent();
        }
        // SAFETY: the functions are part of this library and take nothing. Where there is no room for them, a child must
        // not use the library, as without this.
        WATCHED.call_once(|| {
            let _ = unsafe { pthread_atfork(Some(prepare), Some(parent), Some(child)) };
        });
    }
}

/// Whether the process was forked and has used nothing of the library since.
pub fn is_unused_child() -> bool {
    FORKED.load(Ordering::Relaxed)
}

/// To be called before anything else is done.
pub fn notice() {
    if FORKED.load(Ordering::Relaxed) && FORKED.swap(false, Ordering::Relaxed) {
        nemo_relay_log::after_fork();
        nemo_relay_plugins::after_fork_all();
        delivery::after_fork();
        default_runtime().after_fork();
    }
}

//! A forked child has none of the threads of its parent. What the parent had queued is the parent's; the first call of the
//! child makes anew what it needs, so that a child that only starts another program pays nothing.

#![allow(unsafe_code)] // The C library is asked for a call at every fork.

use crate::context::default_runtime;
use crate::delivery;
use nemo_relay_runtime::gate;
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether this process was forked and has called nothing since.
static FORKED: AtomicBool = AtomicBool::new(false);

/// What a thread holds while it forks, so that no other one holds it, who would never let go of it in the child. Outside of the
/// gate a thread takes the other two and nothing while it has them, so the gate is the first.
struct Held {
    log: nemo_relay_log::Held,
    served: delivery::Held,
    gate: gate::Held,
}

thread_local! {
    static HELD: Cell<Option<Held>> = const { Cell::new(None) };
}

fn hold() -> Held {
    let gate = gate::hold();
    Held { served: delivery::hold(), log: nemo_relay_log::hold(), gate }
}

impl Held {
    fn let_go_in_child(self) {
        drop((self.log, self.served));
        self.gate.open_in_child();
    }
}

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
            let _ = std::panic::catch_unwind(|| HELD.set(Some(hold())));
        }
        extern "C" fn parent() {
            let _ = std::panic::catch_unwind(|| drop(HELD.take()));
        }
        extern "C" fn child() {
            FORKED.store(true, Ordering::Relaxed);
            let _ = std::panic::catch_unwind(|| HELD.take().map(Held::let_go_in_child));
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

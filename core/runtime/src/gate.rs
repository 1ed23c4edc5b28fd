//! What keeps a fork and the threads of the process apart. A forked child has one thread alone, and a lock that another one
//! held is never let go of there. So a binding does its work inside of the gate and calls its host outside of it, and who
//! forks holds the gate: then no thread is at work, and no lock of the core is held.
//!
//! Each thread has a lock of its own, for which nobody but a fork competes. A wait is outside, like a call of the host: what
//! is waited for may come from a thread that is to pass the gate.

use crate::locks::lock;
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};

type Lock = &'static Mutex<()>;

static LOCKS: Mutex<Locks> = Mutex::new(Locks { all: Vec::new(), free: Vec::new() });

/// Whether a thread forks, so that others do not take their locks again and again before it gets them.
static CLOSING: AtomicBool = AtomicBool::new(false);

/// What is held by who waits for room while it looks: the queues themselves are not to be locked by a thread that wakes up
/// outside of the gate.
pub(crate) static ROOM: Mutex<()> = Mutex::new(());

/// The locks of threads; those of threads that have ended are free for others. There are never more than threads were at once.
struct Locks {
    all: Vec<Lock>,
    free: Vec<Lock>,
}

struct Here {
    lock: Lock,
    /// There while this thread is inside.
    guard: Cell<Option<MutexGuard<'static, ()>>>,
}

impl Here {
    fn new() -> Self {
        let mut locks = lock(&LOCKS);
        let own = locks.free.pop().unwrap_or_else(|| {
            let new: Lock = Box::leak(Box::default());
            locks.all.push(new);
            new
        });
        Self { lock: own, guard: Cell::new(None) }
    }

    fn is_inside(&self) -> bool {
        let guard = self.guard.take();
        let inside = guard.is_some();
        self.guard.set(guard);
        inside
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        drop(self.guard.take());
        lock(&LOCKS).free.push(self.lock);
    }
}

thread_local! {
    static HERE: Here = Here::new();
}

/// Goes in or out; says whether this thread was inside. One that is about to end has no lock any more, and passes.
fn pass(to_inside: bool) -> bool {
    let passed = HERE.try_with(|here| {
        let inside = here.is_inside();
        if inside != to_inside {
            if to_inside && CLOSING.load(Ordering::Relaxed) {
                drop(lock(&LOCKS));
            }
            here.guard.set(to_inside.then(|| lock(here.lock)));
        }
        inside
    });
    passed.unwrap_or(to_inside)
}

/// Goes back to where the thread was, also where what ran in between panicked.
struct Back(bool);

impl Drop for Back {
    fn drop(&mut self) {
        pass(self.0);
    }
}

/// Runs what takes locks of the core.
pub fn inside<T>(work: impl FnOnce() -> T) -> T {
    let _back = Back(pass(true));
    work()
}

/// Runs what calls the host, or waits. Whoever waits with a condition may bring its lock along, but not back.
pub fn outside<T>(work: impl FnOnce() -> T) -> T {
    let _back = Back(pass(false));
    work()
}

/// The gate while a thread forks.
pub struct Held {
    locks: MutexGuard<'static, Locks>,
    _closed: Vec<MutexGuard<'static, ()>>,
    _room: MutexGuard<'static, ()>,
    /// The last field: a thread that forks inside goes back when the gate is open.
    _back: Back,
}

/// Waits until no thread is inside, and lets none in.
pub fn hold() -> Held {
    let back = Back(pass(false));
    let locks = lock(&LOCKS);
    CLOSING.store(true, Ordering::Relaxed);
    let closed = locks.all.iter().map(|other| lock(other)).collect();
    Held { locks, _closed: closed, _room: lock(&ROOM), _back: back }
}

impl Held {
    /// Opens the gate in the child, where the threads are gone that the other locks belonged to.
    pub fn open_in_child(mut self) {
        let own = HERE.try_with(|here| here.lock).ok();
        let all = self.locks.all.iter().copied();
        self.locks.free = all.filter(|other| own.is_none_or(|own| !std::ptr::eq(own, *other))).collect();
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        CLOSING.store(false, Ordering::Relaxed);
    }
}

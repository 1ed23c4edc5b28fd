//! A thread that hands records over, for languages whose loggers may be called from any thread. It is there while there is
//! something to hand over, so that a program that has nothing to say has no thread more.

use crate::hub;
use crate::record::Record;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

static DELIVER: OnceLock<fn(&Record)> = OnceLock::new();
/// Whether a thread is there.
static RUNNING: AtomicBool = AtomicBool::new(false);
/// Whether somebody hands over; records keep their order.
static HANDING: AtomicBool = AtomicBool::new(false);

/// Has every record handed to `deliver`, one after the other; counts once. `deliver` is called without any lock held, and
/// what it says itself comes later.
pub fn serve(deliver: fn(&Record)) {
    if DELIVER.set(deliver).is_ok() {
        hub::set_watcher(wake);
    }
}

/// Hands over what waits on this thread, such as at the end of the process; waits so long at most for somebody who is at it.
pub fn hand_over(patience: Duration) {
    let until = Instant::now() + patience;
    while HANDING.swap(true, Ordering::AcqRel) {
        if Instant::now() >= until {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let _turn = Turn;
    if let Some(deliver) = DELIVER.get() {
        hub::take().iter().for_each(deliver);
    }
}

/// In a forked child: its parent's thread is not there.
pub fn after_fork() {
    RUNNING.store(false, Ordering::Release);
    HANDING.store(false, Ordering::Release);
}

fn wake() {
    if !RUNNING.swap(true, Ordering::AcqRel) {
        let thread = std::thread::Builder::new().name("nemo-relay-log".into());
        // Where no thread can be had, records wait in their bounded queue and the next one tries again.
        if thread.spawn(run).is_err() {
            RUNNING.store(false, Ordering::Release);
        }
    }
}

fn run() {
    loop {
        hand_over(Duration::ZERO);
        RUNNING.store(false, Ordering::Release);
        // Whoever said something since has found the thread running.
        if !hub::has_records() || RUNNING.swap(true, Ordering::AcqRel) {
            return;
        }
        // Somebody else hands over, or has just said something.
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Given back also where `deliver` panics.
struct Turn;

impl Drop for Turn {
    fn drop(&mut self) {
        HANDING.store(false, Ordering::Release);
    }
}

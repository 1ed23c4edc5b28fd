//! What stands between an export and its caller: errors become statuses, and a panic becomes the error `internal`.

use crate::error::{self, NemoRelayError, NemoRelayStatus};
use crate::fork;
use nemo_relay_runtime::types::{Error, ErrorCode, Result};
use nemo_relay_runtime::{gate, panic_points};
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// For functions that leave their error with the thread.
pub fn status(work: impl FnOnce() -> Result<()>) -> NemoRelayStatus {
    error::clear();
    match gate::inside(|| caught(work)) {
        Ok(()) => 0,
        Err(error) => error::leave(error),
    }
}

/// For functions that give their error away, because their caller's work may move between threads. They are used by bindings
/// whose processes do not fork, so the gate would cost them something for nothing.
pub fn raw(place: *mut NemoRelayError, work: impl FnOnce() -> Result<()>) -> NemoRelayStatus {
    match caught(work) {
        Ok(()) => 0,
        Err(error) => error::give(error, place),
    }
}

/// For functions that return a value: the fallback stands for an error, which is left with the thread.
pub fn value<T>(fallback: T, work: impl FnOnce() -> Result<T>) -> T {
    gate::inside(|| caught(work)).unwrap_or_else(|error| {
        error::leave(error);
        fallback
    })
}

/// For work of a thread of our own, which must outlive it: whether the work failed.
pub fn contained(work: impl FnOnce() -> bool) -> bool {
    gate::inside(|| caught(|| Ok(work()))).unwrap_or(true)
}

fn caught<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let guarded = || {
        fork::notice();
        panic_points::point();
        work()
    };
    catch_unwind(AssertUnwindSafe(guarded))
        .unwrap_or_else(|panic| Err(Error::new(ErrorCode::Internal, text_of(&*panic))))
}

fn text_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}

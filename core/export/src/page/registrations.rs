//! What the exporters of a page have in common.

pub(super) use nemo_relay_runtime::Registrations;
use nemo_relay_types::{Error, ErrorCode};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn io_error(place: &str, what: &str) -> Error {
    let text = if place.is_empty() { what.to_owned() } else { format!("{place}: {what}") };
    Error::new(ErrorCode::IoError, text).with("path", place)
}

pub(super) const SHUT_DOWN: &str = "the exporter has been shut down";

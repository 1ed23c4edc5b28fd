//! Under which names a sink receives the events of which runtimes.

use nemo_relay_runtime::{Runtime, Sink};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[derive(Default)]
pub(super) struct Registrations(Mutex<Vec<(Runtime, String)>>);

impl Registrations {
    /// Errors: `already_exists`.
    pub fn add(&self, runtime: &Runtime, name: &str, sink: Arc<dyn Sink>) -> Result<()> {
        runtime.attach(name, sink)?;
        lock(&self.0).push((runtime.clone(), name.to_owned()));
        Ok(())
    }

    /// Says whether the name was there.
    pub fn remove(&self, runtime: &Runtime, name: &str) -> bool {
        let mut known = lock(&self.0);
        let before = known.len();
        known.retain(|(of, registered)| !(of.is(runtime) && registered == name));
        known.len() < before && runtime.unsubscribe(None, name).unwrap_or(false)
    }

    pub fn clear(&self) {
        for (runtime, name) in std::mem::take(&mut *lock(&self.0)) {
            let _ = runtime.unsubscribe(None, &name);
        }
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn io_error(place: &str, what: &str) -> Error {
    let text = if place.is_empty() { what.to_owned() } else { format!("{place}: {what}") };
    Error::new(ErrorCode::IoError, text).with("path", place)
}

pub(super) const SHUT_DOWN: &str = "the exporter has been shut down";

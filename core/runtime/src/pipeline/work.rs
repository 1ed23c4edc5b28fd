//! Work of the core that may wait, which the binding runs where that holds up nobody.

use crate::locks::lock;
use nemo_relay_types::{Error, ErrorCode, Result};
use std::sync::{Arc, Mutex};

/// Something that may wait; its result goes back to the pipeline by itself.
pub struct Work {
    job: Box<dyn FnOnce() + Send>,
    ready: Box<dyn Fn() -> bool + Send>,
}

impl Work {
    pub(super) fn of<T: Send + 'static>(
        ready: impl Fn() -> bool + Send + 'static,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> (Self, Worked<T>) {
        let result = Arc::new(Mutex::new(None));
        let place = result.clone();
        let job = move || {
            let made = job();
            *lock(&place) = Some(made);
        };
        (Self { job: Box::new(job), ready: Box::new(ready) }, Worked(result))
    }

    /// Whether the events that it waits for have passed the stage. A binding that drains the stage on the thread on which it
    /// runs this drains it before; others may run this at once.
    pub fn is_ready(&self) -> bool {
        (self.ready)()
    }

    /// Runs it; it may take as long as the time limits of what it waits for.
    pub fn run(self) {
        (self.job)();
    }
}

/// Where the result of some work comes to be.
pub(super) struct Worked<T>(Arc<Mutex<Option<T>>>);

impl<T> Worked<T> {
    pub(super) fn take(&self) -> Result<T> {
        let missing = || Error::new(ErrorCode::Internal, "the binding did not run the work that it was given");
        lock(&self.0).take().ok_or_else(missing)
    }
}

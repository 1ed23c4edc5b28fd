//! How long a sanitizer may take.

use super::Runtime;
use nemo_relay_types::{Error, Result, Timestamp};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// In milliseconds.
pub(super) struct SanitizerTimeout(AtomicU32);

impl Default for SanitizerTimeout {
    fn default() -> Self {
        Self(AtomicU32::new(5_000))
    }
}

impl Runtime {
    /// How long a sanitizer of a call or of events may take. A binding waits no longer for one.
    pub fn sanitizer_timeout(&self) -> Duration {
        Duration::from_millis(self.0.sanitizer_timeout.0.load(Ordering::Relaxed).into())
    }

    /// Whether a sanitizer that began then is over its time.
    pub(crate) fn is_late(&self, begun: Timestamp) -> bool {
        i128::from(self.now().nanos() - begun.nanos()) >= self.sanitizer_timeout().as_nanos() as i128
    }

    /// Sets that time; an event shows nothing of what a sanitizer makes that takes longer.
    ///
    /// Errors: `invalid_argument` where it is 0.
    pub fn set_sanitizer_timeout(&self, millis: u32) -> Result<()> {
        if millis == 0 {
            return Err(Error::invalid_argument("timeout_millis", "timeout_millis must be at least 1"));
        }
        self.0.sanitizer_timeout.0.store(millis, Ordering::Relaxed);
        Ok(())
    }
}

//! How much the observer may be behind, in bytes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bodies that wait for the observer. One that is longer may wait alone.
const MOST_BYTES: usize = 8 << 20;

/// What waits. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Backlog(Arc<AtomicUsize>);

/// A body that waits, until this is dropped.
pub(crate) struct Kept {
    backlog: Backlog,
    bytes: usize,
}

impl Backlog {
    /// A place for a body, where there is one.
    pub fn keep(&self, bytes: usize) -> Option<Kept> {
        let more = |waiting: usize| (waiting == 0 || waiting + bytes <= MOST_BYTES).then_some(waiting + bytes);
        self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, more).ok()?;
        Some(Kept { backlog: self.clone(), bytes })
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.backlog.0.fetch_sub(self.bytes, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_body_waits_alone_and_places_are_given_back() {
        let backlog = Backlog::default();
        let long = backlog.keep(MOST_BYTES * 2).unwrap();
        assert!(backlog.keep(1).is_none());
        drop(long);
        let short = backlog.keep(MOST_BYTES - 1).unwrap();
        assert!(backlog.keep(1).is_some() && backlog.keep(2).is_none());
        drop(short);
        assert!(backlog.keep(MOST_BYTES).is_some());
    }
}

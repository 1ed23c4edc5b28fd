//! What went wrong so far, counted.

use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

pub(crate) const EXITED: &str = "worker.exited";
pub(crate) const GIVEN_UP: &str = "worker.given_up";
pub(crate) const CALL_FAILED: &str = "worker.call_failed";
pub(crate) const TIMEOUT: &str = "worker.timeout";
pub(crate) const RAISED: &str = "worker.subscriber_failed";
pub(crate) const QUEUE_FULL: &str = "worker.queue_full";
pub(crate) const DROPPED: &str = "worker.events_dropped";

/// Counts by code, each with what happened last.
#[derive(Default)]
pub(crate) struct Diagnostics(Mutex<BTreeMap<&'static str, (u64, String)>>);

impl Diagnostics {
    pub fn count(&self, code: &'static str, count: u64, message: impl Into<String>) {
        if count > 0 {
            let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let entry = counts.entry(code).or_default();
            *entry = (entry.0 + count, message.into());
        }
    }

    /// What is counted elsewhere.
    pub fn set(&self, code: &'static str, count: u64, message: &str) {
        if count > 0 {
            let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            counts.insert(code, (count, message.to_owned()));
        }
    }

    /// Objects with `code`, `count` and `message`.
    pub fn list(&self) -> Vec<Map<String, Value>> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = |(code, (count, message)): (&&str, &(u64, String))| {
            Map::from_iter([
                ("code".to_owned(), (*code).into()),
                ("count".to_owned(), (*count).into()),
                ("message".to_owned(), message.as_str().into()),
            ])
        };
        counts.iter().map(entry).collect()
    }
}

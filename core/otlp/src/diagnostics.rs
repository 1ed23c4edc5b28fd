//! Counts of what did not go as it should.

use nemo_relay_log as log;
use nemo_relay_types::LogEvent;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Something that did not go as it should, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is, such as `otel.spans_dropped`.
    pub code: String,
    /// What happened the last time.
    pub message: String,
    /// How often it happened, or to how many records.
    pub count: u64,
}

/// More codes than this are not kept apart: some hold a key of the application.
const MAX_CODES: usize = 64;

/// The counts of one exporter.
#[derive(Default)]
pub struct Diagnostics(Mutex<BTreeMap<String, (String, u64)>>);

impl Diagnostics {
    /// Counts something.
    pub fn add(&self, code: &str, count: u64, message: impl Into<String>) {
        if count == 0 {
            return;
        }
        let message = message.into();
        log::emit(LogEvent::ExporterFault, |fields| {
            fields.text("code", code).number("count", count).text("reason", &message)
        });
        let mut codes = self.codes();
        let known = codes.contains_key(code) || codes.len() < MAX_CODES;
        let entry = codes.entry(if known { code } else { "otel.other" }.to_owned()).or_default();
        entry.0 = message;
        entry.1 = entry.1.saturating_add(count);
    }

    /// How often something was counted.
    pub fn count(&self, code: &str) -> u64 {
        self.codes().get(code).map_or(0, |(_, count)| *count)
    }

    /// All that was counted, in the order of the codes.
    pub fn list(&self) -> Vec<Diagnostic> {
        let codes = self.codes();
        let entries = codes.iter();
        entries
            .map(|(code, (message, count))| Diagnostic { code: code.clone(), message: message.clone(), count: *count })
            .collect()
    }

    fn codes(&self) -> MutexGuard<'_, BTreeMap<String, (String, u64)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

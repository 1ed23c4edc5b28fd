//! What went wrong in the background, counted.

use nemo_relay_log as log;
use nemo_relay_runtime::types::LogEvent;

/// A kind of fault that an exporter has met since it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind, such as `atof.write_failed`.
    pub code: &'static str,
    /// The latest fault of the kind.
    pub message: String,
    /// How many there were.
    pub count: u64,
}

/// The faults of one exporter, by kind in the order in which they were first met.
#[derive(Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Counts faults of a kind and keeps the text of the latest.
    pub fn count(&mut self, code: &'static str, count: u64, message: impl Into<String>) {
        let message = message.into();
        log::emit(LogEvent::ExporterFault, |fields| {
            fields.text("code", code).number("count", count).text("reason", &message)
        });
        match self.0.iter_mut().find(|known| known.code == code) {
            Some(known) => {
                known.count += count;
                known.message = message;
            }
            None => self.0.push(Diagnostic { code, message, count }),
        }
    }

    /// All of them.
    pub fn list(&self) -> Vec<Diagnostic> {
        self.0.clone()
    }
}

//! The log: what the application writes, and what the package takes out for the logger of the application.

use crate::{Engine, Result};
use nemo_relay_log as log;
use nemo_relay_runtime::types::{Error, LogEvent, LogSeverity};
use std::sync::{Mutex, PoisonError};

/// Where a record of the application is from.
const LANGUAGE: &str = if cfg!(target_arch = "wasm32") { "wasm" } else { "node" };

impl Engine {
    /// Whether records are kept until they are taken. The log is that of the process: all engines share it, and each record
    /// goes to the one that takes it first.
    pub fn log_hear(&mut self, on: bool) {
        self.hearer.hear(on);
    }

    /// Writes what the application has to say.
    pub fn log_write(
        &self,
        severity: u32,
        message: String,
        target: Option<String>,
        fields: Option<String>,
    ) -> Result<()> {
        let severity = LogSeverity::from_number(severity);
        let severity = severity.ok_or_else(|| Error::invalid_argument("severity", "severity is not known"))?;
        log::write(LANGUAGE, severity, &message, target.as_deref(), self.json(fields)?)
    }

    /// Says that a callback failed whose error nobody gets.
    pub fn log_callback_failed(&self, callback: String, name: String, exception_type: String) {
        log::emit(LogEvent::CallbackFailed, |fields| {
            fields.text("callback", &callback).text("name", &name).text("exception_type", &exception_type)
        });
    }

    /// What waits, the oldest first, as a JSON array.
    pub fn take_log(&self) -> String {
        log::to_json(&log::take())
    }
}

/// How many engines hear records: the process may have one a thread.
static HEARERS: Mutex<u32> = Mutex::new(0);

/// Whether an engine hears records, until it is dropped.
#[derive(Default)]
pub(crate) struct Hearer {
    hears: bool,
}

impl Hearer {
    fn hear(&mut self, on: bool) {
        if self.hears == on {
            return;
        }
        self.hears = on;
        let mut hearers = HEARERS.lock().unwrap_or_else(PoisonError::into_inner);
        *hearers = if on { *hearers + 1 } else { *hearers - 1 };
        log::hear((*hearers > 0).then_some(LogSeverity::Trace));
    }
}

impl Drop for Hearer {
    fn drop(&mut self) {
        self.hear(false);
    }
}

/// Before the first record: the clock of the host where there is none, the environment where there is one.
pub(crate) fn start(clock: crate::Clock) {
    log::set_clock(clock.now);
    #[cfg(not(target_arch = "wasm32"))]
    log::start();
}

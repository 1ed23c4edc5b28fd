//! The log: what the runtime says becomes events of `tracing`, and what the application writes goes the same way.

use crate::error::Result;
use crate::{LogParams, Relay, value};
use nemo_relay_log::{self as log, Record};
use nemo_relay_types::{LogEvent, LogSeverity};
use std::sync::Once;

/// Where a record of the application is from.
const LANGUAGE: &str = "rust";

/// Reads the environment, and has every record become an event; the subscriber of `tracing` says what it wants to hear.
pub(crate) fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        log::start();
        log::serve(tell);
        log::hear(Some(LogSeverity::Trace));
    });
}

/// Says that a callback failed whose error nobody gets, without the text of the error, which may hold payloads.
pub(crate) fn callback_failed(callback: &str, name: &str, exception_type: &str) {
    log::emit(LogEvent::CallbackFailed, |fields| {
        fields.text("callback", callback).text("name", name).text("exception_type", exception_type)
    });
}

pub(crate) fn write(relay: &Relay, params: LogParams) -> Result<()> {
    let fields = value::into_json(params.fields, relay.runtime().limits())?;
    Ok(log::write(LANGUAGE, params.severity, &params.message, params.target.as_deref(), fields)?)
}

/// An event of `tracing` has a target and a level that never change; what else there is to say are its fields.
fn tell(record: &Record) {
    macro_rules! event {
        ($level:ident) => {
            tracing::event!(
                target: "nemo_relay",
                tracing::Level::$level,
                source = &*record.target,
                event = record.event,
                fields = record.fields.as_str(),
                "{}",
                record.message
            )
        };
    }
    match record.severity {
        LogSeverity::Trace => event!(TRACE),
        LogSeverity::Debug => event!(DEBUG),
        LogSeverity::Info => event!(INFO),
        LogSeverity::Warn => event!(WARN),
        LogSeverity::Error => event!(ERROR),
    }
}

//! The log: what the application writes, and what Python code takes out for the loggers of `logging`.

use crate::arguments::{object, text};
use crate::errors::{guard, raised};
use crate::generated::enums::LogSeverity as Severity;
use crate::state::setup;
use crate::values::{decode, encode};
use nemo_relay_log as log;
use nemo_relay_runtime::types::{LogEvent, LogSeverity};
use pyo3::prelude::*;
use pyo3::types::PyList;
use std::sync::atomic::{AtomicBool, Ordering};

/// Where a record of the application is from.
const LANGUAGE: &str = "python";

/// Reads the environment, and keeps every record until it is taken: the loggers say what they want to hear.
pub fn start() {
    log::start();
    log::hear(Some(LogSeverity::Trace));
}

/// To be called where threads of our own may have to say something: sees to it that somebody takes the records.
pub fn watch(py: Python<'_>) -> PyResult<()> {
    static WATCHED: AtomicBool = AtomicBool::new(false);
    if !WATCHED.load(Ordering::Relaxed)
        && let Some(setup) = setup()
        && setup.watch_log.call0(py)?.extract::<bool>(py)?
    {
        WATCHED.store(true, Ordering::Relaxed);
    }
    Ok(())
}

/// Writes what the application has to say.
#[pyfunction(name = "log")]
pub fn write(
    severity: &Bound<'_, PyAny>,
    message: &Bound<'_, PyAny>,
    target: &Bound<'_, PyAny>,
    fields: &Bound<'_, PyAny>,
) -> PyResult<()> {
    guard(|| {
        let py = message.py();
        let severity = object::<Severity>(severity, "severity")?.get().core();
        let target = if target.is_none() { None } else { Some(text(target, "target")?) };
        let fields = encode(fields).map_err(|error| raised(py, &error))?;
        log::write(LANGUAGE, severity, text(message, "message")?, target, Some(fields))
            .map_err(|error| raised(py, &error))
    })
}

/// Says that a callback failed whose error nobody gets.
#[pyfunction]
pub fn log_callback_failed(callback: &str, name: &str, exception_type: &str, at: Option<&str>) -> PyResult<()> {
    guard(|| {
        log::emit(LogEvent::CallbackFailed, |fields| {
            fields
                .text("callback", callback)
                .text("name", name)
                .text("exception_type", exception_type)
                .optional("at", at)
        });
        Ok(())
    })
}

/// What waits, the oldest first: seconds since 1970, severity, logger, event, text, and the fields as a dictionary.
#[pyfunction]
pub fn take_log(py: Python<'_>) -> PyResult<Bound<'_, PyList>> {
    guard(|| {
        let record = |record: log::Record| {
            let at = record.at.nanos() as f64 / 1e9;
            let (severity, fields) = (record.severity.as_str(), decode(py, record.fields.as_str())?);
            Ok((at, severity, record.target.into_owned(), record.event, record.message.into_owned(), fields))
        };
        PyList::new(py, log::take().into_iter().map(record).collect::<PyResult<Vec<_>>>()?)
    })
}

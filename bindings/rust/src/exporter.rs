//! What the methods of the exporters do; the classes around these are generated.

use crate::error::Result;
use crate::registration::check_name;
use crate::{Relay, value};
use nemo_relay_export::Exporter;
use nemo_relay_runtime::Clock;
use nemo_relay_types::{Error as CoreError, Json};
use serde::Serialize;
use serde_json::Value;
use std::time::Duration;

const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);
/// A year; the longest duration of all would overflow the clock.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(31_536_000);

/// An exporter of the class with this name.
pub(crate) fn open(class: &str, config: &impl Serialize) -> Result<Exporter> {
    let text =
        serde_json::to_string(config).map_err(|fault| CoreError::invalid_argument("config", fault.to_string()))?;
    Ok(Exporter::open(class, &Json::from_trusted(text), Clock::default())?)
}

pub(crate) fn path(_: &Relay, exporter: &Exporter) -> String {
    exporter.path()
}

pub(crate) fn register(relay: &Relay, exporter: &Exporter, name: &str) -> Result<()> {
    check_name(name)?;
    exporter.register(relay.runtime(), name)?;
    relay.deliver_at_exit();
    Ok(())
}

pub(crate) fn deregister(relay: &Relay, exporter: &Exporter, name: &str) -> bool {
    exporter.deregister(relay.runtime(), name)
}

pub(crate) fn force_flush(_: &Relay, exporter: &Exporter, timeout: Option<Duration>) -> Result<()> {
    Ok(exporter.force_flush(timeout.unwrap_or(DEFAULT_TIMEOUT).min(LONGEST_TIMEOUT))?)
}

pub(crate) fn runtime_diagnostics(_: &Relay, exporter: &Exporter) -> Value {
    value::decode(&exporter.runtime_diagnostics())
}

pub(crate) fn export(_: &Relay, exporter: &Exporter) -> Result<Value> {
    Ok(value::decode(&Json::from_trusted(exporter.export_json()?)))
}

pub(crate) fn export_json(_: &Relay, exporter: &Exporter) -> Result<String> {
    Ok(exporter.export_json()?)
}

pub(crate) fn clear(_: &Relay, exporter: &Exporter) {
    exporter.clear();
}

pub(crate) fn shutdown(_: &Relay, exporter: &Exporter) -> Result<()> {
    Ok(exporter.shutdown()?)
}

//! What the methods of the exporters do; the classes around these are generated.

use crate::Relay;
use crate::error::Result;
use crate::registration::check_name;
use nemo_relay_exporters::AtofExporter;
use nemo_relay_runtime::Clock;
use std::time::Duration;

const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

pub(crate) fn clock() -> Clock {
    Clock::default()
}

pub(crate) fn register(relay: &Relay, exporter: &AtofExporter, name: &str) -> Result<()> {
    check_name(name)?;
    exporter.register(relay.runtime(), name)?;
    relay.deliver_at_exit();
    Ok(())
}

pub(crate) fn deregister(relay: &Relay, exporter: &AtofExporter, name: &str) -> bool {
    exporter.deregister(relay.runtime(), name)
}

pub(crate) fn force_flush(_: &Relay, exporter: &AtofExporter, timeout: Option<Duration>) -> Result<()> {
    Ok(exporter.force_flush(timeout.unwrap_or(DEFAULT_TIMEOUT))?)
}

pub(crate) fn shutdown(_: &Relay, exporter: &AtofExporter) -> Result<()> {
    Ok(exporter.shutdown()?)
}

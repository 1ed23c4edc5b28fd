//! Exporters that a configuration switches on: the component keeps the registration.

use crate::Exporter;
use nemo_relay_runtime::PluginContext;
use nemo_relay_types::Result;

impl Exporter {
    /// Receives every event once the registrations of the context take effect, until they are taken back. Where the
    /// environment says that OpenTelemetry is disabled, exporters of it register nothing; says whether it registered.
    ///
    /// Errors: as [`PluginContext::attach`].
    pub fn register_in(&self, context: &PluginContext, name: &str) -> Result<bool> {
        let sink = match self {
            Self::Atof(exporter) => Some(exporter.sink()),
            Self::AtofStream(exporter) => Some(exporter.sink()),
            Self::Atif(exporter) => Some(exporter.sink()),
            Self::OpenTelemetry(exporter) => exporter.sink(),
            Self::OpenInference(exporter) => exporter.sink(),
            Self::OpenTelemetryLog(exporter) => exporter.sink(),
            Self::OpenTelemetryMetric(exporter) => exporter.sink(),
        };
        match sink {
            Some(sink) => context.attach(name, sink).map(|()| true),
            None => Ok(false),
        }
    }
}

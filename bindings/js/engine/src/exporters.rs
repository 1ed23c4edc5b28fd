//! Exporters by number. Their threads never enter JavaScript.

use crate::{Engine, Result};
use nemo_relay_exporters::{AtofExporter, shutdown_all};
use nemo_relay_runtime::types::{AtofExporterConfig, Json};
use std::time::{Duration, Instant};

impl Engine {
    /// Opens a file; the configuration is JSON with the field names of the spec.
    pub fn exporters_atof_new(&mut self, config: String) -> Result<u32> {
        let config = Json::parse(&config, self.runtime.limits())?.read::<AtofExporterConfig>("config")?;
        Ok(self.exporters.put(AtofExporter::new(config, self.clock)?))
    }

    /// The file that is written.
    pub fn exporters_atof_path(&self, exporter: u32) -> Result<String> {
        Ok(self.exporter(exporter)?.path().to_owned())
    }

    /// Starts to receive every event.
    pub fn exporters_atof_register(&mut self, exporter: u32, name: String) -> Result<()> {
        let result = self.exporter(exporter)?.register(&self.runtime, &name);
        self.refresh();
        result
    }

    /// Stops to receive events; says whether the name was registered.
    pub fn exporters_atof_deregister(&mut self, exporter: u32, name: String) -> Result<bool> {
        let removed = self.exporter(exporter)?.deregister(&self.runtime, &name);
        self.refresh();
        Ok(removed)
    }

    /// Waits until what was emitted before is in the file.
    pub fn exporters_atof_force_flush(&self, exporter: u32, timeout_millis: u32) -> Result<()> {
        self.exporter(exporter)?.force_flush(Duration::from_millis(u64::from(timeout_millis)))
    }

    /// Writes what is queued and closes the file.
    pub fn exporters_atof_shutdown(&mut self, exporter: u32) -> Result<()> {
        let result = self.exporter(exporter)?.shutdown();
        self.refresh();
        result
    }

    /// Shuts exporters down because the process ends, or, where `own` is set, because only this engine's thread does.
    pub fn shutdown_exporters(&mut self, own: bool, millis: u32) {
        if !own {
            return shutdown_all(Duration::from_millis(u64::from(millis)));
        }
        let until = Instant::now() + Duration::from_millis(u64::from(millis));
        for exporter in self.exporters.drain() {
            let _ = exporter.force_flush(until.saturating_duration_since(Instant::now()));
            let _ = exporter.shutdown();
        }
    }

    fn exporter(&self, number: u32) -> Result<&AtofExporter> {
        self.exporters.expect(number, "the exporter")
    }
}

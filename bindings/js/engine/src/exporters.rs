//! Exporters by number, whatever their class. Their threads never enter JavaScript; where there are none, JavaScript carries
//! their requests.

use crate::{Engine, Result};
use nemo_relay_export::{Exporter, expand, recover};
use nemo_relay_plugins::shutdown_all;
use std::time::Duration;

/// What remains to be done with something that may wait.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type Ending = Box<dyn FnOnce() + Send>;

/// What remains to be done with something; there is one thread.
#[cfg(target_arch = "wasm32")]
pub(crate) type Ending = Box<dyn FnOnce()>;

impl Engine {
    /// Makes an exporter of the class that the spec names; the configuration is JSON with the field names of the spec.
    pub fn exporter_new(&mut self, class_name: String, config: String) -> Result<u32> {
        let config = self.payload(&config)?;
        Ok(self.exporters.put(Exporter::open(&class_name, &config, self.clock)?))
    }

    /// The file that is written; empty where there is none.
    pub fn exporter_path(&self, exporter: u32) -> Result<String> {
        Ok(self.exporter(exporter)?.path())
    }

    /// Starts to receive every event.
    pub fn exporter_register(&mut self, exporter: u32, name: String) -> Result<()> {
        let result = self.exporter(exporter)?.register(&self.runtime, &name);
        self.refresh();
        result
    }

    /// Stops to receive events; says whether the name was registered.
    pub fn exporter_deregister(&mut self, exporter: u32, name: String) -> Result<bool> {
        let removed = self.exporter(exporter)?.deregister(&self.runtime, &name);
        self.refresh();
        Ok(removed)
    }

    /// Waits until what was emitted before is where it belongs.
    pub fn exporter_force_flush(&self, exporter: u32, timeout_millis: u32) -> Result<()> {
        self.exporter(exporter)?.force_flush(millis(timeout_millis))
    }

    /// What went wrong, as a list in JSON.
    pub fn exporter_runtime_diagnostics(&self, exporter: u32) -> Result<String> {
        Ok(self.exporter(exporter)?.runtime_diagnostics().as_str().to_owned())
    }

    /// The trajectory of what was seen so far, as JSON.
    pub fn exporter_export_json(&self, exporter: u32) -> Result<String> {
        self.exporter(exporter)?.export_json()
    }

    /// Forgets what was seen.
    pub fn exporter_clear(&self, exporter: u32) -> Result<()> {
        self.exporter(exporter)?.clear();
        Ok(())
    }

    /// Sees to what is queued and lets go of everything.
    pub fn exporter_shutdown(&mut self, exporter: u32) -> Result<()> {
        let result = self.exporter(exporter)?.shutdown();
        self.refresh();
        result
    }

    /// Shuts exporters down because the process ends, or, where `own` is set, because only this engine's thread does; then
    /// also those of its configuration.
    pub fn shutdown_exporters(&mut self, own: bool, timeout_millis: u32) {
        let timeout = millis(timeout_millis);
        if !own {
            return shutdown_all(timeout);
        }
        let mut ends: Vec<Ending> = self.closing().into_iter().collect();
        for exporter in self.exporters.drain() {
            ends.push(Box::new(move || drop(exporter.shutdown())));
        }
        run_together(ends, timeout);
    }

    /// Repairs a file of events; says what was done, as JSON.
    pub fn recover_file(&self, path: String, atif_directory: Option<String>) -> Result<String> {
        Ok(recover(&path, atif_directory.as_deref())?.as_str().to_owned())
    }

    /// Writes a file of events as plain events; says how many there were.
    pub fn expand_file(&self, path: String, output: String) -> Result<f64> {
        Ok(expand(&path, &output)? as f64)
    }

    pub(crate) fn exporter(&self, number: u32) -> Result<&Exporter> {
        self.exporters.expect(number, "the exporter")
    }
}

pub(crate) fn millis(number: u32) -> Duration {
    Duration::from_millis(number.into())
}

/// Each has a thread of its own, so that a server which does not answer takes no time from the others; those that are not
/// done in time go on by themselves.
#[cfg(not(target_arch = "wasm32"))]
fn run_together(ends: Vec<Ending>, timeout: Duration) {
    if ends.is_empty() {
        return;
    }
    let (done, all_done) = std::sync::mpsc::channel::<()>();
    for end in ends {
        let done = done.clone();
        std::thread::spawn(move || {
            end();
            drop(done);
        });
    }
    drop(done);
    let _ = all_done.recv_timeout(timeout);
}

/// There is nothing to wait for.
#[cfg(target_arch = "wasm32")]
fn run_together(ends: Vec<Ending>, _timeout: Duration) {
    ends.into_iter().for_each(|end| end());
}

//! Requests of exporters that JavaScript carries, because there are no threads that could.

use crate::exporters::millis;
use crate::{Engine, Result};

impl Engine {
    /// Asks for everything to be sent soon; where the exporter is ending, it takes nothing more.
    pub fn exporter_begin(&mut self, exporter: u32, ending: bool) -> Result<()> {
        let exporter = self.exporter(exporter)?;
        if ending {
            exporter.begin_shutdown()
        } else {
            exporter.begin_flush()
        }
        self.refresh();
        Ok(())
    }

    /// Whether something that was asked for is still to be sent.
    pub fn exporter_owes(&self, exporter: u32) -> Result<bool> {
        Ok(self.exporter(exporter)?.owes())
    }

    /// The request that is to be sent now, as JSON; empty where there is none.
    pub fn exporter_request(&self, exporter: u32) -> Result<String> {
        Ok(self.exporter(exporter)?.request().unwrap_or_default())
    }

    /// The server answered.
    pub fn exporter_answered(&self, exporter: u32, status: u16, retry_after: Option<u32>, body: &str) -> Result<()> {
        self.exporter(exporter)?.answered(status, retry_after.map(millis), body);
        Ok(())
    }

    /// The server did not answer.
    pub fn exporter_failed(&self, exporter: u32, timed_out: bool, why: &str) -> Result<()> {
        self.exporter(exporter)?.failed(timed_out, why);
        Ok(())
    }
}

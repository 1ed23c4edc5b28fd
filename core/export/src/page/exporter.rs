//! One exporter, whatever its class.

use super::memory::{self, Memory};
use super::sending::{Carried, Sending};
use super::{lines, refusals, spans};
use crate::diagnostics::listed;
use crate::settings::{self, read};
use nemo_relay_otlp::Projector;
use nemo_relay_runtime::{Clock, PluginContext, Runtime};
use nemo_relay_types::{AtofExporterConfig, AtofSinkType, Error, ErrorCode, Json, Result};
use std::sync::Arc;
use std::time::Duration;

/// An exporter. Clones are the same one.
#[derive(Clone)]
pub struct Exporter(Kind);

#[derive(Clone)]
enum Kind {
    Memory(Arc<Memory>),
    Sending(Arc<dyn Carried>),
}

/// Settles a configuration with what is wrong anywhere before what is missing here.
macro_rules! records {
    ($config:expr, $refuse:path, $convert:path, $project:path, $clock:expr) => {{
        let mut config = read($config)?;
        let refused = $refuse(&mut config);
        let header_files = config.header_file.take();
        let projector = $project(&$convert(config));
        // A file of headers cannot even be looked at.
        if header_files.is_some_and(|files| !files.is_empty()) {
            refused?;
        } else {
            projector.as_ref().map(drop).map_err(Clone::clone)?;
            refused?;
        }
        Ok(Self(Kind::Sending(Sending::open(spans::open(projector?)?, $clock))))
    }};
}

impl Exporter {
    /// Makes an exporter of the class that the spec names, such as `AtofExporter`.
    ///
    /// Errors: `invalid_argument` that names the field, `unsupported` with the reason for what a page cannot have,
    /// `not_found` for a class that there is not.
    pub fn open(class: &str, config: &Json, clock: Clock) -> Result<Self> {
        match class {
            "AtofExporter" => {
                let config: AtofExporterConfig = read(config)?;
                match config.sink_type {
                    AtofSinkType::File => refusals::event_file(&config),
                    AtofSinkType::Stream => Ok(Self(Kind::Sending(Sending::open(lines::open(config)?, clock)))),
                }
            }
            "AtifExporter" => Ok(Self(Kind::Memory(memory::open(read(config)?)?))),
            "OpenTelemetrySubscriber" => {
                records!(config, refusals::traces, settings::traces, Projector::of_traces, clock)
            }
            "OpenInferenceSubscriber" => {
                records!(config, refusals::open_inference, settings::open_inference, Projector::of_traces, clock)
            }
            "OpenTelemetryLogSubscriber" => records!(config, refusals::logs, settings::logs, Projector::of_logs, clock),
            "OpenTelemetryMetricSubscriber" => {
                records!(config, refusals::metrics, settings::metrics, Projector::of_metrics, clock)
            }
            _ => Err(Error::new(ErrorCode::NotFound, format!("there is no exporter of the class {class:?}"))),
        }
    }

    /// Starts to receive every event of a runtime.
    ///
    /// Errors: `already_exists` where a subscriber of the runtime has the name, `io_error` after a shutdown.
    pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
        match &self.0 {
            Kind::Memory(exporter) => exporter.register(runtime, name),
            Kind::Sending(exporter) => exporter.clone().register(runtime, name),
        }
    }

    /// A configuration switches no exporter on in a page, for nobody there would carry its requests.
    ///
    /// Errors: `unsupported`.
    pub fn register_in(&self, _context: &PluginContext, name: &str) -> Result<bool> {
        let message = format!("{name}: in a page an exporter is made and registered by the program");
        Err(Error::new(ErrorCode::Unsupported, message))
    }

    /// Stops to receive events under a name; says whether it was registered.
    pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        match &self.0 {
            Kind::Memory(exporter) => exporter.deregister(runtime, name),
            Kind::Sending(exporter) => exporter.deregister(runtime, name),
        }
    }

    /// Asks for everything that was emitted before to be sent. The host then carries requests for as long as
    /// [`owes`](Self::owes) says so or it wants to wait, and calls [`force_flush`](Self::force_flush).
    pub fn begin_flush(&self) {
        if let Kind::Sending(exporter) = &self.0 {
            exporter.begin_flush();
        }
    }

    /// The same before [`shutdown`](Self::shutdown); no events are received from here on.
    pub fn begin_shutdown(&self) {
        if let Kind::Sending(exporter) = &self.0 {
            exporter.begin_shutdown();
        }
    }

    /// Whether something that was asked for is still to be sent.
    pub fn owes(&self) -> bool {
        if let Kind::Sending(exporter) = &self.0 { exporter.owes() } else { false }
    }

    /// A request that the host is to send by POST now: a JSON object of `url`, `headers`, `body` and `timeout_millis`. There
    /// is no other one before the host has said what came of it.
    pub fn request(&self) -> Option<String> {
        if let Kind::Sending(exporter) = &self.0 { exporter.request() } else { None }
    }

    /// The server answered the request.
    pub fn answered(&self, status: u16, retry_after: Option<Duration>, body: &str) {
        if let Kind::Sending(exporter) = &self.0 {
            exporter.answered(status, retry_after, body);
        }
    }

    /// The server did not answer the request, in time or at all.
    pub fn failed(&self, timed_out: bool, why: &str) {
        if let Kind::Sending(exporter) = &self.0 {
            exporter.failed(timed_out, why);
        }
    }

    /// Says how it went since the last flush; does not wait.
    ///
    /// Errors: `io_error` with the first fault, or where something is still to be sent.
    pub fn force_flush(&self, _timeout: Duration) -> Result<()> {
        if let Kind::Sending(exporter) = &self.0 { exporter.verdict() } else { Ok(()) }
    }

    /// Stops to receive events; what was not sent is lost, and counted. A second call does nothing.
    ///
    /// Errors: as [`force_flush`](Self::force_flush).
    pub fn shutdown(&self) -> Result<()> {
        match &self.0 {
            Kind::Memory(exporter) => {
                exporter.shutdown();
                Ok(())
            }
            Kind::Sending(exporter) => exporter.shutdown(),
        }
    }

    /// What went wrong since the exporter was made: a list of `{"code","count","message"}`.
    pub fn runtime_diagnostics(&self) -> Json {
        match &self.0 {
            Kind::Memory(_) => listed(std::iter::empty()),
            Kind::Sending(exporter) => {
                let found = exporter.diagnostics();
                listed(found.iter().map(|(code, message, count)| (&**code, &**message, *count)))
            }
        }
    }

    /// Empty: there are no files.
    pub fn path(&self) -> String {
        String::new()
    }

    /// The trajectory of what was received so far, as JSON text.
    ///
    /// Errors: `invalid_argument` for an exporter that is not about one trajectory.
    pub fn export_json(&self) -> Result<String> {
        match &self.0 {
            Kind::Memory(exporter) => exporter.export_json(),
            Kind::Sending(_) => {
                Err(Error::invalid_argument("exporter", "only an exporter of trajectories exports one"))
            }
        }
    }

    /// Forgets what was received, where that is kept.
    pub fn clear(&self) {
        if let Kind::Memory(exporter) = &self.0 {
            exporter.clear();
        }
    }
}

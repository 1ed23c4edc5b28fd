//! One exporter, whatever its class.

use crate::diagnostics::listed;
use crate::places;
use crate::settings::{self, read};
use nemo_relay_atif::AtifExporter;
use nemo_relay_exporters::AtofExporter;
use nemo_relay_exporters::stream::{self, AtofStream};
use nemo_relay_net::OtlpConnect;
use nemo_relay_otlp::settings::Environment;
use nemo_relay_otlp::{
    OpenInferenceSubscriber, OpenTelemetryLogSubscriber, OpenTelemetryMetricSubscriber, OpenTelemetrySubscriber,
};
use nemo_relay_runtime::{Clock, Runtime};
use nemo_relay_types::{AtofExporterConfig, AtofSinkType, Error, ErrorCode, Json, Result};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a shutdown that nobody bounds waits for a server; see that of the exporters of OpenTelemetry.
const GRACE: Duration = Duration::from_millis(2_500);

/// An exporter. Clones are the same one.
#[derive(Clone)]
pub enum Exporter {
    /// Lines in a file.
    Atof(AtofExporter),
    /// Lines to a server.
    AtofStream(AtofStream),
    /// Trajectories.
    Atif(AtifExporter),
    /// Traces.
    OpenTelemetry(OpenTelemetrySubscriber),
    /// Traces by the conventions of OpenInference.
    OpenInference(OpenInferenceSubscriber),
    /// Log records.
    OpenTelemetryLog(OpenTelemetryLogSubscriber),
    /// Metrics.
    OpenTelemetryMetric(OpenTelemetryMetricSubscriber),
}

/// Does the same with every kind of exporter.
macro_rules! each {
    ($self:expr, $exporter:ident => $work:expr) => {
        match $self {
            Exporter::Atof($exporter) => $work,
            Exporter::AtofStream($exporter) => $work,
            Exporter::Atif($exporter) => $work,
            Exporter::OpenTelemetry($exporter) => $work,
            Exporter::OpenInference($exporter) => $work,
            Exporter::OpenTelemetryLog($exporter) => $work,
            Exporter::OpenTelemetryMetric($exporter) => $work,
        }
    };
}

impl Exporter {
    /// Makes an exporter of the class that the spec names, such as `AtofExporter`, and starts what it needs.
    ///
    /// Errors: `invalid_argument` that names the field, `io_error` for files that cannot be opened, `not_found` for a class
    /// that there is not.
    pub fn open(class: &str, config: &Json, clock: Clock) -> Result<Self> {
        let connect = Arc::new(OtlpConnect);
        let environment = Environment::of_process;
        match class {
            "AtofExporter" => Self::atof(read(config)?, clock),
            "AtifExporter" => {
                let (trajectory, files) = places::atif(read(config)?)?;
                match files {
                    None => AtifExporter::in_memory(trajectory),
                    Some((files, remotes)) => AtifExporter::to_files(trajectory, files, remotes),
                }
                .map(Self::Atif)
            }
            "OpenTelemetrySubscriber" => {
                let config = settings::traces(read(config)?);
                OpenTelemetrySubscriber::new(config, &environment(), connect).map(Self::OpenTelemetry)
            }
            "OpenInferenceSubscriber" => {
                let config = settings::open_inference(read(config)?);
                OpenInferenceSubscriber::new(config, &environment(), connect).map(Self::OpenInference)
            }
            "OpenTelemetryLogSubscriber" => {
                let config = settings::logs(read(config)?);
                OpenTelemetryLogSubscriber::new(config, &environment(), connect).map(Self::OpenTelemetryLog)
            }
            "OpenTelemetryMetricSubscriber" => {
                let config = settings::metrics(read(config)?);
                OpenTelemetryMetricSubscriber::new(config, &environment(), connect).map(Self::OpenTelemetryMetric)
            }
            _ => Err(Error::new(ErrorCode::NotFound, format!("there is no exporter of the class {class:?}"))),
        }
    }

    fn atof(config: AtofExporterConfig, clock: Clock) -> Result<Self> {
        match config.sink_type {
            AtofSinkType::File => AtofExporter::new(config, clock).map(Self::Atof),
            AtofSinkType::Stream => AtofStream::new(places::stream(config)?).map(Self::AtofStream),
        }
    }

    /// Starts to receive every event of a runtime.
    ///
    /// Errors: `already_exists` where a subscriber of the runtime has the name, `io_error` after a shutdown.
    pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
        each!(self, exporter => exporter.register(runtime, name))
    }

    /// Stops to receive events under a name; says whether it was registered.
    pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        each!(self, exporter => exporter.deregister(runtime, name))
    }

    /// Waits until what was emitted before it is where it belongs.
    ///
    /// Errors: `io_error` with the first fault since the last flush, or when the time is over.
    pub fn force_flush(&self, timeout: Duration) -> Result<()> {
        each!(self, exporter => exporter.force_flush(timeout))
    }

    /// Stops to receive events, sees to what is queued and ends. A second call does nothing.
    ///
    /// Errors: as [`force_flush`](Self::force_flush).
    pub fn shutdown(&self) -> Result<()> {
        match self {
            Self::AtofStream(exporter) => exporter.shutdown(GRACE),
            Self::Atof(exporter) => exporter.shutdown(),
            Self::Atif(exporter) => exporter.shutdown(),
            Self::OpenTelemetry(exporter) => exporter.shutdown(),
            Self::OpenInference(exporter) => exporter.shutdown(),
            Self::OpenTelemetryLog(exporter) => exporter.shutdown(),
            Self::OpenTelemetryMetric(exporter) => exporter.shutdown(),
        }
    }

    /// What went wrong since the exporter was made: a list of `{"code","count","message"}`.
    pub fn runtime_diagnostics(&self) -> Json {
        /// The diagnostics of each crate have the same fields.
        macro_rules! list {
            ($found:expr) => {{
                let found = $found;
                listed(found.iter().map(|one| (&*one.code, &*one.message, one.count)))
            }};
        }
        match self {
            Self::Atof(exporter) => list!(exporter.diagnostics()),
            Self::AtofStream(exporter) => list!(exporter.runtime_diagnostics()),
            Self::Atif(exporter) => list!(exporter.diagnostics()),
            Self::OpenTelemetry(exporter) => list!(exporter.runtime_diagnostics()),
            Self::OpenInference(exporter) => list!(exporter.runtime_diagnostics()),
            Self::OpenTelemetryLog(exporter) => list!(exporter.runtime_diagnostics()),
            Self::OpenTelemetryMetric(exporter) => list!(exporter.runtime_diagnostics()),
        }
    }

    /// The file of events that is written; empty where there is none.
    pub fn path(&self) -> String {
        match self {
            Self::Atof(exporter) => exporter.path().to_owned(),
            Self::OpenTelemetry(exporter) => exporter.path().unwrap_or_default(),
            Self::OpenInference(exporter) => exporter.path().unwrap_or_default(),
            Self::OpenTelemetryLog(exporter) => exporter.path().unwrap_or_default(),
            Self::OpenTelemetryMetric(exporter) => exporter.path().unwrap_or_default(),
            Self::AtofStream(_) | Self::Atif(_) => String::new(),
        }
    }

    /// The trajectory of what was received so far, as JSON text.
    ///
    /// Errors: `invalid_argument` for an exporter that is not about one trajectory.
    pub fn export_json(&self) -> Result<String> {
        match self {
            Self::Atif(exporter) => exporter.export_json(),
            _ => Err(Error::invalid_argument("exporter", "only an exporter of trajectories exports one")),
        }
    }

    /// Forgets what was received, where that is kept.
    pub fn clear(&self) {
        if let Self::Atif(exporter) = self {
            exporter.clear();
        }
    }
}

/// Shuts every exporter of the process down, within a time for all of them.
pub fn shutdown_all(deadline: Duration) {
    let until = Instant::now() + deadline;
    let left = || until.saturating_duration_since(Instant::now());
    nemo_relay_exporters::shutdown_all(left());
    nemo_relay_atif::shutdown_all(left());
    nemo_relay_otlp::shutdown_all(left());
    stream::shutdown_all(left());
}

/// To be called in a forked child: every exporter begins anew there, and what was queued is the parent's.
pub fn after_fork_all() {
    nemo_relay_exporters::after_fork_all();
    nemo_relay_atif::after_fork_all();
    nemo_relay_otlp::after_fork_all();
    stream::after_fork_all();
}

//! The exporters as an application has them.

use super::engine::Engine;
use super::file::{self, FileTransport};
use super::{live, lock};
use crate::config::{FileConfig, FileMode, LogConfig, MetricConfig, Projection, TraceConfig};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::export::work::{LogWork, MetricWork, TraceWork, Work};
use crate::message::Encoding;
use crate::settings::{self, Environment, Settings, Settled};
use crate::transport::{Connect, Transport};
use crate::{Logs, Metrics, Traces};
use nemo_relay_runtime::{EventRecord, Registrations, Runtime, Sink};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

/// How long a shutdown waits for the other side: a process that calls it before its end must not be held up for longer.
const SHUTDOWN: Duration = Duration::from_millis(2_500);

type MakeWork = dyn Fn(Encoding, Arc<Diagnostics>) -> Box<dyn Work> + Send + Sync;

/// What the exporters have in common.
pub(super) struct Shared {
    settings: Settings,
    route: Route,
    make_work: Box<MakeWork>,
    engine: Mutex<Arc<Engine>>,
    registrations: Registrations,
}

/// The way that requests go.
enum Route {
    Connect(Arc<dyn Connect>),
    File(FileConfig, PathBuf),
}

impl Shared {
    fn new(settings: Settings, connect: Arc<dyn Connect>, make_work: Box<MakeWork>) -> Result<Arc<Self>> {
        let route = match &settings.destination {
            Settled::Target(_) => Route::Connect(connect),
            Settled::File(config) => Route::File(config.clone(), file::path(config, SystemTime::now().into())?),
        };
        let signal = settings.signal;
        let engine = Mutex::new(Engine::closed(signal));
        let shared = Arc::new(Self { settings, route, make_work, engine, registrations: Registrations::default() });
        if !shared.settings.disabled {
            let first = match &shared.route {
                Route::File(config, _) => config.mode,
                Route::Connect(_) => FileMode::Append,
            };
            *lock(&shared.engine) = shared.start(first)?;
        }
        live::remember(&shared);
        Ok(shared)
    }

    fn start(&self, mode: FileMode) -> Result<Arc<Engine>> {
        let (encoding, timeout, transport) = self.transport(mode)?;
        let diagnostics = Arc::<Diagnostics>::default();
        for warning in &self.settings.warnings {
            diagnostics.add("otel.environment_invalid", 1, warning);
        }
        let work = (self.make_work)(encoding, diagnostics.clone());
        Engine::start(&self.settings, encoding, timeout, transport, work, diagnostics)
            .map_err(|fault| Error::new(ErrorCode::IoError, format!("a thread cannot be started: {fault}")))
    }

    fn transport(&self, mode: FileMode) -> Result<(Encoding, Duration, Box<dyn Transport>)> {
        match (&self.route, &self.settings.destination) {
            (Route::Connect(connect), Settled::Target(target)) => {
                Ok((target.protocol.encoding(), target.timeout, connect.connect(target)?))
            }
            (Route::File(config, path), _) => {
                let transport = FileTransport::open(path, config.format, mode)?;
                Ok((file::encoding(config.format), SHUTDOWN, Box::new(transport)))
            }
            (Route::Connect(_), Settled::File(_)) => unreachable!("the route is made of the destination"),
        }
    }

    fn engine(&self) -> Arc<Engine> {
        lock(&self.engine).clone()
    }

    fn register(self: &Arc<Self>, runtime: &Runtime, name: &str) -> Result<()> {
        if self.settings.disabled {
            return Ok(());
        }
        if self.engine().is_closed() {
            return Err(self.fault("the exporter has been shut down"));
        }
        self.registrations.add(runtime, name, self.clone())
    }

    fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        self.registrations.remove(runtime, name)
    }

    fn force_flush(&self, timeout: Duration) -> Result<()> {
        let engine = self.engine();
        if engine.is_closed() {
            return Ok(());
        }
        let complete = engine.flush(timeout);
        self.judge(&engine, complete)
    }

    /// A flush or a shutdown is a success only where nothing was lost.
    fn judge(&self, engine: &Engine, complete: bool) -> Result<()> {
        match (engine.take_fault(), complete) {
            (None, true) => Ok(()),
            (None, false) => Err(self.fault("records are still waiting to be sent")),
            (Some(fault), true) => Err(self.fault(&fault)),
            (Some(fault), false) => Err(self.fault(&format!("records are still waiting to be sent: {fault}"))),
        }
    }

    fn fault(&self, what: &str) -> Error {
        let place = match (&self.route, &self.settings.destination) {
            (Route::File(_, path), _) => path.to_string_lossy().into_owned(),
            (_, Settled::Target(target)) => target.url.split('?').next().unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        Error::new(ErrorCode::IoError, format!("{place}: {what}")).with("path", place)
    }

    pub fn begin_shutdown(&self, until: Instant) {
        self.registrations.clear();
        self.engine().begin_close(until);
    }

    pub fn end_shutdown(&self, until: Instant) -> Result<()> {
        let engine = self.engine();
        let complete = engine.wait_closed(until);
        self.judge(&engine, complete)
    }

    fn shutdown(&self) -> Result<()> {
        let until = Instant::now() + SHUTDOWN;
        self.begin_shutdown(until);
        // The last attempt ends at the deadline, and what it ends is worth hearing of.
        self.end_shutdown(until + Duration::from_millis(100))
    }

    pub fn after_fork(&self) {
        let mut engine = lock(&self.engine);
        if engine.is_closed() {
            return;
        }
        let fresh = self.start(FileMode::Append).unwrap_or_else(|_| Engine::closed(self.settings.signal));
        // The parent's engine stays as it is, for its locks may have been held by threads that are not here.
        std::mem::forget(std::mem::replace(&mut *engine, fresh));
    }
}

impl Sink for Shared {
    fn has_room(&self) -> bool {
        self.engine().has_room()
    }

    fn make_room(&self) {
        self.engine().make_room();
    }

    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.engine().offer(record)
    }

    fn delivered(&self) -> u64 {
        self.engine().delivered()
    }

    fn kick(&self) {
        self.engine().kick();
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.engine().begin_close(Instant::now() + SHUTDOWN);
    }
}

/// The operations that all exporters have.
macro_rules! exporter {
    ($name:ident) => {
        impl $name {
            /// Starts to receive every event of a runtime. Where the environment says that OpenTelemetry is disabled it
            /// does nothing.
            ///
            /// Errors: `already_exists` where a subscriber of the runtime has the name, `io_error` after a shutdown.
            pub fn register(&self, runtime: &Runtime, name: &str) -> Result<()> {
                self.0.register(runtime, name)
            }

            /// What receives the events, for a registration that somebody else keeps; nothing where the environment says
            /// that OpenTelemetry is disabled.
            pub fn sink(&self) -> Option<Arc<dyn Sink>> {
                (!self.0.settings.disabled).then(|| self.0.clone() as Arc<dyn Sink>)
            }

            /// Stops to receive events under a name; what is queued is still sent. Says whether the name was registered.
            pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
                self.0.deregister(runtime, name)
            }

            /// Waits until what was emitted before it is sent.
            ///
            /// Errors: `io_error` with the first fault since the last flush, or when the time is over.
            pub fn force_flush(&self, timeout: Duration) -> Result<()> {
                self.0.force_flush(timeout)
            }

            /// What did not go as it should since the exporter was made, in the order of the codes.
            pub fn runtime_diagnostics(&self) -> Vec<Diagnostic> {
                self.0.engine().list_diagnostics()
            }

            /// Stops to receive events, sends what there is and ends. A second call does nothing.
            ///
            /// Errors: `io_error` with the first fault since the last flush, or when 2.5 seconds are over.
            pub fn shutdown(&self) -> Result<()> {
                self.0.shutdown()
            }

            /// The file that is written, for an exporter that writes one.
            pub fn path(&self) -> Option<String> {
                match &self.0.route {
                    Route::File(_, path) => Some(path.to_string_lossy().into_owned()),
                    Route::Connect(_) => None,
                }
            }
        }
    };
}

/// Sends scopes and marks as spans. Clones are the same exporter; the last one that goes leaves what is registered running.
#[derive(Clone)]
pub struct OpenTelemetrySubscriber(Arc<Shared>);

impl OpenTelemetrySubscriber {
    /// Starts the threads.
    ///
    /// Errors: `invalid_argument` that names the field, `io_error` for files that cannot be opened.
    pub fn new(config: TraceConfig, environment: &Environment, connect: Arc<dyn Connect>) -> Result<Self> {
        let settings = settings::for_traces(&config, environment)?;
        let (resource, promote) = (settings.resource.clone(), settings.promote_to_resource.clone());
        let make_work = move |encoding, diagnostics| -> Box<dyn Work> {
            let traces = Traces::new(&config, resource.clone(), promote.clone(), diagnostics);
            Box::new(TraceWork { traces, encoding })
        };
        Shared::new(settings, connect, Box::new(make_work)).map(Self)
    }
}

exporter!(OpenTelemetrySubscriber);

/// Sends scopes and marks as spans that follow OpenInference.
#[derive(Clone)]
pub struct OpenInferenceSubscriber(Arc<Shared>);

impl OpenInferenceSubscriber {
    /// Starts the threads. The projection of `config` does not count.
    ///
    /// Errors: as [`OpenTelemetrySubscriber::new`].
    pub fn new(config: TraceConfig, environment: &Environment, connect: Arc<dyn Connect>) -> Result<Self> {
        let config = TraceConfig { projection: Projection::OpenInference, ..config };
        OpenTelemetrySubscriber::new(config, environment, connect).map(|exporter| Self(exporter.0))
    }
}

exporter!(OpenInferenceSubscriber);

/// Sends marks as log records.
#[derive(Clone)]
pub struct OpenTelemetryLogSubscriber(Arc<Shared>);

impl OpenTelemetryLogSubscriber {
    /// Starts the threads.
    ///
    /// Errors: as [`OpenTelemetrySubscriber::new`].
    pub fn new(config: LogConfig, environment: &Environment, connect: Arc<dyn Connect>) -> Result<Self> {
        let settings = settings::for_logs(&config, environment)?;
        let (resource, promote) = (settings.resource.clone(), settings.promote_to_resource.clone());
        let make_work = move |encoding, diagnostics| -> Box<dyn Work> {
            Box::new(LogWork { logs: Logs::new(&config, resource.clone(), promote.clone(), diagnostics), encoding })
        };
        Shared::new(settings, connect, Box::new(make_work)).map(Self)
    }
}

exporter!(OpenTelemetryLogSubscriber);

/// Sends the measurements of metric marks, and how long streams took to begin, as metrics.
#[derive(Clone)]
pub struct OpenTelemetryMetricSubscriber(Arc<Shared>);

impl OpenTelemetryMetricSubscriber {
    /// Starts the threads.
    ///
    /// Errors: as [`OpenTelemetrySubscriber::new`].
    pub fn new(config: MetricConfig, environment: &Environment, connect: Arc<dyn Connect>) -> Result<Self> {
        let (settings, temporality) = settings::for_metrics(&config, environment)?;
        let (resource, interval) = (Arc::new(settings.resource.clone()), settings.delay);
        let make_work = move |encoding, diagnostics| -> Box<dyn Work> {
            let metrics = Metrics::new(&config, temporality, diagnostics);
            Box::new(MetricWork { metrics, resource: resource.clone(), encoding, interval })
        };
        Shared::new(settings, connect, Box::new(make_work)).map(Self)
    }
}

exporter!(OpenTelemetryMetricSubscriber);

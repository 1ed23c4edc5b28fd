//! Requests for those who carry them themselves: no threads, no clock, no I/O.

use super::batch::{Item, request};
use super::partial;
use super::work::{LogWork, MetricWork, Now, TraceWork, Work};
use crate::config::{LogConfig, MetricConfig, TraceConfig};
use crate::diagnostics::Diagnostics;
use crate::message::Encoding;
use crate::settings::{self, Environment, Settings, Settled};
use crate::transport::Signal;
use crate::{Logs, Metrics, Traces};
use nemo_relay_types::{Event, Result, Uuid};
use std::sync::Arc;
use std::time::Duration;

/// Makes records of events, requests of records, and sense of the answers.
pub struct Projector {
    settings: Settings,
    encoding: Encoding,
    work: Box<dyn Work>,
    diagnostics: Arc<Diagnostics>,
}

impl Projector {
    /// Makes spans.
    ///
    /// Errors: `invalid_argument` that names the field.
    pub fn of_traces(config: &TraceConfig) -> Result<Self> {
        let settings = settings::for_traces(config, &Environment::default())?;
        Ok(Self::new(settings, |settings, encoding, diagnostics| {
            let (resource, promote) = (settings.resource.clone(), settings.promote_to_resource.clone());
            Box::new(TraceWork { traces: Traces::new(config, resource, promote, diagnostics), encoding })
        }))
    }

    /// Makes log records.
    ///
    /// Errors: `invalid_argument` that names the field.
    pub fn of_logs(config: &LogConfig) -> Result<Self> {
        let settings = settings::for_logs(config, &Environment::default())?;
        Ok(Self::new(settings, |settings, encoding, diagnostics| {
            let (resource, promote) = (settings.resource.clone(), settings.promote_to_resource.clone());
            Box::new(LogWork { logs: Logs::new(config, resource, promote, diagnostics), encoding })
        }))
    }

    /// Makes metrics.
    ///
    /// Errors: `invalid_argument` that names the field.
    pub fn of_metrics(config: &MetricConfig) -> Result<Self> {
        let (settings, temporality) = settings::for_metrics(config, &Environment::default())?;
        Ok(Self::new(settings, |settings, encoding, diagnostics| {
            let metrics = Metrics::new(config, temporality, diagnostics);
            let resource = Arc::new(settings.resource.clone());
            Box::new(MetricWork { metrics, resource, encoding, interval: settings.delay })
        }))
    }

    fn new(settings: Settings, work: impl FnOnce(&Settings, Encoding, Arc<Diagnostics>) -> Box<dyn Work>) -> Self {
        let encoding = match &settings.destination {
            Settled::Target(target) => target.protocol.encoding(),
            Settled::File(_) => Encoding::Json,
        };
        let diagnostics = Arc::<Diagnostics>::default();
        let work = work(&settings, encoding, diagnostics.clone());
        Self { settings, encoding, work, diagnostics }
    }

    /// Where requests go, and how many records they have.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What did not go as it should, as far as it is counted here.
    pub fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    /// Takes an event and the W3C trace that it is in, where that began elsewhere.
    pub fn take(&mut self, event: &Event, trace: Option<Uuid>, now: Now, out: &mut Vec<Item>) {
        self.work.take(event, trace, now, out);
    }

    /// Ends of scopes were lost.
    pub fn lose(&mut self, ends: &[Uuid]) {
        self.work.lose(ends);
    }

    /// To be called every [`Projector::interval`].
    pub fn tick(&mut self, now: Now, out: &mut Vec<Item>) {
        self.work.tick(now, out);
    }

    /// Gives everything that can be a record now.
    pub fn flush(&mut self, now: Now, out: &mut Vec<Item>) {
        self.work.flush(now, out);
    }

    /// Gives everything: no more events come.
    pub fn close(&mut self, now: Now, out: &mut Vec<Item>) {
        self.work.close(now, out);
    }

    /// The time between two ticks.
    pub fn interval(&self) -> Duration {
        self.work.interval()
    }

    /// The body of one request.
    pub fn request(&self, items: &[Item]) -> Vec<u8> {
        request(self.settings.signal, self.encoding, &self.settings.scope, items)
    }

    /// Reads the answer to a request that was taken; says what is wrong where a part of it was not.
    pub fn accepted(&self, answer: &[u8], records: u64) -> Option<String> {
        refused_part(self.settings.signal, self.encoding, answer, records, &self.diagnostics)
    }

    /// Counts records that are lost.
    pub fn lost(&self, records: u64, why: &str) {
        self.diagnostics.add(dropped_code(self.settings.signal), records, why);
    }

    /// Counts a request that is given up.
    pub fn failed(&self, why: &str) {
        self.diagnostics.add(&format!("otel.{}_export_failed", self.settings.signal.as_str()), 1, why);
    }
}

/// Counts what a server did not take of a request of so many records, and says why.
pub(super) fn refused_part(
    signal: Signal,
    encoding: Encoding,
    answer: &[u8],
    records: u64,
    diagnostics: &Diagnostics,
) -> Option<String> {
    let partial = partial::read(answer, encoding);
    if partial.rejected > 0 {
        // Of metrics it is points that are counted, of which a record may have many.
        let most = if signal == Signal::Metrics { u64::MAX } else { records };
        let why = format!("the server refused a part: {}", partial.message);
        diagnostics.add(dropped_code(signal), partial.rejected.min(most), &why);
        return Some(why);
    }
    if !partial.message.is_empty() {
        diagnostics.add(&format!("otel.{}_export_warning", signal.as_str()), 1, partial.message);
    }
    None
}

/// The code for records that are lost.
pub(super) const fn dropped_code(signal: Signal) -> &'static str {
    match signal {
        Signal::Traces => "otel.spans_dropped",
        Signal::Logs => "otel.logs_dropped",
        Signal::Metrics => "otel.metrics_dropped",
    }
}

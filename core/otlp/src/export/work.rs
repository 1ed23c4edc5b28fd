//! What is done with events, for each signal.

use super::batch::Item;
use crate::message::{Encoding, Metric, Resource};
use crate::{Logs, Metrics, Traces};
use nemo_relay_types::{Event, Timestamp, Uuid};
use std::sync::Arc;
use std::time::Duration;

/// What time it is.
#[derive(Clone, Copy)]
pub struct Now {
    /// Milliseconds since the exporter began.
    pub millis: u64,
    /// The time of day.
    pub time: Timestamp,
}

/// Makes records of events.
pub(super) trait Work: Send {
    /// Takes an event and the W3C trace that it is in, where that began elsewhere.
    fn take(&mut self, event: &Event, trace: Option<Uuid>, now: Now, out: &mut Vec<Item>);
    /// Ends of scopes were lost.
    fn lose(&mut self, ends: &[Uuid]);
    /// Called every [`Work::interval`].
    fn tick(&mut self, now: Now, out: &mut Vec<Item>);
    /// Everything that can be a record now is wanted.
    fn flush(&mut self, now: Now, out: &mut Vec<Item>);
    /// Nothing more will come.
    fn close(&mut self, now: Now, out: &mut Vec<Item>);
    /// The time between two ticks.
    fn interval(&self) -> Duration;
    /// About how many bytes of events it keeps, of those that are open.
    #[cfg(not(target_arch = "wasm32"))]
    fn kept(&self) -> usize {
        0
    }
}

/// Makes spans.
pub(super) struct TraceWork {
    pub traces: Traces,
    pub encoding: Encoding,
}

impl TraceWork {
    fn drain(&mut self, out: &mut Vec<Item>) {
        let encoding = self.encoding;
        let finished = self.traces.drain().into_iter();
        out.extend(finished.map(|span| Item::new(span.resource, &span.span, encoding)));
    }
}

impl Work for TraceWork {
    fn take(&mut self, event: &Event, trace: Option<Uuid>, now: Now, out: &mut Vec<Item>) {
        self.traces.take_of(event, trace, now.millis);
        self.drain(out);
    }

    fn lose(&mut self, ends: &[Uuid]) {
        self.traces.lose(ends);
    }

    fn tick(&mut self, now: Now, out: &mut Vec<Item>) {
        self.traces.tick(now.millis);
        self.drain(out);
    }

    fn flush(&mut self, now: Now, out: &mut Vec<Item>) {
        self.traces.settle(now.millis);
        self.drain(out);
    }

    fn close(&mut self, now: Now, out: &mut Vec<Item>) {
        self.traces.close(now.time, now.millis);
        self.drain(out);
    }

    fn interval(&self) -> Duration {
        Duration::from_secs(1)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn kept(&self) -> usize {
        self.traces.kept()
    }
}

/// Makes log records.
pub(super) struct LogWork {
    pub logs: Logs,
    pub encoding: Encoding,
}

impl Work for LogWork {
    fn take(&mut self, event: &Event, trace: Option<Uuid>, now: Now, out: &mut Vec<Item>) {
        let record = self.logs.take_of(event, trace, now.time, now.millis);
        out.extend(record.map(|(resource, record)| Item::new(resource, &record, self.encoding)));
    }

    fn lose(&mut self, _: &[Uuid]) {}

    fn tick(&mut self, _: Now, _: &mut Vec<Item>) {}

    fn flush(&mut self, _: Now, _: &mut Vec<Item>) {}

    fn close(&mut self, _: Now, _: &mut Vec<Item>) {}

    fn interval(&self) -> Duration {
        Duration::from_secs(3_600)
    }
}

/// Makes metrics.
pub(super) struct MetricWork {
    pub metrics: Metrics,
    pub resource: Arc<Resource>,
    pub encoding: Encoding,
    pub interval: Duration,
}

impl Work for MetricWork {
    fn take(&mut self, event: &Event, _: Option<Uuid>, now: Now, _: &mut Vec<Item>) {
        self.metrics.take(event, now.time);
    }

    fn lose(&mut self, _: &[Uuid]) {}

    fn tick(&mut self, now: Now, out: &mut Vec<Item>) {
        let item = |metric: Metric| Item::new(self.resource.clone(), &metric, self.encoding);
        out.extend(self.metrics.collect(now.time).into_iter().map(item));
    }

    fn flush(&mut self, now: Now, out: &mut Vec<Item>) {
        self.tick(now, out);
    }

    fn close(&mut self, now: Now, out: &mut Vec<Item>) {
        self.tick(now, out);
    }

    fn interval(&self) -> Duration {
        self.interval
    }
}

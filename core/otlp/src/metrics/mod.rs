//! Metrics from marks that hold measurements, and from model calls that stream. Pure: the caller says what time it is.

mod instrument;
mod measurement;

use crate::config::{MetricConfig, TemporalityPreference};
use crate::diagnostics::Diagnostics;
use crate::message::{KeyValue, Metric};
use crate::project::{Llm, Scope, is_streaming, profile};
use crate::spans::METRIC_SCHEMA;
use instrument::{Instrument, Recorded};
use measurement::{Kind, Measurement, ValueType};
use nemo_relay_types::{Event, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

const DEFAULT_MAX_INSTRUMENTS: u64 = 256;
const DEFAULT_CARDINALITY: u64 = 2_000;
/// The most streaming calls whose starts are kept until they end.
const MAX_STREAMS: usize = 4_096;
const TIME_TO_FIRST_CHUNK: &str = "gen_ai.client.operation.time_to_first_chunk";
/// The boundaries that the conventions for generative AI give to times of operations, in seconds.
const SECONDS: [f64; 14] = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];

/// Adds measurements up until they are exported.
pub struct Metrics {
    instruments: BTreeMap<String, Instrument>,
    streams: HashMap<Uuid, ScopeEvent>,
    order: VecDeque<Uuid>,
    max_instruments: usize,
    cardinality: usize,
    delta: bool,
    diagnostics: Arc<Diagnostics>,
}

impl Metrics {
    /// Adds up as `config` and `temporality` say.
    pub fn new(config: &MetricConfig, temporality: TemporalityPreference, diagnostics: Arc<Diagnostics>) -> Self {
        let limit = |set: Option<u64>, default: u64| usize::try_from(set.unwrap_or(default)).unwrap_or(usize::MAX);
        Self {
            instruments: BTreeMap::new(),
            streams: HashMap::new(),
            order: VecDeque::new(),
            max_instruments: limit(config.max_instruments, DEFAULT_MAX_INSTRUMENTS),
            cardinality: limit(config.cardinality_limit, DEFAULT_CARDINALITY),
            delta: temporality != TemporalityPreference::Cumulative,
            diagnostics,
        }
    }

    /// Takes an event that was seen at a time.
    pub fn take(&mut self, event: &Event, seen: Timestamp) {
        match event {
            Event::Mark(mark) => self.mark(mark, seen),
            Event::Scope(scope) if !is_streaming(scope) => {}
            Event::Scope(scope) if scope.scope_category == ScopeCategory::Start => self.stream(scope),
            Event::Scope(scope) => self.end_of_stream(scope, seen),
        }
    }

    /// The metrics up to now; nothing where nothing was measured.
    pub fn collect(&mut self, now: Timestamp) -> Vec<Metric> {
        let now = nanos(now);
        let delta = self.delta;
        self.instruments.iter_mut().filter_map(|(name, instrument)| instrument.collect(name, now, delta)).collect()
    }

    fn mark(&mut self, mark: &MarkEvent, seen: Timestamp) {
        if mark.data_schema.as_ref().is_none_or(|schema| schema.name != METRIC_SCHEMA) {
            return;
        }
        let supported = mark.data_schema.as_ref().is_some_and(|schema| schema.version == "1");
        let measurements = mark.data.as_ref().filter(|_| supported).and_then(measurement::read);
        let Some(measurements) = measurements else {
            let why = format!("mark {:?} does not hold measurements as its schema says", mark.name);
            return self.diagnostics.add("otel.metric_mark_invalid", 1, why);
        };
        for measurement in measurements {
            match measurement {
                Ok(measurement) => self.record(measurement, seen),
                Err(why) => self.diagnostics.add("otel.metric_mark_invalid", 1, format!("mark {:?}: {why}", mark.name)),
            }
        }
    }

    fn record(&mut self, measurement: Measurement, seen: Timestamp) {
        let name = measurement.name.clone();
        if !self.instruments.contains_key(&name) {
            if self.instruments.len() >= self.max_instruments {
                let why = format!("there are {} instruments already; {name} is left out", self.max_instruments);
                return self.diagnostics.add("otel.metric_instrument_limit", 1, why);
            }
            self.instruments.insert(name.clone(), Instrument::new(&measurement, nanos(seen)));
        }
        let Some(instrument) = self.instruments.get_mut(&name) else { return };
        match instrument.record(measurement, self.cardinality) {
            Recorded::Yes => {}
            Recorded::Conflict => {
                let why = format!("{name} was measured before with another kind, value type, unit or boundaries");
                self.diagnostics.add("otel.metric_descriptor_conflict", 1, why);
            }
            Recorded::Overflow => {
                let why = format!("{name} has more than {} sets of attributes", self.cardinality);
                self.diagnostics.add("otel.metric_cardinality_limit", 1, why);
            }
        }
    }

    fn stream(&mut self, start: &ScopeEvent) {
        if self.order.len() >= MAX_STREAMS
            && let Some(oldest) = self.order.pop_front()
        {
            self.streams.remove(&oldest);
        }
        self.order.push_back(start.uuid);
        self.streams.insert(start.uuid, start.clone());
    }

    /// How long the first chunk of a stream took.
    fn end_of_stream(&mut self, end: &ScopeEvent, seen: Timestamp) {
        let start = self.streams.remove(&end.uuid);
        let seconds = profile(end).get("time_to_first_chunk").and_then(|raw| raw.parse::<f64>().ok());
        let Some(seconds) = seconds.filter(|seconds| seconds.is_finite() && *seconds >= 0.0) else { return };
        let Some(scope) = Scope::new(start.as_ref(), Some(end)) else { return };
        let llm = Llm::of(&scope);
        let mut attributes =
            vec![KeyValue::new("gen_ai.operation.name", llm.api().map_or("chat", |api| api.operation))];
        let mut add = |key: &'static str, value: Option<&str>| {
            attributes.extend(value.map(|value| KeyValue::new(key, value)));
        };
        add("gen_ai.provider.name", llm.api().map(|api| api.provider));
        add("gen_ai.request.model", llm.request_model());
        add("gen_ai.response.model", llm.response_model());
        let measurement = Measurement {
            name: TIME_TO_FIRST_CHUNK.to_owned(),
            kind: Kind::Histogram,
            value_type: ValueType::F64,
            value: crate::message::Number::Double(seconds),
            unit: "s".to_owned(),
            description: "Time from the request to the first chunk of the answer.".to_owned(),
            attributes,
            boundaries: Some(SECONDS.to_vec()),
        };
        self.record(measurement, seen);
    }
}

fn nanos(at: Timestamp) -> u64 {
    u64::try_from(at.nanos()).unwrap_or(0)
}

//! One instrument: its sets of attributes, and what was measured for each since the start or the last export.

use super::measurement::{Kind, Measurement, ValueType};
use crate::message::{
    Any, Encoding, HistogramPoint, KeyValue, Message, Metric, MetricData, Number, NumberPoint, Temporality,
};
use std::collections::HashMap;

/// The boundaries that OpenTelemetry gives to a histogram which has none of its own.
const DEFAULT_BOUNDARIES: [f64; 15] =
    [0.0, 5.0, 10.0, 25.0, 50.0, 75.0, 100.0, 250.0, 500.0, 750.0, 1000.0, 2500.0, 5000.0, 7500.0, 10000.0];

/// What became of a measurement.
pub(super) enum Recorded {
    /// It counts.
    Yes,
    /// It does not, for the instrument is another one.
    Conflict,
    /// It counts in the set that stands for all that are too many.
    Overflow,
}

/// One instrument.
pub(super) struct Instrument {
    kind: Kind,
    value_type: ValueType,
    unit: String,
    description: String,
    boundaries: Vec<f64>,
    /// By the encoded attributes.
    series: HashMap<Vec<u8>, Series>,
    /// When what the points say began.
    start: u64,
}

struct Series {
    attributes: Vec<KeyValue>,
    value: Value,
}

enum Value {
    Number(Number),
    Histogram { count: u64, sum: f64, min: f64, max: f64, buckets: Vec<u64> },
}

impl Instrument {
    /// The instrument that a measurement is the first of.
    pub fn new(first: &Measurement, now: u64) -> Self {
        Self {
            kind: first.kind,
            value_type: first.value_type,
            unit: first.unit.clone(),
            description: first.description.clone(),
            boundaries: first.boundaries.clone().unwrap_or_else(|| DEFAULT_BOUNDARIES.to_vec()),
            series: HashMap::new(),
            start: now,
        }
    }

    /// Adds a measurement.
    pub fn record(&mut self, mut measurement: Measurement, cardinality: usize) -> Recorded {
        if !self.is_that_of(&measurement) {
            return Recorded::Conflict;
        }
        measurement.attributes.sort_by(|a, b| a.key.cmp(&b.key));
        let mut attributes = measurement.attributes;
        let mut key = encoded(&attributes);
        // One set is kept for what is too much.
        let full = !self.series.contains_key(&key) && self.series.len() + 1 >= cardinality;
        if full {
            attributes = vec![KeyValue::new("otel.metric.overflow", Any::Bool(true))];
            key = encoded(&attributes);
        }
        let (kind, boundaries) = (self.kind, &self.boundaries);
        let empty = || Series { attributes, value: Value::empty(kind, measurement.value, boundaries.len() + 1) };
        self.series.entry(key).or_insert_with(empty).value.add(kind, measurement.value, boundaries);
        if full { Recorded::Overflow } else { Recorded::Yes }
    }

    fn is_that_of(&self, measurement: &Measurement) -> bool {
        self.kind == measurement.kind
            && self.value_type == measurement.value_type
            && self.unit == measurement.unit
            && measurement.boundaries.as_ref().is_none_or(|boundaries| *boundaries == self.boundaries)
    }

    /// The points up to now. Those that say what happened since the last time begin anew.
    pub fn collect(&mut self, name: &str, now: u64, delta: bool) -> Option<Metric> {
        if self.series.is_empty() {
            return None;
        }
        let adds = matches!(self.kind, Kind::Counter | Kind::Histogram);
        let temporality = if delta && adds { Temporality::Delta } else { Temporality::Cumulative };
        let data = self.data(now.max(self.start), temporality);
        if temporality == Temporality::Delta {
            self.series.clear();
            self.start = now;
        }
        Some(Metric { name: name.to_owned(), description: self.description.clone(), unit: self.unit.clone(), data })
    }

    fn data(&self, time: u64, temporality: Temporality) -> MetricData {
        let start = self.start;
        let mut numbers = Vec::new();
        let mut histograms = Vec::new();
        for series in self.series.values() {
            let attributes = series.attributes.clone();
            match &series.value {
                Value::Number(value) => numbers.push(NumberPoint { attributes, start, time, value: *value }),
                Value::Histogram { count, sum, min, max, buckets } => histograms.push(HistogramPoint {
                    attributes,
                    start,
                    time,
                    count: *count,
                    sum: *sum,
                    min: *min,
                    max: *max,
                    bounds: self.boundaries.clone(),
                    buckets: buckets.clone(),
                }),
            }
        }
        match self.kind {
            Kind::Gauge => MetricData::Gauge(numbers),
            Kind::Counter => MetricData::Sum { points: numbers, temporality, monotonic: true },
            Kind::UpDownCounter => MetricData::Sum { points: numbers, temporality, monotonic: false },
            Kind::Histogram => MetricData::Histogram { points: histograms, temporality },
        }
    }
}

/// Attributes that are the same are the same bytes.
fn encoded(attributes: &[KeyValue]) -> Vec<u8> {
    Any::Map(attributes.to_vec()).encode(Encoding::Protobuf)
}

impl Value {
    fn empty(kind: Kind, like: Number, buckets: usize) -> Self {
        match (kind, like) {
            (Kind::Histogram, _) => Self::Histogram {
                count: 0,
                sum: 0.0,
                min: f64::INFINITY,
                max: f64::NEG_INFINITY,
                buckets: vec![0; buckets],
            },
            (_, Number::Int(_)) => Self::Number(Number::Int(0)),
            (_, Number::Double(_)) => Self::Number(Number::Double(0.0)),
        }
    }

    fn add(&mut self, kind: Kind, measured: Number, boundaries: &[f64]) {
        match self {
            Self::Number(value) if kind == Kind::Gauge => *value = measured,
            Self::Number(value) => *value = sum(*value, measured),
            Self::Histogram { count, sum, min, max, buckets } => {
                let measured = match measured {
                    Number::Int(value) => value as f64,
                    Number::Double(value) => value,
                };
                *count += 1;
                *sum += measured;
                *min = min.min(measured);
                *max = max.max(measured);
                buckets[boundaries.partition_point(|boundary| *boundary < measured)] += 1;
            }
        }
    }
}

fn sum(a: Number, b: Number) -> Number {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => Number::Int(a.saturating_add(b)),
        (Number::Double(a), Number::Double(b)) => Number::Double(a + b),
        (kept, _) => kept,
    }
}

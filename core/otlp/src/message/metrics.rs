//! Metrics.

use super::{KeyValue, Message, Writer};

/// Whether a point says what happened since the start, or since the point before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Temporality {
    /// Since the point before it.
    Delta = 1,
    /// Since the start.
    Cumulative = 2,
}

/// A measured number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number.
    Int(i64),
    /// A float.
    Double(f64),
}

/// A number at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberPoint {
    /// Its attributes.
    pub attributes: Vec<KeyValue>,
    /// When what it says began, in nanoseconds since the Unix epoch.
    pub start: u64,
    /// When it was so.
    pub time: u64,
    /// The number.
    pub value: Number,
}

/// A distribution at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramPoint {
    /// Its attributes.
    pub attributes: Vec<KeyValue>,
    /// When what it says began, in nanoseconds since the Unix epoch.
    pub start: u64,
    /// When it was so.
    pub time: u64,
    /// How many values there were.
    pub count: u64,
    /// Their sum.
    pub sum: f64,
    /// The smallest.
    pub min: f64,
    /// The greatest.
    pub max: f64,
    /// The upper bounds of all buckets but the last.
    pub bounds: Vec<f64>,
    /// How many values are in each bucket.
    pub buckets: Vec<u64>,
}

/// The points of a metric.
#[derive(Clone, Debug, PartialEq)]
pub enum MetricData {
    /// The last value.
    Gauge(Vec<NumberPoint>),
    /// A sum; `monotonic` where it never becomes less.
    Sum {
        /// The points.
        points: Vec<NumberPoint>,
        /// What they say.
        temporality: Temporality,
        /// Whether it never becomes less.
        monotonic: bool,
    },
    /// A distribution.
    Histogram {
        /// The points.
        points: Vec<HistogramPoint>,
        /// What they say.
        temporality: Temporality,
    },
}

/// A metric.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// The unit, in UCUM.
    pub unit: String,
    /// Its points.
    pub data: MetricData,
}

impl Message for Metric {
    fn write(&self, out: &mut impl Writer) {
        out.string(1, "name", &self.name);
        if !self.description.is_empty() {
            out.string(2, "description", &self.description);
        }
        if !self.unit.is_empty() {
            out.string(3, "unit", &self.unit);
        }
        match &self.data {
            MetricData::Gauge(_) => out.message(5, "gauge", &self.data),
            MetricData::Sum { .. } => out.message(7, "sum", &self.data),
            MetricData::Histogram { .. } => out.message(9, "histogram", &self.data),
        }
    }
}

impl Message for MetricData {
    fn write(&self, out: &mut impl Writer) {
        match self {
            Self::Gauge(points) => out.messages(1, "dataPoints", points),
            Self::Sum { points, temporality, monotonic } => {
                out.messages(1, "dataPoints", points);
                out.uint32(2, "aggregationTemporality", *temporality as u32);
                if *monotonic {
                    out.bool(3, "isMonotonic", true);
                }
            }
            Self::Histogram { points, temporality } => {
                out.messages(1, "dataPoints", points);
                out.uint32(2, "aggregationTemporality", *temporality as u32);
            }
        }
    }
}

impl Message for NumberPoint {
    fn write(&self, out: &mut impl Writer) {
        out.fixed64(2, "startTimeUnixNano", self.start);
        out.fixed64(3, "timeUnixNano", self.time);
        match self.value {
            Number::Int(value) => out.sfixed64(6, "asInt", value),
            Number::Double(value) => out.double(4, "asDouble", value),
        }
        out.messages(7, "attributes", &self.attributes);
    }
}

impl Message for HistogramPoint {
    fn write(&self, out: &mut impl Writer) {
        out.fixed64(2, "startTimeUnixNano", self.start);
        out.fixed64(3, "timeUnixNano", self.time);
        out.fixed64(4, "count", self.count);
        out.double(5, "sum", self.sum);
        out.fixed64s(6, "bucketCounts", &self.buckets);
        out.doubles(7, "explicitBounds", &self.bounds);
        out.messages(9, "attributes", &self.attributes);
        if self.count > 0 {
            out.double(11, "min", self.min);
            out.double(12, "max", self.max);
        }
    }
}

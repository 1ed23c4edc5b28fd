//! Metric marks: measurements in the form of an envelope that exporters of metrics read.

use crate::runtime::Runtime;
use crate::scope::Scope;
use crate::scope_ops::Mark;
use nemo_relay_types::{DataSchema, Error, Json, MetricKind, MetricValueType, Result, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;

/// Measurements to be marked.
#[derive(Clone, Default)]
pub struct Metric {
    /// Name of the mark.
    pub name: String,
    /// A list of measurements.
    pub measurements: Json,
    /// Explicit parent.
    pub parent: Option<Arc<Scope>>,
    /// Metadata.
    pub metadata: Option<Json>,
    /// When it was measured.
    pub timestamp: Option<Timestamp>,
}

/// One measurement; its members are in alphabetical order, as in every event.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Measurement {
    #[serde(default)]
    attributes: Option<Map<String, Value>>,
    #[serde(default)]
    boundaries: Option<Vec<f64>>,
    #[serde(default)]
    description: Option<String>,
    kind: MetricKind,
    name: String,
    #[serde(default)]
    unit: Option<String>,
    value: Value,
    value_type: MetricValueType,
}

impl Runtime {
    /// Emits a mark with measurements under the innermost open scope of `head`.
    ///
    /// Errors: `invalid_argument` that names the measurement and what is wrong with it.
    pub fn metric(&self, head: &Arc<Scope>, metric: Metric) -> Result<()> {
        let measurements: Vec<Json> = metric.measurements.read("measurements")?;
        if measurements.is_empty() {
            return Err(Error::invalid_argument("measurements", "measurements must contain at least one entry"));
        }
        let texts: Vec<String> =
            measurements.iter().enumerate().map(|(index, json)| checked(index, json)).collect::<Result<_>>()?;
        let mark = Mark {
            name: metric.name,
            parent: metric.parent,
            data: Some(Json::from_trusted(format!(r#"{{"measurements":[{}]}}"#, texts.join(",")))),
            metadata: metric.metadata,
            data_schema: Some(DataSchema {
                name: "nemo.relay.metric_measurements".to_owned(),
                version: "1".to_owned(),
            }),
            timestamp: metric.timestamp,
        };
        self.mark(head, mark.checked(None)?);
        Ok(())
    }
}

fn checked(index: usize, json: &Json) -> Result<String> {
    let refused = |why: String| Error::invalid_argument("measurements", format!("measurements[{index}]: {why}"));
    let measurement: Measurement = serde_json::from_str(json.as_str()).map_err(|error| refused(error.to_string()))?;
    measurement.check().map_err(|why| refused(why.to_owned()))?;
    serde_json::to_string(&measurement).map_err(|error| refused(error.to_string()))
}

impl Measurement {
    fn check(&self) -> std::result::Result<(), &'static str> {
        let named = self.name.len() <= 255 && self.name.is_ascii();
        if !named || !self.name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return Err("name must be 1 to 255 ASCII characters and begin with a letter");
        }
        if self.unit.as_ref().is_some_and(|unit| unit.len() > 63 || !unit.is_ascii()) {
            return Err("unit must be at most 63 ASCII characters");
        }
        self.check_value()?;
        self.check_boundaries()?;
        let attributes = self.attributes.iter().flat_map(|attributes| attributes.values());
        if !attributes.into_iter().all(crate::pipeline::is_flat) {
            return Err("attributes must be primitives or lists of primitives of one kind");
        }
        Ok(())
    }

    fn check_value(&self) -> std::result::Result<(), &'static str> {
        let fits = match self.value_type {
            MetricValueType::U64 => self.value.as_u64().is_some_and(|value| i64::try_from(value).is_ok()),
            MetricValueType::I64 => self.value.as_i64().is_some(),
            MetricValueType::F64 => self.value.as_f64().is_some_and(f64::is_finite),
        };
        if !fits {
            return Err("value must be a finite number of its value_type and at most 9223372036854775807");
        }
        let negative = self.value.as_f64().is_some_and(|value| value < 0.0);
        match (self.kind, self.value_type) {
            (MetricKind::Counter, MetricValueType::I64) => Err("a counter is u64 or f64"),
            (MetricKind::Counter, _) if negative => Err("a counter is not negative"),
            (MetricKind::UpDownCounter, MetricValueType::U64) => Err("an up_down_counter is i64 or f64"),
            (MetricKind::Histogram, MetricValueType::I64) => Err("a histogram is u64 or f64"),
            _ => Ok(()),
        }
    }

    fn check_boundaries(&self) -> std::result::Result<(), &'static str> {
        let Some(boundaries) = &self.boundaries else { return Ok(()) };
        if self.kind != MetricKind::Histogram {
            return Err("only a histogram has boundaries");
        }
        let increasing = boundaries.windows(2).all(|pair| pair[0] < pair[1]);
        if boundaries.len() > 64 || !increasing || !boundaries.iter().all(|boundary| boundary.is_finite()) {
            return Err("boundaries must be at most 64 finite numbers, each greater than the one before");
        }
        Ok(())
    }
}

//! One measurement, as the envelope of a metric mark has it.

use crate::message::{KeyValue, Number};
use crate::value::{Members, primitive, text};
use nemo_relay_types::Json;
use serde_json::value::RawValue;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Counter,
    UpDownCounter,
    Gauge,
    Histogram,
}

/// How the value is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueType {
    U64,
    I64,
    F64,
}

/// One measurement.
#[derive(Clone, Debug)]
pub(super) struct Measurement {
    pub name: String,
    pub kind: Kind,
    pub value_type: ValueType,
    pub value: Number,
    pub unit: String,
    pub description: String,
    pub attributes: Vec<KeyValue>,
    pub boundaries: Option<Vec<f64>>,
}

/// The measurements of an envelope, each by itself; `None` where it is no envelope.
pub(super) fn read(data: &Json) -> Option<Vec<Result<Measurement, String>>> {
    let envelope = Members::of(data.as_str());
    let measurements: Vec<&RawValue> = serde_json::from_str(envelope.get("measurements")?).ok()?;
    let one = |(index, raw): (usize, &&RawValue)| {
        measurement(&Members::of(raw.get())).ok_or_else(|| format!("measurements[{index}] is not valid"))
    };
    Some(measurements.iter().enumerate().map(one).collect())
}

fn measurement(members: &Members<'_>) -> Option<Measurement> {
    let name = text(members, "name").filter(|name| valid_name(name))?;
    let kind = match text(members, "kind")?.as_str() {
        "counter" => Kind::Counter,
        "up_down_counter" => Kind::UpDownCounter,
        "gauge" => Kind::Gauge,
        "histogram" => Kind::Histogram,
        _ => return None,
    };
    let value_type = match text(members, "value_type")?.as_str() {
        "u64" => ValueType::U64,
        "i64" => ValueType::I64,
        "f64" => ValueType::F64,
        _ => return None,
    };
    let value = number(members.get("value")?, value_type)?;
    if matches!(kind, Kind::Counter) && !not_negative(value) {
        return None;
    }
    let boundaries = match members.get("boundaries").filter(|raw| *raw != "null") {
        Some(raw) => Some(serde_json::from_str::<Vec<f64>>(raw).ok().filter(|bounds| increasing(bounds))?),
        None => None,
    };
    Some(Measurement {
        name,
        kind,
        value_type,
        value,
        unit: text(members, "unit").unwrap_or_default(),
        description: text(members, "description").unwrap_or_default(),
        attributes: attributes(members),
        boundaries,
    })
}

fn valid_name(name: &str) -> bool {
    name.len() <= 255 && name.is_ascii() && name.starts_with(|first: char| first.is_ascii_alphabetic())
}

fn number(raw: &str, value_type: ValueType) -> Option<Number> {
    match value_type {
        ValueType::U64 => raw.parse::<u64>().ok().and_then(|value| i64::try_from(value).ok()).map(Number::Int),
        ValueType::I64 => raw.parse().ok().map(Number::Int),
        ValueType::F64 => raw.parse().ok().filter(|value: &f64| value.is_finite()).map(Number::Double),
    }
}

fn not_negative(value: Number) -> bool {
    match value {
        Number::Int(value) => value >= 0,
        Number::Double(value) => value >= 0.0,
    }
}

fn increasing(bounds: &[f64]) -> bool {
    bounds.len() <= 64 && bounds.windows(2).all(|pair| pair[0] < pair[1])
}

fn attributes(members: &Members<'_>) -> Vec<KeyValue> {
    let attributes = members.get("attributes").map(Members::of).unwrap_or_default();
    let of = |(key, raw): (&str, &str)| Some(KeyValue::new(key.to_owned(), primitive(raw)?));
    attributes.iter().filter_map(of).collect()
}

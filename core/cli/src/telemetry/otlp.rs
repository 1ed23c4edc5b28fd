//! Export requests of OTLP in JSON: the records in them that are worth keeping.

use super::{Rule, Signal, Telemetry};
use serde_json::{Map, Value, json};

/// What a host has told.
#[derive(Debug, PartialEq)]
pub struct Record {
    /// Which of the rules of the host keeps it, by its place.
    pub rule: usize,
    /// The session that it names.
    pub session: Option<String>,
    /// When what it is about began, in nanoseconds since the epoch.
    pub begun: u64,
    /// When it ended.
    pub ended: u64,
    /// Its attributes.
    pub attributes: Map<String, Value>,
    /// The value of a metric with its unit.
    pub measured: Option<(Value, String)>,
}

const NANOS_PER_MILLI: f64 = 1e6;
/// The temporality of a sum whose points are told once each.
const DELTA: u64 = 1;

/// The records of a request that are kept.
///
/// Errors: where it is no request of the signal.
pub fn records(telemetry: &Telemetry, signal: Signal, document: &Value) -> Result<Vec<Record>, String> {
    let [resources, scopes, items] = match signal {
        Signal::Span => ["resourceSpans", "scopeSpans", "spans"],
        Signal::Log => ["resourceLogs", "scopeLogs", "logRecords"],
        Signal::Metric => ["resourceMetrics", "scopeMetrics", "metrics"],
    };
    let members = document.as_object().ok_or("the request is no object")?;
    // An empty request is nothing but braces.
    if !members.is_empty() && !members.get(resources).is_some_and(Value::is_array) {
        return Err(format!("the request has no list {resources}"));
    }
    let items =
        list(document, resources).flat_map(|inside| list(inside, scopes)).flat_map(|inside| list(inside, items));
    let mut kept = Vec::new();
    for item in items {
        let Some(rule) = telemetry.rules.iter().position(|rule| rule.signal == signal && is_named(rule, item)) else {
            continue;
        };
        match signal {
            Signal::Span => kept.push(span(telemetry, rule, item)),
            Signal::Log => kept.push(log(telemetry, rule, item)),
            Signal::Metric => kept.extend(points(telemetry, rule, item)),
        }
    }
    Ok(kept)
}

fn list<'v>(value: &'v Value, key: &str) -> std::slice::Iter<'v, Value> {
    value.get(key).and_then(Value::as_array).map_or([].iter(), |items| items.iter())
}

/// Hosts name a log record in one of three ways.
fn is_named(rule: &Rule, item: &Value) -> bool {
    let is_it = |text: Option<&Value>| text.and_then(Value::as_str) == Some(rule.name);
    match rule.signal {
        Signal::Span | Signal::Metric => is_it(item.get("name")),
        Signal::Log => {
            let named = || list(item, "attributes").find(|attribute| attribute["key"] == "event.name");
            is_it(item.get("eventName"))
                || is_it(item.pointer("/body/stringValue"))
                || is_it(named().and_then(|attribute| attribute.pointer("/value/stringValue")))
        }
    }
}

fn span(telemetry: &Telemetry, rule: usize, item: &Value) -> Record {
    let (begun, ended) = (whole(&item["startTimeUnixNano"]), whole(&item["endTimeUnixNano"]));
    record(telemetry, rule, item, (begun, ended), None)
}

/// A log record is written when it is over, and may say how long it took.
fn log(telemetry: &Telemetry, rule: usize, item: &Value) -> Record {
    let at = [&item["timeUnixNano"], &item["observedTimeUnixNano"]].into_iter().map(whole).find(|at| *at > 0);
    let at = at.unwrap_or_default();
    let mut record = record(telemetry, rule, item, (at, at), None);
    let taken = record.attributes.get("duration_ms").and_then(real).filter(|millis| *millis > 0.0);
    record.begun = at.saturating_sub((taken.unwrap_or_default() * NANOS_PER_MILLI) as u64);
    record
}

/// Only what is told once each can be added up.
fn points<'m>(telemetry: &'m Telemetry, rule: usize, item: &'m Value) -> impl Iterator<Item = Record> + 'm {
    let sum = item.get("sum").filter(|sum| whole(&sum["aggregationTemporality"]) == DELTA).unwrap_or(&Value::Null);
    let unit = item.get("unit").and_then(Value::as_str).unwrap_or_default();
    list(sum, "dataPoints").filter_map(move |point| {
        let value = point.get("asDouble").and_then(real).or_else(|| point.get("asInt").and_then(real))?;
        let at = whole(&point["timeUnixNano"]);
        Some(record(telemetry, rule, point, (at, at), Some((json!(value), unit.to_owned()))))
    })
}

fn record(
    telemetry: &Telemetry,
    rule: usize,
    item: &Value,
    (begun, ended): (u64, u64),
    measured: Option<(Value, String)>,
) -> Record {
    let attributes: Map<String, Value> = list(item, "attributes")
        .filter_map(|attribute| Some((attribute.get("key")?.as_str()?.to_owned(), plain(attribute.get("value")?))))
        .collect();
    let session = telemetry.session.iter().find_map(|name| attributes.get(*name)?.as_str()).map(str::to_owned);
    Record { rule, session, begun, ended, attributes, measured }
}

/// The value of an attribute without the name of its kind.
fn plain(value: &Value) -> Value {
    let Some((kind, inner)) = value.as_object().and_then(|members| members.iter().next()) else { return Value::Null };
    match kind.as_str() {
        "intValue" => {
            inner.as_str().and_then(|text| text.parse::<i64>().ok()).map_or_else(|| inner.clone(), Into::into)
        }
        "arrayValue" => list(inner, "values").map(plain).collect(),
        "kvlistValue" => list(inner, "values")
            .filter_map(|member| Some((member.get("key")?.as_str()?.to_owned(), plain(member.get("value")?))))
            .collect(),
        _ => inner.clone(),
    }
}

/// A number, which JSON writes as a text where it is long.
fn whole(value: &Value) -> u64 {
    value.as_u64().or_else(|| value.as_str()?.parse().ok()).unwrap_or_default()
}

fn real(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok()).filter(|number| number.is_finite())
}

//! What several tests need: events, and OTLP as others read it.

#![allow(dead_code, reason = "every test uses its own part")]

use nemo_relay_otlp::message::{Encoding, Group, Message, Scope, export_request};
use nemo_relay_otlp::{FinishedSpan, Signal};
use nemo_relay_types::{DataSchema, Event, Json, Limits, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid};
use opentelemetry_proto::tonic::collector::logs::v1::ExportLogsServiceRequest;
use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::{KeyValue, any_value::Value};
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message as _;

/// The identity of a number, in the form of version 7.
pub fn uuid(number: u64) -> Uuid {
    Uuid::from_u128((0x01a1_fe70_0000_7000_u128 << 64) | (0x8000_0000_0000_0000 | u128::from(number)))
}

pub fn json(text: &str) -> Json {
    Json::parse(text, &Limits::default()).unwrap()
}

/// A time so many milliseconds after one in 2026.
pub fn at(millis: i64) -> Timestamp {
    Timestamp::from_nanos(1_790_000_000_000_000_000 + millis * 1_000_000)
}

/// A scope to make events of.
#[derive(Clone)]
pub struct Made(pub ScopeEvent);

impl Made {
    pub fn new(number: u64, parent: u64, root: u64, name: &str, category: &str) -> Self {
        Self(ScopeEvent {
            uuid: uuid(number),
            parent_uuid: Some(uuid(parent)),
            propagation_root_uuid: Some(uuid(root)),
            name: name.into(),
            category: Some(category.into()),
            timestamp: at(number as i64),
            ..ScopeEvent::default()
        })
    }

    pub fn start(&self, data: &str, metadata: &str, profile: &str) -> Event {
        self.event(ScopeCategory::Start, at(0), data, metadata, profile)
    }

    pub fn end(&self, data: &str, metadata: &str, profile: &str) -> Event {
        self.event(ScopeCategory::End, at(1_000), data, metadata, profile)
    }

    pub fn event(&self, of: ScopeCategory, time: Timestamp, data: &str, metadata: &str, profile: &str) -> Event {
        let some = |text: &str| (!text.is_empty()).then(|| json(text));
        Event::Scope(ScopeEvent {
            scope_category: of,
            timestamp: time,
            data: some(data),
            metadata: some(metadata),
            category_profile: some(profile),
            ..self.0.clone()
        })
    }
}

pub fn mark(number: u64, parent: u64, root: u64, name: &str, data: &str, metadata: &str) -> Event {
    let some = |text: &str| (!text.is_empty()).then(|| json(text));
    Event::Mark(MarkEvent {
        uuid: uuid(number),
        parent_uuid: Some(uuid(parent)),
        propagation_root_uuid: Some(uuid(root)),
        timestamp: at(500),
        name: name.into(),
        data: some(data),
        metadata: some(metadata),
        ..MarkEvent::default()
    })
}

pub fn metric_mark(measurements: &str) -> Event {
    let Event::Mark(mark) = mark(900, 1, 1, "measured", &format!(r#"{{"measurements":{measurements}}}"#), "") else {
        unreachable!()
    };
    let schema = DataSchema { name: "nemo.relay.metric_measurements".into(), version: "1".into() };
    Event::Mark(MarkEvent { data_schema: Some(schema), ..mark })
}

/// A request with spans, in an encoding.
pub fn request(spans: &[FinishedSpan], encoding: Encoding) -> Vec<u8> {
    let encoded: Vec<Vec<u8>> = spans.iter().map(|span| span.span.encode(encoding)).collect();
    let groups: Vec<Group<'_>> = spans
        .iter()
        .zip(&encoded)
        .map(|(span, bytes)| Group { resource: &span.resource, records: vec![bytes] })
        .collect();
    let scope = Scope { name: "opentelemetry".into(), version: String::new() };
    export_request(Signal::Traces, encoding, &scope, &groups)
}

/// The spans of a request as another library reads it.
pub fn spans(body: &[u8]) -> Vec<Span> {
    let request = ExportTraceServiceRequest::decode(body).unwrap();
    request.resource_spans.into_iter().flat_map(|of| of.scope_spans).flat_map(|of| of.spans).collect()
}

pub fn logs(body: &[u8]) -> ExportLogsServiceRequest {
    ExportLogsServiceRequest::decode(body).unwrap()
}

pub fn metrics(body: &[u8]) -> ExportMetricsServiceRequest {
    ExportMetricsServiceRequest::decode(body).unwrap()
}

/// The attribute of a key, as text.
pub fn attribute(attributes: &[KeyValue], key: &str) -> Option<String> {
    let value = attributes.iter().find(|attribute| attribute.key == key)?.value.as_ref()?;
    Some(match value.value.as_ref()? {
        Value::StringValue(text) => text.clone(),
        Value::IntValue(number) => number.to_string(),
        Value::DoubleValue(number) => format!("{number:?}"),
        Value::BoolValue(truth) => truth.to_string(),
        other => format!("{other:?}"),
    })
}

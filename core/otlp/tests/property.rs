//! What holds for any sequence of events.

mod common;

use common::*;
use nemo_relay_otlp::config::{
    LogConfig, MarkProjection, MetricConfig, Projection, TemporalityPreference, TraceConfig,
};
use nemo_relay_otlp::message::{Encoding, Message, Resource};
use nemo_relay_otlp::{Diagnostics, FinishedSpan, Logs, Metrics, Traces};
use nemo_relay_types::{Event, ScopeCategory};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::trace::v1::Span;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

const CATEGORIES: [&str; 7] = ["agent", "tool", "llm", "retriever", "embedder", "function", "whatever"];
/// Payloads that look like something and are not, or are.
const PAYLOADS: [&str; 12] = [
    "",
    "null",
    "7",
    "\"text\"",
    r#"{"a":1,"b":null,"c":[1,"x"],"":2}"#,
    r#"{"content":{"messages":[{"role":"user","content":"hi"}],"model":"m"},"headers":{}}"#,
    r#"{"content":{"messages":7},"headers":[]}"#,
    r#"{"choices":[{"message":{"content":"x","role":"assistant"},"finish_reason":"stop"}],"object":"chat.completion"}"#,
    r#"{"annotated_request":7,"annotated_response":[],"model_name":{},"tool_call_id":1,"time_to_first_chunk":"x"}"#,
    r#"{"annotated_request":{"messages":[7,{},{"role":7,"content":{"a":1}},{"role":"tool"}],"params":[],"tools":[1]}}"#,
    r#"{"annotated_response":{"message":[{"type":"text"},1],"tool_calls":[{"id":1}],"usage":{"prompt_tokens":18446744073709551615,"cache_read_tokens":1,"cost":7}}}"#,
    r#"{"otel.status_code":"ERROR","otel.status_description":7,"session_id":[1],"nemo_relay.log.severity":"error"}"#,
];

fn payload() -> impl Strategy<Value = &'static str> {
    (0..PAYLOADS.len()).prop_map(|index| PAYLOADS[index])
}

/// An event of a small world, so that starts, ends, parents and marks meet in every order.
fn event() -> impl Strategy<Value = Event> {
    let ids = (1..9_u64, 0..9_u64, 0..3_u64, 0..CATEGORIES.len());
    (0..4, ids, payload(), payload(), payload(), -5_i64..5_000).prop_map(
        |(what, (number, parent, root, category), data, metadata, profile, millis)| {
            let scope = Made::new(number, parent, root, "it", CATEGORIES[category]);
            match what {
                0 | 1 => {
                    let boundary = if what == 0 { ScopeCategory::Start } else { ScopeCategory::End };
                    scope.event(boundary, at(millis), data, metadata, profile)
                }
                2 => mark(number + 100, parent, root, "noted", data, metadata),
                _ => metric_mark(r#"[{"name":"c","kind":"counter","value_type":"u64","value":1}]"#),
            }
        },
    )
}

fn finished(config: TraceConfig, events: &[Event]) -> Vec<FinishedSpan> {
    let mut traces = Traces::new(&config, Resource::default(), vec!["session".into()], Arc::<Diagnostics>::default());
    for (index, event) in events.iter().enumerate() {
        traces.take(event, index as u64 * 100);
    }
    traces.close(at(9_000), events.len() as u64 * 100);
    assert_eq!(traces.open_count(), 0);
    traces.drain()
}

fn config() -> impl Strategy<Value = TraceConfig> {
    let projections = prop_oneof![Just(Projection::Full), Just(Projection::GenAi), Just(Projection::OpenInference)];
    (projections, any::<bool>()).prop_map(|(projection, tools)| TraceConfig {
        projection,
        mark_projection: if tools { MarkProjection::Tool } else { MarkProjection::Inherit },
        promote_metadata_prefixes: vec!["".into()],
        ..TraceConfig::default()
    })
}

/// Whether some event of a span names its parent.
fn is_named(events: &[Event], span: &Span) -> bool {
    let low = |uuid: nemo_relay_types::Uuid| uuid.as_bytes()[8..].to_vec();
    let mut of_span = events.iter().filter(|event| low(event.uuid()) == span.span_id);
    of_span.any(|event| event.parent_uuid().map(low).as_ref() == Some(&span.parent_span_id))
}

fn check(span: &Span, all: &HashMap<Vec<u8>, &Span>, events: &[Event]) -> Result<(), TestCaseError> {
    prop_assert!(span.trace_id.len() == 16 && span.trace_id.iter().any(|byte| *byte != 0));
    prop_assert!(span.span_id.len() == 8 && span.span_id.iter().any(|byte| *byte != 0));
    prop_assert!(span.start_time_unix_nano <= span.end_time_unix_nano);
    let keys: HashSet<&str> = span.attributes.iter().map(|attribute| attribute.key.as_str()).collect();
    prop_assert_eq!(keys.len(), span.attributes.len(), "an attribute is there twice");
    prop_assert_ne!(&span.parent_span_id, &span.span_id);
    if span.parent_span_id.is_empty() {
        return Ok(());
    }
    match all.get(&span.parent_span_id) {
        // Where the stream has the parent, both are in the trace of the one that was known first.
        Some(parent) if span.flags & 0x200 == 0 => prop_assert_eq!(&parent.trace_id, &span.trace_id),
        _ => prop_assert!(is_named(events, span)),
    }
    Ok(())
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(512, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_scope_is_one_span_that_others_can_read(config in config(), events in vec(event(), 0..60)) {
        let finished = finished(config, &events);
        let body = request(&finished, Encoding::Protobuf);
        let spans = spans(&body);
        let scopes: HashSet<_> = events.iter().filter(|event| matches!(event, Event::Scope(_))).map(Event::uuid).collect();
        let ids: Vec<&Vec<u8>> = spans.iter().filter(|span| !span.name.starts_with("mark:")).map(|span| &span.span_id).collect();
        prop_assert_eq!(ids.len(), scopes.len(), "every scope that was seen is one span");
        prop_assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
        let all: HashMap<Vec<u8>, &Span> = spans.iter().map(|span| (span.span_id.clone(), span)).collect();
        for span in &spans {
            check(span, &all, &events)?;
        }
    }

    #[test]
    fn both_encodings_say_the_same(config in config(), events in vec(event(), 0..30)) {
        let finished = finished(config, &events);
        let json = request(&finished, Encoding::Json);
        let of_json: ExportTraceServiceRequest = serde_json::from_slice(&json).unwrap();
        let of_json: Vec<Span> =
            of_json.resource_spans.into_iter().flat_map(|of| of.scope_spans).flat_map(|of| of.spans).collect();
        prop_assert_eq!(of_json, spans(&request(&finished, Encoding::Protobuf)));
    }

    #[test]
    fn logs_and_metrics_take_anything(events in vec(event(), 0..60)) {
        let diagnostics = Arc::<Diagnostics>::default();
        let mut logs = Logs::new(&LogConfig::default(), Resource::default(), Vec::new(), diagnostics.clone());
        let mut metrics = Metrics::new(&MetricConfig::default(), TemporalityPreference::Delta, diagnostics.clone());
        let mut counted = 0;
        for event in &events {
            if let Some((_, record)) = logs.take(event, at(0), 0) {
                prop_assert!(serde_json::from_slice::<serde_json::Value>(&record.encode(Encoding::Json)).is_ok());
            }
            metrics.take(event, at(0));
            counted += u64::from(event.data_schema().is_some());
        }
        prop_assert_eq!(metrics.collect(at(1)).len(), usize::from(counted > 0));
        prop_assert!(diagnostics.list().is_empty());
    }
}

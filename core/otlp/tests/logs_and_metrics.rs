//! Log records and metrics.

mod common;

use common::*;
use nemo_relay_otlp::config::{LogConfig, MetricConfig, TemporalityPreference};
use nemo_relay_otlp::message::{Encoding, Group, Message, Metric, Resource, Scope, export_request};
use nemo_relay_otlp::{Diagnostics, Logs, Metrics, Signal};
use nemo_relay_types::{DataSchema, Event, LogSeverity, MarkEvent};
use opentelemetry_proto::tonic::logs::v1::LogRecord;
use opentelemetry_proto::tonic::metrics::v1 as proto;
use std::sync::Arc;

fn wrapped(signal: Signal, records: &[Vec<u8>]) -> Vec<u8> {
    let resource = Resource::default();
    let groups = [Group { resource: &resource, records: records.iter().map(Vec::as_slice).collect() }];
    export_request(signal, Encoding::Protobuf, &Scope::default(), &groups)
}

fn records(config: LogConfig, events: &[Event]) -> (Vec<LogRecord>, Arc<Diagnostics>) {
    let diagnostics = Arc::<Diagnostics>::default();
    let mut maker = Logs::new(&config, Resource::default(), Vec::new(), diagnostics.clone());
    let made: Vec<Vec<u8>> = events
        .iter()
        .filter_map(|event| maker.take(event, at(600), 0))
        .map(|(_, record)| record.encode(Encoding::Protobuf))
        .collect();
    let read = logs(&wrapped(Signal::Logs, &made)).resource_logs.remove(0).scope_logs.remove(0).log_records;
    (read, diagnostics)
}

#[test]
fn a_record_says_what_the_mark_says_and_where_it_belongs() {
    let agent = Made::new(1, 100, 1, "planner", "agent");
    let Event::Mark(mark) =
        mark(50, 1, 1, "noted", r#"{"a":1,"l":[1,{"z":2.5}]}"#, r#"{"m":1,"nemo_relay.log.severity":"warn"}"#)
    else {
        unreachable!()
    };
    let schema = DataSchema { name: "notes".into(), version: "2".into() };
    let mark = Event::Mark(MarkEvent { data_schema: Some(schema), ..mark });
    let (records, _) = records(LogConfig::default(), &[agent.start("", "", ""), mark]);
    let record = &records[0];
    assert_eq!((record.severity_number, record.severity_text.as_str()), (13, "WARN"));
    assert_eq!(record.time_unix_nano, at(500).nanos() as u64);
    assert_eq!(record.observed_time_unix_nano, at(600).nanos() as u64);
    assert_eq!(record.trace_id, uuid(1).as_bytes());
    assert_eq!(record.span_id, uuid(1).as_bytes()[8..]);
    let body = format!("{:?}", record.body);
    assert!(body.contains("DoubleValue(2.5)") && body.contains("KvlistValue"), "{body}");
    let of = |key: &str| attribute(&record.attributes, key);
    assert_eq!(of("nemo_relay.mark.name").unwrap(), "noted");
    assert_eq!(of("nemo_relay.mark.uuid").unwrap(), uuid(50).to_string());
    assert_eq!(of("nemo_relay.mark.parent_uuid").unwrap(), uuid(1).to_string());
    assert_eq!(of("nemo_relay.session.instance_id").unwrap(), uuid(1).to_string());
    assert_eq!(of("nemo_relay.mark.data_schema.name").unwrap(), "notes");
    assert_eq!(of("nemo_relay.mark.data_schema.version").unwrap(), "2");
    assert_eq!(of("nemo_relay.atof.version").unwrap(), "0.1");
    assert!(!of("nemo_relay.mark.metadata").unwrap().contains("severity"), "the record itself has the severity");
}

#[test]
fn a_record_is_in_the_trace_of_its_span() {
    let function = Made::new(5, 100, 5, "main", "function");
    let agent = Made::new(6, 5, 6, "planner", "agent");
    let said = |elsewhere| {
        let mut maker = Logs::new(&LogConfig::default(), Resource::default(), Vec::new(), Arc::default());
        let events = [function.start("", "", ""), agent.start("", "", ""), mark(50, 6, 6, "noted", "", "")];
        let made = events.iter().filter_map(|event| maker.take_of(event, elsewhere, at(600), 0));
        let made: Vec<Vec<u8>> = made.map(|(_, record)| record.encode(Encoding::Protobuf)).collect();
        logs(&wrapped(Signal::Logs, &made)).resource_logs.remove(0).scope_logs.remove(0).log_records.remove(0)
    };
    for (elsewhere, trace) in [(None, uuid(6)), (Some(uuid(77)), uuid(77))] {
        let record = said(elsewhere);
        assert_eq!((&record.trace_id[..], &record.span_id[..]), (&trace.as_bytes()[..], &uuid(6).as_bytes()[8..]));
        let run = attribute(&record.attributes, "nemo_relay.session.instance_id");
        assert_eq!(run.unwrap(), uuid(6).to_string());
    }
}

#[test]
fn only_what_is_serious_enough_and_no_measurement_is_a_record() {
    let severities = ["trace", "debug", "info", "warn", "warning", "error", "loud"];
    let metadata = |severity: &&str| format!(r#"{{"nemo_relay.log.severity":"{severity}"}}"#);
    let mut events: Vec<Event> = severities
        .iter()
        .enumerate()
        .map(|(index, word)| mark(index as u64 + 50, 1, 1, word, "", &metadata(word)))
        .collect();
    events.extend([mark(90, 1, 1, "unsaid", "", ""), metric_mark("[]")]);
    for (minimum, wanted) in [
        (LogSeverity::Trace, vec!["TRACE", "DEBUG", "INFO", "WARN", "WARN", "ERROR", "INFO"]),
        (LogSeverity::Info, vec!["INFO", "WARN", "WARN", "ERROR", "INFO"]),
        (LogSeverity::Error, vec!["ERROR"]),
    ] {
        let config = LogConfig { minimum_severity: minimum, ..LogConfig::default() };
        let (records, diagnostics) = records(config, &events);
        let texts: Vec<&str> = records.iter().map(|record| record.severity_text.as_str()).collect();
        assert_eq!(texts, wanted);
        assert_eq!(diagnostics.count("otel.log_mark_invalid_severity"), 1);
    }
}

struct Meter(Metrics, Arc<Diagnostics>);

impl Meter {
    fn new(config: MetricConfig, temporality: TemporalityPreference) -> Self {
        let diagnostics = Arc::<Diagnostics>::default();
        Self(Metrics::new(&config, temporality, diagnostics.clone()), diagnostics)
    }

    fn measure(&mut self, measurements: &str) {
        self.0.take(&metric_mark(measurements), at(0));
    }

    fn collect(&mut self, millis: i64) -> Vec<proto::Metric> {
        let made: Vec<Metric> = self.0.collect(at(millis));
        let made: Vec<Vec<u8>> = made.iter().map(|metric| metric.encode(Encoding::Protobuf)).collect();
        metrics(&wrapped(Signal::Metrics, &made)).resource_metrics.remove(0).scope_metrics.remove(0).metrics
    }
}

fn sum(metric: &proto::Metric) -> (&proto::Sum, Vec<i64>) {
    let Some(proto::metric::Data::Sum(sum)) = &metric.data else { panic!("{metric:?}") };
    let int = |point: &proto::NumberDataPoint| match point.value {
        Some(proto::number_data_point::Value::AsInt(value)) => value,
        other => panic!("{other:?}"),
    };
    (sum, sum.data_points.iter().map(int).collect())
}

fn histogram(metric: &proto::Metric) -> &proto::Histogram {
    let Some(proto::metric::Data::Histogram(histogram)) = &metric.data else { panic!("{metric:?}") };
    histogram
}

const COUNT: &str =
    r#"[{"name":"calls","kind":"counter","value_type":"u64","value":2,"unit":"1","description":"Calls."}]"#;

#[test]
fn what_counts_from_the_start_and_what_counts_anew() {
    for (temporality, wanted, begins) in [
        (TemporalityPreference::Cumulative, [2, 4], at(0)),
        (TemporalityPreference::Delta, [2, 2], at(1_000)),
        (TemporalityPreference::LowMemory, [2, 2], at(1_000)),
    ] {
        let mut meter = Meter::new(MetricConfig::default(), temporality);
        meter.measure(COUNT);
        assert_eq!(sum(&meter.collect(1_000)[0]).1, [wanted[0]]);
        meter.measure(COUNT);
        let second = meter.collect(2_000);
        let (of, values) = sum(&second[0]);
        assert_eq!(values, [wanted[1]]);
        assert!(of.is_monotonic);
        let point = &of.data_points[0];
        assert_eq!(point.start_time_unix_nano, begins.nanos() as u64);
        assert_eq!(point.time_unix_nano, at(2_000).nanos() as u64);
        assert_eq!((second[0].unit.as_str(), second[0].description.as_str()), ("1", "Calls."));
    }
}

#[test]
fn what_goes_up_and_down_counts_from_the_start_and_a_gauge_says_the_last() {
    let mut meter = Meter::new(MetricConfig::default(), TemporalityPreference::Delta);
    let measured = r#"[{"name":"open","kind":"up_down_counter","value_type":"i64","value":-3},
        {"name":"temperature","kind":"gauge","value_type":"f64","value":1.5},
        {"name":"temperature","kind":"gauge","value_type":"f64","value":0.0}]"#;
    meter.measure(measured);
    meter.collect(1);
    meter.measure(measured);
    let metrics = meter.collect(2);
    let (open, values) = sum(&metrics[0]);
    assert_eq!((values, open.aggregation_temporality, open.is_monotonic), (vec![-6], 2, false));
    let Some(proto::metric::Data::Gauge(gauge)) = &metrics[1].data else { panic!() };
    assert_eq!(gauge.data_points[0].value, Some(proto::number_data_point::Value::AsDouble(0.0)));
}

#[test]
fn a_histogram_puts_values_into_the_bucket_whose_upper_bound_they_do_not_pass() {
    let mut meter = Meter::new(MetricConfig::default(), TemporalityPreference::Cumulative);
    for value in ["0.5", "1.0", "1.5", "9"] {
        meter.measure(&format!(
            r#"[{{"name":"h","kind":"histogram","value_type":"f64","value":{value},"boundaries":[1,2]}},
                {{"name":"one","kind":"histogram","value_type":"u64","value":7,"boundaries":[]}},
                {{"name":"default","kind":"histogram","value_type":"u64","value":7}}]"#
        ));
    }
    let metrics = meter.collect(1);
    assert_eq!(histogram(&metrics[0]).data_points[0].explicit_bounds.len(), 15);
    let point = &histogram(&metrics[1]).data_points[0];
    assert_eq!((point.bucket_counts.clone(), point.explicit_bounds.clone()), (vec![2, 1, 1], vec![1.0, 2.0]));
    assert_eq!((point.count, point.sum, point.min, point.max), (4, Some(12.0), Some(0.5), Some(9.0)));
    assert_eq!(histogram(&metrics[2]).data_points[0].bucket_counts, [4]);
}

#[test]
fn limits_hold_and_say_that_they_were_reached() {
    let config = MetricConfig { max_instruments: Some(2), cardinality_limit: Some(3), ..MetricConfig::default() };
    let mut meter = Meter::new(config, TemporalityPreference::Cumulative);
    for number in 0..10 {
        meter.measure(&format!(
            r#"[{{"name":"calls","kind":"counter","value_type":"u64","value":1,"attributes":{{"who":"{number}"}}}}]"#
        ));
    }
    meter.measure(r#"[{"name":"b","kind":"gauge","value_type":"i64","value":1}]"#);
    meter.measure(r#"[{"name":"c","kind":"gauge","value_type":"i64","value":1}]"#);
    let metrics = meter.collect(1);
    assert_eq!(metrics.len(), 2);
    let (calls, mut values) = sum(metrics.iter().find(|metric| metric.name == "calls").unwrap());
    values.sort_unstable();
    assert_eq!(values, [1, 1, 8], "what is too much is one set, so that the sum stays true");
    let overflow =
        calls.data_points.iter().find(|point| attribute(&point.attributes, "otel.metric.overflow").is_some());
    assert!(overflow.is_some());
    assert_eq!(meter.1.count("otel.metric_cardinality_limit"), 8);
    assert_eq!(meter.1.count("otel.metric_instrument_limit"), 1);
}

#[test]
fn the_same_attributes_in_another_order_are_the_same_set() {
    let mut meter = Meter::new(MetricConfig::default(), TemporalityPreference::Cumulative);
    for attributes in [r#"{"a":1,"b":[true]}"#, r#"{"b":[true],"a":1}"#] {
        meter.measure(&format!(
            r#"[{{"name":"c","kind":"counter","value_type":"u64","value":1,"attributes":{attributes}}}]"#
        ));
    }
    assert_eq!(sum(&meter.collect(1)[0]).1, [2]);
}

#[test]
fn what_is_not_a_measurement_or_contradicts_one_is_counted_and_the_rest_counts() {
    let mut meter = Meter::new(MetricConfig::default(), TemporalityPreference::Cumulative);
    meter.measure(COUNT);
    meter.measure(r#"[{"name":"calls","kind":"gauge","value_type":"u64","value":1,"unit":"1"}]"#);
    meter.measure(r#"[{"name":"calls","kind":"counter","value_type":"u64","value":1,"unit":"s"}]"#);
    for wrong in [
        r#"{"name":"","kind":"counter","value_type":"u64","value":1}"#,
        r#"{"name":"x","kind":"meter","value_type":"u64","value":1}"#,
        r#"{"name":"x","kind":"counter","value_type":"u64","value":-1}"#,
        r#"{"name":"x","kind":"counter","value_type":"u64","value":18446744073709551615}"#,
        r#"{"name":"x","kind":"histogram","value_type":"f64","value":1,"boundaries":[2,1]}"#,
        r#"{"kind":"counter","value_type":"u64","value":1}"#,
        "7",
    ] {
        meter.measure(&format!("[{wrong}]"));
    }
    meter.measure("{}");
    assert_eq!(meter.1.count("otel.metric_descriptor_conflict"), 2);
    assert_eq!(meter.1.count("otel.metric_mark_invalid"), 8);
    let metrics = meter.collect(1);
    assert_eq!((metrics.len(), sum(&metrics[0]).1), (1, vec![2]));
}

#[test]
fn the_time_to_the_first_chunk_of_a_stream_is_a_metric() {
    let mut meter = Meter::new(MetricConfig::default(), TemporalityPreference::Cumulative);
    let mut stream = Made::new(3, 1, 1, "openai", "llm");
    stream.0.attributes = vec!["streaming".into()];
    let request =
        r#"{"content":{"messages":[{"role":"user","content":"hi"}],"model":"m-1","stream":true},"headers":{}}"#;
    let annotated = r#"{"annotated_request":{"api_specific":{"api":"openai_chat"},"messages":[],"model":"m-1"},"model_name":"m-1"}"#;
    meter.0.take(&stream.start(request, "", annotated), at(0));
    meter.0.take(&stream.end(r#"{"model":"m-1-2026"}"#, "", r#"{"time_to_first_chunk":0.3}"#), at(1));
    let metrics = meter.collect(2);
    assert_eq!(metrics[0].name, "gen_ai.client.operation.time_to_first_chunk");
    assert_eq!(metrics[0].unit, "s");
    let point = &histogram(&metrics[0]).data_points[0];
    assert_eq!((point.count, point.sum), (1, Some(0.3)));
    for (key, value) in [
        ("gen_ai.operation.name", "chat"),
        ("gen_ai.provider.name", "openai"),
        ("gen_ai.request.model", "m-1"),
        ("gen_ai.response.model", "m-1-2026"),
    ] {
        assert_eq!(attribute(&point.attributes, key).as_deref(), Some(value), "{key}");
    }
}

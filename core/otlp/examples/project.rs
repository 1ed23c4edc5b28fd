//! Writes the OTLP requests of an ATOF file, for other programs to read: `project <events.jsonl> <folder>`.

use nemo_relay_atof::read_event;
use nemo_relay_otlp::config::{LogConfig, MetricConfig, Projection, TemporalityPreference, TraceConfig};
use nemo_relay_otlp::message::{Encoding, Group, Message, Resource, Scope, export_request};
use nemo_relay_otlp::{Diagnostics, Logs, Metrics, Signal, Traces};
use nemo_relay_types::{Event, Timestamp};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, events, folder] = arguments.as_slice() else { return Err("project <events.jsonl> <folder>".into()) };
    let text = std::fs::read_to_string(events)?;
    let events: Vec<Event> = text.lines().map(read_event).collect::<Result<_, _>>()?;
    let last = events.last().map(Event::timestamp).unwrap_or_default();
    for (encoding, extension) in [(Encoding::Protobuf, "binpb"), (Encoding::Json, "json")] {
        let write = |name: &str, signal, records: Vec<Vec<u8>>| {
            let path = Path::new(folder).join(format!("{name}.{extension}"));
            std::fs::write(path, wrapped(signal, encoding, &records))
        };
        for (name, projection) in [
            ("traces-full", Projection::Full),
            ("traces-gen_ai", Projection::GenAi),
            ("traces-openinference", Projection::OpenInference),
        ] {
            write(name, Signal::Traces, spans(&events, projection, encoding, last))?;
        }
        write("logs", Signal::Logs, logs(&events, encoding))?;
        write("metrics", Signal::Metrics, metrics(&events, encoding, last))?;
    }
    Ok(())
}

fn wrapped(signal: Signal, encoding: Encoding, records: &[Vec<u8>]) -> Vec<u8> {
    let resource = Resource::default();
    let groups = [Group { resource: &resource, records: records.iter().map(Vec::as_slice).collect() }];
    export_request(signal, encoding, &Scope { name: "opentelemetry".into(), version: String::new() }, &groups)
}

fn spans(events: &[Event], projection: Projection, encoding: Encoding, last: Timestamp) -> Vec<Vec<u8>> {
    let config = TraceConfig { projection, ..TraceConfig::default() };
    let mut traces = Traces::new(&config, Resource::default(), Vec::new(), Arc::<Diagnostics>::default());
    events.iter().for_each(|event| traces.take(event, 0));
    traces.close(last, 0);
    traces.drain().iter().map(|finished| finished.span.encode(encoding)).collect()
}

fn logs(events: &[Event], encoding: Encoding) -> Vec<Vec<u8>> {
    let mut logs = Logs::new(&LogConfig::default(), Resource::default(), Vec::new(), Arc::<Diagnostics>::default());
    let records = events.iter().filter_map(|event| logs.take(event, event.timestamp(), 0));
    records.map(|(_, record)| record.encode(encoding)).collect()
}

fn metrics(events: &[Event], encoding: Encoding, last: Timestamp) -> Vec<Vec<u8>> {
    let diagnostics = Arc::<Diagnostics>::default();
    let mut metrics = Metrics::new(&MetricConfig::default(), TemporalityPreference::Cumulative, diagnostics);
    events.iter().for_each(|event| metrics.take(event, event.timestamp()));
    metrics.collect(last).iter().map(|metric| metric.encode(encoding)).collect()
}

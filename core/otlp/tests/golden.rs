//! A run of an agent, as it was captured, in every projection. Where a change is wanted, run this with
//! `NEMO_RELAY_GOLDEN=write` and read what changed.

use nemo_relay_atof::read_event;
use nemo_relay_otlp::config::{LogConfig, MetricConfig, Projection, TemporalityPreference, TraceConfig};
use nemo_relay_otlp::message::{Encoding, Group, Message, Resource, Scope, export_request};
use nemo_relay_otlp::settings::{Environment, for_traces};
use nemo_relay_otlp::{Diagnostics, Logs, Metrics, Signal, Traces};
use nemo_relay_types::Event;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn run() -> Vec<Event> {
    let text = std::fs::read_to_string(folder().join("run.jsonl")).unwrap();
    text.lines().map(|line| read_event(line).unwrap()).collect()
}

fn resource() -> Resource {
    let mut resource = for_traces(&TraceConfig::default(), &Environment::default()).unwrap().resource;
    resource.attributes.retain(|attribute| attribute.key != "telemetry.sdk.version");
    resource
}

fn wrapped(signal: Signal, records: &[Vec<u8>]) -> Vec<u8> {
    let resource = resource();
    let groups = [Group { resource: &resource, records: records.iter().map(Vec::as_slice).collect() }];
    export_request(signal, Encoding::Json, &Scope { name: "opentelemetry".into(), version: String::new() }, &groups)
}

/// Compares with the file, one attribute a line, so that a difference is a line.
fn same(name: &str, json: &[u8]) {
    let path = folder().join(name);
    let found: Value = serde_json::from_slice(json).unwrap();
    let found = serde_json::to_string_pretty(&found).unwrap() + "\n";
    if std::env::var("NEMO_RELAY_GOLDEN").is_ok_and(|what| what == "write") {
        std::fs::write(&path, &found).unwrap();
    }
    let wanted = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = found.lines().zip(wanted.lines()).enumerate().find(|(_, (found, wanted))| found != wanted);
    if let Some((line, (found, wanted))) = differs {
        panic!("{name}:{}: found\n{found}\nwhere there was\n{wanted}", line + 1);
    }
    assert_eq!(found.lines().count(), wanted.lines().count(), "{name} has another length");
}

#[test]
fn every_projection_of_a_captured_run() {
    for (projection, name) in [
        (Projection::Full, "full.json"),
        (Projection::GenAi, "gen_ai.json"),
        (Projection::OpenInference, "openinference.json"),
    ] {
        let config = TraceConfig { projection, ..TraceConfig::default() };
        let mut traces = Traces::new(&config, resource(), Vec::new(), Arc::<Diagnostics>::default());
        let events = run();
        events.iter().for_each(|event| traces.take(event, 0));
        traces.close(events.last().unwrap().timestamp(), 0);
        let spans: Vec<Vec<u8>> = traces.drain().iter().map(|span| span.span.encode(Encoding::Json)).collect();
        same(name, &wrapped(Signal::Traces, &spans));
    }
}

#[test]
fn the_log_of_a_captured_run() {
    let mut logs = Logs::new(&LogConfig::default(), resource(), Vec::new(), Arc::<Diagnostics>::default());
    let records: Vec<Vec<u8>> = run()
        .iter()
        .filter_map(|event| logs.take(event, event.timestamp(), 0))
        .map(|(_, record)| record.encode(Encoding::Json))
        .collect();
    same("logs.json", &wrapped(Signal::Logs, &records));
}

#[test]
fn the_metrics_of_a_captured_run() {
    let diagnostics = Arc::<Diagnostics>::default();
    let mut metrics = Metrics::new(&MetricConfig::default(), TemporalityPreference::Cumulative, diagnostics);
    let events = run();
    events.iter().for_each(|event| metrics.take(event, event.timestamp()));
    let made = metrics.collect(events.last().unwrap().timestamp());
    let made: Vec<Vec<u8>> = made.iter().map(|metric| metric.encode(Encoding::Json)).collect();
    same("metrics.json", &wrapped(Signal::Metrics, &made));
}

//! Files, and what a forked child makes of an exporter. By itself, for the hook of a fork reaches every exporter of a
//! process.

mod common;

use common::*;
use nemo_relay_otlp::config::{Destination, FileConfig, FileFormat, TraceConfig};
use nemo_relay_otlp::settings::Environment;
use nemo_relay_otlp::{Connect, OpenTelemetrySubscriber, Target, Transport, after_fork_all};
use nemo_relay_runtime::{PopScope, PushScope, Runtime};
use nemo_relay_types::Result;
use std::sync::Arc;
use std::time::Duration;

const SOON: Duration = Duration::from_secs(20);

/// Nothing is sent where a file is written.
struct Nowhere;

impl Connect for Nowhere {
    fn connect(&self, _: &Target) -> Result<Box<dyn Transport>> {
        panic!("a file needs no connection")
    }
}

fn scope(runtime: &Runtime, name: &str) {
    let head = runtime.push(&runtime.new_stack(), PushScope { name: name.into(), ..PushScope::default() });
    runtime.pop(&head, &head, PopScope::default()).unwrap();
}

#[test]
fn a_file_takes_every_format_and_goes_on_after_a_fork() {
    let directory = std::env::temp_dir().join(format!("nemo-relay-otlp-files-{}", std::process::id()));
    for format in [FileFormat::JsonLines, FileFormat::Proto] {
        let file = FileConfig {
            output_directory: Some(directory.to_string_lossy().into_owned()),
            format,
            ..FileConfig::default()
        };
        let runtime = Runtime::default();
        let config = TraceConfig { destination: Destination::File(file), ..TraceConfig::default() };
        let exporter = OpenTelemetrySubscriber::new(config, &Environment::default(), Arc::new(Nowhere)).unwrap();
        exporter.register(&runtime, "file").unwrap();
        scope(&runtime, "one");
        exporter.force_flush(SOON).unwrap();
        after_fork_all();
        scope(&runtime, "two");
        exporter.force_flush(SOON).unwrap();
        exporter.shutdown().unwrap();
        let path = exporter.path().unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let name = path.rsplit('/').next().unwrap();
        assert!(name.starts_with("nemo-relay-otlp-20"), "{name}");
        let names: Vec<String> = match format {
            FileFormat::JsonLines => {
                let read = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap();
                let lines = std::str::from_utf8(&bytes).unwrap().lines().map(read);
                let of = |line: serde_json::Value| line.pointer("/resourceSpans/0/scopeSpans/0/spans/0/name").cloned();
                lines.filter_map(of).map(|name| name.as_str().unwrap().to_owned()).collect()
            }
            FileFormat::Proto => {
                let (first, rest) = bytes[4..].split_at(u32::from_be_bytes(bytes[..4].try_into().unwrap()) as usize);
                [first, &rest[4..]].iter().flat_map(|body| spans(body)).map(|span| span.name).collect()
            }
        };
        assert_eq!(names, ["one", "two"]);
    }
    std::fs::remove_dir_all(&directory).unwrap();
}

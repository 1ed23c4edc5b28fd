//! Streams of events against servers on the loopback that are well, dead, slow and lying.

mod faults;
mod server;
mod transports;

use nemo_relay_exporters::Diagnostic;
use nemo_relay_exporters::stream::{AtofStream, StreamConfig, StreamTransport};
use nemo_relay_runtime::types::Json;
use nemo_relay_runtime::{Mark, Runtime};
use std::time::Duration;

/// Long enough for a busy machine; no test waits for it where all is well.
const SOON: Duration = Duration::from_secs(20);

fn config(port: u16, transport: StreamTransport) -> StreamConfig {
    let url = format!("http://127.0.0.1:{port}/in?key=secret");
    StreamConfig { url, transport, scheduled_delay_millis: 5, ..StreamConfig::default() }
}

fn stream(config: StreamConfig) -> (AtofStream, Runtime) {
    let (stream, runtime) = (AtofStream::new(config).unwrap(), Runtime::default());
    stream.register(&runtime, "stream").unwrap();
    (stream, runtime)
}

fn emit(runtime: &Runtime, names: impl IntoIterator<Item = String>) {
    let head = runtime.new_stack();
    for name in names {
        runtime.mark(&head, Mark { name, data: Some(Json::from_trusted(r#"{"a.b":"x"}"#)), ..Mark::default() });
    }
}

fn numbered(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("m{i}")).collect()
}

/// The names of the events of lines.
fn names(text: &str) -> Vec<String> {
    let name =
        |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["name"].as_str().unwrap().to_owned();
    text.lines().map(name).collect()
}

fn count(diagnostics: &[Diagnostic], code: &str) -> u64 {
    diagnostics.iter().find(|found| found.code == code).map_or(0, |found| found.count)
}

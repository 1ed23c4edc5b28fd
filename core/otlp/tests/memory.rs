//! What an exporter holds while its server takes nothing, in bytes of the allocator: at most 16 MiB, everything together.

use nemo_relay_otlp::config::TraceConfig;
use nemo_relay_otlp::settings::Environment;
use nemo_relay_otlp::{Connect, OpenTelemetrySubscriber, Outcome, Signal, Target, Transport};
use nemo_relay_runtime::{PopScope, PushScope, Runtime};
use nemo_relay_types::{Json, Result};
use peak_alloc::PeakAlloc;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Instant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MOST: usize = 16 << 20;
/// More than the queues have room for.
const EMITTED_BYTES: usize = 64 << 20;

/// A server that is silent until it is let go.
#[derive(Default)]
struct Silent {
    over: Mutex<bool>,
    told: Condvar,
}

/// A connection to it, which holds a request as one that compresses it does.
struct Wire(Arc<Silent>);

struct Server(Arc<Silent>);

impl Connect for Server {
    fn connect(&self, _: &Target) -> Result<Box<dyn Transport>> {
        Ok(Box::new(Wire(self.0.clone())))
    }
}

impl Transport for Wire {
    fn send(&mut self, _: Signal, body: &[u8], _: Instant) -> Outcome {
        let copies = [body.to_vec(), body.to_vec()];
        let over = self.0.over.lock().unwrap();
        drop(self.0.told.wait_while(over, |over| !*over).unwrap());
        Outcome::Failed { why: format!("{} bytes were lost", copies.concat().len()), permanent: true }
    }
}

/// The most that was held while scopes with inputs and outputs of so many bytes were emitted, of which so many were left
/// open.
fn held(bytes: usize, left_open: usize) -> usize {
    let (runtime, silent) = (Runtime::default(), Arc::new(Silent::default()));
    let server = Arc::new(Server(silent.clone()));
    let exporter = OpenTelemetrySubscriber::new(TraceConfig::default(), &Environment::default(), server).unwrap();
    exporter.register(&runtime, "otel").unwrap();
    let root = runtime.new_stack();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    for number in 0..EMITTED_BYTES / bytes {
        let payload = || Some(Json::string(&"x".repeat(bytes)));
        let push = PushScope { name: "step".into(), input: payload(), ..PushScope::default() };
        let scope = runtime.push(&root, push);
        if number >= left_open {
            runtime.pop(&scope, &scope, PopScope { output: payload(), ..PopScope::default() }).unwrap();
        }
    }
    let peak = MEMORY.peak_usage() - before;
    *silent.over.lock().unwrap() = true;
    silent.told.notify_all();
    exporter.shutdown().unwrap_err();
    peak
}

#[test]
fn a_dead_server_costs_a_bounded_number_of_bytes() {
    for (bytes, left_open) in [(100, 0), (10_000, 0), (100_000, 0), (10_000, 3_000), (100_000, 300)] {
        let peak = held(bytes, left_open);
        assert!(peak <= MOST, "payloads of {bytes} bytes, {left_open} open: {peak} bytes were held");
    }
}

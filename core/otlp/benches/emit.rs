//! What a caller pays for a scope while an exporter of traces listens, and what memory that takes, for endpoints that
//! answer, refuse and hang. `cargo bench -p nemo-relay-otlp`.

use nemo_relay_otlp::config::{Projection, TraceConfig};
use nemo_relay_otlp::settings::Environment;
use nemo_relay_otlp::{Connect, OpenTelemetrySubscriber, Outcome, Signal, Target, Transport};
use nemo_relay_runtime::{PopScope, PushScope, Runtime};
use nemo_relay_types::{Json, Limits, Result, ScopeType};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SCOPES: usize = 500_000;

/// An endpoint.
#[derive(Clone, Copy, Debug)]
enum Endpoint {
    Answers,
    Refuses,
    Hangs,
}

impl Connect for Endpoint {
    fn connect(&self, _: &Target) -> Result<Box<dyn Transport>> {
        Ok(Box::new(*self))
    }
}

impl Transport for Endpoint {
    fn send(&mut self, _: Signal, body: &[u8], deadline: Instant) -> Outcome {
        black_box(body);
        match self {
            Self::Answers => Outcome::Http { status: 200, retry_after: None, body: Vec::new() },
            Self::Refuses => Outcome::Failed { why: "refused".into(), permanent: false },
            Self::Hangs => {
                std::thread::sleep(deadline.saturating_duration_since(Instant::now()));
                Outcome::Failed { why: "timed out".into(), permanent: false }
            }
        }
    }
}

/// The time of each scope, in order of length; `pace` between two of them.
fn scopes(runtime: &Runtime, count: usize, pace: Duration) -> Vec<u64> {
    let text = format!(r#"{{"prompt":"{}","step":1}}"#, "x".repeat(200));
    let input = Json::parse(&text, &Limits::default()).expect("it is JSON");
    let root = runtime.new_stack();
    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let began = Instant::now();
        let push = PushScope {
            name: "agent".into(),
            scope_type: ScopeType::Agent,
            input: Some(input.clone()),
            ..PushScope::default()
        };
        let head = runtime.push(&root, push);
        let _ = runtime.pop(&head, &head, PopScope { output: Some(input.clone()), ..PopScope::default() });
        times.push(began.elapsed().as_nanos() as u64);
        while began.elapsed() < pace {
            std::hint::spin_loop();
        }
    }
    times.sort_unstable();
    times
}

fn resident_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

fn report(what: &str, times: &[u64], memory: f64) {
    let at = |share: f64| times[(times.len() as f64 * share) as usize] as f64 / 1_000.0;
    println!("{what:42} p50 {:7.2} µs   p99 {:7.2} µs   memory {memory:+7.1} MiB", at(0.5), at(0.99));
}

fn main() {
    for (pace, count, how) in
        [(Duration::ZERO, SCOPES, "one after the other"), (Duration::from_micros(100), SCOPES / 25, "10,000 a second")]
    {
        let runtime = Runtime::default();
        report(&format!("nobody listens, {how}"), &scopes(&runtime, count, pace), 0.0);
        for endpoint in [Endpoint::Answers, Endpoint::Refuses, Endpoint::Hangs] {
            let runtime = Runtime::default();
            let config = TraceConfig { projection: Projection::Full, ..TraceConfig::default() };
            let exporter = OpenTelemetrySubscriber::new(config, &Environment::default(), Arc::new(endpoint))
                .expect("the configuration is valid");
            exporter.register(&runtime, "otel").expect("the name is free");
            let before = resident_mib();
            let times = scopes(&runtime, count, pace);
            report(&format!("{endpoint:?}, {how}"), &times, resident_mib() - before);
            let began = Instant::now();
            let flushed = exporter.force_flush(Duration::from_secs(1)).is_ok();
            let flush = began.elapsed();
            let stopped = exporter.shutdown().is_ok();
            for diagnostic in exporter.runtime_diagnostics() {
                println!("    {} × {}", diagnostic.code, diagnostic.count);
            }
            println!("    flush {flushed} after {flush:.1?}, shutdown {stopped} after {:.1?}", began.elapsed() - flush);
        }
    }
}

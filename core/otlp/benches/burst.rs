//! What a scope costs the thread that projects it, and whether a burst of scopes is lost where the server is as fast as it
//! can be. `cargo bench -p nemo-relay-otlp --bench burst`.

use nemo_relay_otlp::config::{Projection, TraceConfig};
use nemo_relay_otlp::message::{Encoding, Message, Resource};
use nemo_relay_otlp::settings::Environment;
use nemo_relay_otlp::{Connect, Diagnostics, OpenTelemetrySubscriber, Outcome, Signal, Target, Traces, Transport};
use nemo_relay_runtime::{PopScope, PushScope, Runtime};
use nemo_relay_types::{Event, Json, Limits, Result, ScopeCategory, ScopeEvent, Timestamp, Uuid};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SCOPES: u32 = 20_000;
const ROUNDS: u32 = 5;

/// A server that has taken everything before it is asked.
struct Good;

impl Connect for Good {
    fn connect(&self, _: &Target) -> Result<Box<dyn Transport>> {
        Ok(Box::new(Good))
    }
}

impl Transport for Good {
    fn send(&mut self, _: Signal, body: &[u8], _: Instant) -> Outcome {
        black_box(body);
        Outcome::Http { status: 200, retry_after: None, body: Vec::new() }
    }
}

/// 190 bytes, as in the burst of `tools/soak/hardship.py`.
fn payload() -> Json {
    let text = format!(r#"{{"numbers":[1,2,3],"text":"{}"}}"#, "x".repeat(160));
    Json::parse(&text, &Limits::default()).expect("it is JSON")
}

fn scope(number: u32) -> [Event; 2] {
    let start = ScopeEvent {
        uuid: Uuid::from_u128((7 << 76) | (2 << 62) | (u128::from(number) << 96) | 9),
        parent_uuid: Some(Uuid::from_u128(1)),
        propagation_root_uuid: Some(Uuid::from_u128(1)),
        name: "step".into(),
        category: Some("function".into()),
        timestamp: Timestamp::from_nanos(1_790_000_000_000_000_000),
        data: Some(payload()),
        ..ScopeEvent::default()
    };
    let end = ScopeEvent { scope_category: ScopeCategory::End, data: None, ..start.clone() };
    [Event::Scope(start), Event::Scope(end)]
}

/// The fastest of some rounds.
fn projected(projection: Projection) {
    let events: Vec<Event> = (0..SCOPES).flat_map(scope).collect();
    let (mut fastest, mut bytes) = (Duration::MAX, 0);
    for _ in 0..ROUNDS {
        let config = TraceConfig { projection, ..TraceConfig::default() };
        let mut traces = Traces::new(&config, Resource::default(), Vec::new(), Arc::<Diagnostics>::default());
        let began = Instant::now();
        bytes = 0;
        for event in &events {
            traces.take(event, 0);
            bytes +=
                traces.drain().iter().map(|one| one.span.encode_into(Encoding::Protobuf, 1_024).len()).sum::<usize>();
        }
        fastest = fastest.min(began.elapsed());
    }
    let nanos = fastest.as_nanos() / events.len() as u128;
    println!("{projection:?}: {nanos} ns an event, {} bytes a span", bytes / SCOPES as usize);
}

/// So many scopes, at most so many events in a second.
fn burst(scopes: u32, most: u32) {
    let (runtime, environment) = (Runtime::default(), Environment::default());
    let exporter =
        OpenTelemetrySubscriber::new(TraceConfig::default(), &environment, Arc::new(Good)).expect("it is valid");
    exporter.register(&runtime, "otel").expect("the name is free");
    let (root, payload) = (runtime.new_stack(), payload());
    let began = Instant::now();
    for number in 0..scopes {
        let input = Some(payload.clone());
        let head = runtime.push(&root, PushScope { name: "step".into(), input, ..PushScope::default() });
        let _ = runtime.pop(&head, &head, PopScope::default());
        let due = Duration::from_secs_f64(f64::from(2 * number) / f64::from(most));
        while began.elapsed() < due {
            std::hint::spin_loop();
        }
    }
    let emitted = began.elapsed();
    let flushed = exporter.force_flush(Duration::from_secs(20));
    println!("{} events: emitted in {emitted:.0?}, sent after {:.0?}, {flushed:?}", 2 * scopes, began.elapsed());
    for diagnostic in exporter.runtime_diagnostics() {
        println!("    {} × {}", diagnostic.code, diagnostic.count);
    }
}

fn main() {
    [Projection::Full, Projection::OpenInference, Projection::GenAi].into_iter().for_each(projected);
    for (scopes, most) in [(20_000, 300_000), (50_000, 300_000), (50_000, 1_000_000)] {
        burst(scopes, most);
    }
}

//! What an activation takes, beside a validation of the same document: the fastest and the median of rounds, in microseconds.

#[path = "../tests/common/mod.rs"]
mod common;

use common::{Folder, GATE, Host, nothing};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const ROUNDS: usize = 101;

fn main() {
    println!("{:28}{:>10}{:>10}", "", "fastest", "median");
    for own in [1, 16] {
        let folder = Folder::new();
        let document = document(&folder, own);
        let components = document["components"].as_array().map_or(0, Vec::len);
        let mut took = [Vec::new(), Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            for (took, took_now) in took.iter_mut().zip(round(&document)) {
                took.push(took_now);
            }
        }
        for (what, mut took) in ["validation", "activation", "end"].into_iter().zip(took) {
            took.sort_unstable();
            let micros = |took: Duration| took.as_secs_f64() * 1e6;
            let (fastest, median) = (micros(took[0]), micros(took[ROUNDS / 2]));
            println!("{:28}{fastest:>10.0}{median:>10.0}", format!("{what}, {components} components"));
        }
    }
}

/// How long each takes with a host of its own.
fn round(document: &Value) -> [Duration; 3] {
    let mut host = Host::new();
    host.plugin("mine", |_, context| context.register(GATE, nothing("gate", 0)));
    [timed(|| host.validate(document, true)), timed(|| host.initialize(document)), timed(|| host.close(None))]
}

fn timed<T>(work: impl FnOnce() -> nemo_relay_runtime::types::Result<T>) -> Duration {
    let begun = Instant::now();
    assert!(work().is_ok(), "the document is right, and nothing has to be sent");
    begun.elapsed()
}

/// Every built-in component with two files and a server, and some of the application.
fn document(folder: &Folder, own: usize) -> Value {
    let directory = folder.text();
    let mut components = vec![
        json!({"kind": "pii_redaction", "config": {"builtin": {"action": "redact", "detector": "email"}}}),
        json!({"kind": "observability", "config": {
            "version": 4,
            "atof": {"enabled": true, "sinks": [
                {"output_directory": directory, "filename": "events.jsonl"},
                {"type": "stream", "url": "http://127.0.0.1:9/e"},
            ]},
            "atif": {"enabled": true, "output_directory": directory},
            "opentelemetry": {"enabled": true, "traces": [{"endpoint": "http://127.0.0.1:9"}]},
        }}),
        json!({"kind": "adaptive", "config": {"response_cache": {"namespace": "n"}}}),
        json!({"kind": "pricing", "config": {"sources": []}}),
    ];
    components.extend((0..own).map(|number| json!({"kind": "mine", "config": {"number": number}})));
    json!({"version": 1, "components": components})
}

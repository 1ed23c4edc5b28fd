//! How many megabytes a second each detector searches: a payload of messages as agents send them, and the text that is
//! worst for the detector, at one size and at four times that size. Time that grows faster than text shows in the last two.
//!
//! `cargo run --profile ci -p nemo-relay-redaction --example throughput`

use nemo_relay_redaction::{Detector, Redactor, Surface};
use nemo_relay_types::{Json, Limits};
use serde_json::json;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 7;
const MEGABYTE: usize = 1_000_000;

fn main() {
    let payload = payload();
    println!("payload of {} bytes; MB/s, median of {ROUNDS} rounds", payload.as_str().len());
    println!("{:28} {:>9} {:>9} {:>9}", "detector", "payload", "worst", "worst x4");
    for &detector in Detector::ALL {
        let config = json!({"builtin": {"action": "redact", "detector": detector.as_str()}});
        let [ordinary, small, large] =
            [payload.clone(), worst(MEGABYTE), worst(4 * MEGABYTE)].map(|text| rate(&config, &text));
        println!("{:28} {ordinary:9.0} {small:9.0} {large:9.0}", detector.as_str());
    }
    let config = json!({"builtin": {"action": "redact", "pattern": r"\b[A-Z]{2}\d{6}\b"}});
    println!("{:28} {:9.0}", "pattern", rate(&config, &payload));
}

fn rate(config: &serde_json::Value, text: &Json) -> f64 {
    let redactor = Redactor::new(config.as_object().expect("an object")).expect("a sound configuration");
    let mut times: Vec<_> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(redactor.profiles()[0].tool_value(Surface::Input, black_box(text)));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    text.as_str().len() as f64 / 1e6 / times[ROUNDS / 2].as_secs_f64()
}

/// Messages with prose, code and arguments in JSON.
fn payload() -> Json {
    let message = |i: usize| {
        json!({
            "role": if i.is_multiple_of(2) { "user" } else { "assistant" },
            "content": "Please look at the weather in Oslo, compare it with last week, and write a short summary.\n".repeat(6),
            "code": "for (let i = 0; i < rows.length; i++) {\n  total += rows[i].price * 1.25;\n}\n".repeat(4),
            "arguments": json!({"city": "Oslo", "days": i, "note": "mail bob@example.com\nat 10.1.2.3"}).to_string(),
        })
    };
    let messages: Vec<_> = (0..1000).map(message).collect();
    Json::parse(&json!(messages).to_string(), &Limits::default()).expect("JSON")
}

/// Beginnings of everything, and the end of nothing.
fn worst(length: usize) -> Json {
    const PARTS: &str = "a@a@%40.1.2.3:::eyJ.eyJ+1(2 3 4-5 bearer  sk-AKIAAIza://www.550e8400-]]))key=\\u0040\\\\";
    Json::string(&PARTS.repeat(length / PARTS.len()))
}

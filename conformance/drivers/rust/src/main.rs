//! The conformance driver of the crate nemo-relay: one JSON request a line in, one JSON answer a line out.
//!
//! See `conformance/PROTOCOL.md`.

mod actions;
mod answer;
mod callbacks;
mod convert;
mod driver;
mod generated;
mod ops;
mod request;
mod streams;
mod together;
mod values;

use answer::Answer;
use driver::Driver;
use futures::executor::block_on;
use generated::dispatch::OPERATIONS;
use nemo_relay::{BoxError, Context};
use request::{Args, Request};
use serde_json::{Value, json};
use std::io::{self, BufRead, Write};

fn main() {
    silence_expected_panics();
    let mut lines = Lines(io::stdin().lock());
    while let Some(request) = lines.next() {
        match request.text("cmd") {
            "hello" => reply(&request, hello()),
            "begin" => {
                let driver = Driver::begin(request.flag("subscriber"));
                reply(&request, Answer::null());
                // One context for the whole scenario: what one request pushes, the next one finds.
                block_on(Context::new().scoped(scenario(&driver, &mut lines)));
            }
            _ => reply(&request, unknown_command()),
        }
    }
}

/// Serves requests until the scenario ends, or the input does.
async fn scenario(driver: &Driver, lines: &mut Lines<'_>) {
    while let Some(request) = lines.next() {
        match request.text("cmd") {
            "op" => reply(&request, ops::run(driver, &Request::new(&request)).await),
            "together" => reply(&request, together::run(driver, request.list("branches")).await),
            "end" => {
                reply(&request, driver.end().await);
                return;
            }
            "hello" => reply(&request, hello()),
            _ => reply(&request, unknown_command()),
        }
    }
}

fn hello() -> Answer {
    Answer::ok(json!({
        "driver": "rust",
        "binding": nemo_relay::VERSION,
        "spec": nemo_relay::SPEC_DIGEST,
        "runtime": concat!("Rust edition 2024, ", env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")),
        "ops": OPERATIONS,
    }))
}

fn unknown_command() -> Answer {
    Answer::error("unknown_command", "there is no such command")
}

struct Lines<'a>(io::StdinLock<'a>);

impl Lines<'_> {
    fn next(&mut self) -> Option<Args> {
        let mut line = String::new();
        match self.0.read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(Args::parse(&line)),
        }
    }
}

fn reply(request: &Args, answer: Answer) {
    let mut line = answer.into_members();
    line.insert("id".to_owned(), request.get("id").cloned().unwrap_or_default());
    let mut text = Value::Object(line).to_string();
    text.push('\n');
    let mut out = io::stdout().lock();
    // A harness that has gone away ends the input as well.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Subscribers raise by panicking; the message belongs to the scenario and not on the screen.
fn silence_expected_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.payload().downcast_ref::<BoxError>().is_none() {
            usual(panic);
        }
    }));
}

//! The log: events of `tracing`, and a description of errors.

use nemo_relay::{EmitMarkEventParams, LogParams, LogSeverity, flush_subscribers_blocking, log, register_subscriber};
use serde_json::json;
use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// What was told, one line an event.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}

impl Subscriber for Told {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "nemo_relay"
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[test]
fn what_is_said_becomes_events() {
    let told = Told::default();
    tracing::subscriber::set_global_default(told.clone()).unwrap();
    log(LogParams::new(LogSeverity::Info, "message").target("search").fields(json!({"ordinal": 1}))).unwrap();
    register_subscriber("broken", |_| panic!("secret")).unwrap();
    nemo_relay::event(EmitMarkEventParams::new("m")).unwrap();
    flush_subscribers_blocking(None);
    let until = Instant::now() + Duration::from_secs(20);
    while told.0.lock().unwrap().len() < 2 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(1));
    }
    let lines = told.0.lock().unwrap().clone();
    assert_eq!(
        lines,
        [
            "INFO message=message source=\"nemo_relay.rust.search\" event=\"application\" fields=\"{\\\"ordinal\\\":1}\"",
            "WARN message=A callback failed; its caller is not told source=\"nemo_relay.runtime\" \
             event=\"callback_failed\" fields=\"{\\\"callback\\\":\\\"subscriber\\\",\\\"name\\\":\\\"broken\\\",\
             \\\"exception_type\\\":\\\"panic\\\"}\"",
        ]
    );
}

#[test]
fn fields_are_an_object() {
    let error = log(LogParams::new(LogSeverity::Info, "refused").fields(json!([1]))).unwrap_err();
    assert_eq!(error.to_string(), "invalid argument: log fields must be an object");
    assert_eq!(format!("{error:#}"), "invalid_argument: log fields must be an object (argument \"fields\")");
}

//! The exporters against a transport that does what a test tells it.

mod common;

use common::*;
use nemo_relay_otlp::config::{
    BatchConfig, Destination, EndpointConfig, LogConfig, MetricConfig, Projection, TraceConfig,
};
use nemo_relay_otlp::settings::Environment;
use nemo_relay_otlp::{
    Connect, OpenInferenceSubscriber, OpenTelemetryLogSubscriber, OpenTelemetryMetricSubscriber,
    OpenTelemetrySubscriber, Outcome, Signal, Target, Transport,
};
use nemo_relay_runtime::{Mark, PopScope, PushScope, Runtime};
use nemo_relay_types::{Error, ErrorCode, Json, Result, ScopeType};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

const SOON: Duration = Duration::from_secs(20);

/// What the transport is told and what it saw.
#[derive(Default)]
struct Told {
    outcomes: Mutex<Vec<Outcome>>,
    seen: Mutex<Vec<(Signal, Vec<u8>)>>,
    /// While true the transport waits, at most until its deadline.
    hangs: Mutex<bool>,
    goes_on: Condvar,
    refuses: bool,
    local: bool,
}

struct Server(Arc<Told>);

struct Wire(Arc<Told>);

fn accepted(body: &[u8]) -> Outcome {
    Outcome::Http { status: 200, retry_after: None, body: body.to_vec() }
}

fn refused(status: u16) -> Outcome {
    Outcome::Http { status, retry_after: Some(Duration::from_millis(1)), body: Vec::new() }
}

impl Connect for Server {
    fn connect(&self, _: &Target) -> Result<Box<dyn Transport>> {
        if self.0.refuses {
            return Err(Error::new(ErrorCode::IoError, "no certificate"));
        }
        Ok(Box::new(Wire(self.0.clone())))
    }
}

impl Transport for Wire {
    fn send(&mut self, signal: Signal, body: &[u8], deadline: Instant) -> Outcome {
        let mut hangs = self.0.hangs.lock().unwrap();
        while *hangs {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Outcome::Failed { why: "timed out".into(), permanent: false };
            }
            hangs = self.0.goes_on.wait_timeout(hangs, left).unwrap().0;
        }
        drop(hangs);
        self.0.seen.lock().unwrap().push((signal, body.to_vec()));
        let mut outcomes = self.0.outcomes.lock().unwrap();
        if outcomes.is_empty() { accepted(b"") } else { outcomes.remove(0) }
    }

    fn is_local(&self) -> bool {
        self.0.local
    }
}

impl Told {
    fn saying(outcomes: Vec<Outcome>) -> Arc<Self> {
        Arc::new(Self { outcomes: Mutex::new(outcomes), ..Self::default() })
    }

    fn hanging() -> Arc<Self> {
        Arc::new(Self { hangs: Mutex::new(true), ..Self::default() })
    }

    fn go_on(&self) {
        *self.hangs.lock().unwrap() = false;
        self.goes_on.notify_all();
    }

    fn bodies(&self) -> Vec<Vec<u8>> {
        self.seen.lock().unwrap().iter().map(|(_, body)| body.clone()).collect()
    }

    fn names(&self) -> Vec<String> {
        self.bodies().iter().flat_map(|body| spans(body)).map(|span| span.name).collect()
    }
}

fn exporter_of(told: &Arc<Told>, config: TraceConfig) -> OpenTelemetrySubscriber {
    OpenTelemetrySubscriber::new(config, &Environment::default(), Arc::new(Server(told.clone()))).unwrap()
}

fn exporter(told: &Arc<Told>) -> OpenTelemetrySubscriber {
    exporter_of(told, TraceConfig::default())
}

/// One that waits for an answer longer than a test takes.
fn patient() -> TraceConfig {
    let endpoint = EndpointConfig { timeout_millis: Some(60_000), ..EndpointConfig::default() };
    TraceConfig { destination: Destination::Endpoint(endpoint), ..TraceConfig::default() }
}

fn scope(runtime: &Runtime, name: &str) {
    let root = runtime.new_stack();
    let push = PushScope { name: name.into(), scope_type: ScopeType::Agent, ..PushScope::default() };
    let head = runtime.push(&root, push);
    runtime.pop(&head, &head, PopScope::default()).unwrap();
}

fn codes(diagnostics: &[nemo_relay_otlp::Diagnostic]) -> Vec<(String, u64)> {
    diagnostics.iter().map(|diagnostic| (diagnostic.code.clone(), diagnostic.count)).collect()
}

#[test]
fn a_flush_sends_what_was_emitted_before_it_in_order_and_none_after_deregistration() {
    let (runtime, told) = (Runtime::default(), Told::saying(Vec::new()));
    let exporter = exporter(&told);
    exporter.register(&runtime, "otel").unwrap();
    assert_eq!(exporter.register(&runtime, "otel").unwrap_err().code, ErrorCode::AlreadyExists);
    let names: Vec<String> = (0..3_000).map(|number| format!("agent {number}")).collect();
    names.iter().for_each(|name| scope(&runtime, name));
    exporter.force_flush(SOON).unwrap();
    assert!(told.names() == names, "{} of {} arrived, or in another order", told.names().len(), names.len());
    assert!(told.bodies().iter().all(|body| spans(body).len() <= 512));
    assert!(exporter.deregister(&runtime, "otel"));
    assert!(!exporter.deregister(&runtime, "otel"));
    scope(&runtime, "unseen");
    exporter.shutdown().unwrap();
    exporter.shutdown().unwrap();
    assert_eq!(told.names().len(), 3_000);
    assert!(exporter.runtime_diagnostics().is_empty());
    assert_eq!(exporter.register(&runtime, "otel").unwrap_err().code, ErrorCode::IoError);
}

#[test]
fn what_passes_is_tried_again_and_what_does_not_is_counted() {
    let told = Told::saying(vec![refused(503), refused(429), accepted(b""), refused(400)]);
    let (runtime, exporter) = (Runtime::default(), exporter(&told));
    exporter.register(&runtime, "otel").unwrap();
    scope(&runtime, "first");
    let fault = exporter.force_flush(SOON).unwrap_err();
    assert!(fault.message.contains("503"), "a flush says what went wrong on the way: {}", fault.message);
    assert_eq!(told.names(), ["first"; 3]);
    scope(&runtime, "second");
    let fault = exporter.force_flush(SOON).unwrap_err();
    assert!(fault.message.contains("400"), "{}", fault.message);
    let wanted = [("otel.spans_dropped".to_owned(), 1), ("otel.traces_export_failed".to_owned(), 1)];
    assert_eq!(codes(&exporter.runtime_diagnostics()), wanted);
    scope(&runtime, "third");
    exporter.force_flush(SOON).unwrap();
    assert_eq!(told.names().last().unwrap(), "third");
}

#[test]
fn a_local_transport_is_tried_until_it_takes_what_there_is() {
    let full = Outcome::Failed { why: "no space left on device".into(), permanent: false };
    let outcomes = Mutex::new(vec![full; 6]);
    let told = Arc::new(Told { outcomes, local: true, ..Told::default() });
    // An export may take a millisecond, an attempt too.
    let environment = [("OTEL_BSP_EXPORT_TIMEOUT".to_owned(), "1".to_owned())].into_iter().collect();
    let endpoint = EndpointConfig { timeout_millis: Some(1), ..EndpointConfig::default() };
    let config = TraceConfig { destination: Destination::Endpoint(endpoint), ..TraceConfig::default() };
    let exporter = OpenTelemetrySubscriber::new(config, &environment, Arc::new(Server(told.clone()))).unwrap();
    let runtime = Runtime::default();
    exporter.register(&runtime, "otel").unwrap();
    scope(&runtime, "kept");
    let began = Instant::now();
    let fault = exporter.force_flush(SOON).unwrap_err();
    assert!(fault.message.ends_with(": no space left on device"), "{}", fault.message);
    assert!(began.elapsed() < Duration::from_secs(12), "it comes back late: {:?}", began.elapsed());
    assert_eq!(told.names(), ["kept"; 7]);
    assert!(exporter.runtime_diagnostics().is_empty(), "nothing was lost");
}

#[test]
fn a_partial_success_is_counted_and_not_tried_again() {
    let told = Told::saying(vec![accepted(&[0x0a, 0x06, 0x08, 0x02, 0x12, 0x02, b'n', b'o'])]);
    let (runtime, exporter) = (Runtime::default(), exporter(&told));
    exporter.register(&runtime, "otel").unwrap();
    (0..3).for_each(|_| scope(&runtime, "agent"));
    let fault = exporter.force_flush(SOON).unwrap_err();
    assert!(fault.message.contains("no"), "{}", fault.message);
    assert_eq!(codes(&exporter.runtime_diagnostics()), [("otel.spans_dropped".to_owned(), 2)]);
    assert_eq!(told.bodies().len(), 1);
}

#[test]
fn a_server_that_refuses_more_than_it_was_sent_is_not_believed() {
    let million = [0x0a, 0x08, 0x08, 0xc0, 0x84, 0x3d, 0x12, 0x02, b'n', b'o'];
    let (runtime, told) = (Runtime::default(), Told::saying(vec![accepted(&million)]));
    let exporter = exporter(&told);
    exporter.register(&runtime, "otel").unwrap();
    (0..3).for_each(|_| scope(&runtime, "agent"));
    exporter.force_flush(SOON).unwrap_err();
    assert_eq!(codes(&exporter.runtime_diagnostics()), [("otel.spans_dropped".to_owned(), 3)]);
}

#[test]
fn a_server_that_asks_for_time_is_left_alone_by_the_next_batches_too() {
    let busy = Outcome::Http { status: 429, retry_after: Some(Duration::from_secs(60)), body: Vec::new() };
    let (runtime, told) = (Runtime::default(), Told::saying(vec![busy]));
    let exporter = exporter(&told);
    exporter.register(&runtime, "otel").unwrap();
    scope(&runtime, "first");
    let fault = exporter.force_flush(SOON).unwrap_err();
    assert!(fault.message.contains("429"), "{}", fault.message);
    scope(&runtime, "second");
    let fault = exporter.force_flush(Duration::from_millis(200)).unwrap_err();
    assert!(fault.message.contains("waiting"), "{}", fault.message);
    assert_eq!(told.names(), ["first"]);
}

#[test]
fn an_endpoint_that_hangs_holds_up_no_caller_and_a_flush_only_as_long_as_it_may() {
    let (runtime, told) = (Runtime::default(), Told::hanging());
    let exporter = exporter_of(&told, patient());
    exporter.register(&runtime, "otel").unwrap();
    let began = Instant::now();
    (0..100_000).for_each(|number| scope(&runtime, &format!("agent {number:0200}")));
    let emitting = began.elapsed();
    let began = Instant::now();
    let fault = exporter.force_flush(Duration::from_millis(50)).unwrap_err();
    assert!(fault.message.contains("waiting"), "{}", fault.message);
    assert!(began.elapsed() < Duration::from_secs(1));
    assert!(emitting < SOON, "{emitting:?}");
    let lost = codes(&exporter.runtime_diagnostics());
    assert!(lost.iter().any(|(code, _)| code == "otel.events_dropped"), "loss is seen while it goes on: {lost:?}");
    told.go_on();
    let _ = exporter.force_flush(SOON);
    let diagnostics = exporter.runtime_diagnostics();
    let lost: u64 = diagnostics.iter().map(|diagnostic| diagnostic.count).sum();
    assert!(lost > 0 && !told.names().is_empty(), "what had no room is counted, the rest arrives: {diagnostics:?}");
    scope(&runtime, "resumed");
    exporter.force_flush(SOON).unwrap();
    assert_eq!(told.names().last().unwrap(), "resumed");
}

#[test]
fn a_burst_waits_for_a_server_and_nothing_of_it_is_lost() {
    let (runtime, told) = (Runtime::default(), Told::hanging());
    let exporter = exporter_of(&told, patient());
    exporter.register(&runtime, "otel").unwrap();
    let (root, payload) = (runtime.new_stack(), Json::string(&"x".repeat(190)));
    for number in 0..20_000 {
        let name = format!("step {number}").into();
        let head = runtime.push(&root, PushScope { name, input: Some(payload.clone()), ..PushScope::default() });
        runtime.pop(&head, &head, PopScope::default()).unwrap();
    }
    told.go_on();
    exporter.force_flush(SOON).unwrap();
    assert!(exporter.runtime_diagnostics().is_empty(), "{:?}", exporter.runtime_diagnostics());
    assert!(told.names() == (0..20_000).map(|number| format!("step {number}")).collect::<Vec<_>>());
}

#[test]
fn spans_are_sent_without_a_flush_when_they_have_waited_or_are_many() {
    for (delay, batch) in [(1, 512), (3_600_000, 4)] {
        let batch = BatchConfig {
            scheduled_delay_millis: Some(delay),
            max_export_batch_size: Some(batch),
            ..BatchConfig::default()
        };
        let (runtime, told) = (Runtime::default(), Told::saying(Vec::new()));
        let exporter = exporter_of(&told, TraceConfig { batch, ..TraceConfig::default() });
        exporter.register(&runtime, "otel").unwrap();
        (0..4).for_each(|_| scope(&runtime, "agent"));
        let until = Instant::now() + SOON;
        while told.names().len() < 4 && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(1));
        }
        assert_eq!(told.names().len(), 4);
    }
}

#[test]
fn a_shutdown_cancels_what_is_open_and_ends_where_the_endpoint_does_not() {
    let (runtime, told) = (Runtime::default(), Told::saying(Vec::new()));
    let exporter = exporter(&told);
    exporter.register(&runtime, "otel").unwrap();
    let open = PushScope { name: "open".into(), ..PushScope::default() };
    let _head = runtime.push(&runtime.new_stack(), open);
    exporter.shutdown().unwrap();
    assert_eq!(told.names(), ["open"]);
    let hanging = Told::hanging();
    let exporter = exporter_of(&hanging, TraceConfig::default());
    exporter.register(&runtime, "otel").unwrap();
    scope(&runtime, "lost");
    let began = Instant::now();
    assert_eq!(exporter.shutdown().unwrap_err().code, ErrorCode::IoError);
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    let wanted = [("otel.spans_dropped".to_owned(), 1), ("otel.traces_export_failed".to_owned(), 1)];
    assert_eq!(codes(&exporter.runtime_diagnostics()), wanted);
}

#[test]
fn the_runtimes_own_flush_waits_for_what_is_sent() {
    let (runtime, told) = (Runtime::default(), Told::saying(Vec::new()));
    let exporter = exporter(&told);
    exporter.register(&runtime, "otel").unwrap();
    scope(&runtime, "agent");
    let ticket = runtime.flush();
    let until = Instant::now() + SOON;
    while ticket.report().pending > 0 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(told.names(), ["agent"]);
}

#[test]
fn openinference_is_its_own_exporter() {
    let (runtime, told) = (Runtime::default(), Told::saying(Vec::new()));
    let config = TraceConfig { projection: Projection::GenAi, ..TraceConfig::default() };
    let server = Arc::new(Server(told.clone()));
    let exporter = OpenInferenceSubscriber::new(config, &Environment::default(), server).unwrap();
    exporter.register(&runtime, "phoenix").unwrap();
    scope(&runtime, "agent");
    exporter.force_flush(SOON).unwrap();
    let span = spans(&told.bodies()[0]).remove(0);
    assert_eq!(attribute(&span.attributes, "openinference.span.kind").unwrap(), "AGENT");
}

#[test]
fn a_flush_of_metrics_waits_for_them_also_where_no_event_came_since_the_last() {
    let (runtime, told) = (Runtime::default(), Told::saying(Vec::new()));
    let server = Arc::new(Server(told.clone()));
    let metrics_of =
        OpenTelemetryMetricSubscriber::new(MetricConfig::default(), &Environment::default(), server).unwrap();
    metrics_of.register(&runtime, "metrics").unwrap();
    let measurements = json(r#"[{"name":"c","kind":"counter","value_type":"u64","value":2}]"#);
    let metric = nemo_relay_runtime::Metric { name: "m".into(), measurements, ..Default::default() };
    runtime.metric(&runtime.new_stack(), metric).unwrap();
    for requests in 1..=3 {
        metrics_of.force_flush(SOON).unwrap();
        assert_eq!(told.bodies().len(), requests);
    }
}

#[test]
fn marks_are_log_records_and_measurements_are_metrics() {
    let (runtime, told) = (Runtime::default(), Told::saying(Vec::new()));
    let environment = Environment::default();
    let server = Arc::new(Server(told.clone()));
    let logs_of = OpenTelemetryLogSubscriber::new(LogConfig::default(), &environment, server.clone()).unwrap();
    let metrics_of = OpenTelemetryMetricSubscriber::new(MetricConfig::default(), &environment, server).unwrap();
    logs_of.register(&runtime, "logs").unwrap();
    metrics_of.register(&runtime, "metrics").unwrap();
    let head = runtime.new_stack();
    runtime.mark(&head, Mark { name: "hello".into(), data: Some(Json::string("text")), ..Mark::default() });
    let measurements = json(r#"[{"name":"c","kind":"counter","value_type":"u64","value":2}]"#);
    let metric = nemo_relay_runtime::Metric { name: "m".into(), measurements, ..Default::default() };
    runtime.metric(&head, metric).unwrap();
    logs_of.force_flush(SOON).unwrap();
    metrics_of.force_flush(SOON).unwrap();
    let seen = told.seen.lock().unwrap();
    let signals: Vec<Signal> = seen.iter().map(|(signal, _)| *signal).collect();
    assert_eq!(signals, [Signal::Logs, Signal::Metrics]);
    assert_eq!(logs(&seen[0].1).resource_logs[0].scope_logs[0].log_records.len(), 1);
    assert_eq!(metrics(&seen[1].1).resource_metrics[0].scope_metrics[0].metrics[0].name, "c");
}

#[test]
fn what_cannot_be_made_says_so() {
    let told = Arc::new(Told { refuses: true, ..Told::default() });
    let server = Arc::new(Server(told));
    let made = OpenTelemetrySubscriber::new(TraceConfig::default(), &Environment::default(), server.clone());
    assert_eq!(made.err().unwrap().code, ErrorCode::IoError);
    let disabled: Environment = [("OTEL_SDK_DISABLED".to_owned(), "true".to_owned())].into_iter().collect();
    let runtime = Runtime::default();
    let exporter = OpenTelemetrySubscriber::new(TraceConfig::default(), &disabled, server).unwrap();
    exporter.register(&runtime, "otel").unwrap();
    scope(&runtime, "unseen");
    exporter.force_flush(SOON).unwrap();
    exporter.shutdown().unwrap();
}

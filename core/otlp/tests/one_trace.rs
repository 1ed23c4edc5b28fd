//! What is told to others and what is exported are one trace, through the whole runtime.

mod common;

use common::*;
use nemo_relay_otlp::config::TraceConfig;
use nemo_relay_otlp::settings::Environment;
use nemo_relay_otlp::{Connect, OpenTelemetrySubscriber, Outcome, Signal, Target, Transport};
use nemo_relay_runtime::isolation::{Run, propagation_from_json, propagation_to_json};
use nemo_relay_runtime::{Clock, PopScope, PushScope, Runtime, Scope};
use nemo_relay_types::{Limits, PropagationContext, Result, ScopeType};
use opentelemetry_proto::tonic::trace::v1::Span;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Instant;

const ELSEWHERE: &str = "0af7651916cd43dd8448eb211c80319c";

/// A server that keeps what it is sent.
#[derive(Clone, Default)]
struct Server(Arc<Mutex<Vec<Span>>>);

impl Connect for Server {
    fn connect(&self, _: &Target) -> Result<Box<dyn Transport>> {
        Ok(Box::new(self.clone()))
    }
}

impl Transport for Server {
    fn send(&mut self, _: Signal, body: &[u8], _: Instant) -> Outcome {
        self.0.lock().unwrap().extend(spans(body));
        Outcome::Http { status: 200, retry_after: None, body: Vec::new() }
    }
}

/// A process: a runtime whose spans go to a server.
struct Process {
    runtime: Runtime,
    exporter: OpenTelemetrySubscriber,
}

impl Process {
    fn new(server: &Server) -> Self {
        let (runtime, config) = (Runtime::new(Clock::default(), Limits::default()), TraceConfig::default());
        let exporter = OpenTelemetrySubscriber::new(config, &Environment::default(), Arc::new(server.clone())).unwrap();
        exporter.register(&runtime, "otel").unwrap();
        Self { runtime, exporter }
    }

    fn push(&self, head: &Arc<Scope>, name: &str, scope_type: ScopeType) -> Arc<Scope> {
        self.runtime.push(head, PushScope { name: name.into(), scope_type, ..PushScope::default() })
    }

    fn pop(&self, scope: &Arc<Scope>) {
        self.runtime.pop(scope, scope, PopScope::default()).unwrap();
    }
}

/// The exported spans by their names.
fn exported(server: &Server, processes: &[&Process]) -> HashMap<String, Span> {
    processes.iter().for_each(|process| process.exporter.shutdown().unwrap());
    server.0.lock().unwrap().drain(..).map(|span| (span.name.clone(), span)).collect()
}

/// The header that names a span.
fn header(span: &Span) -> String {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("00-{}-{}-01", hex(&span.trace_id), hex(&span.span_id))
}

#[test]
fn a_header_names_the_span_that_is_exported_wherever_the_trace_began() {
    let server = Server::default();
    let elsewhere = PropagationContext {
        version: 1,
        root_uuid: None,
        parent_uuid: uuid(9).to_string(),
        traceparent: Some(format!("00-{ELSEWHERE}-8000000000000009-01")),
        tracestate: None,
    };
    let named = PropagationContext { root_uuid: Some(uuid(8).to_string()), ..elsewhere.clone() };
    for (context, function) in
        [(None, false), (None, true), (Some(&elsewhere), false), (Some(&elsewhere), true), (Some(&named), true)]
    {
        let process = Process::new(&server);
        let runtime = &process.runtime;
        let root =
            context.map_or_else(|| runtime.new_stack(), |context| runtime.stack_from_propagation(context).unwrap());
        let job = function.then(|| process.push(&root, "job", ScopeType::Function));
        let agent = process.push(job.as_ref().unwrap_or(&root), "agent", ScopeType::Agent);
        let step = process.push(&agent, "step", ScopeType::Function);
        let open: Vec<&Arc<Scope>> = [Some(&step), Some(&agent), job.as_ref()].into_iter().flatten().collect();
        let said: Vec<String> = open.iter().map(|scope| runtime.capture_traceparent(scope)).collect();
        let captured = runtime.capture_propagation(&agent, Run::Same).unwrap();
        open.iter().for_each(|scope| process.pop(scope));
        let spans = exported(&server, &[&process]);
        for (scope, said) in open.iter().zip(&said) {
            assert_eq!(*said, header(&spans[&*scope.name]), "{}", scope.name);
        }
        assert_eq!(captured.traceparent.unwrap(), header(&spans["agent"]));
        assert_eq!(spans["step"].parent_span_id, spans["agent"].span_id);
        let first = if function { "job" } else { "agent" };
        match context {
            None => assert!(spans[first].parent_span_id.is_empty()),
            Some(_) => {
                assert_eq!(&header(&spans[first])[3..35], ELSEWHERE);
                assert_eq!(spans[first].parent_span_id, uuid(9).as_bytes()[8..]);
            }
        }
    }
}

#[test]
fn what_another_process_goes_on_with_is_under_the_span_that_was_exported_here() {
    let server = Server::default();
    for run in [Run::Same, Run::Own, Run::Named(uuid(8).to_string())] {
        let (here, there) = (Process::new(&server), Process::new(&server));
        let job = here.push(&here.runtime.new_stack(), "job", ScopeType::Function);
        let agent = here.push(&job, "agent", ScopeType::Agent);
        let text = propagation_to_json(&here.runtime.capture_propagation(&agent, run.clone()).unwrap());
        let context = propagation_from_json(&text).unwrap();
        let worker = there.push(&there.runtime.stack_from_propagation(&context).unwrap(), "worker", ScopeType::Agent);
        let said = there.runtime.capture_traceparent(&worker);
        there.pop(&worker);
        here.pop(&agent);
        here.pop(&job);
        let spans = exported(&server, &[&there, &here]);
        assert_eq!(said, header(&spans["worker"]), "{run:?}");
        assert_eq!(spans["worker"].trace_id, spans["agent"].trace_id, "{run:?}");
        assert_eq!(spans["worker"].parent_span_id, spans["agent"].span_id, "{run:?}");
    }
}

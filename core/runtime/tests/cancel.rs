//! A call that is dropped at any of its steps: whatever was started is ended, once.

mod common;

use common::{
    GATE, Host, LLM_GATE, LLM_REWRITE, LLM_SANITIZE_REQUEST, LLM_SANITIZE_RESPONSE, LLM_WRAP, REWRITE,
    SANITIZE_REQUEST, SANITIZE_RESPONSE, WRAP, drain, llm_call, metadata, shapes,
};
use nemo_relay_runtime::types::{Event, ScopeCategory};
use nemo_relay_runtime::{EventRecord, Machine, Op, Reply};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// The kinds of calls, each with what the events call it.
#[derive(Clone, Copy)]
enum Kind {
    Tool,
    Llm,
}

const KINDS: [(Kind, &str, &str); 2] = [(Kind::Tool, "search", "tool"), (Kind::Llm, "openai", "LLM")];

fn everything(kind: Kind) -> Host {
    let mut host = Host::new();
    let (gate, rewrite, request, response, wrap) = match kind {
        Kind::Tool => (GATE, REWRITE, SANITIZE_REQUEST, SANITIZE_RESPONSE, WRAP),
        Kind::Llm => (LLM_GATE, LLM_REWRITE, LLM_SANITIZE_REQUEST, LLM_SANITIZE_RESPONSE, LLM_WRAP),
    };
    host.on(gate, "gate", 0, |_, _| Reply::Allow);
    host.on(rewrite, "rewrite", 0, |_, args| Reply::Value(args));
    host.on(request, "clean-args", 0, |_, args| Reply::Value(args));
    host.on(response, "clean-result", 0, |host, _| host.give("3"));
    host.wrap_family(wrap, "wrap", 0, |host, args, next| {
        let result = host.run_next(&next, args).unwrap().result;
        Reply::Outcome { result, annotation: None, marks: None }
    });
    host
}

fn start(host: &mut Host, kind: Kind) -> (Machine, Op) {
    match kind {
        Kind::Tool => host.start("0"),
        Kind::Llm => {
            let request = host.value(r#"{"content":0,"headers":{}}"#);
            host.runtime.llm_call(&host.head, llm_call(request)).unwrap()
        }
    }
}

fn assert_pairs(events: &[Arc<EventRecord>], when: &str) {
    let mut open = HashMap::new();
    for record in events {
        let Event::Scope(scope) = &record.event else { continue };
        let ends = open.entry(scope.uuid).or_insert((0, 0));
        match scope.scope_category {
            ScopeCategory::Start => ends.0 += 1,
            ScopeCategory::End => ends.1 += 1,
        }
    }
    assert!(open.values().all(|pair| *pair == (1, 1)), "{when}: {:?}", shapes(events));
}

/// How many questions the outer machine of a complete call asks.
fn steps_of_a_call(kind: Kind) -> usize {
    let mut host = everything(kind);
    host.subscribe("recorder");
    let (mut machine, mut op) = start(&mut host, kind);
    for step in 0.. {
        if matches!(op, Op::Done(_)) {
            return step;
        }
        let reply = host.reply(&machine, op);
        op = machine.resume(reply);
    }
    unreachable!("a call ends")
}

#[test]
fn every_start_has_one_end_wherever_the_call_is_dropped() {
    for (kind, name, label) in KINDS {
        let steps = steps_of_a_call(kind);
        assert!(steps > 8, "the call asks for its callbacks, a check, copies and texts: {steps}");
        for (dropped_at, cancels) in (0..steps).flat_map(|step| [(step, false), (step, true)]) {
            let mut host = everything(kind);
            let events = host.subscribe("recorder");
            let (mut machine, mut op) = start(&mut host, kind);
            for _ in 0..dropped_at {
                let reply = host.reply(&machine, op);
                op = machine.resume(reply);
            }
            if cancels {
                machine.cancel();
            } else {
                drop(machine);
            }
            let events = drain(&events);
            assert_pairs(&events, &format!("{name} at step {dropped_at}"));
            let last = events.last().expect("the gate has begun");
            let why = format!(r#""otel.status_description":"{label} execution cancelled""#);
            let cancelled =
                common::data(&last.event).contains(r#""cancelled":true"#) || metadata(&last.event).contains(&why);
            let between_spans = shapes(&events) == ["start gate", "end gate"];
            assert!(cancelled || between_spans, "{name} at step {dropped_at}: {:?}", shapes(&events));
        }
    }
}

#[test]
fn a_chain_that_is_dropped_with_its_intercept_ends_the_call_once() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let inner = Arc::new(Mutex::new(None));
    let keep = inner.clone();
    host.wrap("wrap", 0, move |host, args, next| {
        *keep.lock().unwrap() = Some(next.start(args).unwrap());
        host.raise("gave up")
    });
    host.execute("0").unwrap_err();
    assert_eq!(shapes(&drain(&events)), ["start search", "end search"]);
    drop(inner.lock().unwrap().take());
    assert!(drain(&events).is_empty(), "the machine of the rest of the chain has no span of its own");
}

#[test]
fn a_call_that_is_over_cannot_be_cancelled() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let (mut machine, mut op) = host.start("0");
    while !machine.is_finished() {
        let reply = host.reply(&machine, op);
        op = machine.resume(reply);
    }
    machine.cancel();
    drop(machine);
    assert_eq!(shapes(&drain(&events)), ["start search", "end search"]);
}

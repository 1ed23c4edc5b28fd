//! A call that is dropped at any of its steps: whatever was started is ended, once.

mod common;

use common::{GATE, Host, REWRITE, SANITIZE_REQUEST, SANITIZE_RESPONSE, drain, metadata, shapes};
use nemo_relay_runtime::types::{Event, ScopeCategory};
use nemo_relay_runtime::{EventRecord, Op, Reply};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

fn everything() -> Host {
    let mut host = Host::new();
    host.on(GATE, "gate", 0, |_, _| Reply::Allow);
    host.on(REWRITE, "rewrite", 0, |host, _| host.give("1"));
    host.on(SANITIZE_REQUEST, "clean-args", 0, |host, _| host.give("2"));
    host.on(SANITIZE_RESPONSE, "clean-result", 0, |host, _| host.give("3"));
    host.wrap("wrap", 0, |host, args, next| {
        let result = host.run_next(&next, args).unwrap().result;
        Reply::Outcome { result, annotation: None, marks: None }
    });
    host
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
fn steps_of_a_call() -> usize {
    let mut host = everything();
    host.subscribe("recorder");
    let (mut machine, mut op) = host.start("0");
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
    let steps = steps_of_a_call();
    assert!(steps > 8, "the call asks for its callbacks, a check, copies and texts: {steps}");
    for dropped_at in 0..steps {
        for how in ["dropped", "cancelled"] {
            let mut host = everything();
            let events = host.subscribe("recorder");
            let (mut machine, mut op) = host.start("0");
            for _ in 0..dropped_at {
                let reply = host.reply(&machine, op);
                op = machine.resume(reply);
            }
            match how {
                "dropped" => drop(machine),
                _ => machine.cancel(),
            }
            let events = drain(&events);
            assert_pairs(&events, &format!("{how} at step {dropped_at}"));
            let last = events.last().expect("the gate has begun");
            let cancelled = common::data(&last.event).contains(r#""cancelled":true"#)
                || metadata(&last.event).contains(r#""otel.status_description":"tool execution cancelled""#);
            let between_spans = shapes(&events) == ["start gate", "end gate"];
            assert!(cancelled || between_spans, "{how} at step {dropped_at}: {:?}", shapes(&events));
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

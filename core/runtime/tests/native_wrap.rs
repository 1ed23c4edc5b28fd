//! Native execution intercepts, and native middleware that may wait.

mod common;

use common::native::{Made, REQUEST, add, json, last, produced, wrapping};
use common::{GATE, Host, LLM_WRAP, REWRITE, STREAM_WRAP, WRAP, content_of, drain, metadata, shapes};
use nemo_relay_runtime::native::{Answer, Produced};
use nemo_relay_runtime::types::{ErrorCode, Result};
use nemo_relay_runtime::{Consumers, LlmStreamCall, Op, Reply};
use std::sync::{Arc, Mutex};

#[test]
fn a_wrap_runs_the_rest_as_often_as_it_asks() {
    for times in 0..3 {
        let mut host = Host::new();
        let wrap = wrapping(
            move |question| (0..times).map(|n| if n == 0 { question.value.clone() } else { json("[5]") }).collect(),
            |came| came.last().cloned().unwrap_or_else(|| Ok(produced(r#""made""#))),
        );
        add(&host, WRAP, "around", 0, Arc::new(wrap));
        host.on(REWRITE, "before", 0, |_, value| Reply::Value(value));
        let result = host.execute(r#"{"a":1}"#).unwrap();
        assert_eq!(result, [r#""made""#, r#"[{"a":1}]"#, "[[5]]"][times]);
        assert_eq!(host.log.iter().filter(|entry| entry.starts_with("tool")).count(), times);
    }
}

#[test]
fn a_wrap_keeps_the_very_values_and_stands_among_those_of_the_host() {
    let mut host = Host::new();
    host.wrap("outer", 0, |host, args, next| {
        let outcome = host.run_next(&next, args).unwrap();
        Reply::Outcome { result: outcome.result, annotation: outcome.annotation, marks: None }
    });
    add(&host, WRAP, "middle", 1, Arc::new(wrapping(|question| vec![question.value.clone()], last)));
    host.wrap("inner", 2, |host, args, next| {
        let outcome = host.run_next(&next, args).unwrap();
        Reply::Outcome { result: outcome.result, annotation: outcome.annotation, marks: None }
    });
    let kept = Arc::new(Mutex::new((0, 0)));
    let noted = kept.clone();
    host.tool(move |host, args| {
        let (result, annotation) = (host.value("9"), host.value(r#"{"note":1}"#));
        *noted.lock().unwrap() = (result, annotation);
        assert_eq!(host.values[args as usize], r#"{"a":1}"#);
        Reply::Outcome { result, annotation: Some(annotation), marks: None }
    });
    let (machine, op) = host.start(r#"{"a":1}"#);
    let outcome = host.drive(machine, op).unwrap();
    let (result, annotation) = *kept.lock().unwrap();
    assert_eq!((outcome.result, outcome.annotation), (result, Some(annotation)));
    assert_eq!(host.log, [r#"outer {"a":1}"#, r#"inner {"a":1}"#, r#"tool {"a":1}"#]);
}

#[test]
fn a_wrap_changes_the_result_its_annotation_and_adds_marks() {
    let mut host = Host::new();
    let seen = host.subscribe("seen");
    let done = |_: &[Result<Produced>]| {
        let (annotation, marks) = (Some(json(r#"{"by":"wrap"}"#)), Some(json(r#"[{"name":"cached"}]"#)));
        Ok(Produced { result: json("7"), annotation, marks })
    };
    add(&host, WRAP, "around", 0, Arc::new(wrapping(|question| vec![question.value.clone()], done)));
    let (machine, op) = host.start("1");
    let outcome = host.drive(machine, op).unwrap();
    assert_eq!(host.values[outcome.result as usize], "7");
    assert_eq!(host.values[outcome.annotation.unwrap() as usize], r#"{"by":"wrap"}"#);
    assert!(shapes(&drain(&seen)).contains(&"mark cached".to_owned()));
}

#[test]
fn a_wrap_sees_the_error_of_the_rest_and_may_recover() {
    for recovers in [false, true] {
        let mut host = Host::new();
        let seen = host.subscribe("seen");
        host.tool(|host, _| host.raise("boom"));
        let done = move |came: &[Result<Produced>]| {
            let error = came[0].clone().unwrap_err();
            if recovers { Ok(produced(r#""instead""#)) } else { Err(error) }
        };
        add(&host, WRAP, "around", 0, Arc::new(wrapping(|question| vec![question.value.clone()], done)));
        let result = host.execute("1");
        let events = drain(&seen);
        match recovers {
            true => assert_eq!(result.unwrap(), r#""instead""#),
            false => {
                let error = result.unwrap_err();
                assert_eq!((error.code, error.cause), (ErrorCode::CallbackFailed, Some(7)), "the host's own error");
                assert!(metadata(&events[1].event).contains(r#""otel.status_code":"ERROR""#));
            }
        }
    }
}

#[test]
fn a_wrap_around_a_model_call_makes_a_request_of_the_host() {
    let mut host = Host::new();
    let other = r#"{"content":{"model":"other"},"headers":{}}"#;
    add(&host, LLM_WRAP, "around", 0, Arc::new(wrapping(move |_| vec![json(other)], last)));
    host.tool(|host, request| {
        assert_eq!(content_of(&host.values[request as usize]), r#"{"model":"other"}"#);
        host.give(r#"{"ok":true}"#)
    });
    assert_eq!(host.ask(REQUEST).unwrap(), r#"{"ok":true}"#);
}

#[test]
fn a_wrap_that_gives_a_value_for_a_stream_is_refused_by_name() {
    let mut host = Host::new();
    add(&host, STREAM_WRAP, "around", 0, Arc::new(wrapping(|_| Vec::new(), |_| Ok(produced("1")))));
    let request = host.value(REQUEST);
    let (machine, op) = host
        .runtime
        .llm_stream_call(&host.head, LlmStreamCall { call: common::llm_call(request), consumers: Consumers::default() })
        .unwrap();
    let error = host.drive(machine, op).unwrap_err();
    assert_eq!(error.code, ErrorCode::Internal);
    assert!(error.message.contains(STREAM_WRAP.as_str()), "{error}");
}

#[test]
fn what_may_wait_is_work_that_the_binding_runs() {
    for family in [GATE, REWRITE, WRAP] {
        let host = Host::new();
        let mut native = wrapping(|question| vec![question.value.clone()], last);
        native.may_block = true;
        let is_gate = family == GATE;
        native.answer = Some(Box::new(move |question| {
            Ok(if is_gate { Answer::Allow } else { Answer::Value(question.value.clone()) })
        }));
        add(&host, family, "waits", 0, Arc::new(native));
        let mut host = host;
        let (mut machine, mut op) = host.start("1");
        let mut works = 0;
        let result = loop {
            let reply = match op {
                Op::Done(outcome) => break host.values[outcome.result as usize].clone(),
                Op::Fail(error) => panic!("{error}"),
                Op::Work(work) => {
                    works += 1;
                    assert!(work.is_ready());
                    std::thread::spawn(move || work.run()).join().unwrap();
                    Reply::Worked
                }
                asked => host.reply(&machine, asked),
            };
            op = machine.resume(reply);
        };
        assert_eq!((result.as_str(), works), ("[1]", if family == WRAP { 2 } else { 1 }), "{family}");
    }
}

#[test]
fn work_that_the_binding_did_not_run_is_a_fault() {
    let host = Host::new();
    let mut native =
        Made { answer: Some(Box::new(|_| Ok(Answer::Allow))), wrap: None, may_block: true, asked: Mutex::default() };
    native.may_block = true;
    add(&host, GATE, "waits", 0, Arc::new(native));
    let mut host = host;
    let (mut machine, mut op) = host.start("1");
    let error = loop {
        let reply = match op {
            Op::Fail(error) => break error,
            Op::Work(_) => Reply::Worked,
            asked => host.reply(&machine, asked),
        };
        op = machine.resume(reply);
    };
    assert_eq!(error.code, ErrorCode::Internal);
}

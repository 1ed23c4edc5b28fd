//! Native middleware: guardrails, intercepts, sanitizers and switches, alone and among functions of the host, and what of the
//! host's values they leave alone.

mod common;

use common::native::{REQUEST, add, answering, asked, json};
use common::{
    GATE, Host, LLM_GATE, LLM_REWRITE, LLM_SANITIZE_REQUEST, LLM_SANITIZE_RESPONSE, REWRITE, SANITIZE_REQUEST,
    SANITIZE_RESPONSE, content_of, data, drain, metadata, shapes,
};
use nemo_relay_runtime::native::{Answer, Question};
use nemo_relay_runtime::types::{Error, ErrorCode, Family, RuntimeRegistrationKind};
use nemo_relay_runtime::{Callback, Mark, PopScope, PushScope, Registration, Reply};
use std::sync::{Arc, Mutex};

#[test]
fn a_guardrail_decides_and_has_a_scope_as_one_of_the_host() {
    for (family, is_tool) in [(GATE, true), (LLM_GATE, false)] {
        let mut host = Host::new();
        let seen = host.subscribe("seen");
        let allows = add(&host, family, "allows", 0, answering(|_| Ok(Answer::Allow)));
        host.on(family, "host", 1, |_, _| Reply::Allow);
        add(&host, family, "refuses", 2, answering(|_| Ok(Answer::Reject("no".into()))));
        let result = if is_tool { host.execute(r#"{"a":1}"#) } else { host.ask(REQUEST) };
        let error = result.unwrap_err();
        assert_eq!((error.code, error.get("guardrail")), (ErrorCode::GuardrailRejected, Some("refuses")));
        assert_eq!((error.get("reason"), error.get("stage")), (Some("no"), Some(family.as_str())));
        assert_eq!(asked(&allows).len(), 1, "{family}");
        assert_eq!(host.log.len(), 1, "the tool or model did not run");
        let wanted = ["start allows", "end allows", "start host", "end host", "start refuses", "end refuses"];
        assert_eq!(shapes(&drain(&seen))[..6], wanted);
    }
}

#[test]
fn a_guardrail_that_fails_fails_the_call() {
    let mut host = Host::new();
    add(&host, GATE, "fails", 0, answering(|_| Err(Error::invalid_argument("rule", "no such rule"))));
    let error = host.execute("1").unwrap_err();
    assert_eq!((error.code, error.message.as_str()), (ErrorCode::InvalidArgument, "no such rule"));
    assert!(host.log.is_empty());
}

#[test]
fn a_guardrail_learns_what_the_call_is_about() {
    let mut host = Host::new();
    let about = Arc::new(Mutex::new(Vec::new()));
    let noted = about.clone();
    let note = move |question: &Question| {
        noted.lock().unwrap().push((question.tool_call_id.clone(), question.model_name.clone()));
        Ok(Answer::Allow)
    };
    add(&host, GATE, "notes", 0, answering(note.clone()));
    add(&host, LLM_GATE, "notes", 0, answering(note));
    let args = host.value("1");
    let call = nemo_relay_runtime::ToolCall { tool_call_id: Some("c1".to_owned()), ..common::call(args) };
    let (machine, op) = host.runtime.tool_call(&host.head, call).unwrap();
    host.drive(machine, op).unwrap();
    let request = host.value(REQUEST);
    let call = nemo_relay_runtime::LlmCall { model_name: Some("m1".to_owned()), ..common::llm_call(request) };
    let (machine, op) = host.runtime.llm_call(&host.head, call).unwrap();
    host.drive(machine, op).unwrap();
    assert_eq!(*about.lock().unwrap(), [(Some("c1".to_owned()), None), (None, Some("m1".to_owned()))]);
}

#[test]
fn an_intercept_rewrites_and_what_it_leaves_alone_is_the_very_value() {
    let mut host = Host::new();
    add(&host, REWRITE, "same", 0, answering(|question| Ok(Answer::Value(question.value.clone()))));
    host.on(REWRITE, "host", 1, |_, value| Reply::Value(value));
    let given = host.value(r#"{"a":1}"#);
    host.tool(move |host, args| {
        assert_eq!(args, given, "no copy came on its way");
        host.answer("1")
    });
    let (machine, op) = host.runtime.tool_call(&host.head, common::call(given)).unwrap();
    host.drive(machine, op).unwrap();

    let mut host = Host::new();
    add(&host, REWRITE, "adds", 0, answering(|_| Ok(Answer::Value(json(r#"{"b":2}"#)))));
    host.on(REWRITE, "host", 1, |host, _| host.give(r#"{"c":3}"#));
    let third = add(&host, REWRITE, "third", 2, answering(|question| Ok(Answer::Value(question.value.clone()))));
    host.execute(r#"{"a":1}"#).unwrap();
    assert_eq!(host.log, [r#"host {"b":2}"#, r#"tool {"c":3}"#]);
    assert_eq!(asked(&third), [r#"search {"c":3}"#]);
}

#[test]
fn an_intercept_of_model_calls_gives_a_request_and_marks() {
    let mut host = Host::new();
    let seen = host.subscribe("seen");
    let rewritten = |_: &Question| {
        let request = json(r#"{"content":{"model":"other"},"headers":{"x-a":"1"}}"#);
        Ok(Answer::Rewritten { request, annotation: None, marks: Some(json(r#"[{"name":"noted","data":7}]"#)) })
    };
    add(&host, LLM_REWRITE, "routes", 0, answering(rewritten));
    let model = Arc::new(Mutex::new(String::new()));
    let got = model.clone();
    host.tool(move |host, request| {
        *got.lock().unwrap() = content_of(&host.values[request as usize]);
        host.give("{}")
    });
    host.ask(REQUEST).unwrap();
    assert_eq!(*model.lock().unwrap(), r#"{"model":"other"}"#);
    let events = drain(&seen);
    let mark = events.iter().find(|record| common::shape(&record.event) == "mark noted").expect("the pending mark");
    assert_eq!(data(&mark.event), "7");
}

#[test]
fn an_intercept_that_fails_or_answers_as_a_guardrail_fails_the_call() {
    for answer in [|_: &Question| Err(Error::new(ErrorCode::Internal, "boom")), |_: &Question| Ok(Answer::Allow)] {
        let mut host = Host::new();
        add(&host, REWRITE, "wrong", 0, answering(answer));
        assert_eq!(host.execute("1").unwrap_err().code, ErrorCode::Internal);
        assert!(host.log.is_empty());
    }
}

#[test]
fn sanitizers_change_what_events_show_and_nothing_else() {
    // Alone, where the host makes no copy; and among those of the host.
    for mixed in [false, true] {
        let mut host = Host::new();
        let seen = host.subscribe("seen");
        let hide = |question: &Question| {
            let text = question.value.as_str().replace("secret", "***");
            Ok(Answer::Value(json(&text)))
        };
        for family in [SANITIZE_REQUEST, SANITIZE_RESPONSE] {
            add(&host, family, "hides", 5, answering(hide));
            if mixed {
                host.on(family, "host", 1, |_, copy| Reply::Value(copy));
                host.on(family, "later", 9, |_, copy| Reply::Value(copy));
            }
        }
        assert_eq!(host.execute(r#"{"k":"secret"}"#).unwrap(), r#"[{"k":"secret"}]"#);
        let events = drain(&seen);
        assert_eq!(data(&events[0].event), r#"{"k":"***"}"#);
        assert_eq!(data(&events[1].event), r#"[{"k":"***"}]"#);
        if mixed {
            assert!(host.log.contains(&r#"later {"k":"***"}"#.to_owned()), "{:?}", host.log);
        }
    }
}

#[test]
fn sanitizers_of_model_calls_may_leave_everything_out() {
    for mixed in [false, true] {
        let mut host = Host::new();
        let seen = host.subscribe("seen");
        for family in [LLM_SANITIZE_REQUEST, LLM_SANITIZE_RESPONSE] {
            add(&host, family, "omits", 5, answering(|_| Ok(Answer::Omit)));
            if mixed {
                host.on(family, "host", 1, |_, copy| Reply::Value(copy));
            }
        }
        host.ask(REQUEST).unwrap();
        let events = drain(&seen);
        assert_eq!((data(&events[0].event), data(&events[1].event)), ("null", "null"), "mixed: {mixed}");
    }
}

#[test]
fn a_sanitizer_that_fails_hides_the_payload() {
    for mixed in [false, true] {
        let mut host = Host::new();
        let seen = host.subscribe("seen");
        add(&host, SANITIZE_REQUEST, "fails", 5, answering(|_| Err(Error::new(ErrorCode::Internal, "boom"))));
        if mixed {
            host.on(SANITIZE_REQUEST, "host", 1, |_, copy| Reply::Value(copy));
        }
        host.execute("1").unwrap();
        assert_eq!(data(&drain(&seen)[0].event), "null", "mixed: {mixed}");
    }
}

#[test]
fn nobody_is_asked_where_nobody_listens() {
    let mut host = Host::new();
    let hides =
        add(&host, SANITIZE_REQUEST, "hides", 0, answering(|question| Ok(Answer::Value(question.value.clone()))));
    host.execute("1").unwrap();
    assert!(asked(&hides).is_empty());
}

#[test]
fn a_switch_decides_and_one_that_fails_does_not() {
    let mut host = Host::new();
    host.on(REWRITE, "entry", 0, |host, _| host.give("2"));
    let kinds = [RuntimeRegistrationKind::ToolRequestIntercept];
    let off = answering(|_| Ok(Answer::Reject("not now".into())));
    host.runtime.register_switch("off", &kinds, "entry", Callback::of(off.clone())).unwrap();
    assert_eq!(host.execute("1").unwrap(), "[1]");
    assert_eq!(asked(&off), [" null"]);
    host.runtime.deregister(None, Family::ConditionalMiddlewareGuardrail, "off").unwrap();
    let fails = answering(|_| Err(Error::new(ErrorCode::Internal, "boom")));
    host.runtime.register_switch("fails", &kinds, "entry", Callback::of(fails)).unwrap();
    assert_eq!(host.execute("1").unwrap(), "[2]");
    assert_eq!(host.runtime.flush().report().callback_errors, 1);
}

#[test]
fn native_middleware_is_left_out_by_a_switch_of_the_host() {
    let mut host = Host::new();
    let native = add(&host, REWRITE, "entry", 0, answering(|_| Ok(Answer::Value(json("2")))));
    host.switch("off", &[REWRITE], "entry", |_| Reply::Reject("no".to_owned())).unwrap();
    assert_eq!(host.execute("1").unwrap(), "[1]");
    assert!(asked(&native).is_empty());
}

/// Emits a mark and drives it over the stage.
fn mark_over_the_stage(host: &mut Host, metadata: &str) {
    let stage = host.runtime.take_stage().expect("the first time");
    let mark = Mark {
        name: "m".into(),
        data: Some(json(r#"{"k":"secret"}"#)),
        metadata: Some(json(metadata)),
        ..Mark::default()
    };
    host.runtime.mark(&host.head, mark);
    for record in drain(&stage) {
        let (machine, op) = host.runtime.process(&record);
        host.drive(machine, op).unwrap();
    }
}

#[test]
fn events_are_added_to_and_sanitized_among_functions_of_the_host() {
    let mut host = Host::new();
    let seen = host.subscribe("seen");
    let injects = |question: &Question| {
        let event = &question.event.as_ref().expect("the event").event;
        Ok(Answer::Value(json(&format!(r#"{{"seen.kind":"{}"}}"#, common::shape(event)))))
    };
    add(&host, Family::EventMetadataInjector, "injects", 0, answering(injects));
    let hides = |question: &Question| Ok(Answer::Value(json(&question.value.as_str().replace("secret", "***"))));
    add(&host, Family::MarkSanitizeGuardrail, "hides", 0, answering(hides));
    host.on(Family::MarkSanitizeGuardrail, "host", 1, |_, fields| Reply::Value(fields));
    mark_over_the_stage(&mut host, r#"{"a":"secret"}"#);
    let event = &drain(&seen)[0].event;
    assert_eq!(data(event), r#"{"k":"***"}"#);
    assert_eq!(metadata(event), r#"{"a":"***","seen.kind":"mark m"}"#);
    assert!(host.log[0].starts_with(r#"host {"category_profile":null,"data":{"k":"***"}"#), "{:?}", host.log);
}

#[test]
fn what_a_function_left_of_a_payload_is_told_apart_from_what_others_changed() {
    for another_changes in [false, true] {
        let mut host = Host::new();
        let _seen = host.subscribe("seen");
        let told = Arc::new(Mutex::new(Vec::new()));
        let noted = told.clone();
        let native = answering(move |question| {
            if let Some(record) = &question.event {
                noted.lock().unwrap().push((common::shape(&record.event), question.sanitized));
            }
            Ok(Answer::Value(question.value.clone()))
        });
        let callback = Callback::of(native);
        let new = Registration { name: "hides".into(), priority: 5, break_chain: false, callback };
        let start = Family::ScopeSanitizeStartGuardrail;
        for family in [SANITIZE_REQUEST, SANITIZE_RESPONSE, start, Family::ScopeSanitizeEndGuardrail] {
            host.runtime.register(None, family, new.clone()).unwrap();
        }
        if another_changes {
            host.on(start, "other", 0, |host, _| host.give(r#"{"data":"other"}"#));
        }
        let stage = host.runtime.take_stage().unwrap();
        let scope = host.runtime.push(&host.head, PushScope { name: "scope".into(), ..PushScope::default() });
        host.execute("1").unwrap();
        host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
        for record in drain(&stage) {
            let (machine, op) = host.runtime.process(&record);
            host.drive(machine, op).unwrap();
        }
        let told = told.lock().unwrap().clone();
        let told: Vec<_> = told.iter().map(|(shape, sanitized)| (shape.as_str(), *sanitized)).collect();
        let wanted =
            [("start scope", false), ("start search", !another_changes), ("end search", true), ("end scope", false)];
        assert_eq!(told, wanted);
    }
}

#[test]
fn an_event_whose_sanitizer_fails_shows_nothing_and_a_failing_injector_adds_nothing() {
    let mut host = Host::new();
    let seen = host.subscribe("seen");
    let fails = || answering(|_| Err(Error::new(ErrorCode::Internal, "boom")));
    add(&host, Family::EventMetadataInjector, "fails", 0, fails());
    mark_over_the_stage(&mut host, r#"{"a":1}"#);
    assert_eq!(metadata(&drain(&seen)[0].event), r#"{"a":1}"#);

    let mut host = Host::new();
    let seen = host.subscribe("seen");
    add(&host, Family::MarkSanitizeGuardrail, "fails", 0, fails());
    mark_over_the_stage(&mut host, r#"{"a":1}"#);
    let event = &drain(&seen)[0].event;
    assert_eq!((data(event), metadata(event)), ("null", "null"));
}

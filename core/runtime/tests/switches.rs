//! Switches: which registrations they leave out, when they are asked, and what becomes of the others.

mod common;

use common::{GATE, Host, REWRITE, SANITIZE_REQUEST, SANITIZE_RESPONSE, WRAP, drain, shapes};
use nemo_relay_runtime::types::{ErrorCode, Family, Json, Limits, RuntimeRegistrationKind};
use nemo_relay_runtime::{Lanes, Mark, Op, PushScope, Reply, registration_kinds, registrations_to_json};
use std::sync::Arc;
use std::time::Instant;

const OFF: Family = Family::ConditionalMiddlewareGuardrail;
const TOOL_FAMILIES: [Family; 5] = [GATE, REWRITE, WRAP, SANITIZE_REQUEST, SANITIZE_RESPONSE];

fn reject(_: &mut Host) -> Reply {
    Reply::Reject("not now".to_owned())
}

/// Registers an entry of this family that changes nothing.
fn register(host: &mut Host, family: Family, name: &str) {
    if family == WRAP {
        return host.wrap(name, 0, |host, args, next| {
            let result = host.run_next(&next, args).unwrap().result;
            Reply::Outcome { result, annotation: None, marks: None }
        });
    }
    host.on(family, name, 0, move |_, value| if family == GATE { Reply::Allow } else { Reply::Value(value) });
}

fn ran(host: &Host, name: &str) -> usize {
    host.log.iter().filter(|entry| entry.split(' ').next() == Some(name)).count()
}

#[test]
fn every_family_of_a_call_is_left_out_by_name_and_kind() {
    for family in TOOL_FAMILIES {
        let mut host = Host::new();
        let seen = host.subscribe("seen");
        register(&mut host, family, "entry");
        register(&mut host, family, "other");
        host.switch("off", &[family], "entry", reject).unwrap();
        let elsewhere: Vec<_> = TOOL_FAMILIES.into_iter().filter(|other| *other != family).collect();
        host.switch("elsewhere", &elsewhere, "other", reject).unwrap();
        host.execute("0").unwrap();
        assert_eq!((ran(&host, "entry"), ran(&host, "other"), ran(&host, "off")), (0, 1, 1), "{family}");
        assert_eq!(ran(&host, "elsewhere"), 0, "{family}");
        let guarded = shapes(&drain(&seen)).iter().any(|shape| shape == "start entry");
        assert!(!guarded, "a guardrail that takes no part has no scope");
        assert!(host.runtime.deregister(None, OFF, "off").unwrap());
        assert!(!host.runtime.deregister(None, OFF, "off").unwrap());
        host.execute("0").unwrap();
        assert_eq!(ran(&host, "entry"), 1, "{family}");
    }
}

#[test]
fn an_entry_that_takes_no_part_ends_no_chain_and_refuses_nothing() {
    let mut host = Host::new();
    host.on(GATE, "entry", 0, |_, _| Reply::Reject("no".to_owned()));
    host.register(None, REWRITE, "entry", 0, true, Arc::new(|_, args, _| Reply::Value(args))).unwrap();
    register(&mut host, REWRITE, "later");
    host.switch("off", &[GATE, REWRITE], "entry", reject).unwrap();
    host.execute("0").unwrap();
    assert_eq!(host.log, ["off 0", "off 0", "later 0", "tool 0"]);
}

#[test]
fn what_is_registered_on_a_scope_takes_part() {
    let mut host = Host::new();
    let scope = host.runtime.push(&host.head, PushScope { name: "scope".into(), ..PushScope::default() });
    host.head = scope.clone();
    register(&mut host, REWRITE, "entry");
    host.register(Some(&scope), REWRITE, "entry", 0, false, Arc::new(|_, args, _| Reply::Value(args))).unwrap();
    host.switch("off", &[REWRITE], "entry", reject).unwrap();
    host.execute("0").unwrap();
    assert_eq!(host.log, ["off 0", "entry 0", "tool 0"], "the global one alone is left out");
}

#[test]
fn switches_are_asked_by_name_until_one_gives_a_reason() {
    let mut host = Host::new();
    register(&mut host, GATE, "entry");
    host.switch("c", &[GATE], "entry", reject).unwrap();
    host.switch("b", &[GATE], "entry", reject).unwrap();
    host.switch("a", &[GATE], "entry", |_| Reply::Allow).unwrap();
    host.execute("0").unwrap();
    assert_eq!(host.log, ["a 0", "b 0", "tool 0"]);
}

#[test]
fn one_that_raises_leaves_the_registration_on_and_is_counted() {
    let mut host = Host::new();
    register(&mut host, GATE, "entry");
    host.switch("broken", &[GATE], "entry", |host| host.raise("boom")).unwrap();
    host.execute("0").unwrap();
    assert_eq!(host.log, ["broken 0", "entry 0", "tool 0"]);
    assert_eq!(host.runtime.flush().report().callback_errors, 1);
}

#[test]
fn a_call_asks_those_that_it_began_with() {
    let mut host = Host::new();
    host.on(GATE, "first", 0, |host, _| {
        assert!(host.runtime.deregister(None, OFF, "off").unwrap());
        host.switch("new", &[WRAP], "entry", |_| unreachable!("it counts from the next call")).unwrap();
        Reply::Allow
    });
    register(&mut host, WRAP, "entry");
    host.switch("off", &[WRAP], "entry", reject).unwrap();
    host.execute("0").unwrap();
    assert_eq!(host.log, ["first 0", "off 0", "tool 0"]);
    assert_eq!(host.runtime.take_released().len(), 1, "the switch that was removed");
}

#[test]
fn a_chain_is_decided_about_once_however_often_next_runs() {
    let mut host = Host::new();
    host.wrap("outer", 0, |host, args, next| {
        host.run_next(&next, args).unwrap();
        let result = host.run_next(&next, args).unwrap().result;
        Reply::Outcome { result, annotation: None, marks: None }
    });
    host.wrap("inner", 1, |_, _, _| unreachable!("it takes no part"));
    host.switch("off", &[WRAP], "inner", reject).unwrap();
    host.execute("0").unwrap();
    assert_eq!(host.log, ["off 0", "outer 0", "tool 0", "tool 0"]);
}

#[test]
fn kinds_are_at_least_one_and_known_and_a_name_is_taken_once() {
    let mut host = Host::new();
    let error = host.switch("off", &[], "entry", reject).unwrap_err();
    assert_eq!((error.code, error.get("argument")), (ErrorCode::InvalidArgument, Some("kinds")));
    assert_eq!(error.to_string(), "invalid argument: conditional middleware guardrail kinds must not be empty");
    for unknown in [r#"["nothing"]"#, r#"["conditional_middleware_guardrail"]"#, r#""subscriber""#] {
        let error = registration_kinds(&Json::parse(unknown, &Limits::default()).unwrap()).unwrap_err();
        assert_eq!((error.code, error.get("argument")), (ErrorCode::InvalidArgument, Some("kinds")));
    }
    host.switch("off", &[GATE], "entry", reject).unwrap();
    let error = host.switch("off", &[WRAP], "entry", reject).unwrap_err();
    assert_eq!((error.code, error.get("name")), (ErrorCode::AlreadyExists, Some("off")));
    assert_eq!(error.to_string(), "already exists: off conditional middleware guardrail already exists");
}

#[test]
fn a_switch_alone_costs_a_call_nothing() {
    let mut host = Host::new();
    host.switch("off", &TOOL_FAMILIES, "entry", |_| unreachable!("nothing has the name")).unwrap();
    assert!(host.runtime.is_idle(&host.head));
    let seen = host.subscribe("seen");
    host.execute("0").unwrap();
    assert_eq!(shapes(&drain(&seen)), ["start search", "end search"], "no event waits on the stage");
}

/// Processes what is on the stage.
fn process(host: &mut Host, lanes: &mut Lanes<()>) {
    while let Some(call) = lanes.take(&host.runtime, Instant::now()) {
        assert!(call.subscriber.is_stage());
        let (mut machine, mut op) = host.runtime.process(&call.record);
        while !matches!(op, Op::Done(_)) {
            let reply = host.reply(&machine, op);
            op = machine.resume(reply);
        }
        drop(machine);
        let _ = lanes.finish(call.subscriber.id, false);
    }
}

fn staged() -> (Host, Lanes<()>) {
    let (host, mut lanes) = (Host::new(), Lanes::default());
    lanes.add(host.runtime.take_stage().expect("the stage"), ());
    (host, lanes)
}

fn mark(host: &Host, name: &str) {
    let data = Some(Json::parse("1", &Limits::default()).unwrap());
    host.runtime.mark(&host.head, Mark { name: name.into(), data, ..Mark::default() });
}

#[test]
fn a_subscriber_that_is_left_out_does_not_get_the_event_and_is_not_waited_for() {
    let (mut host, mut lanes) = staged();
    let (off, on) = (host.subscribe("entry"), host.subscribe("other"));
    host.switch("off", &[Family::Subscriber], "entry", reject).unwrap();
    mark(&host, "m");
    assert_eq!(host.runtime.flush().report().pending, 2);
    process(&mut host, &mut lanes);
    assert_eq!((drain(&off).len(), shapes(&drain(&on))), (0, vec!["mark m".to_owned()]));
    let report = host.runtime.flush().report();
    assert_eq!((report.pending, report.dropped, report.delivered), (0, 0, 1));
    host.runtime.unsubscribe(None, "entry").unwrap();
    assert!(off.is_settled() && off.retire());
    assert!(host.runtime.deregister(None, OFF, "off").unwrap());
    mark(&host, "later");
    assert_eq!(drain(&on).len(), 1, "nothing is staged any more");
}

#[test]
fn a_subscriber_that_was_removed_meanwhile_and_is_left_out_is_let_go_of() {
    let (mut host, mut lanes) = staged();
    let off = host.subscribe("entry");
    lanes.add(off.clone(), ());
    host.switch("off", &[Family::Subscriber], "entry", reject).unwrap();
    mark(&host, "m");
    host.runtime.unsubscribe(None, "entry").unwrap();
    assert!(lanes.retire().is_empty(), "an event is promised");
    process(&mut host, &mut lanes);
    assert_eq!(lanes.len(), 1, "the stage alone");
}

#[test]
fn a_subscriber_of_a_scope_gets_the_event() {
    let (mut host, mut lanes) = staged();
    host.head = host.runtime.push(&host.head, PushScope { name: "scope".into(), ..PushScope::default() });
    let local = host.runtime.subscribe(Some(&host.head), "entry", host.runtime.callback(99)).unwrap();
    host.switch("off", &[Family::Subscriber], "entry", reject).unwrap();
    mark(&host, "m");
    process(&mut host, &mut lanes);
    assert_eq!(drain(&local).len(), 1);
    assert_eq!(host.log, [""; 0]);
}

#[test]
fn functions_that_change_events_are_left_out() {
    let (mut host, mut lanes) = staged();
    let seen = host.subscribe("seen");
    for family in [Family::EventMetadataInjector, Family::MarkSanitizeGuardrail] {
        host.on(family, "entry", 0, |_, _| unreachable!("it takes no part"));
    }
    host.on(Family::MarkSanitizeGuardrail, "other", 1, |host, _| host.give(r#"{"data":2}"#));
    let both = [Family::EventMetadataInjector, Family::MarkSanitizeGuardrail];
    host.switch("off", &both, "entry", reject).unwrap();
    mark(&host, "m");
    process(&mut host, &mut lanes);
    assert_eq!(common::data(&drain(&seen)[0].event), "2");
    assert_eq!(ran(&host, "off"), 2);
}

#[test]
fn an_event_whose_processing_is_given_up_reaches_everybody() {
    let (mut host, mut lanes) = staged();
    let seen = host.subscribe("entry");
    host.switch("off", &[Family::Subscriber], "entry", reject).unwrap();
    mark(&host, "m");
    let call = lanes.take(&host.runtime, Instant::now()).expect("the event");
    drop(host.runtime.process(&call.record));
    let _ = lanes.finish(call.subscriber.id, false);
    assert_eq!(drain(&seen).len(), 1);
}

#[test]
fn the_list_has_the_kinds_that_may_be_left_out() {
    let mut host = Host::new();
    register(&mut host, WRAP, "b");
    register(&mut host, GATE, "a");
    host.subscribe("c");
    host.switch("off", &[GATE], "a", reject).unwrap();
    let all = host.runtime.registrations(None);
    let listed: Vec<_> = all.iter().map(|one| (one.kind, one.effective_name.as_str())).collect();
    assert_eq!(
        listed,
        [
            (RuntimeRegistrationKind::Subscriber, "c"),
            (RuntimeRegistrationKind::ToolConditionalExecutionGuardrail, "a"),
            (RuntimeRegistrationKind::ToolExecutionIntercept, "b"),
        ]
    );
    let some = host.runtime.registrations(Some(&[RuntimeRegistrationKind::ToolExecutionIntercept]));
    assert_eq!(
        registrations_to_json(&some).unwrap().as_str(),
        r#"[{"kind":"tool_execution_intercept","local_name":"b","effective_name":"b","owner":{"kind":"global_api"}}]"#
    );
}

#[test]
fn every_kind_is_a_family_and_every_family_but_that_of_switches_is_a_kind() {
    for kind in RuntimeRegistrationKind::ALL {
        assert_eq!(Family::from_number(kind.number()).map(Family::as_str), Some(kind.as_str()));
    }
    assert_eq!(RuntimeRegistrationKind::ALL.len(), Family::COUNT - 1);
    assert_eq!(RuntimeRegistrationKind::parse(OFF.as_str()), None);
}

//! Who runs, and in which order.

mod common;

use common::{Act, GATE, Host, REWRITE, WRAP};
use nemo_relay_runtime::types::{ErrorCode, Family};
use nemo_relay_runtime::{PopScope, PushScope, Reply, Scope};
use std::sync::{Arc, Mutex};

fn push(host: &mut Host, name: &str) -> Arc<Scope> {
    let scope = host.runtime.push(&host.head, PushScope { name: name.into(), ..PushScope::default() });
    host.head = scope.clone();
    scope
}

fn allow() -> Act {
    Arc::new(|_, _, _| Reply::Allow)
}

fn names(host: &Host) -> Vec<&str> {
    host.log.iter().filter_map(|entry| entry.strip_suffix(" 0")).filter(|name| *name != "tool").collect()
}

#[test]
fn places_are_merged_by_priority_then_globals_then_scopes_from_the_outermost_in() {
    let mut host = Host::new();
    let outer = push(&mut host, "outer");
    let inner = push(&mut host, "inner");
    for (scope, name, priority) in [
        (Some(&inner), "inner-a", 10),
        (Some(&outer), "outer-z", 10),
        (None, "b", 10),
        (None, "a", 10),
        (Some(&inner), "first", -1),
        (None, "z", 0),
    ] {
        host.register(scope, GATE, name, priority, false, allow()).unwrap();
    }
    host.execute("0").unwrap();
    assert_eq!(names(&host), ["first", "z", "a", "b", "outer-z", "inner-a"]);
}

#[test]
fn a_scope_is_its_own_place() {
    let mut host = Host::new();
    let left = push(&mut host, "left");
    host.head = left.outer().unwrap().clone();
    push(&mut host, "right");
    host.register(Some(&left), GATE, "left", 0, false, allow()).unwrap();
    host.execute("0").unwrap();
    assert!(names(&host).is_empty(), "a sibling is not around the call");
    host.head = left;
    host.execute("0").unwrap();
    assert_eq!(names(&host), ["left"]);
}

#[test]
fn a_name_is_taken_once_in_a_family_and_place() {
    let mut host = Host::new();
    let scope = push(&mut host, "scope");
    for place in [None, Some(&scope)] {
        host.register(place, GATE, "same", 0, false, allow()).unwrap();
        let error = host.register(place, GATE, "same", 1, false, allow()).unwrap_err();
        assert_eq!((error.code, error.get("name")), (ErrorCode::AlreadyExists, Some("same")));
        assert_eq!(error.to_string(), "already exists: same already exists");
        let rewrite: Act = Arc::new(|_, args, _| Reply::Value(args));
        host.register(place, REWRITE, "same", 0, false, rewrite).unwrap();
    }
    host.execute("0").unwrap();
    assert_eq!(names(&host), ["same", "same", "same", "same"], "one gate and one intercept in each place");
}

#[test]
fn deregistering_says_whether_there_was_something() {
    for family in Family::ALL.iter().copied().filter(|family| family.ordered()) {
        let mut host = Host::new();
        let scope = push(&mut host, "scope");
        for place in [None, Some(&scope)] {
            assert!(!host.runtime.deregister(place, family, "entry").unwrap());
            host.register(place, family, "entry", 0, false, allow()).unwrap();
            assert!(!host.runtime.deregister(place, family, "other").unwrap());
            assert!(host.runtime.deregister(place, family, "entry").unwrap(), "{family}");
            assert!(!host.runtime.deregister(place, family, "entry").unwrap());
        }
        assert!(host.runtime.is_idle(&host.head));
        host.execute("0").unwrap();
        assert_eq!(host.log, ["tool 0"], "{family}");
    }
}

#[test]
fn closing_a_scope_drops_its_registrations_and_refuses_new_ones() {
    let mut host = Host::new();
    let scope = push(&mut host, "scope");
    host.register(Some(&scope), GATE, "entry", 0, false, allow()).unwrap();
    assert!(!host.runtime.is_idle(&host.head));
    host.head = host.runtime.pop(&host.head, &scope, PopScope::default()).unwrap();
    assert!(host.runtime.is_idle(&host.head));
    assert_eq!(host.runtime.take_released().len(), 1);
    let error = host.register(Some(&scope), GATE, "entry", 0, false, allow()).unwrap_err();
    assert_eq!(
        (error.code, error.to_string()),
        (ErrorCode::NotFound, format!("not found: scope {} not found", scope.uuid))
    );
    assert_eq!(host.runtime.deregister(Some(&scope), GATE, "entry").unwrap_err().code, ErrorCode::NotFound);
    host.execute("0").unwrap();
    assert_eq!(host.log, ["tool 0"]);
}

#[test]
fn a_call_keeps_what_it_began_with() {
    let mut host = Host::new();
    host.on(GATE, "gate", 0, |host, _| {
        assert!(host.runtime.deregister(None, WRAP, "old").unwrap());
        host.wrap("new", 0, |_, _, _| unreachable!("it counts from the next call"));
        Reply::Allow
    });
    host.wrap("old", 0, |host, args, next| {
        let result = host.run_next(&next, args).unwrap().result;
        Reply::Outcome { result, annotation: None, marks: None }
    });
    host.execute("0").unwrap();
    assert_eq!(host.log, ["gate 0", "old 0", "tool 0"]);
}

#[test]
fn a_callback_is_released_when_nothing_needs_it_any_more() {
    let mut host = Host::new();
    let released = Arc::new(Mutex::new(Vec::new()));
    let during = released.clone();
    host.on(GATE, "gate", 0, move |host, _| {
        host.runtime.deregister(None, GATE, "gate").unwrap();
        during.lock().unwrap().extend(host.runtime.take_released());
        Reply::Allow
    });
    host.execute("0").unwrap();
    assert!(released.lock().unwrap().is_empty(), "the call in flight still needs it");
    assert_eq!(host.runtime.take_released(), [1]);
    assert!(host.runtime.take_released().is_empty());
}

#[test]
fn a_registration_that_was_refused_releases_its_callback() {
    let mut host = Host::new();
    host.on(GATE, "same", 0, |_, _| Reply::Allow);
    host.register(None, GATE, "same", 0, false, allow()).unwrap_err();
    assert_eq!(host.runtime.take_released(), [2]);
}

#[test]
fn subscribers_and_switches_have_a_registration_of_their_own() {
    let mut host = Host::new();
    for family in [Family::Subscriber, Family::ConditionalMiddlewareGuardrail] {
        let error = host.register(None, family, "entry", 0, false, allow()).unwrap_err();
        assert_eq!(error.code, ErrorCode::InvalidArgument);
    }
}

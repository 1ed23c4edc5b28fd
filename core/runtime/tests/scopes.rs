//! Opening and closing scopes.

mod common;

use common::{Host, data, drain, metadata, shapes};
use nemo_relay_runtime::types::{ErrorCode, ScopeAttributes};
use nemo_relay_runtime::types::{Event, Json, ScopeType, Timestamp};
use nemo_relay_runtime::{CloseScope, Mark, PopScope, PushScope, Scope};
use std::sync::Arc;

fn named(name: &str) -> PushScope {
    PushScope { name: name.into(), scope_type: ScopeType::Function, ..PushScope::default() }
}

fn json(text: &str) -> Option<Json> {
    Some(Json::from_trusted(text))
}

fn push(host: &Host, head: &Arc<Scope>, name: &str) -> Arc<Scope> {
    host.runtime.push(head, named(name))
}

#[test]
fn a_scope_is_the_child_of_the_innermost_open_one() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let root = host.head.clone();
    let outer = push(&host, &root, "outer");
    let inner = push(&host, &outer, "inner");
    // Another task still has the outer scope as its head.
    let sibling = push(&host, &outer, "sibling");
    assert_eq!(inner.parent_uuid, Some(outer.uuid));
    assert_eq!(sibling.parent_uuid, Some(outer.uuid));
    // Somebody else closed this task's head: what is still open counts.
    let head = host.runtime.pop(&inner, &inner, PopScope::default()).unwrap();
    assert!(Arc::ptr_eq(&head, &outer));
    assert_eq!(push(&host, &inner, "late").parent_uuid, Some(outer.uuid));
    assert_eq!(shapes(&drain(&events)), ["start outer", "start inner", "start sibling", "end inner", "start late"]);
}

#[test]
fn an_explicit_parent_is_followed_by_the_events_and_not_by_the_stack() {
    let host = Host::new();
    let agent = host.runtime.push(&host.head, PushScope { scope_type: ScopeType::Agent, ..named("agent") });
    let elsewhere = push(&host, &host.head, "elsewhere");
    let scope = host.runtime.push(&elsewhere, PushScope { parent: Some(agent.clone()), ..named("child") });
    assert_eq!((scope.parent_uuid, scope.root_uuid), (Some(agent.uuid), agent.uuid));
    let head = host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    assert!(Arc::ptr_eq(&head, &elsewhere));
}

#[test]
fn events_show_what_was_given() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let at = Timestamp::from_micros(1_700_000_000_000_000);
    let params = PushScope {
        attributes: ScopeAttributes::RELOCATABLE | ScopeAttributes::PARALLEL,
        data: json(r#""kept on the handle""#),
        metadata: json(r#"{"a":1,"b":1}"#),
        input: json("[1]"),
        timestamp: Some(at),
        ..named("work")
    };
    let scope = host.runtime.push(&host.head, params);
    let pop = PopScope { output: json("[2]"), metadata: json(r#"{"b":2}"#), timestamp: Some(at) };
    host.runtime.pop(&scope, &scope, pop).unwrap();
    let events = drain(&events);
    assert_eq!((data(&events[0].event), metadata(&events[0].event)), ("[1]", r#"{"a":1,"b":1}"#));
    assert_eq!((data(&events[1].event), metadata(&events[1].event)), ("[2]", r#"{"a":1,"b":2}"#));
    assert_eq!(events[1].event.timestamp(), at, "an explicit time is taken as it is");
    let Event::Scope(start) = &events[0].event else { panic!("a scope starts") };
    assert_eq!(start.attributes, ["parallel", "relocatable"]);
    assert_eq!(scope.data.as_ref().unwrap().as_str(), r#""kept on the handle""#);
}

#[test]
fn an_end_is_later_than_its_start() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let ahead = Timestamp::from_micros(4_000_000_000_000_000);
    let scope = host.runtime.push(&host.head, PushScope { timestamp: Some(ahead), ..named("ahead") });
    host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    assert_eq!(drain(&events)[1].event.timestamp(), ahead.plus_micros(1));
}

#[test]
fn a_tool_scope_has_a_profile() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.runtime.push(&host.head, PushScope { scope_type: ScopeType::Tool, ..named("tool") });
    host.runtime.push(&host.head, named("function"));
    let profiles: Vec<_> =
        drain(&events).iter().map(|record| record.event.category_profile().map(ToString::to_string)).collect();
    assert_eq!(profiles, [Some("{}".to_owned()), None]);
}

#[test]
fn a_pop_that_is_refused_changes_nothing() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let root = host.head.clone();
    let outer = push(&host, &root, "outer");
    let inner = push(&host, &outer, "inner");
    let foreign = push(&host, &host.runtime.new_stack(), "foreign");
    drain(&events);
    for (scope, code, message) in [
        (&root, ErrorCode::InvalidArgument, "invalid argument: root scope cannot be removed"),
        (&outer, ErrorCode::ScopeNotOnTop, "invalid argument: scope handle is not at the top of the stack"),
        (&foreign, ErrorCode::NotFound, "not found: scope handle not found"),
    ] {
        let error = host.runtime.pop(&inner, scope, PopScope::default()).err().unwrap();
        assert_eq!((error.code, error.to_string()), (code, message.to_owned()));
    }
    assert!(!outer.is_closed() && drain(&events).is_empty());
    let head = host.runtime.pop(&inner, &inner, PopScope::default()).unwrap();
    let error = host.runtime.pop(&head, &inner, PopScope::default()).err().unwrap();
    assert_eq!(error.code, ErrorCode::NotFound, "a scope is closed once");
    assert_eq!(shapes(&drain(&events)), ["end inner"]);
}

#[test]
fn closing_a_block_ends_what_was_left_open_and_says_so() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let root = host.head.clone();
    let outer = push(&host, &root, "outer");
    let middle = push(&host, &outer, "middle");
    let inner = push(&host, &middle, "inner");
    drain(&events);
    let close = CloseScope { error: Some("boom".to_owned()), ..CloseScope::default() };
    let head = host.runtime.close(&inner, &outer, close);
    assert!(Arc::ptr_eq(&head, &root));
    let events = drain(&events);
    assert_eq!(shapes(&events), ["end inner", "end middle", "mark relay.scope.unbalanced", "end outer"]);
    assert_eq!(data(&events[2].event), r#"{"count":2,"names":["inner","middle"]}"#);
    assert_eq!(events[2].event.parent_uuid(), Some(outer.uuid));
    for end in [&events[0], &events[1], &events[3]] {
        let wanted = r#"{"otel.status_code":"ERROR","otel.status_description":"boom"}"#;
        assert_eq!(metadata(&end.event), wanted);
    }
}

#[test]
fn closing_twice_or_the_root_is_nothing() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let root = host.head.clone();
    let scope = push(&host, &root, "scope");
    let close = || CloseScope::default();
    let head = host.runtime.close(&scope, &scope, close());
    assert!(Arc::ptr_eq(&host.runtime.close(&scope, &scope, close()), &head));
    assert!(Arc::ptr_eq(&host.runtime.close(&head, &root, close()), &root));
    assert!(!root.is_closed());
    assert_eq!(shapes(&drain(&events)), ["start scope", "end scope"]);
}

#[test]
fn a_scope_of_another_task_is_closed_without_touching_what_that_task_has_inside() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let shared = push(&host, &host.head, "shared");
    let here = push(&host, &shared, "here");
    let there = push(&host, &shared, "there");
    drain(&events);
    host.runtime.close(&here, &shared, CloseScope::default());
    assert!(here.is_closed() && shared.is_closed() && !there.is_closed());
    assert_eq!(host.runtime.push(&there, named("more")).parent_uuid, Some(there.uuid));
}

#[test]
fn a_mark_belongs_to_the_innermost_scope() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let outer = push(&host, &host.head, "outer");
    let inner = push(&host, &outer, "inner");
    let named = |parent| Mark { name: "note".to_owned(), data: json("1"), parent, ..Mark::default() };
    host.runtime.mark(&inner, named(None));
    host.runtime.mark(&inner, named(Some(outer.clone())));
    let marks = drain(&events).split_off(2);
    assert_eq!(marks[0].event.parent_uuid(), Some(inner.uuid));
    assert_eq!(marks[1].event.parent_uuid(), Some(outer.uuid));
    assert_ne!(marks[0].event.uuid(), marks[1].event.uuid());
    assert_eq!(marks[0].event.category(), None);
}

#[test]
fn a_subscriber_of_a_scope_sees_its_inside_and_its_end() {
    let mut host = Host::new();
    let root = host.head.clone();
    let outer = push(&host, &root, "outer");
    let local = host.runtime.subscribe(Some(&outer), "local", host.runtime.callback(99)).unwrap();
    let inner = push(&host, &outer, "inner");
    host.head = inner.clone();
    host.execute("1").unwrap();
    let head = host.runtime.pop(&inner, &inner, PopScope::default()).unwrap();
    push(&host, &root, "beside");
    host.runtime.pop(&head, &outer, PopScope::default()).unwrap();
    push(&host, &root, "after");
    let wanted = ["start inner", "start search", "end search", "end inner", "end outer"];
    assert_eq!(shapes(&drain(&local)), wanted);
    assert!(local.is_removed());
}

#[test]
fn a_scope_is_found_by_its_text_on_its_own_stack() {
    let host = Host::new();
    let outer = push(&host, &host.head, "outer");
    let inner = push(&host, &outer, "inner");
    let found = host.runtime.find(&inner, &outer.uuid.to_string()).unwrap();
    assert!(Arc::ptr_eq(&found, &outer));
    let error = host.runtime.find(&outer, &inner.uuid.to_string()).err().unwrap();
    assert_eq!(error.code, ErrorCode::NotFound);
    assert_eq!(host.runtime.find(&outer, "scope").err().unwrap().code, ErrorCode::InvalidArgument);
}

#[test]
fn the_severity_of_a_mark_is_in_its_metadata() {
    use nemo_relay_runtime::types::{ErrorCode, Json, LogSeverity};
    let mark = |metadata: Option<&str>| {
        let metadata = metadata.map(Json::from_trusted);
        nemo_relay_runtime::Mark { metadata, ..Default::default() }.checked(LogSeverity::parse("warning"))
    };
    let shown = |metadata| mark(metadata).unwrap().metadata.unwrap().to_string();
    assert_eq!(shown(None), r#"{"nemo_relay.log.severity":"warn"}"#);
    assert_eq!(shown(Some("null")), r#"{"nemo_relay.log.severity":"warn"}"#);
    assert_eq!(
        shown(Some(r#"{"a":1,"nemo_relay.log.severity":"info"}"#)),
        r#"{"a":1,"nemo_relay.log.severity":"warn"}"#
    );
    let error = mark(Some("[]")).err().expect("metadata must be an object");
    assert_eq!((error.code, error.get("argument")), (ErrorCode::InvalidArgument, Some("metadata")));
    let plain = nemo_relay_runtime::Mark::default().checked(None).unwrap();
    assert!(plain.metadata.is_none());
}

#[test]
fn what_was_not_seen_to_begin_has_no_parent_at_the_implicit_root() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    let function = push(&host, &host.head, "function");
    let mark = |head: &Arc<Scope>, name: &str, metadata: &str| {
        let metadata = json(metadata);
        host.runtime.mark(head, Mark { name: name.to_owned(), metadata, ..Mark::default() });
    };
    let (name, unseen) = ("llm_end_without_start", r#"{"start_observed":false}"#);
    mark(&host.head, name, unseen);
    mark(&host.head, name, r#"{"start_observed":true}"#);
    mark(&host.head, name, "1");
    mark(&host.head, name, "[false]");
    mark(&host.head, "llm_end", unseen);
    mark(&function, name, unseen);
    let imported = r#"{"version":1,"parent_uuid":"01a1fc87-0ecb-7d52-9d5c-91aaddb8b9a2"}"#;
    let imported = nemo_relay_runtime::isolation::propagation_from_json(imported).unwrap();
    let elsewhere = host.runtime.stack_from_propagation(&imported).unwrap();
    mark(&elsewhere, name, unseen);
    let parents: Vec<_> = drain(&events).iter().skip(1).map(|record| record.event.parent_uuid()).collect();
    let root = Some(host.head.uuid);
    assert_eq!(parents, [None, root, root, root, root, Some(function.uuid), Some(elsewhere.uuid)]);
}

#[test]
fn a_mark_of_an_ended_tool_names_it() {
    let mark = |data| Mark { name: "tool_end_without_start".to_owned(), data, ..Mark::default() }.checked(None);
    for data in [
        None,
        json("null"),
        json("1"),
        json("{}"),
        json(r#"{"tool_name":1}"#),
        json(r#"{"tool_name":" "}"#),
        json(r#"["t"]"#),
    ] {
        let error = mark(data).err().unwrap();
        assert_eq!(error.code, ErrorCode::InvalidArgument);
        assert_eq!(error.message, "tool completion marks require a nonblank string data.tool_name");
    }
    assert!(mark(json(r#"{"tool_name":"t"}"#)).is_ok());
}

//! What a worker asks of the host: scopes and marks where it was called, codecs, registrations, and what went wrong.

#[path = "../../runtime/tests/common/mod.rs"]
mod common;
mod support;

use common::{Host, WRAP, data, drain, metadata, shape};
use nemo_relay_runtime::types::Event;
use nemo_relay_runtime::{Callback, EventRecord, PushScope, Registration, Reply, Subscriber};
use nemo_relay_worker::Worker;
use nemo_relay_worker_kit::serde_json::{self, Value, json};
use std::sync::Arc;
use support::{json_of, spec};

const ARGUMENTS: [&str; 3] = ["the_worker", "--exact", "--nocapture"];

/// The worker of the other tests is this test of this program in a process of its own.
#[test]
fn the_worker() {
    support::be_a_worker();
}

/// A host of whose tool calls a worker is around, and which hands on what that says.
struct Asked {
    host: Host,
    seen: Arc<Subscriber>,
    _worker: Worker,
}

impl Asked {
    fn new() -> Self {
        let worker = Worker::start(spec(&ARGUMENTS, "serves")).expect("it starts");
        let all = worker.register(&json_of(&json!({}))).expect("it registers");
        let mut host = Host::new();
        worker.emit_to(&host.runtime);
        let asks = all.iter().find(|one| one.local_name == "asks").expect("it is offered");
        let new = Registration {
            name: "asks".into(),
            priority: 0,
            break_chain: false,
            callback: Callback::of(worker.native(asks)),
        };
        host.runtime.register(None, WRAP, new).expect("it is registered");
        host.tool(|host, args| host.answer(&host.values[args as usize].clone()));
        let seen = host.subscribe("seen");
        Self { host, seen, _worker: worker }
    }

    fn ask(&mut self, args: &Value) -> Value {
        let said = self.host.execute(&args.to_string()).expect("it runs");
        serde_json::from_str(&said).expect("JSON")
    }

    /// The events so far but those of the call itself.
    fn events(&self) -> Vec<Arc<EventRecord>> {
        drain(&self.seen).into_iter().filter(|record| !shape(&record.event).ends_with(" search")).collect()
    }
}

/// The events in short, each with the name of the scope that it is in.
fn nested(events: &[Arc<EventRecord>], around: &str) -> Vec<String> {
    let name = |parent: Option<String>| {
        let started = events.iter().find(|record| match &record.event {
            Event::Scope(scope) => Some(scope.uuid.to_string()) == parent,
            Event::Mark(_) => false,
        });
        started.map_or_else(|| around.to_owned(), |record| shape(&record.event).replace("start ", ""))
    };
    let parent = |event: &Event| match event {
        Event::Scope(scope) => scope.parent_uuid.map(|uuid| uuid.to_string()),
        Event::Mark(mark) => mark.parent_uuid.map(|uuid| uuid.to_string()),
    };
    events.iter().map(|record| format!("{} in {}", shape(&record.event), name(parent(&record.event)))).collect()
}

#[test]
fn scopes_and_marks_are_where_the_call_was_made() {
    let mut asked = Asked::new();
    let task = PushScope { name: "task".into(), ..PushScope::default() };
    asked.host.head = asked.host.runtime.push(&asked.host.head, task);
    let outside = drain(&asked.seen);
    assert_eq!(asked.ask(&json!({"do": "scopes"})), json!(["scope_not_on_top", 36]));
    let events = asked.events();
    let both: Vec<_> = outside.iter().chain(&events).cloned().collect();
    assert_eq!(
        nested(&both, "nothing")[1..],
        [
            "start outer in task",
            "mark inside in outer",
            "start inner in outer",
            "end inner in outer",
            "end outer in task",
            "mark beside in task",
        ]
    );
    assert_eq!((data(&events[0].event), data(&events[4].event)), ("1", "2"));
    assert_eq!((metadata(&events[0].event), metadata(&events[4].event)), (r#"{"by":"a"}"#, r#"{"by":"a"}"#));
}

#[test]
fn what_is_left_open_gets_its_end_as_an_error() {
    let mut asked = Asked::new();
    asked.ask(&json!({"do": "left"}));
    let events = asked.events();
    assert_eq!(nested(&events, "-"), ["start one in -", "start two in one", "end two in one", "end one in -"]);
    for end in &events[2..] {
        let said = metadata(&end.event);
        assert!(said.contains(r#""otel.status_code":"ERROR""#) && said.contains("cancelled: a plugin"), "{said}");
    }
    asked.ask(&json!({"do": "own"}));
    let mut events = Vec::new();
    support::soon("its own stack is ended", || {
        events.extend(asked.events());
        events.len() == 3
    });
    let own = ["mark apart", "start left on its own stack", "end left on its own stack"];
    assert_eq!(common::shapes(&events), own);
    let roots = events.iter().filter(|record| nested(std::slice::from_ref(record), "-")[0].ends_with("in -"));
    assert_eq!(roots.count(), 3);
}

#[test]
fn a_scope_of_a_worker_that_died_gets_its_end() {
    let mut asked = Asked::new();
    let error = asked.host.execute(r#"{"do":"die"}"#).expect_err("it died");
    assert_eq!(error.get("exception_type"), Some("WorkerUnavailable"));
    let mut events = Vec::new();
    support::soon("both scopes end", || {
        events.extend(common::shapes(&asked.events()));
        events.len() == 4
    });
    events.sort_unstable();
    assert_eq!(events, ["end apart", "end of the dead", "start apart", "start of the dead"]);
}

#[test]
fn scopes_are_bounded_and_belong_to_an_invocation() {
    let mut asked = Asked::new();
    let many = json!({"class": "limit_exceeded", "error": "limit exceeded: a plugin has 1000 open scopes; it must end some first"});
    assert_eq!(asked.ask(&json!({"do": "many"})), many);
    let events = common::shapes(&asked.events());
    assert_eq!(events.iter().filter(|event| *event == "end one of many").count(), 1000);
    let spawned = asked.ask(&json!({"do": "elsewhere"}));
    assert_eq!(spawned["class"], "not_found", "{spawned}");
    assert_eq!(common::shapes(&asked.events()), ["mark elsewhere"]);
}

#[test]
fn codecs_of_the_runtime_are_asked_by_name() {
    let mut asked = Asked::new();
    let request = json!({"content": {"model": "m", "messages": [{"role": "user", "content": "hi"}], "x": 1.0}, "headers": {"a": "b"}});
    let decoded = asked.ask(&json!({"do": "decode", "codec": "openai_chat", "request": request}));
    assert_eq!((&decoded["model"], &decoded["messages"][0]["role"]), (&json!("m"), &json!("user")));
    let mut changed = request.clone();
    changed["content"]["model"] = json!("other");
    assert_eq!(asked.ask(&json!({"do": "encode", "request": request})), changed, "and nothing else is changed");
    let response = json!({"id": "r", "object": "chat.completion", "model": "m", "created": 1, "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hello"}}]});
    let decoded = asked.ask(&json!({"do": "response", "response": response}));
    assert_eq!(decoded["message"], json!("hello"), "{decoded}");
    let unknown = asked.ask(&json!({"do": "decode", "codec": "nothing", "request": request}));
    assert_eq!(unknown["class"], "not_found");
    assert!(unknown["error"].as_str().is_some_and(|text| text.contains("openai_chat")), "{unknown}");
    let own = asked.host.codec(|_, _| Reply::Finished);
    asked.host.runtime.register_codec("own", own).expect("it is registered");
    let own = asked.ask(&json!({"do": "decode", "codec": "own", "request": request}));
    assert_eq!(own["class"], "unsupported");
    let no_request = asked.ask(&json!({"do": "decode", "codec": "openai_chat", "request": 1}));
    assert!(no_request["class"].is_string(), "{no_request}");
}

#[test]
fn registrations_and_diagnostics_are_listed() {
    let mut asked = Asked::new();
    let all = asked.ask(&json!({"do": "registrations"}));
    let names: Vec<_> = all.as_array().expect("a list").iter().map(|one| (&one["kind"], &one["local_name"])).collect();
    assert_eq!(
        names,
        [(&json!("subscriber"), &json!("seen")), (&json!("tool_execution_intercept"), &json!("asks"))],
        "{all}"
    );
    assert_eq!(asked.ask(&json!({"do": "registrations", "kinds": ["subscriber"]}))[0]["local_name"], "seen");
    let wrong = asked.ask(&json!({"do": "registrations", "kinds": ["cake"]}));
    assert_eq!(wrong["class"], "invalid_argument");
    assert_eq!(asked.ask(&json!({"do": "diagnostics"})), json!([]));
    asked.host.execute(r#"{"do":"die"}"#).expect_err("it died");
    support::soon("the death is counted", || asked.ask(&json!({"do": "diagnostics"}))[1]["code"] == "worker.exited");
}

//! Scopes as blocks and guards, and delivery to subscribers.

use futures::executor::block_on;
use nemo_relay::{
    BoxError, EmitMarkEventParams, EmitMetricEventParams, Error, ErrorCode, Event, MetricKind, MetricMeasurement,
    MetricValueType, PopScopeParams, PushScopeParams, Relay, ScopeType,
};
use serde_json::json;
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

fn work() -> PushScopeParams {
    PushScopeParams::new("work", ScopeType::Function)
}

/// The names and statuses of the ends of scopes.
fn recorded(relay: &Relay) -> impl Fn() -> Vec<String> {
    let seen: Arc<Mutex<Vec<Event>>> = Arc::default();
    let events = seen.clone();
    relay.register_subscriber("recorder", move |event| events.lock().unwrap().push(event.clone())).unwrap();
    let relay = relay.clone();
    move || {
        relay.flush_subscribers_blocking(None);
        let seen = seen.lock().unwrap();
        seen.iter().map(|e| format!("{} {}", e.name(), e.metadata().map_or("", |json| json.as_str()))).collect()
    }
}

#[test]
fn a_block_ends_with_its_future() {
    let relay = Relay::new();
    let events = recorded(&relay);
    let before = relay.get_handle().uuid();
    let result: Result<_, Error> = block_on(relay.with_scope(work(), |handle| {
        let relay = relay.clone();
        async move {
            assert_eq!(relay.get_handle().uuid(), handle.uuid());
            Ok(1)
        }
    }));
    assert_eq!(result.unwrap(), 1);
    assert_eq!(relay.get_handle().uuid(), before);
    let failed: Result<(), BoxError> = block_on(relay.with_scope(work(), |_| async { Err("boom".into()) }));
    assert_eq!(failed.unwrap_err().to_string(), "boom");
    let wanted = [
        "work ",
        r#"work {"otel.status_code":"OK"}"#,
        "work ",
        r#"work {"otel.status_code":"ERROR","otel.status_description":"boom"}"#,
    ];
    assert_eq!(events(), wanted);
}

#[test]
fn a_block_ends_what_was_left_open_inside() {
    let relay = Relay::new();
    let events = recorded(&relay);
    let inside = relay.clone();
    let body = |_| async move {
        inside.push_scope(PushScopeParams::new("forgotten", ScopeType::Function))?;
        Ok::<_, Error>(())
    };
    block_on(relay.with_scope(work(), body)).unwrap();
    let names: Vec<_> = events().iter().map(|event| event.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(names, ["work", "forgotten", "forgotten", "relay.scope.unbalanced", "work"]);
}

#[test]
fn a_guard_ends_its_scope() {
    let relay = Relay::new();
    let events = recorded(&relay);
    {
        let guard = relay.enter_scope(work()).unwrap();
        assert_eq!(relay.get_handle().uuid(), guard.handle().uuid());
    }
    {
        let mut guard = relay.enter_scope(work()).unwrap();
        guard.fail(&"no luck");
    }
    let panicking = relay.clone();
    thread::spawn(move || {
        let _guard = panicking.enter_scope(work()).unwrap();
        panic!("expected by the test");
    })
    .join()
    .unwrap_err();
    let ends: Vec<_> = events().into_iter().filter(|event| event != "work ").collect();
    let wanted = [
        r#"work {"otel.status_code":"OK"}"#,
        r#"work {"otel.status_code":"ERROR","otel.status_description":"no luck"}"#,
        r#"work {"otel.status_code":"ERROR","otel.status_description":"panicked"}"#,
    ];
    assert_eq!(ends, wanted);
}

#[test]
fn a_handle_knows_what_it_was_made_with() {
    let relay = Relay::new();
    let params = work().data(json!({"b": [1.5], "a": null})).metadata(json!({"m": 1}));
    let handle = relay.push_scope(params).unwrap();
    assert_eq!((handle.name(), handle.scope_type()), ("work", ScopeType::Function));
    assert_eq!((handle.data(), handle.metadata()), (Some(json!({"b": [1.5], "a": null})), Some(json!({"m": 1}))));
    relay.pop_scope(PopScopeParams::new(&handle)).unwrap();
    let error = relay.pop_scope(PopScopeParams::new(&handle)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
}

#[test]
fn runtimes_know_nothing_of_each_other() {
    let (one, other) = (Relay::new(), Relay::new());
    let scope = one.push_scope(work()).unwrap();
    assert_ne!(other.get_handle().uuid(), scope.uuid());
    assert_eq!(one.get_handle().uuid(), scope.uuid());
    assert_eq!(other.pop_scope(PopScopeParams::new(&scope)).unwrap_err().code(), ErrorCode::NotFound);
}

#[test]
fn a_subscriber_that_panics_is_counted_and_disturbs_nobody() {
    let relay = Relay::new();
    relay.register_subscriber("broken", |_| panic!("expected by the test")).unwrap();
    let events = recorded(&relay);
    relay.event(EmitMarkEventParams::new("note")).unwrap();
    assert_eq!(events(), ["note "]);
    let report = relay.flush_subscribers_blocking(None);
    assert_eq!((report.delivered, report.callback_errors, report.pending), (2, 1, 0));
}

#[test]
fn a_subscriber_that_is_stuck_holds_up_nobody_else() {
    let relay = Relay::new();
    let (release, stuck) = mpsc::channel::<()>();
    let stuck = Mutex::new(stuck);
    relay
        .register_subscriber("a stuck one", move |_| {
            let _ = stuck.lock().unwrap().recv();
        })
        .unwrap();
    let (sender, received) = mpsc::channel();
    relay.register_subscriber("the other", move |event| sender.send(event.name().to_owned()).unwrap()).unwrap();
    for name in ["1", "2", "3"] {
        relay.event(EmitMarkEventParams::new(name)).unwrap();
    }
    let names: Vec<_> = (0..3).map(|_| received.recv_timeout(Duration::from_secs(20)).unwrap()).collect();
    assert_eq!(names, ["1", "2", "3"]);
    let report = relay.flush_subscribers_blocking(Some(Duration::from_millis(1)));
    assert_eq!(report.pending, 3, "the stuck one still has its first event");
    drop(release);
    assert_eq!(block_on(relay.flush_subscribers(None)).pending, 0);
}

#[test]
fn a_flush_inside_a_subscriber_returns_at_once() {
    let relay = Relay::new();
    let (sender, received) = mpsc::channel();
    let inside = relay.clone();
    relay
        .register_subscriber("flusher", move |_| {
            let begun = Instant::now();
            let pending = inside.flush_subscribers_blocking(Some(Duration::from_secs(20))).pending;
            sender.send((pending, begun.elapsed())).unwrap();
        })
        .unwrap();
    relay.event(EmitMarkEventParams::new("note")).unwrap();
    let (pending, took) = received.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_eq!(pending, 1);
    assert!(took < Duration::from_secs(10));
}

#[test]
fn a_subscriber_may_emit() {
    let relay = Relay::new();
    let events = recorded(&relay);
    let inside = relay.clone();
    relay
        .register_subscriber("echo", move |event| {
            if event.name() == "call" {
                inside.event(EmitMarkEventParams::new("echo")).unwrap();
            }
        })
        .unwrap();
    relay.event(EmitMarkEventParams::new("call")).unwrap();
    relay.flush_subscribers_blocking(None);
    assert_eq!(events(), ["call ", "echo "]);
}

#[test]
fn what_was_queued_for_a_subscriber_is_delivered_after_it_was_removed() {
    let relay = Relay::new();
    let events = recorded(&relay);
    for number in 0..1_000 {
        relay.event(EmitMarkEventParams::new(number.to_string())).unwrap();
    }
    assert!(relay.deregister_subscriber("recorder"));
    relay.event(EmitMarkEventParams::new("too late")).unwrap();
    assert_eq!(events().len(), 1_000);
}

#[test]
fn a_subscriber_of_a_scope_is_dropped_with_it() {
    let relay = Relay::new();
    let scope = relay.push_scope(work()).unwrap();
    let owned = Arc::new(());
    let held = owned.clone();
    relay.scope_register_subscriber(&scope, "local", move |_| drop(held.clone())).unwrap();
    relay.pop_scope(PopScopeParams::new(&scope)).unwrap();
    relay.flush_subscribers_blocking(None);
    let begun = Instant::now();
    while Arc::strong_count(&owned) > 1 {
        assert!(begun.elapsed() < Duration::from_secs(20), "the function of a removed subscriber is still held");
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn measurements_are_records_or_json() {
    let relay = Relay::new();
    let seen: Arc<Mutex<Vec<Event>>> = Arc::default();
    let events = seen.clone();
    relay.register_subscriber("recorder", move |event| events.lock().unwrap().push(event.clone())).unwrap();
    let latency = MetricMeasurement::new("latency", MetricKind::Histogram, MetricValueType::F64, 0.5).with_unit("s");
    relay.metric(EmitMetricEventParams::new("records", vec![latency.with_boundaries(vec![1.0, 2.0])])).unwrap();
    let used = json!([{"name": "used", "kind": "counter", "value_type": "u64", "value": 3}]);
    relay.metric(EmitMetricEventParams::new("json", used)).unwrap();
    relay.flush_subscribers_blocking(None);
    let seen = seen.lock().unwrap();
    let first = seen[0].data().unwrap().as_str();
    let wanted =
        r#""boundaries":[1.0,2.0],"description":null,"kind":"histogram","name":"latency","unit":"s","value":0.5"#;
    assert!(first.contains(wanted), "{first}");
    assert!(seen[1].data().unwrap().as_str().contains(r#""value":3,"value_type":"u64""#));
    let negative = MetricMeasurement::new("m", MetricKind::Counter, MetricValueType::F64, -1);
    let error = relay.metric(EmitMetricEventParams::new("m", vec![negative])).unwrap_err();
    assert_eq!(error.code(), ErrorCode::InvalidArgument);
}

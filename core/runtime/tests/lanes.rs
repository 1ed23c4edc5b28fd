//! The order of delivery, and who is waited for.

mod common;

use common::{Host, shape};
use nemo_relay_runtime::types::Limits;
use nemo_relay_runtime::{DeliveryCall, Lanes, Mark, PushScope, Rest, Scope};
use std::sync::Arc;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_millis(100);

/// A host whose subscribers are served in lanes; each is known by its name.
struct Served {
    host: Host,
    lanes: Lanes<&'static str>,
    now: Instant,
}

impl Served {
    fn new(names: &[&'static str]) -> Self {
        Self::with_queue(1_000, names)
    }

    fn with_queue(events: u32, names: &[&'static str]) -> Self {
        let host = Host::with_limits(Limits { subscriber_queue_events: events, ..Limits::default() });
        let mut served = Self { host, lanes: Lanes::default(), now: Instant::now() };
        names.iter().for_each(|name| served.subscribe(None, name));
        served
    }

    fn subscribe(&mut self, scope: Option<&Arc<Scope>>, name: &'static str) {
        let runtime = &self.host.runtime;
        self.lanes.add(runtime.subscribe(scope, name, runtime.callback(1)).unwrap(), name);
    }

    fn push(&mut self) -> Arc<Scope> {
        self.host.head =
            self.host.runtime.push(&self.host.head, PushScope { name: "s".into(), ..PushScope::default() });
        self.host.head.clone()
    }

    fn mark(&self, name: &str) {
        self.host.runtime.mark(&self.host.head, Mark { name: name.to_owned(), ..Mark::default() });
    }

    fn remove(&self, name: &str) {
        assert!(self.host.runtime.unsubscribe(None, name).unwrap());
    }

    fn take(&mut self) -> Option<DeliveryCall<&'static str>> {
        self.lanes.take(&self.host.runtime, self.now)
    }

    /// `a: mark 1` and so on, each call ended before the next.
    fn deliver_all(&mut self) -> Vec<String> {
        let mut seen = Vec::new();
        while let Some(call) = self.take() {
            seen.push(told(&call));
            let _ = self.lanes.finish(call.subscriber.id, false);
        }
        seen
    }
}

fn told(call: &DeliveryCall<&'static str>) -> String {
    format!("{}: {}", call.function, shape(&call.record.event))
}

#[test]
fn each_event_goes_to_the_global_ones_by_name_then_to_the_scopes_from_the_outermost_in() {
    let mut served = Served::new(&["z", "y"]);
    let outer = served.push();
    let inner = served.push();
    served.deliver_all();
    served.subscribe(Some(&inner), "a");
    served.subscribe(Some(&outer), "c");
    served.subscribe(Some(&outer), "b");
    served.mark("1");
    served.mark("2");
    let order = ["y", "z", "b", "c", "a"];
    let expected: Vec<_> =
        ["1", "2"].iter().flat_map(|event| order.map(|who| format!("{who}: mark {event}"))).collect();
    assert_eq!(served.deliver_all(), expected);
}

#[test]
fn the_order_holds_over_more_events_than_are_taken_at_a_time() {
    let mut served = Served::new(&["a", "b"]);
    (0..200).for_each(|number| served.mark(&number.to_string()));
    let expected: Vec<_> = (0..200).flat_map(|number| ["a", "b"].map(|who| format!("{who}: mark {number}"))).collect();
    assert_eq!(served.deliver_all(), expected);
}

#[test]
fn what_is_emitted_during_a_call_waits_for_its_turn() {
    let mut served = Served::new(&["a", "b"]);
    served.mark("1");
    let first = served.take().unwrap();
    served.mark("2");
    assert!(served.take().is_none(), "the first call is going on");
    assert!(served.lanes.finish(first.subscriber.id, false).is_empty());
    assert_eq!(served.deliver_all(), ["b: mark 1", "a: mark 2", "b: mark 2"]);
}

#[test]
fn a_gap_is_told_right_after_the_event_before_it() {
    let mut served = Served::with_queue(2, &["a"]);
    ["1", "2", "3"].iter().for_each(|name| served.mark(name));
    served.subscribe(None, "b");
    let first = served.take().unwrap();
    assert_eq!(told(&first), "a: mark 1");
    served.mark("4");
    assert!(served.lanes.finish(first.subscriber.id, false).is_empty());
    assert_eq!(served.deliver_all(), ["a: mark 2", "a: mark relay.gap", "a: mark 4", "b: mark 4"]);
}

#[test]
fn a_stuck_subscriber_holds_up_the_others_until_patience_is_over_and_itself_for_good() {
    let mut served = Served::new(&["stuck", "well"]);
    served.mark("1");
    let stuck = served.take().unwrap();
    let began = served.now;
    assert_eq!(served.lanes.patience_left(began), Some(PATIENCE));
    served.now += PATIENCE - Duration::from_millis(1);
    assert!(served.take().is_none());
    assert_eq!(served.lanes.patience_left(served.now), Some(Duration::from_millis(1)));
    served.now = began + PATIENCE;
    assert_eq!(served.lanes.patience_left(served.now), None);
    assert_eq!(served.lanes.rest(served.now), Rest::No, "whoever asked a moment ago must ask again");
    served.mark("2");
    assert_eq!(served.deliver_all(), ["well: mark 1", "well: mark 2"]);
    assert_eq!((served.lanes.calls(), served.lanes.is_ready()), (1, false));
    assert_eq!(served.lanes.rest(served.now), Rest::UntilTold);
    assert!(served.lanes.finish(stuck.subscriber.id, false).is_empty());
    assert_eq!(served.deliver_all(), ["stuck: mark 2"]);
}

#[test]
fn the_youngest_call_is_the_one_that_is_waited_for() {
    let mut served = Served::new(&["a", "b", "c"]);
    served.mark("1");
    served.take().unwrap();
    served.now += PATIENCE;
    assert_eq!(told(&served.take().unwrap()), "b: mark 1");
    assert_eq!(served.lanes.patience_left(served.now), Some(PATIENCE));
    assert!(served.take().is_none());
    assert_eq!(served.lanes.calls(), 2);
}

#[test]
fn a_call_is_counted_once_when_it_ends() {
    let mut served = Served::new(&["a"]);
    served.mark("1");
    let call = served.take().unwrap();
    let report = served.host.runtime.flush().report();
    assert_eq!((report.pending, report.delivered), (1, 0));
    for _ in 0..2 {
        assert!(served.lanes.finish(call.subscriber.id, true).is_empty());
    }
    let report = served.host.runtime.flush().report();
    assert_eq!((report.pending, report.delivered, report.callback_errors), (0, 1, 1));
}

#[test]
fn a_subscriber_that_is_removed_is_let_go_after_its_last_event() {
    let mut served = Served::new(&["a"]);
    served.mark("1");
    served.mark("2");
    let first = served.take().unwrap();
    served.remove("a");
    assert!(served.lanes.retire().is_empty(), "it is being called");
    assert!(served.lanes.finish(first.subscriber.id, false).is_empty());
    assert!(served.lanes.retire().is_empty(), "an event is lined up");
    let last = served.take().unwrap();
    assert_eq!(served.lanes.finish(last.subscriber.id, false), ["a"]);
    assert!(served.lanes.is_empty());
}

#[test]
fn a_subscriber_that_is_removed_with_nothing_to_come_is_let_go_at_once() {
    let mut served = Served::new(&["a", "b"]);
    served.remove("a");
    assert_eq!(served.lanes.retire(), ["a"]);
    assert_eq!(served.lanes.len(), 1);
    served.mark("1");
    assert!(served.lanes.collect(&served.host.runtime));
    assert_eq!(served.deliver_all(), ["b: mark 1"]);
    assert!(!served.lanes.collect(&served.host.runtime));
}

//! From an event to its subscribers.

mod common;

use common::{Host, data, drain, shapes};
use nemo_relay_runtime::types::{ErrorCode, Json, Limits};
use nemo_relay_runtime::{EventRecord, Mark, Runtime, Scope, Sink};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

fn mark(runtime: &Runtime, head: &Arc<Scope>, name: &str) {
    runtime.mark(head, Mark { name: name.to_owned(), ..Mark::default() });
}

fn small_queue(events: u32, bytes: u32) -> Host {
    Host::with_limits(Limits { subscriber_queue_events: events, subscriber_queue_bytes: bytes, ..Limits::default() })
}

#[test]
fn a_full_queue_drops_the_newest_and_says_so_in_its_place() {
    let mut host = small_queue(2, u32::MAX);
    let events = host.subscribe("slow");
    for name in ["1", "2", "3", "4"] {
        mark(&host.runtime, &host.head, name);
    }
    let first = events.drain(1);
    assert_eq!(shapes(&first), ["mark 1"]);
    mark(&host.runtime, &host.head, "5");
    let rest = events.drain(10);
    assert_eq!(shapes(&rest), ["mark 2", "mark relay.gap", "mark 5"]);
    assert_eq!(data(&rest[1].event), r#"{"count":2,"reason":"queue_full"}"#);
    assert_eq!(host.runtime.flush().report().dropped, 2);
}

#[test]
fn a_gap_at_the_end_is_told_as_well() {
    let mut host = small_queue(1, u32::MAX);
    let events = host.subscribe("slow");
    for name in ["1", "2", "3"] {
        mark(&host.runtime, &host.head, name);
    }
    assert_eq!(shapes(&drain(&events)), ["mark 1", "mark relay.gap"]);
    let report = host.runtime.flush().report();
    assert_eq!((report.delivered, report.dropped, report.pending), (2, 2, 0));
    assert!(drain(&events).is_empty());
}

#[test]
fn a_queue_is_bounded_in_bytes_but_takes_one_event_of_any_size() {
    let mut host = small_queue(1_000, 2_000);
    let events = host.subscribe("slow");
    let big = || Mark { name: "big".to_owned(), data: Some(Json::string(&"x".repeat(5_000))), ..Mark::default() };
    host.runtime.mark(&host.head, big());
    host.runtime.mark(&host.head, big());
    mark(&host.runtime, &host.head, "small");
    assert_eq!(shapes(&drain(&events)), ["mark big", "mark relay.gap"]);
    for _ in 0..10 {
        mark(&host.runtime, &host.head, "small");
    }
    let kept = drain(&events);
    assert!(kept.len() < 6 && shapes(&kept).last().unwrap() == "mark relay.gap", "{:?}", shapes(&kept));
}

#[test]
fn one_subscriber_that_is_full_takes_nothing_from_another() {
    let mut host = small_queue(1, u32::MAX);
    let slow = host.subscribe("slow");
    let quick = host.subscribe("quick");
    for name in ["1", "2", "3"] {
        mark(&host.runtime, &host.head, name);
        assert_eq!(shapes(&drain(&quick)), [format!("mark {name}")]);
    }
    assert_eq!(shapes(&drain(&slow)), ["mark 1", "mark relay.gap"]);
}

#[test]
fn every_subscriber_sees_one_order_whichever_threads_emit() {
    const THREADS: usize = 4;
    const EACH: usize = 500;
    let mut host = Host::new();
    let subscribers = [host.subscribe("a"), host.subscribe("b")];
    let (runtime, head) = (host.runtime.clone(), host.head.clone());
    thread::scope(|scope| {
        for number in 0..THREADS {
            let (runtime, head) = (&runtime, &head);
            scope.spawn(move || (0..EACH).for_each(|i| mark(runtime, head, &format!("{number}:{i}"))));
        }
    });
    let seen = subscribers.map(|subscriber| drain(&subscriber));
    assert_eq!(shapes(&seen[0]), shapes(&seen[1]));
    let sequence: Vec<_> = seen[0].iter().map(|record| record.seq).collect();
    assert_eq!(sequence, (1..=(THREADS * EACH) as u64).collect::<Vec<_>>());
    for number in 0..THREADS {
        let prefix = format!("mark {number}:");
        let of_one: Vec<usize> =
            shapes(&seen[0]).into_iter().filter_map(|s| s.strip_prefix(&prefix)?.parse().ok()).collect();
        assert_eq!(of_one, (0..EACH).collect::<Vec<_>>(), "what one thread emits stays in its order");
    }
}

#[test]
fn a_wake_up_comes_once_for_each_time_that_a_queue_fills() {
    let mut host = Host::new();
    let events = host.subscribe("a");
    assert!(!host.runtime.has_woken());
    mark(&host.runtime, &host.head, "1");
    mark(&host.runtime, &host.head, "2");
    assert!(host.runtime.has_woken());
    assert_eq!(host.runtime.take_woken(), [events.id]);
    assert!(!host.runtime.has_woken() && host.runtime.take_woken().is_empty());
    drain(&events);
    mark(&host.runtime, &host.head, "3");
    assert_eq!(host.runtime.take_woken(), [events.id]);
}

#[test]
fn a_flush_waits_for_what_was_queued_before_it() {
    let mut host = Host::new();
    let events = host.subscribe("a");
    mark(&host.runtime, &host.head, "before");
    let ticket = host.runtime.flush();
    mark(&host.runtime, &host.head, "after");
    assert_eq!(ticket.report().pending, 1);
    events.drain(1);
    assert_eq!(ticket.report().pending, 1, "drained is not delivered");
    events.delivered_one(true);
    let report = ticket.report();
    assert_eq!((report.pending, report.delivered, report.callback_errors), (0, 1, 1));
    assert_eq!(host.runtime.flush().report().pending, 1);
}

#[test]
fn a_flush_waits_for_a_subscriber_that_was_removed_as_often_as_it_is_asked() {
    let mut host = Host::new();
    let events = host.subscribe("a");
    mark(&host.runtime, &host.head, "queued");
    assert!(host.runtime.unsubscribe(None, "a").unwrap());
    mark(&host.runtime, &host.head, "too late");
    for _ in 0..2 {
        assert_eq!(host.runtime.flush().report().pending, 1);
    }
    assert_eq!(shapes(&drain(&events)), ["mark queued"]);
    assert_eq!(host.runtime.flush().report().pending, 0);
}

#[test]
fn a_removed_subscriber_retires_when_it_has_been_given_everything() {
    let mut host = Host::new();
    let events = host.subscribe("a");
    assert!(!events.retire(), "it is registered");
    mark(&host.runtime, &host.head, "queued");
    host.runtime.unsubscribe(None, "a").unwrap();
    assert!(!events.retire(), "something is queued");
    drain(&events);
    assert!(events.retire());
}

#[test]
fn the_callback_of_a_removed_subscriber_is_released() {
    let host = Host::new();
    let subscriber = host.runtime.subscribe(None, "a", host.runtime.callback(5)).unwrap();
    mark(&host.runtime, &host.head, "queued");
    host.runtime.unsubscribe(None, "a").unwrap();
    drain(&subscriber);
    drop(subscriber);
    // Whatever is registered or removed next tidies up.
    host.runtime.unsubscribe(None, "none").unwrap();
    assert_eq!(host.runtime.take_released(), [5]);
}

#[test]
fn what_is_given_up_is_counted_as_dropped() {
    let mut host = Host::new();
    let events = host.subscribe("a");
    mark(&host.runtime, &host.head, "1");
    mark(&host.runtime, &host.head, "2");
    events.drain(1);
    events.delivered_one(false);
    assert_eq!(events.discard(), 1);
    let report = host.runtime.flush().report();
    assert_eq!((report.delivered, report.dropped, report.pending), (1, 1, 0));
}

#[test]
fn a_report_counts_since_the_beginning_also_what_subscribers_got_that_are_gone() {
    let mut host = small_queue(1, u32::MAX);
    for round in 1..=3 {
        let events = host.subscribe("a");
        mark(&host.runtime, &host.head, "1");
        mark(&host.runtime, &host.head, "2");
        events.drain(1).iter().for_each(|_| events.delivered_one(true));
        host.runtime.unsubscribe(None, "a").unwrap();
        let report = host.runtime.flush().report();
        assert_eq!(
            (report.delivered, report.dropped, report.callback_errors),
            (2 * round, round, 2 * round),
            "an event and the mark of the gap"
        );
    }
}

#[test]
fn a_name_is_taken_once() {
    let mut host = Host::new();
    host.subscribe("a");
    let error = host.runtime.subscribe(None, "a", host.runtime.callback(5)).err().unwrap();
    assert_eq!(error.code, ErrorCode::AlreadyExists);
    assert_eq!(error.to_string(), "already exists: a subscriber already exists");
    assert!(!host.runtime.unsubscribe(None, "b").unwrap());
}

/// A native consumer that has room for three events.
#[derive(Default)]
struct Three {
    events: Mutex<Vec<Arc<EventRecord>>>,
    made_room: AtomicU64,
    kicked: AtomicU64,
}

impl Sink for Three {
    fn has_room(&self) -> bool {
        self.events.lock().unwrap().len() < 3
    }

    fn make_room(&self) {
        self.made_room.fetch_add(1, Ordering::Relaxed);
    }

    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut events = self.events.lock().unwrap();
        let room = events.len() < 3;
        if room {
            events.push(record.clone());
        }
        room
    }

    fn delivered(&self) -> u64 {
        2
    }

    fn kick(&self) {
        self.kicked.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_native_consumer_makes_room_where_it_has_none_is_offered_each_event_and_kicked_by_a_flush() {
    let host = Host::new();
    let sink = Arc::new(Three::default());
    host.runtime.attach("file", sink.clone()).unwrap();
    for name in ["1", "2", "3", "4"] {
        mark(&host.runtime, &host.head, name);
    }
    assert_eq!(shapes(&sink.events.lock().unwrap()), ["mark 1", "mark 2", "mark 3"]);
    assert_eq!(sink.made_room.load(Ordering::Relaxed), 1);
    assert!(!host.runtime.has_woken(), "it needs nobody to drain it");
    let report = host.runtime.flush().report();
    assert_eq!((report.delivered, report.dropped, report.pending), (2, 1, 1));
    assert_eq!(sink.kicked.load(Ordering::Relaxed), 1);
    assert!(host.runtime.unsubscribe(None, "file").unwrap());
}

#[test]
fn the_text_of_an_event_is_made_once_and_shared() {
    let mut host = Host::new();
    let subscribers = [host.subscribe("a"), host.subscribe("b")];
    mark(&host.runtime, &host.head, "note");
    let seen = subscribers.map(|subscriber| drain(&subscriber));
    assert!(Arc::ptr_eq(&seen[0][0], &seen[1][0]));
    assert!(Arc::ptr_eq(seen[0][0].text(), seen[1][0].text()));
    assert!(seen[0][0].text().starts_with(r#"{"atof_version":"0.1","category":null,"#));
}

//! What happens where a subscriber's queue has no room, by policy.

mod common;

use common::{Host, data, drain, shapes};
use nemo_relay_runtime::types::{ErrorCode, Limits};
use nemo_relay_runtime::{
    EventRecord, GapReason, Mark, QueueHost, Runtime, Scope, Sink, Spill, Subscriber, set_delivering,
};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// A place that holds so many records and may forget those that it holds.
struct Shelf(VecDeque<Arc<EventRecord>>);

const SHELF: usize = 8;
/// A mark with this name cannot be read any more.
const TORN: &str = "torn";

impl Spill for Shelf {
    fn put(&mut self, record: &EventRecord) -> Result<(), GapReason> {
        if self.0.len() == SHELF {
            return Err(GapReason::SpillFull);
        }
        self.0.push_back(EventRecord::restored(record.seq, record.event.clone()));
        Ok(())
    }

    fn take(&mut self, most: usize) -> Vec<Arc<EventRecord>> {
        let whole = self.0.iter().take(most).take_while(|record| record.event.name() != TORN).count();
        self.0.drain(..whole).collect()
    }
}

fn host(events: u32) -> Host {
    let host = Host::with_limits(Limits { subscriber_queue_events: events, ..Limits::default() });
    let spill: fn() -> Box<dyn Spill> = || Box::new(Shelf(VecDeque::new()));
    host.runtime.host_queues(QueueHost { spill: Some(spill), ..QueueHost::default() });
    host
}

fn with_policy(events: u32, policy: &str) -> (Host, Arc<Subscriber>) {
    let mut host = host(events);
    let subscriber = host.subscribe("slow");
    host.runtime.set_queue_policy(None, "slow", policy, None).unwrap();
    (host, subscriber)
}

fn mark(runtime: &Runtime, head: &Arc<Scope>, name: &str) {
    runtime.mark(head, Mark { name: name.to_owned(), ..Mark::default() });
}

fn marks(host: &Host, names: impl IntoIterator<Item = u32>) {
    names.into_iter().for_each(|name| mark(&host.runtime, &host.head, &name.to_string()));
}

fn named(names: impl IntoIterator<Item = u32>) -> Vec<String> {
    names.into_iter().map(|name| format!("mark {name}")).collect()
}

/// Everything that waits, in as many turns as it takes.
fn all(subscriber: &Subscriber) -> Vec<Arc<EventRecord>> {
    let mut seen = Vec::new();
    loop {
        let taken = drain(subscriber);
        if taken.is_empty() {
            return seen;
        }
        seen.extend(taken);
    }
}

#[test]
fn what_spills_comes_back_in_order() {
    let (host, slow) = with_policy(2, "spill");
    marks(&host, 1..=9);
    let report = host.runtime.flush().report();
    assert_eq!((report.dropped, report.pending), (0, 9), "what waits outside of memory is waited for");
    assert_eq!(shapes(&slow.drain(1)), named([1]));
    slow.delivered_one(false);
    // There is room in memory, but nothing may overtake what waits outside of it.
    marks(&host, [10]);
    let seen = all(&slow);
    assert_eq!(shapes(&seen), named(2..=10));
    assert!(seen.iter().map(|record| record.seq).eq(2..=10));
    let report = host.runtime.flush().report();
    assert_eq!((report.delivered, report.dropped, report.pending), (10, 0, 0));
    marks(&host, [11]);
    assert_eq!(shapes(&all(&slow)), named([11]), "afterwards it begins in memory again");
}

#[test]
fn what_the_place_does_not_hold_is_dropped_and_the_stream_says_why() {
    let (host, slow) = with_policy(2, "spill");
    marks(&host, 1..=12);
    let first = [slow.drain(9), slow.drain(5)].concat();
    assert_eq!(shapes(&first), named(1..=7));
    first.iter().for_each(|_| slow.delivered_one(false));
    marks(&host, [13]);
    let rest = all(&slow);
    let expected = [named([8, 9, 10]), vec!["mark relay.gap".to_owned()], named([13])].concat();
    assert_eq!(shapes(&rest), expected);
    assert_eq!(data(&rest[3].event), r#"{"count":2,"reason":"spill_full"}"#);
    let report = host.runtime.flush().report();
    assert_eq!((report.delivered, report.dropped, report.pending), (12, 2, 0));
}

#[test]
fn what_cannot_be_read_again_is_counted_and_flush_does_not_wait_for_it() {
    let (host, slow) = with_policy(2, "spill");
    marks(&host, 1..=3);
    mark(&host.runtime, &host.head, TORN);
    marks(&host, [5]);
    let seen = all(&slow);
    assert_eq!(shapes(&seen), [named(1..=3), vec!["mark relay.gap".to_owned()]].concat());
    assert_eq!(data(&seen[3].event), r#"{"count":2,"reason":"disk"}"#);
    let report = host.runtime.flush().report();
    assert_eq!((report.delivered, report.dropped, report.pending), (4, 2, 0));
}

#[test]
fn a_subscriber_that_is_gone_is_kept_for_what_it_has_outside_of_memory() {
    let (host, slow) = with_policy(1, "spill");
    marks(&host, 1..=3);
    host.runtime.unsubscribe(None, "slow").unwrap();
    assert_eq!(shapes(&drain(&slow)), named([1]));
    assert!(!slow.retire() && !slow.is_settled());
    assert_eq!(shapes(&all(&slow)), named([2, 3]));
    assert!(slow.retire() && slow.is_settled());
}

#[test]
fn a_process_without_time_gives_up_what_is_outside_of_memory_too() {
    let (host, slow) = with_policy(1, "spill");
    marks(&host, 1..=4);
    assert_eq!(slow.discard(), 4);
    assert!(slow.drain(9).is_empty());
    let report = host.runtime.flush().report();
    assert_eq!((report.dropped, report.pending), (4, 0));
}

#[test]
fn a_forked_child_has_nothing_of_what_its_parent_put_outside() {
    let (host, slow) = with_policy(1, "spill");
    marks(&host, 1..=4);
    host.runtime.after_fork();
    assert_eq!(host.runtime.flush().report().pending, 0);
    marks(&host, [5, 6]);
    assert_eq!(shapes(&all(&slow)), named([5, 6]));
}

#[test]
fn who_emits_waits_for_room_and_nothing_is_lost() {
    const EACH: u32 = 200;
    let (host, slow) = with_policy(2, "block:60000");
    let (runtime, head) = (host.runtime.clone(), host.head.clone());
    let seen = thread::scope(|scope| {
        for _ in 0..3 {
            let (runtime, head) = (&runtime, &head);
            scope.spawn(move || (0..EACH).for_each(|name| mark(runtime, head, &name.to_string())));
        }
        let mut seen = 0;
        while seen < 3 * EACH {
            let taken = slow.drain(usize::MAX);
            assert!(taken.len() <= 2, "what waits is bounded, also where the binding takes it all");
            taken.iter().for_each(|_| slow.delivered_one(false));
            seen += taken.len() as u32;
            thread::yield_now();
        }
        seen
    });
    assert_eq!(seen, 3 * EACH);
    assert_eq!(runtime.flush().report().dropped, 0);
}

#[test]
fn a_wait_in_vain_ends_and_the_next_one_begins_after_progress() {
    static WAITS: AtomicU64 = AtomicU64::new(0);
    let mut host = Host::with_limits(Limits { subscriber_queue_events: 1, ..Limits::default() });
    let wait = |waiting: &mut (dyn FnMut() + Send)| {
        WAITS.fetch_add(1, Ordering::Relaxed);
        waiting();
    };
    host.runtime.host_queues(QueueHost { wait: Arc::new(wait), ..QueueHost::default() });
    let slow = host.subscribe("slow");
    host.runtime.set_queue_policy(None, "slow", "block:1", None).unwrap();
    marks(&host, 1..=5);
    assert_eq!(WAITS.load(Ordering::Relaxed), 1, "one waits in vain, those after it not at all");
    assert_eq!(host.runtime.flush().report().dropped, 4);
    assert_eq!(shapes(&drain(&slow)), ["mark 1", "mark relay.gap"]);
    marks(&host, 6..=8);
    assert_eq!(WAITS.load(Ordering::Relaxed), 2);
}

#[test]
fn a_thread_that_delivers_does_not_wait_for_itself() {
    let (host, slow) = with_policy(1, "block:60000");
    set_delivering(true);
    marks(&host, 1..=3);
    set_delivering(false);
    assert_eq!(host.runtime.flush().report().dropped, 2);
    assert_eq!(shapes(&all(&slow)), ["mark 1", "mark relay.gap"]);
}

#[test]
fn a_queue_may_be_as_long_as_its_subscriber_wants() {
    let (host, slow) = with_policy(100, "drop_newest");
    host.runtime.set_queue_policy(None, "slow", "drop_newest", Some(3)).unwrap();
    marks(&host, 1..=5);
    assert_eq!(shapes(&all(&slow)), [named(1..=3), vec!["mark relay.gap".to_owned()]].concat());
}

struct Nowhere;

impl Sink for Nowhere {
    fn offer(&self, _: &Arc<EventRecord>) -> bool {
        true
    }

    fn delivered(&self) -> u64 {
        0
    }

    fn kick(&self) {}
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let (mut host, _) = with_policy(1, "drop_newest");
    host.runtime.attach("file", Arc::new(Nowhere)).unwrap();
    let set = |scope, name: &str, policy: &str, events| host.runtime.set_queue_policy(scope, name, policy, events);
    let refused = |scope, name, policy, events| {
        let error = set(scope, name, policy, events).unwrap_err();
        (error.code, error.get("argument").unwrap_or_default().to_owned())
    };
    assert_eq!(refused(None, "slow", "oldest", None), (ErrorCode::InvalidArgument, "queue_policy".to_owned()));
    assert_eq!(refused(None, "slow", "spill", Some(0)), (ErrorCode::InvalidArgument, "queue_events".to_owned()));
    assert_eq!(refused(None, "file", "spill", None), (ErrorCode::InvalidArgument, "name".to_owned()));
    assert_eq!(refused(None, "fast", "spill", None).0, ErrorCode::NotFound);
    assert_eq!(refused(Some(&host.head), "slow", "spill", None).0, ErrorCode::NotFound);
    host = Host::new();
    host.runtime.host_queues(QueueHost { delivers_elsewhere: false, ..QueueHost::default() });
    host.subscribe("slow");
    for policy in ["spill", "block:1"] {
        let error = host.runtime.set_queue_policy(None, "slow", policy, None).unwrap_err();
        assert_eq!(error.code, ErrorCode::Unsupported, "{policy}");
        assert!(error.message.contains("use 'drop_newest'"), "{}", error.message);
    }
}

#[test]
fn a_subscriber_of_a_scope_has_a_policy_too() {
    let host = host(1);
    let local = host.runtime.subscribe(Some(&host.head), "local", host.runtime.callback(99)).unwrap();
    host.runtime.set_queue_policy(Some(&host.head), "local", "spill", None).unwrap();
    marks(&host, 1..=4);
    assert_eq!(shapes(&all(&local)), named(1..=4));
}

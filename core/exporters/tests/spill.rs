//! Events that wait in files for which there is no room in memory.

use nemo_relay_exporters::SpillFiles;
use nemo_relay_runtime::types::{Json, Limits};
use nemo_relay_runtime::{Clock, EventRecord, GapReason, Mark, PopScope, PushScope, QueueHost, Runtime, Spill};
use std::path::{Path, PathBuf};
use std::sync::Arc;

struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nemo-relay-spill-test-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn holds(&self) -> usize {
        std::fs::read_dir(&self.0).unwrap().count()
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Events of every kind, as a subscriber gets them.
fn events(count: usize) -> Vec<Arc<EventRecord>> {
    let runtime = Runtime::new(Clock::default(), Limits { subscriber_queue_events: u32::MAX, ..Limits::default() });
    let subscriber = runtime.subscribe(None, "all", runtime.callback(1)).unwrap();
    let head = runtime.new_stack();
    for number in 0..count / 3 {
        let data = Json::string(&format!("Zürich \"{number}\"\n{}", "x".repeat(number % 700)));
        let scope =
            runtime.push(&head, PushScope { name: "step".into(), input: Some(data.clone()), ..PushScope::default() });
        runtime.mark(&scope, Mark { name: "note".into(), data: Some(data), ..Mark::default() });
        runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    }
    subscriber.drain(usize::MAX)
}

fn same(a: &[Arc<EventRecord>], b: &[Arc<EventRecord>]) {
    assert_eq!(a.len(), b.len());
    for (a, b) in a.iter().zip(b) {
        assert_eq!((a.seq, a.text()), (b.seq, b.text()));
    }
}

#[test]
fn what_is_put_in_comes_out_whole_and_in_order_and_no_name_stays() {
    let directory = Directory::new("order");
    let mut files = SpillFiles::new(directory.0.clone(), 1 << 30);
    let events = events(60_000);
    let (mut taken, mut put) = (Vec::new(), events.iter());
    // In turns, so that what is read catches up with what is written, in memory and in the file.
    for turn in 1..200 {
        put.by_ref().take(turn * 7).for_each(|event| files.put(event).unwrap());
        taken.extend(files.take(turn * 5));
    }
    put.for_each(|event| files.put(event).unwrap());
    assert_eq!(directory.holds(), 0);
    while taken.len() < events.len() {
        let more = files.take(256);
        assert!(!more.is_empty(), "{} of {}", taken.len(), events.len());
        taken.extend(more);
    }
    same(&taken, &events);
    assert!(files.take(1).is_empty());
}

#[test]
fn there_is_a_bound_and_room_comes_back() {
    let directory = Directory::new("bound");
    let events = events(300);
    let size = |event: &EventRecord| 12 + event.text().len() as u64;
    let mut files = SpillFiles::new(directory.0.clone(), events[..9].iter().map(|event| size(event)).sum());
    events[..9].iter().for_each(|event| files.put(event).unwrap());
    assert_eq!(files.put(&events[9]), Err(GapReason::SpillFull));
    same(&files.take(9), &events[..9]);
    files.put(&events[9]).unwrap();
    same(&files.take(9), &events[9..10]);
}

#[test]
fn a_directory_that_is_not_there_is_a_fault_of_the_disk() {
    let mut files = SpillFiles::new(Path::new("/nowhere/at/all").into(), 1 << 20);
    assert_eq!(files.put(&events(3)[0]), Err(GapReason::Disk));
    assert!(files.take(1).is_empty());
}

#[test]
fn a_subscriber_far_behind_gets_everything() {
    let runtime = Runtime::new(Clock::default(), Limits { subscriber_queue_events: 100, ..Limits::default() });
    runtime.host_queues(QueueHost { spill: Some(SpillFiles::boxed), ..QueueHost::default() });
    let slow = runtime.subscribe(None, "slow", runtime.callback(1)).unwrap();
    runtime.set_queue_policy(None, "slow", "spill", None).unwrap();
    let head = runtime.new_stack();
    for number in 0..20_000 {
        runtime.mark(&head, Mark { name: number.to_string(), ..Mark::default() });
    }
    let mut seen = Vec::new();
    while seen.len() < 20_000 {
        let taken = slow.drain(64);
        assert!(!taken.is_empty());
        taken.iter().for_each(|_| slow.delivered_one(false));
        seen.extend(taken.iter().map(|record| record.seq));
    }
    assert!(seen.into_iter().eq(1..=20_000));
    let report = runtime.flush().report();
    assert_eq!((report.delivered, report.dropped, report.pending), (20_000, 0, 0));
}

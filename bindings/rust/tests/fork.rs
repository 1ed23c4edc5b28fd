//! A process that forks: what the child does after `after_fork`, and one that does nothing.
#![cfg(unix)]
#![allow(unsafe_code, reason = "the standard library has no fork")]

use nemo_relay::{
    AtofExporter, AtofExporterConfig, EmitMarkEventParams, after_fork, event, flush_subscribers_blocking,
    register_subscriber,
};
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

// SAFETY: the signatures are those of POSIX.
unsafe extern "C" {
    fn fork() -> i32;
    fn waitpid(pid: i32, status: *mut i32, options: i32) -> i32;
    fn exit(status: i32) -> !;
}

/// Runs something in a child, which ends as processes do; gives its exit status.
fn in_child(work: impl FnOnce() -> i32) -> i32 {
    // SAFETY: the child calls nothing that needs threads of the parent but the crate under test, which is to cope with it.
    let child = unsafe { fork() };
    assert!(child >= 0);
    if child == 0 {
        let status = work();
        // SAFETY: no other thread runs in the child.
        unsafe { exit(status) };
    }
    let mut status = 0;
    // SAFETY: the place is that of an integer.
    assert_eq!(unsafe { waitpid(child, &mut status, 0) }, child);
    assert_eq!(status & 0x7f, 0, "killed by a signal");
    status >> 8
}

static SEEN: AtomicU32 = AtomicU32::new(0);

#[test]
fn a_child_delivers_and_writes_for_itself_and_one_that_uses_nothing_ends_as_it_wants_to() {
    let folder = std::env::temp_dir().join(format!("nemo-relay-fork-{}", std::process::id()));
    let count = |_: &_| {
        SEEN.fetch_add(1, Ordering::Relaxed);
    };
    register_subscriber("seen", count).unwrap();
    let exporter = AtofExporter::new(AtofExporterConfig {
        output_directory: Some(folder.to_string_lossy().into_owned()),
        filename: Some("events.jsonl".into()),
        ..AtofExporterConfig::default()
    })
    .unwrap();
    exporter.register("file").unwrap();
    let mark = |name: &str| event(EmitMarkEventParams::new(name)).unwrap();
    let flush = || flush_subscribers_blocking(Some(Duration::from_secs(10)));
    mark("parent");
    flush();

    mark("of the parent");
    let status = in_child(|| {
        after_fork();
        SEEN.store(0, Ordering::Relaxed);
        mark("child");
        flush();
        i32::from(SEEN.load(Ordering::Relaxed) != 1)
    });
    assert_eq!(status, 0, "the child saw its own event, and only that");
    assert_eq!(in_child(|| 7), 7);
    mark("parent again");
    exporter.shutdown().unwrap();

    let text = fs::read_to_string(folder.join("events.jsonl")).unwrap();
    let name =
        |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["name"].as_str().unwrap().to_owned();
    let mut names: Vec<String> = text.lines().map(name).collect();
    names.sort();
    assert_eq!(names, ["child", "of the parent", "parent", "parent again"]);
    fs::remove_dir_all(&folder).unwrap();
}

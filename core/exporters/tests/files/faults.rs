//! What happens while a file cannot be written.

use crate::common::{SOON, Scratch, emit, events, names, numbers};
use nemo_relay_exporters::AtofExporter;
use nemo_relay_runtime::types::{AtofExporterConfig, ErrorCode};
use std::fs;
use std::path::Path;

/// Nothing can be written while a directory is in the place of the file.
fn block(path: &Path) {
    fs::remove_file(path).unwrap();
    fs::create_dir(path).unwrap();
}

fn count(exporter: &AtofExporter, code: &str) -> u64 {
    exporter.diagnostics().iter().filter(|diagnostic| diagnostic.code == code).map(|diagnostic| diagnostic.count).sum()
}

#[test]
fn what_could_not_be_written_is_written_when_the_fault_is_over() {
    let scratch = Scratch::new("over");
    let path = scratch.path("events.jsonl");
    let (runtime, exporter) = scratch.start("events.jsonl", AtofExporterConfig::default());
    exporter.force_flush(SOON).unwrap();
    block(&path);
    emit(&runtime, 0..1_000);
    for _ in 0..3 {
        let fault = exporter.force_flush(SOON).unwrap_err();
        assert_eq!((fault.code, fault.get("path")), (ErrorCode::IoError, path.to_str()));
        assert!(fault.message.contains("directory"), "{fault}");
    }
    emit(&runtime, 1_000..2_000);
    assert!(count(&exporter, "atof.write_failed") >= 3);
    fs::remove_dir(&path).unwrap();
    exporter.force_flush(SOON).unwrap();
    assert_eq!(names(&path), numbers(0..2_000));
    assert_eq!(count(&exporter, "atof.events_dropped"), 0);
    exporter.shutdown().unwrap();
}

#[test]
fn what_the_queue_cannot_hold_is_counted_and_the_file_shows_it() {
    let scratch = Scratch::new("queue");
    let path = scratch.path("events.jsonl");
    let (runtime, exporter) = scratch.start("events.jsonl", AtofExporterConfig::default());
    exporter.force_flush(SOON).unwrap();
    block(&path);
    emit(&runtime, 0..1);
    exporter.force_flush(SOON).unwrap_err();
    // If every one of these waited for room, this would take hours.
    emit(&runtime, 1..80_000);
    let dropped = count(&exporter, "atof.events_dropped");
    assert_eq!(dropped, 80_000 - 65_536);
    fs::remove_dir(&path).unwrap();
    let fault = exporter.force_flush(SOON).unwrap_err();
    assert!(fault.message.contains("dropped"), "{fault}");
    emit(&runtime, 80_000..80_001);
    exporter.force_flush(SOON).unwrap();
    let events = events(&path);
    let gap = events.iter().position(|event| event.name() == "relay.gap").unwrap();
    assert_eq!(gap, 65_536);
    assert_eq!(events[gap].data().unwrap().as_str(), format!(r#"{{"count":{dropped},"reason":"queue_full"}}"#));
    assert_eq!(events.last().unwrap().name(), "80000");
    assert_eq!(events.len(), 65_536 + 2);
    let report = runtime.flush().report();
    assert_eq!((report.dropped, report.pending), (dropped, 0));
}

#[test]
fn a_shutdown_gives_up_after_one_more_attempt_and_says_so() {
    let scratch = Scratch::new("giveup");
    let path = scratch.path("events.jsonl");
    let (runtime, exporter) = scratch.start("events.jsonl", AtofExporterConfig::default());
    exporter.force_flush(SOON).unwrap();
    block(&path);
    emit(&runtime, 0..10);
    let fault = exporter.shutdown().unwrap_err();
    assert_eq!(fault.code, ErrorCode::IoError);
    assert_eq!(count(&exporter, "atof.events_dropped"), 10);
    exporter.shutdown().unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed_neither_at_the_start_nor_when_it_takes_the_place_of_the_file() {
    let scratch = Scratch::new("link");
    let (path, victim) = (scratch.path("events.jsonl"), scratch.path("victim"));
    fs::write(&victim, "mine").unwrap();
    std::os::unix::fs::symlink(&victim, &path).unwrap();
    let config = AtofExporterConfig {
        output_directory: Some(scratch.0.to_string_lossy().into_owned()),
        filename: Some("events.jsonl".into()),
        ..AtofExporterConfig::default()
    };
    let refused = AtofExporter::new(config, nemo_relay_runtime::Clock::default()).err().unwrap();
    assert!(refused.code == ErrorCode::IoError && refused.message.contains("symbolic link"), "{refused}");
    fs::remove_file(&path).unwrap();

    let (runtime, exporter) = scratch.start("events.jsonl", AtofExporterConfig::default());
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(&victim, &path).unwrap();
    emit(&runtime, 0..10);
    let fault = exporter.force_flush(SOON).unwrap_err();
    assert!(fault.message.contains("symbolic link"), "{fault}");
    fs::remove_file(&path).unwrap();
    exporter.shutdown().unwrap();
    assert_eq!(names(&path), numbers(0..10));
    assert_eq!(fs::read(&victim).unwrap(), b"mine");
}

//! Files that are rotated, compressed, content-addressed, moved away and shared.

use crate::common::{SOON, Scratch, emit, events, names, numbers};
use nemo_relay_atof::Reader;
use nemo_relay_exporters::{AtofExporter, expand_file, segments};
use nemo_relay_runtime::types::{AtofExporterConfig, ErrorCode, FsyncPolicy, Json};
use nemo_relay_runtime::{Clock, Mark, Runtime};
use std::fs;

fn rotated(rotate_bytes: u64) -> AtofExporterConfig {
    AtofExporterConfig { rotate_bytes: Some(rotate_bytes), ..AtofExporterConfig::default() }
}

/// Marks with the growing history of an agent.
fn converse(runtime: &Runtime, turns: std::ops::Range<usize>) {
    let head = runtime.new_stack();
    for turn in turns {
        let message = |n| serde_json::json!({"role": "user", "content": format!("message {n} ").repeat(40)});
        let history: Vec<_> = (0..turn).map(message).collect();
        let data = serde_json::json!({"system": "Be kind. ".repeat(100), "messages": history});
        let mark = Mark { name: turn.to_string(), data: Some(Json::try_from(&data).unwrap()), ..Mark::default() };
        runtime.mark(&head, mark);
    }
}

#[test]
fn a_full_file_is_closed_and_numbered() {
    let scratch = Scratch::new("rotate");
    let (runtime, exporter) = scratch.start("events.jsonl", rotated(10_000));
    emit(&runtime, 0..500);
    exporter.shutdown().unwrap();
    let files = segments(&scratch.path("events.jsonl")).unwrap();
    let called: Vec<_> = files.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!((called[0], called[1]), ("events.000001.jsonl", "events.000002.jsonl"));
    assert_eq!(*called.last().unwrap(), "events.jsonl");
    for file in &files[..files.len() - 1] {
        let length = fs::metadata(file).unwrap().len();
        assert!((10_000..10_400).contains(&length), "{}: {length}", file.display());
    }
    assert_eq!(names(&scratch.path("events.jsonl")), numbers(0..500));
    assert_eq!(names(&files[1]).first(), Some(&names(&files[0]).len().to_string()));
}

#[test]
fn another_run_goes_on_with_the_numbers() {
    let scratch = Scratch::new("numbers");
    for run in 0..3 {
        let (runtime, exporter) = scratch.start("events.jsonl", rotated(4_096));
        emit(&runtime, 100 * run..100 * (run + 1));
        exporter.shutdown().unwrap();
    }
    assert_eq!(names(&scratch.path("events.jsonl")), numbers(0..300));
}

#[test]
fn closed_files_are_compressed() {
    let scratch = Scratch::new("compress");
    let (runtime, exporter) = scratch.start("events.jsonl", AtofExporterConfig { compress: true, ..rotated(100_000) });
    emit(&runtime, 0..5_000);
    exporter.shutdown().unwrap();
    let files = segments(&scratch.path("events.jsonl")).unwrap();
    assert!(files.len() > 10);
    for file in &files[..files.len() - 1] {
        assert_eq!(file.extension().unwrap(), "zst");
        assert!(fs::metadata(file).unwrap().len() < 50_000, "{}", file.display());
    }
    assert_eq!(fs::read_dir(&scratch.0).unwrap().count(), files.len());
    assert_eq!(names(&scratch.path("events.jsonl")), numbers(0..5_000));
    assert_eq!(exporter.diagnostics(), []);
}

#[test]
fn a_file_that_cannot_be_closed_is_written_on() {
    let scratch = Scratch::new("long");
    // Longer by a number, the name would be one that no file can have.
    let name = format!("{}.jsonl", "x".repeat(245));
    let (runtime, exporter) = scratch.start(&name, rotated(4_096));
    emit(&runtime, 0..1_000);
    exporter.shutdown().unwrap();
    assert_eq!(names(&scratch.path(&name)), numbers(0..1_000));
    assert_eq!(fs::read_dir(&scratch.0).unwrap().count(), 1);
    assert_eq!(exporter.diagnostics()[0].code, "atof.rotation_failed");
}

#[test]
fn a_content_addressed_file_expands_to_the_plain_one() {
    let scratch = Scratch::new("content");
    let runtime = Runtime::default();
    let plain = scratch.attach(&runtime, "plain.jsonl", AtofExporterConfig::default());
    let packed = scratch.attach(
        &runtime,
        "packed.jsonl",
        AtofExporterConfig { content_addressing: true, ..AtofExporterConfig::default() },
    );
    let options = AtofExporterConfig { content_addressing: true, compress: true, ..rotated(20_000) };
    let rotated = scratch.attach(&runtime, "rotated.jsonl", options);
    converse(&runtime, 0..40);
    for exporter in [&plain, &packed, &rotated] {
        exporter.shutdown().unwrap();
    }
    let text = fs::read(plain.path()).unwrap();
    for name in ["packed.jsonl", "rotated.jsonl"] {
        let mut expanded = Vec::new();
        assert_eq!(expand_file(&scratch.path(name), &mut expanded, std::io::sink()).unwrap(), 40);
        assert!(expanded == text, "{name} differs");
    }
    assert!(fs::metadata(packed.path()).unwrap().len() * 5 < text.len() as u64);
    let files = segments(&scratch.path("rotated.jsonl")).unwrap();
    assert!(files.len() > 2);
    let (last, closed) = files.split_last().unwrap();
    let in_closed = closed.iter().map(|file| events(file).len()).sum::<usize>();
    let in_last = Reader::new(&fs::read(last).unwrap()[..]).map(Result::unwrap).count();
    assert_eq!(in_closed + in_last, 40);
}

#[test]
fn a_file_that_is_moved_or_removed_is_begun_anew() {
    let scratch = Scratch::new("moved");
    let options = AtofExporterConfig { content_addressing: true, ..AtofExporterConfig::default() };
    let (runtime, exporter) = scratch.start("events.jsonl", options);
    let path = scratch.path("events.jsonl");
    converse(&runtime, 0..3);
    exporter.force_flush(SOON).unwrap();
    fs::rename(&path, scratch.path("elsewhere")).unwrap();
    converse(&runtime, 3..5);
    exporter.force_flush(SOON).unwrap();
    assert_eq!(names(&scratch.path("elsewhere")), numbers(0..3));
    assert_eq!(names(&path), numbers(3..5));
    fs::remove_file(&path).unwrap();
    converse(&runtime, 5..6);
    exporter.shutdown().unwrap();
    assert_eq!(names(&path), numbers(5..6));
}

#[test]
fn a_file_that_is_emptied_stands_for_itself() {
    let scratch = Scratch::new("emptied");
    let config = AtofExporterConfig { content_addressing: true, ..AtofExporterConfig::default() };
    let (runtime, exporter) = scratch.start("events.jsonl", config);
    let path = scratch.path("events.jsonl");
    converse(&runtime, 0..10);
    exporter.force_flush(SOON).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_len(0).unwrap();
    converse(&runtime, 10..12);
    exporter.shutdown().unwrap();
    assert_eq!(names(&path), numbers(10..12));
}

#[test]
fn several_writers_of_a_rotated_file_lose_nothing() {
    let scratch = Scratch::new("shared");
    std::thread::scope(|threads| {
        for writer in 0..4 {
            let scratch = &scratch;
            threads.spawn(move || {
                let (runtime, exporter) =
                    scratch.start("events.jsonl", AtofExporterConfig { compress: true, ..rotated(30_000) });
                for n in 1_000 * writer..1_000 * (writer + 1) {
                    emit(&runtime, n..n + 1);
                    if n % 50 == 0 {
                        exporter.force_flush(SOON).unwrap();
                    }
                }
                exporter.shutdown().unwrap();
                assert_eq!(exporter.diagnostics(), []);
            });
        }
    });
    let mut seen: Vec<usize> = names(&scratch.path("events.jsonl")).iter().map(|name| name.parse().unwrap()).collect();
    seen.sort_unstable();
    assert_eq!(seen, (0..4_000).collect::<Vec<_>>());
}

#[test]
fn a_name_can_have_the_number_of_the_process() {
    let scratch = Scratch::new("pid");
    let (runtime, exporter) = scratch.start("events-{pid}.jsonl", AtofExporterConfig::default());
    emit(&runtime, 0..1);
    exporter.shutdown().unwrap();
    let path = scratch.path(&format!("events-{}.jsonl", std::process::id()));
    assert_eq!(exporter.path(), path.to_str().unwrap());
    assert_eq!(names(&path), ["0"]);
}

#[test]
fn every_fsync_policy_flushes() {
    let scratch = Scratch::new("fsync");
    for (n, fsync) in [FsyncPolicy::Never, FsyncPolicy::OnFlush, FsyncPolicy::Interval].into_iter().enumerate() {
        let name = format!("{n}.jsonl");
        let options = AtofExporterConfig { fsync, fsync_interval_millis: 1, ..AtofExporterConfig::default() };
        let (runtime, exporter) = scratch.start(&name, options);
        for round in 0..3 {
            emit(&runtime, round..round + 1);
            exporter.force_flush(SOON).unwrap();
            assert_eq!(names(&scratch.path(&name)), numbers(0..round + 1));
        }
        emit(&runtime, 3..4);
        exporter.deregister(&runtime, &name);
        let ticket = runtime.flush();
        while ticket.report().pending > 0 {
            std::thread::yield_now();
        }
        exporter.shutdown().unwrap();
        assert_eq!(names(&scratch.path(&name)), numbers(0..4));
    }
}

#[test]
fn options_have_bounds() {
    let default = AtofExporterConfig::default;
    for (field, config) in [
        ("flush_interval_millis", AtofExporterConfig { flush_interval_millis: 0, ..default() }),
        ("flush_interval_millis", AtofExporterConfig { flush_interval_millis: 60_001, ..default() }),
        ("fsync_interval_millis", AtofExporterConfig { fsync_interval_millis: 0, ..default() }),
        ("rotate_bytes", rotated(4_095)),
        ("rotate_seconds", AtofExporterConfig { rotate_seconds: Some(0), ..default() }),
        ("compress", AtofExporterConfig { compress: true, ..default() }),
    ] {
        let error = AtofExporter::new(config, Clock::default()).err().unwrap();
        assert_eq!((error.code, error.get("argument")), (ErrorCode::InvalidArgument, Some(field)));
    }
}

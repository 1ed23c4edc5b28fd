//! The ATOF exporter against real files.

use nemo_relay_exporters::AtofExporter;
use nemo_relay_runtime::types::{AtofExporterConfig, AtofExporterMode, ErrorCode, Json};
use nemo_relay_runtime::{Clock, Mark, Runtime};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(10);

/// A directory of its own for each test, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nemo-relay-atof-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn exporter(&self, mode: AtofExporterMode) -> AtofExporter {
        AtofExporter::new(self.config("events.jsonl", mode), Clock::default()).unwrap()
    }

    fn config(&self, filename: &str, mode: AtofExporterMode) -> AtofExporterConfig {
        let output_directory = Some(self.0.join("made/for/it").to_string_lossy().into_owned());
        AtofExporterConfig { output_directory, filename: Some(filename.into()), mode, ..AtofExporterConfig::default() }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn emit(runtime: &Runtime, names: impl IntoIterator<Item = String>) {
    let head = runtime.new_stack();
    for name in names {
        runtime.mark(&head, Mark { name, data: Some(Json::string("x")), ..Mark::default() });
    }
}

fn names(path: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    let name = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok()?["name"].as_str().map(str::to_owned);
    text.lines().map(|line| name(line).unwrap_or_else(|| format!("torn: {line}"))).collect()
}

#[test]
fn every_event_is_in_the_file_in_order_after_a_flush() {
    let scratch = Scratch::new("order");
    let (runtime, exporter) = (Runtime::default(), scratch.exporter(AtofExporterMode::Append));
    exporter.register(&runtime, "file").unwrap();
    let wanted: Vec<String> = (0..50_000).map(|i| format!("m{i}")).collect();
    emit(&runtime, wanted.clone());
    exporter.force_flush(SOON).unwrap();
    assert_eq!(names(exporter.path()), wanted);
    exporter.shutdown().unwrap();
}

#[test]
fn append_keeps_and_overwrite_empties() {
    let scratch = Scratch::new("modes");
    for (mode, wanted) in [
        (AtofExporterMode::Append, vec!["a"]),
        (AtofExporterMode::Append, vec!["a", "a"]),
        (AtofExporterMode::Overwrite, vec!["a"]),
    ] {
        let (runtime, exporter) = (Runtime::default(), scratch.exporter(mode));
        exporter.register(&runtime, "file").unwrap();
        emit(&runtime, ["a".to_owned()]);
        exporter.shutdown().unwrap();
        assert_eq!(names(exporter.path()), wanted);
    }
}

#[test]
fn a_torn_last_line_is_not_glued_to_the_next() {
    let scratch = Scratch::new("torn");
    let exporter = scratch.exporter(AtofExporterMode::Append);
    fs::write(exporter.path(), "{\"name\":\"whole\"}\n{\"name\":\"to").unwrap();
    let (runtime, exporter) = (Runtime::default(), scratch.exporter(AtofExporterMode::Append));
    exporter.register(&runtime, "file").unwrap();
    emit(&runtime, ["next".to_owned()]);
    exporter.shutdown().unwrap();
    assert_eq!(names(exporter.path()), ["whole", "torn: {\"name\":\"to", "next"]);
}

#[test]
fn a_deregistered_exporter_writes_what_was_queued_and_no_more() {
    let scratch = Scratch::new("deregister");
    let (runtime, exporter) = (Runtime::default(), scratch.exporter(AtofExporterMode::Append));
    exporter.register(&runtime, "file").unwrap();
    assert_eq!(exporter.register(&runtime, "file").unwrap_err().code, ErrorCode::AlreadyExists);
    emit(&runtime, ["a".to_owned()]);
    assert!(exporter.deregister(&runtime, "file"));
    assert!(!exporter.deregister(&runtime, "file"));
    emit(&runtime, ["b".to_owned()]);
    exporter.force_flush(SOON).unwrap();
    assert_eq!(names(exporter.path()), ["a"]);
}

#[test]
fn a_shut_down_exporter_is_registered_nowhere() {
    let scratch = Scratch::new("shutdown");
    let (runtime, exporter) = (Runtime::default(), scratch.exporter(AtofExporterMode::Append));
    exporter.register(&runtime, "file").unwrap();
    exporter.shutdown().unwrap();
    exporter.shutdown().unwrap();
    assert!(!runtime.observed(&runtime.new_stack()));
    assert_eq!(exporter.register(&runtime, "file").unwrap_err().code, ErrorCode::IoError);
}

#[test]
fn a_flush_of_the_runtime_covers_the_file() {
    let scratch = Scratch::new("flush");
    let (runtime, exporter) = (Runtime::default(), scratch.exporter(AtofExporterMode::Append));
    exporter.register(&runtime, "file").unwrap();
    emit(&runtime, ["a".to_owned()]);
    let ticket = runtime.flush();
    while ticket.report().pending > 0 {
        std::thread::yield_now();
    }
    assert_eq!(names(exporter.path()), ["a"]);
}

#[test]
fn a_full_disk_is_reported_and_writing_goes_on() {
    let runtime = Runtime::default();
    let config = AtofExporterConfig {
        output_directory: Some("/dev".into()),
        filename: Some("full".into()),
        mode: AtofExporterMode::Append,
        ..AtofExporterConfig::default()
    };
    if !Path::new("/dev/full").exists() {
        return;
    }
    let exporter = AtofExporter::new(config, Clock::default()).unwrap();
    exporter.register(&runtime, "file").unwrap();
    for _ in 0..2 {
        emit(&runtime, ["a".to_owned()]);
        let fault = exporter.force_flush(SOON).unwrap_err();
        assert_eq!((fault.code, fault.get("path")), (ErrorCode::IoError, Some("/dev/full")));
    }
}

#[test]
fn a_file_name_stays_in_its_directory() {
    let scratch = Scratch::new("names");
    for name in ["", ".", "..", "a/b", "../a", "a\\b"] {
        let fault = AtofExporter::new(scratch.config(name, AtofExporterMode::Append), Clock::default()).err().unwrap();
        assert_eq!((fault.code, fault.get("argument")), (ErrorCode::InvalidArgument, Some("filename")), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn files_and_directories_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new("private");
    let exporter = scratch.exporter(AtofExporterMode::Append);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(Path::new(exporter.path())), 0o600);
    assert_eq!(mode(&scratch.0.join("made")), 0o700);
}

#[test]
fn several_writers_of_one_file_tear_no_line() {
    let scratch = Scratch::new("together");
    let path = scratch.exporter(AtofExporterMode::Append).path().to_owned();
    // Long lines are many pages, so that one that is looked at while it is written is seen in part.
    let long = "x".repeat(100_000);
    std::thread::scope(|threads| {
        for writer in 0..4 {
            let (scratch, long) = (&scratch, &long);
            threads.spawn(move || {
                for n in 0..50 {
                    let (runtime, exporter) = (Runtime::default(), scratch.exporter(AtofExporterMode::Append));
                    exporter.register(&runtime, "file").unwrap();
                    emit(&runtime, [format!("{writer} {n} {long}")]);
                    exporter.shutdown().unwrap();
                }
            });
        }
    });
    let mut seen: Vec<String> = names(&path).iter().map(|name| name.replace(&long, "")).collect();
    let mut wanted: Vec<String> = (0..4).flat_map(|w| (0..50).map(move |n| format!("{w} {n} "))).collect();
    seen.sort();
    wanted.sort();
    assert_eq!(seen, wanted);
}

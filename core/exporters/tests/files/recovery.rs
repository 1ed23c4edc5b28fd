//! Files as a crash leaves them.

use crate::common::{Scratch, events};
use nemo_relay_exporters::{expand_file, recover, segments};
use nemo_relay_runtime::types::{AtofExporterConfig, ErrorCode, Event, Json, ScopeCategory, ScopeType};
use nemo_relay_runtime::{Mark, PushScope, Runtime};
use std::fs;
use std::path::{Path, PathBuf};

/// An agent with a tool inside, neither of which ends, a scope between that ends, and marks with long values.
fn run(runtime: &Runtime, marks: usize) {
    let stack = runtime.new_stack();
    let push = |head, name: &str, scope_type| {
        runtime.push(head, PushScope { name: name.into(), scope_type, ..PushScope::default() })
    };
    let agent = push(&stack, "agent", ScopeType::Agent);
    let done = push(&agent, "done", ScopeType::Function);
    let agent = runtime.pop(&done, &done, Default::default()).unwrap();
    let tool = push(&agent, "tool", ScopeType::Tool);
    for n in 0..marks {
        let data = Json::string(&format!("{} ", n % 3).repeat(200));
        runtime.mark(&tool, Mark { name: n.to_string(), data: Some(data), ..Mark::default() });
    }
}

fn written(scratch: &Scratch, marks: usize, options: AtofExporterConfig) -> PathBuf {
    let (runtime, exporter) = scratch.start("events.jsonl", options);
    run(&runtime, marks);
    exporter.shutdown().unwrap();
    scratch.path("events.jsonl")
}

/// The last events of a file are the ends of the tool and of the agent, and say who wrote them.
fn assert_ended(path: &Path) {
    let events = events(path);
    let ends: Vec<_> = events[events.len() - 2..]
        .iter()
        .map(|event| match event {
            Event::Scope(end) => {
                let metadata = end.metadata.as_ref().unwrap().as_str();
                assert!(
                    metadata.contains("\"error.type\":\"cancelled\"") && metadata.contains("recovery"),
                    "{metadata}"
                );
                (&*end.name, end.scope_category)
            }
            Event::Mark(mark) => panic!("a mark at the end: {mark:?}"),
        })
        .collect();
    assert_eq!(ends, [("tool", ScopeCategory::End), ("agent", ScopeCategory::End)]);
}

fn content(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    segments(path).unwrap().into_iter().map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

#[test]
fn a_torn_tail_is_moved_aside_and_open_scopes_end() {
    let scratch = Scratch::new("tail");
    let path = written(&scratch, 3, AtofExporterConfig::default());
    let whole = fs::read(&path).unwrap();
    for cut in (whole.len() - 900..whole.len()).step_by(7) {
        fs::write(&path, &whole[..cut]).unwrap();
        let _ = fs::remove_file(scratch.path("events.jsonl.torn"));
        let kept = whole[..cut].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        let report = recover(&path).unwrap();
        let lacks_end = whole[cut] == b'\n';
        let cut_bytes = if lacks_end { 0 } else { cut - kept };
        assert_eq!((report.bytes_cut, report.lines_cut), (cut_bytes as u64, u64::from(cut_bytes > 0)), "{cut}");
        assert_eq!((report.scopes_closed, report.files.len()), (2, 1));
        assert_eq!(
            fs::read(scratch.path("events.jsonl.torn")).map_or(0, |torn| torn.len()),
            cut_bytes + usize::from(cut_bytes > 0)
        );
        assert!(fs::read(&path).unwrap().starts_with(&whole[..kept]));
        assert_eq!(events(&path).len() as u64, report.events + 2);
        assert_ended(&path);
    }
}

#[test]
fn a_second_recovery_changes_nothing() {
    let scratch = Scratch::new("again");
    for options in [
        AtofExporterConfig::default(),
        AtofExporterConfig { content_addressing: true, ..AtofExporterConfig::default() },
        AtofExporterConfig { rotate_bytes: Some(4_096), ..AtofExporterConfig::default() },
        AtofExporterConfig {
            rotate_bytes: Some(4_096),
            compress: true,
            content_addressing: true,
            ..AtofExporterConfig::default()
        },
    ] {
        for (file, _) in content(&scratch.path("events.jsonl")) {
            fs::remove_file(file).unwrap();
        }
        let path = written(&scratch, 40, options.clone());
        let mut torn = fs::read(&path).unwrap();
        torn.truncate(torn.len() - 20);
        fs::write(&path, torn).unwrap();
        let first = recover(&path).unwrap();
        assert_eq!((first.lines_cut, first.scopes_closed), (1, 2), "{options:?}");
        assert_ended(&path);
        let after = content(&path);
        let second = recover(&path).unwrap();
        assert_eq!((second.lines_cut, second.scopes_closed, second.torn_files.len()), (0, 0, 0), "{options:?}");
        assert_eq!(second.events, first.events + 2);
        assert!(content(&path) == after, "{options:?}");
        expand_file(&path, std::io::sink(), std::io::sink()).unwrap();
    }
}

#[test]
fn a_line_that_is_torn_in_the_middle_goes_and_a_strange_one_stays() {
    let scratch = Scratch::new("middle");
    let path = written(&scratch, 3, AtofExporterConfig::default());
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.insert(2, "{\"atof_version\":\"0.1\",\"att");
    lines.insert(4, "{\"atof_version\":\"7\"}");
    fs::write(&path, lines.join("\n")).unwrap();
    let report = recover(&path).unwrap();
    assert_eq!((report.events, report.lines_cut, report.unknown_lines, report.scopes_closed), (7, 1, 1, 2));
    assert_eq!(fs::read_to_string(&report.torn_files[0]).unwrap(), format!("{}\n", lines[2]));
    let repaired = fs::read_to_string(&path).unwrap();
    lines.remove(2);
    assert!(repaired.starts_with(&format!("{}\n", lines.join("\n"))));
    assert_eq!(repaired.lines().count(), lines.len() + 2);
}

#[test]
fn what_refers_to_lost_content_goes() {
    let scratch = Scratch::new("dangling");
    let path = written(&scratch, 3, AtofExporterConfig { content_addressing: true, ..AtofExporterConfig::default() });
    let text = fs::read_to_string(&path).unwrap();
    let lost = text.lines().position(|line| line.contains("\"kind\":\"content\"")).unwrap();
    let lines: Vec<&str> = text.lines().enumerate().filter(|(n, _)| *n != lost).map(|(_, line)| line).collect();
    fs::write(&path, lines.join("\n") + "\n").unwrap();
    assert_eq!(recover(&path).unwrap().lines_cut, 1);
    assert_eq!(expand_file(&path, std::io::sink(), std::io::sink()).unwrap(), 8);
}

#[test]
fn a_compressed_file_that_is_cut_short_keeps_what_can_be_read() {
    let scratch = Scratch::new("zst");
    let options = AtofExporterConfig { rotate_bytes: Some(600_000), compress: true, ..AtofExporterConfig::default() };
    let path = written(&scratch, 2_000, options);
    let closed = segments(&path).unwrap().swap_remove(0);
    let (whole, bytes) = (events(&closed).len(), fs::read(&closed).unwrap());
    fs::write(&closed, &bytes[..bytes.len() - 10]).unwrap();
    let report = recover(&path).unwrap();
    assert_ended(&path);
    let kept = events(&closed).len();
    assert!(0 < kept && kept < whole, "{kept} of {whole}");
    assert_eq!(report.torn_files, [scratch.path("events.000001.jsonl.zst.torn")]);
    assert!(fs::read(&report.torn_files[0]).unwrap() == bytes[..bytes.len() - 10]);
    let after = content(&path);
    assert_eq!(recover(&path).unwrap().scopes_closed, 0);
    assert!(content(&path) == after);
    // A closed file by itself can be recovered too.
    let alone = scratch.path("alone.jsonl.zst");
    fs::copy(&segments(&path).unwrap()[1], &alone).unwrap();
    let report = recover(&alone).unwrap();
    assert_eq!(events(&alone).len() as u64, report.events + report.scopes_closed);
}

#[test]
fn a_file_that_is_not_there_is_an_error() {
    let scratch = Scratch::new("missing");
    let error = recover(&scratch.path("events.jsonl")).unwrap_err();
    assert_eq!(error.code, ErrorCode::IoError);
    assert_eq!(fs::read_dir(&scratch.0).unwrap().count(), 0);
}

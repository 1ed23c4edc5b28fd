//! A disk that is full in the middle of a write, and has room again. The program starts itself under a limit for the size of
//! files, which makes a write end early and the next one fail, as a full disk does; room comes back when the file is removed.
//!
//! With a directory as its argument it uses that instead, which can be on a file system that is nearly full.

use nemo_relay_exporters::{AtofExporter, AtofFiles, FileOptions};
use nemo_relay_runtime::types::{AtofExporterConfig, AtofExporterMode, Json};
use nemo_relay_runtime::{Clock, Mark, Runtime};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const EVENTS: usize = 4_000;

fn main() {
    match std::env::args().nth(1).filter(|argument| !argument.starts_with('-')) {
        Some(directory) => {
            for content_addressing in [false, true] {
                let faults = fill(Path::new(&directory), content_addressing);
                assert!(faults >= 3, "only {faults} writes failed");
                println!("{EVENTS} events, {faults} writes failed, none lost");
            }
        }
        None => limited(),
    }
}

fn limited() {
    let directory = std::env::temp_dir().join(format!("nemo-relay-full-{}", std::process::id()));
    let limits = "trap '' XFSZ && ulimit -S -f 300 && exec \"$0\" \"$1\"";
    let program = std::env::current_exe().unwrap();
    let status = Command::new("sh").args(["-c", limits]).arg(program).arg(&directory).status().unwrap();
    fs::remove_dir_all(&directory).unwrap();
    assert!(status.success());
}

/// Emits more than there is room for; whenever a flush fails, looks at the file and removes it. Returns how often.
fn fill(directory: &Path, content_addressing: bool) -> usize {
    let config = AtofExporterConfig {
        output_directory: Some(directory.to_string_lossy().into_owned()),
        filename: Some("events.jsonl".into()),
        mode: AtofExporterMode::Overwrite,
        ..AtofExporterConfig::default()
    };
    let options = FileOptions { content_addressing, ..FileOptions::default() };
    let runtime = Runtime::default();
    let exporter = AtofExporter::with_options(config, options, Clock::default()).unwrap();
    exporter.register(&runtime, "file").unwrap();
    let head = runtime.new_stack();
    for n in 0..EVENTS {
        // Half of a text is new, half is one of ten.
        let data = format!("[\"{}\",\"{}\"]", format!("{n:08}").repeat(40), format!("{:08}", n % 10).repeat(40));
        let data = Some(Json::from_trusted(data));
        runtime.mark(&head, Mark { name: n.to_string(), data, ..Mark::default() });
    }
    let (mut found, mut faults) = (Vec::new(), 0);
    let path = directory.join("events.jsonl");
    while exporter.force_flush(Duration::from_secs(10)).is_err() {
        faults += 1;
        take(&path, &mut found);
    }
    take(&path, &mut found);
    assert!(found.iter().copied().eq(0..EVENTS), "an event is missing, or there twice");
    let dropped = exporter.diagnostics().iter().any(|diagnostic| diagnostic.code == "atof.events_dropped");
    assert!(!dropped);
    exporter.shutdown().unwrap();
    faults
}

/// Every line of the file is whole, although writes ended in the middle of one.
fn take(path: &Path, found: &mut Vec<usize>) {
    if path.exists() {
        found.extend(AtofFiles::open(path).unwrap().map(|event| event.unwrap().name().parse::<usize>().unwrap()));
        fs::remove_file(path).unwrap();
    }
}

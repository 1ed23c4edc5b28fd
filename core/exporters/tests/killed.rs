//! A process that is killed while it writes. The program starts itself: as a child it emits until it is killed, and says on
//! its standard output which events a flush has confirmed; the parent kills it at a random time and looks at the file.
//!
//! `NEMO_RELAY_KILLS` is the number of kills. With 100 or more, it is also measured how old the youngest event is that every
//! file has, for which a machine is needed that does nothing else.

use nemo_relay_atof::Reader;
use nemo_relay_exporters::{AtofExporter, AtofFiles, FileOptions, recover, segments};
use nemo_relay_runtime::types::{AtofExporterConfig, AtofExporterMode, Json, ScopeType, Timestamp};
use nemo_relay_runtime::{Clock, Mark, PushScope, Runtime};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, role, directory, kind] = &arguments[..]
        && role == "child"
    {
        emit(directory, kind);
    }
    let kills = std::env::var("NEMO_RELAY_KILLS").map_or(10, |count| count.parse().unwrap());
    let directory = std::env::temp_dir().join(format!("nemo-relay-killed-{}", std::process::id()));
    let mut youngest = Duration::ZERO;
    let mut torn = 0;
    for n in 0..kills {
        let _ = fs::remove_dir_all(&directory);
        let kind = ["plain", "packed", "rotated"][n % 3];
        // Spread evenly, but in no step with what the child does.
        let time = Duration::from_micros(20_000 + (n as u64 * 7_919_377) % 300_000);
        let (age, cut) = kill(&directory, kind, time);
        (youngest, torn) = (youngest.max(age), torn + cut);
    }
    fs::remove_dir_all(&directory).unwrap();
    println!("{kills} kills: {torn} torn lines, at most the last {} ms missing", youngest.as_millis());
    assert!(kills < 100 || youngest < Duration::from_millis(100));
}

fn options(kind: &str) -> FileOptions {
    match kind {
        "plain" => FileOptions::default(),
        "packed" => FileOptions { content_addressing: true, ..FileOptions::default() },
        _ => FileOptions { rotate_bytes: Some(300_000), compress: true, ..FileOptions::default() },
    }
}

fn emit(directory: &str, kind: &str) -> ! {
    let config = AtofExporterConfig {
        output_directory: Some(directory.to_owned()),
        filename: Some("events.jsonl".into()),
        mode: AtofExporterMode::Append,
        ..AtofExporterConfig::default()
    };
    let runtime = Runtime::default();
    let exporter = AtofExporter::with_options(config, options(kind), Clock::default()).unwrap();
    exporter.register(&runtime, "file").unwrap();
    let scope = PushScope { name: "agent".into(), scope_type: ScopeType::Agent, ..PushScope::default() };
    let head = runtime.push(&runtime.new_stack(), scope);
    let mut output = std::io::stdout().lock();
    for n in 0.. {
        let data = Json::string(&format!("{} ", n % 10).repeat(100 + n % 300));
        runtime.mark(&head, Mark { name: n.to_string(), data: Some(data), ..Mark::default() });
        if n % 1_000 == 999 {
            exporter.force_flush(Duration::from_secs(10)).unwrap();
            writeln!(output, "{n}").and_then(|()| output.flush()).unwrap();
        }
        if n % 20 == 0 {
            std::thread::sleep(Duration::from_micros(100));
        }
    }
    unreachable!("a child emits until it is killed")
}

/// Returns how old the youngest event in the file was when the child was killed, and how many lines were torn.
fn kill(directory: &Path, kind: &str, time: Duration) -> (Duration, u64) {
    let program = std::env::current_exe().unwrap();
    let mut child = Command::new(program).arg("child").arg(directory).arg(kind).stdout(Stdio::piped()).spawn().unwrap();
    let mut confirmed = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let first = confirmed.next();
    let until = Instant::now() + time;
    std::thread::sleep(until.saturating_duration_since(Instant::now()));
    let killed_at = Timestamp::from(SystemTime::now());
    child.kill().unwrap();
    child.wait().unwrap();
    let confirmed: usize = confirmed.last().or(first).unwrap().parse().unwrap();

    let path = directory.join("events.jsonl");
    let found: Vec<usize> = marks(&path);
    assert!(found.len() > confirmed, "{kind}: {} events, {confirmed} were confirmed", found.len());
    assert!(found.iter().copied().eq(0..found.len()), "{kind}: a line is missing before the end");
    let last = AtofFiles::open(&path).unwrap().tolerant().map(|event| event.unwrap().timestamp()).max().unwrap();
    let age = Duration::from_nanos((killed_at.nanos() - last.nanos()).max(0) as u64);

    let report = recover(&path).unwrap();
    assert!(report.lines_cut <= 1, "{kind}: {report:?}");
    assert_eq!(report.scopes_closed, 1, "{kind}");
    assert_eq!(marks(&path), found, "{kind}: recovery changed the events");
    for file in segments(&path).unwrap().iter().filter(|file| file.extension().unwrap() == "jsonl") {
        let file = BufReader::new(fs::File::open(file).unwrap());
        assert!(Reader::new(file).all(|event| event.is_ok()), "{kind}: recovery left a line that cannot be read");
    }
    (age, report.lines_cut)
}

fn marks(path: &Path) -> Vec<usize> {
    let events = AtofFiles::open(path).unwrap().tolerant().map(Result::unwrap);
    events.filter_map(|event| event.name().parse().ok()).collect()
}

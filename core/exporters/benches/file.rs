//! What a file costs: the caller for each event, and the writing thread, whose time on a core is taken from the system.
//!
//! A round emits a burst of events and flushes them; rounds with a subscriber that drops everything
//! alternate with it. Figures are the fastest round and how far the median lies above it.

use nemo_relay_exporters::{AtofExporter, FileOptions};
use nemo_relay_runtime::types::{AtofExporterConfig, AtofExporterMode, Json};
use nemo_relay_runtime::{Clock, EventRecord, Mark, Runtime, Sink};
use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

const ROUNDS: usize = 501;
const EVENTS: usize = 2_000;

struct Nothing;

impl Sink for Nothing {
    fn offer(&self, _: &Arc<EventRecord>) -> bool {
        true
    }
    fn delivered(&self) -> u64 {
        0
    }
    fn kick(&self) {}
}

fn main() {
    let content_addressing = FileOptions { content_addressing: true, ..FileOptions::default() };
    let texts = |bytes: usize| move |n: usize| format!("{:08}", n % 10_000_000).repeat((bytes - 290) / 8);
    let repeated = |bytes: usize| move |n: usize| format!("{:08}", n % 10).repeat((bytes - 290) / 8);
    measure("0.5 KB", &FileOptions::default(), texts(500));
    measure("1 KB", &FileOptions::default(), texts(1_000));
    measure("1 KB, addressed, new", &content_addressing, texts(1_000));
    measure("1 KB, addressed, repeated", &content_addressing, repeated(1_000));
}

fn measure(what: &str, options: &FileOptions, text: impl Fn(usize) -> String) {
    let directory = std::env::temp_dir().join(format!("nemo-relay-bench-{}", std::process::id()));
    let _ = fs::remove_dir_all(&directory);
    let config = AtofExporterConfig {
        output_directory: Some(directory.to_string_lossy().into_owned()),
        filename: Some("events.jsonl".into()),
        mode: AtofExporterMode::Append,
        ..AtofExporterConfig::default()
    };
    let (to_file, to_nothing) = (Runtime::default(), Runtime::default());
    let exporter = AtofExporter::with_options(config, options.clone(), Clock::default()).unwrap();
    exporter.register(&to_file, "file").unwrap();
    to_nothing.attach("nothing", Arc::new(Nothing)).unwrap();

    let data: Vec<Json> = (0..EVENTS).map(|n| Json::string(&text(n))).collect();
    let (mut file, mut nothing, mut writing, mut whole) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        nothing.push(emit(&to_nothing, &data));
        let (begin, on_core) = (Instant::now(), writer_time());
        file.push(emit(&to_file, &data));
        exporter.force_flush(Duration::from_secs(60)).unwrap();
        whole.push(begin.elapsed().as_secs_f64());
        writing.push(writer_time() - on_core);
    }
    let bytes = fs::metadata(exporter.path()).unwrap().len() as f64 / (ROUNDS * EVENTS) as f64;
    exporter.shutdown().unwrap();
    fs::remove_dir_all(&directory).unwrap();

    let nanos = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        (times[0] * 1e9 / EVENTS as f64, (times[ROUNDS / 2] / times[0] - 1.0) * 100.0)
    };
    let ((file, file_noise), (nothing, noise)) = (nanos(&mut file), nanos(&mut nothing));
    println!("{what}, {bytes:.0} B an event in the file");
    println!(
        "  caller: {file:.0} ns an event (median +{file_noise:.0} %), with nobody who takes it {nothing:.0} (+{noise:.0} %)"
    );
    let (writing, noise) = nanos(&mut writing);
    println!("  writer: {writing:.0} ns an event on a core (+{noise:.0} %): {:.2} M events/s", 1e3 / writing);
    let (whole, noise) = nanos(&mut whole);
    println!("  both, until it is in the file: {:.2} M events/s (+{noise:.0} %)", 1e3 / whole);
}

fn emit(runtime: &Runtime, data: &[Json]) -> f64 {
    let head = runtime.new_stack();
    let begin = Instant::now();
    for data in data {
        runtime.mark(&head, Mark { name: "mark".into(), data: Some(data.clone()), ..Mark::default() });
    }
    begin.elapsed().as_secs_f64()
}

/// Seconds that the writing thread has been on a core.
fn writer_time() -> f64 {
    let tasks = fs::read_dir("/proc/self/task").unwrap().map(|task| task.unwrap().path());
    let is_writer = |name: &str| name.starts_with("nemo-relay-atof");
    let writers = tasks.filter(|task| fs::read_to_string(task.join("comm")).is_ok_and(|name| is_writer(&name)));
    let nanos = writers.map(|task| {
        let times = fs::read_to_string(task.join("schedstat")).unwrap();
        times.split(' ').next().unwrap().parse::<f64>().unwrap()
    });
    nanos.sum::<f64>() / 1e9
}

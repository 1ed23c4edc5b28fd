//! A process that ends with events on their way, and one that nobody listens to.
//!
//! Each test runs itself once more as that process.

use nemo_relay::{
    AtofExporter, AtofExporterConfig, EmitMarkEventParams, ToolCallExecuteParams, Value, event,
    flush_subscribers_blocking, register_subscriber, tool_call_execute,
};
use serde_json::json;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::task::{Context, Waker};
use std::thread;
use std::time::Duration;

const EVENTS: usize = 200;
const STATUS: i32 = 7;
const FOLDER: &str = "NEMO_RELAY_TEST_FOLDER";

#[test]
fn what_was_emitted_is_delivered_and_the_status_is_the_process_s_own() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        end_while_busy(&PathBuf::from(folder));
    }
    let folder = std::env::temp_dir().join(format!("nemo-relay-exit-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "what_was_emitted_is_delivered_and_the_status_is_the_process_s_own"])
        .env(FOLDER, &folder)
        .status()
        .unwrap();
    let lines = |name| fs::read_to_string(folder.join(name)).unwrap_or_default().lines().count();
    let (seen, written) = (lines("seen"), lines("events.jsonl"));
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(status.code(), Some(STATUS));
    // The call in flight has started; nobody is left to say that it ended.
    assert_eq!((seen, written), (EVENTS + 1, EVENTS + 1));
}

/// Ends with a slow subscriber, a file that is being written, and a call in flight.
fn end_while_busy(folder: &Path) -> ! {
    let seen = Mutex::new(OpenOptions::new().create(true).append(true).open(folder.join("seen")).unwrap());
    register_subscriber("slow", move |event| {
        thread::sleep(Duration::from_micros(500));
        writeln!(seen.lock().unwrap(), "{}", event.name()).unwrap();
    })
    .unwrap();
    let config = AtofExporterConfig {
        output_directory: Some(folder.to_string_lossy().into_owned()),
        filename: Some("events.jsonl".to_owned()),
        ..AtofExporterConfig::default()
    };
    AtofExporter::new(config).unwrap().register("file").unwrap();
    for number in 0..EVENTS {
        event(EmitMarkEventParams::new(number.to_string()).data(json!({"number": number}))).unwrap();
    }
    let call = ToolCallExecuteParams::new("slow", Value::Null, |_| std::future::pending::<Result<Value, _>>());
    let mut running = Box::pin(tool_call_execute(call));
    assert!(running.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    std::process::exit(STATUS)
}

#[test]
fn a_standard_error_that_nobody_reads_does_not_stop_delivery() {
    const DEAF: &str = "NEMO_RELAY_TEST_DEAF";
    if std::env::var_os(DEAF).is_some() {
        // The end of the input says that standard error is closed.
        io::copy(&mut io::stdin(), &mut io::sink()).unwrap();
        register_subscriber("broken", |_| panic!("expected by the test")).unwrap();
        for _ in 0..3 {
            event(EmitMarkEventParams::new("mark")).unwrap();
        }
        let report = flush_subscribers_blocking(None);
        std::process::exit(if (report.pending, report.callback_errors) == (0, 3) { STATUS } else { 1 });
    }
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_standard_error_that_nobody_reads_does_not_stop_delivery"])
        .env(DEAF, "1")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(STATUS));
}

//! Exporters that nobody shuts down: what they were given arrives, and nothing of them is left.
//!
//! What a process has open is counted, so no other test runs in this one.

#![cfg(target_os = "linux")]

use nemo_relay_exporters::stream::{self, AtofStream, StreamConfig};
use nemo_relay_exporters::{AtofExporter, shutdown_all};
use nemo_relay_runtime::types::AtofExporterConfig;
use nemo_relay_runtime::{Clock, Mark, Runtime};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Long enough for a busy machine.
const SOON: Duration = Duration::from_secs(20);
const MANY: usize = 200;

struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn count(what: &str) -> usize {
    fs::read_dir(Path::new("/proc/self").join(what)).unwrap().count()
}

/// Threads and descriptors of this process.
fn open() -> (usize, usize) {
    (count("task"), count("fd"))
}

fn emit(runtime: &Runtime, name: &str) {
    runtime.mark(&runtime.new_stack(), Mark { name: name.into(), ..Mark::default() });
}

fn until(what: &str, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < SOON, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A server that takes every request and keeps the lines; its threads end with their connections.
fn server() -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let lines = Arc::<Mutex<Vec<String>>>::default();
    let seen = lines.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (stream, seen) = (stream.unwrap(), seen.clone());
            std::thread::spawn(move || serve(stream, &seen));
        }
    });
    (port, lines)
}

fn serve(mut stream: TcpStream, seen: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut line, mut length) = (String::new(), 0);
    while reader.read_line(&mut line).unwrap_or(0) > 0 {
        if let Some(text) = line.to_ascii_lowercase().strip_prefix("content-length: ") {
            length = text.trim().parse().unwrap();
        }
        if line == "\r\n" {
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            seen.lock().unwrap().extend(String::from_utf8(body).unwrap().lines().map(str::to_owned));
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
        }
        line.clear();
    }
}

#[test]
fn what_is_let_go_of_leaves_no_thread_and_no_descriptor_and_loses_nothing() {
    let scratch = Scratch(std::env::temp_dir().join(format!("nemo-relay-let-go-{}", std::process::id())));
    let directory = scratch.0.to_string_lossy().into_owned();
    let file = |name: String| {
        let config = AtofExporterConfig {
            output_directory: Some(directory.clone()),
            filename: Some(name),
            ..AtofExporterConfig::default()
        };
        AtofExporter::new(config, Clock::default()).unwrap()
    };
    let (port, lines) = server();
    let stream = || {
        let url = format!("http://127.0.0.1:{port}/in");
        AtofStream::new(StreamConfig { url, scheduled_delay_millis: 600_000, ..StreamConfig::default() }).unwrap()
    };
    let runtime = Runtime::default();
    let send = || {
        let sender = stream();
        sender.register(&runtime, "stream").unwrap();
        emit(&runtime, "sent");
        sender.deregister(&runtime, "stream");
    };
    let threads = count("task");
    // What a process opens once, with its first connection, stays open.
    send();
    until("the first connection is left open", || {
        runtime.forget_settled();
        count("task") <= threads && lines.lock().unwrap().len() == 1
    });
    let before = open();

    for number in 0..MANY {
        let exporter = file(format!("{number}.jsonl"));
        exporter.register(&runtime, "file").unwrap();
        emit(&runtime, "written");
        exporter.deregister(&runtime, "file");
        // Nothing was ever registered with these.
        drop(file(format!("unused-{number}.jsonl")));
        drop(stream());
    }
    let is_over = || {
        runtime.forget_settled();
        open() <= before
    };
    until("files are left open", is_over);
    let is_written = |number: usize| {
        fs::read_to_string(scratch.0.join(format!("{number}.jsonl"))).is_ok_and(|text| text.lines().count() == 1)
    };
    assert!((0..MANY).all(is_written));

    (0..MANY).for_each(|_| send());
    until("connections are left open", is_over);
    assert_eq!(lines.lock().unwrap().len(), MANY + 1);

    // Where there is no time but that of the exit hooks.
    let (exporter, sender) = (file("last.jsonl".into()), stream());
    exporter.register(&runtime, "file").unwrap();
    sender.register(&runtime, "stream").unwrap();
    (0..5_000).for_each(|_| emit(&runtime, "last"));
    exporter.deregister(&runtime, "file");
    sender.deregister(&runtime, "stream");
    drop((exporter, sender));
    shutdown_all(SOON);
    stream::shutdown_all(SOON);
    assert_eq!(fs::read_to_string(scratch.0.join("last.jsonl")).unwrap().lines().count(), 5_000);
    assert_eq!(lines.lock().unwrap().len(), MANY + 1 + 5_000);
}

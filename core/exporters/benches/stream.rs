//! What a stream costs the caller where its server is well, dead, silent, lying or busy: for each event, in memory, in a
//! flush of half a second, and in a shutdown of two. Compared with a subscriber that drops everything, in turns.

use nemo_relay_exporters::stream::{AtofStream, StreamConfig, StreamTransport};
use nemo_relay_runtime::types::Json;
use nemo_relay_runtime::{EventRecord, Mark, Runtime, Sink};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

const EVENTS: usize = 200_000;
const MANY_EVENTS: usize = 1_000_000;

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

const WELL: &str = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
const BUSY: &str = "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n";

fn main() {
    let heads = ["p50 us", "p99 us", "+p50", "+p99", "MiB", "flush s", "close s"];
    println!("{:<20}{}", "", heads.map(|head| format!("{head:>9}")).concat());
    let (post, upload, socket) = (StreamTransport::HttpPost, StreamTransport::Ndjson, StreamTransport::Websocket);
    for (transport, what) in [(post, "post"), (upload, "upload"), (socket, "websocket")] {
        let row = |state: &str, port, events| row(&format!("{what}, {state}"), transport, port, events);
        if transport != socket {
            row("well", answering(WELL), EVENTS);
            row("busy", answering(BUSY), EVENTS);
        }
        row("dead", dead_port(), MANY_EVENTS);
        row("silent", serve(|stream| drop((stream, std::thread::park()))), EVENTS);
        row("lying", serve(|mut stream| drop(stream.write_all(b"220 ESMTP\r\n\r\n"))), EVENTS);
    }
}

fn row(what: &str, transport: StreamTransport, port: u16, events: usize) {
    let data = &Json::string(&"x".repeat(200));
    let (streaming, plain) = (Runtime::default(), Runtime::default());
    plain.attach("nothing", Arc::new(Nothing)).unwrap();
    let (mut without, mut with) = (vec![1.0; events], vec![1.0; events]);
    measure(&plain, data, &mut without);
    let config = StreamConfig { url: format!("http://127.0.0.1:{port}/"), transport, ..StreamConfig::default() };
    let stream = AtofStream::new(config).unwrap();
    stream.register(&streaming, "stream").unwrap();
    let before = resident();
    measure(&streaming, data, &mut with);
    let grown = resident() - before;
    let (flush, _) = timed(|| stream.force_flush(Duration::from_millis(500)));
    let (close, _) = timed(|| stream.shutdown(Duration::from_secs(2)));
    let (p50, p99) = (with[events / 2], with[events / 100 * 99]);
    let (more50, more99) = (p50 - without[events / 2], p99 - without[events / 100 * 99]);
    let figures = [p50, p99, more50, more99, grown, flush, close];
    println!("{what:<20}{}", figures.map(|figure| format!("{figure:>9.2}")).concat());
    for found in stream.runtime_diagnostics() {
        println!("    {} {}: {}", found.code, found.count, found.message);
    }
}

/// Emits as many events as there is room for their times, in microseconds, and sorts these.
fn measure(runtime: &Runtime, data: &Json, times: &mut [f64]) {
    let head = runtime.new_stack();
    for time in times.iter_mut() {
        let mark = Mark { name: "mark".into(), data: Some(data.clone()), ..Mark::default() };
        *time = timed(|| runtime.mark(&head, mark)).0 * 1e6;
    }
    times.sort_unstable_by(f64::total_cmp);
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let began = Instant::now();
    let result = work();
    (began.elapsed().as_secs_f64(), result)
}

/// MiB of this process in memory.
fn resident() -> f64 {
    let pages = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    pages.split(' ').nth(1).and_then(|count| count.parse::<f64>().ok()).unwrap_or(0.0) / 256.0
}

fn dead_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn serve(handler: impl Fn(TcpStream) + Send + Sync + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let handler = Arc::new(handler);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let handler = handler.clone();
            std::thread::spawn(move || handler(stream));
        }
    });
    port
}

/// Reads whole requests, of a known length or in chunks, and gives each the same answer.
fn answering(answer: &'static str) -> u16 {
    serve(move |mut stream| {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        while read_request(&mut reader).is_some() && stream.write_all(answer.as_bytes()).is_ok() {}
    })
}

fn read_request(reader: &mut impl BufRead) -> Option<()> {
    let (mut line, mut length) = (String::new(), None);
    while line != "\r\n" {
        line.clear();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        length =
            line.to_ascii_lowercase().strip_prefix("content-length: ").and_then(|n| n.trim().parse().ok()).or(length);
    }
    match length {
        Some(length) => skip(reader, length),
        None => loop {
            line.clear();
            reader.read_line(&mut line).ok()?;
            let size = u64::from_str_radix(line.trim(), 16).ok()?;
            skip(reader, size + 2)?;
            if size == 0 {
                return Some(());
            }
        },
    }
}

fn skip(reader: &mut impl BufRead, count: u64) -> Option<()> {
    std::io::copy(&mut reader.by_ref().take(count), &mut std::io::sink()).ok().map(|_| ())
}

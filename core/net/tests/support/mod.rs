//! Small servers on the loopback, each connection on a thread of its own.
#![allow(dead_code, reason = "each test file uses its part")]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

pub struct Received {
    pub head: String,
    pub body: Vec<u8>,
    /// From 0, in the order in which connections came.
    pub connection: usize,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.split_once(": ").filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v))
    }
}

pub struct Server {
    pub port: u16,
    pub received: Arc<Mutex<Vec<Received>>>,
}

impl Server {
    /// Answers the n-th request with `script[n]`, the last one for ever; `None` closes the connection unanswered.
    pub fn scripted(script: &'static [Option<&'static str>]) -> Self {
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let seen = received.clone();
        let port = serve(move |stream, connection| {
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut stream = stream;
            while let Some((head, body)) = read_request(&mut reader) {
                let answer = {
                    let mut seen = seen.lock().unwrap();
                    seen.push(Received { head, body, connection });
                    script[(seen.len() - 1).min(script.len() - 1)]
                };
                match answer {
                    Some(answer) => stream.write_all(answer.as_bytes()).unwrap(),
                    None => return,
                }
            }
        });
        Self { port, received }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/in?key=1", self.port)
    }
}

/// Runs a handler for each connection; gives the port.
pub fn serve(handler: impl Fn(TcpStream, usize) + Send + Sync + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let handler = Arc::new(handler);
    std::thread::spawn(move || {
        for (i, stream) in listener.incoming().enumerate() {
            let handler = handler.clone();
            std::thread::spawn(move || handler(stream.unwrap(), i));
        }
    });
    port
}

/// A port on which nothing listens.
pub fn dead_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

pub fn read_request(reader: &mut impl BufRead) -> Option<(String, Vec<u8>)> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let lower = head.to_ascii_lowercase();
    let mut body = Vec::new();
    if lower.contains("transfer-encoding: chunked") {
        while let Some(chunk) = read_chunk(reader) {
            body.extend(chunk);
        }
    } else if let Some(length) = lower.split("content-length: ").nth(1) {
        body.resize(length.lines().next().unwrap().parse().unwrap(), 0);
        reader.read_exact(&mut body).ok()?;
    }
    Some((head, body))
}

/// `None` for the last one.
pub fn read_chunk(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut size = String::new();
    reader.read_line(&mut size).ok()?;
    let size = usize::from_str_radix(size.trim(), 16).ok()?;
    let mut chunk = vec![0; size + 2];
    reader.read_exact(&mut chunk).ok()?;
    chunk.truncate(size);
    (size > 0).then_some(chunk)
}

/// Long enough for a busy machine; no test waits for it where all is well.
pub fn soon() -> Instant {
    Instant::now() + Duration::from_secs(20)
}

/// For servers that never answer.
pub fn at_once() -> Instant {
    Instant::now() + Duration::from_millis(150)
}

pub fn no_env(_: &str) -> Option<String> {
    None
}

//! A server that gives scripted answers and keeps what it took.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

pub const OK: Option<&str> = Some("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
pub const BUSY: Option<&str> = Some("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\ncontent-length: 0\r\n\r\n");
pub const REFUSED: Option<&str> = Some("HTTP/1.1 403 No\r\ncontent-length: 3\r\n\r\nbad");

pub struct Request {
    pub head: String,
    pub body: String,
}

pub struct Server {
    pub port: u16,
    pub requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Answers the n-th request with `script[n]`, the last one for ever; `None` closes the connection unanswered.
    pub fn scripted(script: &'static [Option<&'static str>]) -> Self {
        Self::scripted_on(0, script)
    }

    /// The same on a port that was dead so far.
    pub fn scripted_on(port: u16, script: &'static [Option<&'static str>]) -> Self {
        Self::answering_on(port, move |number, _| script[number.min(script.len() - 1)])
    }

    /// Answers by the number of a request and its body.
    pub fn answering(answer: impl Fn(usize, &str) -> Option<&'static str> + Send + Sync + 'static) -> Self {
        Self::answering_on(0, answer)
    }

    fn answering_on(port: u16, answer: impl Fn(usize, &str) -> Option<&'static str> + Send + Sync + 'static) -> Self {
        let requests: Arc<Mutex<Vec<Request>>> = Arc::default();
        let seen = requests.clone();
        let port = serve_on(port, move |mut stream| {
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            while let Some(request) = read_request(&mut reader) {
                let answer = {
                    let mut seen = seen.lock().unwrap();
                    let answer = answer(seen.len(), &request.body);
                    seen.push(request);
                    answer
                };
                let Some(answer) = answer else { return };
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        Self { port, requests }
    }

    /// The bodies, one after the other.
    pub fn text(&self) -> String {
        self.requests.lock().unwrap().iter().map(|request| request.body.as_str()).collect()
    }
}

/// Runs a handler for each connection; gives the port.
pub fn serve(handler: impl Fn(TcpStream) + Send + Sync + 'static) -> u16 {
    serve_on(0, handler)
}

fn serve_on(port: u16, handler: impl Fn(TcpStream) + Send + Sync + 'static) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", port)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let handler = Arc::new(handler);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let handler = handler.clone();
            std::thread::spawn(move || handler(stream.unwrap()));
        }
    });
    port
}

/// A port on which nothing listens.
pub fn dead_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A port on which connections are taken and nothing is read or answered.
pub fn silent_port() -> u16 {
    serve(|stream| drop((stream, std::thread::park())))
}

fn read_request(reader: &mut impl BufRead) -> Option<Request> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let lower = head.to_ascii_lowercase();
    let mut body = Vec::new();
    if lower.contains("transfer-encoding: chunked") {
        while let Some(chunk) = read_chunk(reader)? {
            body.extend(chunk);
        }
    } else {
        let length = lower.split("content-length: ").nth(1)?;
        body.resize(length.lines().next()?.parse().ok()?, 0);
        reader.read_exact(&mut body).ok()?;
    }
    Some(Request { head, body: String::from_utf8(body).unwrap() })
}

/// `Some(None)` for the last one, `None` where the connection broke.
fn read_chunk(reader: &mut impl BufRead) -> Option<Option<Vec<u8>>> {
    let mut size = String::new();
    reader.read_line(&mut size).ok()?;
    let size = usize::from_str_radix(size.trim(), 16).ok()?;
    let mut chunk = vec![0; size + 2];
    reader.read_exact(&mut chunk).ok()?;
    chunk.truncate(size);
    Some((size > 0).then_some(chunk))
}

//! Answers the page: with itself, and with what was added to the file. Only who knows the token is answered, and only
//! under the name of the loopback address, so that no other page in the browser can ask.

use super::file::Growing;
use crate::fault::Fault;
use crate::gateway::Token;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// The head of a request is no longer than this.
const MAX_HEAD: u64 = 16 << 10;
/// How many connections are open at once; a browser needs one or two.
const MAX_CONNECTIONS: usize = 32;
/// How long a request may take to come in, and an answer to go out.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long an answer waits for something new, and how often it looks.
const WAIT: Duration = Duration::from_secs(20);
const LOOK: Duration = Duration::from_millis(100);

/// The server of one page.
pub struct Server {
    listener: TcpListener,
    url: String,
    site: Arc<Site>,
}

/// What every connection needs.
struct Site {
    /// The values of the header Host under which it answers.
    hosts: [String; 2],
    token: Token,
    page: String,
    file: Mutex<Growing>,
    connections: AtomicUsize,
}

impl Server {
    /// A server for a file that grows, on a free port of the loopback address.
    ///
    /// Errors: where there is no port, no random number, or no page in this program.
    pub fn bind(file: &Path, title: &str) -> Result<Self, Fault> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let listener = listener.map_err(|error| Fault::new(format!("no port on the loopback address: {error}")))?;
        let port = listener.local_addr().map_err(|error| Fault::new(error.to_string()))?.port();
        let token = Token::new().map_err(|error| Fault::new(format!("no random number: {error}")))?;
        let page = nemo_relay_view::live_page(title, &format!("events?token={}", token.reveal()));
        let site = Site {
            hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
            page: page.map_err(|error| Fault::new(error.message))?,
            file: Mutex::new(Growing::new(file)),
            connections: AtomicUsize::new(0),
            token,
        };
        let url = format!("http://127.0.0.1:{port}/?token={}", site.token.reveal());
        Ok(Self { listener, url, site: Arc::new(site) })
    }

    /// The address of the page, with the token.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Answers until the program is ended.
    ///
    /// Errors: those of accepting connections.
    pub fn run(self) -> Result<u8, Fault> {
        loop {
            let (stream, _) =
                self.listener.accept().map_err(|error| Fault::new(format!("the server ended: {error}")))?;
            if self.site.connections.fetch_add(1, Ordering::Relaxed) >= MAX_CONNECTIONS {
                self.site.connections.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
            let site = self.site.clone();
            thread::spawn(move || {
                // A browser that goes away in the middle of an answer is no fault.
                let _ = site.serve(&stream);
                site.connections.fetch_sub(1, Ordering::Relaxed);
            });
        }
    }
}

impl Site {
    fn serve(&self, stream: &TcpStream) -> std::io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut lines = BufReader::new(stream.take(MAX_HEAD)).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        let mut host = None;
        for line in lines {
            let line = line?;
            match line.split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("host") => host = Some(value.trim().to_owned()),
                None if line.is_empty() => break,
                _ => {}
            }
        }
        let mut words = first.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        if !host.is_some_and(|host| self.hosts.contains(&host))
            || !value("token").is_some_and(|given| self.token.is(given.as_bytes()))
        {
            return answer(
                stream,
                "403 Forbidden",
                "text/plain",
                &[],
                b"not without the address that nemo-relay printed\n",
            );
        }
        match (method, path) {
            ("GET", "/") => answer(stream, "200 OK", "text/html; charset=utf-8", &[], self.page.as_bytes()),
            ("GET", "/events") => match value("from").and_then(|from| from.parse().ok()) {
                Some(from) => self.answer_events(stream, from),
                None => answer(stream, "400 Bad Request", "text/plain", &[], b"from must be a number of bytes\n"),
            },
            _ => answer(stream, "404 Not Found", "text/plain", &[], b"there is nothing here\n"),
        }
    }

    /// Waits until there is something from that place on, but not for ever: a connection that says nothing may be dead.
    fn answer_events(&self, stream: &TcpStream, from: u64) -> std::io::Result<()> {
        let until = Instant::now() + WAIT;
        loop {
            let (piece, has_more) = self.file.lock().unwrap_or_else(PoisonError::into_inner).read(from)?;
            if !piece.is_empty() || Instant::now() >= until {
                let more: &[&str] = if has_more { &["relay-more: 1"] } else { &[] };
                return answer(stream, "200 OK", "application/octet-stream", more, &piece);
            }
            thread::sleep(LOOK);
        }
    }
}

fn answer(mut stream: &TcpStream, status: &str, kind: &str, more: &[&str], body: &[u8]) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n", body.len());
    for line in more.iter().chain(&[
        "cache-control: no-store",
        "connection: close",
        "cross-origin-resource-policy: same-origin",
        "referrer-policy: no-referrer",
        "x-content-type-options: nosniff",
        "x-frame-options: DENY",
    ]) {
        head.push_str(line);
        head.push_str("\r\n");
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}

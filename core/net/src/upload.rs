//! A POST whose body goes on: lines are sent as chunks while the request is held open, and the answer comes at its end.

use crate::client::{Answer, USER_AGENT, settle};
use crate::connect::{Stream, connect};
use crate::outcome::retry_after;
use crate::reactor::Reactor;
use crate::{Endpoint, Fault, Headers};
use http::{HeaderName, HeaderValue, header};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Instant;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, ReadBuf};

const MAX_HEAD: usize = 64 << 10;

/// One upload at a time to one server.
pub struct Upload {
    endpoint: Endpoint,
    headers: Headers,
    open: Option<Open>,
    reactor: Reactor,
}

struct Open {
    stream: Stream,
    /// What the server has said so far.
    read: Vec<u8>,
}

impl Upload {
    /// Connects with the first write.
    pub fn new(endpoint: Endpoint, headers: Headers) -> Self {
        Self { endpoint, headers, open: None, reactor: Reactor::default() }
    }

    /// Sends lines, in a new request where none is open. Returns when the system has taken them; only the answer that
    /// [`finish`](Self::finish) waits for says whether they arrived.
    ///
    /// `Err(Ok(answer))` is a server that refused before the end, `Err(Err(fault))` a connection that is gone; in both
    /// cases the request is over.
    pub fn write(&mut self, lines: &[u8], deadline: Instant) -> Result<(), Result<Answer, Fault>> {
        let head = match self.open {
            Some(_) => Vec::new(),
            None => self.head().map_err(Err)?,
        };
        let Self { endpoint, open, reactor, .. } = self;
        let wrote = reactor.run(deadline, async {
            let current = match open {
                Some(current) => current,
                none => none.insert(Open { stream: connect(endpoint, deadline).await?, read: Vec::new() }),
            };
            current.write(&head, lines).await
        });
        let early = self.open.as_ref().and_then(|open| Answer::parse(&open.read));
        let refusal = early.filter(|answer| answer.status >= 300);
        let over = match (wrote, refusal) {
            // Some servers say that they are content before they have read everything; they are told on.
            (Ok(()), None) => return Ok(()),
            (_, Some(answer)) => Ok(answer),
            (Err(fault), None) => Err(fault),
        };
        self.open = None;
        Err(over)
    }

    /// Ends the request and waits for the answer; `None` where no request is open.
    pub fn finish(&mut self, deadline: Instant) -> Option<Result<Answer, Fault>> {
        let mut open = self.open.take()?;
        Some(self.reactor.run(deadline, async move { open.finish().await }))
    }

    fn head(&self) -> Result<Vec<u8>, Fault> {
        let target = self.endpoint.target(self.endpoint.path());
        let mut head = format!("POST {target} HTTP/1.1\r\n").into_bytes();
        let mut put = |name: &HeaderName, value: &HeaderValue| {
            for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
                head.extend_from_slice(part);
            }
        };
        put(&header::HOST, &self.endpoint.host_header());
        put(&header::CONTENT_TYPE, &HeaderValue::from_static("application/x-ndjson"));
        put(&header::TRANSFER_ENCODING, &HeaderValue::from_static("chunked"));
        put(&header::CONNECTION, &HeaderValue::from_static("close"));
        if let Some(value) = self.endpoint.forwarder().and_then(|proxy| proxy.authorization.as_deref()) {
            put(
                &header::PROXY_AUTHORIZATION,
                &HeaderValue::from_str(value).map_err(|e| Fault::network(e.to_string()))?,
            );
        }
        let own = self.headers.now().map_err(|e| Fault::network(e.message))?;
        if !own.iter().any(|(name, _)| name == header::USER_AGENT) {
            put(&header::USER_AGENT, &USER_AGENT);
        }
        own.iter().for_each(|(name, value)| put(name, value));
        head.extend_from_slice(b"\r\n");
        Ok(head)
    }
}

impl Open {
    async fn write(&mut self, head: &[u8], lines: &[u8]) -> Result<(), Fault> {
        if self.listen().await {
            return Err(Fault::network("the server closed the connection"));
        }
        let chunk = [head, format!("{:x}\r\n", lines.len()).as_bytes(), lines, b"\r\n"].concat();
        let wrote = match self.stream.write_all(&chunk).await {
            Ok(()) => self.stream.flush().await,
            failed => failed,
        };
        // A server that refuses closes its side, which shows as a fault of the write; what it said is more to the point.
        if wrote.is_err() {
            self.listen().await;
        }
        wrote.map_err(|e| Fault::network(e.to_string()))
    }

    /// Reads what has come, without waiting; true at the end.
    async fn listen(&mut self) -> bool {
        settle().await;
        let mut buffer = [0; 4096];
        poll_fn(|context| {
            while self.read.len() < MAX_HEAD {
                let mut into = ReadBuf::new(&mut buffer);
                match Pin::new(&mut self.stream).poll_read(context, &mut into) {
                    Poll::Ready(Ok(())) if !into.filled().is_empty() => self.read.extend_from_slice(into.filled()),
                    Poll::Ready(_) => return Poll::Ready(true),
                    Poll::Pending => break,
                }
            }
            Poll::Ready(false)
        })
        .await
    }

    async fn finish(&mut self) -> Result<Answer, Fault> {
        let ended = async {
            self.stream.write_all(b"0\r\n\r\n").await?;
            self.stream.flush().await
        };
        // The server may have answered and gone already.
        let ended = ended.await;
        let mut buffer = [0; 4096];
        loop {
            if let Some(answer) = Answer::parse(&self.read) {
                return Ok(answer);
            }
            let read = self.stream.read(&mut buffer).await;
            let count = match (&ended, &read) {
                (_, Ok(count)) if *count > 0 && self.read.len() < MAX_HEAD => *count,
                (Err(fault), _) | (_, Err(fault)) => return Err(Fault::network(fault.to_string())),
                _ => return Err(Fault::network("the connection ended before the answer")),
            };
            self.read.extend_from_slice(&buffer[..count]);
        }
    }
}

impl Answer {
    /// The final answer in what was read, once its head is there; `None` before. The connection is not used again, so
    /// the end of the body does not matter.
    fn parse(read: &[u8]) -> Option<Self> {
        let mut rest = read;
        loop {
            let mut headers = [httparse::EMPTY_HEADER; 64];
            let mut head = httparse::Response::new(&mut headers);
            let httparse::Status::Complete(length) = head.parse(rest).ok()? else { return None };
            rest = &rest[length..];
            let status = head.code?;
            if (100..200).contains(&status) {
                continue;
            }
            let found = head.headers.iter().find(|h| h.name.eq_ignore_ascii_case("retry-after"));
            let retry_after = found.and_then(|h| retry_after(h.value));
            return Some(Self { status, retry_after, body: rest.to_vec() });
        }
    }
}

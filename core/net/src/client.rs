//! Requests over HTTP/1.1, one after the other, over one connection that is kept.

use crate::connect::{Stream, connect};
use crate::outcome::retry_after;
use crate::reactor::Reactor;
use crate::{Compression, Endpoint, Fault, Headers};
use bytes::Bytes;
use flate2::write::GzEncoder;
use http::header::{self, HeaderName, HeaderValue};
use http::{Method, Request as HttpRequest};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use std::io::Write;
use std::time::{Duration, Instant};
use tokio::time::timeout_at;

type Sender = SendRequest<Full<Bytes>>;

const MAX_ANSWER: usize = 64 << 10;
pub(crate) const USER_AGENT: HeaderValue = HeaderValue::from_static(concat!("nemo-relay/", env!("CARGO_PKG_VERSION")));

/// One request to the server of a client.
#[derive(Clone, Debug)]
pub struct Request {
    /// POST or PUT.
    pub method: Method,
    /// Path and query.
    pub path: String,
    /// Headers besides those of the client.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// The body, not compressed.
    pub body: Vec<u8>,
}

/// What a server answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// What the header `Retry-After` asks for, at most a minute.
    pub retry_after: Option<Duration>,
    /// The body, cut off at 64 KiB or where the server broke off: the status alone says whether it took the request.
    pub body: Vec<u8>,
}

/// A client of one server.
pub struct Client {
    endpoint: Endpoint,
    headers: Headers,
    compression: Compression,
    /// The connection, where the last answer left it in order.
    kept: Option<Sender>,
    reactor: Reactor,
}

impl Client {
    /// Connects with the first request.
    pub fn new(endpoint: Endpoint, headers: Headers, compression: Compression) -> Self {
        Self { endpoint, headers, compression, kept: None, reactor: Reactor::default() }
    }

    /// The server.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Sends a request and waits for the answer, until the deadline.
    ///
    /// Errors: a [`Fault`] where no answer came. The server may have got the request all the same.
    pub fn send(&mut self, request: Request, deadline: Instant) -> Result<Answer, Fault> {
        let request = self.prepare(request)?;
        let Self { endpoint, kept, reactor, .. } = self;
        let old = kept.take();
        reactor.run(deadline, async {
            if let Some(mut old) = old {
                settle().await;
                // A server may close a kept connection at any time, so its fault says nothing about the server.
                if old.ready().await.is_ok()
                    && let Ok(answer) = exchange(old, request.clone(), kept, deadline).await
                {
                    return Ok(answer);
                }
            }
            let fresh = open(connect(endpoint, deadline).await?).await?;
            exchange(fresh, request, kept, deadline).await
        })
    }

    fn prepare(&self, request: Request) -> Result<HttpRequest<Full<Bytes>>, Fault> {
        let target = self.endpoint.target(&request.path);
        let mut builder = HttpRequest::builder()
            .method(request.method)
            .uri(target)
            .header(header::HOST, self.endpoint.host_header())
            .header(header::USER_AGENT, USER_AGENT);
        let body = match self.compression {
            Compression::None => request.body,
            Compression::Gzip => {
                builder = builder.header(header::CONTENT_ENCODING, "gzip");
                gzip(&request.body)
            }
        };
        if let Some(authorization) = self.endpoint.forwarder().and_then(|proxy| proxy.authorization.as_deref()) {
            builder = builder.header(header::PROXY_AUTHORIZATION, authorization);
        }
        let mut built = builder.body(Full::new(body.into())).map_err(|e| Fault::network(e.to_string()))?;
        // The user's own come last and replace ours, such as the user agent.
        let own = self.headers.now().map_err(|e| Fault::network(e.message))?;
        built.headers_mut().extend(request.headers.into_iter().chain(own));
        Ok(built)
    }
}

/// Lets the runtime see what came while nobody was here: it looks at its sockets only where there is nothing else to do.
pub(crate) async fn settle() {
    for _ in 0..2 {
        tokio::task::yield_now().await;
    }
}

async fn open(stream: Stream) -> Result<Sender, Fault> {
    let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(fault_of)?;
    tokio::spawn(async {
        // What fails here fails the request as well.
        let _ = connection.await;
    });
    Ok(sender)
}

/// Keeps the connection only where the whole answer was read.
async fn exchange(
    mut sender: Sender,
    request: HttpRequest<Full<Bytes>>,
    kept: &mut Option<Sender>,
    deadline: Instant,
) -> Result<Answer, Fault> {
    let (head, mut body) = sender.send_request(request).await.map_err(fault_of)?.into_parts();
    let mut read = Vec::new();
    let complete = timeout_at(deadline.into(), read_body(&mut body, MAX_ANSWER, &mut read)).await.unwrap_or(false);
    if complete {
        *kept = Some(sender);
    }
    let retry_after = head.headers.get(header::RETRY_AFTER).and_then(|value| retry_after(value.as_bytes()));
    Ok(Answer { status: head.status.as_u16(), retry_after, body: read })
}

/// Whether the body came to its end within the bound.
pub(crate) async fn read_body(body: &mut Incoming, most: usize, into: &mut Vec<u8>) -> bool {
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return false };
        let Some(data) = frame.data_ref() else { continue };
        if into.len() + data.len() > most {
            into.extend_from_slice(&data[..most - into.len()]);
            return false;
        }
        into.extend_from_slice(data);
    }
    true
}

/// The fault with its causes, for the outermost says little.
pub(crate) fn fault_of(fault: hyper::Error) -> Fault {
    let mut text = fault.to_string();
    let mut cause = std::error::Error::source(&fault);
    while let Some(inner) = cause {
        text.push_str(&format!(": {inner}"));
        cause = inner.source();
    }
    Fault::network(text)
}

pub(crate) fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), flate2::Compression::fast());
    encoder.write_all(body).and_then(|()| encoder.finish()).expect("memory takes everything")
}

//! Unary calls of gRPC over one HTTP/2 connection that is kept.

use crate::client::{USER_AGENT, fault_of, gzip, settle};
use crate::connect::{Stream, connect};
use crate::grpc_status::{code_of_http, status_of};
use crate::reactor::Reactor;
use crate::{Compression, Endpoint, Fault, Headers};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use nemo_relay_grpc::{frame, unframe};
use std::time::{Duration, Instant};

type Sender = SendRequest<Full<Bytes>>;

const MAX_ANSWER: usize = 1 << 20;

/// What a call came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GrpcAnswer {
    /// The status code, 0 for success.
    pub code: u8,
    /// The status message; empty for none.
    pub message: String,
    /// How long to wait before another try, where the status has a `RetryInfo`.
    pub retry_after: Option<Duration>,
    /// The answer's message, encoded.
    pub body: Vec<u8>,
}

/// A client of one server.
pub struct GrpcClient {
    endpoint: Endpoint,
    headers: Headers,
    compression: Compression,
    kept: Option<Sender>,
    reactor: Reactor,
}

impl GrpcClient {
    /// The endpoint is one of [`Protocol::Http2`](crate::Protocol). Connects with the first call.
    pub fn new(endpoint: Endpoint, headers: Headers, compression: Compression) -> Self {
        Self { endpoint, headers, compression, kept: None, reactor: Reactor::default() }
    }

    /// Calls a method such as `/package.Service/Method` with an encoded message and waits for the answer.
    ///
    /// Errors: a [`Fault`] where no answer came. The server may have got the call all the same.
    pub fn call(&mut self, method: &str, message: &[u8], deadline: Instant) -> Result<GrpcAnswer, Fault> {
        let request = self.prepare(method, message, deadline)?;
        let Self { endpoint, kept, reactor, .. } = self;
        let old = kept.take();
        reactor.run(deadline, async {
            if let Some(mut old) = old {
                settle().await;
                // A server may close a kept connection at any time, so its fault says nothing about the server.
                if old.ready().await.is_ok()
                    && let Ok(answer) = exchange(&mut old, request.clone()).await
                {
                    *kept = Some(old);
                    return Ok(answer);
                }
            }
            let mut fresh = open(connect(endpoint, deadline).await?).await?;
            let answer = exchange(&mut fresh, request).await?;
            *kept = Some(fresh);
            Ok(answer)
        })
    }

    fn prepare(&self, method: &str, message: &[u8], deadline: Instant) -> Result<Request<Full<Bytes>>, Fault> {
        let left = deadline.saturating_duration_since(Instant::now()).as_millis();
        let mut builder = Request::post(format!("{}{method}", self.endpoint.origin()))
            .header(header::USER_AGENT, USER_AGENT)
            .header(header::CONTENT_TYPE, "application/grpc")
            .header(header::TE, "trailers")
            .header("grpc-timeout", format!("{}m", left.clamp(1, 99_999_999)));
        let framed = match self.compression {
            Compression::None => frame(false, message),
            Compression::Gzip => {
                builder = builder.header("grpc-encoding", "gzip");
                frame(true, &gzip(message))
            }
        };
        let mut built = builder.body(Full::new(framed.into())).map_err(|e| Fault::network(e.to_string()))?;
        built.headers_mut().extend(self.headers.now().map_err(|e| Fault::network(e.message))?);
        Ok(built)
    }
}

async fn open(stream: Stream) -> Result<Sender, Fault> {
    let handshake = http2::handshake(TokioExecutor::new(), TokioIo::new(stream));
    let (sender, connection) = handshake.await.map_err(fault_of)?;
    tokio::spawn(async {
        // What fails here fails the call as well.
        let _ = connection.await;
    });
    Ok(sender)
}

async fn exchange(sender: &mut Sender, request: Request<Full<Bytes>>) -> Result<GrpcAnswer, Fault> {
    let (head, body) = sender.send_request(request).await.map_err(fault_of)?.into_parts();
    let is_grpc = head.headers.get(header::CONTENT_TYPE).is_some_and(is_grpc_type);
    if head.status != 200 || !is_grpc {
        let message = format!("not a gRPC answer, HTTP status {}", head.status.as_u16());
        return Ok(GrpcAnswer { code: code_of_http(head.status.as_u16()), message, ..GrpcAnswer::default() });
    }
    let (data, trailers) = collect(body).await?;
    // An answer without a message may have its status in the head.
    let status = status_of(&trailers).or_else(|| status_of(&head.headers));
    let mut answer = status.ok_or_else(|| Fault::network("the answer has no grpc-status"))?;
    if answer.code == 0 {
        // We ask for no compression of the answer, so a compressed one is a fault of the server.
        answer.body = unframe(&data).map_err(|e| Fault::network(e.text("answer")))?.to_vec();
    }
    Ok(answer)
}

fn is_grpc_type(value: &HeaderValue) -> bool {
    let rest = value.as_bytes().strip_prefix(b"application/grpc");
    rest.is_some_and(|rest| matches!(rest.first(), None | Some(b'+' | b';')))
}

async fn collect(mut body: Incoming) -> Result<(Vec<u8>, HeaderMap), Fault> {
    let (mut data, mut trailers) = (Vec::new(), HeaderMap::new());
    while let Some(next) = body.frame().await {
        match next.map_err(fault_of)?.into_data() {
            Ok(bytes) if data.len() + bytes.len() > MAX_ANSWER => return Err(Fault::network("the answer is too long")),
            Ok(bytes) => data.extend_from_slice(&bytes),
            Err(other) => trailers.extend(other.into_trailers().unwrap_or_default()),
        }
    }
    Ok((data, trailers))
}

//! The one who asks.

use crate::frame::{Unread, collect, frame, unframe};
use crate::{Code, Status};
use bytes::Bytes;
use http::{Request, header};
use http_body_util::Full;
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;
use tokio::task::AbortHandle;

/// A client of the other end of one connection. A clone asks over the same one, at the same time.
#[derive(Clone)]
pub struct Client {
    sender: SendRequest<Full<Bytes>>,
    max_message: usize,
    connection: AbortHandle,
    /// Its other half goes with the connection.
    gone: watch::Receiver<()>,
}

impl Client {
    /// Begins HTTP/2 on a connection; `max_message` bounds messages in bytes, both ways.
    ///
    /// Errors: `unavailable` where the other end does not speak it.
    pub async fn open<S>(stream: S, max_message: usize) -> Result<Self, Status>
    where
        S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let handshake = http2::handshake(TokioExecutor::new(), TokioIo::new(stream));
        let (sender, connection) = handshake.await.map_err(|fault| lost(&fault.to_string()))?;
        let (alive, gone) = watch::channel(());
        let connection = tokio::spawn(async move {
            let _alive = alive;
            // What fails here fails the calls as well.
            let _ = connection.await;
        });
        Ok(Self { sender, max_message, connection: connection.abort_handle(), gone })
    }

    /// Calls a method such as `/package.Service/Method` with an encoded message and gives the encoded answer.
    ///
    /// Errors: the status of the other end; `unavailable` without a connection, `deadline_exceeded` when the time is over,
    /// `resource_exhausted` for a message that is too long.
    pub async fn call(&self, method: &str, message: &[u8], timeout: Duration) -> Result<Bytes, Status> {
        if message.len() > self.max_message {
            return Err(too_long("request", self.max_message));
        }
        let request = self.request(method, message, timeout)?;
        let over = || Status::new(Code::DeadlineExceeded, "no answer within the time-out");
        tokio::time::timeout(timeout, self.exchange(request)).await.unwrap_or_else(|_| Err(over()))
    }

    /// Waits until the connection is gone.
    pub async fn closed(&self) {
        let mut gone = self.gone.clone();
        while gone.changed().await.is_ok() {}
    }

    /// Whether the connection is gone.
    pub fn is_closed(&self) -> bool {
        self.gone.has_changed().is_err()
    }

    /// Lets go of the connection: every call on it ends.
    pub fn close(&self) {
        self.connection.abort();
    }

    fn request(&self, method: &str, message: &[u8], timeout: Duration) -> Result<Request<Full<Bytes>>, Status> {
        Request::post(format!("http://localhost{method}"))
            .header(header::CONTENT_TYPE, "application/grpc")
            .header(header::TE, "trailers")
            .header("grpc-timeout", format!("{}m", timeout.as_millis().clamp(1, 99_999_999)))
            .body(Full::new(frame(false, message).into()))
            .map_err(|fault| Status::new(Code::InvalidArgument, fault.to_string()))
    }

    async fn exchange(&self, request: Request<Full<Bytes>>) -> Result<Bytes, Status> {
        let mut sender = self.sender.clone();
        sender.ready().await.map_err(|fault| lost(&fault.to_string()))?;
        let answer = sender.send_request(request).await.map_err(|fault| lost(&fault.to_string()))?;
        let (head, body) = answer.into_parts();
        if head.status != 200 {
            return Err(Status::new(Code::Unknown, format!("not a gRPC answer, HTTP status {}", head.status.as_u16())));
        }
        let (data, trailers) = collect(body, self.max_message).await.map_err(|unread| match unread {
            Unread::TooLong => too_long("answer", self.max_message),
            Unread::Lost(fault) => lost(&fault),
        })?;
        // An answer without a message may have its status in the head.
        match Status::read(&trailers).or_else(|| Status::read(&head.headers)) {
            Some(Ok(())) => {
                let message = unframe(&data).map_err(|e| Status::new(Code::Internal, e.text("answer")))?;
                Ok(data.slice_ref(message))
            }
            Some(Err(status)) => Err(status),
            None => Err(lost("the answer has no grpc-status")),
        }
    }
}

fn lost(why: &str) -> Status {
    Status::new(Code::Unavailable, why)
}

pub(crate) fn too_long(what: &str, max_message: usize) -> Status {
    Status::new(Code::ResourceExhausted, format!("the {what} is longer than {max_message} bytes"))
}

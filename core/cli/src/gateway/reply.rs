//! Answers of the gateway itself, and the body of every answer.

use super::tee::Tee;
use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use http_body::{Body, Frame, SizeHint};
use http_body_util::Full;
use serde_json::json;
use std::pin::Pin;
use std::task::{Context, Poll};

/// What goes to a client.
pub(crate) enum Reply {
    Own(Full<Bytes>),
    Forwarded(Box<Tee>),
}

impl Body for Reply {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        match self.get_mut() {
            Self::Own(body) => Pin::new(body).poll_frame(cx).map_err(|never| match never {}),
            Self::Forwarded(tee) => tee.poll(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Own(body) => body.is_end_stream(),
            // Its end has to be seen, so that it is told to the observer.
            Self::Forwarded(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Own(body) => body.size_hint(),
            Self::Forwarded(tee) => tee.size_hint(),
        }
    }
}

/// An answer in JSON.
pub(crate) fn json(status: StatusCode, text: String) -> Response<Reply> {
    of_kind(status, "application/json", text)
}

/// An answer of another kind.
pub(crate) fn of_kind(status: StatusCode, kind: &'static str, text: String) -> Response<Reply> {
    let mut response = Response::new(Reply::Own(Full::new(text.into())));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// An error in the form that clients of both interfaces understand.
pub(crate) fn error(status: StatusCode, reason: &str) -> Response<Reply> {
    let kind = if status.is_server_error() { "api_error" } else { "invalid_request_error" };
    let message = format!("NeMo Relay: {reason}");
    json(status, json!({"type": "error", "error": {"type": kind, "message": message}}).to_string())
}

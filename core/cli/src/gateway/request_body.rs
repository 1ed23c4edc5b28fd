//! Bodies of requests: read as a whole where they are observed, else passed on as they come.

use super::budget::Share;
use super::limits::Limits;
use bytes::Bytes;
use http::StatusCode;
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{Instant, Sleep, sleep, timeout};

/// What goes to a provider.
pub(crate) enum Outgoing {
    Whole(Full<Bytes>),
    Passing(Passing),
}

/// A body that is passed on as it comes, unless the client is silent for too long.
pub(crate) struct Passing {
    body: Incoming,
    idle: Duration,
    silence: Pin<Box<Sleep>>,
}

impl Outgoing {
    pub fn whole(body: Bytes) -> Self {
        Self::Whole(Full::new(body))
    }

    pub fn passing(body: Incoming, idle: Duration) -> Self {
        Self::Passing(Passing { body, idle, silence: Box::pin(sleep(idle)) })
    }
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        match self.get_mut() {
            Self::Whole(body) => Pin::new(body).poll_frame(cx).map_err(Into::into),
            Self::Passing(passing) => passing.poll(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Whole(body) => body.is_end_stream(),
            Self::Passing(passing) => passing.body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(body) => body.size_hint(),
            Self::Passing(passing) => passing.body.size_hint(),
        }
    }
}

impl Passing {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        match Pin::new(&mut self.body).poll_frame(cx) {
            Poll::Ready(frame) => {
                self.silence.as_mut().reset(Instant::now() + self.idle);
                Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
            }
            Poll::Pending => self.silence.as_mut().poll(cx).map(|()| Some(Err("the client is silent".into()))),
        }
    }
}

/// Reads a body within the limits; what it takes of the budget is in `share`.
///
/// Errors: the status and the reason of the answer.
pub(crate) async fn read(
    mut body: Incoming,
    limits: &Limits,
    share: &mut Share,
) -> Result<Bytes, (StatusCode, &'static str)> {
    const TOO_LONG: (StatusCode, &str) = (StatusCode::PAYLOAD_TOO_LARGE, "The body is too long.");
    let announced = body.size_hint().exact().map(|bytes| usize::try_from(bytes).unwrap_or(usize::MAX));
    if announced.is_some_and(|bytes| bytes > limits.body_bytes) {
        return Err(TOO_LONG);
    }
    let mut first: Option<Bytes> = None;
    let mut more: Vec<u8> = Vec::new();
    loop {
        let frame = match timeout(limits.body_idle, body.frame()).await {
            Ok(Some(Ok(frame))) => frame,
            Ok(None) => break,
            Ok(Some(Err(_))) => return Err((StatusCode::BAD_REQUEST, "The body broke off.")),
            Err(_) => return Err((StatusCode::REQUEST_TIMEOUT, "The body did not come in time.")),
        };
        let Ok(data) = frame.into_data() else { continue };
        let so_far = first.as_ref().map_or(more.len(), Bytes::len);
        if so_far + data.len() > limits.body_bytes {
            return Err(TOO_LONG);
        }
        if !share.grow(data.len()) {
            return Err((StatusCode::SERVICE_UNAVAILABLE, "Too many bodies are on their way; try again."));
        }
        // A short body comes in one piece, which need not be copied.
        match first.take() {
            None if more.is_empty() => first = Some(data),
            None => more.extend_from_slice(&data),
            Some(before) => {
                more.reserve(announced.unwrap_or(before.len() + data.len()));
                more.extend_from_slice(&before);
                more.extend_from_slice(&data);
            }
        }
    }
    Ok(first.unwrap_or_else(|| more.into()))
}

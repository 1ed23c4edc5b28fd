//! The one who answers.

use crate::client::too_long;
use crate::frame::{Unread, collect, frame, unframe};
use crate::{Code, Status};
use bytes::Bytes;
use http::{HeaderMap, Request, Response, header};
use http_body_util::combinators::WithTrailers;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::pin::Pin;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite};

/// What a service answers: an encoded message, or why there is none.
pub type Answer = Pin<Box<dyn Future<Output = Result<Vec<u8>, Status>> + Send>>;

/// What is served.
pub trait Service: Send + Sync + 'static {
    /// Answers a call of a method such as `/package.Service/Method`. What is dropped was cancelled.
    fn call(&self, method: &str, message: Bytes) -> Answer;
}

type Body = WithTrailers<Full<Bytes>, Ready<Option<Result<HeaderMap, Infallible>>>>;

/// Answers what is asked over one connection until its other end closes it; `max_message` bounds messages in bytes.
pub async fn serve<S>(stream: S, service: Arc<dyn Service>, max_message: usize)
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let answers = service_fn(move |request: Request<Incoming>| {
        let service = service.clone();
        async move { Ok::<_, Infallible>(response(answer(&*service, request, max_message).await)) }
    });
    // A connection that fails is one that ended.
    let _ = http2::Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), answers).await;
}

async fn answer(service: &dyn Service, request: Request<Incoming>, max_message: usize) -> Result<Vec<u8>, Status> {
    let method = request.uri().path().to_owned();
    let (data, _) = collect(request.into_body(), max_message).await.map_err(|unread| match unread {
        Unread::TooLong => too_long("request", max_message),
        Unread::Lost(fault) => Status::new(Code::Cancelled, fault),
    })?;
    let message = unframe(&data).map_err(|e| Status::new(Code::InvalidArgument, e.text("request")))?;
    let answer = service.call(&method, data.slice_ref(message)).await?;
    if answer.len() > max_message {
        return Err(too_long("answer", max_message));
    }
    Ok(answer)
}

fn response(outcome: Result<Vec<u8>, Status>) -> Response<Body> {
    let trailers = Status::write(outcome.as_ref().map(drop));
    let body = outcome.map_or_else(|_| Bytes::new(), |message| frame(false, &message).into());
    let mut response = Response::new(Full::new(body).with_trailers(ready(Some(Ok(trailers)))));
    let kind = http::HeaderValue::from_static("application/grpc");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

//! The host's own telemetry: it is taken from it here and read by the observer.

use super::door::{PROTOBUF, is_kind};
use super::reply::{self, Reply};
use super::request_body::read;
use super::server::Gateway;
use crate::encoding::Encoding;
use crate::observe::Export;
use crate::telemetry::{Signal, Telemetry};
use http::request::Parts;
use http::{Response, StatusCode, header};
use hyper::body::Incoming;

/// Takes an export request.
pub(crate) async fn take(
    gateway: &Gateway,
    telemetry: &'static Telemetry,
    signal: Signal,
    head: &Parts,
    body: Incoming,
) -> Response<Reply> {
    const BUSY: &str = "The telemetry cannot be taken now; try again.";
    let mut share = gateway.budget.share();
    let body = match read(body, &gateway.limits, &mut share).await {
        Ok(body) => body,
        Err((status, reason)) => return reply::error(status, reason),
    };
    let Some(kept) = gateway.observer.keep(body.len()) else {
        return reply::error(StatusCode::SERVICE_UNAVAILABLE, BUSY);
    };
    let is_protobuf = is_kind(&head.headers, PROTOBUF);
    let encoding = Encoding::of(head.headers.get(header::CONTENT_ENCODING));
    let export = Export { telemetry, signal, is_protobuf, encoding, body, _kept: kept };
    match gateway.observer.telemetry(export).await {
        Some(Ok(())) if is_protobuf => reply::of_kind(StatusCode::OK, PROTOBUF, String::new()),
        Some(Ok(())) => reply::json(StatusCode::OK, "{}".to_owned()),
        Some(Err(why)) => reply::error(StatusCode::BAD_REQUEST, &format!("The telemetry cannot be read: {why}.")),
        None => reply::error(StatusCode::SERVICE_UNAVAILABLE, BUSY),
    }
}

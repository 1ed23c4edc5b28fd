//! Hooks: what a host says, and what it is answered, in its own form.

use super::reply::{self, Reply};
use super::request_body::read;
use super::server::Gateway;
use crate::host::{Host, filled, pick_text};
use crate::observe::{Decision, Observer};
use http::{Response, StatusCode};
use hyper::body::Incoming;
use serde_json::Value;

/// Answers a hook.
pub(crate) async fn hook(gateway: &Gateway, host: &'static Host, body: Incoming) -> Response<Reply> {
    let mut share = gateway.budget.share();
    let body = match read(body, &gateway.limits, &mut share).await {
        Ok(body) => body,
        Err((status, reason)) => return reply::error(status, reason),
    };
    let Ok(input) = serde_json::from_slice::<Value>(&body) else {
        return reply::error(StatusCode::BAD_REQUEST, "The input of a hook is one JSON object.");
    };
    if pick_text(&input, host.input.event).is_none() {
        return reply::error(StatusCode::UNPROCESSABLE_ENTITY, "The input of the hook names no event.");
    }
    match decided(&gateway.observer, host, input).await {
        Some(answer) => reply::json(StatusCode::OK, answer),
        None => reply::error(StatusCode::SERVICE_UNAVAILABLE, "Nobody can decide; try again."),
    }
}

/// What a host is answered; `None` where nobody can decide.
pub(crate) async fn decided(observer: &Observer, host: &'static Host, input: Value) -> Option<String> {
    // Another host that runs the hooks of this one has hooks of its own.
    if crate::host::pick(&input, host.input.foreign).is_some() {
        return Some(host.answers.allow.to_owned());
    }
    observer.hook(host, input).await.map(|decision| said(host, decision))
}

/// A decision in the form of the host.
fn said(host: &Host, decision: Decision) -> String {
    match decision {
        Decision::Allow => host.answers.allow.to_owned(),
        Decision::Deny(reason) => filled(host.answers.deny, "{reason}", &reason.into()).to_string(),
        Decision::Rewrite(arguments) => {
            filled(host.answers.rewrite.unwrap_or(host.answers.allow), "{arguments}", &arguments).to_string()
        }
    }
}

//! Requests on their way to a provider.

use super::in_place;
use super::reply::{self, Reply};
use super::request_body::{Outgoing, read};
use super::server::Gateway;
use super::tee::{Copy, Tee};
use super::upstream::{Lent, Provider};
use crate::encoding::Encoding;
use crate::host::Host;
use crate::observe::{Go, Kept, ModelCall};
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode, header};
use hyper::body::Incoming;
use nemo_relay_codecs::Codec;
use serde_json::{Map, Value};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

/// Headers that events may show. Everything else may be a secret.
const SHOWN: [&str; 8] = [
    "anthropic-beta",
    "anthropic-version",
    "content-type",
    "openai-beta",
    "originator",
    "user-agent",
    "x-app",
    "x-client-request-id",
];
/// Headers that are about one connection.
const OF_CONNECTION: [&str; 8] = [
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
/// How long plugins may think about a request.
const PLUGINS: Duration = Duration::from_secs(60);

/// Forwards a request to a model, which is observed.
pub(crate) async fn model(
    gateway: &Gateway,
    codec: Codec,
    path: &str,
    mut head: Parts,
    body: Incoming,
) -> Response<Reply> {
    let mut share = gateway.budget.share();
    let body = match read(body, &gateway.limits, &mut share).await {
        Ok(body) => body,
        Err((status, reason)) => return reply::error(status, reason),
    };
    let (tell, answer) = oneshot::channel();
    let (go, wait) = if gateway.observer.gates_models {
        let (go, wait) = oneshot::channel();
        (Some(go), Some(wait))
    } else {
        (None, None)
    };
    match gateway.observer.keep(body.len()) {
        Some(kept) => gateway.observer.call(observed(gateway.host, codec, &head.headers, &body, kept, go, answer)),
        None => gateway.observer.lose(),
    }
    let changed = match wait {
        None => None,
        Some(wait) => match timeout(PLUGINS, wait).await {
            Ok(Ok(Go::Forward(changed))) => changed,
            Ok(Ok(Go::Answer { response, streams })) => return in_place::answer(codec, &response, streams),
            Ok(Ok(Go::Refuse(reason))) => return reply::error(StatusCode::FORBIDDEN, &reason),
            _ => return reply::error(StatusCode::SERVICE_UNAVAILABLE, "The request could not be checked; try again."),
        },
    };
    // What is not compressed can be observed as it comes, and costs nothing on the way from here.
    head.headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    if changed.is_some() {
        head.headers.remove(header::CONTENT_ENCODING);
        head.headers.remove(header::CONTENT_LENGTH);
    }
    let provider = if codec == Codec::AnthropicMessages { Provider::Anthropic } else { Provider::OpenAi };
    let outgoing = Outgoing::whole(changed.unwrap_or(body));
    let observe = |answer: &Response<Incoming>| {
        let is_stream = answer
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"));
        let encoding = Encoding::of(answer.headers().get(header::CONTENT_ENCODING));
        Some(Copy::new(answer.status().as_u16(), is_stream, encoding, share, gateway.observer.clone(), tell))
    };
    send(gateway, provider, path, &head, outgoing, observe).await
}

/// Passes anything else on.
pub(crate) async fn other(gateway: &Gateway, path: &str, head: Parts, body: Incoming) -> Response<Reply> {
    let is_anthropic = path.starts_with("/v1/messages") || head.headers.contains_key("anthropic-version");
    let provider = match is_anthropic {
        true => Provider::Anthropic,
        false => gateway.upstreams.otherwise,
    };
    let outgoing = Outgoing::passing(body, gateway.limits.body_idle);
    send(gateway, provider, path, &head, outgoing, |_| None).await
}

async fn send(
    gateway: &Gateway,
    provider: Provider,
    path: &str,
    head: &Parts,
    body: Outgoing,
    observe: impl FnOnce(&Response<Incoming>) -> Option<Copy> + Send,
) -> Response<Reply> {
    let upstream = gateway.upstreams.of(provider);
    let endpoint = upstream.endpoint();
    let target = endpoint.target(&upstream.path(path, head.uri.query()));
    let mut request = Request::new(body);
    *request.method_mut() = head.method.clone();
    match target.parse() {
        Ok(uri) => *request.uri_mut() = uri,
        Err(_) => return reply::error(StatusCode::BAD_REQUEST, "The path cannot be forwarded."),
    }
    let headers = request.headers_mut();
    *headers = passed_on(&head.headers);
    headers.insert(header::HOST, endpoint.host_header());
    if let Some(authorization) = endpoint.proxy_authorization() {
        headers.insert(header::PROXY_AUTHORIZATION, authorization);
    }
    match upstream.send(request, gateway.limits.connect_time).await {
        Ok((answer, sender)) => {
            let copy = observe(&answer);
            let (answer, body) = answer.into_parts();
            let connection = Lent { upstreams: gateway.upstreams.clone(), provider, sender };
            let mut response = Response::new(Reply::Forwarded(Box::new(Tee::new(body, copy, connection))));
            *response.status_mut() = answer.status;
            *response.headers_mut() = passed_on(&answer.headers);
            response
        }
        Err(fault) => {
            let reason = format!("{} cannot be reached: {fault}", endpoint.origin());
            reply::error(StatusCode::BAD_GATEWAY, &reason)
        }
    }
}

/// The headers without those of the connection and our own.
fn passed_on(headers: &HeaderMap) -> HeaderMap {
    let named: Vec<String> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(',').map(|name| name.trim().to_ascii_lowercase()))
        .collect();
    let stays = |name: &HeaderName| {
        let name = name.as_str();
        !OF_CONNECTION.contains(&name) && !name.starts_with("x-nemo-relay-") && !named.iter().any(|other| other == name)
    };
    let mut passed = HeaderMap::with_capacity(headers.len());
    for (name, value) in headers.iter().filter(|(name, _)| stays(name)) {
        passed.append(name.clone(), value.clone());
    }
    passed
}

fn observed(
    host: Option<&'static Host>,
    codec: Codec,
    headers: &HeaderMap,
    body: &Bytes,
    kept: Kept,
    go: Option<oneshot::Sender<Go>>,
    answer: oneshot::Receiver<crate::observe::Answer>,
) -> ModelCall {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let first = |names: &[&str]| names.iter().find_map(|name| text(name));
    let encoding = Encoding::of(headers.get(header::CONTENT_ENCODING));
    let shown: Map<String, Value> =
        SHOWN.iter().filter_map(|name| Some(((*name).to_owned(), text(name)?.into()))).collect();
    ModelCall {
        codec,
        session: host.and_then(|host| first(host.requests.session)),
        subagent: host.and_then(|host| first(host.requests.subagent)),
        headers: shown,
        encoding,
        body: own(body),
        kept,
        go,
        answer,
    }
}

/// The body for the observer. A short one is part of a buffer of the connection, which it would keep.
fn own(body: &Bytes) -> Bytes {
    const SHORT: usize = 16 << 10;
    if body.len() > SHORT { body.clone() } else { Bytes::copy_from_slice(body) }
}

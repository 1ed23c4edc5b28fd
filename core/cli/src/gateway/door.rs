//! Who gets in. A page in a browser must not, so every way that one could come is closed: by the name of the host, by
//! where the request comes from, and by the token of the launch.

use super::token::{HEADER, PATH, Token};
use crate::host::Host;
use crate::telemetry::Signal;
use http::request::Parts;
use http::{HeaderMap, Method, StatusCode, header};
use nemo_relay_codecs::Codec;

/// What guards the gateway.
#[derive(Debug)]
pub struct Door {
    /// The port of the gateway.
    pub port: u16,
    /// The token of the launch.
    pub token: Token,
}

/// Where a request goes that may come in, with its path as it is without the token.
#[derive(Debug, PartialEq, Eq)]
pub enum Route {
    /// The gateway is there.
    Health,
    /// A hook of a host.
    Hook(&'static str),
    /// A request to a model, which is observed.
    Model(Codec, String),
    /// Telemetry of the host, with its path.
    Telemetry(Signal, String),
    /// Anything else, which is passed through.
    Other(String),
}

/// Why a request may not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The request is for another host.
    Misdirected,
    /// A page of another site sends it.
    CrossSite,
    /// It has no token, or another one.
    NoToken,
    /// The method makes no sense here.
    Method,
    /// The body is not JSON.
    NotJson,
    /// The path leads out of its folder.
    Path,
    /// There is no such host.
    UnknownHost,
}

impl Refusal {
    /// The status of the answer.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Misdirected => StatusCode::MISDIRECTED_REQUEST,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::NoToken => StatusCode::UNAUTHORIZED,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Path => StatusCode::BAD_REQUEST,
            Self::UnknownHost => StatusCode::NOT_FOUND,
        }
    }

    /// What is wrong, and what to do.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Misdirected => "The Host header does not name this gateway; use 127.0.0.1 and its port.",
            Self::CrossSite => "Pages in a browser may not use this gateway.",
            Self::NoToken => "The token of this launch is missing or wrong; start the agent with nemo-relay.",
            Self::Method => "This method is not allowed here.",
            Self::NotJson => "The body must be JSON, with Content-Type: application/json.",
            Self::Path => "The path leads out of its folder.",
            Self::UnknownHost => "There is no such host.",
        }
    }
}

/// What a token is good for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum May {
    Everything,
    PostTelemetry,
}

impl Door {
    /// Where a request over TCP goes.
    ///
    /// Errors: why it may not come in.
    pub fn admit(&self, request: &Parts) -> Result<Route, Refusal> {
        self.check_host(request)?;
        check_origin(&request.headers)?;
        let path = request.uri.path();
        if path == "/healthz" {
            return health(&request.method);
        }
        let (path, may) = self.without_token(path, &request.headers)?;
        match route(&request.method, &request.headers, path)? {
            Route::Telemetry(signal, path) => Ok(Route::Telemetry(signal, path)),
            _ if may == May::PostTelemetry => Err(Refusal::NoToken),
            route => Ok(route),
        }
    }

    fn check_host(&self, request: &Parts) -> Result<(), Refusal> {
        let mut given = request.headers.get_all(header::HOST).iter();
        let (Some(host), None) = (given.next(), given.next()) else { return Err(Refusal::Misdirected) };
        let is_ours =
            |host: &str| host.rsplit_once(':').is_some_and(|(name, port)| is_loopback(name) && self.is_port(port));
        let target = request.uri.authority().is_none_or(|authority| is_ours(authority.as_str()));
        if target && host.to_str().is_ok_and(is_ours) { Ok(()) } else { Err(Refusal::Misdirected) }
    }

    fn is_port(&self, text: &str) -> bool {
        text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0') && text.parse() == Ok(self.port)
    }

    /// The path that the token was taken from, and what the token is good for.
    fn without_token<'p>(&self, path: &'p str, headers: &HeaderMap) -> Result<(&'p str, May), Refusal> {
        if let Some((token, rest)) =
            path.strip_prefix(PATH).map(|path| path.split_at(path.find('/').unwrap_or(path.len())))
        {
            return Ok((rest, self.may(token.as_bytes())?));
        }
        let mut given = headers.get_all(HEADER).iter();
        match (given.next(), given.next()) {
            (Some(token), None) => Ok((path, self.may(token.as_bytes())?)),
            _ => Err(Refusal::NoToken),
        }
    }

    fn may(&self, token: &[u8]) -> Result<May, Refusal> {
        match (self.token.is(token), self.token.is_telemetry(token)) {
            (true, _) => Ok(May::Everything),
            (_, true) => Ok(May::PostTelemetry),
            _ => Err(Refusal::NoToken),
        }
    }
}

fn is_loopback(name: &str) -> bool {
    name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost")
}

/// Where a request over the Unix socket goes, which only the user's own processes can open.
///
/// Errors: why it may not come in.
pub(crate) fn admit_local(request: &Parts) -> Result<Route, Refusal> {
    match request.uri.path() {
        "/healthz" => health(&request.method),
        path if path.starts_with(HOOKS) => route(&request.method, &request.headers, path),
        _ => Err(Refusal::UnknownHost),
    }
}

const HOOKS: &str = "/hooks/";

fn health(method: &Method) -> Result<Route, Refusal> {
    if method == Method::GET || method == Method::HEAD { Ok(Route::Health) } else { Err(Refusal::Method) }
}

/// Browsers say where a request comes from; programs do not.
fn check_origin(headers: &HeaderMap) -> Result<(), Refusal> {
    let is_own = |site: &header::HeaderValue| site == "none" || site == "same-origin";
    if headers.contains_key(header::ORIGIN) || !headers.get_all("sec-fetch-site").iter().all(is_own) {
        return Err(Refusal::CrossSite);
    }
    Ok(())
}

fn route(method: &Method, headers: &HeaderMap, path: &str) -> Result<Route, Refusal> {
    if path.split('/').any(|part| matches!(decoded(part).as_str(), "." | "..")) {
        return Err(Refusal::Path);
    }
    if let Some(host) = path.strip_prefix(HOOKS) {
        let host = Host::find(host).ok_or(Refusal::UnknownHost)?;
        is_json_post(method, headers)?;
        return Ok(Route::Hook(host.id));
    }
    if let Some(signal) = Signal::of_path(path).filter(|_| method == Method::POST && is_telemetry(headers)) {
        return Ok(Route::Telemetry(signal, path.to_owned()));
    }
    let codec = match path {
        "/v1/chat/completions" => Some(Codec::OpenaiChat),
        "/v1/responses" => Some(Codec::OpenaiResponses),
        "/v1/messages" => Some(Codec::AnthropicMessages),
        _ => None,
    };
    let path = if path.is_empty() { "/" } else { path };
    match codec {
        Some(codec) if method == Method::POST => {
            is_json_post(method, headers)?;
            Ok(Route::Model(codec, path.to_owned()))
        }
        _ if matches!(*method, Method::CONNECT | Method::TRACE | Method::OPTIONS) => Err(Refusal::Method),
        _ => Ok(Route::Other(path.to_owned())),
    }
}

/// A part of a path as a server might read it.
fn decoded(part: &str) -> String {
    part.replace("%2e", ".").replace("%2E", ".")
}

fn is_json_post(method: &Method, headers: &HeaderMap) -> Result<(), Refusal> {
    if method != Method::POST {
        return Err(Refusal::Method);
    }
    if is_kind(headers, "application/json") { Ok(()) } else { Err(Refusal::NotJson) }
}

fn is_telemetry(headers: &HeaderMap) -> bool {
    is_kind(headers, "application/json") || is_kind(headers, PROTOBUF)
}

pub(super) const PROTOBUF: &str = "application/x-protobuf";

pub(super) fn is_kind(headers: &HeaderMap, expected: &str) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(expected)
}

#[cfg(test)]
mod tests;

//! Where requests go: chosen when the gateway is started, never by a request.

use super::request_body::Outgoing;
use http::Request;
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use nemo_relay_net::{Endpoint, Protocol, TlsFiles, connect};
use nemo_relay_types::Result;
use std::io::ErrorKind;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A connection.
pub(crate) type Sender = SendRequest<Outgoing>;

/// Connections that are kept for the next request.
const MOST_KEPT: usize = 32;

/// Whose interface a request speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// That of OpenAI, and of the many that speak it.
    OpenAi,
    /// That of Anthropic.
    Anthropic,
}

impl Provider {
    /// The variable that says where it is.
    pub const fn variable(self) -> &'static str {
        match self {
            Self::OpenAi => "OPENAI_BASE_URL",
            Self::Anthropic => "ANTHROPIC_BASE_URL",
        }
    }

    /// Where it is if nobody says so.
    pub const fn address(self) -> &'static str {
        match self {
            Self::OpenAi => "https://api.openai.com/v1",
            Self::Anthropic => "https://api.anthropic.com",
        }
    }
}

/// A provider that requests are forwarded to.
pub struct Upstream {
    endpoint: Endpoint,
    /// What the gateway's `/v1` is there.
    version_path: String,
    /// What the gateway's `/` is there.
    root_path: String,
    kept: Mutex<Vec<Sender>>,
}

impl Upstream {
    /// A provider at the URL that its clients are configured with.
    ///
    /// Errors: `invalid_argument` for what is no such URL.
    pub fn new(provider: Provider, url: &str, env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let endpoint = Endpoint::new(provider.variable(), url, Protocol::Http1, &TlsFiles::default(), env)?;
        let base = endpoint.path().split('?').next().unwrap_or_default().trim_end_matches('/').to_owned();
        let (root_path, version_path) = match provider {
            Provider::OpenAi => (base.strip_suffix("/v1").unwrap_or(&base).to_owned(), base),
            Provider::Anthropic => (base.clone(), format!("{base}/v1")),
        };
        Ok(Self { endpoint, version_path, root_path, kept: Mutex::default() })
    }

    /// The endpoint.
    pub(crate) fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// The path there of a path here.
    pub(crate) fn path(&self, path: &str, query: Option<&str>) -> String {
        let mut there = match path.strip_prefix("/v1").filter(|rest| rest.is_empty() || rest.starts_with('/')) {
            Some(rest) => format!("{}{rest}", self.version_path),
            None => format!("{}{path}", self.root_path),
        };
        if let Some(query) = query {
            there.push('?');
            there.push_str(query);
        }
        there
    }

    /// Sends a request; the connection is given back with [`Lent`] once the answer was read.
    ///
    /// Errors: where no answer came.
    pub(crate) async fn send(
        &self,
        mut request: Request<Outgoing>,
        time: Duration,
    ) -> std::result::Result<(http::Response<Incoming>, Sender), String> {
        while let Some(mut kept) = self.take() {
            if kept.ready().await.is_err() {
                continue;
            }
            let again = again(&request);
            match kept.try_send_request(request).await {
                Ok(answer) => return Ok((answer, kept)),
                // The server had closed it: it has seen nothing of the request, or closed it while the request was on its way.
                Err(mut failed) => match failed.take_message().or(again.filter(|_| was_closed(failed.error()))) {
                    Some(unsent) => request = unsent,
                    None => return Err(fault(failed.error())),
                },
            }
        }
        let stream = connect(&self.endpoint, Instant::now() + time).await.map_err(|fault| fault.text)?;
        let (mut fresh, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(|error| fault(&error))?;
        tokio::spawn(async {
            // What fails here fails the request as well.
            let _ = connection.await;
        });
        let answer = fresh.send_request(request).await.map_err(|error| fault(&error))?;
        Ok((answer, fresh))
    }

    fn take(&self) -> Option<Sender> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        std::iter::from_fn(|| kept.pop()).find(|sender| !sender.is_closed())
    }

    fn keep(&self, sender: Sender) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < MOST_KEPT && !sender.is_closed() {
            kept.push(sender);
        }
    }
}

/// The same request once more, where its body is there as a whole.
fn again(request: &Request<Outgoing>) -> Option<Request<Outgoing>> {
    let Outgoing::Whole(body) = request.body() else { return None };
    let mut again = Request::new(Outgoing::Whole(body.clone()));
    *again.method_mut() = request.method().clone();
    *again.uri_mut() = request.uri().clone();
    *again.headers_mut() = request.headers().clone();
    Some(again)
}

/// Whether a connection was closed before a byte of an answer came.
fn was_closed(error: &hyper::Error) -> bool {
    let cause = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<std::io::Error>());
    error.is_incomplete_message()
        || cause.is_some_and(|cause| matches!(cause.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe))
}

fn fault(error: &hyper::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text.push_str(&format!(": {inner}"));
        cause = inner.source();
    }
    text
}

/// The providers of a gateway.
pub struct Upstreams {
    /// What speaks the interface of OpenAI.
    pub openai: Upstream,
    /// What speaks the interface of Anthropic.
    pub anthropic: Upstream,
    /// Where those requests go that do not tell.
    pub otherwise: Provider,
}

impl Upstreams {
    /// The provider of an interface.
    pub fn of(&self, provider: Provider) -> &Upstream {
        match provider {
            Provider::OpenAi => &self.openai,
            Provider::Anthropic => &self.anthropic,
        }
    }
}

/// The connection of an answer that is being read.
pub(crate) struct Lent {
    pub upstreams: Arc<Upstreams>,
    pub provider: Provider,
    pub sender: Sender,
}

impl Lent {
    /// Keeps the connection for the next request: the answer was read to its end.
    pub fn give_back(self) {
        self.upstreams.of(self.provider).keep(self.sender);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_there_begin_with_the_path_of_the_url() {
        for (provider, url, path, there) in [
            (Provider::OpenAi, "https://api.openai.com/v1", "/v1/responses", "/v1/responses"),
            (Provider::OpenAi, "https://a.example/backend/codex/", "/v1/responses", "/backend/codex/responses"),
            (Provider::OpenAi, "http://a.example/v1", "/api/show", "/api/show"),
            (Provider::OpenAi, "http://a.example/v1", "/v10/x", "/v10/x"),
            (Provider::Anthropic, "https://api.anthropic.com", "/v1/messages", "/v1/messages"),
            (Provider::Anthropic, "https://a.example/claude", "/api/hello", "/claude/api/hello"),
        ] {
            let upstream = Upstream::new(provider, url, |_| None).unwrap();
            assert_eq!(upstream.path(path, None), there, "{url}");
            assert_eq!(upstream.path(path, Some("a=1")), format!("{there}?a=1"));
        }
    }
}

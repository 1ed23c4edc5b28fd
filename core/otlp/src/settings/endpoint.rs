//! Where requests go: the URL by the rules of OTLP, and only over an encrypted connection, except inside the machine.

use super::environment::Reader;
use super::headers;
use crate::config::EndpointConfig;
use crate::transport::{Protocol, Target};
use nemo_relay_types::{Error, Result};
use std::net::IpAddr;
use std::time::Duration;

const DEFAULT_TIMEOUT_MILLIS: u64 = 3_000;

/// The target of a configuration.
pub(super) fn target(config: &EndpointConfig, env: &mut Reader<'_>) -> Result<Target> {
    let protocol = config.transport.or_else(|| env.protocol()).unwrap_or_default();
    let timeout = match config.timeout_millis {
        Some(0) => return Err(Error::invalid_argument("timeout_millis", "timeout_millis must be at least 1")),
        set => set.or_else(|| env.timeout()).unwrap_or(DEFAULT_TIMEOUT_MILLIS),
    };
    // Credentials of the environment are for the endpoint of the environment, not for another one.
    let of_env = if config.endpoint.is_none() { env.exporter("HEADERS") } else { None };
    let file = |set: &Option<String>, suffix: &str| set.clone().or_else(|| env.exporter(suffix).map(str::to_owned));
    let (ca, certificate, key) = (
        file(&config.ca_certificate, "CERTIFICATE"),
        file(&config.client_certificate, "CLIENT_CERTIFICATE"),
        file(&config.client_key, "CLIENT_KEY"),
    );
    if certificate.is_some() != key.is_some() {
        let field = if certificate.is_some() { "client_key" } else { "client_certificate" };
        return Err(Error::invalid_argument(field, "client_certificate and client_key go together"));
    }
    Ok(Target {
        protocol,
        url: url(config, env, protocol)?,
        headers: headers::all(config, of_env, env)?,
        timeout: Duration::from_millis(timeout),
        compression: config.compression.or_else(|| env.compression()).unwrap_or_default(),
        ca_certificate: ca,
        client_certificate: certificate,
        client_key: key,
    })
}

fn url(config: &EndpointConfig, env: &Reader<'_>, protocol: Protocol) -> Result<String> {
    let path = env.signal().path();
    let insecure = ["true", "TRUE", "True"].contains(&env.exporter("INSECURE").unwrap_or_default());
    let parse = |field: &str, text: &str, may_be_plain: bool| Url::parse(field, text, may_be_plain);
    let mut url = if let Some(endpoint) = &config.endpoint {
        let mut url = parse("endpoint", endpoint, false)?;
        if url.path.is_empty() {
            url.path = path.to_owned();
        }
        url
    } else if let Some(endpoint) = env.own("ENDPOINT") {
        let mut url = parse(&env.own_name("ENDPOINT"), endpoint, insecure)?;
        if url.path.is_empty() {
            url.path = "/".to_owned();
        }
        url
    } else if let Some(endpoint) = env.general("ENDPOINT") {
        let mut url = parse("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint, insecure)?;
        url.path.push_str(path);
        url
    } else {
        let port = if protocol == Protocol::Grpc { 4317 } else { 4318 };
        Url { origin: format!("http://localhost:{port}"), path: path.to_owned(), query: String::new() }
    };
    if protocol == Protocol::Grpc {
        url.path = String::new();
        url.query = String::new();
    }
    Ok(url.origin + &url.path + &url.query)
}

struct Url {
    /// Scheme, host and port.
    origin: String,
    /// Empty, or with a slash in front and none at its end.
    path: String,
    /// Empty, or with its question mark.
    query: String,
}

impl Url {
    fn parse(field: &str, text: &str, may_be_plain: bool) -> Result<Self> {
        // The text may hold credentials, so the message does not repeat it.
        let refused = |why: &str| Err(Error::invalid_argument(field, format!("{field} {why}")));
        if text.is_empty() || text.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\') {
            return refused("is not a URL");
        }
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            None => (String::new(), text),
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, after) = rest.split_at(end);
        if authority.contains('@') {
            return refused("must not hold a user name or a password; use headers");
        }
        let Some(host) = host(authority) else { return refused("has no host or a port that is not a number") };
        let scheme = match scheme.as_str() {
            "" if is_loopback(host) => "http",
            "" | "https" => "https",
            "http" if is_loopback(host) || may_be_plain => "http",
            "http" => return refused("must use HTTPS; HTTP is only for localhost and loopback addresses"),
            _ => return refused("must begin with https:// or http://"),
        };
        let (path, query) = after.split_at(after.find('?').unwrap_or(after.len()));
        Ok(Self {
            origin: format!("{scheme}://{authority}"),
            path: path.trim_end_matches('/').to_owned(),
            query: query.to_owned(),
        })
    }
}

/// The host of an authority, without the brackets of an IPv6 address.
fn host(authority: &str) -> Option<&str> {
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => {
            let (host, after) = rest.split_once(']')?;
            host.parse::<std::net::Ipv6Addr>().ok()?;
            (host, if after.is_empty() { None } else { Some(after.strip_prefix(':')?) })
        }
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        },
    };
    let valid = !host.is_empty() && port.is_none_or(|port| port.parse::<u16>().is_ok());
    valid.then_some(host)
}

fn is_loopback(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

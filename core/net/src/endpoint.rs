//! Where a server is: checked once, shared by the clients of it.

use crate::proxy::{Proxies, Proxy, host_and_port, is_loopback};
use crate::{TlsFiles, tls};
use http::{HeaderValue, Uri, uri::PathAndQuery};
use nemo_relay_types::{Error, Result};
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use std::sync::Arc;

/// What is spoken over the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// HTTP/1.1.
    Http1,
    /// WebSocket, which begins as HTTP/1.1.
    WebSocket,
    /// HTTP/2; over plain text without asking first.
    Http2,
}

/// A server with what is needed to reach it. Nothing is opened or resolved by making one.
#[derive(Clone)]
pub struct Endpoint {
    pub(crate) uri: Uri,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) protocol: Protocol,
    pub(crate) tls: Option<(Arc<ClientConfig>, ServerName<'static>)>,
    pub(crate) proxy: Option<Proxy>,
}

impl Endpoint {
    /// From a URL with the scheme `http`, `https`, `ws` or `wss`. `field` is what the URL is called in the caller's
    /// configuration; the environment is read through `env`.
    ///
    /// Errors: `invalid_argument` for what is no such URL or has a user or password in it; `io_error` for a certificate
    /// file that cannot be used.
    pub fn new(
        field: &str,
        url: &str,
        protocol: Protocol,
        files: &TlsFiles,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self> {
        let fault = |what: &str| Error::invalid_argument(field, format!("{field}: {what}"));
        let uri: Uri = url.trim().parse().map_err(|_| fault("not a URL"))?;
        let secure = match uri.scheme_str() {
            Some("http" | "ws") => false,
            Some("https" | "wss") => true,
            _ => return Err(fault("the scheme is not http or https")),
        };
        let authority = uri.authority().ok_or_else(|| fault("the host is missing"))?;
        if authority.as_str().contains('@') {
            return Err(fault("a user or password in the URL; use a header"));
        }
        let default = if secure { 443 } else { 80 };
        let (host, port) = host_and_port(authority, default).ok_or_else(|| fault("not a host and a port"))?;
        let proxy = Proxies::from_env(&env)?.find(secure, &host, port).cloned();
        let tls = match secure {
            true => {
                let name = ServerName::try_from(host.clone()).map_err(|_| fault("not a host name"))?;
                Some((tls::config(files, protocol, env)?, name))
            }
            false => None,
        };
        Ok(Self { uri, host, port, protocol, tls, proxy })
    }

    /// Whether the connection is encrypted or does not leave this machine.
    pub fn is_private(&self) -> bool {
        self.tls.is_some() || is_loopback(&self.host.to_ascii_lowercase())
    }

    /// Whether the scheme is `http` or `https`, not one of WebSocket.
    pub fn is_web(&self) -> bool {
        self.uri.scheme_str().is_some_and(|scheme| scheme.starts_with("http"))
    }

    /// Path and query of the URL.
    pub fn path(&self) -> &str {
        self.uri.path_and_query().map_or("/", PathAndQuery::as_str)
    }

    /// `scheme://host:port`, fit to be shown.
    pub fn origin(&self) -> String {
        format!("{}://{}", if self.tls.is_some() { "https" } else { "http" }, self.authority())
    }

    /// Host, and the port where it is not that of the scheme.
    pub(crate) fn authority(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        match (self.port, self.tls.is_some()) {
            (443, true) | (80, false) => host,
            (port, _) => format!("{host}:{port}"),
        }
    }

    /// The value of the header `Host`.
    pub fn host_header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.authority()).expect("taken from a URL")
    }

    /// A proxy for plain HTTP wants the whole URL, and its own credentials with every request; to all else it is a
    /// tunnel.
    pub(crate) fn forwarder(&self) -> Option<&Proxy> {
        self.proxy.as_ref().filter(|_| self.tls.is_none() && self.protocol == Protocol::Http1)
    }

    /// The credentials that a proxy wants with every request, to be sent as `Proxy-Authorization`.
    pub fn proxy_authorization(&self) -> Option<HeaderValue> {
        let mut value = HeaderValue::from_str(self.forwarder()?.authorization.as_deref()?).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    /// What stands in the first line of a request.
    pub fn target(&self, path: &str) -> String {
        if self.forwarder().is_some() { format!("{}{path}", self.origin()) } else { path.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(url: &str) -> Result<Endpoint> {
        Endpoint::new("url", url, Protocol::Http1, &TlsFiles::default(), |_| None)
    }

    #[test]
    fn parts_of_a_url() {
        for (url, origin, path, private) in [
            ("http://a.com", "http://a.com", "/", false),
            ("https://a.com:443/x?y=1", "https://a.com", "/x?y=1", true),
            ("ws://[::1]:8080/s", "http://[::1]:8080", "/s", true),
            ("http://localhost:80/", "http://localhost", "/", true),
        ] {
            let found = endpoint(url).unwrap();
            assert_eq!((found.origin().as_str(), found.path(), found.is_private()), (origin, path, private));
        }
    }

    #[test]
    fn what_is_no_url_is_refused_and_not_repeated() {
        for url in [
            "",
            "a.com",
            "ftp://a.com",
            "http://",
            "http://u:secret@a.com",
            "http://a.com:0",
            "http://a.com:",
            "http://a b",
            "/x",
        ] {
            let error = endpoint(url).err().unwrap_or_else(|| panic!("{url}"));
            assert_eq!(error.get("argument"), Some("url"));
            assert!(!error.message.contains("secret"));
        }
    }
}

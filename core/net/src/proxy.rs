//! Which proxy, if any, leads to a server: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either case.

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{Uri, uri::Authority};
use nemo_relay_types::{Error, Result};
use std::net::IpAddr;

/// A proxy that is spoken to in plain HTTP.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Proxy {
    pub(crate) host: String,
    pub(crate) port: u16,
    /// The value of `Proxy-Authorization`.
    pub(crate) authorization: Option<String>,
}

/// What the environment says about proxies.
#[derive(Clone, Default)]
pub(crate) struct Proxies {
    http: Option<Proxy>,
    https: Option<Proxy>,
    except: Vec<String>,
}

impl Proxies {
    /// Reads the variables through `env`.
    ///
    /// Errors: `invalid_argument` that names the variable, for a proxy that is not `http://[user:password@]host[:port]`.
    pub(crate) fn from_env(env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let get = |name: &str| -> Option<(String, String)> {
            let lower = name.to_ascii_lowercase();
            let found = env(&lower).map(|value| (lower, value)).or_else(|| Some((name.to_owned(), env(name)?)));
            found.filter(|(_, value)| !value.trim().is_empty())
        };
        // A CGI program gets the request's `Proxy` header as HTTP_PROXY.
        let cgi = env("REQUEST_METHOD").is_some();
        let http = get("HTTP_PROXY").filter(|(name, _)| !cgi || name == "http_proxy").or_else(|| get("ALL_PROXY"));
        let https = get("HTTPS_PROXY").or_else(|| get("ALL_PROXY"));
        let read = |found: Option<(String, String)>| found.map(|(name, value)| parse(&name, &value)).transpose();
        let except = get("NO_PROXY").map(|(_, value)| value).unwrap_or_default();
        let except = except.split([',', ' ']).map(|entry| entry.trim().to_ascii_lowercase()).filter(|e| !e.is_empty());
        Ok(Self { http: read(http)?, https: read(https)?, except: except.collect() })
    }

    /// The proxy for a server. What is on this machine is never asked for elsewhere.
    pub(crate) fn find(&self, https: bool, host: &str, port: u16) -> Option<&Proxy> {
        let proxy = if https { self.https.as_ref() } else { self.http.as_ref() }?;
        let host = host.to_ascii_lowercase();
        let direct = is_loopback(&host) || self.except.iter().any(|entry| excepts(entry, &host, port));
        (!direct).then_some(proxy)
    }
}

/// Whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn excepts(entry: &str, host: &str, port: u16) -> bool {
    if entry == "*" {
        return true;
    }
    if let (Some((network, bits)), Ok(ip)) = (entry.split_once('/'), host.parse::<IpAddr>()) {
        return in_network(network, bits, ip);
    }
    let (name, wanted) = match entry.rsplit_once(':') {
        Some((name, digits)) if !name.contains(':') && digits.parse::<u16>().is_ok() => (name, digits.parse().ok()),
        _ => (entry, None),
    };
    let domain = name.trim_start_matches('*').trim_start_matches('.');
    let matches = host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'));
    matches && wanted.is_none_or(|wanted: u16| wanted == port)
}

fn in_network(network: &str, bits: &str, ip: IpAddr) -> bool {
    let (Ok(network), Ok(bits)) = (network.parse::<IpAddr>(), bits.parse::<u32>()) else { return false };
    let (a, b, width) = match (network, ip) {
        (IpAddr::V4(a), IpAddr::V4(b)) => (u128::from(a.to_bits()), u128::from(b.to_bits()), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => (a.to_bits(), b.to_bits(), 128),
        _ => return false,
    };
    bits <= width && (a ^ b).checked_shr(width - bits).unwrap_or(0) == 0
}

fn parse(variable: &str, value: &str) -> Result<Proxy> {
    // The value may hold a password, so it is not repeated.
    let fault = || Error::invalid_argument(variable, format!("{variable}: not of the form http://host:port"));
    let value = value.trim();
    let uri: Uri =
        if value.contains("://") { value.parse() } else { format!("http://{value}").parse() }.map_err(|_| fault())?;
    if uri.scheme_str() != Some("http") {
        return Err(fault());
    }
    let authority = uri.authority().ok_or_else(fault)?;
    let authorization =
        authority.as_str().rsplit_once('@').map(|(user, _)| format!("Basic {}", STANDARD.encode(percent_decode(user))));
    let (host, port) = host_and_port(authority, 80).ok_or_else(fault)?;
    Ok(Proxy { host, port, authorization })
}

/// Host and port of the authority of a URL; `None` where one of them is none.
pub(crate) fn host_and_port(authority: &Authority, default: u16) -> Option<(String, u16)> {
    let host = authority.host().trim_matches(['[', ']']);
    let port = match authority.port() {
        Some(port) => port.as_u16(),
        None if authority.as_str().ends_with(authority.host()) => default,
        None => return None,
    };
    (!host.is_empty() && port > 0).then(|| (host.to_owned(), port))
}

/// Bytes of a text with `%xx` in it; what is no such thing stays.
pub(crate) fn percent_decode(text: &str) -> Vec<u8> {
    let (bytes, mut out, mut i) = (text.as_bytes(), Vec::with_capacity(text.len()), 0);
    while i < bytes.len() {
        let digits = bytes.get(i + 1..i + 3).and_then(|two| std::str::from_utf8(two).ok());
        match digits.filter(|_| bytes[i] == b'%').and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                i += 3;
            }
            None => {
                out.push(bytes[i]);
                i += 1;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies(vars: &[(&str, &str)]) -> Proxies {
        Proxies::from_env(|name| vars.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned())).unwrap()
    }

    fn host_of(proxies: &Proxies, https: bool, host: &str) -> Option<String> {
        proxies.find(https, host, 443).map(|proxy| format!("{}:{}", proxy.host, proxy.port))
    }

    #[test]
    fn each_scheme_has_its_variable_and_this_machine_has_none() {
        let found = proxies(&[("HTTP_PROXY", "p:1"), ("https_proxy", "http://u:p%40@q:2"), ("HTTPS_PROXY", "r:3")]);
        assert_eq!(host_of(&found, false, "example.com").unwrap(), "p:1");
        assert_eq!(host_of(&found, true, "example.com").unwrap(), "q:2");
        assert_eq!(found.https.as_ref().unwrap().authorization.as_deref(), Some("Basic dTpwQA=="));
        for host in ["localhost", "127.0.0.1", "127.9.9.9", "::1", "a.localhost"] {
            assert_eq!(host_of(&found, true, host), None, "{host}");
        }
        assert_eq!(host_of(&proxies(&[("ALL_PROXY", "a")]), true, "x").unwrap(), "a:80");
        assert_eq!(host_of(&proxies(&[("HTTP_PROXY", "a"), ("REQUEST_METHOD", "GET")]), false, "x"), None);
    }

    #[test]
    fn no_proxy_knows_domains_ports_and_networks() {
        let found =
            proxies(&[("ALL_PROXY", "p"), ("NO_PROXY", "a.com, .b.com,*.c.com d.com:443,e.com:1,10.0.0.0/8,fd00::/8")]);
        for (host, direct) in [
            ("a.com", true),
            ("x.a.com", true),
            ("xa.com", false),
            ("b.com", true),
            ("x.c.com", true),
            ("D.com", true),
            ("e.com", false),
            ("10.1.2.3", true),
            ("11.1.2.3", false),
            ("fd00::1", true),
            ("fe00::1", false),
        ] {
            assert_eq!(host_of(&found, true, host).is_none(), direct, "{host}");
        }
        assert_eq!(host_of(&proxies(&[("ALL_PROXY", "p"), ("no_proxy", "*")]), true, "a.com"), None);
    }

    #[test]
    fn a_proxy_that_cannot_be_used_is_named_without_its_password() {
        for value in ["socks5://u:secret@p:1", "http://", "http://u:secret@p:port"] {
            let error = Proxies::from_env(|name| (name == "HTTP_PROXY").then(|| value.to_owned())).err().unwrap();
            assert_eq!(error.get("argument"), Some("HTTP_PROXY"));
            assert!(!error.message.contains("secret"));
        }
    }
}

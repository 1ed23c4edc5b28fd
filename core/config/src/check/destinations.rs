//! Where exporters write: files that two of them would share, and URLs.

use super::rules::text;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};

/// The files that are taken, each with the path of the field that took it.
#[derive(Default)]
pub(super) struct Destinations(BTreeMap<String, String>);

impl Destinations {
    /// Takes the file of a sink; the path of the sink that has it already, if one does.
    ///
    /// A file without a name gets one of its own from the time, so it is never shared.
    pub fn taken(&mut self, sink: &Map<String, Value>, path: &str) -> Option<&str> {
        let name = text(sink, "filename")?;
        let directory = text(sink, "output_directory").unwrap_or(".");
        let parts: Vec<&str> = directory.split(['/', '\\']).filter(|part| !matches!(*part, "" | ".")).collect();
        let root = if directory.starts_with(['/', '\\']) { "/" } else { "" };
        let file = format!("{root}{}/{name}", parts.join("/"));
        if self.0.contains_key(&file) {
            return self.0.get(&file).map(String::as_str);
        }
        self.0.insert(file, path.to_owned());
        None
    }
}

/// Whether a text is a URL with one of the schemes and a host, without a user or password in it.
pub(super) fn is_url(text: &str, schemes: &[&str]) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let known = schemes.iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let plain = !text.contains(char::is_whitespace) && !authority.contains('@') && !authority.starts_with(':');
    known && plain && !authority.is_empty()
}

/// What keeps a text from being an endpoint of OTLP: the exporter's own rules, so that nothing passes that it refuses.
pub(super) fn otlp_url(text: &str) -> Result<(), &'static str> {
    if text.is_empty() || text.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\') {
        return Err("is not a URL");
    }
    let (scheme, rest) = text.split_once("://").map_or(("", text), |(scheme, rest)| (scheme, rest));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("must not hold a user name or a password; use headers");
    }
    let Some(host) = host(authority) else { return Err("has no host or a port that is not a number") };
    match scheme.to_ascii_lowercase().as_str() {
        "" | "https" => Ok(()),
        "http" if is_loopback(host) => Ok(()),
        "http" => Err("must use HTTPS; HTTP is only for localhost and loopback addresses"),
        _ => Err("must begin with https:// or http://"),
    }
}

/// The host of an authority, without the brackets of an IPv6 address.
fn host(authority: &str) -> Option<&str> {
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => {
            let (host, after) = rest.split_once(']')?;
            host.parse::<Ipv6Addr>().ok()?;
            (host, if after.is_empty() { None } else { Some(after.strip_prefix(':')?) })
        }
        None => authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port))),
    };
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok());
    (!host.is_empty() && is_port).then_some(host)
}

fn is_loopback(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

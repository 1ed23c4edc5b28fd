//! What may be given to `fetch`; it is checked before anything is sent.

use nemo_relay_types::{Error, Result};
use std::collections::BTreeMap;

/// Errors: `invalid_argument` that names the field for what is no URL of HTTP with a host, or has a user or password in it.
/// The text may hold a key, so the message does not repeat it.
pub(super) fn check(field: &str, url: &str) -> Result<()> {
    let fault = |what: &str| Err(Error::invalid_argument(field, format!("{field}: {what}")));
    let url = url.trim();
    if url.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\') {
        return fault("not a URL");
    }
    let Some((scheme, rest)) = url.split_once("://") else { return fault("not a URL") };
    if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) {
        return fault("the scheme is not http or https");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return fault("a user or password in the URL; use a header");
    }
    if authority.is_empty() || authority.starts_with(':') {
        return fault("the host is missing");
    }
    Ok(())
}

/// Headers with names in lower case.
///
/// Errors: `invalid_argument` for what cannot be a header; the value is never said.
pub(super) fn headers(given: BTreeMap<String, String>) -> Result<Vec<(String, String)>> {
    let headers: Vec<_> =
        given.into_iter().map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    check_headers(&headers)?;
    Ok(headers)
}

/// Errors: `invalid_argument` for what cannot be a header, or what a page may not set.
pub(super) fn check_headers(headers: &[(String, String)]) -> Result<()> {
    const OF_FETCH: &[&str] = &["content-type", "content-length", "host", "connection", "cookie", "transfer-encoding"];
    for (name, value) in headers {
        let field = format!("headers.{name}");
        let fault = |what: &str| Err(Error::invalid_argument(&field, format!("{field}: {what}")));
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        if name.is_empty() || !name.chars().all(is_token) {
            return fault("not a header name");
        }
        if OF_FETCH.contains(&name.as_str()) {
            return fault("this header is set by the browser");
        }
        if value.chars().any(|c| c.is_control() || c > '\u{ff}') {
            return fault("the value cannot be sent as a header");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_urls_of_http_without_credentials_are_taken() {
        for good in ["http://localhost:4318/v1", "https://a.example", " https://[::1]/x?key=1 "] {
            check("url", good).unwrap();
        }
        for bad in ["", "a.example", "ws://a", "ftp://a/", "http://", "http:///x", "https://me:pw@a/", "http://a b/"] {
            let refused = check("url", bad).unwrap_err();
            assert!(refused.get("argument") == Some("url") && !refused.message.contains("pw"), "{bad}: {refused}");
        }
    }

    #[test]
    fn a_header_value_is_never_said() {
        for (name, value) in [("not a name", "secret"), ("x", "secret\n"), ("Content-Type", "secret")] {
            let refused = headers(BTreeMap::from([(name.to_owned(), value.to_owned() + "\u{0}")])).unwrap_err();
            assert!(!refused.message.contains("secret"), "{refused}");
        }
    }
}

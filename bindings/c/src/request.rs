//! Requests to models as JSON text: an object with the members `content` and `headers`, an object.

use nemo_relay_runtime::Headers;
use nemo_relay_runtime::types::json::write_string;
use nemo_relay_runtime::types::{Error, Result};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The two members of a request, as they are.
#[derive(Deserialize)]
pub struct Parts<'a> {
    #[serde(borrow)]
    pub content: &'a RawValue,
    #[serde(borrow)]
    headers: &'a RawValue,
}

/// Takes a request apart.
///
/// Errors: `invalid_payload` where it has not the form of a request.
pub fn parts(text: &str) -> Result<Parts<'_>> {
    let parts: Option<Parts> = serde_json::from_str(text).ok();
    parts
        .filter(|parts| parts.headers.get().starts_with('{'))
        .ok_or_else(|| Error::invalid_payload("$", "a request has `headers`, an object, and `content`"))
}

impl Parts<'_> {
    pub fn headers_text(&self) -> String {
        self.headers.get().to_owned()
    }
}

/// A request of its two members, which are JSON.
///
/// Errors: `invalid_argument` for headers that are no object.
pub fn made(headers: &str, content: &str) -> Result<String> {
    let (headers, content) = (headers.trim(), content.trim());
    if !headers.starts_with('{') {
        return Err(Error::invalid_argument("headers", "the headers of a request are an object"));
    }
    Ok(format!(r#"{{"content":{content},"headers":{headers}}}"#))
}

/// A copy of a request in which the headers are set; one whose name differs in case alone is replaced.
///
/// Errors: `invalid_payload` where it has not the form of a request.
pub fn with_headers(text: &str, set: Headers) -> Result<String> {
    let Parts { content, headers } = parts(text)?;
    let known: BTreeMap<String, &RawValue> =
        serde_json::from_str(headers.get()).map_err(|error| Error::invalid_payload("$.headers", &error.to_string()))?;
    let mut out = format!(r#"{{"content":{},"headers":{{"#, content.get());
    let mut separator = "";
    let kept = known.iter().filter(|(name, _)| !set.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)));
    for (name, value) in kept {
        member(&mut out, &mut separator, name);
        out.push_str(value.get());
    }
    for (name, value) in &set {
        member(&mut out, &mut separator, name);
        write_string(&mut out, value);
    }
    out.push_str("}}");
    Ok(out)
}

fn member(out: &mut String, separator: &mut &str, name: &str) {
    out.push_str(separator);
    write_string(out, name);
    out.push(':');
    *separator = ",";
}

/// Headers as a JSON object.
pub fn headers_json(headers: &Headers) -> String {
    let mut out = "{".to_owned();
    let mut separator = "";
    for (name, value) in headers {
        member(&mut out, &mut separator, name);
        write_string(&mut out, value);
    }
    out + "}"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_set_whatever_their_case_and_the_content_stays_as_it_is() {
        let text = r#" {"content": {"a" : 1}, "headers": {"Keep": [1], "X-B":1, "x-b":2} } "#;
        let set = with_headers(text, vec![("x-b", "3".to_owned())]).unwrap();
        assert_eq!(set, r#"{"content":{"a" : 1},"headers":{"Keep":[1],"x-b":"3"}}"#);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in ["7", "{}", r#"{"content":1}"#, r#"{"headers":{}}"#, r#"{"content":1,"headers":[]}"#] {
            assert!(parts(text).is_err(), "{text}");
        }
        assert!(made("[]", "1").is_err());
        assert_eq!(made(" {} ", " 1 ").unwrap(), r#"{"content":1,"headers":{}}"#);
    }
}

//! Requests of model calls, as the core asks for them.

use crate::generated::LlmRequest;
use crate::value;
use nemo_relay_runtime::Headers;
use nemo_relay_types::Json;
use serde_json::Value;

/// Reads a request that the core made.
pub(crate) fn decode(json: &Json) -> LlmRequest {
    let mut members = match value::decode(json) {
        Value::Object(members) => members,
        _ => Default::default(),
    };
    let headers = match members.remove("headers") {
        Some(Value::Object(headers)) => headers,
        _ => Default::default(),
    };
    LlmRequest { headers, content: members.remove("content").unwrap_or_default() }
}

/// The request with these headers; one whose name differs in case alone is replaced.
pub(crate) fn with_headers(mut request: LlmRequest, headers: Headers) -> LlmRequest {
    for (name, value) in headers {
        request.headers.retain(|known, _| !known.eq_ignore_ascii_case(name));
        request.headers.insert(name.to_owned(), value.into());
    }
    request
}

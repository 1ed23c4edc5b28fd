//! Headers of model requests: those that the runtime writes, and those that no event shows.

use super::call::Call;
use crate::isolation::traceparent;
use crate::scope::Scope;
use nemo_relay_types::{Error, Json, Result, ScopeType, Uuid, json::write_string};
use nemo_relay_types::{SHOWN_HEADERS, WITHHELD_ANYWHERE, WITHHELD_ENDS, WITHHELD_HEADERS};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Headers by name.
pub type Headers = Vec<(&'static str, String)>;

const SESSION: &str = "x-dynamo-session-id";
const PARENT_SESSION: &str = "x-dynamo-parent-session-id";

/// Where an agent's metadata may hold its session, the first the most specific.
const SESSION_KEYS: [&str; 4] = ["codex_subagent_session_id", "subagent_session_id", "subagent_id", "session_id"];

/// The headers of the request of a call: the sessions of the agents around it and its place in the trace.
pub(super) fn of_call(call: &Call, span: Uuid) -> Headers {
    let mut agents = agents_around(&call.parent);
    let mut headers = Headers::new();
    headers.extend(agents.next().map(|agent| (SESSION, session(agent))));
    headers.extend(agents.next().map(|agent| (PARENT_SESSION, session(agent))));
    headers.push(("traceparent", traceparent(call.parent.trace_id(), span)));
    let state = call.parent.trace().and_then(|trace| trace.state.clone());
    headers.extend(state.map(|state| ("tracestate", state)));
    headers
}

/// The agents that `scope` is in, the innermost first; the implicit root is nobody's agent.
fn agents_around(scope: &Arc<Scope>) -> impl Iterator<Item = &Arc<Scope>> {
    std::iter::successors(Some(scope), |scope| scope.outer())
        .filter(|scope| scope.scope_type == ScopeType::Agent && !scope.is_root())
}

fn session(agent: &Arc<Scope>) -> String {
    let metadata = agent.metadata.as_ref().and_then(|json| json.read::<BTreeMap<String, Json>>("metadata").ok());
    let text = |key: &&str| metadata.as_ref()?.get(*key)?.read::<String>(key).ok().filter(|text| !text.is_empty());
    header_value(&SESSION_KEYS.iter().find_map(text).unwrap_or_else(|| agent.name.to_string()))
}

/// The text as the value of a header: what is not printable ASCII is percent-encoded, since clients refuse it.
fn header_value(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' '..=b'~' => value.push(char::from(byte)),
            _ => value.push_str(&format!("%{byte:02X}")),
        }
    }
    value
}

#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    content: &'a RawValue,
    #[serde(borrow)]
    headers: BTreeMap<String, &'a RawValue>,
}

/// A request as JSON without the headers that no event shows.
///
/// Errors: `invalid_payload` where it has not the form of a request.
pub(super) fn without_withheld(request: &Json) -> Result<Json> {
    let Request { content, headers } = serde_json::from_str(request.as_str())
        .map_err(|_| Error::invalid_payload("$", "a request has `headers`, an object, and `content`"))?;
    let mut text = String::with_capacity(request.as_str().len());
    text.push_str("{\"content\":");
    text.push_str(content.get());
    text.push_str(",\"headers\":{");
    let mut separator = "";
    for (name, value) in headers.iter().filter(|(name, _)| !is_withheld(name)) {
        text.push_str(separator);
        write_string(&mut text, name);
        text.push(':');
        text.push_str(value.get());
        separator = ",";
    }
    text.push_str("}}");
    Ok(Json::from_trusted(text))
}

/// Whether no event shows the header: it is listed, or its name is one of a credential.
fn is_withheld(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase().replace('_', "-");
    let is_listed = |list: &[&str]| list.contains(&name.as_str());
    let end = name.trim_end_matches(|last: char| !last.is_ascii_alphabetic());
    let is_of_credential = WITHHELD_ANYWHERE.iter().any(|part| name.contains(part))
        || WITHHELD_ENDS.iter().any(|part| end.ends_with(part));
    is_listed(WITHHELD_HEADERS) || is_of_credential && !is_listed(SHOWN_HEADERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn withheld_headers_are_found_whatever_their_case() {
        let request = r#"{"content":{"a":[1,{"headers":{"cookie":1}}]},"headers":{"Authorization":"s","X-API-Key":["s"],"keep":"v","x-cookie":1,"x-cooky":1}}"#;
        let shown = without_withheld(&Json::from_trusted(request)).unwrap();
        let kept = r#"{"content":{"a":[1,{"headers":{"cookie":1}}]},"headers":{"keep":"v","x-cooky":1}}"#;
        assert_eq!(shown.as_str(), kept);
        for name in WITHHELD_HEADERS {
            let request = format!(r#"{{"content":null,"headers":{{"{}":"s"}}}}"#, name.to_uppercase());
            let shown = without_withheld(&Json::from_trusted(request)).unwrap();
            assert_eq!(shown.as_str(), r#"{"content":null,"headers":{}}"#);
        }
    }

    #[test]
    fn credentials_are_known_by_parts_of_their_names() {
        let withheld = "Ocp-Apim-Subscription-Key openai-api-key apikey apiKey x-api-token private-token x_api_key \
            cf-access-client-secret x-access-token X-CSRF-Token x-vault-token x-secret-id clientSecret x-basic-auth \
            x-hub-signature-256 x-api-key-2 x-goog-iap-jwt-assertion x-forwarded-authorization x-cookie cookie2 Key_1_";
        for name in withheld.split_whitespace() {
            assert!(is_withheld(name), "{name}");
        }
    }

    #[test]
    fn what_is_no_credential_is_shown() {
        let shown = "content-type accept user-agent x-request-id anthropic-version anthropic-beta openai-organization \
            openai-project x-author x-keyboard x-token-count x-ratelimit-remaining-tokens x-tokenizer x-keys key-version \
            Idempotency-Key idempotency_key x-dynamo-session-id x-stainless-retry-count host 256 -";
        for name in shown.split_whitespace() {
            assert!(!is_withheld(name), "{name}");
        }
    }

    #[test]
    fn what_is_no_request_is_not_shown() {
        for text in ["7", "{}", r#"{"content":1}"#, r#"{"content":1,"headers":[]}"#] {
            assert!(without_withheld(&Json::from_trusted(text)).is_err(), "{text}");
        }
    }

    #[test]
    fn header_values_are_printable() {
        assert_eq!(header_value("planner 2"), "planner 2");
        assert_eq!(header_value("é\r\nx: y"), "%C3%A9%0D%0Ax: y");
    }

    #[test]
    fn the_span_is_the_lower_half_of_its_uuid() {
        let root = Uuid::from_u128(0x0123_4567_89ab_7def_8123_4567_89ab_cdef);
        let span = Uuid::from_u128(0x1111_1111_1111_7111_8000_0000_0000_0001);
        assert_eq!(traceparent(root.as_u128(), span), "00-0123456789ab7def8123456789abcdef-8000000000000001-01");
    }
}

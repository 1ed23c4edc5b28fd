//! Requests and responses of model calls in the normalized shape: as the events have them, or by the codec that fits.

use crate::line::{Line, Profile};
use crate::source::Source;
use nemo_relay_codecs::{detect_request, detect_response};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

/// What a model call was given, as its start event shows it.
#[derive(Deserialize)]
struct Given<'a> {
    #[serde(borrow)]
    content: Option<&'a RawValue>,
}

/// The request of a start event; `None` where nothing says what it means.
pub(crate) fn request(line: &Line<'_>, source: &Source) -> Option<String> {
    let profile = line.plain(source, line.category_profile);
    let profile: Profile<'_> = serde_json::from_str(&profile).unwrap_or_default();
    if let Some(annotated) = profile.annotated_request {
        return Some(annotated.get().to_owned());
    }
    let data = line.plain(source, line.data);
    let given: Option<Given<'_>> = serde_json::from_str(&data).ok();
    let content = given.and_then(|given| given.content).map_or(&*data, RawValue::get);
    let codec = detect_request(content, None)?;
    codec.decode(content).ok().map(|request| request.to_text())
}

/// The response of an end event; `None` where nothing says what it means.
pub(crate) fn response(line: &Line<'_>, source: &Source) -> Option<String> {
    let profile = line.plain(source, line.category_profile);
    let profile: Profile<'_> = serde_json::from_str(&profile).unwrap_or_default();
    if let Some(annotated) = profile.annotated_response {
        return Some(annotated.get().to_owned());
    }
    let data = line.plain(source, line.data);
    let codec = detect_response(&data, None)?;
    codec.decode_response(&data).ok().map(|response| response.to_text())
}

/// The ids of the calls whose results a message holds.
pub(crate) fn results_in(message: &Value) -> Vec<&str> {
    let own = match message["role"].as_str() {
        Some("tool") => message["tool_call_id"].as_str(),
        Some("tool_result") => message["call_id"].as_str(),
        _ => None,
    };
    let parts = message["content"].as_array().into_iter().flatten();
    let in_parts = parts.filter(|part| part["type"] == "tool_result").filter_map(|part| part["tool_use_id"].as_str());
    own.into_iter().chain(in_parts).collect()
}

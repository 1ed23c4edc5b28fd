//! The preset `trajectory_context`: what happened stays visible, what was said does not.

use crate::REDACTED;
use crate::metadata::is_word;
use crate::selectors::Selectors;
use crate::walk::{Edit, Node, Place, rewrite};
use nemo_relay_types::Json;
use std::sync::atomic::{AtomicU64, Ordering};

/// The field of a category that says whose model it was.
pub(crate) const PROVIDER_NAME: &str = "gen_ai.provider.name";

/// Keys of requests and responses, in the forms of the providers and in the one shape, whose values are words of the
/// protocol.
const STRUCTURE: [&str; 26] = [
    "apiFormat",
    "call_id",
    "effort",
    "finishReason",
    "finish_reason",
    "functionCallingConfig",
    "id",
    "mode",
    "model",
    "modelId",
    "modelVersion",
    "object",
    "responseId",
    "role",
    "serviceTier",
    "service_tier",
    "servingType",
    "status",
    "stopReason",
    "stop_reason",
    "toolCallId",
    "tool_call_id",
    "tool_choice",
    "tool_use_id",
    "type",
    "unknown",
];

/// Keys below which everything is of the application.
const PAYLOADS: [&str; 10] = [
    "arguments",
    "args",
    "parameters",
    "input_schema",
    "inputSchema",
    "schema",
    "json_schema",
    "metadata",
    "response",
    "headers",
];

/// How the preset treats marks of the application.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum MarkPolicy {
    /// Every value in their data is replaced.
    #[default]
    RedactAllLeaves,
    /// Their data stays.
    Preserve,
}

/// The counted work of the preset.
#[derive(Debug, Default)]
pub(crate) struct TrajectoryContext {
    pub marks: MarkPolicy,
    pub replaced: AtomicU64,
}

impl TrajectoryContext {
    /// Arguments or result of a tool: nothing of them.
    pub fn tool(&self) -> Json {
        self.replaced.fetch_add(1, Ordering::Relaxed);
        Json::from_trusted("{}")
    }

    /// A request or response of a model; of a form that no codec knows, the model alone is told apart from content.
    pub fn llm(&self, json: &Json, known: bool) -> Json {
        self.rewritten(json, |node, place| match node {
            Node::Text(_) => !is_word(node) || !if known { is_structure(place) } else { is_model(place) },
            Node::Container | Node::Scalar(_) => false,
        })
    }

    /// Every text.
    pub fn texts(&self, json: &Json, stays: impl Fn(Node<'_>, &Place<'_, '_>) -> bool) -> Json {
        self.rewritten(json, |node, place| matches!(node, Node::Text(_)) && !stays(node, place))
    }

    /// Every value but null.
    pub fn leaves(&self, json: &Json) -> Json {
        self.rewritten(json, |node, _| !matches!(node, Node::Container | Node::Scalar("null")))
    }

    fn rewritten(&self, json: &Json, mut replaces: impl FnMut(Node<'_>, &Place<'_, '_>) -> bool) -> Json {
        let mut count = 0;
        let text = rewrite(json.as_str(), &Selectors::default(), |node, place| {
            if node == Node::Text(REDACTED) || !replaces(node, place) {
                return Edit::Keep;
            }
            count += 1;
            Edit::Text(REDACTED.to_owned())
        });
        self.replaced.fetch_add(count, Ordering::Relaxed);
        text.map_or_else(|| json.clone(), Json::from_trusted)
    }
}

fn is_model(place: &Place<'_, '_>) -> bool {
    place.keys_upwards().next() == Some("model") && !is_in_payload(place)
}

fn is_structure(place: &Place<'_, '_>) -> bool {
    let mut keys = place.keys_upwards();
    let (Some(key), parent) = (keys.next(), keys.next()) else { return false };
    // The name of a tool, but not of a person who takes part.
    let is_tool_name = key == "name" && !matches!(parent, None | Some("messages" | "contents"));
    (STRUCTURE.contains(&key) || is_tool_name) && !is_in_payload(place)
}

fn is_in_payload(place: &Place<'_, '_>) -> bool {
    // `input` is the list of messages of one provider, and the object of arguments of another.
    place.containers().any(|(key, is_list)| PAYLOADS.contains(&key) || (key == "input" && !is_list))
}

//! What stays readable in the metadata of an event and in the fields of its category: exporters live on it.

use crate::preset::PROVIDER_NAME;
use crate::rule::Touch;
use crate::walk::{Node, Place};
use nemo_relay_types::metadata_key;

/// Keys whose value is a word of the runtime.
const WORDS: [&str; 6] = [
    metadata_key::OTEL_STATUS_CODE,
    metadata_key::ERROR_TYPE,
    metadata_key::EXCEPTION_TYPE,
    metadata_key::NEMO_RELAY_LOG_SEVERITY,
    "nemo_relay_scope_role",
    "session_id",
];

/// Keys whose value is a text that may quote the application.
const TEXTS: [&str; 2] = [metadata_key::OTEL_STATUS_DESCRIPTION, metadata_key::NEMO_RELAY_PAYLOAD_ERROR];

/// Fields of categories that name a model, a call or a provider.
const PROFILE_WORDS: [&str; 4] = ["model_name", "tool_call_id", "subtype", PROVIDER_NAME];

/// Of metadata.
pub(crate) fn touch_metadata(node: Node<'_>, place: &Place<'_, '_>) -> Touch {
    let Some(key) = place.first_key() else {
        // The metadata itself stays, since reserved keys may be in it.
        return if node == Node::Container { Touch::No } else { Touch::Yes };
    };
    if TEXTS.contains(&key) {
        return Touch::Yes;
    }
    if WORDS.contains(&key) && is_word(node) {
        return Touch::No;
    }
    if key.starts_with("otel.") || key.starts_with("nemo_relay.") { Touch::Detectors } else { Touch::Yes }
}

/// Of the fields of a category that are no payloads.
pub(crate) fn touch_profile(node: Node<'_>, place: &Place<'_, '_>) -> Touch {
    match place.first_key() {
        None if node == Node::Container => Touch::No,
        Some(key) if PROFILE_WORDS.contains(&key) && is_word(node) => Touch::No,
        _ => Touch::Yes,
    }
}

/// Whether a value can be a name that a program gave: short, and made of letters, digits and joints.
pub(crate) fn is_word(node: Node<'_>) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"_.:-/<>$".contains(&byte);
    match node {
        Node::Text(text) => text.len() <= 128 && text.bytes().all(is_letter),
        Node::Scalar(_) => true,
        Node::Container => false,
    }
}

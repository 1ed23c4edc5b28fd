//! The documents that a retriever found, or a reranker put in order.

use crate::message::Any;
use crate::value::{self, Attributes};
use nemo_relay_types::Json;
use serde_json::value::RawValue;

/// The members that hold a list of documents, the first of them that is there.
const LISTS: &[&str] = &["documents", "results", "hits", "matches", "chunks", "nodes"];
/// The members of a document that hold its text, its identity and how well it fits.
const CONTENTS: &[&str] = &["content", "page_content", "text", "body"];
const IDS: &[&str] = &["id", "document_id", "doc_id"];
const SCORES: &[&str] = &["score", "relevance_score", "similarity"];

/// More than this would leave no room for other attributes.
const MAX_DOCUMENTS: usize = 512;

/// Adds the documents of a payload: a list, or an object with one. A document is a text or an object.
pub(super) fn add(prefix: &str, payload: Option<&Json>, attributes: &mut Attributes) {
    let Some(payload) = payload else { return };
    let members = value::members(Some(payload));
    let list = LISTS.iter().find_map(|name| items(members.get(name)?)).or_else(|| items(payload.as_str()));
    for (index, document) in list.into_iter().flatten().take(MAX_DOCUMENTS).enumerate() {
        add_one(&format!("{prefix}.{index}.document"), document, attributes);
    }
}

fn items(text: &str) -> Option<Vec<&RawValue>> {
    serde_json::from_str(text).ok()
}

fn add_one(prefix: &str, document: &RawValue, attributes: &mut Attributes) {
    if let Ok(text) = serde_json::from_str::<String>(document.get()) {
        return attributes.add(format!("{prefix}.content"), text);
    }
    let document = value::Members::of(document.get());
    let first = |names: &[&str]| names.iter().find_map(|name| value::flat(document.get(name)?));
    if let Some(id) = first(IDS) {
        attributes.add(format!("{prefix}.id"), text(id));
    }
    if let Some(content) = first(CONTENTS) {
        attributes.add(format!("{prefix}.content"), text(content));
    }
    let score = match first(SCORES) {
        Some(Any::Int(score)) => Some(Any::Double(score as f64)),
        Some(Any::Double(score)) => Some(Any::Double(score)),
        _ => None,
    };
    attributes.maybe(format!("{prefix}.score"), score);
    let metadata = document.get("metadata").filter(|metadata| metadata.starts_with('{'));
    attributes.maybe(format!("{prefix}.metadata"), metadata);
}

/// What has to be a text.
fn text(value: Any) -> Any {
    match value {
        Any::Int(number) => Any::String(number.to_string()),
        Any::Double(number) => Any::String(number.to_string()),
        Any::Bool(truth) => Any::String(truth.to_string()),
        other => other,
    }
}

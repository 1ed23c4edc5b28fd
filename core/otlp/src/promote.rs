//! Metadata that becomes attributes under its own keys, by the prefixes that the application names.

use crate::diagnostics::Diagnostics;
use crate::message::{KeyValue, Resource};
use crate::value::{self, Attributes};
use nemo_relay_types::Json;
use std::sync::Arc;

/// The prefixes for attributes of spans.
pub(crate) struct Promotion {
    prefixes: Vec<String>,
}

impl Promotion {
    pub fn new(prefixes: Vec<String>) -> Self {
        Self { prefixes }
    }

    /// Adds the metadata that is to be promoted. What an attribute cannot hold is left out and counted.
    pub fn apply(&self, metadata: Option<&Json>, attributes: &mut Attributes, diagnostics: &Diagnostics) {
        if self.prefixes.is_empty() {
            return;
        }
        for (key, raw) in value::members(metadata).iter().filter(|(key, _)| starts(key, &self.prefixes)) {
            match value::primitive(raw) {
                Some(value) => attributes.put(key.to_owned(), value),
                None if raw == "null" => {}
                None => {
                    let code = format!("otel.metadata_promotion_value_unsupported.{key}");
                    diagnostics.add(
                        &code,
                        1,
                        format!("metadata {key:?} is no scalar and no list of scalars of one kind"),
                    );
                }
            }
        }
    }
}

/// The resource of a trace whose root has some metadata.
pub(crate) fn promoted_resource(
    resource: &Arc<Resource>,
    metadata: Option<&Json>,
    prefixes: &[String],
) -> Arc<Resource> {
    if prefixes.is_empty() {
        return resource.clone();
    }
    let mut attributes = Attributes { list: resource.attributes.clone(), dropped: 0 };
    for (key, raw) in value::members(metadata).iter().filter(|(key, _)| starts(key, prefixes)) {
        if let Some(value) = value::primitive(raw) {
            attributes.put(key.to_owned(), value);
        }
    }
    let list: Vec<KeyValue> = attributes.list;
    if list == resource.attributes { resource.clone() } else { Arc::new(Resource { attributes: list }) }
}

fn starts(key: &str, prefixes: &[String]) -> bool {
    prefixes.iter().any(|prefix| key.starts_with(prefix.as_str()))
}

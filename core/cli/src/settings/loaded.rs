//! Plugins that are loaded at run time: what there is to say of them before, and how they stand in the document.

use nemo_relay_config::{Diagnostic, Document, host_policy};
use nemo_relay_dynamic::{Declared, examine};
use serde_json::{Map, Value, json};

/// Everything that keeps one of them from being loaded; nothing of any runs.
pub(super) fn diagnostics(document: &Document) -> Vec<Diagnostic> {
    // What is wrong with the policy itself has been said with the document.
    let Ok(policy) = host_policy(document) else { return Vec::new() };
    let examined = document.dynamic.iter().map(|plugin| {
        let manifest = plugin.manifest_path();
        examine(&Declared { manifest: &manifest, config: &plugin.config, place: plugin.origin.place.clone() }, &policy)
    });
    examined.flat_map(|examined| examined.diagnostics).collect()
}

/// The member `plugins` of the document, with the manifests where they are.
pub(super) fn member(document: &Document) -> Value {
    let dynamic =
        document.dynamic.iter().map(|plugin| json!({"manifest": plugin.manifest_path(), "config": plugin.config}));
    let mut member = Map::from_iter([("dynamic".to_owned(), dynamic.collect())]);
    member.extend(document.host_policy.iter().map(|policy| ("policy".to_owned(), policy.config.clone().into())));
    Value::Object(member)
}

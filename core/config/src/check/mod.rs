//! What is wrong with a document: everything at once, and nothing else happens.

mod adaptive;
mod destinations;
mod fields;
mod observability;
mod pii_redaction;
mod pricing;
mod rules;

use crate::document::{Action, Component, Document, Policy};
use crate::generated::{PLUGIN_COMPONENT_CONFIG, PLUGIN_CONFIG, PLUGIN_DYNAMIC_CONFIG, PLUGIN_POLICY_CONFIG};
use crate::host_policy::HOST_POLICY;
use crate::kinds::Kinds;
use crate::suggest::hint;
use crate::{ComponentSchema, Diagnostic, Level, Record};
use fields::Walk;
pub use fields::about;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Published kinds that this version does not have. Whoever switches one on relies on it, so no policy makes less of it.
const NOT_BUILT: [&str; 2] = ["nemo_guardrails", "resource_metrics"];

/// Everything that is wrong with a document, in its order, after what was noted when it was read.
///
/// A document with an [error](Level::Error) in it is not activated at all. The configuration of a kind that is not
/// built in is for its plugin to judge.
pub fn check(document: &Document, kinds: &Kinds) -> Vec<Diagnostic> {
    let mut found = document.notes.clone();
    if document.version != 1 {
        let message = format!("plugin config version {} is unsupported", document.version);
        found.push(Diagnostic::error("plugin.unsupported_config_version", message).field("version"));
    }
    found.extend(unknown_members(document));
    found.extend(document.host_policy.iter().flat_map(|policy| check_table(policy, &HOST_POLICY)));
    let mut counts = BTreeMap::<&str, u32>::new();
    for component in &document.components {
        let count = counts.entry(&component.kind).or_default();
        *count += 1;
        found.extend(check_component(component, document.policy, kinds, *count));
    }
    found
}

/// The configuration that a component is activated with: its own, without what its policy only warns of.
///
/// Fields that are not known and values that are not supported are left out, so that what remains can be read into the
/// types of `nemo-relay-types`. The configuration of a kind that is not built in is given as it is.
pub fn effective(component: &Component, document: &Policy) -> Map<String, Value> {
    match ComponentSchema::of(&component.kind) {
        Some(schema) => Walk::new(component, schema, *document).kept(),
        None => component.config.clone(),
    }
}

/// Everything that is wrong with a table that has a schema of its own; nothing in the document makes less of it.
pub(crate) fn check_table(table: &Component, schema: &'static ComponentSchema) -> Vec<Diagnostic> {
    let mut walk = Walk::new(table, schema, Policy::default());
    walk.record();
    walk.found
}

fn check_component(component: &Component, document: Policy, kinds: &Kinds, count: u32) -> Vec<Diagnostic> {
    let place = component.origins.place("");
    let named = |diagnostic: Diagnostic| diagnostic.component(component.kind.as_str()).at(place.clone());
    let Some(kind) = kinds.get(&component.kind) else {
        if component.enabled && NOT_BUILT.contains(&component.kind.as_str()) {
            let message =
                format!("plugin component kind '{}' is not available in this build; take it out", component.kind);
            return vec![named(Diagnostic::error("plugin.unsupported_component", message))];
        }
        let meant = hint(&component.kind, kinds.names());
        let message = format!("plugin component kind '{}' is unsupported{meant}", component.kind);
        let level = level(document.unknown_component.unwrap_or(Action::Warn));
        return level
            .map(|level| named(Diagnostic::new(level, "plugin.unknown_component", message)))
            .into_iter()
            .collect();
    };
    let mut found = Vec::new();
    if count == 2 && !kind.allows_multiple {
        let message = format!("plugin component kind '{}' may only appear once", component.kind);
        found.push(named(Diagnostic::error("plugin.duplicate_component", message)));
    }
    if let Some(schema) = kind.schema {
        let mut walk = Walk::new(component, schema, document);
        walk.record();
        rules::apply(&mut walk);
        found.extend(walk.found);
    }
    found
}

/// Keys that no document has; each is at a path that says which record it would belong to.
fn unknown_members(document: &Document) -> Vec<Diagnostic> {
    let Some(level) = level(document.policy.unknown_field.unwrap_or(Action::Warn)) else { return Vec::new() };
    let tell = |(path, origin): &(String, crate::Origin)| {
        let name = path.rsplit('.').next().unwrap_or(path);
        let (owner, record): (&str, &Record) = match path {
            _ if path.starts_with("components[") => ("a component", &PLUGIN_COMPONENT_CONFIG),
            _ if path.starts_with("plugins.dynamic[") => ("a dynamic plugin", &PLUGIN_DYNAMIC_CONFIG),
            _ if path.starts_with("plugins.") => ("plugins", &crate::generated::PLUGIN_DYNAMICS_CONFIG),
            _ if path.starts_with("policy.") => ("policy", &PLUGIN_POLICY_CONFIG),
            _ => ("the document", &PLUGIN_CONFIG),
        };
        let meant = hint(name, record.fields.iter().map(|field| field.name));
        let message = format!("field '{name}' is not recognized for {owner}{meant}");
        Diagnostic::new(level, "plugin.unknown_field", message).field(path.as_str()).at(origin.place.clone())
    };
    document.unknown.iter().map(tell).collect()
}

/// How bad something is by the policy; nothing where it is not to be said.
fn level(action: Action) -> Option<Level> {
    match action {
        Action::Ignore => None,
        Action::Warn => Some(Level::Warning),
        Action::Error => Some(Level::Error),
    }
}

//! Layers become one document: tables member by member, the n-th component of a kind with the n-th, lists by their rule.

use super::resolved::{Resolved, Turned};
use super::sources::Found;
use crate::document::{Action, Component, Document, Policy};
use crate::generated::PLUGIN_HOST_POLICY_CONFIG;
use crate::host_policy;
use crate::origin::{Node, Spot};
use crate::read::{Part, Parts};
use crate::schema::{ComponentSchema, Kind, Merge, Record};
use crate::{Diagnostic, Layer};
use std::collections::BTreeMap;

/// A component of the merged document.
struct Merged {
    part: Part,
    ordinal: u32,
}

/// Merges layers, which come from the lowest to the highest.
pub(super) fn merge(layers: Vec<(Layer, Parts)>, files: Vec<Found>, mut diagnostics: Vec<Diagnostic>) -> Resolved {
    let mut document = Document::default();
    let mut components = Vec::<Merged>::new();
    let mut host_policy = None;
    let mut off = Vec::new();
    for (layer, parts) in layers {
        document.policy = stricter(layer, parts.policy, document.policy);
        document.version = parts.version;
        document.dynamic.extend(parts.dynamic);
        match (&mut host_policy, parts.host_policy) {
            (Some(below), Some(above)) => over(below, above, Rule::of_component(Some(&PLUGIN_HOST_POLICY_CONFIG))),
            (_, above) => host_policy = above.or(host_policy),
        }
        document.unknown.extend(parts.unknown);
        diagnostics.extend(parts.notes);
        let mut counts = BTreeMap::<String, u32>::new();
        for part in parts.components {
            // A file only says what is on: what it has switched off is as if it did not stand there.
            if layer != Layer::Programmatic && !part.enabled {
                off.push(Turned { kind: part.kind, origin: part.origin });
                continue;
            }
            let ordinal = counts.entry(part.kind.clone()).or_default();
            *ordinal += 1;
            add(&mut components, part, *ordinal);
        }
    }
    document.host_policy = host_policy.map(|spot| host_policy::component(&spot));
    document.components = components
        .into_iter()
        .map(|Merged { part, ordinal }| Component::new(part.kind, ordinal, part.enabled, &part.config))
        .collect();
    Resolved { document, diagnostics, files, off }
}

/// A higher layer decides; a project only where it is stricter.
fn stricter(layer: Layer, policy: Policy, below: Policy) -> Policy {
    if layer != Layer::Project {
        return policy.or(below);
    }
    let tighter = |higher: Option<Action>, lower: Option<Action>, default: Action| {
        if higher > Some(lower.unwrap_or(default)) { higher } else { lower }
    };
    Policy {
        unknown_component: tighter(policy.unknown_component, below.unknown_component, Action::Warn),
        unknown_field: tighter(policy.unknown_field, below.unknown_field, Action::Warn),
        unsupported_value: tighter(policy.unsupported_value, below.unsupported_value, Action::Error),
    }
}

fn add(components: &mut Vec<Merged>, part: Part, ordinal: u32) {
    let same = |merged: &&mut Merged| merged.part.kind == part.kind && merged.ordinal == ordinal;
    match components.iter_mut().find(same) {
        Some(merged) => {
            let record = ComponentSchema::of(&part.kind).map(|schema| schema.record);
            over(&mut merged.part.config, part.config, Rule::of_component(record));
            merged.part.enabled = part.enabled;
            merged.part.origin = part.origin;
        }
        None => components.push(Merged { part, ordinal }),
    }
}

/// How a value and those in it are merged.
#[derive(Clone, Copy)]
struct Rule {
    merge: Merge,
    record: Option<&'static Record>,
    /// The lists in a component of an unknown kind are joined when they are its own members.
    joins_members: bool,
}

impl Rule {
    fn of_component(record: Option<&'static Record>) -> Self {
        Self { merge: Merge::Replace, record, joins_members: record.is_none() }
    }

    fn member(self, key: &str) -> Self {
        let field = self.record.and_then(|record| record.field(key));
        let record = match field.map(|field| &field.kind) {
            Some(Kind::Record(record)) => Some(*record),
            _ => None,
        };
        let joined = if self.joins_members { Merge::Append } else { Merge::Replace };
        Self { merge: field.map_or(joined, |field| field.merge), record, joins_members: false }
    }
}

/// Lays a value over a lower one.
fn over(below: &mut Spot, above: Spot, rule: Rule) {
    match (&mut below.node, above.node) {
        (Node::Table(lower), Node::Table(higher)) => {
            for (key, spot) in higher {
                match lower.get_mut(&key) {
                    Some(under) => over(under, spot, rule.member(&key)),
                    None => drop(lower.insert(key, spot)),
                }
            }
            below.origin = above.origin;
        }
        (Node::List(lower), Node::List(mut higher)) if rule.merge != Merge::Replace => {
            let clears = rule.merge == Merge::AppendOrClear && higher.is_empty();
            if !clears {
                higher.append(lower);
            }
            *below = Spot { node: Node::List(higher), origin: above.origin };
        }
        (_, node) => *below = Spot { node, origin: above.origin },
    }
}

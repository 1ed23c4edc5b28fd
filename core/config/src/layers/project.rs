//! What the file of a project may not do, trusted or not: it came with somebody's repository.

use crate::document::Action;
use crate::origin::{Node, Spot, join};
use crate::read::{Part, Parts};
use crate::{Diagnostic, Kinds, Layer};
use serde_json::Value;

const ON: Node = Node::Leaf(Value::Bool(true));
const OFF: Node = Node::Leaf(Value::Bool(false));

/// Takes out of the project's layer what would load code or open what another layer has closed, and says so.
pub(super) fn narrow(layers: &mut [(Layer, Parts)], kinds: &Kinds, diagnostics: &mut Vec<Diagnostic>) {
    let Some(at) = layers.iter().position(|(layer, _)| *layer == Layer::Project) else { return };
    let (others, project): (Vec<&Parts>, Parts) = {
        let others = layers.iter().filter(|(layer, _)| *layer != Layer::Project).map(|(_, parts)| parts);
        (others.collect(), layers[at].1.clone())
    };
    let narrowed = narrowed(project, &others, kinds, diagnostics);
    layers[at].1 = narrowed;
}

fn narrowed(mut project: Parts, others: &[&Parts], kinds: &Kinds, diagnostics: &mut Vec<Diagnostic>) -> Parts {
    for dynamic in project.dynamic.drain(..) {
        let message = "a project cannot load plugins; declare it in the user's file".to_owned();
        diagnostics.push(restricted(message).field("plugins.dynamic").at(dynamic.origin.place));
    }
    if let Some(policy) = project.host_policy.take() {
        let message = "a project cannot say which plugins may be loaded; say it in the user's file".to_owned();
        diagnostics.push(restricted(message).field("plugins.policy").at(policy.origin.place));
    }
    project.components.retain_mut(|part| {
        let elsewhere: Vec<&Part> =
            others.iter().flat_map(|parts| &parts.components).filter(|other| other.kind == part.kind).collect();
        let is_protective = kinds.get(&part.kind).is_some_and(|kind| kind.protective);
        let why = if elsewhere.iter().any(|other| !other.enabled) {
            "another layer has switched it off"
        } else if is_protective && !elsewhere.is_empty() {
            "another layer protects with it, and a project cannot change that"
        } else {
            restrict_policy(part, diagnostics);
            let closed: Vec<&Spot> = elsewhere.iter().map(|other| &other.config).collect();
            keep_closed(&mut part.config, &closed, "", &part.kind, diagnostics);
            return true;
        };
        let message = format!("the project's component '{}' takes no effect: {why}", part.kind);
        diagnostics.push(restricted(message).component(part.kind.as_str()).at(part.origin.place.clone()));
        false
    });
    project
}

/// A component of a project cannot say that less is to be said about it.
fn restrict_policy(part: &mut Part, diagnostics: &mut Vec<Diagnostic>) {
    let Node::Table(members) = &mut part.config.node else { return };
    let Some(policy) = members.get_mut("policy") else { return };
    let Node::Table(actions) = &mut policy.node else { return };
    actions.retain(|key, spot| {
        let word = spot.value();
        let is_strictest = word.as_str().and_then(Action::of).is_none_or(|action| action == Action::Error);
        if !is_strictest {
            let shown = word.as_str().unwrap_or_default();
            let message =
                format!("the project's '{key} = {shown:?}' takes no effect: a project can only make a policy stricter");
            let diagnostic = restricted(message).component(part.kind.as_str()).field(format!("policy.{key}"));
            diagnostics.push(diagnostic.at(spot.origin.place.clone()));
        }
        is_strictest
    });
}

/// What another layer has switched off stays off.
fn keep_closed(spot: &mut Spot, closed: &[&Spot], path: &str, kind: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Node::Table(members) = &mut spot.node else { return };
    members.retain(|key, member| {
        let path = join(path, key);
        let others: Vec<&Spot> = closed
            .iter()
            .filter_map(|other| match &other.node {
                Node::Table(table) => table.get(key),
                _ => None,
            })
            .collect();
        if member.node == ON && others.iter().any(|other| other.node == OFF) {
            let message = format!("the project's '{path} = true' takes no effect: another layer has switched it off");
            let diagnostic = restricted(message).component(kind).field(path.as_str());
            diagnostics.push(diagnostic.at(member.origin.place.clone()));
            return false;
        }
        keep_closed(member, &others, &path, kind, diagnostics);
        true
    });
}

fn restricted(message: String) -> Diagnostic {
    Diagnostic::warning("plugin.project_restricted", message)
}

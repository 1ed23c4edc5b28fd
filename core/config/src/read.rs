//! Reading a document from a tree of values, whatever it was written in.

use crate::document::{Action, Policy};
use crate::origin::{Node, Origin, Spot, join};
use crate::{Component, Diagnostic, Document, Dynamic, host_policy, upgrade};
use nemo_relay_types::{Error, Result};
use serde_json::Value;
use std::collections::BTreeMap;

/// Reads a document from JSON text; components of built-in kinds become the current version.
///
/// Errors: `invalid_argument` for what is no document: text that is not JSON, a component without a kind, a list that is
/// none. Whatever else is wrong with it is said by [`check`](crate::check).
pub fn read_json(text: &str) -> Result<Document> {
    let value: Value = serde_json::from_str(text).map_err(|error| fault(&error.to_string()))?;
    let parts = Parts::read(Spot::new(&value, &Origin::PROGRAMMATIC)).map_err(|unread| fault(&unread.message))?;
    Ok(parts.document())
}

/// Reads a document from TOML text as [`read_json`] does; `file` is how messages name it.
///
/// It is the document of that text alone, without what other layers say.
///
/// Errors: `invalid_argument` for what is no document, with its line.
#[cfg(not(target_arch = "wasm32"))]
pub fn read_toml(text: &str, file: &str) -> Result<Document> {
    parts_of_toml(text, file).map(Parts::document)
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn parts_of_toml(text: &str, file: &str) -> Result<Parts> {
    let name: std::sync::Arc<str> = file.into();
    let spot = crate::toml::read(text, &name, crate::Layer::Explicit)
        .map_err(|bad| fault(&format!("{file}:{}: {}", bad.line, bad.message)))?;
    Parts::read(spot).map_err(|unread| {
        let place = unread.origin.place.map_or_else(|| file.to_owned(), |place| place.to_string());
        fault(&format!("{place}: {}", unread.message))
    })
}

fn fault(message: &str) -> Error {
    Error::invalid_argument("config", message)
}

/// What keeps a tree from being a document.
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "only files have lines"))]
pub(crate) struct Unread {
    pub message: String,
    pub origin: Origin,
}

/// A component before its configuration is merged with that of other layers.
#[derive(Clone)]
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "only files have lines"))]
pub(crate) struct Part {
    pub kind: String,
    pub enabled: bool,
    pub config: Spot,
    pub origin: Origin,
}

/// One layer of a document.
#[derive(Clone)]
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "only files have lines"))]
pub(crate) struct Parts {
    pub version: u64,
    pub version_origin: Origin,
    pub policy: Policy,
    pub components: Vec<Part>,
    pub dynamic: Vec<Dynamic>,
    pub host_policy: Option<Spot>,
    pub unknown: Vec<(String, Origin)>,
    pub notes: Vec<Diagnostic>,
}

impl Parts {
    /// Reads a layer and brings its components up to date.
    pub fn read(root: Spot) -> std::result::Result<Self, Unread> {
        let mut top = Members::of(root, "struct PluginConfig")?;
        let version = top.take("version");
        let mut parts = Self {
            version: version.as_ref().map_or(Ok(1), number)?,
            version_origin: version.map_or_else(|| top.origin.clone(), |spot| spot.origin),
            policy: top.take("policy").map_or(Ok(Policy::default()), |spot| policy(spot, &mut top.unknown))?,
            components: Vec::new(),
            dynamic: Vec::new(),
            host_policy: None,
            unknown: Vec::new(),
            notes: Vec::new(),
        };
        for (index, spot) in top.take("components").map_or(Ok(Vec::new()), list)?.into_iter().enumerate() {
            let mut members = Members::of(spot, "struct PluginComponentSpec")?;
            members.path = format!("components[{index}]");
            let mut part = component(&mut members)?;
            parts.notes.extend(upgrade::in_place(&part.kind, &mut part.config));
            parts.components.push(part);
            members.end(&mut parts.unknown);
        }
        if let Some(spot) = top.take("plugins") {
            let mut plugins = Members::of(spot, "a map")?;
            plugins.path = "plugins".into();
            for (index, spot) in plugins.take("dynamic").map_or(Ok(Vec::new()), list)?.into_iter().enumerate() {
                let mut members = Members::of(spot, "a map")?;
                members.path = format!("plugins.dynamic[{index}]");
                parts.dynamic.push(dynamic(&mut members)?);
                members.end(&mut parts.unknown);
            }
            parts.host_policy = plugins.take("policy").map(table).transpose()?;
            plugins.end(&mut parts.unknown);
        }
        top.end(&mut parts.unknown);
        Ok(parts)
    }

    /// The layer alone as a document.
    pub fn document(self) -> Document {
        let mut counts = BTreeMap::<String, u32>::new();
        let components = self.components.into_iter().map(|part| {
            let ordinal = counts.entry(part.kind.clone()).or_default();
            *ordinal += 1;
            Component::new(part.kind, *ordinal, part.enabled, &part.config)
        });
        Document {
            version: self.version,
            policy: self.policy,
            components: components.collect(),
            dynamic: self.dynamic,
            host_policy: self.host_policy.map(|spot| host_policy::component(&spot)),
            unknown: self.unknown,
            notes: self.notes,
        }
    }
}

fn component(members: &mut Members) -> std::result::Result<Part, Unread> {
    let kind = members.needed("kind")?;
    let enabled = members.take("enabled").map_or(Ok(true), |spot| boolean(&spot))?;
    let origin = members.origin.clone();
    let config = members.take("config").unwrap_or_else(|| Spot::table(&origin));
    Ok(Part { kind: text(&kind)?, enabled, config: table(config)?, origin: kind.origin })
}

fn dynamic(members: &mut Members) -> std::result::Result<Dynamic, Unread> {
    let manifest = members.needed("manifest")?;
    let origin = members.origin.clone();
    let config = members.take("config").unwrap_or_else(|| Spot::table(&origin));
    Ok(Dynamic { manifest: text(&manifest)?, config: table(config)?.map(), origin: manifest.origin })
}

/// The policy of a document or of a component.
pub(crate) fn policy(spot: Spot, unknown: &mut Vec<(String, Origin)>) -> std::result::Result<Policy, Unread> {
    let mut members = Members::of(spot, "struct ConfigPolicy")?;
    members.path = "policy".into();
    let mut action = |name: &str| members.take(name).map(|spot| word(&spot)).transpose();
    let policy = Policy {
        unknown_component: action("unknown_component")?,
        unknown_field: action("unknown_field")?,
        unsupported_value: action("unsupported_value")?,
    };
    members.end(unknown);
    Ok(policy)
}

/// The members of a table, from which those that are known are taken.
struct Members {
    left: BTreeMap<String, Spot>,
    origin: Origin,
    path: String,
    unknown: Vec<(String, Origin)>,
}

impl Members {
    fn of(spot: Spot, expected: &str) -> std::result::Result<Self, Unread> {
        let origin = spot.origin.clone();
        match spot.node {
            Node::Table(left) => Ok(Self { left, origin, path: String::new(), unknown: Vec::new() }),
            _ => Err(unexpected(&spot, expected)),
        }
    }

    /// A member; null is none.
    fn take(&mut self, key: &str) -> Option<Spot> {
        self.left.remove(key).filter(|spot| spot.node != Node::Leaf(Value::Null))
    }

    fn needed(&mut self, key: &str) -> std::result::Result<Spot, Unread> {
        let missing = || Unread { message: format!("missing field `{key}`"), origin: self.origin.clone() };
        self.left.remove(key).ok_or_else(missing)
    }

    /// What is left over is not known.
    fn end(self, unknown: &mut Vec<(String, Origin)>) {
        unknown.extend(self.unknown);
        unknown.extend(self.left.into_iter().map(|(key, spot)| (join(&self.path, &key), spot.origin)));
    }
}

fn list(spot: Spot) -> std::result::Result<Vec<Spot>, Unread> {
    match spot.node {
        Node::List(items) => Ok(items),
        _ => Err(unexpected(&spot, "a sequence")),
    }
}

/// The configuration of a plugin. What stands in its place is not shown: it may be a secret.
fn table(spot: Spot) -> std::result::Result<Spot, Unread> {
    match &spot.node {
        Node::Table(_) => Ok(spot),
        Node::Leaf(Value::String(_)) => {
            let message = "invalid type: string, expected a map".to_owned();
            Err(Unread { message, origin: spot.origin })
        }
        _ => Err(unexpected(&spot, "a map")),
    }
}

fn text(spot: &Spot) -> std::result::Result<String, Unread> {
    match &spot.node {
        Node::Leaf(Value::String(text)) => Ok(text.clone()),
        _ => Err(unexpected(spot, "a string")),
    }
}

fn boolean(spot: &Spot) -> std::result::Result<bool, Unread> {
    match &spot.node {
        Node::Leaf(Value::Bool(value)) => Ok(*value),
        _ => Err(unexpected(spot, "a boolean")),
    }
}

fn number(spot: &Spot) -> std::result::Result<u64, Unread> {
    match &spot.node {
        Node::Leaf(value) if value.as_u64().is_some_and(|number| number <= u32::MAX.into()) => {
            Ok(value.as_u64().unwrap_or_default())
        }
        _ => Err(unexpected(spot, "u32")),
    }
}

fn word(spot: &Spot) -> std::result::Result<Action, Unread> {
    let word = text(spot)?;
    Action::of(&word).ok_or_else(|| Unread {
        message: format!("unknown variant `{word}`, expected one of `ignore`, `warn`, `error`"),
        origin: spot.origin.clone(),
    })
}

/// The message of a value that has the wrong type; short texts are shown, since nothing secret stands here.
fn unexpected(spot: &Spot, expected: &str) -> Unread {
    let found = match &spot.node {
        Node::List(_) => "sequence".to_owned(),
        Node::Table(_) => "map".to_owned(),
        Node::Leaf(Value::String(text)) => format!("string {:?}", text.chars().take(40).collect::<String>()),
        Node::Leaf(Value::Bool(value)) => format!("boolean `{value}`"),
        Node::Leaf(Value::Number(number)) if number.is_f64() => format!("floating point `{number}`"),
        Node::Leaf(Value::Number(number)) => format!("integer `{number}`"),
        Node::Leaf(_) => "null".to_owned(),
    };
    Unread { message: format!("invalid type: {found}, expected {expected}"), origin: spot.origin.clone() }
}

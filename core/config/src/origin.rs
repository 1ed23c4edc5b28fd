//! Where a value came from, and the tree that remembers it for each value.

use crate::Place;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A layer of configuration, from the lowest to the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// The user's own file.
    User,
    /// A file that was named; it stands in for those of the user and the project.
    Explicit,
    /// The file of the project, which takes effect once it is trusted.
    Project,
    /// The file of the machine.
    System,
    /// What the program handed over.
    Programmatic,
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The layer.
    pub layer: Layer,
    /// The line, where the layer is a file.
    pub place: Option<Place>,
}

/// Where each value of a component came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origins(BTreeMap<String, Origin>);

impl Layer {
    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Explicit => "explicit",
            Self::Project => "project",
            Self::System => "system",
            Self::Programmatic => "programmatic",
        }
    }
}

impl Origin {
    /// What the program handed over.
    pub const PROGRAMMATIC: Self = Self { layer: Layer::Programmatic, place: None };
}

impl Origins {
    /// Where the value at a path such as `atof.sinks[0].url` came from, or else what it is in; `""` is the component.
    pub fn of(&self, path: &str) -> Option<&Origin> {
        let mut path = path;
        loop {
            if let Some(origin) = self.0.get(path) {
                return Some(origin);
            }
            if path.is_empty() {
                return None;
            }
            path = &path[..path.rfind(['.', '[']).unwrap_or(0)];
        }
    }

    /// The line of the value at a path, or else of what it is in.
    pub fn place(&self, path: &str) -> Option<Place> {
        self.of(path).and_then(|origin| origin.place.clone())
    }
}

/// A value with its origin. It may hold secrets, so it is never shown as it is.
#[derive(Clone, PartialEq)]
pub(crate) struct Spot {
    pub node: Node,
    pub origin: Origin,
}

/// A value whose parts have origins of their own.
#[derive(Clone, PartialEq)]
pub(crate) enum Node {
    Leaf(Value),
    List(Vec<Spot>),
    Table(BTreeMap<String, Spot>),
}

impl Spot {
    /// A value all of whose parts have one origin.
    pub fn new(value: &Value, origin: &Origin) -> Self {
        let node = match value {
            Value::Array(items) => Node::List(items.iter().map(|item| Self::new(item, origin)).collect()),
            Value::Object(map) => {
                Node::Table(map.iter().map(|(key, item)| (key.clone(), Self::new(item, origin))).collect())
            }
            leaf => Node::Leaf(leaf.clone()),
        };
        Self { node, origin: origin.clone() }
    }

    /// An empty table.
    pub fn table(origin: &Origin) -> Self {
        Self { node: Node::Table(BTreeMap::new()), origin: origin.clone() }
    }

    /// The value alone.
    pub fn value(&self) -> Value {
        match &self.node {
            Node::Leaf(value) => value.clone(),
            Node::List(items) => Value::Array(items.iter().map(Self::value).collect()),
            Node::Table(table) => Value::Object(table.iter().map(|(key, item)| (key.clone(), item.value())).collect()),
        }
    }

    /// The members of a table; none of anything else.
    pub fn map(&self) -> Map<String, Value> {
        match self.value() {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// Where each part came from.
    pub fn origins(&self) -> Origins {
        let mut found = BTreeMap::new();
        self.collect(String::new(), &mut found);
        Origins(found)
    }

    fn collect(&self, path: String, found: &mut BTreeMap<String, Origin>) {
        match &self.node {
            Node::Leaf(_) => {}
            Node::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    item.collect(format!("{path}[{index}]"), found);
                }
            }
            Node::Table(table) => {
                for (key, item) in table {
                    item.collect(join(&path, key), found);
                }
            }
        }
        found.insert(path, self.origin.clone());
    }
}

/// The path of a member of what is at a path.
pub(crate) fn join(path: &str, key: &str) -> String {
    let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    match (path.is_empty(), plain) {
        (true, true) => key.to_owned(),
        (true, false) => format!("{key:?}"),
        (false, true) => format!("{path}.{key}"),
        (false, false) => format!("{path}.{key:?}"),
    }
}

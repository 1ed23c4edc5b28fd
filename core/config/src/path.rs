//! The way to a value: keys and places in lists.

use crate::origin::{Node, Origin, Spot, join};
use serde_json::Value;

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

/// The way from a table to a value in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path(pub Vec<Step>);

impl Path {
    /// A way of keys.
    pub fn keys(keys: &[&str]) -> Self {
        Self(keys.iter().map(|key| Step::Key((*key).to_owned())).collect())
    }

    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// The value, if it is there.
    pub fn get<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        self.0.iter().try_fold(value, |value, step| match step {
            Step::Key(key) => value.get(key),
            Step::Index(index) => value.get(index),
        })
    }

    /// As messages name it: `atof.sinks[0].url`.
    pub fn text(&self) -> String {
        self.0.iter().fold(String::new(), |path, step| match step {
            Step::Key(key) => join(&path, key),
            Step::Index(index) => format!("{path}[{index}]"),
        })
    }

    /// Takes the value out; an item of a list makes room for those after it.
    pub fn take(&self, root: &mut Spot) -> Option<Spot> {
        let (last, before) = self.0.split_last()?;
        let owner = before.iter().try_fold(root, |spot, step| match (&mut spot.node, step) {
            (Node::Table(table), Step::Key(key)) => table.get_mut(key),
            (Node::List(items), Step::Index(index)) => items.get_mut(*index),
            _ => None,
        })?;
        match (&mut owner.node, last) {
            (Node::Table(table), Step::Key(key)) => table.remove(key),
            (Node::List(items), Step::Index(index)) if *index < items.len() => Some(items.remove(*index)),
            _ => None,
        }
    }

    /// Puts a value in, with the tables and lists that it needs; what stands in the way gives way.
    pub fn put(&self, root: &mut Spot, value: Spot) {
        let origin = value.origin.clone();
        let owner = self.0.iter().fold(root, |spot, step| step.open(spot, &origin));
        *owner = value;
    }

    /// The origin of the value, or of what it would be in.
    pub fn origin(&self, root: &Spot) -> Origin {
        let mut spot = root;
        for step in &self.0 {
            let next = match (&spot.node, step) {
                (Node::Table(table), Step::Key(key)) => table.get(key),
                (Node::List(items), Step::Index(index)) => items.get(*index),
                _ => None,
            };
            let Some(next) = next else { break };
            spot = next;
        }
        spot.origin.clone()
    }
}

impl Step {
    /// The spot that the step leads to, made where it is missing.
    fn open<'a>(&self, spot: &'a mut Spot, origin: &Origin) -> &'a mut Spot {
        let empty = || Spot { node: Node::Leaf(Value::Null), origin: origin.clone() };
        match self {
            Self::Key(key) => {
                if !matches!(spot.node, Node::Table(_)) {
                    *spot = Spot::table(origin);
                }
                let Node::Table(table) = &mut spot.node else { unreachable!("it was made a table") };
                table.entry(key.clone()).or_insert_with(empty)
            }
            Self::Index(index) => {
                if !matches!(spot.node, Node::List(_)) {
                    *spot = Spot { node: Node::List(Vec::new()), origin: origin.clone() };
                }
                let Node::List(items) = &mut spot.node else { unreachable!("it was made a list") };
                if *index >= items.len() {
                    items.push(empty());
                }
                let at = (*index).min(items.len() - 1);
                &mut items[at]
            }
        }
    }
}

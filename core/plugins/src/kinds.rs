//! The kinds of components that are known.

use nemo_relay_config::ComponentSchema;
use nemo_relay_runtime::Callback;
use nemo_relay_types::{Error, ErrorCode, Result};
use std::collections::BTreeMap;

/// A plugin of the application.
#[derive(Clone)]
pub struct Plugin {
    /// The object, which the binding keeps; it is asked with [`Op::Plugin`](nemo_relay_runtime::Op::Plugin).
    pub object: Callback,
    /// Whether it validates; one that does not is never asked to.
    pub validates: bool,
    /// Whether a configuration may have several components of the kind.
    pub allows_multiple: bool,
}

/// Those of the application by kind.
#[derive(Default)]
pub(crate) struct Kinds(BTreeMap<String, Plugin>);

impl Kinds {
    pub fn add(&mut self, kind: &str, plugin: Plugin) -> Result<()> {
        if kind.is_empty() {
            return Err(Error::invalid_argument("kind", "the kind of a plugin must not be empty"));
        }
        if self.0.contains_key(kind) || ComponentSchema::of(kind).is_some() {
            let message = format!("plugin '{kind}' is already registered");
            return Err(Error::new(ErrorCode::AlreadyExists, message).with("name", kind));
        }
        self.0.insert(kind.to_owned(), plugin);
        Ok(())
    }

    pub fn remove(&mut self, kind: &str) -> bool {
        self.0.remove(kind).is_some()
    }

    pub fn get(&self, kind: &str) -> Option<&Plugin> {
        self.0.get(kind)
    }

    /// These and the built-in ones, as a document is checked against them. What a plugin of the application registers may
    /// be a guardrail, so a file of a project can change none of it.
    pub fn all(&self) -> nemo_relay_config::Kinds {
        let mut kinds = nemo_relay_config::Kinds::built_in();
        for (kind, plugin) in &self.0 {
            kinds.add(kind, plugin.allows_multiple, true);
        }
        kinds
    }
}

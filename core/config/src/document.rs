//! The document of plugins, as it was read.

use crate::origin::{Origins, Spot};
use crate::{Diagnostic, Origin};
use serde_json::{Map, Value};
use std::fmt;

/// What becomes of something that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Nothing is said.
    Ignore,
    /// A warning is given.
    Warn,
    /// Nothing is activated.
    Error,
}

/// What becomes of what is not known; what is not said is decided by the document, and then by the defaults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// A component of a kind that is not there; `warn` where nothing is said.
    pub unknown_component: Option<Action>,
    /// A field that a component does not have; `error` in one that protects and `warn` elsewhere where nothing is said.
    pub unknown_field: Option<Action>,
    /// A value that a field cannot have; `error` where nothing is said.
    pub unsupported_value: Option<Action>,
}

/// One component of a document; its text for developers leaves out the configuration, which may hold secrets.
#[derive(Clone, PartialEq)]
pub struct Component {
    /// Which plugin it is for.
    pub kind: String,
    /// Its number among those of its kind, from 1.
    pub ordinal: u32,
    /// Whether it is to be activated; it is checked all the same.
    pub enabled: bool,
    /// Its configuration, in the current version where it is of a built-in kind.
    pub config: Map<String, Value>,
    /// Where each value of the configuration came from.
    pub origins: Origins,
}

/// A plugin that is loaded at run time; its text for developers leaves out the configuration, which may hold secrets.
#[derive(Clone, PartialEq)]
pub struct Dynamic {
    /// The path of its manifest; a relative one begins at the folder of the file in `origin`, or where the program runs.
    pub manifest: String,
    /// The configuration that it gets.
    pub config: Map<String, Value>,
    /// Who declares it.
    pub origin: Origin,
}

/// A document of plugins.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The version of its form.
    pub version: u64,
    /// What becomes of what is not known.
    pub policy: Policy,
    /// The components, in the order in which they are activated.
    pub components: Vec<Component>,
    /// The plugins that are loaded at run time.
    pub dynamic: Vec<Dynamic>,
    /// Which of those may be loaded, in the form of `PluginHostPolicyConfig`; read it with [`host_policy`](crate::host_policy).
    pub host_policy: Option<Component>,
    /// Keys that no document has, as paths, with where they are; `check` has an opinion on them.
    pub unknown: Vec<(String, Origin)>,
    /// What was changed on the way to the current version; `check` repeats it.
    pub notes: Vec<Diagnostic>,
}

impl Action {
    /// By its word.
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "ignore" => Some(Self::Ignore),
            "warn" => Some(Self::Warn),
            "error" => Some(Self::Error),
            _ => None,
        }
    }

    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

impl Policy {
    /// What this policy says, and where it says nothing what the other one does.
    pub fn or(self, other: Self) -> Self {
        Self {
            unknown_component: self.unknown_component.or(other.unknown_component),
            unknown_field: self.unknown_field.or(other.unknown_field),
            unsupported_value: self.unsupported_value.or(other.unsupported_value),
        }
    }
}

impl Default for Document {
    fn default() -> Self {
        Self {
            version: 1,
            policy: Policy::default(),
            components: Vec::new(),
            dynamic: Vec::new(),
            host_policy: None,
            unknown: Vec::new(),
            notes: Vec::new(),
        }
    }
}

impl Component {
    pub(crate) fn new(kind: String, ordinal: u32, enabled: bool, config: &Spot) -> Self {
        Self { kind, ordinal, enabled, config: config.map(), origins: config.origins() }
    }
}

impl fmt::Debug for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, ordinal, enabled, .. } = self;
        f.debug_struct("Component")
            .field("kind", kind)
            .field("ordinal", ordinal)
            .field("enabled", enabled)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Dynamic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dynamic")
            .field("manifest", &self.manifest)
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

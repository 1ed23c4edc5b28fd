//! Plugins that would be loaded at run time; a page loads none.

use crate::plan::ComponentPlan;
use nemo_relay_config::{Diagnostic, Document, Kinds};
use nemo_relay_types::Result;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// Those of a document.
#[derive(Default)]
pub(crate) struct Dynamics(Vec<Diagnostic>);

/// One that runs, of which there is none.
pub(crate) struct Open(Infallible);

impl Dynamics {
    /// Whoever declares one relies on it, so nothing is activated without it.
    pub fn examine(document: &Document, _kinds: &Kinds) -> Self {
        let told = document.dynamic.iter().enumerate().map(|(index, plugin)| {
            let message =
                format!("dynamic plugin '{}' cannot be loaded on this platform; take it out", plugin.manifest);
            let made = Diagnostic::error("plugin.dynamic_unsupported", message);
            made.field(format!("plugins.dynamic[{index}]")).at(plugin.origin.place.clone())
        });
        Self(told.collect())
    }

    pub fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        self.0.iter().cloned()
    }

    pub fn plans(&self) -> Vec<ComponentPlan> {
        Vec::new()
    }

    pub fn report(&self, _loaded: &BTreeMap<&str, Map<String, Value>>) -> Value {
        json!([])
    }
}

impl Open {
    pub fn close(&self) -> Result<()> {
        match self.0 {}
    }

    pub fn diagnostics(&self) -> Vec<Map<String, Value>> {
        match self.0 {}
    }
}

//! What the files of plugins say: which exporters there are, what is redacted, which rules for tools.

mod activation;
mod loaded;
mod paths;
mod trust;

pub use activation::Exporters;
pub use trust::{ask, is_untrusted};

use crate::fault::Fault;
use crate::policy::ToolPolicy;
use nemo_relay_config::layers::{Resolved, Sources, resolve};
use nemo_relay_config::{Diagnostic, Kinds, Level, check};
use serde_json::Value;

/// The component of this program's own.
pub const TOOL_POLICY: &str = "tool_policy";

/// The document that the files make together, and everything that there is to say about it.
#[derive(Debug)]
pub struct Settings {
    /// The document and its files.
    pub resolved: Resolved,
    /// What is wrong, in the order of the files and of the document.
    pub diagnostics: Vec<Diagnostic>,
}

/// The kinds of components that this program has.
pub fn kinds() -> Kinds {
    let mut kinds = Kinds::built_in();
    kinds.add(TOOL_POLICY, false, true);
    kinds
}

impl Settings {
    /// Reads the files and checks them; nothing else happens.
    ///
    /// Errors: where the files cannot be put together at all. What is wrong in one is a diagnostic.
    pub fn read(sources: &Sources) -> Result<Self, Fault> {
        let kinds = kinds();
        let resolved = resolve(sources, &kinds).map_err(|error| Fault::settings(error.to_string()))?;
        let mut diagnostics = resolved.diagnostics.clone();
        for found in check(&resolved.document, &kinds) {
            if !diagnostics.contains(&found) {
                diagnostics.push(found);
            }
        }
        diagnostics.extend(resolved.document.components.iter().filter_map(tool_policy));
        diagnostics.extend(loaded::diagnostics(&resolved.document));
        Ok(Self { resolved, diagnostics })
    }

    /// What is said to somebody who runs something: not that there are files.
    pub fn said(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|found| found.code != "plugin.configuration_inherited")
    }

    /// Whether there is an error, so that nothing is activated.
    pub fn has_errors(&self) -> bool {
        self.first_error().is_some()
    }

    /// The first error.
    pub fn first_error(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|found| found.level == Level::Error)
    }

    /// Whether a rule or a plugin may stop a tool or change its arguments. What cannot be read might.
    pub fn may_stop_tools(&self) -> bool {
        let mut components = self.resolved.document.components.iter();
        self.has_errors()
            || !self.resolved.document.dynamic.is_empty()
            || components.any(|component| component.enabled && component.kind == TOOL_POLICY)
    }

    /// Lets files go on that the settings would begin anew, for other sessions may write into them at the same time.
    pub fn share_files(&mut self) {
        for component in &mut self.resolved.document.components {
            component.config.values_mut().for_each(append);
        }
    }

    /// Whether there is no file that says anything.
    pub fn is_empty(&self) -> bool {
        self.resolved.files.is_empty()
    }
}

fn append(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(mode) = members.get_mut("mode").filter(|mode| **mode == "overwrite") {
                *mode = "append".into();
            }
            members.values_mut().for_each(append);
        }
        Value::Array(items) => items.iter_mut().for_each(append),
        _ => {}
    }
}

/// The rules are read as they will be.
fn tool_policy(component: &nemo_relay_config::Component) -> Option<Diagnostic> {
    if component.kind != TOOL_POLICY {
        return None;
    }
    let wrong = serde_json::from_value::<ToolPolicy>(Value::Object(component.config.clone())).err()?;
    let message = format!("component 'tool_policy': {wrong}");
    let found = Diagnostic::error("tool_policy.invalid_config", message).component(TOOL_POLICY);
    Some(found.at(component.origins.place("")))
}

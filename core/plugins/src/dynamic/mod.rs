//! Plugins that are loaded at run time, as components of one part each.

use crate::part::{BuiltIn, PartPlan, Running};
use crate::plan::ComponentPlan;
use nemo_relay_config::{Diagnostic, Document, Kinds, host_policy};
pub(crate) use nemo_relay_dynamic::Open;
use nemo_relay_dynamic::{Declared, Examined, Ready, examine};
use nemo_relay_runtime::PluginContext;
use nemo_relay_types::Result;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Those of a document, with what is known of them before they run.
#[derive(Default)]
pub(crate) struct Dynamics(Vec<Examined>);

impl Dynamics {
    /// Where the policy cannot be read none is looked at; what is wrong with it is said elsewhere.
    pub fn examine(document: &Document, kinds: &Kinds) -> Self {
        let Ok(policy) = host_policy(document) else { return Self::default() };
        let mut found = Self::default();
        for plugin in &document.dynamic {
            let path = plugin.manifest_path();
            let place = plugin.origin.place.clone();
            let declared = Declared { manifest: &path, config: &plugin.config, place: place.clone() };
            let mut examined = examine(&declared, &policy);
            if let Some(why) = examined.known.as_ref().and_then(|(id, _)| found.is_taken(id, document, kinds)) {
                examined.refuse(Diagnostic::error("plugin.dynamic_duplicate", why).at(place));
            }
            found.0.push(examined);
        }
        found
    }

    pub fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        self.0.iter().flat_map(|examined| examined.diagnostics.iter().cloned())
    }

    /// What is to run.
    pub fn plans(&self) -> Vec<ComponentPlan> {
        let plan = |examined: &Examined| {
            let (kind, _) = examined.known.clone()?;
            let ready = examined.ready.clone()?;
            let is_optional = !examined.is_required;
            let part = PartPlan { is_optional, ..PartPlan::built_in(Some(ready.key()), "", DynamicPart(ready)) };
            Some(ComponentPlan {
                kind,
                ordinal: 1,
                parts: Some(vec![part]),
                sections_off: Vec::new(),
                is_dynamic: true,
            })
        };
        self.0.iter().filter_map(plan).collect()
    }

    /// What there is to say of each, with what became of those that were to be loaded.
    pub fn report(&self, loaded: &BTreeMap<&str, Map<String, Value>>) -> Value {
        let said = |examined: &Examined| {
            let became = examined.known.as_ref().filter(|_| examined.ready.is_some());
            let became = became.and_then(|(id, _)| loaded.get(id.as_str()));
            let state = if examined.ready.is_some() { "valid" } else { "invalid" };
            let mut said = examined.to_json(state, became.map(|became| !became.contains_key("failure")));
            said.extend(became.cloned().unwrap_or_default());
            Value::Object(said)
        };
        self.0.iter().map(said).collect()
    }

    /// Why an id cannot be that of a further plugin.
    fn is_taken(&self, id: &str, document: &Document, kinds: &Kinds) -> Option<String> {
        let earlier = self.0.iter().find(|earlier| earlier.known.as_ref().is_some_and(|(known, _)| known == id));
        if let Some(earlier) = earlier {
            let where_ = earlier.manifest.display();
            return Some(format!("dynamic plugin '{id}' is named twice, first by {where_}; take one out"));
        }
        let is_kind = kinds.get(id).is_some() || document.components.iter().any(|component| component.kind == id);
        is_kind.then(|| format!("dynamic plugin '{id}' has the name of a component; one of them needs another name"))
    }
}

/// One plugin.
struct DynamicPart(Ready);

impl BuiltIn for DynamicPart {
    /// Its registrations have the names that it gives them.
    fn name(&self) -> &str {
        ""
    }

    fn open(&self, _name: &str, context: &PluginContext, _written: &[String]) -> Result<Running> {
        self.0.open(context).map(Running::Dynamic)
    }
}

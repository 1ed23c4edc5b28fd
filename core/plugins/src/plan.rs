//! From a document to the parts that are to run.

use crate::active;
use crate::examine::Examined;
use crate::host::{Inner, lock};
use crate::part::{Make, PartPlan};
use crate::{adaptive, observability, pricing, redaction};
use nemo_relay_config::{Action, Component, ComponentSchema, Policy, effective};
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use serde_json::Value;

/// What is to become of one component.
pub(crate) struct ComponentPlan {
    pub kind: String,
    pub ordinal: u32,
    /// Nothing where it is off.
    pub parts: Option<Vec<PartPlan>>,
    /// Its sections that are there and off.
    pub sections_off: Vec<&'static str>,
    /// Whether it is a plugin that is loaded at run time.
    pub is_dynamic: bool,
}

impl ComponentPlan {
    /// Whether it is for a component that runs.
    pub fn is(&self, component: &active::Component) -> bool {
        (self.kind.as_str(), self.ordinal) == (component.kind.as_str(), component.ordinal)
    }
}

/// Every component in the order of the document, also those that are off, and then the plugins that are to be loaded.
///
/// Errors: `not_found` for a component of a kind that is not there, unless the policy ignores it; what keeps a configuration
/// from being read.
pub(crate) fn plan(inner: &Inner, examined: &Examined) -> Result<Vec<ComponentPlan>> {
    let document = &examined.document;
    let ignores = document.policy.unknown_component == Some(Action::Ignore);
    let mut plans = Vec::new();
    for component in &document.components {
        let mut plan = ComponentPlan {
            kind: component.kind.clone(),
            ordinal: component.ordinal,
            parts: None,
            sections_off: Vec::new(),
            is_dynamic: false,
        };
        if component.enabled {
            plan.parts = match ComponentSchema::of(&component.kind) {
                Some(_) => Some(built_in(component, &document.policy, &mut plan.sections_off)?),
                None => application(inner, component, ignores)?,
            };
        }
        plans.push(plan);
    }
    let ordinal = |kind: &str| document.components.iter().filter(|component| component.kind == kind).count() as u32;
    for kind in &examined.off {
        let ordinal = ordinal(kind) + 1;
        let (kind, sections_off) = (kind.clone(), Vec::new());
        plans.push(ComponentPlan { kind, ordinal, parts: None, sections_off, is_dynamic: false });
    }
    plans.extend(examined.dynamic.plans());
    Ok(plans)
}

/// The parts of a component of the core; `sections_off` gets its sections that are off.
///
/// Errors: what keeps a configuration from being read.
pub(crate) fn built_in(
    component: &Component,
    policy: &Policy,
    sections_off: &mut Vec<&'static str>,
) -> Result<Vec<PartPlan>> {
    let config = effective(component, policy);
    match component.kind.as_str() {
        "adaptive" => adaptive::parts(&config),
        "observability" => observability::parts(&config, sections_off),
        "pii_redaction" => redaction::parts(&config),
        "pricing" => pricing::parts(&config),
        kind => Err(Error::new(ErrorCode::Internal, format!("nothing implements the component {kind:?}"))),
    }
}

/// The one part of a plugin of the application; nothing where it is not known and that is to be ignored.
fn application(inner: &Inner, component: &Component, ignores: bool) -> Result<Option<Vec<PartPlan>>> {
    let kind = &component.kind;
    let Some(plugin) = lock(&inner.kinds).get(kind).cloned() else {
        let missing = || Error::new(ErrorCode::NotFound, format!("plugin component '{kind}' is not registered"));
        return if ignores { Ok(None) } else { Err(missing()) };
    };
    let config = Json::try_from(&Value::Object(component.config.clone()))?;
    let key = Some(format!("{} {}", plugin.object.id(), config.as_str()));
    Ok(Some(vec![PartPlan { key, place: String::new(), make: Make::Plugin { plugin, config }, is_optional: false }]))
}

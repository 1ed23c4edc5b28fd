//! What is registered, as a list for people and programs.

use crate::plugin::Owned;
use crate::runtime::Runtime;
use nemo_relay_types::{
    Error, ErrorCode, Family, Json, Result, RuntimeRegistrationIdentity, RuntimeRegistrationKind,
    RuntimeRegistrationOwner, RuntimeRegistrationOwnerKind,
};
use std::sync::Arc;

impl Runtime {
    /// Everything that is registered globally, of the given kinds or of all, by kind and then by name.
    pub fn registrations(&self, kinds: Option<&[RuntimeRegistrationKind]>) -> Vec<RuntimeRegistrationIdentity> {
        let (registry, subscribers) = (self.global_registry(), self.global_recipients());
        let wanted = |kind: &&RuntimeRegistrationKind| kinds.is_none_or(|kinds| kinds.contains(kind));
        let mut all: Vec<(&str, Arc<str>, RuntimeRegistrationKind)> = Vec::new();
        for kind in RuntimeRegistrationKind::ALL.iter().filter(wanted) {
            let Some(family) = Family::from_number(kind.number()) else { continue };
            let of_kind = registry.family(family).iter().map(|entry| &entry.name);
            let told = subscribers.iter().filter(|_| family == Family::Subscriber).map(|subscriber| &subscriber.name);
            all.extend(of_kind.chain(told).map(|name| (kind.as_str(), name.clone(), *kind)));
        }
        all.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        all.into_iter().map(|(_, name, kind)| identity(kind, &name)).collect()
    }
}

/// A list of registrations as JSON.
///
/// Errors: `internal`.
pub fn registrations_to_json(registrations: &[RuntimeRegistrationIdentity]) -> Result<Json> {
    let text = serde_json::to_string(registrations);
    text.map(Json::from_trusted).map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))
}

fn identity(kind: RuntimeRegistrationKind, name: &str) -> RuntimeRegistrationIdentity {
    let effective_name = name.to_owned();
    let Some(owned) = Owned::of(name) else {
        let kind_of_owner = RuntimeRegistrationOwnerKind::GlobalApi;
        let owner = RuntimeRegistrationOwner { kind: kind_of_owner, plugin_kind: None, component_ordinal: None };
        return RuntimeRegistrationIdentity { kind, local_name: name.to_owned(), effective_name, owner };
    };
    let owner = RuntimeRegistrationOwner {
        kind: RuntimeRegistrationOwnerKind::Plugin,
        plugin_kind: Some(owned.kind),
        component_ordinal: Some(owned.ordinal),
    };
    RuntimeRegistrationIdentity { kind, local_name: owned.local, effective_name, owner }
}

//! Who sends: what the application says, what the environment says, and what is known anyway.

use super::environment::{Reader, pairs};
use crate::config::ResourceConfig;
use crate::message::{KeyValue, Resource};
use std::collections::BTreeMap;

/// The resource of a configuration.
pub(super) fn of(config: &ResourceConfig, env: &mut Reader<'_>) -> Resource {
    let mut attributes: BTreeMap<String, String> = [
        ("service.name", "unknown_service"),
        ("telemetry.sdk.language", "rust"),
        ("telemetry.sdk.name", "nemo-relay"),
        ("telemetry.sdk.version", env!("CARGO_PKG_VERSION")),
    ]
    .map(|(key, value)| (key.to_owned(), value.to_owned()))
    .into();
    for pair in env.environment().get("OTEL_RESOURCE_ATTRIBUTES").into_iter().flat_map(pairs) {
        match pair {
            Some((key, value)) => drop(attributes.insert(key, value)),
            None => env.warn("OTEL_RESOURCE_ATTRIBUTES", "an entry is not key=value"),
        }
    }
    let mut set = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            attributes.insert(key.to_owned(), value.to_owned());
        }
    };
    set("service.name", env.environment().get("OTEL_SERVICE_NAME"));
    config.attributes.iter().for_each(|(key, value)| set(key, Some(value)));
    set("service.name", config.service_name.as_deref());
    set("service.namespace", config.service_namespace.as_deref());
    set("service.version", config.service_version.as_deref());
    Resource { attributes: attributes.into_iter().map(|(key, value)| KeyValue::new(key, value)).collect() }
}

//! Which plugins may be loaded at run time, as the document says it.

use crate::generated::PLUGIN_HOST_POLICY_CONFIG;
use crate::origin::Spot;
use crate::{Component, ComponentSchema, Document};
use nemo_relay_types::{Error, ErrorCode, PluginHostPolicyConfig, Result};
use serde_json::Value;

/// How the table is checked: a slip in it would let through what it was to hold back.
pub(crate) static HOST_POLICY: ComponentSchema = ComponentSchema {
    kind: "plugin_host_policy",
    version: None,
    protective: true,
    invalid_code: "invalid",
    record: &PLUGIN_HOST_POLICY_CONFIG,
};

/// The table with its places.
pub(crate) fn component(spot: &Spot) -> Component {
    Component::new(HOST_POLICY.kind.to_owned(), 1, true, spot)
}

/// What a document says of the plugins that may be loaded; that they all may, where it says nothing.
///
/// Errors: `invalid_config` for what [`check`](crate::check) finds an error in.
pub fn host_policy(document: &Document) -> Result<PluginHostPolicyConfig> {
    let Some(policy) = &document.host_policy else { return Ok(PluginHostPolicyConfig::default()) };
    serde_json::from_value(Value::Object(policy.config.clone()))
        .map_err(|error| Error::new(ErrorCode::InvalidConfig, format!("plugins.policy: {error}")))
}

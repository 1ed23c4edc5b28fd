//! The operations on plugins and configurations.

use crate::call::{Call, drive, drive_at_once};
use crate::error::Result;
use crate::generated::{PluginInitializeParams, PluginValidateParams};
use crate::plugin::{Plugin, PluginHostActivation};
use crate::{Relay, value};
use nemo_relay_runtime::{Machine, Op};
use nemo_relay_types::{Error as CoreError, Json};
use serde_json::Value;
use std::sync::Arc;

pub(crate) fn plugin_register(relay: &Relay, kind: &str, plugin: Arc<dyn Plugin>) -> Result<()> {
    let registered = relay.plugins().register(kind, relay.core_plugin(plugin));
    // One that was refused is let go of.
    relay.drop_released();
    Ok(registered?)
}

pub(crate) fn plugin_deregister(relay: &Relay, kind: &str) -> Result<bool> {
    let known = relay.plugins().deregister(kind);
    relay.drop_released();
    Ok(known)
}

pub(crate) fn plugin_list_kinds(relay: &Relay) -> Vec<String> {
    relay.plugins().kinds()
}

pub(crate) fn plugin_validate(relay: &Relay, params: PluginValidateParams) -> Result<Value> {
    validated(relay, params.config, params.additional_plugins_toml, false)
}

pub(crate) fn plugin_validate_exact(relay: &Relay, config: Value) -> Result<Value> {
    validated(relay, config, None, true)
}

fn validated(relay: &Relay, config: Value, additional_toml: Option<String>, exact: bool) -> Result<Value> {
    let (machine, op) = relay.plugins().validate(configuration(relay, config)?, additional_toml, exact);
    drive_at_once(Call::new(relay, ""), machine, op)
}

pub(crate) async fn plugin_initialize(relay: &Relay, params: PluginInitializeParams) -> Result<PluginHostActivation> {
    let config = configuration(relay, params.config)?;
    initialized(relay, relay.plugins().initialize(config, params.additional_plugins_toml)).await
}

pub(crate) async fn plugin_initialize_exact(relay: &Relay, config: Value) -> Result<PluginHostActivation> {
    let config = configuration(relay, config)?;
    initialized(relay, relay.plugins().initialize_exact(config)).await
}

async fn initialized(relay: &Relay, (machine, op): (Machine, Op)) -> Result<PluginHostActivation> {
    // What is activated may change events.
    relay.serve_stage()?;
    relay.deliver_at_exit();
    let made = drive(Arc::new(Call::new(relay, "")), machine, op).await?;
    Ok(PluginHostActivation::new(relay.plugins(), made))
}

pub(crate) async fn plugin_close(relay: &Relay, activation: &PluginHostActivation) -> Result<()> {
    closed(relay, Some(activation.number())).await
}

pub(crate) async fn plugin_clear(relay: &Relay) -> Result<()> {
    closed(relay, None).await
}

async fn closed(relay: &Relay, activation: Option<u64>) -> Result<()> {
    let (machine, op) = relay.plugins().close(activation);
    let closed = drive(Arc::new(Call::new(relay, "")), machine, op).await;
    relay.dispatcher().retire();
    closed
}

pub(crate) fn plugin_report(relay: &Relay) -> Option<Value> {
    relay.plugins().report().map(|report| value::decode(&report))
}

fn configuration(relay: &Relay, config: Value) -> Result<Json> {
    let text = value::into_json(Some(config), relay.runtime().limits())?;
    text.ok_or_else(|| CoreError::invalid_argument("config", "config is missing").into())
}

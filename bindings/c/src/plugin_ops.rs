//! The operations on plugins and configurations, run to their end with the functions that C gives.

use crate::begin::{self, Begun};
use crate::calls::text_of;
use crate::context::Context;
use crate::delivery;
use crate::generated::arguments as arg;
use crate::handles::NemoRelayPluginHostActivation;
use crate::host::{self, Shared, Target};
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Result};
use std::sync::Arc;

pub fn plugin_register(context: &mut Context, args: arg::PluginRegister) -> Result<()> {
    context.plugins.register(args.kind, args.plugin.keep(context.runtime))
}

pub fn plugin_deregister(context: &mut Context, args: arg::PluginDeregister) -> Result<bool> {
    Ok(context.plugins.deregister(args.kind))
}

pub fn plugin_list_kinds(context: &mut Context) -> Result<String> {
    kinds_of(&context.plugins.kinds())
}

/// A list of words as JSON text.
pub fn kinds_of(kinds: &[String]) -> Result<String> {
    serde_json::to_string(kinds).map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))
}

pub fn plugin_validate(context: &mut Context, args: arg::PluginValidate) -> Result<String> {
    let begun = begin::plugin_validate(context.plugins, args.config, args.additional_plugins_toml, false)?;
    answered(context, begun)
}

pub fn plugin_validate_exact(context: &mut Context, args: arg::PluginValidateExact) -> Result<String> {
    let begun = begin::plugin_validate(context.plugins, args.config, None, true)?;
    answered(context, begun)
}

pub fn plugin_initialize(
    context: &mut Context,
    args: arg::PluginInitialize,
) -> Result<Box<NemoRelayPluginHostActivation>> {
    let begun = begin::plugin_initialize(context.plugins, args.config, args.additional_plugins_toml)?;
    // What is activated may change events.
    delivery::serve_stage();
    NemoRelayPluginHostActivation::new(context.plugins, &answered(context, begun)?)
}

pub fn plugin_close(context: &mut Context, args: arg::PluginClose) -> Result<()> {
    closed(context, Some(args.activation.number()))
}

pub fn plugin_clear(context: &mut Context) -> Result<()> {
    closed(context, None)
}

fn closed(context: &Context, activation: Option<u64>) -> Result<()> {
    let closed = answered(context, context.plugins.close(activation)).map(drop);
    delivery::follow_removal();
    closed
}

pub fn plugin_report(context: &mut Context) -> Result<Option<String>> {
    Ok(context.plugins.report().map(|report: Json| report.as_str().to_owned()))
}

fn answered(context: &Context, begun: Begun) -> Result<String> {
    let shared = Arc::new(Shared::new(context, "", "null", Target::Nothing));
    let (_, outcome) = host::finished(begun, &shared)?;
    Ok(text_of(&shared, outcome))
}

//! The operations, with their arguments checked, on a context. What C and other bindings call differs only in where the
//! context comes from.

use crate::begin::scope_of;
use crate::context::{Context, default_limits, default_runtime};
use crate::delivery;
use crate::generated::arguments as arg;
use crate::generated::callbacks::Function;
use crate::generated::types::NemoRelayFlushReport;
use crate::handles::{NemoRelayPluginContext, NemoRelayScopeHandle};
use crate::input::{self, Payload};
use crate::output;
use crate::registered::{self, About, Owner};
use nemo_relay_runtime::types::{Error, Family, FlushReport, Json, Result};
use nemo_relay_runtime::{
    CloseScope, Mark, Metric, PopScope, PushScope, Registration, registration_kinds, registrations_to_json,
};
use std::time::Duration;

pub use crate::calls::*;
pub use crate::codec_ops::*;
pub use crate::exporter::{exporters_expand, exporters_recover};
pub use crate::isolation::*;
pub use crate::log::logging_log;
pub use crate::plugin_ops::*;

/// How long a flush waits where nobody says.
pub const FLUSH_MILLIS: u32 = 30_000;

pub fn scope_push(context: &mut Context, args: arg::ScopePush) -> Result<Box<NemoRelayScopeHandle>> {
    let params = PushScope {
        name: args.name.into(),
        scope_type: args.scope_type,
        parent: scope_of(args.handle),
        attributes: args.attributes.unwrap_or_default(),
        data: args.data,
        metadata: args.metadata,
        input: args.input,
        timestamp: args.timestamp,
    };
    context.head = context.runtime.push(&context.head, params);
    Ok(context.head())
}

pub fn scope_pop(context: &mut Context, args: arg::ScopePop) -> Result<()> {
    let params = PopScope { output: args.output, metadata: args.metadata, timestamp: args.timestamp };
    context.head = context.runtime.pop(&context.head, &args.handle.0, params)?;
    Ok(())
}

pub fn scope_close(context: &mut Context, args: arg::ScopeClose) -> Result<()> {
    let pop = PopScope { output: args.output, metadata: args.metadata, timestamp: args.timestamp };
    let failed = args.status.is_some_and(|status| status != "OK");
    let error = failed.then(|| args.status_description.unwrap_or_default().to_owned());
    context.head = context.runtime.close(&context.head, &args.handle.0, CloseScope { pop, error });
    Ok(())
}

pub fn scope_get_handle(context: &mut Context) -> Result<Box<NemoRelayScopeHandle>> {
    context.head = context.head.innermost_open().clone();
    Ok(context.head())
}

pub fn scope_event(context: &mut Context, args: arg::ScopeEvent) -> Result<()> {
    let mark = Mark {
        name: args.name.to_owned(),
        parent: scope_of(args.handle),
        data: args.data,
        metadata: args.metadata,
        data_schema: args.data_schema,
        timestamp: args.timestamp,
    };
    context.runtime.mark(&context.head, mark.checked(args.severity)?);
    Ok(())
}

pub fn scope_metric(context: &mut Context, args: arg::ScopeMetric) -> Result<()> {
    let metric = Metric {
        name: args.name.to_owned(),
        measurements: Json::parse(args.measurements.text, default_limits())?,
        parent: scope_of(args.handle),
        metadata: args.metadata,
        timestamp: args.timestamp,
    };
    context.runtime.metric(&context.head, metric)
}

pub fn runtime_registrations_list_runtime_registrations(
    context: &mut Context,
    args: arg::RuntimeRegistrationsListRuntimeRegistrations,
) -> Result<String> {
    let kinds = args.kinds.as_ref().map(registration_kinds).transpose()?;
    let listed = registrations_to_json(&context.runtime.registrations(kinds.as_deref()))?;
    Ok(listed.as_str().to_owned())
}

pub fn subscribers_flush(context: &mut Context, args: arg::SubscribersFlush) -> Result<NemoRelayFlushReport> {
    let timeout = Duration::from_millis(args.timeout_millis.unwrap_or(FLUSH_MILLIS).into());
    Ok(report(&delivery::flush(context.runtime, timeout)))
}

pub fn subscribers_set_queue_policy(context: &mut Context, args: arg::SubscribersSetQueuePolicy) -> Result<()> {
    let scope = args.scope.map(|scope| &scope.0);
    context.runtime.set_queue_policy(scope, args.name, args.queue_policy, args.queue_events)
}

pub fn report(report: &FlushReport) -> NemoRelayFlushReport {
    NemoRelayFlushReport {
        delivered: report.delivered,
        dropped: report.dropped,
        pending: report.pending,
        callback_errors: report.callback_errors,
    }
}

/// Where something is registered.
pub enum At<'a> {
    /// For every call of the runtime.
    Everywhere,
    /// On a scope.
    Scope(&'a NemoRelayScopeHandle),
    /// As part of a component of a configuration.
    Plugin(&'a NemoRelayPluginContext),
}

/// What a registration says beside its function.
pub struct Entry<'a> {
    pub family: Family,
    pub name: &'a str,
    pub priority: i32,
    pub break_chain: bool,
}

pub fn check_name(name: &str) -> Result<()> {
    if name.is_empty() {
        return Err(Error::invalid_argument("name", "the name of a registration is empty"));
    }
    Ok(())
}

pub fn register(at: At, entry: Entry, function: Function, owner: Owner) -> Result<()> {
    check_name(entry.name)?;
    let runtime = default_runtime();
    if entry.family.staged() {
        delivery::serve_stage();
    }
    let callback = registered::keep(runtime, function, owner);
    let result = if entry.family == Family::Subscriber {
        delivery::serve(|| match at {
            At::Everywhere => runtime.subscribe(None, entry.name, callback),
            At::Scope(scope) => runtime.subscribe(Some(&scope.0), entry.name, callback),
            At::Plugin(context) => context.0.subscribe(entry.name, callback),
        })
    } else {
        let (name, priority, break_chain) = (entry.name.into(), entry.priority, entry.break_chain);
        let new = Registration { name, priority, break_chain, callback };
        match at {
            At::Everywhere => runtime.register(None, entry.family, new),
            At::Scope(scope) => runtime.register(Some(&scope.0), entry.family, new),
            At::Plugin(context) => context.0.register(entry.family, new),
        }
    };
    delivery::follow_up();
    result
}

/// Registers what decides whether the registrations of a name and some kinds take part.
pub fn register_switch(
    at: At,
    name: &str,
    kinds: Payload,
    registration_name: &str,
    function: Function,
    owner: Owner,
) -> Result<()> {
    check_name(name)?;
    let runtime = default_runtime();
    let wanted = registration_kinds(&input::parse(kinds.text.as_bytes())?)?;
    delivery::serve_stage();
    let about = About { kinds: output::c_string(kinds.text), registration_name: output::c_string(registration_name) };
    let callback = registered::keep_switch(runtime, function, owner, about);
    let result = match at {
        At::Plugin(context) => context.0.register_switch(name, &wanted, registration_name, callback),
        At::Everywhere | At::Scope(_) => runtime.register_switch(name, &wanted, registration_name, callback),
    };
    delivery::follow_up();
    result
}

pub fn deregister(scope: Option<&NemoRelayScopeHandle>, family: Family, name: &str) -> Result<bool> {
    let removed = default_runtime().deregister(scope.map(|scope| &scope.0), family, name);
    delivery::follow_removal();
    removed
}

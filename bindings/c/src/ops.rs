//! The operations, with their arguments checked, on a context. What C and other bindings call differs only in where the
//! context comes from.

use crate::context::{Context, default_runtime};
use crate::generated::arguments as arg;
use crate::generated::types::{NemoRelayFlushReport, NemoRelayToolExecutionResult};
use crate::handles::{NemoRelayAtofExporter, NemoRelayScopeHandle};
use crate::host::{self, Owner, ToolFunc};
use crate::{context, delivery};
use nemo_relay_exporters::AtofExporter;
use nemo_relay_runtime::types::{AtofExporterConfig, Error, Family, FlushReport, Result};
use nemo_relay_runtime::{Clock, CloseScope, Mark, PopScope, PushScope, Registration, Runtime, Scope, ToolCall};
use std::ffi::c_void;
use std::sync::Arc;
use std::time::Duration;

/// How long a flush waits where nobody says.
const FLUSH_MILLIS: u32 = 30_000;

fn scope_of(handle: Option<&NemoRelayScopeHandle>) -> Option<Arc<Scope>> {
    handle.map(|handle| handle.0.clone())
}

pub fn scope_push(context: &mut Context, args: arg::ScopePush) -> Result<Box<NemoRelayScopeHandle>> {
    let params = PushScope {
        name: args.name.to_owned(),
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
    context.head = context.head.innermost_open();
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
    context.runtime.mark(&context.head, mark);
    Ok(())
}

/// The call as the core takes it; its arguments have the slot 0.
pub fn tool_call(depth: u32, args: arg::ToolsExecute) -> ToolCall {
    ToolCall {
        name: args.name.into(),
        args: 0,
        parent: scope_of(args.handle),
        attributes: args.attributes.unwrap_or_default(),
        data: args.data,
        metadata: args.metadata,
        tool_call_id: args.tool_call_id.map(str::to_owned),
        depth,
    }
}

pub fn tools_execute(
    args: arg::ToolsExecute,
    func: ToolFunc,
    user_data: *mut c_void,
) -> Result<NemoRelayToolExecutionResult> {
    let result = host::execute(&context::current(), args, func, user_data);
    delivery::follow_up();
    result
}

pub fn subscribers_flush(context: &mut Context, args: arg::SubscribersFlush) -> Result<NemoRelayFlushReport> {
    let timeout = Duration::from_millis(args.timeout_millis.unwrap_or(FLUSH_MILLIS).into());
    Ok(report(&delivery::flush(context.runtime, timeout)))
}

pub fn report(report: &FlushReport) -> NemoRelayFlushReport {
    NemoRelayFlushReport {
        delivered: report.delivered,
        dropped: report.dropped,
        pending: report.pending,
        callback_errors: report.callback_errors,
    }
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

pub fn register(
    scope: Option<&NemoRelayScopeHandle>,
    entry: Entry,
    function: host::Function,
    owner: Owner,
) -> Result<()> {
    check_name(entry.name)?;
    let (runtime, scope) = (default_runtime(), scope.map(|scope| &scope.0));
    let callback = host::keep(runtime, function, owner);
    let result = if entry.family == Family::Subscriber {
        delivery::serve(scope, || runtime.subscribe(scope, entry.name, callback))
    } else {
        let (name, priority, break_chain) = (entry.name.into(), entry.priority, entry.break_chain);
        runtime.register(scope, entry.family, Registration { name, priority, break_chain, callback })
    };
    delivery::follow_up();
    result
}

pub fn deregister(scope: Option<&NemoRelayScopeHandle>, family: Family, name: &str) -> Result<bool> {
    let removed = default_runtime().deregister(scope.map(|scope| &scope.0), family, name);
    delivery::follow_removal();
    removed
}

pub fn exporters_atof_new(args: arg::ExportersAtofNew) -> Result<Box<NemoRelayAtofExporter>> {
    delivery::shut_down_at_exit();
    let config = AtofExporterConfig {
        output_directory: args.output_directory.map(str::to_owned),
        filename: args.filename.map(str::to_owned),
        mode: args.mode,
    };
    Ok(Box::new(NemoRelayAtofExporter(AtofExporter::new(config, Clock::default())?)))
}

pub fn exporters_atof_path(exporter: &NemoRelayAtofExporter) -> Result<String> {
    Ok(exporter.0.path().to_owned())
}

pub fn exporters_atof_register(
    runtime: &Runtime,
    exporter: &NemoRelayAtofExporter,
    args: arg::ExportersAtofRegister,
) -> Result<()> {
    check_name(args.name)?;
    exporter.0.register(runtime, args.name)
}

pub fn exporters_atof_deregister(
    runtime: &Runtime,
    exporter: &NemoRelayAtofExporter,
    args: arg::ExportersAtofDeregister,
) -> Result<bool> {
    Ok(exporter.0.deregister(runtime, args.name))
}

pub fn exporters_atof_force_flush(exporter: &NemoRelayAtofExporter, args: arg::ExportersAtofForceFlush) -> Result<()> {
    exporter.0.force_flush(Duration::from_millis(args.timeout_millis.unwrap_or(FLUSH_MILLIS).into()))
}

pub fn exporters_atof_shutdown(exporter: &NemoRelayAtofExporter) -> Result<()> {
    exporter.0.shutdown()
}

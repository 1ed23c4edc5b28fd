//! What each operation of the spec does; the public functions around these are generated.

use crate::call::{Call, Values, drive, run_directly};
use crate::error::Result;
use crate::generated::{
    CloseScopeParams, EmitMarkEventParams, PopScopeParams, PushScopeParams, ScopeHandle, ToolCallExecuteParams,
    ToolExecutionResult,
};
use crate::{FlushReport, Relay, context, flush, value};
use nemo_relay_runtime::{CloseScope, Mark, PopScope, PushScope, Scope, ToolCall};
use nemo_relay_types::Json;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

pub(crate) fn push_scope(relay: &Relay, params: PushScopeParams) -> Result<ScopeHandle> {
    let handle = open(relay, params)?;
    relay.set_head(handle.scope().clone());
    Ok(handle)
}

/// Opens a scope under the innermost one and leaves it to the caller whose innermost one it becomes.
pub(crate) fn open(relay: &Relay, params: PushScopeParams) -> Result<ScopeHandle> {
    let limits = relay.runtime().limits();
    let head = relay.head();
    let push = PushScope {
        data: value::into_json(params.data, limits)?,
        metadata: value::into_json(params.metadata, limits)?,
        input: shown(relay, &head, params.input)?,
        name: params.name,
        scope_type: params.scope_type,
        parent: params.handle.map(|handle| handle.scope().clone()),
        attributes: params.attributes.unwrap_or_default(),
        timestamp: params.timestamp,
    };
    let scope = relay.runtime().push(&head, push);
    relay.after_emitting();
    Ok(ScopeHandle::new(scope))
}

pub(crate) fn pop_scope(relay: &Relay, params: PopScopeParams) -> Result<()> {
    let head = relay.head();
    let pop = PopScope {
        output: shown(relay, &head, params.output)?,
        metadata: value::into_json(params.metadata, relay.runtime().limits())?,
        timestamp: params.timestamp,
    };
    relay.set_head(relay.runtime().pop(&head, params.handle.scope(), pop)?);
    relay.after_emitting();
    relay.dispatcher().retire_of_scopes();
    relay.drop_released();
    Ok(())
}

pub(crate) fn close_scope(relay: &Relay, params: CloseScopeParams) {
    let head = close_from(relay, &relay.head(), params);
    relay.set_head(head);
}

/// Closes a scope of the stack whose innermost scope is `head`; a value that no event can show is left out.
pub(crate) fn close_from(relay: &Relay, head: &Arc<Scope>, params: CloseScopeParams) -> Arc<Scope> {
    let limits = relay.runtime().limits();
    let close = CloseScope {
        pop: PopScope {
            output: value::into_json(params.output, limits).unwrap_or_default(),
            metadata: value::into_json(params.metadata, limits).unwrap_or_default(),
            timestamp: params.timestamp,
        },
        error: (params.status.as_deref() == Some("ERROR")).then(|| params.status_description.unwrap_or_default()),
    };
    let head = relay.runtime().close(head, params.handle.scope(), close);
    relay.after_emitting();
    relay.dispatcher().retire_of_scopes();
    relay.drop_released();
    head
}

pub(crate) fn get_handle(relay: &Relay) -> ScopeHandle {
    ScopeHandle::new(relay.head())
}

pub(crate) fn event(relay: &Relay, params: EmitMarkEventParams) -> Result<()> {
    let head = relay.head();
    let mark = Mark {
        data: shown(relay, &head, params.data)?,
        metadata: shown(relay, &head, params.metadata)?,
        name: params.name,
        parent: params.handle.map(|handle| handle.scope().clone()),
        data_schema: params.data_schema,
        timestamp: params.timestamp,
    };
    relay.runtime().mark(&head, mark);
    relay.after_emitting();
    Ok(())
}

pub(crate) async fn tool_call_execute(relay: &Relay, params: ToolCallExecuteParams) -> Result<ToolExecutionResult> {
    let (runtime, limits) = (relay.runtime(), relay.runtime().limits());
    let data = value::into_json(params.data, limits)?;
    let metadata = value::into_json(params.metadata, limits)?;
    if let Err(error) = value::check(&params.args, limits) {
        value::discard(params.args);
        return Err(error.into());
    }
    let depth = context::depth();
    runtime.check_call_depth(depth)?;
    let head = relay.head();
    if runtime.is_idle(&head) {
        return run_directly(params.func, params.args).await;
    }
    let values = Values::default();
    let tool_call = ToolCall {
        name: params.name.as_str().into(),
        args: values.add(params.args),
        parent: params.handle.map(|handle| handle.scope().clone()),
        attributes: params.attributes.unwrap_or_default(),
        data,
        metadata,
        tool_call_id: params.tool_call_id.clone(),
        depth,
    };
    let (machine, op) = runtime.tool_call(&head, tool_call)?;
    let call = Call {
        relay: relay.clone(),
        name: params.name,
        tool_call_id: params.tool_call_id,
        tool: params.func,
        depth: depth + 1,
        values,
    };
    drive(Arc::new(call), machine, op).await
}

pub(crate) async fn flush_subscribers(relay: &Relay, timeout: Option<Duration>) -> FlushReport {
    flush::flush(relay, timeout).await
}

/// A value for an event: written where somebody sees it, else only checked.
fn shown(relay: &Relay, head: &Arc<Scope>, value: Option<Value>) -> Result<Option<Json>> {
    let limits = relay.runtime().limits();
    if relay.runtime().observed(head) {
        return Ok(value::into_json(value, limits)?);
    }
    let Some(value) = value else { return Ok(None) };
    let checked = value::check(&value, limits);
    value::discard(value);
    checked?;
    Ok(None)
}

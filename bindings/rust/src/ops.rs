//! What each operation of the spec does; the public functions around these are generated.

mod calls;
mod codecs;
mod files;
mod isolation;
mod plugin;

pub(crate) use crate::log::write as log;
pub(crate) use calls::*;
pub(crate) use codecs::*;
pub(crate) use files::*;
pub(crate) use isolation::*;
pub(crate) use plugin::*;

use crate::error::Result;
use crate::generated::{
    CloseScopeParams, EmitMarkEventParams, EmitMetricEventParams, PopScopeParams, PushScopeParams, ScopeHandle,
    SetQueuePolicyParams,
};
use crate::{FlushReport, Relay, RuntimeRegistrationIdentity, RuntimeRegistrationKind, flush, value};
use nemo_relay_runtime::{CloseScope, Mark, Metric, PopScope, PushScope, Scope};
use nemo_relay_types::Json;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// How long a sanitizer may take where nobody says.
const SANITIZER_MILLIS: u32 = 5_000;

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
        name: params.name.into(),
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
    relay.dispatcher().retire();
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
    relay.dispatcher().retire();
    relay.drop_released();
    head
}

pub(crate) fn get_handle(relay: &Relay) -> ScopeHandle {
    ScopeHandle::new(relay.head())
}

pub(crate) fn event(relay: &Relay, params: EmitMarkEventParams) -> Result<()> {
    let head = relay.head();
    let metadata = match params.severity {
        // The severity becomes a part of it, so it must be an object also where nobody sees it.
        Some(_) => value::into_json(params.metadata, relay.runtime().limits())?,
        None => shown(relay, &head, params.metadata)?,
    };
    let data = match Mark::is_checked(&params.name) {
        true => value::into_json(params.data, relay.runtime().limits())?,
        false => shown(relay, &head, params.data)?,
    };
    let mark = Mark {
        data,
        metadata,
        name: params.name,
        parent: params.handle.map(|handle| handle.scope().clone()),
        data_schema: params.data_schema,
        timestamp: params.timestamp,
    };
    relay.runtime().mark(&head, mark.checked(params.severity)?);
    relay.after_emitting();
    Ok(())
}

pub(crate) fn metric(relay: &Relay, params: EmitMetricEventParams) -> Result<()> {
    let (head, limits) = (relay.head(), relay.runtime().limits());
    let metric = Metric {
        name: params.name,
        measurements: value::into_json(Some(params.measurements), limits)?.unwrap_or_default(),
        parent: params.handle.map(|handle| handle.scope().clone()),
        metadata: shown(relay, &head, params.metadata)?,
        timestamp: params.timestamp,
    };
    relay.runtime().metric(&head, metric)?;
    relay.after_emitting();
    Ok(())
}

pub(crate) fn list_runtime_registrations(
    relay: &Relay,
    kinds: Option<Vec<RuntimeRegistrationKind>>,
) -> Result<Vec<RuntimeRegistrationIdentity>> {
    Ok(relay.runtime().registrations(kinds.as_deref()))
}

pub(crate) fn set_sanitizer_timeout(relay: &Relay, timeout: Option<Duration>) -> Result<()> {
    let millis = timeout.map_or(SANITIZER_MILLIS, |timeout| u32::try_from(timeout.as_millis()).unwrap_or(u32::MAX));
    Ok(relay.runtime().set_sanitizer_timeout(millis)?)
}

pub(crate) fn set_queue_policy(relay: &Relay, params: SetQueuePolicyParams) -> Result<()> {
    let scope = params.scope.as_ref().map(ScopeHandle::scope);
    Ok(relay.runtime().set_queue_policy(scope, &params.name, &params.queue_policy, params.queue_events)?)
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

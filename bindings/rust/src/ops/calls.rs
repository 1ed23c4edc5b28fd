//! The operations of tools and models.

use crate::call::{Call, Taken, advance, drive, drive_at_once, run_directly};
use crate::error::Result;
use crate::generated::{
    LlmCallEndParams, LlmCallExecuteParams, LlmCallParams, LlmCodec, LlmHandle, LlmRequest, LlmRequestInterceptOutcome,
    LlmStreamCallExecuteParams, ScopeHandle, ToolCallEndParams, ToolCallExecuteParams, ToolCallParams,
    ToolExecutionResult, ToolHandle,
};
use crate::stream::LlmStream;
use crate::values::Stored;
use crate::{Relay, context, value};
use nemo_relay_runtime::{
    Consumers, EndCall, LlmCall, LlmCodec as CoreCodec, LlmStreamCall, Machine, Op, Outcome, ToolCall,
};
use nemo_relay_types::{Error as CoreError, ErrorCode, LlmAttributes, ToolAttributes};
use serde_json::Value;
use std::sync::Arc;

pub(crate) async fn tool_call_execute(relay: &Relay, params: ToolCallExecuteParams) -> Result<ToolExecutionResult> {
    let (runtime, limits) = (relay.runtime(), relay.runtime().limits());
    let data = value::into_json(params.data, limits)?;
    let metadata = value::into_json(params.metadata, limits)?;
    let args = checked(relay, params.args)?;
    let depth = context::depth();
    runtime.check_call_depth(depth)?;
    let head = relay.head();
    if runtime.is_idle(&head) {
        return run_directly(params.func, args.into_value()).await;
    }
    let call = Call {
        target: Some(params.func),
        tool_call_id: params.tool_call_id.clone(),
        ..Call::new(relay, params.name.as_str())
    };
    let tool_call = ToolCall {
        parent: parent(params.handle),
        attributes: params.attributes.unwrap_or_default(),
        data,
        metadata,
        tool_call_id: params.tool_call_id,
        ..tool(&call, args)
    };
    let (machine, op) = runtime.tool_call(&head, tool_call)?;
    drive(Arc::new(call), machine, op).await
}

pub(crate) fn tool_call(relay: &Relay, params: ToolCallParams) -> Result<ToolHandle> {
    let limits = relay.runtime().limits();
    let data = value::into_json(params.data, limits)?;
    let metadata = value::into_json(params.metadata, limits)?;
    let call = Call { tool_call_id: params.tool_call_id.clone(), ..Call::new(relay, params.name) };
    let tool_call = ToolCall {
        parent: parent(params.handle),
        attributes: params.attributes.unwrap_or_default(),
        data,
        metadata,
        tool_call_id: params.tool_call_id,
        ..tool(&call, checked(relay, params.args)?)
    };
    let (machine, op) = relay.runtime().tool_start(&relay.head(), tool_call, params.timestamp);
    drive_at_once::<Opened>(call, machine, op)?.0.map(ToolHandle::new).ok_or_else(not_opened)
}

pub(crate) fn tool_call_end(relay: &Relay, params: ToolCallEndParams) -> Result<()> {
    let call = Call::new(relay, params.handle.name());
    let annotation = params.result.annotation.filter(|value| !value.is_null());
    let end = EndCall {
        result: call.values.add(params.result.result),
        annotation: annotation.map(|value| call.values.add(value)),
        data: value::into_json(params.data, relay.runtime().limits())?,
        metadata: value::into_json(params.metadata, relay.runtime().limits())?,
        timestamp: params.timestamp,
        response_codec: None,
    };
    let (machine, op) = params.handle.call().end(end)?;
    drive_at_once(call, machine, op)
}

pub(crate) async fn tool_request_intercepts(relay: &Relay, name: &str, args: Value) -> Result<Value> {
    let call = Call::new(relay, name);
    let tool_call = tool(&call, checked(relay, args)?);
    let (machine, op) = relay.runtime().tool_rewrites(&relay.head(), tool_call)?;
    drive(Arc::new(call), machine, op).await
}

pub(crate) async fn tool_conditional_execution(relay: &Relay, name: &str, args: Value) -> Result<()> {
    let call = Call::new(relay, name);
    let tool_call = tool(&call, checked(relay, args)?);
    let (machine, op) = relay.runtime().tool_gates(&relay.head(), tool_call)?;
    drive(Arc::new(call), machine, op).await
}

pub(crate) async fn llm_call_execute(relay: &Relay, params: LlmCallExecuteParams) -> Result<Value> {
    let limits = relay.runtime().limits();
    let data = value::into_json(params.data, limits)?;
    let metadata = value::into_json(params.metadata, limits)?;
    let call = Call { target: Some(params.func), ..Call::new(relay, params.name) };
    let (machine, op) = begun(relay, || {
        let llm_call = LlmCall {
            parent: parent(params.handle),
            attributes: params.attributes.unwrap_or_default(),
            data,
            metadata,
            model_name: params.model_name,
            codec: known(relay, params.codec)?,
            response_codec: known(relay, params.response_codec)?,
            ..llm(&call, checked(relay, params.request)?)
        };
        Ok(relay.runtime().llm_call(&relay.head(), llm_call)?)
    })?;
    drive(Arc::new(call), machine, op).await
}

pub(crate) async fn llm_stream_call_execute(relay: &Relay, params: LlmStreamCallExecuteParams) -> Result<LlmStream> {
    let limits = relay.runtime().limits();
    let data = value::into_json(params.data, limits)?;
    let metadata = value::into_json(params.metadata, limits)?;
    let consumers = Consumers { collector: params.collector.is_some(), finalizer: params.finalizer.is_some() };
    let call = Call {
        target: Some(params.func),
        collector: params.collector,
        finalizer: params.finalizer,
        ..Call::new(relay, params.name)
    };
    let (machine, op) = begun(relay, || {
        let llm_call = LlmCall {
            parent: parent(params.handle),
            attributes: params.attributes.unwrap_or_default(),
            data,
            metadata,
            model_name: params.model_name,
            codec: known(relay, params.codec)?,
            response_codec: known(relay, params.response_codec)?,
            ..llm(&call, checked(relay, params.request)?)
        };
        let stream_call = LlmStreamCall { call: llm_call, consumers };
        Ok(relay.runtime().llm_stream_call(&relay.head(), stream_call)?)
    })?;
    let call = Arc::new(call);
    match advance(&call, machine, op).await {
        (running, Op::Opened) => Ok(LlmStream::new(call, running)),
        (_, Op::Fail(error)) => Err(call.error(error)),
        _ => Err(not_opened()),
    }
}

pub(crate) fn llm_call(relay: &Relay, params: LlmCallParams) -> Result<LlmHandle> {
    let limits = relay.runtime().limits();
    let data = value::into_json(params.data, limits)?;
    let metadata = value::into_json(params.metadata, limits)?;
    let call = Call::new(relay, params.name);
    let llm_call = LlmCall {
        parent: parent(params.handle),
        attributes: params.attributes.unwrap_or_default(),
        data,
        metadata,
        model_name: params.model_name,
        ..llm(&call, checked(relay, params.request)?)
    };
    let (machine, op) = relay.runtime().llm_start(&relay.head(), llm_call, params.timestamp);
    drive_at_once::<Opened>(call, machine, op)?.0.map(LlmHandle::new).ok_or_else(not_opened)
}

pub(crate) fn llm_call_end(relay: &Relay, params: LlmCallEndParams) -> Result<()> {
    let call = Call::new(relay, params.handle.name());
    let annotation = params.annotated_response.filter(|value| !value.is_null());
    let (machine, op) = begun(relay, || {
        let end = EndCall {
            result: call.values.add(params.response),
            annotation: annotation.map(|value| call.values.add(value)),
            data: value::into_json(params.data, relay.runtime().limits())?,
            metadata: value::into_json(params.metadata, relay.runtime().limits())?,
            timestamp: params.timestamp,
            response_codec: known(relay, params.response_codec)?,
        };
        Ok(params.handle.call().end(end)?)
    })?;
    drive_at_once(call, machine, op)
}

pub(crate) async fn llm_request_intercepts(
    relay: &Relay,
    name: &str,
    request: LlmRequest,
) -> Result<LlmRequestInterceptOutcome> {
    let call = Call::new(relay, name);
    let llm_call = llm(&call, checked(relay, request)?);
    let (machine, op) = relay.runtime().llm_rewrites(&relay.head(), llm_call)?;
    drive(Arc::new(call), machine, op).await
}

pub(crate) async fn llm_conditional_execution(relay: &Relay, request: LlmRequest) -> Result<()> {
    let call = Call::new(relay, "");
    let llm_call = llm(&call, checked(relay, request)?);
    let (machine, op) = relay.runtime().llm_gates(&relay.head(), llm_call)?;
    drive(Arc::new(call), machine, op).await
}

/// A call by hand.
struct Opened(Option<Arc<nemo_relay_runtime::OpenCall>>);

impl Taken for Opened {
    fn taken(_: &Call, machine: &Machine, _: Outcome) -> Self {
        Self(machine.opened())
    }
}

fn not_opened() -> crate::Error {
    CoreError::new(ErrorCode::Internal, "the call was not opened").into()
}

fn parent(handle: Option<ScopeHandle>) -> Option<Arc<nemo_relay_runtime::Scope>> {
    handle.map(|handle| handle.scope().clone())
}

/// What `begin` starts; where it does not start, the codecs that were kept for it are let go of.
fn begun<T>(relay: &Relay, begin: impl FnOnce() -> Result<T>) -> Result<T> {
    begin().inspect_err(|_| relay.drop_released())
}

/// The codec as the core knows it. Errors: `not_found` for a name that nobody has registered.
fn known(relay: &Relay, codec: Option<LlmCodec>) -> Result<Option<CoreCodec>> {
    codec.map(|codec| relay.core_codec(&codec)).transpose()
}

/// What the call is about, where it is JSON within the limits.
fn checked(relay: &Relay, value: impl Into<Stored>) -> Result<Stored> {
    let value = value.into();
    match value.check(relay.runtime().limits()) {
        Ok(()) => Ok(value),
        Err(error) => {
            value.discard();
            Err(error.into())
        }
    }
}

fn tool(call: &Call, args: Stored) -> ToolCall {
    ToolCall {
        name: call.name.as_str().into(),
        args: call.values.add(args),
        parent: None,
        attributes: ToolAttributes::default(),
        data: None,
        metadata: None,
        tool_call_id: None,
        depth: call.depth - 1,
    }
}

fn llm(call: &Call, request: Stored) -> LlmCall {
    LlmCall {
        name: call.name.as_str().into(),
        request: call.values.add(request),
        parent: None,
        attributes: LlmAttributes::default(),
        data: None,
        metadata: None,
        model_name: None,
        codec: None,
        response_codec: None,
        depth: call.depth - 1,
    }
}

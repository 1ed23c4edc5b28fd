//! The machines of calls, begun with checked arguments: the first payload has the slot 0, what goes with it the slot 1.

use crate::codec;
use crate::context::{Context, default_limits};
use crate::generated::arguments as arg;
use crate::handles::NemoRelayScopeHandle;
use crate::input::Payload;
use nemo_relay_plugins::Plugins;
use nemo_relay_runtime::types::{Json, LlmAttributes, Result, ToolAttributes};
use nemo_relay_runtime::{Consumers, EndCall, LlmCall, LlmStreamCall, Machine, Op, Runtime, Scope, ToolCall};
use std::sync::Arc;

pub type Begun = (Machine, Op);

pub fn scope_of(handle: Option<&NemoRelayScopeHandle>) -> Option<Arc<Scope>> {
    handle.map(|handle| handle.0.clone())
}

/// A call with a name alone.
fn tool(name: &str, depth: u32) -> ToolCall {
    ToolCall {
        name: name.into(),
        args: 0,
        parent: None,
        attributes: ToolAttributes::default(),
        data: None,
        metadata: None,
        tool_call_id: None,
        depth,
    }
}

fn llm(name: &str, depth: u32) -> LlmCall {
    LlmCall {
        name: name.into(),
        request: 0,
        parent: None,
        attributes: LlmAttributes::default(),
        data: None,
        metadata: None,
        model_name: None,
        codec: None,
        response_codec: None,
        depth,
    }
}

/// Nothing is begun where the tool may be called directly because nobody would see the difference.
pub fn tools_execute(context: &Context, args: arg::ToolsExecute) -> Result<Option<Begun>> {
    let Context { runtime, head, depth, .. } = context;
    runtime.check_call_depth(*depth)?;
    if runtime.is_idle(head) {
        return Ok(None);
    }
    let call = ToolCall {
        parent: scope_of(args.handle),
        attributes: args.attributes.unwrap_or_default(),
        data: args.data,
        metadata: args.metadata,
        tool_call_id: args.tool_call_id.map(str::to_owned),
        ..tool(args.name, *depth)
    };
    runtime.tool_call(head, call).map(Some)
}

pub fn tools_call(context: &Context, args: arg::ToolsCall) -> Result<Begun> {
    let call = ToolCall {
        parent: scope_of(args.handle),
        attributes: args.attributes.unwrap_or_default(),
        data: args.data,
        metadata: args.metadata,
        tool_call_id: args.tool_call_id.map(str::to_owned),
        ..tool(args.name, context.depth)
    };
    Ok(context.runtime.tool_start(&context.head, call, args.timestamp))
}

pub fn tools_call_end(args: arg::ToolsCallEnd) -> Result<Begun> {
    args.handle.0.end(EndCall {
        result: 0,
        annotation: args.annotation.map(|_| 1),
        response_codec: None,
        data: args.data,
        metadata: args.metadata,
        timestamp: args.timestamp,
    })
}

pub fn tools_request_intercepts(context: &Context, args: arg::ToolsRequestIntercepts) -> Result<Begun> {
    context.runtime.tool_rewrites(&context.head, tool(args.name, context.depth))
}

pub fn tools_conditional_execution(context: &Context, args: arg::ToolsConditionalExecution) -> Result<Begun> {
    context.runtime.tool_gates(&context.head, tool(args.name, context.depth))
}

pub fn llm_execute(context: &Context, args: arg::LlmExecute) -> Result<Begun> {
    let call = LlmCall {
        codec: codec::given(args.codec),
        response_codec: codec::given(args.response_codec),
        parent: scope_of(args.handle),
        attributes: args.attributes.unwrap_or_default(),
        data: args.data,
        metadata: args.metadata,
        model_name: args.model_name.map(str::to_owned),
        ..llm(args.name, context.depth)
    };
    context.runtime.llm_call(&context.head, call)
}

pub fn llm_stream_execute(
    context: &Context,
    args: arg::LlmStreamExecute,
    collector: bool,
    finalizer: bool,
) -> Result<Begun> {
    let call = LlmCall {
        codec: codec::given(args.codec),
        response_codec: codec::given(args.response_codec),
        parent: scope_of(args.handle),
        attributes: args.attributes.unwrap_or_default(),
        data: args.data,
        metadata: args.metadata,
        model_name: args.model_name.map(str::to_owned),
        ..llm(args.name, context.depth)
    };
    let consumers = Consumers { collector, finalizer };
    context.runtime.llm_stream_call(&context.head, LlmStreamCall { call, consumers })
}

pub fn llm_call(context: &Context, args: arg::LlmCall) -> Result<Begun> {
    let call = LlmCall {
        parent: scope_of(args.handle),
        attributes: args.attributes.unwrap_or_default(),
        data: args.data,
        metadata: args.metadata,
        model_name: args.model_name.map(str::to_owned),
        ..llm(args.name, context.depth)
    };
    Ok(context.runtime.llm_start(&context.head, call, args.timestamp))
}

pub fn llm_call_end(args: arg::LlmCallEnd) -> Result<Begun> {
    args.handle.0.end(EndCall {
        result: 0,
        annotation: args.annotated_response.map(|_| 1),
        response_codec: codec::given(args.response_codec),
        data: args.data,
        metadata: args.metadata,
        timestamp: args.timestamp,
    })
}

pub fn llm_request_intercepts(context: &Context, args: arg::LlmRequestIntercepts) -> Result<Begun> {
    context.runtime.llm_rewrites(&context.head, llm(args.name, context.depth))
}

pub fn llm_conditional_execution(context: &Context, _: arg::LlmConditionalExecution) -> Result<Begun> {
    // Its guardrails are not told a name.
    context.runtime.llm_gates(&context.head, llm("", context.depth))
}

pub fn codecs_decode(runtime: &Runtime, args: arg::CodecsDecode) -> Begun {
    runtime.codec_decode(args.codec.0.clone(), 0)
}

pub fn codecs_encode(runtime: &Runtime, args: arg::CodecsEncode) -> Begun {
    runtime.codec_encode(args.codec.0.clone(), 0, 1)
}

pub fn codecs_decode_response(runtime: &Runtime, args: arg::CodecsDecodeResponse) -> Begun {
    runtime.codec_decode_response(args.codec.0.clone(), 0)
}

pub fn plugin_validate(
    plugins: &Plugins,
    config: Payload,
    additional_toml: Option<&str>,
    exact: bool,
) -> Result<Begun> {
    Ok(plugins.validate(configuration(config)?, additional_toml.map(str::to_owned), exact))
}

pub fn plugin_initialize(plugins: &Plugins, config: Payload, additional_toml: Option<&str>) -> Result<Begun> {
    Ok(plugins.initialize(configuration(config)?, additional_toml.map(str::to_owned)))
}

fn configuration(config: Payload) -> Result<Json> {
    Json::parse(config.text, default_limits())
}

// Code generated from spec/ by codegen. DO NOT EDIT.

//! The arguments of every operation, whichever of its functions they came through.

use crate::handles::*;
use crate::input::Payload;
use crate::plugin::GivenPlugin;
use nemo_relay_runtime::types::*;

/// Of `codecs.decode`.
pub struct CodecsDecode<'a> {
    /// `codec`.
    pub codec: &'a NemoRelayCodec,
    /// `request`.
    pub request: Payload<'a>,
}

/// Of `codecs.encode`.
pub struct CodecsEncode<'a> {
    /// `codec`.
    pub codec: &'a NemoRelayCodec,
    /// `annotated_request`.
    pub annotated_request: Payload<'a>,
    /// `original`.
    pub original: Payload<'a>,
}

/// Of `codecs.decode_response`.
pub struct CodecsDecodeResponse<'a> {
    /// `codec`.
    pub codec: &'a NemoRelayCodec,
    /// `response`.
    pub response: Payload<'a>,
}

/// Of `codecs.detect_request`.
pub struct CodecsDetectRequest<'a> {
    /// `content`.
    pub content: Payload<'a>,
    /// `hint`.
    pub hint: Option<&'a str>,
}

/// Of `codecs.detect_response`.
pub struct CodecsDetectResponse<'a> {
    /// `response`.
    pub response: Payload<'a>,
    /// `hint`.
    pub hint: Option<&'a str>,
}

/// Of `codecs.set_pricing`.
pub struct CodecsSetPricing {
    /// `catalog`.
    pub catalog: Option<Json>,
}

/// Of `codecs.set_full_payloads`.
pub struct CodecsSetFullPayloads {
    /// `full`.
    pub full: bool,
}

/// Of `codecs.register`.
pub struct CodecsRegister<'a> {
    /// `name`.
    pub name: &'a str,
    /// `codec`.
    pub codec: &'a NemoRelayCodec,
}

/// Of `codecs.deregister`.
pub struct CodecsDeregister<'a> {
    /// `name`.
    pub name: &'a str,
}

/// Of `exporters.recover`.
pub struct ExportersRecover<'a> {
    /// `path`.
    pub path: &'a str,
    /// `atif_directory`.
    pub atif_directory: Option<&'a str>,
}

/// Of `exporters.expand`.
pub struct ExportersExpand<'a> {
    /// `path`.
    pub path: &'a str,
    /// `output`.
    pub output: &'a str,
}

/// Of `guardrails.set_sanitizer_timeout`.
pub struct GuardrailsSetSanitizerTimeout {
    /// `timeout_millis`.
    pub timeout_millis: u32,
}

/// Of `isolation.set_thread_scope_stack`.
pub struct IsolationSetThreadScopeStack<'a> {
    /// `stack`.
    pub stack: &'a NemoRelayScopeStack,
}

/// Of `isolation.capture_propagation_context_with_root`.
pub struct IsolationCapturePropagationContextWithRoot<'a> {
    /// `root_uuid`.
    pub root_uuid: Option<&'a str>,
}

/// Of `isolation.create_scope_stack_from_propagation`.
pub struct IsolationCreateScopeStackFromPropagation<'a> {
    /// `context`.
    pub context: &'a str,
}

/// Of `isolation.propagation_context_to_json`.
pub struct IsolationPropagationContextToJson<'a> {
    /// `context`.
    pub context: &'a str,
}

/// Of `isolation.propagation_context_from_json`.
pub struct IsolationPropagationContextFromJson<'a> {
    /// `text`.
    pub text: &'a str,
}

/// Of `isolation.propagation_context_to_traceparent`.
pub struct IsolationPropagationContextToTraceparent<'a> {
    /// `context`.
    pub context: &'a str,
}

/// Of `llm.execute`.
pub struct LlmExecute<'a> {
    /// `name`.
    pub name: &'a str,
    /// `request`.
    pub request: Payload<'a>,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `attributes`.
    pub attributes: Option<LlmAttributes>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `model_name`.
    pub model_name: Option<&'a str>,
    /// `codec`.
    pub codec: Option<&'a NemoRelayCodec>,
    /// `response_codec`.
    pub response_codec: Option<&'a NemoRelayCodec>,
}

/// Of `llm.stream_execute`.
pub struct LlmStreamExecute<'a> {
    /// `name`.
    pub name: &'a str,
    /// `request`.
    pub request: Payload<'a>,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `attributes`.
    pub attributes: Option<LlmAttributes>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `model_name`.
    pub model_name: Option<&'a str>,
    /// `codec`.
    pub codec: Option<&'a NemoRelayCodec>,
    /// `response_codec`.
    pub response_codec: Option<&'a NemoRelayCodec>,
}

/// Of `llm.call`.
pub struct LlmCall<'a> {
    /// `name`.
    pub name: &'a str,
    /// `request`.
    pub request: Payload<'a>,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `attributes`.
    pub attributes: Option<LlmAttributes>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `model_name`.
    pub model_name: Option<&'a str>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
}

/// Of `llm.call_end`.
pub struct LlmCallEnd<'a> {
    /// `handle`.
    pub handle: &'a NemoRelayLlmHandle,
    /// `response`.
    pub response: Payload<'a>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `annotated_response`.
    pub annotated_response: Option<Json>,
    /// `response_codec`.
    pub response_codec: Option<&'a NemoRelayCodec>,
}

/// Of `llm.request_intercepts`.
pub struct LlmRequestIntercepts<'a> {
    /// `name`.
    pub name: &'a str,
    /// `request`.
    pub request: Payload<'a>,
}

/// Of `llm.conditional_execution`.
pub struct LlmConditionalExecution<'a> {
    /// `request`.
    pub request: Payload<'a>,
}

/// Of `logging.log`.
pub struct LoggingLog<'a> {
    /// `severity`.
    pub severity: LogSeverity,
    /// `message`.
    pub message: &'a str,
    /// `target`.
    pub target: Option<&'a str>,
    /// `fields`.
    pub fields: Option<Json>,
}

/// Of `plugin.register`.
pub struct PluginRegister<'a> {
    /// `kind`.
    pub kind: &'a str,
    /// `plugin`.
    pub plugin: GivenPlugin,
}

/// Of `plugin.deregister`.
pub struct PluginDeregister<'a> {
    /// `kind`.
    pub kind: &'a str,
}

/// Of `plugin.validate`.
pub struct PluginValidate<'a> {
    /// `config`.
    pub config: Payload<'a>,
    /// `additional_plugins_toml`.
    pub additional_plugins_toml: Option<&'a str>,
}

/// Of `plugin.validate_exact`.
pub struct PluginValidateExact<'a> {
    /// `config`.
    pub config: Payload<'a>,
}

/// Of `plugin.initialize`.
pub struct PluginInitialize<'a> {
    /// `config`.
    pub config: Payload<'a>,
    /// `additional_plugins_toml`.
    pub additional_plugins_toml: Option<&'a str>,
}

/// Of `plugin.close`.
pub struct PluginClose<'a> {
    /// `activation`.
    pub activation: &'a NemoRelayPluginHostActivation,
}

/// Of `runtime_registrations.list_runtime_registrations`.
pub struct RuntimeRegistrationsListRuntimeRegistrations {
    /// `kinds`.
    pub kinds: Option<Json>,
}

/// Of `scope.push`.
pub struct ScopePush<'a> {
    /// `name`.
    pub name: &'a str,
    /// `scope_type`.
    pub scope_type: ScopeType,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `attributes`.
    pub attributes: Option<ScopeAttributes>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `input`.
    pub input: Option<Json>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
}

/// Of `scope.pop`.
pub struct ScopePop<'a> {
    /// `handle`.
    pub handle: &'a NemoRelayScopeHandle,
    /// `output`.
    pub output: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
}

/// Of `scope.close`.
pub struct ScopeClose<'a> {
    /// `handle`.
    pub handle: &'a NemoRelayScopeHandle,
    /// `output`.
    pub output: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `status`.
    pub status: Option<&'a str>,
    /// `status_description`.
    pub status_description: Option<&'a str>,
}

/// Of `scope.event`.
pub struct ScopeEvent<'a> {
    /// `name`.
    pub name: &'a str,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `data_schema`.
    pub data_schema: Option<DataSchema>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `severity`.
    pub severity: Option<LogSeverity>,
}

/// Of `scope.metric`.
pub struct ScopeMetric<'a> {
    /// `name`.
    pub name: &'a str,
    /// `measurements`.
    pub measurements: Payload<'a>,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
}

/// Of `subscribers.flush`.
pub struct SubscribersFlush {
    /// `timeout_millis`.
    pub timeout_millis: Option<u32>,
}

/// Of `subscribers.set_queue_policy`.
pub struct SubscribersSetQueuePolicy<'a> {
    /// `name`.
    pub name: &'a str,
    /// `queue_policy`.
    pub queue_policy: &'a str,
    /// `scope`.
    pub scope: Option<&'a NemoRelayScopeHandle>,
    /// `queue_events`.
    pub queue_events: Option<u32>,
}

/// Of `tools.execute`.
pub struct ToolsExecute<'a> {
    /// `name`.
    pub name: &'a str,
    /// `args`.
    pub args: Payload<'a>,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `attributes`.
    pub attributes: Option<ToolAttributes>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `tool_call_id`.
    pub tool_call_id: Option<&'a str>,
}

/// Of `tools.call`.
pub struct ToolsCall<'a> {
    /// `name`.
    pub name: &'a str,
    /// `args`.
    pub args: Payload<'a>,
    /// `handle`.
    pub handle: Option<&'a NemoRelayScopeHandle>,
    /// `attributes`.
    pub attributes: Option<ToolAttributes>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `tool_call_id`.
    pub tool_call_id: Option<&'a str>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
}

/// Of `tools.call_end`.
pub struct ToolsCallEnd<'a> {
    /// `handle`.
    pub handle: &'a NemoRelayToolHandle,
    /// `result`.
    pub result: Payload<'a>,
    /// `annotation`.
    pub annotation: Option<Json>,
    /// `data`.
    pub data: Option<Json>,
    /// `metadata`.
    pub metadata: Option<Json>,
    /// `timestamp`.
    pub timestamp: Option<Timestamp>,
}

/// Of `tools.request_intercepts`.
pub struct ToolsRequestIntercepts<'a> {
    /// `name`.
    pub name: &'a str,
    /// `args`.
    pub args: Payload<'a>,
}

/// Of `tools.conditional_execution`.
pub struct ToolsConditionalExecution<'a> {
    /// `name`.
    pub name: &'a str,
    /// `args`.
    pub args: Payload<'a>,
}

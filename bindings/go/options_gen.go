// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"encoding/json"
	"time"
)

// DetectRequestCodecOption is an option of DetectRequestCodec.
type DetectRequestCodecOption interface {
	applyDetectRequestCodec(arguments *detectRequestCodecArguments)
}

// DetectResponseCodecOption is an option of DetectResponseCodec.
type DetectResponseCodecOption interface {
	applyDetectResponseCodec(arguments *detectResponseCodecArguments)
}

// ExportersRecoverOption is an option of ExportersRecover.
type ExportersRecoverOption interface {
	applyExportersRecover(arguments *exportersRecoverArguments)
}

// LlmCallExecuteOption is an option of LlmCallExecute.
type LlmCallExecuteOption interface {
	applyLlmCallExecute(arguments *llmCallExecuteArguments)
}

// LlmStreamCallExecuteOption is an option of LlmStreamCallExecute.
type LlmStreamCallExecuteOption interface {
	applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments)
}

// LlmCallOption is an option of LlmCall.
type LlmCallOption interface {
	applyLlmCall(arguments *llmCallArguments)
}

// LlmCallEndOption is an option of LlmCallEnd.
type LlmCallEndOption interface {
	applyLlmCallEnd(arguments *llmCallEndArguments)
}

// LogOption is an option of Log.
type LogOption interface {
	applyLog(arguments *logArguments)
}

// ValidatePluginConfigOption is an option of ValidatePluginConfig.
type ValidatePluginConfigOption interface {
	applyValidatePluginConfig(arguments *validatePluginConfigArguments)
}

// InitializePluginsOption is an option of InitializePlugins.
type InitializePluginsOption interface {
	applyInitializePlugins(arguments *initializePluginsArguments)
}

// PushScopeOption is an option of PushScope.
type PushScopeOption interface {
	applyPushScope(arguments *pushScopeArguments)
}

// PopScopeOption is an option of PopScope.
type PopScopeOption interface {
	applyPopScope(arguments *popScopeArguments)
}

// EmitEventOption is an option of EmitEvent.
type EmitEventOption interface {
	applyEmitEvent(arguments *emitEventArguments)
}

// EmitMetricOption is an option of EmitMetric.
type EmitMetricOption interface {
	applyEmitMetric(arguments *emitMetricArguments)
}

// SetQueuePolicyOption is an option of SetQueuePolicy.
type SetQueuePolicyOption interface {
	applySetQueuePolicy(arguments *setQueuePolicyArguments)
}

// ToolCallExecuteOption is an option of ToolCallExecute.
type ToolCallExecuteOption interface {
	applyToolCallExecute(arguments *toolCallExecuteArguments)
}

// ToolCallOption is an option of ToolCall.
type ToolCallOption interface {
	applyToolCall(arguments *toolCallArguments)
}

// ToolCallEndOption is an option of ToolCallEnd.
type ToolCallEndOption interface {
	applyToolCallEnd(arguments *toolCallEndArguments)
}

type withHintOption struct{ value string }

// WithHint is an option of the operations below.
//
//   - DetectRequestCodec: The name of a codec or the URL that the request goes to.
//   - DetectResponseCodec: The name of a codec or the URL that the response came from.
func WithHint(value string) withHintOption {
	return withHintOption{value}
}

func (option withHintOption) applyDetectRequestCodec(arguments *detectRequestCodecArguments) {
	arguments.hint = &option.value
}

func (option withHintOption) applyDetectResponseCodec(arguments *detectResponseCodecArguments) {
	arguments.hint = &option.value
}

type withAtifDirectoryOption struct{ value string }

// WithAtifDirectory is an option of the operations below.
//
//   - ExportersRecover: The directory of an exporter of trajectories; those of all agents that have none there are written there, too. Where absent, trajectories are written beside the file.
func WithAtifDirectory(value string) withAtifDirectoryOption {
	return withAtifDirectoryOption{value}
}

func (option withAtifDirectoryOption) applyExportersRecover(arguments *exportersRecoverArguments) {
	arguments.atifDirectory = &option.value
}

type withParentOption struct{ value *ScopeHandle }

// WithParent is an option of the operations below.
//
//   - LlmCallExecute: An explicit parent.
//   - LlmStreamCallExecute: An explicit parent.
//   - LlmCall: An explicit parent.
//   - PushScope: An explicit parent; only the parent uuid of the events follows it.
//   - EmitEvent: An explicit parent.
//   - EmitMetric: An explicit parent.
//   - ToolCallExecute: An explicit parent.
//   - ToolCall: An explicit parent.
func WithParent(value *ScopeHandle) withParentOption {
	return withParentOption{value}
}

func (option withParentOption) applyLlmCallExecute(arguments *llmCallExecuteArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyLlmCall(arguments *llmCallArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyPushScope(arguments *pushScopeArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyEmitEvent(arguments *emitEventArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyEmitMetric(arguments *emitMetricArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyToolCall(arguments *toolCallArguments) {
	arguments.handle = option.value
}

type withLlmAttributesOption struct{ value LLMAttributes }

// WithLLMAttributes is an option of the operations below.
//
//   - LlmCallExecute: The flags of the call.
//   - LlmStreamCallExecute: The flags of the call.
//   - LlmCall: The flags of the call.
func WithLLMAttributes(value LLMAttributes) withLlmAttributesOption {
	return withLlmAttributesOption{value}
}

func (option withLlmAttributesOption) applyLlmCallExecute(arguments *llmCallExecuteArguments) {
	arguments.attributes = option.value
}

func (option withLlmAttributesOption) applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments) {
	arguments.attributes = option.value
}

func (option withLlmAttributesOption) applyLlmCall(arguments *llmCallArguments) {
	arguments.attributes = option.value
}

type withDataOption struct{ value json.RawMessage }

// WithData is an option of the operations below.
//
//   - LlmCallExecute: The data of the end event where the call has no response to show.
//   - LlmStreamCallExecute: The data of the end event where the finalizer gave nothing to show.
//   - LlmCall: Kept on the handle and written to no event.
//   - LlmCallEnd: The data of the end event where there is no response to show.
//   - PushScope: Kept on the handle and written to no event.
//   - EmitEvent: The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text.
//   - ToolCallExecute: The data of the end event where the call has no result to show.
//   - ToolCall: Kept on the handle and written to no event.
//   - ToolCallEnd: The data of the end event where there is no result to show.
func WithData(value json.RawMessage) withDataOption {
	return withDataOption{value}
}

func (option withDataOption) applyLlmCallExecute(arguments *llmCallExecuteArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyLlmCall(arguments *llmCallArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyLlmCallEnd(arguments *llmCallEndArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyPushScope(arguments *pushScopeArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyEmitEvent(arguments *emitEventArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyToolCall(arguments *toolCallArguments) {
	arguments.data = option.value
}

func (option withDataOption) applyToolCallEnd(arguments *toolCallEndArguments) {
	arguments.data = option.value
}

type withMetadataOption struct{ value json.RawMessage }

// WithMetadata is an option of the operations below.
//
//   - LlmCallExecute: Written to every event of the call.
//   - LlmStreamCallExecute: Written to every event of the call.
//   - LlmCall: Written to both events of the call.
//   - LlmCallEnd: Merged over the metadata of the start.
//   - PushScope: Written to the start and end events.
//   - PopScope: Merged over the metadata of the push.
//   - EmitEvent: The metadata of the mark.
//   - EmitMetric: The metadata of the mark.
//   - ToolCallExecute: Written to every event of the call.
//   - ToolCall: Written to both events of the call.
//   - ToolCallEnd: Merged over the metadata of the start.
func WithMetadata(value json.RawMessage) withMetadataOption {
	return withMetadataOption{value}
}

func (option withMetadataOption) applyLlmCallExecute(arguments *llmCallExecuteArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyLlmCall(arguments *llmCallArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyLlmCallEnd(arguments *llmCallEndArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyPushScope(arguments *pushScopeArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyPopScope(arguments *popScopeArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyEmitEvent(arguments *emitEventArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyEmitMetric(arguments *emitMetricArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyToolCall(arguments *toolCallArguments) {
	arguments.metadata = option.value
}

func (option withMetadataOption) applyToolCallEnd(arguments *toolCallEndArguments) {
	arguments.metadata = option.value
}

type withModelNameOption struct{ value string }

// WithModelName is an option of the operations below.
//
//   - LlmCallExecute: The model.
//   - LlmStreamCallExecute: The model.
//   - LlmCall: The model.
func WithModelName(value string) withModelNameOption {
	return withModelNameOption{value}
}

func (option withModelNameOption) applyLlmCallExecute(arguments *llmCallExecuteArguments) {
	arguments.modelName = &option.value
}

func (option withModelNameOption) applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments) {
	arguments.modelName = &option.value
}

func (option withModelNameOption) applyLlmCall(arguments *llmCallArguments) {
	arguments.modelName = &option.value
}

type withCodecOption struct{ value LlmCodec }

// WithCodec is an option of the operations below.
//
//   - LlmCallExecute: The codec of the request by its name or as an object; with it the intercepts change the normalized request.
//   - LlmStreamCallExecute: The codec of the request by its name or as an object; with it the intercepts change the normalized request.
func WithCodec(value LlmCodec) withCodecOption {
	return withCodecOption{value}
}

func (option withCodecOption) applyLlmCallExecute(arguments *llmCallExecuteArguments) {
	arguments.codec = option.value
}

func (option withCodecOption) applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments) {
	arguments.codec = option.value
}

type withResponseCodecOption struct{ value LlmCodec }

// WithResponseCodec is an option of the operations below.
//
//   - LlmCallExecute: The codec of the response by its name or as an object; with it the end event shows the normalized response.
//   - LlmStreamCallExecute: The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together.
//   - LlmCallEnd: What makes the normalized form where it is not given.
func WithResponseCodec(value LlmCodec) withResponseCodecOption {
	return withResponseCodecOption{value}
}

func (option withResponseCodecOption) applyLlmCallExecute(arguments *llmCallExecuteArguments) {
	arguments.responseCodec = option.value
}

func (option withResponseCodecOption) applyLlmStreamCallExecute(arguments *llmStreamCallExecuteArguments) {
	arguments.responseCodec = option.value
}

func (option withResponseCodecOption) applyLlmCallEnd(arguments *llmCallEndArguments) {
	arguments.responseCodec = option.value
}

type withTimestampOption struct{ value time.Time }

// WithTimestamp is an option of the operations below.
//
//   - LlmCall: When the call began; now where absent.
//   - LlmCallEnd: When the call ended; now where absent.
//   - PushScope: When the work began; now where absent.
//   - PopScope: When the work ended; now where absent.
//   - EmitEvent: When it happened; now where absent.
//   - EmitMetric: When it was measured; now where absent.
//   - ToolCall: When the call began; now where absent.
//   - ToolCallEnd: When the call ended; now where absent.
func WithTimestamp(value time.Time) withTimestampOption {
	return withTimestampOption{value}
}

func (option withTimestampOption) applyLlmCall(arguments *llmCallArguments) {
	arguments.timestamp = &option.value
}

func (option withTimestampOption) applyLlmCallEnd(arguments *llmCallEndArguments) {
	arguments.timestamp = &option.value
}

func (option withTimestampOption) applyPushScope(arguments *pushScopeArguments) {
	arguments.timestamp = &option.value
}

func (option withTimestampOption) applyPopScope(arguments *popScopeArguments) {
	arguments.timestamp = &option.value
}

func (option withTimestampOption) applyEmitEvent(arguments *emitEventArguments) {
	arguments.timestamp = &option.value
}

func (option withTimestampOption) applyEmitMetric(arguments *emitMetricArguments) {
	arguments.timestamp = &option.value
}

func (option withTimestampOption) applyToolCall(arguments *toolCallArguments) {
	arguments.timestamp = &option.value
}

func (option withTimestampOption) applyToolCallEnd(arguments *toolCallEndArguments) {
	arguments.timestamp = &option.value
}

type withAnnotatedResponseOption struct{ value json.RawMessage }

// WithAnnotatedResponse is an option of the operations below.
//
//   - LlmCallEnd: The response in normalized form.
func WithAnnotatedResponse(value json.RawMessage) withAnnotatedResponseOption {
	return withAnnotatedResponseOption{value}
}

func (option withAnnotatedResponseOption) applyLlmCallEnd(arguments *llmCallEndArguments) {
	arguments.annotatedResponse = option.value
}

type withTargetOption struct{ value string }

// WithTarget is an option of the operations below.
//
//   - Log: What it is about; the name of the language goes before it.
func WithTarget(value string) withTargetOption {
	return withTargetOption{value}
}

func (option withTargetOption) applyLog(arguments *logArguments) {
	arguments.target = &option.value
}

type withFieldsOption struct{ value json.RawMessage }

// WithFields is an option of the operations below.
//
//   - Log: An object with what else there is to say.
func WithFields(value json.RawMessage) withFieldsOption {
	return withFieldsOption{value}
}

func (option withFieldsOption) applyLog(arguments *logArguments) {
	arguments.fields = option.value
}

type withAdditionalPluginsTomlOption struct{ value string }

// WithAdditionalPluginsTOML is an option of the operations below.
//
//   - ValidatePluginConfig: A file that takes the place of the one of the user.
//   - InitializePlugins: A file that takes the place of the one of the user.
func WithAdditionalPluginsTOML(value string) withAdditionalPluginsTomlOption {
	return withAdditionalPluginsTomlOption{value}
}

func (option withAdditionalPluginsTomlOption) applyValidatePluginConfig(arguments *validatePluginConfigArguments) {
	arguments.additionalPluginsTOML = &option.value
}

func (option withAdditionalPluginsTomlOption) applyInitializePlugins(arguments *initializePluginsArguments) {
	arguments.additionalPluginsTOML = &option.value
}

type withScopeAttributesOption struct{ value ScopeAttributes }

// WithScopeAttributes is an option of the operations below.
//
//   - PushScope: The flags of the scope.
func WithScopeAttributes(value ScopeAttributes) withScopeAttributesOption {
	return withScopeAttributesOption{value}
}

func (option withScopeAttributesOption) applyPushScope(arguments *pushScopeArguments) {
	arguments.attributes = option.value
}

type withInputOption struct{ value json.RawMessage }

// WithInput is an option of the operations below.
//
//   - PushScope: The data of the start event.
func WithInput(value json.RawMessage) withInputOption {
	return withInputOption{value}
}

func (option withInputOption) applyPushScope(arguments *pushScopeArguments) {
	arguments.input = option.value
}

type withOutputOption struct{ value json.RawMessage }

// WithOutput is an option of the operations below.
//
//   - PopScope: The data of the end event.
func WithOutput(value json.RawMessage) withOutputOption {
	return withOutputOption{value}
}

func (option withOutputOption) applyPopScope(arguments *popScopeArguments) {
	arguments.output = option.value
}

type withDataSchemaOption struct{ value DataSchema }

// WithDataSchema is an option of the operations below.
//
//   - EmitEvent: The schema that the data follows.
func WithDataSchema(value DataSchema) withDataSchemaOption {
	return withDataSchemaOption{value}
}

func (option withDataSchemaOption) applyEmitEvent(arguments *emitEventArguments) {
	arguments.dataSchema = &option.value
}

type withSeverityOption struct{ value LogSeverity }

// WithSeverity is an option of the operations below.
//
//   - EmitEvent: How serious the mark is; it is written to the metadata, which must be an object or absent.
func WithSeverity(value LogSeverity) withSeverityOption {
	return withSeverityOption{value}
}

func (option withSeverityOption) applyEmitEvent(arguments *emitEventArguments) {
	arguments.severity = &option.value
}

type withinScopeOption struct{ value *ScopeHandle }

// WithinScope is an option of the operations below.
//
//   - SetQueuePolicy: The scope that the subscriber is registered on; that of the process where absent.
func WithinScope(value *ScopeHandle) withinScopeOption {
	return withinScopeOption{value}
}

func (option withinScopeOption) applySetQueuePolicy(arguments *setQueuePolicyArguments) {
	arguments.scope = option.value
}

type withQueueEventsOption struct{ value uint32 }

// WithQueueEvents is an option of the operations below.
//
//   - SetQueuePolicy: How many events wait in memory at most; what it was where absent, and that is 65536 at first.
func WithQueueEvents(value uint32) withQueueEventsOption {
	return withQueueEventsOption{value}
}

func (option withQueueEventsOption) applySetQueuePolicy(arguments *setQueuePolicyArguments) {
	arguments.queueEvents = &option.value
}

type withToolAttributesOption struct{ value ToolAttributes }

// WithToolAttributes is an option of the operations below.
//
//   - ToolCallExecute: The flags of the call.
//   - ToolCall: The flags of the call.
func WithToolAttributes(value ToolAttributes) withToolAttributesOption {
	return withToolAttributesOption{value}
}

func (option withToolAttributesOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.attributes = option.value
}

func (option withToolAttributesOption) applyToolCall(arguments *toolCallArguments) {
	arguments.attributes = option.value
}

type withToolCallIdOption struct{ value string }

// WithToolCallID is an option of the operations below.
//
//   - ToolCallExecute: The id that the model gave to the call.
//   - ToolCall: The id that the model gave to the call.
func WithToolCallID(value string) withToolCallIdOption {
	return withToolCallIdOption{value}
}

func (option withToolCallIdOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.toolCallID = &option.value
}

func (option withToolCallIdOption) applyToolCall(arguments *toolCallArguments) {
	arguments.toolCallID = &option.value
}

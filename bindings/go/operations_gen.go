// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"context"
	"encoding/json"
	"time"
)

type codecDecodeArguments struct {
	codec   LlmCodec
	request LLMRequest
}

// CodecDecode makes the normalized form of a request.
//
// Errors: not_found, invalid_argument, invalid_payload, limit_exceeded, callback_failed.
func CodecDecode(ctx context.Context, codec LlmCodec, request LLMRequest) (json.RawMessage, error) {
	arguments := codecDecodeArguments{codec: codec, request: request}
	return codecDecode(ctx, &arguments)
}

type codecEncodeArguments struct {
	codec            LlmCodec
	annotatedRequest json.RawMessage
	original         LLMRequest
}

// CodecEncode brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
//
// Errors: not_found, invalid_argument, invalid_payload, limit_exceeded, callback_failed.
func CodecEncode(ctx context.Context, codec LlmCodec, annotatedRequest json.RawMessage, original LLMRequest) (LLMRequest, error) {
	arguments := codecEncodeArguments{codec: codec, annotatedRequest: annotatedRequest, original: original}
	return codecEncode(ctx, &arguments)
}

type codecDecodeResponseArguments struct {
	codec    LlmCodec
	response json.RawMessage
}

// CodecDecodeResponse makes the normalized form of a response.
//
// Errors: not_found, invalid_argument, invalid_payload, limit_exceeded, callback_failed, internal.
func CodecDecodeResponse(ctx context.Context, codec LlmCodec, response json.RawMessage) (json.RawMessage, error) {
	arguments := codecDecodeResponseArguments{codec: codec, response: response}
	return codecDecodeResponse(ctx, &arguments)
}

type detectRequestCodecArguments struct {
	content json.RawMessage
	hint    *string
}

// DetectRequestCodec names the codec of a request; absent where none fits or more than one.
//
// Errors: invalid_payload, limit_exceeded.
func DetectRequestCodec(ctx context.Context, content json.RawMessage, options ...DetectRequestCodecOption) (*string, error) {
	arguments := detectRequestCodecArguments{content: content}
	for _, option := range options {
		option.applyDetectRequestCodec(&arguments)
	}
	return detectRequestCodec(ctx, &arguments)
}

type detectResponseCodecArguments struct {
	response json.RawMessage
	hint     *string
}

// DetectResponseCodec names the codec of a response; absent where none fits or more than one.
//
// Errors: invalid_payload, limit_exceeded.
func DetectResponseCodec(ctx context.Context, response json.RawMessage, options ...DetectResponseCodecOption) (*string, error) {
	arguments := detectResponseCodecArguments{response: response}
	for _, option := range options {
		option.applyDetectResponseCodec(&arguments)
	}
	return detectResponseCodec(ctx, &arguments)
}

type setPricingArguments struct {
	catalog json.RawMessage
}

// SetPricing sets the prices with which the cost of a response is estimated where its provider reports none.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded.
func SetPricing(ctx context.Context, catalog json.RawMessage) error {
	arguments := setPricingArguments{catalog: catalog}
	return setPricing(ctx, &arguments)
}

type setFullPayloadsArguments struct {
	full bool
}

// SetFullPayloads says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.
//
// Errors: invalid_argument.
func SetFullPayloads(ctx context.Context, full bool) error {
	arguments := setFullPayloadsArguments{full: full}
	return setFullPayloads(ctx, &arguments)
}

type registerCodecArguments struct {
	name  string
	codec LlmCodec
}

// RegisterCodec makes a codec of the application known by a name, which calls may then give instead of the codec.
//
// Errors: already_exists, invalid_argument.
func RegisterCodec(ctx context.Context, name string, codec LlmCodec) error {
	arguments := registerCodecArguments{name: name, codec: codec}
	return registerCodec(ctx, &arguments)
}

type deregisterCodecArguments struct {
	name string
}

// DeregisterCodec forgets the name of a codec; says whether there was one.
func DeregisterCodec(ctx context.Context, name string) bool {
	arguments := deregisterCodecArguments{name: name}
	return deregisterCodec(ctx, &arguments)
}

type exportersRecoverArguments struct {
	path          string
	atifDirectory *string
}

// ExportersRecover repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.
//
// Errors: io_error, invalid_argument.
func ExportersRecover(ctx context.Context, path string, options ...ExportersRecoverOption) (json.RawMessage, error) {
	arguments := exportersRecoverArguments{path: path}
	for _, option := range options {
		option.applyExportersRecover(&arguments)
	}
	return exportersRecover(ctx, &arguments)
}

type exportersExpandArguments struct {
	path   string
	output string
}

// ExportersExpand writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.
//
// Errors: io_error, invalid_payload, limit_exceeded.
func ExportersExpand(ctx context.Context, path string, output string) (uint64, error) {
	arguments := exportersExpandArguments{path: path, output: output}
	return exportersExpand(ctx, &arguments)
}

type setSanitizerTimeoutArguments struct {
	timeoutMillis uint32
}

// SetSanitizerTimeout says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.
//
// Errors: invalid_argument.
func SetSanitizerTimeout(ctx context.Context, timeoutMillis uint32) error {
	arguments := setSanitizerTimeoutArguments{timeoutMillis: timeoutMillis}
	return setSanitizerTimeout(ctx, &arguments)
}

type llmCallExecuteArguments struct {
	name          string
	request       LLMRequest
	handle        *ScopeHandle
	attributes    LLMAttributes
	data          json.RawMessage
	metadata      json.RawMessage
	modelName     *string
	codec         LlmCodec
	responseCodec LlmCodec
}

// LlmCallExecute runs a model call through the managed pipeline.
//
// Errors: guardrail_rejected, callback_failed, invalid_payload, limit_exceeded, invalid_argument, cancelled, not_found.
func LlmCallExecute(ctx context.Context, name string, request LLMRequest, func_ LlmFunc, options ...LlmCallExecuteOption) (json.RawMessage, error) {
	arguments := llmCallExecuteArguments{name: name, request: request}
	for _, option := range options {
		option.applyLlmCallExecute(&arguments)
	}
	return llmCallExecute(ctx, &arguments, func_)
}

type llmStreamCallExecuteArguments struct {
	name          string
	request       LLMRequest
	handle        *ScopeHandle
	attributes    LLMAttributes
	data          json.RawMessage
	metadata      json.RawMessage
	modelName     *string
	codec         LlmCodec
	responseCodec LlmCodec
}

// LlmStreamCallExecute runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
//
// Errors: guardrail_rejected, callback_failed, invalid_payload, limit_exceeded, invalid_argument, cancelled, not_found.
func LlmStreamCallExecute(ctx context.Context, name string, request LLMRequest, func_ LlmStreamFunc, collector CollectorFunc, finalizer FinalizerFunc, options ...LlmStreamCallExecuteOption) (*LlmStream, error) {
	arguments := llmStreamCallExecuteArguments{name: name, request: request}
	for _, option := range options {
		option.applyLlmStreamCallExecute(&arguments)
	}
	return llmStreamCallExecute(ctx, &arguments, func_, collector, finalizer)
}

type llmCallArguments struct {
	name       string
	request    LLMRequest
	handle     *ScopeHandle
	attributes LLMAttributes
	data       json.RawMessage
	metadata   json.RawMessage
	modelName  *string
	timestamp  *time.Time
}

// LlmCall starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded.
func LlmCall(ctx context.Context, name string, request LLMRequest, options ...LlmCallOption) (*LLMHandle, error) {
	arguments := llmCallArguments{name: name, request: request}
	for _, option := range options {
		option.applyLlmCall(&arguments)
	}
	return llmCall(ctx, &arguments)
}

type llmCallEndArguments struct {
	handle            *LLMHandle
	response          json.RawMessage
	data              json.RawMessage
	metadata          json.RawMessage
	timestamp         *time.Time
	annotatedResponse json.RawMessage
	responseCodec     LlmCodec
}

// LlmCallEnd ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
//
// Errors: not_found, invalid_argument, invalid_payload, limit_exceeded.
func LlmCallEnd(ctx context.Context, handle *LLMHandle, response json.RawMessage, options ...LlmCallEndOption) error {
	arguments := llmCallEndArguments{handle: handle, response: response}
	for _, option := range options {
		option.applyLlmCallEnd(&arguments)
	}
	return llmCallEnd(ctx, &arguments)
}

type llmRequestInterceptsArguments struct {
	name    string
	request LLMRequest
}

// LlmRequestIntercepts runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
//
// Errors: callback_failed, invalid_payload, limit_exceeded, invalid_argument, cancelled.
func LlmRequestIntercepts(ctx context.Context, name string, request LLMRequest) (LLMRequestInterceptOutcome, error) {
	arguments := llmRequestInterceptsArguments{name: name, request: request}
	return llmRequestIntercepts(ctx, &arguments)
}

type llmConditionalExecutionArguments struct {
	request LLMRequest
}

// LlmConditionalExecution runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
//
// Errors: guardrail_rejected, callback_failed, invalid_payload, limit_exceeded, invalid_argument, cancelled.
func LlmConditionalExecution(ctx context.Context, request LLMRequest) error {
	arguments := llmConditionalExecutionArguments{request: request}
	return llmConditionalExecution(ctx, &arguments)
}

type logArguments struct {
	severity LogSeverity
	message  string
	target   *string
	fields   json.RawMessage
}

// Log writes a line into the log that the runtime writes to; nothing happens where that is off.
//
// Errors: invalid_argument.
func Log(ctx context.Context, severity LogSeverity, message string, options ...LogOption) error {
	arguments := logArguments{severity: severity, message: message}
	for _, option := range options {
		option.applyLog(&arguments)
	}
	return log(ctx, &arguments)
}

type registerPluginArguments struct {
	kind   string
	plugin Plugin
}

// RegisterPlugin makes a kind of component known; what it registers takes effect when a configuration names the kind.
//
// Errors: already_exists, invalid_argument.
func RegisterPlugin(ctx context.Context, kind string, plugin Plugin) error {
	arguments := registerPluginArguments{kind: kind, plugin: plugin}
	return registerPlugin(ctx, &arguments)
}

type deregisterPluginArguments struct {
	kind string
}

// DeregisterPlugin forgets a kind of component; components that are active stay.
//
// Errors: invalid_argument.
func DeregisterPlugin(ctx context.Context, kind string) (bool, error) {
	arguments := deregisterPluginArguments{kind: kind}
	return deregisterPlugin(ctx, &arguments)
}

type listPluginKindsArguments struct {
}

// ListPluginKinds lists the kinds of components that are known by name; those of the runtime are among them.
func ListPluginKinds(ctx context.Context) []string {
	arguments := listPluginKindsArguments{}
	return listPluginKinds(ctx, &arguments)
}

type validatePluginConfigArguments struct {
	config                json.RawMessage
	additionalPluginsTOML *string
}

// ValidatePluginConfig says what is wrong with a configuration and the files that would be read with it; nothing is registered.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded, io_error.
func ValidatePluginConfig(ctx context.Context, config json.RawMessage, options ...ValidatePluginConfigOption) (json.RawMessage, error) {
	arguments := validatePluginConfigArguments{config: config}
	for _, option := range options {
		option.applyValidatePluginConfig(&arguments)
	}
	return validatePluginConfig(ctx, &arguments)
}

type validatePluginConfigExactArguments struct {
	config json.RawMessage
}

// ValidatePluginConfigExact says what is wrong with a configuration; no file is read and nothing is registered.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded.
func ValidatePluginConfigExact(ctx context.Context, config json.RawMessage) (json.RawMessage, error) {
	arguments := validatePluginConfigExactArguments{config: config}
	return validatePluginConfigExact(ctx, &arguments)
}

type initializePluginsArguments struct {
	config                json.RawMessage
	additionalPluginsTOML *string
}

// InitializePlugins activates a configuration in the order of its components; one that is active is replaced without losing an event.
//
// Errors: invalid_config, registration_failed, not_found, invalid_argument, invalid_payload, limit_exceeded, io_error.
func InitializePlugins(ctx context.Context, config json.RawMessage, options ...InitializePluginsOption) (*PluginHostActivation, error) {
	arguments := initializePluginsArguments{config: config}
	for _, option := range options {
		option.applyInitializePlugins(&arguments)
	}
	return initializePlugins(ctx, &arguments)
}

type clearPluginConfigurationArguments struct {
}

// ClearPluginConfiguration closes the activation that is active where there is one.
//
// Errors: io_error.
func ClearPluginConfiguration(ctx context.Context) error {
	arguments := clearPluginConfigurationArguments{}
	return clearPluginConfiguration(ctx, &arguments)
}

type activePluginReportArguments struct {
}

// ActivePluginReport gives the report of the activation that is active; absent where there is none.
func ActivePluginReport(ctx context.Context) json.RawMessage {
	arguments := activePluginReportArguments{}
	return activePluginReport(ctx, &arguments)
}

type listRuntimeRegistrationsArguments struct {
	kinds []RuntimeRegistrationKind
}

// ListRuntimeRegistrations lists everything that is registered globally by kind and name.
//
// Errors: invalid_argument.
func ListRuntimeRegistrations(ctx context.Context, kinds []RuntimeRegistrationKind) ([]RuntimeRegistrationIdentity, error) {
	arguments := listRuntimeRegistrationsArguments{kinds: kinds}
	return listRuntimeRegistrations(ctx, &arguments)
}

type pushScopeArguments struct {
	name       string
	scopeType  ScopeType
	handle     *ScopeHandle
	attributes ScopeAttributes
	data       json.RawMessage
	metadata   json.RawMessage
	input      json.RawMessage
	timestamp  *time.Time
}

// PushScope opens a scope under the innermost open scope of the current context and makes it the innermost.
//
// The returned context is the one in which the scope is open; it goes to everything that happens inside.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded.
func PushScope(ctx context.Context, name string, scopeType ScopeType, options ...PushScopeOption) (context.Context, *ScopeHandle, error) {
	arguments := pushScopeArguments{name: name, scopeType: scopeType}
	for _, option := range options {
		option.applyPushScope(&arguments)
	}
	return pushScope(ctx, &arguments)
}

type popScopeArguments struct {
	handle    *ScopeHandle
	output    json.RawMessage
	metadata  json.RawMessage
	timestamp *time.Time
}

// PopScope closes the innermost scope of the current context.
//
// Errors: not_found, scope_not_on_top, invalid_argument, invalid_payload, limit_exceeded.
func PopScope(ctx context.Context, handle *ScopeHandle, options ...PopScopeOption) error {
	arguments := popScopeArguments{handle: handle}
	for _, option := range options {
		option.applyPopScope(&arguments)
	}
	return popScope(ctx, &arguments)
}

type closeScopeArguments struct {
	handle            *ScopeHandle
	output            json.RawMessage
	metadata          json.RawMessage
	timestamp         *time.Time
	status            *string
	statusDescription *string
}

type getHandleArguments struct {
}

// GetHandle is the innermost open scope of the current context; the implicit root where none is open.
func GetHandle(ctx context.Context) *ScopeHandle {
	arguments := getHandleArguments{}
	return getHandle(ctx, &arguments)
}

type emitEventArguments struct {
	name       string
	handle     *ScopeHandle
	data       json.RawMessage
	metadata   json.RawMessage
	dataSchema *DataSchema
	timestamp  *time.Time
	severity   *LogSeverity
}

// EmitEvent emits a mark under the innermost open scope.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded.
func EmitEvent(ctx context.Context, name string, options ...EmitEventOption) error {
	arguments := emitEventArguments{name: name}
	for _, option := range options {
		option.applyEmitEvent(&arguments)
	}
	return emitEvent(ctx, &arguments)
}

type emitMetricArguments struct {
	name         string
	measurements json.RawMessage
	handle       *ScopeHandle
	metadata     json.RawMessage
	timestamp    *time.Time
}

// EmitMetric emits a mark with measurements under the innermost open scope.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded.
func EmitMetric[T json.RawMessage | []MetricMeasurement](ctx context.Context, name string, measurements T, options ...EmitMetricOption) error {
	measurementsText, err := recordsText("measurements", measurements)
	if err != nil {
		return err
	}
	arguments := emitMetricArguments{name: name, measurements: measurementsText}
	for _, option := range options {
		option.applyEmitMetric(&arguments)
	}
	return emitMetric(ctx, &arguments)
}

type setQueuePolicyArguments struct {
	name        string
	queuePolicy string
	scope       *ScopeHandle
	queueEvents *uint32
}

// SetQueuePolicy says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.
//
// Errors: invalid_argument, not_found, unsupported.
func SetQueuePolicy(ctx context.Context, name string, queuePolicy string, options ...SetQueuePolicyOption) error {
	arguments := setQueuePolicyArguments{name: name, queuePolicy: queuePolicy}
	for _, option := range options {
		option.applySetQueuePolicy(&arguments)
	}
	return setQueuePolicy(ctx, &arguments)
}

type toolCallExecuteArguments struct {
	name       string
	args       json.RawMessage
	handle     *ScopeHandle
	attributes ToolAttributes
	data       json.RawMessage
	metadata   json.RawMessage
	toolCallID *string
}

// ToolCallExecute runs a tool through the managed pipeline.
//
// Errors: guardrail_rejected, callback_failed, invalid_payload, limit_exceeded, invalid_argument, cancelled.
func ToolCallExecute(ctx context.Context, name string, args json.RawMessage, func_ ToolFunc, options ...ToolCallExecuteOption) (ToolExecutionResult, error) {
	arguments := toolCallExecuteArguments{name: name, args: args}
	for _, option := range options {
		option.applyToolCallExecute(&arguments)
	}
	return toolCallExecute(ctx, &arguments, func_)
}

type toolCallArguments struct {
	name       string
	args       json.RawMessage
	handle     *ScopeHandle
	attributes ToolAttributes
	data       json.RawMessage
	metadata   json.RawMessage
	toolCallID *string
	timestamp  *time.Time
}

// ToolCall starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
//
// Errors: invalid_argument, invalid_payload, limit_exceeded.
func ToolCall(ctx context.Context, name string, args json.RawMessage, options ...ToolCallOption) (*ToolHandle, error) {
	arguments := toolCallArguments{name: name, args: args}
	for _, option := range options {
		option.applyToolCall(&arguments)
	}
	return toolCall(ctx, &arguments)
}

type toolCallEndArguments struct {
	handle    *ToolHandle
	result    ToolExecutionResult
	data      json.RawMessage
	metadata  json.RawMessage
	timestamp *time.Time
}

// ToolCallEnd ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
//
// Errors: not_found, invalid_argument, invalid_payload, limit_exceeded.
func ToolCallEnd(ctx context.Context, handle *ToolHandle, result ToolExecutionResult, options ...ToolCallEndOption) error {
	arguments := toolCallEndArguments{handle: handle, result: result}
	for _, option := range options {
		option.applyToolCallEnd(&arguments)
	}
	return toolCallEnd(ctx, &arguments)
}

type toolRequestInterceptsArguments struct {
	name string
	args json.RawMessage
}

// ToolRequestIntercepts runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
//
// Errors: callback_failed, invalid_payload, limit_exceeded, invalid_argument, cancelled.
func ToolRequestIntercepts(ctx context.Context, name string, args json.RawMessage) (json.RawMessage, error) {
	arguments := toolRequestInterceptsArguments{name: name, args: args}
	return toolRequestIntercepts(ctx, &arguments)
}

type toolConditionalExecutionArguments struct {
	name string
	args json.RawMessage
}

// ToolConditionalExecution runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
//
// Errors: guardrail_rejected, callback_failed, invalid_payload, limit_exceeded, invalid_argument, cancelled.
func ToolConditionalExecution(ctx context.Context, name string, args json.RawMessage) error {
	arguments := toolConditionalExecutionArguments{name: name, args: args}
	return toolConditionalExecution(ctx, &arguments)
}

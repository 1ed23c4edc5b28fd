// Code generated from spec/ by codegen. DO NOT EDIT.

package main

import (
	"context"
	"encoding/json"
	"iter"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// operations are the operations that the package was found to have when this was compiled.
var operations = []string{
	"codecs.decode",
	"codecs.encode",
	"codecs.decode_response",
	"codecs.detect_request",
	"codecs.detect_response",
	"codecs.set_pricing",
	"codecs.set_full_payloads",
	"codecs.register",
	"codecs.deregister",
	"exporters.recover",
	"exporters.expand",
	"exporters.atof.new",
	"exporters.atof.path",
	"exporters.atof.register",
	"exporters.atof.deregister",
	"exporters.atof.force_flush",
	"exporters.atof.runtime_diagnostics",
	"exporters.atof.shutdown",
	"exporters.atif.new",
	"exporters.atif.register",
	"exporters.atif.deregister",
	"exporters.atif.force_flush",
	"exporters.atif.runtime_diagnostics",
	"exporters.atif.shutdown",
	"exporters.atif.export",
	"exporters.atif.export_json",
	"exporters.atif.clear",
	"exporters.open_telemetry.new",
	"exporters.open_telemetry.register",
	"exporters.open_telemetry.deregister",
	"exporters.open_telemetry.force_flush",
	"exporters.open_telemetry.runtime_diagnostics",
	"exporters.open_telemetry.shutdown",
	"exporters.open_inference.new",
	"exporters.open_inference.register",
	"exporters.open_inference.deregister",
	"exporters.open_inference.force_flush",
	"exporters.open_inference.runtime_diagnostics",
	"exporters.open_inference.shutdown",
	"exporters.open_telemetry_log.new",
	"exporters.open_telemetry_log.register",
	"exporters.open_telemetry_log.deregister",
	"exporters.open_telemetry_log.force_flush",
	"exporters.open_telemetry_log.runtime_diagnostics",
	"exporters.open_telemetry_log.shutdown",
	"exporters.open_telemetry_metric.new",
	"exporters.open_telemetry_metric.register",
	"exporters.open_telemetry_metric.deregister",
	"exporters.open_telemetry_metric.force_flush",
	"exporters.open_telemetry_metric.runtime_diagnostics",
	"exporters.open_telemetry_metric.shutdown",
	"guardrails.set_sanitizer_timeout",
	"isolation.create_scope_stack",
	"isolation.current_scope_stack",
	"isolation.scope_stack_active",
	"isolation.set_thread_scope_stack",
	"isolation.capture_traceparent",
	"isolation.capture_propagation_context",
	"isolation.capture_propagation_context_with_root",
	"isolation.capture_rootless_propagation_context",
	"isolation.create_scope_stack_from_propagation",
	"isolation.propagation_context_to_json",
	"isolation.propagation_context_from_json",
	"isolation.propagation_context_to_traceparent",
	"llm.execute",
	"llm.stream_execute",
	"llm.call",
	"llm.call_end",
	"llm.request_intercepts",
	"llm.conditional_execution",
	"logging.log",
	"register_tool_conditional_execution_guardrail",
	"deregister_tool_conditional_execution_guardrail",
	"scope_register_tool_conditional_execution_guardrail",
	"scope_deregister_tool_conditional_execution_guardrail",
	"register_tool_request_intercept",
	"deregister_tool_request_intercept",
	"scope_register_tool_request_intercept",
	"scope_deregister_tool_request_intercept",
	"register_tool_sanitize_request_guardrail",
	"deregister_tool_sanitize_request_guardrail",
	"scope_register_tool_sanitize_request_guardrail",
	"scope_deregister_tool_sanitize_request_guardrail",
	"register_tool_execution_intercept",
	"deregister_tool_execution_intercept",
	"scope_register_tool_execution_intercept",
	"scope_deregister_tool_execution_intercept",
	"register_tool_sanitize_response_guardrail",
	"deregister_tool_sanitize_response_guardrail",
	"scope_register_tool_sanitize_response_guardrail",
	"scope_deregister_tool_sanitize_response_guardrail",
	"register_subscriber",
	"deregister_subscriber",
	"scope_register_subscriber",
	"scope_deregister_subscriber",
	"register_llm_conditional_execution_guardrail",
	"deregister_llm_conditional_execution_guardrail",
	"scope_register_llm_conditional_execution_guardrail",
	"scope_deregister_llm_conditional_execution_guardrail",
	"register_llm_request_intercept",
	"deregister_llm_request_intercept",
	"scope_register_llm_request_intercept",
	"scope_deregister_llm_request_intercept",
	"register_llm_sanitize_request_guardrail",
	"deregister_llm_sanitize_request_guardrail",
	"scope_register_llm_sanitize_request_guardrail",
	"scope_deregister_llm_sanitize_request_guardrail",
	"register_llm_execution_intercept",
	"deregister_llm_execution_intercept",
	"scope_register_llm_execution_intercept",
	"scope_deregister_llm_execution_intercept",
	"register_llm_sanitize_response_guardrail",
	"deregister_llm_sanitize_response_guardrail",
	"scope_register_llm_sanitize_response_guardrail",
	"scope_deregister_llm_sanitize_response_guardrail",
	"register_llm_stream_execution_intercept",
	"deregister_llm_stream_execution_intercept",
	"scope_register_llm_stream_execution_intercept",
	"scope_deregister_llm_stream_execution_intercept",
	"register_mark_sanitize_guardrail",
	"deregister_mark_sanitize_guardrail",
	"scope_register_mark_sanitize_guardrail",
	"scope_deregister_mark_sanitize_guardrail",
	"register_scope_sanitize_start_guardrail",
	"deregister_scope_sanitize_start_guardrail",
	"scope_register_scope_sanitize_start_guardrail",
	"scope_deregister_scope_sanitize_start_guardrail",
	"register_scope_sanitize_end_guardrail",
	"deregister_scope_sanitize_end_guardrail",
	"scope_register_scope_sanitize_end_guardrail",
	"scope_deregister_scope_sanitize_end_guardrail",
	"register_event_metadata_injector",
	"deregister_event_metadata_injector",
	"scope_register_event_metadata_injector",
	"scope_deregister_event_metadata_injector",
	"register_conditional_middleware_guardrail",
	"deregister_conditional_middleware_guardrail",
	"plugin.register",
	"plugin.deregister",
	"plugin.list_kinds",
	"plugin.validate",
	"plugin.validate_exact",
	"plugin.initialize",
	"plugin.close",
	"plugin.clear",
	"plugin.report",
	"runtime_registrations.list_runtime_registrations",
	"scope.push",
	"scope.pop",
	"scope.close",
	"scope.get_handle",
	"scope.event",
	"scope.metric",
	"subscribers.flush",
	"subscribers.set_queue_policy",
	"tools.execute",
	"tools.call",
	"tools.call_end",
	"tools.request_intercepts",
	"tools.conditional_execution",
}

// builtInCodecs make the codecs of the package by their names.
var builtInCodecs = map[string]func() *relay.CodecHandle{
	"anthropic_messages":      relay.NewAnthropicMessagesCodec,
	"gemini_generate_content": relay.NewGeminiGenerateContentCodec,
	"oci_genai":               relay.NewOCIGenAIChatCodec,
	"openai_chat":             relay.NewOpenAIChatCodec,
	"openai_responses":        relay.NewOpenAIResponsesCodec,
}

// newExporter makes the exporters of every class from their configurations.
var newExporter = map[string]func(call *call) (exporter, error){
	"exporters.atof.new": func(call *call) (exporter, error) {
		config, err := configuration[relay.AtofExporterConfig](call)
		if err != nil {
			return nil, err
		}
		return relay.NewAtofExporter(config)
	},
	"exporters.atif.new": func(call *call) (exporter, error) {
		config, err := configuration[relay.AtifExporterConfig](call)
		if err != nil {
			return nil, err
		}
		return relay.NewAtifExporter(config)
	},
	"exporters.open_telemetry.new": func(call *call) (exporter, error) {
		config, err := configuration[relay.OpenTelemetryConfig](call)
		if err != nil {
			return nil, err
		}
		return relay.NewOpenTelemetrySubscriber(config)
	},
	"exporters.open_inference.new": func(call *call) (exporter, error) {
		config, err := configuration[relay.OpenInferenceConfig](call)
		if err != nil {
			return nil, err
		}
		return relay.NewOpenInferenceSubscriber(config)
	},
	"exporters.open_telemetry_log.new": func(call *call) (exporter, error) {
		config, err := configuration[relay.OpenTelemetryLogConfig](call)
		if err != nil {
			return nil, err
		}
		return relay.NewOpenTelemetryLogSubscriber(config)
	},
	"exporters.open_telemetry_metric.new": func(call *call) (exporter, error) {
		config, err := configuration[relay.OpenTelemetryMetricConfig](call)
		if err != nil {
			return nil, err
		}
		return relay.NewOpenTelemetryMetricSubscriber(config)
	},
}

func registerToolConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolConditionalExecutionGuardrail(call.text("name"), call.int32("priority"), callback.toolConditionalExecutionGuardrail)
}

func scopeRegisterToolConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolConditionalExecutionGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.toolConditionalExecutionGuardrail)
}

func registerToolRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolRequestIntercept(call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.toolRequestIntercept)
}

func scopeRegisterToolRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolRequestIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.toolRequestIntercept)
}

func registerToolSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolSanitizeRequestGuardrail(call.text("name"), call.int32("priority"), callback.toolSanitizeRequestGuardrail)
}

func scopeRegisterToolSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolSanitizeRequestGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.toolSanitizeRequestGuardrail)
}

func registerToolExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolExecutionIntercept(call.text("name"), call.int32("priority"), callback.toolExecutionIntercept)
}

func scopeRegisterToolExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolExecutionIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), callback.toolExecutionIntercept)
}

func registerToolSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolSanitizeResponseGuardrail(call.text("name"), call.int32("priority"), callback.toolSanitizeResponseGuardrail)
}

func scopeRegisterToolSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolSanitizeResponseGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.toolSanitizeResponseGuardrail)
}

func registerSubscriber(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterSubscriber(call.text("name"), callback.subscriber)
}

func scopeRegisterSubscriber(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterSubscriber(call.handle("scope"), call.text("name"), callback.subscriber)
}

func registerLlmConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmConditionalExecutionGuardrail(call.text("name"), call.int32("priority"), callback.llmConditionalExecutionGuardrail)
}

func scopeRegisterLlmConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmConditionalExecutionGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.llmConditionalExecutionGuardrail)
}

func registerLlmRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmRequestIntercept(call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.llmRequestIntercept)
}

func scopeRegisterLlmRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmRequestIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.llmRequestIntercept)
}

func registerLlmSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmSanitizeRequestGuardrail(call.text("name"), call.int32("priority"), callback.llmSanitizeRequestGuardrail)
}

func scopeRegisterLlmSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmSanitizeRequestGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.llmSanitizeRequestGuardrail)
}

func registerLlmExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmExecutionIntercept(call.text("name"), call.int32("priority"), callback.llmExecutionIntercept)
}

func scopeRegisterLlmExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmExecutionIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), callback.llmExecutionIntercept)
}

func registerLlmSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmSanitizeResponseGuardrail(call.text("name"), call.int32("priority"), callback.llmSanitizeResponseGuardrail)
}

func scopeRegisterLlmSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmSanitizeResponseGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.llmSanitizeResponseGuardrail)
}

func registerLlmStreamExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmStreamExecutionIntercept(call.text("name"), call.int32("priority"), callback.llmStreamExecutionIntercept)
}

func scopeRegisterLlmStreamExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmStreamExecutionIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), callback.llmStreamExecutionIntercept)
}

func registerMarkSanitizeGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterMarkSanitizeGuardrail(call.text("name"), call.int32("priority"), callback.markSanitizeGuardrail)
}

func scopeRegisterMarkSanitizeGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterMarkSanitizeGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.markSanitizeGuardrail)
}

func registerScopeSanitizeStartGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterScopeSanitizeStartGuardrail(call.text("name"), call.int32("priority"), callback.scopeSanitizeStartGuardrail)
}

func scopeRegisterScopeSanitizeStartGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterScopeSanitizeStartGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.scopeSanitizeStartGuardrail)
}

func registerScopeSanitizeEndGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterScopeSanitizeEndGuardrail(call.text("name"), call.int32("priority"), callback.scopeSanitizeEndGuardrail)
}

func scopeRegisterScopeSanitizeEndGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterScopeSanitizeEndGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.scopeSanitizeEndGuardrail)
}

func registerEventMetadataInjector(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterEventMetadataInjector(call.text("name"), call.int32("priority"), callback.eventMetadataInjector)
}

func scopeRegisterEventMetadataInjector(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterEventMetadataInjector(call.handle("scope"), call.text("name"), call.int32("priority"), callback.eventMetadataInjector)
}

func registerConditionalMiddlewareGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterConditionalMiddlewareGuardrail(call.text("name"), call.kinds(), call.text("registration_name"), callback.conditionalMiddlewareGuardrail)
}

// toolConditionalExecutionGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) toolConditionalExecutionGuardrail(ctx context.Context, toolName string, args json.RawMessage) (*string, error) {
	i := c.invocation(ctx)
	i.noteString(toolName)
	i.noteJSON(args)
	err := i.invoke()
	return i.giveOptionalString(), err
}

// toolRequestInterceptFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) toolRequestIntercept(ctx context.Context, toolName string, args json.RawMessage) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteString(toolName)
	i.noteJSON(args)
	err := i.invoke()
	return i.giveJSON(), err
}

// toolSanitizeRequestGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) toolSanitizeRequestGuardrail(ctx context.Context, toolName string, args json.RawMessage) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteString(toolName)
	i.noteJSON(args)
	err := i.invoke()
	return i.giveJSON(), err
}

// toolExecutionInterceptFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) toolExecutionIntercept(ctx context.Context, execution relay.ToolExecutionContext, next func(ctx context.Context, args json.RawMessage) (relay.ToolExecutionResult, error)) (relay.ToolExecutionInterceptOutcome, error) {
	i := c.invocation(ctx)
	i.noteToolExecutionContext(execution)
	i.lendNext(next)
	err := i.invoke()
	return i.giveToolExecutionInterceptOutcome(), err
}

// toolSanitizeResponseGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) toolSanitizeResponseGuardrail(ctx context.Context, toolName string, result json.RawMessage) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteString(toolName)
	i.noteJSON(result)
	err := i.invoke()
	return i.giveJSON(), err
}

// subscriberFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) subscriber(ctx context.Context, event *relay.Event) error {
	i := c.invocation(ctx)
	i.noteEvent(event)
	return i.invoke()
}

// llmConditionalExecutionGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) llmConditionalExecutionGuardrail(ctx context.Context, request relay.LLMRequest) (*string, error) {
	i := c.invocation(ctx)
	i.noteLLMRequest(request)
	err := i.invoke()
	return i.giveOptionalString(), err
}

// llmRequestInterceptFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) llmRequestIntercept(ctx context.Context, name string, request relay.LLMRequest, annotatedRequest json.RawMessage) (relay.LLMRequestInterceptOutcome, error) {
	i := c.invocation(ctx)
	i.noteString(name)
	i.noteLLMRequest(request)
	i.noteOptionalJSON(annotatedRequest)
	err := i.invoke()
	return i.giveLlmRequestInterceptOutcome(), err
}

// llmSanitizeRequestGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) llmSanitizeRequestGuardrail(ctx context.Context, request relay.LLMRequest, execution relay.LlmSanitizeContext) (*relay.LLMRequest, error) {
	i := c.invocation(ctx)
	i.noteLLMRequest(request)
	i.noteLlmSanitizeContext(execution)
	err := i.invoke()
	return i.giveOptionalLLMRequest(), err
}

// llmExecutionInterceptFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) llmExecutionIntercept(ctx context.Context, name string, request relay.LLMRequest, execution relay.LlmExecutionContext, next func(ctx context.Context, request relay.LLMRequest) (json.RawMessage, error)) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteString(name)
	i.noteLLMRequest(request)
	i.noteLlmExecutionContext(execution)
	i.lendNextLLM(next)
	err := i.invoke()
	return i.giveJSON(), err
}

// llmSanitizeResponseGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) llmSanitizeResponseGuardrail(ctx context.Context, response json.RawMessage, execution relay.LlmSanitizeContext) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteJSON(response)
	i.noteLlmSanitizeContext(execution)
	err := i.invoke()
	return i.giveOptionalJSON(), err
}

// llmStreamExecutionInterceptFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) llmStreamExecutionIntercept(ctx context.Context, name string, request relay.LLMRequest, execution relay.LlmExecutionContext, next func(ctx context.Context, request relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error)) (iter.Seq2[json.RawMessage, error], error) {
	i := c.invocation(ctx)
	i.noteString(name)
	i.noteLLMRequest(request)
	i.noteLlmExecutionContext(execution)
	i.lendNextStream(next)
	err := i.invoke()
	return i.giveStream(), err
}

// markSanitizeGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) markSanitizeGuardrail(ctx context.Context, event *relay.Event, fields json.RawMessage) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteEvent(event)
	i.noteJSON(fields)
	err := i.invoke()
	return i.giveJSON(), err
}

// scopeSanitizeStartGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) scopeSanitizeStartGuardrail(ctx context.Context, event *relay.Event, fields json.RawMessage) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteEvent(event)
	i.noteJSON(fields)
	err := i.invoke()
	return i.giveJSON(), err
}

// scopeSanitizeEndGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) scopeSanitizeEndGuardrail(ctx context.Context, event *relay.Event, fields json.RawMessage) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteEvent(event)
	i.noteJSON(fields)
	err := i.invoke()
	return i.giveJSON(), err
}

// eventMetadataInjectorFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) eventMetadataInjector(ctx context.Context, event *relay.Event) (json.RawMessage, error) {
	i := c.invocation(ctx)
	i.noteEvent(event)
	err := i.invoke()
	return i.giveJSON(), err
}

// conditionalMiddlewareGuardrailFunc is the callback in the form of its family: what it is given is noted.
func (c *callback) conditionalMiddlewareGuardrail(ctx context.Context, kinds []relay.RuntimeRegistrationKind, registrationName string) (*string, error) {
	i := c.invocation(ctx)
	i.noteRuntimeRegistrationKindList(kinds)
	i.noteString(registrationName)
	err := i.invoke()
	return i.giveOptionalString(), err
}

func (c *call) detectRequestCodecOptions() (options []relay.DetectRequestCodecOption) {
	if c.given("hint") {
		options = append(options, relay.WithHint(c.text("hint")))
	}
	return options
}

func (c *call) detectResponseCodecOptions() (options []relay.DetectResponseCodecOption) {
	if c.given("hint") {
		options = append(options, relay.WithHint(c.text("hint")))
	}
	return options
}

func (c *call) exportersRecoverOptions() (options []relay.ExportersRecoverOption) {
	if c.given("atif_directory") {
		options = append(options, relay.WithAtifDirectory(c.text("atif_directory")))
	}
	return options
}

func (c *call) llmCallExecuteOptions() (options []relay.LlmCallExecuteOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("attributes") {
		options = append(options, relay.WithLLMAttributes(relay.LLMAttributes(c.int32("attributes"))))
	}
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("model_name") {
		options = append(options, relay.WithModelName(c.text("model_name")))
	}
	if c.given("codec") {
		options = append(options, relay.WithCodec(c.codec("codec")))
	}
	if c.given("response_codec") {
		options = append(options, relay.WithResponseCodec(c.codec("response_codec")))
	}
	return options
}

func (c *call) llmStreamCallExecuteOptions() (options []relay.LlmStreamCallExecuteOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("attributes") {
		options = append(options, relay.WithLLMAttributes(relay.LLMAttributes(c.int32("attributes"))))
	}
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("model_name") {
		options = append(options, relay.WithModelName(c.text("model_name")))
	}
	if c.given("codec") {
		options = append(options, relay.WithCodec(c.codec("codec")))
	}
	if c.given("response_codec") {
		options = append(options, relay.WithResponseCodec(c.codec("response_codec")))
	}
	return options
}

func (c *call) llmCallOptions() (options []relay.LlmCallOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("attributes") {
		options = append(options, relay.WithLLMAttributes(relay.LLMAttributes(c.int32("attributes"))))
	}
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("model_name") {
		options = append(options, relay.WithModelName(c.text("model_name")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	return options
}

func (c *call) llmCallEndOptions() (options []relay.LlmCallEndOption) {
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	if c.given("annotated_response") {
		options = append(options, relay.WithAnnotatedResponse(c.value("annotated_response")))
	}
	if c.given("response_codec") {
		options = append(options, relay.WithResponseCodec(c.codec("response_codec")))
	}
	return options
}

func (c *call) logOptions() (options []relay.LogOption) {
	if c.given("target") {
		options = append(options, relay.WithTarget(c.text("target")))
	}
	if c.given("fields") {
		options = append(options, relay.WithFields(c.value("fields")))
	}
	return options
}

func (c *call) validatePluginConfigOptions() (options []relay.ValidatePluginConfigOption) {
	if c.given("additional_plugins_toml") {
		options = append(options, relay.WithAdditionalPluginsTOML(c.text("additional_plugins_toml")))
	}
	return options
}

func (c *call) initializePluginsOptions() (options []relay.InitializePluginsOption) {
	if c.given("additional_plugins_toml") {
		options = append(options, relay.WithAdditionalPluginsTOML(c.text("additional_plugins_toml")))
	}
	return options
}

func (c *call) pushScopeOptions() (options []relay.PushScopeOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("attributes") {
		options = append(options, relay.WithScopeAttributes(relay.ScopeAttributes(c.int32("attributes"))))
	}
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("input") {
		options = append(options, relay.WithInput(c.value("input")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	return options
}

func (c *call) popScopeOptions() (options []relay.PopScopeOption) {
	if c.given("output") {
		options = append(options, relay.WithOutput(c.value("output")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	return options
}

func (c *call) emitEventOptions() (options []relay.EmitEventOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("data_schema") {
		options = append(options, relay.WithDataSchema(record[relay.DataSchema](c, "data_schema")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	if c.given("severity") {
		options = append(options, relay.WithSeverity(parsed(relay.ParseLogSeverity, c.text("severity"))))
	}
	return options
}

func (c *call) emitMetricOptions() (options []relay.EmitMetricOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	return options
}

func (c *call) setQueuePolicyOptions() (options []relay.SetQueuePolicyOption) {
	if c.given("scope") {
		options = append(options, relay.WithinScope(c.handle("scope")))
	}
	if c.given("queue_events") {
		options = append(options, relay.WithQueueEvents(c.uint32("queue_events")))
	}
	return options
}

func (c *call) toolCallExecuteOptions() (options []relay.ToolCallExecuteOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("attributes") {
		options = append(options, relay.WithToolAttributes(relay.ToolAttributes(c.int32("attributes"))))
	}
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("tool_call_id") {
		options = append(options, relay.WithToolCallID(c.text("tool_call_id")))
	}
	return options
}

func (c *call) toolCallOptions() (options []relay.ToolCallOption) {
	if c.given("handle") {
		options = append(options, relay.WithParent(c.handle("handle")))
	}
	if c.given("attributes") {
		options = append(options, relay.WithToolAttributes(relay.ToolAttributes(c.int32("attributes"))))
	}
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("tool_call_id") {
		options = append(options, relay.WithToolCallID(c.text("tool_call_id")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	return options
}

func (c *call) toolCallEndOptions() (options []relay.ToolCallEndOption) {
	if c.given("data") {
		options = append(options, relay.WithData(c.value("data")))
	}
	if c.given("metadata") {
		options = append(options, relay.WithMetadata(c.value("metadata")))
	}
	if c.given("timestamp") {
		options = append(options, relay.WithTimestamp(c.time("timestamp")))
	}
	return options
}

func pluginRegisterToolConditionalExecutionGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterToolConditionalExecutionGuardrail(call.text("name"), call.int32("priority"), callback.toolConditionalExecutionGuardrail)
}

func pluginRegisterToolRequestIntercept(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterToolRequestIntercept(call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.toolRequestIntercept)
}

func pluginRegisterToolSanitizeRequestGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterToolSanitizeRequestGuardrail(call.text("name"), call.int32("priority"), callback.toolSanitizeRequestGuardrail)
}

func pluginRegisterToolExecutionIntercept(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterToolExecutionIntercept(call.text("name"), call.int32("priority"), callback.toolExecutionIntercept)
}

func pluginRegisterToolSanitizeResponseGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterToolSanitizeResponseGuardrail(call.text("name"), call.int32("priority"), callback.toolSanitizeResponseGuardrail)
}

func pluginRegisterSubscriber(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterSubscriber(call.text("name"), callback.subscriber)
}

func pluginRegisterLlmConditionalExecutionGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterLlmConditionalExecutionGuardrail(call.text("name"), call.int32("priority"), callback.llmConditionalExecutionGuardrail)
}

func pluginRegisterLlmRequestIntercept(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterLlmRequestIntercept(call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.llmRequestIntercept)
}

func pluginRegisterLlmSanitizeRequestGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterLlmSanitizeRequestGuardrail(call.text("name"), call.int32("priority"), callback.llmSanitizeRequestGuardrail)
}

func pluginRegisterLlmExecutionIntercept(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterLlmExecutionIntercept(call.text("name"), call.int32("priority"), callback.llmExecutionIntercept)
}

func pluginRegisterLlmSanitizeResponseGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterLlmSanitizeResponseGuardrail(call.text("name"), call.int32("priority"), callback.llmSanitizeResponseGuardrail)
}

func pluginRegisterLlmStreamExecutionIntercept(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterLlmStreamExecutionIntercept(call.text("name"), call.int32("priority"), callback.llmStreamExecutionIntercept)
}

func pluginRegisterMarkSanitizeGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterMarkSanitizeGuardrail(call.text("name"), call.int32("priority"), callback.markSanitizeGuardrail)
}

func pluginRegisterScopeSanitizeStartGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterScopeSanitizeStartGuardrail(call.text("name"), call.int32("priority"), callback.scopeSanitizeStartGuardrail)
}

func pluginRegisterScopeSanitizeEndGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterScopeSanitizeEndGuardrail(call.text("name"), call.int32("priority"), callback.scopeSanitizeEndGuardrail)
}

func pluginRegisterEventMetadataInjector(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterEventMetadataInjector(call.text("name"), call.int32("priority"), callback.eventMetadataInjector)
}

func pluginRegisterConditionalMiddlewareGuardrail(call *call, component *relay.PluginContext) error {
	callback := call.callback("callback")
	return component.RegisterConditionalMiddlewareGuardrail(call.text("name"), call.kinds(), call.text("registration_name"), callback.conditionalMiddlewareGuardrail)
}

// registers is filled when the program begins, for the functions in it use it themselves.
var registers map[string]func(call *call) error

// ofPlugins register with the context of a component.
var ofPlugins map[string]func(call *call, component *relay.PluginContext) error

func init() {
	ofPlugins = map[string]func(call *call, component *relay.PluginContext) error{
		"plugin_register_tool_conditional_execution_guardrail": pluginRegisterToolConditionalExecutionGuardrail,
		"plugin_register_tool_request_intercept":               pluginRegisterToolRequestIntercept,
		"plugin_register_tool_sanitize_request_guardrail":      pluginRegisterToolSanitizeRequestGuardrail,
		"plugin_register_tool_execution_intercept":             pluginRegisterToolExecutionIntercept,
		"plugin_register_tool_sanitize_response_guardrail":     pluginRegisterToolSanitizeResponseGuardrail,
		"plugin_register_subscriber":                           pluginRegisterSubscriber,
		"plugin_register_llm_conditional_execution_guardrail":  pluginRegisterLlmConditionalExecutionGuardrail,
		"plugin_register_llm_request_intercept":                pluginRegisterLlmRequestIntercept,
		"plugin_register_llm_sanitize_request_guardrail":       pluginRegisterLlmSanitizeRequestGuardrail,
		"plugin_register_llm_execution_intercept":              pluginRegisterLlmExecutionIntercept,
		"plugin_register_llm_sanitize_response_guardrail":      pluginRegisterLlmSanitizeResponseGuardrail,
		"plugin_register_llm_stream_execution_intercept":       pluginRegisterLlmStreamExecutionIntercept,
		"plugin_register_mark_sanitize_guardrail":              pluginRegisterMarkSanitizeGuardrail,
		"plugin_register_scope_sanitize_start_guardrail":       pluginRegisterScopeSanitizeStartGuardrail,
		"plugin_register_scope_sanitize_end_guardrail":         pluginRegisterScopeSanitizeEndGuardrail,
		"plugin_register_event_metadata_injector":              pluginRegisterEventMetadataInjector,
		"plugin_register_conditional_middleware_guardrail":     pluginRegisterConditionalMiddlewareGuardrail,
	}
	registers = map[string]func(call *call) error{
		"register_tool_conditional_execution_guardrail":       registerToolConditionalExecutionGuardrail,
		"scope_register_tool_conditional_execution_guardrail": scopeRegisterToolConditionalExecutionGuardrail,
		"register_tool_request_intercept":                     registerToolRequestIntercept,
		"scope_register_tool_request_intercept":               scopeRegisterToolRequestIntercept,
		"register_tool_sanitize_request_guardrail":            registerToolSanitizeRequestGuardrail,
		"scope_register_tool_sanitize_request_guardrail":      scopeRegisterToolSanitizeRequestGuardrail,
		"register_tool_execution_intercept":                   registerToolExecutionIntercept,
		"scope_register_tool_execution_intercept":             scopeRegisterToolExecutionIntercept,
		"register_tool_sanitize_response_guardrail":           registerToolSanitizeResponseGuardrail,
		"scope_register_tool_sanitize_response_guardrail":     scopeRegisterToolSanitizeResponseGuardrail,
		"register_subscriber":                                 registerSubscriber,
		"scope_register_subscriber":                           scopeRegisterSubscriber,
		"register_llm_conditional_execution_guardrail":        registerLlmConditionalExecutionGuardrail,
		"scope_register_llm_conditional_execution_guardrail":  scopeRegisterLlmConditionalExecutionGuardrail,
		"register_llm_request_intercept":                      registerLlmRequestIntercept,
		"scope_register_llm_request_intercept":                scopeRegisterLlmRequestIntercept,
		"register_llm_sanitize_request_guardrail":             registerLlmSanitizeRequestGuardrail,
		"scope_register_llm_sanitize_request_guardrail":       scopeRegisterLlmSanitizeRequestGuardrail,
		"register_llm_execution_intercept":                    registerLlmExecutionIntercept,
		"scope_register_llm_execution_intercept":              scopeRegisterLlmExecutionIntercept,
		"register_llm_sanitize_response_guardrail":            registerLlmSanitizeResponseGuardrail,
		"scope_register_llm_sanitize_response_guardrail":      scopeRegisterLlmSanitizeResponseGuardrail,
		"register_llm_stream_execution_intercept":             registerLlmStreamExecutionIntercept,
		"scope_register_llm_stream_execution_intercept":       scopeRegisterLlmStreamExecutionIntercept,
		"register_mark_sanitize_guardrail":                    registerMarkSanitizeGuardrail,
		"scope_register_mark_sanitize_guardrail":              scopeRegisterMarkSanitizeGuardrail,
		"register_scope_sanitize_start_guardrail":             registerScopeSanitizeStartGuardrail,
		"scope_register_scope_sanitize_start_guardrail":       scopeRegisterScopeSanitizeStartGuardrail,
		"register_scope_sanitize_end_guardrail":               registerScopeSanitizeEndGuardrail,
		"scope_register_scope_sanitize_end_guardrail":         scopeRegisterScopeSanitizeEndGuardrail,
		"register_event_metadata_injector":                    registerEventMetadataInjector,
		"scope_register_event_metadata_injector":              scopeRegisterEventMetadataInjector,
		"register_conditional_middleware_guardrail":           registerConditionalMiddlewareGuardrail,
	}
}

var deregisters = map[string]func(scope *relay.ScopeHandle, name string) (bool, error){
	"deregister_tool_conditional_execution_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterToolConditionalExecutionGuardrail(name), nil
	},
	"scope_deregister_tool_conditional_execution_guardrail": relay.ScopeDeregisterToolConditionalExecutionGuardrail,
	"deregister_tool_request_intercept": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterToolRequestIntercept(name), nil
	},
	"scope_deregister_tool_request_intercept": relay.ScopeDeregisterToolRequestIntercept,
	"deregister_tool_sanitize_request_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterToolSanitizeRequestGuardrail(name), nil
	},
	"scope_deregister_tool_sanitize_request_guardrail": relay.ScopeDeregisterToolSanitizeRequestGuardrail,
	"deregister_tool_execution_intercept": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterToolExecutionIntercept(name), nil
	},
	"scope_deregister_tool_execution_intercept": relay.ScopeDeregisterToolExecutionIntercept,
	"deregister_tool_sanitize_response_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterToolSanitizeResponseGuardrail(name), nil
	},
	"scope_deregister_tool_sanitize_response_guardrail": relay.ScopeDeregisterToolSanitizeResponseGuardrail,
	"deregister_subscriber":                             func(_ *relay.ScopeHandle, name string) (bool, error) { return relay.DeregisterSubscriber(name), nil },
	"scope_deregister_subscriber":                       relay.ScopeDeregisterSubscriber,
	"deregister_llm_conditional_execution_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterLlmConditionalExecutionGuardrail(name), nil
	},
	"scope_deregister_llm_conditional_execution_guardrail": relay.ScopeDeregisterLlmConditionalExecutionGuardrail,
	"deregister_llm_request_intercept": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterLlmRequestIntercept(name), nil
	},
	"scope_deregister_llm_request_intercept": relay.ScopeDeregisterLlmRequestIntercept,
	"deregister_llm_sanitize_request_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterLlmSanitizeRequestGuardrail(name), nil
	},
	"scope_deregister_llm_sanitize_request_guardrail": relay.ScopeDeregisterLlmSanitizeRequestGuardrail,
	"deregister_llm_execution_intercept": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterLlmExecutionIntercept(name), nil
	},
	"scope_deregister_llm_execution_intercept": relay.ScopeDeregisterLlmExecutionIntercept,
	"deregister_llm_sanitize_response_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterLlmSanitizeResponseGuardrail(name), nil
	},
	"scope_deregister_llm_sanitize_response_guardrail": relay.ScopeDeregisterLlmSanitizeResponseGuardrail,
	"deregister_llm_stream_execution_intercept": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterLlmStreamExecutionIntercept(name), nil
	},
	"scope_deregister_llm_stream_execution_intercept": relay.ScopeDeregisterLlmStreamExecutionIntercept,
	"deregister_mark_sanitize_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterMarkSanitizeGuardrail(name), nil
	},
	"scope_deregister_mark_sanitize_guardrail": relay.ScopeDeregisterMarkSanitizeGuardrail,
	"deregister_scope_sanitize_start_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterScopeSanitizeStartGuardrail(name), nil
	},
	"scope_deregister_scope_sanitize_start_guardrail": relay.ScopeDeregisterScopeSanitizeStartGuardrail,
	"deregister_scope_sanitize_end_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterScopeSanitizeEndGuardrail(name), nil
	},
	"scope_deregister_scope_sanitize_end_guardrail": relay.ScopeDeregisterScopeSanitizeEndGuardrail,
	"deregister_event_metadata_injector": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterEventMetadataInjector(name), nil
	},
	"scope_deregister_event_metadata_injector": relay.ScopeDeregisterEventMetadataInjector,
	"deregister_conditional_middleware_guardrail": func(_ *relay.ScopeHandle, name string) (bool, error) {
		return relay.DeregisterConditionalMiddlewareGuardrail(name), nil
	},
}

// Code generated from spec/ by codegen. DO NOT EDIT.

package main

import relay "github.com/nvidia/nemo-relay/go/nemo_relay"

// operations are the operations that the package was found to have when this was compiled.
var operations = []string{
	"exporters.atof.new",
	"exporters.atof.path",
	"exporters.atof.register",
	"exporters.atof.deregister",
	"exporters.atof.force_flush",
	"exporters.atof.shutdown",
	"llm.execute",
	"llm.call",
	"llm.call_end",
	"llm.request_intercepts",
	"llm.conditional_execution",
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
	"scope.push",
	"scope.pop",
	"scope.close",
	"scope.get_handle",
	"scope.event",
	"subscribers.flush",
	"tools.execute",
	"tools.call",
	"tools.call_end",
	"tools.request_intercepts",
	"tools.conditional_execution",
}

func registerToolConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolConditionalExecutionGuardrail(call.text("name"), call.int32("priority"), callback.gate)
}

func scopeRegisterToolConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolConditionalExecutionGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.gate)
}

func registerToolRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolRequestIntercept(call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.rewrite)
}

func scopeRegisterToolRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolRequestIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.rewrite)
}

func registerToolSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolSanitizeRequestGuardrail(call.text("name"), call.int32("priority"), callback.rewrite)
}

func scopeRegisterToolSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolSanitizeRequestGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.rewrite)
}

func registerToolExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolExecutionIntercept(call.text("name"), call.int32("priority"), callback.wrap)
}

func scopeRegisterToolExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolExecutionIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), callback.wrap)
}

func registerToolSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterToolSanitizeResponseGuardrail(call.text("name"), call.int32("priority"), callback.rewrite)
}

func scopeRegisterToolSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterToolSanitizeResponseGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.rewrite)
}

func registerSubscriber(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterSubscriber(call.text("name"), callback.observe)
}

func scopeRegisterSubscriber(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterSubscriber(call.handle("scope"), call.text("name"), callback.observe)
}

func registerLlmConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmConditionalExecutionGuardrail(call.text("name"), call.int32("priority"), callback.gate)
}

func scopeRegisterLlmConditionalExecutionGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmConditionalExecutionGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.gate)
}

func registerLlmRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmRequestIntercept(call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.rewrite)
}

func scopeRegisterLlmRequestIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmRequestIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), call.flag("break_chain"), callback.rewrite)
}

func registerLlmSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmSanitizeRequestGuardrail(call.text("name"), call.int32("priority"), callback.rewrite)
}

func scopeRegisterLlmSanitizeRequestGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmSanitizeRequestGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.rewrite)
}

func registerLlmExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmExecutionIntercept(call.text("name"), call.int32("priority"), callback.wrap)
}

func scopeRegisterLlmExecutionIntercept(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmExecutionIntercept(call.handle("scope"), call.text("name"), call.int32("priority"), callback.wrap)
}

func registerLlmSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.RegisterLlmSanitizeResponseGuardrail(call.text("name"), call.int32("priority"), callback.rewrite)
}

func scopeRegisterLlmSanitizeResponseGuardrail(call *call) error {
	callback := call.callback("callback")
	return relay.ScopeRegisterLlmSanitizeResponseGuardrail(call.handle("scope"), call.text("name"), call.int32("priority"), callback.rewrite)
}

// registers is filled when the program begins, for the functions in it use it themselves.
var registers map[string]func(call *call) error

func init() {
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
}

// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

/*
#cgo noescape nemo_relay_runtime_codec_decode_start
#cgo nocallback nemo_relay_runtime_codec_decode_start
#cgo noescape nemo_relay_runtime_codec_encode_start
#cgo nocallback nemo_relay_runtime_codec_encode_start
#cgo noescape nemo_relay_runtime_codec_decode_response_start
#cgo nocallback nemo_relay_runtime_codec_decode_response_start
#cgo noescape nemo_relay_runtime_codec_detect_request
#cgo nocallback nemo_relay_runtime_codec_detect_request
#cgo noescape nemo_relay_runtime_codec_detect_response
#cgo nocallback nemo_relay_runtime_codec_detect_response
#cgo noescape nemo_relay_runtime_set_pricing_json
#cgo nocallback nemo_relay_runtime_set_pricing_json
#cgo noescape nemo_relay_runtime_set_full_payloads
#cgo nocallback nemo_relay_runtime_set_full_payloads
#cgo noescape nemo_relay_runtime_register_codec
#cgo nocallback nemo_relay_runtime_register_codec
#cgo noescape nemo_relay_runtime_deregister_codec
#cgo nocallback nemo_relay_runtime_deregister_codec
#cgo noescape nemo_relay_runtime_exporters_recover
#cgo nocallback nemo_relay_runtime_exporters_recover
#cgo noescape nemo_relay_runtime_exporters_expand
#cgo nocallback nemo_relay_runtime_exporters_expand
#cgo noescape nemo_relay_runtime_set_sanitizer_timeout
#cgo nocallback nemo_relay_runtime_set_sanitizer_timeout
#cgo noescape nemo_relay_runtime_llm_call_execute_start
#cgo nocallback nemo_relay_runtime_llm_call_execute_start
#cgo noescape nemo_relay_runtime_llm_stream_call_execute_start
#cgo nocallback nemo_relay_runtime_llm_stream_call_execute_start
#cgo noescape nemo_relay_runtime_llm_call_start
#cgo nocallback nemo_relay_runtime_llm_call_start
#cgo noescape nemo_relay_runtime_llm_call_end_start
#cgo nocallback nemo_relay_runtime_llm_call_end_start
#cgo noescape nemo_relay_runtime_llm_request_intercepts_start
#cgo nocallback nemo_relay_runtime_llm_request_intercepts_start
#cgo noescape nemo_relay_runtime_llm_conditional_execution_start
#cgo nocallback nemo_relay_runtime_llm_conditional_execution_start
#cgo noescape nemo_relay_runtime_log
#cgo nocallback nemo_relay_runtime_log
#cgo noescape nemo_relay_runtime_list_runtime_registrations
#cgo nocallback nemo_relay_runtime_list_runtime_registrations
#cgo noescape nemo_relay_runtime_push_scope
#cgo nocallback nemo_relay_runtime_push_scope
#cgo noescape nemo_relay_runtime_pop_scope
#cgo nocallback nemo_relay_runtime_pop_scope
#cgo noescape nemo_relay_runtime_close_scope
#cgo nocallback nemo_relay_runtime_close_scope
#cgo noescape nemo_relay_runtime_get_handle
#cgo nocallback nemo_relay_runtime_get_handle
#cgo noescape nemo_relay_runtime_event
#cgo nocallback nemo_relay_runtime_event
#cgo noescape nemo_relay_runtime_metric_json
#cgo nocallback nemo_relay_runtime_metric_json
#cgo noescape nemo_relay_runtime_set_queue_policy
#cgo nocallback nemo_relay_runtime_set_queue_policy
#cgo noescape nemo_relay_runtime_tool_call_execute_start
#cgo nocallback nemo_relay_runtime_tool_call_execute_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_end_start
#cgo nocallback nemo_relay_runtime_tool_call_end_start
#cgo noescape nemo_relay_runtime_tool_request_intercepts_start
#cgo nocallback nemo_relay_runtime_tool_request_intercepts_start
#cgo noescape nemo_relay_runtime_tool_conditional_execution_start
#cgo nocallback nemo_relay_runtime_tool_conditional_execution_start
#include "nemo_relay.h"
*/
import "C"

import (
	"encoding/json"
	"runtime"
)

// native is the operation codecs.detect_request on a stack.
func (a *detectRequestCodecArguments) native(head *ScopeHandle) (string, error) {
	var failed C.NemoRelayError
	var out *C.char
	C.nemo_relay_runtime_codec_detect_request(library(), head.pointer(), jsonBytes(a.content), jsonLength(a.content), optionalText(a.hint), optionalLength(a.hint), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	text, _ := takeString(out)
	return text, errorOf(&failed)
}

// native is the operation codecs.detect_response on a stack.
func (a *detectResponseCodecArguments) native(head *ScopeHandle) (string, error) {
	var failed C.NemoRelayError
	var out *C.char
	C.nemo_relay_runtime_codec_detect_response(library(), head.pointer(), jsonBytes(a.response), jsonLength(a.response), optionalText(a.hint), optionalLength(a.hint), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	text, _ := takeString(out)
	return text, errorOf(&failed)
}

// native is the operation codecs.set_pricing on a stack.
func (a *setPricingArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_set_pricing_json(library(), head.pointer(), optionalBytes(a.catalog), C.size_t(len(a.catalog)), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native is the operation codecs.set_full_payloads on a stack.
func (a *setFullPayloadsArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_set_full_payloads(library(), head.pointer(), C.bool(a.full), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native is the operation codecs.register on a stack.
func (a *registerCodecArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	codec, err := codecOf(a.codec)
	if err != nil {
		return err
	}
	defer C.nemo_relay_codec_free(codec)
	C.nemo_relay_runtime_register_codec(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), codec, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native is the operation codecs.deregister on a stack.
func (a *deregisterCodecArguments) native(head *ScopeHandle) (bool, error) {
	var failed C.NemoRelayError
	var out C.bool
	C.nemo_relay_runtime_deregister_codec(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return bool(out), errorOf(&failed)
}

// native is the operation exporters.recover on a stack.
func (a *exportersRecoverArguments) native(head *ScopeHandle) (string, error) {
	var failed C.NemoRelayError
	var out *C.char
	C.nemo_relay_runtime_exporters_recover(library(), head.pointer(), text(a.path), C.size_t(len(a.path)), optionalText(a.atifDirectory), optionalLength(a.atifDirectory), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	text, _ := takeString(out)
	return text, errorOf(&failed)
}

// native is the operation exporters.expand on a stack.
func (a *exportersExpandArguments) native(head *ScopeHandle) (uint64, error) {
	var failed C.NemoRelayError
	var out C.uint64_t
	C.nemo_relay_runtime_exporters_expand(library(), head.pointer(), text(a.path), C.size_t(len(a.path)), text(a.output), C.size_t(len(a.output)), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return uint64(out), errorOf(&failed)
}

// native is the operation guardrails.set_sanitizer_timeout on a stack.
func (a *setSanitizerTimeoutArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_set_sanitizer_timeout(library(), head.pointer(), C.uint32_t(a.timeoutMillis), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native is the operation logging.log on a stack.
func (a *logArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_log(library(), head.pointer(), C.uint32_t(a.severity), text(a.message), C.size_t(len(a.message)), optionalText(a.target), optionalLength(a.target), optionalBytes(a.fields), C.size_t(len(a.fields)), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native is the operation runtime_registrations.list_runtime_registrations on a stack.
func (a *listRuntimeRegistrationsArguments) native(head *ScopeHandle) (string, error) {
	var failed C.NemoRelayError
	kinds := encodedList(a.kinds)
	var out *C.char
	C.nemo_relay_runtime_list_runtime_registrations(library(), head.pointer(), optionalBytes(kinds), C.size_t(len(kinds)), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	text, _ := takeString(out)
	return text, errorOf(&failed)
}

// native is the operation scope.push on a stack; it gives the new head.
func (a *pushScopeArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_push_scope(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), C.uint32_t(a.scopeType), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalBytes(a.input), C.size_t(len(a.input)), micros(a.timestamp), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return newScopeHandle(out), errorOf(&failed)
}

// native is the operation scope.pop on a stack; it gives the new head.
func (a *popScopeArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_pop_scope(library(), head.pointer(), a.handle.pointer(), optionalBytes(a.output), C.size_t(len(a.output)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return newScopeHandle(out), errorOf(&failed)
}

// native is the operation scope.close on a stack; it gives the new head.
func (a *closeScopeArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_close_scope(library(), head.pointer(), a.handle.pointer(), optionalBytes(a.output), C.size_t(len(a.output)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), optionalText(a.status), optionalLength(a.status), optionalText(a.statusDescription), optionalLength(a.statusDescription), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return newScopeHandle(out), errorOf(&failed)
}

// native is the operation scope.get_handle on a stack; it gives the new head.
func (a *getHandleArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_get_handle(library(), head.pointer(), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return newScopeHandle(out), errorOf(&failed)
}

// native is the operation scope.event on a stack.
func (a *emitEventArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	schema, freeSchema, err := schemaOf(a.dataSchema)
	if err != nil {
		return err
	}
	defer freeSchema()
	C.nemo_relay_runtime_event(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), a.handle.pointer(), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), schema, micros(a.timestamp), number(a.severity), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native is the operation scope.metric on a stack.
func (a *emitMetricArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_metric_json(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), jsonBytes(a.measurements), jsonLength(a.measurements), a.handle.pointer(), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native is the operation subscribers.set_queue_policy on a stack.
func (a *setQueuePolicyArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_set_queue_policy(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), text(a.queuePolicy), C.size_t(len(a.queuePolicy)), a.scope.pointer(), number(a.queueEvents), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native starts the operation codecs.decode.
func (a *codecDecodeArguments) native(op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	codec, err := codecOf(a.codec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(codec)
	request := a.request.encode()
	C.nemo_relay_runtime_codec_decode_start(library(), codec, jsonBytes(request), jsonLength(request), &machine, op, &failed)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation codecs.encode.
func (a *codecEncodeArguments) native(op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	codec, err := codecOf(a.codec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(codec)
	original := a.original.encode()
	C.nemo_relay_runtime_codec_encode_start(library(), codec, jsonBytes(a.annotatedRequest), jsonLength(a.annotatedRequest), jsonBytes(original), jsonLength(original), &machine, op, &failed)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation codecs.decode_response.
func (a *codecDecodeResponseArguments) native(op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	codec, err := codecOf(a.codec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(codec)
	C.nemo_relay_runtime_codec_decode_response_start(library(), codec, jsonBytes(a.response), jsonLength(a.response), &machine, op, &failed)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.execute on a stack.
func (a *llmCallExecuteArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	request := a.request.encode()
	codec, err := codecOf(a.codec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(codec)
	responseCodec, err := codecOf(a.responseCodec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(responseCodec)
	C.nemo_relay_runtime_llm_call_execute_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(request), jsonLength(request), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.modelName), optionalLength(a.modelName), codec, responseCodec, &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.stream_execute on a stack.
func (a *llmStreamCallExecuteArguments) native(stack *stack, op *C.NemoRelayOp, collector bool, finalizer bool) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	request := a.request.encode()
	codec, err := codecOf(a.codec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(codec)
	responseCodec, err := codecOf(a.responseCodec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(responseCodec)
	C.nemo_relay_runtime_llm_stream_call_execute_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(request), jsonLength(request), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.modelName), optionalLength(a.modelName), codec, responseCodec, C.bool(collector), C.bool(finalizer), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.call on a stack.
func (a *llmCallArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	request := a.request.encode()
	C.nemo_relay_runtime_llm_call_start(library(), stack.head.pointer(), text(a.name), C.size_t(len(a.name)), jsonBytes(request), jsonLength(request), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.modelName), optionalLength(a.modelName), micros(a.timestamp), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.call_end.
func (a *llmCallEndArguments) native(op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	responseCodec, err := codecOf(a.responseCodec)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_codec_free(responseCodec)
	C.nemo_relay_runtime_llm_call_end_start(a.handle.pointer(), jsonBytes(a.response), jsonLength(a.response), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), optionalBytes(a.annotatedResponse), C.size_t(len(a.annotatedResponse)), responseCodec, &machine, op, &failed)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.request_intercepts on a stack.
func (a *llmRequestInterceptsArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	request := a.request.encode()
	C.nemo_relay_runtime_llm_request_intercepts_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(request), jsonLength(request), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.conditional_execution on a stack.
func (a *llmConditionalExecutionArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	request := a.request.encode()
	C.nemo_relay_runtime_llm_conditional_execution_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), jsonBytes(request), jsonLength(request), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.execute on a stack.
func (a *toolCallExecuteArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_execute_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.toolCallID), optionalLength(a.toolCallID), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.call on a stack.
func (a *toolCallArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.toolCallID), optionalLength(a.toolCallID), micros(a.timestamp), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.call_end.
func (a *toolCallEndArguments) native(op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_end_start(a.handle.pointer(), jsonBytes(a.result.Result), jsonLength(a.result.Result), optionalBytes(a.result.Annotation), C.size_t(len(a.result.Annotation)), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), &machine, op, &failed)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.request_intercepts on a stack.
func (a *toolRequestInterceptsArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_request_intercepts_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.conditional_execution on a stack.
func (a *toolConditionalExecutionArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_conditional_execution_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// LLMHandle is a model call that was started by hand, as given by llm.call; it is needed to end it.
type LLMHandle struct{ native *C.NemoRelayLlmHandle }

func newLLMHandle(native *C.NemoRelayLlmHandle) *LLMHandle {
	if native == nil {
		return nil
	}
	handle := &LLMHandle{native}
	runtime.AddCleanup(handle, func(native *C.NemoRelayLlmHandle) { C.nemo_relay_llm_handle_free(native) }, native)
	return handle
}

func (handle *LLMHandle) pointer() *C.NemoRelayLlmHandle {
	if handle == nil {
		return nil
	}
	return handle.native
}

// UUID is the identity of the call.
func (handle *LLMHandle) UUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_llm_handle_uuid(handle.pointer()))
	return text
}

// Name is the name of the call.
func (handle *LLMHandle) Name() string {
	defer runtime.KeepAlive(handle)
	return wholeText(func(bytes *C.uint8_t, capacity C.size_t) C.size_t {
		return C.nemo_relay_llm_handle_name_bytes(handle.pointer(), bytes, capacity)
	})
}

// Attributes is the flags of the call.
func (handle *LLMHandle) Attributes() LLMAttributes {
	defer runtime.KeepAlive(handle)
	return LLMAttributes(C.nemo_relay_llm_handle_attributes(handle.pointer()))
}

// ParentUUID is the identity of the scope that the call belongs under.
func (handle *LLMHandle) ParentUUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_llm_handle_parent_uuid(handle.pointer()))
	return text
}

// Data is the application's data, kept on the handle and written to no event.
func (handle *LLMHandle) Data() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_llm_handle_data(handle.pointer()))
	return rawMessage(text)
}

// Metadata is the metadata of the start event, inherited by the end event.
func (handle *LLMHandle) Metadata() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_llm_handle_metadata(handle.pointer()))
	return rawMessage(text)
}

// ScopeHandle is an open scope, as given by a push; it is needed to close it and may serve as an explicit parent.
type ScopeHandle struct{ native *C.NemoRelayScopeHandle }

func newScopeHandle(native *C.NemoRelayScopeHandle) *ScopeHandle {
	if native == nil {
		return nil
	}
	handle := &ScopeHandle{native}
	runtime.AddCleanup(handle, func(native *C.NemoRelayScopeHandle) { C.nemo_relay_scope_handle_free(native) }, native)
	return handle
}

func (handle *ScopeHandle) pointer() *C.NemoRelayScopeHandle {
	if handle == nil {
		return nil
	}
	return handle.native
}

// UUID is the identity of the scope.
func (handle *ScopeHandle) UUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_uuid(handle.pointer()))
	return text
}

// Name is the name of the scope.
func (handle *ScopeHandle) Name() string {
	defer runtime.KeepAlive(handle)
	return wholeText(func(bytes *C.uint8_t, capacity C.size_t) C.size_t {
		return C.nemo_relay_scope_handle_name_bytes(handle.pointer(), bytes, capacity)
	})
}

// ScopeType is the kind of work.
func (handle *ScopeHandle) ScopeType() ScopeType {
	defer runtime.KeepAlive(handle)
	return ScopeType(C.nemo_relay_scope_handle_scope_type(handle.pointer()))
}

// Attributes is the flags given at the push.
func (handle *ScopeHandle) Attributes() ScopeAttributes {
	defer runtime.KeepAlive(handle)
	return ScopeAttributes(C.nemo_relay_scope_handle_attributes(handle.pointer()))
}

// ParentUUID is the parent's identity; absent on the implicit root alone.
func (handle *ScopeHandle) ParentUUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_parent_uuid(handle.pointer()))
	return text
}

// Data is the application's data, kept on the handle and written to no event.
func (handle *ScopeHandle) Data() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_data(handle.pointer()))
	return rawMessage(text)
}

// Metadata is the metadata of the start event, inherited by the end event.
func (handle *ScopeHandle) Metadata() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_metadata(handle.pointer()))
	return rawMessage(text)
}

// ToolHandle is a tool call that was started by hand, as given by tools.call; it is needed to end it.
type ToolHandle struct{ native *C.NemoRelayToolHandle }

func newToolHandle(native *C.NemoRelayToolHandle) *ToolHandle {
	if native == nil {
		return nil
	}
	handle := &ToolHandle{native}
	runtime.AddCleanup(handle, func(native *C.NemoRelayToolHandle) { C.nemo_relay_tool_handle_free(native) }, native)
	return handle
}

func (handle *ToolHandle) pointer() *C.NemoRelayToolHandle {
	if handle == nil {
		return nil
	}
	return handle.native
}

// UUID is the identity of the call.
func (handle *ToolHandle) UUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_tool_handle_uuid(handle.pointer()))
	return text
}

// Name is the name of the call.
func (handle *ToolHandle) Name() string {
	defer runtime.KeepAlive(handle)
	return wholeText(func(bytes *C.uint8_t, capacity C.size_t) C.size_t {
		return C.nemo_relay_tool_handle_name_bytes(handle.pointer(), bytes, capacity)
	})
}

// Attributes is the flags of the call.
func (handle *ToolHandle) Attributes() ToolAttributes {
	defer runtime.KeepAlive(handle)
	return ToolAttributes(C.nemo_relay_tool_handle_attributes(handle.pointer()))
}

// ParentUUID is the identity of the scope that the call belongs under.
func (handle *ToolHandle) ParentUUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_tool_handle_parent_uuid(handle.pointer()))
	return text
}

// Data is the application's data, kept on the handle and written to no event.
func (handle *ToolHandle) Data() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_tool_handle_data(handle.pointer()))
	return rawMessage(text)
}

// Metadata is the metadata of the start event, inherited by the end event.
func (handle *ToolHandle) Metadata() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_tool_handle_metadata(handle.pointer()))
	return rawMessage(text)
}

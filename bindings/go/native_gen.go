// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

/*
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
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
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#cgo noescape nemo_relay_runtime_tool_call_start
#cgo nocallback nemo_relay_runtime_tool_call_start
#include "nemo_relay.h"
*/
import "C"

import (
	"encoding/json"
	"runtime"
)

// native is the operation scope.push on a stack; it gives the new head.
func (a *pushScopeArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_push_scope(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), C.uint32_t(a.scopeType), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalBytes(a.input), C.size_t(len(a.input)), micros(a.timestamp), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return handleOf(out), errorOf(&failed)
}

// native is the operation scope.pop on a stack; it gives the new head.
func (a *popScopeArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_pop_scope(library(), head.pointer(), a.handle.pointer(), optionalBytes(a.output), C.size_t(len(a.output)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return handleOf(out), errorOf(&failed)
}

// native is the operation scope.close on a stack; it gives the new head.
func (a *closeScopeArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_close_scope(library(), head.pointer(), a.handle.pointer(), optionalBytes(a.output), C.size_t(len(a.output)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), optionalText(a.status), optionalLength(a.status), optionalText(a.statusDescription), optionalLength(a.statusDescription), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return handleOf(out), errorOf(&failed)
}

// native is the operation scope.get_handle on a stack; it gives the new head.
func (a *getHandleArguments) native(head *ScopeHandle) (*ScopeHandle, error) {
	var failed C.NemoRelayError
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_get_handle(library(), head.pointer(), &out, &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return handleOf(out), errorOf(&failed)
}

// native is the operation scope.event on a stack.
func (a *emitEventArguments) native(head *ScopeHandle) error {
	var failed C.NemoRelayError
	schema, freeSchema := schemaOf(a.dataSchema)
	defer freeSchema()
	C.nemo_relay_runtime_event(library(), head.pointer(), text(a.name), C.size_t(len(a.name)), a.handle.pointer(), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), schema, micros(a.timestamp), C.uint32_t(a.severity), &failed)
	runtime.KeepAlive(head)
	runtime.KeepAlive(a)
	return errorOf(&failed)
}

// native starts the operation llm.execute on a stack.
func (a *llmCallExecuteArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), schema, a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.modelName), optionalLength(a.modelName), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.call on a stack.
func (a *llmCallArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), schema, a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.modelName), optionalLength(a.modelName), micros(a.timestamp), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.call_end on a stack.
func (a *llmCallEndArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), a.handle.pointer(), jsonBytes(a.response), jsonLength(a.response), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), optionalBytes(a.annotatedResponse), C.size_t(len(a.annotatedResponse)), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.request_intercepts on a stack.
func (a *llmRequestInterceptsArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), schema, &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation llm.conditional_execution on a stack.
func (a *llmConditionalExecutionArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), schema, &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.execute on a stack.
func (a *toolCallExecuteArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.toolCallID), optionalLength(a.toolCallID), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.call on a stack.
func (a *toolCallArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), a.handle.pointer(), C.uint32_t(a.attributes), optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), optionalText(a.toolCallID), optionalLength(a.toolCallID), micros(a.timestamp), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.call_end on a stack.
func (a *toolCallEndArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), a.handle.pointer(), schema, optionalBytes(a.data), C.size_t(len(a.data)), optionalBytes(a.metadata), C.size_t(len(a.metadata)), micros(a.timestamp), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.request_intercepts on a stack.
func (a *toolRequestInterceptsArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// native starts the operation tools.conditional_execution on a stack.
func (a *toolConditionalExecutionArguments) native(stack *stack, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	C.nemo_relay_runtime_tool_call_start(library(), stack.head.pointer(), C.uint32_t(stack.depth), text(a.name), C.size_t(len(a.name)), jsonBytes(a.args), jsonLength(a.args), &machine, op, &failed)
	runtime.KeepAlive(stack)
	runtime.KeepAlive(a)
	return machine, errorOf(&failed)
}

// UUID is the identity of the call.
func (handle *LLMHandle) UUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_uuid(handle.pointer()))
	return text
}

// Name is the name of the call.
func (handle *LLMHandle) Name() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_name(handle.pointer()))
	return text
}

// Attributes is the flags of the call.
func (handle *LLMHandle) Attributes() LLMAttributes {
	defer runtime.KeepAlive(handle)
	return LLMAttributes(C.nemo_relay_scope_handle_attributes(handle.pointer()))
}

// ParentUUID is the identity of the scope that the call belongs under.
func (handle *LLMHandle) ParentUUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_parent_uuid(handle.pointer()))
	return text
}

// Data is the application's data, kept on the handle and written to no event.
func (handle *LLMHandle) Data() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_data(handle.pointer()))
	return rawMessage(text)
}

// Metadata is the metadata of the start event, inherited by the end event.
func (handle *LLMHandle) Metadata() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_metadata(handle.pointer()))
	return rawMessage(text)
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
	text, _ := takeString(C.nemo_relay_scope_handle_name(handle.pointer()))
	return text
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

// UUID is the identity of the call.
func (handle *ToolHandle) UUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_uuid(handle.pointer()))
	return text
}

// Name is the name of the call.
func (handle *ToolHandle) Name() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_name(handle.pointer()))
	return text
}

// Attributes is the flags of the call.
func (handle *ToolHandle) Attributes() ToolAttributes {
	defer runtime.KeepAlive(handle)
	return ToolAttributes(C.nemo_relay_scope_handle_attributes(handle.pointer()))
}

// ParentUUID is the identity of the scope that the call belongs under.
func (handle *ToolHandle) ParentUUID() string {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_parent_uuid(handle.pointer()))
	return text
}

// Data is the application's data, kept on the handle and written to no event.
func (handle *ToolHandle) Data() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_data(handle.pointer()))
	return rawMessage(text)
}

// Metadata is the metadata of the start event, inherited by the end event.
func (handle *ToolHandle) Metadata() json.RawMessage {
	defer runtime.KeepAlive(handle)
	text, _ := takeString(C.nemo_relay_scope_handle_metadata(handle.pointer()))
	return rawMessage(text)
}

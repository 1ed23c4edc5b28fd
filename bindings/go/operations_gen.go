// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"context"
	"encoding/json"
	"time"
)

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

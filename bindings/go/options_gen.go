// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"encoding/json"
	"time"
)

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

// ToolCallExecuteOption is an option of ToolCallExecute.
type ToolCallExecuteOption interface {
	applyToolCallExecute(arguments *toolCallExecuteArguments)
}

type withParentOption struct{ value *ScopeHandle }

// WithParent is an option of the operations below.
//
//   - PushScope: An explicit parent; only the parent uuid of the events follows it.
//   - EmitEvent: An explicit parent.
//   - ToolCallExecute: An explicit parent.
func WithParent(value *ScopeHandle) withParentOption {
	return withParentOption{value}
}

func (option withParentOption) applyPushScope(arguments *pushScopeArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyEmitEvent(arguments *emitEventArguments) {
	arguments.handle = option.value
}

func (option withParentOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.handle = option.value
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

type withDataOption struct{ value json.RawMessage }

// WithData is an option of the operations below.
//
//   - PushScope: Kept on the handle and written to no event.
//   - EmitEvent: The data of the mark.
//   - ToolCallExecute: The data of the end event where the call has no result to show.
func WithData(value json.RawMessage) withDataOption {
	return withDataOption{value}
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

type withMetadataOption struct{ value json.RawMessage }

// WithMetadata is an option of the operations below.
//
//   - PushScope: Written to the start and end events.
//   - PopScope: Merged over the metadata of the push.
//   - EmitEvent: The metadata of the mark.
//   - ToolCallExecute: Written to every event of the call.
func WithMetadata(value json.RawMessage) withMetadataOption {
	return withMetadataOption{value}
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

func (option withMetadataOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.metadata = option.value
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

type withTimestampOption struct{ value time.Time }

// WithTimestamp is an option of the operations below.
//
//   - PushScope: When the work began; now where absent.
//   - PopScope: When the work ended; now where absent.
//   - EmitEvent: When it happened; now where absent.
func WithTimestamp(value time.Time) withTimestampOption {
	return withTimestampOption{value}
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

type withToolAttributesOption struct{ value ToolAttributes }

// WithToolAttributes is an option of the operations below.
//
//   - ToolCallExecute: The flags of the call.
func WithToolAttributes(value ToolAttributes) withToolAttributesOption {
	return withToolAttributesOption{value}
}

func (option withToolAttributesOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.attributes = option.value
}

type withToolCallIdOption struct{ value string }

// WithToolCallID is an option of the operations below.
//
//   - ToolCallExecute: The id that the model gave to the call.
func WithToolCallID(value string) withToolCallIdOption {
	return withToolCallIdOption{value}
}

func (option withToolCallIdOption) applyToolCallExecute(arguments *toolCallExecuteArguments) {
	arguments.toolCallID = &option.value
}

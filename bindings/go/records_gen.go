// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import "encoding/json"

// SpecDigest identifies the specification that this package was generated from.
const SpecDigest = "0e56a1c6a4247fd07ff6a04632357d209142f835c352d5ca72d10356cd8f25cd"

// Version is the version of the SDK.
const Version = "0.1.0"

// DataSchema names the schema that the data of an event follows.
type DataSchema struct {
	// Name is the name of the schema.
	Name string `json:"name"`
	// Version is the version of the schema.
	Version string `json:"version"`
}

// FlushReport is what became of the events that were queued before a flush.
type FlushReport struct {
	// Delivered deliveries made since the process began, counted once an event and subscriber.
	Delivered uint64 `json:"delivered"`
	// Dropped deliveries given up since the process began because a queue was full.
	Dropped uint64 `json:"dropped"`
	// Pending deliveries that were still to be made when the time was over.
	Pending uint64 `json:"pending"`
	// CallbackErrors calls that raised of subscribers and of conditional middleware guardrails.
	CallbackErrors uint64 `json:"callback_errors"`
}

// LlmCodecIdentity names the codec of a model call.
type LlmCodecIdentity struct {
	// Kind is where the codec comes from.
	Kind LlmCodecKind `json:"kind"`
	// ID is the name of the codec where it has one.
	ID *string `json:"id,omitempty"`
}

// LlmExecutionContext is what an execution intercept of model calls is told about the call that it wraps.
type LlmExecutionContext struct {
	// RequestCodec is the codec of the request.
	RequestCodec *LlmCodecIdentity `json:"request_codec,omitempty"`
	// ResponseCodec is the codec of the response.
	ResponseCodec        *LlmCodecIdentity `json:"response_codec,omitempty"`
	resolveRequestCodec  LlmCodec
	resolveResponseCodec LlmCodec
}

// ResolveRequestCodec is the codec of the request itself for the operations of the module codecs. It is nil where there is none.
func (context LlmExecutionContext) ResolveRequestCodec() LlmCodec { return context.resolveRequestCodec }

// ResolveResponseCodec is the codec of the response itself for the operations of the module codecs. It is nil where there is none.
func (context LlmExecutionContext) ResolveResponseCodec() LlmCodec {
	return context.resolveResponseCodec
}

// LLMRequest is a request to a model provider; what is sent as headers and what is sent as the body.
type LLMRequest struct {
	// Headers is the headers by name; names are compared without regard to case.
	Headers map[string]json.RawMessage `json:"headers"`
	// Content is the body in the form of the provider.
	Content json.RawMessage `json:"content"`
}

// LLMRequestInterceptOutcome is what a request intercept of model calls returns; a plain request stands for an outcome with nothing else.
type LLMRequestInterceptOutcome struct {
	// Request is the request that takes the place of the given one.
	Request LLMRequest `json:"request"`
	// AnnotatedRequest is the request in normalized form; the later intercepts are given it and the start event shows it.
	AnnotatedRequest json.RawMessage `json:"annotated_request,omitempty"`
	// PendingMarks marks that are emitted after the start event and under the scope of the call.
	PendingMarks []PendingMarkSpec `json:"pending_marks,omitempty"`
	// OptimizationContributions is what was saved and how; each an object with at least the texts producer and kind and the boolean applied.
	OptimizationContributions []json.RawMessage `json:"optimization_contributions,omitempty"`
}

// LlmSanitizeContext is what a sanitizer of model calls is told about the call.
type LlmSanitizeContext struct {
	// Codec is the codec of the payload; its kind is none where there is no codec.
	Codec        LlmCodecIdentity `json:"codec"`
	resolveCodec LlmCodec
}

// ResolveCodec is the codec itself for the operations of the module codecs. It is nil where there is none.
func (context LlmSanitizeContext) ResolveCodec() LlmCodec { return context.resolveCodec }

// PendingMarkSpec is a mark that is emitted under the scope of the call that it belongs to.
type PendingMarkSpec struct {
	// Name is the name of the mark.
	Name string `json:"name"`
	// Category is the category of the mark.
	Category *string `json:"category,omitempty"`
	// CategoryProfile is the fields that belong to the category.
	CategoryProfile json.RawMessage `json:"category_profile,omitempty"`
	// Data is the data of the mark.
	Data json.RawMessage `json:"data,omitempty"`
	// Metadata is the metadata of the mark.
	Metadata json.RawMessage `json:"metadata,omitempty"`
	// DataSchema is the schema that the data follows.
	DataSchema *DataSchema `json:"data_schema,omitempty"`
	// Severity is how serious the mark is; written to its metadata.
	Severity *LogSeverity `json:"severity,omitempty"`
}

// PropagationContext is the place of a call as it is handed to another process, which goes on under it.
type PropagationContext struct {
	// Version is the version of the form; 1.
	Version uint32 `json:"version"`
	// RootUUID is the identity of the run; absent where the receiver begins one of its own.
	RootUUID *string `json:"root_uuid,omitempty"`
	// ParentUUID is the identity of the scope that the receiver's scopes belong under.
	ParentUUID string `json:"parent_uuid"`
	// Traceparent is the context of the W3C trace.
	Traceparent *string `json:"traceparent,omitempty"`
	// Tracestate is the state of the W3C trace.
	Tracestate *string `json:"tracestate,omitempty"`
}

// RuntimeRegistrationIdentity is one global registration.
type RuntimeRegistrationIdentity struct {
	// Kind is what was registered.
	Kind RuntimeRegistrationKind `json:"kind"`
	// LocalName is the name that its owner gave it.
	LocalName string `json:"local_name"`
	// EffectiveName is the name by which it is known here.
	EffectiveName string `json:"effective_name"`
	// Owner is who made it.
	Owner RuntimeRegistrationOwner `json:"owner"`
}

// RuntimeRegistrationOwner is the owner of a registration.
type RuntimeRegistrationOwner struct {
	// Kind is who made it.
	Kind RuntimeRegistrationOwnerKind `json:"kind"`
	// PluginKind is the kind of the plugin; absent where it was none.
	PluginKind *string `json:"plugin_kind,omitempty"`
	// ComponentOrdinal is which component of the configuration made it, from 1; absent where it was none.
	ComponentOrdinal *uint32 `json:"component_ordinal,omitempty"`
}

// ToolExecutionContext is what an execution intercept is told about the call that it wraps.
type ToolExecutionContext struct {
	// ToolName is the tool.
	ToolName string `json:"tool_name"`
	// Args is the arguments that the call would run with.
	Args json.RawMessage `json:"args"`
	// ToolCallID is the id that the model gave to the call.
	ToolCallID *string `json:"tool_call_id,omitempty"`
}

// ToolExecutionInterceptOutcome is what an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here.
type ToolExecutionInterceptOutcome struct {
	// Result is the result that the caller gets.
	Result json.RawMessage `json:"result"`
	// PendingMarks marks that are emitted after the end event and under the tool scope.
	PendingMarks []PendingMarkSpec `json:"pending_marks,omitempty"`
	// Annotation is written to the end event as tool_result_annotation.
	Annotation json.RawMessage `json:"annotation,omitempty"`
}

// ToolExecutionResult is what a tool callback returns; the result, and optionally an annotation for the events.
type ToolExecutionResult struct {
	// Result is the result of the tool.
	Result json.RawMessage `json:"result"`
	// Annotation is written to the end event as tool_result_annotation.
	Annotation json.RawMessage `json:"annotation,omitempty"`
}

// AtofExporterConfig is where and how the ATOF exporter writes. What is nil is absent.
type AtofExporterConfig struct {
	// OutputDirectory is the directory; the current one where absent. It is made with private permissions where it is missing.
	OutputDirectory *string
	// Filename is the file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
	Filename *string
	// Mode is what to do with a file that is already there.
	Mode AtofExporterMode
}

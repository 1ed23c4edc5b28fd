// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import "encoding/json"

// SpecDigest identifies the specification that this package was generated from.
const SpecDigest = "c2651c29c579ef0f11f85028ad8ed3cc8ca11191b256f7decd9a7fc2cdf25b65"

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
	// CallbackErrors calls of a subscriber that raised.
	CallbackErrors uint64 `json:"callback_errors"`
}

// PendingMarkSpec is a mark that is emitted when the call that it belongs to has ended.
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

// AtofExporterConfig is where and how the ATOF exporter writes. What is empty is left out.
type AtofExporterConfig struct {
	// OutputDirectory is the directory; the current one where absent. It is made with private permissions where it is missing.
	OutputDirectory string
	// Filename is the file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
	Filename string
	// Mode is what to do with a file that is already there.
	Mode AtofExporterMode
}

// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import "fmt"

// AtofExporterMode is what the ATOF exporter does with a file that is already there.
type AtofExporterMode uint32

const (
	// AtofExporterModeAppend is keep the lines of the file and write after them.
	AtofExporterModeAppend AtofExporterMode = 0
	// AtofExporterModeOverwrite is empty the file first.
	AtofExporterModeOverwrite AtofExporterMode = 1
)

// String is the word that stands for the value in JSON.
func (value AtofExporterMode) String() string {
	switch value {
	case AtofExporterModeAppend:
		return "append"
	case AtofExporterModeOverwrite:
		return "overwrite"
	}
	return fmt.Sprintf("AtofExporterMode(%d)", uint32(value))
}

// ParseAtofExporterMode is the value of a word; the answer is false where no value has it.
func ParseAtofExporterMode(word string) (AtofExporterMode, bool) {
	switch word {
	case "append":
		return AtofExporterModeAppend, true
	case "overwrite":
		return AtofExporterModeOverwrite, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AtofExporterMode) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AtofExporterMode) UnmarshalText(word []byte) error {
	found, ok := ParseAtofExporterMode(string(word))
	if !ok {
		return fmt.Errorf("AtofExporterMode: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// EventKind is the kind of an event.
type EventKind uint32

const (
	// EventKindScope is one boundary of a scope.
	EventKindScope EventKind = 0
	// EventKindMark is a point in time.
	EventKindMark EventKind = 1
)

// String is the word that stands for the value in JSON.
func (value EventKind) String() string {
	switch value {
	case EventKindScope:
		return "scope"
	case EventKindMark:
		return "mark"
	}
	return fmt.Sprintf("EventKind(%d)", uint32(value))
}

// ParseEventKind is the value of a word; the answer is false where no value has it.
func ParseEventKind(word string) (EventKind, bool) {
	switch word {
	case "scope":
		return EventKindScope, true
	case "mark":
		return EventKindMark, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value EventKind) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *EventKind) UnmarshalText(word []byte) error {
	found, ok := ParseEventKind(string(word))
	if !ok {
		return fmt.Errorf("EventKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// LlmCodecKind is where a codec of model requests or responses comes from.
type LlmCodecKind uint32

const (
	// LlmCodecKindNone is there is no codec.
	LlmCodecKindNone LlmCodecKind = 0
	// LlmCodecKindBuiltin is the codec is one of the runtime's own.
	LlmCodecKindBuiltin LlmCodecKind = 1
	// LlmCodecKindRuntime is the application registered the codec.
	LlmCodecKindRuntime LlmCodecKind = 2
	// LlmCodecKindOpaque is the codec has no name.
	LlmCodecKindOpaque LlmCodecKind = 3
)

// String is the word that stands for the value in JSON.
func (value LlmCodecKind) String() string {
	switch value {
	case LlmCodecKindNone:
		return "none"
	case LlmCodecKindBuiltin:
		return "builtin"
	case LlmCodecKindRuntime:
		return "runtime"
	case LlmCodecKindOpaque:
		return "opaque"
	}
	return fmt.Sprintf("LlmCodecKind(%d)", uint32(value))
}

// ParseLlmCodecKind is the value of a word; the answer is false where no value has it.
func ParseLlmCodecKind(word string) (LlmCodecKind, bool) {
	switch word {
	case "none":
		return LlmCodecKindNone, true
	case "builtin":
		return LlmCodecKindBuiltin, true
	case "runtime":
		return LlmCodecKindRuntime, true
	case "opaque":
		return LlmCodecKindOpaque, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value LlmCodecKind) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *LlmCodecKind) UnmarshalText(word []byte) error {
	found, ok := ParseLlmCodecKind(string(word))
	if !ok {
		return fmt.Errorf("LlmCodecKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// LogSeverity is how serious a mark is.
type LogSeverity uint32

const (
	// LogSeverityTrace is a detail of a detail.
	LogSeverityTrace LogSeverity = 0
	// LogSeverityDebug is a detail that helps to find a fault.
	LogSeverityDebug LogSeverity = 1
	// LogSeverityInfo is the usual course of things.
	LogSeverityInfo LogSeverity = 2
	// LogSeverityWarn is something that may become a fault.
	LogSeverityWarn LogSeverity = 3
	// LogSeverityError is a fault.
	LogSeverityError LogSeverity = 4
)

// String is the word that stands for the value in JSON.
func (value LogSeverity) String() string {
	switch value {
	case LogSeverityTrace:
		return "trace"
	case LogSeverityDebug:
		return "debug"
	case LogSeverityInfo:
		return "info"
	case LogSeverityWarn:
		return "warn"
	case LogSeverityError:
		return "error"
	}
	return fmt.Sprintf("LogSeverity(%d)", uint32(value))
}

// ParseLogSeverity is the value of a word; the answer is false where no value has it.
func ParseLogSeverity(word string) (LogSeverity, bool) {
	switch word {
	case "trace":
		return LogSeverityTrace, true
	case "debug":
		return LogSeverityDebug, true
	case "info":
		return LogSeverityInfo, true
	case "warn":
		return LogSeverityWarn, true
	case "error":
		return LogSeverityError, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value LogSeverity) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *LogSeverity) UnmarshalText(word []byte) error {
	found, ok := ParseLogSeverity(string(word))
	if !ok {
		return fmt.Errorf("LogSeverity: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// RuntimeRegistrationKind is the kind of a registration.
type RuntimeRegistrationKind uint32

const (
	// RuntimeRegistrationKindToolConditionalExecutionGuardrail decides before anything else whether a managed tool call may run.
	RuntimeRegistrationKindToolConditionalExecutionGuardrail RuntimeRegistrationKind = 1
	// RuntimeRegistrationKindToolRequestIntercept rewrites the real arguments of a tool call before it runs.
	RuntimeRegistrationKindToolRequestIntercept RuntimeRegistrationKind = 2
	// RuntimeRegistrationKindToolSanitizeRequestGuardrail changes what the start event shows of the arguments, never the arguments.
	RuntimeRegistrationKindToolSanitizeRequestGuardrail RuntimeRegistrationKind = 3
	// RuntimeRegistrationKindToolExecutionIntercept wraps the tool itself; it may run it once, several times, concurrently or not at all.
	RuntimeRegistrationKindToolExecutionIntercept RuntimeRegistrationKind = 4
	// RuntimeRegistrationKindToolSanitizeResponseGuardrail changes what the end event shows of the result, never the result.
	RuntimeRegistrationKindToolSanitizeResponseGuardrail RuntimeRegistrationKind = 5
	// RuntimeRegistrationKindSubscriber receives every event after it happened.
	RuntimeRegistrationKindSubscriber RuntimeRegistrationKind = 6
	// RuntimeRegistrationKindLlmConditionalExecutionGuardrail decides before anything else whether a managed model call may run.
	RuntimeRegistrationKindLlmConditionalExecutionGuardrail RuntimeRegistrationKind = 7
	// RuntimeRegistrationKindLlmRequestIntercept rewrites the real request of a model call before it is sent.
	RuntimeRegistrationKindLlmRequestIntercept RuntimeRegistrationKind = 8
	// RuntimeRegistrationKindLlmSanitizeRequestGuardrail changes what the start event shows of the request, never the request.
	RuntimeRegistrationKindLlmSanitizeRequestGuardrail RuntimeRegistrationKind = 9
	// RuntimeRegistrationKindLlmExecutionIntercept wraps the model call itself; it may run it once, several times, concurrently or not at all.
	RuntimeRegistrationKindLlmExecutionIntercept RuntimeRegistrationKind = 10
	// RuntimeRegistrationKindLlmSanitizeResponseGuardrail changes what the end event shows of the response, never the response.
	RuntimeRegistrationKindLlmSanitizeResponseGuardrail RuntimeRegistrationKind = 11
	// RuntimeRegistrationKindLlmStreamExecutionIntercept wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
	RuntimeRegistrationKindLlmStreamExecutionIntercept RuntimeRegistrationKind = 12
	// RuntimeRegistrationKindMarkSanitizeGuardrail changes the data, the category profile and the metadata of every mark before anybody sees it.
	RuntimeRegistrationKindMarkSanitizeGuardrail RuntimeRegistrationKind = 13
	// RuntimeRegistrationKindScopeSanitizeStartGuardrail changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
	RuntimeRegistrationKindScopeSanitizeStartGuardrail RuntimeRegistrationKind = 14
	// RuntimeRegistrationKindScopeSanitizeEndGuardrail changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
	RuntimeRegistrationKindScopeSanitizeEndGuardrail RuntimeRegistrationKind = 15
	// RuntimeRegistrationKindEventMetadataInjector adds to the metadata of every event before the sanitizers run.
	RuntimeRegistrationKindEventMetadataInjector RuntimeRegistrationKind = 16
)

// String is the word that stands for the value in JSON.
func (value RuntimeRegistrationKind) String() string {
	switch value {
	case RuntimeRegistrationKindToolConditionalExecutionGuardrail:
		return "tool_conditional_execution_guardrail"
	case RuntimeRegistrationKindToolRequestIntercept:
		return "tool_request_intercept"
	case RuntimeRegistrationKindToolSanitizeRequestGuardrail:
		return "tool_sanitize_request_guardrail"
	case RuntimeRegistrationKindToolExecutionIntercept:
		return "tool_execution_intercept"
	case RuntimeRegistrationKindToolSanitizeResponseGuardrail:
		return "tool_sanitize_response_guardrail"
	case RuntimeRegistrationKindSubscriber:
		return "subscriber"
	case RuntimeRegistrationKindLlmConditionalExecutionGuardrail:
		return "llm_conditional_execution_guardrail"
	case RuntimeRegistrationKindLlmRequestIntercept:
		return "llm_request_intercept"
	case RuntimeRegistrationKindLlmSanitizeRequestGuardrail:
		return "llm_sanitize_request_guardrail"
	case RuntimeRegistrationKindLlmExecutionIntercept:
		return "llm_execution_intercept"
	case RuntimeRegistrationKindLlmSanitizeResponseGuardrail:
		return "llm_sanitize_response_guardrail"
	case RuntimeRegistrationKindLlmStreamExecutionIntercept:
		return "llm_stream_execution_intercept"
	case RuntimeRegistrationKindMarkSanitizeGuardrail:
		return "mark_sanitize_guardrail"
	case RuntimeRegistrationKindScopeSanitizeStartGuardrail:
		return "scope_sanitize_start_guardrail"
	case RuntimeRegistrationKindScopeSanitizeEndGuardrail:
		return "scope_sanitize_end_guardrail"
	case RuntimeRegistrationKindEventMetadataInjector:
		return "event_metadata_injector"
	}
	return fmt.Sprintf("RuntimeRegistrationKind(%d)", uint32(value))
}

// ParseRuntimeRegistrationKind is the value of a word; the answer is false where no value has it.
func ParseRuntimeRegistrationKind(word string) (RuntimeRegistrationKind, bool) {
	switch word {
	case "tool_conditional_execution_guardrail":
		return RuntimeRegistrationKindToolConditionalExecutionGuardrail, true
	case "tool_request_intercept":
		return RuntimeRegistrationKindToolRequestIntercept, true
	case "tool_sanitize_request_guardrail":
		return RuntimeRegistrationKindToolSanitizeRequestGuardrail, true
	case "tool_execution_intercept":
		return RuntimeRegistrationKindToolExecutionIntercept, true
	case "tool_sanitize_response_guardrail":
		return RuntimeRegistrationKindToolSanitizeResponseGuardrail, true
	case "subscriber":
		return RuntimeRegistrationKindSubscriber, true
	case "llm_conditional_execution_guardrail":
		return RuntimeRegistrationKindLlmConditionalExecutionGuardrail, true
	case "llm_request_intercept":
		return RuntimeRegistrationKindLlmRequestIntercept, true
	case "llm_sanitize_request_guardrail":
		return RuntimeRegistrationKindLlmSanitizeRequestGuardrail, true
	case "llm_execution_intercept":
		return RuntimeRegistrationKindLlmExecutionIntercept, true
	case "llm_sanitize_response_guardrail":
		return RuntimeRegistrationKindLlmSanitizeResponseGuardrail, true
	case "llm_stream_execution_intercept":
		return RuntimeRegistrationKindLlmStreamExecutionIntercept, true
	case "mark_sanitize_guardrail":
		return RuntimeRegistrationKindMarkSanitizeGuardrail, true
	case "scope_sanitize_start_guardrail":
		return RuntimeRegistrationKindScopeSanitizeStartGuardrail, true
	case "scope_sanitize_end_guardrail":
		return RuntimeRegistrationKindScopeSanitizeEndGuardrail, true
	case "event_metadata_injector":
		return RuntimeRegistrationKindEventMetadataInjector, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value RuntimeRegistrationKind) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *RuntimeRegistrationKind) UnmarshalText(word []byte) error {
	found, ok := ParseRuntimeRegistrationKind(string(word))
	if !ok {
		return fmt.Errorf("RuntimeRegistrationKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// RuntimeRegistrationOwnerKind is who made a registration.
type RuntimeRegistrationOwnerKind uint32

const (
	// RuntimeRegistrationOwnerKindCore is the runtime itself.
	RuntimeRegistrationOwnerKindCore RuntimeRegistrationOwnerKind = 0
	// RuntimeRegistrationOwnerKindGlobalApi is the application.
	RuntimeRegistrationOwnerKindGlobalApi RuntimeRegistrationOwnerKind = 1
	// RuntimeRegistrationOwnerKindPlugin is a plugin.
	RuntimeRegistrationOwnerKindPlugin RuntimeRegistrationOwnerKind = 2
)

// String is the word that stands for the value in JSON.
func (value RuntimeRegistrationOwnerKind) String() string {
	switch value {
	case RuntimeRegistrationOwnerKindCore:
		return "core"
	case RuntimeRegistrationOwnerKindGlobalApi:
		return "global_api"
	case RuntimeRegistrationOwnerKindPlugin:
		return "plugin"
	}
	return fmt.Sprintf("RuntimeRegistrationOwnerKind(%d)", uint32(value))
}

// ParseRuntimeRegistrationOwnerKind is the value of a word; the answer is false where no value has it.
func ParseRuntimeRegistrationOwnerKind(word string) (RuntimeRegistrationOwnerKind, bool) {
	switch word {
	case "core":
		return RuntimeRegistrationOwnerKindCore, true
	case "global_api":
		return RuntimeRegistrationOwnerKindGlobalApi, true
	case "plugin":
		return RuntimeRegistrationOwnerKindPlugin, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value RuntimeRegistrationOwnerKind) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *RuntimeRegistrationOwnerKind) UnmarshalText(word []byte) error {
	found, ok := ParseRuntimeRegistrationOwnerKind(string(word))
	if !ok {
		return fmt.Errorf("RuntimeRegistrationOwnerKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// ScopeCategory is which boundary of a scope an event stands for.
type ScopeCategory uint32

const (
	// ScopeCategoryStart is the work begins.
	ScopeCategoryStart ScopeCategory = 0
	// ScopeCategoryEnd is the work has ended.
	ScopeCategoryEnd ScopeCategory = 1
)

// String is the word that stands for the value in JSON.
func (value ScopeCategory) String() string {
	switch value {
	case ScopeCategoryStart:
		return "start"
	case ScopeCategoryEnd:
		return "end"
	}
	return fmt.Sprintf("ScopeCategory(%d)", uint32(value))
}

// ParseScopeCategory is the value of a word; the answer is false where no value has it.
func ParseScopeCategory(word string) (ScopeCategory, bool) {
	switch word {
	case "start":
		return ScopeCategoryStart, true
	case "end":
		return ScopeCategoryEnd, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value ScopeCategory) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *ScopeCategory) UnmarshalText(word []byte) error {
	found, ok := ParseScopeCategory(string(word))
	if !ok {
		return fmt.Errorf("ScopeCategory: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// ScopeType is the kind of work that a scope stands for.
type ScopeType uint32

const (
	// ScopeTypeAgent is a whole agent run.
	ScopeTypeAgent ScopeType = 0
	// ScopeTypeFunction is an application function or workflow step.
	ScopeTypeFunction ScopeType = 1
	// ScopeTypeTool is a tool call.
	ScopeTypeTool ScopeType = 2
	// ScopeTypeLlm is a model call.
	ScopeTypeLlm ScopeType = 3
	// ScopeTypeRetriever is a document retrieval.
	ScopeTypeRetriever ScopeType = 4
	// ScopeTypeEmbedder is an embedding computation.
	ScopeTypeEmbedder ScopeType = 5
	// ScopeTypeReranker is a reranking step.
	ScopeTypeReranker ScopeType = 6
	// ScopeTypeGuardrail is the evaluation of a guardrail.
	ScopeTypeGuardrail ScopeType = 7
	// ScopeTypeEvaluator is the evaluation of a result.
	ScopeTypeEvaluator ScopeType = 8
	// ScopeTypeCustom is work of a kind that the application names itself.
	ScopeTypeCustom ScopeType = 9
	// ScopeTypeUnknown is a kind that this version does not know.
	ScopeTypeUnknown ScopeType = 10
)

// String is the word that stands for the value in JSON.
func (value ScopeType) String() string {
	switch value {
	case ScopeTypeAgent:
		return "agent"
	case ScopeTypeFunction:
		return "function"
	case ScopeTypeTool:
		return "tool"
	case ScopeTypeLlm:
		return "llm"
	case ScopeTypeRetriever:
		return "retriever"
	case ScopeTypeEmbedder:
		return "embedder"
	case ScopeTypeReranker:
		return "reranker"
	case ScopeTypeGuardrail:
		return "guardrail"
	case ScopeTypeEvaluator:
		return "evaluator"
	case ScopeTypeCustom:
		return "custom"
	case ScopeTypeUnknown:
		return "unknown"
	}
	return fmt.Sprintf("ScopeType(%d)", uint32(value))
}

// ParseScopeType is the value of a word; the answer is false where no value has it.
func ParseScopeType(word string) (ScopeType, bool) {
	switch word {
	case "agent":
		return ScopeTypeAgent, true
	case "function":
		return ScopeTypeFunction, true
	case "tool":
		return ScopeTypeTool, true
	case "llm":
		return ScopeTypeLlm, true
	case "retriever":
		return ScopeTypeRetriever, true
	case "embedder":
		return ScopeTypeEmbedder, true
	case "reranker":
		return ScopeTypeReranker, true
	case "guardrail":
		return ScopeTypeGuardrail, true
	case "evaluator":
		return ScopeTypeEvaluator, true
	case "custom":
		return ScopeTypeCustom, true
	case "unknown":
		return ScopeTypeUnknown, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value ScopeType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *ScopeType) UnmarshalText(word []byte) error {
	found, ok := ParseScopeType(string(word))
	if !ok {
		return fmt.Errorf("ScopeType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// LLMAttributes properties of a model call.
type LLMAttributes uint32

const (
	// LlmAttributesStateful is the provider keeps the state of the conversation.
	LlmAttributesStateful LLMAttributes = 1
	// LlmAttributesStreaming is the response comes in chunks.
	LlmAttributesStreaming LLMAttributes = 2
)

// ScopeAttributes properties of a scope.
type ScopeAttributes uint32

const (
	// ScopeAttributesParallel is the scope runs beside its siblings.
	ScopeAttributesParallel ScopeAttributes = 1
	// ScopeAttributesRelocatable is the scope may move to another worker.
	ScopeAttributesRelocatable ScopeAttributes = 2
)

// ToolAttributes properties of a tool call.
type ToolAttributes uint32

const (
	// ToolAttributesRemote is the tool runs outside this process.
	ToolAttributesRemote ToolAttributes = 1
)

// Family is a middleware family.
type family uint32

const (
	familyToolConditionalExecutionGuardrail family = 1
	familyToolRequestIntercept              family = 2
	familyToolSanitizeRequestGuardrail      family = 3
	familyToolExecutionIntercept            family = 4
	familyToolSanitizeResponseGuardrail     family = 5
	familySubscriber                        family = 6
	familyLlmConditionalExecutionGuardrail  family = 7
	familyLlmRequestIntercept               family = 8
	familyLlmSanitizeRequestGuardrail       family = 9
	familyLlmExecutionIntercept             family = 10
	familyLlmSanitizeResponseGuardrail      family = 11
	familyLlmStreamExecutionIntercept       family = 12
	familyMarkSanitizeGuardrail             family = 13
	familyScopeSanitizeStartGuardrail       family = 14
	familyScopeSanitizeEndGuardrail         family = 15
	familyEventMetadataInjector             family = 16
	familyConditionalMiddlewareGuardrail    family = 17
)

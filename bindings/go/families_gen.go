// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"context"
	"encoding/json"
	"iter"
	"slices"
)

// ToolConditionalExecutionGuardrailFunc decides before anything else whether a managed tool call may run.
//
// What it returns: Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
type ToolConditionalExecutionGuardrailFunc func(ctx context.Context, toolName string, args json.RawMessage) (*string, error)

func (function ToolConditionalExecutionGuardrailFunc) answer(ctx context.Context, at *asked) error {
	returned, err := function(ctx, at.givenString(), at.givenJSON())
	if err != nil {
		return err
	}
	return at.giveOptionalString(returned)
}

// ToolRequestInterceptFunc rewrites the real arguments of a tool call before it runs.
//
// What it returns: The arguments that take their place.
type ToolRequestInterceptFunc func(ctx context.Context, toolName string, args json.RawMessage) (json.RawMessage, error)

func (function ToolRequestInterceptFunc) answer(ctx context.Context, at *asked) error {
	returned, err := function(ctx, at.givenString(), at.givenJSON())
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// ToolSanitizeRequestGuardrailFunc changes what the start event shows of the arguments, never the arguments.
//
// What it returns: The data of the start event.
type ToolSanitizeRequestGuardrailFunc func(ctx context.Context, toolName string, args json.RawMessage) (json.RawMessage, error)

func (function ToolSanitizeRequestGuardrailFunc) answer(ctx context.Context, at *asked) error {
	given1 := at.givenString()
	given2 := at.givenJSON()
	returned, err := within(ctx, func(ctx context.Context) (json.RawMessage, error) {
		return function(ctx, given1, given2)
	})
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// ToolExecutionInterceptFunc wraps the tool itself; it may run it once, several times, concurrently or not at all.
//
// What it returns: What the caller gets.
type ToolExecutionInterceptFunc func(ctx context.Context, execution ToolExecutionContext, next func(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error)) (ToolExecutionInterceptOutcome, error)

func (function ToolExecutionInterceptFunc) answer(ctx context.Context, at *asked) error {
	level, err := at.level()
	if err != nil {
		return err
	}
	defer level.returned()
	returned, err := function(ctx, at.givenToolExecutionContext(), level.next)
	if err != nil {
		return err
	}
	return at.giveToolExecutionInterceptOutcome(returned)
}

// ToolSanitizeResponseGuardrailFunc changes what the end event shows of the result, never the result.
//
// What it returns: The data of the end event.
type ToolSanitizeResponseGuardrailFunc func(ctx context.Context, toolName string, result json.RawMessage) (json.RawMessage, error)

func (function ToolSanitizeResponseGuardrailFunc) answer(ctx context.Context, at *asked) error {
	given1 := at.givenString()
	given2 := at.givenJSON()
	returned, err := within(ctx, func(ctx context.Context) (json.RawMessage, error) {
		return function(ctx, given1, given2)
	})
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// SubscriberFunc receives every event after it happened.
//
// What it returns: Nothing is expected; what a subscriber raises is counted and logged and never reaches the caller.
type SubscriberFunc func(ctx context.Context, event *Event) error

// LlmConditionalExecutionGuardrailFunc decides before anything else whether a managed model call may run.
//
// What it returns: Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
type LlmConditionalExecutionGuardrailFunc func(ctx context.Context, request LLMRequest) (*string, error)

func (function LlmConditionalExecutionGuardrailFunc) answer(ctx context.Context, at *asked) error {
	returned, err := function(ctx, at.givenLLMRequest())
	if err != nil {
		return err
	}
	return at.giveOptionalString(returned)
}

// LlmRequestInterceptFunc rewrites the real request of a model call before it is sent.
//
// What it returns: The request that takes its place, its normalized form and what is to be marked.
type LlmRequestInterceptFunc func(ctx context.Context, name string, request LLMRequest, annotatedRequest json.RawMessage) (LLMRequestInterceptOutcome, error)

func (function LlmRequestInterceptFunc) answer(ctx context.Context, at *asked) error {
	returned, err := function(ctx, at.givenString(), at.givenLLMRequest(), at.givenOptionalJSON())
	if err != nil {
		return err
	}
	return at.giveLlmRequestInterceptOutcome(returned)
}

// LlmSanitizeRequestGuardrailFunc changes what the start event shows of the request, never the request.
//
// What it returns: The data of the start event; absent leaves it null.
type LlmSanitizeRequestGuardrailFunc func(ctx context.Context, request LLMRequest, execution LlmSanitizeContext) (*LLMRequest, error)

func (function LlmSanitizeRequestGuardrailFunc) answer(ctx context.Context, at *asked) error {
	given1 := at.givenLLMRequest()
	given2 := at.givenLlmSanitizeContext()
	returned, err := within(ctx, func(ctx context.Context) (*LLMRequest, error) {
		return function(ctx, given1, given2)
	})
	if err != nil {
		return err
	}
	return at.giveOptionalLLMRequest(returned)
}

// LlmExecutionInterceptFunc wraps the model call itself; it may run it once, several times, concurrently or not at all.
//
// What it returns: The response that the caller gets.
type LlmExecutionInterceptFunc func(ctx context.Context, name string, request LLMRequest, execution LlmExecutionContext, next func(ctx context.Context, request LLMRequest) (json.RawMessage, error)) (json.RawMessage, error)

func (function LlmExecutionInterceptFunc) answer(ctx context.Context, at *asked) error {
	level, err := at.level()
	if err != nil {
		return err
	}
	defer level.returned()
	returned, err := function(ctx, at.givenString(), at.givenLLMRequest(), at.givenLlmExecutionContext(), level.nextLLM)
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// LlmSanitizeResponseGuardrailFunc changes what the end event shows of the response, never the response.
//
// What it returns: The data of the end event; absent leaves it null.
type LlmSanitizeResponseGuardrailFunc func(ctx context.Context, response json.RawMessage, execution LlmSanitizeContext) (json.RawMessage, error)

func (function LlmSanitizeResponseGuardrailFunc) answer(ctx context.Context, at *asked) error {
	given1 := at.givenJSON()
	given2 := at.givenLlmSanitizeContext()
	returned, err := within(ctx, func(ctx context.Context) (json.RawMessage, error) {
		return function(ctx, given1, given2)
	})
	if err != nil {
		return err
	}
	return at.giveOptionalJSON(returned)
}

// LlmStreamExecutionInterceptFunc wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
//
// What it returns: The stream that the consumer gets.
type LlmStreamExecutionInterceptFunc func(ctx context.Context, name string, request LLMRequest, execution LlmExecutionContext, next func(ctx context.Context, request LLMRequest) (iter.Seq2[json.RawMessage, error], error)) (iter.Seq2[json.RawMessage, error], error)

func (function LlmStreamExecutionInterceptFunc) answer(ctx context.Context, at *asked) error {
	level, err := at.level()
	if err != nil {
		return err
	}
	defer level.returned()
	returned, err := function(ctx, at.givenString(), at.givenLLMRequest(), at.givenLlmExecutionContext(), level.nextStream)
	if err != nil {
		return err
	}
	return at.giveStream(returned)
}

// MarkSanitizeGuardrailFunc changes the data, the category profile and the metadata of every mark before anybody sees it.
//
// What it returns: The same three fields; one that is left out is null.
type MarkSanitizeGuardrailFunc func(ctx context.Context, event *Event, fields json.RawMessage) (json.RawMessage, error)

func (function MarkSanitizeGuardrailFunc) answer(ctx context.Context, at *asked) error {
	given1 := at.givenEvent()
	given2 := at.givenJSON()
	returned, err := within(ctx, func(ctx context.Context) (json.RawMessage, error) {
		return function(ctx, given1, given2)
	})
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// ScopeSanitizeStartGuardrailFunc changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
//
// What it returns: The same three fields; one that is left out is null.
type ScopeSanitizeStartGuardrailFunc func(ctx context.Context, event *Event, fields json.RawMessage) (json.RawMessage, error)

func (function ScopeSanitizeStartGuardrailFunc) answer(ctx context.Context, at *asked) error {
	given1 := at.givenEvent()
	given2 := at.givenJSON()
	returned, err := within(ctx, func(ctx context.Context) (json.RawMessage, error) {
		return function(ctx, given1, given2)
	})
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// ScopeSanitizeEndGuardrailFunc changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
//
// What it returns: The same three fields; one that is left out is null.
type ScopeSanitizeEndGuardrailFunc func(ctx context.Context, event *Event, fields json.RawMessage) (json.RawMessage, error)

func (function ScopeSanitizeEndGuardrailFunc) answer(ctx context.Context, at *asked) error {
	given1 := at.givenEvent()
	given2 := at.givenJSON()
	returned, err := within(ctx, func(ctx context.Context) (json.RawMessage, error) {
		return function(ctx, given1, given2)
	})
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// EventMetadataInjectorFunc adds to the metadata of every event before the sanitizers run.
//
// What it returns: A flat object whose keys are added where the metadata does not have them.
type EventMetadataInjectorFunc func(ctx context.Context, event *Event) (json.RawMessage, error)

func (function EventMetadataInjectorFunc) answer(ctx context.Context, at *asked) error {
	returned, err := function(ctx, at.givenEvent())
	if err != nil {
		return err
	}
	return at.giveJSON(returned)
}

// ConditionalMiddlewareGuardrailFunc decides each time that a global registration is about to be used whether that use is left out.
//
// What it returns: Absent lets the registration take part; a string is the reason why it does not, also an empty one.
type ConditionalMiddlewareGuardrailFunc func(ctx context.Context, kinds []RuntimeRegistrationKind, registrationName string) (*string, error)

// RegisterToolConditionalExecutionGuardrail registers for every call of the process: Decides before anything else whether a managed tool call may run.
//
// Errors: already_exists, invalid_argument.
func RegisterToolConditionalExecutionGuardrail(name string, priority int32, callback ToolConditionalExecutionGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyToolConditionalExecutionGuardrail, name, priority, false}, callback)
}

// DeregisterToolConditionalExecutionGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterToolConditionalExecutionGuardrail(name string) bool {
	removed, _ := deregister(nil, familyToolConditionalExecutionGuardrail, name)
	return removed
}

// ScopeRegisterToolConditionalExecutionGuardrail registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call may run.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterToolConditionalExecutionGuardrail(scope *ScopeHandle, name string, priority int32, callback ToolConditionalExecutionGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyToolConditionalExecutionGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterToolConditionalExecutionGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterToolConditionalExecutionGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyToolConditionalExecutionGuardrail, name)
}

// RegisterToolRequestIntercept registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
//
// Errors: already_exists, invalid_argument.
func RegisterToolRequestIntercept(name string, priority int32, breakChain bool, callback ToolRequestInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyToolRequestIntercept, name, priority, breakChain}, callback)
}

// DeregisterToolRequestIntercept removes a registration by name; calls that have begun still use it.
func DeregisterToolRequestIntercept(name string) bool {
	removed, _ := deregister(nil, familyToolRequestIntercept, name)
	return removed
}

// ScopeRegisterToolRequestIntercept registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it runs.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterToolRequestIntercept(scope *ScopeHandle, name string, priority int32, breakChain bool, callback ToolRequestInterceptFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyToolRequestIntercept, name, priority, breakChain}, callback)
}

// ScopeDeregisterToolRequestIntercept removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterToolRequestIntercept(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyToolRequestIntercept, name)
}

// RegisterToolSanitizeRequestGuardrail registers for every call of the process: Changes what the start event shows of the arguments, never the arguments.
//
// Errors: already_exists, invalid_argument.
func RegisterToolSanitizeRequestGuardrail(name string, priority int32, callback ToolSanitizeRequestGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyToolSanitizeRequestGuardrail, name, priority, false}, callback)
}

// DeregisterToolSanitizeRequestGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterToolSanitizeRequestGuardrail(name string) bool {
	removed, _ := deregister(nil, familyToolSanitizeRequestGuardrail, name)
	return removed
}

// ScopeRegisterToolSanitizeRequestGuardrail registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments, never the arguments.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterToolSanitizeRequestGuardrail(scope *ScopeHandle, name string, priority int32, callback ToolSanitizeRequestGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyToolSanitizeRequestGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterToolSanitizeRequestGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterToolSanitizeRequestGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyToolSanitizeRequestGuardrail, name)
}

// RegisterToolExecutionIntercept registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
//
// Errors: already_exists, invalid_argument.
func RegisterToolExecutionIntercept(name string, priority int32, callback ToolExecutionInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyToolExecutionIntercept, name, priority, false}, callback)
}

// DeregisterToolExecutionIntercept removes a registration by name; calls that have begun still use it.
func DeregisterToolExecutionIntercept(name string) bool {
	removed, _ := deregister(nil, familyToolExecutionIntercept, name)
	return removed
}

// ScopeRegisterToolExecutionIntercept registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterToolExecutionIntercept(scope *ScopeHandle, name string, priority int32, callback ToolExecutionInterceptFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyToolExecutionIntercept, name, priority, false}, callback)
}

// ScopeDeregisterToolExecutionIntercept removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterToolExecutionIntercept(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyToolExecutionIntercept, name)
}

// RegisterToolSanitizeResponseGuardrail registers for every call of the process: Changes what the end event shows of the result, never the result.
//
// Errors: already_exists, invalid_argument.
func RegisterToolSanitizeResponseGuardrail(name string, priority int32, callback ToolSanitizeResponseGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyToolSanitizeResponseGuardrail, name, priority, false}, callback)
}

// DeregisterToolSanitizeResponseGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterToolSanitizeResponseGuardrail(name string) bool {
	removed, _ := deregister(nil, familyToolSanitizeResponseGuardrail, name)
	return removed
}

// ScopeRegisterToolSanitizeResponseGuardrail registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never the result.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterToolSanitizeResponseGuardrail(scope *ScopeHandle, name string, priority int32, callback ToolSanitizeResponseGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyToolSanitizeResponseGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterToolSanitizeResponseGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterToolSanitizeResponseGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyToolSanitizeResponseGuardrail, name)
}

// RegisterSubscriber registers for every call of the process: Receives every event after it happened.
//
// Errors: already_exists, invalid_argument.
func RegisterSubscriber(name string, callback SubscriberFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return subscribe(nil, name, callback)
}

// DeregisterSubscriber removes a registration by name; calls that have begun still use it.
func DeregisterSubscriber(name string) bool {
	removed, _ := deregister(nil, familySubscriber, name)
	return removed
}

// ScopeRegisterSubscriber registers for the calls inside a scope until it closes: Receives every event after it happened.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterSubscriber(scope *ScopeHandle, name string, callback SubscriberFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return subscribe(scope, name, callback)
}

// ScopeDeregisterSubscriber removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterSubscriber(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familySubscriber, name)
}

// RegisterLlmConditionalExecutionGuardrail registers for every call of the process: Decides before anything else whether a managed model call may run.
//
// Errors: already_exists, invalid_argument.
func RegisterLlmConditionalExecutionGuardrail(name string, priority int32, callback LlmConditionalExecutionGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyLlmConditionalExecutionGuardrail, name, priority, false}, callback)
}

// DeregisterLlmConditionalExecutionGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterLlmConditionalExecutionGuardrail(name string) bool {
	removed, _ := deregister(nil, familyLlmConditionalExecutionGuardrail, name)
	return removed
}

// ScopeRegisterLlmConditionalExecutionGuardrail registers for the calls inside a scope until it closes: Decides before anything else whether a managed model call may run.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterLlmConditionalExecutionGuardrail(scope *ScopeHandle, name string, priority int32, callback LlmConditionalExecutionGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyLlmConditionalExecutionGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterLlmConditionalExecutionGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterLlmConditionalExecutionGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyLlmConditionalExecutionGuardrail, name)
}

// RegisterLlmRequestIntercept registers for every call of the process: Rewrites the real request of a model call before it is sent.
//
// Errors: already_exists, invalid_argument.
func RegisterLlmRequestIntercept(name string, priority int32, breakChain bool, callback LlmRequestInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyLlmRequestIntercept, name, priority, breakChain}, callback)
}

// DeregisterLlmRequestIntercept removes a registration by name; calls that have begun still use it.
func DeregisterLlmRequestIntercept(name string) bool {
	removed, _ := deregister(nil, familyLlmRequestIntercept, name)
	return removed
}

// ScopeRegisterLlmRequestIntercept registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterLlmRequestIntercept(scope *ScopeHandle, name string, priority int32, breakChain bool, callback LlmRequestInterceptFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyLlmRequestIntercept, name, priority, breakChain}, callback)
}

// ScopeDeregisterLlmRequestIntercept removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterLlmRequestIntercept(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyLlmRequestIntercept, name)
}

// RegisterLlmSanitizeRequestGuardrail registers for every call of the process: Changes what the start event shows of the request, never the request.
//
// Errors: already_exists, invalid_argument.
func RegisterLlmSanitizeRequestGuardrail(name string, priority int32, callback LlmSanitizeRequestGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyLlmSanitizeRequestGuardrail, name, priority, false}, callback)
}

// DeregisterLlmSanitizeRequestGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterLlmSanitizeRequestGuardrail(name string) bool {
	removed, _ := deregister(nil, familyLlmSanitizeRequestGuardrail, name)
	return removed
}

// ScopeRegisterLlmSanitizeRequestGuardrail registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never the request.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterLlmSanitizeRequestGuardrail(scope *ScopeHandle, name string, priority int32, callback LlmSanitizeRequestGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyLlmSanitizeRequestGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterLlmSanitizeRequestGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterLlmSanitizeRequestGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyLlmSanitizeRequestGuardrail, name)
}

// RegisterLlmExecutionIntercept registers for every call of the process: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
//
// Errors: already_exists, invalid_argument.
func RegisterLlmExecutionIntercept(name string, priority int32, callback LlmExecutionInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyLlmExecutionIntercept, name, priority, false}, callback)
}

// DeregisterLlmExecutionIntercept removes a registration by name; calls that have begun still use it.
func DeregisterLlmExecutionIntercept(name string) bool {
	removed, _ := deregister(nil, familyLlmExecutionIntercept, name)
	return removed
}

// ScopeRegisterLlmExecutionIntercept registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterLlmExecutionIntercept(scope *ScopeHandle, name string, priority int32, callback LlmExecutionInterceptFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyLlmExecutionIntercept, name, priority, false}, callback)
}

// ScopeDeregisterLlmExecutionIntercept removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterLlmExecutionIntercept(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyLlmExecutionIntercept, name)
}

// RegisterLlmSanitizeResponseGuardrail registers for every call of the process: Changes what the end event shows of the response, never the response.
//
// Errors: already_exists, invalid_argument.
func RegisterLlmSanitizeResponseGuardrail(name string, priority int32, callback LlmSanitizeResponseGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyLlmSanitizeResponseGuardrail, name, priority, false}, callback)
}

// DeregisterLlmSanitizeResponseGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterLlmSanitizeResponseGuardrail(name string) bool {
	removed, _ := deregister(nil, familyLlmSanitizeResponseGuardrail, name)
	return removed
}

// ScopeRegisterLlmSanitizeResponseGuardrail registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never the response.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterLlmSanitizeResponseGuardrail(scope *ScopeHandle, name string, priority int32, callback LlmSanitizeResponseGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyLlmSanitizeResponseGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterLlmSanitizeResponseGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterLlmSanitizeResponseGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyLlmSanitizeResponseGuardrail, name)
}

// RegisterLlmStreamExecutionIntercept registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
//
// Errors: already_exists, invalid_argument.
func RegisterLlmStreamExecutionIntercept(name string, priority int32, callback LlmStreamExecutionInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyLlmStreamExecutionIntercept, name, priority, false}, callback)
}

// DeregisterLlmStreamExecutionIntercept removes a registration by name; calls that have begun still use it.
func DeregisterLlmStreamExecutionIntercept(name string) bool {
	removed, _ := deregister(nil, familyLlmStreamExecutionIntercept, name)
	return removed
}

// ScopeRegisterLlmStreamExecutionIntercept registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterLlmStreamExecutionIntercept(scope *ScopeHandle, name string, priority int32, callback LlmStreamExecutionInterceptFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyLlmStreamExecutionIntercept, name, priority, false}, callback)
}

// ScopeDeregisterLlmStreamExecutionIntercept removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterLlmStreamExecutionIntercept(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyLlmStreamExecutionIntercept, name)
}

// RegisterMarkSanitizeGuardrail registers for every call of the process: Changes the data, the category profile and the metadata of every mark before anybody sees it.
//
// Errors: already_exists, invalid_argument.
func RegisterMarkSanitizeGuardrail(name string, priority int32, callback MarkSanitizeGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyMarkSanitizeGuardrail, name, priority, false}, callback)
}

// DeregisterMarkSanitizeGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterMarkSanitizeGuardrail(name string) bool {
	removed, _ := deregister(nil, familyMarkSanitizeGuardrail, name)
	return removed
}

// ScopeRegisterMarkSanitizeGuardrail registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every mark before anybody sees it.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterMarkSanitizeGuardrail(scope *ScopeHandle, name string, priority int32, callback MarkSanitizeGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyMarkSanitizeGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterMarkSanitizeGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterMarkSanitizeGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyMarkSanitizeGuardrail, name)
}

// RegisterScopeSanitizeStartGuardrail registers for every call of the process: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
//
// Errors: already_exists, invalid_argument.
func RegisterScopeSanitizeStartGuardrail(name string, priority int32, callback ScopeSanitizeStartGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyScopeSanitizeStartGuardrail, name, priority, false}, callback)
}

// DeregisterScopeSanitizeStartGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterScopeSanitizeStartGuardrail(name string) bool {
	removed, _ := deregister(nil, familyScopeSanitizeStartGuardrail, name)
	return removed
}

// ScopeRegisterScopeSanitizeStartGuardrail registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterScopeSanitizeStartGuardrail(scope *ScopeHandle, name string, priority int32, callback ScopeSanitizeStartGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyScopeSanitizeStartGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterScopeSanitizeStartGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterScopeSanitizeStartGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyScopeSanitizeStartGuardrail, name)
}

// RegisterScopeSanitizeEndGuardrail registers for every call of the process: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
//
// Errors: already_exists, invalid_argument.
func RegisterScopeSanitizeEndGuardrail(name string, priority int32, callback ScopeSanitizeEndGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyScopeSanitizeEndGuardrail, name, priority, false}, callback)
}

// DeregisterScopeSanitizeEndGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterScopeSanitizeEndGuardrail(name string) bool {
	removed, _ := deregister(nil, familyScopeSanitizeEndGuardrail, name)
	return removed
}

// ScopeRegisterScopeSanitizeEndGuardrail registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterScopeSanitizeEndGuardrail(scope *ScopeHandle, name string, priority int32, callback ScopeSanitizeEndGuardrailFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyScopeSanitizeEndGuardrail, name, priority, false}, callback)
}

// ScopeDeregisterScopeSanitizeEndGuardrail removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterScopeSanitizeEndGuardrail(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyScopeSanitizeEndGuardrail, name)
}

// RegisterEventMetadataInjector registers for every call of the process: Adds to the metadata of every event before the sanitizers run.
//
// Errors: already_exists, invalid_argument.
func RegisterEventMetadataInjector(name string, priority int32, callback EventMetadataInjectorFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyEventMetadataInjector, name, priority, false}, callback)
}

// DeregisterEventMetadataInjector removes a registration by name; calls that have begun still use it.
func DeregisterEventMetadataInjector(name string) bool {
	removed, _ := deregister(nil, familyEventMetadataInjector, name)
	return removed
}

// ScopeRegisterEventMetadataInjector registers for the calls inside a scope until it closes: Adds to the metadata of every event before the sanitizers run.
//
// Errors: already_exists, not_found, invalid_argument.
func ScopeRegisterEventMetadataInjector(scope *ScopeHandle, name string, priority int32, callback EventMetadataInjectorFunc) error {
	if scope == nil {
		return missing("scope")
	}
	if callback == nil {
		return missing("callback")
	}
	return register(scope, entry{familyEventMetadataInjector, name, priority, false}, callback)
}

// ScopeDeregisterEventMetadataInjector removes a registration of a scope by name; calls that have begun still use it.
//
// Errors: not_found.
func ScopeDeregisterEventMetadataInjector(scope *ScopeHandle, name string) (bool, error) {
	if scope == nil {
		return false, missing("scope")
	}
	return deregister(scope, familyEventMetadataInjector, name)
}

// RegisterConditionalMiddlewareGuardrail registers for every call of the process: Decides each time that a global registration is about to be used whether that use is left out.
//
// Errors: already_exists, invalid_argument.
func RegisterConditionalMiddlewareGuardrail(name string, kinds []RuntimeRegistrationKind, registrationName string, callback ConditionalMiddlewareGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return registerSwitch(name, decision{callback, slices.Clone(kinds), registrationName})
}

// DeregisterConditionalMiddlewareGuardrail removes a registration by name; calls that have begun still use it.
func DeregisterConditionalMiddlewareGuardrail(name string) bool {
	removed, _ := deregister(nil, familyConditionalMiddlewareGuardrail, name)
	return removed
}

// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"context"
	"encoding/json"
)

// ToolConditionalExecutionGuardrailFunc decides before anything else whether a managed tool call may run.
//
// What it returns: Absent lets the call run; a string is the reason why it may not, and an empty string refuses too.
type ToolConditionalExecutionGuardrailFunc func(ctx context.Context, toolName string, args json.RawMessage) (*string, error)

// ToolRequestInterceptFunc rewrites the real arguments of a tool call before it runs.
//
// What it returns: The arguments that take their place.
type ToolRequestInterceptFunc func(ctx context.Context, toolName string, args json.RawMessage) (json.RawMessage, error)

// ToolSanitizeRequestGuardrailFunc changes what the start event shows of the arguments, never the arguments.
//
// What it returns: The data of the start event.
type ToolSanitizeRequestGuardrailFunc func(ctx context.Context, toolName string, args json.RawMessage) (json.RawMessage, error)

// ToolExecutionInterceptFunc wraps the tool itself; it may run it once, several times, concurrently or not at all.
//
// What it returns: What the caller gets.
type ToolExecutionInterceptFunc func(ctx context.Context, execution ToolExecutionContext, next func(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error)) (ToolExecutionInterceptOutcome, error)

// ToolSanitizeResponseGuardrailFunc changes what the end event shows of the result, never the result.
//
// What it returns: The data of the end event.
type ToolSanitizeResponseGuardrailFunc func(ctx context.Context, toolName string, result json.RawMessage) (json.RawMessage, error)

// SubscriberFunc receives every event after it happened.
//
// What it returns: Nothing is expected; what a subscriber raises is counted and logged and never reaches the caller.
type SubscriberFunc func(ctx context.Context, event *Event) error

// RegisterToolConditionalExecutionGuardrail registers for every call of the process: Decides before anything else whether a managed tool call may run.
//
// Errors: already_exists, invalid_argument.
func RegisterToolConditionalExecutionGuardrail(name string, priority int32, callback ToolConditionalExecutionGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return register(nil, entry{familyToolConditionalExecutionGuardrail, name, priority, false}, gateFunc(callback))
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
	return register(scope, entry{familyToolConditionalExecutionGuardrail, name, priority, false}, gateFunc(callback))
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
	return register(nil, entry{familyToolRequestIntercept, name, priority, breakChain}, rewriteFunc(callback))
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
	return register(scope, entry{familyToolRequestIntercept, name, priority, breakChain}, rewriteFunc(callback))
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
	return register(nil, entry{familyToolSanitizeRequestGuardrail, name, priority, false}, rewriteFunc(callback))
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
	return register(scope, entry{familyToolSanitizeRequestGuardrail, name, priority, false}, rewriteFunc(callback))
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
	return register(nil, entry{familyToolExecutionIntercept, name, priority, false}, wrapFunc(callback))
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
	return register(scope, entry{familyToolExecutionIntercept, name, priority, false}, wrapFunc(callback))
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
	return register(nil, entry{familyToolSanitizeResponseGuardrail, name, priority, false}, rewriteFunc(callback))
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
	return register(scope, entry{familyToolSanitizeResponseGuardrail, name, priority, false}, rewriteFunc(callback))
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

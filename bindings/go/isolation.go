package nemo_relay

/*
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"runtime"
)

// ScopeStack is a scope stack to be used elsewhere: by the request of another tenant, by a worker, or by a goroutine that
// has another context.
type ScopeStack struct {
	head  *ScopeHandle
	depth uint32
}

// UUID is the identity of the innermost open scope.
func (s *ScopeStack) UUID() string { return s.head.UUID() }

// Run runs work in a context with the stack.
func (s *ScopeStack) Run(ctx context.Context, work func(ctx context.Context) error) error {
	return work(WithScopeStack(ctx, s))
}

// NewScopeStack makes an empty scope stack that shares nothing with others.
func NewScopeStack() *ScopeStack {
	var out *C.NemoRelayScopeHandle
	C.nemo_relay_runtime_new_stack(library(), &out, nil)
	return &ScopeStack{head: newScopeHandle(out)}
}

// CurrentScopeStack is the scope stack of a context, to be used elsewhere.
func CurrentScopeStack(ctx context.Context) *ScopeStack {
	here := stackOf(ctx)
	return &ScopeStack{here.head, here.depth}
}

// ScopeStackActive says whether a context has a scope stack that was set or that something was pushed on.
func ScopeStackActive(ctx context.Context) bool { return stackOf(ctx).head != root() }

// WithScopeStack is a context with the stack; what happens in it is under the innermost scope of the stack.
func WithScopeStack(ctx context.Context, scopes *ScopeStack) context.Context {
	if scopes == nil {
		return ctx
	}
	return stack{head: scopes.head, depth: scopes.depth}.in(ctx)
}

// CaptureTraceparent is the W3C traceparent header of the innermost open scope.
func CaptureTraceparent(ctx context.Context) string {
	head := stackOf(ctx).head
	defer runtime.KeepAlive(head)
	var out *C.char
	C.nemo_relay_runtime_capture_traceparent(library(), head.pointer(), &out, nil)
	text, _ := takeString(out)
	return text
}

// CapturePropagationContext is what another process needs to go on under the innermost open scope.
func CapturePropagationContext(ctx context.Context) PropagationContext {
	head := stackOf(ctx).head
	defer runtime.KeepAlive(head)
	var out *C.char
	C.nemo_relay_runtime_capture_propagation_context_json(library(), head.pointer(), &out, nil)
	return captured(out)
}

// CapturePropagationContextWithRoot is the same as part of the run that is named; nil lets the receiver begin its own.
//
// Errors: invalid_argument.
func CapturePropagationContextWithRoot(ctx context.Context, rootUUID *string) (PropagationContext, error) {
	head := stackOf(ctx).head
	defer runtime.KeepAlive(head)
	var out *C.char
	var failed C.NemoRelayError
	C.nemo_relay_runtime_capture_propagation_context_with_root_json(
		library(), head.pointer(), optionalText(rootUUID), optionalLength(rootUUID), &out, &failed,
	)
	return captured(out), errorOf(&failed)
}

// CaptureRootlessPropagationContext is what another process needs to go on under the innermost open scope as a run of its
// own.
func CaptureRootlessPropagationContext(ctx context.Context) PropagationContext {
	head := stackOf(ctx).head
	defer runtime.KeepAlive(head)
	var out *C.char
	C.nemo_relay_runtime_capture_rootless_propagation_context_json(library(), head.pointer(), &out, nil)
	return captured(out)
}

// captured reads a context that the library wrote; there is none where it failed.
func captured(out *C.char) PropagationContext {
	var found PropagationContext
	text, _ := takeString(out)
	_ = json.Unmarshal([]byte(text), &found)
	return found
}

// NewScopeStackFromPropagation makes a scope stack that goes on where another process captured its context; nothing is
// emitted.
//
// Errors: invalid_argument for a context of another version or without a usable identity.
func NewScopeStackFromPropagation(captured PropagationContext) (*ScopeStack, error) {
	var out *C.NemoRelayScopeHandle
	var failed C.NemoRelayError
	context := captured.ToJSON()
	C.nemo_relay_runtime_stack_from_propagation(library(), text(context), C.size_t(len(context)), &out, &failed)
	if err := errorOf(&failed); err != nil {
		return nil, err
	}
	return &ScopeStack{head: newScopeHandle(out)}, nil
}

// ToJSON writes the context as JSON text.
func (captured PropagationContext) ToJSON() string {
	// Numbers and strings are always JSON.
	text, _ := json.Marshal(captured)
	return string(text)
}

// PropagationContextFromJSON reads a context from JSON text.
//
// Errors: invalid_argument for a text that is no context of this version.
func PropagationContextFromJSON(given string) (PropagationContext, error) {
	var out *C.char
	var failed C.NemoRelayError
	C.nemo_relay_runtime_propagation_context_from_json(
		library(), root().pointer(), text(given), C.size_t(len(given)), &out, &failed,
	)
	return captured(out), errorOf(&failed)
}

// ToTraceparent is the W3C traceparent header of the context.
//
// Errors: invalid_argument for a context without a usable identity.
func (captured PropagationContext) ToTraceparent() (string, error) {
	var out *C.char
	var failed C.NemoRelayError
	context := captured.ToJSON()
	C.nemo_relay_runtime_propagation_context_to_traceparent(
		library(), root().pointer(), text(context), C.size_t(len(context)), &out, &failed,
	)
	header, _ := takeString(out)
	return header, errorOf(&failed)
}

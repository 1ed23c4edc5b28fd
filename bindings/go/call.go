package nemo_relay

/*
#cgo noescape nemo_relay_machine_resume_value
#cgo nocallback nemo_relay_machine_resume_value
#cgo noescape nemo_relay_machine_resume_outcome
#cgo nocallback nemo_relay_machine_resume_outcome
#cgo noescape nemo_relay_machine_resume_allow
#cgo nocallback nemo_relay_machine_resume_allow
#cgo noescape nemo_relay_machine_resume_reject
#cgo nocallback nemo_relay_machine_resume_reject
#cgo noescape nemo_relay_machine_resume_json
#cgo nocallback nemo_relay_machine_resume_json
#cgo noescape nemo_relay_machine_resume_failed
#cgo nocallback nemo_relay_machine_resume_failed
#cgo noescape nemo_relay_machine_continuation
#cgo nocallback nemo_relay_machine_continuation
#cgo noescape nemo_relay_continuation_start
#cgo nocallback nemo_relay_continuation_start
#cgo noescape nemo_relay_continuation_free
#cgo nocallback nemo_relay_continuation_free
#cgo noescape nemo_relay_machine_free
#cgo nocallback nemo_relay_machine_free
#include "nemo_relay.h"
*/
import "C"

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"runtime"
	"sync"
	"unsafe"
)

// ToolFunc is a tool: it gets the very bytes that the caller or the last intercept gave.
type ToolFunc func(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error)

const noSlot = C.NEMO_RELAY_NO_SLOT

// call is what the runs of one managed call share.
type call struct {
	name       string
	toolCallID *string
	tool       ToolFunc
	depth      uint32
	values     values
}

// values are the values of a call by slot. Runs of the same chain may work side by side.
type values struct {
	sync.Mutex
	held []json.RawMessage
	// errors are those of callbacks, to be given to the caller as themselves.
	errors []error
}

func (v *values) put(value json.RawMessage) C.uint32_t {
	v.Lock()
	defer v.Unlock()
	v.held = append(v.held, value)
	return C.uint32_t(len(v.held) - 1)
}

// putOptional is the slot of a value that may be absent.
func (v *values) putOptional(value json.RawMessage) C.uint32_t {
	if value == nil {
		return noSlot
	}
	return v.put(value)
}

func (v *values) get(slot C.uint32_t) json.RawMessage {
	if slot == noSlot {
		return nil
	}
	v.Lock()
	defer v.Unlock()
	return v.held[slot]
}

func (v *values) putError(err error) C.uint32_t {
	v.Lock()
	defer v.Unlock()
	v.errors = append(v.errors, err)
	return C.uint32_t(len(v.errors) - 1)
}

// own is the error that the caller gets for one of the library: that of the callback which caused it, if one did.
func (v *values) own(err *Error, cause C.uint32_t) error {
	if cause == noSlot {
		return err
	}
	v.Lock()
	defer v.Unlock()
	return callbackError(v.errors[cause])
}

func toolCallExecute(ctx context.Context, arguments *toolCallExecuteArguments, tool ToolFunc) (ToolExecutionResult, error) {
	if tool == nil {
		return ToolExecutionResult{}, missing("func")
	}
	if ctx.Err() != nil {
		return ToolExecutionResult{}, cancelled(ctx)
	}
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		followUp()
		return ToolExecutionResult{}, err
	}
	if op.code == C.NEMO_RELAY_OP_DIRECT {
		return direct(ctx, here, arguments.args, tool)
	}
	defer followUp()
	made := call{name: arguments.name, toolCallID: arguments.toolCallID, tool: tool, depth: here.depth}
	made.values.held = append(make([]json.RawMessage, 0, 8), arguments.args)
	return made.drive(ctx, machine, op)
}

// direct runs a tool in whose call nobody is interested, with what the caller would see of it in any case.
func direct(ctx context.Context, here *stack, args json.RawMessage, tool ToolFunc) (result ToolExecutionResult, err error) {
	inside := nested(ctx, here.depth)
	err = protected(func() error {
		result, err = tool(inside, args)
		return err
	})
	if err == nil {
		return result, nil
	}
	if endedBy(ctx, err) {
		return ToolExecutionResult{}, cancelled(ctx)
	}
	return ToolExecutionResult{}, callbackError(err)
}

// nested is the context of a callback of a call: what it calls is one deeper.
func nested(ctx context.Context, depth uint32) context.Context {
	around := *stackOf(ctx)
	around.depth = depth + 1
	return around.in(ctx)
}

// endedBy says whether an error only says that the context has ended.
func endedBy(ctx context.Context, err error) bool {
	return ctx.Err() != nil && (errors.Is(err, ctx.Err()) || errors.Is(err, context.Cause(ctx)))
}

// drive runs a call, or a run of the rest of its chain, to its end. A machine that is freed before is a cancelled call.
func (c *call) drive(ctx context.Context, machine *C.NemoRelayMachine, op C.NemoRelayOp) (ToolExecutionResult, error) {
	defer C.nemo_relay_machine_free(machine)
	inside := nested(ctx, c.depth)
	var failed C.NemoRelayError
	for {
		switch op.code {
		case C.NEMO_RELAY_OP_DONE:
			return ToolExecutionResult{Result: c.values.get(op.slot), Annotation: c.values.get(op.annotation)}, nil
		case C.NEMO_RELAY_OP_ENCODE, C.NEMO_RELAY_OP_CHECK:
			value := c.values.get(op.slot)
			C.nemo_relay_machine_resume_json(machine, jsonBytes(value), jsonLength(value), &op, &failed)
			runtime.KeepAlive(value)
		case C.NEMO_RELAY_OP_COPY:
			slot := c.values.put(bytes.Clone(c.values.get(op.slot)))
			C.nemo_relay_machine_resume_value(machine, slot, &op, &failed)
		default:
			if ctx.Err() != nil {
				return ToolExecutionResult{}, cancelled(ctx)
			}
			err := protected(func() error { return c.answer(inside, machine, &op, &failed) })
			if err != nil && endedBy(ctx, err) {
				return ToolExecutionResult{}, cancelled(ctx)
			}
			if err != nil {
				c.failed(machine, err, &op, &failed)
			}
		}
		if failed.status != 0 {
			cause := failed.cause
			return ToolExecutionResult{}, c.values.own(nativeError(&failed), cause)
		}
	}
}

// answer runs the function that is asked for and gives what it returned to the machine.
func (c *call) answer(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError) error {
	value := c.values.get(op.slot)
	if op.family == 0 {
		result, err := c.tool(ctx, value)
		if err != nil {
			return err
		}
		slot, annotation := c.values.put(result.Result), c.values.putOptional(result.Annotation)
		C.nemo_relay_machine_resume_outcome(machine, slot, annotation, noSlot, op, failed)
		return nil
	}
	switch function := kept(uint64(op.callback)).(type) {
	case gateFunc:
		reason, err := function(ctx, c.name, value)
		if err != nil {
			return err
		}
		if reason == nil {
			C.nemo_relay_machine_resume_allow(machine, op, failed)
		} else {
			C.nemo_relay_machine_resume_reject(machine, text(*reason), C.size_t(len(*reason)), op, failed)
		}
	case rewriteFunc:
		changed, err := function(ctx, c.name, value)
		if err != nil {
			return err
		}
		C.nemo_relay_machine_resume_value(machine, c.values.put(changed), op, failed)
	case wrapFunc:
		return c.wrap(ctx, function, machine, op, failed)
	default:
		panic("nemo_relay: a callback was released too early")
	}
	return nil
}

func (c *call) wrap(
	ctx context.Context, function wrapFunc, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError,
) error {
	level := level{call: c, slot: op.slot, args: c.values.get(op.slot)}
	C.nemo_relay_machine_continuation(machine, &level.continuation, failed)
	if failed.status != 0 {
		return nil
	}
	defer level.end()
	outcome, err := function(ctx, ToolExecutionContext{ToolName: c.name, Args: level.args, ToolCallID: c.toolCallID}, level.next)
	if err != nil {
		return err
	}
	marks := C.uint32_t(noSlot)
	if len(outcome.PendingMarks) > 0 {
		encoded, err := json.Marshal(outcome.PendingMarks)
		if err != nil {
			return &Error{Code: ErrInvalidPayload, Message: ErrInvalidPayload.Error() + ": pending marks: " + err.Error(), cause: err}
		}
		marks = c.values.put(encoded)
	}
	slot, annotation := c.values.put(outcome.Result), c.values.putOptional(outcome.Annotation)
	C.nemo_relay_machine_resume_outcome(machine, slot, annotation, marks, op, failed)
	return nil
}

// level is one execution intercept at work.
type level struct {
	call         *call
	slot         C.uint32_t
	args         json.RawMessage
	lock         sync.Mutex
	continuation *C.NemoRelayContinuation
}

// next runs the rest of the chain; it is alive while the intercept's function runs.
func (l *level) next(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error) {
	slot := l.slot
	if unsafe.SliceData(args) != unsafe.SliceData(l.args) || len(args) != len(l.args) {
		slot = l.call.values.put(args)
	}
	machine, op, err := l.begin(slot)
	if err != nil {
		return ToolExecutionResult{}, err
	}
	return l.call.drive(ctx, machine, op)
}

func (l *level) begin(slot C.uint32_t) (*C.NemoRelayMachine, C.NemoRelayOp, error) {
	var op C.NemoRelayOp
	var machine *C.NemoRelayMachine
	var failed C.NemoRelayError
	l.lock.Lock()
	defer l.lock.Unlock()
	if l.continuation == nil {
		return nil, op, invalidArgument("next", "execution continuation is no longer active")
	}
	C.nemo_relay_continuation_start(l.continuation, slot, &machine, &op, &failed)
	return machine, op, errorOf(&failed)
}

func (l *level) end() {
	l.lock.Lock()
	defer l.lock.Unlock()
	C.nemo_relay_continuation_free(l.continuation)
	l.continuation = nil
}

// failed tells the machine that a function failed. An error of this package is passed on with its code.
func (c *call) failed(machine *C.NemoRelayMachine, err error, op *C.NemoRelayOp, failed *C.NemoRelayError) {
	code, kind, message, payload := ErrCallbackFailed, "", "", json.RawMessage(nil)
	if own, ok := err.(*Error); ok {
		code, kind, message = own.Code, own.Payload["exception_type"], own.Message
		// A map of strings is always JSON.
		payload, _ = json.Marshal(own.Payload)
		if code == ErrCallbackFailed && own.cause != nil {
			message = own.cause.Error()
		}
	} else {
		kind, message = typeOf(err), err.Error()
	}
	C.nemo_relay_machine_resume_failed(
		machine, C.int32_t(code), text(kind), C.size_t(len(kind)), text(message), C.size_t(len(message)),
		optionalBytes(payload), C.size_t(len(payload)), c.values.putError(err), op, failed,
	)
}

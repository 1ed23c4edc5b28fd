package nemo_relay

/*
#cgo noescape nemo_relay_machine_resume_value
#cgo nocallback nemo_relay_machine_resume_value
#cgo noescape nemo_relay_machine_resume_json
#cgo nocallback nemo_relay_machine_resume_json
#cgo noescape nemo_relay_machine_resume_failed
#cgo nocallback nemo_relay_machine_resume_failed
#cgo noescape nemo_relay_machine_resume_cancelled
#cgo nocallback nemo_relay_machine_resume_cancelled
#cgo noescape nemo_relay_machine_resume_finished
#cgo nocallback nemo_relay_machine_resume_finished
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
)

// middleware is a function that a call asks for.
type middleware interface {
	// answer calls the function with what the call gives and gives the call what it returned.
	answer(ctx context.Context, at *asked) error
}

// call is what the runs of one managed call share.
type call struct {
	name       string
	label      string
	toolCallID *string
	// function is the tool or the model.
	function middleware
	// collector and finalizer follow the stream, if there is one.
	collector CollectorFunc
	finalizer FinalizerFunc
	depth     uint32
	// codecs says whether the call may have any.
	codecs bool
	values values
	// kept are the intercepts whose continuation lives as long as the stream.
	kept []*level
}

// The words for kinds of calls in errors.
const (
	labelTool = "tool"
	labelLLM  = "LLM"
	// Of operations on codecs.
	labelCodec = "codec"
	// Of exporters.
	labelFlush = "flush"
)

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

// run drives a call, or a run of the rest of its chain, to its end, and frees the machine: one that has not ended is a
// cancelled call.
func (c *call) run(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp) error {
	defer C.nemo_relay_machine_free(machine)
	return c.drive(ctx, machine, op)
}

// drive runs a call up to where the consumer of its stream is asked, or to its end; op says which.
func (c *call) drive(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp) error {
	return c.driveInside(ctx, nested(ctx, c.depth), machine, op, false)
}

// driveInside is the same with the context of the callbacks, which is made once for a stream. answered says that the tool or
// the model has answered: what is asked then is about events alone, and a context that ends does not undo the work.
func (c *call) driveInside(
	ctx, inside context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, answered bool,
) error {
	var failed C.NemoRelayError
	var ended error
	for {
		var err error
		switch op.code {
		case C.NEMO_RELAY_OP_DONE:
			return ended
		case C.NEMO_RELAY_OP_OPENED, C.NEMO_RELAY_OP_YIELD:
			return nil
		case C.NEMO_RELAY_OP_ENCODE, C.NEMO_RELAY_OP_SOURCE, C.NEMO_RELAY_OP_CHECK:
			value := c.values.get(op.slot)
			C.nemo_relay_machine_resume_json(machine, jsonBytes(value), jsonLength(value), op, &failed)
			runtime.KeepAlive(value)
		case C.NEMO_RELAY_OP_CALL, C.NEMO_RELAY_OP_CODEC_DECODE, C.NEMO_RELAY_OP_CODEC_ENCODE,
			C.NEMO_RELAY_OP_CODEC_DECODE_RESPONSE, C.NEMO_RELAY_OP_PLUGIN_VALIDATE, C.NEMO_RELAY_OP_PLUGIN_REGISTER:
			works, during, around := executes(op), ctx, inside
			if answered && !works {
				during, around = context.WithoutCancel(ctx), context.WithoutCancel(inside)
			}
			if during.Err() != nil {
				takeString(op.text) // Nobody is asked who would take it.
				return cancelled(ctx, c.label)
			}
			err = protected(func() error { return c.ask(around, machine, op, &failed) })
			if err != nil && endedBy(during, err) {
				return cancelled(ctx, c.label)
			}
			if works {
				answered = err == nil
			}
		case C.NEMO_RELAY_OP_WORK:
			// It may wait for events that are on their way.
			wake()
			C.nemo_relay_machine_work(machine, op, &failed)
		case C.NEMO_RELAY_OP_PULL, C.NEMO_RELAY_OP_COLLECT:
			if err = ctx.Err(); err == nil {
				err = protected(func() error { return c.serve(inside, machine, op, &failed) })
			}
			if err != nil && endedBy(ctx, err) {
				ended = cancelled(ctx, c.label)
				// What is left to do is done although the context has ended.
				ctx = context.WithoutCancel(ctx)
				inside, err = nested(ctx, c.depth), nil
				C.nemo_relay_machine_resume_cancelled(machine, op, &failed)
			}
		default:
			err = protected(func() error { return c.convert(inside, machine, op, &failed) })
		}
		if err != nil {
			c.failed(machine, err, op, &failed)
		}
		if failed.status != 0 {
			cause := failed.cause
			return c.values.own(nativeError(&failed), cause)
		}
	}
}

// executes says whether the tool or the model is asked for, or an intercept around it.
func executes(op *C.NemoRelayOp) bool {
	if op.code != C.NEMO_RELAY_OP_CALL {
		return false
	}
	switch family(op.family) {
	case 0, familyToolExecutionIntercept, familyLlmExecutionIntercept, familyLlmStreamExecutionIntercept:
		return true
	}
	return false
}

// ask runs the function, the codec or the plugin that is asked for.
func (c *call) ask(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError) error {
	switch op.code {
	case C.NEMO_RELAY_OP_PLUGIN_VALIDATE, C.NEMO_RELAY_OP_PLUGIN_REGISTER:
		return c.askPlugin(ctx, machine, op, failed)
	case C.NEMO_RELAY_OP_CODEC_DECODE, C.NEMO_RELAY_OP_CODEC_ENCODE, C.NEMO_RELAY_OP_CODEC_DECODE_RESPONSE:
		return c.transcode(ctx, machine, op, failed)
	}
	text, _ := takeString(op.text)
	function := c.function
	if op.family != 0 {
		function, _ = kept(uint64(op.callback)).(middleware)
	}
	if function == nil {
		panic("nemo_relay: a callback was released too early")
	}
	return function.answer(ctx, &asked{c, machine, op, failed, text})
}

// convert makes one value of another, or ends a stream.
func (c *call) convert(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError) error {
	text, _ := takeString(op.text)
	slot := op.slot
	switch op.code {
	case C.NEMO_RELAY_OP_COPY:
		slot = c.values.putValue(c.values.value(slot).clone())
	case C.NEMO_RELAY_OP_PARSE:
		slot = c.values.put(json.RawMessage(text))
	case C.NEMO_RELAY_OP_DECODE:
		request, err := decodeRequest(text)
		if err != nil {
			return err
		}
		slot = c.values.putRequest(request)
	case C.NEMO_RELAY_OP_HEADERS:
		request, err := c.values.request(slot).withHeaders(text)
		if err != nil {
			return err
		}
		slot = c.values.putRequest(request)
	case C.NEMO_RELAY_OP_CLOSE:
		c.values.stream(slot).close()
	case C.NEMO_RELAY_OP_FINALIZE:
		value, err := c.finalizer(ctx)
		if err != nil {
			return err
		}
		slot = c.values.put(value)
	default:
		panic("nemo_relay: the library asks for something unknown")
	}
	C.nemo_relay_machine_resume_value(machine, slot, op, failed)
	return nil
}

// serve pulls a chunk, or gives the collector its copy of one.
func (c *call) serve(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError) error {
	slot := op.slot
	if op.code == C.NEMO_RELAY_OP_COLLECT {
		if err := c.collector(ctx, bytes.Clone(c.values.get(slot))); err != nil {
			return err
		}
		C.nemo_relay_machine_resume_value(machine, slot, op, failed)
		return nil
	}
	chunk, ok, err := c.values.stream(slot).pull()
	switch {
	case err != nil:
		return err
	case !ok && ctx.Err() != nil:
		return ctx.Err() // The sequence may have ended early for it.
	case !ok:
		C.nemo_relay_machine_resume_finished(machine, op, failed)
	default:
		C.nemo_relay_machine_resume_value(machine, c.values.putChunk(chunk), op, failed)
	}
	return nil
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
		kind, message = described(err)
	}
	C.nemo_relay_machine_resume_failed(
		machine, C.int32_t(code), text(kind), C.size_t(len(kind)), text(message), C.size_t(len(message)), C.uint32_t(statusOf(err)),
		optionalBytes(payload), C.size_t(len(payload)), c.values.putError(err), op, failed,
	)
}

// keep lets the continuation of an intercept live as long as the stream.
func (c *call) keep(level *level) {
	c.values.Lock()
	defer c.values.Unlock()
	c.kept = append(c.kept, level)
}

// endLevels ends the continuations that were kept.
func (c *call) endLevels() {
	c.values.Lock()
	levels := c.kept
	c.kept = nil
	c.values.Unlock()
	for _, level := range levels {
		level.end()
	}
}

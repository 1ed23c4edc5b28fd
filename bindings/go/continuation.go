package nemo_relay

/*
#cgo noescape nemo_relay_machine_continuation
#cgo nocallback nemo_relay_machine_continuation
#cgo noescape nemo_relay_continuation_start
#cgo nocallback nemo_relay_continuation_start
#cgo noescape nemo_relay_continuation_free
#cgo nocallback nemo_relay_continuation_free
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"iter"
	"sync"
	"unsafe"
)

// level is one execution intercept at work.
type level struct {
	call         *call
	slot         C.uint32_t
	lock         sync.Mutex
	continuation *C.NemoRelayContinuation
}

// level is the intercept that is asked for; its continuation is alive while its function runs, or while the stream is read.
func (at *asked) level() (*level, error) {
	var failed C.NemoRelayError
	made := &level{call: at.call, slot: at.op.slot}
	C.nemo_relay_machine_continuation(at.machine, &made.continuation, &failed)
	return made, errorOf(&failed)
}

// next runs the rest of the chain of a tool.
func (l *level) next(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error) {
	slot := l.slot
	if own := l.call.values.get(slot); unsafe.SliceData(args) != unsafe.SliceData(own) || len(args) != len(own) {
		slot = l.call.values.put(args)
	}
	op, err := l.run(ctx, slot)
	if err != nil {
		return ToolExecutionResult{}, err
	}
	return l.call.toolResult(&op), nil
}

// nextLLM runs the rest of the chain of a model.
func (l *level) nextLLM(ctx context.Context, request LLMRequest) (json.RawMessage, error) {
	op, err := l.run(ctx, l.call.values.putRequest(request))
	if err != nil {
		return nil, err
	}
	return l.call.values.get(op.slot), nil
}

// nextStream runs the rest of the chain of a model that gives a stream; the sequence may be read once.
func (l *level) nextStream(ctx context.Context, request LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
	op, err := l.run(ctx, l.call.values.putRequest(request))
	if err != nil {
		return nil, err
	}
	return l.call.values.stream(op.slot).all, nil
}

func (l *level) run(ctx context.Context, slot C.uint32_t) (op C.NemoRelayOp, err error) {
	machine, err := l.begin(slot, &op)
	if err != nil {
		return op, err
	}
	return op, l.call.run(ctx, machine, &op)
}

func (l *level) begin(slot C.uint32_t, op *C.NemoRelayOp) (*C.NemoRelayMachine, error) {
	var machine *C.NemoRelayMachine
	var failed C.NemoRelayError
	l.lock.Lock()
	defer l.lock.Unlock()
	if l.continuation == nil {
		return nil, invalidArgument("next", "execution continuation is no longer active")
	}
	C.nemo_relay_continuation_start(l.continuation, slot, &machine, op, &failed)
	return machine, errorOf(&failed)
}

// returned comes when the function of the intercept has returned.
func (l *level) returned() {
	if _, streams := l.call.function.(LlmStreamFunc); streams {
		l.call.keep(l)
		return
	}
	l.end()
}

func (l *level) end() {
	l.lock.Lock()
	defer l.lock.Unlock()
	C.nemo_relay_continuation_free(l.continuation)
	l.continuation = nil
}

package nemo_relay

/*
#cgo noescape nemo_relay_machine_resume_more
#cgo nocallback nemo_relay_machine_resume_more
#cgo noescape nemo_relay_machine_resume_stop
#cgo nocallback nemo_relay_machine_resume_stop
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"runtime"
	"sync"
)

// producer is a sequence that a callback gave, read chunk by chunk.
type producer struct {
	sequence iter.Seq2[json.RawMessage, error]
	next     func() (json.RawMessage, error, bool)
	stop     func()
	over     bool
}

// pull is the next chunk; false where there is none.
func (p *producer) pull() (json.RawMessage, bool, error) {
	if p.over {
		return nil, false, nil
	}
	if p.sequence == nil {
		p.over = true
		return nil, false, errors.New("the callback gave no stream")
	}
	if p.next == nil {
		p.next, p.stop = iter.Pull2(p.sequence)
	}
	chunk, err, ok := p.next()
	if !ok || err != nil {
		p.close()
	}
	return chunk, ok && err == nil, err
}

// close ends the sequence where it is, so that what it deferred runs.
func (p *producer) close() {
	p.over = true
	if p.stop != nil {
		p.stop()
	}
}

// all is the rest of the sequence; who leaves it, be it by a panic, wants no more of it.
func (p *producer) all(yield func(json.RawMessage, error) bool) {
	defer p.close()
	for {
		chunk, ok, err := p.pull()
		if !ok && err == nil || !yield(chunk, err) || err != nil {
			return
		}
	}
}

// LlmStream are the chunks of a model call. A chunk is pulled from the model when it is asked for and never before; what
// the call runs for it runs on the goroutine that asks, in the context of the call. One goroutine at a time may use it.
//
// A stream that is not read to its end is closed with [LlmStream.Close]; one that is forgotten is closed when the garbage
// collector finds it.
type LlmStream struct{ live *liveStream }

// liveStream is what a stream consists of; it does not know the object that the consumer holds.
type liveStream struct {
	lock sync.Mutex
	// ctx is that of the call, inside that of its callbacks.
	ctx, inside context.Context
	call        *call
	machine     *C.NemoRelayMachine
	// op is an object of its own, for C may only be given what holds no pointers of Go.
	op *C.NemoRelayOp
}

func newLlmStream(ctx context.Context, call *call, machine *C.NemoRelayMachine, op *C.NemoRelayOp) *LlmStream {
	stream := &LlmStream{&liveStream{ctx: ctx, inside: nested(ctx, call.depth), call: call, machine: machine, op: op}}
	runtime.AddCleanup(stream, func(live *liveStream) {
		// Callbacks run, so the goroutine of the clean-ups must not wait for it.
		go func() { _ = live.close() }()
	}, stream.live)
	return stream
}

// Next is the next chunk, or [io.EOF] where the stream is over or closed.
//
// Errors: the error of the model, an intercept or the collector as an *[Error] around it; cancelled where the context of the
// call has ended; invalid_argument where another goroutine is using the stream.
func (stream *LlmStream) Next() (json.RawMessage, error) {
	defer runtime.KeepAlive(stream)
	return stream.live.next()
}

// Close ends a stream of which no more is wanted: the model's sequence is stopped, and the call has its end event. A stream
// that is over stays as it is.
//
// Errors: invalid_argument where another goroutine is using the stream.
func (stream *LlmStream) Close() error {
	defer runtime.KeepAlive(stream)
	return stream.live.close()
}

// All is the rest of the stream for a range clause, which closes it where it is left early, also by a panic. A chunk with an
// error is the last.
func (stream *LlmStream) All() iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		early := false
		defer func() {
			if early {
				_ = stream.Close()
			}
		}()
		for {
			chunk, err := stream.Next()
			early = err == nil
			if err == io.EOF || !yield(chunk, err) || err != nil {
				return
			}
		}
	}
}

func (s *liveStream) next() (json.RawMessage, error) {
	if !s.lock.TryLock() {
		return nil, invalidArgument("stream", "the stream is in use")
	}
	defer s.lock.Unlock()
	if s.machine == nil {
		return nil, io.EOF
	}
	defer followUp()
	var failed C.NemoRelayError
	C.nemo_relay_machine_resume_more(s.machine, s.op, &failed)
	err := errorOf(&failed)
	if err == nil {
		err = s.call.driveInside(s.ctx, s.inside, s.machine, s.op, true)
	}
	if err == nil && s.op.code == C.NEMO_RELAY_OP_YIELD {
		return s.call.values.takeChunk(s.op.slot), nil
	}
	s.end()
	if err == nil {
		err = io.EOF
	}
	return nil, err
}

func (s *liveStream) close() error {
	if !s.lock.TryLock() {
		return invalidArgument("stream", "the stream is in use")
	}
	defer s.lock.Unlock()
	if s.machine == nil {
		return nil
	}
	defer followUp()
	var failed C.NemoRelayError
	C.nemo_relay_machine_resume_stop(s.machine, s.op, &failed)
	if errorOf(&failed) == nil {
		// Nobody asks for chunks any more, so nobody is told what failed; the end event says it.
		_ = s.call.drive(context.WithoutCancel(s.ctx), s.machine, s.op)
	}
	s.end()
	return nil
}

func (s *liveStream) end() {
	C.nemo_relay_machine_free(s.machine)
	s.machine = nil
	s.call.endLevels()
}

package nemo_relay

/*
#cgo noescape nemo_relay_machine_resume_outcome
#cgo nocallback nemo_relay_machine_resume_outcome
#cgo noescape nemo_relay_machine_resume_rewritten
#cgo nocallback nemo_relay_machine_resume_rewritten
#cgo noescape nemo_relay_machine_resume_allow
#cgo nocallback nemo_relay_machine_resume_allow
#cgo noescape nemo_relay_machine_resume_reject
#cgo nocallback nemo_relay_machine_resume_reject
#cgo noescape nemo_relay_machine_resume_omit
#cgo nocallback nemo_relay_machine_resume_omit
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
)

// ToolFunc is a tool: it gets the very bytes that the caller or the last intercept gave.
type ToolFunc func(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error)

// LlmFunc is a model: it gets the request with the headers of the call and gives the response.
type LlmFunc func(ctx context.Context, request LLMRequest) (json.RawMessage, error)

// LlmStreamFunc is a model that gives its response in chunks. Nothing of the sequence runs before it is read; a chunk with
// an error ends it.
type LlmStreamFunc func(ctx context.Context, request LLMRequest) (iter.Seq2[json.RawMessage, error], error)

// CollectorFunc is given a copy of every chunk before the consumer gets it; its error ends the stream.
type CollectorFunc func(ctx context.Context, chunk json.RawMessage) error

// FinalizerFunc is called once when a stream is over; what it gives is the data of the end event.
type FinalizerFunc func(ctx context.Context) (json.RawMessage, error)

func (function ToolFunc) answer(ctx context.Context, at *asked) error {
	result, err := function(ctx, at.givenJSON())
	if err != nil {
		return err
	}
	slot, annotation := at.call.values.put(result.Result), at.call.values.putOptional(result.Annotation)
	C.nemo_relay_machine_resume_outcome(at.machine, slot, annotation, noSlot, at.op, at.failed)
	return nil
}

func (function LlmFunc) answer(ctx context.Context, at *asked) error {
	response, err := function(ctx, at.givenLLMRequest())
	if err != nil {
		return err
	}
	return at.giveJSON(response)
}

func (function LlmStreamFunc) answer(ctx context.Context, at *asked) error {
	stream, err := function(ctx, at.givenLLMRequest())
	if err != nil {
		return err
	}
	return at.giveStream(stream)
}

// asked is one function that a call asks for, with what the function is given and where its answer goes.
type asked struct {
	call    *call
	machine *C.NemoRelayMachine
	op      *C.NemoRelayOp
	failed  *C.NemoRelayError
	text    string
}

func (at *asked) givenString() string {
	// Of a mark on the stage the text is the tool that it is about, which no call says.
	if at.text != "" {
		return at.text
	}
	return at.call.name
}

func (at *asked) givenJSON() json.RawMessage { return at.call.values.get(at.op.slot) }

func (at *asked) givenOptionalJSON() json.RawMessage { return at.call.values.get(at.op.annotation) }

func (at *asked) givenLLMRequest() LLMRequest { return at.call.values.request(at.op.slot) }

func (at *asked) givenEvent() *Event { return &Event{at.text} }

func (at *asked) givenToolExecutionContext() ToolExecutionContext {
	return ToolExecutionContext{ToolName: at.call.name, Args: at.givenJSON(), ToolCallID: at.call.toolCallID}
}

func (at *asked) giveSlot(slot C.uint32_t) error {
	C.nemo_relay_machine_resume_value(at.machine, slot, at.op, at.failed)
	return nil
}

func (at *asked) giveJSON(value json.RawMessage) error { return at.giveSlot(at.call.values.put(value)) }

func (at *asked) giveOptionalJSON(value json.RawMessage) error {
	if value == nil {
		return at.omit()
	}
	return at.giveJSON(value)
}

func (at *asked) giveOptionalLLMRequest(request *LLMRequest) error {
	if request == nil {
		return at.omit()
	}
	return at.giveSlot(at.call.values.putRequest(*request))
}

func (at *asked) omit() error {
	C.nemo_relay_machine_resume_omit(at.machine, at.op, at.failed)
	return nil
}

func (at *asked) giveOptionalString(reason *string) error {
	if reason == nil {
		C.nemo_relay_machine_resume_allow(at.machine, at.op, at.failed)
	} else {
		C.nemo_relay_machine_resume_reject(at.machine, text(*reason), C.size_t(len(*reason)), at.op, at.failed)
	}
	return nil
}

func (at *asked) giveStream(stream iter.Seq2[json.RawMessage, error]) error {
	return at.giveSlot(at.call.values.putStream(&producer{sequence: stream}))
}

func (at *asked) giveToolExecutionInterceptOutcome(outcome ToolExecutionInterceptOutcome) error {
	marks, err := at.putList(outcome.PendingMarks, len(outcome.PendingMarks))
	if err != nil {
		return err
	}
	slot, annotation := at.call.values.put(outcome.Result), at.call.values.putOptional(outcome.Annotation)
	C.nemo_relay_machine_resume_outcome(at.machine, slot, annotation, marks, at.op, at.failed)
	return nil
}

func (at *asked) giveLlmRequestInterceptOutcome(outcome LLMRequestInterceptOutcome) error {
	marks, err := at.putList(outcome.PendingMarks, len(outcome.PendingMarks))
	if err != nil {
		return err
	}
	contributions, err := at.putList(outcome.OptimizationContributions, len(outcome.OptimizationContributions))
	if err != nil {
		return err
	}
	slot, annotation := at.call.values.putRequest(outcome.Request), at.call.values.putOptional(outcome.AnnotatedRequest)
	C.nemo_relay_machine_resume_rewritten(at.machine, slot, annotation, marks, contributions, at.op, at.failed)
	return nil
}

// putList is the slot of a list as JSON text; none where it is empty.
func (at *asked) putList(list any, length int) (C.uint32_t, error) {
	if length == 0 {
		return noSlot, nil
	}
	encoded, err := json.Marshal(list)
	if err != nil {
		path, _ := invalidIn(reflect.ValueOf(list), "$")
		return noSlot, &Error{
			Code:    ErrInvalidPayload,
			Message: fmt.Sprintf("%s: %s: %s", ErrInvalidPayload.Error(), path, err),
			Payload: map[string]string{"path": path},
			cause:   err,
		}
	}
	return at.call.values.put(encoded), nil
}

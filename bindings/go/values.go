package nemo_relay

/*
#include "nemo_relay.h"
*/
import "C"

import (
	"bytes"
	"encoding/json"
	"sync"
)

const noSlot = C.NEMO_RELAY_NO_SLOT

// chunkSlot is the slot of the chunk that a stream is at: there is one at a time, however many there are.
const chunkSlot = noSlot - 1

// values are the values of a call by slot. Runs of the same chain may work side by side.
type values struct {
	sync.Mutex
	held    []value
	chunk   json.RawMessage
	streams []*producer
	// errors are those of callbacks, to be given to the caller as themselves.
	errors []error
}

// value is JSON text, or a request whose text is made where it is needed.
type value struct {
	text    json.RawMessage
	request *LLMRequest
}

// json is the text of the value.
func (v value) json() json.RawMessage {
	if v.request != nil {
		return v.request.encode()
	}
	return v.text
}

func (v *values) putValue(value value) C.uint32_t {
	v.Lock()
	defer v.Unlock()
	v.held = append(v.held, value)
	return C.uint32_t(len(v.held) - 1)
}

func (v *values) put(text json.RawMessage) C.uint32_t { return v.putValue(value{text: text}) }

func (v *values) putRequest(request LLMRequest) C.uint32_t {
	return v.putValue(value{request: &request})
}

// putOptional is the slot of a value that may be absent.
func (v *values) putOptional(text json.RawMessage) C.uint32_t {
	if text == nil {
		return noSlot
	}
	return v.put(text)
}

// putChunk keeps the chunk that a stream is at.
func (v *values) putChunk(chunk json.RawMessage) C.uint32_t {
	v.Lock()
	defer v.Unlock()
	v.chunk = chunk
	return chunkSlot
}

func (v *values) value(slot C.uint32_t) value {
	v.Lock()
	defer v.Unlock()
	switch slot {
	case noSlot:
		return value{}
	case chunkSlot:
		return value{text: v.chunk}
	}
	return v.held[slot]
}

// takeChunk is the chunk for the consumer; one that the library made has had a slot of its own, which is free then.
func (v *values) takeChunk(slot C.uint32_t) json.RawMessage {
	chunk := v.get(slot)
	v.Lock()
	defer v.Unlock()
	if slot != chunkSlot && int(slot) == len(v.held)-1 {
		v.held[slot] = value{}
		v.held = v.held[:slot]
	}
	return chunk
}

func (v *values) get(slot C.uint32_t) json.RawMessage { return v.value(slot).json() }

// request is a request that was put; one that came as text was decoded before.
func (v *values) request(slot C.uint32_t) LLMRequest {
	if found := v.value(slot).request; found != nil {
		return *found
	}
	return LLMRequest{}
}

func (v *values) putStream(stream *producer) C.uint32_t {
	v.Lock()
	defer v.Unlock()
	v.streams = append(v.streams, stream)
	return C.uint32_t(len(v.streams) - 1)
}

func (v *values) stream(slot C.uint32_t) *producer {
	v.Lock()
	defer v.Unlock()
	return v.streams[slot]
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
	return causedBy(err, v.errors[cause])
}

// clone is a copy that a sanitizer may change.
func (v value) clone() value {
	if v.request == nil {
		return value{text: bytes.Clone(v.text)}
	}
	headers := make(map[string]json.RawMessage, len(v.request.Headers))
	for name, header := range v.request.Headers {
		headers[name] = bytes.Clone(header)
	}
	return value{request: &LLMRequest{Headers: headers, Content: bytes.Clone(v.request.Content)}}
}

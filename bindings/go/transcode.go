package nemo_relay

/*
#cgo noescape nemo_relay_machine_codec
#cgo nocallback nemo_relay_machine_codec
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
)

// transcode has a codec of the application do what the call asks.
func (c *call) transcode(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError) error {
	codec, _ := kept(uint64(op.callback)).(LlmCodec)
	if codec == nil {
		panic("nemo_relay: a codec was released too early")
	}
	slot, err := c.transcoded(ctx, codec, op)
	if err != nil {
		return err
	}
	C.nemo_relay_machine_resume_value(machine, slot, op, failed)
	return nil
}

// transcoded is the slot of what the codec gave, which is JSON.
func (c *call) transcoded(ctx context.Context, codec LlmCodec, op *C.NemoRelayOp) (C.uint32_t, error) {
	switch op.code {
	case C.NEMO_RELAY_OP_CODEC_DECODE:
		annotated, err := codec.Decode(ctx, c.values.request(op.slot))
		return c.putJSON(annotated, err)
	case C.NEMO_RELAY_OP_CODEC_DECODE_RESPONSE:
		annotated, err := codec.DecodeResponse(ctx, c.values.get(op.slot))
		return c.putJSON(annotated, err)
	}
	made, err := codec.Encode(ctx, c.values.get(op.slot), c.values.request(op.annotation))
	if err == nil {
		err = checkJSON(made.encode())
	}
	return c.values.putRequest(made), err
}

func (c *call) putJSON(text json.RawMessage, err error) (C.uint32_t, error) {
	if err == nil && text != nil {
		err = checkJSON(text)
	}
	return c.values.put(text), err
}

func checkJSON(text json.RawMessage) error {
	if json.Valid(text) {
		return nil
	}
	return &Error{
		Code:    ErrInvalidPayload,
		Message: ErrInvalidPayload.Error() + ": $: the codec gave no JSON",
		Payload: map[string]string{"path": "$"},
	}
}

func (at *asked) givenLlmExecutionContext() (given LlmExecutionContext) {
	given.RequestCodec, given.resolveRequestCodec = at.codec(false)
	// An intercept of streams sees no response.
	if at.op.family != C.NemoRelayFamily(familyLlmStreamExecutionIntercept) {
		given.ResponseCodec, given.resolveResponseCodec = at.codec(true)
	}
	return given
}

func (at *asked) givenLlmSanitizeContext() (given LlmSanitizeContext) {
	identity, codec := at.codec(at.op.family == C.NemoRelayFamily(familyLlmSanitizeResponseGuardrail))
	given.Codec = LlmCodecIdentity{Kind: LlmCodecKindNone}
	if identity != nil {
		given.Codec, given.resolveCodec = *identity, codec
	}
	return given
}

// codec is a codec of the call: its identity, and itself.
func (at *asked) codec(response bool) (*LlmCodecIdentity, LlmCodec) {
	if !at.call.codecs {
		return nil, nil
	}
	native := C.nemo_relay_machine_codec(at.machine, C.bool(response))
	if native == nil {
		return nil, nil
	}
	defer C.nemo_relay_codec_free(native)
	identity := &LlmCodecIdentity{Kind: LlmCodecKind(C.nemo_relay_codec_kind(native))}
	if name, ok := takeString(C.nemo_relay_codec_id(native)); ok {
		identity.ID = &name
	}
	if identity.Kind == LlmCodecKindBuiltin {
		return identity, CodecByName(*identity.ID)
	}
	codec, _ := kept(uint64(C.nemo_relay_codec_callback(native))).(LlmCodec)
	return identity, codec
}

package nemo_relay

/*
#cgo noescape nemo_relay_runtime_codec_by_name
#cgo nocallback nemo_relay_runtime_codec_by_name
#cgo noescape nemo_relay_runtime_codec_new
#cgo nocallback nemo_relay_runtime_codec_new
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"errors"
)

// LlmCodec reads the requests or responses of one provider, and brings changes of the normalized form back. It is one of
// the package, such as that of [NewOpenAIChatCodec], or one of the application: [NewCodec], or any type with these methods.
//
// The methods answer at once. An error fails the call, except that a response which cannot be read is shown without its
// normalized form.
type LlmCodec interface {
	// Decode makes the normalized form of a request, an object.
	Decode(ctx context.Context, request LLMRequest) (json.RawMessage, error)
	// Encode gives the request with what was changed in its normalized form; it is only called where something was.
	Encode(ctx context.Context, annotated json.RawMessage, original LLMRequest) (LLMRequest, error)
	// DecodeResponse makes the normalized form of a response.
	DecodeResponse(ctx context.Context, response json.RawMessage) (json.RawMessage, error)
}

// CodecHandle is a codec that is known by its name.
type CodecHandle struct{ name string }

// CodecByName is the codec that has the name when it is used: one of the package, or one that was registered.
func CodecByName(name string) *CodecHandle { return &CodecHandle{name} }

// Name is the name of the codec.
func (codec *CodecHandle) Name() string { return codec.name }

// Decode makes the normalized form of a request; see [CodecDecode].
func (codec *CodecHandle) Decode(ctx context.Context, request LLMRequest) (json.RawMessage, error) {
	return CodecDecode(ctx, codec, request)
}

// Encode brings a normalized form into a copy of the request that it was made of; see [CodecEncode].
func (codec *CodecHandle) Encode(ctx context.Context, annotated json.RawMessage, original LLMRequest) (LLMRequest, error) {
	return CodecEncode(ctx, codec, annotated, original)
}

// DecodeResponse makes the normalized form of a response; see [CodecDecodeResponse].
func (codec *CodecHandle) DecodeResponse(ctx context.Context, response json.RawMessage) (json.RawMessage, error) {
	return CodecDecodeResponse(ctx, codec, response)
}

// CodecFunc are the functions of a codec of the application. What the codec is never asked for may be nil.
type CodecFunc struct {
	// Decode makes the normalized form of a request, an object.
	Decode func(ctx context.Context, request LLMRequest) (json.RawMessage, error)
	// Encode gives the request with what was changed in its normalized form.
	Encode func(ctx context.Context, annotated json.RawMessage, original LLMRequest) (LLMRequest, error)
	// DecodeResponse makes the normalized form of a response.
	DecodeResponse func(ctx context.Context, response json.RawMessage) (json.RawMessage, error)
}

// NewCodec is a codec of functions.
func NewCodec(functions CodecFunc) LlmCodec { return &functionCodec{functions} }

type functionCodec struct{ functions CodecFunc }

func (codec *functionCodec) Decode(ctx context.Context, request LLMRequest) (json.RawMessage, error) {
	if codec.functions.Decode == nil {
		return nil, errors.New("the codec has no Decode")
	}
	return codec.functions.Decode(ctx, request)
}

func (codec *functionCodec) Encode(ctx context.Context, annotated json.RawMessage, original LLMRequest) (LLMRequest, error) {
	if codec.functions.Encode == nil {
		return LLMRequest{}, errors.New("the codec has no Encode")
	}
	return codec.functions.Encode(ctx, annotated, original)
}

func (codec *functionCodec) DecodeResponse(ctx context.Context, response json.RawMessage) (json.RawMessage, error) {
	if codec.functions.DecodeResponse == nil {
		return nil, errors.New("the codec has no DecodeResponse")
	}
	return codec.functions.DecodeResponse(ctx, response)
}

// codecOf is a codec as the library knows it, to be freed; nil where there is none.
func codecOf(codec LlmCodec) (*C.NemoRelayCodec, error) {
	var out *C.NemoRelayCodec
	var failed C.NemoRelayError
	switch codec := codec.(type) {
	case nil:
		return nil, nil
	case *CodecHandle:
		if codec == nil {
			return nil, missing("codec")
		}
		C.nemo_relay_runtime_codec_by_name(library(), text(codec.name), C.size_t(len(codec.name)), &out, &failed)
	default:
		C.nemo_relay_runtime_codec_new(library(), C.uint64_t(keep(codec)), &out, &failed)
	}
	return out, errorOf(&failed)
}

func codecDecode(ctx context.Context, arguments *codecDecodeArguments) (json.RawMessage, error) {
	if arguments.codec == nil {
		return nil, missing("codec")
	}
	defer followUp()
	var op C.NemoRelayOp
	machine, err := arguments.native(&op)
	if err != nil {
		return nil, err
	}
	return askCodec(ctx, machine, &op, value{request: &arguments.request})
}

func codecEncode(ctx context.Context, arguments *codecEncodeArguments) (LLMRequest, error) {
	if arguments.codec == nil {
		return LLMRequest{}, missing("codec")
	}
	defer followUp()
	var op C.NemoRelayOp
	machine, err := arguments.native(&op)
	if err != nil {
		return LLMRequest{}, err
	}
	made := newCall(stackOf(ctx), labelCodec, "", nil, value{text: arguments.annotatedRequest})
	made.values.putRequest(arguments.original)
	if err := made.run(context.WithoutCancel(ctx), machine, &op); err != nil {
		return LLMRequest{}, err
	}
	return made.values.request(op.slot), nil
}

func codecDecodeResponse(ctx context.Context, arguments *codecDecodeResponseArguments) (json.RawMessage, error) {
	if arguments.codec == nil {
		return nil, missing("codec")
	}
	defer followUp()
	var op C.NemoRelayOp
	machine, err := arguments.native(&op)
	if err != nil {
		return nil, err
	}
	return askCodec(ctx, machine, &op, value{text: arguments.response})
}

// askCodec runs an operation on one value; it does not wait, so the end of the context does not cut it short.
func askCodec(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, given value) (json.RawMessage, error) {
	made := newCall(stackOf(ctx), labelCodec, "", nil, given)
	if err := made.run(context.WithoutCancel(ctx), machine, op); err != nil {
		return nil, err
	}
	return made.values.get(op.slot), nil
}

func detectRequestCodec(ctx context.Context, arguments *detectRequestCodecArguments) (*string, error) {
	name, err := arguments.native(stackOf(ctx).head)
	return nameOf(name), err
}

func detectResponseCodec(ctx context.Context, arguments *detectResponseCodecArguments) (*string, error) {
	name, err := arguments.native(stackOf(ctx).head)
	return nameOf(name), err
}

// nameOf is the name of a codec; nil where there is none.
func nameOf(name string) *string {
	if name == "" {
		return nil
	}
	return &name
}

func setPricing(ctx context.Context, arguments *setPricingArguments) error {
	return arguments.native(stackOf(ctx).head)
}

func setFullPayloads(ctx context.Context, arguments *setFullPayloadsArguments) error {
	return arguments.native(stackOf(ctx).head)
}

func registerCodec(ctx context.Context, arguments *registerCodecArguments) error {
	if arguments.codec == nil {
		return missing("codec")
	}
	defer followUp()
	return arguments.native(stackOf(ctx).head)
}

func deregisterCodec(ctx context.Context, arguments *deregisterCodecArguments) bool {
	defer followUp()
	// It fails for text that is no UTF-8 alone, which no codec has for a name.
	removed, _ := arguments.native(stackOf(ctx).head)
	return removed
}

package main

import (
	"bytes"
	"context"
	"encoding/json"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// codecs are the operations on codecs; the table is filled when the program begins, for its functions use it themselves.
var codecs map[string]func(c *call, beside answer) (any, error)

func init() {
	codecs = map[string]func(c *call, beside answer) (any, error){
		"codecs.decode":          codecDecode,
		"codecs.encode":          codecEncode,
		"codecs.decode_response": codecDecodeResponse,
		"codecs.detect_request":  detectRequest,
		"codecs.detect_response": detectResponse,
		"codecs.set_pricing": func(c *call, _ answer) (any, error) {
			return nil, relay.SetPricing(c.flow.ctx, c.value("catalog"))
		},
		"codecs.set_full_payloads": func(c *call, _ answer) (any, error) {
			return nil, relay.SetFullPayloads(c.flow.ctx, string(c.value("full")) == "true")
		},
		"codecs.register":   registerCodec,
		"codecs.deregister": deregisterCodec,
	}
}

// describedCodec is how a request says a codec that is not given by its name.
type describedCodec struct {
	BuiltIn  string                `json:"builtin"`
	Object   map[string]*behaviour `json:"object"`
	Resolved string                `json:"resolved"`
}

// resolveCodecs makes the codecs that the arguments say; false where the surrounding callback's context has none of it.
func (c *call) resolveCodecs() bool {
	for _, name := range []string{"codec", "response_codec"} {
		said := c.asked.Args[name]
		if said == nil || string(said) == "null" {
			continue
		}
		made := c.codecOf(name, said)
		if made == nil {
			return false
		}
		c.codecs[name] = made
	}
	return true
}

func (c *call) codecOf(name string, said json.RawMessage) relay.LlmCodec {
	if said[0] == '"' {
		return relay.CodecByName(c.text(name))
	}
	var described describedCodec
	_ = json.Unmarshal(said, &described)
	switch {
	case described.Resolved != "":
		return c.around.resolves[described.Resolved]
	case described.BuiltIn != "":
		return builtInCodecs[described.BuiltIn]()
	}
	return c.objectCodec(described.Object)
}

func (c *call) codec(name string) relay.LlmCodec { return c.codecs[name] }

// objectCodec is a codec of the application; what is not described is not there.
func (c *call) objectCodec(methods map[string]*behaviour) relay.LlmCodec {
	var functions relay.CodecFunc
	if does := methods["decode"]; does != nil {
		method := c.described(does)
		functions.Decode = func(ctx context.Context, request relay.LLMRequest) (json.RawMessage, error) {
			i := method.invocation(ctx)
			i.noteLLMRequest(request)
			i.request, i.payload = nil, request.Content
			err := i.invoke()
			return i.giveJSON(), err
		}
	}
	if does := methods["encode"]; does != nil {
		method := c.described(does)
		functions.Encode = func(ctx context.Context, annotated json.RawMessage, original relay.LLMRequest) (relay.LLMRequest, error) {
			i := method.invocation(ctx)
			i.noteJSON(annotated)
			i.noted = append(i.noted, reported(requestText(original)))
			err := i.invoke()
			if i.returned.something {
				return i.giveLLMRequest(), err
			}
			return relay.LLMRequest{Headers: original.Headers, Content: i.text()}, err
		}
	}
	if does := methods["decode_response"]; does != nil {
		method := c.described(does)
		functions.DecodeResponse = func(ctx context.Context, response json.RawMessage) (json.RawMessage, error) {
			i := method.invocation(ctx)
			i.noteJSON(response)
			err := i.invoke()
			return i.giveJSON(), err
		}
	}
	return relay.NewCodec(functions)
}

func codecDecode(c *call, _ answer) (any, error) {
	made, err := relay.CodecDecode(c.flow.ctx, c.codec("codec"), c.request("request"))
	return c.normalized(made, err)
}

func codecEncode(c *call, beside answer) (any, error) {
	annotated, bound := c.object("annotated_request").(json.RawMessage)
	if !bound {
		annotated = c.value("annotated_request")
	}
	original := c.request("original")
	made, err := relay.CodecEncode(c.flow.ctx, c.codec("codec"), annotated, original)
	if err != nil {
		return nil, err
	}
	beside["result_same"] = bytes.Equal(made.Content, original.Content)
	return reported(requestText(made)), nil
}

func codecDecodeResponse(c *call, _ answer) (any, error) {
	made, err := relay.CodecDecodeResponse(c.flow.ctx, c.codec("codec"), c.value("response"))
	return c.normalized(made, err)
}

func (c *call) normalized(made json.RawMessage, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	c.bind(made)
	return reported(made), nil
}

func detectRequest(c *call, _ answer) (any, error) {
	return relay.DetectRequestCodec(c.flow.ctx, c.value("content"), c.detectRequestCodecOptions()...)
}

func detectResponse(c *call, _ answer) (any, error) {
	return relay.DetectResponseCodec(c.flow.ctx, c.value("response"), c.detectResponseCodecOptions()...)
}

func registerCodec(c *call, _ answer) (any, error) {
	name := c.text("name")
	err := relay.RegisterCodec(c.flow.ctx, name, c.codec("codec"))
	if err == nil {
		c.lock.Lock()
		defer c.lock.Unlock()
		c.named[name] = true
	}
	return nil, err
}

func deregisterCodec(c *call, _ answer) (any, error) {
	name := c.text("name")
	removed := relay.DeregisterCodec(c.flow.ctx, name)
	c.lock.Lock()
	defer c.lock.Unlock()
	delete(c.named, name)
	return removed, nil
}

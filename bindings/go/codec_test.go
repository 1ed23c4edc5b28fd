package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func chat() relay.LLMRequest {
	return relay.LLMRequest{Content: json.RawMessage(`{"seed":12345678901234567890, "messages": [], "model":"m"}`)}
}

func answers(context.Context, relay.LLMRequest) (json.RawMessage, error) {
	return json.RawMessage(`{"model":"m","choices":[]}`), nil
}

func TestARequestThatNobodyChangedKeepsItsVeryBytes(t *testing.T) {
	asked, codec := chat(), relay.NewOpenAIChatCodec()
	annotated, err := codec.Decode(background, asked)
	must(t, err)
	made, err := codec.Encode(background, annotated, asked)
	must(t, err)
	if &made.Content[0] != &asked.Content[0] {
		t.Fatal(string(made.Content))
	}
	changed := strings.Replace(string(annotated), `"m"`, `"n"`, 1)
	made, err = codec.Encode(background, json.RawMessage(changed), asked)
	must(t, err)
	if want := strings.Replace(string(asked.Content), `"m"`, `"n"`, 1); string(made.Content) != want {
		t.Fatal(string(made.Content), want)
	}
}

func TestACodecOfFunctionsIsAskedInTheContextOfTheCall(t *testing.T) {
	recorded := record(t)
	type key struct{}
	ctx := context.WithValue(background, key{}, "of the caller")
	refusal := errors.New("no")
	codec := relay.NewCodec(relay.CodecFunc{
		DecodeResponse: func(ctx context.Context, _ json.RawMessage) (json.RawMessage, error) {
			return json.Marshal(map[string]any{"message": ctx.Value(key{})})
		},
		Decode: func(context.Context, relay.LLMRequest) (json.RawMessage, error) { return nil, refusal },
	})
	_, err := relay.LlmCallExecute(ctx, "openai", chat(), answers, relay.WithResponseCodec(codec))
	must(t, err)
	events := recorded.seen(t)
	if end := events[len(events)-1]; string(end.CategoryProfile) != `{"annotated_response":{"message":"of the caller"}}` {
		t.Fatal(string(end.CategoryProfile))
	}
	if _, err = relay.LlmCallExecute(ctx, "openai", chat(), answers, relay.WithCodec(codec)); !errors.Is(err, refusal) {
		t.Fatal(err)
	}
	if _, err = relay.CodecEncode(ctx, codec, json.RawMessage(`{}`), chat()); !errors.Is(err, relay.ErrCallbackFailed) {
		t.Fatal(err)
	}
}

func TestWhatACodecGivesIsJudged(t *testing.T) {
	bad := json.RawMessage(`{`)
	codec := relay.NewCodec(relay.CodecFunc{
		Decode: func(context.Context, relay.LLMRequest) (json.RawMessage, error) { return bad, nil },
		Encode: func(context.Context, json.RawMessage, relay.LLMRequest) (relay.LLMRequest, error) {
			return relay.LLMRequest{Content: bad}, nil
		},
		DecodeResponse: func(context.Context, json.RawMessage) (json.RawMessage, error) { panic("oh") },
	})
	_, err := relay.CodecDecode(background, codec, chat())
	if !errors.Is(err, relay.ErrInvalidPayload) {
		t.Fatal(err)
	}
	_, err = relay.CodecEncode(background, codec, json.RawMessage(`{}`), chat())
	if !errors.Is(err, relay.ErrInvalidPayload) {
		t.Fatal(err)
	}
	var panicked *relay.PanicError
	if _, err = relay.CodecDecodeResponse(background, codec, json.RawMessage(`1`)); !errors.As(err, &panicked) {
		t.Fatal(err)
	}
	var absent *relay.CodecHandle
	for _, none := range []relay.LlmCodec{nil, absent} {
		if _, err := relay.CodecDecode(background, none, chat()); !errors.Is(err, relay.ErrInvalidArgument) {
			t.Fatal(err)
		}
		if err := relay.RegisterCodec(background, "none", none); !errors.Is(err, relay.ErrInvalidArgument) {
			t.Fatal(err)
		}
	}
}

func TestAContextGivesTheVeryCodec(t *testing.T) {
	record(t)
	codec := relay.NewCodec(relay.CodecFunc{
		DecodeResponse: func(context.Context, json.RawMessage) (json.RawMessage, error) { return json.RawMessage(`{}`), nil },
	})
	var given []relay.LlmCodec
	must(t, relay.RegisterLlmSanitizeResponseGuardrail("codec", 0,
		func(_ context.Context, response json.RawMessage, at relay.LlmSanitizeContext) (json.RawMessage, error) {
			given = append(given, at.ResolveCodec())
			return response, nil
		}))
	defer relay.DeregisterLlmSanitizeResponseGuardrail("codec")
	must(t, relay.RegisterCodec(background, "mine", codec))
	for _, response := range []relay.LlmCodec{codec, relay.CodecByName("mine"), relay.NewGeminiGenerateContentCodec()} {
		_, err := relay.LlmCallExecute(background, "openai", chat(), answers, relay.WithResponseCodec(response))
		must(t, err)
	}
	if !relay.DeregisterCodec(background, "mine") || relay.DeregisterCodec(background, "mine") {
		t.Fatal("the name was there once")
	}
	_, err := relay.LlmCallExecute(background, "openai", chat(), answers)
	must(t, err)
	if len(given) != 4 || given[0] != codec || given[1] != codec || given[3] != nil {
		t.Fatal(given)
	}
	if own, ok := given[2].(*relay.CodecHandle); !ok || own.Name() != "gemini_generate_content" {
		t.Fatal(given[2])
	}
}

// The shapes in which clients of providers carry the status.
type (
	statusMethod     struct{ error }
	httpStatusMethod struct{ error }
	statusField      struct {
		error
		StatusCode int
	}
)

func (statusMethod) StatusCode() int         { return 429 }
func (httpStatusMethod) HTTPStatusCode() int { return 401 }

func TestAnErrorSaysWhatTheProviderMeant(t *testing.T) {
	plain := errors.New("no")
	for _, recording := range []bool{false, true} {
		if recording {
			record(t)
		}
		for _, test := range []struct {
			err           error
			status, class string
		}{
			{statusMethod{plain}, "429", "retryable_status"},
			{fmt.Errorf("asked: %w", httpStatusMethod{plain}), "401", "authentication"},
			{errors.Join(plain, &statusField{plain, 404}), "404", "model_unavailable"},
			{statusField{plain, 7}, "", ""},
			{plain, "", ""},
		} {
			_, err := relay.ToolCallExecute(background, "t", json.RawMessage(`1`),
				func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) {
					return relay.ToolExecutionResult{}, test.err
				})
			var own *relay.Error
			if !errors.As(err, &own) || !errors.Is(err, test.err) || own.Payload["status"] != test.status ||
				own.Payload["error_class"] != test.class {
				t.Fatal(recording, test, own)
			}
		}
	}
}

func TestTheStatusOfAnErrorGoesThroughCallsInsideOfCalls(t *testing.T) {
	record(t)
	fails := func(context.Context, relay.LLMRequest) (json.RawMessage, error) {
		return nil, statusMethod{errors.New("no")}
	}
	outer := func(ctx context.Context, _ json.RawMessage) (relay.ToolExecutionResult, error) {
		_, err := relay.LlmCallExecute(ctx, "openai", chat(), fails)
		return relay.ToolExecutionResult{}, fmt.Errorf("outer: %w", err)
	}
	_, err := relay.ToolCallExecute(background, "t", json.RawMessage(`1`), outer)
	var own *relay.Error
	if !errors.As(err, &own) || own.Payload["status"] != "429" || own.Payload["retryable"] != "true" {
		t.Fatal(err, own)
	}
}

package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// paid is a tool that does its work although its context has ended meanwhile.
func paid(cancel context.CancelFunc) relay.ToolFunc {
	return func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) {
		cancel()
		return relay.ToolExecutionResult{Result: json.RawMessage(`{"paid":true}`)}, nil
	}
}

func TestWorkThatWasDoneBeforeItsContextEndedIsNotUndone(t *testing.T) {
	observed(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(background)
		if result, err := execute(ctx, paid(cancel)); err != nil || string(result.Result) != `{"paid":true}` {
			t.Fatal(result, err)
		}
	})
}

func TestWhatChangesTheEndEventDoesNotCancelTheCall(t *testing.T) {
	recorded := record(t)
	kinds := []relay.RuntimeRegistrationKind{relay.RuntimeRegistrationKindToolSanitizeResponseGuardrail}
	must(t, relay.RegisterConditionalMiddlewareGuardrail("decides", kinds, t.Name(),
		func(ctx context.Context, _ []relay.RuntimeRegistrationKind, _ string) (*string, error) {
			return nil, ctx.Err()
		}))
	defer relay.DeregisterConditionalMiddlewareGuardrail("decides")
	ctx, cancel := context.WithCancel(background)
	must(t, relay.RegisterToolSanitizeResponseGuardrail(t.Name(), 1,
		func(inside context.Context, _ string, _ json.RawMessage) (json.RawMessage, error) {
			return json.RawMessage(`"shown"`), inside.Err()
		}))
	defer relay.DeregisterToolSanitizeResponseGuardrail(t.Name())
	result, err := execute(ctx, paid(cancel))
	if err != nil || string(result.Result) != `{"paid":true}` {
		t.Fatal(result, err)
	}
	if events := recorded.seen(t); len(events) != 2 || string(events[1].Data) != `"shown"` {
		t.Fatal(string(events[1].Data), string(events[1].Metadata))
	}
}

func TestASanitizerThatFailsWithTheContextDoesNotCancelTheCall(t *testing.T) {
	record(t)
	ctx, cancel := context.WithCancel(background)
	must(t, relay.RegisterToolSanitizeResponseGuardrail(t.Name(), 1,
		func(context.Context, string, json.RawMessage) (json.RawMessage, error) {
			cancel()
			return nil, ctx.Err()
		}))
	defer relay.DeregisterToolSanitizeResponseGuardrail(t.Name())
	if result, err := execute(ctx, echo); err != nil || string(result.Result) != `{"q":1}` {
		t.Fatal(result, err)
	}
}

func TestACodecOfResponsesDoesNotCancelTheCall(t *testing.T) {
	recorded := record(t)
	ctx, cancel := context.WithCancel(background)
	codec := relay.NewCodec(relay.CodecFunc{
		DecodeResponse: func(ctx context.Context, _ json.RawMessage) (json.RawMessage, error) {
			return json.RawMessage(`{"message":"m"}`), ctx.Err()
		},
	})
	_, err := relay.LlmCallExecute(ctx, "openai", chat(), func(context.Context, relay.LLMRequest) (json.RawMessage, error) {
		cancel()
		return json.RawMessage(`{}`), nil
	}, relay.WithResponseCodec(codec))
	must(t, err)
	events := recorded.seen(t)
	if end := events[len(events)-1]; string(end.CategoryProfile) != `{"annotated_response":{"message":"m"}}` {
		t.Fatal(string(end.CategoryProfile))
	}
}

func TestAStreamThatWasReadToItsEndIsNotCancelled(t *testing.T) {
	recorded := record(t)
	must(t, relay.RegisterLlmSanitizeResponseGuardrail(t.Name(), 1,
		func(ctx context.Context, _ json.RawMessage, _ relay.LlmSanitizeContext) (json.RawMessage, error) {
			return json.RawMessage(`"shown"`), ctx.Err()
		}))
	defer relay.DeregisterLlmSanitizeResponseGuardrail(t.Name())
	ctx, cancel := context.WithCancel(background)
	finalizer := func(context.Context) (json.RawMessage, error) {
		cancel()
		return json.RawMessage(`"all"`), nil
	}
	stream, err := relay.LlmStreamCallExecute(ctx, "openai", request(), chunksOf(1, make(chan int, 1)), nil, finalizer)
	must(t, err)
	_, err = stream.Next()
	must(t, err)
	if _, err := stream.Next(); err != io.EOF {
		t.Fatal(err)
	}
	events := recorded.seen(t)
	if end := events[len(events)-1]; string(end.Data) != `"shown"` {
		t.Fatal(string(end.Data), string(end.Metadata))
	}
}

// The sequence may be over because the context has, so nobody is told that it is whole.
func TestAStreamWhoseContextEndsAsItIsOverIsCancelled(t *testing.T) {
	observed(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(background)
		stream := open(t, ctx, func(context.Context, relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
			return func(yield func(json.RawMessage, error) bool) { cancel() }, nil
		})
		if _, err := stream.Next(); !errors.Is(err, relay.ErrCancelled) {
			t.Fatal(err)
		}
	})
}

func TestAChunkThatCameIsGivenAlthoughTheContextHasEnded(t *testing.T) {
	observed(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(background)
		stream := open(t, ctx, func(context.Context, relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
			return func(yield func(json.RawMessage, error) bool) {
				cancel()
				_ = yield(json.RawMessage("1"), nil) && yield(json.RawMessage("2"), nil)
			}, nil
		})
		if chunk, err := stream.Next(); err != nil || string(chunk) != "1" {
			t.Fatal(string(chunk), err)
		}
		if _, err := stream.Next(); !errors.Is(err, relay.ErrCancelled) {
			t.Fatal(err)
		}
	})
}

func TestAFlushOfAnExporterEndsWithItsContext(t *testing.T) {
	listener := silent(t)
	timeout := uint32(3_000)
	endpoint := "http://" + listener.Addr().String()
	exporter, err := relay.NewOpenTelemetrySubscriber(relay.OpenTelemetryConfig{Endpoint: &endpoint, TimeoutMillis: &timeout})
	must(t, err)
	must(t, exporter.Register("nobody answers"))
	defer exporter.Shutdown()
	runAnAgent(t)
	ctx, cancel := context.WithCancel(background)
	begun := time.Now()
	time.AfterFunc(50*time.Millisecond, cancel)
	for range 2 {
		if err := exporter.ForceFlush(ctx); !errors.Is(err, relay.ErrCancelled) || !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	if took := time.Since(begun); took > 2*time.Second {
		t.Fatal(took)
	}
	short, stop := context.WithTimeout(background, 50*time.Millisecond)
	defer stop()
	if err := exporter.ForceFlush(short); !errors.Is(err, relay.ErrIoError) {
		t.Fatal(err)
	}
}

func TestAnActivationThatIsCancelledLeaksNoConfiguration(t *testing.T) {
	const times, size = 200, 1 << 20
	ctx, cancel := context.WithCancel(background)
	known(t, "cancels", relay.NewPlugin(relay.PluginFunc{
		Register: func(context.Context, json.RawMessage, *relay.PluginContext) error {
			cancel()
			return nil
		},
	}))
	known(t, "large", relay.NewPlugin(relay.PluginFunc{
		Register: func(context.Context, json.RawMessage, *relay.PluginContext) error { return nil },
	}))
	config := `{"components":[{"kind":"cancels"},{"kind":"large","config":{"text":"` + strings.Repeat("a", size) + `"}}]}`
	activate := func() {
		ctx, cancel = context.WithCancel(background)
		if _, err := relay.InitializePlugins(ctx, json.RawMessage(config)); !errors.Is(err, relay.ErrCancelled) {
			t.Fatal(err)
		}
	}
	activate()
	before := resident(t)
	for range times {
		activate()
	}
	if grown := resident(t) - before; grown > times*size/2 {
		t.Fatalf("%d bytes more", grown)
	}
}

// resident is the memory of the process in bytes.
func resident(t *testing.T) int {
	t.Helper()
	text, err := os.ReadFile("/proc/self/statm")
	must(t, err)
	pages, err := strconv.Atoi(strings.Fields(string(text))[1])
	must(t, err)
	return pages * os.Getpagesize()
}

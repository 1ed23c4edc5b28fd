package nemo_relay_test

import (
	"context"
	"encoding/json"
	"iter"
	"strconv"
	"strings"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

var payload = json.RawMessage(`{"query":"` + strings.Repeat("x", 188) + `"}`)

func benchmarkCall(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := relay.ToolCallExecute(background, "search", payload, echo); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUnobservedCall(b *testing.B) { benchmarkCall(b) }

func BenchmarkObservedCall(b *testing.B) {
	must(b, relay.RegisterSubscriber("s", func(context.Context, *relay.Event) error { return nil }))
	defer relay.DeregisterSubscriber("s")
	benchmarkCall(b)
}

func BenchmarkNineCallbacks(b *testing.B) {
	for i := range 3 {
		name := strconv.Itoa(i)
		must(b, relay.RegisterToolConditionalExecutionGuardrail(name, 1, func(context.Context, string, json.RawMessage) (*string, error) { return nil, nil }))
		must(b, relay.RegisterToolRequestIntercept(name, 1, false, func(_ context.Context, _ string, args json.RawMessage) (json.RawMessage, error) { return args, nil }))
		must(b, relay.RegisterToolExecutionIntercept(name, 1, func(ctx context.Context, execution relay.ToolExecutionContext, next nextFunc) (relay.ToolExecutionInterceptOutcome, error) {
			result, err := next(ctx, execution.Args)
			return relay.ToolExecutionInterceptOutcome{Result: result.Result}, err
		}))
		defer relay.DeregisterToolConditionalExecutionGuardrail(name)
		defer relay.DeregisterToolRequestIntercept(name)
		defer relay.DeregisterToolExecutionIntercept(name)
	}
	benchmarkCall(b)
}

func BenchmarkPushAndPop(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ctx, handle, err := relay.PushScope(background, "s", relay.ScopeTypeAgent)
		if err != nil {
			b.Fatal(err)
		}
		if err := relay.PopScope(ctx, handle); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkModelCall(b *testing.B) {
	b.ReportAllocs()
	asked := relay.LLMRequest{Content: payload}
	for b.Loop() {
		if _, err := relay.LlmCallExecute(background, "openai", asked, func(_ context.Context, request relay.LLMRequest) (json.RawMessage, error) {
			return request.Content, nil
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStreamChunk(b *testing.B) {
	b.ReportAllocs()
	model := func(context.Context, relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
		return func(yield func(json.RawMessage, error) bool) {
			for yield(payload, nil) {
			}
		}, nil
	}
	stream := open(b, background, model)
	defer stream.Close()
	for b.Loop() {
		if _, err := stream.Next(); err != nil {
			b.Fatal(err)
		}
	}
}

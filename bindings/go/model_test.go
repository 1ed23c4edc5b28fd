package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func request() relay.LLMRequest {
	return relay.LLMRequest{
		Headers: map[string]json.RawMessage{"Authorization": json.RawMessage(`"secret"`)},
		Content: json.RawMessage(`{ "q": 1 }`),
	}
}

// chunksOf is a model that gives numbers; left is closed when its sequence is over.
func chunksOf(count int, left chan<- int) relay.LlmStreamFunc {
	return func(context.Context, relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
		return func(yield func(json.RawMessage, error) bool) {
			pulled := 0
			defer func() { left <- pulled }()
			for pulled < count {
				pulled++
				if !yield(json.RawMessage(`{"n":1}`), nil) {
					return
				}
			}
		}, nil
	}
}

func open(t testing.TB, ctx context.Context, model relay.LlmStreamFunc) *relay.LlmStream {
	t.Helper()
	stream, err := relay.LlmStreamCallExecute(ctx, "openai", request(), model, nil, nil)
	must(t, err)
	return stream
}

func TestTheModelGetsTheContentItselfAndTheHeadersOfTheCall(t *testing.T) {
	recorded := record(t)
	asked := request()
	response := json.RawMessage(`"hi"`)
	got, err := relay.LlmCallExecute(background, "openai", asked, func(_ context.Context, given relay.LLMRequest) (json.RawMessage, error) {
		if &given.Content[0] != &asked.Content[0] || given.Headers["traceparent"] == nil || string(given.Headers["Authorization"]) != `"secret"` {
			t.Error(given)
		}
		return response, nil
	}, relay.WithModelName("m"))
	must(t, err)
	if &got[0] != &response[0] || len(asked.Headers) != 1 {
		t.Fatal("a value was copied or changed", asked)
	}
	start := recorded.seen(t)[0]
	if strings.Contains(string(start.Data), "secret") || string(start.CategoryProfile) != `{"model_name":"m"}` {
		t.Fatal(string(start.Data), string(start.CategoryProfile))
	}
}

func TestARequestThatIsNoJSONIsRefusedWhateverStandsBeside(t *testing.T) {
	for path, content := range map[string]string{"$.content": `1,"x":2`, "$.content.q": `{"q":}`} {
		_, err := relay.LlmCallExecute(background, "openai", relay.LLMRequest{Content: json.RawMessage(content)}, func(context.Context, relay.LLMRequest) (json.RawMessage, error) {
			t.Error("the model ran")
			return nil, nil
		})
		var own *relay.Error
		if !errors.As(err, &own) || own.Code != relay.ErrInvalidPayload || !strings.HasPrefix(own.Payload["path"], "$") {
			t.Fatal(path, err)
		}
	}
}

func TestAStreamIsPulledChunkByChunk(t *testing.T) {
	left := make(chan int, 1)
	stream := open(t, background, chunksOf(2, left))
	for range 2 {
		chunk, err := stream.Next()
		if err != nil || string(chunk) != `{"n":1}` {
			t.Fatal(chunk, err)
		}
	}
	for range 2 {
		if _, err := stream.Next(); err != io.EOF {
			t.Fatal(err)
		}
	}
	must(t, stream.Close())
	if pulled := <-left; pulled != 2 {
		t.Fatal(pulled)
	}
}

func TestARangeThatIsLeftClosesTheStream(t *testing.T) {
	recorded := record(t)
	left := make(chan int, 1)
	for _, err := range open(t, background, chunksOf(5, left)).All() {
		must(t, err)
		break
	}
	if pulled := <-left; pulled != 1 {
		t.Fatal(pulled)
	}
	events := recorded.seen(t)
	if end := events[len(events)-1]; !strings.Contains(string(end.Metadata), "stream dropped before clean completion") {
		t.Fatal(string(end.Metadata))
	}
}

func TestARangeThatIsLeftByAPanicClosesTheStream(t *testing.T) {
	left := make(chan int, 1)
	stream := open(t, background, chunksOf(5, left))
	func() {
		defer func() { _ = recover() }()
		for range stream.All() {
			panic("in the body")
		}
	}()
	select {
	case pulled := <-left:
		if pulled != 1 {
			t.Fatal(pulled)
		}
	default:
		t.Fatal("the sequence of the model is open")
	}
	runtime.KeepAlive(stream)
}

func TestAnInterceptThatPanicsInARangeClosesTheStream(t *testing.T) {
	type next = func(ctx context.Context, request relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error)
	left := make(chan int, 1)
	must(t, relay.RegisterLlmStreamExecutionIntercept(t.Name(), 1, func(
		ctx context.Context, _ string, request relay.LLMRequest, _ relay.LlmExecutionContext, next next,
	) (iter.Seq2[json.RawMessage, error], error) {
		inner, err := next(ctx, request)
		if err != nil {
			return nil, err
		}
		defer func() {
			_ = recover()
			if len(left) == 0 {
				t.Error("the sequence of the model is open")
			}
		}()
		for range inner {
			panic("in the body")
		}
		return nil, nil
	}))
	t.Cleanup(func() { relay.DeregisterLlmStreamExecutionIntercept(t.Name()) })
	must(t, open(t, background, chunksOf(5, left)).Close())
}

func TestAStreamThatIsForgottenIsClosed(t *testing.T) {
	left := make(chan int, 1)
	func() {
		_, err := open(t, background, chunksOf(5, left)).Next()
		must(t, err)
	}()
	for {
		runtime.GC()
		select {
		case pulled := <-left:
			if pulled != 1 {
				t.Fatal(pulled)
			}
			return
		case <-time.After(time.Millisecond):
		}
	}
}

func TestAStreamIsCancelledWithItsContext(t *testing.T) {
	recorded := record(t)
	ctx, cancel := context.WithCancel(background)
	stream := open(t, ctx, func(ctx context.Context, _ relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
		return func(yield func(json.RawMessage, error) bool) {
			if yield(json.RawMessage("1"), nil) {
				cancel()
				<-ctx.Done()
				yield(nil, ctx.Err())
			}
		}, nil
	})
	_, err := stream.Next()
	must(t, err)
	if _, err := stream.Next(); !errors.Is(err, relay.ErrCancelled) || !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if _, err := stream.Next(); err != io.EOF {
		t.Fatal(err)
	}
	events := recorded.seen(t)
	if end := events[len(events)-1]; !strings.Contains(string(end.Metadata), "LLM execution cancelled") {
		t.Fatal(string(end.Metadata))
	}
}

func TestTheErrorOfAProducerIsFound(t *testing.T) {
	mine := errors.New("cut")
	stream := open(t, background, func(context.Context, relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
		return func(yield func(json.RawMessage, error) bool) { yield(nil, mine) }, nil
	})
	if _, err := stream.Next(); !errors.Is(err, mine) || !errors.Is(err, relay.ErrCallbackFailed) {
		t.Fatal(err)
	}
	stream = open(t, background, func(context.Context, relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) { return nil, nil })
	if _, err := stream.Next(); !errors.Is(err, relay.ErrCallbackFailed) {
		t.Fatal(err)
	}
}

func TestAnInterceptOfAStreamMayBeASequenceItself(t *testing.T) {
	type next = func(ctx context.Context, request relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error)
	must(t, relay.RegisterLlmStreamExecutionIntercept(t.Name(), 1, func(
		ctx context.Context, _ string, request relay.LLMRequest, _ relay.LlmExecutionContext, next next,
	) (iter.Seq2[json.RawMessage, error], error) {
		return func(yield func(json.RawMessage, error) bool) {
			// The continuation is used while the stream is read.
			inner, err := next(ctx, request)
			if err != nil {
				yield(nil, err)
				return
			}
			for chunk, err := range inner {
				if !yield(chunk, err) {
					return
				}
			}
		}, nil
	}))
	t.Cleanup(func() { relay.DeregisterLlmStreamExecutionIntercept(t.Name()) })
	left := make(chan int, 1)
	count := 0
	for _, err := range open(t, background, chunksOf(3, left)).All() {
		must(t, err)
		count++
	}
	if pulled := <-left; count != 3 || pulled != 3 {
		t.Fatal(count, pulled)
	}
}

func TestACallByHandEndsOnceWhereverItIs(t *testing.T) {
	recorded := record(t)
	ctx, scope, err := relay.PushScope(background, "agent", relay.ScopeTypeAgent)
	must(t, err)
	call, err := relay.LlmCall(ctx, "openai", request(), relay.WithLLMAttributes(relay.LlmAttributesStreaming))
	must(t, err)
	must(t, relay.PopScope(ctx, scope))
	if call.ParentUUID() != scope.UUID() || call.Attributes() != relay.LlmAttributesStreaming {
		t.Fatal(call.ParentUUID(), call.Attributes())
	}
	cancelled, cancel := context.WithCancel(background)
	cancel()
	must(t, relay.LlmCallEnd(cancelled, call, json.RawMessage("1")))
	if err := relay.LlmCallEnd(background, call, json.RawMessage("1")); !errors.Is(err, relay.ErrNotFound) {
		t.Fatal(err)
	}
	if events := recorded.seen(t); len(events) != 4 || events[3].ParentUUID != scope.UUID() {
		t.Fatal(events)
	}
}

func TestAStackGoesToAnotherProcess(t *testing.T) {
	ctx, scope, err := relay.PushScope(background, "agent", relay.ScopeTypeAgent)
	must(t, err)
	text := relay.CapturePropagationContext(ctx).ToJSON()
	must(t, relay.PopScope(ctx, scope))
	received, err := relay.PropagationContextFromJSON(text)
	must(t, err)
	stack, err := relay.NewScopeStackFromPropagation(received)
	must(t, err)
	must(t, stack.Run(background, func(ctx context.Context) error {
		inner, worker, err := relay.PushScope(ctx, "worker", relay.ScopeTypeAgent)
		must(t, err)
		if worker.ParentUUID() != scope.UUID() || !relay.ScopeStackActive(ctx) || relay.ScopeStackActive(background) {
			t.Error(worker.ParentUUID())
		}
		return relay.PopScope(inner, worker)
	}))
}

func TestAGateMayHaveThePublishedForm(t *testing.T) {
	gate := relay.LLMConditionalFunc(func(headers map[string]json.RawMessage, content json.RawMessage) *string {
		reason := string(headers["kind"]) + string(content)
		return &reason
	})
	must(t, relay.RegisterLlmConditionalExecutionGuardrail("published", 0, gate.Guardrail()))
	defer relay.DeregisterLlmConditionalExecutionGuardrail("published")
	request := relay.LLMRequestDTO{Headers: map[string]json.RawMessage{"kind": json.RawMessage(`"k"`)}, Content: json.RawMessage("1")}
	err := relay.LlmConditionalExecution(background, request)
	var own *relay.Error
	if !errors.As(err, &own) || own.Code != relay.ErrGuardrailRejected || own.Payload["reason"] != `"k"1` {
		t.Fatal(err)
	}
}

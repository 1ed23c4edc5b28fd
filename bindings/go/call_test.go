package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"runtime"
	"sync"
	"testing"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

type nextFunc = func(ctx context.Context, args json.RawMessage) (relay.ToolExecutionResult, error)

func wrap(t *testing.T, function func(context.Context, relay.ToolExecutionContext, nextFunc) (relay.ToolExecutionInterceptOutcome, error)) {
	t.Helper()
	must(t, relay.RegisterToolExecutionIntercept(t.Name(), 1, function))
	t.Cleanup(func() { relay.DeregisterToolExecutionIntercept(t.Name()) })
}

func TestACallIsCancelledWithItsContext(t *testing.T) {
	recorded := record(t)
	ctx, cancel := context.WithCancel(background)
	_, err := execute(ctx, func(ctx context.Context, _ json.RawMessage) (relay.ToolExecutionResult, error) {
		cancel()
		<-ctx.Done()
		return relay.ToolExecutionResult{}, ctx.Err()
	})
	if !errors.Is(err, relay.ErrCancelled) || !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	want := `{"otel.status_code":"ERROR","otel.status_description":"tool execution cancelled"}`
	if events := recorded.seen(t); len(events) != 2 || string(events[1].Metadata) != want {
		t.Fatalf("%d events, the last with %s", len(events), events[len(events)-1].Metadata)
	}
	if _, err := execute(ctx, echo); !errors.Is(err, relay.ErrCancelled) || len(recorded.seen(t)) != 2 {
		t.Fatal("a call whose context has ended begins", err)
	}
}

func TestTheReasonOfACancellationIsFound(t *testing.T) {
	observed(t, func(t *testing.T) {
		mine := errors.New("enough")
		ctx, cancel := context.WithCancelCause(background)
		_, err := execute(ctx, func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) {
			cancel(mine)
			return relay.ToolExecutionResult{}, mine
		})
		if !errors.Is(err, mine) || !errors.Is(err, context.Canceled) || !errors.Is(err, relay.ErrCancelled) {
			t.Fatal(err)
		}
	})
}

func TestADeadlineOfNextEndsThatRunAlone(t *testing.T) {
	wrap(t, func(ctx context.Context, _ relay.ToolExecutionContext, next nextFunc) (relay.ToolExecutionInterceptOutcome, error) {
		short, cancel := context.WithTimeout(ctx, time.Millisecond)
		defer cancel()
		if _, err := next(short, json.RawMessage("1")); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
		return relay.ToolExecutionInterceptOutcome{Result: json.RawMessage(`"instead"`)}, nil
	})
	result, err := execute(background, func(ctx context.Context, _ json.RawMessage) (relay.ToolExecutionResult, error) {
		<-ctx.Done()
		return relay.ToolExecutionResult{}, ctx.Err()
	})
	if err != nil || string(result.Result) != `"instead"` {
		t.Fatal(result, err)
	}
}

func TestValuesAreTheVerySlices(t *testing.T) {
	observed(t, func(t *testing.T) {
		args := json.RawMessage(`{ "b": 1, "a": 2 }`)
		var given json.RawMessage
		result, err := relay.ToolCallExecute(background, "t", args, func(_ context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
			given = args
			return relay.ToolExecutionResult{Result: args, Annotation: args}, nil
		})
		must(t, err)
		if &given[0] != &args[0] || &result.Result[0] != &args[0] || &result.Annotation[0] != &args[0] {
			t.Fatal("a value was copied")
		}
	})
}

func TestNextRunsSideBySide(t *testing.T) {
	wrap(t, func(ctx context.Context, execution relay.ToolExecutionContext, next nextFunc) (relay.ToolExecutionInterceptOutcome, error) {
		var group sync.WaitGroup
		for range 20 {
			group.Add(1)
			go func() {
				defer group.Done()
				if result, err := next(ctx, execution.Args); err != nil || string(result.Result) != `{"q":1}` {
					t.Error(result, err)
				}
			}()
		}
		group.Wait()
		return relay.ToolExecutionInterceptOutcome{Result: json.RawMessage("20")}, nil
	})
	result, err := execute(background, echo)
	if err != nil || string(result.Result) != "20" {
		t.Fatal(result, err)
	}
}

func TestNextEndsWithItsIntercept(t *testing.T) {
	var kept nextFunc
	wrap(t, func(ctx context.Context, execution relay.ToolExecutionContext, next nextFunc) (relay.ToolExecutionInterceptOutcome, error) {
		kept = next
		result, err := next(ctx, execution.Args)
		return relay.ToolExecutionInterceptOutcome{Result: result.Result}, err
	})
	_, err := execute(background, echo)
	must(t, err)
	if _, err := kept(background, nil); !errors.Is(err, relay.ErrInvalidArgument) {
		t.Fatal(err)
	}
}

func TestAGoroutineThatExitsCancelsItsCall(t *testing.T) {
	recorded := record(t)
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _ = execute(background, func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) {
			runtime.Goexit()
			return relay.ToolExecutionResult{}, nil
		})
	}()
	<-done
	if events := recorded.seen(t); len(events) != 2 || events[1].ScopeCategory != "end" {
		t.Fatal(events)
	}
}

func TestASubscriberThatIsStuckHoldsUpNobodyElse(t *testing.T) {
	release := make(chan struct{})
	must(t, relay.RegisterSubscriber("a stuck one", func(context.Context, *relay.Event) error {
		<-release
		return nil
	}))
	defer relay.DeregisterSubscriber("a stuck one")
	reached := make(chan struct{}, 10)
	must(t, relay.RegisterSubscriber("another", func(ctx context.Context, _ *relay.Event) error {
		if report := relay.FlushSubscribers(ctx); report.Pending == 0 {
			t.Error("a flush inside a subscriber waits")
		}
		reached <- struct{}{}
		return nil
	}))
	defer relay.DeregisterSubscriber("another")
	must(t, relay.EmitEvent(background, "one"))
	must(t, relay.EmitEvent(background, "two"))
	<-reached
	<-reached
	close(release)
	if report := relay.FlushSubscribers(background); report.Pending != 0 {
		t.Fatal(report)
	}
}

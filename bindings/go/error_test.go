package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func TestTheErrorOfACallbackIsTheCause(t *testing.T) {
	observed(t, func(t *testing.T) {
		mine := fmt.Errorf("reading: %w", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist})
		_, err := execute(background, failing(mine))
		var failed *relay.Error
		if !errors.As(err, &failed) || errors.Unwrap(failed) != mine {
			t.Fatalf("the cause is not the error: %#v", err)
		}
		var path *fs.PathError
		if !errors.Is(err, fs.ErrNotExist) || !errors.As(err, &path) || !errors.Is(err, relay.ErrCallbackFailed) {
			t.Fatal(err)
		}
		if failed.Payload["exception_type"] != "*fmt.wrapError" || !strings.HasSuffix(err.Error(), mine.Error()) {
			t.Fatal(failed.Payload, err)
		}
	})
}

func TestAnErrorOfTheLibraryIsPassedOnAsItself(t *testing.T) {
	reason := "never"
	must(t, relay.RegisterToolConditionalExecutionGuardrail("g", 1, func(_ context.Context, tool string, _ json.RawMessage) (*string, error) {
		if tool == "inner" {
			return &reason, nil
		}
		return nil, nil
	}))
	defer relay.DeregisterToolConditionalExecutionGuardrail("g")
	observed(t, func(t *testing.T) {
		var inner error
		_, outer := execute(background, func(ctx context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
			var result relay.ToolExecutionResult
			result, inner = relay.ToolCallExecute(ctx, "inner", args, echo)
			return result, inner
		})
		if outer != inner || !errors.Is(outer, relay.ErrGuardrailRejected) {
			t.Fatalf("%v is not %v", outer, inner)
		}
		if payload := outer.(*relay.Error).Payload; payload["reason"] != reason || payload["guardrail"] != "g" {
			t.Fatal(payload)
		}
	})
}

func TestAPanicIsAnErrorWithItsStack(t *testing.T) {
	observed(t, func(t *testing.T) {
		_, err := execute(background, func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) { panic("oh") })
		var panicked *relay.PanicError
		if !errors.As(err, &panicked) || panicked.Value != "oh" || !strings.Contains(string(panicked.Stack), "error_test.go") {
			t.Fatal(err)
		}
		_, err = execute(background, func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) { panic(fs.ErrClosed) })
		if !errors.Is(err, fs.ErrClosed) || !errors.Is(err, relay.ErrCallbackFailed) {
			t.Fatal(err)
		}
	})
}

func TestNilIsRefused(t *testing.T) {
	_, execution := relay.ToolCallExecute(background, "t", nil, nil)
	_, scoped := relay.ScopeDeregisterSubscriber(nil, "s")
	for name, err := range map[string]error{
		"func":     execution,
		"callback": relay.RegisterSubscriber("s", nil),
		"scope":    relay.ScopeRegisterSubscriber(nil, "s", func(context.Context, *relay.Event) error { return nil }),
		"handle":   relay.PopScope(background, nil),
		"name":     relay.RegisterSubscriber("", func(context.Context, *relay.Event) error { return nil }),
	} {
		var failed *relay.Error
		if !errors.As(err, &failed) || failed.Code != relay.ErrInvalidArgument || failed.Payload["argument"] != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	if !errors.Is(scoped, relay.ErrInvalidArgument) {
		t.Error(scoped)
	}
}

func TestANilValueIsNull(t *testing.T) {
	recorded := record(t)
	result, err := relay.ToolCallExecute(background, "t", nil, func(_ context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
		if args != nil {
			t.Errorf("the tool gets %q", args)
		}
		return relay.ToolExecutionResult{}, nil
	})
	must(t, err)
	if result.Result != nil || len(recorded.seen(t)) != 2 {
		t.Fatal(result, recorded.events)
	}
}

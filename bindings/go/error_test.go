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
		if err.Error() != "internal error: panic: oh" {
			t.Fatal("the stack is not for events, so it is not in the text:", err)
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

func TestWhatTheLibraryCannotReadIsRefusedWithItsName(t *testing.T) {
	for _, schema := range []relay.DataSchema{{Name: "a\x00b"}, {Version: "\xff"}} {
		err := relay.EmitEvent(background, "mark", relay.WithDataSchema(schema))
		var own *relay.Error
		if !errors.As(err, &own) || own.Code != relay.ErrInvalidArgument || own.Payload["argument"] != "data_schema" {
			t.Errorf("%q gives %v", schema, err)
		}
	}
}

func TestAMessageIsWholeWithAZeroByteInIt(t *testing.T) {
	name := "a" + strings.Repeat("\x00", 100) + "b"
	work := func(context.Context, string, json.RawMessage) (*string, error) { return nil, nil }
	if err := relay.RegisterToolConditionalExecutionGuardrail(name, 1, work); err != nil {
		t.Fatal(err)
	}
	defer relay.DeregisterToolConditionalExecutionGuardrail(name)
	err := relay.RegisterToolConditionalExecutionGuardrail(name, 1, work)
	if err == nil || !strings.HasSuffix(err.Error(), name+" already exists") {
		t.Errorf("the message is %q", err)
	}
	_, scope, err := relay.PushScope(background, name, relay.ScopeTypeAgent)
	if err != nil || scope.Name() != name {
		t.Errorf("the name is %q, %v", scope.Name(), err)
	}
}

func TestAMessageThatAnInterceptLeavesIsCheckedWhereItStands(t *testing.T) {
	marks := []relay.PendingMarkSpec{{Name: "fine", Data: json.RawMessage("1")}, {Name: "broken", Metadata: json.RawMessage(`{"a":`)}}
	err := relay.RegisterToolExecutionIntercept("leaves", 1, func(
		ctx context.Context, execution relay.ToolExecutionContext,
		next func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error),
	) (relay.ToolExecutionInterceptOutcome, error) {
		return relay.ToolExecutionInterceptOutcome{PendingMarks: marks}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	defer relay.DeregisterToolExecutionIntercept("leaves")
	_, err = relay.ToolCallExecute(background, "tool", nil, func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) {
		return relay.ToolExecutionResult{}, nil
	})
	var own *relay.Error
	if !errors.As(err, &own) || own.Code != relay.ErrInvalidPayload || own.Payload["path"] != "$[1].metadata" {
		t.Errorf("the call gives %v", err)
	}
}

package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func TestSwitchedOffRegistrationTakesNoPart(t *testing.T) {
	must(t, relay.RegisterToolConditionalExecutionGuardrail("it", 0,
		func(context.Context, string, json.RawMessage) (*string, error) {
			refused := "refused"
			return &refused, nil
		}))
	defer relay.DeregisterToolConditionalExecutionGuardrail("it")
	kinds := []relay.RuntimeRegistrationKind{relay.RuntimeRegistrationKindToolConditionalExecutionGuardrail}
	asked := 0
	must(t, relay.RegisterConditionalMiddlewareGuardrail("decides", kinds, "it",
		func(_ context.Context, given []relay.RuntimeRegistrationKind, name string) (*string, error) {
			if asked++; name != "it" || !slices.Equal(given, kinds) {
				t.Errorf("asked about %v %q", given, name)
			}
			given[0] = 0
			reason := ""
			return &reason, nil
		}))
	for range 2 {
		if _, err := relay.ToolCallExecute(background, "search", json.RawMessage("{}"), echo); err != nil {
			t.Fatal(err)
		}
	}
	if asked != 2 || !relay.DeregisterConditionalMiddlewareGuardrail("decides") {
		t.Errorf("asked %d times", asked)
	}
	if _, err := relay.ToolCallExecute(background, "search", json.RawMessage("{}"), echo); !errors.Is(err, relay.ErrGuardrailRejected) {
		t.Errorf("got %v", err)
	}
}

func TestKindsAreKnownAndAtLeastOne(t *testing.T) {
	decide := func(context.Context, []relay.RuntimeRegistrationKind, string) (*string, error) { return nil, nil }
	for _, kinds := range [][]relay.RuntimeRegistrationKind{nil, {}, {99}} {
		if err := relay.RegisterConditionalMiddlewareGuardrail("decides", kinds, "it", decide); !errors.Is(err, relay.ErrInvalidArgument) {
			t.Errorf("%v gave %v", kinds, err)
		}
	}
	if _, err := relay.ListRuntimeRegistrations(background, []relay.RuntimeRegistrationKind{99}); !errors.Is(err, relay.ErrInvalidArgument) {
		t.Errorf("got %v", err)
	}
}

func TestListOfRegistrations(t *testing.T) {
	record(t)
	listed, err := relay.ListRuntimeRegistrations(background, []relay.RuntimeRegistrationKind{relay.RuntimeRegistrationKindSubscriber})
	must(t, err)
	if len(listed) != 1 || listed[0].EffectiveName != t.Name() || listed[0].Owner.Kind != relay.RuntimeRegistrationOwnerKindGlobalApi {
		t.Errorf("got %+v", listed)
	}
	if all, err := relay.ListRuntimeRegistrations(background, nil); err != nil || len(all) < 1 {
		t.Errorf("got %+v, %v", all, err)
	}
}

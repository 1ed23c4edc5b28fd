package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

type query struct {
	Text string `json:"q"`
}

type hits struct {
	Count int `json:"hits"`
}

func TestAToolMayHaveTypesOfItsOwn(t *testing.T) {
	must(t, relay.RegisterToolRequestIntercept(t.Name(), 1, false, func(context.Context, string, json.RawMessage) (json.RawMessage, error) {
		return json.RawMessage(`{"q":"rewritten"}`), nil
	}))
	t.Cleanup(func() { relay.DeregisterToolRequestIntercept(t.Name()) })
	recorded := record(t)
	found, err := relay.CallTool(background, "search", query{"rust"}, func(_ context.Context, asked query) (hits, error) {
		return hits{len(asked.Text)}, nil
	}, relay.WithToolCallID("call_1"))
	if err != nil || found.Count != len("rewritten") {
		t.Fatal(found, err)
	}
	if end := recorded.seen(t)[1]; string(end.Data) != `{"hits":9}` {
		t.Fatal(string(end.Data))
	}
}

func TestWhatHasNoJSONIsRefused(t *testing.T) {
	_, err := relay.CallTool(background, "search", make(chan int), func(context.Context, chan int) (int, error) { return 1, nil })
	var unsupported *json.UnsupportedTypeError
	if !errors.Is(err, relay.ErrInvalidPayload) || !errors.As(err, &unsupported) {
		t.Fatal(err)
	}
	_, err = relay.CallTool(background, "search", 1, func(context.Context, int) (chan int, error) { return make(chan int), nil })
	if !errors.Is(err, relay.ErrInvalidPayload) {
		t.Fatal(err)
	}
}

func TestAModelMayHaveTypesOfItsOwn(t *testing.T) {
	mine := errors.New("busy")
	model := func(_ context.Context, headers map[string]json.RawMessage, asked query) (hits, error) {
		if headers["traceparent"] == nil {
			t.Error("the headers of the call are missing")
		}
		if asked.Text == "" {
			return hits{}, mine
		}
		return hits{len(asked.Text)}, nil
	}
	found, err := relay.CallModel(background, "openai", nil, query{"rust"}, model, relay.WithModelName("m"))
	if err != nil || found.Count != 4 {
		t.Fatal(found, err)
	}
	if _, err := relay.CallModel(background, "openai", nil, query{}, model); !errors.Is(err, mine) {
		t.Fatal(err)
	}
}

func TestRunGivesWhatItsWorkGives(t *testing.T) {
	recorded := record(t)
	found, err := relay.Run(background, "agent", relay.ScopeTypeAgent, func(ctx context.Context) (int, error) {
		must(t, relay.EmitEvent(ctx, "mark"))
		return 7, nil
	})
	if err != nil || found != 7 || len(recorded.seen(t)) != 3 {
		t.Fatal(found, err)
	}
	mine := errors.New("mine")
	if _, err := relay.Run(background, "agent", relay.ScopeTypeAgent, func(context.Context) (int, error) { return 0, mine }); err != mine {
		t.Fatal(err)
	}
}

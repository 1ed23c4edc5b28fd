package nemo_relay_test

import (
	"context"
	"encoding/json"
	"net"
	"sync"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

var background = context.Background()

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// recorder keeps the events of a test.
type recorder struct {
	sync.Mutex
	events []relay.EventFields
}

func record(t *testing.T) *recorder {
	t.Helper()
	made := &recorder{}
	must(t, relay.RegisterSubscriber(t.Name(), func(_ context.Context, event *relay.Event) error {
		fields, err := event.Fields()
		made.Lock()
		defer made.Unlock()
		made.events = append(made.events, fields)
		return err
	}))
	t.Cleanup(func() {
		if !relay.DeregisterSubscriber(t.Name()) {
			t.Error("the subscriber was gone")
		}
	})
	return made
}

// seen are the events so far.
func (r *recorder) seen(t *testing.T) []relay.EventFields {
	t.Helper()
	if report := relay.FlushSubscribers(background); report.Pending != 0 {
		t.Fatalf("%d events are pending", report.Pending)
	}
	r.Lock()
	defer r.Unlock()
	return r.events
}

func echo(_ context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
	return relay.ToolExecutionResult{Result: args}, nil
}

func failing(err error) relay.ToolFunc {
	return func(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) {
		return relay.ToolExecutionResult{}, err
	}
}

func execute(ctx context.Context, tool relay.ToolFunc) (relay.ToolExecutionResult, error) {
	return relay.ToolCallExecute(ctx, "tool", json.RawMessage(`{"q":1}`), tool)
}

// silent accepts connections and never says anything.
func silent(t *testing.T) net.Listener {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { listener.Close() })
	return listener
}

// observed runs a test twice: where nobody is interested in its calls, and where somebody is.
func observed(t *testing.T, test func(t *testing.T)) {
	t.Helper()
	t.Run("unobserved", test)
	t.Run("observed", func(t *testing.T) {
		record(t)
		test(t)
	})
}

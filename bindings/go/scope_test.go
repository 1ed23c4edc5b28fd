package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func TestAHundredGoroutinesUnderOneScope(t *testing.T) {
	recorded := record(t)
	var parent string
	must(t, relay.WithScope(background, "outer", relay.ScopeTypeAgent, func(ctx context.Context, scope *relay.ScopeHandle) error {
		parent = scope.UUID()
		var group sync.WaitGroup
		for i := range 100 {
			group.Add(1)
			go func() {
				defer group.Done()
				agent(ctx, t, i)
			}()
		}
		group.Wait()
		return nil
	}))
	agents := map[string]string{}
	for _, event := range recorded.seen(t) {
		if event.Category == "agent" && event.Name != "outer" {
			agents[event.Name] = event.UUID
			if event.ParentUUID != parent {
				t.Errorf("%s has the parent %s", event.Name, event.ParentUUID)
			}
		}
	}
	for _, event := range recorded.events {
		if event.Category == "tool" && event.ParentUUID != agents["agent "+event.Name] {
			t.Errorf("the tool of agent %s has the parent %s", event.Name, event.ParentUUID)
		}
	}
	if len(agents) != 100 || len(recorded.events) != 402 {
		t.Fatalf("%d agents, %d events", len(agents), len(recorded.events))
	}
}

func agent(ctx context.Context, t *testing.T, number int) {
	ctx, handle, err := relay.PushScope(ctx, fmt.Sprintf("agent %d", number), relay.ScopeTypeAgent)
	if err != nil {
		t.Error(err)
		return
	}
	if _, err := relay.ToolCallExecute(ctx, fmt.Sprint(number), json.RawMessage("1"), echo); err != nil {
		t.Error(err)
	}
	if err := relay.PopScope(ctx, handle); err != nil {
		t.Error(err)
	}
}

func TestABlockEndsWithTheErrorOfItsFunction(t *testing.T) {
	boom := errors.New("boom")
	work := func() (err error) {
		ctx, end, err := relay.StartScope(background, "block", relay.ScopeTypeFunction)
		if err != nil {
			return err
		}
		defer end(&err)
		_, err = execute(ctx, failing(boom))
		return err
	}
	recorded := record(t)
	if err := work(); !errors.Is(err, boom) {
		t.Fatal(err)
	}
	last := recorded.seen(t)[3]
	want := `{"otel.status_code":"ERROR","otel.status_description":"boom"}`
	if last.Name != "block" || string(last.Metadata) != want {
		t.Fatalf("%s %s", last.Name, last.Metadata)
	}
}

func TestABlockThatPanicsEndsAndGoesOnPanicking(t *testing.T) {
	recorded := record(t)
	func() {
		defer func() {
			if value := recover(); value != "oh" {
				t.Errorf("%v came out", value)
			}
		}()
		_ = relay.WithScope(background, "block", relay.ScopeTypeFunction, func(context.Context, *relay.ScopeHandle) error { panic("oh") })
	}()
	last := recorded.seen(t)[1]
	if want := `{"otel.status_code":"ERROR","otel.status_description":"panic: oh"}`; string(last.Metadata) != want {
		t.Fatalf("%s", last.Metadata)
	}
}

func TestABlockClosesWhatWasLeftOpenInside(t *testing.T) {
	recorded := record(t)
	must(t, relay.WithScope(background, "block", relay.ScopeTypeFunction, func(ctx context.Context, _ *relay.ScopeHandle) error {
		inside, _, err := relay.PushScope(ctx, "left", relay.ScopeTypeTool)
		must(t, err)
		must(t, relay.WithScope(inside, "fine", relay.ScopeTypeTool, func(context.Context, *relay.ScopeHandle) error { return nil }))
		_, _, err = relay.PushScope(inside, "open", relay.ScopeTypeTool)
		return err
	}))
	var names []string
	for _, event := range recorded.seen(t)[5:] {
		names = append(names, event.Name)
	}
	if want := "[open left relay.scope.unbalanced block]"; fmt.Sprint(names) != want {
		t.Fatal(names)
	}
}

func TestACallSeesTheScopeThatIsOpenInItsContext(t *testing.T) {
	ctx, outer, err := relay.PushScope(background, "outer", relay.ScopeTypeAgent, relay.WithData(json.RawMessage(`{"a":1}`)))
	must(t, err)
	inner, handle, err := relay.PushScope(ctx, "inner", relay.ScopeTypeAgent)
	must(t, err)
	if err := relay.PopScope(inner, outer); !errors.Is(err, relay.ErrScopeNotOnTop) {
		t.Fatal(err)
	}
	must(t, relay.PopScope(inner, handle))
	if found := relay.GetHandle(inner); found.UUID() != outer.UUID() || string(found.Data()) != `{"a":1}` {
		t.Fatalf("the innermost scope is %s", found.Name())
	}
	must(t, relay.PopScope(inner, outer))
	if found := relay.GetHandle(ctx); found.Name() != "root" || found.ParentUUID() != "" {
		t.Fatalf("the innermost scope is %s", found.Name())
	}
}

func TestMeasurementsAreRecordsOrJSON(t *testing.T) {
	recorded := record(t)
	must(t, relay.EmitMetric(background, "records", []relay.MetricMeasurement{{
		Name: "latency", Kind: relay.MetricKindHistogram, ValueType: relay.MetricValueTypeF64,
		Value: json.RawMessage("0.5"), Boundaries: []float64{},
	}}))
	must(t, relay.EmitMetric(background, "text", json.RawMessage(`[{"name":"used","kind":"counter","value_type":"u64","value":3}]`)))
	wanted := []string{
		`{"measurements":[{"attributes":null,"boundaries":[],"description":null,"kind":"histogram","name":"latency","unit":null,"value":0.5,"value_type":"f64"}]}`,
		`{"measurements":[{"attributes":null,"boundaries":null,"description":null,"kind":"counter","name":"used","unit":null,"value":3,"value_type":"u64"}]}`,
	}
	for i, event := range recorded.seen(t) {
		if string(event.Data) != wanted[i] {
			t.Errorf("%s", event.Data)
		}
	}
	for _, wrong := range []relay.MetricMeasurement{
		{},
		{Name: "m", Kind: relay.MetricKindGauge, ValueType: relay.MetricValueTypeI64, Value: json.RawMessage("{")},
	} {
		if err := relay.EmitMetric(background, "m", []relay.MetricMeasurement{wrong}); !errors.Is(err, relay.ErrInvalidArgument) {
			t.Errorf("%+v: %v", wrong, err)
		}
	}
}

package nemo_relay_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// tagging registers what adds a member to the arguments of every tool, and keeps its context.
type tagging struct{ kept *relay.PluginContext }

func (*tagging) Validate(_ context.Context, config json.RawMessage) ([]relay.ConfigDiagnostic, error) {
	if strings.Contains(string(config), `"tag"`) {
		return nil, nil
	}
	return []relay.ConfigDiagnostic{{Level: "error", Code: "tagging.missing", Field: "tag", Message: "tag is needed"}}, nil
}

func (plugin *tagging) Register(_ context.Context, config json.RawMessage, component *relay.PluginContext) error {
	plugin.kept = component
	return component.RegisterToolRequestIntercept("tag", 10, false,
		func(context.Context, string, json.RawMessage) (json.RawMessage, error) { return config, nil })
}

func (*tagging) AllowsMultiple() bool { return false }

// known registers a plugin for the time of a test, after which nothing is active.
func known(t *testing.T, kind string, plugin relay.Plugin) {
	t.Helper()
	must(t, relay.RegisterPlugin(background, kind, plugin))
	t.Cleanup(func() {
		must(t, relay.ClearPluginConfiguration(background))
		if removed, err := relay.DeregisterPlugin(background, kind); err != nil || !removed {
			t.Error(removed, err)
		}
	})
}

func activate(t *testing.T, config string) *relay.PluginHostActivation {
	t.Helper()
	active, err := relay.InitializePlugins(background, json.RawMessage(config))
	must(t, err)
	return active
}

func argumentsOfACall(t *testing.T) string {
	t.Helper()
	result, err := execute(background, echo)
	must(t, err)
	return string(result.Result)
}

func TestWhatAPluginRegistersLivesAsLongAsItsActivation(t *testing.T) {
	plugin := &tagging{}
	known(t, "tagging", plugin)
	first := activate(t, `{"components":[{"kind":"tagging","config":{"tag":"a"}}]}`)
	if given := argumentsOfACall(t); given != `{"tag":"a"}` || !first.IsActive() {
		t.Fatal(given)
	}
	if plugin.kept.Kind() != "tagging" || plugin.kept.Ordinal() != 1 {
		t.Fatal(plugin.kept.Kind(), plugin.kept.Ordinal())
	}
	second := activate(t, `{"components":[{"kind":"tagging","config":{"tag":"b"}}]}`)
	if given := argumentsOfACall(t); given != `{"tag":"b"}` || first.IsActive() || !second.IsActive() {
		t.Fatal(given)
	}
	must(t, first.Close(background))
	must(t, second.Close(background))
	must(t, second.Close(background))
	if given := argumentsOfACall(t); given != `{"q":1}` || second.IsActive() || relay.ActivePluginReport(background) != nil {
		t.Fatal(given)
	}
	if len(second.Report()) == 0 {
		t.Fatal("the report is gone")
	}
}

func TestAContextRefusesOnceItsPluginHasRegistered(t *testing.T) {
	plugin := &tagging{}
	known(t, "tagging", plugin)
	activate(t, `{"components":[{"kind":"tagging","config":{"tag":"a"}}]}`)
	err := plugin.kept.RegisterSubscriber("late", func(context.Context, *relay.Event) error { return nil })
	if !errors.Is(err, relay.ErrInvalidArgument) || !strings.Contains(err.Error(), "plugin context is closed") {
		t.Fatal(err)
	}
}

func TestDiagnosticsComeWithTheError(t *testing.T) {
	known(t, "tagging", &tagging{})
	_, err := relay.InitializePlugins(background, json.RawMessage(`{"components":[{"kind":"tagging"},{"kind":"tagging"}]}`))
	var own *relay.Error
	if !errors.As(err, &own) || own.Code != relay.ErrInvalidConfig {
		t.Fatal(err)
	}
	for _, code := range []string{"tagging.missing", "plugin.duplicate_component"} {
		if !strings.Contains(own.Payload["diagnostics"], code) {
			t.Fatal(own.Payload)
		}
	}
}

func TestAFailureKeepsWhatWasActiveAndItsCause(t *testing.T) {
	cause := errors.New("no")
	failing := func(fail func() error) relay.Plugin {
		return relay.NewPlugin(relay.PluginFunc{
			Register: func(context.Context, json.RawMessage, *relay.PluginContext) error { return fail() },
		})
	}
	known(t, "tagging", &tagging{})
	known(t, "bad", failing(func() error { return cause }))
	known(t, "panics", failing(func() error { panic(cause) }))
	known(t, "nested", failing(func() error { return relay.RegisterPlugin(background, "tagging", &tagging{}) }))
	first := activate(t, `{"components":[{"kind":"tagging","config":{"tag":"a"}}]}`)
	for kind, expected := range map[string]error{"bad": cause, "panics": cause, "nested": relay.ErrAlreadyExists} {
		config := `{"components":[{"kind":"tagging","config":{"tag":"b"}},{"kind":"` + kind + `"}]}`
		_, err := relay.InitializePlugins(background, json.RawMessage(config))
		if own := (*relay.Error)(nil); !errors.As(err, &own) || own.Code != relay.ErrRegistrationFailed {
			t.Fatal(kind, err)
		}
		if !errors.Is(err, expected) {
			t.Fatal(kind, err)
		}
		if given := argumentsOfACall(t); given != `{"tag":"a"}` || !first.IsActive() {
			t.Fatal(kind, given)
		}
	}
}

func TestAnActivationIsCancelledWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(background)
	known(t, "tagging", &tagging{})
	known(t, "slow", relay.NewPlugin(relay.PluginFunc{
		Register: func(ctx context.Context, _ json.RawMessage, _ *relay.PluginContext) error {
			cancel()
			return ctx.Err()
		},
	}))
	_, err := relay.InitializePlugins(ctx, json.RawMessage(`{"components":[{"kind":"tagging","config":{"tag":"a"}},{"kind":"slow"}]}`))
	if !errors.Is(err, relay.ErrCancelled) || !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if given := argumentsOfACall(t); given != `{"q":1}` || relay.ActivePluginReport(background) != nil {
		t.Fatal(given)
	}
}

func TestEveryEventReachesTheSubscribersOfOneConfiguration(t *testing.T) {
	seen := make(chan string, 400)
	known(t, "watch", relay.NewPlugin(relay.PluginFunc{
		Register: func(_ context.Context, _ json.RawMessage, component *relay.PluginContext) error {
			return component.RegisterSubscriber("seen", func(_ context.Context, event *relay.Event) error {
				fields, err := event.Fields()
				if fields.Name == "mark" {
					seen <- fields.Name
				}
				return err
			})
		},
	}))
	activate(t, `{"components":[{"kind":"watch","config":{"n":0}}]}`)
	done := make(chan error)
	go func() {
		var err error
		for range 200 {
			err = errors.Join(err, relay.EmitEvent(background, "mark"))
		}
		done <- err
	}()
	for _, config := range []string{`{"n":1}`, `{"n":2}`, `{"n":3}`} {
		activate(t, `{"components":[{"kind":"watch","config":`+config+`}]}`)
	}
	must(t, <-done)
	relay.FlushSubscribers(background)
	if len(seen) != 200 {
		t.Fatal(len(seen))
	}
}

func TestAFileOfAConfigurationIsWholeOnceItIsClosed(t *testing.T) {
	directory, name := t.TempDir(), "events.jsonl"
	sink := relay.ObservabilityAtofSinkConfig{OutputDirectory: &directory, Filename: &name}
	observability, err := relay.ObservabilityConfig{
		Atof: &relay.ObservabilityAtofConfig{Enabled: true, Sinks: []relay.ObservabilityAtofSinkConfig{sink}},
	}.Component()
	must(t, err)
	config, err := relay.PluginConfig{Components: []relay.PluginComponentConfig{observability}}.ToJSON()
	must(t, err)
	report, err := relay.ValidatePluginConfigExact(background, config)
	must(t, err)
	if !strings.Contains(string(report), `"diagnostics":[]`) {
		t.Fatal(string(report))
	}
	active := activate(t, string(config))
	for range 100 {
		must(t, relay.EmitEvent(background, "mark"))
	}
	must(t, active.Close(background))
	written, err := os.ReadFile(filepath.Join(directory, name))
	must(t, err)
	if marks := strings.Count(string(written), `"name":"mark"`); marks != 100 {
		t.Fatal(marks)
	}
}

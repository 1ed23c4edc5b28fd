package nemo_relay_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func runAnAgent(t *testing.T) {
	t.Helper()
	ctx, agent, err := relay.PushScope(background, "planner", relay.ScopeTypeAgent)
	must(t, err)
	must(t, relay.PopScope(ctx, agent))
}

func TestConfigurationHoldsWhatIsSet(t *testing.T) {
	interval, nothing := uint32(0), ""
	for _, one := range []struct {
		config any
		wanted string
	}{
		{relay.AtofExporterConfig{}, `{}`},
		{relay.AtofExporterConfig{FlushIntervalMillis: &interval, Filename: &nothing}, `{"filename":"","flush_interval_millis":0}`},
		// No names at all are something else than the usual ones.
		{relay.OpenTelemetryConfig{MarkExcludeNames: []string{}}, `{"mark_exclude_names":[]}`},
		{relay.OpenTelemetryAttributeMapping{}, `{"key":"","alias":""}`},
		{relay.AtifExporterConfig{Storage: []relay.AtifStorageConfig{{Type: relay.AtifStorageTypeS3}}}, `{"storage":[{"type":"s3"}]}`},
	} {
		encoded, err := json.Marshal(one.config)
		must(t, err)
		if string(encoded) != one.wanted {
			t.Errorf("%s, not %s", encoded, one.wanted)
		}
	}
}

func TestConfigurationsWithoutTextAreRefused(t *testing.T) {
	bad := "a\xff"
	for _, one := range []struct {
		config relay.OpenTelemetryConfig
		named  string
	}{
		{relay.OpenTelemetryConfig{ServiceName: &bad}, "service_name"},
		{relay.OpenTelemetryConfig{Headers: map[string]string{"a": bad}}, "headers"},
		{relay.OpenTelemetryConfig{ResourceAttributes: map[string]string{bad: "a"}}, "resource_attributes"},
		{relay.OpenTelemetryConfig{File: &relay.OpenTelemetryFileSinkConfig{Filename: &bad}}, "filename"},
		{relay.OpenTelemetryConfig{MarkExcludeNames: []string{bad}}, "mark_exclude_names"},
		{relay.OpenTelemetryConfig{Type: 99}, "type"},
	} {
		_, err := relay.NewOpenTelemetrySubscriber(one.config)
		var own *relay.Error
		if !errors.As(err, &own) || own.Code != relay.ErrInvalidArgument || own.Payload["argument"] != one.named {
			t.Errorf("%s: %v", one.named, err)
		}
	}
	if _, err := relay.NewAtifExporter(relay.AtifExporterConfig{Extra: json.RawMessage("{")}); !errors.Is(err, relay.ErrInvalidArgument) {
		t.Error(err)
	}
}

func TestSpansAreWrittenToAFile(t *testing.T) {
	folder, name, service := t.TempDir(), "spans.jsonl", "shop"
	exporter, err := relay.NewOpenTelemetrySubscriber(relay.OpenTelemetryConfig{
		Type: relay.OpenTelemetryTypeGenAi, ServiceName: &service,
		File: &relay.OpenTelemetryFileSinkConfig{OutputDirectory: &folder, Filename: &name},
	})
	must(t, err)
	must(t, exporter.Register("traces"))
	runAnAgent(t)
	must(t, exporter.ForceFlush(background))
	if told := exporter.RuntimeDiagnostics(); string(told) != "[]" {
		t.Error(string(told))
	}
	must(t, exporter.Shutdown())
	written, err := os.ReadFile(filepath.Join(folder, name))
	must(t, err)
	if !strings.Contains(string(written), "invoke_agent planner") {
		t.Error(string(written))
	}
}

func TestTrajectoryIsExported(t *testing.T) {
	session := "s-1"
	exporter, err := relay.NewAtifExporter(relay.AtifExporterConfig{SessionID: &session})
	must(t, err)
	must(t, exporter.Register("trajectory"))
	defer func() { must(t, exporter.Shutdown()) }()
	runAnAgent(t)
	var trajectory struct {
		Session string `json:"session_id"`
	}
	exported, err := exporter.Export()
	must(t, err)
	must(t, json.Unmarshal(exported, &trajectory))
	text, err := exporter.ExportJSON()
	must(t, err)
	if trajectory.Session != session || text != string(exported) {
		t.Error(text)
	}
}

func TestWhatIsNoExporterFails(t *testing.T) {
	var none *relay.AtofExporter
	if err := none.Register("none"); !errors.Is(err, relay.ErrNullPointer) {
		t.Error(err)
	}
	if err := (&relay.AtofExporter{}).Shutdown(); !errors.Is(err, relay.ErrNullPointer) {
		t.Error(err)
	}
}

package nemo_relay

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
)

func TestLogReachesALogger(t *testing.T) {
	var told bytes.Buffer
	SetLogger(slog.New(slog.NewJSONHandler(&told, &slog.HandlerOptions{Level: LevelTrace})))
	fields := WithFields(json.RawMessage(`{"ordinal":1,"nested":{"ok":true}}`))
	for _, severity := range []LogSeverity{LogSeverityTrace, LogSeverityError} {
		if err := Log(context.Background(), severity, "message", WithTarget("search"), fields); err != nil {
			t.Fatal(err)
		}
	}
	failing := func(context.Context, *Event) error { return errors.New("secret") }
	if err := RegisterSubscriber("broken", failing); err != nil {
		t.Fatal(err)
	}
	_ = EmitEvent(context.Background(), "m")
	FlushSubscribers(context.Background())
	DeregisterSubscriber("broken")
	SetLogger(nil)
	_ = Log(context.Background(), LogSeverityError, "nobody hears it")

	lines := strings.Split(strings.TrimSpace(told.String()), "\n")
	if len(lines) != 3 || strings.Contains(told.String(), "secret") {
		t.Fatalf("told %q", lines)
	}
	for index, level := range []string{"DEBUG-4", "ERROR", "WARN"} {
		if !strings.Contains(lines[index], `"level":"`+level+`"`) {
			t.Errorf("line %d is %s", index, lines[index])
		}
	}
	if !strings.Contains(lines[0], `"target":"nemo_relay.go.search","event":"application"`) ||
		!strings.Contains(lines[0], `"ordinal":1`) {
		t.Errorf("told %s", lines[0])
	}
	if !strings.Contains(lines[2], `"name":"broken"`) || !strings.Contains(lines[2], `"callback":"subscriber"`) {
		t.Errorf("told %s", lines[2])
	}
}

func TestWhatIsLostAtTheEndIsSaidBeforeTheEnd(t *testing.T) {
	var told bytes.Buffer
	SetLogger(slog.New(slog.NewJSONHandler(&told, nil)))
	defer SetLogger(nil)
	// Nobody looks in the meantime.
	logging.Lock()
	close(logging.stop)
	logging.stop = nil
	logging.Unlock()
	endpoint := "http://127.0.0.1:9"
	exporter, err := NewOpenTelemetrySubscriber(OpenTelemetryConfig{Endpoint: &endpoint})
	if err != nil {
		t.Fatal(err)
	}
	if err := exporter.Register("server"); err != nil {
		t.Fatal(err)
	}
	if err := WithScope(context.Background(), "run", ScopeTypeAgent, func(context.Context, *ScopeHandle) error {
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if err := exporter.Shutdown(); !errors.Is(err, ErrIoError) {
		t.Fatal(err)
	}
	Shutdown(context.Background())
	if !strings.Contains(told.String(), `"event":"exporter_fault"`) {
		t.Fatalf("told %q", told.String())
	}
}

func TestLogRefusesFieldsThatAreNoObject(t *testing.T) {
	err := Log(context.Background(), LogSeverityInfo, "refused", WithFields(json.RawMessage(`[1]`)))
	if !errors.Is(err, ErrInvalidArgument) {
		t.Fatalf("gave %v", err)
	}
}

func TestAnErrorIsDescribedAsAWhole(t *testing.T) {
	err := error(&Error{
		Code:    ErrGuardrailRejected,
		Message: "guardrail rejected: no budget",
		Payload: map[string]string{"stage": "s", "reason": "no budget", "guardrail": "budget"},
	})
	shown := fmt.Sprintf("%v|%s|%q|%+v", err, err, err, err)
	const text = "guardrail rejected: no budget"
	const whole = `guardrail_rejected at s: no budget (guardrail "budget")`
	if shown != text+"|"+text+`|"`+text+`"|`+whole {
		t.Fatalf("shown as %s", shown)
	}
}

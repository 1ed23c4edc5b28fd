package nemo_relay_test

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// nativePlugin builds the example in C; the manifest that it gives names its hash.
func nativePlugin(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	source := filepath.Join("..", "..", "examples", "plugins", "native")
	library := filepath.Join(folder, "libdeny_tool.so")
	build := exec.Command("cc", "-std=c11", "-O1", "-fPIC", "-shared", "-fvisibility=hidden",
		"-I"+filepath.Join("..", "..", "core", "dynamic", "include"), filepath.Join(source, "deny_tool.c"), "-o", library)
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	code, err := os.ReadFile(library)
	must(t, err)
	for _, name := range []string{"relay-plugin.toml", "config.schema.json"} {
		text, err := os.ReadFile(filepath.Join(source, name))
		must(t, err)
		named := strings.Replace(string(text), strings.Repeat("0", 64), fmt.Sprintf("%x", sha256.Sum256(code)), 1)
		must(t, os.WriteFile(filepath.Join(folder, name), []byte(named), 0o600))
	}
	return filepath.Join(folder, "relay-plugin.toml")
}

func TestALibraryRefusesATool(t *testing.T) {
	config := relay.PluginConfig{Plugins: &relay.PluginDynamicsConfig{Dynamic: []relay.PluginDynamicConfig{
		{Manifest: nativePlugin(t), Config: json.RawMessage(`{"deny":["tool"]}`)},
	}}}
	document, err := json.Marshal(config)
	must(t, err)
	active := activate(t, string(document))
	t.Cleanup(func() { must(t, relay.ClearPluginConfiguration(background)) })
	_, err = execute(background, echo)
	var refusal *relay.Error
	if !errors.As(err, &refusal) || refusal.Code != relay.ErrGuardrailRejected || refusal.Payload["reason"] != "denied by the policy" {
		t.Error(err)
	}
	other := func(_ context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
		return relay.ToolExecutionResult{Result: args}, nil
	}
	if result, err := relay.ToolCallExecute(background, "ls", json.RawMessage(`{"n":1}`), other); err != nil || string(result.Result) != `{"n":1}` {
		t.Error(string(result.Result), err)
	}
	must(t, active.Close(background))
	if _, err := execute(background, echo); err != nil {
		t.Error("a closed plugin still refuses", err)
	}
}

package nemo_relay_test

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
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

// withLibrary activates the example, which denies a tool, for the time of the test.
func withLibrary(t *testing.T) *relay.PluginHostActivation {
	t.Helper()
	config := relay.PluginConfig{Plugins: &relay.PluginDynamicsConfig{Dynamic: []relay.PluginDynamicConfig{
		{Manifest: nativePlugin(t), Config: json.RawMessage(`{"deny":["tool"]}`)},
	}}}
	document, err := json.Marshal(config)
	must(t, err)
	active := activate(t, string(document))
	t.Cleanup(func() { must(t, relay.ClearPluginConfiguration(background)) })
	return active
}

func TestALibraryRefusesATool(t *testing.T) {
	active := withLibrary(t)
	_, err := execute(background, echo)
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

// given is a model that gives these chunks, and then an error if there is one.
func given(failure error, chunks ...string) relay.LlmStreamFunc {
	return func(context.Context, relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
		return func(yield func(json.RawMessage, error) bool) {
			for _, chunk := range chunks {
				if !yield(json.RawMessage(chunk), nil) {
					return
				}
			}
			if failure != nil {
				yield(nil, failure)
			}
		}, nil
	}
}

func TestALibraryChangesTheStreamOfAModel(t *testing.T) {
	withLibrary(t)
	var got []string
	for chunk, err := range open(t, background, given(nil, `"ls"`, `"tool"`, `{"b":1,"a":2}`)).All() {
		must(t, err)
		got = append(got, string(chunk))
	}
	if strings.Join(got, " ") != `"ls" "hidden by the policy" {"b":1,"a":2}` {
		t.Error(got)
	}
	cut := errors.New("cut")
	stream := open(t, background, given(cut, `1`))
	if chunk, err := stream.Next(); err != nil || string(chunk) != "1" {
		t.Error(string(chunk), err)
	}
	if _, err := stream.Next(); !errors.Is(err, cut) {
		t.Error(err)
	}
	left := make(chan int, 1)
	stream = open(t, background, chunksOf(9, left))
	if _, err := stream.Next(); err != nil {
		t.Error(err)
	}
	must(t, stream.Close())
	if pulled := <-left; pulled != 1 {
		t.Error(pulled)
	}
}

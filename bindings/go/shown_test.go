package nemo_relay_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func TestSecretsAreNotShown(t *testing.T) {
	text := json.RawMessage(`{"headers":{"authorization":"hush"}}`)
	held := []any{
		relay.LLMRequest{Headers: map[string]json.RawMessage{"authorization": json.RawMessage(`"hush"`)}},
		relay.OpenTelemetryConfig{Headers: map[string]string{"authorization": "hush"}},
		relay.PluginConfig{Components: []relay.PluginComponentConfig{{Kind: "mine", Config: text}}},
		&relay.PluginDynamicConfig{Config: text},
	}
	for _, value := range held {
		for _, form := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
			shown := fmt.Sprintf(form, value)
			// What is of bytes is shown as their numbers in some forms.
			numbers := strings.Trim(fmt.Sprint([]byte("hush")), "[]")
			if strings.Contains(shown, "hush") || strings.Contains(shown, numbers) || strings.Contains(shown, "0x68, 0x75") {
				t.Errorf("%s of %T: %s", form, value, shown)
			}
		}
	}
	if shown := fmt.Sprintf("%s", held[0]); !strings.Contains(shown, "authorization") {
		t.Errorf("a name is no secret: %s", shown)
	}
	if shown := fmt.Sprintf("%v", relay.PluginComponentConfig{Kind: "mine"}); shown != "{mine <nil> []}" {
		t.Errorf("what is absent is no secret: %s", shown)
	}
}

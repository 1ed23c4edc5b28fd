// One tool call inside the scope of an agent, and a subscriber that prints what happens.
package main

import (
	"context"
	"encoding/json"
	"fmt"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func search(_ context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
	var given struct{ Query string }
	if err := json.Unmarshal(args, &given); err != nil {
		return relay.ToolExecutionResult{}, err
	}
	result, err := json.Marshal(map[string]int{"hits": len(given.Query)})
	return relay.ToolExecutionResult{Result: result}, err
}

func main() {
	ctx := context.Background()
	defer relay.Shutdown(ctx)
	err := relay.RegisterSubscriber("print", func(_ context.Context, event *relay.Event) error {
		fields, err := event.Fields()
		fmt.Println(fields.Name, fields.ScopeCategory)
		return err
	})
	if err != nil {
		panic(err)
	}

	var found struct{ Hits int }
	err = relay.WithScope(ctx, "researcher", relay.ScopeTypeAgent, func(ctx context.Context, _ *relay.ScopeHandle) error {
		result, err := relay.ToolCallExecute(ctx, "search", json.RawMessage(`{"query":"relays"}`), search)
		if err != nil {
			return err
		}
		return json.Unmarshal(result.Result, &found)
	})
	relay.FlushSubscribers(ctx)
	if err != nil {
		panic(err)
	}
	fmt.Println(found.Hits, "hits")
}

// A call that goes through and one that is refused, with the module as `go get` brings it.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

func search(context.Context, json.RawMessage) (relay.ToolExecutionResult, error) {
	return relay.ToolExecutionResult{Result: json.RawMessage(`{"hits":3}`)}, nil
}

func careful(_ context.Context, _ string, args json.RawMessage) (*string, error) {
	var given struct{ Refuse *string }
	err := json.Unmarshal(args, &given)
	return given.Refuse, err
}

func main() {
	ctx := context.Background()
	defer relay.Shutdown(ctx)
	err := relay.RegisterToolConditionalExecutionGuardrail("careful", 10, careful)
	result, called := relay.ToolCallExecute(ctx, "search", json.RawMessage(`{"q":"rust"}`), search)
	_, refused := relay.ToolCallExecute(ctx, "search", json.RawMessage(`{"refuse":"no"}`), search)
	if err != nil || called != nil || string(result.Result) != `{"hits":3}` || !errors.Is(refused, relay.ErrGuardrailRejected) {
		fmt.Fprintln(os.Stderr, err, called, string(result.Result), refused)
		os.Exit(1)
	}
	fmt.Println("smoke test passed")
}

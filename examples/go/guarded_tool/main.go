// A guardrail refuses a call before the tool runs, and an intercept changes the arguments of one that it lets run.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

type query struct {
	Query string `json:"query"`
	Limit int    `json:"limit"`
}

// A text refuses the call and says why; nil lets it run.
func noPasswords(_ context.Context, tool string, args json.RawMessage) (*string, error) {
	if !strings.Contains(string(args), "password") {
		return nil, nil
	}
	reason := "passwords are not searched for"
	return &reason, nil
}

func atMostTen(_ context.Context, tool string, args json.RawMessage) (json.RawMessage, error) {
	var given query
	if err := json.Unmarshal(args, &given); err != nil {
		return nil, err
	}
	given.Limit = min(given.Limit, 10)
	return json.Marshal(given)
}

func search(_ context.Context, given query) (string, error) {
	return fmt.Sprint(given.Query, " ", given.Limit), nil
}

func main() {
	ctx := context.Background()
	defer relay.Shutdown(ctx)
	if err := relay.RegisterToolConditionalExecutionGuardrail("no-passwords", 10, noPasswords); err != nil {
		panic(err)
	}
	if err := relay.RegisterToolRequestIntercept("at-most-ten", 10, false, atMostTen); err != nil {
		panic(err)
	}

	found, err := relay.CallTool(ctx, "search", query{"relays", 1000}, search)
	fmt.Println("searched:", found, err)
	_, err = relay.CallTool(ctx, "search", query{"password", 1}, search)
	fmt.Println(err, errors.Is(err, relay.ErrGuardrailRejected))
}

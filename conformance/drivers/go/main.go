// Command go-driver lets the conformance harness use the Go binding; conformance/PROTOCOL.md says how.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"runtime"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// request is a command of the harness, an operation in a branch, or one inside a callback.
type request struct {
	ID          int64                      `json:"id"`
	Cmd         string                     `json:"cmd"`
	Subscriber  bool                       `json:"subscriber"`
	Op          string                     `json:"op"`
	Args        map[string]json.RawMessage `json:"args"`
	Callbacks   map[string]*behaviour      `json:"callbacks"`
	Bind        string                     `json:"bind"`
	CancelAfter string                     `json:"cancel_after"`
	Show        bool                       `json:"show"`
	Ops         []*request                 `json:"ops"`
	Raise       *raised                    `json:"raise"`
	Consume     consumer                   `json:"consume"`
	Branches    [][]*request               `json:"branches"`
}

// answer is an object with `ok` or `error`, and what stands beside it.
type answer map[string]any

func main() {
	input := bufio.NewReaderSize(os.Stdin, 1<<20)
	output := bufio.NewWriter(os.Stdout)
	var current *scenario
	for {
		line, err := input.ReadBytes('\n')
		if err == io.EOF {
			break
		}
		var asked request
		given := answer{"error": problem("driver_error", "the request is no JSON")}
		if json.Unmarshal(line, &asked) == nil {
			given = respond(&asked, &current)
		}
		given["id"] = asked.ID
		text, err := json.Marshal(given)
		if err != nil {
			text, _ = json.Marshal(answer{"id": asked.ID, "error": problem("driver_error", err.Error())})
		}
		output.Write(append(text, '\n'))
		output.Flush()
	}
	relay.Shutdown(context.Background())
}

func respond(asked *request, current **scenario) answer {
	if *current == nil && (asked.Cmd == "op" || asked.Cmd == "together" || asked.Cmd == "end") {
		return answer{"error": problem("driver_error", "no scenario has begun")}
	}
	switch asked.Cmd {
	case "hello":
		return answer{"ok": map[string]any{
			"driver": "go", "binding": relay.Version, "spec": relay.SpecDigest, "runtime": runtime.Version(), "ops": operations,
		}}
	case "begin":
		*current = newScenario(asked.Subscriber)
		return answer{"ok": nil}
	case "op":
		return (*current).run(&(*current).main, asked)
	case "together":
		return answer{"ok": nil, "branches": (*current).together(&(*current).main, asked.Branches)}
	case "end":
		ended := *current
		*current = nil
		return answer{"ok": ended.end()}
	}
	return answer{"error": problem("unknown_command", asked.Cmd)}
}

// Package nemo_relay shows and controls every tool and model call of an agent program.
//
// A managed call, such as [ToolCallExecute], [LlmCallExecute] and [LlmStreamCallExecute], passes guardrails and intercepts
// before and after the tool or the model, and tells subscribers what happened. Scopes say in which agent or step it happened; a context carries the innermost one:
//
//	ctx, end, err := nemo_relay.StartScope(ctx, "agent", nemo_relay.ScopeTypeAgent)
//	if err != nil {
//		return err
//	}
//	defer end(&err)
//
// Values are JSON text, as [encoding/json.RawMessage]. Callbacks run on the goroutine of the call. Before a program ends
// it calls [Shutdown], for Go gives a library no other chance to write what is queued.
package nemo_relay

package nemo_relay

import (
	"context"
	"encoding/json"
)

// LLMRequestDTO is the published name of [LLMRequest].
type LLMRequestDTO = LLMRequest

// LLMConditionalFunc is the published form of a function that decides whether a model call may run: nil lets it run, a text
// is the reason why it may not. Register its [LLMConditionalFunc.Guardrail].
type LLMConditionalFunc func(headers map[string]json.RawMessage, content json.RawMessage) *string

// Guardrail is the function as [RegisterLlmConditionalExecutionGuardrail] takes it.
func (decide LLMConditionalFunc) Guardrail() LlmConditionalExecutionGuardrailFunc {
	return func(_ context.Context, request LLMRequest) (*string, error) {
		return decide(request.Headers, request.Content), nil
	}
}

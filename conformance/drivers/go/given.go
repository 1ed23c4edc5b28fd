package main

import (
	"context"
	"encoding/json"
	"iter"
	"slices"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// What a callback is given, in order.

func (i *invocation) noteString(text string) { i.noted = append(i.noted, text) }

func (i *invocation) noteRuntimeRegistrationKindList(kinds []relay.RuntimeRegistrationKind) {
	i.noted = append(i.noted, kinds)
}

func (i *invocation) noteEvent(event *relay.Event) { i.noteString(string(event.JSON())) }

func (i *invocation) noteJSON(value json.RawMessage) {
	i.noted, i.payload = append(i.noted, reported(slices.Clone(value))), value
}

func (i *invocation) noteOptionalJSON(value json.RawMessage) {
	i.noted, i.annotated = append(i.noted, reported(value)), value
}

func (i *invocation) noteLLMRequest(request relay.LLMRequest) {
	i.noted, i.request = append(i.noted, reported(requestText(request))), &request
}

func (i *invocation) noteToolExecutionContext(execution relay.ToolExecutionContext) {
	i.payload = execution.Args
	i.noted = append(i.noted, map[string]any{
		"tool_name": execution.ToolName, "args": reported(execution.Args), "tool_call_id": execution.ToolCallID,
	})
}

func (i *invocation) noteLlmExecutionContext(execution relay.LlmExecutionContext) {
	i.resolves = map[string]relay.LlmCodec{
		"request_codec": execution.ResolveRequestCodec(), "response_codec": execution.ResolveResponseCodec(),
	}
	i.noted = append(i.noted, map[string]any{
		"request_codec": codec(execution.RequestCodec), "response_codec": codec(execution.ResponseCodec),
	})
}

func (i *invocation) noteLlmSanitizeContext(sanitize relay.LlmSanitizeContext) {
	i.resolves = map[string]relay.LlmCodec{"codec": sanitize.ResolveCodec()}
	i.noted = append(i.noted, map[string]any{"codec": codec(&sanitize.Codec)})
}

func codec(identity *relay.LlmCodecIdentity) any {
	if identity == nil {
		return nil
	}
	return map[string]any{"kind": identity.Kind.String(), "id": identity.ID}
}

func (i *invocation) lendNext(next func(ctx context.Context, args json.RawMessage) (relay.ToolExecutionResult, error)) {
	i.next = func(ctx context.Context, args json.RawMessage) (*downstream, error) {
		result, err := next(ctx, args)
		return &downstream{ToolExecutionResult: result, kind: "tool"}, err
	}
}

func (i *invocation) lendNextLLM(next func(ctx context.Context, request relay.LLMRequest) (json.RawMessage, error)) {
	i.next = func(ctx context.Context, args json.RawMessage) (*downstream, error) {
		response, err := next(ctx, requestOf(args))
		return &downstream{ToolExecutionResult: relay.ToolExecutionResult{Result: response}, kind: "llm"}, err
	}
}

func (i *invocation) lendNextStream(
	next func(ctx context.Context, request relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error),
) {
	i.next = func(ctx context.Context, args json.RawMessage) (*downstream, error) {
		stream, err := next(ctx, requestOf(args))
		return &downstream{kind: "stream", stream: stream}, err
	}
}

// What it returns, in the form of its family.

func (i *invocation) giveOptionalString() *string {
	if !i.returned.something || string(i.returned.result) == "null" {
		return nil
	}
	var reason string
	_ = json.Unmarshal(i.returned.result, &reason)
	return &reason
}

func (i *invocation) giveJSON() json.RawMessage {
	switch {
	case i.returned.something:
		return i.returned.result
	case i.next != nil && i.downstream != nil:
		return i.downstream.Result
	case i.next != nil:
		return json.RawMessage("null")
	case i.request == nil && i.payload == nil:
		return json.RawMessage("{}")
	}
	return i.text()
}

func (i *invocation) giveOptionalJSON() json.RawMessage {
	if i.returned.something && string(i.returned.result) == "null" {
		return nil
	}
	return i.giveJSON()
}

func (i *invocation) giveLLMRequest() relay.LLMRequest {
	switch {
	case i.returned.something:
		return requestOf(i.returned.raw)
	case i.request != nil:
		return *i.request
	}
	return requestOf(i.payload)
}

func (i *invocation) giveOptionalLLMRequest() *relay.LLMRequest {
	if i.returned.something && string(i.returned.result) == "null" {
		return nil
	}
	request := i.giveLLMRequest()
	return &request
}

func (i *invocation) giveToolExecutionResult() relay.ToolExecutionResult {
	return relay.ToolExecutionResult{Result: i.giveJSON(), Annotation: i.returned.annotation}
}

func (i *invocation) giveToolExecutionInterceptOutcome() relay.ToolExecutionInterceptOutcome {
	result := i.payload
	if i.returned.something || i.downstream != nil {
		result = i.giveJSON()
	}
	return relay.ToolExecutionInterceptOutcome{
		Result: result, Annotation: i.returned.annotation, PendingMarks: i.returned.marks,
	}
}

func (i *invocation) giveLlmRequestInterceptOutcome() relay.LLMRequestInterceptOutcome {
	annotation := i.returned.annotation
	if !i.returned.something && i.changed {
		annotation = i.annotated
	}
	return relay.LLMRequestInterceptOutcome{
		Request:                   i.giveLLMRequest(),
		AnnotatedRequest:          annotation,
		PendingMarks:              i.returned.marks,
		OptimizationContributions: i.returned.contributions,
	}
}

func (i *invocation) giveStream() iter.Seq2[json.RawMessage, error] {
	switch {
	case i.returned.stream != nil:
		return i.sequence(*i.returned.stream)
	case i.downstream != nil:
		return i.downstream.stream
	}
	return func(func(json.RawMessage, error) bool) {}
}

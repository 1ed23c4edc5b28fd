package nemo_relay

import (
	"context"
	"encoding/json"
)

// Run runs work inside a scope and gives what work gives. The scope is closed when work returns, with its error if it gives
// one; see [WithScope].
//
// Errors: those of [PushScope]; the error of work as it is.
func Run[T any](
	ctx context.Context, name string, scopeType ScopeType, work func(ctx context.Context) (T, error), options ...PushScopeOption,
) (result T, err error) {
	err = WithScope(ctx, name, scopeType, func(ctx context.Context, _ *ScopeHandle) (err error) {
		result, err = work(ctx)
		return err
	}, options...)
	return result, err
}

// CallTool is [ToolCallExecute] for a tool of Go's own types, which [encoding/json] translates: middleware and events see
// JSON, the tool and its caller do not.
//
// Errors: those of [ToolCallExecute]; invalid_payload for arguments that have no JSON and for a result that the type does
// not fit.
func CallTool[A, R any](
	ctx context.Context, name string, args A, tool func(ctx context.Context, args A) (R, error), options ...ToolCallExecuteOption,
) (result R, err error) {
	encoded, err := json.Marshal(args)
	if err != nil {
		return result, unfitting("arguments", err)
	}
	given, err := ToolCallExecute(ctx, name, encoded, func(ctx context.Context, args json.RawMessage) (ToolExecutionResult, error) {
		var decoded A
		if err := json.Unmarshal(args, &decoded); err != nil {
			return ToolExecutionResult{}, unfitting("arguments", err)
		}
		made, err := tool(ctx, decoded)
		if err != nil {
			return ToolExecutionResult{}, err
		}
		text, err := json.Marshal(made)
		if err != nil {
			return ToolExecutionResult{}, unfitting("result", err)
		}
		return ToolExecutionResult{Result: text}, nil
	}, options...)
	if err != nil {
		return result, err
	}
	if err := json.Unmarshal(given.Result, &result); err != nil {
		return result, unfitting("result", err)
	}
	return result, nil
}

// CallModel is [LlmCallExecute] for a body and a response of Go's own types, which [encoding/json] translates.
//
// Errors: those of [LlmCallExecute]; invalid_payload for a body that has no JSON and for a response that the type does not
// fit.
func CallModel[C, R any](
	ctx context.Context, name string, headers map[string]json.RawMessage, content C,
	model func(ctx context.Context, headers map[string]json.RawMessage, content C) (R, error), options ...LlmCallExecuteOption,
) (response R, err error) {
	encoded, err := json.Marshal(content)
	if err != nil {
		return response, unfitting("content", err)
	}
	request := LLMRequest{Headers: headers, Content: encoded}
	given, err := LlmCallExecute(ctx, name, request, func(ctx context.Context, request LLMRequest) (json.RawMessage, error) {
		var decoded C
		if err := json.Unmarshal(request.Content, &decoded); err != nil {
			return nil, unfitting("content", err)
		}
		made, err := model(ctx, request.Headers, decoded)
		if err != nil {
			return nil, err
		}
		text, err := json.Marshal(made)
		if err != nil {
			return nil, unfitting("response", err)
		}
		return text, nil
	}, options...)
	if err != nil {
		return response, err
	}
	if err := json.Unmarshal(given, &response); err != nil {
		return response, unfitting("response", err)
	}
	return response, nil
}

// unfitting is the error for a value that encoding/json cannot translate.
func unfitting(what string, cause error) *Error {
	return &Error{
		Code:    ErrInvalidPayload,
		Message: ErrInvalidPayload.Error() + ": " + what + ": " + cause.Error(),
		Payload: map[string]string{"path": "$"},
		cause:   cause,
	}
}

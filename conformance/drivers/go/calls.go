package main

import (
	"context"
	"encoding/json"
	"iter"
	"unsafe"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// calls are the operations that are calls; the table is filled when the program begins, for its functions use it themselves.
var calls map[string]func(c *call, beside answer) (any, error)

func init() {
	calls = map[string]func(c *call, beside answer) (any, error){
		"tools.execute":               toolExecute,
		"tools.call":                  toolCall,
		"tools.call_end":              toolCallEnd,
		"tools.request_intercepts":    toolRequestIntercepts,
		"tools.conditional_execution": toolConditionalExecution,
		"llm.execute":                 llmExecute,
		"llm.stream_execute":          llmStreamExecute,
		"llm.call":                    llmCall,
		"llm.call_end":                llmCallEnd,
		"llm.request_intercepts":      llmRequestIntercepts,
		"llm.conditional_execution":   llmConditionalExecution,
	}
}

// identity notes what a callback was given first and returned last.
type identity struct{ given, returned []json.RawMessage }

func (i *identity) note(c *call, given, returned json.RawMessage) {
	c.lock.Lock()
	defer c.lock.Unlock()
	i.given, i.returned = append(i.given, given), append(i.returned, returned)
}

func (i *identity) report(beside answer, args, result json.RawMessage, err error) {
	beside["args_same"], beside["result_same"] = nil, nil
	if len(i.given) > 0 {
		beside["args_same"] = same(i.given[0], args)
		beside["result_same"] = err == nil && same(i.returned[len(i.returned)-1], result)
	}
}

func same(a, b json.RawMessage) bool {
	return len(a) == len(b) && unsafe.SliceData(a) == unsafe.SliceData(b)
}

func toolExecute(c *call, beside answer) (any, error) {
	ctx, cancel := c.cancellable()
	defer cancel()
	args := c.value("args")
	tool := c.callback("func")
	var seen identity
	func_ := func(ctx context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
		i := tool.invocation(ctx)
		i.noteJSON(args)
		err := i.invoke()
		result := i.giveToolExecutionResult()
		seen.note(c, args, result.Result)
		return result, err
	}
	result, err := relay.ToolCallExecute(ctx, c.text("name"), args, func_, c.toolCallExecuteOptions()...)
	seen.report(beside, args, result.Result, err)
	return outcome(result), err
}

func toolCall(c *call, _ answer) (any, error) {
	handle, err := relay.ToolCall(c.flow.ctx, c.text("name"), c.value("args"), c.toolCallOptions()...)
	if err != nil {
		return nil, err
	}
	c.bind(handle)
	return describeCall(handle, uint32(handle.Attributes())), nil
}

func toolCallEnd(c *call, _ answer) (any, error) {
	handle, _ := c.object("handle").(*relay.ToolHandle)
	var given struct{ Result, Annotation json.RawMessage }
	_ = json.Unmarshal(c.asked.Args["result"], &given)
	result := relay.ToolExecutionResult{Result: natural(given.Result)}
	if given.Annotation != nil {
		result.Annotation = natural(given.Annotation)
	}
	return nil, relay.ToolCallEnd(c.flow.ctx, handle, result, c.toolCallEndOptions()...)
}

func toolRequestIntercepts(c *call, _ answer) (any, error) {
	made, err := relay.ToolRequestIntercepts(c.flow.ctx, c.text("name"), c.value("args"))
	return reported(made), err
}

func toolConditionalExecution(c *call, _ answer) (any, error) {
	return nil, relay.ToolConditionalExecution(c.flow.ctx, c.text("name"), c.value("args"))
}

func llmExecute(c *call, beside answer) (any, error) {
	ctx, cancel := c.cancellable()
	defer cancel()
	request := c.request("request")
	model := c.callback("func")
	var seen identity
	func_ := func(ctx context.Context, request relay.LLMRequest) (json.RawMessage, error) {
		i := model.invocation(ctx)
		i.noteLLMRequest(request)
		err := i.invoke()
		response := i.giveJSON()
		seen.note(c, request.Content, response)
		return response, err
	}
	response, err := relay.LlmCallExecute(ctx, c.text("name"), request, func_, c.llmCallExecuteOptions()...)
	seen.report(beside, request.Content, response, err)
	return reported(response), err
}

func llmStreamExecute(c *call, beside answer) (any, error) {
	ctx, cancel := c.cancellable()
	defer cancel()
	request := c.request("request")
	model := c.callback("func")
	func_ := func(ctx context.Context, request relay.LLMRequest) (iter.Seq2[json.RawMessage, error], error) {
		i := model.invocation(ctx)
		i.noteLLMRequest(request)
		err := i.invoke()
		return i.giveStream(), err
	}
	beside["args_same"], beside["result_same"] = nil, nil
	stream, err := relay.LlmStreamCallExecute(
		ctx, c.text("name"), request, func_, c.collector(), c.finalizer(), c.llmStreamCallExecuteOptions()...,
	)
	if err != nil {
		return nil, err
	}
	return nil, c.consume(stream, beside)
}

func (c *call) collector() relay.CollectorFunc {
	if c.asked.Callbacks["collector"] == nil {
		return nil
	}
	collector := c.callback("collector")
	return func(ctx context.Context, chunk json.RawMessage) error {
		i := collector.invocation(ctx)
		i.noteJSON(chunk)
		return i.invoke()
	}
}

func (c *call) finalizer() relay.FinalizerFunc {
	if c.asked.Callbacks["finalizer"] == nil {
		return nil
	}
	finalizer := c.callback("finalizer")
	return func(ctx context.Context) (json.RawMessage, error) {
		i := finalizer.invocation(ctx)
		err := i.invoke()
		return i.returned.result, err
	}
}

func llmCall(c *call, _ answer) (any, error) {
	handle, err := relay.LlmCall(c.flow.ctx, c.text("name"), c.request("request"), c.llmCallOptions()...)
	if err != nil {
		return nil, err
	}
	c.bind(handle)
	return describeCall(handle, uint32(handle.Attributes())), nil
}

func llmCallEnd(c *call, _ answer) (any, error) {
	handle, _ := c.object("handle").(*relay.LLMHandle)
	return nil, relay.LlmCallEnd(c.flow.ctx, handle, c.value("response"), c.llmCallEndOptions()...)
}

func llmRequestIntercepts(c *call, _ answer) (any, error) {
	made, err := relay.LlmRequestIntercepts(c.flow.ctx, c.text("name"), c.request("request"))
	if err != nil {
		return nil, err
	}
	marks := made.PendingMarks
	if marks == nil {
		marks = []relay.PendingMarkSpec{}
	}
	return map[string]any{
		"request":                    requestText(made.Request),
		"annotated_request":          made.AnnotatedRequest,
		"pending_marks":              marks,
		"optimization_contributions": made.OptimizationContributions,
	}, nil
}

func llmConditionalExecution(c *call, _ answer) (any, error) {
	return nil, relay.LlmConditionalExecution(c.flow.ctx, c.request("request"))
}

// handle is what the handles of calls by hand have in common.
type handle interface {
	UUID() string
	Name() string
	ParentUUID() string
	Data() json.RawMessage
	Metadata() json.RawMessage
}

func describeCall(handle handle, attributes uint32) map[string]any {
	return map[string]any{
		"uuid": handle.UUID(), "name": handle.Name(), "attributes": attributes, "parent_uuid": handle.ParentUUID(),
		"data": handle.Data(), "metadata": handle.Metadata(),
	}
}

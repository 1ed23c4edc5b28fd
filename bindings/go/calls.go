package nemo_relay

/*
#cgo noescape nemo_relay_machine_gathered
#cgo nocallback nemo_relay_machine_gathered
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
)

func (c *call) toolResult(op *C.NemoRelayOp) ToolExecutionResult {
	return ToolExecutionResult{Result: c.values.get(op.slot), Annotation: c.values.get(op.annotation)}
}

// newCall is a call about a first value.
func newCall(here *stack, label, name string, function middleware, first value) *call {
	made := &call{label: label, name: name, function: function, depth: here.depth}
	made.values.held = append(make([]value, 0, 8), first)
	return made
}

func toolCallExecute(ctx context.Context, arguments *toolCallExecuteArguments, tool ToolFunc) (ToolExecutionResult, error) {
	if tool == nil {
		return ToolExecutionResult{}, missing("func")
	}
	if ctx.Err() != nil {
		return ToolExecutionResult{}, cancelled(ctx, labelTool)
	}
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		followUp()
		return ToolExecutionResult{}, err
	}
	if op.code == C.NEMO_RELAY_OP_DIRECT {
		return direct(ctx, here, arguments.args, tool)
	}
	defer followUp()
	made := newCall(here, labelTool, arguments.name, tool, value{text: arguments.args})
	made.toolCallID = arguments.toolCallID
	if err := made.run(ctx, machine, &op); err != nil {
		return ToolExecutionResult{}, err
	}
	return made.toolResult(&op), nil
}

// direct runs a tool in whose call nobody is interested, with what the caller would see of it in any case.
func direct(ctx context.Context, here *stack, args json.RawMessage, tool ToolFunc) (result ToolExecutionResult, err error) {
	inside := nested(ctx, here.depth)
	err = protected(func() error {
		result, err = tool(inside, args)
		return err
	})
	if err == nil {
		return result, nil
	}
	if endedBy(ctx, err) {
		return ToolExecutionResult{}, cancelled(ctx, labelTool)
	}
	return ToolExecutionResult{}, callbackError(err)
}

func toolCall(ctx context.Context, arguments *toolCallArguments) (*ToolHandle, error) {
	defer followUp()
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_machine_free(machine)
	made := newCall(here, labelTool, arguments.name, nil, value{text: arguments.args})
	if err := made.drive(context.WithoutCancel(ctx), machine, &op); err != nil {
		return nil, err
	}
	var handle *C.NemoRelayToolHandle
	var failed C.NemoRelayError
	C.nemo_relay_machine_tool_handle(machine, &handle, &failed)
	return newToolHandle(handle), errorOf(&failed)
}

func toolCallEnd(ctx context.Context, arguments *toolCallEndArguments) error {
	if arguments.handle == nil {
		return missing("handle")
	}
	defer followUp()
	var op C.NemoRelayOp
	machine, err := arguments.native(&op)
	if err != nil {
		return err
	}
	made := newCall(stackOf(ctx), labelTool, arguments.handle.Name(), nil, value{text: arguments.result.Result})
	made.values.put(arguments.result.Annotation)
	return made.run(context.WithoutCancel(ctx), machine, &op)
}

func toolRequestIntercepts(ctx context.Context, arguments *toolRequestInterceptsArguments) (json.RawMessage, error) {
	defer followUp()
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		return nil, err
	}
	made := newCall(here, labelTool, arguments.name, nil, value{text: arguments.args})
	if err := made.run(ctx, machine, &op); err != nil {
		return nil, err
	}
	return made.values.get(op.slot), nil
}

func toolConditionalExecution(ctx context.Context, arguments *toolConditionalExecutionArguments) error {
	defer followUp()
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		return err
	}
	return newCall(here, labelTool, arguments.name, nil, value{text: arguments.args}).run(ctx, machine, &op)
}

func llmCallExecute(ctx context.Context, arguments *llmCallExecuteArguments, model LlmFunc) (json.RawMessage, error) {
	if model == nil {
		return nil, missing("func")
	}
	if ctx.Err() != nil {
		return nil, cancelled(ctx, labelLLM)
	}
	defer followUp()
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		return nil, err
	}
	made := newCall(here, labelLLM, arguments.name, model, value{request: &arguments.request})
	made.codecs = arguments.codec != nil || arguments.responseCodec != nil
	if err := made.run(ctx, machine, &op); err != nil {
		return nil, err
	}
	return made.values.get(op.slot), nil
}

func llmStreamCallExecute(
	ctx context.Context, arguments *llmStreamCallExecuteArguments,
	model LlmStreamFunc, collector CollectorFunc, finalizer FinalizerFunc,
) (*LlmStream, error) {
	if model == nil {
		return nil, missing("func")
	}
	if ctx.Err() != nil {
		return nil, cancelled(ctx, labelLLM)
	}
	defer followUp()
	here := stackOf(ctx)
	op := new(C.NemoRelayOp)
	machine, err := arguments.native(here, op, collector != nil, finalizer != nil)
	if err != nil {
		return nil, err
	}
	made := newCall(here, labelLLM, arguments.name, model, value{request: &arguments.request})
	made.codecs = arguments.codec != nil || arguments.responseCodec != nil
	made.collector, made.finalizer = collector, finalizer
	opened := false
	defer func() {
		// Also where a callback ends the goroutine.
		if !opened {
			C.nemo_relay_machine_free(machine)
			made.endLevels()
		}
	}()
	if err := made.drive(ctx, machine, op); err != nil {
		return nil, err
	}
	opened = true
	return newLlmStream(ctx, made, machine, op), nil
}

func llmCall(ctx context.Context, arguments *llmCallArguments) (*LLMHandle, error) {
	defer followUp()
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		return nil, err
	}
	defer C.nemo_relay_machine_free(machine)
	made := newCall(here, labelLLM, arguments.name, nil, value{request: &arguments.request})
	if err := made.drive(context.WithoutCancel(ctx), machine, &op); err != nil {
		return nil, err
	}
	var handle *C.NemoRelayLlmHandle
	var failed C.NemoRelayError
	C.nemo_relay_machine_llm_handle(machine, &handle, &failed)
	return newLLMHandle(handle), errorOf(&failed)
}

func llmCallEnd(ctx context.Context, arguments *llmCallEndArguments) error {
	if arguments.handle == nil {
		return missing("handle")
	}
	defer followUp()
	var op C.NemoRelayOp
	machine, err := arguments.native(&op)
	if err != nil {
		return err
	}
	made := newCall(stackOf(ctx), labelLLM, arguments.handle.Name(), nil, value{text: arguments.response})
	made.codecs = arguments.responseCodec != nil
	made.values.put(arguments.annotatedResponse)
	return made.run(context.WithoutCancel(ctx), machine, &op)
}

func llmRequestIntercepts(ctx context.Context, arguments *llmRequestInterceptsArguments) (LLMRequestInterceptOutcome, error) {
	defer followUp()
	here := stackOf(ctx)
	var outcome LLMRequestInterceptOutcome
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		return outcome, err
	}
	defer C.nemo_relay_machine_free(machine)
	made := newCall(here, labelLLM, arguments.name, nil, value{request: &arguments.request})
	if err := made.drive(ctx, machine, &op); err != nil {
		return outcome, err
	}
	outcome.Request, outcome.AnnotatedRequest = made.values.request(op.slot), made.values.get(op.annotation)
	outcome.PendingMarks = gathered[PendingMarkSpec](made, machine, false)
	outcome.OptimizationContributions = gathered[json.RawMessage](made, machine, true)
	return outcome, nil
}

// gathered are the items of the lists that intercepts left behind, which the library has read before.
func gathered[T any](c *call, machine *C.NemoRelayMachine, contributions bool) (items []T) {
	slots := make([]C.uint32_t, 1)
	for {
		count := int(C.nemo_relay_machine_gathered(machine, C.bool(contributions), &slots[0], C.size_t(len(slots))))
		if count <= len(slots) {
			slots = slots[:count]
			break
		}
		slots = make([]C.uint32_t, count)
	}
	for _, slot := range slots {
		var list []T
		if json.Unmarshal(c.values.get(slot), &list) == nil {
			items = append(items, list...)
		}
	}
	return items
}

func llmConditionalExecution(ctx context.Context, arguments *llmConditionalExecutionArguments) error {
	defer followUp()
	here := stackOf(ctx)
	var op C.NemoRelayOp
	machine, err := arguments.native(here, &op)
	if err != nil {
		return err
	}
	return newCall(here, labelLLM, "", nil, value{request: &arguments.request}).run(ctx, machine, &op)
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// call is one operation being run.
type call struct {
	*scenario
	flow  *flow
	asked *request
	// around is the invocation that the operation runs in, if it runs in one.
	around *invocation
	codecs map[string]relay.LlmCodec
}

func (s *scenario) call(own *flow, asked *request, around *invocation) *call {
	return &call{s, own, asked, around, map[string]relay.LlmCodec{}}
}

// run runs an operation and says what came out.
func (s *scenario) run(own *flow, asked *request) answer {
	c := s.call(own, asked, nil)
	beside := answer{}
	ok, err := c.dispatch(beside)
	if err != nil {
		c.show(err)
		beside["error"] = s.report(err)
		return beside
	}
	beside["ok"] = ok
	return beside
}

// show tells people of a value in every form that package fmt has, where the request wants that.
func (c *call) show(value any) {
	if c.asked.Show {
		fmt.Fprintf(os.Stderr, "%v\n%+v\n%#v\n%s\n%q\n", value, value, value, value, value)
	}
}

type unknownOp string

func (op unknownOp) Error() string { return string(op) }

func (c *call) dispatch(beside answer) (any, error) {
	if !c.resolveCodecs() {
		return nil, nil
	}
	if register, ok := registers[c.asked.Op]; ok {
		return nil, c.register(register)
	}
	if register, ok := ofPlugins[c.asked.Op]; ok {
		return nil, register(c, c.component())
	}
	if deregister, ok := deregisters[c.asked.Op]; ok {
		scope, name := c.handle("scope"), c.text("name")
		removed, err := deregister(scope, name)
		if removed {
			c.lock.Lock()
			delete(c.registrations, registration{c.asked.Op, scope, name})
			c.lock.Unlock()
		}
		return removed, err
	}
	switch c.asked.Op {
	case "scope.push":
		ctx, handle, err := relay.PushScope(c.flow.ctx, c.text("name"), c.scopeType(), c.pushScopeOptions()...)
		if err != nil {
			return nil, err
		}
		c.flow.ctx = ctx
		c.opened(handle)
		return describe(handle), nil
	case "scope.pop":
		return nil, relay.PopScope(c.flow.ctx, c.handle("handle"), c.popScopeOptions()...)
	case "scope.get_handle":
		handle := relay.GetHandle(c.flow.ctx)
		c.bind(handle)
		return describe(handle), nil
	case "scope.event":
		return nil, relay.EmitEvent(c.flow.ctx, c.text("name"), c.emitEventOptions()...)
	case "logging.log":
		return nil, relay.Log(c.flow.ctx, parsed(relay.ParseLogSeverity, c.text("severity")), c.text("message"), c.logOptions()...)
	case "scope.metric":
		return nil, relay.EmitMetric(c.flow.ctx, c.text("name"), c.value("measurements"), c.emitMetricOptions()...)
	case "guardrails.set_sanitizer_timeout":
		return nil, relay.SetSanitizerTimeout(c.flow.ctx, uint32(c.int32("timeout_millis")))
	case "subscribers.set_queue_policy":
		return nil, relay.SetQueuePolicy(c.flow.ctx, c.text("name"), c.text("queue_policy"), c.setQueuePolicyOptions()...)
	case "runtime_registrations.list_runtime_registrations":
		return relay.ListRuntimeRegistrations(c.flow.ctx, c.kinds())
	case "scope.block":
		return nil, c.block(beside)
	case "subscribers.flush":
		ctx, cancel := c.timeout()
		defer cancel()
		return relay.FlushSubscribers(ctx), nil
	case "driver.barrier":
		c.reach(c.flow.ctx, c.text("name"), int(c.int32("count")))
		return nil, nil
	case "driver.call_kept":
		c.lock.Lock()
		kept := c.kept[c.text("of")]
		c.lock.Unlock()
		result, err := kept(c.value("args"))
		if err != nil {
			return nil, err
		}
		return result.reported(), nil
	}
	if run, ok := calls[c.asked.Op]; ok {
		return run(c, beside)
	}
	if run, ok := codecs[c.asked.Op]; ok {
		return run(c, beside)
	}
	if run, ok := plugins[c.asked.Op]; ok {
		return run(c)
	}
	if run, ok := isolation[c.asked.Op]; ok {
		return run(c)
	}
	return c.exporter()
}

func (c *call) register(register func(call *call) error) error {
	if err := register(c); err != nil {
		return err
	}
	made := registration{deregistering(c.asked.Op), c.handle("scope"), c.text("name")}
	c.lock.Lock()
	defer c.lock.Unlock()
	c.registrations[made] = true
	return nil
}

func (c *call) opened(handle *relay.ScopeHandle) {
	c.bind(handle)
	c.lock.Lock()
	defer c.lock.Unlock()
	c.scopes = append(c.scopes, handle)
}

func (c *call) bind(object any) {
	if c.asked.Bind != "" {
		c.lock.Lock()
		defer c.lock.Unlock()
		c.bound[c.asked.Bind] = object
	}
}

func (c *call) block(beside answer) error {
	outside, cancel := c.cancellable()
	defer cancel()
	return relay.WithScope(outside, c.text("name"), c.scopeType(), func(ctx context.Context, scope *relay.ScopeHandle) error {
		c.opened(scope)
		beside["answers"] = c.sequence(&flow{ctx}, c.asked.Ops)
		if c.asked.Raise != nil {
			return c.raise(*c.asked.Raise)
		}
		return ctx.Err()
	}, c.pushScopeOptions()...)
}

// cancellable is the context of an operation that is cancelled when a callback has begun.
func (c *call) cancellable() (context.Context, context.CancelFunc) {
	id := c.asked.CancelAfter
	if id == "" {
		return c.flow.ctx, func() {}
	}
	ctx, cancel := context.WithCancel(c.flow.ctx)
	c.lock.Lock()
	defer c.lock.Unlock()
	c.cancels[id] = cancel
	return ctx, cancel
}

func (c *call) timeout() (context.Context, context.CancelFunc) {
	if _, given := c.asked.Args["timeout_millis"]; given {
		return context.WithTimeout(c.flow.ctx, time.Duration(c.int32("timeout_millis"))*time.Millisecond)
	}
	return c.flow.ctx, func() {}
}

// report is what the protocol wants to know of an error.
func (s *scenario) report(err error) map[string]any {
	var own *relay.Error
	var cause *raised
	unknown, isUnknown := err.(unknownOp)
	switch {
	case isUnknown:
		return problem("unknown_op", string(unknown))
	case err == context.Canceled:
		return problem(relay.ErrCancelled.String(), err.Error())
	case errors.As(err, &own) && own.Code != relay.ErrCallbackFailed:
		payload := own.Payload
		if payload == nil {
			payload = map[string]string{}
		}
		return map[string]any{"code": own.Code.String(), "message": own.Message, "payload": payload, "same_object": nil}
	case errors.As(err, &cause):
		s.lock.Lock()
		defer s.lock.Unlock()
		return map[string]any{
			"code": relay.ErrCallbackFailed.String(), "message": cause.Message, "same_object": s.raised[cause],
			"payload": payloadOf(own, cause),
		}
	case own != nil:
		return map[string]any{"code": own.Code.String(), "message": own.Message, "payload": own.Payload, "same_object": false}
	}
	return problem("driver_error", fmt.Sprintf("%T: %v", err, err))
}

// payloadOf are the fields of the error that the package made of one of a callback; of the latter where there is none.
func payloadOf(own *relay.Error, cause *raised) map[string]string {
	if own != nil {
		return own.Payload
	}
	return map[string]string{"exception_type": cause.Type}
}

func problem(code, message string) map[string]any {
	return map[string]any{"code": code, "message": message, "payload": map[string]string{}, "same_object": nil}
}

func describe(handle *relay.ScopeHandle) map[string]any {
	var parent any
	if uuid := handle.ParentUUID(); uuid != "" {
		parent = uuid
	}
	return map[string]any{
		"uuid": handle.UUID(), "name": handle.Name(), "scope_type": handle.ScopeType().String(),
		"attributes": handle.Attributes(), "parent_uuid": parent, "data": handle.Data(), "metadata": handle.Metadata(),
	}
}

func outcome(result relay.ToolExecutionResult) map[string]any {
	told := map[string]any{"result": reported(result.Result)}
	if result.Annotation != nil {
		told["annotation"] = reported(result.Annotation)
	}
	return told
}

// deregistering is the operation that undoes a registration.
func deregistering(op string) string {
	return strings.Replace(op, "register_", "deregister_", 1)
}

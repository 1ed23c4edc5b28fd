package main

import (
	"encoding/json"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// isolation are the operations that move scope stacks about.
var isolation = map[string]func(c *call) (any, error){
	"isolation.create_scope_stack": func(c *call) (any, error) {
		c.bind(relay.NewScopeStack())
		return nil, nil
	},
	"isolation.current_scope_stack": func(c *call) (any, error) {
		c.bind(relay.CurrentScopeStack(c.flow.ctx))
		return nil, nil
	},
	"isolation.scope_stack_active": func(c *call) (any, error) {
		return relay.ScopeStackActive(c.flow.ctx), nil
	},
	"isolation.set_thread_scope_stack": func(c *call) (any, error) {
		stack, _ := c.object("stack").(*relay.ScopeStack)
		c.flow.ctx = relay.WithScopeStack(c.flow.ctx, stack)
		return nil, nil
	},
	"isolation.capture_traceparent": func(c *call) (any, error) {
		return relay.CaptureTraceparent(c.flow.ctx), nil
	},
	"isolation.capture_propagation_context": func(c *call) (any, error) {
		return c.captured(relay.CapturePropagationContext(c.flow.ctx), nil)
	},
	"isolation.capture_propagation_context_with_root": func(c *call) (any, error) {
		var root *string
		_ = json.Unmarshal(c.asked.Args["root_uuid"], &root)
		return c.captured(relay.CapturePropagationContextWithRoot(c.flow.ctx, root))
	},
	"isolation.capture_rootless_propagation_context": func(c *call) (any, error) {
		return c.captured(relay.CaptureRootlessPropagationContext(c.flow.ctx), nil)
	},
	"isolation.create_scope_stack_from_propagation": func(c *call) (any, error) {
		stack, err := relay.NewScopeStackFromPropagation(c.context())
		c.bind(stack)
		return nil, err
	},
	"isolation.propagation_context_to_json": func(c *call) (any, error) {
		text := c.context().ToJSON()
		c.bind(text)
		return text, nil
	},
	"isolation.propagation_context_from_json": func(c *call) (any, error) {
		text, bound := c.object("text").(string)
		if !bound {
			text = c.text("text")
		}
		return c.captured(relay.PropagationContextFromJSON(text))
	},
	"isolation.propagation_context_to_traceparent": func(c *call) (any, error) {
		return c.context().ToTraceparent()
	},
}

// context is an argument that is bound or comes as an object.
func (c *call) context() relay.PropagationContext {
	if found, ok := c.object("context").(relay.PropagationContext); ok {
		return found
	}
	return record[relay.PropagationContext](c, "context")
}

func (c *call) captured(found relay.PropagationContext, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	c.bind(found)
	return map[string]any{
		"version": found.Version, "root_uuid": found.RootUUID, "parent_uuid": found.ParentUUID,
		"traceparent": found.Traceparent, "tracestate": found.Tracestate,
	}, nil
}

package main

import (
	"context"
	"encoding/json"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// plugins are the operations on plugins and configurations.
var plugins map[string]func(c *call) (any, error)

func init() {
	plugins = map[string]func(c *call) (any, error){
		"plugin.register":       registerPlugin,
		"plugin.deregister":     deregisterPlugin,
		"plugin.list_kinds":     func(c *call) (any, error) { return relay.ListPluginKinds(c.flow.ctx), nil },
		"plugin.validate":       validate,
		"plugin.validate_exact": validateExact,
		"plugin.initialize":     initialize,
		"plugin.is_active":      func(c *call) (any, error) { return c.activation().IsActive(), nil },
		"plugin.close":          func(c *call) (any, error) { return nil, c.activation().Close(c.flow.ctx) },
		"plugin.clear":          func(c *call) (any, error) { return nil, relay.ClearPluginConfiguration(c.flow.ctx) },
		"plugin.report":         func(c *call) (any, error) { return reported(relay.ActivePluginReport(c.flow.ctx)), nil },
	}
}

// describedPlugin is how a request says a plugin.
type describedPlugin struct {
	Object         map[string]*behaviour `json:"object"`
	AllowsMultiple *bool                 `json:"allows_multiple"`
}

// plugin is the plugin that a request describes; without a method that registers it registers nothing.
func (c *call) plugin() relay.Plugin {
	described := record[describedPlugin](c, "plugin")
	functions := relay.PluginFunc{
		Single: described.AllowsMultiple != nil && !*described.AllowsMultiple,
		Register: func(context.Context, json.RawMessage, *relay.PluginContext) error {
			return nil
		},
	}
	if does := described.Object["validate"]; does != nil {
		method := c.described(does)
		functions.Validate = func(ctx context.Context, config json.RawMessage) (said []relay.ConfigDiagnostic, err error) {
			i := method.invocation(ctx)
			i.noteJSON(config)
			if err := i.invoke(); err != nil || !i.returned.something {
				return nil, err
			}
			err = json.Unmarshal(i.returned.result, &said)
			return said, err
		}
	}
	if does := described.Object["register"]; does != nil {
		method := c.described(does)
		functions.Register = func(ctx context.Context, config json.RawMessage, component *relay.PluginContext) error {
			i := method.invocation(ctx)
			i.noteJSON(config)
			i.noted = append(i.noted, map[string]any{"kind": component.Kind(), "ordinal": component.Ordinal()})
			i.lock.Lock()
			i.contexts[does.ID] = component
			i.lock.Unlock()
			return i.invoke()
		}
	}
	return relay.NewPlugin(functions)
}

// component is the context that the callback of a plugin was given the last time.
func (c *call) component() *relay.PluginContext {
	c.lock.Lock()
	defer c.lock.Unlock()
	var id string
	_ = json.Unmarshal(c.asked.Args["context"], &id)
	return c.contexts[id]
}

func (c *call) activation() *relay.PluginHostActivation {
	found, _ := c.object("activation").(*relay.PluginHostActivation)
	return found
}

func registerPlugin(c *call) (any, error) {
	kind := c.text("kind")
	err := relay.RegisterPlugin(c.flow.ctx, kind, c.plugin())
	if err == nil {
		c.lock.Lock()
		defer c.lock.Unlock()
		c.kindsKnown[kind] = true
	}
	return nil, err
}

func deregisterPlugin(c *call) (any, error) {
	kind := c.text("kind")
	removed, err := relay.DeregisterPlugin(c.flow.ctx, kind)
	c.lock.Lock()
	defer c.lock.Unlock()
	delete(c.kindsKnown, kind)
	return removed, err
}

func validate(c *call) (any, error) {
	return relay.ValidatePluginConfig(c.flow.ctx, c.value("config"), c.validatePluginConfigOptions()...)
}

func validateExact(c *call) (any, error) {
	return relay.ValidatePluginConfigExact(c.flow.ctx, c.value("config"))
}

func initialize(c *call) (any, error) {
	activation, err := relay.InitializePlugins(c.flow.ctx, c.value("config"), c.initializePluginsOptions()...)
	if err != nil {
		return nil, err
	}
	c.bind(activation)
	return map[string]any{"report": activation.Report(), "is_active": activation.IsActive()}, nil
}

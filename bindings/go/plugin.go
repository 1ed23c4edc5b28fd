package nemo_relay

import (
	"context"
	"encoding/json"
	"errors"
)

// Plugin validates and registers the components of one kind: [NewPlugin], or any type with these methods. Where a type has
// the method AllowsMultiple() bool too, that says whether a configuration may have several components of the kind; else it
// may.
type Plugin interface {
	// Validate says what is wrong with the configuration of a component, an object. An error makes the configuration invalid.
	Validate(ctx context.Context, config json.RawMessage) ([]ConfigDiagnostic, error)
	// Register registers what the configuration asks for; it takes effect when every component has registered. With an error
	// nothing of the whole configuration is activated.
	Register(ctx context.Context, config json.RawMessage, component *PluginContext) error
}

// ConfigDiagnostic is one thing that is wrong with a configuration.
type ConfigDiagnostic struct {
	// Level is "error", which keeps the configuration from being activated, or "warning".
	Level string `json:"level"`
	// Code is a word for what is wrong, such as "limits.missing".
	Code string `json:"code"`
	// Field is the field that it is about; empty where it is about none.
	Field string `json:"field,omitempty"`
	// Message says it to people.
	Message string `json:"message"`
}

// PluginFunc are the functions of a plugin.
type PluginFunc struct {
	// Validate says what is wrong with a configuration; nil where that is never asked.
	Validate func(ctx context.Context, config json.RawMessage) ([]ConfigDiagnostic, error)
	// Register registers what the configuration asks for.
	Register func(ctx context.Context, config json.RawMessage, component *PluginContext) error
	// Single says that a configuration may have one component of the kind alone.
	Single bool
}

// NewPlugin is a plugin of functions.
func NewPlugin(functions PluginFunc) Plugin { return &functionPlugin{functions} }

type functionPlugin struct{ functions PluginFunc }

func (plugin *functionPlugin) Validate(ctx context.Context, config json.RawMessage) ([]ConfigDiagnostic, error) {
	if plugin.functions.Validate == nil {
		return nil, nil
	}
	return plugin.functions.Validate(ctx, config)
}

func (plugin *functionPlugin) Register(ctx context.Context, config json.RawMessage, component *PluginContext) error {
	if plugin.functions.Register == nil {
		return errors.New("the plugin has no Register")
	}
	return plugin.functions.Register(ctx, config, component)
}

func (plugin *functionPlugin) AllowsMultiple() bool { return !plugin.functions.Single }

// validates says whether the plugin is to be asked.
func validates(plugin Plugin) bool {
	own, ok := plugin.(*functionPlugin)
	return !ok || own.functions.Validate != nil
}

func allowsMultiple(plugin Plugin) bool {
	told, ok := plugin.(interface{ AllowsMultiple() bool })
	return !ok || told.AllowsMultiple()
}

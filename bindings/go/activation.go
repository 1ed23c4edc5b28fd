package nemo_relay

/*
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"sync/atomic"
)

// labelPlugin is the word for operations on configurations in errors.
const labelPlugin = "plugin"

// staged says that events go through the stage, also where no function of Go is registered.
var staged atomic.Bool

// PluginHostActivation is a configuration that was activated. It stays active until it is closed or replaced.
type PluginHostActivation struct {
	number uint64
	report json.RawMessage
}

// Report is what was found and what was activated; while it is active, with what went wrong since.
func (activation *PluginHostActivation) Report() json.RawMessage {
	if report := ActivePluginReport(context.Background()); report != nil && activation.IsActive() {
		return report
	}
	return activation.report
}

// IsActive says whether it is still the active one.
func (activation *PluginHostActivation) IsActive() bool {
	return bool(C.nemo_relay_runtime_plugins_are_active(library(), C.uint64_t(activation.number)))
}

// Close takes back what the activation registered and sees that its exporters have written; a second call does nothing.
//
// Errors: io_error.
func (activation *PluginHostActivation) Close(ctx context.Context) error {
	if activation == nil {
		return missing("activation")
	}
	return closePlugins(ctx, activation.number)
}

func clearPluginConfiguration(ctx context.Context, _ *clearPluginConfigurationArguments) error {
	return closePlugins(ctx, 0)
}

// closePlugins does what has to be done although the context may have ended; what it waits for has limits of its own.
func closePlugins(ctx context.Context, number uint64) error {
	defer followUp()
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	var op C.NemoRelayOp
	C.nemo_relay_runtime_close_plugins_start(library(), C.uint64_t(number), &machine, &op, &failed)
	_, err := driven(context.WithoutCancel(ctx), machine, &op, &failed)
	return err
}

func initializePlugins(ctx context.Context, arguments *initializePluginsArguments) (*PluginHostActivation, error) {
	if ctx.Err() != nil {
		return nil, cancelled(ctx, labelPlugin)
	}
	// What is activated may change events, and its exporters get them from the stage.
	staged.Store(true)
	defer followUp()
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	var op C.NemoRelayOp
	config, toml := arguments.config, arguments.additionalPluginsTOML
	C.nemo_relay_runtime_initialize_plugins_start(
		library(), jsonBytes(config), jsonLength(config), optionalText(toml), optionalLength(toml), &machine, &op, &failed,
	)
	text, err := driven(ctx, machine, &op, &failed)
	if err != nil {
		return nil, err
	}
	var made struct {
		Activation uint64
		Report     json.RawMessage
	}
	err = json.Unmarshal(text, &made)
	return &PluginHostActivation{made.Activation, made.Report}, err
}

func validatePluginConfig(ctx context.Context, arguments *validatePluginConfigArguments) (json.RawMessage, error) {
	return validated(ctx, arguments.config, arguments.additionalPluginsTOML, false)
}

func validatePluginConfigExact(ctx context.Context, arguments *validatePluginConfigExactArguments) (json.RawMessage, error) {
	return validated(ctx, arguments.config, nil, true)
}

func validated(ctx context.Context, config json.RawMessage, toml *string, exact bool) (json.RawMessage, error) {
	defer followUp()
	var failed C.NemoRelayError
	var machine *C.NemoRelayMachine
	var op C.NemoRelayOp
	C.nemo_relay_runtime_validate_plugin_config_start(
		library(), jsonBytes(config), jsonLength(config), optionalText(toml), optionalLength(toml), C.bool(exact),
		&machine, &op, &failed,
	)
	return driven(context.WithoutCancel(ctx), machine, &op, &failed)
}

// driven drives what was started to its end; gives its result.
func driven(
	ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError,
) (json.RawMessage, error) {
	if err := errorOf(failed); err != nil {
		return nil, err
	}
	made := newCall(stackOf(ctx), labelPlugin, "", nil, value{})
	if err := made.run(ctx, machine, op); err != nil {
		return nil, err
	}
	return made.values.get(op.slot), nil
}

func registerPlugin(_ context.Context, arguments *registerPluginArguments) error {
	plugin := arguments.plugin
	if plugin == nil {
		return missing("plugin")
	}
	var failed C.NemoRelayError
	kind, number := arguments.kind, keep(plugin)
	C.nemo_relay_runtime_register_plugin(
		library(), text(kind), C.size_t(len(kind)), C.uint64_t(number), C.bool(validates(plugin)),
		C.bool(allowsMultiple(plugin)), &failed,
	)
	return registered(&failed)
}

func deregisterPlugin(_ context.Context, arguments *deregisterPluginArguments) (bool, error) {
	defer followUp()
	var failed C.NemoRelayError
	var out C.bool
	kind := arguments.kind
	C.nemo_relay_runtime_deregister_plugin(library(), text(kind), C.size_t(len(kind)), &out, &failed)
	return bool(out), errorOf(&failed)
}

func listPluginKinds(context.Context, *listPluginKindsArguments) (kinds []string) {
	var out *C.char
	C.nemo_relay_runtime_list_plugin_kinds_json(library(), &out, nil)
	text, _ := takeString(out)
	// The library wrote a list of words.
	_ = json.Unmarshal([]byte(text), &kinds)
	return kinds
}

func activePluginReport(context.Context, *activePluginReportArguments) json.RawMessage {
	var out *C.char
	C.nemo_relay_runtime_active_plugin_report_json(library(), &out, nil)
	report, _ := takeString(out)
	return rawMessage(report)
}

// askPlugin has a plugin of the application do what a configuration asks of it.
func (c *call) askPlugin(ctx context.Context, machine *C.NemoRelayMachine, op *C.NemoRelayOp, failed *C.NemoRelayError) error {
	config, _ := takeString(op.text)
	plugin, _ := kept(uint64(op.callback)).(Plugin)
	if plugin == nil {
		panic("nemo_relay: a plugin was released too early")
	}
	said := null
	if op.code == C.NEMO_RELAY_OP_PLUGIN_VALIDATE {
		diagnostics, err := plugin.Validate(ctx, json.RawMessage(config))
		if err != nil {
			return err
		}
		if diagnostics != nil {
			// Structs of texts are always JSON.
			said, _ = json.Marshal(diagnostics)
		}
	} else {
		var native *C.NemoRelayPluginContext
		C.nemo_relay_machine_plugin_context(machine, &native, nil)
		if err := plugin.Register(ctx, json.RawMessage(config), newPluginContext(native)); err != nil {
			return err
		}
	}
	C.nemo_relay_machine_resume_value(machine, c.values.put(said), op, failed)
	return nil
}

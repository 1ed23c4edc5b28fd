package nemo_relay

/*
#include "nemo_relay.h"
*/
import "C"

import "runtime"

// PluginContext is where one component of a configuration registers, while its plugin registers; after that it refuses
// registrations. The names are the plugin's own: two components may use the same one.
type PluginContext struct{ native *C.NemoRelayPluginContext }

func newPluginContext(native *C.NemoRelayPluginContext) *PluginContext {
	made := &PluginContext{native}
	runtime.AddCleanup(made, func(native *C.NemoRelayPluginContext) { C.nemo_relay_plugin_context_free(native) }, native)
	return made
}

func (component *PluginContext) pointer() *C.NemoRelayPluginContext {
	if component == nil {
		return nil
	}
	return component.native
}

// Kind is the kind of the component.
func (component *PluginContext) Kind() string {
	defer runtime.KeepAlive(component)
	kind, _ := takeString(C.nemo_relay_plugin_context_kind(component.pointer()))
	return kind
}

// Ordinal says which component of its kind it is, counted from one.
func (component *PluginContext) Ordinal() uint32 {
	defer runtime.KeepAlive(component)
	return uint32(C.nemo_relay_plugin_context_ordinal(component.pointer()))
}

func (component *PluginContext) register(new entry, function middleware) error {
	defer runtime.KeepAlive(component)
	var failed C.NemoRelayError
	number := keep(function)
	C.nemo_relay_runtime_plugin_context_register(
		library(), component.pointer(), C.NemoRelayFamily(new.family), text(new.name), C.size_t(len(new.name)),
		C.int32_t(new.priority), C.bool(new.breakChain), C.uint64_t(number), &failed,
	)
	return registered(&failed)
}

func (component *PluginContext) registerSwitch(name string, new decision) error {
	defer runtime.KeepAlive(component)
	var failed C.NemoRelayError
	number := keep(new)
	kinds := new.encodedKinds()
	C.nemo_relay_runtime_plugin_context_register_switch(
		library(), component.pointer(), text(name), C.size_t(len(name)), jsonBytes(kinds), jsonLength(kinds),
		text(new.registrationName), C.size_t(len(new.registrationName)), C.uint64_t(number), &failed,
	)
	return registered(&failed)
}

func (component *PluginContext) subscribe(name string, callback SubscriberFunc) error {
	defer runtime.KeepAlive(component)
	var failed C.NemoRelayError
	number := keep(subscriber{name, callback})
	C.nemo_relay_runtime_plugin_context_subscribe(
		library(), component.pointer(), text(name), C.size_t(len(name)), C.uint64_t(number), &failed,
	)
	return registered(&failed)
}

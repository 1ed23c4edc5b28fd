// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import "slices"

// RegisterToolConditionalExecutionGuardrail does what [RegisterToolConditionalExecutionGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterToolConditionalExecutionGuardrail(name string, priority int32, callback ToolConditionalExecutionGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyToolConditionalExecutionGuardrail, name, priority, false}, callback)
}

// RegisterToolRequestIntercept does what [RegisterToolRequestIntercept] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterToolRequestIntercept(name string, priority int32, breakChain bool, callback ToolRequestInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyToolRequestIntercept, name, priority, breakChain}, callback)
}

// RegisterToolSanitizeRequestGuardrail does what [RegisterToolSanitizeRequestGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterToolSanitizeRequestGuardrail(name string, priority int32, callback ToolSanitizeRequestGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyToolSanitizeRequestGuardrail, name, priority, false}, callback)
}

// RegisterToolExecutionIntercept does what [RegisterToolExecutionIntercept] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterToolExecutionIntercept(name string, priority int32, callback ToolExecutionInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyToolExecutionIntercept, name, priority, false}, callback)
}

// RegisterToolSanitizeResponseGuardrail does what [RegisterToolSanitizeResponseGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterToolSanitizeResponseGuardrail(name string, priority int32, callback ToolSanitizeResponseGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyToolSanitizeResponseGuardrail, name, priority, false}, callback)
}

// RegisterSubscriber does what [RegisterSubscriber] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterSubscriber(name string, callback SubscriberFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.subscribe(name, callback)
}

// RegisterLlmConditionalExecutionGuardrail does what [RegisterLlmConditionalExecutionGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterLlmConditionalExecutionGuardrail(name string, priority int32, callback LlmConditionalExecutionGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyLlmConditionalExecutionGuardrail, name, priority, false}, callback)
}

// RegisterLlmRequestIntercept does what [RegisterLlmRequestIntercept] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterLlmRequestIntercept(name string, priority int32, breakChain bool, callback LlmRequestInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyLlmRequestIntercept, name, priority, breakChain}, callback)
}

// RegisterLlmSanitizeRequestGuardrail does what [RegisterLlmSanitizeRequestGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterLlmSanitizeRequestGuardrail(name string, priority int32, callback LlmSanitizeRequestGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyLlmSanitizeRequestGuardrail, name, priority, false}, callback)
}

// RegisterLlmExecutionIntercept does what [RegisterLlmExecutionIntercept] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterLlmExecutionIntercept(name string, priority int32, callback LlmExecutionInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyLlmExecutionIntercept, name, priority, false}, callback)
}

// RegisterLlmSanitizeResponseGuardrail does what [RegisterLlmSanitizeResponseGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterLlmSanitizeResponseGuardrail(name string, priority int32, callback LlmSanitizeResponseGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyLlmSanitizeResponseGuardrail, name, priority, false}, callback)
}

// RegisterLlmStreamExecutionIntercept does what [RegisterLlmStreamExecutionIntercept] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterLlmStreamExecutionIntercept(name string, priority int32, callback LlmStreamExecutionInterceptFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyLlmStreamExecutionIntercept, name, priority, false}, callback)
}

// RegisterMarkSanitizeGuardrail does what [RegisterMarkSanitizeGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterMarkSanitizeGuardrail(name string, priority int32, callback MarkSanitizeGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyMarkSanitizeGuardrail, name, priority, false}, callback)
}

// RegisterScopeSanitizeStartGuardrail does what [RegisterScopeSanitizeStartGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterScopeSanitizeStartGuardrail(name string, priority int32, callback ScopeSanitizeStartGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyScopeSanitizeStartGuardrail, name, priority, false}, callback)
}

// RegisterScopeSanitizeEndGuardrail does what [RegisterScopeSanitizeEndGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterScopeSanitizeEndGuardrail(name string, priority int32, callback ScopeSanitizeEndGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyScopeSanitizeEndGuardrail, name, priority, false}, callback)
}

// RegisterEventMetadataInjector does what [RegisterEventMetadataInjector] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterEventMetadataInjector(name string, priority int32, callback EventMetadataInjectorFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.register(entry{familyEventMetadataInjector, name, priority, false}, callback)
}

// RegisterConditionalMiddlewareGuardrail does what [RegisterConditionalMiddlewareGuardrail] does, for as long as the component is active.
//
// Errors: already_exists, invalid_argument, also once the plugin has registered.
func (component *PluginContext) RegisterConditionalMiddlewareGuardrail(name string, kinds []RuntimeRegistrationKind, registrationName string, callback ConditionalMiddlewareGuardrailFunc) error {
	if callback == nil {
		return missing("callback")
	}
	return component.registerSwitch(name, decision{callback, slices.Clone(kinds), registrationName})
}

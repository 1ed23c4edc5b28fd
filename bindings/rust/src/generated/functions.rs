// Code generated from spec/ by codegen. DO NOT EDIT.

//! The operations, each as a method of [`Relay`] and as a function that uses the global one.

use std::sync::Arc;
use std::time::Duration;

use crate::*;

impl Relay {
    /// Makes the normalized form of a request.
    ///
    /// # Errors
    ///
    /// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `callback_failed`.
    pub fn codecs_decode(&self, codec: impl Into<LlmCodec>, request: LlmRequest) -> Result<Value> {
        ops::codecs_decode(self, codec, request)
    }

    /// Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
    ///
    /// # Errors
    ///
    /// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `callback_failed`.
    pub fn codecs_encode(
        &self,
        codec: impl Into<LlmCodec>,
        annotated_request: Value,
        original: LlmRequest,
    ) -> Result<LlmRequest> {
        ops::codecs_encode(self, codec, annotated_request, original)
    }

    /// Makes the normalized form of a response.
    ///
    /// # Errors
    ///
    /// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `callback_failed`, `internal`.
    pub fn codecs_decode_response(&self, codec: impl Into<LlmCodec>, response: Value) -> Result<Value> {
        ops::codecs_decode_response(self, codec, response)
    }

    /// Names the codec of a request; absent where none fits or more than one.
    ///
    /// # Errors
    ///
    /// `invalid_payload`, `limit_exceeded`.
    pub fn codecs_detect_request(&self, params: CodecsDetectRequestParams) -> Result<Option<String>> {
        ops::codecs_detect_request(self, params)
    }

    /// Names the codec of a response; absent where none fits or more than one.
    ///
    /// # Errors
    ///
    /// `invalid_payload`, `limit_exceeded`.
    pub fn codecs_detect_response(&self, params: CodecsDetectResponseParams) -> Result<Option<String>> {
        ops::codecs_detect_response(self, params)
    }

    /// Sets the prices with which the cost of a response is estimated where its provider reports none.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn codecs_set_pricing(&self, catalog: Option<Value>) -> Result<()> {
        ops::codecs_set_pricing(self, catalog)
    }

    /// Says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn codecs_set_full_payloads(&self, full: bool) -> Result<()> {
        ops::codecs_set_full_payloads(self, full)
    }

    /// Makes a codec of the application known by a name, which calls may then give instead of the codec.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn codecs_register(&self, name: &str, codec: impl Into<LlmCodec>) -> Result<()> {
        ops::codecs_register(self, name, codec)
    }

    /// Forgets the name of a codec; says whether there was one.
    pub fn codecs_deregister(&self, name: &str) -> bool {
        ops::codecs_deregister(self, name)
    }

    /// Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_argument`.
    pub fn recover(&self, params: RecoverParams) -> Result<Value> {
        ops::recover(self, params)
    }

    /// Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.
    ///
    /// # Errors
    ///
    /// `io_error`, `invalid_payload`, `limit_exceeded`.
    pub fn expand(&self, path: &str, output: &str) -> Result<u64> {
        ops::expand(self, path, output)
    }

    /// Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn set_sanitizer_timeout(&self, timeout: Option<Duration>) -> Result<()> {
        ops::set_sanitizer_timeout(self, timeout)
    }

    /// Makes an empty scope stack that shares nothing with others.
    pub fn create_scope_stack(&self) -> ScopeStack {
        ops::create_scope_stack(self)
    }

    /// Gives the scope stack of the current context to be used elsewhere; one is made where there is none.
    pub fn current_scope_stack(&self) -> ScopeStack {
        ops::current_scope_stack(self)
    }

    /// Says whether the current context has a scope stack that was set or that something was pushed on.
    pub fn scope_stack_active(&self) -> bool {
        ops::scope_stack_active(self)
    }

    /// Makes a stack the one of the current context from now on.
    pub fn set_thread_scope_stack(&self, stack: &ScopeStack) {
        ops::set_thread_scope_stack(self, stack)
    }

    /// Gives the W3C traceparent header of the innermost open scope.
    pub fn capture_traceparent(&self) -> String {
        ops::capture_traceparent(self)
    }

    /// Gives what another process needs to go on under the innermost open scope.
    pub fn capture_propagation_context(&self) -> PropagationContext {
        ops::capture_propagation_context(self)
    }

    /// Gives what another process needs to go on under the innermost open scope as part of the run that is named.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn capture_propagation_context_with_root(&self, root_uuid: Option<&str>) -> Result<PropagationContext> {
        ops::capture_propagation_context_with_root(self, root_uuid)
    }

    /// Gives what another process needs to go on under the innermost open scope as a run of its own.
    pub fn capture_rootless_propagation_context(&self) -> PropagationContext {
        ops::capture_rootless_propagation_context(self)
    }

    /// Makes a scope stack that goes on where another process captured its context; nothing is emitted.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn create_scope_stack_from_propagation(&self, context: PropagationContext) -> Result<ScopeStack> {
        ops::create_scope_stack_from_propagation(self, context)
    }

    /// Writes a context as JSON text.
    pub fn propagation_context_to_json(&self, context: PropagationContext) -> String {
        ops::propagation_context_to_json(self, context)
    }

    /// Reads a context from JSON text.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn propagation_context_from_json(&self, text: &str) -> Result<PropagationContext> {
        ops::propagation_context_from_json(self, text)
    }

    /// Gives the W3C traceparent header of a context.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn propagation_context_to_traceparent(&self, context: PropagationContext) -> Result<String> {
        ops::propagation_context_to_traceparent(self, context)
    }

    /// Runs a model call through the managed pipeline.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`, `not_found`.
    pub async fn llm_call_execute(&self, params: LlmCallExecuteParams) -> Result<Value> {
        ops::llm_call_execute(self, params).await
    }

    /// Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`, `not_found`.
    pub async fn llm_stream_call_execute(&self, params: LlmStreamCallExecuteParams) -> Result<LlmStream> {
        ops::llm_stream_call_execute(self, params).await
    }

    /// Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn llm_call(&self, params: LlmCallParams) -> Result<LlmHandle> {
        ops::llm_call(self, params)
    }

    /// Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
    ///
    /// # Errors
    ///
    /// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn llm_call_end(&self, params: LlmCallEndParams) -> Result<()> {
        ops::llm_call_end(self, params)
    }

    /// Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
    ///
    /// # Errors
    ///
    /// `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn llm_request_intercepts(&self, name: &str, request: LlmRequest) -> Result<LlmRequestInterceptOutcome> {
        ops::llm_request_intercepts(self, name, request).await
    }

    /// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn llm_conditional_execution(&self, request: LlmRequest) -> Result<()> {
        ops::llm_conditional_execution(self, request).await
    }

    /// Writes a line into the log that the runtime writes to; nothing happens where that is off.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn log(&self, params: LogParams) -> Result<()> {
        ops::log(self, params)
    }

    /// Makes a kind of component known; what it registers takes effect when a configuration names the kind.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn plugin_register(&self, kind: &str, plugin: Arc<dyn Plugin>) -> Result<()> {
        ops::plugin_register(self, kind, plugin)
    }

    /// Forgets a kind of component; components that are active stay.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn plugin_deregister(&self, kind: &str) -> Result<bool> {
        ops::plugin_deregister(self, kind)
    }

    /// Lists the kinds of components that are known by name; those of the runtime are among them.
    pub fn plugin_list_kinds(&self) -> Vec<String> {
        ops::plugin_list_kinds(self)
    }

    /// Says what is wrong with a configuration and the files that would be read with it; nothing is registered.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`, `io_error`.
    pub fn plugin_validate(&self, params: PluginValidateParams) -> Result<Value> {
        ops::plugin_validate(self, params)
    }

    /// Says what is wrong with a configuration; no file is read and nothing is registered.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn plugin_validate_exact(&self, config: Value) -> Result<Value> {
        ops::plugin_validate_exact(self, config)
    }

    /// Activates a configuration in the order of its components; one that is active is replaced without losing an event.
    ///
    /// # Errors
    ///
    /// `invalid_config`, `registration_failed`, `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `io_error`.
    pub async fn plugin_initialize(&self, params: PluginInitializeParams) -> Result<PluginHostActivation> {
        ops::plugin_initialize(self, params).await
    }

    /// Takes back what an activation registered and sees that its exporters have written; a second call does nothing.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub async fn plugin_close(&self, activation: &PluginHostActivation) -> Result<()> {
        ops::plugin_close(self, activation).await
    }

    /// Closes the activation that is active where there is one.
    ///
    /// # Errors
    ///
    /// `io_error`.
    pub async fn plugin_clear(&self) -> Result<()> {
        ops::plugin_clear(self).await
    }

    /// Gives the report of the activation that is active; absent where there is none.
    pub fn plugin_report(&self) -> Option<Value> {
        ops::plugin_report(self)
    }

    /// Lists everything that is registered globally by kind and name.
    ///
    /// # Errors
    ///
    /// `invalid_argument`.
    pub fn list_runtime_registrations(
        &self,
        kinds: Option<Vec<RuntimeRegistrationKind>>,
    ) -> Result<Vec<RuntimeRegistrationIdentity>> {
        ops::list_runtime_registrations(self, kinds)
    }

    /// Opens a scope under the innermost open scope of the current context and makes it the innermost.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn push_scope(&self, params: PushScopeParams) -> Result<ScopeHandle> {
        ops::push_scope(self, params)
    }

    /// Closes the innermost scope of the current context.
    ///
    /// # Errors
    ///
    /// `not_found`, `scope_not_on_top`, `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn pop_scope(&self, params: PopScopeParams) -> Result<()> {
        ops::pop_scope(self, params)
    }

    /// Closes a scope and whatever was left open inside it; this is what the block construct of each language does at its end.
    pub fn close_scope(&self, params: CloseScopeParams) {
        ops::close_scope(self, params)
    }

    /// The innermost open scope of the current context; the implicit root where none is open.
    pub fn get_handle(&self) -> ScopeHandle {
        ops::get_handle(self)
    }

    /// Emits a mark under the innermost open scope.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn event(&self, params: EmitMarkEventParams) -> Result<()> {
        ops::event(self, params)
    }

    /// Emits a mark with measurements under the innermost open scope.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn metric(&self, params: EmitMetricEventParams) -> Result<()> {
        ops::metric(self, params)
    }

    /// Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
    pub async fn flush_subscribers(&self, timeout: Option<Duration>) -> FlushReport {
        ops::flush_subscribers(self, timeout).await
    }

    /// Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `not_found`, `unsupported`.
    pub fn set_queue_policy(&self, params: SetQueuePolicyParams) -> Result<()> {
        ops::set_queue_policy(self, params)
    }

    /// Runs a tool through the managed pipeline.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn tool_call_execute(&self, params: ToolCallExecuteParams) -> Result<ToolExecutionResult> {
        ops::tool_call_execute(self, params).await
    }

    /// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
    ///
    /// # Errors
    ///
    /// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn tool_call(&self, params: ToolCallParams) -> Result<ToolHandle> {
        ops::tool_call(self, params)
    }

    /// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
    ///
    /// # Errors
    ///
    /// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`.
    pub fn tool_call_end(&self, params: ToolCallEndParams) -> Result<()> {
        ops::tool_call_end(self, params)
    }

    /// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
    ///
    /// # Errors
    ///
    /// `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn tool_request_intercepts(&self, name: &str, args: Value) -> Result<Value> {
        ops::tool_request_intercepts(self, name, args).await
    }

    /// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn tool_conditional_execution(&self, name: &str, args: Value) -> Result<()> {
        ops::tool_conditional_execution(self, name, args).await
    }
}

/// Makes the normalized form of a request.
///
/// # Errors
///
/// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `callback_failed`.
pub fn codecs_decode(codec: impl Into<LlmCodec>, request: LlmRequest) -> Result<Value> {
    Relay::global().codecs_decode(codec, request)
}

/// Brings a normalized request into a copy of the request that it was made of; what was not changed stays as it is.
///
/// # Errors
///
/// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `callback_failed`.
pub fn codecs_encode(codec: impl Into<LlmCodec>, annotated_request: Value, original: LlmRequest) -> Result<LlmRequest> {
    Relay::global().codecs_encode(codec, annotated_request, original)
}

/// Makes the normalized form of a response.
///
/// # Errors
///
/// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `callback_failed`, `internal`.
pub fn codecs_decode_response(codec: impl Into<LlmCodec>, response: Value) -> Result<Value> {
    Relay::global().codecs_decode_response(codec, response)
}

/// Names the codec of a request; absent where none fits or more than one.
///
/// # Errors
///
/// `invalid_payload`, `limit_exceeded`.
pub fn codecs_detect_request(params: CodecsDetectRequestParams) -> Result<Option<String>> {
    Relay::global().codecs_detect_request(params)
}

/// Names the codec of a response; absent where none fits or more than one.
///
/// # Errors
///
/// `invalid_payload`, `limit_exceeded`.
pub fn codecs_detect_response(params: CodecsDetectResponseParams) -> Result<Option<String>> {
    Relay::global().codecs_detect_response(params)
}

/// Sets the prices with which the cost of a response is estimated where its provider reports none.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn codecs_set_pricing(catalog: Option<Value>) -> Result<()> {
    Relay::global().codecs_set_pricing(catalog)
}

/// Says whether the start events of model calls with a codec show the whole conversation each time rather than what is new since the first call of the agent.
///
/// # Errors
///
/// `invalid_argument`.
pub fn codecs_set_full_payloads(full: bool) -> Result<()> {
    Relay::global().codecs_set_full_payloads(full)
}

/// Makes a codec of the application known by a name, which calls may then give instead of the codec.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn codecs_register(name: &str, codec: impl Into<LlmCodec>) -> Result<()> {
    Relay::global().codecs_register(name, codec)
}

/// Forgets the name of a codec; says whether there was one.
pub fn codecs_deregister(name: &str) -> bool {
    Relay::global().codecs_deregister(name)
}

/// Repairs a file of events that a process left behind; a torn line is put aside, and scopes that are open get an end event that says that it is synthetic. Agents that were cut short get a trajectory of the steps that they finished.
///
/// # Errors
///
/// `io_error`, `invalid_argument`.
pub fn recover(params: RecoverParams) -> Result<Value> {
    Relay::global().recover(params)
}

/// Writes a file of events whose repeated values are referred to by hash as plain events. Torn lines are put into a file beside the output; where it fails there is no output.
///
/// # Errors
///
/// `io_error`, `invalid_payload`, `limit_exceeded`.
pub fn expand(path: &str, output: &str) -> Result<u64> {
    Relay::global().expand(path, output)
}

/// Says how long a sanitizer of a call or of events may take; the event shows nothing of what one makes that takes longer.
///
/// # Errors
///
/// `invalid_argument`.
pub fn set_sanitizer_timeout(timeout: Option<Duration>) -> Result<()> {
    Relay::global().set_sanitizer_timeout(timeout)
}

/// Makes an empty scope stack that shares nothing with others.
pub fn create_scope_stack() -> ScopeStack {
    Relay::global().create_scope_stack()
}

/// Gives the scope stack of the current context to be used elsewhere; one is made where there is none.
pub fn current_scope_stack() -> ScopeStack {
    Relay::global().current_scope_stack()
}

/// Says whether the current context has a scope stack that was set or that something was pushed on.
pub fn scope_stack_active() -> bool {
    Relay::global().scope_stack_active()
}

/// Makes a stack the one of the current context from now on.
pub fn set_thread_scope_stack(stack: &ScopeStack) {
    Relay::global().set_thread_scope_stack(stack)
}

/// Gives the W3C traceparent header of the innermost open scope.
pub fn capture_traceparent() -> String {
    Relay::global().capture_traceparent()
}

/// Gives what another process needs to go on under the innermost open scope.
pub fn capture_propagation_context() -> PropagationContext {
    Relay::global().capture_propagation_context()
}

/// Gives what another process needs to go on under the innermost open scope as part of the run that is named.
///
/// # Errors
///
/// `invalid_argument`.
pub fn capture_propagation_context_with_root(root_uuid: Option<&str>) -> Result<PropagationContext> {
    Relay::global().capture_propagation_context_with_root(root_uuid)
}

/// Gives what another process needs to go on under the innermost open scope as a run of its own.
pub fn capture_rootless_propagation_context() -> PropagationContext {
    Relay::global().capture_rootless_propagation_context()
}

/// Makes a scope stack that goes on where another process captured its context; nothing is emitted.
///
/// # Errors
///
/// `invalid_argument`.
pub fn create_scope_stack_from_propagation(context: PropagationContext) -> Result<ScopeStack> {
    Relay::global().create_scope_stack_from_propagation(context)
}

/// Writes a context as JSON text.
pub fn propagation_context_to_json(context: PropagationContext) -> String {
    Relay::global().propagation_context_to_json(context)
}

/// Reads a context from JSON text.
///
/// # Errors
///
/// `invalid_argument`.
pub fn propagation_context_from_json(text: &str) -> Result<PropagationContext> {
    Relay::global().propagation_context_from_json(text)
}

/// Gives the W3C traceparent header of a context.
///
/// # Errors
///
/// `invalid_argument`.
pub fn propagation_context_to_traceparent(context: PropagationContext) -> Result<String> {
    Relay::global().propagation_context_to_traceparent(context)
}

/// Runs a model call through the managed pipeline.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`, `not_found`.
pub async fn llm_call_execute(params: LlmCallExecuteParams) -> Result<Value> {
    Relay::global().llm_call_execute(params).await
}

/// Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`, `not_found`.
pub async fn llm_stream_call_execute(params: LlmStreamCallExecuteParams) -> Result<LlmStream> {
    Relay::global().llm_stream_call_execute(params).await
}

/// Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn llm_call(params: LlmCallParams) -> Result<LlmHandle> {
    Relay::global().llm_call(params)
}

/// Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
///
/// # Errors
///
/// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn llm_call_end(params: LlmCallEndParams) -> Result<()> {
    Relay::global().llm_call_end(params)
}

/// Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
///
/// # Errors
///
/// `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn llm_request_intercepts(name: &str, request: LlmRequest) -> Result<LlmRequestInterceptOutcome> {
    Relay::global().llm_request_intercepts(name, request).await
}

/// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn llm_conditional_execution(request: LlmRequest) -> Result<()> {
    Relay::global().llm_conditional_execution(request).await
}

/// Writes a line into the log that the runtime writes to; nothing happens where that is off.
///
/// # Errors
///
/// `invalid_argument`.
pub fn log(params: LogParams) -> Result<()> {
    Relay::global().log(params)
}

/// Makes a kind of component known; what it registers takes effect when a configuration names the kind.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn plugin_register(kind: &str, plugin: Arc<dyn Plugin>) -> Result<()> {
    Relay::global().plugin_register(kind, plugin)
}

/// Forgets a kind of component; components that are active stay.
///
/// # Errors
///
/// `invalid_argument`.
pub fn plugin_deregister(kind: &str) -> Result<bool> {
    Relay::global().plugin_deregister(kind)
}

/// Lists the kinds of components that are known by name; those of the runtime are among them.
pub fn plugin_list_kinds() -> Vec<String> {
    Relay::global().plugin_list_kinds()
}

/// Says what is wrong with a configuration and the files that would be read with it; nothing is registered.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`, `io_error`.
pub fn plugin_validate(params: PluginValidateParams) -> Result<Value> {
    Relay::global().plugin_validate(params)
}

/// Says what is wrong with a configuration; no file is read and nothing is registered.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn plugin_validate_exact(config: Value) -> Result<Value> {
    Relay::global().plugin_validate_exact(config)
}

/// Activates a configuration in the order of its components; one that is active is replaced without losing an event.
///
/// # Errors
///
/// `invalid_config`, `registration_failed`, `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`, `io_error`.
pub async fn plugin_initialize(params: PluginInitializeParams) -> Result<PluginHostActivation> {
    Relay::global().plugin_initialize(params).await
}

/// Takes back what an activation registered and sees that its exporters have written; a second call does nothing.
///
/// # Errors
///
/// `io_error`.
pub async fn plugin_close(activation: &PluginHostActivation) -> Result<()> {
    Relay::global().plugin_close(activation).await
}

/// Closes the activation that is active where there is one.
///
/// # Errors
///
/// `io_error`.
pub async fn plugin_clear() -> Result<()> {
    Relay::global().plugin_clear().await
}

/// Gives the report of the activation that is active; absent where there is none.
pub fn plugin_report() -> Option<Value> {
    Relay::global().plugin_report()
}

/// Lists everything that is registered globally by kind and name.
///
/// # Errors
///
/// `invalid_argument`.
pub fn list_runtime_registrations(
    kinds: Option<Vec<RuntimeRegistrationKind>>,
) -> Result<Vec<RuntimeRegistrationIdentity>> {
    Relay::global().list_runtime_registrations(kinds)
}

/// Opens a scope under the innermost open scope of the current context and makes it the innermost.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn push_scope(params: PushScopeParams) -> Result<ScopeHandle> {
    Relay::global().push_scope(params)
}

/// Closes the innermost scope of the current context.
///
/// # Errors
///
/// `not_found`, `scope_not_on_top`, `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn pop_scope(params: PopScopeParams) -> Result<()> {
    Relay::global().pop_scope(params)
}

/// Closes a scope and whatever was left open inside it; this is what the block construct of each language does at its end.
pub fn close_scope(params: CloseScopeParams) {
    Relay::global().close_scope(params)
}

/// The innermost open scope of the current context; the implicit root where none is open.
pub fn get_handle() -> ScopeHandle {
    Relay::global().get_handle()
}

/// Emits a mark under the innermost open scope.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn event(params: EmitMarkEventParams) -> Result<()> {
    Relay::global().event(params)
}

/// Emits a mark with measurements under the innermost open scope.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn metric(params: EmitMetricEventParams) -> Result<()> {
    Relay::global().metric(params)
}

/// Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
pub async fn flush_subscribers(timeout: Option<Duration>) -> FlushReport {
    Relay::global().flush_subscribers(timeout).await
}

/// Says what happens to an event for which the queue of a subscriber has no room; without it the event is dropped and counted.
///
/// # Errors
///
/// `invalid_argument`, `not_found`, `unsupported`.
pub fn set_queue_policy(params: SetQueuePolicyParams) -> Result<()> {
    Relay::global().set_queue_policy(params)
}

/// Runs a tool through the managed pipeline.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn tool_call_execute(params: ToolCallExecuteParams) -> Result<ToolExecutionResult> {
    Relay::global().tool_call_execute(params).await
}

/// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
///
/// # Errors
///
/// `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn tool_call(params: ToolCallParams) -> Result<ToolHandle> {
    Relay::global().tool_call(params)
}

/// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
///
/// # Errors
///
/// `not_found`, `invalid_argument`, `invalid_payload`, `limit_exceeded`.
pub fn tool_call_end(params: ToolCallEndParams) -> Result<()> {
    Relay::global().tool_call_end(params)
}

/// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
///
/// # Errors
///
/// `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn tool_request_intercepts(name: &str, args: Value) -> Result<Value> {
    Relay::global().tool_request_intercepts(name, args).await
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn tool_conditional_execution(name: &str, args: Value) -> Result<()> {
    Relay::global().tool_conditional_execution(name, args).await
}

// Code generated from spec/ by codegen. DO NOT EDIT.

//! The operations, each as a method of [`Relay`] and as a function that uses the global one.

use std::time::Duration;

use super::*;
use crate::error::Result;
use crate::{FlushReport, Relay, ops};

impl Relay {
    /// Runs a model call through the managed pipeline.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn llm_call_execute(&self, params: LlmCallExecuteParams) -> Result<Value> {
        ops::llm_call_execute(self, params).await
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
    pub async fn llm_request_intercepts(
        &self,
        params: LlmRequestInterceptsParams,
    ) -> Result<LlmRequestInterceptOutcome> {
        ops::llm_request_intercepts(self, params).await
    }

    /// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn llm_conditional_execution(&self, request: LlmRequest) -> Result<()> {
        ops::llm_conditional_execution(self, request).await
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

    /// Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
    pub async fn flush_subscribers(&self, timeout: Option<Duration>) -> FlushReport {
        ops::flush_subscribers(self, timeout).await
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
    pub async fn tool_request_intercepts(&self, params: ToolRequestInterceptsParams) -> Result<Value> {
        ops::tool_request_intercepts(self, params).await
    }

    /// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
    ///
    /// # Errors
    ///
    /// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
    pub async fn tool_conditional_execution(&self, params: ToolConditionalExecutionParams) -> Result<()> {
        ops::tool_conditional_execution(self, params).await
    }
}

/// Runs a model call through the managed pipeline.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn llm_call_execute(params: LlmCallExecuteParams) -> Result<Value> {
    Relay::global().llm_call_execute(params).await
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
pub async fn llm_request_intercepts(params: LlmRequestInterceptsParams) -> Result<LlmRequestInterceptOutcome> {
    Relay::global().llm_request_intercepts(params).await
}

/// Runs the guardrails that decide about model calls, each in a guardrail scope of its own, and fails where one refuses.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn llm_conditional_execution(request: LlmRequest) -> Result<()> {
    Relay::global().llm_conditional_execution(request).await
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

/// Waits until everything that was queued before it has been delivered or the time is over; inside a subscriber it returns at once.
pub async fn flush_subscribers(timeout: Option<Duration>) -> FlushReport {
    Relay::global().flush_subscribers(timeout).await
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
pub async fn tool_request_intercepts(params: ToolRequestInterceptsParams) -> Result<Value> {
    Relay::global().tool_request_intercepts(params).await
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
///
/// # Errors
///
/// `guardrail_rejected`, `callback_failed`, `invalid_payload`, `limit_exceeded`, `invalid_argument`, `cancelled`.
pub async fn tool_conditional_execution(params: ToolConditionalExecutionParams) -> Result<()> {
    Relay::global().tool_conditional_execution(params).await
}

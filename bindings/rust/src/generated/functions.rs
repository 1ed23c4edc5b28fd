// Code generated from spec/ by codegen. DO NOT EDIT.

//! The operations, each as a method of [`Relay`] and as a function that uses the global one.

use std::time::Duration;

use super::*;
use crate::error::Result;
use crate::{FlushReport, Relay, ops};

impl Relay {
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

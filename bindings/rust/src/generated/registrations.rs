// Code generated from spec/ by codegen. DO NOT EDIT.

//! Registration of every family, everywhere, on a scope, and by a plugin.

use std::sync::Arc;

use nemo_relay_types::Family;

use crate::callback::Function;
use crate::registration::{self, At, Place};
use crate::*;

impl Relay {
    /// Registers for every call of the process: Decides before anything else whether a managed tool call may run.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_tool_conditional_execution_guardrail<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Arc<Value>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::ToolConditionalExecutionGuardrail,
            name,
            place,
            Function::giving::<Option<String>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_tool_conditional_execution_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ToolConditionalExecutionGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call may run.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_tool_conditional_execution_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Arc<Value>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::ToolConditionalExecutionGuardrail,
            name,
            place,
            Function::giving::<Option<String>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_tool_conditional_execution_guardrail(
        &self,
        scope: &ScopeHandle,
        name: &str,
    ) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::ToolConditionalExecutionGuardrail, name)
    }

    /// Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_tool_request_intercept<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain };
        registration::register(
            self,
            At::Everywhere,
            Family::ToolRequestIntercept,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_tool_request_intercept(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ToolRequestIntercept, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it runs.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_tool_request_intercept<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain };
        registration::register(
            self,
            At::Scope(scope),
            Family::ToolRequestIntercept,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_tool_request_intercept(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::ToolRequestIntercept, name)
    }

    /// Registers for every call of the process: Changes what the start event shows of the arguments, never the arguments.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_tool_sanitize_request_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::ToolSanitizeRequestGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_tool_sanitize_request_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ToolSanitizeRequestGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments, never the arguments.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_tool_sanitize_request_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::ToolSanitizeRequestGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_tool_sanitize_request_guardrail(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::ToolSanitizeRequestGuardrail, name)
    }

    /// Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_tool_execution_intercept<F, Fut, R>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(ToolExecutionContext, ToolExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
        R: Into<ToolExecutionInterceptOutcome>,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::ToolExecutionIntercept,
            name,
            place,
            Function::giving::<ToolExecutionInterceptOutcome, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_tool_execution_intercept(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ToolExecutionIntercept, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_tool_execution_intercept<F, Fut, R>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(ToolExecutionContext, ToolExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
        R: Into<ToolExecutionInterceptOutcome>,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::ToolExecutionIntercept,
            name,
            place,
            Function::giving::<ToolExecutionInterceptOutcome, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_tool_execution_intercept(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::ToolExecutionIntercept, name)
    }

    /// Registers for every call of the process: Changes what the end event shows of the result, never the result.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_tool_sanitize_response_guardrail<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::ToolSanitizeResponseGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_tool_sanitize_response_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ToolSanitizeResponseGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never the result.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_tool_sanitize_response_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::ToolSanitizeResponseGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_tool_sanitize_response_guardrail(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::ToolSanitizeResponseGuardrail, name)
    }

    /// Registers for every call of the process: Receives every event after it happened.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_subscriber<F>(&self, name: &str, callback: F) -> Result<()>
    where
        F: Fn(&Event) + Send + Sync + 'static,
    {
        registration::subscribe(self, At::Everywhere, name, callback)
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_subscriber(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::Subscriber, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Receives every event after it happened.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_subscriber<F>(&self, scope: &ScopeHandle, name: &str, callback: F) -> Result<()>
    where
        F: Fn(&Event) + Send + Sync + 'static,
    {
        registration::subscribe(self, At::Scope(scope), name, callback)
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_subscriber(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::Subscriber, name)
    }

    /// Registers for every call of the process: Decides before anything else whether a managed model call may run.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_llm_conditional_execution_guardrail<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Arc<LlmRequest>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::LlmConditionalExecutionGuardrail,
            name,
            place,
            Function::giving::<Option<String>, _, _>(move |ask| callback(ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_llm_conditional_execution_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::LlmConditionalExecutionGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Decides before anything else whether a managed model call may run.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_llm_conditional_execution_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Arc<LlmRequest>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::LlmConditionalExecutionGuardrail,
            name,
            place,
            Function::giving::<Option<String>, _, _>(move |ask| callback(ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_llm_conditional_execution_guardrail(
        &self,
        scope: &ScopeHandle,
        name: &str,
    ) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::LlmConditionalExecutionGuardrail, name)
    }

    /// Registers for every call of the process: Rewrites the real request of a model call before it is sent.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_llm_request_intercept<F, Fut, R>(
        &self,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, LlmRequest, Option<Value>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
        R: Into<LlmRequestRewrite>,
    {
        let place = Place { priority, break_chain };
        registration::register(
            self,
            At::Everywhere,
            Family::LlmRequestIntercept,
            name,
            place,
            Function::giving::<LlmRequestRewrite, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_llm_request_intercept(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::LlmRequestIntercept, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_llm_request_intercept<F, Fut, R>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, LlmRequest, Option<Value>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
        R: Into<LlmRequestRewrite>,
    {
        let place = Place { priority, break_chain };
        registration::register(
            self,
            At::Scope(scope),
            Family::LlmRequestIntercept,
            name,
            place,
            Function::giving::<LlmRequestRewrite, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_llm_request_intercept(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::LlmRequestIntercept, name)
    }

    /// Registers for every call of the process: Changes what the start event shows of the request, never the request.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_llm_sanitize_request_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(LlmRequest, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<LlmRequest>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::LlmSanitizeRequestGuardrail,
            name,
            place,
            Function::giving::<Option<LlmRequest>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_llm_sanitize_request_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::LlmSanitizeRequestGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never the request.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_llm_sanitize_request_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(LlmRequest, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<LlmRequest>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::LlmSanitizeRequestGuardrail,
            name,
            place,
            Function::giving::<Option<LlmRequest>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_llm_sanitize_request_guardrail(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::LlmSanitizeRequestGuardrail, name)
    }

    /// Registers for every call of the process: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_llm_execution_intercept<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(String, LlmRequest, LlmExecutionContext, LlmExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::LlmExecutionIntercept,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_llm_execution_intercept(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::LlmExecutionIntercept, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_llm_execution_intercept<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, LlmRequest, LlmExecutionContext, LlmExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::LlmExecutionIntercept,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_llm_execution_intercept(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::LlmExecutionIntercept, name)
    }

    /// Registers for every call of the process: Changes what the end event shows of the response, never the response.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_llm_sanitize_response_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Value, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<Value>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::LlmSanitizeResponseGuardrail,
            name,
            place,
            Function::giving::<Option<Value>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_llm_sanitize_response_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::LlmSanitizeResponseGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never the response.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_llm_sanitize_response_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Value, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<Value>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::LlmSanitizeResponseGuardrail,
            name,
            place,
            Function::giving::<Option<Value>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_llm_sanitize_response_guardrail(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::LlmSanitizeResponseGuardrail, name)
    }

    /// Registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_llm_stream_execution_intercept<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(String, LlmRequest, LlmExecutionContext, LlmStreamExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<LlmChunks, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::LlmStreamExecutionIntercept,
            name,
            place,
            Function::giving::<LlmChunks, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_llm_stream_execution_intercept(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::LlmStreamExecutionIntercept, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_llm_stream_execution_intercept<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, LlmRequest, LlmExecutionContext, LlmStreamExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<LlmChunks, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::LlmStreamExecutionIntercept,
            name,
            place,
            Function::giving::<LlmChunks, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_llm_stream_execution_intercept(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::LlmStreamExecutionIntercept, name)
    }

    /// Registers for every call of the process: Changes the data, the category profile and the metadata of every mark before anybody sees it.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_mark_sanitize_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::MarkSanitizeGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_mark_sanitize_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::MarkSanitizeGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every mark before anybody sees it.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_mark_sanitize_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::MarkSanitizeGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_mark_sanitize_guardrail(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::MarkSanitizeGuardrail, name)
    }

    /// Registers for every call of the process: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_scope_sanitize_start_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::ScopeSanitizeStartGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_scope_sanitize_start_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ScopeSanitizeStartGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_scope_sanitize_start_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::ScopeSanitizeStartGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_scope_sanitize_start_guardrail(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::ScopeSanitizeStartGuardrail, name)
    }

    /// Registers for every call of the process: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_scope_sanitize_end_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::ScopeSanitizeEndGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_scope_sanitize_end_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ScopeSanitizeEndGuardrail, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_scope_sanitize_end_guardrail<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::ScopeSanitizeEndGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_scope_sanitize_end_guardrail(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::ScopeSanitizeEndGuardrail, name)
    }

    /// Registers for every call of the process: Adds to the metadata of every event before the sanitizers run.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_event_metadata_injector<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Everywhere,
            Family::EventMetadataInjector,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give())),
        )
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_event_metadata_injector(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::EventMetadataInjector, name).unwrap_or_default()
    }

    /// Registers for the calls inside a scope until it closes: Adds to the metadata of every event before the sanitizers run.
    ///
    /// # Errors
    ///
    /// `already_exists`, `not_found`, `invalid_argument`.
    pub fn scope_register_event_metadata_injector<F, Fut>(
        &self,
        scope: &ScopeHandle,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Event) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self,
            At::Scope(scope),
            Family::EventMetadataInjector,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give())),
        )
    }

    /// Removes a registration of a scope by name; calls that have begun still use it.
    ///
    /// # Errors
    ///
    /// `not_found`.
    pub fn scope_deregister_event_metadata_injector(&self, scope: &ScopeHandle, name: &str) -> Result<bool> {
        registration::deregister(self, Some(scope), Family::EventMetadataInjector, name)
    }

    /// Registers for every call of the process: Decides each time that a global registration is about to be used whether that use is left out.
    ///
    /// # Errors
    ///
    /// `already_exists`, `invalid_argument`.
    pub fn register_conditional_middleware_guardrail<F, Fut>(
        &self,
        name: &str,
        kinds: Vec<RuntimeRegistrationKind>,
        registration_name: &str,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Vec<RuntimeRegistrationKind>, String) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        registration::switch(self, At::Everywhere, name, kinds, registration_name, callback)
    }

    /// Removes a registration by name; calls that have begun still use it.
    pub fn deregister_conditional_middleware_guardrail(&self, name: &str) -> bool {
        registration::deregister(self, None, Family::ConditionalMiddlewareGuardrail, name).unwrap_or_default()
    }
}

impl PluginContext {
    /// As [`Relay::register_tool_conditional_execution_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_tool_conditional_execution_guardrail<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Arc<Value>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::ToolConditionalExecutionGuardrail,
            name,
            place,
            Function::giving::<Option<String>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_tool_request_intercept`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_tool_request_intercept<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain };
        registration::register(
            self.relay(),
            self.place(),
            Family::ToolRequestIntercept,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_tool_sanitize_request_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_tool_sanitize_request_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::ToolSanitizeRequestGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_tool_execution_intercept`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_tool_execution_intercept<F, Fut, R>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(ToolExecutionContext, ToolExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
        R: Into<ToolExecutionInterceptOutcome>,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::ToolExecutionIntercept,
            name,
            place,
            Function::giving::<ToolExecutionInterceptOutcome, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_tool_sanitize_response_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_tool_sanitize_response_guardrail<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::ToolSanitizeResponseGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_subscriber`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_subscriber<F>(&self, name: &str, callback: F) -> Result<()>
    where
        F: Fn(&Event) + Send + Sync + 'static,
    {
        registration::subscribe(self.relay(), self.place(), name, callback)
    }

    /// As [`Relay::register_llm_conditional_execution_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_llm_conditional_execution_guardrail<F, Fut>(
        &self,
        name: &str,
        priority: i32,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Arc<LlmRequest>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::LlmConditionalExecutionGuardrail,
            name,
            place,
            Function::giving::<Option<String>, _, _>(move |ask| callback(ask.give())),
        )
    }

    /// As [`Relay::register_llm_request_intercept`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_llm_request_intercept<F, Fut, R>(
        &self,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(String, LlmRequest, Option<Value>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
        R: Into<LlmRequestRewrite>,
    {
        let place = Place { priority, break_chain };
        registration::register(
            self.relay(),
            self.place(),
            Family::LlmRequestIntercept,
            name,
            place,
            Function::giving::<LlmRequestRewrite, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_llm_sanitize_request_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_llm_sanitize_request_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(LlmRequest, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<LlmRequest>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::LlmSanitizeRequestGuardrail,
            name,
            place,
            Function::giving::<Option<LlmRequest>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_llm_execution_intercept`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_llm_execution_intercept<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(String, LlmRequest, LlmExecutionContext, LlmExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::LlmExecutionIntercept,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_llm_sanitize_response_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_llm_sanitize_response_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Value, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<Value>, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::LlmSanitizeResponseGuardrail,
            name,
            place,
            Function::giving::<Option<Value>, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_llm_stream_execution_intercept`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_llm_stream_execution_intercept<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(String, LlmRequest, LlmExecutionContext, LlmStreamExecutionNext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<LlmChunks, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::LlmStreamExecutionIntercept,
            name,
            place,
            Function::giving::<LlmChunks, _, _>(move |ask| callback(ask.give(), ask.give(), ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_mark_sanitize_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_mark_sanitize_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::MarkSanitizeGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_scope_sanitize_start_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_scope_sanitize_start_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::ScopeSanitizeStartGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_scope_sanitize_end_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_scope_sanitize_end_guardrail<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::ScopeSanitizeEndGuardrail,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give(), ask.give())),
        )
    }

    /// As [`Relay::register_event_metadata_injector`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_event_metadata_injector<F, Fut>(&self, name: &str, priority: i32, callback: F) -> Result<()>
    where
        F: Fn(Event) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        let place = Place { priority, break_chain: false };
        registration::register(
            self.relay(),
            self.place(),
            Family::EventMetadataInjector,
            name,
            place,
            Function::giving::<Value, _, _>(move |ask| callback(ask.give())),
        )
    }

    /// As [`Relay::register_conditional_middleware_guardrail`], for as long as the component is active.
    ///
    /// # Errors
    ///
    /// `already_exists`; `invalid_argument`, also once the plugin has registered.
    pub fn register_conditional_middleware_guardrail<F, Fut>(
        &self,
        name: &str,
        kinds: Vec<RuntimeRegistrationKind>,
        registration_name: &str,
        callback: F,
    ) -> Result<()>
    where
        F: Fn(Vec<RuntimeRegistrationKind>, String) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
    {
        registration::switch(self.relay(), self.place(), name, kinds, registration_name, callback)
    }
}

/// Registers for every call of the process: Decides before anything else whether a managed tool call may run.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_tool_conditional_execution_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(String, Arc<Value>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
{
    Relay::global().register_tool_conditional_execution_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_tool_conditional_execution_guardrail(name: &str) -> bool {
    Relay::global().deregister_tool_conditional_execution_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Decides before anything else whether a managed tool call may run.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_tool_conditional_execution_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(String, Arc<Value>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_tool_conditional_execution_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_tool_conditional_execution_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_tool_conditional_execution_guardrail(scope, name)
}

/// Registers for every call of the process: Rewrites the real arguments of a tool call before it runs.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_tool_request_intercept<F, Fut>(name: &str, priority: i32, break_chain: bool, callback: F) -> Result<()>
where
    F: Fn(String, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_tool_request_intercept(name, priority, break_chain, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_tool_request_intercept(name: &str) -> bool {
    Relay::global().deregister_tool_request_intercept(name)
}

/// Registers for the calls inside a scope until it closes: Rewrites the real arguments of a tool call before it runs.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_tool_request_intercept<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    break_chain: bool,
    callback: F,
) -> Result<()>
where
    F: Fn(String, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_tool_request_intercept(scope, name, priority, break_chain, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_tool_request_intercept(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_tool_request_intercept(scope, name)
}

/// Registers for every call of the process: Changes what the start event shows of the arguments, never the arguments.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_tool_sanitize_request_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(String, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_tool_sanitize_request_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_tool_sanitize_request_guardrail(name: &str) -> bool {
    Relay::global().deregister_tool_sanitize_request_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Changes what the start event shows of the arguments, never the arguments.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_tool_sanitize_request_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(String, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_tool_sanitize_request_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_tool_sanitize_request_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_tool_sanitize_request_guardrail(scope, name)
}

/// Registers for every call of the process: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_tool_execution_intercept<F, Fut, R>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(ToolExecutionContext, ToolExecutionNext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
    R: Into<ToolExecutionInterceptOutcome>,
{
    Relay::global().register_tool_execution_intercept(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_tool_execution_intercept(name: &str) -> bool {
    Relay::global().deregister_tool_execution_intercept(name)
}

/// Registers for the calls inside a scope until it closes: Wraps the tool itself; it may run it once, several times, concurrently or not at all.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_tool_execution_intercept<F, Fut, R>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(ToolExecutionContext, ToolExecutionNext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
    R: Into<ToolExecutionInterceptOutcome>,
{
    Relay::global().scope_register_tool_execution_intercept(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_tool_execution_intercept(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_tool_execution_intercept(scope, name)
}

/// Registers for every call of the process: Changes what the end event shows of the result, never the result.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_tool_sanitize_response_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(String, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_tool_sanitize_response_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_tool_sanitize_response_guardrail(name: &str) -> bool {
    Relay::global().deregister_tool_sanitize_response_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Changes what the end event shows of the result, never the result.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_tool_sanitize_response_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(String, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_tool_sanitize_response_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_tool_sanitize_response_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_tool_sanitize_response_guardrail(scope, name)
}

/// Registers for every call of the process: Receives every event after it happened.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_subscriber<F>(name: &str, callback: F) -> Result<()>
where
    F: Fn(&Event) + Send + Sync + 'static,
{
    Relay::global().register_subscriber(name, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_subscriber(name: &str) -> bool {
    Relay::global().deregister_subscriber(name)
}

/// Registers for the calls inside a scope until it closes: Receives every event after it happened.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_subscriber<F>(scope: &ScopeHandle, name: &str, callback: F) -> Result<()>
where
    F: Fn(&Event) + Send + Sync + 'static,
{
    Relay::global().scope_register_subscriber(scope, name, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_subscriber(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_subscriber(scope, name)
}

/// Registers for every call of the process: Decides before anything else whether a managed model call may run.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_llm_conditional_execution_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(Arc<LlmRequest>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
{
    Relay::global().register_llm_conditional_execution_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_llm_conditional_execution_guardrail(name: &str) -> bool {
    Relay::global().deregister_llm_conditional_execution_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Decides before anything else whether a managed model call may run.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_llm_conditional_execution_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(Arc<LlmRequest>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_llm_conditional_execution_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_llm_conditional_execution_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_llm_conditional_execution_guardrail(scope, name)
}

/// Registers for every call of the process: Rewrites the real request of a model call before it is sent.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_llm_request_intercept<F, Fut, R>(
    name: &str,
    priority: i32,
    break_chain: bool,
    callback: F,
) -> Result<()>
where
    F: Fn(String, LlmRequest, Option<Value>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
    R: Into<LlmRequestRewrite>,
{
    Relay::global().register_llm_request_intercept(name, priority, break_chain, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_llm_request_intercept(name: &str) -> bool {
    Relay::global().deregister_llm_request_intercept(name)
}

/// Registers for the calls inside a scope until it closes: Rewrites the real request of a model call before it is sent.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_llm_request_intercept<F, Fut, R>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    break_chain: bool,
    callback: F,
) -> Result<()>
where
    F: Fn(String, LlmRequest, Option<Value>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
    R: Into<LlmRequestRewrite>,
{
    Relay::global().scope_register_llm_request_intercept(scope, name, priority, break_chain, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_llm_request_intercept(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_llm_request_intercept(scope, name)
}

/// Registers for every call of the process: Changes what the start event shows of the request, never the request.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_llm_sanitize_request_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(LlmRequest, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<LlmRequest>, BoxError>> + Send + 'static,
{
    Relay::global().register_llm_sanitize_request_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_llm_sanitize_request_guardrail(name: &str) -> bool {
    Relay::global().deregister_llm_sanitize_request_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Changes what the start event shows of the request, never the request.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_llm_sanitize_request_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(LlmRequest, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<LlmRequest>, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_llm_sanitize_request_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_llm_sanitize_request_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_llm_sanitize_request_guardrail(scope, name)
}

/// Registers for every call of the process: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_llm_execution_intercept<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(String, LlmRequest, LlmExecutionContext, LlmExecutionNext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_llm_execution_intercept(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_llm_execution_intercept(name: &str) -> bool {
    Relay::global().deregister_llm_execution_intercept(name)
}

/// Registers for the calls inside a scope until it closes: Wraps the model call itself; it may run it once, several times, concurrently or not at all.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_llm_execution_intercept<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(String, LlmRequest, LlmExecutionContext, LlmExecutionNext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_llm_execution_intercept(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_llm_execution_intercept(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_llm_execution_intercept(scope, name)
}

/// Registers for every call of the process: Changes what the end event shows of the response, never the response.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_llm_sanitize_response_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(Value, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<Value>, BoxError>> + Send + 'static,
{
    Relay::global().register_llm_sanitize_response_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_llm_sanitize_response_guardrail(name: &str) -> bool {
    Relay::global().deregister_llm_sanitize_response_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Changes what the end event shows of the response, never the response.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_llm_sanitize_response_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(Value, LlmSanitizeContext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<Value>, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_llm_sanitize_response_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_llm_sanitize_response_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_llm_sanitize_response_guardrail(scope, name)
}

/// Registers for every call of the process: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_llm_stream_execution_intercept<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(String, LlmRequest, LlmExecutionContext, LlmStreamExecutionNext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<LlmChunks, BoxError>> + Send + 'static,
{
    Relay::global().register_llm_stream_execution_intercept(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_llm_stream_execution_intercept(name: &str) -> bool {
    Relay::global().deregister_llm_stream_execution_intercept(name)
}

/// Registers for the calls inside a scope until it closes: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_llm_stream_execution_intercept<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(String, LlmRequest, LlmExecutionContext, LlmStreamExecutionNext) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<LlmChunks, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_llm_stream_execution_intercept(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_llm_stream_execution_intercept(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_llm_stream_execution_intercept(scope, name)
}

/// Registers for every call of the process: Changes the data, the category profile and the metadata of every mark before anybody sees it.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_mark_sanitize_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_mark_sanitize_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_mark_sanitize_guardrail(name: &str) -> bool {
    Relay::global().deregister_mark_sanitize_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every mark before anybody sees it.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_mark_sanitize_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_mark_sanitize_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_mark_sanitize_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_mark_sanitize_guardrail(scope, name)
}

/// Registers for every call of the process: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_scope_sanitize_start_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_scope_sanitize_start_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_scope_sanitize_start_guardrail(name: &str) -> bool {
    Relay::global().deregister_scope_sanitize_start_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_scope_sanitize_start_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_scope_sanitize_start_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_scope_sanitize_start_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_scope_sanitize_start_guardrail(scope, name)
}

/// Registers for every call of the process: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_scope_sanitize_end_guardrail<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_scope_sanitize_end_guardrail(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_scope_sanitize_end_guardrail(name: &str) -> bool {
    Relay::global().deregister_scope_sanitize_end_guardrail(name)
}

/// Registers for the calls inside a scope until it closes: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_scope_sanitize_end_guardrail<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(Event, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_scope_sanitize_end_guardrail(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_scope_sanitize_end_guardrail(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_scope_sanitize_end_guardrail(scope, name)
}

/// Registers for every call of the process: Adds to the metadata of every event before the sanitizers run.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_event_metadata_injector<F, Fut>(name: &str, priority: i32, callback: F) -> Result<()>
where
    F: Fn(Event) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().register_event_metadata_injector(name, priority, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_event_metadata_injector(name: &str) -> bool {
    Relay::global().deregister_event_metadata_injector(name)
}

/// Registers for the calls inside a scope until it closes: Adds to the metadata of every event before the sanitizers run.
///
/// # Errors
///
/// `already_exists`, `not_found`, `invalid_argument`.
pub fn scope_register_event_metadata_injector<F, Fut>(
    scope: &ScopeHandle,
    name: &str,
    priority: i32,
    callback: F,
) -> Result<()>
where
    F: Fn(Event) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
{
    Relay::global().scope_register_event_metadata_injector(scope, name, priority, callback)
}

/// Removes a registration of a scope by name; calls that have begun still use it.
///
/// # Errors
///
/// `not_found`.
pub fn scope_deregister_event_metadata_injector(scope: &ScopeHandle, name: &str) -> Result<bool> {
    Relay::global().scope_deregister_event_metadata_injector(scope, name)
}

/// Registers for every call of the process: Decides each time that a global registration is about to be used whether that use is left out.
///
/// # Errors
///
/// `already_exists`, `invalid_argument`.
pub fn register_conditional_middleware_guardrail<F, Fut>(
    name: &str,
    kinds: Vec<RuntimeRegistrationKind>,
    registration_name: &str,
    callback: F,
) -> Result<()>
where
    F: Fn(Vec<RuntimeRegistrationKind>, String) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
{
    Relay::global().register_conditional_middleware_guardrail(name, kinds, registration_name, callback)
}

/// Removes a registration by name; calls that have begun still use it.
pub fn deregister_conditional_middleware_guardrail(name: &str) -> bool {
    Relay::global().deregister_conditional_middleware_guardrail(name)
}

// Code generated from spec/ by codegen. DO NOT EDIT.

//! Handles of scopes, of scope stacks, and of calls that are made by hand.

use std::sync::Arc;

use nemo_relay_runtime::{OpenCall, Scope, isolation};

use crate::*;

/// A model call that was started by hand, as given by llm.call; it is needed to end it.
#[derive(Clone)]
pub struct LlmHandle(Arc<OpenCall>);

impl LlmHandle {
    pub(crate) fn new(call: Arc<OpenCall>) -> Self {
        Self(call)
    }

    pub(crate) fn call(&self) -> &Arc<OpenCall> {
        &self.0
    }

    /// The identity of the call.
    pub fn uuid(&self) -> Uuid {
        self.0.uuid()
    }

    /// The name of the call.
    pub fn name(&self) -> &str {
        self.0.name()
    }

    /// The flags of the call.
    pub fn attributes(&self) -> LlmAttributes {
        LlmAttributes::from_bits(self.0.attributes()).unwrap_or_default()
    }

    /// The identity of the scope that the call belongs under.
    pub fn parent_uuid(&self) -> Option<Uuid> {
        Some(self.0.parent_uuid())
    }

    /// The application's data, kept on the handle and written to no event.
    pub fn data(&self) -> Option<Value> {
        self.0.data().map(value::decode)
    }

    /// The metadata of the start event, inherited by the end event.
    pub fn metadata(&self) -> Option<Value> {
        self.0.metadata().map(value::decode)
    }
}

/// An open scope, as given by a push; it is needed to close it and may serve as an explicit parent.
#[derive(Clone)]
pub struct ScopeHandle(Arc<Scope>);

impl ScopeHandle {
    pub(crate) fn new(scope: Arc<Scope>) -> Self {
        Self(scope)
    }

    pub(crate) fn scope(&self) -> &Arc<Scope> {
        &self.0
    }

    /// The identity of the scope.
    pub fn uuid(&self) -> Uuid {
        self.0.uuid
    }

    /// The name of the scope.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The kind of work.
    pub fn scope_type(&self) -> ScopeType {
        self.0.scope_type
    }

    /// The flags given at the push.
    pub fn attributes(&self) -> ScopeAttributes {
        self.0.attributes
    }

    /// The parent's identity; absent on the implicit root alone.
    pub fn parent_uuid(&self) -> Option<Uuid> {
        self.0.parent_uuid
    }

    /// The application's data, kept on the handle and written to no event.
    pub fn data(&self) -> Option<Value> {
        self.0.data.as_ref().map(value::decode)
    }

    /// The metadata of the start event, inherited by the end event.
    pub fn metadata(&self) -> Option<Value> {
        self.0.metadata.as_ref().map(value::decode)
    }
}

/// A scope stack to be used elsewhere; it remembers the innermost scope that was open when it was last left.
#[derive(Clone)]
pub struct ScopeStack(Arc<isolation::ScopeStack>);

impl ScopeStack {
    pub(crate) fn new(stack: Arc<isolation::ScopeStack>) -> Self {
        Self(stack)
    }

    pub(crate) fn stack(&self) -> &Arc<isolation::ScopeStack> {
        &self.0
    }

    /// The identity of the innermost open scope.
    pub fn uuid(&self) -> Uuid {
        self.0.head().uuid
    }
}

/// A tool call that was started by hand, as given by tools.call; it is needed to end it.
#[derive(Clone)]
pub struct ToolHandle(Arc<OpenCall>);

impl ToolHandle {
    pub(crate) fn new(call: Arc<OpenCall>) -> Self {
        Self(call)
    }

    pub(crate) fn call(&self) -> &Arc<OpenCall> {
        &self.0
    }

    /// The identity of the call.
    pub fn uuid(&self) -> Uuid {
        self.0.uuid()
    }

    /// The name of the call.
    pub fn name(&self) -> &str {
        self.0.name()
    }

    /// The flags of the call.
    pub fn attributes(&self) -> ToolAttributes {
        ToolAttributes::from_bits(self.0.attributes()).unwrap_or_default()
    }

    /// The identity of the scope that the call belongs under.
    pub fn parent_uuid(&self) -> Option<Uuid> {
        Some(self.0.parent_uuid())
    }

    /// The application's data, kept on the handle and written to no event.
    pub fn data(&self) -> Option<Value> {
        self.0.data().map(value::decode)
    }

    /// The metadata of the start event, inherited by the end event.
    pub fn metadata(&self) -> Option<Value> {
        self.0.metadata().map(value::decode)
    }
}

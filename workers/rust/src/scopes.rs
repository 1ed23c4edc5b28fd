//! Scopes that a plugin opens, and marks in them.

use crate::answers::{check, optional};
use crate::{Error, Host};
use nemo_relay_worker_protocol::{
    CreateScopeStackRequest, CreateScopeStackResponse, DropScopeStackRequest, DropScopeStackResponse, EmitMarkRequest,
    EmitMarkResponse, PopScopeRequest, PopScopeResponse, PushScopeRequest, PushScopeResponse, ScopeType, method,
};
use serde_json::Value;

tokio::task_local! {
    /// The stack of the invocation that runs, or the one that the plugin made.
    pub(crate) static STACK: u64;
}

/// A scope that is open.
#[derive(Debug)]
#[must_use = "a scope that nobody closes ends with the invocation, as an error"]
pub struct OpenScope {
    stack: u64,
    id: String,
}

impl OpenScope {
    /// Its uuid.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl Host {
    /// Emits a mark inside the innermost open scope: the one in which the call was made, or one that was opened since. In a
    /// task that the plugin has spawned it is in no scope. `metadata` is an object.
    ///
    /// Errors: those of the host.
    pub async fn emit_mark(&self, name: &str, data: Option<Value>, metadata: Option<Value>) -> Result<(), Error> {
        let request = EmitMarkRequest {
            caller: self.signed(),
            name: name.to_owned(),
            data: optional(data),
            metadata: optional(metadata),
            scope_stack_id: stack(),
        };
        check(self.ask_now::<EmitMarkResponse>(method::EMIT_MARK, &request).await?.error)
    }

    /// Opens a scope inside the innermost open one; `input` is what its start event shows, and `metadata` an object. What is
    /// left open ends with the invocation, as an error.
    ///
    /// Errors: those of the host, such as `not_found` in a task that the plugin has spawned.
    pub async fn push_scope(
        &self,
        name: &str,
        scope_type: ScopeType,
        input: Option<Value>,
        metadata: Option<Value>,
    ) -> Result<OpenScope, Error> {
        let stack = stack();
        let request = PushScopeRequest {
            caller: self.signed(),
            scope_stack_id: stack,
            name: name.to_owned(),
            scope_type: scope_type.into(),
            input: optional(input),
            metadata: optional(metadata),
        };
        let came: PushScopeResponse = self.ask_now(method::PUSH_SCOPE, &request).await?;
        check(came.error)?;
        Ok(OpenScope { stack, id: came.scope_id })
    }

    /// Closes the innermost open scope; `output` is what its end event shows, and `metadata` an object.
    ///
    /// Errors: those of the host, `scope_not_on_top` where another one is open inside it.
    pub async fn pop_scope(
        &self,
        scope: &OpenScope,
        output: Option<Value>,
        metadata: Option<Value>,
    ) -> Result<(), Error> {
        let request = PopScopeRequest {
            caller: self.signed(),
            scope_stack_id: scope.stack,
            scope_id: scope.id.clone(),
            output: optional(output),
            metadata: optional(metadata),
        };
        check(self.ask_now::<PopScopeResponse>(method::POP_SCOPE, &request).await?.error)
    }

    /// Runs something whose scopes and marks are in no scope of the call: work that outlives it or runs beside it.
    ///
    /// Errors: those of the host.
    pub async fn with_own_stack<T>(&self, run: impl Future<Output = T>) -> Result<T, Error> {
        let request = CreateScopeStackRequest { caller: self.signed() };
        let made: CreateScopeStackResponse = self.ask_now(method::CREATE_SCOPE_STACK, &request).await?;
        check(made.error)?;
        let own = OwnStack { host: self.clone(), number: made.scope_stack_id };
        Ok(STACK.scope(own.number, run).await)
    }
}

/// Ends with what runs on it, also where that is dropped.
struct OwnStack {
    host: Host,
    number: u64,
}

impl Drop for OwnStack {
    fn drop(&mut self) {
        let (host, number) = (self.host.clone(), self.number);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                let request = DropScopeStackRequest { caller: host.signed(), scope_stack_id: number };
                // A host that cannot be asked has ended it.
                let _ = host.ask_now::<DropScopeStackResponse>(method::DROP_SCOPE_STACK, &request).await;
            });
        }
    }
}

fn stack() -> u64 {
    STACK.try_with(|stack| *stack).unwrap_or_default()
}

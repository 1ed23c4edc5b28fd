//! A scope that is open for as long as the host says, on a stack of its own: those of one session overlap as they like.

use nemo_relay::{CloseScopeParams, Context, PushScopeParams, Relay, Result, ScopeHandle, ScopeStack};
use serde_json::Value;

pub(crate) struct OpenScope {
    pub handle: ScopeHandle,
    stack: ScopeStack,
}

/// How a scope ended.
#[derive(Default)]
pub(crate) struct Ended {
    pub output: Option<Value>,
    pub error: Option<String>,
}

impl OpenScope {
    /// Opens a scope inside another one.
    pub fn inside(relay: &Relay, around: &Self, params: PushScopeParams) -> Result<Self> {
        let stack = relay.with_scope_stack(&around.stack, || relay.current_scope_stack());
        Self::on(relay, stack, params.handle(&around.handle))
    }

    /// Opens the outermost scope of a stack.
    pub fn on(relay: &Relay, stack: ScopeStack, params: PushScopeParams) -> Result<Self> {
        let handle = relay.with_scope_stack(&stack, || relay.push_scope(params))?;
        Ok(Self { handle, stack })
    }

    /// What runs inside of it.
    pub fn context(&self, relay: &Relay) -> Context {
        relay.with_scope_stack(&self.stack, Context::current)
    }

    pub fn close(self, relay: &Relay, ended: Ended) {
        let mut params = CloseScopeParams::new(&self.handle);
        if let Some(output) = ended.output {
            params = params.output(output);
        }
        if let Some(error) = ended.error {
            params = params.status("ERROR").status_description(error);
        }
        relay.with_scope_stack(&self.stack, || relay.close_scope(params));
    }
}

//! Scopes as blocks: a closure that returns a future, and a guard for plain code.

use crate::context::{Context, Scoped, Shared};
use crate::generated::{CloseScopeParams, PushScopeParams, ScopeHandle, ScopeStack};
use crate::{Error, Relay, Result, ops};
use std::fmt::Display;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};
use std::thread;

impl Relay {
    /// Runs a future in a scope of its own, which ends with it: as `OK`, as `ERROR` with the text of the error, or, where
    /// the future is dropped, as cancelled. Scopes that were left open inside end as well.
    ///
    /// # Errors
    ///
    /// What the body fails with, and what [`push_scope`](Self::push_scope) does.
    pub async fn with_scope<T, E, F, Fut>(&self, params: PushScopeParams, body: F) -> std::result::Result<T, E>
    where
        F: FnOnce(ScopeHandle) -> Fut,
        Fut: Future<Output = std::result::Result<T, E>>,
        E: From<Error> + Display,
    {
        let handle = ops::open(self, params)?;
        let context: Shared = Arc::new(Mutex::new(Context::current()));
        self.set_head_in(&context, handle.scope().clone());
        // Declared before the body, so that the body is dropped first.
        let mut block = Block { relay: self, handle: handle.clone(), context, error: Some("cancelled".to_owned()) };
        let result = Scoped::new(block.context.clone(), async move { body(handle).await }).await;
        block.error = result.as_ref().err().map(E::to_string);
        result
    }

    /// Opens a scope that ends where the guard is dropped, in plain code.
    ///
    /// # Errors
    ///
    /// As for [`push_scope`](Self::push_scope).
    pub fn enter_scope(&self, params: PushScopeParams) -> Result<ScopeGuard> {
        let handle = self.push_scope(params)?;
        Ok(ScopeGuard { relay: self.clone(), handle, error: None, _one_thread: PhantomData })
    }
}

/// Runs a future in a scope of its own; see [`Relay::with_scope`].
///
/// # Errors
///
/// What the body fails with, and what [`push_scope`](crate::push_scope) does.
pub async fn with_scope<T, E, F, Fut>(params: PushScopeParams, body: F) -> std::result::Result<T, E>
where
    F: FnOnce(ScopeHandle) -> Fut,
    Fut: Future<Output = std::result::Result<T, E>>,
    E: From<Error> + Display,
{
    Relay::global().with_scope(params, body).await
}

/// Opens a scope that ends where the guard is dropped; see [`Relay::enter_scope`].
///
/// # Errors
///
/// As for [`push_scope`](crate::push_scope).
pub fn enter_scope(params: PushScopeParams) -> Result<ScopeGuard> {
    Relay::global().enter_scope(params)
}

impl Relay {
    /// Runs a function on a scope stack and comes back to the one of the caller; the stack remembers the scope that was
    /// innermost then.
    pub fn with_scope_stack<T>(&self, stack: &ScopeStack, function: impl FnOnce() -> T) -> T {
        Context::current().run(|| {
            let _left = Left(self);
            self.set_stack(Arc::clone(stack.stack()));
            function()
        })
    }
}

/// Leaves the stack also where the function panics.
struct Left<'a>(&'a Relay);

impl Drop for Left<'_> {
    fn drop(&mut self) {
        self.0.leave_stack();
    }
}

/// Runs a function on a scope stack; see [`Relay::with_scope_stack`].
pub fn with_scope_stack<T>(stack: &ScopeStack, function: impl FnOnce() -> T) -> T {
    Relay::global().with_scope_stack(stack, function)
}

struct Block<'a> {
    relay: &'a Relay,
    handle: ScopeHandle,
    context: Shared,
    error: Option<String>,
}

impl Drop for Block<'_> {
    fn drop(&mut self) {
        let head = self.relay.head_in(&self.context, &self.handle);
        ops::close_from(self.relay, &head, status(CloseScopeParams::new(&self.handle), self.error.take()));
    }
}

/// Ends its scope when it is dropped: as `OK`, as `ERROR` after [`fail`](Self::fail) or while the thread is panicking.
///
/// It belongs to the thread that made it; futures use [`with_scope`].
#[must_use = "the scope ends where the guard is dropped"]
pub struct ScopeGuard {
    relay: Relay,
    handle: ScopeHandle,
    error: Option<String>,
    _one_thread: PhantomData<*const ()>,
}

impl ScopeGuard {
    /// The scope.
    pub fn handle(&self) -> &ScopeHandle {
        &self.handle
    }

    /// Says that the block failed, and why.
    pub fn fail(&mut self, error: &dyn Display) {
        self.error = Some(error.to_string());
    }
}

impl Drop for ScopeGuard {
    fn drop(&mut self) {
        let panicked = thread::panicking().then(|| "panicked".to_owned());
        let params = status(CloseScopeParams::new(&self.handle), self.error.take().or(panicked));
        self.relay.close_scope(params);
    }
}

fn status(params: CloseScopeParams, error: Option<String>) -> CloseScopeParams {
    match error {
        Some(text) => params.status("ERROR").status_description(text),
        None => params,
    }
}

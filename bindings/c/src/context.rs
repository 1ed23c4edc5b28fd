//! Where C keeps its context: the default runtime, and in each thread the head of a scope stack and the depth of calls.

use crate::delivery;
use crate::handles::NemoRelayScopeHandle;
use nemo_relay_runtime::types::{Limits, Result};
use nemo_relay_runtime::{Runtime, Scope};
use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

/// The runtime of every function that names none.
pub fn default_runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        delivery::shut_down_at_exit();
        Runtime::default()
    })
}

pub fn default_limits() -> &'static Limits {
    static LIMITS: OnceLock<Limits> = OnceLock::new();
    LIMITS.get_or_init(Limits::default)
}

/// What an operation works in, and where it leaves the new head of the stack.
pub struct Context<'r> {
    pub runtime: &'r Runtime,
    pub head: Arc<Scope>,
    pub depth: u32,
}

impl Context<'_> {
    /// The head as a handle.
    pub fn head(&self) -> Box<NemoRelayScopeHandle> {
        NemoRelayScopeHandle::boxed(self.head.clone())
    }
}

/// A stack that one thread took for another.
pub struct NemoRelayScopeStack {
    head: Arc<Scope>,
    depth: u32,
}

#[derive(Default)]
struct Here {
    head: Option<Arc<Scope>>,
    depth: u32,
}

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// The context of this thread.
pub fn current() -> Context<'static> {
    let runtime = default_runtime();
    HERE.with_borrow_mut(|here| {
        let head = here.head.get_or_insert_with(|| runtime.new_stack()).clone();
        Context { runtime, head, depth: here.depth }
    })
}

/// Runs an operation in the context of this thread, and then whatever the operation made necessary.
pub fn with<T>(operation: impl FnOnce(&mut Context<'static>) -> Result<T>) -> Result<T> {
    let mut context = current();
    let result = operation(&mut context);
    let closed = HERE.with_borrow(|here| here.head.as_ref().is_some_and(|before| before.is_closed()));
    HERE.with_borrow_mut(|here| here.head = Some(context.head));
    // Closing a scope removes its subscribers.
    if closed {
        delivery::follow_removal();
    } else {
        delivery::follow_up();
    }
    result
}

/// Runs a callback of a call: what it calls is nested one deeper.
pub fn nested<T>(depth: u32, callback: impl FnOnce() -> T) -> T {
    struct Restore(u32);
    impl Drop for Restore {
        fn drop(&mut self) {
            HERE.with_borrow_mut(|here| here.depth = self.0);
        }
    }
    let outer = HERE.with_borrow_mut(|here| std::mem::replace(&mut here.depth, depth + 1));
    let _restore = Restore(outer);
    callback()
}

pub fn capture() -> Box<NemoRelayScopeStack> {
    let context = current();
    Box::new(NemoRelayScopeStack { head: context.head, depth: context.depth })
}

pub fn set(stack: Option<&NemoRelayScopeStack>) -> Result<()> {
    HERE.with_borrow_mut(|here| match stack {
        Some(stack) => *here = Here { head: Some(stack.head.clone()), depth: stack.depth },
        None => *here = Here::default(),
    });
    Ok(())
}

//! Where C keeps its context: the default runtime, and in each thread the head of a scope stack and the depth of calls.

use crate::handles::NemoRelayScopeHandle;
use crate::output;
use crate::{delivery, fork};
use nemo_relay_plugins::Plugins;
use nemo_relay_runtime::isolation::ScopeStack;
use nemo_relay_runtime::types::{Limits, Result};
use nemo_relay_runtime::{QueueHost, Runtime, Scope, gate};
use std::cell::RefCell;
use std::ffi::c_char;
use std::sync::{Arc, OnceLock};

/// The runtime of every function that names none.
pub fn default_runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        nemo_relay_log::start();
        delivery::shut_down_at_exit();
        fork::watch();
        let runtime = Runtime::default();
        let wait = Arc::new(|waiting: &mut (dyn FnMut() + Send)| {
            delivery::have_delivered();
            waiting();
        });
        runtime.host_queues(QueueHost { wait, spill: nemo_relay_plugins::spill(), ..QueueHost::default() });
        runtime
    })
}

/// The plugins of that runtime.
fn default_plugins() -> &'static Plugins {
    static PLUGINS: OnceLock<Plugins> = OnceLock::new();
    PLUGINS.get_or_init(|| Plugins::new(default_runtime()))
}

pub fn default_limits() -> &'static Limits {
    static LIMITS: OnceLock<Limits> = OnceLock::new();
    LIMITS.get_or_init(Limits::default)
}

/// What an operation works in, and where it leaves the new head of the stack.
pub struct Context<'r> {
    pub runtime: &'r Runtime,
    pub plugins: &'r Plugins,
    pub head: Arc<Scope>,
    pub depth: u32,
}

impl Context<'_> {
    /// The head as a handle.
    pub fn head(&self) -> Box<NemoRelayScopeHandle> {
        NemoRelayScopeHandle::boxed(self.head.clone())
    }
}

/// A stack that one thread took for another, with the depth of the calls that it was taken in.
pub struct NemoRelayScopeStack {
    stack: Arc<ScopeStack>,
    depth: u32,
}

impl NemoRelayScopeStack {
    pub fn of(head: Arc<Scope>, depth: u32) -> Box<Self> {
        Box::new(Self { stack: ScopeStack::new(head), depth })
    }

    pub fn uuid(&self) -> *mut c_char {
        output::string(&self.stack.head().uuid.to_string())
    }
}

#[derive(Default)]
struct Here {
    head: Option<Arc<Scope>>,
    depth: u32,
    /// The stack that was set, which remembers where this thread leaves it.
    stack: Option<Arc<ScopeStack>>,
    /// Whether a stack was set or something was pushed.
    active: bool,
}

impl Drop for Here {
    fn drop(&mut self) {
        if let (Some(stack), Some(head)) = (&self.stack, &self.head) {
            stack.leave(head);
        }
    }
}

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// The context of this thread.
pub fn current() -> Context<'static> {
    let runtime = default_runtime();
    HERE.with_borrow_mut(|here| {
        let head = here.head.get_or_insert_with(|| runtime.new_stack()).clone();
        Context { runtime, plugins: default_plugins(), head, depth: here.depth }
    })
}

/// Runs an operation in the context of this thread, and then whatever the operation made necessary.
pub fn with<T>(operation: impl FnOnce(&mut Context<'static>) -> Result<T>) -> Result<T> {
    let mut context = current();
    let before = context.head.clone();
    let result = operation(&mut context);
    let moved = !Arc::ptr_eq(&before, &context.head);
    HERE.with_borrow_mut(|here| {
        here.active |= moved;
        here.head = Some(context.head);
    });
    // Closing a scope removes its subscribers.
    if before.is_closed() {
        delivery::follow_removal();
    } else {
        delivery::follow_up();
    }
    result
}

/// Runs a callback: what it calls is nested at this depth, and the context of this thread is afterwards what it was before,
/// whatever the callback left open.
pub fn inside<T>(depth: u32, callback: impl FnOnce() -> T) -> T {
    struct Restore(Here);
    impl Drop for Restore {
        fn drop(&mut self) {
            // What was inside may own anything, so it is dropped when the place is free again.
            drop(HERE.replace(std::mem::take(&mut self.0)));
        }
    }
    let head = Some(current().head);
    let active = is_active();
    // The stack that was set is left to the outer context, which remembers where the thread leaves it.
    let _restore = Restore(HERE.replace(Here { head, depth, stack: None, active }));
    gate::outside(callback)
}

/// Runs a callback of a call: what it calls is one deeper.
pub fn nested<T>(depth: u32, callback: impl FnOnce() -> T) -> T {
    inside(depth + 1, callback)
}

/// Makes a stack the one of this thread; gives its innermost scope.
pub fn set(stack: &NemoRelayScopeStack) -> Arc<Scope> {
    let head = stack.stack.head();
    let (depth, stack) = (stack.depth, Some(stack.stack.clone()));
    HERE.replace(Here { head: Some(head.clone()), depth, stack, active: true });
    head
}

pub fn is_active() -> bool {
    HERE.with_borrow(|here| here.active)
}

pub fn reset() {
    HERE.replace(Here::default());
}

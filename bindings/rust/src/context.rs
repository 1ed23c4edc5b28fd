//! Where the innermost open scope is kept: in a thread-local for plain code, and with a future that was [`scoped`].

use nemo_relay_runtime::Scope;
use nemo_relay_runtime::isolation::ScopeStack;
use std::cell::RefCell;
use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task;

thread_local! {
    static CURRENT: RefCell<Context> = RefCell::default();
}

/// The open scopes of one task or thread, to be handed to another one.
///
/// A context is a fork: what is pushed with it is not seen where it came from.
#[derive(Clone, Default)]
pub struct Context {
    /// The stack of each [`Relay`](crate::Relay) that has one.
    stacks: Vec<Stack>,
    /// How many managed calls this context is inside of.
    depth: u32,
}

#[derive(Clone)]
struct Stack {
    /// The number of its [`Relay`](crate::Relay).
    relay: u64,
    head: Arc<Scope>,
    /// Whether it was set, or something was pushed on it.
    active: bool,
    /// What it was set from, which remembers where it was left.
    from: Option<Arc<ScopeStack>>,
}

impl Context {
    /// A context with no open scope.
    pub fn new() -> Self {
        Self::default()
    }

    /// A fork of the context of the running code.
    pub fn current() -> Self {
        // A thread that is being torn down has none any more.
        CURRENT.try_with(|current| current.borrow().clone()).unwrap_or_default()
    }

    /// Runs a function in this context, for instance in a new thread.
    pub fn run<T>(self, function: impl FnOnce() -> T) -> T {
        let context = Arc::new(Mutex::new(self));
        let _entered = Entered::new(&context);
        function()
    }

    /// Polls a future in this context, on whatever thread that happens.
    pub fn scoped<F: Future>(self, future: F) -> Scoped<F> {
        Scoped::new(Arc::new(Mutex::new(self)), future)
    }

    pub(crate) fn at_depth(mut self, depth: u32) -> Self {
        self.depth = depth;
        self
    }

    pub(crate) fn head(&self, relay: u64) -> Option<&Arc<Scope>> {
        self.stack(relay).map(|stack| &stack.head)
    }

    pub(crate) fn set_head(&mut self, relay: u64, head: Arc<Scope>) {
        let stack = self.stack_or(relay, &head);
        (stack.head, stack.active) = (head, true);
    }

    fn stack(&self, relay: u64) -> Option<&Stack> {
        self.stacks.iter().find(|stack| stack.relay == relay)
    }

    fn stack_or(&mut self, relay: u64, head: &Arc<Scope>) -> &mut Stack {
        let known = self.stacks.iter().position(|stack| stack.relay == relay);
        let at = known.unwrap_or_else(|| {
            self.stacks.push(Stack { relay, head: head.clone(), active: false, from: None });
            self.stacks.len() - 1
        });
        &mut self.stacks[at]
    }
}

/// Gives a future its own fork of the current context: to be used around whatever runs beside its siblings.
pub fn scoped<F: Future>(future: F) -> Scoped<F> {
    Context::current().scoped(future)
}

/// The head of the current context, made by `make` where there is none yet.
pub(crate) fn head(relay: u64, make: impl FnOnce() -> Arc<Scope>) -> Arc<Scope> {
    if let Some(head) = CURRENT.with_borrow(|context| context.head(relay).cloned()) {
        return head;
    }
    let head = make();
    CURRENT.with_borrow_mut(|context| context.stack_or(relay, &head).head.clone())
}

pub(crate) fn set_head(relay: u64, head: Arc<Scope>) {
    CURRENT.with_borrow_mut(|context| context.set_head(relay, head));
}

/// Whether the current context has a stack that was set or that something was pushed on.
pub(crate) fn is_active(relay: u64) -> bool {
    CURRENT.with_borrow(|context| context.stack(relay).is_some_and(|stack| stack.active))
}

/// Makes a stack the one of the current context; the one before remembers where it was left.
pub(crate) fn set_stack(relay: u64, from: Arc<ScopeStack>) {
    let head = from.head();
    CURRENT.with_borrow_mut(|context| {
        let stack = context.stack_or(relay, &head);
        if let Some(left) = stack.from.replace(from) {
            left.leave(&stack.head);
        }
        (stack.head, stack.active) = (head, true);
    });
}

/// Lets the stack that was set remember where it is left.
pub(crate) fn leave_stack(relay: u64) {
    CURRENT.with_borrow(|context| {
        if let Some(Stack { head, from: Some(from), .. }) = context.stack(relay) {
            from.leave(head);
        }
    });
}

/// How many managed calls the running code is inside of.
pub(crate) fn depth() -> u32 {
    CURRENT.with_borrow(|context| context.depth)
}

/// A context that a future and the block around it share.
pub(crate) type Shared = Arc<Mutex<Context>>;

pub(crate) fn lock(context: &Shared) -> MutexGuard<'_, Context> {
    context.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a context current until it is dropped, and keeps what became of it.
pub(crate) struct Entered<'a>(&'a Shared);

impl<'a> Entered<'a> {
    pub(crate) fn new(context: &'a Shared) -> Self {
        swap(context);
        Self(context)
    }
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        swap(self.0);
    }
}

/// Does nothing in a thread that is being torn down: a future that is dropped there finds no context any more.
fn swap(context: &Shared) {
    let _ = CURRENT.try_with(|current| mem::swap(&mut *current.borrow_mut(), &mut *lock(context)));
}

/// A future with a context of its own; see [`scoped`].
#[must_use = "futures do nothing unless polled"]
pub struct Scoped<F> {
    context: Shared,
    /// Dropped inside the context as well, because what it holds may end scopes.
    future: Pin<Box<Option<F>>>,
}

impl<F: Future> Scoped<F> {
    pub(crate) fn new(context: Shared, future: F) -> Self {
        Self { context, future: Box::pin(Some(future)) }
    }
}

impl<F: Future> Future for Scoped<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut task::Context<'_>) -> task::Poll<F::Output> {
        let context = self.context.clone();
        let _entered = Entered::new(&context);
        match self.future.as_mut().as_pin_mut() {
            Some(future) => future.poll(cx),
            None => task::Poll::Pending,
        }
    }
}

impl<F> Drop for Scoped<F> {
    fn drop(&mut self) {
        let _entered = Entered::new(&self.context);
        self.future.as_mut().set(None);
    }
}

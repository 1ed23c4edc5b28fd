//! Where the innermost open scope is kept: in a thread-local for plain code, and with a future that was [`scoped`].

use nemo_relay_runtime::Scope;
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
    /// The innermost scope by the number of its [`Relay`](crate::Relay).
    heads: Vec<(u64, Arc<Scope>)>,
    /// How many managed calls this context is inside of.
    depth: u32,
}

impl Context {
    /// A context with no open scope.
    pub fn new() -> Self {
        Self::default()
    }

    /// A fork of the context of the running code.
    pub fn current() -> Self {
        CURRENT.with_borrow(Clone::clone)
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
        self.heads.iter().find(|(of, _)| *of == relay).map(|(_, head)| head)
    }

    pub(crate) fn set_head(&mut self, relay: u64, head: Arc<Scope>) {
        match self.heads.iter_mut().find(|(of, _)| *of == relay) {
            Some((_, current)) => *current = head,
            None => self.heads.push((relay, head)),
        }
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
    set_head(relay, head.clone());
    head
}

pub(crate) fn set_head(relay: u64, head: Arc<Scope>) {
    CURRENT.with_borrow_mut(|context| context.set_head(relay, head));
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
struct Entered<'a>(&'a Shared);

impl<'a> Entered<'a> {
    fn new(context: &'a Shared) -> Self {
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

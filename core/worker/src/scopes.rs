//! The stacks on which a worker opens scopes: one for each invocation of it that runs, and those that it made.

use crate::engine::Engine;
use nemo_relay_runtime::{CloseScope, PopScope, PushScope, Runtime, Scope};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many stacks a worker may have made, and how many scopes it may have open on all of its stacks together.
const MOST: usize = 1000;

/// The stacks, by their number.
#[derive(Default)]
pub(crate) struct Stacks(Mutex<HashMap<u64, Stack>>);

/// One stack.
#[derive(Default)]
struct Stack {
    /// `None` where nothing was opened or marked yet, and it begins in no scope.
    head: Option<Arc<Scope>>,
    /// Those that the worker opened and did not close, from the outermost in.
    open: Vec<Arc<Scope>>,
    /// Whether it is the worker that made it.
    is_made: bool,
}

impl Stacks {
    fn begin(&self, number: u64, scope: Option<Arc<Scope>>) {
        self.map().insert(number, Stack { head: scope, ..Stack::default() });
    }

    /// A stack that begins in no scope, under this number.
    ///
    /// Errors: `limit_exceeded` where there are too many.
    pub fn make(&self, number: u64) -> Result<()> {
        let mut map = self.map();
        if map.values().filter(|stack| stack.is_made).count() >= MOST {
            return Err(too_many("scope stacks"));
        }
        map.insert(number, Stack { is_made: true, ..Stack::default() });
        Ok(())
    }

    /// Opens a scope inside the innermost open one; gives its uuid.
    ///
    /// Errors: `not_found` without such a stack, `limit_exceeded` where too many are open.
    pub fn push(&self, runtime: &Runtime, number: u64, scope: PushScope) -> Result<String> {
        let mut map = self.map();
        if map.values().map(|stack| stack.open.len()).sum::<usize>() >= MOST {
            return Err(too_many("open scopes"));
        }
        let stack = map.get_mut(&number).ok_or_else(|| missing(number))?;
        let scope = runtime.push(stack.head(runtime), scope);
        stack.head = Some(scope.clone());
        stack.open.push(scope.clone());
        Ok(scope.uuid.to_string())
    }

    /// Closes a scope that the worker opened.
    ///
    /// Errors: `not_found` where it has not, and those of the runtime.
    pub fn pop(&self, runtime: &Runtime, number: u64, scope_id: &str, scope: PopScope) -> Result<()> {
        let mut map = self.map();
        let stack = map.get_mut(&number).ok_or_else(|| missing(number))?;
        let place = stack.open.iter().position(|open| open.uuid.to_string() == scope_id);
        let place = place.ok_or_else(|| Error::new(ErrorCode::NotFound, format!("no open scope {scope_id:?}")))?;
        let opened = stack.open[place].clone();
        stack.head = Some(runtime.pop(stack.head(runtime), &opened, scope)?);
        stack.open.remove(place);
        Ok(())
    }

    /// Where a stack is; `None` where there is no such stack any more.
    pub fn head(&self, runtime: &Runtime, number: u64) -> Option<Arc<Scope>> {
        self.map().get_mut(&number).map(|stack| stack.head(runtime).clone())
    }

    /// Ends a stack that the worker made.
    pub fn drop_made(&self, runtime: Option<&Runtime>, number: u64) {
        if self.map().get(&number).is_some_and(|stack| stack.is_made) {
            self.end(runtime, number);
        }
    }

    /// Ends every stack that the worker made, for it has ended.
    pub fn drop_all_made(&self, runtime: Option<&Runtime>) {
        let made: Vec<_> = self.map().iter().filter(|(_, stack)| stack.is_made).map(|(number, _)| *number).collect();
        made.into_iter().for_each(|number| self.end(runtime, number));
    }

    /// What was left open on it gets its end.
    fn end(&self, runtime: Option<&Runtime>, number: u64) {
        let stack = self.map().remove(&number);
        let (Some(runtime), Some(Stack { head: Some(head), open, .. })) = (runtime, stack) else { return };
        for scope in open.iter().rev() {
            let error = Some("cancelled: a plugin left the scope open".to_owned());
            runtime.close(&head, scope, CloseScope { error, ..CloseScope::default() });
        }
    }

    fn map(&self) -> MutexGuard<'_, HashMap<u64, Stack>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stack {
    fn head(&mut self, runtime: &Runtime) -> &Arc<Scope> {
        self.head.get_or_insert_with(|| runtime.new_stack())
    }
}

fn missing(number: u64) -> Error {
    let what = match number {
        0 => "no scope stack is named; outside of an invocation make one first".to_owned(),
        _ => format!("there is no scope stack {number}; that of an invocation ends with it"),
    };
    Error::new(ErrorCode::NotFound, what)
}

fn too_many(what: &str) -> Error {
    Error::new(ErrorCode::LimitExceeded, format!("a plugin has {MOST} {what}; it must end some first"))
}

/// The stack of an invocation, as long as it runs.
pub(crate) struct Place {
    engine: Arc<Engine>,
    number: u64,
}

impl Place {
    pub fn new(engine: &Arc<Engine>, number: u64, scope: Option<Arc<Scope>>) -> Self {
        engine.stacks.begin(number, scope);
        Self { engine: engine.clone(), number }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // In a forked child the parent ends it.
        if self.engine.is_of_this_process() {
            self.engine.stacks.end(self.engine.host.get(), self.number);
        }
    }
}

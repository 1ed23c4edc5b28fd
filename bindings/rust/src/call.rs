//! A managed call: the machine of the core asks, and this answers with the application's functions and values.

use crate::callback::{Function, Guarded, Tool};
use crate::context::{self, Context};
use crate::error::{BoxError, Error, Result, callback_error, caller_error};
use crate::generated::{ToolExecutionContext, ToolExecutionInterceptOutcome, ToolExecutionResult};
use crate::next::ToolExecutionNext;
use crate::{Relay, value};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::{CallRequest, Machine, Op, Outcome, Reply, Slot};
use nemo_relay_types::{Error as CoreError, ErrorCode};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// What a callback came to.
type Given<T> = std::result::Result<T, BoxError>;

/// What every machine of one call shares.
pub(crate) struct Call {
    pub(crate) relay: Relay,
    pub(crate) name: String,
    pub(crate) tool_call_id: Option<String>,
    pub(crate) tool: Tool,
    /// How many managed calls the callbacks of this one are inside of.
    pub(crate) depth: u32,
    pub(crate) values: Values,
}

/// The values and errors that the core knows by number. A value leaves with the callback that it is handed to.
#[derive(Default)]
pub(crate) struct Values(Mutex<Vec<Stored>>);

enum Stored {
    Gone,
    Value(Arc<Value>),
    Error(BoxError),
}

impl Values {
    pub(crate) fn add(&self, value: Value) -> Slot {
        self.store(Stored::Value(Arc::new(value)))
    }

    fn store(&self, stored: Stored) -> Slot {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.push(stored);
        (slots.len() - 1) as Slot
    }

    /// An error as the core sees it; `caller_error` makes it whole again.
    fn failed(&self, error: BoxError) -> Reply {
        let slot = self.store(Stored::Gone);
        let core = callback_error(&error, slot);
        self.0.lock().unwrap_or_else(PoisonError::into_inner)[slot as usize] = Stored::Error(error);
        Reply::Failed(core)
    }

    fn share(&self, slot: Slot) -> Arc<Value> {
        match self.0.lock().unwrap_or_else(PoisonError::into_inner).get(slot as usize) {
            Some(Stored::Value(value)) => value.clone(),
            _ => Arc::default(),
        }
    }

    fn remove(&self, slot: Slot) -> Stored {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.get_mut(slot as usize).map_or(Stored::Gone, |stored| std::mem::replace(stored, Stored::Gone))
    }

    fn take(&self, slot: Slot) -> Value {
        match self.remove(slot) {
            Stored::Value(value) => Arc::unwrap_or_clone(value),
            _ => Value::Null,
        }
    }
}

impl Drop for Values {
    fn drop(&mut self) {
        for stored in self.0.get_mut().unwrap_or_else(PoisonError::into_inner).drain(..) {
            if let Stored::Value(value) = stored {
                value::discard_shared(value);
            }
        }
    }
}

/// Drops the machine, which may end the call as cancelled, and then sees to the events of that.
struct Running {
    machine: Machine,
    _afterwards: Afterwards,
}

struct Afterwards(Relay);

impl Drop for Afterwards {
    fn drop(&mut self) {
        self.0.after_emitting();
        self.0.drop_released();
    }
}

/// Drives a machine of `call` to its end; dropping the future cancels it.
pub(crate) async fn drive(call: Arc<Call>, machine: Machine, mut op: Op) -> Result<ToolExecutionResult> {
    // Before the callbacks in the order of declaration: what they hold is dropped first, so that inner scopes end first.
    let mut running = Running { machine, _afterwards: Afterwards(call.relay.clone()) };
    loop {
        call.relay.after_emitting();
        let reply = match op {
            Op::Call(request) => call.invoke(running.machine.continuation(), request).await,
            Op::Encode(slot) => call.checked(slot, |value| value::encode(value, call.limits()).map(Reply::Text)),
            Op::Copy(slot) => call.checked(slot, |value| {
                // A copy is made by recursion, so only of what is not too deep.
                value::check(value, call.limits())?;
                Ok(Reply::Value(call.values.add(value.clone())))
            }),
            Op::Check(slot) => {
                call.checked(slot, |value| value::check(value, call.limits()).map(|()| Reply::Value(slot)))
            }
            Op::Done(outcome) => return Ok(call.result(outcome)),
            Op::Fail(error) => return Err(call.error(error)),
        };
        op = running.machine.resume(reply);
    }
}

impl Call {
    fn limits(&self) -> &nemo_relay_types::Limits {
        self.relay.runtime().limits()
    }

    fn checked(&self, slot: Slot, answer: impl FnOnce(&Value) -> nemo_relay_types::Result<Reply>) -> Reply {
        let value = self.values.share(slot);
        let reply = answer(&value).unwrap_or_else(Reply::Failed);
        value::discard_shared(value);
        reply
    }

    fn result(&self, outcome: Outcome) -> ToolExecutionResult {
        let annotation = outcome.annotation.map(|slot| self.values.take(slot));
        ToolExecutionResult { result: self.values.take(outcome.result), annotation }
    }

    fn error(&self, error: CoreError) -> Error {
        match error.cause.map(|slot| self.values.remove(slot)) {
            Some(Stored::Error(source)) => caller_error(error, source),
            _ => error.into(),
        }
    }

    async fn invoke(self: &Arc<Self>, rest: Option<Continuation>, request: CallRequest) -> Reply {
        let slot = request.value;
        let Some(callback) = request.callback else {
            let (tool, args) = (self.tool.clone(), self.values.take(slot));
            let result = self.run(Guarded::new(move || tool(args))).await;
            return self.answer(result, |result| self.outcome(result.result, result.annotation, None));
        };
        match self.relay.function(callback.id()) {
            Some(Function::Gate(gate)) => {
                let (name, args) = (self.name.clone(), self.values.share(slot));
                let verdict = self.run(Guarded::new(move || gate(name, args))).await;
                self.answer(verdict, |refusal| refusal.map_or(Reply::Allow, Reply::Reject))
            }
            Some(Function::Change(change)) => {
                let (name, value) = (self.name.clone(), self.values.take(slot));
                let changed = self.run(Guarded::new(move || change(name, value))).await;
                self.answer(changed, |value| Reply::Value(self.values.add(value)))
            }
            Some(Function::Wrap(wrap)) => {
                let next = ToolExecutionNext::new(self.clone(), rest);
                let context = ToolExecutionContext {
                    tool_name: self.name.clone(),
                    args: self.values.take(slot),
                    tool_call_id: self.tool_call_id.clone(),
                };
                let outcome = self.run(Guarded::new(move || wrap(context, next))).await;
                self.answer(outcome, |outcome| {
                    let ToolExecutionInterceptOutcome { result, pending_marks, annotation } = outcome;
                    let marks = pending_marks.into_iter().map(|mark| mark.into_value()).collect::<Vec<_>>();
                    self.outcome(result, annotation, (!marks.is_empty()).then_some(Value::Array(marks)))
                })
            }
            None => Reply::Failed(CoreError::new(ErrorCode::Internal, "the callback is not there any more")),
        }
    }

    /// Runs a callback in a fork of the context, so that what it leaves open is its own.
    async fn run<T>(&self, callback: impl Future<Output = Given<T>>) -> Given<T> {
        let inside = Context::current().at_depth(self.depth);
        inside.scoped(callback).await
    }

    fn answer<T>(&self, given: Given<T>, reply: impl FnOnce(T) -> Reply) -> Reply {
        given.map_or_else(|error| self.values.failed(error), reply)
    }

    fn outcome(&self, result: Value, annotation: Option<Value>, marks: Option<Value>) -> Reply {
        Reply::Outcome {
            result: self.values.add(result),
            annotation: annotation.filter(|value| !value.is_null()).map(|value| self.values.add(value)),
            marks: marks.map(|value| self.values.add(value)),
        }
    }
}

/// Runs a tool that nobody watches and nothing wraps: only nesting is counted.
pub(crate) async fn run_directly(tool: Tool, args: Value) -> Result<ToolExecutionResult> {
    let inside = Context::current().at_depth(context::depth() + 1);
    let result = inside.scoped(Guarded::new(move || tool(args))).await;
    result.map_err(|source| caller_error(callback_error(&source, 0), source))
}

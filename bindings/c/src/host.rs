//! The functions of C that the library calls, and the loop that runs a managed call with them on the caller's thread.

#![allow(unsafe_code)] // Function pointers of C are called, and structs that they fill are read.

use crate::context::{self, Context};
use crate::error::{self, NemoRelayStatus};
use crate::generated::arguments::ToolsExecute;
use crate::generated::types::{
    NemoRelayToolExecutionContext, NemoRelayToolExecutionInterceptOutcome, NemoRelayToolExecutionResult,
};
use crate::values::Values;
use crate::{input, next, ops, output};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::{Error, ErrorCode, Limits, Result};
use nemo_relay_runtime::{CallRequest, Callback, Machine, Op, Outcome, Reply, Runtime};
use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char, c_void};
use std::ptr::null_mut;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

/// Frees what a callback was registered with.
pub type NemoRelayFreeFn = unsafe extern "C" fn(*mut c_void);
pub type ToolFunc =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut NemoRelayToolExecutionResult) -> NemoRelayStatus;
pub type Gate = unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;
pub type Rewrite = Gate;
pub type Next = unsafe extern "C" fn(*mut c_void, *const c_char, *mut NemoRelayToolExecutionResult) -> NemoRelayStatus;
pub type Wrap = unsafe extern "C" fn(
    *mut c_void,
    *const NemoRelayToolExecutionContext,
    Next,
    *mut c_void,
    *mut NemoRelayToolExecutionInterceptOutcome,
) -> NemoRelayStatus;
pub type Observe = unsafe extern "C" fn(*mut c_void, *const c_char) -> NemoRelayStatus;

/// A callback in the shape of its kind of family.
pub enum Function {
    Gate(Gate),
    Rewrite(Rewrite),
    Wrap(Wrap),
    Observe(Observe),
}

/// What C registered a callback with; it is freed when the last who knows the callback is done with it.
pub struct Owner {
    pub user_data: *mut c_void,
    free: Option<NemoRelayFreeFn>,
}

// SAFETY: the header says that callbacks and what they are registered with are used from any thread.
unsafe impl Send for Owner {}
// SAFETY: as above.
unsafe impl Sync for Owner {}

impl Owner {
    pub fn new(user_data: *mut c_void, free: Option<NemoRelayFreeFn>) -> Self {
        Self { user_data, free }
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            // SAFETY: C registered this function for this purpose; it is called once.
            unsafe { free(self.user_data) };
        }
    }
}

pub struct Registered {
    pub function: Function,
    pub owner: Owner,
}

static KEPT: LazyLock<Mutex<HashMap<u64, Arc<Registered>>>> = LazyLock::new(Mutex::default);

fn kept() -> MutexGuard<'static, HashMap<u64, Arc<Registered>>> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps a function until the runtime says that nothing refers to it any more.
pub fn keep(runtime: &Runtime, function: Function, owner: Owner) -> Callback {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    kept().insert(number, Arc::new(Registered { function, owner }));
    runtime.callback(number)
}

pub fn find(callback: &Callback) -> Result<Arc<Registered>> {
    let found = kept().get(&callback.id()).cloned();
    found.ok_or_else(|| Error::new(ErrorCode::Internal, "a callback was released too early"))
}

/// Forgets the functions that were released. They are freed outside the lock, for that calls C.
pub fn forget_released(runtime: &Runtime) {
    let released = runtime.take_released();
    if !released.is_empty() {
        let mut table = kept();
        let gone: Vec<_> = released.iter().filter_map(|number| table.remove(number)).collect();
        drop(table);
        drop(gone);
    }
}

/// What the runs of one call share.
pub struct Shared {
    values: Values,
    tool: ToolFunc,
    user_data: Owner,
    tool_name: CString,
    tool_call_id: Option<CString>,
    depth: u32,
    limits: Limits,
}

/// Runs a managed tool call to its end.
pub fn execute(
    context: &Context,
    args: ToolsExecute,
    tool: ToolFunc,
    user_data: *mut c_void,
) -> Result<NemoRelayToolExecutionResult> {
    let Context { runtime, head, depth } = context;
    runtime.check_call_depth(*depth)?;
    if runtime.is_idle(head) {
        let (mut result, args) = (no_result(), args.args.pointer);
        // SAFETY: `tool` is the caller's function, `args` its own text.
        let status = context::nested(*depth, || unsafe { tool(user_data, args, &mut result) });
        return answered(status, result).map(|mut result| {
            null_is_json(&mut result.result);
            result
        });
    }
    let shared = Arc::new(Shared {
        values: Values::new(output::c_string(args.args.text)),
        tool,
        user_data: Owner::new(user_data, None),
        tool_name: output::c_string(args.name),
        tool_call_id: args.tool_call_id.map(output::c_string),
        depth: *depth,
        limits: *runtime.limits(),
    });
    let (machine, op) = runtime.tool_call(head, ops::tool_call(*depth, args))?;
    drive(machine, op, &shared).map(|outcome| shared.handed_over(outcome))
}

/// A run of the rest of a chain, as an intercept's `next` begins it.
pub fn continued(
    continuation: &Continuation,
    shared: &Arc<Shared>,
    args: &CStr,
) -> Result<NemoRelayToolExecutionResult> {
    let (machine, op) = continuation.start(shared.values.put(args.to_owned()))?;
    drive(machine, op, shared).map(|outcome| shared.handed_over(outcome))
}

fn drive(mut machine: Machine, first: Op, shared: &Arc<Shared>) -> Result<Outcome> {
    let mut op = first;
    loop {
        let reply = match op {
            Op::Call(request) => match shared.call(&machine, request) {
                Reply::Failed(error) if error.code == ErrorCode::Cancelled => {
                    machine.cancel();
                    return Err(error);
                }
                reply => reply,
            },
            Op::Encode(slot) => shared.values.encode(slot),
            Op::Check(slot) => shared.values.check(slot, &shared.limits),
            // Text cannot be changed by who gets it, so it is its own copy.
            Op::Copy(slot) => Reply::Value(slot),
            Op::Done(outcome) => return Ok(outcome),
            Op::Fail(error) => return Err(error),
        };
        op = machine.resume(reply);
    }
}

impl Shared {
    fn call(self: &Arc<Self>, machine: &Machine, request: CallRequest) -> Reply {
        error::clear();
        let value = self.values.get(request.value);
        let reply = context::nested(self.depth, || match request.callback {
            None => self.call_tool(&value),
            Some(callback) => {
                let registered = find(&callback)?;
                let user_data = registered.owner.user_data;
                match registered.function {
                    Function::Gate(gate) => self.call_gate(gate, user_data, &value),
                    Function::Rewrite(rewrite) => self.call_rewrite(rewrite, user_data, &value),
                    Function::Wrap(wrap) => self.call_wrap(wrap, user_data, &value, machine),
                    Function::Observe(_) => Err(Error::new(ErrorCode::Internal, "a subscriber is no middleware")),
                }
            }
        });
        reply.unwrap_or_else(Reply::Failed)
    }

    fn call_tool(&self, args: &CStr) -> Result<Reply> {
        let mut result = no_result();
        // SAFETY: the tool is valid until the call is over, `args` and `result` until it returns.
        let status = unsafe { (self.tool)(self.user_data.user_data, args.as_ptr(), &mut result) };
        let result = answered(status, result)?;
        Ok(self.outcome(result.result, result.annotation, null_mut()))
    }

    fn call_gate(&self, gate: Gate, user_data: *mut c_void, args: &CStr) -> Result<Reply> {
        match self.call_text(gate, user_data, args)? {
            None => Ok(Reply::Allow),
            Some(reason) => Ok(Reply::Reject(reason.to_string_lossy().into_owned())),
        }
    }

    fn call_rewrite(&self, rewrite: Rewrite, user_data: *mut c_void, value: &CStr) -> Result<Reply> {
        match self.call_text(rewrite, user_data, value)? {
            Some(text) => Ok(Reply::Value(self.values.put(text))),
            None => Err(Error::callback("", "the callback left no value", error::NO_SLOT)),
        }
    }

    fn call_text(&self, function: Rewrite, user_data: *mut c_void, value: &CStr) -> Result<Option<CString>> {
        let mut out = null_mut();
        // SAFETY: the function is registered, so it is valid; the texts and the place live until it returns.
        let status = unsafe { function(user_data, self.tool_name.as_ptr(), value.as_ptr(), &mut out) };
        // SAFETY: what a callback leaves was made by nemo_relay_string_new.
        let text = unsafe { input::owned(out) };
        succeeded(status).map(|()| text)
    }

    fn call_wrap(
        self: &Arc<Self>,
        wrap: Wrap,
        user_data: *mut c_void,
        args: &CStr,
        machine: &Machine,
    ) -> Result<Reply> {
        let continuation = machine.continuation();
        let continuation =
            continuation.ok_or_else(|| Error::new(ErrorCode::Internal, "an intercept without a next"))?;
        let lent = next::Lent::new(continuation, self.clone());
        let told = NemoRelayToolExecutionContext {
            tool_name: self.tool_name.as_ptr(),
            args: args.as_ptr(),
            tool_call_id: self.tool_call_id.as_ref().map_or(std::ptr::null(), |id| id.as_ptr()),
        };
        let mut outcome = NemoRelayToolExecutionInterceptOutcome {
            result: null_mut(),
            pending_marks: null_mut(),
            annotation: null_mut(),
        };
        // SAFETY: the function is registered, so it is valid; what it is told lives until it returns.
        let status = unsafe { wrap(user_data, &told, next::run, lent.context(), &mut outcome) };
        let reply = self.outcome(outcome.result, outcome.annotation, outcome.pending_marks);
        succeeded(status).map(|()| reply)
    }

    /// Takes over the strings of an outcome. No result at all is the result null.
    fn outcome(&self, mut result: *mut c_char, annotation: *mut c_char, marks: *mut c_char) -> Reply {
        null_is_json(&mut result);
        // SAFETY: what a callback leaves was made by nemo_relay_string_new.
        let put = |text| unsafe { input::owned(text) }.map(|text| self.values.put(text));
        Reply::Outcome { result: put(result).unwrap_or_default(), annotation: put(annotation), marks: put(marks) }
    }

    fn handed_over(&self, outcome: Outcome) -> NemoRelayToolExecutionResult {
        NemoRelayToolExecutionResult {
            result: self.values.handed_over(Some(outcome.result)),
            annotation: self.values.handed_over(outcome.annotation),
        }
    }
}

fn no_result() -> NemoRelayToolExecutionResult {
    NemoRelayToolExecutionResult { result: null_mut(), annotation: null_mut() }
}

fn null_is_json(result: &mut *mut c_char) {
    if result.is_null() {
        *result = output::string("null");
    }
}

fn answered(status: NemoRelayStatus, result: NemoRelayToolExecutionResult) -> Result<NemoRelayToolExecutionResult> {
    succeeded(status).map(|()| result).inspect_err(|_| {
        output::free_string(result.result);
        output::free_string(result.annotation);
    })
}

/// A callback says by its status that the call is cancelled; any other status says that it failed.
fn succeeded(status: NemoRelayStatus) -> Result<()> {
    match error::code_of(status) {
        Some(ErrorCode::Ok) => Ok(()),
        Some(ErrorCode::Cancelled) => Err(Error::new(ErrorCode::Cancelled, "tool execution cancelled")),
        _ => Err(error::of_callback(status)),
    }
}

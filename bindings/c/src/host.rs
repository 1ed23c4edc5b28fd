//! The loop that runs a managed call with functions of C, on the caller's thread.

#![allow(unsafe_code)] // Function pointers of C are called.

use crate::begin::Begun;
use crate::context::{self, Context};
use crate::error::{self, NemoRelayStatus};
use crate::generated::callbacks::{
    NemoRelayCollectorFunc, NemoRelayFinalizerFunc, NemoRelayLlmFunc, NemoRelayLlmStreamFunc, NemoRelayToolFunc,
};
use crate::generated::types::NemoRelayToolExecutionResult;
use crate::given::Given;
use crate::next::Lent;
use crate::stream::Streams;
use crate::values::Values;
use crate::{delivery, input, output, registered, request};
use nemo_relay_runtime::types::{Error, ErrorCode, Limits, Result};
use nemo_relay_runtime::{CallRequest, Machine, Op, Outcome, Reply, Slot, gate};
use std::ffi::{CString, c_char, c_void};
use std::ptr::null_mut;
use std::sync::{Arc, Mutex, PoisonError};

/// A function that an operation was given to call, and what that is given.
#[derive(Clone, Copy)]
pub struct Hook<F> {
    pub function: F,
    pub user_data: *mut c_void,
}

// SAFETY: the header says that callbacks and what they are given are used from any thread.
unsafe impl<F> Send for Hook<F> {}
// SAFETY: as above.
unsafe impl<F> Sync for Hook<F> {}

impl<F> Hook<F> {
    pub fn new(function: F, user_data: *mut c_void) -> Self {
        Self { function, user_data }
    }
}

/// What a call is about.
#[derive(Clone, Copy)]
pub enum Target {
    /// Middleware alone.
    Nothing,
    Tool(Hook<NemoRelayToolFunc>),
    Llm(Hook<NemoRelayLlmFunc>),
    LlmStream(Hook<NemoRelayLlmStreamFunc>, Hook<Option<NemoRelayCollectorFunc>>, Hook<Option<NemoRelayFinalizerFunc>>),
}

/// What the runs of one call share.
pub struct Shared {
    pub values: Values,
    pub streams: Streams,
    pub name: CString,
    pub tool_call_id: Option<CString>,
    target: Target,
    depth: u32,
    limits: Limits,
    /// The continuations that intercepts may still use while the stream is read.
    kept: Mutex<Vec<Lent>>,
}

/// What a call has come to.
pub enum Step {
    Done(Outcome),
    /// There is a stream.
    Opened,
    /// It has another chunk.
    Chunk,
}

/// A tool that is called directly, for nobody would see the difference.
pub fn call_directly(
    depth: u32,
    tool: Hook<NemoRelayToolFunc>,
    args: *const c_char,
) -> Result<NemoRelayToolExecutionResult> {
    let mut result = no_result();
    // SAFETY: `tool` is the caller's function, `args` its own text.
    let status = context::nested(depth, || unsafe { (tool.function)(tool.user_data, args, &mut result) });
    answered(status, result).map(|mut result| {
        null_is_json(&mut result.result);
        result
    })
}

/// Runs a call to its end, which leaves the machine to be asked.
pub fn finished((mut machine, op): Begun, shared: &Arc<Shared>) -> Result<(Machine, Outcome)> {
    match drive(&mut machine, op, shared)? {
        Step::Done(outcome) => Ok((machine, outcome)),
        Step::Opened | Step::Chunk => Err(Error::new(ErrorCode::Internal, "the call has an unexpected stream")),
    }
}

/// Runs a call up to where its consumer is asked, or to its end.
pub fn drive(machine: &mut Machine, first: Op, shared: &Arc<Shared>) -> Result<Step> {
    let mut op = first;
    let mut cancelled = None;
    loop {
        let asks = matches!(op, Op::Call(_) | Op::Codec { .. } | Op::Plugin { .. });
        let reply = match op {
            Op::Call(request) => shared.call(machine, &request),
            Op::Codec { codec, job } => shared.transcode(&codec, job),
            Op::Plugin { plugin, job } => shared.ask_plugin(&plugin, job),
            Op::Work(work) => {
                // It may wait for events that threads of ours are to take through the stage.
                delivery::follow_up();
                gate::outside(|| work.run());
                Reply::Worked
            }
            Op::Source(slot) => shared.values.source(slot),
            Op::Encode(slot) => shared.values.encode(slot),
            Op::Check(slot) => shared.values.check(slot, &shared.limits),
            // Text cannot be changed by who gets it, so it is its own copy.
            Op::Copy(slot) => Reply::Value(slot),
            Op::Decode(json) | Op::Parse(json) | Op::Annotated(json) => {
                Reply::Value(shared.values.put(output::c_string(json.as_str())))
            }
            Op::Headers { request, headers } => replied(shared.with_headers(request, headers)),
            Op::Pull(stream) => shared.pull(stream).unwrap_or_else(|error| noted(error, &mut cancelled)),
            Op::Collect(chunk) => shared.collect(chunk).unwrap_or_else(|error| noted(error, &mut cancelled)),
            Op::Finalize => replied(shared.finalize()),
            Op::Close(stream) => {
                shared.streams.close(stream);
                Reply::Value(stream)
            }
            Op::Opened => return Ok(Step::Opened),
            Op::Yield(chunk) => {
                shared.values.make_chunk(chunk);
                return Ok(Step::Chunk);
            }
            Op::Done(outcome) => return cancelled.map_or(Ok(Step::Done(outcome)), Err),
            Op::Fail(error) => return Err(error),
        };
        if let (true, Reply::Failed(error)) = (asks, &reply)
            && error.code == ErrorCode::Cancelled
        {
            machine.cancel();
            return Err(error.clone());
        }
        op = machine.resume(reply);
    }
}

/// Lets an event go through what is registered for it. It goes on whatever happens, so nobody is told of a failure.
pub fn process((mut machine, op): Begun) {
    let shared = Arc::new(Shared::new(&context::current(), "", "null", Target::Nothing));
    let _ = drive(&mut machine, op, &shared);
}

fn replied(slot: Result<Slot>) -> Reply {
    slot.map_or_else(Reply::Failed, Reply::Value)
}

/// What ends a stream; a cancellation is kept for the consumer, who is cancelled by it.
fn noted(error: Error, cancelled: &mut Option<Error>) -> Reply {
    if error.code != ErrorCode::Cancelled {
        return Reply::Failed(error);
    }
    *cancelled = Some(error);
    Reply::Cancelled
}

impl Shared {
    pub fn new(context: &Context, name: &str, value: &str, target: Target) -> Self {
        Self {
            values: Values::new(output::c_string(value)),
            streams: Streams::default(),
            name: output::c_string(name),
            tool_call_id: None,
            target,
            depth: context.depth,
            limits: *context.runtime.limits(),
            kept: Mutex::default(),
        }
    }

    /// Runs a callback: what it calls is one deeper than the call.
    pub fn nested<T>(&self, callback: impl FnOnce() -> T) -> T {
        context::nested(self.depth, callback)
    }

    fn call(self: &Arc<Self>, machine: &Machine, request: &CallRequest) -> Reply {
        error::clear();
        let reply = self.nested(|| match &request.callback {
            None => self.call_target(request.value),
            Some(callback) => {
                let registered = registered::find(callback)?;
                let lent = machine.continuation().map(|next| Lent::new(next, self.clone()));
                let given = Given::new(self, request, &registered, lent.as_ref(), machine.codecs());
                let reply = registered.function.call(&given).inspect_err(|error| registered.log(error))?;
                if let (Some(lent), Target::LlmStream(..)) = (lent, self.target) {
                    self.kept().push(lent);
                }
                Ok(reply)
            }
        });
        reply.unwrap_or_else(Reply::Failed)
    }

    fn call_target(&self, value: Slot) -> Result<Reply> {
        let value = self.values.get(value);
        // SAFETY for each: the function is valid until the call is over, what it is given until it returns.
        match self.target {
            Target::Nothing => Err(Error::new(ErrorCode::Internal, "there is nothing to call")),
            Target::Tool(Hook { function, user_data }) => {
                let mut result = no_result();
                // SAFETY: as above.
                let status = unsafe { function(user_data, value.as_ptr(), &mut result) };
                let result = answered(status, result)?;
                let annotation = owned(result.annotation).map(|text| self.values.put(text));
                Ok(Reply::Outcome { result: self.put_or_null(result.result), annotation, marks: None })
            }
            Target::Llm(Hook { function, user_data }) => {
                let mut out = null_mut();
                // SAFETY: as above.
                let status = unsafe { function(user_data, value.as_ptr(), &mut out) };
                let response = self.put_or_null(out);
                succeeded(status).map(|()| Reply::Value(response))
            }
            Target::LlmStream(Hook { function, user_data }, ..) => {
                // SAFETY: as above, and zeros are a value of what it fills.
                let (status, out) = unsafe {
                    let mut out = std::mem::zeroed();
                    (function(user_data, value.as_ptr(), &mut out), out)
                };
                let stream = self.streams.put(out);
                succeeded(status).map(|()| Reply::Value(stream)).inspect_err(|_| self.streams.close(stream))
            }
        }
    }

    fn put_or_null(&self, out: *mut c_char) -> Slot {
        self.values.put(owned(out).unwrap_or_else(|| output::c_string("null")))
    }

    fn with_headers(&self, request: Slot, headers: nemo_relay_runtime::Headers) -> Result<Slot> {
        let text = self.values.get(request);
        let made = request::with_headers(input::payload_text(text.to_bytes())?, headers)?;
        Ok(self.values.put(output::c_string(&made)))
    }

    fn pull(&self, stream: Slot) -> Result<Reply> {
        let chunk = self.nested(|| self.streams.pull(stream))?;
        Ok(chunk.map_or(Reply::Finished, |chunk| Reply::Value(self.values.put_chunk(chunk))))
    }

    fn collect(&self, chunk: Slot) -> Result<Reply> {
        if let Target::LlmStream(_, Hook { function: Some(collector), user_data }, _) = self.target {
            let value = self.values.get(chunk);
            error::clear();
            // SAFETY: the function is valid until the stream is over, the text until it returns.
            succeeded(self.nested(|| unsafe { collector(user_data, value.as_ptr()) }))?;
        }
        Ok(Reply::Value(chunk))
    }

    fn finalize(&self) -> Result<Slot> {
        let mut out = null_mut();
        if let Target::LlmStream(.., Hook { function: Some(finalizer), user_data }) = self.target {
            error::clear();
            // SAFETY: the function is valid until the stream is over, the place until it returns.
            let status = self.nested(|| unsafe { finalizer(user_data, &mut out) });
            let value = self.put_or_null(out);
            return succeeded(status).map(|()| value);
        }
        Ok(self.put_or_null(out))
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Vec<Lent>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the continuations that were kept.
    pub fn end_stream(&self) {
        let kept = std::mem::take(&mut *self.kept());
        drop(kept);
    }

    pub fn tool_result(&self, outcome: Outcome) -> NemoRelayToolExecutionResult {
        NemoRelayToolExecutionResult {
            result: self.values.handed_over(Some(outcome.result)),
            annotation: self.values.handed_over(outcome.annotation),
        }
    }
}

fn no_result() -> NemoRelayToolExecutionResult {
    NemoRelayToolExecutionResult { result: null_mut(), annotation: null_mut() }
}

fn owned(text: *mut c_char) -> Option<CString> {
    // SAFETY: what a callback leaves was made by nemo_relay_string_new.
    unsafe { input::owned(text) }
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
pub fn succeeded(status: NemoRelayStatus) -> Result<()> {
    match error::code_of(status) {
        Some(ErrorCode::Ok) => Ok(()),
        Some(ErrorCode::Cancelled) => Err(Error::new(ErrorCode::Cancelled, "a callback cancelled the call")),
        _ => Err(error::of_callback(status)),
    }
}

//! A managed call: the machine of the core asks, and this answers with the application's functions and values.

use crate::callback::{Answer, Ask, Function};
use crate::chunks::LlmChunks;
use crate::context::{self, Context, Scoped};
use crate::error::{BoxError, CallbackPanic, Error, Result, callback_error, caller_error};
use crate::generated::{
    LlmRequest, LlmRequestInterceptOutcome, PendingMarkSpec, ToolExecutionInterceptOutcome, ToolExecutionResult,
};
use crate::plugin::PluginContext;
use crate::values::{Stored, Values};
use crate::{Relay, limit, request, value};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::{CallRequest, Callback, CodecJob, Codecs, Machine, Op, Outcome, PluginJob, Reply, Slot};
use nemo_relay_types::{Error as CoreError, ErrorCode, FamilyKind};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{self, Poll, Wake, Waker};
use std::thread::{self, Thread};

/// What every machine of one call shares.
pub(crate) struct Call {
    pub(crate) relay: Relay,
    pub(crate) name: String,
    pub(crate) tool_call_id: Option<String>,
    /// The tool or the model.
    pub(crate) target: Option<Function>,
    pub(crate) collector: Option<Function>,
    pub(crate) finalizer: Option<Function>,
    /// How many managed calls its functions are inside of.
    pub(crate) depth: u32,
    /// Whether nobody may be awaited any more: a function that is not done at once has failed.
    pub(crate) hurries: AtomicBool,
    pub(crate) values: Values,
}

/// A machine that, where it is dropped, may end its call as cancelled, and then sees to the events of that.
pub(crate) struct Running {
    pub(crate) machine: Machine,
    _afterwards: Afterwards,
}

struct Afterwards(Relay);

impl Drop for Afterwards {
    fn drop(&mut self) {
        self.0.after_emitting();
        self.0.drop_released();
    }
}

/// What the machine knows about the function that it asks for.
pub(crate) struct Around {
    rest: Option<Continuation>,
    codecs: Option<Codecs>,
}

impl Around {
    pub(crate) fn of(machine: &Machine) -> Self {
        Self { rest: machine.continuation(), codecs: machine.codecs().cloned() }
    }
}

/// Drives a machine of `call` to its end; dropping the future cancels it.
pub(crate) async fn drive<T: Taken>(call: Arc<Call>, machine: Machine, op: Op) -> Result<T> {
    let (running, op) = advance(&call, machine, op).await;
    match op {
        Op::Done(outcome) => Ok(T::taken(&call, &running.machine, outcome)),
        Op::Fail(error) => Err(call.error(error)),
        _ => Err(CoreError::new(ErrorCode::Internal, "the call has a stream that nobody asked for").into()),
    }
}

/// As [`drive`], and waits for nobody.
pub(crate) fn drive_at_once<T: Taken>(call: Call, machine: Machine, op: Op) -> Result<T> {
    call.hurries.store(true, Ordering::Relaxed);
    at_once(drive(Arc::new(call), machine, op))
        .unwrap_or_else(|| Err(CoreError::new(ErrorCode::Internal, "the call waits for something").into()))
}

/// As [`drive`], on this thread, for what nobody waits for.
pub(crate) fn drive_here(call: Call, machine: Machine, op: Op) {
    // What went wrong with it is in its events.
    let _ = block_on(drive::<()>(Arc::new(call), machine, op));
}

/// Runs a future on this thread.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = task::Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// Goes on with a thread.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Answers the machine up to a question that only the caller can answer.
pub(crate) async fn advance(call: &Arc<Call>, machine: Machine, mut op: Op) -> (Running, Op) {
    // Before the callbacks in the order of declaration: what they hold is dropped first, so that inner scopes end first.
    let mut running = Running { machine, _afterwards: Afterwards(call.relay.clone()) };
    loop {
        call.relay.after_emitting();
        let reply = match call.answer(op) {
            Ok(reply) => reply,
            Err(asked) => match call.ask(Around::of(&running.machine), asked).await {
                Ok(reply) => reply,
                Err(for_the_caller) => return (running, for_the_caller),
            },
        };
        op = running.machine.resume(reply);
    }
}

/// What a future gives that is done when it is first polled.
pub(crate) fn at_once<F: Future>(future: F) -> Option<F::Output> {
    match pin!(future).poll(&mut task::Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

impl Call {
    pub(crate) fn new(relay: &Relay, name: impl Into<String>) -> Self {
        Self {
            relay: relay.clone(),
            name: name.into(),
            tool_call_id: None,
            target: None,
            collector: None,
            finalizer: None,
            depth: context::depth() + 1,
            hurries: AtomicBool::new(false),
            values: Values::default(),
        }
    }

    fn limits(&self) -> &nemo_relay_types::Limits {
        self.relay.runtime().limits()
    }

    pub(crate) fn error(&self, error: CoreError) -> Error {
        match error.cause.and_then(|cause| self.values.take_error(cause)) {
            Some(source) => caller_error(error, source),
            None => error.into(),
        }
    }

    /// Answers what needs no function of the application; gives back any other question.
    pub(crate) fn answer(&self, op: Op) -> std::result::Result<Reply, Op> {
        Ok(match op {
            Op::Encode(slot) => self.looked_at(slot, |stored| stored.encode(self.limits()).map(Reply::Text)),
            Op::Check(slot) => self.looked_at(slot, |stored| stored.check(self.limits()).map(|()| Reply::Value(slot))),
            Op::Copy(slot) => self.looked_at(slot, |stored| Ok(Reply::Value(self.values.add(self.copy(stored)?)))),
            Op::Decode(json) => Reply::Value(self.values.add(request::decode(&json))),
            Op::Parse(json) | Op::Annotated(json) => Reply::Value(self.values.add(value::decode(&json))),
            Op::Source(slot) => self.looked_at(slot, |stored| stored.source(self.limits()).map(Reply::Text)),
            Op::Codec { codec, job } => match self.ask_codec(&codec, job) {
                Ok(made) => Reply::Value(self.values.add(made)),
                Err(error) => self.values.failed(error),
            },
            Op::Plugin { plugin, job } => match self.ask_plugin(&plugin, job) {
                Ok(said) => Reply::Value(self.values.add(said)),
                Err(error) => self.values.failed(error),
            },
            Op::Work(work) => {
                work.run();
                Reply::Worked
            }
            Op::Headers { request: slot, headers } => {
                let request = Arc::unwrap_or_clone(self.values.take(slot).into_request());
                Reply::Value(self.values.add(request::with_headers(request, headers)))
            }
            Op::Close(slot) => {
                if let Stored::Chunks(chunks) = self.values.take(slot) {
                    chunks.close();
                }
                Reply::Value(slot)
            }
            other => return Err(other),
        })
    }

    fn looked_at(&self, slot: Slot, answer: impl FnOnce(&Stored) -> nemo_relay_types::Result<Reply>) -> Reply {
        let stored = self.values.share(slot);
        let reply = answer(&stored).unwrap_or_else(Reply::Failed);
        stored.discard();
        reply
    }

    /// A copy is made by recursion, so only of what is not too deep.
    fn copy(&self, stored: &Stored) -> nemo_relay_types::Result<Value> {
        stored.check(self.limits())?;
        Ok(stored.clone().into_value())
    }

    /// Answers with a function of the application; gives back any other question.
    pub(crate) async fn ask(self: &Arc<Self>, around: Around, op: Op) -> std::result::Result<Reply, Op> {
        let given = match op {
            Op::Call(request) => self.invoke(around, request).await,
            Op::Collect(slot) => match self.copy(&self.values.share(slot)) {
                // What it gives is nothing, which takes no place among the values of a long stream.
                Ok(chunk) => match self.run(self.collector.as_ref(), self.about(chunk)).await {
                    Ok(_) => return Ok(Reply::Value(slot)),
                    Err(error) => Err(error),
                },
                Err(error) => return Ok(Reply::Failed(error)),
            },
            Op::Finalize => self.run(self.finalizer.as_ref(), self.about(Stored::Gone)).await,
            other => return Err(other),
        };
        Ok(given.map_or_else(|error| self.values.failed(error), |answer| self.reply(answer)))
    }

    async fn invoke(self: &Arc<Self>, around: Around, request: CallRequest) -> std::result::Result<Answer, BoxError> {
        // A gate only looks, and a switch is not given it; any other function may keep what it is given.
        let looks = request.family.is_some_and(|family| matches!(family.kind(), FamilyKind::Gate | FamilyKind::Switch));
        let value = if looks { self.values.share(request.value) } else { self.values.take(request.value) };
        let annotation = request.annotation.map(|slot| self.values.share(slot).into_value());
        let tool = request.tool_of_mark();
        let registered = request.callback.and_then(|callback| self.relay.function(callback.id()));
        let function = if request.family.is_some() { registered.as_ref() } else { self.target.as_ref() };
        let Around { rest, codecs } = around;
        let (event, family) = (request.event, request.family);
        let running = self.run(function, Ask { annotation, event, tool, rest, family, codecs, ..self.about(value) });
        let is_limited = |kind| matches!(kind, FamilyKind::Sanitize | FamilyKind::SanitizeEvent);
        if !family.is_some_and(|family| is_limited(family.kind())) {
            return running.await;
        }
        let given = limit::within(self.relay.runtime().sanitizer_timeout(), running).await;
        given.unwrap_or_else(|| Err("the sanitizer was late".into()))
    }

    /// Asks a codec of the application, which answers at once.
    fn ask_codec(&self, codec: &Callback, job: CodecJob) -> std::result::Result<Stored, BoxError> {
        let codec = self.relay.kept_codec(codec.id()).ok_or("the codec is not there any more")?;
        let request = |slot| self.values.share(slot).into_request();
        let value = |slot| self.values.share(slot).into_shared_value();
        let work = || match job {
            CodecJob::Decode { request: slot } => codec.decode(&request(slot)).map(Stored::from),
            CodecJob::Encode { annotated, original } => {
                codec.encode(&value(annotated), &request(original)).map(Stored::from)
            }
            CodecJob::DecodeResponse { response } => codec.decode_response(&value(response)).map(Stored::from),
        };
        let guarded = || catch_unwind(AssertUnwindSafe(work));
        let made = Context::current().at_depth(self.depth).run(guarded);
        made.unwrap_or_else(|panic| Err(Box::new(CallbackPanic::new(&*panic))))
    }

    /// Asks a plugin of the application, which answers at once.
    fn ask_plugin(&self, plugin: &Callback, job: PluginJob) -> std::result::Result<Value, BoxError> {
        let plugin = self.relay.kept_plugin(plugin.id()).ok_or("the plugin is not there any more")?;
        let work = || match job {
            PluginJob::Validate { config } => plugin.validate(&value::decode(&config)),
            PluginJob::Register { config, context } => {
                let context = PluginContext::new(&self.relay, context);
                plugin.register(&value::decode(&config), &context).map(|()| Value::Null)
            }
        };
        let guarded = || catch_unwind(AssertUnwindSafe(work));
        let said = Context::current().at_depth(self.depth).run(guarded);
        said.unwrap_or_else(|panic| Err(Box::new(CallbackPanic::new(&*panic))))
    }

    fn about(self: &Arc<Self>, value: impl Into<Stored>) -> Ask {
        Ask { call: Some(self.clone()), value: value.into(), ..Ask::default() }
    }

    /// Runs a function in a fork of the context, so that what it leaves open is its own.
    async fn run(&self, function: Option<&Function>, ask: Ask) -> std::result::Result<Answer, BoxError> {
        let Some(function) = function else { return Err("the callback is not there any more".into()) };
        let inside = Arc::new(Mutex::new(Context::current().at_depth(self.depth)));
        let running = Scoped::new(inside.clone(), function.call(ask));
        let given = if self.hurries.load(Ordering::Relaxed) {
            at_once(running).unwrap_or_else(|| Err("the callback would have to be awaited".into()))
        } else {
            running.await
        };
        if let Ok(Answer::Chunks(chunks)) = &given {
            chunks.run_in(&inside);
        }
        given
    }

    fn reply(&self, answer: Answer) -> Reply {
        let add = |value: Value| self.values.add(value);
        let present = |value: Option<Value>| value.filter(|value| !value.is_null());
        match answer {
            Answer::Nothing => Reply::Value(add(Value::Null)),
            Answer::Value(value) => Reply::Value(add(value)),
            Answer::Request(request) => Reply::Value(self.values.add(request)),
            Answer::Chunks(chunks) => Reply::Value(self.values.add(Stored::Chunks(chunks))),
            Answer::Omitted => Reply::Omit,
            Answer::Verdict(None) => Reply::Allow,
            Answer::Verdict(Some(reason)) => Reply::Reject(reason),
            Answer::Result(ToolExecutionResult { result, annotation }) => {
                Reply::Outcome { result: add(result), annotation: present(annotation).map(add), marks: None }
            }
            Answer::Outcome(ToolExecutionInterceptOutcome { result, pending_marks, annotation }) => Reply::Outcome {
                result: add(result),
                annotation: present(annotation).map(add),
                marks: self.marks(pending_marks),
            },
            Answer::Rewritten(outcome) => Reply::Rewritten {
                request: self.values.add(outcome.request),
                annotation: present(outcome.annotated_request).map(add),
                marks: self.marks(outcome.pending_marks),
                contributions: outcome.optimization_contributions.map(|all| add(Value::Array(all))),
            },
        }
    }

    fn marks(&self, marks: Vec<PendingMarkSpec>) -> Option<Slot> {
        (!marks.is_empty()).then(|| self.values.add(Stored::Marks(marks.into())))
    }
}

/// What a caller can get of a call that is done.
pub(crate) trait Taken {
    fn taken(call: &Call, machine: &Machine, outcome: Outcome) -> Self;
}

impl Taken for () {
    fn taken(_: &Call, _: &Machine, _: Outcome) -> Self {}
}

impl Taken for Value {
    fn taken(call: &Call, _: &Machine, outcome: Outcome) -> Self {
        call.values.take(outcome.result).into_value()
    }
}

impl Taken for LlmRequest {
    fn taken(call: &Call, _: &Machine, outcome: Outcome) -> Self {
        Arc::unwrap_or_clone(call.values.take(outcome.result).into_request())
    }
}

impl Taken for ToolExecutionResult {
    fn taken(call: &Call, machine: &Machine, outcome: Outcome) -> Self {
        let annotation = outcome.annotation.map(|slot| call.values.take(slot).into_value());
        Self { result: Value::taken(call, machine, outcome), annotation }
    }
}

impl Taken for LlmChunks {
    /// They stay with the call as well, which closes them when its stream is over.
    fn taken(call: &Call, _: &Machine, outcome: Outcome) -> Self {
        call.values.chunks(outcome.result)
    }
}

impl Taken for LlmRequestInterceptOutcome {
    fn taken(call: &Call, machine: &Machine, outcome: Outcome) -> Self {
        let gathered = machine.gathered();
        let marks = gathered.marks.iter().flat_map(|slot| match call.values.take(*slot) {
            Stored::Marks(marks) => marks.to_vec(),
            _ => Vec::new(),
        });
        let contributions = gathered.contributions.iter().flat_map(|slot| match call.values.take(*slot).into_value() {
            Value::Array(items) => items,
            _ => Vec::new(),
        });
        Self {
            request: LlmRequest::clone(&call.values.take(outcome.result).into_request()),
            annotated_request: outcome.annotation.map(|slot| call.values.take(slot).into_value()),
            pending_marks: marks.collect(),
            optimization_contributions: (!gathered.contributions.is_empty()).then(|| contributions.collect()),
        }
    }
}

/// Runs a tool that nobody watches and nothing wraps: only nesting is counted.
pub(crate) async fn run_directly(tool: Function, args: Value) -> Result<ToolExecutionResult> {
    let inside = Context::current().at_depth(context::depth() + 1);
    match inside.scoped(tool.call(Ask { value: args.into(), ..Ask::default() })).await {
        Ok(Answer::Result(result)) => Ok(result),
        Ok(_) => Err(CoreError::new(ErrorCode::Internal, "the tool gave no result").into()),
        Err(source) => Err(caller_error(callback_error(&source, 0), source)),
    }
}

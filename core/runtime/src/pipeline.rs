//! Managed calls as machines that the binding drives.
//!
//! The pipeline is written as ordinary `async fn` code whose only leaf future is a question to the binding. There is no
//! executor and no waker: [`Machine::resume`] stores the answer and polls once, and the code runs up to its next question
//! or to its end.
//!
//! ```text
//! let (mut machine, mut op) = call.start();
//! loop {
//!     op = match op {
//!         Op::Call(request) => machine.resume(/* run the host function, await it, say what came out */),
//!         Op::Encode(value) => machine.resume(/* its canonical JSON, or why it has none */),
//!         Op::Source(value) => machine.resume(/* its JSON as the host has it, members in their order */),
//!         Op::Copy(value) => machine.resume(/* a copy that a sanitizer may change */),
//!         Op::Check(value) => machine.resume(/* whether it is JSON within the limits */),
//!         Op::Decode(json) => machine.resume(/* a request of the host made of it */),
//!         Op::Headers { request, headers } => machine.resume(/* a copy of the request with these headers */),
//!         Op::Parse(json) => machine.resume(/* a plain value of the host made of it */),
//!         Op::Annotated(json) => machine.resume(/* a normalized request of the host made of it */),
//!         Op::Codec { codec, job } => machine.resume(/* what the codec of the application made */),
//!         Op::Plugin { plugin, job } => machine.resume(/* what the plugin of the application said or registered */),
//!         Op::Work(work) => machine.resume(/* run it where it may wait, then `Worked` */),
//!         Op::Opened | Op::Yield(_) => break /* the consumer of the stream resumes it */,
//!         Op::Pull(stream) => machine.resume(/* its next chunk */),
//!         Op::Collect(chunk) => machine.resume(/* the collector was given a copy */),
//!         Op::Finalize => machine.resume(/* what the finalizer gave */),
//!         Op::Close(stream) => machine.resume(/* it was closed */),
//!         Op::Done(outcome) => break /* give the value to the caller */,
//!         Op::Fail(error) => break /* raise; error.cause says which host error it was */,
//!     }
//! }
//! ```
//!
//! Values stay in the binding: the machine knows them as [`Slot`] numbers. Dropping a machine that is not finished cancels
//! its call, and that emits the end event.

mod call;
mod chunk;
mod chunks;
mod codec;
mod codec_helpers;
mod events;
mod guardrail;
mod headers;
mod history;
mod host;
mod left_behind;
mod llm;
mod manual;
mod mark_payload;
mod native;
mod native_stream;
mod native_wrap;
mod skill;
mod span;
mod stages;
mod stream;
mod switches;
mod tool;
mod work;

pub use codec::CodecJob;
pub(crate) use events::is_flat;
pub use headers::Headers;
pub(crate) use host::{Host, wrong_reply};
pub use left_behind::Gathered;
pub use llm::LlmCall;
pub use manual::{EndCall, OpenCall};
pub use stream::{Consumers, LlmStreamCall};
pub use tool::ToolCall;
pub use work::Work;

use crate::callback::Callback;
use crate::codec::Codecs;
use crate::delivery::EventRecord;
use crate::plugin::PluginJob;
use nemo_relay_types::{Error, ErrorCode, Family, Json, Result};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// The binding's number for a value of the host.
pub type Slot = u32;

/// A host function to run.
#[derive(Clone)]
pub struct CallRequest {
    /// Which family's function it is; `None` for the tool or the model itself.
    pub family: Option<Family>,
    /// The registered function; `None` for the tool or the model itself.
    pub callback: Option<Callback>,
    /// The arguments or the request, or the value to rewrite or sanitize.
    pub value: Slot,
    /// The annotated request that the request intercept before this one returned.
    pub annotation: Option<Slot>,
    /// The event, for the functions of the families that change events; `value` is then the fields that may be changed. For
    /// those of tool calls the mark that shows `value`.
    pub event: Option<Arc<EventRecord>>,
}

impl CallRequest {
    /// The tool, where a function of tool calls is asked about a mark; otherwise the call says it.
    pub fn tool_of_mark(&self) -> Option<String> {
        self.family?.of_mark()?;
        crate::scope_ops::ended_tool(self.event.as_ref()?.event.data()?)
    }
}

/// What the binding is to do next.
pub enum Op {
    /// Run a host function and answer with what it returned or raised.
    Call(CallRequest),
    /// Answer with [`Reply::Text`], or [`Reply::Failed`] where the value is no JSON.
    Encode(Slot),
    /// Answer with [`Reply::Text`], the value as JSON with its members in the order in which the host has them and, of what
    /// is text in the host, that text; or [`Reply::Failed`] where it is no JSON.
    Source(Slot),
    /// Answer with [`Reply::Value`], a copy of the value.
    Copy(Slot),
    /// Answer with [`Reply::Value`] of the same value, or [`Reply::Failed`] where it is no JSON within the limits.
    Check(Slot),
    /// Answer with [`Reply::Value`], a request of the host made of this JSON, `{"content":…,"headers":{…}}`; the members of
    /// its content keep the order of the text.
    Decode(Json),
    /// Answer with [`Reply::Value`], a new request with the same content and a copy of the headers in which these are set;
    /// a header whose name differs in case alone is replaced. The given request stays as it is.
    Headers {
        /// The request.
        request: Slot,
        /// The headers to set.
        headers: Headers,
    },
    /// Answer with [`Reply::Value`], a plain value of the host made of this JSON.
    Parse(Json),
    /// Answer with [`Reply::Value`], the normalized request of this JSON, in whatever form the host has for it.
    Annotated(Json),
    /// Answer with [`Reply::Value`], what a codec of the application made, or [`Reply::Failed`] where it raised or gave
    /// something that would have to be awaited: codecs answer at once.
    Codec {
        /// The codec, which the binding keeps under this number.
        codec: Callback,
        /// What it is to do.
        job: CodecJob,
    },
    /// Answer with [`Reply::Value`], what a plugin of the application said of its configuration or, once it has registered,
    /// anything; or with [`Reply::Failed`] where it raised.
    Plugin {
        /// The plugin, which the binding keeps under this number.
        plugin: Callback,
        /// What it is to do.
        job: PluginJob,
    },
    /// Run it where it may wait without holding up others, then answer with [`Reply::Worked`].
    Work(Work),
    /// The call has a stream: give the caller an object that owns this machine, and answer with [`Reply::More`] when the
    /// first chunk is asked for or with [`Reply::Stop`] when the object is closed or dropped.
    Opened,
    /// Answer with [`Reply::Value`], the next chunk of this stream of the host, [`Reply::Finished`] where there is none,
    /// [`Reply::Failed`] where it raised, or [`Reply::Cancelled`] where the consumer was cancelled while it waited.
    Pull(Slot),
    /// Answer with [`Reply::Value`] or [`Reply::Failed`] after the collector was given a copy of the chunk.
    Collect(Slot),
    /// Hand the chunk to the consumer and answer as to [`Op::Opened`] when it asks again. The chunk is over then: the
    /// binding lets go of what this machine asked for since `Opened`, but for what it asked for while
    /// [`Machine::is_lasting`]. What belongs to continuations is not over, since an intercept may run one while its stream is
    /// read: neither their streams nor what one that still runs was given.
    Yield(Slot),
    /// Answer with [`Reply::Value`], what the finalizer gave, or [`Reply::Failed`].
    Finalize,
    /// Answer with [`Reply::Value`] or [`Reply::Failed`] after this stream of the host was closed, as a consumer that wants
    /// no more closes it; one that is over stays as it is. Several may be closed twice.
    Close(Slot),
    /// The call is over and this is what it gave.
    Done(Outcome),
    /// The call is over and failed.
    Fail(Error),
}

/// What a tool or a model, or the chain around it, came to. Of request intercepts that run by themselves it is what they
/// made: the arguments, or the request and its annotation; of guardrails the value that they were asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The result.
    pub result: Slot,
    /// The annotation.
    pub annotation: Option<Slot>,
}

/// The answer to an [`Op`].
pub enum Reply {
    /// A value: rewritten arguments, a sanitized copy, a response, the answer to `Copy`, `Check`, `Decode` and `Headers`.
    Value(Slot),
    /// From a request intercept of model calls; `Value` is one with a request alone.
    Rewritten {
        /// The request that takes the place of the given one.
        request: Slot,
        /// The annotated request.
        annotation: Option<Slot>,
        /// A list of `PendingMarkSpec` in the host's form.
        marks: Option<Slot>,
        /// A list of contributions in the host's form.
        contributions: Option<Slot>,
    },
    /// From a sanitizer of model calls: the event is to show nothing.
    Omit,
    /// From a tool or an execution intercept; `marks` is a list of pending marks.
    Outcome {
        /// The result.
        result: Slot,
        /// The annotation.
        annotation: Option<Slot>,
        /// A list of `PendingMarkSpec` in the host's form.
        marks: Option<Slot>,
    },
    /// From a guardrail: the call may run.
    Allow,
    /// From a guardrail: it may not, and why.
    Reject(String),
    /// The answer to `Encode`.
    Text(Json),
    /// The answer to `Work`.
    Worked,
    /// The consumer asks for a chunk.
    More,
    /// The consumer wants no more.
    Stop,
    /// The consumer was cancelled.
    Cancelled,
    /// The stream is over.
    Finished,
    /// The host function raised, or the value is no JSON.
    Failed(Error),
}

type Run = Pin<Box<dyn Future<Output = Result<Outcome>> + Send>>;

/// A call, or one run of the rest of its chain, in flight.
pub struct Machine {
    run: Option<Run>,
    host: Host,
    /// The call; an event that is processed belongs to none.
    call: Option<Arc<call::Call>>,
    /// The level of the execution intercept whose function is running, if one is.
    level: Option<Arc<stages::Level>>,
}

impl Machine {
    pub(crate) fn begin<F>(call: Arc<call::Call>, run: impl FnOnce(Host) -> F) -> (Self, Op)
    where
        F: Future<Output = Result<Outcome>> + Send + 'static,
    {
        Self::begin_as(Some(call), run)
    }

    pub(crate) fn begin_without_call<F>(run: impl FnOnce(Host) -> F) -> (Self, Op)
    where
        F: Future<Output = Result<Outcome>> + Send + 'static,
    {
        Self::begin_as(None, run)
    }

    fn begin_as<F>(call: Option<Arc<call::Call>>, run: impl FnOnce(Host) -> F) -> (Self, Op)
    where
        F: Future<Output = Result<Outcome>> + Send + 'static,
    {
        let host = Host::default();
        let run = Box::pin(run(host.clone()));
        let mut machine = Self { run: Some(run), host, call, level: None };
        let op = machine.step();
        (machine, op)
    }

    /// Gives the answer to the last [`Op`] and runs up to the next one.
    pub fn resume(&mut self, reply: Reply) -> Op {
        self.host.answer(reply);
        self.step()
    }

    fn step(&mut self) -> Op {
        let Some(run) = &mut self.run else {
            return Op::Fail(Error::new(ErrorCode::Internal, "the call is already over"));
        };
        let polled = run.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        match polled {
            Poll::Ready(result) => {
                self.run = None;
                result.map_or_else(Op::Fail, Op::Done)
            }
            Poll::Pending => {
                let (question, level) = self.host.question();
                self.level = level;
                question.unwrap_or_else(|| Op::Fail(Error::new(ErrorCode::Internal, "the pipeline waits for nothing")))
            }
        }
    }

    /// What `next(args)` of the execution intercept that was just handed out runs: the rest of the chain, as a machine of
    /// its own. `None` outside an execution intercept.
    pub fn continuation(&self) -> Option<Continuation> {
        let level = self.level.clone()?;
        Some(Continuation { call: self.call.clone()?, level })
    }

    /// The call that a machine has started by hand; `None` before it is done.
    pub fn opened(&self) -> Option<Arc<OpenCall>> {
        self.call.as_ref()?.opened.get().cloned()
    }

    /// What the request intercepts that have run left behind.
    pub fn gathered(&self) -> Gathered {
        self.call.as_ref().map(|call| call.gathered()).unwrap_or_default()
    }

    /// The codecs of the call, for the contexts of its intercepts and sanitizers; `None` where it has none.
    pub fn codecs(&self) -> Option<&Codecs> {
        self.call.as_ref()?.codecs()
    }

    /// Whether the binding may pull the next chunk and hand it to the consumer itself, because nobody looks at it. To be
    /// asked once a chunk where the machine has asked [`Op::Yield`]: it counts the chunk. A stream that is over then, or
    /// fails, it answers as ever: `More`, and then `Finished` or `Failed` to the [`Op::Pull`] that this gives.
    pub fn pass_chunk(&self) -> bool {
        self.call.as_ref().is_some_and(|call| call.pass_chunk())
    }

    /// Whether a wish of the consumer leads to [`Op::Pull`] of the same stream each time, so that the binding may pull a
    /// chunk before it resumes the machine with the wish.
    pub fn foresees_pull(&self) -> bool {
        self.call.as_ref().is_some_and(|call| call.passing.is_foreseen())
    }

    /// Whether what this machine asks for now outlives the chunk that it serves: an intercept of the core runs a chain while
    /// its stream is read.
    pub fn is_lasting(&self) -> bool {
        self.call.as_ref().is_some_and(|call| call.is_lasting())
    }

    /// Whether the call is over.
    pub fn is_finished(&self) -> bool {
        self.run.is_none()
    }

    /// Ends the call as cancelled; nothing happens to one that is over.
    pub fn cancel(&mut self) {
        self.run = None;
    }
}

/// The `next` of one execution intercept; may be run any number of times, also concurrently, until the intercept returns.
#[derive(Clone)]
pub struct Continuation {
    call: Arc<call::Call>,
    level: Arc<stages::Level>,
}

impl Continuation {
    /// Starts one run of the rest of the chain.
    ///
    /// Errors: `invalid_argument` once the intercept has returned.
    pub fn start(&self, args: Slot) -> Result<(Machine, Op)> {
        if !self.level.is_active() {
            return Err(Error::invalid_argument("next", "execution continuation is no longer active"));
        }
        let (call, level) = (self.call.clone(), self.level.clone());
        Ok(Machine::begin(self.call.clone(), move |host| stages::rest_of_chain(call, host, level, args)))
    }
}

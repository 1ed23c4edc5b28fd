//! Middleware that runs in the core: it is given JSON and answers with JSON, and the binding is not asked to run it.

use crate::delivery::EventRecord;
use crate::scope::Scope;
use nemo_relay_codecs::pricing::Pricing;
use nemo_relay_types::{Error, ErrorCode, Family, Json, PendingMarkSpec, Result};
use std::sync::Arc;

/// Native middleware of one family.
pub trait Native: Send + Sync {
    /// Decides, rewrites, sanitizes or adds, as the family of the question says.
    ///
    /// Errors: its own; they mean what the family says of a function that raises.
    fn answer(&self, question: &Question) -> Result<Answer>;

    /// Begins to run around a call; asked of execution intercepts alone.
    ///
    /// Errors: its own, which fail the call.
    fn wrap(&self, question: &Question) -> Result<Box<dyn Wrap>> {
        Err(not_for(question.family))
    }

    /// Whether it may wait for something outside the process, so that the binding lets others run meanwhile.
    fn may_block(&self) -> bool {
        false
    }
}

/// What native middleware is asked about.
pub struct Question {
    /// Its family.
    pub family: Family,
    /// The tool, or the name of the model call.
    pub name: Arc<str>,
    /// The arguments, the result, the request as `{"content":…,"headers":{…}}`, the response or, for sanitizers of events,
    /// `{"category_profile":…,"data":…,"metadata":…}`. Null for injectors and switches.
    pub value: Json,
    /// The normalized request, for request intercepts of a call with a codec.
    pub annotation: Option<Json>,
    /// The id of the tool call, where the application gave one.
    pub tool_call_id: Option<String>,
    /// The model, where the application named it.
    pub model_name: Option<String>,
    /// The name of the codec of the request or response that is asked about, where there is one; for execution intercepts
    /// that of the request or else of the response.
    pub codec: Option<String>,
    /// The prices that are in effect, for execution intercepts of model calls.
    pub pricing: Option<Arc<Pricing>>,
    /// Whether the execution intercept of a stream may watch and replay chunks: no function of the application is around it.
    pub may_watch: bool,
    /// The scope that the call is made in; `None` where it is asked about an event.
    pub scope: Option<Arc<Scope>>,
    /// The event, for the families that change events.
    pub event: Option<Arc<EventRecord>>,
    /// Whether the data of the event is what this very function left of the payload of a call.
    pub sanitized: bool,
}

/// What native middleware answers.
pub enum Answer {
    /// Of a guardrail or switch: it may go on.
    Allow,
    /// Of a guardrail or switch: it may not, and why.
    Reject(String),
    /// What takes the place of the value; of an injector, what is added to the metadata.
    Value(Json),
    /// Of a request intercept of model calls.
    Rewritten {
        /// The request that takes the place of the given one.
        request: Json,
        /// The normalized request, where it was changed.
        annotation: Option<Json>,
        /// A list of pending marks.
        marks: Option<Json>,
    },
    /// Of a sanitizer of model calls: the event is to show nothing.
    Omit,
}

/// An execution intercept at work, which is resumed each time that what it asked for is there.
pub trait Wrap: Send {
    /// Goes on; the first time with [`Around::Begin`].
    ///
    /// Errors: those that fail the call.
    fn go_on(&mut self, with: Around) -> Result<Step>;
}

/// What an execution intercept goes on with.
pub enum Around {
    /// It was just begun.
    Begin,
    /// The mark is kept for the call.
    Marked,
    /// What the rest of the chain gave.
    Downstream(Result<Produced>),
    /// The rest of the chain gave a value that is no JSON, and why; [`Step::Keep`] goes on with it.
    NotJson(Error),
    /// The rest of the chain gave a stream.
    Opened,
}

/// What an execution intercept does next.
pub enum Step {
    /// Leaves a mark in the call, which is emitted once the chain is done, also where that failed.
    Mark(Box<PendingMarkSpec>),
    /// Runs the rest of the chain with these arguments or this request.
    Next(Json),
    /// Leaves the call to the rest of the chain and is asked nothing more.
    Leave,
    /// Is done, with what the rest of the chain gave last as it is.
    Keep,
    /// Is done.
    Done(Produced),
    /// Is done; of a stream these are the chunks.
    Replay(Vec<Json>),
    /// As [`Step::Keep`] with the stream; this is shown the chunks.
    Watch(Box<dyn Watch>),
    /// Is done; the chunks of the stream are what this gives. It pulls those of the stream that the rest of the chain gave
    /// last, if that has run.
    Stream(Box<dyn StreamWrap>),
}

/// An execution intercept that wraps a stream, resumed with each wish of whoever reads it. Dropped before it is over where
/// the reader wants no more.
pub trait StreamWrap: Send {
    /// Goes on; first and after each chunk that it gave with [`Flow::Wanted`].
    ///
    /// Errors: those that end the stream.
    fn go_on(&mut self, with: Flow) -> Result<StreamStep>;
}

/// What an intercept that wraps a stream goes on with.
pub enum Flow {
    /// The reader wants a chunk.
    Wanted,
    /// What [`StreamStep::Pull`] gave, with its members in the order of the host.
    Chunk(Json),
    /// A chunk that is no JSON, and why; [`StreamStep::Keep`] hands it on.
    NotJson(Error),
    /// The pulled stream has no more.
    Over,
    /// The pulled stream, or the rest of the chain, failed.
    Failed(Error),
    /// The rest of the chain gave a stream.
    Opened,
}

/// What an intercept that wraps a stream does next.
pub enum StreamStep {
    /// Asks for a chunk of the stream that the rest of the chain gave last; an error `internal` where it has given none.
    Pull,
    /// Runs the rest of the chain with this request; the stream that it gave before is closed.
    Next(Json),
    /// Gives this chunk: as the host's own object, where it is the one that was pulled last.
    Yield(Json),
    /// Gives the chunk that was pulled last since one was wanted, as the host's own object.
    Keep,
    /// The stream is over.
    Over,
}

/// What is shown the chunks of a stream on their way to the consumer.
pub trait Watch: Send {
    /// A chunk, with its members in the order of the host. Says whether it wants more.
    fn chunk(&mut self, chunk: &Json) -> bool;

    /// The stream was read to its own end, and every chunk of it was shown.
    fn over(self: Box<Self>);
}

/// What a call, or the chain around it, came to.
#[derive(Clone, Debug)]
pub struct Produced {
    /// The result or the response.
    pub result: Json,
    /// What the tool says of its result.
    pub annotation: Option<Json>,
    /// A list of pending marks.
    pub marks: Option<Json>,
}

/// That middleware was registered for a family that it does not serve.
pub(crate) fn not_for(family: Family) -> Error {
    Error::new(ErrorCode::Internal, format!("this native middleware does not serve {family}"))
}

//! Model calls whose response comes in chunks. A chunk is pulled when the consumer asks for it; the machine stays with the
//! consumer until the stream is over, and the end event is emitted then.

use super::call::{Call, Kind, Params};
use super::llm::LlmCall;
use super::span::Span;
use super::{Host, Machine, Op, Reply, Slot, chunk, wrong_reply};
use crate::runtime::Runtime;
use crate::scope::Scope;
use nemo_relay_codecs::StreamAssembler;
use nemo_relay_types::{Error, Json, Part, Result};
use std::sync::Arc;

/// What a streaming model call is started with.
#[derive(Clone)]
pub struct LlmStreamCall {
    /// As for a model call whose response comes at once.
    pub call: LlmCall,
    /// Which functions of the application follow the stream.
    pub consumers: Consumers,
}

/// The functions of the application that follow a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consumers {
    /// Whether there is one that is given a copy of every chunk.
    pub collector: bool,
    /// Whether there is one that makes the data of the end event.
    pub finalizer: bool,
}

impl Runtime {
    /// Starts a managed model call inside `head` that gives a stream: the machine asks [`Op::Opened`] when there is one.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn llm_stream_call(&self, head: &Arc<Scope>, params: LlmStreamCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.call.depth)?;
        let mut call = Params::from(params.call);
        if let Kind::Llm { stream, .. } = &mut call.kind {
            *stream = Some(params.consumers);
        }
        Ok(self.begin(head, Part::Whole, call))
    }
}

/// How a stream was over.
pub(super) enum Ending {
    /// The producer had no more.
    Finished,
    /// The producer or the collector failed.
    Failed(Error),
    /// The consumer wanted no more.
    Dropped,
    /// The consumer was cancelled.
    Cancelled,
}

/// Hands the chunks of `stream` over as the consumer asks for them, closes what it was made of, and calls the finalizer;
/// its value is the result of the call, if it gave one.
pub(super) async fn serve(
    call: &Arc<Call>,
    host: &Host,
    span: &mut Span,
    stream: Slot,
    consumers: Consumers,
) -> (Ending, Option<Slot>) {
    let mut folded = folded(call, consumers);
    let ending = hand_over(call, host, span, stream, consumers.collector, &mut folded).await;
    close(host, call.take_streams()).await;
    if let Some(response) = folded.and_then(StreamAssembler::finish) {
        return (ending, host.parse(Json::as_written(response)).await.ok());
    }
    if !consumers.finalizer {
        return (ending, None);
    }
    match host.ask(Op::Finalize).await {
        Reply::Value(value) => (ending, Some(value)),
        _ => (ending, None),
    }
}

/// Closes streams, in this order.
pub(super) async fn close(host: &Host, streams: Vec<Slot>) {
    for stream in streams {
        host.ask(Op::Close(stream)).await;
    }
}

/// What puts the response together where no finalizer does and the codec knows how.
fn folded(call: &Call, consumers: Consumers) -> Option<StreamAssembler> {
    let codec = call.codecs()?.response.as_ref()?.built_in()?;
    (!consumers.finalizer).then(|| codec.stream())
}

async fn hand_over(
    call: &Arc<Call>,
    host: &Host,
    span: &mut Span,
    stream: Slot,
    collects: bool,
    folded: &mut Option<StreamAssembler>,
) -> Ending {
    let mut chunks = call.take_chunks(stream);
    call.passing.foresee(chunks.are_of_host());
    let mut wish = host.ask(Op::Opened).await;
    let mut index = 0;
    loop {
        match wish {
            Reply::More => {}
            Reply::Stop => return Ending::Dropped,
            Reply::Cancelled => return Ending::Cancelled,
            _ => return Ending::Failed(wrong_reply("Opened or Yield")),
        }
        let came = match chunks.next(call, host).await {
            Ok(chunk) => chunk.value(host).await,
            Err(ending) => Err(ending),
        };
        let chunk = match came {
            Ok(chunk) => chunk,
            Err(ending) => return ending,
        };
        if index == 0 {
            span.first_chunk();
        }
        if call.observed() {
            let json = host.encode(chunk).await.ok();
            fold(folded, json.as_ref());
            span.mark_chunk(chunk::describe(index, json.as_ref()));
        }
        if collects {
            match host.ask(Op::Collect(chunk)).await {
                Reply::Failed(error) => return Ending::Failed(error),
                Reply::Cancelled => return Ending::Cancelled,
                _ => {}
            }
        }
        index += 1;
        call.passing.begin(chunks.are_plain() && !collects);
        wish = host.ask(Op::Yield(chunk)).await;
        let passed = call.passing.end();
        index += passed;
        if passed > 0 {
            *folded = None;
        }
    }
}

/// Adds a chunk; one that cannot be added leaves nothing to show, since a response with a hole would look whole.
fn fold(folded: &mut Option<StreamAssembler>, chunk: Option<&Json>) {
    let added = match (folded.as_mut(), chunk) {
        (Some(assembler), Some(chunk)) => assembler.push(chunk.as_str()).is_ok(),
        (_, chunk) => chunk.is_some(),
    };
    if !added {
        *folded = None;
    }
}

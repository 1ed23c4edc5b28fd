//! The questions of the pipeline, and where the answers come in.

use super::{CallRequest, CodecJob, Headers, Op, Reply, Slot, Work, stages};
use crate::callback::Callback;
use crate::delivery::EventRecord;
use crate::locks::lock;
use crate::plugin::PluginJob;
use nemo_relay_types::{Error, ErrorCode, Family, Json, Result};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

/// The two ends of the question: the pipeline asks, `resume` answers.
#[derive(Clone, Default)]
pub(crate) struct Host(Arc<Mutex<Exchange>>);

#[derive(Default)]
struct Exchange {
    question: Option<Op>,
    answer: Option<Reply>,
    /// The execution intercept that the question is about, for [`Machine::continuation`].
    level: Option<Arc<stages::Level>>,
    /// Whether the consumer of a stream was cancelled.
    cancelled: bool,
}

impl Host {
    pub(super) fn answer(&self, reply: Reply) {
        let mut exchange = lock(&self.0);
        exchange.cancelled |= matches!(&reply, Reply::Cancelled);
        exchange.answer = Some(reply);
    }

    /// Whether the consumer of a stream was cancelled, whatever it waited for.
    pub(super) fn was_cancelled(&self) -> bool {
        lock(&self.0).cancelled
    }

    /// What is asked, and the execution intercept that it is about.
    pub(super) fn question(&self) -> (Option<Op>, Option<Arc<stages::Level>>) {
        let mut exchange = lock(&self.0);
        (exchange.question.take(), exchange.level.take())
    }

    pub(super) fn ask(&self, op: Op) -> Answer<'_> {
        lock(&self.0).question = Some(op);
        Answer { host: self, asked: false }
    }

    pub(crate) fn call(&self, family: Option<Family>, callback: Option<Callback>, value: Slot) -> Answer<'_> {
        self.ask(Op::Call(CallRequest { family, callback, value, annotation: None, event: None }))
    }

    pub(crate) fn call_rewriter(
        &self,
        family: Family,
        callback: Callback,
        value: Slot,
        annotation: Option<Slot>,
    ) -> Answer<'_> {
        let (family, callback) = (Some(family), Some(callback));
        self.ask(Op::Call(CallRequest { family, callback, value, annotation, event: None }))
    }

    pub(crate) fn call_wrapper(
        &self,
        family: Family,
        callback: Callback,
        level: Arc<stages::Level>,
        args: Slot,
    ) -> Answer<'_> {
        lock(&self.0).level = Some(level);
        self.call(Some(family), Some(callback), args)
    }

    pub(crate) async fn encode(&self, value: Slot) -> Result<Json> {
        match self.ask(Op::Encode(value)).await {
            Reply::Text(json) => Ok(json),
            Reply::Failed(error) => Err(error),
            _ => Err(wrong_reply("Encode")),
        }
    }

    pub(crate) async fn copy(&self, value: Slot) -> Result<Slot> {
        self.value(Op::Copy(value), "Copy").await
    }

    pub(crate) async fn source(&self, value: Slot) -> Result<Json> {
        match self.ask(Op::Source(value)).await {
            Reply::Text(json) => Ok(json),
            Reply::Failed(error) => Err(error),
            _ => Err(wrong_reply("Source")),
        }
    }

    pub(crate) async fn annotated(&self, json: Json) -> Result<Slot> {
        self.value(Op::Annotated(json), "Annotated").await
    }

    pub(crate) async fn codec(&self, codec: &Callback, job: CodecJob) -> Result<Slot> {
        self.value(Op::Codec { codec: codec.clone(), job }, "Codec").await
    }

    pub(crate) async fn check(&self, value: Slot) -> Result<Slot> {
        self.value(Op::Check(value), "Check").await
    }

    pub(crate) async fn decode(&self, json: Json) -> Result<Slot> {
        self.value(Op::Decode(json), "Decode").await
    }

    pub(crate) async fn parse(&self, json: Json) -> Result<Slot> {
        self.value(Op::Parse(json), "Parse").await
    }

    pub(crate) fn call_about_event(
        &self,
        family: Family,
        callback: Callback,
        value: Slot,
        event: Arc<EventRecord>,
    ) -> Answer<'_> {
        let (family, callback, event) = (Some(family), Some(callback), Some(event));
        self.ask(Op::Call(CallRequest { family, callback, value, annotation: None, event }))
    }

    pub(crate) async fn headers(&self, request: Slot, headers: Headers) -> Result<Slot> {
        self.value(Op::Headers { request, headers }, "Headers").await
    }

    /// What this gives, run where it may wait.
    pub(crate) async fn work<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        self.work_when(|| true, job).await
    }

    /// The same, where it waits for events that have not passed the stage yet.
    pub(crate) async fn work_when<T: Send + 'static>(
        &self,
        ready: impl Fn() -> bool + Send + 'static,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let (work, result) = Work::of(ready, job);
        match self.ask(Op::Work(work)).await {
            Reply::Worked => result.take(),
            _ => Err(wrong_reply("Work")),
        }
    }

    pub(crate) async fn plugin(&self, plugin: &Callback, job: PluginJob) -> Result<Slot> {
        self.value(Op::Plugin { plugin: plugin.clone(), job }, "Plugin").await
    }

    async fn value(&self, op: Op, name: &str) -> Result<Slot> {
        match self.ask(op).await {
            Reply::Value(slot) => Ok(slot),
            Reply::Failed(error) => Err(error),
            _ => Err(wrong_reply(name)),
        }
    }
}

/// The answer to a question that was just asked: there is none before the machine is resumed. A future of its own instead of
/// an `async fn` a question, since a question and its answer are copied by every one of those that they pass.
#[must_use]
pub(crate) struct Answer<'a> {
    host: &'a Host,
    asked: bool,
}

impl Future for Answer<'_> {
    type Output = Reply;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Reply> {
        if !std::mem::replace(&mut self.asked, true) {
            return Poll::Pending;
        }
        lock(&self.host.0).answer.take().map_or(Poll::Pending, Poll::Ready)
    }
}

pub(crate) fn wrong_reply(to: &str) -> Error {
    Error::new(ErrorCode::Internal, format!("the binding's reply does not answer {to}"))
}

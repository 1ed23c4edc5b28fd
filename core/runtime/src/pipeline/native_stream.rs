//! Native execution intercepts that wrap a stream: resumed with each wish of whoever reads it.

use super::call::Call;
use super::chunks::{Chunk, Chunks};
use super::native::Asked;
use super::stages::Wrappers;
use super::stream::{self, Ending};
use super::{Host, Slot, native_wrap};
use crate::native::{Flow, StreamStep, StreamWrap};
use nemo_relay_types::{Error, ErrorCode, Json};
use std::sync::Arc;

/// A stream that an intercept of the core gives, and what it is made of.
pub(super) struct Wrapped {
    /// `None` while it waits elsewhere, and once it is over.
    at_work: Option<Box<dyn StreamWrap>>,
    may_block: bool,
    /// What it pulls; dropped after it.
    inner: Option<Chunks>,
    place: Place,
}

/// Where in the chain it stands, and what it was given.
pub(super) struct Place {
    /// The name of the registration.
    pub name: Arc<str>,
    pub wrappers: Wrappers,
    pub position: usize,
    pub args: Slot,
    pub given: Json,
    /// Whether the rest of the chain has run.
    pub has_run: bool,
}

/// The chunk that was pulled last, and its JSON where it has one.
struct Pulled {
    chunk: Chunk,
    json: Option<Json>,
}

impl Wrapped {
    pub fn new(at_work: Box<dyn StreamWrap>, may_block: bool, inner: Option<Chunks>, place: Place) -> Self {
        Self { at_work: Some(at_work), may_block, inner, place }
    }

    /// The next chunk.
    ///
    /// Errors: how the stream was over.
    pub fn next<'a>(&'a mut self, call: &'a Arc<Call>, host: &'a Host) -> Asked<'a, Result<Chunk, Ending>> {
        Box::pin(async move {
            let came = self.wanted(call, host).await;
            if came.is_err() {
                self.at_work = None;
            }
            match came {
                Err(_) if host.was_cancelled() => Err(Ending::Cancelled),
                came => came,
            }
        })
    }

    async fn wanted(&mut self, call: &Arc<Call>, host: &Host) -> Result<Chunk, Ending> {
        let mut last: Option<Pulled> = None;
        let mut with = Flow::Wanted;
        loop {
            with = match self.go_on(host, with).await? {
                StreamStep::Pull => self.pull(call, host, &mut last).await?,
                StreamStep::Next(request) => self.open(call, host, request).await?,
                StreamStep::Yield(chunk) => {
                    let kept = last.filter(|last| last.json.as_ref() == Some(&chunk));
                    return Ok(kept.map_or(Chunk::Made(chunk), |kept| kept.chunk));
                }
                StreamStep::Keep => {
                    let kept = last.map(|last| last.chunk);
                    return kept.ok_or_else(|| self.wrong("keeps a chunk and has pulled none since one was wanted"));
                }
                StreamStep::Over => return Err(Ending::Finished),
            };
        }
    }

    async fn go_on(&mut self, host: &Host, with: Flow) -> Result<StreamStep, Ending> {
        let Some(mut at_work) = self.at_work.take() else { return Err(Ending::Finished) };
        let step = if self.may_block {
            let go_on = move || {
                let step = at_work.go_on(with);
                (at_work, step)
            };
            let (back, step) = host.work(go_on).await.map_err(Ending::Failed)?;
            at_work = back;
            step
        } else {
            at_work.go_on(with)
        };
        self.at_work = Some(at_work);
        step.map_err(Ending::Failed)
    }

    async fn pull(&mut self, call: &Arc<Call>, host: &Host, last: &mut Option<Pulled>) -> Result<Flow, Ending> {
        *last = None;
        let Some(inner) = &mut self.inner else { return Err(self.wrong("pulls a chunk and has no stream")) };
        let chunk = match inner.next(call, host).await {
            Ok(chunk) => chunk,
            Err(ending) => {
                let with = match ending {
                    Ending::Finished => Flow::Over,
                    Ending::Failed(error) => Flow::Failed(error),
                    ending => return Err(ending),
                };
                // One that is over stays so.
                *inner = Chunks::replayed(Vec::new());
                return Ok(with);
            }
        };
        let shown = chunk.source(host).await;
        *last = Some(Pulled { chunk, json: shown.as_ref().ok().cloned() });
        Ok(shown.map_or_else(Flow::NotJson, Flow::Chunk))
    }

    /// Runs the rest of the chain again, without what it gave before.
    async fn open(&mut self, call: &Arc<Call>, host: &Host, request: Json) -> Result<Flow, Ending> {
        self.inner = None;
        let Place { wrappers, position, args, given, has_run, .. } = &mut self.place;
        stream::close(host, call.take_streams_from(*position + 1)).await;
        let _lasting = call.lasting();
        let request = native_wrap::again(call, host, *args, given, request, *has_run).await.map_err(Ending::Failed)?;
        *has_run = true;
        match native_wrap::rest(call, host, wrappers, *position, request).await {
            Ok(outcome) => {
                self.inner = Some(call.take_chunks(outcome.result));
                Ok(Flow::Opened)
            }
            Err(error) if host.was_cancelled() || error.code == ErrorCode::Cancelled => Err(Ending::Cancelled),
            Err(error) => Ok(Flow::Failed(error)),
        }
    }

    fn wrong(&self, what: &str) -> Ending {
        Ending::Failed(Error::new(ErrorCode::Internal, format!("'{}' of a plugin {what}", self.place.name)))
    }
}

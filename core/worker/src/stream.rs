//! A stream intercept in a worker: the worker says its next step each time, and this goes on with what came of it.

use crate::engine::Engine;
use crate::failure::{Failure, OfChain};
use crate::host_service::{read, told};
use crate::link::Link;
use crate::scopes::Place;
use nemo_relay_runtime::native::{Around, Flow, Step, StreamStep, StreamWrap, Wrap};
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use nemo_relay_worker_protocol::{
    InvokeRequest, ResumeStreamRequest, StreamOpened, StreamOver, StreamResponse, StreamWanted,
    resume_stream_request::With, stream_response::Step as Said,
};
use std::sync::Arc;

/// One whose stream is not there yet; the rest of the chain may run meanwhile.
pub(crate) struct Opening {
    stream: Option<Stream>,
    may_wrap: bool,
}

/// One that is at work. It is told that nobody reads any more when this is dropped before its end.
struct Stream {
    engine: Arc<Engine>,
    invocation_id: u64,
    /// What it is begun with.
    request: Option<InvokeRequest>,
    /// The connection on which it was begun: a worker that was started since knows nothing of it.
    link: Option<Arc<Link>>,
    of_chain: OfChain,
    /// The step that waits until somebody reads.
    first: Option<StreamStep>,
    /// The chunk that was pulled last.
    pulled: Option<Json>,
    ended: bool,
    _place: Place,
}

impl Opening {
    /// `may_wrap` says whether the runtime takes a stream here.
    pub fn new(engine: Arc<Engine>, request: InvokeRequest, may_wrap: bool, place: Place) -> Self {
        let invocation_id = request.invocation_id;
        let stream = Stream {
            engine,
            invocation_id,
            request: Some(request),
            link: None,
            of_chain: OfChain::default(),
            first: None,
            pulled: None,
            ended: false,
            _place: place,
        };
        Self { stream: Some(stream), may_wrap }
    }
}

impl Wrap for Opening {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        let mut stream = self.stream.take().ok_or_else(|| misused("it has its stream"))?;
        if !self.may_wrap {
            // The runtime refuses the stream, and says why, before the rest of the chain has run in vain.
            return Ok(Step::Stream(Box::new(stream)));
        }
        let step = match with {
            Around::Begin => stream.begin()?,
            Around::Opened => stream.resume(With::Opened(StreamOpened {}))?,
            Around::Downstream(Err(error)) | Around::NotJson(error) => stream.tell_failure(error)?,
            Around::Downstream(Ok(_)) | Around::Marked => return Err(misused("it asked for a stream")),
        };
        if let StreamStep::Next(request) = step {
            self.stream = Some(stream);
            return Ok(Step::Next(request));
        }
        stream.first = Some(step);
        Ok(Step::Stream(Box::new(stream)))
    }
}

impl StreamWrap for Stream {
    fn go_on(&mut self, with: Flow) -> Result<StreamStep> {
        match with {
            Flow::Wanted => match self.first.take() {
                Some(step) => Ok(step),
                None => self.resume(With::Wanted(StreamWanted {})),
            },
            Flow::Chunk(chunk) => {
                let text = chunk.as_str().as_bytes().to_vec();
                self.pulled = read(&text, "chunk").ok();
                self.resume(With::Chunk(text))
            }
            Flow::Over => self.resume(With::Over(StreamOver {})),
            Flow::Opened => self.resume(With::Opened(StreamOpened {})),
            Flow::Failed(error) | Flow::NotJson(error) => self.tell_failure(error),
        }
    }
}

impl Stream {
    fn begin(&mut self) -> Result<StreamStep> {
        let request = self.request.take().ok_or_else(|| misused("it was begun"))?;
        let begun = self.engine.begin_stream(request);
        let (link, response) = begun.map_err(|failure| self.engine.failed(&failure))?;
        self.link = Some(link);
        self.step(response)
    }

    fn tell_failure(&mut self, error: Error) -> Result<StreamStep> {
        let told = told(&error, self.of_chain.next_number());
        self.of_chain.add(error);
        self.resume(With::Error(told))
    }

    fn resume(&mut self, with: With) -> Result<StreamStep> {
        let link = self.link.clone().ok_or_else(|| misused("it was not begun"))?;
        let request = ResumeStreamRequest {
            invocation_id: self.invocation_id,
            with: Some(with),
            ..ResumeStreamRequest::default()
        };
        match self.engine.resume_stream(link, request) {
            Ok(response) => self.step(response),
            Err(failure) => Err(self.fail(&failure)),
        }
    }

    fn step(&mut self, response: StreamResponse) -> Result<StreamStep> {
        let bad = |error: Error| Failure::Protocol(format!("the stream of the worker: {error}"));
        let step = match response.step {
            Some(Said::Next(next)) => read(&next.request, "request").map(StreamStep::Next).map_err(bad),
            Some(Said::Pull(_)) => Ok(StreamStep::Pull),
            Some(Said::Chunk(chunk)) => read(&chunk, "chunk").map(|chunk| self.give(chunk)).map_err(bad),
            Some(Said::Over(_)) => {
                self.ended = true;
                Ok(StreamStep::Over)
            }
            Some(Said::Error(error)) => {
                self.ended = true;
                Err(Failure::Raised(error))
            }
            None => Err(Failure::Protocol("the worker said no step that this host knows".to_owned())),
        };
        step.map_err(|failure| self.fail(&failure))
    }

    /// The worker may have written its members in another order; one that says the same goes on as the object that it was.
    fn give(&mut self, chunk: Json) -> StreamStep {
        if self.pulled.take().as_ref() == Some(&chunk) { StreamStep::Keep } else { StreamStep::Yield(chunk) }
    }

    fn fail(&self, failure: &Failure) -> Error {
        self.of_chain.find(failure).unwrap_or_else(|| self.engine.failed(failure))
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        if self.request.is_none() {
            self.engine.end_invocation(self.invocation_id, !self.ended);
        }
    }
}

fn misused(why: &str) -> Error {
    Error::new(ErrorCode::Internal, format!("a stream intercept of a worker: {why}"))
}

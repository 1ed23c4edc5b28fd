//! An execution intercept of a plugin around the stream of a model call.

use super::host::Answered;
use super::question;
use super::wrap::AtWork;
use nemo_relay_runtime::native::{Around, Flow, Step, StreamStep, StreamWrap, Wrap};
use nemo_relay_types::{Error, ErrorCode, Result};

/// Before there is a stream.
pub(super) struct Opening {
    /// `None` once it has given the stream.
    at_work: Option<AtWork>,
}

impl Opening {
    pub fn new(at_work: AtWork) -> Self {
        Self { at_work: Some(at_work) }
    }
}

impl Wrap for Opening {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        let over = || Error::new(ErrorCode::Internal, "the intercept of a stream has given it");
        let at_work = self.at_work.as_mut().ok_or_else(over)?;
        let first = match (at_work.told(&with)?, with) {
            (Answered::Next(request), _) => return Ok(Step::Next(request.unwrap_or_else(|| at_work.args.clone()))),
            // Who says nothing of what came lets it be.
            (Answered::Nothing, Around::Opened) => return Ok(Step::Keep),
            (Answered::Nothing, Around::Downstream(Err(error))) => return Err(error),
            (Answered::Nothing, _) => return Ok(Step::Leave),
            (answer, _) => step(at_work, answer)?,
        };
        let at_work = self.at_work.take().ok_or_else(over)?;
        Ok(Step::Stream(Box::new(Reading { at_work, first: Some(first) })))
    }
}

/// While the stream is read.
struct Reading {
    at_work: AtWork,
    /// What it does when a chunk is wanted for the first time.
    first: Option<StreamStep>,
}

impl StreamWrap for Reading {
    fn go_on(&mut self, with: Flow) -> Result<StreamStep> {
        if let Some(first) = self.first.take() {
            return Ok(first);
        }
        match (self.at_work.given(&question::flow(&with))?, with) {
            (Answered::Nothing, Flow::Wanted | Flow::Opened) => Ok(StreamStep::Pull),
            (Answered::Nothing, Flow::Chunk(_) | Flow::NotJson(_)) => Ok(StreamStep::Keep),
            (Answered::Nothing, Flow::Over) => Ok(StreamStep::Over),
            (Answered::Nothing, Flow::Failed(error)) => Err(error),
            (answer, _) => step(&self.at_work, answer),
        }
    }
}

fn step(at_work: &AtWork, answer: Answered) -> Result<StreamStep> {
    match answer {
        Answered::Json(chunk) => Ok(StreamStep::Yield(chunk)),
        Answered::Pull => Ok(StreamStep::Pull),
        Answered::Over => Ok(StreamStep::Over),
        Answered::Next(request) => Ok(StreamStep::Next(request.unwrap_or_else(|| at_work.args.clone()))),
        Answered::Omit | Answered::Nothing => {
            Err(at_work.function.wrong("gave an answer that is not for the intercept of a stream"))
        }
    }
}

//! Reads the stream that an intercept of a worker gives, the way the runtime does.

use nemo_relay_runtime::native::{Around, Flow, Native, Question, Step, StreamStep, StreamWrap};
use nemo_relay_runtime::types::{Json, Result};
use std::collections::VecDeque;
use std::sync::Arc;

/// What a run of the rest of the chain gives: the chunks of a stream, each of which may be its failure.
pub type Given = Result<VecDeque<Result<Json>>>;

/// A stream and whoever reads it.
pub struct Reader {
    at_work: Box<dyn StreamWrap>,
    chain: Chain,
}

struct Chain {
    runs: VecDeque<Given>,
    stream: Option<VecDeque<Result<Json>>>,
    asked: Vec<Json>,
    pulled: usize,
    last: Option<Json>,
}

impl Reader {
    /// Begins the intercept; `runs` is what the rest of the chain gives, one time after another.
    pub fn open(native: &Arc<dyn Native>, question: &Question, runs: Vec<Given>) -> Result<Self> {
        let mut chain = Chain { runs: runs.into(), stream: None, asked: Vec::new(), pulled: 0, last: None };
        let mut opening = native.wrap(question)?;
        let mut with = Around::Begin;
        loop {
            with = match opening.go_on(with)? {
                Step::Next(request) => match chain.run(request) {
                    Ok(()) => Around::Opened,
                    Err(error) => Around::Downstream(Err(error)),
                },
                Step::Stream(at_work) => return Ok(Self { at_work, chain }),
                _ => unreachable!("it runs the chain, or has its stream"),
            };
        }
    }

    /// The next chunk; `None` where there are no more.
    pub fn next(&mut self) -> Result<Option<Json>> {
        let mut with = Flow::Wanted;
        loop {
            with = match self.at_work.go_on(with)? {
                StreamStep::Pull => self.chain.pull(),
                StreamStep::Next(request) => self.chain.run(request).map_or_else(Flow::Failed, |()| Flow::Opened),
                StreamStep::Yield(chunk) => return Ok(Some(chunk)),
                StreamStep::Over => return Ok(None),
                StreamStep::Keep => return Ok(self.chain.last.take()),
            };
        }
    }

    /// The requests with which the rest of the chain ran.
    pub fn asked(&self) -> &[Json] {
        &self.chain.asked
    }

    /// How often a chunk was pulled, or the end.
    pub fn pulled(&self) -> usize {
        self.chain.pulled
    }
}

impl Chain {
    fn run(&mut self, request: Json) -> Result<()> {
        self.asked.push(request);
        self.stream = Some(self.runs.pop_front().expect("the chain runs no more often")?);
        Ok(())
    }

    fn pull(&mut self) -> Flow {
        self.pulled += 1;
        match self.stream.as_mut().expect("a stream was opened").pop_front() {
            Some(Ok(chunk)) => {
                self.last = Some(chunk.clone());
                Flow::Chunk(chunk)
            }
            Some(Err(error)) => Flow::Failed(error),
            None => Flow::Over,
        }
    }
}

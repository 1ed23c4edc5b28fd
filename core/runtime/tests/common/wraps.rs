//! Execution intercepts of the core that wrap streams, made of closures, for tests.

use super::Host;
use super::native::{Made, REQUEST, add, json};
use crate::common::STREAM_WRAP;
use nemo_relay_runtime::native::{Around, Flow, Question, Step, StreamStep, StreamWrap, Wrap};
use nemo_relay_runtime::types::Result;
use std::sync::{Arc, Mutex};

type Act = Arc<dyn Fn(Flow) -> Result<StreamStep> + Send + Sync>;
pub type Log = Arc<Mutex<Vec<String>>>;

/// Wraps the stream with this, after it has run the rest of the chain if it is to.
struct Acting {
    opens: bool,
    stream: Option<Streaming>,
}

struct Streaming {
    name: &'static str,
    act: Act,
    dropped: Log,
}

impl Wrap for Acting {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        match with {
            Around::Begin if self.opens => Ok(Step::Next(json(REQUEST))),
            Around::Downstream(Err(error)) => Err(error),
            _ => Ok(Step::Stream(Box::new(self.stream.take().expect("it wraps once")))),
        }
    }
}

impl StreamWrap for Streaming {
    fn go_on(&mut self, with: Flow) -> Result<StreamStep> {
        (self.act)(with)
    }
}

impl Drop for Streaming {
    fn drop(&mut self) {
        self.dropped.lock().unwrap().push(format!("drop {}", self.name));
    }
}

/// How an intercept is registered that wraps streams.
pub struct Wrapping {
    pub name: &'static str,
    pub priority: i32,
    pub opens: bool,
    pub may_block: bool,
}

pub const OUTER: Wrapping = Wrapping { name: "outer", priority: 0, opens: true, may_block: false };

impl Wrapping {
    /// Registers it; gives what was dropped.
    pub fn add(&self, host: &Host, act: impl Fn(Flow) -> Result<StreamStep> + Send + Sync + 'static) -> Log {
        let dropped = Log::default();
        self.add_noting(host, &dropped, act);
        dropped
    }

    /// Registers it, and notes what was dropped.
    pub fn add_noting(
        &self,
        host: &Host,
        dropped: &Log,
        act: impl Fn(Flow) -> Result<StreamStep> + Send + Sync + 'static,
    ) {
        let act: Act = Arc::new(act);
        let (name, opens, log) = (self.name, self.opens, dropped.clone());
        let wrap = Box::new(move |_: &Question| -> Box<dyn Wrap> {
            Box::new(Acting { opens, stream: Some(Streaming { name, act: act.clone(), dropped: log.clone() }) })
        });
        let made = Made { answer: None, wrap: Some(wrap), may_block: self.may_block, asked: Mutex::default() };
        add(host, STREAM_WRAP, self.name, self.priority, Arc::new(made));
    }
}

/// Passes everything on.
pub fn passing(with: Flow) -> Result<StreamStep> {
    Ok(match with {
        Flow::Wanted | Flow::Opened => StreamStep::Pull,
        Flow::Chunk(_) | Flow::NotJson(_) => StreamStep::Keep,
        Flow::Over => StreamStep::Over,
        Flow::Failed(error) => return Err(error),
    })
}

/// Puts each chunk into a list.
pub fn listing(with: Flow) -> Result<StreamStep> {
    match with {
        Flow::Chunk(chunk) => Ok(StreamStep::Yield(json(&format!("[{}]", chunk.as_str())))),
        other => passing(other),
    }
}

pub fn dropped(log: &Log) -> Vec<String> {
    log.lock().unwrap().clone()
}

/// What was done with streams.
pub fn streamed(host: &Host) -> Vec<&str> {
    let of_streams = |entry: &&str| ["pull ", "close ", "finalize"].iter().any(|word| entry.starts_with(word));
    host.log.iter().map(String::as_str).filter(of_streams).collect()
}

pub fn followed(chunks: &'static [&'static str]) -> Host {
    let mut host = Host::new();
    host.at_the_end(|host| host.give(r#""whole""#));
    host.model_gives(chunks);
    host
}

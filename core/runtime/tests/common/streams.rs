//! Streams of the test host, and their consumer.

use super::{Host, llm_call};
use nemo_relay_runtime::types::Result;
use nemo_relay_runtime::{Consumers, LlmStreamCall, Machine, Op, Reply, Slot};
use std::collections::HashMap;

/// What a stream gives when it is pulled.
pub type Source = Box<dyn FnMut(&mut Host) -> Reply>;

/// What is done with a chunk, or when the stream is over.
type Act = fn(&mut Host) -> Reply;

#[derive(Default)]
pub struct Streams {
    open: HashMap<Slot, Source>,
    collector: Option<Act>,
    finalizer: Option<Act>,
}

impl Host {
    /// A stream by this name.
    pub fn stream(&mut self, name: &str, source: impl FnMut(&mut Host) -> Reply + 'static) -> Slot {
        let slot = self.value(name);
        self.streams.open.insert(slot, Box::new(source));
        slot
    }

    /// A stream of these chunks.
    pub fn chunks(&mut self, name: &str, chunks: &[&str]) -> Slot {
        let mut left: Vec<_> = chunks.iter().rev().map(ToString::to_string).collect();
        self.stream(name, move |host| match left.pop() {
            Some(chunk) => host.give(&chunk),
            None => Reply::Finished,
        })
    }

    /// The model gives a stream of these chunks.
    pub fn model_gives(&mut self, chunks: &'static [&str]) {
        self.tool(move |host, _| Reply::Value(host.chunks("model", chunks)));
    }

    pub fn on_chunk(&mut self, act: Act) {
        self.streams.collector = Some(act);
    }

    pub fn at_the_end(&mut self, act: Act) {
        self.streams.finalizer = Some(act);
    }

    pub fn pull(&mut self, stream: Slot) -> Reply {
        self.log.push(format!("pull {}", self.values[stream as usize]));
        let Some(mut source) = self.streams.open.remove(&stream) else { return Reply::Finished };
        let reply = source(self);
        if matches!(reply, Reply::Value(_)) {
            self.streams.open.insert(stream, source);
        }
        reply
    }

    pub(super) fn collect(&mut self, chunk: Slot) -> Reply {
        self.log.push(format!("collect {}", self.values[chunk as usize]));
        let act = self.streams.collector.expect("there is a collector");
        act(self)
    }

    pub(super) fn finalize(&mut self) -> Reply {
        self.log.push("finalize".to_owned());
        let act = self.streams.finalizer.expect("there is a finalizer");
        act(self)
    }

    pub(super) fn close(&mut self, stream: Slot) -> Reply {
        if self.streams.open.remove(&stream).is_some() {
            self.log.push(format!("close {}", self.values[stream as usize]));
        }
        Reply::Value(stream)
    }

    /// Opens the stream of a model call.
    pub fn read(&mut self, request: &str) -> Result<Reader> {
        let request = self.value(request);
        self.read_with(LlmStreamCall { call: llm_call(request), consumers: Consumers::default() })
    }

    /// The same with these parameters and whatever follows the stream.
    pub fn read_with(&mut self, params: LlmStreamCall) -> Result<Reader> {
        let consumers =
            Consumers { collector: self.streams.collector.is_some(), finalizer: self.streams.finalizer.is_some() };
        let (mut machine, mut op) = self.runtime.llm_stream_call(&self.head, LlmStreamCall { consumers, ..params })?;
        loop {
            match op {
                Op::Opened => return Ok(Reader { machine }),
                Op::Fail(error) => return Err(error),
                asked => {
                    let reply = self.reply(&machine, asked);
                    op = machine.resume(reply);
                }
            }
        }
    }
}

/// The consumer of one stream.
pub struct Reader {
    pub machine: Machine,
}

impl Reader {
    /// The next chunk; `None` where there is none.
    pub fn next(&mut self, host: &mut Host) -> Result<Option<String>> {
        self.tell(host, Reply::More)
    }

    /// Everything that is left.
    pub fn rest(&mut self, host: &mut Host) -> Result<Vec<String>> {
        let mut chunks = Vec::new();
        while let Some(chunk) = self.next(host)? {
            chunks.push(chunk);
        }
        Ok(chunks)
    }

    /// What comes of the consumer's wish.
    pub fn tell(&mut self, host: &mut Host, wish: Reply) -> Result<Option<String>> {
        let mut op = self.machine.resume(wish);
        loop {
            match op {
                Op::Yield(chunk) => return Ok(Some(host.values[chunk as usize].clone())),
                Op::Done(_) => return Ok(None),
                Op::Fail(error) => return Err(error),
                asked => {
                    let reply = host.reply(&self.machine, asked);
                    op = self.machine.resume(reply);
                }
            }
        }
    }
}

//! What a call and the machines of its continuations share: its functions, and the values that the machines know by number.

use crate::replies::Form;
use crate::state::{TidyOnDrop, lock};
use nemo_relay_runtime::{LlmCodec, Slot};
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::sync::Mutex;

/// What a call is there for, which says what its caller gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The result of a tool.
    Tool,
    /// The response of a model.
    Model,
    /// The response of a model in chunks.
    Stream,
    /// The arguments that request intercepts made.
    Arguments,
    /// The request that request intercepts made, with what else they gave.
    Request,
    /// A tool call that was started by hand.
    StartTool,
    /// A model call that was started by hand.
    StartModel,
    /// What the core does with plugins; whether Python code may await meanwhile.
    Script { awaited: bool },
    /// Nothing: guardrails that decide, or the end of a call that was started by hand.
    Nothing,
}

/// The Python functions that a stream needs; the first two are the application's, if it gave them.
pub struct StreamFunctions {
    pub collector: Option<Py<PyAny>>,
    pub finalizer: Option<Py<PyAny>>,
    /// Makes an asynchronous iterator of any stream.
    pub iterator: Py<PyAny>,
    /// Asks an asynchronous iterator for its next chunk.
    pub pull: Py<PyAny>,
    /// Closes an asynchronous iterator.
    pub close: Py<PyAny>,
}

/// Slots with this bit are streams, which stay when chunks go.
pub const STREAM: Slot = 1 << 31;

/// For how many values there is room from the beginning: a result or two of each of a few callbacks.
const USUAL_VALUES: usize = 16;

pub struct Shared {
    pub purpose: Purpose,
    pub name: Py<PyString>,
    pub tool_call_id: Option<Py<PyString>>,
    /// The tool or the model itself, where it is called.
    pub func: Option<Py<PyAny>>,
    pub stream: Option<StreamFunctions>,
    /// Those of the request and of the response of a model call.
    pub codecs: [Option<LlmCodec>; 2],
    /// Lets go of the application's codecs, which are gone by then.
    tidy: Option<TidyOnDrop>,
    values: Mutex<Vec<Py<PyAny>>>,
    streams: Mutex<Vec<Py<PyAny>>>,
    /// How the tool gave its last result; `None` while it has not run.
    pub tool_form: Mutex<Option<Form>>,
    pub left: Mutex<Left>,
}

/// What request intercepts gave beside the request, as they gave it.
#[derive(Default)]
pub struct Left {
    pub marks: Vec<Py<PyAny>>,
    pub contributions: Option<Vec<Py<PyAny>>>,
}

impl Shared {
    /// `first` is the value in slot 0: the arguments, the request, or the result of a call that was started by hand.
    pub fn new(purpose: Purpose, name: Py<PyString>, first: Py<PyAny>) -> Self {
        let mut values = Vec::with_capacity(USUAL_VALUES);
        values.push(first);
        Self {
            purpose,
            name,
            tool_call_id: None,
            func: None,
            stream: None,
            codecs: [None, None],
            tidy: None,
            values: Mutex::new(values),
            streams: Mutex::default(),
            tool_form: Mutex::default(),
            left: Mutex::default(),
        }
    }

    /// Keeps the codecs of a model call for as long as the call.
    pub fn keep_codecs(&mut self, codecs: [Option<LlmCodec>; 2]) {
        self.tidy = codecs.iter().flatten().any(|codec| codec.built_in().is_none()).then_some(TidyOnDrop);
        self.codecs = codecs;
    }

    pub fn put(&self, value: Py<PyAny>) -> Slot {
        let mut values = lock(&self.values);
        values.push(value);
        (values.len() - 1) as Slot
    }

    pub fn put_stream(&self, stream: Py<PyAny>) -> Slot {
        let mut streams = lock(&self.streams);
        streams.push(stream);
        (streams.len() - 1) as Slot | STREAM
    }

    pub fn value(&self, py: Python<'_>, slot: Slot) -> Py<PyAny> {
        let values = lock(if slot & STREAM == 0 { &self.values } else { &self.streams });
        values.get((slot & !STREAM) as usize).map_or_else(|| py.None(), |value| value.clone_ref(py))
    }

    /// Lets go of the streams: one that an intercept made may hold the continuation, which holds this.
    pub fn forget_streams(&self) {
        let streams = std::mem::take(&mut *lock(&self.streams));
        drop(streams);
    }
}

//! Python values and JSON. The walkers never run Python code: they read the storage of the built-in types, also of their
//! subclasses, so nothing can change what they walk. A path is made only where there is a fault.

mod check;
mod copy;
mod decode;
mod encode;
mod kind;
mod request;
mod shape;

use crate::errors::raised;
use crate::state::state;
use nemo_relay_runtime::types::json::{push_index, push_key};
use nemo_relay_runtime::types::{Error, Json};
use pyo3::prelude::*;

pub use check::check;
pub use copy::copy;
pub use decode::{decode, decode_option, member};
pub use encode::{encode, source};
pub use request::{request_of, with_headers};

/// What is wrong with a value, and where: the way from the fault outwards, with the containers on it.
struct Fault {
    what: What,
    way: Vec<(*mut pyo3::ffi::PyObject, Step)>,
}

enum What {
    NotJson(String),
    TooDeep,
    TooLarge,
}

enum Step {
    Key(String),
    Index(usize),
}

type Walk<T> = Result<T, Box<Fault>>;

impl Fault {
    fn new(what: What) -> Box<Self> {
        Box::new(Self { what, way: Vec::new() })
    }

    fn not_json(what: impl Into<String>) -> Box<Self> {
        Self::new(What::NotJson(what.into()))
    }

    /// The same fault, seen from the container that holds the faulty value.
    fn at(mut self: Box<Self>, container: &Bound<'_, PyAny>, step: Step) -> Box<Self> {
        self.way.push((container.as_ptr(), step));
        self
    }

    fn error(mut self) -> Error {
        self.way.reverse();
        match &self.what {
            What::NotJson(what) => Error::invalid_payload(self.path(self.way.len()), what),
            What::TooLarge => Error::too_large(max_bytes() as u32),
            What::TooDeep => match self.cycle() {
                Some(end) => Error::invalid_payload(self.path(end), "the value holds itself"),
                None => Error::too_deep(self.path(self.way.len()), max_depth()),
            },
        }
    }

    /// After how many steps the way comes to a container that it has been through.
    fn cycle(&self) -> Option<usize> {
        (1..self.way.len()).find(|&at| self.way[..at].iter().any(|(container, _)| *container == self.way[at].0))
    }

    fn path(&self, steps: usize) -> String {
        let mut path = String::from("$");
        for (_, step) in &self.way[..steps] {
            match step {
                Step::Key(key) => push_key(&mut path, key),
                Step::Index(index) => push_index(&mut path, *index),
            }
        }
        path
    }
}

fn max_depth() -> u32 {
    state().runtime.limits().max_depth
}

fn max_bytes() -> usize {
    state().runtime.limits().max_payload_bytes as usize
}

/// Checks a payload; raises.
pub fn check_argument(value: &Bound<'_, PyAny>) -> PyResult<()> {
    check(value).map_err(|error| raised(value.py(), &error))
}

/// Whether a value is a payload, for those who choose what to show.
#[pyfunction]
pub fn is_json(value: &Bound<'_, PyAny>) -> bool {
    check(value).is_ok()
}

/// An optional argument that is JSON: checked, and written where somebody needs it.
pub fn json_argument(value: &Bound<'_, PyAny>, needed: bool) -> PyResult<Option<Json>> {
    if value.is_none() {
        return Ok(None);
    }
    if needed {
        return encode(value).map(Some).map_err(|error| raised(value.py(), &error));
    }
    check_argument(value).map(|()| None)
}

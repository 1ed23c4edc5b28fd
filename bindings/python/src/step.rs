//! What Python code is told to do next, in plain tuples.

use crate::call::Call;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// The next function to run with its two arguments, so that Python makes no tuple of them. Where the second is the call
/// itself, the function takes the first alone; where it is the class of the call, the first is a tuple of the arguments.
///
/// None in the place of the function means that there is none, and in the place of the first argument is then what the
/// caller gets: the value of the call or a chunk. The call itself stands there where a stream has begun or is over.
pub type Step<'py> = (Option<Py<PyAny>>, Bound<'py, PyAny>, Bound<'py, PyAny>);

/// A call with its first step.
pub type Begun<'py> = (Bound<'py, Call>, Option<Py<PyAny>>, Bound<'py, PyAny>, Bound<'py, PyAny>);

/// What a function is given.
pub enum Args<'py> {
    One(Bound<'py, PyAny>),
    Two(Bound<'py, PyAny>, Bound<'py, PyAny>),
    Many(Bound<'py, PyTuple>),
}

impl<'py> Args<'py> {
    /// The step of `call` that runs this function.
    pub fn of(self, function: Py<PyAny>, call: &Bound<'py, Call>) -> Step<'py> {
        let function = Some(function);
        match self {
            Self::One(only) => (function, only, call.as_any().clone()),
            Self::Two(first, second) => (function, first, second),
            Self::Many(all) => (function, all.into_any(), call.get_type().into_any()),
        }
    }
}

//! The `next` of an execution intercept.

use crate::arguments::object;
use crate::call::{Begun, Call};
use crate::errors::{guard, raised};
use crate::generated::records::LLMRequest;
use crate::shared::{Purpose, Shared};
use crate::state::{TidyOnDrop, setup};
use nemo_relay_runtime::types::{Error, ErrorCode};
use nemo_relay_runtime::{Slot, pipeline};
use pyo3::prelude::*;
use std::sync::Arc;

/// What an execution intercept calls to run the rest of the chain: `downstream = await next(args)`.
///
/// Any number of times, also concurrently, until the intercept returns; that of a stream until the stream is over.
#[pyclass(frozen, weakref, module = "nemo_relay._native")]
pub struct Continuation {
    shared: Arc<Shared>,
    level: pipeline::Continuation,
    given: Slot,
    /// Where the application keeps it, it holds the functions of its call. The last field, so that it is dropped after the
    /// others.
    _tidy: TidyOnDrop,
}

impl Continuation {
    /// That of the execution intercept which `call` asks for.
    pub fn new(py: Python<'_>, call: &Call) -> PyResult<Self> {
        let outside = || Error::new(ErrorCode::Internal, "there is no execution intercept to continue");
        let (level, given) = call.level().ok_or_else(|| raised(py, &outside()))?;
        Ok(Self { shared: call.shared.clone(), level, given, _tidy: TidyOnDrop })
    }
}

#[pymethods]
impl Continuation {
    /// The coroutine that runs it.
    fn __call__<'py>(slf: &Bound<'py, Self>, args: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| {
            let py = slf.py();
            let setup =
                setup().ok_or_else(|| raised(py, &Error::new(ErrorCode::Internal, "the package is not set up")))?;
            // This makes the coroutine and runs nothing of it.
            setup.drive.bind(py).call1((py.None(), slf, args))
        })
    }

    /// Starts one run of the rest of the chain: its call with the first step.
    fn begin<'py>(&self, args: &Bound<'py, PyAny>) -> PyResult<Begun<'py>> {
        guard(|| {
            let py = args.py();
            if self.shared.purpose != Purpose::Tool {
                object::<LLMRequest>(args, "request")?;
            }
            let unchanged = self.shared.value(py, self.given).is(args);
            let slot = if unchanged { self.given } else { self.shared.put(args.clone().unbind()) };
            let begun = self.level.start(slot).map_err(|error| raised(py, &error))?;
            Call::begin(py, self.shared.clone(), true, begun)
        })
    }
}

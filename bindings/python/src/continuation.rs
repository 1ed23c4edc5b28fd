//! The `next` of an execution intercept.

use crate::arguments::object;
use crate::call::Call;
use crate::errors::{guard, raised};
use crate::generated::records::LLMRequest;
use crate::shared::{Purpose, Shared};
use crate::state::{TidyOnDrop, setup};
use crate::step::Begun;
use nemo_relay_runtime::types::{Error, ErrorCode};
use nemo_relay_runtime::{Slot, pipeline};
use pyo3::prelude::*;
use std::sync::Arc;

/// The rest of a chain, which can be run any number of times, also concurrently, until the intercept returns; that of a
/// stream until the stream is over.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct Continuation {
    shared: Arc<Shared>,
    level: pipeline::Continuation,
    given: Slot,
    /// Where the application keeps it, it holds the functions of its call. The last field, so that it is dropped after the
    /// others.
    _tidy: TidyOnDrop,
}

impl Continuation {
    /// What the execution intercept that `call` asks for calls to run the rest of the chain, `downstream = await
    /// next(args)`: the driver as a method of its continuation, so that such a call does not pass through here.
    pub fn next<'py>(py: Python<'py>, call: &Call) -> PyResult<Bound<'py, PyAny>> {
        let fault = |message| raised(py, &Error::new(ErrorCode::Internal, message));
        let setup = setup().ok_or_else(|| fault("the package is not set up"))?;
        let (level, given) = call.level().ok_or_else(|| fault("there is no execution intercept to continue"))?;
        let continuation = Self { shared: call.shared.clone(), level, given, _tidy: TidyOnDrop };
        setup.bind_drive.bind(py).call1((Bound::new(py, continuation)?,))
    }
}

#[pymethods]
impl Continuation {
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

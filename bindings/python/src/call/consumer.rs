//! What the consumer of a stream asks for.

use super::Call;
use crate::arguments::fault;
use crate::callbacks::Asked;
use crate::state::attached_lock;
use crate::step::Step;
use nemo_relay_runtime::{Machine, Reply};
use pyo3::prelude::*;

impl Call {
    /// What the consumer of a stream wants; a stream that is over stays over.
    pub(super) fn consumer_says<'py>(slf: &Bound<'py, Self>, wish: Reply) -> PyResult<Step<'py>> {
        let call = slf.get();
        let (mut chunk, failures) = {
            let mut run = attached_lock(&call.run);
            if run.machine.is_none() {
                return Ok((None, slf.as_any().clone(), slf.as_any().clone()));
            }
            if run.asked != Asked::Consumer {
                return Err(busy(slf.py()));
            }
            (run.chunk.take().unwrap_or_default(), std::mem::take(&mut run.failures))
        };
        // Outside of the lock: the last reference may run a destructor.
        chunk.clear();
        drop(failures);
        let op = {
            let mut run = attached_lock(&call.run);
            run.chunk = Some(chunk);
            run.resume(wish)
        };
        Self::advance(slf, op)
    }

    /// Whether the next chunk may pass the machine by; it counts.
    pub(super) fn pass_chunk(&self) -> bool {
        let (passes, _over) = {
            let mut run = attached_lock(&self.run);
            let passes = run.asked == Asked::Consumer && run.machine.as_ref().is_some_and(Machine::pass_chunk);
            // The chunk before is over; it is let go of outside of the lock.
            (passes, run.chunk.as_mut().filter(|_| passes).map(std::mem::take))
        };
        passes
    }
}

/// The error of a second consumer.
pub fn busy(py: Python<'_>) -> PyErr {
    fault(py, "stream", "the stream is being read by another task")
}

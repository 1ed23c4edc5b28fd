//! The queues of host subscribers, as the delivery threads drain them, and flushes.

use crate::errors::guard;
use crate::generated::events::event_object;
use crate::generated::records::FlushReport;
use crate::state::state;
use nemo_relay_runtime::{Scope, Subscriber};
use pyo3::prelude::*;
use pyo3::types::PyList;
use std::sync::Arc;

/// One registered host subscriber.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct HostSubscriber {
    subscriber: Arc<Subscriber>,
    place: u32,
}

impl HostSubscriber {
    pub fn new(subscriber: Arc<Subscriber>, scope: Option<&Arc<Scope>>) -> Self {
        let around = std::iter::successors(scope, |scope| scope.outer());
        Self { subscriber, place: around.count() as u32 }
    }
}

#[pymethods]
impl HostSubscriber {
    /// Its name.
    #[getter]
    fn name(&self) -> &str {
        &self.subscriber.name
    }

    /// Its place in the order in which subscribers are told of an event: 0 for a global one, then the scopes from the
    /// outermost in.
    #[getter]
    fn place(&self) -> u32 {
        self.place
    }

    /// Whether it was deregistered and everything was drained, so that nothing more will come.
    fn retire(&self) -> bool {
        self.subscriber.retire()
    }

    /// Counts one call of the function.
    fn delivered_one(&self, raised: bool) {
        self.subscriber.delivered_one(raised);
    }

    /// Takes another lock to sleep on: in a forked child the parent's may never be released.
    fn hang_bell(&self, bell: Py<PyAny>) -> PyResult<()> {
        guard(|| {
            state().hang_bell(&self.subscriber, bell);
            Ok(())
        })
    }
}

/// Takes everything that is queued for some subscribers: pairs of the position of the subscriber in the list and an event,
/// in the order of emission, and for one event in the order of the list.
///
/// Nobody emits while this runs, for that takes the interpreter; so the order is that of the process.
#[pyfunction]
pub fn drain_all<'py>(py: Python<'py>, subscribers: Vec<Bound<'py, HostSubscriber>>) -> PyResult<Bound<'py, PyList>> {
    guard(|| {
        let mut queued = Vec::new();
        for (position, subscriber) in subscribers.iter().enumerate() {
            let mut last = 0;
            for record in subscriber.get().subscriber.drain(usize::MAX) {
                // A mark for dropped events has no number of its own; it stays behind what came before it.
                last = last.max(record.seq);
                queued.push((last, position, record));
            }
        }
        queued.sort_by_key(|(seq, position, _)| (*seq, *position));
        let events: Vec<_> = queued
            .into_iter()
            .map(|(_, position, record)| Ok((position, event_object(py, record)?)))
            .collect::<PyResult<_>>()?;
        PyList::new(py, events)
    })
}

/// What a flush waits for.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct FlushTicket(nemo_relay_runtime::FlushTicket);

#[pymethods]
impl FlushTicket {
    /// The counts now.
    fn report(&self, py: Python<'_>) -> FlushReport {
        FlushReport::of(py, &self.0.report())
    }
}

/// Begins a flush of everything that has been queued up to now.
#[pyfunction]
pub fn flush(py: Python<'_>) -> PyResult<FlushTicket> {
    guard(|| {
        state().ring(py);
        Ok(FlushTicket(state().runtime.flush()))
    })
}

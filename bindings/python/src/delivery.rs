//! The queues of host subscribers, as the delivery threads drain them, and flushes.

use crate::arguments;
use crate::call::Call;
use crate::errors::guard;
use crate::generated::events::event_object;
use crate::generated::records::FlushReport;
use crate::shared::{Purpose, Shared};
use crate::state::{TidyOnDrop, state};
use crate::step::Begun;
use nemo_relay_runtime::{EventRecord, Subscriber, set_delivering};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use std::sync::Arc;

/// One registered host subscriber.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct HostSubscriber(pub(crate) Arc<Subscriber>);

#[pymethods]
impl HostSubscriber {
    /// Its name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// Its place in the order in which subscribers are told of an event: 0 for a global one, then the scopes from the
    /// outermost in.
    #[getter]
    fn place(&self) -> u32 {
        self.0.place
    }

    /// Whether it was deregistered and everything was drained, so that nothing more will come.
    fn retire(&self) -> bool {
        self.0.retire()
    }

    /// Counts one call of the function.
    fn delivered_one(&self, raised: bool) {
        self.0.delivered_one(raised);
    }

    /// Takes another lock to sleep on: in a forked child the parent's may never be released.
    fn hang_bell(&self, bell: Py<PyAny>) -> PyResult<()> {
        guard(|| {
            state().hang_bell(&self.0, bell);
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
            for record in subscriber.get().0.drain(usize::MAX) {
                // A mark for dropped events has no number of its own; it stays behind what came before it.
                last = last.max(record.seq);
                queued.push((last, position, record));
            }
        }
        queued.sort_by_key(|(seq, position, _)| (*seq, *position));
        let events: Vec<_> = queued
            .into_iter()
            .map(|(_, position, record)| {
                let staged = subscribers[position].get().0.is_stage();
                let event = if staged { StagedEvent::object(py, record) } else { event_object(py, record) };
                Ok((position, event?))
            })
            .collect::<PyResult<_>>()?;
        PyList::new(py, events)
    })
}

/// Says that the running thread delivers: it never waits for room, for it would wait for itself.
#[pyfunction]
pub fn deliver_here() {
    set_delivering(true);
}

/// The stage that events pass before they are delivered, the first time that it is asked for.
#[pyfunction]
pub fn take_stage() -> PyResult<Option<HostSubscriber>> {
    guard(|| Ok(state().runtime.take_stage().map(HostSubscriber)))
}

/// An event on the stage, which holds the functions that it is to go through; they are let go of with it.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct StagedEvent {
    record: Arc<EventRecord>,
    /// The last field, so that it is dropped after the others.
    _tidy: TidyOnDrop,
}

impl StagedEvent {
    fn object(py: Python<'_>, record: Arc<EventRecord>) -> PyResult<Bound<'_, PyAny>> {
        Ok(Bound::new(py, Self { record, _tidy: TidyOnDrop })?.into_any())
    }
}

#[pymethods]
impl StagedEvent {
    /// Lets the event go through what is registered for it: the call that does it, with its first step.
    fn process<'py>(&self, py: Python<'py>) -> PyResult<Begun<'py>> {
        guard(|| {
            let shared = Shared::new(Purpose::Nothing, PyString::new(py, "").unbind(), py.None());
            Call::begin(py, Arc::new(shared), false, state().runtime.process(&self.record))
        })
    }
}

/// What a flush waits for.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct FlushTicket(nemo_relay_runtime::FlushTicket);

#[pymethods]
impl FlushTicket {
    /// The counts now.
    fn report(&self, py: Python<'_>) -> PyResult<FlushReport> {
        FlushReport::of(py, &self.0.report())
    }
}

/// Begins a flush of everything that has been queued up to now; the caller is to wait for it, so long at most.
#[pyfunction]
pub fn flush(timeout_millis: &Bound<'_, PyAny>) -> PyResult<FlushTicket> {
    guard(|| {
        arguments::timeout_millis(timeout_millis)?;
        state().ring(timeout_millis.py());
        Ok(FlushTicket(state().runtime.flush()))
    })
}

// Code generated from spec/events/*.yaml by codegen. DO NOT EDIT.

//! Events as Python classes. A value is made when somebody looks at it.

use crate::errors::guard;
use crate::generated::enums;
use crate::generated::records::*;
use crate::values::{decode, decode_option, member};
use nemo_relay_runtime::EventRecord;
use nemo_relay_runtime::types::{self, Event};
use pyo3::prelude::*;
use std::sync::Arc;

/// The object that a subscriber is given.
pub fn event_object(py: Python<'_>, record: Arc<EventRecord>) -> PyResult<Bound<'_, PyAny>> {
    Ok(match record.event {
        Event::Scope(_) => Bound::new(py, ScopeEvent(record))?.into_any(),
        Event::Mark(_) => Bound::new(py, MarkEvent(record))?.into_any(),
    })
}

/// One boundary of a unit of work; a start and its end share a uuid.
#[pyclass(frozen, weakref, module = "nemo_relay")]
pub struct ScopeEvent(Arc<EventRecord>);

impl ScopeEvent {
    fn event(&self) -> &types::ScopeEvent {
        match &self.0.event {
            Event::Scope(event) => event,
            _ => unreachable!("made for events of its own kind alone"),
        }
    }
}

#[pymethods]
impl ScopeEvent {
    /// The version of the wire format.
    #[getter]
    fn atof_version(&self) -> &'static str {
        types::ATOF_VERSION
    }

    /// The kind of the event.
    #[getter]
    fn kind(&self) -> &'static str {
        "scope"
    }

    /// The identity of the scope or of the mark.
    #[getter]
    fn uuid(&self) -> String {
        self.event().uuid.to_string()
    }

    /// The scope that this event belongs under.
    #[getter]
    fn parent_uuid(&self) -> Option<String> {
        self.event().parent_uuid.as_ref().map(|value| value.to_string())
    }

    /// The outermost agent that this event belongs to.
    #[getter]
    fn propagation_root_uuid(&self) -> Option<String> {
        self.event().propagation_root_uuid.as_ref().map(|value| value.to_string())
    }

    /// When it happened.
    #[getter]
    fn timestamp(&self) -> String {
        self.event().timestamp.to_string()
    }

    /// The name of the scope or of the mark.
    #[getter]
    fn name(&self) -> String {
        self.event().name.to_string()
    }

    /// The scope type or for a mark any text.
    #[getter]
    fn category(&self) -> Option<String> {
        self.event().category.as_ref().map(|value| value.to_string())
    }

    /// The fields that belong to the category.
    #[getter]
    fn category_profile<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode_option(py, self.event().category_profile.as_ref()))
    }

    /// Input at a start; output at an end; the application's data on a mark.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode_option(py, self.event().data.as_ref()))
    }

    /// The schema that the data follows.
    #[getter]
    fn data_schema<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.event().data_schema.as_ref().map(|value| DataSchema::of(py, value)).transpose()
    }

    /// The application's metadata and the reserved keys.
    #[getter]
    fn metadata<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode_option(py, self.event().metadata.as_ref()))
    }

    /// The names of the flags in alphabetical order.
    #[getter]
    fn attributes(&self) -> Vec<String> {
        self.event().attributes.clone()
    }

    /// Which boundary this is.
    #[getter]
    fn scope_category(&self) -> String {
        self.event().scope_category.to_string()
    }

    /// The request in normalized form; on the start event.
    #[getter]
    fn annotated_request<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| {
            crate::codecs::shaped(
                py,
                "AnnotatedLLMRequest",
                &member(py, self.event().category_profile.as_ref(), "annotated_request")?,
            )
        })
    }

    /// The response in normalized form; on the end event.
    #[getter]
    fn annotated_response<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| {
            crate::codecs::shaped(
                py,
                "AnnotatedLLMResponse",
                &member(py, self.event().category_profile.as_ref(), "annotated_response")?,
            )
        })
    }

    /// The whole event as a dictionary, as the exporters write it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode(py, self.0.text()))
    }

    /// The whole event as one line of JSON.
    fn to_json(&self) -> &str {
        self.0.text()
    }

    fn __repr__(&self) -> String {
        format!("<{} {:?} {}>", "ScopeEvent", self.0.event.name(), self.0.event.uuid())
    }
}

/// A point in time inside a scope.
#[pyclass(frozen, weakref, module = "nemo_relay")]
pub struct MarkEvent(Arc<EventRecord>);

impl MarkEvent {
    fn event(&self) -> &types::MarkEvent {
        match &self.0.event {
            Event::Mark(event) => event,
            _ => unreachable!("made for events of its own kind alone"),
        }
    }
}

#[pymethods]
impl MarkEvent {
    /// The version of the wire format.
    #[getter]
    fn atof_version(&self) -> &'static str {
        types::ATOF_VERSION
    }

    /// The kind of the event.
    #[getter]
    fn kind(&self) -> &'static str {
        "mark"
    }

    /// The identity of the scope or of the mark.
    #[getter]
    fn uuid(&self) -> String {
        self.event().uuid.to_string()
    }

    /// The scope that this event belongs under.
    #[getter]
    fn parent_uuid(&self) -> Option<String> {
        self.event().parent_uuid.as_ref().map(|value| value.to_string())
    }

    /// The outermost agent that this event belongs to.
    #[getter]
    fn propagation_root_uuid(&self) -> Option<String> {
        self.event().propagation_root_uuid.as_ref().map(|value| value.to_string())
    }

    /// When it happened.
    #[getter]
    fn timestamp(&self) -> String {
        self.event().timestamp.to_string()
    }

    /// The name of the scope or of the mark.
    #[getter]
    fn name(&self) -> String {
        self.event().name.to_string()
    }

    /// The scope type or for a mark any text.
    #[getter]
    fn category(&self) -> Option<String> {
        self.event().category.as_ref().map(|value| value.to_string())
    }

    /// The fields that belong to the category.
    #[getter]
    fn category_profile<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode_option(py, self.event().category_profile.as_ref()))
    }

    /// Input at a start; output at an end; the application's data on a mark.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode_option(py, self.event().data.as_ref()))
    }

    /// The schema that the data follows.
    #[getter]
    fn data_schema<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.event().data_schema.as_ref().map(|value| DataSchema::of(py, value)).transpose()
    }

    /// The application's metadata and the reserved keys.
    #[getter]
    fn metadata<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode_option(py, self.event().metadata.as_ref()))
    }

    /// The severity of a mark as a word of LogSeverity.
    #[getter]
    fn severity(&self, py: Python<'_>) -> PyResult<Option<enums::LogSeverity>> {
        let word = guard(|| member(py, self.event().metadata.as_ref(), "nemo_relay.log.severity"))?.extract::<String>();
        let mut values = (0..).map_while(types::LogSeverity::from_number);
        Ok(word.ok().and_then(|word| values.find(|value| value.as_str() == word)).map(enums::LogSeverity::of))
    }

    /// The whole event as a dictionary, as the exporters write it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode(py, self.0.text()))
    }

    /// The whole event as one line of JSON.
    fn to_json(&self) -> &str {
        self.0.text()
    }

    fn __repr__(&self) -> String {
        format!("<{} {:?} {}>", "MarkEvent", self.0.event.name(), self.0.event.uuid())
    }
}

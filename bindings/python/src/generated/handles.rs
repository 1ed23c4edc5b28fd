// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Handles as Python classes: two of them are equal where they stand for the same thing.

use crate::errors::guard;
use crate::generated::enums;
use crate::generated::flags;
use crate::values;
use nemo_relay_runtime::{OpenCall, Scope, types};
// The class has the same name.
use nemo_relay_runtime::isolation;
use pyo3::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// A model call that was started by hand, as given by llm.call; it is needed to end it.
#[pyclass(frozen, weakref, module = "nemo_relay")]
pub struct LLMHandle(pub Arc<OpenCall>);

#[pymethods]
impl LLMHandle {
    /// The identity of the call.
    #[getter]
    fn uuid(&self) -> String {
        self.0.uuid().to_string()
    }

    /// The name of the call.
    #[getter]
    fn name(&self) -> String {
        self.0.name().to_string()
    }

    /// The flags of the call.
    #[getter]
    fn attributes(&self) -> flags::LLMAttributes {
        flags::LLMAttributes(types::LlmAttributes::from_bits(self.0.attributes()).unwrap_or_default())
    }

    /// The identity of the scope that the call belongs under.
    #[getter]
    fn parent_uuid(&self) -> Option<String> {
        Some(self.0.parent_uuid().to_string())
    }

    /// The application's data, kept on the handle and written to no event.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| values::decode_option(py, self.0.data()))
    }

    /// The metadata of the start event, inherited by the end event.
    #[getter]
    fn metadata<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| values::decode_option(py, self.0.metadata()))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0.uuid() == self.0.uuid())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.uuid().hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<{} {:?} {}>", "LLMHandle", self.0.name(), self.0.uuid())
    }
}

/// An open scope, as given by a push; it is needed to close it and may serve as an explicit parent.
#[pyclass(frozen, weakref, module = "nemo_relay")]
pub struct ScopeHandle(pub Arc<Scope>);

#[pymethods]
impl ScopeHandle {
    /// The identity of the scope.
    #[getter]
    fn uuid(&self) -> String {
        self.0.uuid.to_string()
    }

    /// The name of the scope.
    #[getter]
    fn name(&self) -> String {
        self.0.name.to_string()
    }

    /// The kind of work.
    #[getter]
    fn scope_type(&self) -> enums::ScopeType {
        enums::ScopeType::of(self.0.scope_type)
    }

    /// The flags given at the push.
    #[getter]
    fn attributes(&self) -> flags::ScopeAttributes {
        flags::ScopeAttributes(self.0.attributes)
    }

    /// The parent's identity; absent on the implicit root alone.
    #[getter]
    fn parent_uuid(&self) -> Option<String> {
        self.0.parent_uuid.as_ref().map(|value| value.to_string())
    }

    /// The application's data, kept on the handle and written to no event.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| values::decode_option(py, self.0.data.as_ref()))
    }

    /// The metadata of the start event, inherited by the end event.
    #[getter]
    fn metadata<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| values::decode_option(py, self.0.metadata.as_ref()))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0.uuid == self.0.uuid)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.uuid.hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<{} {:?} {}>", "ScopeHandle", self.0.name, self.0.uuid)
    }
}

/// A scope stack to be used elsewhere; it remembers the innermost scope that was open when it was last left.
#[pyclass(frozen, weakref, module = "nemo_relay")]
pub struct ScopeStack(pub Arc<isolation::ScopeStack>);

#[pymethods]
impl ScopeStack {
    /// The identity of the innermost open scope.
    #[getter]
    fn uuid(&self) -> String {
        self.0.head().uuid.to_string()
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0.head().uuid == self.0.head().uuid)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.head().uuid.hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<{} {}>", "ScopeStack", self.0.head().uuid)
    }
}

/// A tool call that was started by hand, as given by tools.call; it is needed to end it.
#[pyclass(frozen, weakref, module = "nemo_relay")]
pub struct ToolHandle(pub Arc<OpenCall>);

#[pymethods]
impl ToolHandle {
    /// The identity of the call.
    #[getter]
    fn uuid(&self) -> String {
        self.0.uuid().to_string()
    }

    /// The name of the call.
    #[getter]
    fn name(&self) -> String {
        self.0.name().to_string()
    }

    /// The flags of the call.
    #[getter]
    fn attributes(&self) -> flags::ToolAttributes {
        flags::ToolAttributes(types::ToolAttributes::from_bits(self.0.attributes()).unwrap_or_default())
    }

    /// The identity of the scope that the call belongs under.
    #[getter]
    fn parent_uuid(&self) -> Option<String> {
        Some(self.0.parent_uuid().to_string())
    }

    /// The application's data, kept on the handle and written to no event.
    #[getter]
    fn data<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| values::decode_option(py, self.0.data()))
    }

    /// The metadata of the start event, inherited by the end event.
    #[getter]
    fn metadata<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| values::decode_option(py, self.0.metadata()))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0.uuid() == self.0.uuid())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.uuid().hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<{} {:?} {}>", "ToolHandle", self.0.name(), self.0.uuid())
    }
}

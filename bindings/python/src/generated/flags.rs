// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Sets of flags as Python classes.

use crate::arguments::{bits, fault};
use nemo_relay_runtime::types;
use pyo3::prelude::*;

/// Properties of a model call.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LLMAttributes(pub types::LlmAttributes);

#[pymethods]
impl LLMAttributes {
    /// The provider keeps the state of the conversation.
    #[classattr]
    const STATEFUL: u32 = 1;
    /// The response comes in chunks.
    #[classattr]
    const STREAMING: u32 = 2;

    #[new]
    #[pyo3(signature = (value = 0))]
    fn new(py: Python<'_>, #[pyo3(from_py_with = bits)] value: u32) -> PyResult<Self> {
        types::LlmAttributes::from_bits(value)
            .map(Self)
            .ok_or_else(|| fault(py, "value", format!("{value} has a bit that no flag has")))
    }

    /// The flags as a number.
    #[getter]
    fn value(&self) -> u32 {
        self.0.bits()
    }

    /// Whether the flag STATEFUL is set.
    #[getter]
    fn is_stateful(&self) -> bool {
        self.0.contains(types::LlmAttributes::STATEFUL)
    }

    /// Whether the flag STREAMING is set.
    #[getter]
    fn is_streaming(&self) -> bool {
        self.0.contains(types::LlmAttributes::STREAMING)
    }

    fn __or__(&self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn __and__(&self, other: Self) -> Self {
        Self(types::LlmAttributes::from_bits(self.0.bits() & other.0.bits()).unwrap_or_default())
    }

    fn __repr__(&self) -> String {
        format!("LLMAttributes({:#x})", self.0.bits())
    }
}

/// Properties of a scope.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ScopeAttributes(pub types::ScopeAttributes);

#[pymethods]
impl ScopeAttributes {
    /// The scope runs beside its siblings.
    #[classattr]
    const PARALLEL: u32 = 1;
    /// The scope may move to another worker.
    #[classattr]
    const RELOCATABLE: u32 = 2;

    #[new]
    #[pyo3(signature = (value = 0))]
    fn new(py: Python<'_>, #[pyo3(from_py_with = bits)] value: u32) -> PyResult<Self> {
        types::ScopeAttributes::from_bits(value)
            .map(Self)
            .ok_or_else(|| fault(py, "value", format!("{value} has a bit that no flag has")))
    }

    /// The flags as a number.
    #[getter]
    fn value(&self) -> u32 {
        self.0.bits()
    }

    /// Whether the flag PARALLEL is set.
    #[getter]
    fn is_parallel(&self) -> bool {
        self.0.contains(types::ScopeAttributes::PARALLEL)
    }

    /// Whether the flag RELOCATABLE is set.
    #[getter]
    fn is_relocatable(&self) -> bool {
        self.0.contains(types::ScopeAttributes::RELOCATABLE)
    }

    fn __or__(&self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn __and__(&self, other: Self) -> Self {
        Self(types::ScopeAttributes::from_bits(self.0.bits() & other.0.bits()).unwrap_or_default())
    }

    fn __repr__(&self) -> String {
        format!("ScopeAttributes({:#x})", self.0.bits())
    }
}

/// Properties of a tool call.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ToolAttributes(pub types::ToolAttributes);

#[pymethods]
impl ToolAttributes {
    /// The tool runs outside this process.
    #[classattr]
    const REMOTE: u32 = 1;

    #[new]
    #[pyo3(signature = (value = 0))]
    fn new(py: Python<'_>, #[pyo3(from_py_with = bits)] value: u32) -> PyResult<Self> {
        types::ToolAttributes::from_bits(value)
            .map(Self)
            .ok_or_else(|| fault(py, "value", format!("{value} has a bit that no flag has")))
    }

    /// The flags as a number.
    #[getter]
    fn value(&self) -> u32 {
        self.0.bits()
    }

    /// Whether the flag REMOTE is set.
    #[getter]
    fn is_remote(&self) -> bool {
        self.0.contains(types::ToolAttributes::REMOTE)
    }

    fn __or__(&self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn __and__(&self, other: Self) -> Self {
        Self(types::ToolAttributes::from_bits(self.0.bits() & other.0.bits()).unwrap_or_default())
    }

    fn __repr__(&self) -> String {
        format!("ToolAttributes({:#x})", self.0.bits())
    }
}

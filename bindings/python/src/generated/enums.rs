// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Lists of words as Python classes.

use nemo_relay_runtime::types;
use pyo3::prelude::*;

/// What the ATOF exporter does with a file that is already there.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum AtofExporterMode {
    /// Keep the lines of the file and write after them.
    Append = 0,
    /// Empty the file first.
    Overwrite = 1,
}

#[pymethods]
impl AtofExporterMode {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl AtofExporterMode {
    pub fn core(self) -> types::AtofExporterMode {
        match self {
            Self::Append => types::AtofExporterMode::Append,
            Self::Overwrite => types::AtofExporterMode::Overwrite,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::AtofExporterMode) -> Self {
        match core {
            types::AtofExporterMode::Append => Self::Append,
            types::AtofExporterMode::Overwrite => Self::Overwrite,
        }
    }
}

/// The kind of work that a scope stands for.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScopeType {
    /// A whole agent run.
    Agent = 0,
    /// An application function or workflow step.
    Function = 1,
    /// A tool call.
    Tool = 2,
    /// A model call.
    Llm = 3,
    /// A document retrieval.
    Retriever = 4,
    /// An embedding computation.
    Embedder = 5,
    /// A reranking step.
    Reranker = 6,
    /// The evaluation of a guardrail.
    Guardrail = 7,
    /// The evaluation of a result.
    Evaluator = 8,
    /// Work of a kind that the application names itself.
    Custom = 9,
    /// A kind that this version does not know.
    Unknown = 10,
}

#[pymethods]
impl ScopeType {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl ScopeType {
    pub fn core(self) -> types::ScopeType {
        match self {
            Self::Agent => types::ScopeType::Agent,
            Self::Function => types::ScopeType::Function,
            Self::Tool => types::ScopeType::Tool,
            Self::Llm => types::ScopeType::Llm,
            Self::Retriever => types::ScopeType::Retriever,
            Self::Embedder => types::ScopeType::Embedder,
            Self::Reranker => types::ScopeType::Reranker,
            Self::Guardrail => types::ScopeType::Guardrail,
            Self::Evaluator => types::ScopeType::Evaluator,
            Self::Custom => types::ScopeType::Custom,
            Self::Unknown => types::ScopeType::Unknown,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::ScopeType) -> Self {
        match core {
            types::ScopeType::Agent => Self::Agent,
            types::ScopeType::Function => Self::Function,
            types::ScopeType::Tool => Self::Tool,
            types::ScopeType::Llm => Self::Llm,
            types::ScopeType::Retriever => Self::Retriever,
            types::ScopeType::Embedder => Self::Embedder,
            types::ScopeType::Reranker => Self::Reranker,
            types::ScopeType::Guardrail => Self::Guardrail,
            types::ScopeType::Evaluator => Self::Evaluator,
            types::ScopeType::Custom => Self::Custom,
            types::ScopeType::Unknown => Self::Unknown,
        }
    }
}

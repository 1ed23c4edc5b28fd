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

/// Where a codec of model requests or responses comes from.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum LlmCodecKind {
    /// There is no codec.
    None_ = 0,
    /// The codec is one of the runtime's own.
    Builtin = 1,
    /// The application registered the codec.
    Runtime = 2,
    /// The codec has no name.
    Opaque = 3,
}

#[pymethods]
impl LlmCodecKind {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl LlmCodecKind {
    pub fn core(self) -> types::LlmCodecKind {
        match self {
            Self::None_ => types::LlmCodecKind::None,
            Self::Builtin => types::LlmCodecKind::Builtin,
            Self::Runtime => types::LlmCodecKind::Runtime,
            Self::Opaque => types::LlmCodecKind::Opaque,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::LlmCodecKind) -> Self {
        match core {
            types::LlmCodecKind::None => Self::None_,
            types::LlmCodecKind::Builtin => Self::Builtin,
            types::LlmCodecKind::Runtime => Self::Runtime,
            types::LlmCodecKind::Opaque => Self::Opaque,
        }
    }
}

/// How serious a mark is.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum LogSeverity {
    /// A detail of a detail.
    Trace = 0,
    /// A detail that helps to find a fault.
    Debug = 1,
    /// The usual course of things.
    Info = 2,
    /// Something that may become a fault.
    Warn = 3,
    /// A fault.
    Error = 4,
}

#[pymethods]
impl LogSeverity {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl LogSeverity {
    pub fn core(self) -> types::LogSeverity {
        match self {
            Self::Trace => types::LogSeverity::Trace,
            Self::Debug => types::LogSeverity::Debug,
            Self::Info => types::LogSeverity::Info,
            Self::Warn => types::LogSeverity::Warn,
            Self::Error => types::LogSeverity::Error,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::LogSeverity) -> Self {
        match core {
            types::LogSeverity::Trace => Self::Trace,
            types::LogSeverity::Debug => Self::Debug,
            types::LogSeverity::Info => Self::Info,
            types::LogSeverity::Warn => Self::Warn,
            types::LogSeverity::Error => Self::Error,
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

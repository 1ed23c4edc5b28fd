// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Lists of words as Python classes.

use nemo_relay_runtime::types;
use pyo3::prelude::*;

/// What the ATOF exporter does with a file that is already there.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
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
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
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
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
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

/// The kind of a registration.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[allow(non_camel_case_types, reason = "the names that they have in Python")]
pub enum RuntimeRegistrationKind {
    /// Decides before anything else whether a managed tool call may run.
    TOOL_CONDITIONAL_EXECUTION_GUARDRAIL = 1,
    /// Rewrites the real arguments of a tool call before it runs.
    TOOL_REQUEST_INTERCEPT = 2,
    /// Changes what the start event shows of the arguments, never the arguments.
    TOOL_SANITIZE_REQUEST_GUARDRAIL = 3,
    /// Wraps the tool itself; it may run it once, several times, concurrently or not at all.
    TOOL_EXECUTION_INTERCEPT = 4,
    /// Changes what the end event shows of the result, never the result.
    TOOL_SANITIZE_RESPONSE_GUARDRAIL = 5,
    /// Receives every event after it happened.
    SUBSCRIBER = 6,
    /// Decides before anything else whether a managed model call may run.
    LLM_CONDITIONAL_EXECUTION_GUARDRAIL = 7,
    /// Rewrites the real request of a model call before it is sent.
    LLM_REQUEST_INTERCEPT = 8,
    /// Changes what the start event shows of the request, never the request.
    LLM_SANITIZE_REQUEST_GUARDRAIL = 9,
    /// Wraps the model call itself; it may run it once, several times, concurrently or not at all.
    LLM_EXECUTION_INTERCEPT = 10,
    /// Changes what the end event shows of the response, never the response.
    LLM_SANITIZE_RESPONSE_GUARDRAIL = 11,
    /// Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
    LLM_STREAM_EXECUTION_INTERCEPT = 12,
    /// Changes the data, the category profile and the metadata of every mark before anybody sees it.
    MARK_SANITIZE_GUARDRAIL = 13,
    /// Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
    SCOPE_SANITIZE_START_GUARDRAIL = 14,
    /// Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
    SCOPE_SANITIZE_END_GUARDRAIL = 15,
    /// Adds to the metadata of every event before the sanitizers run.
    EVENT_METADATA_INJECTOR = 16,
}

#[pymethods]
impl RuntimeRegistrationKind {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl RuntimeRegistrationKind {
    pub fn core(self) -> types::RuntimeRegistrationKind {
        match self {
            Self::TOOL_CONDITIONAL_EXECUTION_GUARDRAIL => {
                types::RuntimeRegistrationKind::ToolConditionalExecutionGuardrail
            }
            Self::TOOL_REQUEST_INTERCEPT => types::RuntimeRegistrationKind::ToolRequestIntercept,
            Self::TOOL_SANITIZE_REQUEST_GUARDRAIL => types::RuntimeRegistrationKind::ToolSanitizeRequestGuardrail,
            Self::TOOL_EXECUTION_INTERCEPT => types::RuntimeRegistrationKind::ToolExecutionIntercept,
            Self::TOOL_SANITIZE_RESPONSE_GUARDRAIL => types::RuntimeRegistrationKind::ToolSanitizeResponseGuardrail,
            Self::SUBSCRIBER => types::RuntimeRegistrationKind::Subscriber,
            Self::LLM_CONDITIONAL_EXECUTION_GUARDRAIL => {
                types::RuntimeRegistrationKind::LlmConditionalExecutionGuardrail
            }
            Self::LLM_REQUEST_INTERCEPT => types::RuntimeRegistrationKind::LlmRequestIntercept,
            Self::LLM_SANITIZE_REQUEST_GUARDRAIL => types::RuntimeRegistrationKind::LlmSanitizeRequestGuardrail,
            Self::LLM_EXECUTION_INTERCEPT => types::RuntimeRegistrationKind::LlmExecutionIntercept,
            Self::LLM_SANITIZE_RESPONSE_GUARDRAIL => types::RuntimeRegistrationKind::LlmSanitizeResponseGuardrail,
            Self::LLM_STREAM_EXECUTION_INTERCEPT => types::RuntimeRegistrationKind::LlmStreamExecutionIntercept,
            Self::MARK_SANITIZE_GUARDRAIL => types::RuntimeRegistrationKind::MarkSanitizeGuardrail,
            Self::SCOPE_SANITIZE_START_GUARDRAIL => types::RuntimeRegistrationKind::ScopeSanitizeStartGuardrail,
            Self::SCOPE_SANITIZE_END_GUARDRAIL => types::RuntimeRegistrationKind::ScopeSanitizeEndGuardrail,
            Self::EVENT_METADATA_INJECTOR => types::RuntimeRegistrationKind::EventMetadataInjector,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::RuntimeRegistrationKind) -> Self {
        match core {
            types::RuntimeRegistrationKind::ToolConditionalExecutionGuardrail => {
                Self::TOOL_CONDITIONAL_EXECUTION_GUARDRAIL
            }
            types::RuntimeRegistrationKind::ToolRequestIntercept => Self::TOOL_REQUEST_INTERCEPT,
            types::RuntimeRegistrationKind::ToolSanitizeRequestGuardrail => Self::TOOL_SANITIZE_REQUEST_GUARDRAIL,
            types::RuntimeRegistrationKind::ToolExecutionIntercept => Self::TOOL_EXECUTION_INTERCEPT,
            types::RuntimeRegistrationKind::ToolSanitizeResponseGuardrail => Self::TOOL_SANITIZE_RESPONSE_GUARDRAIL,
            types::RuntimeRegistrationKind::Subscriber => Self::SUBSCRIBER,
            types::RuntimeRegistrationKind::LlmConditionalExecutionGuardrail => {
                Self::LLM_CONDITIONAL_EXECUTION_GUARDRAIL
            }
            types::RuntimeRegistrationKind::LlmRequestIntercept => Self::LLM_REQUEST_INTERCEPT,
            types::RuntimeRegistrationKind::LlmSanitizeRequestGuardrail => Self::LLM_SANITIZE_REQUEST_GUARDRAIL,
            types::RuntimeRegistrationKind::LlmExecutionIntercept => Self::LLM_EXECUTION_INTERCEPT,
            types::RuntimeRegistrationKind::LlmSanitizeResponseGuardrail => Self::LLM_SANITIZE_RESPONSE_GUARDRAIL,
            types::RuntimeRegistrationKind::LlmStreamExecutionIntercept => Self::LLM_STREAM_EXECUTION_INTERCEPT,
            types::RuntimeRegistrationKind::MarkSanitizeGuardrail => Self::MARK_SANITIZE_GUARDRAIL,
            types::RuntimeRegistrationKind::ScopeSanitizeStartGuardrail => Self::SCOPE_SANITIZE_START_GUARDRAIL,
            types::RuntimeRegistrationKind::ScopeSanitizeEndGuardrail => Self::SCOPE_SANITIZE_END_GUARDRAIL,
            types::RuntimeRegistrationKind::EventMetadataInjector => Self::EVENT_METADATA_INJECTOR,
        }
    }
}

/// Who made a registration.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[allow(non_camel_case_types, reason = "the names that they have in Python")]
pub enum RuntimeRegistrationOwnerKind {
    /// The runtime itself.
    CORE = 0,
    /// The application.
    GLOBAL_API = 1,
    /// A plugin.
    PLUGIN = 2,
}

#[pymethods]
impl RuntimeRegistrationOwnerKind {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl RuntimeRegistrationOwnerKind {
    pub fn core(self) -> types::RuntimeRegistrationOwnerKind {
        match self {
            Self::CORE => types::RuntimeRegistrationOwnerKind::Core,
            Self::GLOBAL_API => types::RuntimeRegistrationOwnerKind::GlobalApi,
            Self::PLUGIN => types::RuntimeRegistrationOwnerKind::Plugin,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::RuntimeRegistrationOwnerKind) -> Self {
        match core {
            types::RuntimeRegistrationOwnerKind::Core => Self::CORE,
            types::RuntimeRegistrationOwnerKind::GlobalApi => Self::GLOBAL_API,
            types::RuntimeRegistrationOwnerKind::Plugin => Self::PLUGIN,
        }
    }
}

/// The kind of work that a scope stands for.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
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

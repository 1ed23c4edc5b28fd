// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Lists of words as Python classes.

use nemo_relay_runtime::types;
use pyo3::Borrowed;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyType};

/// What takes trajectories.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum AtifStorageType {
    /// A server that takes POST requests.
    Http = 0,
    /// A bucket of S3 or of a compatible service.
    S3 = 1,
}

#[pymethods]
impl AtifStorageType {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl AtifStorageType {
    pub fn core(self) -> types::AtifStorageType {
        match self {
            Self::Http => types::AtifStorageType::Http,
            Self::S3 => types::AtifStorageType::S3,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::AtifStorageType) -> Self {
        match core {
            types::AtifStorageType::Http => Self::Http,
            types::AtifStorageType::S3 => Self::S3,
        }
    }
}

/// The version of ATIF that is written.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum AtifVersion {
    /// ATIF-v1.7.
    V17 = 0,
    /// ATIF-v1.8.
    V18 = 1,
}

#[pymethods]
impl AtifVersion {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl AtifVersion {
    pub fn core(self) -> types::AtifVersion {
        match self {
            Self::V17 => types::AtifVersion::V17,
            Self::V18 => types::AtifVersion::V18,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::AtifVersion) -> Self {
        match core {
            types::AtifVersion::V17 => Self::V17,
            types::AtifVersion::V18 => Self::V18,
        }
    }
}

/// What becomes of keys with dots in them on the way to a server.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum AtofFieldNamePolicy {
    /// They stay.
    Preserve = 0,
    /// Dots become underscores; a key that is then taken gets a number.
    ReplaceDots = 1,
}

#[pymethods]
impl AtofFieldNamePolicy {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl AtofFieldNamePolicy {
    pub fn core(self) -> types::AtofFieldNamePolicy {
        match self {
            Self::Preserve => types::AtofFieldNamePolicy::Preserve,
            Self::ReplaceDots => types::AtofFieldNamePolicy::ReplaceDots,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::AtofFieldNamePolicy) -> Self {
        match core {
            types::AtofFieldNamePolicy::Preserve => Self::Preserve,
            types::AtofFieldNamePolicy::ReplaceDots => Self::ReplaceDots,
        }
    }
}

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

/// Where the ATOF exporter sends events.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum AtofSinkType {
    /// To a file.
    File = 0,
    /// To a server.
    Stream = 1,
}

#[pymethods]
impl AtofSinkType {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl AtofSinkType {
    pub fn core(self) -> types::AtofSinkType {
        match self {
            Self::File => types::AtofSinkType::File,
            Self::Stream => types::AtofSinkType::Stream,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::AtofSinkType) -> Self {
        match core {
            types::AtofSinkType::File => Self::File,
            types::AtofSinkType::Stream => Self::Stream,
        }
    }
}

/// How events reach a server.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum AtofStreamTransport {
    /// A request for each batch of lines.
    HttpPost = 0,
    /// A text frame for each event.
    Websocket = 1,
    /// One request that is held open and gets line after line.
    Ndjson = 2,
}

#[pymethods]
impl AtofStreamTransport {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl AtofStreamTransport {
    pub fn core(self) -> types::AtofStreamTransport {
        match self {
            Self::HttpPost => types::AtofStreamTransport::HttpPost,
            Self::Websocket => types::AtofStreamTransport::Websocket,
            Self::Ndjson => types::AtofStreamTransport::Ndjson,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::AtofStreamTransport) -> Self {
        match core {
            types::AtofStreamTransport::HttpPost => Self::HttpPost,
            types::AtofStreamTransport::Websocket => Self::Websocket,
            types::AtofStreamTransport::Ndjson => Self::Ndjson,
        }
    }
}

/// When what was written is forced onto the disk.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum FsyncPolicy {
    /// The operating system decides.
    Never = 0,
    /// Before a flush returns and where the file is closed.
    OnFlush = 1,
    /// At an interval while there is something new and where the file is closed.
    Interval = 2,
}

#[pymethods]
impl FsyncPolicy {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl FsyncPolicy {
    pub fn core(self) -> types::FsyncPolicy {
        match self {
            Self::Never => types::FsyncPolicy::Never,
            Self::OnFlush => types::FsyncPolicy::OnFlush,
            Self::Interval => types::FsyncPolicy::Interval,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::FsyncPolicy) -> Self {
        match core {
            types::FsyncPolicy::Never => Self::Never,
            types::FsyncPolicy::OnFlush => Self::OnFlush,
            types::FsyncPolicy::Interval => Self::Interval,
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

/// What becomes of the values of a metric.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum MetricKind {
    /// They are added up and never negative.
    Counter = 1,
    /// They are added up.
    UpDownCounter = 2,
    /// The last one counts.
    Gauge = 3,
    /// They are sorted into buckets.
    Histogram = 4,
}

#[pymethods]
impl MetricKind {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl MetricKind {
    pub fn core(self) -> types::MetricKind {
        match self {
            Self::Counter => types::MetricKind::Counter,
            Self::UpDownCounter => types::MetricKind::UpDownCounter,
            Self::Gauge => types::MetricKind::Gauge,
            Self::Histogram => types::MetricKind::Histogram,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::MetricKind) -> Self {
        match core {
            types::MetricKind::Counter => Self::Counter,
            types::MetricKind::UpDownCounter => Self::UpDownCounter,
            types::MetricKind::Gauge => Self::Gauge,
            types::MetricKind::Histogram => Self::Histogram,
        }
    }
}

/// How the points of counters and histograms relate to those before them.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum MetricTemporality {
    /// All count from the start.
    Cumulative = 0,
    /// Counters and histograms count from the point before.
    Delta = 1,
    /// As delta.
    LowMemory = 2,
}

#[pymethods]
impl MetricTemporality {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl MetricTemporality {
    pub fn core(self) -> types::MetricTemporality {
        match self {
            Self::Cumulative => types::MetricTemporality::Cumulative,
            Self::Delta => types::MetricTemporality::Delta,
            Self::LowMemory => types::MetricTemporality::LowMemory,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::MetricTemporality) -> Self {
        match core {
            types::MetricTemporality::Cumulative => Self::Cumulative,
            types::MetricTemporality::Delta => Self::Delta,
            types::MetricTemporality::LowMemory => Self::LowMemory,
        }
    }
}

/// What the value of a measurement is.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum MetricValueType {
    /// A whole number from 0 to 9223372036854775807.
    U64 = 1,
    /// A whole number of 64 bits.
    I64 = 2,
    /// A finite floating-point number.
    F64 = 3,
}

#[pymethods]
impl MetricValueType {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl MetricValueType {
    pub fn core(self) -> types::MetricValueType {
        match self {
            Self::U64 => types::MetricValueType::U64,
            Self::I64 => types::MetricValueType::I64,
            Self::F64 => types::MetricValueType::F64,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::MetricValueType) -> Self {
        match core {
            types::MetricValueType::U64 => Self::U64,
            types::MetricValueType::I64 => Self::I64,
            types::MetricValueType::F64 => Self::F64,
        }
    }
}

/// How bodies are compressed.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenTelemetryCompression {
    /// Not at all.
    None_ = 0,
    /// With gzip.
    Gzip = 1,
}

#[pymethods]
impl OpenTelemetryCompression {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl OpenTelemetryCompression {
    pub fn core(self) -> types::OpenTelemetryCompression {
        match self {
            Self::None_ => types::OpenTelemetryCompression::None,
            Self::Gzip => types::OpenTelemetryCompression::Gzip,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::OpenTelemetryCompression) -> Self {
        match core {
            types::OpenTelemetryCompression::None => Self::None_,
            types::OpenTelemetryCompression::Gzip => Self::Gzip,
        }
    }
}

/// How OTLP is written to a file.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenTelemetryFileFormat {
    /// A request a line in JSON.
    JsonLines = 0,
    /// Requests in binary Protobuf each after its length in four bytes.
    Proto = 1,
}

#[pymethods]
impl OpenTelemetryFileFormat {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl OpenTelemetryFileFormat {
    pub fn core(self) -> types::OpenTelemetryFileFormat {
        match self {
            Self::JsonLines => types::OpenTelemetryFileFormat::JsonLines,
            Self::Proto => types::OpenTelemetryFileFormat::Proto,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::OpenTelemetryFileFormat) -> Self {
        match core {
            types::OpenTelemetryFileFormat::JsonLines => Self::JsonLines,
            types::OpenTelemetryFileFormat::Proto => Self::Proto,
        }
    }
}

/// What becomes of a file that is already there.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenTelemetryFileMode {
    /// It is written anew.
    Overwrite = 0,
    /// It is continued.
    Append = 1,
}

#[pymethods]
impl OpenTelemetryFileMode {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl OpenTelemetryFileMode {
    pub fn core(self) -> types::OpenTelemetryFileMode {
        match self {
            Self::Overwrite => types::OpenTelemetryFileMode::Overwrite,
            Self::Append => types::OpenTelemetryFileMode::Append,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::OpenTelemetryFileMode) -> Self {
        match core {
            types::OpenTelemetryFileMode::Overwrite => Self::Overwrite,
            types::OpenTelemetryFileMode::Append => Self::Append,
        }
    }
}

/// What becomes of a mark inside a span.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenTelemetryMarkProjection {
    /// What the conventions usually do.
    Inherit = 0,
    /// An event of the span.
    Event = 1,
    /// A span of its own that looks like a tool's.
    Tool = 2,
}

#[pymethods]
impl OpenTelemetryMarkProjection {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl OpenTelemetryMarkProjection {
    pub fn core(self) -> types::OpenTelemetryMarkProjection {
        match self {
            Self::Inherit => types::OpenTelemetryMarkProjection::Inherit,
            Self::Event => types::OpenTelemetryMarkProjection::Event,
            Self::Tool => types::OpenTelemetryMarkProjection::Tool,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::OpenTelemetryMarkProjection) -> Self {
        match core {
            types::OpenTelemetryMarkProjection::Inherit => Self::Inherit,
            types::OpenTelemetryMarkProjection::Event => Self::Event,
            types::OpenTelemetryMarkProjection::Tool => Self::Tool,
        }
    }
}

/// How OTLP travels.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenTelemetryTransport {
    /// HTTP with binary Protobuf.
    HttpBinary = 0,
    /// HTTP with JSON.
    HttpJson = 1,
    /// The protocol gRPC.
    Grpc = 2,
}

#[pymethods]
impl OpenTelemetryTransport {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl OpenTelemetryTransport {
    pub fn core(self) -> types::OpenTelemetryTransport {
        match self {
            Self::HttpBinary => types::OpenTelemetryTransport::HttpBinary,
            Self::HttpJson => types::OpenTelemetryTransport::HttpJson,
            Self::Grpc => types::OpenTelemetryTransport::Grpc,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::OpenTelemetryTransport) -> Self {
        match core {
            types::OpenTelemetryTransport::HttpBinary => Self::HttpBinary,
            types::OpenTelemetryTransport::HttpJson => Self::HttpJson,
            types::OpenTelemetryTransport::Grpc => Self::Grpc,
        }
    }
}

/// Which conventions spans follow.
#[pyclass(eq, hash, frozen, from_py_object, module = "nemo_relay")]
#[allow(clippy::upper_case_acronyms, reason = "some are published in capitals")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenTelemetryType {
    /// Everything that the events hold under names of its own.
    Full = 0,
    /// OpenTelemetry's conventions for generative AI.
    GenAi = 1,
    /// OpenInference.
    Openinference = 2,
}

#[pymethods]
impl OpenTelemetryType {
    /// The word that stands for it in JSON.
    #[getter]
    fn value(&self) -> &'static str {
        self.core().as_str()
    }
}

impl OpenTelemetryType {
    pub fn core(self) -> types::OpenTelemetryType {
        match self {
            Self::Full => types::OpenTelemetryType::Full,
            Self::GenAi => types::OpenTelemetryType::GenAi,
            Self::Openinference => types::OpenTelemetryType::Openinference,
        }
    }

    #[allow(dead_code, reason = "some are only ever given to the runtime")]
    pub fn of(core: types::OpenTelemetryType) -> Self {
        match core {
            types::OpenTelemetryType::Full => Self::Full,
            types::OpenTelemetryType::GenAi => Self::GenAi,
            types::OpenTelemetryType::Openinference => Self::Openinference,
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

/// The kind of a registration.
///
/// In Python it is a string, of the class of that name in `nemo_relay.generated.words`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RuntimeRegistrationKind(types::RuntimeRegistrationKind);

impl RuntimeRegistrationKind {
    pub fn core(self) -> types::RuntimeRegistrationKind {
        self.0
    }

    pub fn of(core: types::RuntimeRegistrationKind) -> Self {
        Self(core)
    }

    fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        CLASS.import(py, "nemo_relay.generated.words", "RuntimeRegistrationKind")
    }
}

impl<'py> IntoPyObject<'py> for RuntimeRegistrationKind {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Self::class(py)?.call1((self.0.as_str(),))
    }
}

impl<'py> FromPyObject<'_, 'py> for RuntimeRegistrationKind {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let Ok(word) = value.cast::<PyString>() else {
            return Err(PyTypeError::new_err("not a member of RuntimeRegistrationKind"));
        };
        let word = word.to_string_lossy();
        types::RuntimeRegistrationKind::parse(&word)
            .map(Self)
            .ok_or_else(|| PyValueError::new_err(format!("'{word}' is not a member of RuntimeRegistrationKind")))
    }
}

/// Who made a registration.
///
/// In Python it is a string, of the class of that name in `nemo_relay.generated.words`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RuntimeRegistrationOwnerKind(types::RuntimeRegistrationOwnerKind);

impl RuntimeRegistrationOwnerKind {
    pub fn core(self) -> types::RuntimeRegistrationOwnerKind {
        self.0
    }

    pub fn of(core: types::RuntimeRegistrationOwnerKind) -> Self {
        Self(core)
    }

    fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        CLASS.import(py, "nemo_relay.generated.words", "RuntimeRegistrationOwnerKind")
    }
}

impl<'py> IntoPyObject<'py> for RuntimeRegistrationOwnerKind {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Self::class(py)?.call1((self.0.as_str(),))
    }
}

impl<'py> FromPyObject<'_, 'py> for RuntimeRegistrationOwnerKind {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let Ok(word) = value.cast::<PyString>() else {
            return Err(PyTypeError::new_err("not a member of RuntimeRegistrationOwnerKind"));
        };
        let word = word.to_string_lossy();
        types::RuntimeRegistrationOwnerKind::parse(&word)
            .map(Self)
            .ok_or_else(|| PyValueError::new_err(format!("'{word}' is not a member of RuntimeRegistrationOwnerKind")))
    }
}

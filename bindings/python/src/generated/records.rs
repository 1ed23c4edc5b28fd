// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Records as Python classes.

use crate::generated::enums;
use nemo_relay_runtime::types;
use pyo3::prelude::*;
use pyo3::types::PyString;

/// Names the schema that the data of an event follows.
#[pyclass(frozen, module = "nemo_relay")]
pub struct DataSchema {
    /// The name of the schema.
    #[pyo3(get)]
    pub name: Py<PyString>,
    /// The version of the schema.
    #[pyo3(get)]
    pub version: Py<PyString>,
}

#[pymethods]
impl DataSchema {
    #[new]
    #[pyo3(signature = (name, version,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, name: Py<PyString>, version: Py<PyString>) -> Self {
        let _ = py;
        Self { name, version }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("name={}", self.name.bind(py).repr()?));
        shown.push(format!("version={}", self.version.bind(py).repr()?));
        Ok(format!("DataSchema({})", shown.join(", ")))
    }
}

impl DataSchema {
    pub fn core(&self, py: Python<'_>) -> PyResult<types::DataSchema> {
        Ok(types::DataSchema {
            name: self.name.bind(py).to_str()?.to_owned(),
            version: self.version.bind(py).to_str()?.to_owned(),
        })
    }

    pub fn of(py: Python<'_>, core: &types::DataSchema) -> Self {
        let _ = py;
        Self { name: PyString::new(py, &core.name).unbind(), version: PyString::new(py, &core.version).unbind() }
    }

    /// The record as a dictionary, without what is absent.
    pub fn described<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, pyo3::types::PyDict>> {
        let dict = pyo3::types::PyDict::new(py);
        dict.set_item("name", &self.name)?;
        dict.set_item("version", &self.version)?;
        Ok(dict)
    }
}

/// What became of the events that were queued before a flush.
#[pyclass(frozen, module = "nemo_relay")]
pub struct FlushReport {
    /// Deliveries made since the process began, counted once an event and subscriber.
    #[pyo3(get)]
    pub delivered: u64,
    /// Deliveries given up since the process began because a queue was full.
    #[pyo3(get)]
    pub dropped: u64,
    /// Deliveries that were still to be made when the time was over.
    #[pyo3(get)]
    pub pending: u64,
    /// Calls of a subscriber that raised.
    #[pyo3(get)]
    pub callback_errors: u64,
}

#[pymethods]
impl FlushReport {
    #[new]
    #[pyo3(signature = (delivered, dropped, pending, callback_errors,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, delivered: u64, dropped: u64, pending: u64, callback_errors: u64) -> Self {
        let _ = py;
        Self { delivered, dropped, pending, callback_errors }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("delivered={:?}", self.delivered));
        shown.push(format!("dropped={:?}", self.dropped));
        shown.push(format!("pending={:?}", self.pending));
        shown.push(format!("callback_errors={:?}", self.callback_errors));
        Ok(format!("FlushReport({})", shown.join(", ")))
    }
}

impl FlushReport {
    pub fn of(py: Python<'_>, core: &types::FlushReport) -> Self {
        let _ = py;
        Self {
            delivered: core.delivered,
            dropped: core.dropped,
            pending: core.pending,
            callback_errors: core.callback_errors,
        }
    }
}

/// Names the codec of a model call.
#[pyclass(frozen, module = "nemo_relay")]
pub struct LlmCodecIdentity {
    /// Where the codec comes from.
    #[pyo3(get)]
    pub kind: enums::LlmCodecKind,
    /// The name of the codec where it has one.
    #[pyo3(get)]
    pub id: Option<Py<PyString>>,
}

#[pymethods]
impl LlmCodecIdentity {
    #[new]
    #[pyo3(signature = (kind, id = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, kind: enums::LlmCodecKind, id: Option<Py<PyString>>) -> Self {
        let _ = py;
        Self { kind, id }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("kind=...".to_owned());
        shown.push("id=...".to_owned());
        Ok(format!("LlmCodecIdentity({})", shown.join(", ")))
    }
}

/// What an execution intercept of model calls is told about the call that it wraps.
#[pyclass(frozen, module = "nemo_relay")]
pub struct LlmExecutionContext {
    /// The codec of the request.
    #[pyo3(get)]
    pub request_codec: Option<Py<LlmCodecIdentity>>,
    /// The codec of the response.
    #[pyo3(get)]
    pub response_codec: Option<Py<LlmCodecIdentity>>,
}

#[pymethods]
impl LlmExecutionContext {
    #[new]
    #[pyo3(signature = (request_codec = None, response_codec = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        request_codec: Option<Py<LlmCodecIdentity>>,
        response_codec: Option<Py<LlmCodecIdentity>>,
    ) -> Self {
        let _ = py;
        Self { request_codec, response_codec }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("request_codec=...".to_owned());
        shown.push("response_codec=...".to_owned());
        Ok(format!("LlmExecutionContext({})", shown.join(", ")))
    }
}

/// A request to a model provider; what is sent as headers and what is sent as the body.
#[pyclass(frozen, module = "nemo_relay")]
pub struct LLMRequest {
    /// The headers by name; names are compared without regard to case.
    #[pyo3(get)]
    pub headers: Py<map>,
    /// The body in the form of the provider.
    #[pyo3(get)]
    pub content: Py<PyAny>,
}

#[pymethods]
impl LLMRequest {
    #[new]
    #[pyo3(signature = (headers, content,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, headers: Py<map>, content: Py<PyAny>) -> Self {
        let _ = py;
        Self { headers, content }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("headers=...".to_owned());
        shown.push("content=...".to_owned());
        Ok(format!("LLMRequest({})", shown.join(", ")))
    }
}

impl LLMRequest {
    pub fn core(&self, py: Python<'_>) -> PyResult<types::LlmRequest> {
        Ok(types::LlmRequest { headers: self.headers, content: self.content })
    }
}

/// What a request intercept of model calls returns; a plain request stands for an outcome with nothing else.
#[pyclass(frozen, module = "nemo_relay")]
pub struct LLMRequestInterceptOutcome {
    /// The request that takes the place of the given one.
    #[pyo3(get)]
    pub request: Py<LLMRequest>,
    /// The request in normalized form; the later intercepts are given it and the start event shows it.
    #[pyo3(get)]
    pub annotated_request: Option<Py<PyAny>>,
    /// Marks that are emitted after the start event and under the scope of the call.
    #[pyo3(get)]
    pub pending_marks: Py<PyAny>,
    /// What was saved and how; each an object with at least the texts producer and kind and the boolean applied.
    #[pyo3(get)]
    pub optimization_contributions: Option<Py<PyAny>>,
}

#[pymethods]
impl LLMRequestInterceptOutcome {
    #[new]
    #[pyo3(signature = (request, annotated_request = None, pending_marks = None, optimization_contributions = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        request: Py<LLMRequest>,
        annotated_request: Option<Py<PyAny>>,
        pending_marks: Option<Py<PyAny>>,
        optimization_contributions: Option<Py<PyAny>>,
    ) -> Self {
        let _ = py;
        let pending_marks = pending_marks.unwrap_or_else(|| pyo3::types::PyList::empty(py).into_any().unbind());
        let optimization_contributions =
            optimization_contributions.unwrap_or_else(|| pyo3::types::PyList::empty(py).into_any().unbind());
        Self { request, annotated_request, pending_marks, optimization_contributions }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("request=...".to_owned());
        shown.push("annotated_request=...".to_owned());
        shown.push("pending_marks=...".to_owned());
        shown.push("optimization_contributions=...".to_owned());
        Ok(format!("LLMRequestInterceptOutcome({})", shown.join(", ")))
    }
}

/// What a sanitizer of model calls is told about the call.
#[pyclass(frozen, module = "nemo_relay")]
pub struct LlmSanitizeContext {
    /// The codec of the payload; its kind is none where there is no codec.
    #[pyo3(get)]
    pub codec: Py<LlmCodecIdentity>,
}

#[pymethods]
impl LlmSanitizeContext {
    #[new]
    #[pyo3(signature = (codec,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, codec: Py<LlmCodecIdentity>) -> Self {
        let _ = py;
        Self { codec }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("codec=...".to_owned());
        Ok(format!("LlmSanitizeContext({})", shown.join(", ")))
    }
}

/// A mark that is emitted under the scope of the call that it belongs to.
#[pyclass(frozen, module = "nemo_relay")]
pub struct PendingMarkSpec {
    /// The name of the mark.
    #[pyo3(get)]
    pub name: Py<PyString>,
    /// The category of the mark.
    #[pyo3(get)]
    pub category: Option<Py<PyString>>,
    /// The fields that belong to the category.
    #[pyo3(get)]
    pub category_profile: Option<Py<PyAny>>,
    /// The data of the mark.
    #[pyo3(get)]
    pub data: Option<Py<PyAny>>,
    /// The metadata of the mark.
    #[pyo3(get)]
    pub metadata: Option<Py<PyAny>>,
    /// The schema that the data follows.
    #[pyo3(get)]
    pub data_schema: Option<Py<DataSchema>>,
    /// How serious the mark is; written to its metadata.
    #[pyo3(get)]
    pub severity: Option<enums::LogSeverity>,
}

#[pymethods]
impl PendingMarkSpec {
    #[new]
    #[pyo3(signature = (name, category = None, category_profile = None, data = None, metadata = None, data_schema = None, severity = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        name: Py<PyString>,
        category: Option<Py<PyString>>,
        category_profile: Option<Py<PyAny>>,
        data: Option<Py<PyAny>>,
        metadata: Option<Py<PyAny>>,
        data_schema: Option<Py<DataSchema>>,
        severity: Option<enums::LogSeverity>,
    ) -> Self {
        let _ = py;
        Self { name, category, category_profile, data, metadata, data_schema, severity }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("name={}", self.name.bind(py).repr()?));
        shown.push("category=...".to_owned());
        shown.push("category_profile=...".to_owned());
        shown.push("data=...".to_owned());
        shown.push("metadata=...".to_owned());
        shown.push("data_schema=...".to_owned());
        shown.push("severity=...".to_owned());
        Ok(format!("PendingMarkSpec({})", shown.join(", ")))
    }
}

impl PendingMarkSpec {
    /// The record as a dictionary, without what is absent.
    pub fn described<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, pyo3::types::PyDict>> {
        let dict = pyo3::types::PyDict::new(py);
        dict.set_item("name", &self.name)?;
        if let Some(value) = &self.category {
            dict.set_item("category", value)?;
        }
        if let Some(value) = &self.category_profile {
            dict.set_item("category_profile", value)?;
        }
        if let Some(value) = &self.data {
            dict.set_item("data", value)?;
        }
        if let Some(value) = &self.metadata {
            dict.set_item("metadata", value)?;
        }
        if let Some(value) = &self.data_schema {
            dict.set_item("data_schema", value.get().described(py)?)?;
        }
        if let Some(value) = &self.severity {
            dict.set_item("severity", value)?;
        }
        Ok(dict)
    }
}

/// What an execution intercept is told about the call that it wraps.
#[pyclass(frozen, module = "nemo_relay")]
pub struct ToolExecutionContext {
    /// The tool.
    #[pyo3(get)]
    pub tool_name: Py<PyString>,
    /// The arguments that the call would run with.
    #[pyo3(get)]
    pub args: Py<PyAny>,
    /// The id that the model gave to the call.
    #[pyo3(get)]
    pub tool_call_id: Option<Py<PyString>>,
}

#[pymethods]
impl ToolExecutionContext {
    #[new]
    #[pyo3(signature = (tool_name, args, tool_call_id = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, tool_name: Py<PyString>, args: Py<PyAny>, tool_call_id: Option<Py<PyString>>) -> Self {
        let _ = py;
        Self { tool_name, args, tool_call_id }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("tool_name={}", self.tool_name.bind(py).repr()?));
        shown.push("args=...".to_owned());
        shown.push("tool_call_id=...".to_owned());
        Ok(format!("ToolExecutionContext({})", shown.join(", ")))
    }
}

/// What an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here.
#[pyclass(frozen, module = "nemo_relay")]
pub struct ToolExecutionInterceptOutcome {
    /// The result that the caller gets.
    #[pyo3(get)]
    pub result: Py<PyAny>,
    /// Marks that are emitted after the end event and under the tool scope.
    #[pyo3(get)]
    pub pending_marks: Py<PyAny>,
    /// Written to the end event as tool_result_annotation.
    #[pyo3(get)]
    pub annotation: Option<Py<PyAny>>,
}

#[pymethods]
impl ToolExecutionInterceptOutcome {
    #[new]
    #[pyo3(signature = (result, pending_marks = None, annotation = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, result: Py<PyAny>, pending_marks: Option<Py<PyAny>>, annotation: Option<Py<PyAny>>) -> Self {
        let _ = py;
        let pending_marks = pending_marks.unwrap_or_else(|| pyo3::types::PyList::empty(py).into_any().unbind());
        Self { result, pending_marks, annotation }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("result=...".to_owned());
        shown.push("pending_marks=...".to_owned());
        shown.push("annotation=...".to_owned());
        Ok(format!("ToolExecutionInterceptOutcome({})", shown.join(", ")))
    }
}

/// What a tool callback returns; the result, and optionally an annotation for the events.
#[pyclass(frozen, module = "nemo_relay")]
pub struct ToolExecutionResult {
    /// The result of the tool.
    #[pyo3(get)]
    pub result: Py<PyAny>,
    /// Written to the end event as tool_result_annotation.
    #[pyo3(get)]
    pub annotation: Option<Py<PyAny>>,
}

#[pymethods]
impl ToolExecutionResult {
    #[new]
    #[pyo3(signature = (result, annotation = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, result: Py<PyAny>, annotation: Option<Py<PyAny>>) -> Self {
        let _ = py;
        Self { result, annotation }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("result=...".to_owned());
        shown.push("annotation=...".to_owned());
        Ok(format!("ToolExecutionResult({})", shown.join(", ")))
    }
}

impl ToolExecutionResult {
    pub fn core(&self, py: Python<'_>) -> PyResult<types::ToolExecutionResult> {
        Ok(types::ToolExecutionResult { result: self.result, annotation: self.annotation })
    }
}

// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Records as Python classes.

use crate::arguments;
use crate::codecs::shape;
use crate::generated::enums;
use nemo_relay_runtime::types;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

/// Names the schema that the data of an event follows. It is a dictionary in Python.
pub struct DataSchema;

impl DataSchema {
    /// What a dictionary stands for.
    pub fn core(value: &Bound<'_, PyAny>, argument: &str) -> PyResult<types::DataSchema> {
        let members = ["name", "version"];
        let [name, version] = arguments::mapping(value, argument, members)?;
        Ok(types::DataSchema { name, version })
    }

    pub fn of<'py>(py: Python<'py>, core: &types::DataSchema) -> PyResult<Bound<'py, PyAny>> {
        shape(py, "DataSchema")?.call1((&core.name, &core.version))
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
    /// Calls that raised of subscribers, sanitizers, injectors and conditional middleware guardrails, sanitizers that were late, and payloads that are no JSON where an event was to show them.
    #[pyo3(get)]
    pub callback_errors: u64,
}

#[pymethods]
impl FlushReport {
    #[new]
    #[pyo3(signature = (delivered, dropped, pending, callback_errors,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        delivered: &Bound<'_, PyAny>,
        dropped: &Bound<'_, PyAny>,
        pending: &Bound<'_, PyAny>,
        callback_errors: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let _ = py;
        let delivered = arguments::field(delivered, "delivered", "an integer")?;
        let dropped = arguments::field(dropped, "dropped", "an integer")?;
        let pending = arguments::field(pending, "pending", "an integer")?;
        let callback_errors = arguments::field(callback_errors, "callback_errors", "an integer")?;
        Ok(Self { delivered, dropped, pending, callback_errors })
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
    pub fn of(py: Python<'_>, core: &types::FlushReport) -> PyResult<Self> {
        let _ = py;
        Ok(Self {
            delivered: core.delivered,
            dropped: core.dropped,
            pending: core.pending,
            callback_errors: core.callback_errors,
        })
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
    fn new(py: Python<'_>, kind: &Bound<'_, PyAny>, id: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let _ = py;
        let kind = arguments::field(kind, "kind", "of the class LlmCodecKind")?;
        let id = id.map(|value| arguments::field(value, "id", "a string or None")).transpose()?;
        Ok(Self { kind, id })
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
    /// What the methods give, in their order.
    pub resolved: [Option<Py<PyAny>>; 2],
}

#[pymethods]
impl LlmExecutionContext {
    #[new]
    #[pyo3(signature = (request_codec = None, response_codec = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        request_codec: Option<&Bound<'_, PyAny>>,
        response_codec: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let request_codec = request_codec
            .map(|value| arguments::field(value, "request_codec", "of the class LlmCodecIdentity or None"))
            .transpose()?;
        let response_codec = response_codec
            .map(|value| arguments::field(value, "response_codec", "of the class LlmCodecIdentity or None"))
            .transpose()?;
        Ok(Self { request_codec, response_codec, resolved: Default::default() })
    }

    /// The codec of the request itself for the operations of the module codecs.
    fn resolve_request_codec(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.resolved[0].as_ref().map(|codec| codec.clone_ref(py))
    }

    /// The codec of the response itself for the operations of the module codecs.
    fn resolve_response_codec(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.resolved[1].as_ref().map(|codec| codec.clone_ref(py))
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
#[pyclass(module = "nemo_relay")]
pub struct LLMRequest {
    /// The headers by name; names are compared without regard to case.
    #[pyo3(get)]
    pub headers: Py<PyDict>,
    /// The body in the form of the provider.
    #[pyo3(get, set)]
    pub content: Py<PyAny>,
}

#[pymethods]
impl LLMRequest {
    #[new]
    #[pyo3(signature = (headers, content,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, headers: &Bound<'_, PyAny>, content: Py<PyAny>) -> PyResult<Self> {
        let _ = py;
        let headers = arguments::field(headers, "headers", "a dict")?;
        Ok(Self { headers, content })
    }

    #[setter(headers)]
    fn set_headers(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.headers = arguments::field(value, "headers", "a dict")?;
        Ok(())
    }

    /// What makes it anew: for copies and for pickle.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, Bound<'py, PyTuple>)> {
        let fields = slf.borrow();
        let made_of = PyTuple::new(
            slf.py(),
            [fields.headers.clone_ref(slf.py()).into_any(), fields.content.clone_ref(slf.py()).into_any()],
        )?;
        Ok((slf.get_type(), made_of))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("headers=...".to_owned());
        shown.push("content=...".to_owned());
        Ok(format!("LLMRequest({})", shown.join(", ")))
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
        request: &Bound<'_, PyAny>,
        annotated_request: Option<Py<PyAny>>,
        pending_marks: Option<Py<PyAny>>,
        optimization_contributions: Option<Py<PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let request = arguments::field(request, "request", "of the class LLMRequest")?;
        let pending_marks = pending_marks.unwrap_or_else(|| pyo3::types::PyList::empty(py).into_any().unbind());
        Ok(Self { request, annotated_request, pending_marks, optimization_contributions })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("request={}", self.request.bind(py).repr()?));
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
    /// What the methods give, in their order.
    pub resolved: [Option<Py<PyAny>>; 1],
}

#[pymethods]
impl LlmSanitizeContext {
    #[new]
    #[pyo3(signature = (codec,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(py: Python<'_>, codec: &Bound<'_, PyAny>) -> PyResult<Self> {
        let _ = py;
        let codec = arguments::field(codec, "codec", "of the class LlmCodecIdentity")?;
        Ok(Self { codec, resolved: Default::default() })
    }

    /// The codec itself for the operations of the module codecs.
    fn resolve_codec(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.resolved[0].as_ref().map(|codec| codec.clone_ref(py))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("codec={}", self.codec.bind(py).repr()?));
        Ok(format!("LlmSanitizeContext({})", shown.join(", ")))
    }
}

/// One value of a metric.
#[pyclass(frozen, module = "nemo_relay")]
pub struct MetricMeasurement {
    /// The name of the metric; 1 to 255 ASCII characters that begin with a letter.
    #[pyo3(get)]
    pub name: Py<PyString>,
    /// What becomes of the values.
    #[pyo3(get)]
    pub kind: enums::MetricKind,
    /// What the value is.
    #[pyo3(get)]
    pub value_type: enums::MetricValueType,
    /// The value; a number of that type.
    #[pyo3(get)]
    pub value: Py<PyAny>,
    /// The unit; at most 63 ASCII characters.
    #[pyo3(get)]
    pub unit: Option<Py<PyString>>,
    /// What is measured.
    #[pyo3(get)]
    pub description: Option<Py<PyString>>,
    /// A flat object of primitives or of lists of primitives of one kind.
    #[pyo3(get)]
    pub attributes: Option<Py<PyAny>>,
    /// The boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before.
    #[pyo3(get)]
    pub boundaries: Option<Py<PyAny>>,
}

#[pymethods]
impl MetricMeasurement {
    #[new]
    #[pyo3(signature = (name, kind, value_type, value, unit = None, description = None, attributes = None, boundaries = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        name: &Bound<'_, PyAny>,
        kind: &Bound<'_, PyAny>,
        value_type: &Bound<'_, PyAny>,
        value: Py<PyAny>,
        unit: Option<&Bound<'_, PyAny>>,
        description: Option<&Bound<'_, PyAny>>,
        attributes: Option<Py<PyAny>>,
        boundaries: Option<Py<PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let name = arguments::field(name, "name", "a string")?;
        let kind = arguments::field(kind, "kind", "of the class MetricKind")?;
        let value_type = arguments::field(value_type, "value_type", "of the class MetricValueType")?;
        let unit = unit.map(|value| arguments::field(value, "unit", "a string or None")).transpose()?;
        let description =
            description.map(|value| arguments::field(value, "description", "a string or None")).transpose()?;
        Ok(Self { name, kind, value_type, value, unit, description, attributes, boundaries })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("name={}", self.name.bind(py).repr()?));
        shown.push("kind=...".to_owned());
        shown.push("value_type=...".to_owned());
        shown.push("value=...".to_owned());
        shown.push("unit=...".to_owned());
        shown.push("description=...".to_owned());
        shown.push("attributes=...".to_owned());
        shown.push("boundaries=...".to_owned());
        Ok(format!("MetricMeasurement({})", shown.join(", ")))
    }
}

impl MetricMeasurement {
    /// The record as a dictionary, without what is absent.
    pub fn described<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("name", &self.name)?;
        dict.set_item("kind", self.kind.core().as_str())?;
        dict.set_item("value_type", self.value_type.core().as_str())?;
        dict.set_item("value", &self.value)?;
        if let Some(value) = &self.unit {
            dict.set_item("unit", value)?;
        }
        if let Some(value) = &self.description {
            dict.set_item("description", value)?;
        }
        if let Some(value) = &self.attributes {
            dict.set_item("attributes", value)?;
        }
        if let Some(value) = &self.boundaries {
            dict.set_item("boundaries", value)?;
        }
        Ok(dict)
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
    pub data_schema: Option<Py<PyDict>>,
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
        name: &Bound<'_, PyAny>,
        category: Option<&Bound<'_, PyAny>>,
        category_profile: Option<Py<PyAny>>,
        data: Option<Py<PyAny>>,
        metadata: Option<Py<PyAny>>,
        data_schema: Option<&Bound<'_, PyAny>>,
        severity: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let name = arguments::field(name, "name", "a string")?;
        let category = category.map(|value| arguments::field(value, "category", "a string or None")).transpose()?;
        let data_schema = data_schema
            .map(|value| arguments::field(value, "data_schema", "a dict or a DataSchema or None"))
            .transpose()?;
        let severity = severity
            .map(|value| arguments::field(value, "severity", "of the class LogSeverity or None"))
            .transpose()?;
        Ok(Self { name, category, category_profile, data, metadata, data_schema, severity })
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
    pub fn described<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
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
            dict.set_item("data_schema", value)?;
        }
        if let Some(value) = &self.severity {
            dict.set_item("severity", value.core().as_str())?;
        }
        Ok(dict)
    }
}

/// The place of a call as it is handed to another process, which goes on under it.
#[pyclass(frozen, module = "nemo_relay")]
pub struct PropagationContext {
    /// The identity of the scope that the receiver's scopes belong under.
    #[pyo3(get)]
    pub parent_uuid: Py<PyString>,
    /// The identity of the run; absent where the receiver begins one of its own.
    #[pyo3(get)]
    pub root_uuid: Option<Py<PyString>>,
    /// The version of the form; 1.
    #[pyo3(get)]
    pub version: u32,
    /// The context of the W3C trace.
    #[pyo3(get)]
    pub traceparent: Option<Py<PyString>>,
    /// The state of the W3C trace.
    #[pyo3(get)]
    pub tracestate: Option<Py<PyString>>,
}

#[pymethods]
impl PropagationContext {
    #[new]
    #[pyo3(signature = (parent_uuid, root_uuid = None, version = None, traceparent = None, tracestate = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        parent_uuid: &Bound<'_, PyAny>,
        root_uuid: Option<&Bound<'_, PyAny>>,
        version: Option<&Bound<'_, PyAny>>,
        traceparent: Option<&Bound<'_, PyAny>>,
        tracestate: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let parent_uuid = arguments::field(parent_uuid, "parent_uuid", "a string")?;
        let root_uuid = root_uuid.map(|value| arguments::field(value, "root_uuid", "a string or None")).transpose()?;
        let version = version.map(|value| arguments::field(value, "version", "an integer")).transpose()?.unwrap_or(1);
        let traceparent =
            traceparent.map(|value| arguments::field(value, "traceparent", "a string or None")).transpose()?;
        let tracestate =
            tracestate.map(|value| arguments::field(value, "tracestate", "a string or None")).transpose()?;
        Ok(Self { parent_uuid, root_uuid, version, traceparent, tracestate })
    }

    /// Writes a context as JSON text.
    fn to_json(slf: &Bound<'_, Self>) -> PyResult<String> {
        crate::isolation::propagation_context_to_json(slf.as_any())
    }

    /// Reads a context from JSON text.
    #[staticmethod]
    fn from_json(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        crate::isolation::propagation_context_from_json(value)
    }

    /// Gives the W3C traceparent header of a context.
    fn to_traceparent(slf: &Bound<'_, Self>) -> PyResult<String> {
        crate::isolation::propagation_context_to_traceparent(slf.as_any())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push(format!("parent_uuid={}", self.parent_uuid.bind(py).repr()?));
        shown.push("root_uuid=...".to_owned());
        shown.push(format!("version={:?}", self.version));
        shown.push("traceparent=...".to_owned());
        shown.push("tracestate=...".to_owned());
        Ok(format!("PropagationContext({})", shown.join(", ")))
    }
}

impl PropagationContext {
    pub fn core(&self, py: Python<'_>) -> PyResult<types::PropagationContext> {
        Ok(types::PropagationContext {
            parent_uuid: arguments::text(self.parent_uuid.bind(py), "parent_uuid")?.to_owned(),
            root_uuid: self
                .root_uuid
                .as_ref()
                .map(|text| arguments::text(text.bind(py), "root_uuid").map(str::to_owned))
                .transpose()?,
            version: self.version,
            traceparent: self
                .traceparent
                .as_ref()
                .map(|text| arguments::text(text.bind(py), "traceparent").map(str::to_owned))
                .transpose()?,
            tracestate: self
                .tracestate
                .as_ref()
                .map(|text| arguments::text(text.bind(py), "tracestate").map(str::to_owned))
                .transpose()?,
        })
    }

    pub fn of(py: Python<'_>, core: &types::PropagationContext) -> PyResult<Self> {
        let _ = py;
        Ok(Self {
            parent_uuid: PyString::new(py, &core.parent_uuid).unbind(),
            root_uuid: core.root_uuid.as_ref().map(|text| PyString::new(py, text).unbind()),
            version: core.version,
            traceparent: core.traceparent.as_ref().map(|text| PyString::new(py, text).unbind()),
            tracestate: core.tracestate.as_ref().map(|text| PyString::new(py, text).unbind()),
        })
    }
}

/// One global registration.
#[pyclass(frozen, module = "nemo_relay")]
pub struct RuntimeRegistrationIdentity {
    /// What was registered.
    #[pyo3(get)]
    pub kind: enums::RuntimeRegistrationKind,
    /// The name that its owner gave it.
    #[pyo3(get)]
    pub local_name: Py<PyString>,
    /// The name by which it is known here.
    #[pyo3(get)]
    pub effective_name: Py<PyString>,
    /// Who made it.
    #[pyo3(get)]
    pub owner: Py<RuntimeRegistrationOwner>,
}

#[pymethods]
impl RuntimeRegistrationIdentity {
    #[new]
    #[pyo3(signature = (kind, local_name, effective_name, owner,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        kind: &Bound<'_, PyAny>,
        local_name: &Bound<'_, PyAny>,
        effective_name: &Bound<'_, PyAny>,
        owner: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let _ = py;
        let kind = arguments::field(kind, "kind", "of the class RuntimeRegistrationKind")?;
        let local_name = arguments::field(local_name, "local_name", "a string")?;
        let effective_name = arguments::field(effective_name, "effective_name", "a string")?;
        let owner = arguments::field(owner, "owner", "of the class RuntimeRegistrationOwner")?;
        Ok(Self { kind, local_name, effective_name, owner })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("kind=...".to_owned());
        shown.push(format!("local_name={}", self.local_name.bind(py).repr()?));
        shown.push(format!("effective_name={}", self.effective_name.bind(py).repr()?));
        shown.push(format!("owner={}", self.owner.bind(py).repr()?));
        Ok(format!("RuntimeRegistrationIdentity({})", shown.join(", ")))
    }
}

impl RuntimeRegistrationIdentity {
    pub fn of(py: Python<'_>, core: &types::RuntimeRegistrationIdentity) -> PyResult<Self> {
        let _ = py;
        Ok(Self {
            kind: enums::RuntimeRegistrationKind::of(core.kind),
            local_name: PyString::new(py, &core.local_name).unbind(),
            effective_name: PyString::new(py, &core.effective_name).unbind(),
            owner: Py::new(py, RuntimeRegistrationOwner::of(py, &core.owner)?)?,
        })
    }
}

/// The owner of a registration.
#[pyclass(frozen, module = "nemo_relay")]
pub struct RuntimeRegistrationOwner {
    /// Who made it.
    #[pyo3(get)]
    pub kind: enums::RuntimeRegistrationOwnerKind,
    /// The kind of the plugin; absent where it was none.
    #[pyo3(get)]
    pub plugin_kind: Option<Py<PyString>>,
    /// Which component of the configuration made it, from 1; absent where it was none.
    #[pyo3(get)]
    pub component_ordinal: Option<u32>,
}

#[pymethods]
impl RuntimeRegistrationOwner {
    #[new]
    #[pyo3(signature = (kind, plugin_kind = None, component_ordinal = None,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        py: Python<'_>,
        kind: &Bound<'_, PyAny>,
        plugin_kind: Option<&Bound<'_, PyAny>>,
        component_ordinal: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let kind = arguments::field(kind, "kind", "of the class RuntimeRegistrationOwnerKind")?;
        let plugin_kind =
            plugin_kind.map(|value| arguments::field(value, "plugin_kind", "a string or None")).transpose()?;
        let component_ordinal = component_ordinal
            .map(|value| arguments::field(value, "component_ordinal", "an integer or None"))
            .transpose()?;
        Ok(Self { kind, plugin_kind, component_ordinal })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("kind=...".to_owned());
        shown.push("plugin_kind=...".to_owned());
        shown.push(format!("component_ordinal={:?}", self.component_ordinal));
        Ok(format!("RuntimeRegistrationOwner({})", shown.join(", ")))
    }
}

impl RuntimeRegistrationOwner {
    pub fn of(py: Python<'_>, core: &types::RuntimeRegistrationOwner) -> PyResult<Self> {
        let _ = py;
        Ok(Self {
            kind: enums::RuntimeRegistrationOwnerKind::of(core.kind),
            plugin_kind: core.plugin_kind.as_ref().map(|text| PyString::new(py, text).unbind()),
            component_ordinal: core.component_ordinal,
        })
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
    fn new(
        py: Python<'_>,
        tool_name: &Bound<'_, PyAny>,
        args: Py<PyAny>,
        tool_call_id: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let tool_name = arguments::field(tool_name, "tool_name", "a string")?;
        let tool_call_id =
            tool_call_id.map(|value| arguments::field(value, "tool_call_id", "a string or None")).transpose()?;
        Ok(Self { tool_name, args, tool_call_id })
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
    fn new(
        py: Python<'_>,
        result: Py<PyAny>,
        pending_marks: Option<Py<PyAny>>,
        annotation: Option<Py<PyAny>>,
    ) -> PyResult<Self> {
        let _ = py;
        let pending_marks = pending_marks.unwrap_or_else(|| pyo3::types::PyList::empty(py).into_any().unbind());
        Ok(Self { result, pending_marks, annotation })
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
    fn new(py: Python<'_>, result: Py<PyAny>, annotation: Option<Py<PyAny>>) -> PyResult<Self> {
        let _ = py;
        Ok(Self { result, annotation })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut shown: Vec<String> = Vec::new();
        let _ = py;
        shown.push("result=...".to_owned());
        shown.push("annotation=...".to_owned());
        Ok(format!("ToolExecutionResult({})", shown.join(", ")))
    }
}

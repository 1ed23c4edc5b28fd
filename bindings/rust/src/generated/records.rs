// Code generated from spec/ by codegen. DO NOT EDIT.

//! Records that hold the application's values.

use crate::*;

/// Names the codec of a model call.
#[derive(Clone, Debug, PartialEq)]
pub struct LlmCodecIdentity {
    /// Where the codec comes from.
    pub kind: LlmCodecKind,
    /// The name of the codec where it has one.
    pub id: Option<String>,
}

/// What an execution intercept of model calls is told about the call that it wraps.
#[derive(Clone, Debug, PartialEq)]
pub struct LlmExecutionContext {
    /// The codec of the request.
    pub request_codec: Option<LlmCodecIdentity>,
    /// The codec of the response.
    pub response_codec: Option<LlmCodecIdentity>,
    pub(crate) resolve_request_codec: Option<LlmCodec>,
    pub(crate) resolve_response_codec: Option<LlmCodec>,
}

impl LlmExecutionContext {
    /// The codec of the request itself for the operations of the module codecs.
    pub fn resolve_request_codec(&self) -> Option<LlmCodec> {
        self.resolve_request_codec.clone()
    }

    /// The codec of the response itself for the operations of the module codecs.
    pub fn resolve_response_codec(&self) -> Option<LlmCodec> {
        self.resolve_response_codec.clone()
    }
}

/// A request to a model provider; what is sent as headers and what is sent as the body.
#[derive(Clone, PartialEq)]
pub struct LlmRequest {
    /// The headers by name; names are compared without regard to case.
    pub headers: Map<String, Value>,
    /// The body in the form of the provider.
    pub content: Value,
}

impl std::fmt::Debug for LlmRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LlmRequest").field("headers", &format_args!("...")).field("content", &self.content).finish()
    }
}

impl LlmRequest {
    /// One with what it cannot be without.
    pub fn new(headers: Map<String, Value>, content: impl Into<Value>) -> Self {
        Self { headers, content: content.into() }
    }
}

/// What a request intercept of model calls returns; a plain request stands for an outcome with nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct LlmRequestInterceptOutcome {
    /// The request that takes the place of the given one.
    pub request: LlmRequest,
    /// The request in normalized form; the later intercepts are given it and the start event shows it.
    pub annotated_request: Option<Value>,
    /// Marks that are emitted after the start event and under the scope of the call.
    pub pending_marks: Vec<PendingMarkSpec>,
    /// What was saved and how; each an object with at least the texts producer and kind and the boolean applied.
    pub optimization_contributions: Option<Vec<Value>>,
}

impl LlmRequestInterceptOutcome {
    /// One with what it cannot be without.
    pub fn new(request: LlmRequest) -> Self {
        Self {
            request,
            annotated_request: Default::default(),
            pending_marks: Default::default(),
            optimization_contributions: Default::default(),
        }
    }

    /// The request in normalized form; the later intercepts are given it and the start event shows it.
    #[must_use]
    pub fn with_annotated_request(mut self, annotated_request: impl Into<Value>) -> Self {
        self.annotated_request = Some(annotated_request.into());
        self
    }

    /// Marks that are emitted after the start event and under the scope of the call.
    #[must_use]
    pub fn with_pending_marks(mut self, pending_marks: Vec<PendingMarkSpec>) -> Self {
        self.pending_marks = pending_marks;
        self
    }

    /// What was saved and how; each an object with at least the texts producer and kind and the boolean applied.
    #[must_use]
    pub fn with_optimization_contributions(mut self, optimization_contributions: Vec<Value>) -> Self {
        self.optimization_contributions = Some(optimization_contributions);
        self
    }
}

impl From<LlmRequest> for LlmRequestInterceptOutcome {
    fn from(request: LlmRequest) -> Self {
        Self::new(request)
    }
}

/// What a sanitizer of model calls is told about the call.
#[derive(Clone, Debug, PartialEq)]
pub struct LlmSanitizeContext {
    /// The codec of the payload; its kind is none where there is no codec.
    pub codec: LlmCodecIdentity,
    pub(crate) resolve_codec: Option<LlmCodec>,
}

impl LlmSanitizeContext {
    /// The codec itself for the operations of the module codecs.
    pub fn resolve_codec(&self) -> Option<LlmCodec> {
        self.resolve_codec.clone()
    }
}

/// One value of a metric.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricMeasurement {
    /// The name of the metric; 1 to 255 ASCII characters that begin with a letter.
    pub name: String,
    /// What becomes of the values.
    pub kind: MetricKind,
    /// What the value is.
    pub value_type: MetricValueType,
    /// The value; a number of that type.
    pub value: Value,
    /// The unit; at most 63 ASCII characters.
    pub unit: Option<String>,
    /// What is measured.
    pub description: Option<String>,
    /// A flat object of primitives or of lists of primitives of one kind.
    pub attributes: Option<Value>,
    /// The boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before.
    pub boundaries: Option<Vec<f64>>,
}

impl MetricMeasurement {
    /// One with what it cannot be without.
    pub fn new(
        name: impl Into<String>,
        kind: MetricKind,
        value_type: MetricValueType,
        value: impl Into<Value>,
    ) -> Self {
        Self {
            name: name.into(),
            kind,
            value_type,
            value: value.into(),
            unit: Default::default(),
            description: Default::default(),
            attributes: Default::default(),
            boundaries: Default::default(),
        }
    }

    /// The unit; at most 63 ASCII characters.
    #[must_use]
    pub fn with_unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// What is measured.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// A flat object of primitives or of lists of primitives of one kind.
    #[must_use]
    pub fn with_attributes(mut self, attributes: impl Into<Value>) -> Self {
        self.attributes = Some(attributes.into());
        self
    }

    /// The boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before.
    #[must_use]
    pub fn with_boundaries(mut self, boundaries: Vec<f64>) -> Self {
        self.boundaries = Some(boundaries);
        self
    }

    pub(crate) fn into_value(self) -> Value {
        let mut members = Map::new();
        members.insert("name".to_owned(), self.name.into());
        members.insert("kind".to_owned(), serde_json::to_value(self.kind).unwrap_or_default());
        members.insert("value_type".to_owned(), serde_json::to_value(self.value_type).unwrap_or_default());
        members.insert("value".to_owned(), self.value);
        if let Some(value) = self.unit {
            members.insert("unit".to_owned(), value.into());
        }
        if let Some(value) = self.description {
            members.insert("description".to_owned(), value.into());
        }
        if let Some(value) = self.attributes {
            members.insert("attributes".to_owned(), value);
        }
        if let Some(value) = self.boundaries {
            members.insert("boundaries".to_owned(), serde_json::to_value(value).unwrap_or_default());
        }
        Value::Object(members)
    }
}

impl From<MetricMeasurement> for Value {
    fn from(record: MetricMeasurement) -> Self {
        record.into_value()
    }
}

/// A mark that is emitted under the scope of the call that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingMarkSpec {
    /// The name of the mark.
    pub name: String,
    /// The category of the mark.
    pub category: Option<String>,
    /// The fields that belong to the category.
    pub category_profile: Option<Value>,
    /// The data of the mark.
    pub data: Option<Value>,
    /// The metadata of the mark.
    pub metadata: Option<Value>,
    /// The schema that the data follows.
    pub data_schema: Option<DataSchema>,
    /// How serious the mark is; written to its metadata.
    pub severity: Option<LogSeverity>,
}

impl PendingMarkSpec {
    /// One with what it cannot be without.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            category: Default::default(),
            category_profile: Default::default(),
            data: Default::default(),
            metadata: Default::default(),
            data_schema: Default::default(),
            severity: Default::default(),
        }
    }

    /// The category of the mark.
    #[must_use]
    pub fn with_category(mut self, category: impl Into<String>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// The fields that belong to the category.
    #[must_use]
    pub fn with_category_profile(mut self, category_profile: impl Into<Value>) -> Self {
        self.category_profile = Some(category_profile.into());
        self
    }

    /// The data of the mark.
    #[must_use]
    pub fn with_data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// The metadata of the mark.
    #[must_use]
    pub fn with_metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The schema that the data follows.
    #[must_use]
    pub fn with_data_schema(mut self, data_schema: DataSchema) -> Self {
        self.data_schema = Some(data_schema);
        self
    }

    /// How serious the mark is; written to its metadata.
    #[must_use]
    pub fn with_severity(mut self, severity: LogSeverity) -> Self {
        self.severity = Some(severity);
        self
    }

    pub(crate) fn into_value(self) -> Value {
        let mut members = Map::new();
        members.insert("name".to_owned(), self.name.into());
        if let Some(value) = self.category {
            members.insert("category".to_owned(), value.into());
        }
        if let Some(value) = self.category_profile {
            members.insert("category_profile".to_owned(), value);
        }
        if let Some(value) = self.data {
            members.insert("data".to_owned(), value);
        }
        if let Some(value) = self.metadata {
            members.insert("metadata".to_owned(), value);
        }
        if let Some(value) = self.data_schema {
            members.insert("data_schema".to_owned(), serde_json::to_value(value).unwrap_or_default());
        }
        if let Some(value) = self.severity {
            members.insert("severity".to_owned(), serde_json::to_value(value).unwrap_or_default());
        }
        Value::Object(members)
    }
}

/// What an execution intercept is told about the call that it wraps.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolExecutionContext {
    /// The tool.
    pub tool_name: String,
    /// The arguments that the call would run with.
    pub args: Value,
    /// The id that the model gave to the call.
    pub tool_call_id: Option<String>,
}

/// What an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolExecutionInterceptOutcome {
    /// The result that the caller gets.
    pub result: Value,
    /// Marks that are emitted after the end event and under the tool scope.
    pub pending_marks: Vec<PendingMarkSpec>,
    /// Written to the end event as tool_result_annotation.
    pub annotation: Option<Value>,
}

impl ToolExecutionInterceptOutcome {
    /// One with what it cannot be without.
    pub fn new(result: impl Into<Value>) -> Self {
        Self { result: result.into(), pending_marks: Default::default(), annotation: Default::default() }
    }

    /// Marks that are emitted after the end event and under the tool scope.
    #[must_use]
    pub fn with_pending_marks(mut self, pending_marks: Vec<PendingMarkSpec>) -> Self {
        self.pending_marks = pending_marks;
        self
    }

    /// Written to the end event as tool_result_annotation.
    #[must_use]
    pub fn with_annotation(mut self, annotation: impl Into<Value>) -> Self {
        self.annotation = Some(annotation.into());
        self
    }
}

impl<T: Into<Value>> From<T> for ToolExecutionInterceptOutcome {
    fn from(result: T) -> Self {
        Self::new(result)
    }
}

/// What a tool callback returns; the result, and optionally an annotation for the events.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolExecutionResult {
    /// The result of the tool.
    pub result: Value,
    /// Written to the end event as tool_result_annotation.
    pub annotation: Option<Value>,
}

impl ToolExecutionResult {
    /// One with what it cannot be without.
    pub fn new(result: impl Into<Value>) -> Self {
        Self { result: result.into(), annotation: Default::default() }
    }

    /// Written to the end event as tool_result_annotation.
    #[must_use]
    pub fn with_annotation(mut self, annotation: impl Into<Value>) -> Self {
        self.annotation = Some(annotation.into());
        self
    }
}

impl<T: Into<Value>> From<T> for ToolExecutionResult {
    fn from(result: T) -> Self {
        Self::new(result)
    }
}

//! What the functions of a plugin are given and give.

use serde_json::Value;

/// A tool call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToolCall {
    /// The tool.
    pub name: String,
    /// The arguments; for sanitizers of responses, the result.
    pub value: Value,
    /// The id of the call, where the application gave one.
    pub tool_call_id: Option<String>,
}

/// A model call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LlmCall {
    /// The name of the call.
    pub name: String,
    /// The request, an object with `content` and `headers`; null for sanitizers of responses.
    pub request: Value,
    /// The response, for sanitizers of responses; null otherwise.
    pub response: Value,
    /// The request in normalized form, for request intercepts of a call with a codec.
    pub annotated_request: Option<Value>,
    /// The model, where the application named it.
    pub model_name: Option<String>,
    /// The name of the codec of the request or response, where there is one.
    pub codec: Option<String>,
}

/// What a tool came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToolOutcome {
    /// The result that the caller gets.
    pub result: Value,
    /// What the tool says of its result.
    pub annotation: Option<Value>,
    /// Marks that follow the end of the call: a list of objects with `name` and perhaps `data` and `metadata`.
    pub pending_marks: Option<Value>,
}

impl From<Value> for ToolOutcome {
    fn from(result: Value) -> Self {
        Self { result, ..Self::default() }
    }
}

/// What a request intercept makes of a request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LlmRewrite {
    /// The request that takes the place of the given one.
    pub request: Value,
    /// Its normalized form, where that was changed.
    pub annotated_request: Option<Value>,
    /// Marks that follow the start of the call: a list of objects with `name` and perhaps `data` and `metadata`.
    pub pending_marks: Option<Value>,
}

impl From<Value> for LlmRewrite {
    fn from(request: Value) -> Self {
        Self { request, ..Self::default() }
    }
}

// Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

//! Arguments of the operations, as they come from JavaScript: an absent handle is the largest number, JSON is text.

pub(crate) mod events;

/// Runs a model call through the managed pipeline.
pub struct LlmExecute {
    /// The name of the call such as that of the provider.
    pub name: String,
    /// An explicit parent.
    pub handle: u32,
    /// The flags of the call.
    pub attributes: u32,
    /// The data of the end event where the call has no response to show.
    pub data: Option<String>,
    /// Written to every event of the call.
    pub metadata: Option<String>,
    /// The model.
    pub model_name: Option<String>,
    /// The codec of the request by its name or as an object; with it the intercepts change the normalized request.
    pub codec: Option<String>,
    /// The codec of the response by its name or as an object; with it the end event shows the normalized response.
    pub response_codec: Option<String>,
}

/// Runs a model call whose response comes in chunks through the managed pipeline and gives the stream; nothing is pulled before the consumer asks.
pub struct LlmStreamExecute {
    /// The name of the call such as that of the provider.
    pub name: String,
    /// Is given a copy of every chunk before the consumer gets it; what it raises ends the stream.
    pub collector: bool,
    /// Called once when the stream is over; what it gives is the data of the end event.
    pub finalizer: bool,
    /// An explicit parent.
    pub handle: u32,
    /// The flags of the call.
    pub attributes: u32,
    /// The data of the end event where the finalizer gave nothing to show.
    pub data: Option<String>,
    /// Written to every event of the call.
    pub metadata: Option<String>,
    /// The model.
    pub model_name: Option<String>,
    /// The codec of the request by its name or as an object; with it the intercepts change the normalized request.
    pub codec: Option<String>,
    /// The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together.
    pub response_codec: Option<String>,
}

/// Starts a model call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
pub struct LlmCall {
    /// The name of the call such as that of the provider.
    pub name: String,
    /// An explicit parent.
    pub handle: u32,
    /// The flags of the call.
    pub attributes: u32,
    /// Kept on the handle and written to no event.
    pub data: Option<String>,
    /// Written to both events of the call.
    pub metadata: Option<String>,
    /// The model.
    pub model_name: Option<String>,
    /// When the call began; now where absent.
    pub timestamp: Option<f64>,
}

/// Ends a model call that was started by hand and emits its end event with the status OK. A sanitizer that would have to be awaited withholds the data.
pub struct LlmCallEnd {
    /// The call; it is ended once.
    pub handle: u32,
    /// The data of the end event where there is no response to show.
    pub data: Option<String>,
    /// Merged over the metadata of the start.
    pub metadata: Option<String>,
    /// When the call ended; now where absent.
    pub timestamp: Option<f64>,
    /// What makes the normalized form where it is not given.
    pub response_codec: Option<String>,
}

/// Runs the request intercepts of model calls and gives what they made of the request with the headers that a managed call would send; nothing is emitted.
pub struct LlmRequestIntercepts {
    /// The name of the call such as that of the provider.
    pub name: String,
}

/// Opens a scope under the innermost open scope of the current context and makes it the innermost.
pub struct ScopePush {
    /// The name of the scope.
    pub name: String,
    /// The kind of work.
    pub scope_type: u32,
    /// An explicit parent; only the parent uuid of the events follows it.
    pub handle: u32,
    /// The flags of the scope.
    pub attributes: u32,
    /// Kept on the handle and written to no event.
    pub data: Option<String>,
    /// Written to the start and end events.
    pub metadata: Option<String>,
    /// The data of the start event.
    pub input: Option<String>,
    /// When the work began; now where absent.
    pub timestamp: Option<f64>,
}

/// Closes the innermost scope of the current context.
pub struct ScopePop {
    /// The scope to close.
    pub handle: u32,
    /// The data of the end event.
    pub output: Option<String>,
    /// Merged over the metadata of the push.
    pub metadata: Option<String>,
    /// When the work ended; now where absent.
    pub timestamp: Option<f64>,
}

/// Closes a scope and whatever was left open inside it; this is what the block construct of each language does at its end.
pub struct ScopeClose {
    /// The scope to close.
    pub handle: u32,
    /// The data of the end event.
    pub output: Option<String>,
    /// Merged over the metadata of the push.
    pub metadata: Option<String>,
    /// When the work ended; now where absent.
    pub timestamp: Option<f64>,
    /// OK or ERROR.
    pub status: Option<String>,
    /// The text of the error.
    pub status_description: Option<String>,
}

/// Emits a mark under the innermost open scope.
pub struct ScopeEvent {
    /// The name of the mark.
    pub name: String,
    /// An explicit parent.
    pub handle: u32,
    /// The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text.
    pub data: Option<String>,
    /// The metadata of the mark.
    pub metadata: Option<String>,
    /// The schema that the data follows.
    pub data_schema: Option<String>,
    /// When it happened; now where absent.
    pub timestamp: Option<f64>,
    /// How serious the mark is; it is written to the metadata, which must be an object or absent.
    pub severity: u32,
}

/// Emits a mark with measurements under the innermost open scope.
pub struct ScopeMetric {
    /// The name of the mark.
    pub name: String,
    /// A list of measurements, or of objects with their fields.
    pub measurements: String,
    /// An explicit parent.
    pub handle: u32,
    /// The metadata of the mark.
    pub metadata: Option<String>,
    /// When it was measured; now where absent.
    pub timestamp: Option<f64>,
}

/// Runs a tool through the managed pipeline.
pub struct ToolsExecute {
    /// The tool.
    pub name: String,
    /// An explicit parent.
    pub handle: u32,
    /// The flags of the call.
    pub attributes: u32,
    /// The data of the end event where the call has no result to show.
    pub data: Option<String>,
    /// Written to every event of the call.
    pub metadata: Option<String>,
    /// The id that the model gave to the call.
    pub tool_call_id: Option<String>,
}

/// Starts a tool call by hand and emits its start event; no guardrail decides and no intercept runs. A sanitizer that would have to be awaited withholds the data.
pub struct ToolsCall {
    /// The tool.
    pub name: String,
    /// An explicit parent.
    pub handle: u32,
    /// The flags of the call.
    pub attributes: u32,
    /// Kept on the handle and written to no event.
    pub data: Option<String>,
    /// Written to both events of the call.
    pub metadata: Option<String>,
    /// The id that the model gave to the call.
    pub tool_call_id: Option<String>,
    /// When the call began; now where absent.
    pub timestamp: Option<f64>,
}

/// Ends a tool call that was started by hand and emits its end event, to whose metadata it adds no status. A sanitizer that would have to be awaited withholds the data.
pub struct ToolsCallEnd {
    /// The call; it is ended once.
    pub handle: u32,
    /// The data of the end event where there is no result to show.
    pub data: Option<String>,
    /// Merged over the metadata of the start.
    pub metadata: Option<String>,
    /// When the call ended; now where absent.
    pub timestamp: Option<f64>,
}

/// Runs the request intercepts of tool calls and gives the arguments that they made; nothing is emitted.
pub struct ToolsRequestIntercepts {
    /// The tool.
    pub name: String,
}

/// Runs the guardrails that decide about tool calls, each in a guardrail scope of its own, and fails where one refuses.
pub struct ToolsConditionalExecution {
    /// The tool.
    pub name: String,
}

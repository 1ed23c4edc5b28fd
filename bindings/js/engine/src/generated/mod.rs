// Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

//! Arguments of the operations, as they come from JavaScript: an absent handle is the largest number, JSON is text.

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
    /// The data of the mark.
    pub data: Option<String>,
    /// The metadata of the mark.
    pub metadata: Option<String>,
    /// The schema that the data follows.
    pub data_schema: Option<String>,
    /// When it happened; now where absent.
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

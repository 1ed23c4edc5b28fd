// Code generated from spec/ by codegen. DO NOT EDIT.

//! The parameters of the operations that have several.

use crate::callback::Function;
use crate::*;

/// The parameters of [`codecs_detect_request`](crate::codecs_detect_request).
#[derive(Clone)]
pub struct CodecsDetectRequestParams {
    pub(crate) content: Value,
    pub(crate) hint: Option<String>,
}

impl CodecsDetectRequestParams {
    /// The parameters that every call needs:
    ///
    /// - `content`: The content of the request.
    pub fn new(content: impl Into<Value>) -> Self {
        Self { content: content.into(), hint: None }
    }

    /// The name of a codec or the URL that the request goes to.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// The parameters of [`codecs_detect_response`](crate::codecs_detect_response).
#[derive(Clone)]
pub struct CodecsDetectResponseParams {
    pub(crate) response: Value,
    pub(crate) hint: Option<String>,
}

impl CodecsDetectResponseParams {
    /// The parameters that every call needs:
    ///
    /// - `response`: The response.
    pub fn new(response: impl Into<Value>) -> Self {
        Self { response: response.into(), hint: None }
    }

    /// The name of a codec or the URL that the response came from.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// The parameters of [`recover`](crate::recover).
#[derive(Clone)]
pub struct RecoverParams {
    pub(crate) path: String,
    pub(crate) atif_directory: Option<String>,
}

impl RecoverParams {
    /// The parameters that every call needs:
    ///
    /// - `path`: The file.
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into(), atif_directory: None }
    }

    /// The directory of an exporter of trajectories; those of all agents that have none there are written there, too. Where absent, trajectories are written beside the file.
    #[must_use]
    pub fn atif_directory(mut self, atif_directory: impl Into<String>) -> Self {
        self.atif_directory = Some(atif_directory.into());
        self
    }
}

/// The parameters of [`llm_call_execute`](crate::llm_call_execute).
#[derive(Clone)]
pub struct LlmCallExecuteParams {
    pub(crate) name: String,
    pub(crate) request: LlmRequest,
    pub(crate) func: Function,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) attributes: Option<LlmAttributes>,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) model_name: Option<String>,
    pub(crate) codec: Option<LlmCodec>,
    pub(crate) response_codec: Option<LlmCodec>,
}

impl LlmCallExecuteParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The name of the call such as that of the provider.
    /// - `request`: The request.
    /// - `func`: The call itself; it is given the request.
    pub fn new<F, Fut>(name: impl Into<String>, request: LlmRequest, func: F) -> Self
    where
        F: Fn(LlmRequest) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        Self {
            name: name.into(),
            request,
            func: Function::giving::<Value, _, _>(move |ask| func(ask.give())),
            handle: None,
            attributes: None,
            data: None,
            metadata: None,
            model_name: None,
            codec: None,
            response_codec: None,
        }
    }

    /// An explicit parent.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The flags of the call.
    #[must_use]
    pub fn attributes(mut self, attributes: LlmAttributes) -> Self {
        self.attributes = Some(attributes);
        self
    }

    /// The data of the end event where the call has no response to show.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Written to every event of the call.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The model.
    #[must_use]
    pub fn model_name(mut self, model_name: impl Into<String>) -> Self {
        self.model_name = Some(model_name.into());
        self
    }

    /// The codec of the request by its name or as an object; with it the intercepts change the normalized request.
    #[must_use]
    pub fn codec(mut self, codec: impl Into<LlmCodec>) -> Self {
        self.codec = Some(codec.into());
        self
    }

    /// The codec of the response by its name or as an object; with it the end event shows the normalized response.
    #[must_use]
    pub fn response_codec(mut self, response_codec: impl Into<LlmCodec>) -> Self {
        self.response_codec = Some(response_codec.into());
        self
    }
}

/// The parameters of [`llm_stream_call_execute`](crate::llm_stream_call_execute).
#[derive(Clone)]
pub struct LlmStreamCallExecuteParams {
    pub(crate) name: String,
    pub(crate) request: LlmRequest,
    pub(crate) func: Function,
    pub(crate) collector: Option<Function>,
    pub(crate) finalizer: Option<Function>,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) attributes: Option<LlmAttributes>,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) model_name: Option<String>,
    pub(crate) codec: Option<LlmCodec>,
    pub(crate) response_codec: Option<LlmCodec>,
}

impl LlmStreamCallExecuteParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The name of the call such as that of the provider.
    /// - `request`: The request.
    /// - `func`: The call itself; it is given the request and gives the chunks.
    pub fn new<F, Fut>(name: impl Into<String>, request: LlmRequest, func: F) -> Self
    where
        F: Fn(LlmRequest) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<LlmChunks, BoxError>> + Send + 'static,
    {
        Self {
            name: name.into(),
            request,
            func: Function::giving::<LlmChunks, _, _>(move |ask| func(ask.give())),
            collector: None,
            finalizer: None,
            handle: None,
            attributes: None,
            data: None,
            metadata: None,
            model_name: None,
            codec: None,
            response_codec: None,
        }
    }

    /// Is given a copy of every chunk before the consumer gets it; what it raises ends the stream.
    #[must_use]
    pub fn collector<F, Fut>(mut self, collector: F) -> Self
    where
        F: Fn(Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<(), BoxError>> + Send + 'static,
    {
        self.collector = Some(Function::giving::<(), _, _>(move |ask| collector(ask.give())));
        self
    }

    /// Called once when the stream is over; what it gives is the data of the end event.
    #[must_use]
    pub fn finalizer<F, Fut>(mut self, finalizer: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<Value, BoxError>> + Send + 'static,
    {
        self.finalizer = Some(Function::giving::<Value, _, _>(move |_| finalizer()));
        self
    }

    /// An explicit parent.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The flags of the call.
    #[must_use]
    pub fn attributes(mut self, attributes: LlmAttributes) -> Self {
        self.attributes = Some(attributes);
        self
    }

    /// The data of the end event where the finalizer gave nothing to show.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Written to every event of the call.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The model.
    #[must_use]
    pub fn model_name(mut self, model_name: impl Into<String>) -> Self {
        self.model_name = Some(model_name.into());
        self
    }

    /// The codec of the request by its name or as an object; with it the intercepts change the normalized request.
    #[must_use]
    pub fn codec(mut self, codec: impl Into<LlmCodec>) -> Self {
        self.codec = Some(codec.into());
        self
    }

    /// The codec of the response by its name or as an object; with it the end event shows the normalized response and where there is no finalizer a codec of the runtime puts the response together.
    #[must_use]
    pub fn response_codec(mut self, response_codec: impl Into<LlmCodec>) -> Self {
        self.response_codec = Some(response_codec.into());
        self
    }
}

/// The parameters of [`llm_call`](crate::llm_call).
#[derive(Clone)]
pub struct LlmCallParams {
    pub(crate) name: String,
    pub(crate) request: LlmRequest,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) attributes: Option<LlmAttributes>,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) model_name: Option<String>,
    pub(crate) timestamp: Option<Timestamp>,
}

impl LlmCallParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The name of the call such as that of the provider.
    /// - `request`: The request.
    pub fn new(name: impl Into<String>, request: LlmRequest) -> Self {
        Self {
            name: name.into(),
            request,
            handle: None,
            attributes: None,
            data: None,
            metadata: None,
            model_name: None,
            timestamp: None,
        }
    }

    /// An explicit parent.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The flags of the call.
    #[must_use]
    pub fn attributes(mut self, attributes: LlmAttributes) -> Self {
        self.attributes = Some(attributes);
        self
    }

    /// Kept on the handle and written to no event.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Written to both events of the call.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The model.
    #[must_use]
    pub fn model_name(mut self, model_name: impl Into<String>) -> Self {
        self.model_name = Some(model_name.into());
        self
    }

    /// When the call began; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

/// The parameters of [`llm_call_end`](crate::llm_call_end).
#[derive(Clone)]
pub struct LlmCallEndParams {
    pub(crate) handle: LlmHandle,
    pub(crate) response: Value,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) timestamp: Option<Timestamp>,
    pub(crate) annotated_response: Option<Value>,
    pub(crate) response_codec: Option<LlmCodec>,
}

impl LlmCallEndParams {
    /// The parameters that every call needs:
    ///
    /// - `handle`: The call; it is ended once.
    /// - `response`: The response.
    pub fn new(handle: &LlmHandle, response: impl Into<Value>) -> Self {
        Self {
            handle: handle.clone(),
            response: response.into(),
            data: None,
            metadata: None,
            timestamp: None,
            annotated_response: None,
            response_codec: None,
        }
    }

    /// The data of the end event where there is no response to show.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Merged over the metadata of the start.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// When the call ended; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }

    /// The response in normalized form.
    #[must_use]
    pub fn annotated_response(mut self, annotated_response: impl Into<Value>) -> Self {
        self.annotated_response = Some(annotated_response.into());
        self
    }

    /// What makes the normalized form where it is not given.
    #[must_use]
    pub fn response_codec(mut self, response_codec: impl Into<LlmCodec>) -> Self {
        self.response_codec = Some(response_codec.into());
        self
    }
}

/// The parameters of [`log`](crate::log).
#[derive(Clone)]
pub struct LogParams {
    pub(crate) severity: LogSeverity,
    pub(crate) message: String,
    pub(crate) target: Option<String>,
    pub(crate) fields: Option<Value>,
}

impl LogParams {
    /// The parameters that every call needs:
    ///
    /// - `severity`: How serious it is.
    /// - `message`: What happened.
    pub fn new(severity: LogSeverity, message: impl Into<String>) -> Self {
        Self { severity, message: message.into(), target: None, fields: None }
    }

    /// What it is about; the name of the language goes before it.
    #[must_use]
    pub fn target(mut self, target: impl Into<String>) -> Self {
        self.target = Some(target.into());
        self
    }

    /// An object with what else there is to say.
    #[must_use]
    pub fn fields(mut self, fields: impl Into<Value>) -> Self {
        self.fields = Some(fields.into());
        self
    }
}

/// The parameters of [`plugin_validate`](crate::plugin_validate).
#[derive(Clone)]
pub struct PluginValidateParams {
    pub(crate) config: Value,
    pub(crate) additional_plugins_toml: Option<String>,
}

impl PluginValidateParams {
    /// The parameters that every call needs:
    ///
    /// - `config`: The configuration; an object with version and components and policy.
    pub fn new(config: impl Into<Value>) -> Self {
        Self { config: config.into(), additional_plugins_toml: None }
    }

    /// A file that takes the place of the one of the user.
    #[must_use]
    pub fn additional_plugins_toml(mut self, additional_plugins_toml: impl Into<String>) -> Self {
        self.additional_plugins_toml = Some(additional_plugins_toml.into());
        self
    }
}

/// The parameters of [`plugin_initialize`](crate::plugin_initialize).
#[derive(Clone)]
pub struct PluginInitializeParams {
    pub(crate) config: Value,
    pub(crate) additional_plugins_toml: Option<String>,
}

impl PluginInitializeParams {
    /// The parameters that every call needs:
    ///
    /// - `config`: The configuration.
    pub fn new(config: impl Into<Value>) -> Self {
        Self { config: config.into(), additional_plugins_toml: None }
    }

    /// A file that takes the place of the one of the user.
    #[must_use]
    pub fn additional_plugins_toml(mut self, additional_plugins_toml: impl Into<String>) -> Self {
        self.additional_plugins_toml = Some(additional_plugins_toml.into());
        self
    }
}

/// The parameters of [`push_scope`](crate::push_scope).
#[derive(Clone)]
pub struct PushScopeParams {
    pub(crate) name: String,
    pub(crate) scope_type: ScopeType,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) attributes: Option<ScopeAttributes>,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) input: Option<Value>,
    pub(crate) timestamp: Option<Timestamp>,
}

impl PushScopeParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The name of the scope.
    /// - `scope_type`: The kind of work.
    pub fn new(name: impl Into<String>, scope_type: ScopeType) -> Self {
        Self {
            name: name.into(),
            scope_type,
            handle: None,
            attributes: None,
            data: None,
            metadata: None,
            input: None,
            timestamp: None,
        }
    }

    /// An explicit parent; only the parent uuid of the events follows it.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The flags of the scope.
    #[must_use]
    pub fn attributes(mut self, attributes: ScopeAttributes) -> Self {
        self.attributes = Some(attributes);
        self
    }

    /// Kept on the handle and written to no event.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Written to the start and end events.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The data of the start event.
    #[must_use]
    pub fn input(mut self, input: impl Into<Value>) -> Self {
        self.input = Some(input.into());
        self
    }

    /// When the work began; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

/// The parameters of [`pop_scope`](crate::pop_scope).
#[derive(Clone)]
pub struct PopScopeParams {
    pub(crate) handle: ScopeHandle,
    pub(crate) output: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) timestamp: Option<Timestamp>,
}

impl PopScopeParams {
    /// The parameters that every call needs:
    ///
    /// - `handle`: The scope to close.
    pub fn new(handle: &ScopeHandle) -> Self {
        Self { handle: handle.clone(), output: None, metadata: None, timestamp: None }
    }

    /// The data of the end event.
    #[must_use]
    pub fn output(mut self, output: impl Into<Value>) -> Self {
        self.output = Some(output.into());
        self
    }

    /// Merged over the metadata of the push.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// When the work ended; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

/// The parameters of [`close_scope`](crate::close_scope).
#[derive(Clone)]
pub struct CloseScopeParams {
    pub(crate) handle: ScopeHandle,
    pub(crate) output: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) timestamp: Option<Timestamp>,
    pub(crate) status: Option<String>,
    pub(crate) status_description: Option<String>,
}

impl CloseScopeParams {
    /// The parameters that every call needs:
    ///
    /// - `handle`: The scope to close.
    pub fn new(handle: &ScopeHandle) -> Self {
        Self {
            handle: handle.clone(),
            output: None,
            metadata: None,
            timestamp: None,
            status: None,
            status_description: None,
        }
    }

    /// The data of the end event.
    #[must_use]
    pub fn output(mut self, output: impl Into<Value>) -> Self {
        self.output = Some(output.into());
        self
    }

    /// Merged over the metadata of the push.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// When the work ended; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }

    /// OK or ERROR.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// The text of the error.
    #[must_use]
    pub fn status_description(mut self, status_description: impl Into<String>) -> Self {
        self.status_description = Some(status_description.into());
        self
    }
}

/// The parameters of [`event`](crate::event).
#[derive(Clone)]
pub struct EmitMarkEventParams {
    pub(crate) name: String,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) data_schema: Option<DataSchema>,
    pub(crate) timestamp: Option<Timestamp>,
    pub(crate) severity: Option<LogSeverity>,
}

impl EmitMarkEventParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The name of the mark.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            handle: None,
            data: None,
            metadata: None,
            data_schema: None,
            timestamp: None,
            severity: None,
        }
    }

    /// An explicit parent.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The data of the mark; of a mark tool_end_without_start an object whose `tool_name` is a text.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// The metadata of the mark.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The schema that the data follows.
    #[must_use]
    pub fn data_schema(mut self, data_schema: DataSchema) -> Self {
        self.data_schema = Some(data_schema);
        self
    }

    /// When it happened; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }

    /// How serious the mark is; it is written to the metadata, which must be an object or absent.
    #[must_use]
    pub fn severity(mut self, severity: LogSeverity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// The parameters of [`metric`](crate::metric).
#[derive(Clone)]
pub struct EmitMetricEventParams {
    pub(crate) name: String,
    pub(crate) measurements: Value,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) metadata: Option<Value>,
    pub(crate) timestamp: Option<Timestamp>,
}

impl EmitMetricEventParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The name of the mark.
    /// - `measurements`: A list of measurements, or of objects with their fields.
    pub fn new(name: impl Into<String>, measurements: impl Into<Value>) -> Self {
        Self { name: name.into(), measurements: measurements.into(), handle: None, metadata: None, timestamp: None }
    }

    /// An explicit parent.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The metadata of the mark.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// When it was measured; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

/// The parameters of [`set_queue_policy`](crate::set_queue_policy).
#[derive(Clone)]
pub struct SetQueuePolicyParams {
    pub(crate) name: String,
    pub(crate) queue_policy: String,
    pub(crate) scope: Option<ScopeHandle>,
    pub(crate) queue_events: Option<u32>,
}

impl SetQueuePolicyParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The name of the subscriber.
    /// - `queue_policy`: Its name: drop_newest, block:\<ms> or spill. With block:\<ms> who emits waits so many milliseconds, 1 to 60000, for room before the event is dropped; with spill the event waits in a file.
    pub fn new(name: impl Into<String>, queue_policy: impl Into<String>) -> Self {
        Self { name: name.into(), queue_policy: queue_policy.into(), scope: None, queue_events: None }
    }

    /// The scope that the subscriber is registered on; that of the process where absent.
    #[must_use]
    pub fn scope(mut self, scope: &ScopeHandle) -> Self {
        self.scope = Some(scope.clone());
        self
    }

    /// How many events wait in memory at most; what it was where absent, and that is 65536 at first.
    #[must_use]
    pub fn queue_events(mut self, queue_events: u32) -> Self {
        self.queue_events = Some(queue_events);
        self
    }
}

/// The parameters of [`tool_call_execute`](crate::tool_call_execute).
#[derive(Clone)]
pub struct ToolCallExecuteParams {
    pub(crate) name: String,
    pub(crate) args: Value,
    pub(crate) func: Function,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) attributes: Option<ToolAttributes>,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) tool_call_id: Option<String>,
}

impl ToolCallExecuteParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The tool.
    /// - `args`: Its arguments.
    /// - `func`: The tool itself; it is given the arguments.
    pub fn new<F, Fut, R>(name: impl Into<String>, args: impl Into<Value>, func: F) -> Self
    where
        F: Fn(Value) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = std::result::Result<R, BoxError>> + Send + 'static,
        R: Into<ToolExecutionResult>,
    {
        Self {
            name: name.into(),
            args: args.into(),
            func: Function::giving::<ToolExecutionResult, _, _>(move |ask| func(ask.give())),
            handle: None,
            attributes: None,
            data: None,
            metadata: None,
            tool_call_id: None,
        }
    }

    /// An explicit parent.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The flags of the call.
    #[must_use]
    pub fn attributes(mut self, attributes: ToolAttributes) -> Self {
        self.attributes = Some(attributes);
        self
    }

    /// The data of the end event where the call has no result to show.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Written to every event of the call.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The id that the model gave to the call.
    #[must_use]
    pub fn tool_call_id(mut self, tool_call_id: impl Into<String>) -> Self {
        self.tool_call_id = Some(tool_call_id.into());
        self
    }
}

/// The parameters of [`tool_call`](crate::tool_call).
#[derive(Clone)]
pub struct ToolCallParams {
    pub(crate) name: String,
    pub(crate) args: Value,
    pub(crate) handle: Option<ScopeHandle>,
    pub(crate) attributes: Option<ToolAttributes>,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) tool_call_id: Option<String>,
    pub(crate) timestamp: Option<Timestamp>,
}

impl ToolCallParams {
    /// The parameters that every call needs:
    ///
    /// - `name`: The tool.
    /// - `args`: Its arguments.
    pub fn new(name: impl Into<String>, args: impl Into<Value>) -> Self {
        Self {
            name: name.into(),
            args: args.into(),
            handle: None,
            attributes: None,
            data: None,
            metadata: None,
            tool_call_id: None,
            timestamp: None,
        }
    }

    /// An explicit parent.
    #[must_use]
    pub fn handle(mut self, handle: &ScopeHandle) -> Self {
        self.handle = Some(handle.clone());
        self
    }

    /// The flags of the call.
    #[must_use]
    pub fn attributes(mut self, attributes: ToolAttributes) -> Self {
        self.attributes = Some(attributes);
        self
    }

    /// Kept on the handle and written to no event.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Written to both events of the call.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// The id that the model gave to the call.
    #[must_use]
    pub fn tool_call_id(mut self, tool_call_id: impl Into<String>) -> Self {
        self.tool_call_id = Some(tool_call_id.into());
        self
    }

    /// When the call began; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

/// The parameters of [`tool_call_end`](crate::tool_call_end).
#[derive(Clone)]
pub struct ToolCallEndParams {
    pub(crate) handle: ToolHandle,
    pub(crate) result: ToolExecutionResult,
    pub(crate) data: Option<Value>,
    pub(crate) metadata: Option<Value>,
    pub(crate) timestamp: Option<Timestamp>,
}

impl ToolCallEndParams {
    /// The parameters that every call needs:
    ///
    /// - `handle`: The call; it is ended once.
    /// - `result`: The result.
    pub fn new(handle: &ToolHandle, result: impl Into<ToolExecutionResult>) -> Self {
        Self { handle: handle.clone(), result: result.into(), data: None, metadata: None, timestamp: None }
    }

    /// The data of the end event where there is no result to show.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Merged over the metadata of the start.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// When the call ended; now where absent.
    #[must_use]
    pub fn timestamp(mut self, timestamp: impl Into<Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

#![doc = include_str!("../README.md")]

mod call;
mod callback;
mod chunks;
mod codec;
mod context;
mod delivery;
mod dispatcher;
mod error;
mod exit;
mod exporter;
mod flush;
mod fork;
mod generated;
mod limit;
mod log;
mod next;
mod ops;
mod plugin;
mod registration;
mod relay;
mod request;
mod scope;
mod stream;
mod typed;
mod value;
mod values;

pub use callback::LlmRequestRewrite;
pub use chunks::LlmChunks;
pub use codec::CustomCodec;
pub use context::{Context, Scoped, scoped};
pub use delivery::Event;
pub use error::{BoxError, CallbackPanic, Error, Result, UpstreamError};
pub use flush::flush_subscribers_blocking;
pub use fork::after_fork;
pub use generated::*;
#[doc(no_inline)]
pub use nemo_relay_types::Uuid;
#[doc(inline)]
pub use nemo_relay_types::{
    AtifExporterConfig, AtifStorageConfig, AtifStorageType, AtifVersion, AtofExporterConfig, AtofExporterMode,
    AtofFieldNamePolicy, AtofSinkType, AtofStreamTransport, DataSchema, ErrorCode, Event as EventBody, EventKind,
    FlushReport, FsyncPolicy, Json, LlmAttributes, LlmCodecKind, LogSeverity, MarkEvent, MetricKind, MetricTemporality,
    MetricValueType, OpenInferenceConfig, OpenTelemetryAttributeMapping, OpenTelemetryCompression, OpenTelemetryConfig,
    OpenTelemetryFileFormat, OpenTelemetryFileMode, OpenTelemetryFileSinkConfig, OpenTelemetryLogConfig,
    OpenTelemetryMarkProjection, OpenTelemetryMetricConfig, OpenTelemetryTransport, OpenTelemetryType,
    PropagationContext, RuntimeRegistrationIdentity, RuntimeRegistrationKind, RuntimeRegistrationOwner,
    RuntimeRegistrationOwnerKind, ScopeAttributes, ScopeCategory, ScopeEvent, ScopeType, Timestamp, ToolAttributes,
};
pub use next::{LlmExecutionNext, LlmStreamExecutionNext, Next, ToolExecutionNext};
pub use plugin::{ConfigDiagnostic, Plugin, PluginContext, PluginHostActivation};
pub use relay::Relay;
pub use scope::{ScopeGuard, enter_scope, with_scope, with_scope_stack};
#[doc(no_inline)]
pub use serde_json::{Map, Value};
pub use stream::LlmStream;
pub use typed::typed;

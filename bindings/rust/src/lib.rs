#![doc = include_str!("../README.md")]

mod call;
mod callback;
mod context;
mod delivery;
mod dispatcher;
mod error;
mod exit;
mod exporter;
mod flush;
mod generated;
mod next;
mod ops;
mod registration;
mod relay;
mod scope;
mod value;

pub use context::{Context, Scoped, scoped};
pub use delivery::Event;
pub use error::{BoxError, CallbackPanic, Error, Result};
pub use flush::flush_subscribers_blocking;
pub use generated::*;
#[doc(no_inline)]
pub use nemo_relay_types::Uuid;
#[doc(inline)]
pub use nemo_relay_types::{
    AtofExporterConfig, AtofExporterMode, DataSchema, ErrorCode, Event as EventBody, EventKind, FlushReport, Json,
    MarkEvent, ScopeAttributes, ScopeCategory, ScopeEvent, ScopeType, Timestamp, ToolAttributes,
};
pub use next::ToolExecutionNext;
pub use relay::Relay;
pub use scope::{ScopeGuard, enter_scope, with_scope};
#[doc(no_inline)]
pub use serde_json::Value;

//! The runtime of NeMo Relay as a value: scopes, registries, the managed pipelines and the delivery of events.
//!
//! It does no I/O, starts no thread and never calls the host. A managed call is a [`Machine`] that says what the binding
//! is to do next; see [`pipeline`].

mod callback;
mod clock;
mod codec;
mod common;
pub mod delivery;
pub mod gate;
pub mod isolation;
mod listing;
mod locks;
mod metric;
pub mod native;
pub mod panic_points;
pub mod pipeline;
pub mod plugin;
mod registry;
mod runtime;
mod scope;
mod scope_ops;
mod switch;

pub use callback::Callback;
pub use clock::Clock;
pub use codec::{Codecs, LlmCodec};
pub use delivery::{
    DeliveryCall, EventRecord, FlushTicket, GapReason, Lanes, QueueHost, Rest, Sink, Spill, Subscriber, gap_mark,
    set_delivering,
};
pub use listing::registrations_to_json;
pub use metric::Metric;
pub use nemo_relay_codecs as codecs;
pub use nemo_relay_types as types;
pub use pipeline::{
    CallRequest, CodecJob, Consumers, EndCall, Gathered, Headers, LlmCall, LlmStreamCall, Machine, Op, OpenCall,
    Outcome, Reply, Slot, ToolCall, Work,
};
pub use plugin::{Batch, PluginContext, PluginJob, Script};
pub use registry::Registration;
pub use runtime::{Registered, Registrations, Runtime};
pub use scope::Scope;
pub use scope_ops::{CloseScope, Mark, PopScope, PushScope};
pub use switch::registration_kinds;

//! The vocabulary of NeMo Relay: what the spec declares, as Rust types, and the few things that it is made of
//! (JSON text, timestamps, errors). No I/O, no clock, no global state.

pub mod error;
mod event_fields;
pub mod json;
mod queue_policy;
mod shown;
pub mod time;
mod upstream;

/// Types that codegen writes from `spec/`.
pub mod generated;

pub use error::{Error, Result};
pub use generated::*;
pub use json::Json;
pub use queue_policy::QueuePolicy;
pub use time::Timestamp;
pub use uuid::{Uuid, Variant as UuidVariant};

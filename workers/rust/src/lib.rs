#![doc = include_str!("../README.md")]
//!
//! The host starts the program and tells it in its environment where to listen; [`serve`] does that and returns when the
//! host wants it to end. A function that fails means what the family says: a guardrail or an intercept fails the call, a
//! sanitizer leaves nothing to be shown.

mod answers;
mod error;
mod host;
mod lookup;
mod plugin;
mod registrations;
mod scopes;
mod serve;
mod service;
mod stream;
mod streams;
mod types;

pub use error::Error;
pub use host::{Host, LlmNext, ToolNext};
pub use nemo_relay_worker_protocol::{LogLevel, ScopeType};
pub use plugin::{Diagnostic, Plugin};
pub use registrations::Registrations;
pub use scopes::OpenScope;
pub use serde_json;
pub use serve::serve;
pub use stream::{LlmStream, LlmStreamNext, Reader};
pub use types::{LlmCall, LlmRewrite, ToolCall, ToolOutcome};

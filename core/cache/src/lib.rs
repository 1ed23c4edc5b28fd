//! The cache of responses: equal calls of tools and models are answered with what an earlier one gave.
//!
//! [`ResponseCache::model_call`] and [`ResponseCache::tool_call`] say what is to become of a call before it runs, and what its
//! mark says. A call that runs all the same may come with a [`Ticket`], with which its answer is kept. No I/O; the caller
//! brings the time.

mod bypass;
mod cache;
mod canonical;
mod ids;
mod key;
mod logical;
mod mark;
mod record;
mod sample;
mod store;
mod tools;

pub use cache::{ModelCall, Plan, ResponseCache, Ticket, ToolCall};
pub use canonical::canonical;
pub use mark::Reason;
pub use record::Recorder;
pub use store::Answer;

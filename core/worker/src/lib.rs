//! Plugins that are processes of their own: a worker is started, asked over gRPC on Unix sockets, watched, started again
//! when it dies, and ended with the host. The protocol is `spec/worker/worker.proto`.
//!
//! What a worker is asked about fails as a function that raises would: guardrails and intercepts fail the call, sanitizers
//! withhold the payload, injectors and subscribers are left out. Nothing waits longer than the times of [`Times`] say.

mod answer;
mod continuation;
mod diagnostics;
mod engine;
mod failure;
mod folder;
mod host_service;
mod link;
mod live;
mod log;
mod lookup_service;
mod middleware;
mod offered;
mod process;
mod question;
mod registered;
mod scope_service;
mod scopes;
mod sink;
mod spec;
mod stream;
mod supervisor;
mod waiting;
mod worker;
mod wrap;

pub use live::{after_fork_all, shutdown_all};
pub use log::LogLine;
pub use offered::Offered;
pub use spec::{Bounds, Times, WorkerSpec};
pub use worker::Worker;

//! What the runtime says about itself in the log of the application: `spec/logs.yaml` says what there is.
//!
//! The log belongs to the process, as that of every language does. Whoever says something never waits and calls nobody: a
//! record goes into a bounded queue that the binding empties into the logger of its language, and, where `NEMO_RELAY_LOG`
//! asks for it, as a line to standard error. A kind of record is written ten times a minute at most.

mod fields;
mod hub;
#[cfg(not(target_arch = "wasm32"))]
mod line;
#[cfg(not(target_arch = "wasm32"))]
mod pump;
mod record;
#[cfg(not(target_arch = "wasm32"))]
mod stderr;

pub use fields::Fields;
pub use hub::{Held, Watcher, emit, has_records, hear, hold, set_clock, set_watcher, take, write};
#[cfg(not(target_arch = "wasm32"))]
pub use pump::{after_fork, hand_over, serve};
pub use record::{APPLICATION, Record, to_json};
#[cfg(not(target_arch = "wasm32"))]
pub use stderr::start;

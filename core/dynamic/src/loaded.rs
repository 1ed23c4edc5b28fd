//! What the runtime wants of a plugin, however it is run.

use nemo_relay_runtime::native::Native;
use nemo_relay_runtime::{Runtime, Sink};
use nemo_relay_types::{Family, Json, Result, RuntimeRegistrationKind};
use serde_json::{Map, Value};
use std::sync::Arc;

/// A plugin that runs.
pub trait Loaded: Send + Sync {
    /// Where the marks go that it emits of its own accord; a plugin that emits none has nothing to do.
    fn emit_to(&self, _runtime: &Runtime) {}

    /// What it says of a configuration: diagnostics with `level`, `code`, `message` and perhaps `field`.
    ///
    /// Errors: its own.
    fn validate(&self, config: &Json) -> Result<Vec<Value>>;

    /// What it registers for a configuration.
    ///
    /// Errors: its own; it is closed then.
    fn register(&self, config: &Json) -> Result<Vec<Offered>>;

    /// What went wrong since it runs: objects with `code`, `count` and `message`.
    fn diagnostics(&self) -> Vec<Map<String, Value>>;

    /// Ends it. Calls that are under way still end as they would; a second call does nothing.
    ///
    /// Errors: what could not be done in time.
    fn close(&self) -> Result<()>;
}

/// One registration that a plugin offers.
pub struct Offered {
    /// Its name, unique in the plugin.
    pub name: String,
    /// Its family.
    pub family: Family,
    /// Lower ones come first.
    pub priority: i32,
    /// Whether it ends the chain.
    pub break_chain: bool,
    /// What it does.
    pub does: Does,
}

/// What a registration does.
pub enum Does {
    /// It is asked in a pipeline.
    Middleware(Arc<dyn Native>),
    /// It decides whether other registrations take part.
    Switch {
        /// The kinds of those.
        kinds: Vec<RuntimeRegistrationKind>,
        /// The name of those.
        registration_name: String,
        /// Who decides.
        asked: Arc<dyn Native>,
    },
    /// It is told of events.
    Subscriber(Arc<dyn Sink>),
}

//! What is known and what is active in one runtime.

use crate::active::Active;
use crate::kinds::{Kinds, Plugin};
use crate::{activation, examine};
use nemo_relay_runtime::{Machine, Op, Runtime};
use nemo_relay_types::{Json, Result};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The plugins of a runtime. Clones are the same.
#[derive(Clone)]
pub struct Plugins(Arc<Inner>);

pub(crate) struct Inner {
    pub runtime: Runtime,
    pub kinds: Mutex<Kinds>,
    pub active: Mutex<Active>,
}

impl Plugins {
    /// Those of a runtime; each runtime has one.
    pub fn new(runtime: &Runtime) -> Self {
        Self(Arc::new(Inner { runtime: runtime.clone(), kinds: Mutex::default(), active: Mutex::default() }))
    }

    /// Makes a plugin of the application known.
    ///
    /// Errors: `already_exists`, also for a kind of the runtime; `invalid_argument` for an empty kind.
    pub fn register(&self, kind: &str, plugin: Plugin) -> Result<()> {
        lock(&self.0.kinds).add(kind, plugin)
    }

    /// Forgets a plugin; says whether there was one. Components that are active stay.
    pub fn deregister(&self, kind: &str) -> bool {
        lock(&self.0.kinds).remove(kind)
    }

    /// The kinds that are known, by name.
    pub fn kinds(&self) -> Vec<String> {
        lock(&self.0.kinds).all().names().map(str::to_owned).collect()
    }

    /// Validates a configuration with the files that would be read with it (`exact`: without them). The machine's result
    /// is the report as a plain value of the host.
    pub fn validate(&self, config: Json, additional_toml: Option<String>, exact: bool) -> (Machine, Op) {
        let inner = self.0.clone();
        Machine::script(move |script| examine::validate(inner, script, config, additional_toml, exact))
    }

    /// Activates a configuration; the binding has asked for the stage before. The machine's result is the plain value
    /// `{"activation": <number>, "report": …}`. One that is dropped before leaves everything as it was.
    pub fn initialize(&self, config: Json, additional_toml: Option<String>) -> (Machine, Op) {
        let inner = self.0.clone();
        Machine::script(move |script| activation::initialize(inner, script, config, additional_toml, false))
    }

    /// As [`initialize`](Self::initialize), but no file is looked for: the configuration is all there is.
    pub fn initialize_exact(&self, config: Json) -> (Machine, Op) {
        let inner = self.0.clone();
        Machine::script(move |script| activation::initialize(inner, script, config, None, true))
    }

    /// Waits until the exporters of the active configuration have written what they were given; each may take this long.
    ///
    /// Errors: that of the first exporter that could not; the others are asked all the same.
    pub fn force_flush(&self, timeout: Duration) -> Result<()> {
        let exporters = lock(&self.0.active).exporters();
        let results: Vec<_> = exporters.iter().map(|exporter| exporter.force_flush(timeout)).collect();
        results.into_iter().collect()
    }

    /// Closes an activation, or the one that is active; the machine's result is null. Nothing happens where it is not
    /// active any more.
    pub fn close(&self, activation: Option<u64>) -> (Machine, Op) {
        let inner = self.0.clone();
        Machine::script(move |script| activation::close(inner, script, activation))
    }

    /// Whether this activation is the active one.
    pub fn is_active(&self, activation: u64) -> bool {
        lock(&self.0.active).is(activation)
    }

    /// The report of the active configuration, with what went wrong up to now.
    pub fn report(&self) -> Option<Json> {
        lock(&self.0.active).report()
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! A plugin that is a process of its own.

use crate::engine::Engine;
use crate::failure::Failure;
use crate::host_service::read;
use crate::live;
use crate::log::LogLine;
use crate::middleware::Middleware;
use crate::offered::Offered;
use crate::registered::Registered;
use crate::sink::Subscriber;
use crate::spec::WorkerSpec;
use nemo_relay_runtime::native::Native;
use nemo_relay_runtime::{Runtime, Sink};
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use nemo_relay_worker_protocol::Caller;
use serde_json::{Map, Value};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// A worker; it ends when this is dropped.
pub struct Worker(Arc<Inner>);

/// What the worker and its registrations share.
pub(crate) struct Inner(Mutex<Arc<Engine>>);

impl Worker {
    /// Starts it and waits until it answers, at most for the time of a start. One that has run is started again when it
    /// dies; a first start that fails is not tried again.
    ///
    /// Errors: `registration_failed` with what it wrote last; nothing of it is left then.
    pub fn start(spec: WorkerSpec) -> Result<Self> {
        let caller = new_caller()?;
        let engine = Arc::new(Engine::new(Arc::new(spec), caller, false));
        let started = engine.wait_for_start();
        let inner = Arc::new(Inner(Mutex::new(engine.clone())));
        if let Err(failure) = started {
            engine.close(Instant::now());
            return Err(refused(&engine, &failure));
        }
        live::add(&inner);
        Ok(Self(inner))
    }

    /// What is wrong with a configuration: a list of objects with `level`, `code`, `message` and perhaps `field`.
    ///
    /// Errors: `registration_failed` where the worker cannot say.
    pub fn validate(&self, config: &Json) -> Result<Json> {
        let (engine, config) = (self.0.engine(), config.clone());
        let time = engine.spec.times.start;
        let said = engine.with_link(time, move |link| async move { link.validate(&config, time).await });
        let said = said.and_then(|said| {
            let list = read(&said, "diagnostics").map_err(|error| Failure::Protocol(error.to_string()))?;
            let other = || Failure::Protocol("what it says of a configuration is no list".to_owned());
            if list.as_str().starts_with('[') { Ok(list) } else { Err(other()) }
        });
        said.map_err(|failure| refused(&engine, &failure))
    }

    /// What it wants to be asked about under a configuration. It is asked once, and again by itself after a restart.
    ///
    /// Errors: `registration_failed` with the reason; `already_exists` for a second time.
    pub fn register(&self, config: &Json) -> Result<Vec<Offered>> {
        let engine = self.0.engine();
        if engine.registered.get().is_some() {
            return Err(Error::new(ErrorCode::AlreadyExists, "the worker has registered"));
        }
        let (time, asked) = (engine.spec.times.start, config.clone());
        let offered = engine.with_link(time, move |link| async move { link.register(&asked, time).await });
        let offered = offered.map_err(|failure| refused(&engine, &failure))?;
        engine.set_registered(Registered::new(config.clone(), offered.clone(), &engine.spec.bounds));
        Ok(offered)
    }

    /// The middleware of a registration that is no subscriber.
    pub fn native(&self, offered: &Offered) -> Arc<dyn Native> {
        Arc::new(Middleware { inner: self.0.clone(), offered: offered.clone() })
    }

    /// The consumer of a registration that is a subscriber.
    pub fn sink(&self, offered: &Offered) -> Arc<dyn Sink> {
        Arc::new(Subscriber { inner: self.0.clone(), name: offered.local_name.clone() })
    }

    /// Where the marks and scopes of the worker go, and where its codecs and lists come from; without it they are refused.
    /// A second call changes nothing.
    pub fn emit_to(&self, runtime: &Runtime) {
        let _ = self.0.engine().host.set(runtime.clone());
    }

    /// What went wrong so far: objects with `code`, `count` and what happened last as `message`. The codes are
    /// `worker.exited`, `…given_up`, `…call_failed`, `…timeout`, `…subscriber_failed`, `…queue_full` and
    /// `…events_dropped`; the last two count events.
    pub fn diagnostics(&self) -> Vec<Map<String, Value>> {
        self.0.engine().diagnose()
    }

    /// The newest 200 lines that it logged, or wrote to its standard streams.
    pub fn log(&self) -> Vec<LogLine> {
        self.0.engine().log.list()
    }

    /// Ends it, within its time for that: what waits for its subscribers is delivered, then it is asked to end, then
    /// killed. What asks it afterwards fails at once. A second call does nothing.
    pub fn close(&self) {
        self.0.close();
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.close();
    }
}

impl Inner {
    pub fn engine(&self) -> Arc<Engine> {
        self.lock().clone()
    }

    pub fn close(&self) {
        let engine = self.engine();
        engine.close(Instant::now() + engine.spec.times.shutdown);
    }

    pub fn close_until(&self, until: Instant) {
        self.engine().close(until);
    }

    /// In a forked child: goes on with a worker of its own, which the first question or event starts.
    pub fn after_fork(&self) {
        let mut engine = self.lock();
        let fresh = Engine::new(engine.spec.clone(), engine.caller.clone(), true);
        if let Some(runtime) = engine.host.get() {
            let _ = fresh.host.set(runtime.clone());
        }
        if let Some(before) = engine.registered.get() {
            let (config, offered) = (before.config.clone(), before.offered.clone());
            let _ = fresh.registered.set(Registered::new(config, offered, &fresh.spec.bounds));
        }
        let fresh = Arc::new(fresh);
        if engine.is_closed() {
            fresh.close(Instant::now());
        }
        // That of the parent stays as it is, for its locks may have been held by a thread that is not here.
        std::mem::forget(std::mem::replace(&mut *engine, fresh));
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Engine>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn refused(engine: &Engine, failure: &Failure) -> Error {
    let message = format!("plugin '{}': {}", engine.spec.plugin_id, failure.text());
    Error::new(ErrorCode::RegistrationFailed, message)
}

fn new_caller() -> Result<Caller> {
    Ok(Caller { activation_id: random(6)?, auth_token: random(32)? })
}

fn random(bytes: usize) -> Result<String> {
    let mut made = vec![0; bytes];
    getrandom::fill(&mut made)
        .map_err(|fault| Error::new(ErrorCode::Internal, format!("no random numbers: {fault}")))?;
    Ok(made.iter().map(|byte| format!("{byte:02x}")).collect())
}

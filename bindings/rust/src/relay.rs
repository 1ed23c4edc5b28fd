//! The runtime of an application: what is registered, and the functions behind it.

use crate::call::{self, Call};
use crate::callback::Function;
use crate::codec::CustomCodec;
use crate::dispatcher::Dispatcher;
use crate::error::Result;
use crate::generated::ScopeHandle;
use crate::plugin::Plugin;
use crate::{context, exit, log};
use nemo_relay_plugins::Plugins;
use nemo_relay_runtime::isolation::ScopeStack;
use nemo_relay_runtime::types::{Limits, SPEC_DIGEST as CORE_DIGEST};
use nemo_relay_runtime::{Callback, Clock, QueueHost, Runtime, Scope};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

// Generated code of two releases must not meet: the build ends here where the crates do not belong together.
const _: () = assert!(same_text(crate::generated::SPEC_DIGEST, CORE_DIGEST), "spec_mismatch: crates of two releases");

/// A runtime with registrations, subscribers and scope stacks of its own. Cloning shares it.
///
/// The functions of this crate use one for the whole process, which is [`Relay::global`].
#[derive(Clone)]
pub struct Relay(Arc<Inner>);

pub(crate) struct Inner {
    /// Tells the stacks of several runtimes in one context apart.
    id: u64,
    runtime: Runtime,
    plugins: Plugins,
    next_function: AtomicU64,
    kept: Mutex<HashMap<u64, Kept>>,
    dispatcher: Arc<Dispatcher>,
}

/// What belongs to the application and is known to the core by a number.
enum Kept {
    Function(Function),
    Codec(Arc<dyn CustomCodec>),
    Plugin(Arc<dyn Plugin>),
}

impl Default for Relay {
    fn default() -> Self {
        Self::new()
    }
}

impl Relay {
    /// A runtime with nothing registered.
    pub fn new() -> Self {
        static IDS: AtomicU64 = AtomicU64::new(1);
        log::start();
        let runtime = Runtime::new(Clock::default(), Limits::default());
        let dispatcher = Dispatcher::new(runtime.clone());
        let deliverer = Arc::downgrade(&dispatcher);
        let wait = move |waiting: &mut (dyn FnMut() + Send)| {
            deliverer.upgrade().iter().for_each(Dispatcher::wake);
            waiting();
        };
        let spill = nemo_relay_plugins::spill();
        runtime.host_queues(QueueHost { wait: Arc::new(wait), spill, ..QueueHost::default() });
        Self(Arc::new(Inner {
            id: IDS.fetch_add(1, Ordering::Relaxed),
            next_function: AtomicU64::new(1),
            kept: Mutex::default(),
            dispatcher,
            plugins: Plugins::new(&runtime),
            runtime,
        }))
    }

    /// The runtime that the functions of this crate use.
    pub fn global() -> &'static Self {
        static GLOBAL: OnceLock<Relay> = OnceLock::new();
        GLOBAL.get_or_init(Self::new)
    }

    pub(crate) fn runtime(&self) -> &Runtime {
        &self.0.runtime
    }

    pub(crate) fn plugins(&self) -> &Plugins {
        &self.0.plugins
    }

    pub(crate) fn dispatcher(&self) -> &Arc<Dispatcher> {
        &self.0.dispatcher
    }

    // --- context ---

    /// The innermost scope of the running code that is still open.
    pub(crate) fn head(&self) -> Arc<Scope> {
        context::head(self.0.id, || self.runtime().new_stack()).innermost_open().clone()
    }

    pub(crate) fn set_head(&self, head: Arc<Scope>) {
        context::set_head(self.0.id, head);
    }

    pub(crate) fn has_active_stack(&self) -> bool {
        context::is_active(self.0.id)
    }

    pub(crate) fn set_stack(&self, stack: Arc<ScopeStack>) {
        context::set_stack(self.0.id, stack);
    }

    pub(crate) fn leave_stack(&self) {
        context::leave_stack(self.0.id);
    }

    pub(crate) fn head_in(&self, context: &context::Shared, otherwise: &ScopeHandle) -> Arc<Scope> {
        context::lock(context).head(self.0.id).unwrap_or(otherwise.scope()).clone()
    }

    pub(crate) fn set_head_in(&self, context: &context::Shared, head: Arc<Scope>) {
        context::lock(context).set_head(self.0.id, head);
    }

    // --- functions, codecs and plugins ---

    pub(crate) fn keep(&self, function: Function) -> Callback {
        self.keep_as(Kept::Function(function))
    }

    pub(crate) fn keep_codec(&self, codec: Arc<dyn CustomCodec>) -> Callback {
        self.keep_as(Kept::Codec(codec))
    }

    pub(crate) fn keep_plugin(&self, plugin: Arc<dyn Plugin>) -> Callback {
        self.keep_as(Kept::Plugin(plugin))
    }

    fn keep_as(&self, kept: Kept) -> Callback {
        let id = self.new_callback_id();
        self.kept().insert(id, kept);
        self.runtime().callback(id)
    }

    pub(crate) fn new_callback_id(&self) -> u64 {
        self.0.next_function.fetch_add(1, Ordering::Relaxed)
    }

    pub(crate) fn function(&self, id: u64) -> Option<Function> {
        match self.kept().get(&id) {
            Some(Kept::Function(function)) => Some(function.clone()),
            _ => None,
        }
    }

    pub(crate) fn kept_codec(&self, id: u64) -> Option<Arc<dyn CustomCodec>> {
        match self.kept().get(&id) {
            Some(Kept::Codec(codec)) => Some(codec.clone()),
            _ => None,
        }
    }

    pub(crate) fn kept_plugin(&self, id: u64) -> Option<Arc<dyn Plugin>> {
        match self.kept().get(&id) {
            Some(Kept::Plugin(plugin)) => Some(plugin.clone()),
            _ => None,
        }
    }

    /// Drops what no registration and no call needs any more.
    pub(crate) fn drop_released(&self) {
        let released = self.runtime().take_released();
        if released.is_empty() {
            return;
        }
        let mut kept = self.kept();
        let gone: Vec<_> = released.iter().filter_map(|id| kept.remove(id)).collect();
        // A function may own anything, so nothing is locked while it is dropped.
        drop(kept);
        drop(gone);
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Kept>> {
        self.0.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    // --- events ---

    /// Sees to it that events pass what changes them before they are delivered.
    pub(crate) fn serve_stage(&self) -> Result<()> {
        let Some(stage) = self.runtime().take_stage() else { return Ok(()) };
        // The dispatcher belongs to this runtime, so it must not keep it.
        let (runtime, relay) = (self.runtime().clone(), Arc::downgrade(&self.0));
        let process = move |record| {
            // Where this is all that happens, the event goes on without what was to be sanitized.
            let (machine, op) = runtime.process(&record);
            // It holds the functions as well, which are let go of when the machine is over.
            drop(record);
            if let Some(inner) = relay.upgrade() {
                call::drive_here(Call::new(&Self(inner), ""), machine, op);
            }
        };
        self.dispatcher().add(Arc::new(process), || Ok(stage))?;
        self.deliver_at_exit();
        Ok(())
    }

    /// Sees to it that somebody delivers what was just emitted.
    pub(crate) fn after_emitting(&self) {
        if self.runtime().has_woken() {
            self.dispatcher().wake();
        }
    }

    /// Whatever is queued when the process ends is delivered first.
    pub(crate) fn deliver_at_exit(&self) {
        exit::watch(&self.0);
    }
}

impl Inner {
    pub(crate) fn runtime(&self) -> &Runtime {
        &self.runtime
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.dispatcher.close();
    }
}

const fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

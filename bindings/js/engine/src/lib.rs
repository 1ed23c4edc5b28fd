//! The runtime as JavaScript sees it: scopes, calls, flushes and exporters are numbers, payloads are JSON text where
//! somebody has to see them and slots of the caller's array where nobody has.
//!
//! JavaScript has no destructors, so the objects live here in tables and the package frees them by number. The engine
//! never calls JavaScript.

mod calls;
#[cfg(target_arch = "wasm32")]
mod carried;
mod codecs;
mod delivery;
mod exporters;
mod isolation;
mod log;
mod manual;
mod plugins;
mod scopes;
mod starts;
mod table;

/// Arguments of the operations that codegen writes from `spec/api/`.
pub mod generated;

pub use generated::*;
pub use nemo_relay_runtime::types::{Error, Result, SPEC_DIGEST, Timestamp, VERSION};
pub use nemo_relay_runtime::{Clock, Work, panic_points};

use nemo_relay_plugins::Plugins;
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::{ErrorCode, Json, Limits};
use nemo_relay_runtime::{EventRecord, FlushTicket, Machine, OpenCall, PluginContext, QueueHost, Runtime, Scope};
use std::collections::HashMap;
use std::sync::Arc;
use table::Table;

/// Stands for an absent number.
pub const NONE: u32 = u32::MAX;

/// The words that JavaScript reads after every call instead of a result object, which would cost more than the call.
#[derive(Clone, Copy)]
#[repr(usize)]
enum Register {
    /// What to do next in a managed call; see [`calls`].
    Op = 0,
    /// Number of the family whose callback is to run; 0 for the tool or the model itself. Of a codec or a plugin, what it is
    /// to do.
    Family,
    /// Number of the callback, the codec or the plugin that is to run, or of the call that was just started by hand.
    Callback,
    /// Slot of the value that the operation is about, or of the result; of work that may wait, its number.
    Value,
    /// Slot of the annotation of the value or of the result, or of the request that a codec encodes into, or [`NONE`]. Of a
    /// plugin, the number of its context.
    Annotation,
    /// Number of the call.
    Machine,
    /// Bits of [`Flag`].
    Flags,
}

/// What a text of the package begins with that is canonical JSON within the limits, and need not be read again.
const CANONICAL: char = '=';

/// How many registers there are.
pub const REGISTERS: usize = 7;

enum Flag {
    /// A subscriber's queue has become non-empty.
    Woken = 1,
    /// Callbacks are no longer needed.
    Released = 2,
    /// Nothing is registered anywhere: a tool may be called directly.
    Idle = 4,
    /// Somebody sees every event.
    Seen = 8,
}

/// One runtime with everything that JavaScript holds of it by number.
pub struct Engine {
    runtime: Runtime,
    clock: Clock,
    registers: [u32; REGISTERS],
    scopes: Table<Arc<Scope>>,
    /// The number of a head, and the scope that was closed last in its stack.
    left: Option<(u32, Arc<Scope>)>,
    /// Only asked whether anything is registered at all.
    root: Arc<Scope>,
    machines: Table<Machine>,
    continuations: Table<Continuation>,
    open_calls: Table<Arc<OpenCall>>,
    /// The call that the last machine to end has started by hand, or [`NONE`].
    opened: u32,
    failure: Option<Error>,
    /// What the last operation said beside its numbers.
    text: Option<String>,
    outlets: HashMap<u32, delivery::Outlet>,
    /// The events that the package took last, in their order.
    handed: Vec<Arc<EventRecord>>,
    /// How long the last batch of deliveries was as text.
    batch_bytes: usize,
    /// Number of the stage among the outlets, once something changes events.
    stage: Option<u32>,
    tickets: Table<FlushTicket>,
    released: Vec<u32>,
    exporters: Table<nemo_relay_export::Exporter>,
    plugins: Plugins,
    /// Of the plugins that are registering.
    contexts: Table<Arc<PluginContext>>,
    /// What the package is about to do.
    works: Table<Work>,
    hearer: log::Hearer,
}

impl Engine {
    /// A runtime of its own.
    pub fn new(clock: Clock) -> Self {
        log::start(clock);
        let runtime = Runtime::new(clock, Limits::default());
        // Subscribers are told by the one thread of JavaScript, which must not wait for itself.
        let spill = nemo_relay_plugins::spill();
        runtime.host_queues(QueueHost { delivers_elsewhere: false, spill, ..QueueHost::default() });
        let mut engine = Self {
            root: runtime.new_stack(),
            plugins: Plugins::new(&runtime),
            runtime,
            clock,
            registers: [0; REGISTERS],
            scopes: Table::default(),
            left: None,
            machines: Table::default(),
            continuations: Table::default(),
            open_calls: Table::default(),
            opened: NONE,
            failure: None,
            text: None,
            outlets: HashMap::new(),
            handed: Vec::new(),
            batch_bytes: 0,
            stage: None,
            tickets: Table::default(),
            released: Vec::new(),
            exporters: Table::default(),
            contexts: Table::default(),
            works: Table::default(),
            hearer: log::Hearer::default(),
        };
        engine.refresh();
        engine
    }

    /// The registers as the last call left them.
    pub fn registers(&self) -> &[u32; REGISTERS] {
        &self.registers
    }

    /// How many objects are held that JavaScript frees when it collects its own.
    pub fn held(&self) -> usize {
        self.scopes.len() + self.open_calls.len()
    }

    /// The limits in force: deepest nesting and longest JSON text of a payload, deepest nesting of calls.
    pub fn limits(&self) -> Vec<u32> {
        let limits = self.runtime.limits();
        vec![limits.max_depth, limits.max_payload_bytes, limits.max_call_depth]
    }

    /// Fails with the error for a payload that is too deep at `path`, or for one that is too large where there is none.
    pub fn refuse_payload(&self, path: Option<String>) -> Result<()> {
        let limits = self.runtime.limits();
        Err(match path {
            Some(path) => Error::too_deep(path, limits.max_depth),
            None => Error::too_large(limits.max_payload_bytes),
        })
    }

    /// Fails where managed calls are nested too deep.
    pub fn check_call_depth(&self, depth: u32) -> Result<()> {
        self.runtime.check_call_depth(depth)
    }

    /// Numbers of the callbacks that are no longer needed.
    pub fn take_released(&mut self) -> Vec<u32> {
        let released = std::mem::take(&mut self.released);
        self.refresh();
        released
    }

    fn set(&mut self, register: Register, value: u32) {
        self.registers[register as usize] = value;
    }

    /// To be called at the end of everything that may emit, register or release.
    fn refresh(&mut self) {
        self.released.extend(self.runtime.take_released().into_iter().map(|id| id as u32));
        let mut flags = 0;
        if self.runtime.has_woken() {
            flags |= Flag::Woken as u32;
        }
        if !self.released.is_empty() {
            flags |= Flag::Released as u32;
        }
        if self.runtime.observed(&self.root) {
            flags |= Flag::Seen as u32;
        } else if self.runtime.is_idle(&self.root) {
            flags |= Flag::Idle as u32;
        }
        self.set(Register::Flags, flags);
    }

    fn json(&self, text: Option<String>) -> Result<Option<Json>> {
        text.map(|text| self.payload(&text)).transpose()
    }

    /// A payload as the package writes it.
    fn payload(&self, text: &str) -> Result<Json> {
        match text.strip_prefix(CANONICAL) {
            Some(text) => Ok(Json::from_trusted(text)),
            None => Json::parse(text, self.runtime.limits()),
        }
    }
}

/// An error as one JSON object, which the package turns into its class.
pub fn error_json(error: &Error) -> String {
    let cause = error.cause.map_or("null".to_owned(), |cause| cause.to_string());
    format!(
        r#"{{"code":"{}","message":{},"payload":{},"cause":{cause}}}"#,
        error.code.as_str(),
        Json::string(&error.message),
        error.payload_json(),
    )
}

fn missing(what: &str) -> Error {
    Error::new(ErrorCode::Internal, format!("{what} is not known"))
}

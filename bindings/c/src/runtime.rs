//! A runtime that another binding drives with a scope stack of its own.

use crate::begin::Begun;
use crate::context::Context;
use crate::delivery;
use crate::generated::types::NemoRelayFlushReport;
use crate::handles::NemoRelayScopeHandle;
use crate::input::{self, Payload};
use crate::machine::{NemoRelayMachine, NemoRelayOp};
use crate::{ops, output};
use nemo_relay_plugins::Plugins;
use nemo_relay_runtime::isolation;
use nemo_relay_runtime::types::{Family, Result};
use nemo_relay_runtime::{
    FlushTicket, Lanes, QueueHost, Registration, Runtime, Subscriber, registration_kinds, set_delivering,
};
use std::ffi::c_char;
use std::ptr::null_mut;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// The runtime, and the news that did not fit into the caller's array.
pub struct NemoRelayRuntime {
    runtime: Runtime,
    plugins: Plugins,
    lanes: Mutex<Lanes<()>>,
    released: Mutex<Vec<u64>>,
}

pub fn create() -> Box<NemoRelayRuntime> {
    nemo_relay_log::start();
    delivery::shut_down_at_exit();
    let runtime = Runtime::default();
    // The caller has its own threads deliver, which it wakes itself.
    runtime.host_queues(QueueHost { spill: nemo_relay_plugins::spill(), ..QueueHost::default() });
    let plugins = Plugins::new(&runtime);
    Box::new(NemoRelayRuntime { runtime, plugins, lanes: Mutex::default(), released: Mutex::default() })
}

impl NemoRelayRuntime {
    pub fn inner(&self) -> &Runtime {
        &self.runtime
    }

    pub fn plugins(&self) -> &Plugins {
        &self.plugins
    }

    pub fn at(&self, head: &NemoRelayScopeHandle, depth: u32) -> Context<'_> {
        Context { runtime: &self.runtime, plugins: &self.plugins, head: head.0.clone(), depth }
    }

    pub fn new_stack(&self) -> Box<NemoRelayScopeHandle> {
        NemoRelayScopeHandle::boxed(self.runtime.new_stack())
    }

    pub fn stack_from_propagation(&self, context: &str) -> Result<Box<NemoRelayScopeHandle>> {
        let context = isolation::propagation_from_json(context)?;
        Ok(NemoRelayScopeHandle::boxed(self.runtime.stack_from_propagation(&context)?))
    }

    pub fn register(
        &self,
        scope: Option<&NemoRelayScopeHandle>,
        family: Family,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: u64,
    ) -> Result<()> {
        // The wrapping comes first: the caller is told that the function was released also where the name is refused.
        let callback = self.runtime.callback(callback);
        ops::check_name(name)?;
        if family.staged() {
            self.serve_stage();
        }
        let entry = Registration { name: name.into(), priority, break_chain, callback };
        self.runtime.register(scope.map(|scope| &scope.0), family, entry)
    }

    pub fn register_switch(&self, name: &str, kinds: Payload, registration_name: &str, callback: u64) -> Result<()> {
        let callback = self.runtime.callback(callback);
        ops::check_name(name)?;
        let kinds = registration_kinds(&input::parse(kinds.text.as_bytes())?)?;
        self.serve_stage();
        self.runtime.register_switch(name, &kinds, registration_name, callback)
    }

    pub fn deregister(&self, scope: Option<&NemoRelayScopeHandle>, family: Family, name: &str) -> Result<bool> {
        self.runtime.deregister(scope.map(|scope| &scope.0), family, name)
    }

    pub fn subscribe(&self, scope: Option<&NemoRelayScopeHandle>, name: &str, callback: u64) -> Result<()> {
        let callback = self.runtime.callback(callback);
        ops::check_name(name)?;
        let scope = scope.map(|scope| &scope.0);
        self.serve(|| self.runtime.subscribe(scope, name, callback))
    }

    /// Registers a subscriber and takes it into service.
    pub fn serve(&self, subscribe: impl FnOnce() -> Result<Arc<Subscriber>>) -> Result<()> {
        // Locked first, so that whoever emits meanwhile finds the new subscriber when it asks for the next delivery.
        let mut lanes = self.lanes();
        lanes.add(subscribe()?, ());
        Ok(())
    }

    /// Takes the stage into service, where events are before functions of the caller have changed them.
    pub fn serve_stage(&self) {
        if let Some(stage) = self.runtime.take_stage() {
            self.lanes().add(stage, ());
        }
    }

    fn lanes(&self) -> MutexGuard<'_, Lanes<()>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the call of one subscriber, if one is named, and gives the next to make.
    pub fn next_delivery(&self, ended: u64, raised: bool) -> Result<NemoRelayDelivery> {
        let mut lanes = self.lanes();
        let gone = match ended {
            0 => false,
            STAGE => !lanes.finish(STAGE_ID, raised).is_empty(),
            ended => !lanes.finish(ended, raised).is_empty(),
        };
        let next = lanes.take(&self.runtime, Instant::now());
        drop(lanes);
        set_delivering(next.as_ref().is_some_and(|delivery| delivery.subscriber.blocks()));
        if gone {
            self.runtime.forget_settled();
        }
        match next {
            Some(delivery) if delivery.subscriber.is_stage() => {
                NemoRelayDelivery::on_stage(self.runtime.process(&delivery.record))
            }
            Some(delivery) => Ok(NemoRelayDelivery {
                subscriber: delivery.subscriber.id,
                callback: delivery.subscriber.callback().map_or(0, |callback| callback.id()),
                event: output::string(delivery.record.text()),
                ..NemoRelayDelivery::none()
            }),
            None => Ok(NemoRelayDelivery::none()),
        }
    }

    pub fn take_released(&self, place: &mut [u64]) -> usize {
        let gone = self.lanes().retire();
        if !gone.is_empty() {
            self.runtime.forget_settled();
        }
        moved(&self.released, self.runtime.take_released(), place)
    }

    pub fn flush(&self) -> Box<NemoRelayFlush> {
        Box::new(NemoRelayFlush(self.runtime.flush()))
    }
}

fn moved(waiting: &Mutex<Vec<u64>>, fresh: Vec<u64>, place: &mut [u64]) -> usize {
    let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.extend(fresh);
    let count = waiting.len().min(place.len());
    for (place, number) in place.iter_mut().zip(waiting.drain(..count)) {
        *place = number;
    }
    count
}

/// A flush that was begun.
pub struct NemoRelayFlush(FlushTicket);

impl NemoRelayFlush {
    pub fn report(&self) -> NemoRelayFlushReport {
        ops::report(&self.0.report())
    }
}

/// The number of the stage for the caller, to whom 0 means nobody.
const STAGE: u64 = u64::MAX;
/// Its number in the runtime.
const STAGE_ID: u64 = 0;

/// A call of a subscriber that is to be made, or an event that is to be processed.
#[repr(C)]
pub struct NemoRelayDelivery {
    subscriber: u64,
    callback: u64,
    event: *mut c_char,
    machine: *mut NemoRelayMachine,
    op: NemoRelayOp,
}

impl NemoRelayDelivery {
    fn none() -> Self {
        let op = NemoRelayOp::done();
        Self { subscriber: 0, callback: 0, event: null_mut(), machine: null_mut(), op }
    }

    fn on_stage((machine, op): Begun) -> Result<Self> {
        let (machine, op) = NemoRelayMachine::begun(machine, op)?;
        Ok(Self { subscriber: STAGE, machine: Box::into_raw(machine), op, ..Self::none() })
    }
}

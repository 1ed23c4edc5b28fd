//! A runtime that another binding drives with a scope stack of its own.

use crate::context::Context;
use crate::delivery;
use crate::generated::types::NemoRelayFlushReport;
use crate::handles::NemoRelayScopeHandle;
use crate::lanes::Lanes;
use crate::{ops, output};
use nemo_relay_runtime::types::{Family, Result};
use nemo_relay_runtime::{FlushTicket, Registration, Runtime};
use std::ffi::c_char;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The runtime, and the news that did not fit into the caller's array.
pub struct NemoRelayRuntime {
    runtime: Runtime,
    lanes: Mutex<Lanes>,
    released: Mutex<Vec<u64>>,
}

pub fn create() -> Box<NemoRelayRuntime> {
    delivery::shut_down_at_exit();
    Box::new(NemoRelayRuntime { runtime: Runtime::default(), lanes: Mutex::default(), released: Mutex::default() })
}

impl NemoRelayRuntime {
    pub fn inner(&self) -> &Runtime {
        &self.runtime
    }

    pub fn at(&self, head: &NemoRelayScopeHandle, depth: u32) -> Context<'_> {
        Context { runtime: &self.runtime, head: head.0.clone(), depth }
    }

    pub fn new_stack(&self) -> Box<NemoRelayScopeHandle> {
        NemoRelayScopeHandle::boxed(self.runtime.new_stack())
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
        let entry = Registration { name: name.into(), priority, break_chain, callback };
        self.runtime.register(scope.map(|scope| &scope.0), family, entry)
    }

    pub fn deregister(&self, scope: Option<&NemoRelayScopeHandle>, family: Family, name: &str) -> Result<bool> {
        self.runtime.deregister(scope.map(|scope| &scope.0), family, name)
    }

    pub fn subscribe(&self, scope: Option<&NemoRelayScopeHandle>, name: &str, callback: u64) -> Result<()> {
        let callback = self.runtime.callback(callback);
        ops::check_name(name)?;
        let scope = scope.map(|scope| &scope.0);
        self.lanes().add(scope, || self.runtime.subscribe(scope, name, callback))
    }

    fn lanes(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the call of one subscriber, if one is named, and gives the next to make.
    pub fn next_delivery(&self, ended: u64, raised: bool) -> NemoRelayDelivery {
        let mut lanes = self.lanes();
        lanes.finish(ended, raised);
        let next = lanes.take(&self.runtime);
        drop(lanes);
        next.map_or_else(NemoRelayDelivery::none, |delivery| NemoRelayDelivery {
            subscriber: delivery.subscriber.id,
            callback: delivery.subscriber.callback().map_or(0, |callback| callback.id()),
            event: output::string(delivery.record.text()),
        })
    }

    pub fn take_released(&self, place: &mut [u64]) -> usize {
        self.lanes().retire(&self.runtime);
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

/// A call of a subscriber that is to be made.
#[repr(C)]
pub struct NemoRelayDelivery {
    subscriber: u64,
    callback: u64,
    event: *mut c_char,
}

impl NemoRelayDelivery {
    fn none() -> Self {
        Self { subscriber: 0, callback: 0, event: std::ptr::null_mut() }
    }
}

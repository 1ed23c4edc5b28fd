//! The functions that C has registered, kept as long as the runtime knows them.

#![allow(unsafe_code)] // What C registered is freed with a function of C.

use crate::generated::callbacks::Function;
use crate::log;
use nemo_relay_runtime::types::{Error, ErrorCode, Family, Result};
use nemo_relay_runtime::{Callback, Runtime, gate};
use std::collections::HashMap;
use std::ffi::{CString, c_void};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// Frees what a callback was registered with.
pub type NemoRelayFreeFn = unsafe extern "C" fn(*mut c_void);

/// What C registered a callback with; it is freed when the last who knows the callback is done with it.
pub struct Owner {
    pub user_data: *mut c_void,
    free: Option<NemoRelayFreeFn>,
}

// SAFETY: the header says that callbacks and what they are registered with are used from any thread.
unsafe impl Send for Owner {}
// SAFETY: as above.
unsafe impl Sync for Owner {}

impl Owner {
    pub fn new(user_data: *mut c_void, free: Option<NemoRelayFreeFn>) -> Self {
        Self { user_data, free }
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            // SAFETY: C registered this function for this purpose; it is called once.
            gate::outside(|| unsafe { free(self.user_data) });
        }
    }
}

pub struct Registered {
    pub function: Function,
    pub owner: Owner,
    /// What a switch is asked about.
    pub about: Option<About>,
}

impl Registered {
    /// Says that a switch failed, whose error nobody gets.
    pub fn log(&self, error: &Error) {
        if let Some(about) = &self.about {
            let name = about.registration_name.to_string_lossy();
            log::callback_failed(Family::ConditionalMiddlewareGuardrail.as_str(), &name, log::kind_of(error));
        }
    }
}

/// The registrations that a switch decides about.
pub struct About {
    /// Their kinds, a JSON list of words.
    pub kinds: CString,
    pub registration_name: CString,
}

static KEPT: LazyLock<Mutex<HashMap<u64, Arc<Registered>>>> = LazyLock::new(Mutex::default);

/// What is done with the functions that are kept, by a callback too.
fn kept<T>(work: impl FnOnce(&mut HashMap<u64, Arc<Registered>>) -> T) -> T {
    gate::inside(|| work(&mut KEPT.lock().unwrap_or_else(PoisonError::into_inner)))
}

/// Keeps a function until the runtime says that nothing refers to it any more.
pub fn keep(runtime: &Runtime, function: Function, owner: Owner) -> Callback {
    keep_it(runtime, Registered { function, owner, about: None })
}

/// The same for a switch.
pub fn keep_switch(runtime: &Runtime, function: Function, owner: Owner, about: About) -> Callback {
    keep_it(runtime, Registered { function, owner, about: Some(about) })
}

fn keep_it(runtime: &Runtime, registered: Registered) -> Callback {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    kept(|table| table.insert(number, Arc::new(registered)));
    runtime.callback(number)
}

pub fn find(callback: &Callback) -> Result<Arc<Registered>> {
    let found = kept(|table| table.get(&callback.id()).cloned());
    found.ok_or_else(|| Error::new(ErrorCode::Internal, "a callback was released too early"))
}

/// Forgets the functions that were released. They are freed outside the lock, for that calls C.
pub fn forget_released(runtime: &Runtime) {
    let released = runtime.take_released();
    if !released.is_empty() {
        let gone: Vec<_> = kept(|table| released.iter().filter_map(|number| table.remove(number)).collect());
        drop(gone);
    }
}

//! The `next` of an execution intercept. C gets a number in the form of a pointer, not a pointer to something: a `next`
//! that is called after its intercept has returned finds nothing, and that is an error and no crash.

#![allow(unsafe_code)] // `run` is called by C with C's pointers.

use crate::error::NemoRelayStatus;
use crate::generated::types::NemoRelayToolExecutionResult;
use crate::guard;
use crate::host::{self, Shared};
use crate::output::{self, Place};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::Error;
use std::collections::HashMap;
use std::ffi::{CStr, c_char, c_void};
use std::ptr::without_provenance_mut;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

type Table = HashMap<usize, (Continuation, Arc<Shared>)>;

static LENT: LazyLock<Mutex<Table>> = LazyLock::new(Mutex::default);

fn table() -> MutexGuard<'static, Table> {
    LENT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A continuation that C may use until this is dropped.
pub struct Lent(usize);

impl Lent {
    pub fn new(continuation: Continuation, shared: Arc<Shared>) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(1);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        table().insert(number, (continuation, shared));
        Self(number)
    }

    pub fn context(&self) -> *mut c_void {
        without_provenance_mut(self.0)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let gone = table().remove(&self.0);
        drop(gone);
    }
}

/// What C calls as `next`.
///
/// # Safety
/// `args` is null or a string, `out` null or a place for a result.
pub unsafe extern "C" fn run(
    context: *mut c_void,
    args: *const c_char,
    out: *mut NemoRelayToolExecutionResult,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        let (out, args): (Place<_>, _) = unsafe { (output::place(out, "out")?, args.as_ref()) };
        let args = args.ok_or_else(|| output::null("args"))?;
        // SAFETY: as above.
        let args = unsafe { CStr::from_ptr(args) };
        let found = table().get(&context.addr()).cloned();
        let (continuation, shared) =
            found.ok_or_else(|| Error::invalid_argument("next", "execution continuation is no longer active"))?;
        out.set(host::continued(&continuation, &shared, args)?)
    })
}

//! The `next` of an execution intercept. C gets a number in the form of a pointer, not a pointer to something: a `next`
//! that is called after its intercept has returned finds nothing, and that is an error and no crash.

#![allow(unsafe_code)] // The continuations are called by C with C's pointers.

use crate::error::NemoRelayStatus;
use crate::generated::types::NemoRelayToolExecutionResult;
use crate::host::{self, Shared};
use crate::stream::NemoRelayStream;
use crate::{guard, input, output};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::{Error, Result};
use nemo_relay_runtime::{Outcome, gate};
use std::collections::HashMap;
use std::ffi::{c_char, c_void};
use std::ptr::without_provenance_mut;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

type Table = HashMap<usize, (Continuation, Arc<Shared>)>;

static LENT: LazyLock<Mutex<Table>> = LazyLock::new(Mutex::default);

fn lent<T>(work: impl FnOnce(&mut Table) -> T) -> T {
    gate::inside(|| work(&mut LENT.lock().unwrap_or_else(PoisonError::into_inner)))
}

/// A continuation that C may use until this is dropped.
pub struct Lent(usize);

impl Lent {
    pub fn new(continuation: Continuation, shared: Arc<Shared>) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(1);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        lent(|table| table.insert(number, (continuation, shared)));
        Self(number)
    }

    pub fn context(&self) -> *mut c_void {
        without_provenance_mut(self.0)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let gone = lent(|table| table.remove(&self.0));
        drop(gone);
    }
}

/// Runs the rest of a chain with what C gave.
unsafe fn continued(context: *mut c_void, value: *const c_char, name: &str) -> Result<(Outcome, Arc<Shared>)> {
    // SAFETY: what the caller promises in the header.
    let value = unsafe { input::any_string(value) }.ok_or_else(|| output::null(name))?;
    let found = lent(|table| table.get(&context.addr()).cloned());
    let (continuation, shared) =
        found.ok_or_else(|| Error::invalid_argument("next", "execution continuation is no longer active"))?;
    let begun = continuation.start(shared.values.put(value.to_owned()))?;
    let (_, outcome) = host::finished(begun, &shared)?;
    Ok((outcome, shared))
}

/// What C calls as `next` inside an execution intercept of tools.
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
        let (out, done) = unsafe { (output::place(out, "out")?, continued(context, args, "args")) };
        let (outcome, shared) = done?;
        out.set(shared.tool_result(outcome))
    })
}

/// What C calls as `next` inside an execution intercept of model calls.
///
/// # Safety
/// `request` is null or a string, `out` null or a place for a string.
pub unsafe extern "C" fn run_llm(
    context: *mut c_void,
    request: *const c_char,
    out: *mut *mut c_char,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        let (out, done) = unsafe { (output::place(out, "out")?, continued(context, request, "request")) };
        let (outcome, shared) = done?;
        out.set(shared.values.handed_over(Some(outcome.result)))
    })
}

/// What C calls as `next` inside an execution intercept of model calls that give streams.
///
/// # Safety
/// `request` is null or a string, `out` null or a place for a stream.
pub unsafe extern "C" fn run_llm_stream(
    context: *mut c_void,
    request: *const c_char,
    out: *mut *mut NemoRelayStream,
) -> NemoRelayStatus {
    guard::status(|| {
        // SAFETY: what the caller promises in the header.
        let (out, done) = unsafe { (output::place(out, "out")?, continued(context, request, "request")) };
        let (outcome, shared) = done?;
        out.set(NemoRelayStream::of_continuation(outcome.result, shared))
    })
}

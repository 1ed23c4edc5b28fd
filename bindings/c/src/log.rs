//! The log: what the library says, for a callback of C or for a binding that takes it.

#![allow(unsafe_code)] // A function pointer of C is called.

use crate::context::Context;
use crate::generated::arguments::LoggingLog;
use crate::output::c_string;
use crate::registered::Owner;
use nemo_relay_log::{self as log, Record};
use nemo_relay_runtime::gate;
use nemo_relay_runtime::types::{Error, LogEvent, LogSeverity, Result};
use std::ffi::{c_char, c_void};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Is told of a record: what it was registered with, the severity, who says it, the kind of record, the text, and a JSON
/// object with what else there is to say.
pub type NemoRelayLogCallback =
    unsafe extern "C" fn(*mut c_void, u32, *const c_char, *const c_char, *const c_char, *const c_char);

/// Where a record of a program in C is from. A binding over the runtimes names its language in the target.
const LANGUAGE: &str = "c";

struct Listener {
    callback: NemoRelayLogCallback,
    owner: Owner,
}

static LISTENER: Mutex<Option<Arc<Listener>>> = Mutex::new(None);

fn listener() -> MutexGuard<'static, Option<Arc<Listener>>> {
    LISTENER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says who is told. What the one before was told with is freed once it is told nothing any more.
pub fn set(callback: Option<NemoRelayLogCallback>, owner: Owner) -> Result<()> {
    log::serve(tell);
    log::hear(callback.map(|_| LogSeverity::Trace));
    let new = callback.map(|callback| Arc::new(Listener { callback, owner }));
    let before = std::mem::replace(&mut *listener(), new);
    drop(before);
    Ok(())
}

fn tell(record: &Record) {
    let Some(listener) = gate::inside(|| listener().clone()) else { return };
    let texts = [&*record.target, record.event, &*record.message, record.fields.as_str()].map(c_string);
    let [target, event, message, fields] = texts.each_ref().map(|text| text.as_ptr());
    // SAFETY: the function was given for this purpose; the texts live until it returns.
    gate::outside(|| unsafe {
        (listener.callback)(listener.owner.user_data, record.severity.number(), target, event, message, fields);
    });
}

/// Whether records are kept until somebody takes them.
pub fn hear(on: bool) {
    log::hear(on.then_some(LogSeverity::Trace));
}

/// What waits, as a JSON array.
pub fn take() -> String {
    log::to_json(&log::take())
}

/// Says that a callback failed whose error nobody gets, without the text of the error, which may hold payloads.
pub fn callback_failed(callback: &str, name: &str, exception_type: &str) {
    log::emit(LogEvent::CallbackFailed, |fields| {
        fields.text("callback", callback).text("name", name).text("exception_type", exception_type)
    });
}

/// What a callback that failed is said to have failed with: what it said itself, or the code.
pub fn kind_of(error: &Error) -> &str {
    error.get("exception_type").filter(|kind| !kind.is_empty()).unwrap_or(error.code.as_str())
}

pub fn logging_log(context: &mut Context, args: LoggingLog) -> Result<()> {
    let language = if context.runtime.is(crate::context::default_runtime()) { LANGUAGE } else { "" };
    log::write(language, args.severity, args.message, args.target, args.fields)
}

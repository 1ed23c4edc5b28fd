//! Errors on their way to C: the last one of each thread, and those that are handed over as structs.

#![allow(unsafe_code)] // Structs are written and emptied through pointers that C brings.

use crate::input::Payload;
use crate::output;
use nemo_relay_runtime::types::{Error, ErrorCode, Result};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::{CString, c_char};

/// The number of an error code; 0 means that there was no error.
pub type NemoRelayStatus = i32;

/// In the place of a slot: none.
pub const NO_SLOT: u32 = u32::MAX;

/// An error that is handed over.
#[repr(C)]
pub struct NemoRelayError {
    status: NemoRelayStatus,
    cause: u32,
    message: *mut c_char,
    message_length: usize,
    payload: *mut c_char,
}

struct Last {
    error: Error,
    text: CString,
    payload: CString,
    /// Made when it is asked for.
    description: Option<CString>,
}

thread_local! {
    static LAST: RefCell<Option<Last>> = const { RefCell::new(None) };
}

/// Access fails only while the thread is being torn down, when nobody asks for the error any more.
fn last<T>(use_it: impl FnOnce(&mut Option<Last>) -> T) -> Option<T> {
    LAST.try_with(|last| use_it(&mut last.borrow_mut())).ok()
}

pub fn clear() {
    last(|last| *last = None);
}

/// Keeps the error for the accessors and gives its status.
pub fn leave(error: Error) -> NemoRelayStatus {
    let status = status_of(&error);
    last(|last| *last = Some(Last::of(error)));
    status
}

impl Last {
    fn of(error: Error) -> Self {
        let (text, payload) = (output::c_string(&error.to_string()), output::c_string(&error.payload_json()));
        Self { error, text, payload, description: None }
    }
}

pub fn give(error: Error, place: *mut NemoRelayError) -> NemoRelayStatus {
    let status = status_of(&error);
    if place.is_null() {
        return status;
    }
    let text = error.to_string();
    let filled = NemoRelayError {
        status,
        cause: error.cause.unwrap_or(NO_SLOT),
        message: output::whole_text(&text),
        message_length: text.len(),
        payload: output::string(&error.payload_json()),
    };
    // SAFETY: the caller promises a place for an error; what it held before is not looked at.
    unsafe { place.write(filled) };
    status
}

pub fn free(error: &mut NemoRelayError) {
    output::free_whole_text(std::mem::replace(&mut error.message, std::ptr::null_mut()), error.message_length);
    output::empty(&mut error.payload);
}

fn status_of(error: &Error) -> NemoRelayStatus {
    error.code.number() as NemoRelayStatus
}

/// The code of a status that says that something went wrong.
pub fn code_of(status: NemoRelayStatus) -> Option<ErrorCode> {
    u32::try_from(status).ok().and_then(ErrorCode::from_number)
}

pub fn last_text() -> *const c_char {
    last(|last| last.as_ref().map(|last| last.text.as_ptr())).flatten().unwrap_or(std::ptr::null())
}

pub fn last_payload() -> *const c_char {
    last(|last| last.as_ref().map(|last| last.payload.as_ptr())).flatten().unwrap_or(std::ptr::null())
}

pub fn last_description() -> *const c_char {
    let described = |last: &mut Last| {
        let error = &last.error;
        last.description.get_or_insert_with(|| output::c_string(&error.describe())).as_ptr()
    };
    last(|last| last.as_mut().map(described)).flatten().unwrap_or(std::ptr::null())
}

/// The description of an error that was given away in parts. A status or a payload of another build shows the text alone.
pub fn description(status: NemoRelayStatus, message: &str, payload: Payload) -> Result<String> {
    let Some(code) = code_of(status) else { return Ok(message.to_owned()) };
    let text = message.strip_prefix(code.message()).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(message);
    let fields: BTreeMap<String, String> = serde_json::from_str(payload.text).unwrap_or_default();
    let known = code.payload().iter().filter_map(|field| Some((*field, fields.get(*field)?)));
    Ok(known.fold(Error::new(code, text), |error, (field, value)| error.with(field, value)).describe())
}

pub fn last_code() -> NemoRelayStatus {
    last(|last| last.as_ref().map_or(0, |last| status_of(&last.error))).unwrap_or(0)
}

/// What a callback says before it returns a status. It becomes the thread's last error, as if a function had left it.
pub fn set_by_callback(exception_type: &str, message: &str) -> Result<()> {
    let mut error = Error::callback(exception_type, message, NO_SLOT);
    error.cause = None;
    leave(error);
    Ok(())
}

/// What a callback adds to the error that it has just left.
pub fn set_upstream_status(status: i32) {
    let status = u32::try_from(status).ok().and_then(http_status);
    last(|last| {
        let Some(known) = last.take_if(|last| status.is_some() && last.error.code == ErrorCode::CallbackFailed) else {
            return;
        };
        *last = Some(Last::of(known.error.upstream(status)));
    });
}

/// A status of HTTP; `None` where the number is none.
pub fn http_status(number: u32) -> Option<u16> {
    u16::try_from(number).ok().filter(|status| (100..600).contains(status))
}

/// Takes the error that is with the thread. That of a provider without a status may say by its type what it is.
pub fn left() -> Option<Error> {
    let error = last(Option::take).flatten().map(|last| last.error)?;
    Some(if error.get("error_class").is_some() { error } else { classed(error) })
}

fn classed(error: Error) -> Error {
    if error.code == ErrorCode::CallbackFailed { error.upstream(None) } else { error }
}

/// What a callback's status means: the error that the callback left, where it fits the status, and else the status itself.
pub fn of_callback(status: NemoRelayStatus) -> Error {
    match left() {
        Some(error) if error.code == ErrorCode::CallbackFailed || status_of(&error) == status => error,
        _ => {
            let name = code_of(status).map_or("an unknown status", ErrorCode::as_str);
            Error::new(ErrorCode::CallbackFailed, format!("the callback returned {name} ({status})"))
                .with("exception_type", "")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callbacks_own_words_and_a_passed_on_error_both_survive() {
        set_by_callback("ValueError", "boom").unwrap();
        assert_eq!(of_callback(5).to_string(), "internal error: ValueError: boom");
        let refused = Error::new(ErrorCode::GuardrailRejected, "no").with("reason", "no");
        let status = leave(refused.clone());
        assert_eq!(of_callback(status), refused);
        leave(refused);
        assert_eq!(of_callback(2).to_string(), "internal error: the callback returned not_found (2)");
        assert_eq!(last_code(), 0);
    }

    #[test]
    fn parts_make_the_same_description_as_the_error() {
        let refused = Error::new(ErrorCode::GuardrailRejected, "no").with("stage", "s").with("guardrail", "g");
        let payload = refused.payload_json();
        let payload = Payload { text: &payload, pointer: std::ptr::null() };
        assert_eq!(description(4, &refused.to_string(), payload).unwrap(), refused.describe());
        assert_eq!(refused.describe(), "guardrail_rejected at s: no (guardrail \"g\")");
    }
}

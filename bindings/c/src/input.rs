//! What C brings, checked: null where something is needed, text that is UTF-8, JSON within the limits, numbers in range.

#![allow(unsafe_code)] // Everything here reads through pointers that C brings; the header states what they must be.
#![allow(clippy::missing_safety_doc)] // One rule for all: a pointer is null or valid for what the header says.

use crate::context::default_limits;
use crate::generated::types::NemoRelayDataSchema;
use crate::output::null;
use crate::request;
use nemo_relay_runtime::types::json::{self, Limit};
use nemo_relay_runtime::types::{DataSchema, Error, ErrorCode, Json, Result, Timestamp};
use std::ffi::{CStr, CString, c_char};

/// A struct of options, which begins with its own size and is valid when all its bytes are zero.
///
/// # Safety
/// The type is `repr(C)`, its first member is `size: usize`, and zeros are a value of it.
pub unsafe trait Options: Copy {}

/// JSON text that was checked; `pointer` is what C brought.
#[derive(Clone, Copy)]
pub struct Payload<'a> {
    pub text: &'a str,
    pub pointer: *const c_char,
}

pub unsafe fn string<'a>(at: *const c_char, name: &str) -> Result<&'a str> {
    unsafe { optional_string(at, name) }?.ok_or_else(|| null(name))
}

pub unsafe fn optional_string<'a>(at: *const c_char, name: &str) -> Result<Option<&'a str>> {
    if at.is_null() {
        return Ok(None);
    }
    let text = unsafe { CStr::from_ptr(at) }.to_str();
    text.map(Some).map_err(|e| Error::new(ErrorCode::InvalidUtf8, format!("{name}: {e}")))
}

/// A string that is only carried along, whatever is in it.
pub unsafe fn any_string<'a>(at: *const c_char) -> Option<&'a CStr> {
    (!at.is_null()).then(|| unsafe { CStr::from_ptr(at) })
}

pub unsafe fn bytes<'a>(at: *const c_char, length: usize, name: &str) -> Result<&'a [u8]> {
    match (at.is_null(), length) {
        (true, 0) => Ok(&[]),
        (true, _) => Err(null(name)),
        _ => Ok(unsafe { std::slice::from_raw_parts(at.cast(), length) }),
    }
}

pub unsafe fn text<'a>(at: *const c_char, length: usize, name: &str) -> Result<&'a str> {
    unsafe { optional_text(at, length, name) }?.ok_or_else(|| null(name))
}

pub unsafe fn optional_text<'a>(at: *const c_char, length: usize, name: &str) -> Result<Option<&'a str>> {
    if at.is_null() {
        return Ok(None);
    }
    let text = std::str::from_utf8(unsafe { bytes(at, length, name) }?);
    text.map(Some).map_err(|e| Error::invalid_argument(name, format!("{name}: {e}")))
}

pub unsafe fn payload<'a>(at: *const c_char, name: &str) -> Result<Payload<'a>> {
    if at.is_null() {
        return Err(null(name));
    }
    checked(unsafe { CStr::from_ptr(at) }.to_bytes(), at)
}

pub unsafe fn text_payload<'a>(at: *const c_char, length: usize, name: &str) -> Result<Payload<'a>> {
    if at.is_null() {
        return Err(null(name));
    }
    checked(unsafe { bytes(at, length, name) }?, at)
}

/// A request to a model; `pointer` is what C brought.
pub unsafe fn request<'a>(at: *const c_char, name: &str) -> Result<Payload<'a>> {
    of_request(unsafe { payload(at, name) }?)
}

pub unsafe fn text_request<'a>(at: *const c_char, length: usize, name: &str) -> Result<Payload<'a>> {
    of_request(unsafe { text_payload(at, length, name) }?)
}

fn of_request(payload: Payload<'_>) -> Result<Payload<'_>> {
    request::parts(payload.text).map(|_| payload)
}

fn checked(bytes: &[u8], pointer: *const c_char) -> Result<Payload<'_>> {
    let text = payload_text(bytes)?;
    json::check(text, Limit::from(default_limits()))?;
    Ok(Payload { text, pointer })
}

pub unsafe fn optional_json(at: *const c_char, _name: &str) -> Result<Option<Json>> {
    if at.is_null() {
        return Ok(None);
    }
    parse(unsafe { CStr::from_ptr(at) }.to_bytes()).map(Some)
}

pub unsafe fn optional_text_json(at: *const c_char, length: usize, name: &str) -> Result<Option<Json>> {
    if at.is_null() {
        return Ok(None);
    }
    parse(unsafe { bytes(at, length, name) }?).map(Some)
}

/// Canonical JSON of what should be JSON text.
pub fn parse(bytes: &[u8]) -> Result<Json> {
    Json::parse(payload_text(bytes)?, default_limits())
}

/// Bytes that are not UTF-8 are no JSON; the path is that of the value in which the first of them stands.
pub fn payload_text(bytes: &[u8]) -> Result<&str> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
    let cut = json::check(&before, Limit::from(default_limits())).err();
    let path = cut.as_ref().and_then(|cut| cut.get("path")).unwrap_or("$");
    Err(Error::invalid_payload(path, &format!("not UTF-8 (byte {})", error.valid_up_to())))
}

pub unsafe fn owned(at: *mut c_char) -> Option<CString> {
    (!at.is_null()).then(|| unsafe { CString::from_raw(at) })
}

pub unsafe fn optional_number<T: Copy>(at: *const T) -> Option<T> {
    unsafe { at.as_ref() }.copied()
}

pub unsafe fn optional_timestamp(at: *const i64) -> Option<Timestamp> {
    unsafe { optional_number(at) }.map(Timestamp::from_micros)
}

/// An enum or a set of flags; `None` is what its numbers do not include.
pub fn number<T>(value: Option<T>, name: &str) -> Result<T> {
    value.ok_or_else(|| Error::invalid_argument(name, format!("{name} is not a number that the header lists")))
}

pub unsafe fn optional_enum<T>(at: *const u32, of: impl Fn(u32) -> Option<T>, name: &str) -> Result<Option<T>> {
    unsafe { optional_number(at) }.map(|value| number(of(value), name)).transpose()
}

pub unsafe fn reference<'a, T>(at: *const T, name: &str) -> Result<&'a T> {
    unsafe { at.as_ref() }.ok_or_else(|| null(name))
}

pub unsafe fn optional_reference<'a, T>(at: *const T) -> Option<&'a T> {
    unsafe { at.as_ref() }
}

pub unsafe fn mutable<'a, T>(at: *mut T, name: &str) -> Result<&'a mut T> {
    unsafe { at.as_mut() }.ok_or_else(|| null(name))
}

/// An object that the caller gives back.
pub unsafe fn taken<T>(at: *mut T) -> Option<Box<T>> {
    (!at.is_null()).then(|| unsafe { Box::from_raw(at) })
}

/// An object that belongs to the library from now on.
pub unsafe fn given<T>(at: *mut T, name: &str) -> Result<Box<T>> {
    unsafe { taken(at) }.ok_or_else(|| null(name))
}

/// A struct whose contents are to be freed.
pub unsafe fn emptied<'a, T>(at: *mut T) -> Option<&'a mut T> {
    unsafe { at.as_mut() }
}

pub unsafe fn options<T: Options>(at: *const T, name: &str) -> Result<T> {
    // SAFETY: zeros are a value of every struct of options, as the trait says.
    let mut read = unsafe { std::mem::zeroed::<T>() };
    if at.is_null() {
        return Ok(read);
    }
    let known = size_of::<T>();
    let brought = unsafe { at.cast::<usize>().read() };
    if brought < size_of::<usize>() || brought > 1 << 16 {
        return Err(Error::invalid_argument(name, format!("{name}->size is not the size of the struct")));
    }
    // SAFETY: the caller's struct has `brought` bytes, ours `known`; both begin alike.
    unsafe { std::ptr::copy_nonoverlapping(at.cast::<u8>(), (&raw mut read).cast(), brought.min(known)) };
    Ok(read)
}

pub unsafe fn data_schema(at: *const NemoRelayDataSchema) -> Result<Option<DataSchema>> {
    let Some(schema) = (unsafe { at.as_ref() }) else { return Ok(None) };
    let name = unsafe { string(schema.name, "data_schema") }?.to_owned();
    let version = unsafe { string(schema.version, "data_schema") }?.to_owned();
    Ok(Some(DataSchema { name, version }))
}

pub fn function<T>(function: Option<T>, name: &str) -> Result<T> {
    function.ok_or_else(|| null(name))
}

#[cfg(test)]
mod tests {
    use super::payload_text;

    #[test]
    fn bytes_that_are_no_text_have_a_path() {
        for (bytes, path) in [(&b"{\"a\":[1,\"\xff\"]}"[..], "$.a[1]"), (b"\xff", "$"), (b"{\"\xff", "$")] {
            assert_eq!(payload_text(bytes).unwrap_err().get("path"), Some(path));
        }
    }
}

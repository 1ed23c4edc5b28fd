//! What is handed to C: places for results, and strings that the caller owns.

#![allow(unsafe_code)] // Results are written through pointers that C brings.

use nemo_relay_runtime::types::{Error, ErrorCode, Result};
use std::ffi::{CString, c_char};

/// Where a result goes. It is emptied at once, so that a caller who ignores the status finds nothing there.
pub struct Place<T>(*mut T);

/// Turns what the implementation gives into what C gets.
pub trait Give<T> {
    /// Gives up ownership.
    fn give(self) -> T;
}

impl<T> Give<T> for T {
    fn give(self) -> T {
        self
    }
}

impl<T> Give<*mut T> for Box<T> {
    fn give(self) -> *mut T {
        Box::into_raw(self)
    }
}

impl Give<*mut c_char> for String {
    fn give(self) -> *mut c_char {
        string(&self)
    }
}

impl Give<*mut c_char> for Option<String> {
    fn give(self) -> *mut c_char {
        optional_string(self.as_deref())
    }
}

impl Give<*mut c_char> for CString {
    fn give(self) -> *mut c_char {
        self.into_raw()
    }
}

/// # Safety
/// `at` is null or valid for writing a `T`, of which all zeros is a value.
pub unsafe fn place<T>(at: *mut T, name: &str) -> Result<Place<T>> {
    if at.is_null() {
        return Err(null(name));
    }
    // SAFETY: as the caller promises; every type that is handed out is made of numbers and pointers.
    unsafe { at.write_bytes(0, 1) };
    Ok(Place(at))
}

impl<T> Place<T> {
    /// Hands over a result.
    pub fn set(&self, value: impl Give<T>) -> Result<()> {
        // SAFETY: `place` has checked the pointer, and it lives as long as the export that made this.
        unsafe { self.0.write(value.give()) };
        Ok(())
    }
}

/// # Safety
/// `at` is null or valid for writing `capacity` values.
pub unsafe fn array<'a, T>(at: *mut T, capacity: usize, name: &str) -> Result<&'a mut [T]> {
    if at.is_null() {
        return Err(null(name));
    }
    // SAFETY: as the caller promises.
    Ok(unsafe { std::slice::from_raw_parts_mut(at, capacity) })
}

/// The text as C sees it: it ends where it holds a zero byte.
pub fn c_string(text: &str) -> CString {
    let end = text.find('\0').unwrap_or(text.len());
    CString::new(&text[..end]).unwrap_or_default()
}

pub fn string(text: &str) -> *mut c_char {
    c_string(text).into_raw()
}

pub fn optional_string(text: Option<&str>) -> *mut c_char {
    text.map_or(std::ptr::null_mut(), string)
}

/// Frees what `string` made; null is nothing.
pub fn free_string(text: *mut c_char) {
    if !text.is_null() {
        // SAFETY: every string that crosses the interface is made by `CString::into_raw`, as the header says.
        drop(unsafe { CString::from_raw(text) });
    }
}

/// The text as it is, zero bytes included, with one behind it.
pub fn whole_text(text: &str) -> *mut c_char {
    let bytes: Box<[u8]> = text.bytes().chain([0]).collect();
    Box::into_raw(bytes).cast()
}

/// Frees what `whole_text` made of a text of this length; null is nothing.
pub fn free_whole_text(text: *mut c_char, length: usize) {
    if !text.is_null() {
        // SAFETY: `whole_text` has made it of so many bytes and one more.
        drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(text.cast::<u8>(), length + 1)) });
    }
}

/// Writes as much of a text as there is room for; gives its length.
pub fn fill(bytes: &mut [u8], text: &str) -> usize {
    let count = text.len().min(bytes.len());
    bytes[..count].copy_from_slice(&text.as_bytes()[..count]);
    text.len()
}

/// Frees the string of a struct and leaves null there.
pub fn empty(text: &mut *mut c_char) {
    free_string(std::mem::replace(text, std::ptr::null_mut()));
}

pub fn null(name: &str) -> Error {
    Error::new(ErrorCode::NullPointer, format!("{name} is null"))
}

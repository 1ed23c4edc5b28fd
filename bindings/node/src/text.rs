//! Texts as JavaScript hands them over with every call: read in one pass into memory that is used again.

use napi::bindgen_prelude::*;
use napi::{check_status, sys};
use std::cell::RefCell;

/// How much a buffer holds; a text that may be longer is read by napi, which asks for its length first.
const ROOM: usize = 16 * 1024;

/// The most bytes that one character can take, so that it may have been left out where fewer are free.
const CHARACTER: usize = 4;

/// How many buffers are kept: no call takes more texts.
const KEPT: usize = 2;

thread_local! {
    /// The buffers of the last call, for the next one.
    static SPARE: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
}

/// A text of JavaScript, in UTF-8.
pub struct Text(Vec<u8>);

impl Text {
    #[allow(unsafe_code, reason = "napi reads a text in two passes and into new memory")]
    fn read(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        let spare = SPARE.with_borrow_mut(Vec::pop);
        let mut text = Self(spare.unwrap_or_else(|| Vec::with_capacity(ROOM)));
        text.0.clear();
        let mut length = 0;
        // SAFETY: the caller's handles are alive, and the buffer has room for as many bytes as are said here.
        let status =
            unsafe { sys::napi_get_value_string_utf8(env, value, text.0.as_mut_ptr().cast(), ROOM, &mut length) };
        check_status!(status, "a text is needed")?;
        if length + CHARACTER >= ROOM {
            // SAFETY: the same handles.
            return unsafe { String::from_napi_value(env, value) }.map(|text| Self(text.into_bytes()));
        }
        // SAFETY: that many bytes were written.
        unsafe { text.0.set_len(length) };
        Ok(text)
    }
}

impl AsRef<str> for Text {
    #[allow(unsafe_code, reason = "Node.js writes UTF-8")]
    fn as_ref(&self) -> &str {
        // SAFETY: Node.js wrote whole characters in UTF-8, and in the place of half a surrogate pair U+FFFD.
        unsafe { str::from_utf8_unchecked(&self.0) }
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        if self.0.capacity() == ROOM {
            let text = std::mem::take(&mut self.0);
            SPARE.with_borrow_mut(|spare| {
                if spare.len() < KEPT {
                    spare.push(text);
                }
            });
        }
    }
}

impl TypeName for Text {
    fn type_name() -> &'static str {
        String::type_name()
    }

    fn value_type() -> ValueType {
        String::value_type()
    }
}

impl ValidateNapiValue for Text {}

impl FromNapiValue for Text {
    #[allow(unsafe_code, reason = "the trait is how napi hands arguments over")]
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        Self::read(env, value)
    }
}

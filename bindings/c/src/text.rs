//! Texts of the library itself, which nobody frees.

use crate::error::code_of;
use crate::output::c_string;
use nemo_relay_runtime::Runtime;
use nemo_relay_runtime::types::{ErrorCode, VERSION};
use std::ffi::{CString, c_char};
use std::sync::OnceLock;

pub fn version() -> *const c_char {
    static TEXT: OnceLock<CString> = OnceLock::new();
    TEXT.get_or_init(|| c_string(VERSION)).as_ptr()
}

pub fn spec_digest() -> *const c_char {
    static TEXT: OnceLock<CString> = OnceLock::new();
    TEXT.get_or_init(|| c_string(Runtime::spec_digest())).as_ptr()
}

pub fn status_name(status: i32) -> *const c_char {
    static NAMES: OnceLock<Vec<(ErrorCode, CString)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| ErrorCode::ALL.iter().map(|&code| (code, c_string(code.as_str()))).collect());
    let known = code_of(status).and_then(|code| names.iter().find(|(known, _)| *known == code));
    known.map_or(std::ptr::null(), |(_, name)| name.as_ptr())
}

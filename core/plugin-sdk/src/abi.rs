//! The C ABI between the runtime and a plugin that is a library, version 1: `nemo_relay_plugin.h` in Rust.
//!
//! A library exports one symbol, a constant [`Plugin`]; its first two members keep their places in all versions, so that the
//! version is known before anything of the plugin is called. All texts are UTF-8, borrowed for the call, and not ended by a
//! zero. Functions of a plugin may be called by several threads at once, and none may unwind.

use std::ffi::c_void;

/// The version of the ABI.
pub const VERSION: u32 = 1;

/// What manifests call it, in `compat.native_api`.
pub const NAME: &str = "c-v1";

/// The symbol that a library exports where its manifest names no other.
pub const SYMBOL: &str = "nemo_relay_plugin";

/// What a call came to; 0 is a success.
pub type Status = i32;

/// The values of [`Status`].
pub mod status {
    use super::Status;

    /// It worked.
    pub const OK: Status = 0;
    /// A name is taken.
    pub const ALREADY_EXISTS: Status = 1;
    /// Something is not there.
    pub const NOT_FOUND: Status = 2;
    /// No scope is open.
    pub const SCOPE_STACK_EMPTY: Status = 3;
    /// A guardrail refused the call.
    pub const GUARDRAIL_REJECTED: Status = 4;
    /// Any other failure.
    pub const INTERNAL: Status = 5;
    /// A pointer is null that must not be.
    pub const NULL_POINTER: Status = 6;
    /// A text is not JSON.
    pub const INVALID_JSON: Status = 7;
    /// A text is not UTF-8.
    pub const INVALID_UTF8: Status = 8;
    /// An argument is not of the documented form.
    pub const INVALID_ARG: Status = 9;
    /// A stream has ended.
    pub const STREAM_END: Status = 10;
    /// Something is full.
    pub const BACKPRESSURED: Status = 11;
}

/// A text; where the size is 0, the pointer may be null.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    /// The first byte.
    pub data: *const u8,
    /// How many bytes.
    pub size: usize,
}

impl Text {
    /// A text that lives as long as what it was made of.
    pub const fn of(text: &str) -> Self {
        Self { data: text.as_ptr(), size: text.len() }
    }

    /// No text.
    pub const EMPTY: Self = Self { data: std::ptr::null(), size: 0 };
}

/// Where a function of a plugin puts what it has to say; the runtime's own, valid for the call.
#[repr(C)]
pub struct Reply {
    _private: [u8; 0],
}

/// Where a plugin registers; the runtime's own, valid while it is activated.
#[repr(C)]
pub struct Context {
    _private: [u8; 0],
}

/// What the runtime gives to a plugin; valid as long as the process. Texts are copied.
#[repr(C)]
pub struct Host {
    /// [`VERSION`] of the runtime.
    pub abi_version: u32,
    /// The size of this struct, in bytes.
    pub size: u32,
    /// Answers with JSON. What was answered before is forgotten.
    pub reply: unsafe extern "C" fn(*mut Reply, Text) -> Status,
    /// Answers that the event is to show nothing; for sanitizers of model calls.
    pub omit: unsafe extern "C" fn(*mut Reply) -> Status,
    /// Answers that the rest of the chain is to run with these arguments or this request; for execution intercepts.
    pub next: unsafe extern "C" fn(*mut Reply, Text) -> Status,
    /// Says why the call is about to fail.
    pub fail: unsafe extern "C" fn(*mut Reply, Text) -> Status,
    /// Registers; a failure fails the activation, whatever the plugin makes of it.
    pub add: unsafe extern "C" fn(*mut Context, *const Registration) -> Status,
    /// Answers that a chunk of the stream is to be pulled; for intercepts of streams.
    pub pull: unsafe extern "C" fn(*mut Reply) -> Status,
    /// Answers that the stream is over; for intercepts of streams.
    pub over: unsafe extern "C" fn(*mut Reply) -> Status,
}

/// One registration; copied by [`Host::add`], but for `user_data`.
#[repr(C)]
pub struct Registration {
    /// The size of this struct, in bytes.
    pub size: u32,
    /// Whether it ends the chain; `bool` in C.
    pub break_chain: u8,
    /// Lower ones come first.
    pub priority: i32,
    /// The family by its name, such as `tool_conditional_execution_guardrail`.
    pub family: Text,
    /// The name, unique among those of the plugin.
    pub name: Text,
    /// For switches alone, JSON: `{"kinds":["subscriber"],"registration_name":"…"}`.
    pub about: Text,
    /// Handed to the functions.
    pub user_data: *mut c_void,
    /// Asked a question, JSON, and answers with the functions of [`Host`]. Null for execution intercepts.
    pub answer: Option<unsafe extern "C" fn(*mut c_void, Text, *mut Reply) -> Status>,
    /// Runs around a call; called again after each [`Host::next`], and of a stream whenever a chunk is wanted, with the same
    /// place for a state of its own, which is null the first time. For execution intercepts alone.
    pub wrap: Option<unsafe extern "C" fn(*mut c_void, *mut *mut c_void, Text, *mut Reply) -> Status>,
    /// Called once for each call that `wrap` left a state of, however it ended; may be null.
    pub end: Option<unsafe extern "C" fn(*mut c_void, *mut c_void)>,
}

/// What a library exports under its symbol.
#[repr(C)]
pub struct Plugin {
    /// [`VERSION`] that it was made for.
    pub abi_version: u32,
    /// The size of this struct, in bytes.
    pub size: u32,
    /// Makes an instance; each activation has one of its own. The table of functions stays valid.
    pub open: Option<unsafe extern "C" fn(*const Host, *mut *mut c_void) -> Status>,
    /// Answers with a list of diagnostics about a configuration, or not at all; may be null.
    pub validate: Option<unsafe extern "C" fn(*mut c_void, Text, *mut Reply) -> Status>,
    /// Registers what the configuration asks for.
    pub activate: Option<unsafe extern "C" fn(*mut c_void, Text, *mut Context, *mut Reply) -> Status>,
    /// Ends an instance, once no function of it is called any more.
    pub close: Option<unsafe extern "C" fn(*mut c_void)>,
}

// SAFETY: it is a table of functions and numbers, which nobody changes.
#[allow(unsafe_code, reason = "the ABI is C")]
unsafe impl Sync for Plugin {}

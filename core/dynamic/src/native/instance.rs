//! One activation of a plugin that is a library.
#![allow(unsafe_code, reason = "functions of a plugin are called")]

use super::host::{Added, Adding, Answered, HOST, Said};
use nemo_relay_plugin::abi::{self, Status, Text, status};
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::ffi::c_void;
use std::ptr;
use std::sync::{Arc, Mutex, PoisonError};

/// An instance; it ends with the last of those who may call it.
pub(super) struct Instance {
    id: String,
    plugin: &'static abi::Plugin,
    handle: *mut c_void,
    /// How often the functions failed, by their name, and the latest reason.
    failed: Mutex<BTreeMap<String, (u64, String)>>,
}

// SAFETY: the ABI says that functions of a plugin may be called by several threads at once, each with the same handle.
unsafe impl Send for Instance {}
// SAFETY: as above.
unsafe impl Sync for Instance {}

impl Instance {
    /// Errors: `registration_failed` where the plugin does not open.
    pub fn open(id: &str, plugin: &'static abi::Plugin) -> Result<Arc<Self>> {
        let mut handle = ptr::null_mut();
        // SAFETY: the library is mapped and of this version, so that the function is what the ABI says.
        let code = plugin.open.map_or(status::INTERNAL, |open| unsafe { open(&HOST, &mut handle) });
        if code != status::OK {
            let message = format!("plugin '{id}' does not open: {}", reason(code));
            return Err(Error::new(ErrorCode::RegistrationFailed, message));
        }
        Ok(Arc::new(Self { id: id.to_owned(), plugin, handle, failed: Mutex::default() }))
    }

    /// What it says of a configuration, where it says anything.
    pub fn validate(&self, config: &Json) -> Result<Option<Json>> {
        let Some(validate) = self.plugin.validate else { return Ok(None) };
        // SAFETY: as in `open`; the handle is the one that it gave, and is not closed.
        let answer =
            self.call("validate", |reply| unsafe { validate(self.handle, Text::of(config.as_str()), reply) })?;
        match answer {
            Answered::Json(said) => Ok(Some(said)),
            _ => Ok(None),
        }
    }

    /// What it registers.
    pub fn activate(&self, config: &Json) -> Result<Vec<Added>> {
        let Some(activate) = self.plugin.activate else { return Ok(Vec::new()) };
        let mut adding = Adding::default();
        let context = ptr::from_mut(&mut adding).cast::<abi::Context>();
        let config = Text::of(config.as_str());
        // SAFETY: as in `validate`; the context lives until the call is over.
        self.call("activate", |reply| unsafe { activate(self.handle, config, context, reply) })?;
        if adding.faults.is_empty() {
            return Ok(adding.added);
        }
        Err(Error::new(ErrorCode::RegistrationFailed, format!("plugin '{}': {}", self.id, adding.faults.join("; "))))
    }

    /// Lets a function of the plugin answer.
    ///
    /// Errors: `callback_failed` with what it says, which is counted.
    pub fn call(&self, name: &str, function: impl FnOnce(*mut abi::Reply) -> Status) -> Result<Answered> {
        let mut said = Said::default();
        let code = function(ptr::from_mut(&mut said).cast());
        // What the runtime could not read is a failure, whatever the function makes of it.
        if code == status::OK && said.fault.is_none() {
            return Ok(said.answer);
        }
        let why = said.fault.unwrap_or_else(|| reason(code));
        let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = failed.entry(name.to_owned()).or_default();
        *entry = (entry.0 + 1, why.clone());
        let message = format!("plugin '{}', '{name}': {why}", self.id);
        Err(Error::new(ErrorCode::CallbackFailed, message))
    }

    pub fn diagnostics(&self) -> Vec<Map<String, Value>> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        let told = failed.iter().map(|(name, (count, why))| {
            json!({"code": "plugin.dynamic_call_failed", "count": count, "field": name, "message": why})
        });
        told.filter_map(|value| value.as_object().cloned()).collect()
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        if let Some(close) = self.plugin.close {
            // SAFETY: as in `open`; this is the last who has the handle.
            unsafe { close(self.handle) };
        }
    }
}

/// What a status says where the plugin gave no reason.
fn reason(code: Status) -> String {
    let what = match code {
        status::ALREADY_EXISTS => "already exists",
        status::NOT_FOUND => "not found",
        status::SCOPE_STACK_EMPTY => "no scope is open",
        status::GUARDRAIL_REJECTED => "a guardrail refused",
        status::NULL_POINTER => "null pointer",
        status::INVALID_JSON => "invalid JSON",
        status::INVALID_UTF8 => "invalid UTF-8",
        status::INVALID_ARG => "invalid argument",
        status::STREAM_END => "the stream has ended",
        status::BACKPRESSURED => "something is full",
        _ => "it failed",
    };
    format!("{what} (status {code}); it gave no reason")
}

//! Plugins of C: what they are given and asked, where they register, and the configuration that they are part of.

#![allow(unsafe_code)] // Function pointers of C are called, and structs are read through pointers that C brings.

use crate::error::{self, NemoRelayStatus};
use crate::generated::callbacks::Function;
use crate::host::{Shared, succeeded};
use crate::input::{self, Options};
use crate::output;
use crate::registered::{self, NemoRelayFreeFn, Owner};
use nemo_relay_plugins::{Plugin, Plugins};
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Result};
use nemo_relay_runtime::{Callback, PluginContext, PluginJob, Reply, Runtime, Slot};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::ffi::{c_char, c_void};
use std::ptr::null_mut;
use std::sync::Arc;

/// Says what is wrong with a configuration.
pub type NemoRelayPluginValidateFunc =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut *mut c_char) -> NemoRelayStatus;
/// Registers what a configuration asks for.
pub type NemoRelayPluginRegisterFunc =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const NemoRelayPluginContext) -> NemoRelayStatus;

/// What validates and registers the components of one kind.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayPlugin {
    size: usize,
    validate: Option<NemoRelayPluginValidateFunc>,
    register: Option<NemoRelayPluginRegisterFunc>,
    single: bool,
    user_data: *mut c_void,
    free_fn: Option<NemoRelayFreeFn>,
}

// SAFETY: the struct is `repr(C)`, begins with its size, and is valid when all its bytes are zero.
unsafe impl Options for NemoRelayPlugin {}

/// The functions of a plugin.
#[derive(Clone, Copy)]
pub struct Methods {
    validate: Option<NemoRelayPluginValidateFunc>,
    register: NemoRelayPluginRegisterFunc,
}

/// A plugin that was read from its struct; its user data is freed with it.
pub struct GivenPlugin {
    methods: Methods,
    owner: Owner,
    allows_multiple: bool,
}

/// # Safety
/// `at` is null or as the header says.
pub unsafe fn given(at: *const NemoRelayPlugin, name: &str) -> Result<GivenPlugin> {
    if at.is_null() {
        return Err(output::null(name));
    }
    // SAFETY: as the caller promises.
    let plugin = unsafe { input::options(at, name) }?;
    let owner = Owner::new(plugin.user_data, plugin.free_fn);
    let register = input::function(plugin.register, "plugin->register_")?;
    let methods = Methods { validate: plugin.validate, register };
    Ok(GivenPlugin { methods, owner, allows_multiple: !plugin.single })
}

impl GivenPlugin {
    /// Keeps it as long as the runtime knows it.
    pub fn keep(self, runtime: &Runtime) -> Plugin {
        let object = registered::keep(runtime, Function::Plugin(self.methods), self.owner);
        Plugin { object, validates: self.methods.validate.is_some(), allows_multiple: self.allows_multiple }
    }
}

/// Where one component registers; references are to the same one.
#[derive(Clone)]
pub struct NemoRelayPluginContext(pub Arc<PluginContext>);

impl NemoRelayPluginContext {
    pub fn kind(&self) -> *mut c_char {
        output::string(self.0.kind())
    }
}

/// A configuration that was activated; it stays active when this is freed.
pub struct NemoRelayPluginHostActivation {
    plugins: Plugins,
    number: u64,
    report: Box<RawValue>,
}

/// What the runtime says of an activation.
#[derive(Deserialize)]
struct Made {
    activation: u64,
    report: Box<RawValue>,
}

impl NemoRelayPluginHostActivation {
    pub fn new(plugins: &Plugins, text: &str) -> Result<Box<Self>> {
        let made: Made =
            serde_json::from_str(text).map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))?;
        Ok(Box::new(Self { plugins: plugins.clone(), number: made.activation, report: made.report }))
    }

    pub fn number(&self) -> u64 {
        self.number
    }

    pub fn report(&self) -> *mut c_char {
        let now = self.plugins.report().filter(|_| self.is_active());
        output::string(now.as_ref().map_or(self.report.get(), Json::as_str))
    }

    pub fn is_active(&self) -> bool {
        self.plugins.is_active(self.number)
    }
}

impl Shared {
    /// Asks a plugin of the application, which answers at once.
    pub fn ask_plugin(&self, plugin: &Callback, job: PluginJob) -> Reply {
        error::clear();
        self.nested(|| self.said_by(plugin, job)).map_or_else(Reply::Failed, Reply::Value)
    }

    fn said_by(&self, plugin: &Callback, job: PluginJob) -> Result<Slot> {
        let registered = registered::find(plugin)?;
        let Function::Plugin(methods) = registered.function else {
            return Err(Error::new(ErrorCode::Internal, "this function is no plugin"));
        };
        let user_data = registered.owner.user_data;
        let mut out = null_mut();
        let status = match job {
            PluginJob::Validate { config } => {
                let config = output::c_string(config.as_str());
                // SAFETY: the plugin is registered, so its functions are valid; the text lives until they return.
                methods.validate.map_or(0, |validate| unsafe { validate(user_data, config.as_ptr(), &mut out) })
            }
            PluginJob::Register { config, context } => {
                let (config, context) = (output::c_string(config.as_str()), NemoRelayPluginContext(context));
                // SAFETY: as above, and the context lives as long.
                unsafe { (methods.register)(user_data, config.as_ptr(), &context) }
            }
        };
        // SAFETY: what a callback leaves was made by nemo_relay_string_new.
        let said = unsafe { input::owned(out) };
        succeeded(status)?;
        Ok(self.values.put(said.unwrap_or_else(|| output::c_string("null"))))
    }
}

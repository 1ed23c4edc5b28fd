//! A plugin that passed its checks is run, and registers.

use crate::examine::Ready;
use crate::loaded::{Does, Loaded, Offered};
use crate::manifest::Load;
use crate::native::NativePlugin;
use crate::worker::WorkerPlugin;
use nemo_relay_runtime::{Callback, PluginContext, Registration};
use nemo_relay_types::{Error, ErrorCode, Result};
use serde_json::{Map, Value, json};

/// A plugin that runs; it is closed where it is dropped.
pub struct Open {
    loaded: Box<dyn Loaded>,
    /// What it warned of when it was asked about its configuration.
    warnings: Vec<Map<String, Value>>,
}

impl Ready {
    /// Runs the plugin, asks it about its configuration, and registers what it offers.
    ///
    /// Errors: `invalid_config` with what the plugin says; `registration_failed`; its own. Nothing of it runs then.
    pub fn open(&self, context: &PluginContext) -> Result<Open> {
        let id = self.manifest.id();
        let mut open = Open { loaded: self.start()?, warnings: Vec::new() };
        open.loaded.emit_to(context.runtime());
        open.warnings = accepted(id, open.loaded.validate(&self.config)?)?;
        for offered in open.loaded.register(&self.config)? {
            register(context, offered)?;
        }
        Ok(open)
    }

    /// Runs the plugin; it is asked nothing yet.
    ///
    /// Errors: `registration_failed` where it cannot be run.
    pub fn start(&self) -> Result<Box<dyn Loaded>> {
        let id = self.manifest.id();
        match &self.load {
            Load::Library { file, symbol } => Ok(Box::new(NativePlugin::open(id, file, symbol, &self.sha256)?)),
            Load::Python { file, name } => Ok(Box::new(WorkerPlugin::python(id, file, name)?)),
            Load::Command { file } => Ok(Box::new(WorkerPlugin::command(id, file, self.manifest.folder())?)),
        }
    }
}

impl Open {
    /// What went wrong since it runs.
    pub fn diagnostics(&self) -> Vec<Map<String, Value>> {
        self.warnings.iter().cloned().chain(self.loaded.diagnostics()).collect()
    }

    /// Ends it; a second call does nothing.
    ///
    /// Errors: what could not be done in time.
    pub fn close(&self) -> Result<()> {
        self.loaded.close()
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let _ = self.loaded.close();
    }
}

/// The warnings among what a plugin says of its configuration.
///
/// Errors: `invalid_config` with the errors among it.
fn accepted(id: &str, said: Vec<Value>) -> Result<Vec<Map<String, Value>>> {
    let text = |one: &Value, key: &str| one[key].as_str().map(str::to_owned);
    let mut errors = Vec::new();
    let mut warnings = Vec::new();
    for one in &said {
        let (Some(level), Some(code), Some(message)) = (text(one, "level"), text(one, "code"), text(one, "message"))
        else {
            let message = format!("plugin '{id}': a diagnostic is an object with level, code and message");
            return Err(Error::new(ErrorCode::RegistrationFailed, message));
        };
        match level.as_str() {
            "warning" => {
                let mut warning = json!({"code": code, "count": 1, "message": message});
                if let Some(field) = text(one, "field") {
                    warning["field"] = field.into();
                }
                warnings.extend(warning.as_object().cloned());
            }
            _ => errors.push(message),
        }
    }
    if errors.is_empty() {
        return Ok(warnings);
    }
    let message = format!("plugin '{id}' does not accept its configuration: {}", errors.join("; "));
    let all = Value::from(said).to_string();
    Err(Error::new(ErrorCode::InvalidConfig, message).with("diagnostics", all))
}

fn register(context: &PluginContext, offered: Offered) -> Result<()> {
    let Offered { name, family, priority, break_chain, does } = offered;
    match does {
        Does::Subscriber(sink) => context.attach(&name, sink),
        Does::Switch { kinds, registration_name, asked } => {
            context.register_switch(&name, &kinds, &registration_name, Callback::of(asked))
        }
        Does::Middleware(asked) => {
            let new = Registration { name: name.as_str().into(), priority, break_chain, callback: Callback::of(asked) };
            context.register(family, new)
        }
    }
}

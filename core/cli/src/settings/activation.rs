//! What the settings ask for runs in the runtime whose sessions the gateway makes.

use super::{Settings, TOOL_POLICY, loaded, paths};
use crate::fault::Fault;
use crate::policy::ToolPolicy;
use nemo_relay::{BoxError, Plugin, PluginContext, PluginHostActivation, Relay};
use serde_json::{Value, json};
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How long a boundary waits for the disk.
const FLUSH: Duration = Duration::from_secs(5);

impl Settings {
    /// Makes what the settings ask for, all or nothing.
    ///
    /// Errors: with everything that is wrong and its place; for what cannot be opened.
    pub async fn activate(&self, relay: &Relay) -> Result<Exporters, Fault> {
        if self.has_errors() {
            return Err(Fault::settings(self.errors()));
        }
        relay.plugin_register(TOOL_POLICY, Arc::new(Rules)).map_err(|error| Fault::settings(error.to_string()))?;
        let activation = relay.plugin_initialize_exact(self.document()).await;
        let activation = activation.map_err(|error| Fault::settings(error.to_string()))?;
        Ok(Exporters(Some(Active { relay: relay.clone(), activation, is_flushing: Arc::default() })))
    }

    fn errors(&self) -> String {
        let mut text = "the configuration has errors, so nothing is run".to_owned();
        for found in self.said().filter(|found| found.level == nemo_relay_config::Level::Error) {
            let _ = write!(text, "\n{found}");
        }
        text
    }

    /// The document that is activated, whose files are read already.
    fn document(&self) -> Value {
        let document = &self.resolved.document;
        let components = document.components.iter().map(|component| {
            json!({"kind": component.kind, "enabled": component.enabled, "config": paths::placed(component)})
        });
        let mut policy = serde_json::Map::new();
        let said = &document.policy;
        for (key, action) in [
            ("unknown_component", said.unknown_component),
            ("unknown_field", said.unknown_field),
            ("unsupported_value", said.unsupported_value),
        ] {
            policy.extend(action.map(|action| (key.to_owned(), action.as_str().into())));
        }
        json!({"version": 1, "policy": policy, "components": components.collect::<Vec<_>>(), "plugins": loaded::member(document)})
    }
}

/// The plugin of the component `tool_policy`.
struct Rules;

impl Plugin for Rules {
    fn register(&self, config: &Value, context: &PluginContext) -> Result<(), BoxError> {
        let policy: ToolPolicy = serde_json::from_value(config.clone())?;
        Ok(policy.register(context)?)
    }

    fn allows_multiple(&self) -> bool {
        false
    }
}

/// What is active for a launch, if anything is. Clones are the same.
#[derive(Clone, Default)]
pub struct Exporters(Option<Active>);

#[derive(Clone)]
struct Active {
    relay: Relay,
    activation: PluginHostActivation,
    is_flushing: Arc<AtomicBool>,
}

impl Exporters {
    /// Sees to it that what was emitted is written, without waiting for that.
    pub fn flush_soon(&self) {
        let Some(active) = self.0.clone() else { return };
        if active.is_flushing.swap(true, Ordering::AcqRel) {
            return;
        }
        let flush = move || {
            // What comes from now on is for the next one.
            active.is_flushing.store(false, Ordering::Release);
            active.relay.flush_subscribers_blocking(Some(FLUSH));
            let _ = active.activation.force_flush(FLUSH);
        };
        let _ = std::thread::Builder::new().name("nemo-relay-flush".into()).spawn(flush);
    }

    /// Writes what is left and ends; says on standard error what could not be written.
    pub async fn shutdown(&self) {
        let Some(active) = &self.0 else { return };
        if let Err(error) = active.relay.plugin_close(&active.activation).await {
            eprintln!("nemo-relay: events could not be written: {error}");
        }
    }
}

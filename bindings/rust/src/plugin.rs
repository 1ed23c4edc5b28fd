//! Plugins of the application, where they register, and the configuration that switches them on.

use crate::error::BoxError;
use crate::registration::At;
use crate::{Relay, value};
use nemo_relay_plugins::{Plugin as Known, Plugins};
use nemo_relay_runtime::PluginContext as CoreContext;
use serde_json::{Value, json};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// What validates and registers the components of one kind.
///
/// ```
/// use nemo_relay::{BoxError, Plugin, PluginContext, Value};
///
/// struct Budget;
///
/// impl Plugin for Budget {
///     fn register(&self, config: &Value, context: &PluginContext) -> Result<(), BoxError> {
///         let tools = config["tools"].clone();
///         context.register_tool_conditional_execution_guardrail("budget", 10, move |tool, _| {
///             let allowed = tools.as_array().is_some_and(|tools| tools.contains(&tool.into()));
///             async move { Ok((!allowed).then(|| "no budget for this tool".to_owned())) }
///         })?;
///         Ok(())
///     }
/// }
/// ```
pub trait Plugin: Send + Sync {
    /// Says what is wrong with a configuration: a list of diagnostics, such as [`ConfigDiagnostic`] makes, or null.
    ///
    /// # Errors
    ///
    /// Why it cannot say; the configuration is then invalid.
    fn validate(&self, config: &Value) -> Result<Value, BoxError> {
        let _ = config;
        Ok(Value::Null)
    }

    /// Registers what the configuration asks for; it takes effect when every component has registered.
    ///
    /// # Errors
    ///
    /// Why it cannot; nothing of the whole configuration is activated then.
    fn register(&self, config: &Value, context: &PluginContext) -> Result<(), BoxError>;

    /// Whether a configuration may have several components of the kind.
    fn allows_multiple(&self) -> bool {
        true
    }
}

/// One thing that is wrong with a configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigDiagnostic {
    level: &'static str,
    code: String,
    message: String,
    field: Option<String>,
}

impl ConfigDiagnostic {
    /// What keeps the configuration from being activated.
    pub fn error(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: "error", code: code.into(), message: message.into(), field: None }
    }

    /// What does not.
    pub fn warning(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: "warning", ..Self::error(code, message) }
    }

    /// Names the field of the configuration that it is about.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }
}

impl From<ConfigDiagnostic> for Value {
    fn from(one: ConfigDiagnostic) -> Self {
        let mut made = json!({"level": one.level, "code": one.code, "message": one.message});
        if let Some(field) = one.field {
            made["field"] = field.into();
        }
        made
    }
}

/// Where one component of a configuration registers, while its plugin registers; clones are the same.
///
/// The names are the plugin's own: two components may use the same one.
#[derive(Clone)]
pub struct PluginContext {
    relay: Relay,
    core: Arc<CoreContext>,
}

impl PluginContext {
    pub(crate) fn new(relay: &Relay, core: Arc<CoreContext>) -> Self {
        Self { relay: relay.clone(), core }
    }

    /// The kind of the component.
    pub fn kind(&self) -> &str {
        self.core.kind()
    }

    /// Which component of its kind it is, counted from one.
    pub fn ordinal(&self) -> u32 {
        self.core.ordinal()
    }

    pub(crate) fn relay(&self) -> &Relay {
        &self.relay
    }

    pub(crate) fn place(&self) -> At<'_> {
        At::Plugin(&self.core)
    }
}

impl fmt::Debug for PluginContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PluginContext").field("kind", &self.kind()).field("ordinal", &self.ordinal()).finish()
    }
}

/// A configuration that was activated; it stays active when this is dropped. Clones are the same.
#[derive(Clone)]
pub struct PluginHostActivation {
    plugins: Plugins,
    number: u64,
    report: Value,
}

impl PluginHostActivation {
    pub(crate) fn new(plugins: &Plugins, mut made: Value) -> Self {
        let number = made["activation"].as_u64().unwrap_or_default();
        Self { plugins: plugins.clone(), number, report: made["report"].take() }
    }

    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// What was found and what was activated; while it is active, with what went wrong since.
    pub fn report(&self) -> Value {
        match self.plugins.report().filter(|_| self.is_active()) {
            Some(report) => value::decode(&report),
            None => self.report.clone(),
        }
    }

    /// Waits until the exporters of what is active have written what they were given; each may take this long. The program
    /// `nemo-relay` uses it.
    ///
    /// # Errors
    ///
    /// That of the first exporter that could not; the others are asked all the same.
    #[doc(hidden)]
    pub fn force_flush(&self, timeout: Duration) -> crate::Result<()> {
        Ok(self.plugins.force_flush(timeout)?)
    }

    /// Whether it is still the active one.
    pub fn is_active(&self) -> bool {
        self.plugins.is_active(self.number)
    }
}

impl fmt::Debug for PluginHostActivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PluginHostActivation").field("is_active", &self.is_active()).finish_non_exhaustive()
    }
}

impl Relay {
    /// As `plugin_initialize`, but no file is looked for: the program `nemo-relay` has read them itself.
    ///
    /// # Errors
    ///
    /// Those of `plugin_initialize`.
    #[doc(hidden)]
    pub async fn plugin_initialize_exact(&self, config: Value) -> crate::Result<PluginHostActivation> {
        crate::ops::plugin_initialize_exact(self, config).await
    }

    /// The plugin as the core knows it.
    pub(crate) fn core_plugin(&self, plugin: Arc<dyn Plugin>) -> Known {
        let allows_multiple = plugin.allows_multiple();
        Known { object: self.keep_plugin(plugin), validates: true, allows_multiple }
    }
}

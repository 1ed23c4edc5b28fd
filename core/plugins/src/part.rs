//! The parts that components consist of: each is opened, kept and closed by itself.

use crate::dynamic;
use crate::kinds::Plugin;
use crate::{adaptive, redaction};
use nemo_relay_cache::ResponseCache;
use nemo_relay_codecs::pricing::Pricing;
use nemo_relay_export::Exporter;
use nemo_relay_redaction::Redactor;
use nemo_relay_runtime::{PluginContext, Registered};
use nemo_relay_types::{Json, Result};
use serde_json::{Map, Value};
use std::sync::Arc;

/// A part that is wanted.
#[derive(Clone)]
pub(crate) struct PartPlan {
    /// What it is and its configuration: parts of a component with the same key are the same. Nothing where what it reads
    /// may have changed without its configuration.
    pub key: Option<String>,
    /// Where in the configuration of the component it is described; empty for the component itself.
    pub place: String,
    pub make: Make,
    /// Whether it is left out where it cannot be opened.
    pub is_optional: bool,
}

/// How a part is made.
#[derive(Clone)]
pub(crate) enum Make {
    /// A plugin of the application registers what it wants.
    Plugin { plugin: Plugin, config: Json },
    /// Anything of the core.
    BuiltIn(Arc<dyn BuiltIn>),
}

/// A part of the core.
pub(crate) trait BuiltIn: Send + Sync {
    /// The beginning of the names of its registrations.
    fn name(&self) -> &str;

    /// Finds what would keep it from being opened; nothing is started. The argument that the error names is a field of the
    /// place that the part is described at.
    ///
    /// Errors: as [`open`](Self::open).
    fn check(&self) -> Result<()> {
        Ok(())
    }

    /// Starts it; may wait. `written` are the files that parts write which run now: whoever takes one over goes on in it.
    ///
    /// Errors: its own; nothing of it runs then.
    fn open(&self, name: &str, context: &PluginContext, written: &[String]) -> Result<Running>;
}

/// What runs of a part.
pub(crate) enum Running {
    /// Registrations of the application alone.
    Plugin,
    /// An exporter.
    Exporter(Exporter),
    /// Sanitizers.
    Redaction(Arc<Redactor>),
    /// Prices that take effect with the activation.
    Pricing(Pricing),
    /// Answers that are given again.
    ResponseCache(Arc<ResponseCache>),
    /// Model calls show the whole history.
    FullPayloads,
    /// A plugin that was loaded at run time.
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "a page loads none"))]
    Dynamic(dynamic::Open),
}

/// A part that takes effect, or did.
pub(crate) struct Part {
    pub key: Option<String>,
    pub place: String,
    /// The name that its registrations begin with; empty for those of the application.
    pub name: String,
    pub registered: Registered,
    pub running: Running,
}

impl Running {
    /// Ends it: what it was given is where it belongs, or the error says why not. A second call does nothing.
    pub fn close(&self) -> Result<()> {
        match self {
            Self::Exporter(exporter) => exporter.shutdown(),
            Self::Dynamic(plugin) => plugin.close(),
            Self::Plugin | Self::Redaction(_) | Self::Pricing(_) | Self::ResponseCache(_) | Self::FullPayloads => {
                Ok(())
            }
        }
    }

    /// The file that it writes, if it writes one.
    pub fn path(&self) -> Option<String> {
        match self {
            Self::Exporter(exporter) => Some(exporter.path()).filter(|path| !path.is_empty()),
            _ => None,
        }
    }

    /// What went wrong so far, a list of objects with `code`, `message` and `count`.
    pub fn diagnostics(&self) -> Vec<Map<String, Value>> {
        match self {
            Self::Exporter(exporter) => {
                serde_json::from_str(exporter.runtime_diagnostics().as_str()).unwrap_or_default()
            }
            Self::Redaction(redactor) => redaction::diagnostics(redactor),
            Self::Dynamic(plugin) => plugin.diagnostics(),
            Self::ResponseCache(cache) => adaptive::diagnostics(cache),
            Self::Plugin | Self::Pricing(_) | Self::FullPayloads => Vec::new(),
        }
    }
}

/// Whoever opened something and was dropped closes it.
impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

impl PartPlan {
    /// Whether a part that runs is the one that is wanted.
    pub fn is(&self, part: &Part) -> bool {
        self.key.is_some() && self.key == part.key
    }

    /// As [`BuiltIn::check`]; a plugin of the application is asked by itself.
    ///
    /// Errors: what is wrong with its configuration.
    pub fn check(&self) -> Result<()> {
        match &self.make {
            Make::Plugin { .. } => Ok(()),
            Make::BuiltIn(part) => part.check(),
        }
    }

    pub fn built_in(key: Option<String>, place: impl Into<String>, part: impl BuiltIn + 'static) -> Self {
        Self { key, place: place.into(), make: Make::BuiltIn(Arc::new(part)), is_optional: false }
    }
}

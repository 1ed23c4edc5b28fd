//! The active configuration: which parts run, and what is said of them.

use crate::ending::Fault;
use crate::examine::Examined;
use crate::part::{Part, PartPlan, Running};
use crate::plan::ComponentPlan;
use crate::report;
use nemo_relay_codecs::pricing::Pricing;
use nemo_relay_export::Exporter;
use nemo_relay_log as log;
use nemo_relay_runtime::Runtime;
use nemo_relay_types::{Json, LogEvent};

/// The active configuration, if there is one.
#[derive(Default)]
pub(crate) struct Active {
    last: u64,
    current: Option<Current>,
}

/// A configuration that is active.
pub(crate) struct Current {
    number: u64,
    pub examined: Examined,
    pub components: Vec<Component>,
    /// What could not be done when what was active before was closed.
    pub faults: Vec<Fault>,
}

/// A component of it.
pub(crate) struct Component {
    pub kind: String,
    pub ordinal: u32,
    pub status: Status,
    pub sections_off: Vec<&'static str>,
    pub parts: Vec<Part>,
    /// Whether it is a plugin that is loaded at run time.
    pub is_dynamic: bool,
    /// Why it was left out.
    pub fault: Option<String>,
}

/// What became of a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Active,
    Disabled,
    /// It runs as it did before.
    Kept,
    /// It could not be opened and was left out.
    Failed,
}

impl Component {
    /// Takes the part that this plan describes.
    pub fn take(&mut self, wanted: &PartPlan) -> Option<Part> {
        let position = self.parts.iter().position(|part| wanted.is(part))?;
        Some(self.parts.remove(position))
    }
}

impl Status {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Disabled => "disabled",
            Self::Kept => "kept",
            Self::Failed => "failed",
        }
    }
}

impl Active {
    pub fn is(&self, number: u64) -> bool {
        self.current.as_ref().is_some_and(|current| current.number == number)
    }

    /// What it says now.
    pub fn report(&self) -> Option<Json> {
        self.current.as_ref().and_then(|current| report::of_activation(current).ok())
    }

    /// Says in the log what took effect with an activation, and what there is to say about its files.
    pub fn tell(&self, number: u64) {
        let Some(current) = self.current.as_ref().filter(|current| current.number == number) else { return };
        for path in &current.examined.paths {
            log::emit(LogEvent::ConfigRead, |fields| fields.text("path", path));
        }
        for diagnostic in &current.examined.diagnostics {
            let place = diagnostic.place.as_ref().map(ToString::to_string).or_else(|| diagnostic.field.clone());
            log::emit(LogEvent::ConfigDiagnostic, |fields| {
                let fields = fields.text("code", &diagnostic.code).text("place", &place.unwrap_or_default());
                fields.text("reason", &diagnostic.message)
            });
        }
        let shown = |component: &Component| format!("{} {}", component.kind, component.status.as_str());
        log::emit(LogEvent::PluginsActivated, |fields| {
            let components: Vec<_> = current.components.iter().map(shown).collect();
            fields.text("components", &components.join(", ")).number("activation", number)
        });
    }

    /// The component of a plan, if it runs.
    pub fn component(&self, plan: &ComponentPlan) -> Option<&Component> {
        self.components().iter().find(|component| plan.is(component))
    }

    pub fn components(&self) -> &[Component] {
        self.current.as_ref().map_or(&[], |current| &current.components)
    }

    /// The files that are written.
    pub fn written(&self) -> Vec<String> {
        let parts = self.components().iter().flat_map(|component| &component.parts);
        parts.filter_map(|part| part.running.path()).collect()
    }

    /// The exporters that run.
    pub fn exporters(&self) -> Vec<Exporter> {
        let parts = self.components().iter().flat_map(|component| &component.parts);
        let exporter = |part: &Part| match &part.running {
            Running::Exporter(exporter) => Some(exporter.clone()),
            _ => None,
        };
        parts.filter_map(exporter).collect()
    }

    /// Takes the components, to be put together anew or to be closed.
    pub fn take(&mut self) -> Vec<Component> {
        self.current.take().map(|current| current.components).unwrap_or_default()
    }

    pub fn set(&mut self, examined: Examined, components: Vec<Component>) -> u64 {
        self.last += 1;
        self.current = Some(Current { number: self.last, examined, components, faults: Vec::new() });
        self.last
    }

    /// Keeps what could not be done on the way to an activation, while that is the active one.
    pub fn add_faults(&mut self, number: u64, faults: Vec<Fault>) {
        if let Some(current) = self.current.as_mut().filter(|current| current.number == number) {
            current.faults.extend(faults);
        }
    }
}

/// What parts set beside their registrations.
#[derive(Default)]
pub(crate) struct Settings {
    pricing: Option<Pricing>,
    full_payloads: bool,
}

impl Settings {
    pub fn of(components: &[Component]) -> Self {
        let mut settings = Self::default();
        for part in components.iter().flat_map(|component| &component.parts) {
            match &part.running {
                Running::Pricing(pricing) => settings.pricing = Some(pricing.clone()),
                Running::FullPayloads => settings.full_payloads = true,
                Running::Plugin
                | Running::Exporter(_)
                | Running::Redaction(_)
                | Running::ResponseCache(_)
                | Running::Dynamic(_) => {}
            }
        }
        settings
    }

    /// Sets these; what neither these nor those before say stays as somebody else set it.
    pub fn apply(self, runtime: &Runtime, before: &Settings) {
        if self.full_payloads != before.full_payloads {
            runtime.set_full_payloads(self.full_payloads);
        }
        if self.pricing.is_some() || before.pricing.is_some() {
            runtime.set_pricing(self.pricing);
        }
    }
}

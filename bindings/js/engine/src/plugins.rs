//! Plugins: the kinds that are known, what asks and activates them, and where they register.
//!
//! The package keeps the objects of the application by number. A context has a number for as long as its plugin registers.

use crate::delivery::family_of;
use crate::exporters::Ending;
use crate::{Engine, NONE, Result, missing};
use nemo_relay_plugins::Plugin;
use nemo_relay_runtime::types::{Error, Family, Json};
use nemo_relay_runtime::{Machine, Op, PluginContext, PluginJob, Registration, Reply, Work, registration_kinds};
use std::sync::Arc;

/// What the plugin of an application is to do, by number.
const JOB_VALIDATE: u32 = 1;
const JOB_REGISTER: u32 = 2;

impl Engine {
    /// Makes the plugin that the package keeps under this number known.
    pub fn register_plugin(&mut self, kind: String, plugin: u32, validates: bool, allows_multiple: bool) -> Result<()> {
        let object = self.runtime.callback(u64::from(plugin));
        let registered = self.plugins.register(&kind, Plugin { object, validates, allows_multiple });
        self.refresh();
        registered
    }

    /// Forgets a plugin; says whether there was one.
    pub fn deregister_plugin(&mut self, kind: String) -> bool {
        let known = self.plugins.deregister(&kind);
        self.refresh();
        known
    }

    /// The kinds that are known, as a JSON list.
    pub fn plugin_kinds(&self) -> String {
        let kinds: Vec<_> = self.plugins.kinds().iter().map(|kind| Json::string(kind).to_string()).collect();
        format!("[{}]", kinds.join(","))
    }

    /// Begins to validate a configuration, `exact` without the files that would be read with it.
    pub fn plugin_validate(&mut self, config: String, additional_toml: Option<String>, exact: bool) -> Result<()> {
        let config = self.payload(&config)?;
        let (machine, op) = self.plugins.validate(config, additional_toml, exact);
        self.begin(machine, op);
        Ok(())
    }

    /// Begins to activate a configuration, whose components may change events.
    pub fn plugin_initialize(&mut self, config: String, additional_toml: Option<String>) -> Result<()> {
        let config = self.payload(&config)?;
        self.open_stage();
        let (machine, op) = self.plugins.initialize(config, additional_toml);
        self.begin(machine, op);
        Ok(())
    }

    /// Begins to close the activation with this number, or the one that is active.
    pub fn plugin_close(&mut self, activation: Option<u32>) {
        let (machine, op) = self.plugins.close(activation.map(u64::from));
        self.begin(machine, op);
    }

    /// Whether the activation with this number is the active one.
    pub fn plugin_is_active(&self, activation: u32) -> bool {
        self.plugins.is_active(activation.into())
    }

    /// The report of the active configuration as JSON; nothing where there is none.
    pub fn plugin_report(&self) -> Option<String> {
        self.plugins.report().map(|report| report.as_str().to_owned())
    }

    /// What a context says of itself, as JSON.
    pub fn context_details(&self, context: u32) -> Result<String> {
        let context = self.context(context)?;
        Ok(format!(r#"{{"kind":{},"ordinal":{}}}"#, Json::string(context.kind()), context.ordinal()))
    }

    /// Registers callback number `callback` of a family for the component of a context.
    pub fn context_register(
        &mut self,
        context: u32,
        family: u32,
        name: String,
        priority: i32,
        break_chain: bool,
        callback: u32,
    ) -> Result<()> {
        let callback = self.runtime.callback(u64::from(callback));
        let registered = family_of(family).and_then(|family| {
            let context = self.context(context)?.clone();
            if family == Family::Subscriber {
                return context.subscribe(&name, callback).map(|subscriber| self.serve(subscriber));
            }
            context.register(family, Registration { name: name.into(), priority, break_chain, callback })
        });
        self.refresh();
        registered
    }

    /// Registers callback number `callback` for the registrations of a name and some kinds, a JSON list of words.
    pub fn context_register_switch(
        &mut self,
        context: u32,
        name: String,
        kinds: String,
        registration_name: String,
        callback: u32,
    ) -> Result<()> {
        let callback = self.runtime.callback(u64::from(callback));
        let kinds = self.payload(&kinds).and_then(|kinds| registration_kinds(&kinds));
        let registered =
            kinds.and_then(|kinds| self.context(context)?.register_switch(&name, &kinds, &registration_name, callback));
        self.refresh();
        registered
    }

    /// Lets go of a context; its number is over.
    pub fn free_context(&mut self, context: u32) {
        self.contexts.take(context);
    }

    /// Does work that may wait, on this thread.
    pub fn run_work(&mut self, work: u32) -> Result<()> {
        self.take_work(work)?.run();
        Ok(())
    }

    /// Work that may wait, to be done on another thread.
    pub fn take_work(&mut self, work: u32) -> Result<Work> {
        self.works.take(work).ok_or_else(|| missing("the work"))
    }

    /// A job of a plugin of the application: its number, that of the context, and the configuration.
    pub(crate) fn plugin_job(&mut self, job: PluginJob) -> (u32, u32, Json) {
        match job {
            PluginJob::Validate { config } => (JOB_VALIDATE, NONE, config),
            PluginJob::Register { config, context } => (JOB_REGISTER, self.contexts.put(context), config),
        }
    }

    /// What closes the active configuration when nothing can be asked any more. A page has no exporters to be closed.
    pub(crate) fn closing(&self) -> Option<Ending> {
        let has_exporters = !cfg!(target_arch = "wasm32") && self.plugins.report().is_some();
        has_exporters.then(|| {
            let (machine, op) = self.plugins.close(None);
            Box::new(move || drive(machine, op)) as Ending
        })
    }

    fn context(&self, number: u32) -> Result<&Arc<PluginContext>> {
        self.contexts.get(number).ok_or_else(|| Error::invalid_argument("context", "plugin context is closed"))
    }
}

/// Runs what asks nothing of the application and whose result nobody wants.
fn drive(mut machine: Machine, mut op: Op) {
    loop {
        op = match op {
            Op::Work(work) => {
                work.run();
                machine.resume(Reply::Worked)
            }
            Op::Parse(_) => machine.resume(Reply::Value(NONE)),
            _ => return,
        };
    }
}

//! Plugins of a runtime that another binding drives, which keeps them itself.

use crate::handles::NemoRelayPluginContext;
use crate::input::{self, Payload};
use crate::ops;
use crate::runtime::NemoRelayRuntime;
use nemo_relay_plugins::Plugin;
use nemo_relay_runtime::types::{Family, Result};
use nemo_relay_runtime::{Registration, registration_kinds};

impl NemoRelayRuntime {
    pub fn register_plugin(&self, kind: &str, callback: u64, validates: bool, allows_multiple: bool) -> Result<()> {
        let object = self.inner().callback(callback);
        self.plugins().register(kind, Plugin { object, validates, allows_multiple })
    }

    pub fn register_with(
        &self,
        context: &NemoRelayPluginContext,
        family: Family,
        name: &str,
        priority: i32,
        break_chain: bool,
        callback: u64,
    ) -> Result<()> {
        // The wrapping comes first: the caller is told that the function was released also where the name is refused.
        let callback = self.inner().callback(callback);
        ops::check_name(name)?;
        context.0.register(family, Registration { name: name.into(), priority, break_chain, callback })
    }

    pub fn register_switch_with(
        &self,
        context: &NemoRelayPluginContext,
        name: &str,
        kinds: Payload,
        registration_name: &str,
        callback: u64,
    ) -> Result<()> {
        let callback = self.inner().callback(callback);
        ops::check_name(name)?;
        let kinds = registration_kinds(&input::parse(kinds.text.as_bytes())?)?;
        context.0.register_switch(name, &kinds, registration_name, callback)
    }

    pub fn subscribe_with(&self, context: &NemoRelayPluginContext, name: &str, callback: u64) -> Result<()> {
        let callback = self.inner().callback(callback);
        ops::check_name(name)?;
        self.serve(|| context.0.subscribe(name, callback))
    }
}

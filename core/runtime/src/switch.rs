//! Registrations that decide whether other ones take part.

use crate::callback::Callback;
use crate::registry::already_exists;
use crate::runtime::Runtime;
use nemo_relay_types::{Error, Family, Json, Result, RuntimeRegistrationKind};
use std::sync::Arc;

/// One registered switch: it is asked each time that a global registration of this name and one of these kinds is about
/// to be used.
#[derive(Clone)]
pub(crate) struct Switch {
    name: Arc<str>,
    kinds: Arc<[Family]>,
    registration_name: Arc<str>,
    pub callback: Callback,
}

impl Switch {
    /// Errors: `invalid_argument` where there is no kind.
    pub(crate) fn new(
        name: &str,
        kinds: &[RuntimeRegistrationKind],
        registration_name: &str,
        callback: Callback,
    ) -> Result<Self> {
        if kinds.is_empty() {
            return Err(Error::invalid_argument("kinds", "conditional middleware guardrail kinds must not be empty"));
        }
        let kinds = kinds.iter().filter_map(|kind| Family::from_number(kind.number())).collect();
        Ok(Self { name: name.into(), kinds, registration_name: registration_name.into(), callback })
    }

    pub(crate) fn name(&self) -> &Arc<str> {
        &self.name
    }

    fn decides_about(&self, family: Family, name: &str) -> bool {
        &*self.registration_name == name && self.kinds.contains(&family)
    }
}

/// All of them, by name.
#[derive(Clone, Default)]
pub(crate) struct Switches(Option<Arc<[Switch]>>);

impl Switches {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &Arc<str>> {
        self.all().map(|switch| &switch.name)
    }

    /// Those to be asked about the global registration of this kind and name.
    pub(crate) fn about(&self, family: Family, name: &str) -> impl Iterator<Item = &Switch> {
        self.all().filter(move |switch| switch.decides_about(family, name))
    }

    fn all(&self) -> impl Iterator<Item = &Switch> {
        self.0.iter().flat_map(|list| list.iter())
    }

    pub(crate) fn add(&mut self, new: Switch) -> Result<()> {
        if self.names().any(|name| *name == new.name) {
            let mut error = already_exists(&new.name);
            error.message = format!("{} conditional middleware guardrail already exists", new.name);
            return Err(error);
        }
        let mut all: Vec<_> = self.all().cloned().collect();
        let at = all.partition_point(|switch| switch.name < new.name);
        all.insert(at, new);
        self.0 = Some(all.into());
        Ok(())
    }

    pub(crate) fn remove(&mut self, name: &str) -> bool {
        let before = self.all().count();
        let kept: Vec<_> = self.all().filter(|switch| &*switch.name != name).cloned().collect();
        let removed = kept.len() < before;
        self.0 = (!kept.is_empty()).then(|| kept.into());
        removed
    }
}

impl Runtime {
    /// Registers a function that is asked each time that the global registration of this name and one of these kinds is
    /// about to be used. The binding asks for the [stage](Runtime::take_stage) before.
    ///
    /// Errors: `already_exists`; `invalid_argument` where there is no kind.
    pub fn register_switch(
        &self,
        name: &str,
        kinds: &[RuntimeRegistrationKind],
        registration_name: &str,
        callback: Callback,
    ) -> Result<()> {
        let switch = Switch::new(name, kinds, registration_name, callback)?;
        self.change_switches(|switches| switches.add(switch))
    }
}

/// Reads a list of kinds.
///
/// Errors: `invalid_argument` for what is no list of their words.
pub fn registration_kinds(kinds: &Json) -> Result<Vec<RuntimeRegistrationKind>> {
    let kind = |word: &String| {
        RuntimeRegistrationKind::parse(word)
            .ok_or_else(|| Error::invalid_argument("kinds", format!("{word:?} is not a kind of registration")))
    };
    kinds.read::<Vec<String>>("kinds")?.iter().map(kind).collect()
}

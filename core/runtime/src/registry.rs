//! Who is registered, globally and on scopes. Lists are replaced, never changed, so that a call keeps what it started with.

use crate::callback::Callback;
use crate::delivery::Subscriber;
use crate::scope::Scope;
use crate::switch::Switches;
use nemo_relay_types::{Error, ErrorCode, Family, Result};
use std::sync::Arc;

/// One registered middleware.
#[derive(Clone)]
pub struct Registration {
    /// Name, unique in its family and place.
    pub name: Arc<str>,
    /// Lower runs first and is outermost.
    pub priority: i32,
    /// Whether the entries after this one are left out.
    pub break_chain: bool,
    /// The host function.
    pub callback: Callback,
}

/// The middleware of one place, a list for each family, ordered by priority and name.
#[derive(Clone)]
pub(crate) struct Registry {
    families: [Arc<[Registration]>; Family::COUNT],
    /// What decides about these; only where they are the global ones.
    pub switches: Switches,
}

impl Default for Registry {
    fn default() -> Self {
        Self { families: std::array::from_fn(|_| Arc::from([])), switches: Switches::default() }
    }
}

impl Registry {
    pub(crate) fn family(&self, family: Family) -> &Arc<[Registration]> {
        &self.families[index(family)]
    }

    /// Whether there is nothing that a call could meet; a switch alone decides about nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.families.iter().all(|list| list.is_empty())
    }

    /// Whether this is one of the entries, and not one of the same name that is registered elsewhere.
    pub(crate) fn has(&self, family: Family, entry: &Registration) -> bool {
        self.family(family).iter().any(|own| own.callback.is(&entry.callback))
    }

    pub(crate) fn add(&mut self, family: Family, new: Registration) -> Result<()> {
        let list = &self.families[index(family)];
        if list.iter().any(|entry| entry.name == new.name) {
            return Err(already_exists(&new.name));
        }
        let mut entries = list.to_vec();
        let at = entries.partition_point(|e| (e.priority, &e.name) < (new.priority, &new.name));
        entries.insert(at, new);
        self.families[index(family)] = entries.into();
        Ok(())
    }

    pub(crate) fn remove(&mut self, family: Family, name: &str) -> bool {
        let list = &self.families[index(family)];
        if !list.iter().any(|entry| &*entry.name == name) {
            return false;
        }
        self.families[index(family)] = list.iter().filter(|entry| &*entry.name != name).cloned().collect();
        true
    }
}

/// What is registered on one scope.
#[derive(Clone, Default)]
pub(crate) struct Locals {
    pub registry: Registry,
    pub subscribers: Vec<Arc<Subscriber>>,
}

impl Locals {
    pub(crate) fn is_empty(&self) -> bool {
        self.registry.is_empty() && self.subscribers.is_empty()
    }
}

/// The entries that apply to a call, in the order in which they run: ascending priority; at equal priority the global
/// ones by name, then those of each scope from the outermost in.
pub(crate) fn merged(global: &Arc<[Registration]>, around: &[Arc<Scope>], family: Family) -> Arc<[Registration]> {
    let lists: Vec<_> = around
        .iter()
        .filter_map(|scope| scope.locals())
        .map(|locals| locals.registry.family(family).clone())
        .filter(|list| !list.is_empty())
        .collect();
    if lists.is_empty() {
        return global.clone();
    }
    let mut all: Vec<Registration> = global.iter().chain(lists.iter().flat_map(|list| list.iter())).cloned().collect();
    all.sort_by_key(|entry| entry.priority);
    all.into()
}

pub(crate) fn already_exists(name: &str) -> Error {
    Error::new(ErrorCode::AlreadyExists, format!("{name} already exists")).with("name", name)
}

fn index(family: Family) -> usize {
    Family::ALL.iter().position(|f| *f == family).unwrap_or_default()
}

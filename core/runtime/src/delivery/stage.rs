//! The stage that events pass before anybody sees them, where functions of the host are registered that change events.
//!
//! Whoever emits an event waits for none of them: the event is queued for the stage as for a subscriber, and the binding
//! processes it in its turn. As long as the stage holds an event, later ones queue behind it, so that the order stays.

use super::record::EventRecord;
use super::subscriber::Subscriber;
use crate::registry::{Registration, Registry};
use crate::switch::Switch;
use nemo_relay_types::Family;
use std::sync::Arc;

/// What an event on the stage is to go through, and who is to see it afterwards.
pub(crate) struct Staged {
    /// Who saw that it was emitted; of a mark for events that the stage had to drop, the scope-local ones of those.
    pub recipients: Arc<[Arc<Subscriber>]>,
    /// Whether they count on it; a mark for dropped events comes unannounced.
    pub promised: bool,
    /// What is registered for it; nothing where it only keeps its place.
    pub changes: Option<Changes>,
}

/// The functions that change one event.
#[derive(Clone)]
pub(crate) struct Changes {
    /// Those that clean what a mark shows of the payload of a call, by their family.
    pub payloads: Vec<(Family, Arc<[Registration]>)>,
    /// Those that add to its metadata.
    pub injectors: Arc<[Registration]>,
    /// The family of those that replace its fields.
    pub family: Family,
    /// Those that replace its fields.
    pub sanitizers: Arc<[Registration]>,
    /// What was registered globally, with what decides about it.
    pub global: Arc<Registry>,
    /// What has seen its payload already, as that of a call.
    pub sanitized_by: Option<Arc<[Registration]>>,
}

impl Changes {
    pub(crate) fn is_empty(&self) -> bool {
        self.injectors.is_empty() && !self.hides()
    }

    /// Whether there may be something that the event is not to show.
    pub(crate) fn hides(&self) -> bool {
        !self.sanitizers.is_empty() || !self.payloads.is_empty()
    }

    /// Whether the function of this registration has seen the payload already.
    pub(crate) fn has_sanitized(&self, entry: &Registration) -> bool {
        self.sanitized_by.iter().flat_map(|by| by.iter()).any(|done| done.callback.is(&entry.callback))
    }

    /// Whether it is to be decided which of these see the event.
    pub(crate) fn decide_about(&self, recipients: &[Arc<Subscriber>]) -> bool {
        !self.global.switches.is_empty() && recipients.iter().any(|one| self.deciding(one).next().is_some())
    }

    /// What decides whether the subscriber sees the event; nothing where it is one of a scope.
    pub(crate) fn deciding(&self, subscriber: &Subscriber) -> impl Iterator<Item = &Switch> {
        let switches = self.global.switches.about(Family::Subscriber, &subscriber.name);
        switches.filter(|_| subscriber.place == 0)
    }
}

impl Staged {
    /// Those who were promised the event get it or, where it is lost, know that they don't.
    pub(super) fn promise(&self) {
        self.recipients.iter().for_each(|subscriber| subscriber.promise());
    }

    pub(super) fn lose(&self) {
        self.recipients.iter().filter(|_| self.promised).for_each(|subscriber| subscriber.lose_promised());
    }
}

impl EventRecord {
    /// What the event is to go through; `None` for one that is past the stage.
    pub(crate) fn staged(&self) -> Option<&Staged> {
        self.staged.as_ref()
    }
}

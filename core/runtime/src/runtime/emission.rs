//! From an event to the stage or, where nothing is registered for it, straight to those who see it.

use super::{Runtime, Snapshot};
use crate::delivery::{Changes, Delivery, Draining, Emitted, Subscriber};
use crate::locks::lock;
use crate::registry::Registration;
use crate::scope::Scope;
use crate::scope_ops::Mark;
use nemo_relay_types::{Event, Family, ScopeCategory, Uuid};
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard};

impl Runtime {
    pub(crate) fn delivery(&self) -> &Delivery {
        &self.0.delivery
    }

    pub(crate) fn draining(&self) -> MutexGuard<'_, Draining> {
        lock(&self.0.draining)
    }

    /// Emits an event of `place`, inside `head`, to those who are to see it.
    pub(crate) fn emit(&self, head: &Arc<Scope>, place: &Scope, event: Event, recipients: &Arc<[Arc<Subscriber>]>) {
        self.emit_sanitized(head, place, event, recipients, None);
    }

    /// The same of an event whose payload was sanitized as that of a call.
    pub(crate) fn emit_sanitized(
        &self,
        head: &Arc<Scope>,
        place: &Scope,
        event: Event,
        recipients: &Arc<[Arc<Subscriber>]>,
        by: Option<Arc<[Registration]>>,
    ) {
        let event = Emitted { event, trace: place.trace().map(|trace| Uuid::from_u128(trace.id)) };
        let mut refused = self.offer(head, event, recipients, &by);
        // Somebody was deregistered meanwhile, and perhaps replaced: those who are there now see the event.
        while let Some(event) = refused {
            refused = self.offer(head, event, &self.recipients(head), &by);
        }
    }

    fn offer(
        &self,
        head: &Arc<Scope>,
        event: Emitted,
        recipients: &Arc<[Arc<Subscriber>]>,
        sanitized_by: &Option<Arc<[Registration]>>,
    ) -> Option<Emitted> {
        let changes = self.changes(head, &event.event, recipients);
        let changes = changes.map(|changes| Changes { sanitized_by: sanitized_by.clone(), ..changes });
        self.0.delivery.emit(event, recipients, changes, &self.0.limits)
    }

    /// What is registered for events like this one inside `head`, and what decides about its recipients; `None` where
    /// there is nothing.
    fn changes(&self, head: &Arc<Scope>, event: &Event, recipients: &[Arc<Subscriber>]) -> Option<Changes> {
        let ends_tool = matches!(event, Event::Mark(mark) if Mark::is_checked(&mark.name));
        if !ends_tool && !self.0.changes_events.load(Ordering::Acquire) {
            return None;
        }
        let family = match event {
            Event::Mark(_) => Family::MarkSanitizeGuardrail,
            Event::Scope(event) if event.scope_category == ScopeCategory::Start => Family::ScopeSanitizeStartGuardrail,
            Event::Scope(_) => Family::ScopeSanitizeEndGuardrail,
        };
        let snapshot = self.snapshot(head);
        let mut injectors = self.entries(&snapshot, Family::EventMetadataInjector);
        if !snapshot.around.is_empty() {
            // Of injectors the name decides between equal priorities, wherever they are registered.
            let mut all = injectors.to_vec();
            all.sort_by(|a, b| (a.priority, &a.name).cmp(&(b.priority, &b.name)));
            injectors = all.into();
        }
        let sanitizers = self.entries(&snapshot, family);
        let payloads = if ends_tool { self.payload_sanitizers(&snapshot) } else { Vec::new() };
        let global = snapshot.registry;
        let changes = Changes { payloads, injectors, family, sanitizers, global, sanitized_by: None };
        (!changes.is_empty() || changes.decide_about(recipients)).then_some(changes)
    }

    /// The sanitizers of tool calls, for what a mark shows of one.
    fn payload_sanitizers(&self, snapshot: &Snapshot) -> Vec<(Family, Arc<[Registration]>)> {
        let families = Family::ALL.iter().filter(|family| family.of_mark().is_some());
        let entries = families.map(|family| (*family, self.entries(snapshot, *family)));
        entries.filter(|(_, entries)| !entries.is_empty()).collect()
    }

    pub(crate) fn leave_stage(&self, event: Emitted, recipients: &[Arc<Subscriber>], promised: bool) {
        self.0.delivery.leave_stage(event, recipients, promised, &self.0.limits);
    }

    /// The stage that events pass before they are delivered, the first time that it is asked for. The binding asks before
    /// it registers a function of a family that is [`staged`](Family::staged), and drains the stage from then on like
    /// a subscriber; what it drains it gives to [`Runtime::process`].
    pub fn take_stage(&self) -> Option<Arc<Subscriber>> {
        let first = !self.0.stage_taken.swap(true, Ordering::AcqRel);
        first.then(|| self.0.delivery.stage().clone())
    }
}

//! The spans that are open, and the ends that came before their starts; a bounded number of each.

use crate::context::Context;
use crate::message::{SpanEvent, SpanId};
use nemo_relay_types::{Json, MarkEvent, ScopeEvent, Uuid};
use std::collections::{HashMap, VecDeque};

const MAX_OPEN: usize = 16_384;
/// What an exporter may hold of events in all is 7 MiB (`export/threads/events.rs`); this and the next leave some of it to
/// those that come.
const MAX_OPEN_BYTES: usize = 4 << 20;
const MAX_EARLY: usize = 1_024;
const MAX_EARLY_BYTES: usize = 1 << 20;

/// A span that has begun.
pub(crate) struct Open {
    pub start: ScopeEvent,
    pub context: Context,
    pub parent: Option<SpanId>,
    pub parent_is_remote: bool,
    pub events: Vec<SpanEvent>,
    pub dropped_events: u32,
    bytes: usize,
}

impl Open {
    pub fn new(start: ScopeEvent, context: Context, parent: Option<SpanId>, parent_is_remote: bool) -> Self {
        let bytes = size_of_scope(&start);
        Self { start, context, parent, parent_is_remote, events: Vec::new(), dropped_events: 0, bytes }
    }
}

/// About how many bytes an event holds.
fn size(data: Option<&Json>, metadata: Option<&Json>, profile: Option<&Json>) -> usize {
    const ENVELOPE: usize = 512;
    let length = |json: Option<&Json>| json.map_or(0, |json| json.as_str().len());
    ENVELOPE + length(data) + length(metadata) + length(profile)
}

fn size_of_scope(event: &ScopeEvent) -> usize {
    size(event.data.as_ref(), event.metadata.as_ref(), event.category_profile.as_ref())
}

/// The spans that are open.
#[derive(Default)]
pub(crate) struct OpenSpans {
    spans: HashMap<Uuid, Open>,
    /// In the order in which they began; some of them are not open any more.
    order: VecDeque<Uuid>,
    bytes: usize,
}

impl OpenSpans {
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// About how many bytes their events hold.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    pub fn contains(&self, uuid: &Uuid) -> bool {
        self.spans.contains_key(uuid)
    }

    pub fn get(&self, uuid: &Uuid) -> Option<&Open> {
        self.spans.get(uuid)
    }

    pub fn insert(&mut self, open: Open) {
        self.bytes += open.bytes;
        self.order.push_back(open.start.uuid);
        self.spans.insert(open.start.uuid, open);
        if self.order.len() > 2 * self.spans.len() + 64 {
            self.order.retain(|uuid| self.spans.contains_key(uuid));
        }
    }

    pub fn remove(&mut self, uuid: &Uuid) -> Option<Open> {
        let open = self.spans.remove(uuid)?;
        self.bytes -= open.bytes;
        Some(open)
    }

    /// Adds what happened inside of an open span.
    pub fn add_event(&mut self, mark: &MarkEvent, event: SpanEvent, most: usize) {
        let Some(open) = mark.parent_uuid.and_then(|parent| self.spans.get_mut(&parent)) else { return };
        if open.events.len() >= most {
            open.dropped_events += 1;
            return;
        }
        let bytes = size(mark.data.as_ref(), mark.metadata.as_ref(), mark.category_profile.as_ref());
        open.events.push(event);
        open.bytes += bytes;
        self.bytes += bytes;
    }

    /// The oldest span, out of the way, where there are too many.
    pub fn over_limit(&mut self) -> Option<Open> {
        let over = self.spans.len() > MAX_OPEN || (self.bytes > MAX_OPEN_BYTES && self.spans.len() > 1);
        if over { self.pop_oldest() } else { None }
    }

    pub fn pop_oldest(&mut self) -> Option<Open> {
        while let Some(uuid) = self.order.pop_front() {
            if let Some(open) = self.remove(&uuid) {
                return Some(open);
            }
        }
        None
    }
}

/// Ends whose starts were not seen yet.
#[derive(Default)]
pub(crate) struct Early {
    ends: HashMap<Uuid, ScopeEvent>,
    /// In the order in which they are given up; some are not here any more.
    order: VecDeque<(u64, Uuid)>,
    bytes: usize,
}

impl Early {
    /// About how many bytes they hold.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Keeps an end until a time.
    pub fn insert(&mut self, end: ScopeEvent, until_millis: u64) {
        self.order.push_back((until_millis, end.uuid));
        self.bytes += size_of_scope(&end);
        if let Some(replaced) = self.ends.insert(end.uuid, end) {
            self.bytes -= size_of_scope(&replaced);
        }
    }

    pub fn remove(&mut self, uuid: &Uuid) -> Option<ScopeEvent> {
        let end = self.ends.remove(uuid)?;
        self.bytes -= size_of_scope(&end);
        Some(end)
    }

    /// The end that has waited longest, out of the way, where there are too many.
    pub fn over_limit(&mut self) -> Option<ScopeEvent> {
        let over = self.order.len() > MAX_EARLY || (self.bytes > MAX_EARLY_BYTES && self.ends.len() > 1);
        if over { self.oldest() } else { None }
    }

    /// An end that has waited long enough.
    pub fn due(&mut self, now_millis: u64) -> Option<ScopeEvent> {
        while self.order.front().is_some_and(|(until, _)| *until <= now_millis) {
            let end = self.order.pop_front().and_then(|(_, uuid)| self.remove(&uuid));
            if end.is_some() {
                return end;
            }
        }
        None
    }

    /// The end that has waited longest.
    pub fn oldest(&mut self) -> Option<ScopeEvent> {
        self.due(u64::MAX)
    }
}

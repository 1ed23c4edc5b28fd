//! The spans that are open, and the ends that came before their starts; a bounded number of each.

use crate::context::Context;
use crate::message::{Link, SpanEvent, SpanId};
use crate::value::members;
use nemo_relay_types::json::write_string;
use nemo_relay_types::{Json, MarkEvent, ScopeEvent, Uuid};
use std::collections::{BTreeSet, HashMap, VecDeque};

const MAX_OPEN: usize = 16_384;
/// What an exporter may hold of events in all is 7 MiB (`export/threads/events.rs`); this and the next leave some of it to
/// those that come.
const MAX_OPEN_BYTES: usize = 4 << 20;
const MAX_EARLY: usize = 1_024;
const MAX_EARLY_BYTES: usize = 1 << 20;
/// What an event takes without its payload.
const ENVELOPE: usize = 512;
/// A payload that is not longer is not worth taking away, and a member of one that is not longer than the next is kept.
const LIGHT: usize = 1 << 10;
const LIGHT_MEMBER: usize = 128;

/// A span that has begun.
pub(crate) struct Open {
    pub start: ScopeEvent,
    pub context: Context,
    pub parent: Option<SpanId>,
    pub parent_is_remote: bool,
    /// The scope around it, where that is in another trace.
    pub link: Option<Link>,
    /// Whether the payload of the start was taken away.
    pub truncated: bool,
    pub dropped_events: u32,
    events: Vec<Inside>,
    payload: usize,
    bytes: usize,
}

/// What happened inside of an open span.
struct Inside {
    event: SpanEvent,
    uuid: Uuid,
    payload: usize,
}

/// A payload that is kept, in the order of their sizes.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Large {
    payload: usize,
    span: Uuid,
    /// The mark that it came with; of the start where there is none.
    mark: Option<Uuid>,
}

impl Open {
    pub fn new(start: ScopeEvent, context: Context, parent: Option<SpanId>) -> Self {
        let payload = payload_of_scope(&start);
        Self {
            start,
            context,
            parent,
            parent_is_remote: false,
            link: None,
            truncated: false,
            dropped_events: 0,
            events: Vec::new(),
            payload,
            bytes: ENVELOPE + payload,
        }
    }

    /// Whether it is what a trace begins with, or a run in a trace that began elsewhere.
    pub fn begins_run(&self) -> bool {
        self.parent.is_none() || self.context.root == self.start.uuid
    }

    /// What happened inside.
    pub fn take_events(&mut self) -> Vec<SpanEvent> {
        std::mem::take(&mut self.events).into_iter().map(|inside| inside.event).collect()
    }

    fn large(&self) -> impl Iterator<Item = Large> {
        let span = self.start.uuid;
        let marks = self.events.iter().map(|inside| (inside.payload, Some(inside.uuid)));
        let all = std::iter::once((self.payload, None)).chain(marks);
        all.filter(|(payload, _)| *payload > LIGHT).map(move |(payload, mark)| Large { payload, span, mark })
    }

    /// Takes a payload away, and says whether there is less now. What tells spans apart, such as the name of a model and
    /// the identity of a session, is short and stays.
    fn lighten(&mut self, mark: Option<Uuid>) -> bool {
        let (before, events) = (self.bytes, self.events.len());
        if let Some(mark) = mark {
            self.events.retain(|inside| inside.uuid != mark);
            self.dropped_events += (events - self.events.len()) as u32;
        } else {
            self.start.data.take_if(|data| data.as_str().len() > LIGHT);
            keep_short_members(&mut self.start.category_profile);
            keep_short_members(&mut self.start.metadata);
            let payload = payload_of_scope(&self.start);
            self.truncated |= payload < self.payload;
            self.payload = payload;
        }
        let inside: usize = self.events.iter().map(|inside| ENVELOPE + inside.payload).sum();
        self.bytes = ENVELOPE + self.payload + inside;
        self.bytes < before
    }
}

/// Of an object that is too long, the members that are short, in at most as many bytes as are not too long.
fn keep_short_members(json: &mut Option<Json>) {
    let Some(long) = json.take_if(|json| json.as_str().len() > LIGHT) else { return };
    let mut text = String::from("{");
    for (key, raw) in members(Some(&long)).iter().filter(|(_, raw)| raw.len() <= LIGHT_MEMBER) {
        if text.len() + key.len() + raw.len() > LIGHT {
            break;
        }
        if text.len() > 1 {
            text.push(',');
        }
        write_string(&mut text, key);
        text.push(':');
        text.push_str(raw);
    }
    text.push('}');
    *json = long.is_object().then(|| Json::from_trusted(text));
}

/// About how many bytes the payload of an event holds.
fn payload(data: Option<&Json>, metadata: Option<&Json>, profile: Option<&Json>) -> usize {
    [data, metadata, profile].into_iter().flatten().map(|json| json.as_str().len()).sum()
}

fn payload_of_scope(event: &ScopeEvent) -> usize {
    payload(event.data.as_ref(), event.metadata.as_ref(), event.category_profile.as_ref())
}

fn size_of_scope(event: &ScopeEvent) -> usize {
    ENVELOPE + payload_of_scope(event)
}

/// The spans that are open.
#[derive(Default)]
pub(crate) struct OpenSpans {
    spans: HashMap<Uuid, Open>,
    /// In the order in which they began; some of them are not open any more.
    order: VecDeque<Uuid>,
    /// The payloads that are worth taking away.
    large: BTreeSet<Large>,
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
        self.large.extend(open.large());
        self.order.push_back(open.start.uuid);
        self.spans.insert(open.start.uuid, open);
        if self.order.len() > 2 * self.spans.len() + 64 {
            self.order.retain(|uuid| self.spans.contains_key(uuid));
        }
    }

    pub fn remove(&mut self, uuid: &Uuid) -> Option<Open> {
        let open = self.spans.remove(uuid)?;
        self.bytes -= open.bytes;
        for large in open.large() {
            self.large.remove(&large);
        }
        Some(open)
    }

    /// Adds what happened inside of an open span.
    pub fn add_event(&mut self, mark: &MarkEvent, event: SpanEvent, most: usize) {
        let Some(open) = mark.parent_uuid.and_then(|parent| self.spans.get_mut(&parent)) else { return };
        if open.events.len() >= most {
            open.dropped_events += 1;
            return;
        }
        let payload = payload(mark.data.as_ref(), mark.metadata.as_ref(), mark.category_profile.as_ref());
        if payload > LIGHT {
            self.large.insert(Large { payload, span: open.start.uuid, mark: Some(mark.uuid) });
        }
        open.events.push(Inside { event, uuid: mark.uuid, payload });
        open.bytes += ENVELOPE + payload;
        self.bytes += ENVELOPE + payload;
    }

    /// Takes the largest payloads away, where together they hold too much; says how many. One that is alone is kept
    /// whatever its size.
    pub fn lighten(&mut self) -> u64 {
        let mut taken = 0;
        while self.bytes > MAX_OPEN_BYTES && (self.spans.len() > 1 || self.large.len() > 1) {
            let Some(largest) = self.large.pop_last() else { break };
            let Some(open) = self.spans.get_mut(&largest.span) else { continue };
            self.bytes -= open.bytes;
            taken += u64::from(open.lighten(largest.mark));
            self.bytes += open.bytes;
        }
        taken
    }

    /// The oldest span, out of the way, where there are too many, be it that they are so many without their payloads.
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

/// An end whose start was not seen yet, and the W3C trace that it is in, where that began elsewhere.
pub(crate) struct End {
    pub event: ScopeEvent,
    pub trace: Option<Uuid>,
}

/// Ends whose starts were not seen yet.
#[derive(Default)]
pub(crate) struct Early {
    ends: HashMap<Uuid, End>,
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
    pub fn insert(&mut self, end: End, until_millis: u64) {
        let uuid = end.event.uuid;
        self.order.push_back((until_millis, uuid));
        self.bytes += size_of_scope(&end.event);
        if let Some(replaced) = self.ends.insert(uuid, end) {
            self.bytes -= size_of_scope(&replaced.event);
        }
    }

    pub fn remove(&mut self, uuid: &Uuid) -> Option<End> {
        let end = self.ends.remove(uuid)?;
        self.bytes -= size_of_scope(&end.event);
        Some(end)
    }

    /// The end that has waited longest, out of the way, where there are too many.
    pub fn over_limit(&mut self) -> Option<End> {
        let over = self.order.len() > MAX_EARLY || (self.bytes > MAX_EARLY_BYTES && self.ends.len() > 1);
        if over { self.oldest() } else { None }
    }

    /// An end that has waited long enough.
    pub fn due(&mut self, now_millis: u64) -> Option<End> {
        while self.order.front().is_some_and(|(until, _)| *until <= now_millis) {
            let end = self.order.pop_front().and_then(|(_, uuid)| self.remove(&uuid));
            if end.is_some() {
                return end;
            }
        }
        None
    }

    /// The end that has waited longest.
    pub fn oldest(&mut self) -> Option<End> {
        self.due(u64::MAX)
    }
}

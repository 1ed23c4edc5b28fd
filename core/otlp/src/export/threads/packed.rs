//! Events that wait, as bytes one after the other: a fraction of what they take as events.

mod unpacked;

use nemo_relay_types::{DataSchema, Event, Json, ScopeCategory, Uuid};
use std::sync::Arc;
pub(super) use unpacked::Unpacked;

/// How many bytes of events are kept in one piece, which is let go of as a whole.
pub(super) const ROOM: usize = 64 << 10;
/// Payloads that are longer are shared with whoever else has the event.
const MAX_COPIED: usize = 1 << 10;
/// More than an event takes beside its texts, and one payload that is shared beside its own.
const ENVELOPE: usize = 112;

// What stands before a field: it is as in the event before, not there, here, or with the payloads that are shared.
const SAME: u8 = 0;
const NONE: u8 = 1;
const HERE: u8 = 2;
const SHARED: u8 = 3;
// What stands before an event.
const MARK: u8 = 0;
const START: u8 = 1;
const END: u8 = 2;

/// Events in the order in which they came. It has all that a projection reads of them.
pub(super) struct Segment {
    bytes: Vec<u8>,
    shared: Vec<Json>,
    count: u64,
    before: Before,
}

/// What the next event often has as well.
#[derive(Default)]
struct Before {
    uuid: Option<Uuid>,
    parent: Option<Uuid>,
    root: Option<Uuid>,
    trace: Option<Uuid>,
    name: Option<Arc<str>>,
    category: Option<Arc<str>>,
}

/// What an event takes, at most.
pub(super) struct Need {
    /// In the segment.
    pub own: usize,
    /// In payloads that are shared.
    pub shared: usize,
}

impl Need {
    pub fn of(event: &Event) -> Self {
        let mut need = Self { own: ENVELOPE + event.name().len() + event.category().map_or(0, str::len), shared: 0 };
        for json in [event.category_profile(), event.data(), event.metadata()].into_iter().flatten() {
            match json.as_str().len() {
                long if long > MAX_COPIED => need.shared += ENVELOPE + long,
                short => need.own += short,
            }
        }
        need.own += event.data_schema().map_or(0, |schema| schema.name.len() + schema.version.len());
        if let Event::Scope(scope) = event {
            need.own += scope.attributes.iter().map(|flag| flag.len() + size_of::<u32>()).sum::<usize>();
        }
        need
    }
}

impl Segment {
    /// With room for an event of a size, and more.
    pub fn new(least: usize) -> Self {
        let bytes = Vec::with_capacity(ROOM.max(least));
        Self { bytes, shared: Vec::new(), count: 0, before: Before::default() }
    }

    /// Whether there is room for so many bytes.
    pub fn has_room(&self, bytes: usize) -> bool {
        self.bytes.len() + bytes <= self.bytes.capacity()
    }

    /// Adds an event with the W3C trace that it is in, where that began elsewhere.
    pub fn push(&mut self, event: &Event, trace: Option<Uuid>) {
        self.count += 1;
        self.bytes.push(match event {
            Event::Mark(_) => MARK,
            Event::Scope(scope) if scope.scope_category == ScopeCategory::Start => START,
            Event::Scope(_) => END,
        });
        put_uuid(&mut self.bytes, &mut self.before.uuid, Some(event.uuid()));
        put_uuid(&mut self.bytes, &mut self.before.parent, event.parent_uuid());
        put_uuid(&mut self.bytes, &mut self.before.root, event.propagation_root_uuid());
        put_uuid(&mut self.bytes, &mut self.before.trace, trace);
        self.bytes.extend_from_slice(&event.timestamp().nanos().to_le_bytes());
        put_word(&mut self.bytes, &mut self.before.name, Some(event.name()));
        put_word(&mut self.bytes, &mut self.before.category, event.category());
        for json in [event.category_profile(), event.data(), event.metadata()] {
            self.put_json(json);
        }
        put_schema(&mut self.bytes, event.data_schema());
        if let Event::Scope(scope) = event {
            put_length(&mut self.bytes, scope.attributes.len());
            scope.attributes.iter().for_each(|flag| put_text(&mut self.bytes, flag));
        }
    }

    fn put_json(&mut self, json: Option<&Json>) {
        match json {
            None => self.bytes.push(NONE),
            Some(json) if json.as_str().len() > MAX_COPIED => {
                self.bytes.push(SHARED);
                self.shared.push(json.clone());
            }
            Some(json) => {
                self.bytes.push(HERE);
                put_text(&mut self.bytes, json.as_str());
            }
        }
    }

    /// The events.
    pub fn unpack(self) -> Unpacked {
        Unpacked::of(self)
    }
}

fn put_length(out: &mut Vec<u8>, length: usize) {
    let mut rest = length;
    while rest >= 0x80 {
        out.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_length(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

fn put_uuid(out: &mut Vec<u8>, before: &mut Option<Uuid>, uuid: Option<Uuid>) {
    match uuid {
        _ if uuid == *before => out.push(SAME),
        None => out.push(NONE),
        Some(uuid) => {
            out.push(HERE);
            out.extend_from_slice(uuid.as_bytes());
        }
    }
    *before = uuid;
}

fn put_word(out: &mut Vec<u8>, before: &mut Option<Arc<str>>, word: Option<&str>) {
    if word == before.as_deref() {
        return out.push(SAME);
    }
    match word {
        None => out.push(NONE),
        Some(word) => {
            out.push(HERE);
            put_text(out, word);
        }
    }
    *before = word.map(Arc::from);
}

fn put_schema(out: &mut Vec<u8>, schema: Option<&DataSchema>) {
    match schema {
        None => out.push(NONE),
        Some(schema) => {
            out.push(HERE);
            put_text(out, &schema.name);
            put_text(out, &schema.version);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nemo_relay_types::{MarkEvent, ScopeEvent, Timestamp};

    fn text(event: &Event) -> String {
        let mut out = String::new();
        event.write_json(&mut out);
        out
    }

    /// A mark with nothing, one with everything, and scopes that have and have not what the event before has.
    fn events() -> Vec<Event> {
        let json = |length| Some(Json::string(&"ä\"".repeat(length)));
        let schema = DataSchema { name: "schema".into(), version: "2".into() };
        let full = MarkEvent {
            uuid: Uuid::from_u128(7),
            parent_uuid: Some(Uuid::from_u128(8)),
            propagation_root_uuid: Some(Uuid::from_u128(9)),
            timestamp: Timestamp::from_nanos(-5),
            name: "märk".into(),
            category: Some("custom".into()),
            category_profile: json(1),
            data: json(MAX_COPIED),
            data_schema: Some(schema.clone()),
            metadata: json(200),
        };
        let start = ScopeEvent {
            uuid: Uuid::from_u128(7),
            parent_uuid: Some(Uuid::from_u128(8)),
            name: "x".repeat(70_000).into(),
            category: Some("llm".into()),
            data_schema: Some(schema),
            data: json(MAX_COPIED),
            metadata: json(MAX_COPIED),
            attributes: vec!["local".into(), "stateless".into()],
            scope_category: ScopeCategory::Start,
            ..ScopeEvent::default()
        };
        let end =
            ScopeEvent { scope_category: ScopeCategory::End, data: None, attributes: Vec::new(), ..start.clone() };
        let other = ScopeEvent { category: None, parent_uuid: None, name: "".into(), ..end.clone() };
        vec![
            Event::Mark(MarkEvent::default()),
            Event::Mark(full),
            Event::Scope(start),
            Event::Scope(end.clone()),
            Event::Scope(end),
            Event::Scope(other),
            Event::Mark(MarkEvent::default()),
        ]
    }

    #[test]
    fn events_are_what_they_were() {
        let mut segment = Segment::new(200_000);
        let traces = [None, Some(Uuid::from_u128(11)), Some(Uuid::from_u128(11)), Some(Uuid::from_u128(12)), None];
        let given = || events().into_iter().zip(traces.into_iter().cycle());
        given().for_each(|(event, trace)| segment.push(&event, trace));
        let unpacked: Vec<_> = segment.unpack().map(|(event, trace)| (text(&event), trace)).collect();
        assert_eq!(unpacked, given().map(|(event, trace)| (text(&event), trace)).collect::<Vec<_>>());
    }

    #[test]
    fn an_event_takes_no_more_than_was_said() {
        for event in events() {
            let need = Need::of(&event);
            let mut segment = Segment::new(0);
            segment.push(&event, Some(Uuid::max()));
            assert!(segment.bytes.len() <= need.own, "{} bytes of {}", segment.bytes.len(), need.own);
            let shared: usize = segment.shared.iter().map(|json| json.as_str().len()).sum();
            assert!(shared <= need.shared, "{shared} bytes of {}", need.shared);
        }
    }

    #[test]
    fn a_scope_takes_its_payload_and_little_more() {
        let start = ScopeEvent {
            uuid: Uuid::from_u128(u128::MAX),
            parent_uuid: Some(Uuid::from_u128(8)),
            name: "step".into(),
            category: Some("function".into()),
            data: Some(Json::string(&"x".repeat(190))),
            ..ScopeEvent::default()
        };
        let end = ScopeEvent { scope_category: ScopeCategory::End, data: None, ..start.clone() };
        let mut segment = Segment::new(0);
        segment.push(&Event::Scope(start.clone()), None);
        let first = segment.bytes.len();
        segment.push(&Event::Scope(end), None);
        let both = segment.bytes.len();
        segment.push(&Event::Scope(start), None);
        assert!(first < 192 + 80 && both - first < 24, "{first} bytes for a start, {} for its end", both - first);
        assert!(segment.bytes.len() - both < 192 + 40);
    }
}

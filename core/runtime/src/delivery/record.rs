//! One event on its way, and the mark that stands for those that are missing.

use super::stage::Staged;
use super::subscriber::Subscriber;
use nemo_relay_types::{Event, Json, MarkEvent, Timestamp, Uuid};
use std::sync::{Arc, OnceLock};

/// An event where it happened.
pub(crate) struct Emitted {
    pub event: Event,
    /// The W3C trace that it is in, where that began elsewhere.
    pub trace: Option<Uuid>,
}

/// An event on its way, with its place in the order of emission. Its text is made once, by whoever needs it first.
pub struct EventRecord {
    /// Place in the order of emission of this process, from 1.
    pub seq: u64,
    /// The event.
    pub event: Event,
    /// The W3C trace that it is in, where that began outside of the runtime; else it is that of the root identity. It is in
    /// no text of the event.
    pub trace: Option<Uuid>,
    pub(super) staged: Option<Staged>,
    text: OnceLock<Arc<str>>,
}

impl EventRecord {
    pub(crate) fn new(seq: u64, event: Event) -> Arc<Self> {
        Self::emitted(seq, Emitted { event, trace: None })
    }

    pub(super) fn emitted(seq: u64, Emitted { event, trace }: Emitted) -> Arc<Self> {
        Arc::new(Self { seq, event, trace, staged: None, text: OnceLock::new() })
    }

    /// One that was kept elsewhere meanwhile, such as by a [`Spill`](super::Spill), with the number that it had.
    pub fn restored(seq: u64, event: Event) -> Arc<Self> {
        Self::new(seq, event)
    }

    /// An event that is to pass the stage; it has the number of the event before it, a mark for dropped events none.
    pub(super) fn on_stage(seq: u64, Emitted { event, trace }: Emitted, staged: Staged) -> Arc<Self> {
        Arc::new(Self { seq, event, trace, staged: Some(staged), text: OnceLock::new() })
    }

    /// The event as one line of ATOF, without the line end.
    pub fn text(&self) -> &Arc<str> {
        self.text.get_or_init(|| {
            let mut out = String::with_capacity(self.size());
            self.event.write_json(&mut out);
            out.into()
        })
    }

    /// Appends the event as one line of ATOF, without the line end, and keeps no copy.
    pub fn write_text(&self, out: &mut String) {
        match self.text.get() {
            Some(text) => out.push_str(text),
            None => self.event.write_json(out),
        }
    }

    /// About how many bytes the event holds.
    pub fn size(&self) -> usize {
        const ENVELOPE: usize = 480;
        let length = |json: Option<&Json>| json.map_or(0, |json| json.as_str().len());
        ENVELOPE + length(self.event.data()) + length(self.event.metadata()) + length(self.event.category_profile())
    }
}

/// Why events are missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GapReason {
    /// There was no room in memory: `queue_full`.
    #[default]
    QueueFull,
    /// What waits outside of memory has reached its bound: `spill_full`.
    SpillFull,
    /// What waits outside of memory could not be written or read: `disk`.
    Disk,
}

impl GapReason {
    /// The word that the mark has.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::QueueFull => "queue_full",
            Self::SpillFull => "spill_full",
            Self::Disk => "disk",
        }
    }
}

/// The mark that stands in a stream where events are missing.
pub fn gap_mark(count: u64, reason: GapReason, at: Timestamp) -> Arc<EventRecord> {
    EventRecord::new(0, gap(count, reason, at))
}

/// The same in the queue of the stage, where events were dropped that these subscribers of scopes were to see.
pub(super) fn gap_mark_on_stage(
    count: u64,
    reason: GapReason,
    at: Timestamp,
    missed_by: Vec<Arc<Subscriber>>,
) -> Arc<EventRecord> {
    let staged = Staged { recipients: missed_by.into(), promised: false, changes: None };
    let event = Emitted { event: gap(count, reason, at), trace: None };
    EventRecord::on_stage(0, event, staged)
}

fn gap(count: u64, reason: GapReason, at: Timestamp) -> Event {
    let millis = (at.nanos().max(0) / 1_000_000) as u128;
    let data = Json::from_trusted(format!(r#"{{"count":{count},"reason":"{}"}}"#, reason.as_str()));
    let mark = MarkEvent {
        uuid: Uuid::from_u128((millis << 80) | (7 << 76) | (2 << 62) | u128::from(count)),
        timestamp: at,
        name: "relay.gap".into(),
        data: Some(data),
        ..MarkEvent::default()
    };
    Event::Mark(mark)
}

//! What waits for one subscriber of the host: first in memory and, where its policy says so, outside of it behind that.

use super::policy::Spill;
use super::record::{EventRecord, GapReason, gap_mark, gap_mark_on_stage};
use super::subscriber::Subscriber;
use nemo_relay_log as log;
use nemo_relay_types::{Limits, LogEvent, QueuePolicy, Timestamp};
use std::collections::VecDeque;
use std::sync::Arc;

/// How many events come back into memory at a time.
const AHEAD: usize = 256;

pub(super) struct Queue {
    /// Whose it is.
    name: Arc<str>,
    events: VecDeque<Arc<EventRecord>>,
    bytes: usize,
    pub(super) policy: QueuePolicy,
    /// How many events wait in memory at most, where the limit of the runtime does not count.
    most_events: Option<u32>,
    new_spill: Option<fn() -> Box<dyn Spill>>,
    /// What is behind the events in memory, and how many records that are.
    spill: Option<Box<dyn Spill>>,
    spilled: u64,
    /// Events dropped since the last one that was queued.
    gap: u64,
    reason: GapReason,
    /// The subscribers of scopes that were to see one of them, where this is the queue of the stage.
    missed_by: Vec<Arc<Subscriber>>,
    /// When the last record was taken: where a mark at the end stands.
    last: Timestamp,
    /// Takes nothing more; see [`Subscriber::retire`](super::Subscriber::retire).
    pub(super) retired: bool,
}

/// What was taken out of a queue.
pub(super) struct Taken {
    pub(super) records: Vec<Arc<EventRecord>>,
    /// Marks among them that were made only now.
    pub(super) marks: u64,
    /// Records that were queued and cannot be had any more.
    pub(super) lost: u64,
}

impl Queue {
    pub(super) fn new(name: &Arc<str>) -> Self {
        Self {
            name: name.clone(),
            events: VecDeque::new(),
            bytes: 0,
            policy: QueuePolicy::DropNewest,
            most_events: None,
            new_spill: None,
            spill: None,
            spilled: 0,
            gap: 0,
            reason: GapReason::QueueFull,
            missed_by: Vec::new(),
            last: Timestamp::default(),
            retired: false,
        }
    }

    pub(super) fn set(&mut self, policy: QueuePolicy, events: Option<u32>, new_spill: Option<fn() -> Box<dyn Spill>>) {
        self.policy = policy;
        self.most_events = events.or(self.most_events);
        self.new_spill = new_spill.or(self.new_spill);
    }

    pub(super) fn most_events(&self, limits: &Limits) -> u64 {
        self.most_events.unwrap_or(limits.subscriber_queue_events).into()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.events.is_empty() && self.spilled == 0
    }

    pub(super) fn has_gap(&self) -> bool {
        self.gap > 0
    }

    /// Whether an event of this size has no room in memory; a queue that is empty takes one of any size.
    pub(super) fn is_full(&self, size: usize, limits: &Limits) -> bool {
        let events = self.events.len() as u64 >= self.most_events(limits);
        !self.events.is_empty() && (events || self.bytes + size > limits.subscriber_queue_bytes as usize)
    }

    /// Queues a record, with a mark before it where events are missing; says how many records are queued now that were not
    /// before, none where it had to be dropped. `crowded` says that there is no room for it whatever is queued.
    pub(super) fn put(&mut self, record: &Arc<EventRecord>, crowded: bool, limits: &Limits) -> u64 {
        let spills = self.spilled > 0 || (self.policy == QueuePolicy::Spill && self.is_full(record.size(), limits));
        let added = match (spills, crowded || self.is_full(record.size(), limits)) {
            (true, _) => self.put_outside(record),
            (false, true) => Err(GapReason::QueueFull),
            (false, false) => Ok(self.put_inside(record)),
        };
        added.unwrap_or_else(|reason| {
            self.miss(1, reason);
            self.note_missed_by(record);
            0
        })
    }

    fn put_inside(&mut self, record: &Arc<EventRecord>) -> u64 {
        let mark = self.take_gap(record.event.timestamp());
        let added = 1 + u64::from(mark.is_some());
        for record in mark.into_iter().chain([record.clone()]) {
            self.bytes += record.size();
            self.events.push_back(record);
        }
        added
    }

    fn put_outside(&mut self, record: &Arc<EventRecord>) -> Result<u64, GapReason> {
        let mut added = 0;
        if self.gap > 0 {
            self.spill_one(&gap_mark(self.gap, self.reason, record.event.timestamp()))?;
            self.end_gap();
            added += 1;
        }
        match self.spill_one(record) {
            Ok(()) => Ok(added + 1),
            // The mark is queued, and the event begins the next gap.
            Err(reason) if added > 0 => {
                self.miss(1, reason);
                Ok(added)
            }
            Err(reason) => Err(reason),
        }
    }

    fn spill_one(&mut self, record: &EventRecord) -> Result<(), GapReason> {
        let Some(new) = self.new_spill else { return Err(GapReason::QueueFull) };
        self.spill.get_or_insert_with(new).put(record)?;
        self.spilled += 1;
        Ok(())
    }

    fn miss(&mut self, count: u64, reason: GapReason) {
        self.gap += count;
        self.reason = reason;
    }

    /// A mark goes to every global subscriber, so those of scopes are noted alone.
    fn note_missed_by(&mut self, record: &EventRecord) {
        let recipients = record.staged().into_iter().flat_map(|staged| staged.recipients.iter());
        for subscriber in recipients.filter(|subscriber| subscriber.place > 0) {
            if !self.missed_by.iter().any(|known| Arc::ptr_eq(known, subscriber)) {
                self.missed_by.push(subscriber.clone());
            }
        }
    }

    fn take_gap(&mut self, at: Timestamp) -> Option<Arc<EventRecord>> {
        let reason = self.reason;
        let count = self.end_gap();
        if self.missed_by.is_empty() {
            return (count > 0).then(|| gap_mark(count, reason, at));
        }
        Some(gap_mark_on_stage(count, reason, at, std::mem::take(&mut self.missed_by)))
    }

    fn end_gap(&mut self) -> u64 {
        let count = std::mem::take(&mut self.gap);
        if count > 0 {
            log::emit(LogEvent::EventsDropped, |fields| fields.text("subscriber", &self.name).number("count", count));
        }
        count
    }

    /// Takes up to `most` records; nothing only where nothing waits.
    pub(super) fn take(&mut self, most: usize) -> Taken {
        let mut taken = Taken { records: Vec::new(), marks: 0, lost: 0 };
        if self.events.is_empty() && self.spilled > 0 {
            self.take_outside(most.min(AHEAD), &mut taken);
        } else {
            let count = most.min(self.events.len());
            taken.records.extend(self.events.drain(..count));
            self.bytes -= taken.records.iter().map(|record| record.size()).sum::<usize>();
        }
        self.last = taken.records.last().map_or(self.last, |record| record.event.timestamp());
        if self.is_empty()
            && let Some(mark) = self.take_gap(self.last)
        {
            taken.records.push(mark);
            taken.marks += 1;
        }
        taken
    }

    fn take_outside(&mut self, most: usize, taken: &mut Taken) {
        let wanted = self.spilled.min(most as u64);
        taken.records = self.spill.as_mut().map(|spill| spill.take(wanted as usize)).unwrap_or_default();
        if taken.records.len() as u64 == wanted {
            self.spilled -= wanted;
        } else {
            // Where one cannot be read, it cannot be told either where the next one begins.
            taken.lost = self.spilled - taken.records.len() as u64;
            self.spilled = 0;
            self.miss(taken.lost, GapReason::Disk);
        }
        if self.spilled == 0 {
            self.spill = None;
        }
    }

    /// Gives up what waits; the records in memory, and how many there were outside of it.
    pub(super) fn clear(&mut self) -> (VecDeque<Arc<EventRecord>>, u64) {
        (self.bytes, self.gap, self.spill) = (0, 0, None);
        self.missed_by.clear();
        (std::mem::take(&mut self.events), std::mem::take(&mut self.spilled))
    }
}

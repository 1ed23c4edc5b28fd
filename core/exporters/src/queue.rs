//! What waits to be written, and what became of the rest.

use crate::config::FileOptions;
use crate::diagnostics::{Diagnostic, Diagnostics};
use nemo_relay_log as log;
use nemo_relay_runtime::types::{FsyncPolicy, LogEvent, Timestamp};
use nemo_relay_runtime::{EventRecord, GapReason, gap_mark};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

const MAX_EVENTS: usize = 65_536;
const MAX_BYTES: usize = 64 << 20;
/// The writer is woken early where this much waits.
const EARLY_BYTES: usize = 1 << 20;
/// How long the writer waits after a fault before it tries again; every further fault in a row doubles it.
const FIRST_RETRY: Duration = Duration::from_millis(50);
const LAST_RETRY: Duration = Duration::from_millis(800);

const WRITE_FAILED: &str = "atof.write_failed";
const EVENTS_DROPPED: &str = "atof.events_dropped";
pub(crate) const SYNC_FAILED: &str = "atof.sync_failed";

/// Records that were written and are gone.
#[derive(Default)]
pub(crate) struct Written {
    records: usize,
    /// Those of them that are events which were accepted.
    events: u64,
    bytes: usize,
}

impl Written {
    pub(crate) fn add(&mut self, record: &EventRecord) {
        self.records += 1;
        self.events += u64::from(is_numbered(record));
        self.bytes += record.size();
    }
}

/// The state that emitting threads and the writing thread share.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) queue: VecDeque<Arc<EventRecord>>,
    /// Events that are queued or being written.
    events: usize,
    /// The bytes of the same.
    bytes: usize,
    pub(crate) accepted: u64,
    /// Events that were written or given up.
    pub(crate) settled: u64,
    /// What `settled` was when the file was last forced onto the disk.
    pub(crate) synced: u64,
    /// Events dropped since the last one that was queued, and when the latest happened.
    gap: u64,
    gap_at: Timestamp,
    dropped: u64,
    /// An emitting thread has waited for room in vain since the last progress.
    pub(crate) stalled: bool,
    /// The latest attempt to write has failed, as so many before it.
    pub(crate) failing: bool,
    failed_in_a_row: u32,
    /// How many attempts were begun, and which of them was the last that failed.
    pub(crate) attempts: u64,
    pub(crate) failed: u64,
    attempts_when_closed: u64,
    fault: String,
    why_dropped: String,
    /// What was lost since the last flush and why.
    pub(crate) loss: Option<String>,
    pub(crate) faults: Diagnostics,
    /// The writer is to be woken by the next event.
    pub(crate) sleeping: bool,
    /// The writer is to be woken where much waits.
    pub(crate) gathering: bool,
    pub(crate) kicked: bool,
    pub(crate) closing: bool,
    pub(crate) drained: bool,
    pub(crate) finished: bool,
}

impl State {
    /// That of a writer that takes nothing.
    pub(crate) fn closed() -> Self {
        Self { closing: true, drained: true, finished: true, ..Self::default() }
    }

    /// Whether there is reason to gather more events before the next are written.
    pub(crate) fn may_gather(&self) -> bool {
        !self.kicked && !self.closing && (self.failing || self.bytes < EARLY_BYTES)
    }

    pub(crate) fn is_full(&self) -> bool {
        self.events >= MAX_EVENTS || self.bytes >= MAX_BYTES
    }

    /// Whether there is no room, and may soon be some.
    pub(crate) fn is_worth_waiting(&self) -> bool {
        self.is_full() && !self.closing && !self.failing && !self.stalled
    }

    pub(crate) fn accept(&mut self, record: &Arc<EventRecord>) {
        self.end_gap();
        self.accepted += 1;
        self.push(record.clone());
    }

    /// Whether the writer is to be woken for what waits now; says so once.
    pub(crate) fn take_wake(&mut self) -> bool {
        let much = self.gathering && self.bytes >= EARLY_BYTES;
        let wake = self.sleeping || much;
        self.sleeping = false;
        self.gathering &= !much;
        wake
    }

    pub(crate) fn drop_newest(&mut self, record: &EventRecord) {
        self.gap += 1;
        self.gap_at = record.event.timestamp();
        self.lose(1);
    }

    /// Where events are missing, the file shows it.
    pub(crate) fn end_gap(&mut self) {
        if self.gap > 0 && !self.is_full() {
            let mark = gap_mark(std::mem::take(&mut self.gap), GapReason::QueueFull, self.gap_at);
            self.push(mark);
        }
    }

    fn push(&mut self, record: Arc<EventRecord>) {
        self.events += 1;
        self.bytes += record.size();
        self.queue.push_back(record);
    }

    /// Records are in the file.
    pub(crate) fn settle(&mut self, written: &Written) {
        self.stalled = false;
        if self.failing {
            log::emit(LogEvent::ExporterRecovered, |fields| fields.text("exporter", "atof"));
        }
        self.recover();
        self.events -= written.records;
        self.bytes -= written.bytes;
        self.settled += written.events;
    }

    fn recover(&mut self) {
        self.failing = false;
        self.failed_in_a_row = 0;
    }

    /// What could not be written goes back to where it was.
    pub(crate) fn fail(&mut self, fault: &std::io::Error, mut batch: VecDeque<Arc<EventRecord>>) {
        self.fault = fault.to_string();
        self.faults.count(WRITE_FAILED, 1, self.fault.clone());
        self.failing = true;
        self.failed_in_a_row += 1;
        self.failed = self.attempts;
        batch.append(&mut self.queue);
        self.queue = batch;
    }

    pub(crate) fn retry_after(&self) -> Duration {
        LAST_RETRY.min(FIRST_RETRY * (1 << self.failed_in_a_row.saturating_sub(1).min(8)))
    }

    pub(crate) fn close(&mut self) {
        if !self.closing {
            self.closing = true;
            self.attempts_when_closed = self.attempts;
        }
    }

    /// Whether an attempt has failed that was begun when there was no time for another any more.
    pub(crate) fn is_hopeless(&self) -> bool {
        self.closing && self.failing && self.failed > self.attempts_when_closed
    }

    /// Lets go of everything that is queued.
    pub(crate) fn give_up(&mut self) {
        let numbered = self.queue.iter().filter(|record| is_numbered(record)).count() as u64;
        self.queue.clear();
        (self.events, self.bytes, self.gap) = (0, 0, 0);
        self.settled += numbered;
        self.lose(numbered);
        self.recover();
    }

    fn lose(&mut self, count: u64) {
        if count > 0 && self.loss.is_none() {
            let why = if self.failing { &self.fault } else { "the disk takes less than is emitted" };
            self.why_dropped = format!("events were dropped: {why}");
            log::emit(LogEvent::ExporterFault, |fields| {
                fields.text("code", EVENTS_DROPPED).number("count", count).text("reason", &self.why_dropped)
            });
            self.loss = Some(self.why_dropped.clone());
        }
        self.dropped += count;
    }

    /// How many events are where the options want them, or were given up.
    pub(crate) fn delivered(&self, options: &FileOptions) -> u64 {
        if options.fsync == FsyncPolicy::OnFlush { self.synced } else { self.settled }
    }

    /// What keeps events from being written now, or has cost events since the last call.
    pub(crate) fn take_fault(&mut self) -> Option<String> {
        let loss = self.loss.take();
        if self.failing { Some(self.fault.clone()) } else { loss }
    }

    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut list = self.faults.list();
        if self.dropped > 0 {
            list.push(Diagnostic { code: EVENTS_DROPPED, message: self.why_dropped.clone(), count: self.dropped });
        }
        list
    }
}

/// Whether a record is an event; a mark that stands for missing ones has no number.
fn is_numbered(record: &EventRecord) -> bool {
    record.seq > 0
}

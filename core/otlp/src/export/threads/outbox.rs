//! The records on their way to the thread that sends them: a bounded queue that drops the newest.

use super::{lock, wait, wait_until};
use crate::export::batch::Item;
use nemo_relay_log as log;
use nemo_relay_types::LogEvent;
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Of the records that wait and of those that are on their way, which are in memory until that is over.
const MAX_BYTES: usize = 3 << 20;
/// Of the records of a request, which is in memory up to three times while it is sent: as it was made, as it is handed to
/// the connection, and compressed. Servers of gRPC take eight times as much.
const MAX_BATCH_BYTES: usize = 512 << 10;

/// How far the projection has come: what was accepted before may be records only once everything is wanted, as metrics are.
#[derive(Clone, Copy, Default)]
pub(super) struct Reached {
    /// The events that were projected.
    pub events: u64,
    /// How often everything was wanted before.
    pub flushes: u64,
}

/// The queue.
pub(super) struct Outbox {
    state: Mutex<State>,
    work: Condvar,
    progress: Condvar,
    max_queue: usize,
    max_batch: usize,
    delay: Duration,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Item>,
    /// Of what waits and of what is on its way.
    bytes: usize,
    on_its_way: usize,
    /// When the oldest record that waits was queued.
    since: Option<Instant>,
    pushed: u64,
    settled: u64,
    /// How far the projection had come when so many records were pushed.
    checkpoints: VecDeque<(u64, Reached)>,
    delivered: Reached,
    flush_to: u64,
    /// Somebody waits for room.
    pressed: bool,
    failing: bool,
    /// The exporter is being shut down; attempts end at this time.
    closing: Option<Instant>,
    drained: bool,
    finished: bool,
    fault: Option<String>,
}

impl Outbox {
    pub fn new(max_queue: usize, max_batch: usize, delay: Duration) -> Self {
        Self { state: Mutex::default(), work: Condvar::new(), progress: Condvar::new(), max_queue, max_batch, delay }
    }

    /// Queues the records that came of what is before `projected`; returns for how many there was no room. Waits for
    /// room as long as the other side takes what it is sent.
    pub fn push(&self, items: Vec<Item>, projected: Reached) -> u64 {
        let mut state = lock(&self.state);
        let first = state.queue.is_empty();
        let mut dropped = 0;
        for item in items {
            while state.is_full(&item, self.max_queue) && !state.failing && state.closing.is_none() {
                state.pressed = true;
                self.work.notify_one();
                state = self.progress.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            if state.is_full(&item, self.max_queue) {
                dropped += 1;
                continue;
            }
            state.bytes += item.held();
            state.pushed += 1;
            state.since.get_or_insert_with(Instant::now);
            state.queue.push_back(item);
        }
        let checkpoint = (state.pushed, projected);
        match state.checkpoints.back_mut() {
            Some(last) if last.0 == checkpoint.0 => *last = checkpoint,
            _ => state.checkpoints.push_back(checkpoint),
        }
        state.advance();
        // The other thread sleeps until the first record, and then until it is time.
        let wake = state.queue.len() >= self.max_batch || (first && !state.queue.is_empty());
        drop(state);
        if wake {
            self.work.notify_one();
        }
        self.progress.notify_all();
        dropped
    }

    /// Whether the other side takes nothing at present, so that there is no use in waiting for room.
    pub fn set_failing(&self, failing: bool) {
        let before = std::mem::replace(&mut lock(&self.state).failing, failing);
        if before && !failing {
            log::emit(LogEvent::ExporterRecovered, |fields| fields.text("exporter", "opentelemetry"));
        }
        self.progress.notify_all();
    }

    /// Asks for everything that is queued to be sent now.
    pub fn flush(&self) {
        let mut state = lock(&self.state);
        state.flush_to = state.pushed;
        self.work.notify_one();
    }

    /// Waits until the records of what is before `wanted` are sent or given up.
    pub fn wait_for(&self, wanted: Reached, until: Instant) -> bool {
        wait_until(&self.state, &self.progress, until, |state| {
            let Reached { events, flushes } = state.delivered;
            (events >= wanted.events && flushes >= wanted.flushes) || state.finished
        })
    }

    /// The events whose records are sent or given up.
    pub fn delivered(&self) -> u64 {
        lock(&self.state).delivered.events
    }

    /// No attempt goes on after a time.
    pub fn close_by(&self, deadline: Instant) {
        lock(&self.state).closing = Some(deadline);
        self.work.notify_one();
        self.progress.notify_all();
    }

    /// No record comes any more.
    pub fn end(&self) {
        lock(&self.state).drained = true;
        self.work.notify_one();
    }

    /// The time after which nothing is tried any more, once the exporter is being shut down.
    pub fn deadline(&self) -> Option<Instant> {
        lock(&self.state).closing
    }

    /// Waits for the sending thread to end.
    pub fn wait_finished(&self, until: Instant) -> bool {
        wait_until(&self.state, &self.progress, until, |state| state.finished)
    }

    pub fn finish(&self) {
        lock(&self.state).finished = true;
        self.progress.notify_all();
    }

    pub fn set_fault(&self, fault: &str) {
        lock(&self.state).fault.get_or_insert_with(|| fault.to_owned());
    }

    pub fn take_fault(&self) -> Option<String> {
        lock(&self.state).fault.take()
    }

    /// The records that were taken last are sent or given up.
    pub fn settle(&self, count: usize) {
        let mut state = lock(&self.state);
        state.settled += count as u64;
        state.bytes -= std::mem::take(&mut state.on_its_way);
        state.advance();
        drop(state);
        self.progress.notify_all();
    }

    /// Waits between two attempts; not where the exporter is to be shut down before the time is over.
    pub fn pause(&self, time: Duration) {
        let until = Instant::now() + time;
        let mut state = lock(&self.state);
        while state.closing.is_none_or(|closing| closing > until) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            state = wait(&self.work, state, left);
        }
    }

    /// The next records to be sent together; `None` where no more come.
    pub fn next(&self) -> Option<Vec<Item>> {
        let mut state = lock(&self.state);
        loop {
            let flush = state.settled < state.flush_to || state.pressed || state.closing.is_some() || state.drained;
            let due = state.since.map(|since| since + self.delay);
            let now = Instant::now();
            let ready = flush || state.queue.len() >= self.max_batch || due.is_some_and(|due| due <= now);
            if ready && !state.queue.is_empty() {
                let items = state.take(self.max_batch);
                drop(state);
                self.progress.notify_all();
                return Some(items);
            }
            if state.drained && state.queue.is_empty() {
                return None;
            }
            let left = due.map_or(Duration::from_secs(3_600), |due| due.saturating_duration_since(now));
            state = wait(&self.work, state, left);
        }
    }
}

impl State {
    fn is_full(&self, item: &Item, max_queue: usize) -> bool {
        self.queue.len() >= max_queue || (self.bytes + item.held() > MAX_BYTES && !self.queue.is_empty())
    }

    fn take(&mut self, most: usize) -> Vec<Item> {
        let mut items = Vec::new();
        let mut bytes = 0;
        while items.len() < most {
            let Some(next) = self.queue.front() else { break };
            if bytes + next.held() > MAX_BATCH_BYTES && !items.is_empty() {
                break;
            }
            bytes += next.held();
            items.extend(self.queue.pop_front());
        }
        self.on_its_way = bytes;
        self.pressed = false;
        self.since = if self.queue.is_empty() { None } else { Some(Instant::now()) };
        items
    }

    fn advance(&mut self) {
        while let Some((pushed, reached)) = self.checkpoints.front().copied() {
            if pushed > self.settled {
                return;
            }
            self.checkpoints.pop_front();
            self.delivered = reached;
        }
    }
}

//! The queue of events on their way to the thread that projects them.

use super::outbox::Reached;
use super::{lock, wait};
use nemo_relay_runtime::EventRecord;
use nemo_relay_types::{Event, ScopeCategory, Uuid};
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long events are gathered after a batch before the thread sleeps.
const LINGER: Duration = Duration::from_millis(10);
const MAX_EVENTS: usize = 16_384;
const MAX_BYTES: usize = 4 << 20;
/// Of what waits, was handed out, and is kept by whoever projects it, because it is not over yet.
const MAX_HELD_BYTES: usize = 8 << 20;
/// The thread is woken early where this much waits.
const EARLY_EVENTS: usize = MAX_EVENTS / 4;
const EARLY_BYTES: usize = MAX_BYTES / 4;
/// The most lost ends that are remembered.
const MAX_LOST: usize = 2 * MAX_EVENTS;

/// The queue.
#[derive(Default)]
pub(super) struct Events {
    state: Mutex<State>,
    work: Condvar,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Arc<EventRecord>>,
    /// Of what waits and of what was handed out last, which is in memory as long.
    bytes: usize,
    handed_out: usize,
    /// What the other side kept when it came for more.
    kept: usize,
    accepted: u64,
    lost: Vec<Uuid>,
    dropped: u64,
    sleeping: bool,
    flush: bool,
    flushes: u64,
    closing: bool,
}

/// What the thread is to do.
pub(super) struct Batch {
    pub events: VecDeque<Arc<EventRecord>>,
    /// Ends for which there was no room.
    pub lost: Vec<Uuid>,
    /// How many events were accepted, up to the last one of these.
    pub accepted: u64,
    /// Everything is wanted now.
    pub flush: bool,
    /// How often everything was wanted so far.
    pub flushes: u64,
    /// Nothing comes after this.
    pub last: bool,
}

impl Events {
    /// Queues an event; false where there is no room. Never waits.
    pub fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut state = lock(&self.state);
        if state.closing {
            return false;
        }
        if state.is_full() {
            state.dropped += 1;
            if let Event::Scope(scope) = &record.event
                && scope.scope_category == ScopeCategory::End
                && state.lost.len() < MAX_LOST
            {
                state.lost.push(scope.uuid);
            }
            return false;
        }
        state.bytes += record.size();
        state.accepted += 1;
        state.queue.push_back(record.clone());
        let much = state.queue.len() >= EARLY_EVENTS || state.bytes >= EARLY_BYTES;
        if state.sleeping || (much && state.queue.len().is_multiple_of(64)) {
            state.sleeping = false;
            drop(state);
            self.work.notify_one();
        }
        true
    }

    /// Asks for everything that was accepted up to now; returns how far the projection has to come for that.
    pub fn flush(&self) -> Reached {
        let mut state = lock(&self.state);
        state.flush = true;
        state.flushes += 1;
        state.sleeping = false;
        self.work.notify_one();
        Reached { events: state.accepted, flushes: state.flushes }
    }

    /// For how many events there was no room since this was asked for the last time.
    pub fn take_dropped(&self) -> u64 {
        std::mem::take(&mut lock(&self.state).dropped)
    }

    /// Takes nothing more.
    pub fn close(&self) {
        lock(&self.state).closing = true;
        self.work.notify_one();
    }

    pub fn is_closing(&self) -> bool {
        lock(&self.state).closing
    }

    /// What there is to do, at the latest at `until`, for one who keeps so many bytes of the events before.
    pub fn next(&self, until: Instant, kept: usize) -> Batch {
        let mut state = lock(&self.state);
        state.kept = kept;
        state.bytes -= std::mem::take(&mut state.handed_out);
        let busy = |state: &State| {
            state.flush || state.closing || state.queue.len() >= EARLY_EVENTS || state.bytes >= EARLY_BYTES
        };
        if !busy(&state) {
            state = wait(&self.work, state, LINGER);
        }
        while state.queue.is_empty() && !state.flush && !state.closing {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            state.sleeping = true;
            state = wait(&self.work, state, left);
            state.sleeping = false;
        }
        state.handed_out = state.bytes;
        Batch {
            events: std::mem::take(&mut state.queue),
            lost: std::mem::take(&mut state.lost),
            accepted: state.accepted,
            flush: std::mem::take(&mut state.flush),
            flushes: state.flushes,
            last: state.closing,
        }
    }
}

impl State {
    fn is_full(&self) -> bool {
        let bytes = self.bytes >= MAX_BYTES || self.bytes + self.kept >= MAX_HELD_BYTES;
        self.queue.len() >= MAX_EVENTS || (bytes && !self.queue.is_empty())
    }
}

//! The queue of events on their way to the thread that projects them. What waits is packed, so that a burst fits in.

use super::outbox::Reached;
use super::packed::{Need, ROOM, Segment};
use super::{lock, wait, wait_until};
use nemo_relay_types::{Event, ScopeCategory, Uuid};
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

/// How long events are gathered after a batch before the thread sleeps.
const LINGER: Duration = Duration::from_millis(10);
/// Of what waits, was handed out, and is kept by whoever projects it, because it is not over yet.
const MAX_BYTES: usize = 7 << 20;
/// The most lost ends that are remembered.
const MAX_LOST: usize = 32_768;

/// The queue.
#[derive(Default)]
pub(super) struct Events {
    state: Mutex<State>,
    work: Condvar,
    /// Signals those who wait for room, and how long they do.
    progress: Condvar,
    wait: Option<Duration>,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Waiting>,
    /// Of what waits and of what was handed out last, which is in memory as long.
    bytes: usize,
    handed_out: usize,
    /// What the other side kept when it came for more.
    kept: usize,
    accepted: u64,
    /// How many lost ends are remembered.
    lost: usize,
    dropped: u64,
    sleeping: bool,
    /// An emitting thread has waited for room in vain since the last progress.
    stalled: bool,
    /// Everything up to the event with this number is wanted, for the flush with this number and those before.
    flush: Option<(u64, u64)>,
    flushes: u64,
    flushed: u64,
    closing: bool,
}

struct Waiting {
    segment: Segment,
    held: usize,
    /// How many events were accepted, up to the last one of these.
    accepted: u64,
    /// Ends for which there was no room after these.
    lost: Vec<Uuid>,
}

impl Waiting {
    fn new(least: usize) -> Self {
        Self { segment: Segment::new(least), held: 0, accepted: 0, lost: Vec::new() }
    }
}

/// What the thread is to do.
pub(super) struct Batch {
    pub events: Option<Segment>,
    /// Ends for which there was no room.
    pub lost: Vec<Uuid>,
    /// How many events were accepted, up to the last one of these.
    pub accepted: u64,
    /// Everything is wanted now.
    pub flush: bool,
    /// How often everything was wanted so far, up to these.
    pub flushes: u64,
    /// Nothing comes after this.
    pub last: bool,
}

impl Events {
    /// One for whose room who emits waits so long.
    pub fn waiting(wait: Option<Duration>) -> Self {
        Self { wait, ..Self::default() }
    }

    /// Whether an emitting thread need not wait, be it that there is room or that waiting is of no use.
    pub fn has_room(&self) -> bool {
        self.wait.is_none() || !lock(&self.state).is_worth_waiting()
    }

    pub fn make_room(&self) {
        if let Some(most) = self.wait
            && !wait_until(&self.state, &self.progress, Instant::now() + most, |state| !state.is_worth_waiting())
        {
            lock(&self.state).stalled = true;
        }
    }

    /// Queues an event with the W3C trace that it is in, where that began elsewhere; false where there is no room. Never
    /// waits: who may does that before, in [`Events::make_room`].
    pub fn offer(&self, event: &Event, trace: Option<Uuid>) -> bool {
        let mut state = lock(&self.state);
        if state.closing {
            return false;
        }
        let need = Need::of(event);
        let fits = state.waiting.back().is_some_and(|last| last.segment.has_room(need.own));
        let more = need.shared + if fits { 0 } else { need.own.max(ROOM) };
        if !state.waiting.is_empty() && state.bytes + state.kept + more > MAX_BYTES {
            state.lose(event);
            return false;
        }
        if !fits {
            state.waiting.push_back(Waiting::new(need.own));
        }
        state.push(event, trace, more);
        if state.sleeping || (!fits && state.is_much()) {
            state.sleeping = false;
            drop(state);
            self.work.notify_one();
        }
        true
    }

    /// Asks for everything that was accepted up to now; returns how far the projection has to come for that.
    pub fn flush(&self) -> Reached {
        let mut state = lock(&self.state);
        state.flushes += 1;
        let wanted = Reached { events: state.accepted, flushes: state.flushes };
        state.flush.get_or_insert((wanted.events, wanted.flushes));
        state.sleeping = false;
        self.work.notify_one();
        wanted
    }

    /// For how many events there was no room since this was asked for the last time.
    pub fn take_dropped(&self) -> u64 {
        std::mem::take(&mut lock(&self.state).dropped)
    }

    /// Takes nothing more.
    pub fn close(&self) {
        lock(&self.state).closing = true;
        self.work.notify_one();
        self.progress.notify_all();
    }

    pub fn is_closing(&self) -> bool {
        lock(&self.state).closing
    }

    /// What there is to do, at the latest at `until`, for one who keeps so many bytes of the events before.
    pub fn next(&self, until: Instant, kept: usize) -> Batch {
        let mut state = lock(&self.state);
        state.kept = kept;
        let done = std::mem::take(&mut state.handed_out);
        state.bytes -= done;
        if done > 0 {
            state.stalled = false;
            self.progress.notify_all();
        }
        if !state.is_much() && state.flush.is_none() && !state.closing {
            state = wait(&self.work, state, LINGER);
        }
        while state.waiting.is_empty() && state.flush.is_none() && !state.closing {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            state.sleeping = true;
            state = wait(&self.work, state, left);
            state.sleeping = false;
        }
        state.hand_out()
    }
}

impl State {
    /// Whether there is no room for an event of the usual size, and may soon be some.
    fn is_worth_waiting(&self) -> bool {
        let full = !self.waiting.is_empty() && self.bytes + self.kept + ROOM > MAX_BYTES;
        full && !self.closing && !self.stalled
    }

    /// Whether there is enough to begin with.
    fn is_much(&self) -> bool {
        self.waiting.len() > 1
    }

    /// Adds an event, which takes so many bytes more, to those that came last.
    fn push(&mut self, event: &Event, trace: Option<Uuid>, more: usize) {
        self.bytes += more;
        self.accepted += 1;
        if let Some(last) = self.waiting.back_mut() {
            last.segment.push(event, trace);
            last.held += more;
            last.accepted = self.accepted;
        }
    }

    fn lose(&mut self, event: &Event) {
        self.dropped += 1;
        if let (Event::Scope(scope), Some(last)) = (event, self.waiting.back_mut())
            && scope.scope_category == ScopeCategory::End
            && self.lost < MAX_LOST
        {
            self.lost += 1;
            last.lost.push(scope.uuid);
        }
    }

    fn hand_out(&mut self) -> Batch {
        let (mut lost, mut events, mut accepted) = (Vec::new(), None, self.accepted);
        if let Some(first) = self.waiting.pop_front() {
            self.lost -= first.lost.len();
            self.handed_out = first.held;
            (lost, events, accepted) = (first.lost, Some(first.segment), first.accepted);
        }
        let flush = self.flush.take_if(|(wanted, _)| *wanted <= accepted);
        if let Some((_, number)) = flush {
            self.flushed = number;
            // Those who asked meanwhile want what was accepted until then, or more.
            self.flush = (self.flushes > number).then_some((self.accepted, self.flushes));
        }
        Batch {
            events,
            lost,
            accepted,
            flush: flush.is_some(),
            flushes: self.flushed,
            last: self.closing && self.waiting.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nemo_relay_types::{Json, MarkEvent, ScopeEvent};

    fn scope(number: u128, at: ScopeCategory, payload: Option<usize>) -> Event {
        Event::Scope(ScopeEvent {
            uuid: Uuid::from_u128(u128::MAX - number),
            parent_uuid: Some(Uuid::from_u128(1)),
            name: "step".into(),
            category: Some("function".into()),
            data: payload.map(|length| Json::string(&"x".repeat(length))),
            scope_category: at,
            ..ScopeEvent::default()
        })
    }

    fn offer(events: &Events, event: &Event) -> bool {
        events.offer(event, None)
    }

    fn next(events: &Events) -> (Vec<Uuid>, Batch) {
        let mut batch = events.next(Instant::now(), 0);
        let taken = batch.events.take().into_iter().flat_map(Segment::unpack);
        (taken.map(|(event, _)| event.uuid()).collect(), batch)
    }

    #[test]
    fn a_burst_of_small_events_waits_and_nothing_is_lost() {
        let events = Events::default();
        for number in 0..20_000 {
            assert!(offer(&events, &scope(number, ScopeCategory::Start, Some(190))), "{number}");
            assert!(offer(&events, &scope(number, ScopeCategory::End, None)), "{number}");
        }
        let mut seen = 0;
        while seen < 40_000 {
            let (taken, batch) = next(&events);
            seen += taken.len() as u64;
            assert_eq!(batch.accepted, seen);
        }
        assert_eq!((events.take_dropped(), lock(&events.state).bytes <= MAX_BYTES), (0, true));
    }

    #[test]
    fn what_has_no_room_is_counted_and_ends_are_named_after_the_events_before_them() {
        let events = Events::default();
        let accepted = (0..).take_while(|number| offer(&events, &scope(*number, ScopeCategory::Start, Some(10_000))));
        let accepted = accepted.count() as u128;
        assert!(!offer(&events, &scope(0, ScopeCategory::End, Some(10_000))));
        let (mut taken, mut lost) = (Vec::new(), Vec::new());
        while (taken.len() as u128) < accepted {
            assert!(lost.is_empty(), "ends are lost for which there may be no start yet");
            let (more, batch) = next(&events);
            taken.extend(more);
            lost = batch.lost;
        }
        assert_eq!((lost, events.take_dropped()), (vec![Uuid::from_u128(u128::MAX)], 2));
        assert!(offer(&events, &scope(0, ScopeCategory::End, Some(10_000))), "there is room again");
    }

    #[test]
    fn who_emits_waits_until_there_is_room_or_it_was_in_vain() {
        let (patient, hasty) = (Duration::from_secs(60), Duration::from_millis(1));
        for (most, taken) in [(patient, true), (hasty, false)] {
            let events = Events::waiting(Some(most));
            while events.has_room() {
                assert!(
                    offer(&events, &scope(0, ScopeCategory::Start, Some(10_000))),
                    "there is room where it says so"
                );
            }
            std::thread::scope(|threads| {
                threads.spawn(|| events.make_room());
                // Two turns: what was handed out is in memory until the next.
                (0..2).filter(|_| taken).for_each(|_| drop(next(&events)));
            });
            assert!(events.has_room());
            assert_eq!(lock(&events.state).stalled, !taken);
        }
    }

    #[test]
    fn what_the_other_side_keeps_takes_room() {
        let events = Events::default();
        events.next(Instant::now(), MAX_BYTES);
        assert!(offer(&events, &Event::Mark(MarkEvent::default())), "one is always taken");
        assert!(!offer(&events, &scope(0, ScopeCategory::Start, Some(10_000))));
        events.next(Instant::now(), 0);
        assert!(offer(&events, &scope(0, ScopeCategory::Start, Some(10_000))));
    }

    #[test]
    fn a_flush_is_done_with_the_last_event_before_it_and_later_ones_are_not_forgotten() {
        let events = Events::default();
        // Each is a segment of its own.
        let offer_one = |number| {
            let name = "x".repeat(ROOM).into();
            let uuid = Uuid::from_u128(number);
            assert!(offer(&events, &Event::Mark(MarkEvent { uuid, name, ..MarkEvent::default() })));
        };
        (0..2).for_each(offer_one);
        let first = events.flush();
        (2..4).for_each(offer_one);
        let second = events.flush();
        assert_eq!((first.events, first.flushes, second.events, second.flushes), (2, 1, 4, 2));
        offer_one(4);
        let done: Vec<(bool, u64)> =
            (0..5).map(|_| next(&events).1).map(|batch| (batch.flush, batch.flushes)).collect();
        assert_eq!(done, [(false, 0), (true, 1), (false, 1), (false, 1), (true, 2)]);
        events.close();
        assert!(next(&events).1.last);
    }
}

//! The one log of the process: who hears it, what waits to be taken, and how often something was said.

use crate::fields::{Fields, cut};
use crate::record::{APPLICATION, Record};
use nemo_relay_types::{Error, Json, LogEvent, LogSeverity, Result, Timestamp};
use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};

/// Records that wait at most. Newer ones are dropped and counted.
const MAX_WAITING: usize = 256;
/// Records of one kind in a minute.
const MOST_A_MINUTE: u32 = 10;
const MINUTE_NANOS: i64 = 60_000_000_000;
/// The longest text that the application may write.
const MAX_MESSAGE: usize = 2048;
/// How often somebody tries to get at the state, which nobody holds for longer than a push, but for who forks. A child that was
/// forked without `hold` may find it held for ever.
const TRIES: u32 = 1000;
/// Nobody hears anything.
const OFF: u8 = u8::MAX;

/// The least severity that is heard, by its number; of both kinds of hearers, of the binding, and on standard error.
static LEAST: AtomicU8 = AtomicU8::new(OFF);
static LEAST_OF_BINDING: AtomicU8 = AtomicU8::new(OFF);
static LEAST_ON_STDERR: AtomicU8 = AtomicU8::new(OFF);

static WAITING: AtomicBool = AtomicBool::new(false);
static STATE: Mutex<State> = Mutex::new(State::new());
static CLOCK: OnceLock<fn() -> Timestamp> = OnceLock::new();
static WATCHER: OnceLock<Watcher> = OnceLock::new();

/// Is told that a record waits; it must neither wait nor call code of the application.
pub type Watcher = fn();

struct State {
    records: VecDeque<Record>,
    dropped: u64,
    rates: [Rate; LogEvent::ALL.len()],
}

/// How often a kind of record was written in the minute that began at `since`.
#[derive(Clone, Copy)]
struct Rate {
    since: Timestamp,
    written: u32,
    /// What was not written, as the next record of the kind says.
    withheld: u64,
}

impl State {
    const fn new() -> Self {
        let rate = Rate { since: Timestamp::from_nanos(0), written: 0, withheld: 0 };
        Self { records: VecDeque::new(), dropped: 0, rates: [rate; LogEvent::ALL.len()] }
    }

    fn keep(&mut self, record: Record) {
        if self.records.len() < MAX_WAITING {
            self.records.push_back(record);
        } else {
            self.dropped += 1;
        }
        WAITING.store(true, Ordering::Relaxed);
    }
}

impl Rate {
    /// How many records of the kind were withheld since the last one; `None` where this one is withheld too.
    fn pass(&mut self, now: Timestamp) -> Option<u64> {
        let age = now.nanos().saturating_sub(self.since.nanos());
        if self.written == 0 || !(0..MINUTE_NANOS).contains(&age) {
            (self.since, self.written) = (now, 0);
        }
        if self.written == MOST_A_MINUTE {
            self.withheld += 1;
            return None;
        }
        self.written += 1;
        Some(std::mem::take(&mut self.withheld))
    }
}

/// Says something, where somebody hears it. Never waits, calls nobody.
pub fn emit(event: LogEvent, fields: impl FnOnce(Fields) -> Fields) {
    let severity = event.severity();
    if !is_heard(&LEAST, severity) {
        return;
    }
    let at = now();
    let Some(withheld) = state().map_or(Some(0), |mut state| state.rates[event as usize].pass(at)) else { return };
    let mut fields = fields(Fields::default());
    if withheld > 0 {
        fields = fields.number("withheld", withheld);
    }
    tell(Record {
        at,
        severity,
        target: Cow::Borrowed(event.target()),
        event: event.as_str(),
        message: Cow::Borrowed(event.message()),
        fields: fields.into_json(),
    });
}

/// Writes what the application has to say; `language` goes before its target, unless it is empty.
///
/// Errors: `invalid_argument` where the fields are no object.
pub fn write(
    language: &str,
    severity: LogSeverity,
    message: &str,
    target: Option<&str>,
    fields: Option<Json>,
) -> Result<()> {
    let fields = fields.filter(|fields| !fields.is_null());
    if fields.as_ref().is_some_and(|fields| !fields.is_object()) {
        return Err(Error::invalid_argument("fields", "log fields must be an object"));
    }
    if is_heard(&LEAST, severity) {
        let target = cut(target.unwrap_or_default(), 128);
        let parts = ["nemo_relay", language, target].into_iter().filter(|part| !part.is_empty());
        let name = parts.collect::<Vec<_>>().join(".");
        tell(Record {
            at: now(),
            severity,
            target: Cow::Owned(name),
            event: APPLICATION,
            message: Cow::Owned(cut(message, MAX_MESSAGE).to_owned()),
            fields: fields.unwrap_or_else(|| Json::as_written("{}")),
        });
    }
    Ok(())
}

fn tell(record: Record) {
    #[cfg(not(target_arch = "wasm32"))]
    if is_heard(&LEAST_ON_STDERR, record.severity) {
        crate::stderr::write(&record);
    }
    if is_heard(&LEAST_OF_BINDING, record.severity) {
        if let Some(mut state) = state() {
            state.keep(record);
        }
        if let Some(watcher) = WATCHER.get() {
            watcher();
        }
    }
}

/// Says from which severity on the binding hears records; `None` turns it off and forgets what waits.
pub fn hear(least: Option<LogSeverity>) {
    LEAST_OF_BINDING.store(number(least), Ordering::Relaxed);
    settle();
    if least.is_none() {
        take();
    }
}

/// The same for standard error.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn hear_on_stderr(least: LogSeverity) {
    LEAST_ON_STDERR.store(number(Some(least)), Ordering::Relaxed);
    settle();
}

fn settle() {
    let least = LEAST_OF_BINDING.load(Ordering::Relaxed).min(LEAST_ON_STDERR.load(Ordering::Relaxed));
    LEAST.store(least, Ordering::Relaxed);
}

fn number(least: Option<LogSeverity>) -> u8 {
    least.map_or(OFF, |least| least.number() as u8)
}

fn is_heard(least: &AtomicU8, severity: LogSeverity) -> bool {
    severity.number() >= u32::from(least.load(Ordering::Relaxed))
}

/// Gives the clock, where the platform has none.
pub fn set_clock(clock: fn() -> Timestamp) {
    let _ = CLOCK.set(clock);
}

/// Says who is told of waiting records; counts once.
pub fn set_watcher(watcher: Watcher) {
    let _ = WATCHER.set(watcher);
}

/// Whether a record waits; costs one load.
pub fn has_records() -> bool {
    WAITING.load(Ordering::Relaxed)
}

/// Takes what waits, the oldest first.
pub fn take() -> Vec<Record> {
    if !has_records() {
        return Vec::new();
    }
    let Some(mut state) = state() else { return Vec::new() };
    WAITING.store(false, Ordering::Relaxed);
    let dropped = std::mem::take(&mut state.dropped);
    let mut taken: Vec<_> = state.records.drain(..).collect();
    drop(state);
    if dropped > 0 {
        let event = LogEvent::LogRecordsDropped;
        taken.push(Record {
            at: now(),
            severity: event.severity(),
            target: Cow::Borrowed(event.target()),
            event: event.as_str(),
            message: Cow::Borrowed(event.message()),
            fields: Fields::default().number("count", dropped).into_json(),
        });
    }
    taken
}

/// The log while a thread forks, so that the child finds it held by nobody.
pub struct Held {
    _state: MutexGuard<'static, State>,
}

/// Waits until nobody says anything, and has whoever does wait for it.
pub fn hold() -> Held {
    Held { _state: STATE.lock().unwrap_or_else(PoisonError::into_inner) }
}

fn state() -> Option<MutexGuard<'static, State>> {
    for _ in 0..TRIES {
        match STATE.try_lock() {
            Ok(state) => return Some(state),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => std::thread::yield_now(),
        }
    }
    None
}

pub(crate) fn now() -> Timestamp {
    match CLOCK.get() {
        Some(clock) => clock(),
        #[cfg(not(target_arch = "wasm32"))]
        None => std::time::SystemTime::now().into(),
        #[cfg(target_arch = "wasm32")]
        None => Timestamp::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_written_ten_times_a_minute_and_says_what_it_withheld() {
        let mut rate = Rate { since: Timestamp::default(), written: 0, withheld: 0 };
        let at = |seconds: i64| Timestamp::from_nanos(seconds * 1_000_000_000);
        let passed: Vec<_> = (0..13).map(|second| rate.pass(at(100 + second))).collect();
        assert_eq!(passed, [vec![Some(0); 10], vec![None; 3]].concat());
        assert_eq!(rate.pass(at(159)), None);
        assert_eq!((rate.pass(at(160)), rate.pass(at(161))), (Some(4), Some(0)));
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_silence_a_kind() {
        let mut rate = Rate { since: Timestamp::default(), written: 0, withheld: 0 };
        let later = Timestamp::from_nanos(1_000 * MINUTE_NANOS);
        (0..20).for_each(|_| {
            rate.pass(later);
        });
        assert_eq!(rate.pass(Timestamp::from_nanos(MINUTE_NANOS)), Some(10));
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let mut state = State::new();
        let record = Record {
            at: Timestamp::default(),
            severity: LogSeverity::Info,
            target: Cow::Borrowed("t"),
            event: APPLICATION,
            message: Cow::Borrowed("m"),
            fields: Json::as_written("{}"),
        };
        (0..MAX_WAITING + 3).for_each(|_| state.keep(record.clone()));
        assert_eq!((state.records.len(), state.dropped), (MAX_WAITING, 3));
    }
}

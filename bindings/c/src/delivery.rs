//! The delivery of events to subscribers of C, on threads that are made when there is something to deliver. At exit what is
//! queued gets its chance, and after that C is called no more.

#![allow(unsafe_code)] // Function pointers of C are called, and the C library is asked for a call at exit.

use crate::context::default_runtime;
use crate::error::{self, NemoRelayStatus};
use crate::generated::callbacks::Function;
use crate::output::c_string;
use crate::{context, host, log, registered};
use crate::{fork, guard};
use nemo_relay_runtime::types::{FlushReport, Result};
use nemo_relay_runtime::{EventRecord, Lanes, Rest, Runtime, Subscriber, gate, set_delivering};
use std::cell::Cell;
use std::sync::{Arc, Condvar, LazyLock, Mutex, MutexGuard, Once, PoisonError};
use std::time::{Duration, Instant};

/// How long the process is held up at its end.
const EXIT: Duration = Duration::from_secs(2);
/// How soon a flush notices what an exporter has written.
const POLL: Duration = Duration::from_millis(2);

static SERVED: LazyLock<Mutex<Served>> = LazyLock::new(Mutex::default);
/// Told whenever something in `SERVED` changes.
static CHANGED: Condvar = Condvar::new();

#[derive(Default)]
struct Served {
    lanes: Lanes<()>,
    /// Threads that are there, and those of them that wait for something to do.
    threads: usize,
    idle: usize,
    /// Whether the threads are to end after the event that they are at.
    stopping: bool,
    /// Whether the process is ending: no thread is made any more.
    ended: bool,
}

thread_local! {
    static DELIVERING: Cell<bool> = const { Cell::new(false) };
}

fn served() -> MutexGuard<'static, Served> {
    SERVED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is held while this thread forks: a thread that wakes up outside of the gate has the lock for a moment.
pub struct Held {
    _served: MutexGuard<'static, Served>,
}

pub fn hold() -> Held {
    Held { _served: served() }
}

/// In a forked child: its parent's threads are not there, and what they had taken is the parent's.
pub fn after_fork() {
    DELIVERING.set(false);
    set_delivering(false);
    let mut served = served();
    served.lanes.after_fork();
    (served.threads, served.idle, served.stopping) = (0, 0, false);
}

/// Registers a subscriber and takes it into service.
pub fn serve(subscribe: impl FnOnce() -> Result<Arc<Subscriber>>) -> Result<()> {
    // Locked first, so that whoever emits meanwhile finds the new subscriber when it wakes a thread for it.
    let mut served = served();
    served.lanes.add(subscribe()?, ());
    Ok(())
}

/// Before a thread waits for room that only delivery makes.
pub fn have_delivered() {
    if default_runtime().has_woken() {
        wake(&mut served());
    }
}

/// After everything that may emit or release: has the threads deliver, and frees what nobody needs.
pub fn follow_up() {
    have_delivered();
    registered::forget_released(default_runtime());
}

/// After everything that may remove subscribers too.
pub fn follow_removal() {
    let gone = served().lanes.retire();
    if !gone.is_empty() {
        default_runtime().forget_settled();
    }
    follow_up();
}

/// Sees to it that a thread is there which looks for something to do.
fn wake(served: &mut Served) {
    if served.ended || served.stopping {
        return;
    }
    if served.idle > 0 {
        CHANGED.notify_all();
    } else if served.threads == 0 || (served.lanes.len() > 1 && served.threads <= served.lanes.calls()) {
        start_thread(served);
    }
}

fn start_thread(served: &mut Served) {
    let thread = std::thread::Builder::new().name("nemo-relay-delivery".into());
    // Where no thread can be had, events wait in their bounded queues and the next one tries again.
    served.threads += usize::from(thread.spawn(|| gate::inside(deliver_all)).is_ok());
}

/// The life of a delivery thread. While one is in a call the next one watches it, so that a subscriber that is stuck holds
/// up the others for a short time only.
fn deliver_all() {
    DELIVERING.set(true);
    set_delivering(true);
    let mut now = served();
    while !now.stopping {
        let Some(delivery) = now.lanes.take(default_runtime(), Instant::now()) else {
            now = rest(now);
            continue;
        };
        if now.idle == 0 && now.lanes.len() > 1 {
            start_thread(&mut now);
        }
        drop(now);
        let raised = guard::contained(|| deliver(&delivery.subscriber, &delivery.record));
        let id = delivery.subscriber.id;
        drop(delivery);
        now = served();
        let gone = !now.lanes.finish(id, raised).is_empty();
        drop(now);
        CHANGED.notify_all();
        if gone {
            default_runtime().forget_settled();
        }
        registered::forget_released(default_runtime());
        now = served();
    }
    now.threads -= 1;
    CHANGED.notify_all();
}

fn rest(mut now: MutexGuard<'static, Served>) -> MutexGuard<'static, Served> {
    let rest = now.lanes.rest(Instant::now());
    now.idle += 1;
    now = match rest {
        Rest::No => now,
        Rest::For(left) => changed(now, left),
        Rest::UntilTold => {
            gate::outside(|| drop(CHANGED.wait(now)));
            served()
        }
    };
    now.idle -= 1;
    now
}

/// Waits for a change, so long at most.
fn changed(now: MutexGuard<'static, Served>, left: Duration) -> MutexGuard<'static, Served> {
    gate::outside(|| drop(CHANGED.wait_timeout(now, left)));
    served()
}

/// Takes the stage into service, where events are before functions of C have changed them.
pub fn serve_stage() {
    if let Some(stage) = default_runtime().take_stage() {
        served().lanes.add(stage, ());
    }
}

/// Whether the callback of a subscriber failed.
fn deliver(subscriber: &Subscriber, record: &Arc<EventRecord>) -> bool {
    if subscriber.is_stage() {
        host::process(default_runtime().process(record));
        return false;
    }
    let Some(callback) = subscriber.callback() else { return false };
    let Ok(registered) = registered::find(callback) else { return true };
    let Function::Subscriber(observe) = registered.function else { return true };
    let text = c_string(record.text());
    error::clear();
    let status: NemoRelayStatus = context::inside(0, || {
        // SAFETY: the function is registered, so it is valid; the text lives until it returns.
        unsafe { observe(registered.owner.user_data, text.as_ptr()) }
    });
    if status == 0 {
        return false;
    }
    log::callback_failed("subscriber", &subscriber.name, log::kind_of(&error::of_callback(status)));
    true
}

/// Waits until everything queued has been delivered or the time is over; inside a subscriber it returns at once.
pub fn flush(runtime: &Runtime, timeout: Duration) -> FlushReport {
    let deadline = Instant::now() + timeout;
    let ticket = runtime.flush();
    if runtime.has_woken() {
        wake(&mut served());
    }
    loop {
        let report = ticket.report();
        let left = deadline.saturating_duration_since(Instant::now());
        if report.pending == 0 || left.is_zero() || DELIVERING.get() {
            return report;
        }
        // Between the report and the lock a batch may have been delivered, so the wait is short.
        drop(changed(served(), left.min(POLL)));
    }
}

/// Delivers what is queued, then stops the threads and closes the exporters. What comes later starts them again.
pub fn shutdown(timeout_millis: Option<u32>) -> Result<()> {
    let timeout = timeout_millis.map_or(EXIT, |millis| Duration::from_millis(millis.into()));
    stop(timeout, false);
    Ok(())
}

fn stop(timeout: Duration, at_exit: bool) {
    let deadline = Instant::now() + timeout;
    flush(default_runtime(), timeout);
    let mut served = served();
    served.stopping = true;
    served.ended = at_exit;
    CHANGED.notify_all();
    while served.threads > 0 && !DELIVERING.get() {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            break;
        }
        served = changed(served, left.min(POLL));
    }
    served.stopping = at_exit;
    drop(served);
    gate::outside(|| {
        nemo_relay_plugins::shutdown_all(deadline.saturating_duration_since(Instant::now()));
        nemo_relay_log::hand_over(deadline.saturating_duration_since(Instant::now()));
    });
    if at_exit {
        nemo_relay_log::hear(None);
    }
}

/// Has the C library call `stop` when the process ends by itself.
pub fn shut_down_at_exit() {
    static REGISTERED: Once = Once::new();
    unsafe extern "C" {
        fn atexit(function: extern "C" fn()) -> i32;
    }
    extern "C" fn at_exit() {
        if fork::is_unused_child() {
            return;
        }
        // A panic must not leave this function, and nobody is left to be told of it.
        let _ = std::panic::catch_unwind(|| gate::inside(|| stop(EXIT, true)));
    }
    // SAFETY: the function is part of this library and takes nothing; where it cannot be registered, a program that
    // wants its last events delivered calls nemo_relay_shutdown.
    REGISTERED.call_once(|| {
        let _ = unsafe { atexit(at_exit) };
    });
}

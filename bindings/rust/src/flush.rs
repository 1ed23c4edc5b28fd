//! Waiting until what was emitted has been delivered.

use crate::{FlushReport, Relay, delivery};
use nemo_relay_runtime::{FlushTicket, Runtime};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

impl Relay {
    /// As [`flush_subscribers`](Self::flush_subscribers) for plain code: holds up the thread.
    pub fn flush_subscribers_blocking(&self, timeout: Option<Duration>) -> FlushReport {
        let ticket = self.runtime().flush();
        if delivery::inside_subscriber() {
            return ticket.report();
        }
        wait(&ticket, timeout.unwrap_or(DEFAULT_TIMEOUT))
    }
}

/// As [`flush_subscribers`](crate::flush_subscribers) for plain code: holds up the thread.
pub fn flush_subscribers_blocking(timeout: Option<Duration>) -> FlushReport {
    Relay::global().flush_subscribers_blocking(timeout)
}

/// A thread waits, because no executor is known whose timer could be used.
pub(crate) async fn flush(relay: &Relay, timeout: Option<Duration>) -> FlushReport {
    let ticket = relay.runtime().flush();
    let report = ticket.report();
    if report.pending == 0 || delivery::inside_subscriber() {
        return report;
    }
    let waiting = Arc::new(Mutex::new(Waiting::default()));
    let done = waiting.clone();
    let spawned = thread::Builder::new().name("nemo-relay flush".to_owned()).spawn(move || {
        let report = wait(&ticket, timeout.unwrap_or(DEFAULT_TIMEOUT));
        let mut done = lock(&done);
        done.report = Some(report);
        if let Some(waker) = done.waker.take() {
            waker.wake();
        }
    });
    match spawned {
        Ok(_) => std::future::poll_fn(|cx| lock(&waiting).poll(cx)).await,
        Err(_) => report,
    }
}

/// Holds up the thread until nothing is pending or the time is over.
pub(crate) fn wait_for(runtime: &Runtime, timeout: Duration) -> FlushReport {
    wait(&runtime.flush(), timeout)
}

fn wait(ticket: &FlushTicket, timeout: Duration) -> FlushReport {
    const LONGEST: Duration = Duration::from_millis(2);
    let begun = Instant::now();
    let mut pause = Duration::from_micros(20);
    loop {
        let report = ticket.report();
        let left = timeout.saturating_sub(begun.elapsed());
        if report.pending == 0 || left.is_zero() {
            return report;
        }
        thread::sleep(pause.min(left));
        pause = (pause * 2).min(LONGEST);
    }
}

#[derive(Default)]
struct Waiting {
    report: Option<FlushReport>,
    waker: Option<Waker>,
}

impl Waiting {
    fn poll(&mut self, cx: &Context<'_>) -> Poll<FlushReport> {
        match self.report.take() {
            Some(report) => Poll::Ready(report),
            None => {
                self.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

fn lock(waiting: &Mutex<Waiting>) -> MutexGuard<'_, Waiting> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

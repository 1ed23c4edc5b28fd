//! The thread that sends.

use super::outbox::Outbox;
use crate::diagnostics::Diagnostics;
use crate::export::batch::request;
use crate::export::projector::{dropped_code, refused_part};
use crate::export::retry::{Verdict, pause, verdict};
use crate::message::{Encoding, Scope};
use crate::transport::{Outcome, Signal, Transport};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Between two attempts of a transport that is local.
const LOCAL_PAUSE: Duration = Duration::from_millis(500);

/// Sends what is in the outbox.
pub(super) struct Sender {
    pub signal: Signal,
    pub encoding: Encoding,
    pub scope: Scope,
    pub transport: Box<dyn Transport>,
    pub attempt_timeout: Duration,
    pub export_timeout: Duration,
    pub outbox: Arc<Outbox>,
    pub diagnostics: Arc<Diagnostics>,
    /// When the server wants to be asked again; it holds for the next batches too.
    pub not_before: Instant,
}

impl Sender {
    /// Works until no more records come.
    pub fn run(mut self) {
        while let Some(items) = self.outbox.next() {
            let count = items.len();
            let body = request(self.signal, self.encoding, &self.scope, &items);
            // The body holds them all.
            drop(items);
            self.send(&body, count as u64);
            self.outbox.settle(count);
        }
        self.outbox.finish();
    }

    fn send(&mut self, body: &[u8], records: u64) {
        let local = self.transport.is_local();
        let last = (!local).then(|| Instant::now() + self.export_timeout);
        let mut why = "there was no time left".to_owned();
        let first = last.map_or(self.not_before, |last| last.min(self.not_before));
        self.outbox.pause(first.saturating_duration_since(Instant::now()));
        for attempt in 0.. {
            let until = self.until(last);
            let now = Instant::now();
            if until.is_some_and(|until| now >= until) || now < self.not_before {
                break;
            }
            let most = now + self.attempt_timeout;
            match verdict(self.attempt(body, until.map_or(most, |until| until.min(most)))) {
                Verdict::Accepted(answer) => {
                    self.outbox.set_failing(false);
                    return self.accepted(&answer, records);
                }
                Verdict::Rejected(reason) => {
                    self.outbox.set_failing(false);
                    why = reason;
                    break;
                }
                Verdict::Retry { after, why: reason } => {
                    why = reason;
                    self.outbox.set_failing(true);
                    let pause = if local { LOCAL_PAUSE } else { pause(attempt, after) };
                    if after.is_some() {
                        self.not_before = Instant::now() + pause;
                    }
                    if self.until(last).is_some_and(|until| Instant::now() + pause >= until) {
                        break;
                    }
                    self.outbox.set_fault(&why);
                    self.outbox.pause(pause);
                }
            }
        }
        self.lost(records, &why);
    }

    /// When attempts end.
    fn until(&self, last: Option<Instant>) -> Option<Instant> {
        [last, self.outbox.deadline()].into_iter().flatten().min()
    }

    /// One attempt. A transport that panics must not take the thread with it.
    fn attempt(&mut self, body: &[u8], deadline: Instant) -> Outcome {
        let send = AssertUnwindSafe(|| self.transport.send(self.signal, body, deadline));
        catch_unwind(send).unwrap_or_else(|_| Outcome::Failed { why: "the transport panicked".into(), permanent: true })
    }

    fn accepted(&self, answer: &[u8], records: u64) {
        if let Some(why) = refused_part(self.signal, self.encoding, answer, records, &self.diagnostics) {
            self.outbox.set_fault(&why);
        }
    }

    fn lost(&self, count: u64, why: &str) {
        self.outbox.set_fault(why);
        self.diagnostics.add(&format!("otel.{}_export_failed", self.signal.as_str()), 1, why);
        self.diagnostics.add(dropped_code(self.signal), count, why);
    }
}

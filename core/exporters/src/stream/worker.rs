//! The thread that sends: batch by batch, again where it may help, and only so often.

use super::FieldNamePolicy;
use super::queue::{Queue, TIMEOUT, Work, batch_of};
use super::wire::{Lines, Sent, Wire};
use nemo_relay_net::{Backoff, Outcome};
use nemo_relay_runtime::EventRecord;
use std::sync::Arc;
use std::time::{Duration, Instant};

const FIRST_WAIT: Duration = Duration::from_millis(100);
const LONGEST_WAIT: Duration = Duration::from_secs(10);
/// About half a minute of trying.
const MAX_TRIES: u32 = 9;
/// When the process ends, a server that is away must not hold it up.
const MAX_TRIES_AT_END: u32 = 3;
/// What an open upload may owe before its answer is asked for.
const MAX_UNCONFIRMED_BYTES: usize = 4 << 20;
const MAX_UNCONFIRMED_TIME: Duration = Duration::from_secs(60);

const SEND_FAILED: &str = "atof.stream_send_failed";
const NETWORK: &str = "atof.stream_network";
const REJECTED: &str = "atof.stream_rejected";
const INTERNAL: &str = "atof.stream_internal";

pub(super) struct Worker {
    queue: Arc<Queue>,
    wire: Wire,
    policy: FieldNamePolicy,
    batch: usize,
    timeout: Duration,
    backoff: Backoff,
    /// An attempt has failed since the end was announced.
    ending: bool,
    /// Taken from the queue and not confirmed; the first `sent` of them were sent over the present connection.
    pending: Vec<Arc<EventRecord>>,
    bytes: usize,
    sent: usize,
    /// So many of the first ones are sent each by itself, for together they were refused.
    alone: usize,
    confirm_by: Option<Instant>,
}

impl Worker {
    pub(super) fn new(queue: Arc<Queue>, wire: Wire, policy: FieldNamePolicy, batch: usize, timeout: Duration) -> Self {
        Self {
            queue,
            wire,
            policy,
            batch,
            timeout,
            backoff: Backoff::new(FIRST_WAIT, LONGEST_WAIT),
            ending: false,
            pending: Vec::new(),
            bytes: 0,
            sent: 0,
            alone: 0,
            confirm_by: None,
        }
    }

    pub(super) fn run(mut self) {
        loop {
            match self.queue.next(self.confirm_by) {
                Work::Send(records) => {
                    self.bytes += records.iter().map(|record| record.size()).sum::<usize>();
                    self.pending.extend(records);
                }
                Work::Confirm => self.confirm_by = Some(Instant::now()),
                Work::End => break,
            }
            self.bring_forward();
        }
        let deadline = self.deadline();
        self.wire.close(deadline);
    }

    /// Until everything taken from the queue is sent, and confirmed where it is time for that, or given up.
    fn bring_forward(&mut self) {
        while !self.pending.is_empty() {
            let is_one_out = self.alone > 0 && self.sent > 0;
            let due = is_one_out
                || self.bytes >= MAX_UNCONFIRMED_BYTES
                || self.confirm_by.is_some_and(|by| by <= Instant::now());
            let sent = if self.sent < self.pending.len() && !is_one_out {
                self.send()
            } else if due {
                let deadline = self.deadline();
                self.wire.confirm(deadline)
            } else {
                return;
            };
            match sent {
                Sent::Open => {
                    self.confirm_by.get_or_insert_with(|| Instant::now() + MAX_UNCONFIRMED_TIME);
                }
                Sent::Arrived => self.arrived(),
                Sent::Failed(outcome) => self.failed(outcome),
                Sent::Disliked(why) if self.sent > 1 => self.refused_together(&why),
                Sent::Disliked(why) => self.refused(&why),
            }
        }
        self.confirm_by = None;
    }

    fn send(&mut self) -> Sent {
        let most = if self.alone > 0 { 1 } else { self.batch };
        let until = self.sent + batch_of(&self.pending[self.sent..], most);
        let lines = Lines::of(&self.pending[self.sent..until], self.policy);
        let deadline = self.deadline();
        let sent = self.wire.send(lines, deadline);
        self.sent = until;
        sent
    }

    fn arrived(&mut self) {
        self.backoff.reset();
        let settled = self.take(self.sent);
        self.queue.settle(&settled);
    }

    fn failed(&mut self, outcome: Outcome) {
        let (after, code, why) = match outcome {
            Outcome::Retry { after, timeout, why } => (after, if timeout { TIMEOUT } else { NETWORK }, why),
            Outcome::Refused(why) => return self.refused(&why),
            Outcome::Delivered(_) => return self.arrived(),
        };
        self.sent = 0;
        self.queue.failed(SEND_FAILED, &why);
        let end = self.queue.end();
        if end.is_some() {
            // The waits begin anew, for the last attempts are to be close to each other.
            self.begin_last_tries();
        }
        let wait = self.backoff.failed(after);
        let in_time = end.is_none_or(|end| self.backoff.tries() < MAX_TRIES_AT_END && Instant::now() + wait < end);
        if !in_time {
            self.give_up(self.pending.len(), code, &why);
            self.queue.give_up_rest(code, &why);
        } else if self.backoff.tries() >= MAX_TRIES {
            // The server may be well and choke on just these.
            self.give_up(self.pending.len(), code, &why);
            self.backoff.reset();
        } else {
            self.queue.pause(wait, after.is_some());
        }
    }

    fn begin_last_tries(&mut self) {
        if !std::mem::replace(&mut self.ending, true) {
            self.backoff.reset();
        }
    }

    fn refused(&mut self, why: &str) {
        self.queue.failed(SEND_FAILED, why);
        self.backoff.reset();
        self.give_up(self.sent, REJECTED, why);
    }

    /// One event that a server does not understand is not to cost those that were sent with it.
    fn refused_together(&mut self, why: &str) {
        self.queue.failed(SEND_FAILED, why);
        self.backoff.reset();
        (self.alone, self.sent, self.confirm_by) = (self.sent, 0, None);
    }

    fn give_up(&mut self, count: usize, code: &'static str, why: &str) {
        let lost = self.take(count);
        self.queue.give_up(&lost, code, why);
    }

    /// Takes the first ones out, and begins with the next.
    fn take(&mut self, count: usize) -> Vec<Arc<EventRecord>> {
        let rest = self.pending.split_off(count);
        let taken = std::mem::replace(&mut self.pending, rest);
        self.alone = self.alone.saturating_sub(count);
        self.bytes = self.pending.iter().map(|record| record.size()).sum();
        self.sent = 0;
        self.confirm_by = None;
        taken
    }

    fn deadline(&self) -> Instant {
        let own = Instant::now() + self.timeout;
        self.queue.end().map_or(own, |end| end.min(own))
    }
}

impl Drop for Worker {
    /// Also where the thread panics, so that nobody waits for it.
    fn drop(&mut self) {
        self.queue.give_up(&std::mem::take(&mut self.pending), INTERNAL, "the sending thread ended");
        self.queue.give_up_rest(INTERNAL, "the sending thread ended");
        self.queue.finish();
    }
}

//! Records of OpenTelemetry as freight, in JSON.

use super::freight::{Freight, Loss, Route, Verdict};
use super::{unsupported, url};
use nemo_relay_otlp::settings::Settled;
use nemo_relay_otlp::{Item, Now, Outcome, Projector, pause, verdict};
use nemo_relay_runtime::EventRecord;
use nemo_relay_types::{Result, Timestamp};
use std::sync::Arc;
use std::time::Duration;

const MAX_BYTES: usize = 4 << 20;

pub(super) struct Records {
    projector: Projector,
    /// When the next tick is due, in milliseconds.
    next_tick: u64,
}

/// Errors: `unsupported` for what does not go over HTTP.
pub(super) fn open(projector: Projector) -> Result<(Route, Records)> {
    let settings = projector.settings();
    let Settled::Target(target) = &settings.destination else {
        return unsupported("file: a page has no files that a program may write to; set endpoint");
    };
    let mut headers = target.headers.clone();
    url::check_headers(&headers)?;
    headers.push(("content-type".to_owned(), "application/json".to_owned()));
    let route = Route {
        url: target.url.clone(),
        headers,
        timeout: target.timeout,
        max_queue: settings.max_queue,
        max_bytes: MAX_BYTES,
        max_batch: settings.max_batch,
        delay: settings.delay,
    };
    Ok((route, Records { projector, next_tick: 0 }))
}

impl Freight for Records {
    type Parcel = Item;

    fn size(parcel: &Item) -> usize {
        parcel.bytes.len()
    }

    fn take(&mut self, record: &Arc<EventRecord>, now: Now, out: &mut Vec<Item>) {
        self.projector.take(&record.event, record.trace, now, out);
    }

    fn gap(&mut self, _: u64, _: Timestamp) -> Option<Item> {
        None
    }

    fn tick(&mut self, now: Now, out: &mut Vec<Item>) {
        if self.next_tick == 0 {
            self.next_tick = now.millis + self.projector.interval().as_millis() as u64;
        }
        if now.millis >= self.next_tick {
            self.next_tick = 0;
            self.projector.tick(now, out);
        }
    }

    fn flush(&mut self, now: Now, last: bool, out: &mut Vec<Item>) {
        if last { self.projector.close(now, out) } else { self.projector.flush(now, out) }
    }

    fn body(&self, parcels: &[Item]) -> String {
        // JSON is text.
        String::from_utf8(self.projector.request(parcels)).unwrap_or_default()
    }

    fn judge(&self, status: u16, retry_after: Option<Duration>, body: &str, parcels: u64) -> Verdict {
        match verdict(Outcome::Http { status, retry_after, body: body.as_bytes().to_vec() }) {
            nemo_relay_otlp::Verdict::Accepted(body) => Verdict::Taken(self.projector.accepted(&body, parcels)),
            nemo_relay_otlp::Verdict::Retry { after, why } => Verdict::Again(after, why),
            nemo_relay_otlp::Verdict::Rejected(why) => Verdict::Refused(why),
        }
    }

    fn pause(&self, failures: u32, retry_after: Option<Duration>) -> Duration {
        pause(failures, retry_after.map(|after| after.min(Duration::from_secs(60))))
    }

    /// Attempts are not counted, requests that are given up are.
    fn failed(&mut self, _: &str) {}

    fn lost(&mut self, loss: Loss, parcels: u64, why: &str) {
        if !matches!(loss, Loss::Full) {
            self.projector.failed(why);
        }
        self.projector.lost(parcels, why);
    }

    fn diagnostics(&self) -> Vec<(String, String, u64)> {
        let list = self.projector.diagnostics().list();
        list.into_iter().map(|one| (one.code, one.message, one.count)).collect()
    }
}

//! Lines of ATOF as freight.

use super::freight::{Freight, Loss, Route, Verdict};
use super::refusals::stream_refusals;
use super::url;
use nemo_relay_exporters::{Diagnostics, replace_dots};
use nemo_relay_otlp::Now;
use nemo_relay_runtime::{EventRecord, GapReason, gap_mark};
use nemo_relay_types::{AtofExporterConfig, AtofFieldNamePolicy, Error, Result, Timestamp};
use std::sync::Arc;
use std::time::Duration;

const FIRST_WAIT: Duration = Duration::from_millis(100);
const LONGEST_WAIT: Duration = Duration::from_secs(10);
const MAX_BYTES: usize = 8 << 20;

pub(super) struct Lines {
    policy: AtofFieldNamePolicy,
    diagnostics: Diagnostics,
}

/// Errors: `invalid_argument` that names the field, `unsupported` with the reason.
pub(super) fn open(config: AtofExporterConfig) -> Result<(Route, Lines)> {
    let missing = || Error::invalid_argument("url", "url must be set for a stream");
    let url = config.url.as_deref().ok_or_else(missing)?;
    url::check("url", url)?;
    let positive = |field: &str, value: u32| {
        let fault = || Error::invalid_argument(field, format!("{field}: not at least 1"));
        if value > 0 { Ok(value as usize) } else { Err(fault()) }
    };
    let (max_queue, max_batch) = (
        positive("max_queue_size", config.max_queue_size)?,
        positive("max_export_batch_size", config.max_export_batch_size)?,
    );
    if !(1..=600_000).contains(&config.timeout_millis) {
        return Err(Error::invalid_argument("timeout_millis", "timeout_millis: not from 1 to 600000"));
    }
    stream_refusals(&config)?;
    let mut headers = url::headers(config.headers.unwrap_or_default())?;
    headers.push(("content-type".to_owned(), "application/x-ndjson".to_owned()));
    let route = Route {
        url: url.trim().to_owned(),
        headers,
        timeout: Duration::from_millis(config.timeout_millis.into()),
        max_queue,
        max_bytes: MAX_BYTES,
        max_batch,
        delay: Duration::from_millis(config.scheduled_delay_millis.into()),
    };
    Ok((route, Lines { policy: config.field_name_policy, diagnostics: Diagnostics::default() }))
}

impl Freight for Lines {
    type Parcel = Arc<EventRecord>;

    fn size(parcel: &Arc<EventRecord>) -> usize {
        parcel.size()
    }

    fn take(&mut self, record: &Arc<EventRecord>, _: Now, out: &mut Vec<Arc<EventRecord>>) {
        out.push(record.clone());
    }

    fn gap(&mut self, count: u64, at: Timestamp) -> Option<Arc<EventRecord>> {
        Some(gap_mark(count, GapReason::QueueFull, at))
    }

    fn tick(&mut self, _: Now, _: &mut Vec<Arc<EventRecord>>) {}

    fn flush(&mut self, _: Now, _: bool, _: &mut Vec<Arc<EventRecord>>) {}

    fn body(&self, parcels: &[Arc<EventRecord>]) -> String {
        let (mut body, mut plain) = (String::new(), String::new());
        for record in parcels {
            match self.policy {
                AtofFieldNamePolicy::Preserve => record.write_text(&mut body),
                AtofFieldNamePolicy::ReplaceDots => {
                    plain.clear();
                    record.write_text(&mut plain);
                    replace_dots(&plain, &mut body);
                }
            }
            body.push('\n');
        }
        body
    }

    fn judge(&self, status: u16, retry_after: Option<Duration>, _: &str, parcels: u64) -> Verdict {
        match status {
            400 | 413 | 422 if parcels > 1 => Verdict::Disliked(format!("status {status}")),
            200..=299 => Verdict::Taken(None),
            300..=399 => Verdict::Refused(format!("status {status}: redirects are not followed")),
            501 | 505 => Verdict::Refused(format!("status {status}")),
            408 | 425 | 429 | 500..=599 => Verdict::Again(retry_after, format!("status {status}")),
            _ => Verdict::Refused(format!("status {status}")),
        }
    }

    fn pause(&self, failures: u32, retry_after: Option<Duration>) -> Duration {
        let doubled = FIRST_WAIT.saturating_mul(1 << failures.min(10)).min(LONGEST_WAIT);
        retry_after.map_or(doubled, |after| after.min(Duration::from_secs(60)))
    }

    fn failed(&mut self, why: &str) {
        self.diagnostics.count("atof.stream_send_failed", 1, why);
    }

    fn lost(&mut self, loss: Loss, parcels: u64, why: &str) {
        let code = match loss {
            Loss::Full => "atof.stream_queue_full",
            Loss::Network => "atof.stream_network",
            Loss::Timeout => "atof.stream_timeout",
            Loss::Refused => "atof.stream_rejected",
        };
        self.diagnostics.count(code, parcels, why);
    }

    fn diagnostics(&self) -> Vec<(String, String, u64)> {
        self.diagnostics.list().into_iter().map(|one| (one.code.to_owned(), one.message, one.count)).collect()
    }
}

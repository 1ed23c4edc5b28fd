//! What a courier carries: parcels that are made of events and put together into requests.

use nemo_relay_otlp::Now;
use nemo_relay_runtime::EventRecord;
use nemo_relay_types::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// What an answer means.
pub(super) enum Verdict {
    /// It was taken; where a part was not, why.
    Taken(Option<String>),
    /// To be tried again, after a time at the earliest where the server said so.
    Again(Option<Duration>, String),
    /// It would be the same the next time.
    Refused(String),
    /// It would be the same the next time, but perhaps not for each of the parcels.
    Disliked(String),
}

/// Why parcels are lost.
#[derive(Clone, Copy)]
pub(super) enum Loss {
    /// There was no room for them.
    Full,
    /// The server could not be reached, or was not able to take them.
    Network,
    /// The server did not answer in time.
    Timeout,
    /// The server did not want them.
    Refused,
}

/// Where requests go and how much of what is in them.
pub(super) struct Route {
    /// The whole URL.
    pub url: String,
    /// Headers, the content type among them.
    pub headers: Vec<(String, String)>,
    /// How long one attempt may take.
    pub timeout: Duration,
    /// The most parcels that wait, and bytes of them.
    pub max_queue: usize,
    pub max_bytes: usize,
    /// The most parcels of a request.
    pub max_batch: usize,
    /// The longest that a parcel waits for others.
    pub delay: Duration,
}

/// Makes parcels, requests and sense of answers.
pub(super) trait Freight: Send {
    type Parcel: Send;

    fn size(parcel: &Self::Parcel) -> usize;
    /// Takes an event.
    fn take(&mut self, record: &Arc<EventRecord>, now: Now, out: &mut Vec<Self::Parcel>);
    /// What stands for events that are missing, where that can be said.
    fn gap(&mut self, count: u64, at: Timestamp) -> Option<Self::Parcel>;
    /// Gives what is due, as often as it is called.
    fn tick(&mut self, now: Now, out: &mut Vec<Self::Parcel>);
    /// Gives everything that can be a parcel now; the last time, whatever there is.
    fn flush(&mut self, now: Now, last: bool, out: &mut Vec<Self::Parcel>);
    /// The body of a request.
    fn body(&self, parcels: &[Self::Parcel]) -> String;
    /// What an answer to so many parcels means.
    fn judge(&self, status: u16, retry_after: Option<Duration>, body: &str, parcels: u64) -> Verdict;
    /// How long to wait after so many failures.
    fn pause(&self, failures: u32, retry_after: Option<Duration>) -> Duration;
    /// Counts an attempt that failed.
    fn failed(&mut self, why: &str);
    /// Counts parcels that are lost.
    fn lost(&mut self, loss: Loss, parcels: u64, why: &str);
    /// What went wrong: code, message, count.
    fn diagnostics(&self) -> Vec<(String, String, u64)>;
}

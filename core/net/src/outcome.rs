//! What became of a request, and which answers are worth another try.

use crate::client::Answer;
use std::fmt;
use std::time::{Duration, SystemTime};

/// A server is not waited for longer than this, whatever it asks for.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(60);
const SHOWN_OF_BODY: usize = 200;

/// No answer came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Whether the time was over.
    pub timeout: bool,
    /// What happened, without anything secret.
    pub text: String,
}

impl Fault {
    pub(crate) fn network(text: impl Into<String>) -> Self {
        Self { timeout: false, text: text.into() }
    }

    pub(crate) fn timeout() -> Self {
        Self { timeout: true, text: "no answer within the time-out".into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it; its answer, cut off at 64 KiB.
    Delivered(Vec<u8>),
    /// It may work later.
    Retry {
        /// How long the server asks to wait, at most a minute.
        after: Option<Duration>,
        /// Whether the time was over, rather than the server unreachable or busy.
        timeout: bool,
        /// What happened, without anything secret.
        why: String,
    },
    /// The server does not want it; another try is of no use.
    Refused(String),
}

impl From<Fault> for Outcome {
    fn from(fault: Fault) -> Self {
        Self::Retry { after: None, timeout: fault.timeout, why: fault.text }
    }
}

/// Which statuses are worth another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryRule {
    /// 429, 502, 503 and 504, as the OTLP specification says.
    Otlp,
    /// 408, 425, 429 and all of 5xx but 501 and 505.
    Transient,
}

impl RetryRule {
    /// Whether a status is worth another try.
    pub fn allows(self, status: u16) -> bool {
        match self {
            Self::Otlp => matches!(status, 429 | 502 | 503 | 504),
            Self::Transient => matches!(status, 408 | 425 | 429 | 500..=599) && !matches!(status, 501 | 505),
        }
    }

    /// What an answer means.
    pub fn judge(self, answer: Answer) -> Outcome {
        match answer.status {
            200..=299 => Outcome::Delivered(answer.body),
            300..=399 => Outcome::Refused(format!("status {}: redirects are not followed", answer.status)),
            status => {
                let why = format!("status {status}{}", excerpt(&answer.body));
                if self.allows(status) {
                    Outcome::Retry { after: answer.retry_after, timeout: false, why }
                } else {
                    Outcome::Refused(why)
                }
            }
        }
    }
}

/// The beginning of what a server says, where it is text.
pub(crate) fn excerpt(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(&body[..body.len().min(SHOWN_OF_BODY)]);
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match text.trim() {
        "" => String::new(),
        text => format!(": {text}"),
    }
}

/// The value of `Retry-After`: seconds, or a date.
pub(crate) fn retry_after(value: &[u8]) -> Option<Duration> {
    wait_of(std::str::from_utf8(value).ok()?.trim(), SystemTime::now())
}

fn wait_of(text: &str, now: SystemTime) -> Option<Duration> {
    let wait = match text.parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => httpdate::parse_http_date(text).ok()?.duration_since(now).unwrap_or_default(),
    };
    Some(wait.min(MAX_RETRY_AFTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_seconds_or_a_date_and_at_most_a_minute() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        for (text, wanted) in [
            ("7", Some(7)),
            ("0", Some(0)),
            ("86400", Some(60)),
            ("Sun, 06 Nov 1994 08:49:40 GMT", Some(3)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("soon", None),
            ("-1", None),
        ] {
            assert_eq!(wait_of(text, now), wanted.map(Duration::from_secs), "{text}");
        }
    }

    #[test]
    fn rules_differ_in_what_otlp_forbids() {
        for (status, otlp, transient) in [
            (400, false, false),
            (401, false, false),
            (408, false, true),
            (429, true, true),
            (500, false, true),
            (501, false, false),
            (502, true, true),
            (503, true, true),
            (504, true, true),
        ] {
            assert_eq!((RetryRule::Otlp.allows(status), RetryRule::Transient.allows(status)), (otlp, transient));
        }
    }
}

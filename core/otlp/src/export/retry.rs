//! What an outcome means, by the rules of OTLP: done, to be tried again, or given up.

use crate::transport::Outcome;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// What an outcome means.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was taken; the answer may say that a part was not.
    Accepted(Vec<u8>),
    /// To be tried again, after a time at the earliest.
    Retry {
        /// Where the other side said so.
        after: Option<Duration>,
        /// What happened.
        why: String,
    },
    /// It would be the same the next time.
    Rejected(String),
}

/// What an outcome means.
pub fn verdict(outcome: Outcome) -> Verdict {
    match outcome {
        Outcome::Http { status: 200..=299, body, .. } => Verdict::Accepted(body),
        Outcome::Http { status: status @ (429 | 502 | 503 | 504), retry_after, .. } => {
            Verdict::Retry { after: retry_after, why: format!("the server answered {status}") }
        }
        Outcome::Http { status, .. } => Verdict::Rejected(format!("the server answered {status}")),
        Outcome::Grpc { code: 0, body, .. } => Verdict::Accepted(body),
        Outcome::Grpc { code, message, retry_after, .. } => {
            let why = format!("the server answered with gRPC status {code}: {message}");
            // CANCELLED, DEADLINE_EXCEEDED, ABORTED, OUT_OF_RANGE, UNAVAILABLE, DATA_LOSS. RESOURCE_EXHAUSTED passes only
            // where the server says when.
            let passes = matches!(code, 1 | 4 | 10 | 11 | 14 | 15) || (code == 8 && retry_after.is_some());
            if passes { Verdict::Retry { after: retry_after, why } } else { Verdict::Rejected(why) }
        }
        Outcome::Failed { why, permanent: false } => Verdict::Retry { after: None, why },
        Outcome::Failed { why, permanent: true } => Verdict::Rejected(why),
    }
}

/// How long to wait before the next attempt: twice as long each time, a little more or less so that many exporters do not
/// come at once.
pub fn pause(attempt: u32, after: Option<Duration>) -> Duration {
    let doubled = FIRST.saturating_mul(1 << attempt.min(5)).min(LONGEST);
    let random = RandomState::new().build_hasher().finish() % 400;
    let jittered = doubled.mul_f64(0.8 + random as f64 / 1_000.0);
    after.map_or(jittered, |after| after.max(Duration::from_millis(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn http(status: u16) -> Verdict {
        verdict(Outcome::Http { status, retry_after: None, body: Vec::new() })
    }

    fn grpc(code: u8, retry_after: Option<Duration>) -> Verdict {
        verdict(Outcome::Grpc { code, message: String::new(), retry_after, body: Vec::new() })
    }

    #[test]
    fn http_statuses_are_judged_as_the_specification_says() {
        let retried: Vec<u16> = (100..600).filter(|status| matches!(http(*status), Verdict::Retry { .. })).collect();
        let accepted: Vec<u16> = (100..600).filter(|status| matches!(http(*status), Verdict::Accepted(_))).collect();
        assert_eq!(retried, [429, 502, 503, 504]);
        assert_eq!(accepted, (200..300).collect::<Vec<u16>>());
    }

    #[test]
    fn grpc_codes_are_judged_as_the_specification_says() {
        let retried = |after| -> Vec<u8> {
            (0..=16).filter(|code| matches!(grpc(*code, after), Verdict::Retry { .. })).collect()
        };
        assert_eq!(retried(None), [1, 4, 10, 11, 14, 15]);
        assert_eq!(retried(Some(Duration::from_secs(1))), [1, 4, 8, 10, 11, 14, 15]);
    }

    #[test]
    fn pauses_double_up_to_a_limit_and_the_server_has_the_last_word() {
        for (attempt, seconds) in [(0, 1.0), (1, 2.0), (2, 4.0), (4, 16.0), (9, 30.0), (u32::MAX, 30.0)] {
            let pause = pause(attempt, None).as_secs_f64();
            assert!((seconds * 0.8..=seconds * 1.2).contains(&pause), "{attempt}: {pause}");
        }
        assert_eq!(pause(0, Some(Duration::from_secs(7))), Duration::from_secs(7));
    }
}

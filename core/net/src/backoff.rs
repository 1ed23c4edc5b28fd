//! How long to wait between tries.

use ring::rand::{SecureRandom, SystemRandom};
use std::time::Duration;

/// Doubles from try to try up to a bound; each wait is shortened at random by up to half, so that many clients of one
/// server do not come back at once.
#[derive(Clone, Debug)]
pub struct Backoff {
    first: Duration,
    most: Duration,
    tries: u32,
}

impl Backoff {
    /// With the wait after the first failure and the longest one.
    pub fn new(first: Duration, most: Duration) -> Self {
        Self { first, most, tries: 0 }
    }

    /// How many tries have failed.
    pub fn tries(&self) -> u32 {
        self.tries
    }

    /// Counts a failure and gives the wait; `asked` is what the server asked for, which is kept in full.
    pub fn failed(&mut self, asked: Option<Duration>) -> Duration {
        let doubled = self.first.saturating_mul(1 << self.tries.min(20)).min(self.most);
        self.tries = self.tries.saturating_add(1);
        let jittered = doubled.mul_f64(0.5 + 0.5 * random_fraction());
        asked.map_or(jittered, |asked| asked.max(jittered))
    }

    /// After a success.
    pub fn reset(&mut self) {
        self.tries = 0;
    }
}

fn random_fraction() -> f64 {
    let mut bytes = [0; 4];
    match SystemRandom::new().fill(&mut bytes) {
        Ok(()) => f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX),
        Err(_) => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_bound_and_keep_at_least_half() {
        let mut backoff = Backoff::new(Duration::from_millis(100), Duration::from_millis(1000));
        for full in [100, 200, 400, 800, 1000, 1000] {
            let wait = backoff.failed(None);
            let full = Duration::from_millis(full);
            assert!(wait >= full / 2 && wait <= full, "{wait:?} of {full:?}");
        }
        assert_eq!(backoff.failed(Some(Duration::from_secs(7))), Duration::from_secs(7));
        backoff.reset();
        assert!(backoff.failed(None) <= Duration::from_millis(100));
    }
}

//! Which calls renew their answers: the part that the configuration says, evenly spread.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counts parts of calls, in units of 2^-32.
#[derive(Default)]
pub(crate) struct Sampler(AtomicU64);

const WHOLE: u64 = 1 << 32;

impl Sampler {
    /// Whether the next call is one of them: of a rate of 0.25 every fourth is.
    pub fn takes(&self, rate: f64) -> bool {
        let step = (rate.clamp(0.0, 1.0) * WHOLE as f64) as u64;
        let before = self.0.fetch_add(step, Ordering::Relaxed) % WHOLE;
        before + step >= WHOLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_that_is_meant_is_taken() {
        let taken = |rate: f64| {
            let sampler = Sampler::default();
            (0..1000).filter(|_| sampler.takes(rate)).count()
        };
        assert_eq!((taken(0.0), taken(0.25), taken(1.0)), (0, 250, 1000));
    }
}

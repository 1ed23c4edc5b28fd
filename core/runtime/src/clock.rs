//! Time and identities. The host gives the clock, so that the browser build needs none of its own.

use nemo_relay_types::{Timestamp, Uuid};
use std::sync::atomic::{AtomicU64, Ordering};

/// What the runtime asks of its surroundings.
#[derive(Clone, Copy)]
pub struct Clock {
    /// The time now.
    pub now: fn() -> Timestamp,
    /// A number that differs between processes, also between a process and its forked child.
    pub entropy: fn() -> u64,
}

/// Step of the Weyl sequence that SplitMix64 (Steele, Lea, Flood 2014) mixes.
const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// Makes UUIDs of version 7 (RFC 9562, with the sub-millisecond time in `rand_a`).
pub(crate) struct Ids(AtomicU64);

impl Ids {
    pub(crate) fn new(clock: &Clock) -> Self {
        Self(AtomicU64::new((clock.entropy)()))
    }

    pub(crate) fn reseed(&self, clock: &Clock) {
        self.0.store((clock.entropy)(), Ordering::Relaxed);
    }

    pub(crate) fn next(&self, at: Timestamp) -> Uuid {
        let nanos = at.nanos().max(0) as u64;
        let millis = u128::from(nanos / 1_000_000);
        let fraction = u128::from(nanos % 1_000_000 * 4096 / 1_000_000);
        let random = u128::from(mix(self.0.fetch_add(GOLDEN_GAMMA, Ordering::Relaxed)) >> 2);
        Uuid::from_u128((millis << 80) | (7 << 76) | (fraction << 64) | (2 << 62) | random)
    }
}

fn mix(state: u64) -> u64 {
    let a = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let b = (a ^ (a >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    b ^ (b >> 31)
}

#[cfg(not(target_arch = "wasm32"))]
impl Default for Clock {
    /// The clock and the random source of the operating system.
    fn default() -> Self {
        use std::hash::{BuildHasher, Hasher, RandomState};

        fn now() -> Timestamp {
            std::time::SystemTime::now().into()
        }
        fn entropy() -> u64 {
            // The keys are random but a forked child inherits them, so its process number goes in as well.
            let mut hasher = RandomState::new().build_hasher();
            hasher.write_u32(std::process::id());
            hasher.write_i64(now().nanos());
            hasher.finish()
        }
        Self { now, entropy }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_version_7_and_differ() {
        let ids = Ids::new(&Clock::default());
        let at = Timestamp::from_micros(1_700_000_000_000_000);
        let (a, b) = (ids.next(at), ids.next(at));
        assert_ne!(a, b);
        assert_eq!((a.get_version_num(), a.get_variant()), (7, uuid_variant()));
        assert_eq!(a.as_u128() >> 80, 1_700_000_000_000);
    }

    fn uuid_variant() -> nemo_relay_types::UuidVariant {
        nemo_relay_types::UuidVariant::RFC4122
    }
}

//! Places that a test build makes panic, to show that no panic crosses the boundary of a language.
//!
//! Every guard of a binding calls [`point`] first. It does something only with the Cargo feature `panic-points`, which
//! nothing that is published has.

/// Panics where it is called for the n-th time and the environment variable `NEMO_RELAY_PANIC_AT` is n.
#[cfg(feature = "panic-points")]
pub fn point() {
    let reached = armed::REACHED.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
    assert!(reached != armed::at(), "panic point {reached}");
}

/// Does nothing: the feature `panic-points` is off.
#[cfg(not(feature = "panic-points"))]
#[inline(always)]
pub fn point() {}

#[cfg(feature = "panic-points")]
pub use armed::arm;

#[cfg(feature = "panic-points")]
mod armed {
    use std::sync::OnceLock;
    use std::sync::atomic::AtomicU64;

    pub static REACHED: AtomicU64 = AtomicU64::new(0);
    static AT: OnceLock<u64> = OnceLock::new();

    /// Says where to panic instead of the environment, which a browser does not have; to be called before any point.
    pub fn arm(at: u64) {
        let _ = AT.set(at);
    }

    pub fn at() -> u64 {
        *AT.get_or_init(|| std::env::var("NEMO_RELAY_PANIC_AT").ok().and_then(|text| text.parse().ok()).unwrap_or(0))
    }
}

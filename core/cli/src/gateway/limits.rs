//! Bounds of the gateway.

use std::time::Duration;

/// What the gateway bears.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long the head of a request may take. Default: 10 s.
    pub head_time: Duration,
    /// How long the head of a request may be, in bytes. Default: 64 KiB.
    pub head_bytes: usize,
    /// How long a client may be silent in the middle of a body. Default: 30 s.
    pub body_idle: Duration,
    /// How long the body of a request may be that is observed, in bytes. Default: 32 MiB.
    pub body_bytes: usize,
    /// How many bytes of bodies are kept at a time, over all connections. Default: 48 MiB.
    pub kept_bytes: usize,
    /// How many connections there may be at a time; the last one answers `/healthz` alone. Default: 256.
    pub connections: usize,
    /// How long it may take to reach a provider. Default: 10 s.
    pub connect_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_time: Duration::from_secs(10),
            head_bytes: 64 << 10,
            body_idle: Duration::from_secs(30),
            body_bytes: 32 << 20,
            kept_bytes: 48 << 20,
            connections: 256,
            connect_time: Duration::from_secs(10),
        }
    }
}

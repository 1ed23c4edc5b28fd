// Code generated from spec/sdk.yaml by codegen. DO NOT EDIT.

//! What the runtime refuses to exceed.

/// The limits of a runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Deepest nesting that a payload may have.
    pub max_depth: u32,
    /// Longest JSON text of one payload in bytes.
    pub max_payload_bytes: u32,
    /// How deep managed calls may be nested inside one another's callbacks.
    pub max_call_depth: u32,
    /// Events that wait for one subscriber before the newest are dropped.
    pub subscriber_queue_events: u32,
    /// Bytes of JSON that wait for one subscriber before the newest are dropped.
    pub subscriber_queue_bytes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_depth: 256,
            max_payload_bytes: 16777216,
            max_call_depth: 64,
            subscriber_queue_events: 65536,
            subscriber_queue_bytes: 67108864,
        }
    }
}

//! Times as OTLP has them: nanoseconds since the Unix epoch, never before it.

use crate::diagnostics::Diagnostics;
use nemo_relay_types::Timestamp;
use std::sync::Arc;

pub(crate) struct Times(Arc<Diagnostics>);

impl Times {
    pub fn new(diagnostics: Arc<Diagnostics>) -> Self {
        Self(diagnostics)
    }

    /// The nanoseconds of a time; of one before 1970 none, which is counted.
    pub fn nanos(&self, at: Timestamp) -> u64 {
        u64::try_from(at.nanos()).unwrap_or_else(|_| {
            self.0.add("otel.timestamp_out_of_range", 1, format!("{at} is before 1970"));
            0
        })
    }
}

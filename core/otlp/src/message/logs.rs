//! Log records.

use super::{Any, KeyValue, Message, SpanId, TraceId, Writer};
use nemo_relay_types::LogSeverity;

/// A log record.
#[derive(Clone, Debug, PartialEq)]
pub struct LogRecord {
    /// When it happened, in nanoseconds since the Unix epoch.
    pub time: u64,
    /// When the exporter saw it.
    pub observed: u64,
    /// How serious it is.
    pub severity: LogSeverity,
    /// What it says; `None` for nothing.
    pub body: Option<Any>,
    /// Its attributes; no key twice.
    pub attributes: Vec<KeyValue>,
    /// The trace that it belongs to.
    pub trace_id: TraceId,
    /// The span that it belongs to.
    pub span_id: Option<SpanId>,
}

const SAMPLED: u32 = 0x01;

/// The number and the text of a severity in OpenTelemetry.
fn severity(severity: LogSeverity) -> (u32, &'static str) {
    match severity {
        LogSeverity::Trace => (1, "TRACE"),
        LogSeverity::Debug => (5, "DEBUG"),
        LogSeverity::Info => (9, "INFO"),
        LogSeverity::Warn => (13, "WARN"),
        LogSeverity::Error => (17, "ERROR"),
    }
}

impl Message for LogRecord {
    fn write(&self, out: &mut impl Writer) {
        let (number, text) = severity(self.severity);
        out.fixed64(1, "timeUnixNano", self.time);
        out.fixed64(11, "observedTimeUnixNano", self.observed);
        out.uint32(2, "severityNumber", number);
        out.string(3, "severityText", text);
        if let Some(body) = &self.body {
            out.message(5, "body", body);
        }
        out.messages(6, "attributes", &self.attributes);
        out.fixed32(8, "flags", SAMPLED);
        out.id(9, "traceId", &self.trace_id.0);
        if let Some(span_id) = &self.span_id {
            out.id(10, "spanId", &span_id.0);
        }
    }
}

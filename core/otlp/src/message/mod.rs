//! The messages of OTLP 1, each described once and written in either of the two encodings.
//!
//! A message names its fields to a [`Writer`], with the number that they have in Protobuf and the name that they have in
//! JSON. Fields that hold their default are left out, which both encodings allow.

mod common;
mod json;
mod logs;
mod metrics;
mod proto;
mod request;
mod trace;

pub use common::{Any, KeyValue, Resource, Scope, SpanId, TraceId};
pub use json::JsonWriter;
pub use logs::LogRecord;
pub use metrics::{HistogramPoint, Metric, MetricData, Number, NumberPoint, Temporality};
pub use proto::ProtoWriter;
pub use request::{Group, export_request};
pub use trace::{Link, Span, SpanEvent, SpanKind, Status};

/// How a message is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Binary Protobuf.
    #[default]
    Protobuf,
    /// The JSON form of OTLP: ids as hexadecimal text, 64-bit numbers as strings.
    Json,
}

/// Takes the fields of one message.
pub trait Writer: Sized {
    /// Text.
    fn string(&mut self, number: u32, name: &str, value: &str);
    /// The bytes of an id.
    fn id(&mut self, number: u32, name: &str, value: &[u8]);
    /// A truth value.
    fn bool(&mut self, number: u32, name: &str, value: bool);
    /// A `uint32`, an `int32` that is not negative or an enum.
    fn uint32(&mut self, number: u32, name: &str, value: u32);
    /// A `fixed32`.
    fn fixed32(&mut self, number: u32, name: &str, value: u32);
    /// An `int64`.
    fn int64(&mut self, number: u32, name: &str, value: i64);
    /// A `fixed64`.
    fn fixed64(&mut self, number: u32, name: &str, value: u64);
    /// An `sfixed64`.
    fn sfixed64(&mut self, number: u32, name: &str, value: i64);
    /// A `double`.
    fn double(&mut self, number: u32, name: &str, value: f64);
    /// A list of `fixed64`.
    fn fixed64s(&mut self, number: u32, name: &str, values: &[u64]);
    /// A list of `double`.
    fn doubles(&mut self, number: u32, name: &str, values: &[f64]);
    /// A message.
    fn message(&mut self, number: u32, name: &str, value: &impl Message);
    /// A list of messages; nothing where it is empty.
    fn messages<M: Message>(&mut self, number: u32, name: &str, values: &[M]);
    /// A list of messages; where it is empty, what says so in the encoding.
    fn list<M: Message>(&mut self, number: u32, name: &str, values: &[M]);
    /// A list of messages that are encoded already; nothing where it is empty.
    fn encoded(&mut self, number: u32, name: &str, values: &[&[u8]]);
}

/// Something that names its fields.
pub trait Message {
    /// Names the fields that are not at their default.
    fn write(&self, out: &mut impl Writer);

    /// The message in an encoding.
    fn encode(&self, encoding: Encoding) -> Vec<u8> {
        self.encode_into(encoding, 0)
    }

    /// The same in a buffer that is so large from the beginning.
    fn encode_into(&self, encoding: Encoding, capacity: usize) -> Vec<u8> {
        match encoding {
            Encoding::Protobuf => ProtoWriter::encode(self, capacity),
            Encoding::Json => JsonWriter::encode(self, capacity),
        }
    }
}

//! Protobuf's binary encoding.

use super::{Message, Writer};

const VARINT: u32 = 0;
const FIXED64: u32 = 1;
const LENGTH: u32 = 2;
const FIXED32: u32 = 5;

/// Writes messages as Protobuf.
pub struct ProtoWriter<'a>(&'a mut Vec<u8>);

impl ProtoWriter<'_> {
    /// One message, in a buffer that is so large from the beginning.
    pub fn encode(message: &(impl Message + ?Sized), capacity: usize) -> Vec<u8> {
        let mut out = Vec::with_capacity(capacity);
        message.write(&mut ProtoWriter(&mut out));
        out
    }

    fn tag(&mut self, number: u32, kind: u32) {
        self.varint(u64::from(number << 3 | kind));
    }

    fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    fn bytes(&mut self, number: u32, value: &[u8]) {
        self.tag(number, LENGTH);
        self.varint(value.len() as u64);
        self.0.extend_from_slice(value);
    }
}

impl Writer for ProtoWriter<'_> {
    fn string(&mut self, number: u32, _: &str, value: &str) {
        self.bytes(number, value.as_bytes());
    }

    fn id(&mut self, number: u32, _: &str, value: &[u8]) {
        self.bytes(number, value);
    }

    fn bool(&mut self, number: u32, _: &str, value: bool) {
        self.tag(number, VARINT);
        self.varint(u64::from(value));
    }

    fn uint32(&mut self, number: u32, _: &str, value: u32) {
        self.tag(number, VARINT);
        self.varint(u64::from(value));
    }

    fn fixed32(&mut self, number: u32, _: &str, value: u32) {
        self.tag(number, FIXED32);
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    fn int64(&mut self, number: u32, _: &str, value: i64) {
        self.tag(number, VARINT);
        self.varint(value as u64);
    }

    fn fixed64(&mut self, number: u32, _: &str, value: u64) {
        self.tag(number, FIXED64);
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    fn sfixed64(&mut self, number: u32, _: &str, value: i64) {
        self.tag(number, FIXED64);
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    fn double(&mut self, number: u32, _: &str, value: f64) {
        self.tag(number, FIXED64);
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    fn fixed64s(&mut self, number: u32, _: &str, values: &[u64]) {
        self.tag(number, LENGTH);
        self.varint(values.len() as u64 * 8);
        values.iter().for_each(|value| self.0.extend_from_slice(&value.to_le_bytes()));
    }

    fn doubles(&mut self, number: u32, _: &str, values: &[f64]) {
        self.tag(number, LENGTH);
        self.varint(values.len() as u64 * 8);
        values.iter().for_each(|value| self.0.extend_from_slice(&value.to_le_bytes()));
    }

    /// The length comes before the content, so the content is written first. It is moved where the length takes more than
    /// the one byte that was left for it.
    fn message(&mut self, number: u32, _: &str, value: &impl Message) {
        self.tag(number, LENGTH);
        let start = self.0.len();
        self.0.push(0);
        value.write(self);
        let end = self.0.len();
        let length = end - start - 1;
        if let Ok(byte @ 0..0x80) = u8::try_from(length) {
            self.0[start] = byte;
            return;
        }
        self.varint(length as u64);
        let room = self.0.len() - end;
        let mut bytes = [0; 10];
        bytes[..room].copy_from_slice(&self.0[end..]);
        self.0.copy_within(start + 1..end, start + room);
        self.0[start..start + room].copy_from_slice(&bytes[..room]);
        self.0.truncate(start + room + length);
    }

    fn messages<M: Message>(&mut self, number: u32, name: &str, values: &[M]) {
        values.iter().for_each(|value| self.message(number, name, value));
    }

    fn list<M: Message>(&mut self, number: u32, name: &str, values: &[M]) {
        self.messages(number, name, values);
    }

    fn encoded(&mut self, number: u32, _: &str, values: &[&[u8]]) {
        values.iter().for_each(|value| self.bytes(number, value));
    }
}

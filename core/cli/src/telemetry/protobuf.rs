//! OTLP as protobuf, turned into the form that it has in JSON.

use super::Signal;
use super::protobuf_shapes::{Kind, Shape, of_signal};
use serde_json::{Map, Value};

/// Values may be so deep; ours are not.
const MOST_DEPTH: usize = 32;
const BROKEN: &str = "the message is cut off or is no protobuf";

/// The document of an export request.
///
/// Errors: for what is no protobuf, or too deep.
pub fn document(signal: Signal, bytes: &[u8]) -> Result<Value, String> {
    message(of_signal(signal), bytes, MOST_DEPTH).map(Value::Object)
}

fn message(shape: Shape, bytes: &[u8], depth: usize) -> Result<Map<String, Value>, String> {
    let depth = depth.checked_sub(1).ok_or("the message is too deep")?;
    let mut reader = Reader(bytes);
    let mut members = Map::new();
    while !reader.0.is_empty() {
        let tag = reader.varint()?;
        let wire = reader.wire(tag & 7)?;
        let Some(field) = shape.iter().find(|field| u64::from(field.number) == tag >> 3) else { continue };
        let Some(value) = value(field.kind, &wire, depth)? else { continue };
        if !field.repeats {
            members.insert(field.name.to_owned(), value);
        } else if let Value::Array(items) = members.entry(field.name).or_insert_with(|| Value::Array(Vec::new())) {
            items.push(value);
        }
    }
    Ok(members)
}

/// A value of a field; none where it does not come in the way that its kind has.
fn value(kind: Kind, wire: &Wire<'_>, depth: usize) -> Result<Option<Value>, String> {
    Ok(match (kind, wire) {
        (Kind::Text, Wire::Bytes(bytes)) => Some(String::from_utf8_lossy(bytes).into()),
        (Kind::Message(shape), Wire::Bytes(bytes)) => Some(Value::Object(message(shape(), bytes, depth)?)),
        (Kind::Whole, Wire::Number(number)) => Some(number.cast_signed().into()),
        (Kind::Truth, Wire::Number(number)) => Some((*number != 0).into()),
        (Kind::Real, Wire::Number(number)) => Some(f64::from_bits(*number).into()),
        _ => None,
    })
}

/// A field as it is on the wire.
enum Wire<'b> {
    Number(u64),
    Bytes(&'b [u8]),
}

struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn wire(&mut self, kind: u64) -> Result<Wire<'b>, String> {
        Ok(match kind {
            0 => Wire::Number(self.varint()?),
            1 => Wire::Number(u64::from_le_bytes(self.take(8)?.try_into().map_err(|_| BROKEN)?)),
            2 => {
                let length = usize::try_from(self.varint()?).map_err(|_| BROKEN)?;
                Wire::Bytes(self.take(length)?)
            }
            5 => Wire::Number(u32::from_le_bytes(self.take(4)?.try_into().map_err(|_| BROKEN)?).into()),
            _ => return Err(BROKEN.to_owned()),
        })
    }

    fn varint(&mut self) -> Result<u64, String> {
        let mut number = 0;
        for place in (0..64).step_by(7) {
            let byte = self.take(1)?[0];
            number |= u64::from(byte & 0x7f) << place;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(BROKEN.to_owned())
    }

    fn take(&mut self, length: usize) -> Result<&'b [u8], String> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(BROKEN)?;
        self.0 = rest;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A field of bytes.
    fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, bytes.len() as u8], bytes].concat()
    }

    #[test]
    fn a_log_record_has_the_form_of_json() {
        let attribute = [field(1, b"n"), field(2, &[3 << 3, 150, 1])].concat();
        let time = [&[1 << 3 | 1][..], &7u64.to_le_bytes()].concat();
        // A field that nobody asks for is passed over.
        let record =
            [time, field(5, &field(1, b"said")), field(6, &attribute), field(9, &[0xab, 0x01]), vec![7 << 3, 9]];
        let bytes = field(1, &field(2, &field(2, &record.concat())));
        let expected = json!({"timeUnixNano": 7, "body": {"stringValue": "said"},
            "attributes": [{"key": "n", "value": {"intValue": 150}}]});
        let found = document(Signal::Log, &bytes).unwrap();
        assert_eq!(found, json!({"resourceLogs": [{"scopeLogs": [{"logRecords": [expected]}]}]}));
    }

    #[test]
    fn what_is_cut_off_or_too_deep_is_an_error_at_every_byte() {
        let bytes = field(1, &field(2, &field(2, &field(5, &field(1, b"text")))));
        (1..bytes.len()).for_each(|end| assert!(document(Signal::Log, &bytes[..end]).is_err(), "{end}"));
        let deep = (0..40).fold(field(1, b"x"), |inner, _| field(5, &field(1, &inner)));
        let record = field(1, &field(2, &field(2, &field(5, &deep))));
        assert!(document(Signal::Log, &record).is_err());
        assert!(document(Signal::Log, &[0x0b]).is_err() && document(Signal::Log, &[0xff; 11]).is_err());
        assert_eq!(document(Signal::Log, &[]).unwrap(), json!({}));
    }
}

//! What a server says of a request that it took in part: an `Export…ServiceResponse`, which is alike for all signals.

use crate::message::Encoding;
use serde_json::Value;

/// What was not taken.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Partial {
    /// A count below nothing says nothing.
    pub rejected: u64,
    pub message: String,
}

/// Reads an answer. One that says nothing, or that cannot be read, says that all was taken.
pub(super) fn read(body: &[u8], encoding: Encoding) -> Partial {
    match encoding {
        Encoding::Protobuf => proto(body).unwrap_or_default(),
        Encoding::Json => json(body).unwrap_or_default(),
    }
}

fn json(body: &[u8]) -> Option<Partial> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    let partial = answer.get("partialSuccess")?;
    let rejected = ["rejectedSpans", "rejectedLogRecords", "rejectedDataPoints"]
        .iter()
        .find_map(|key| partial.get(key))
        .and_then(|count| count.as_u64().or_else(|| count.as_str()?.parse().ok()))
        .filter(|count| i64::try_from(*count).is_ok())
        .unwrap_or(0);
    let message = partial.get("errorMessage").and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Partial { rejected, message })
}

/// Field 1 is the message `partial_success`, in it field 1 the count and field 2 the text.
fn proto(body: &[u8]) -> Option<Partial> {
    let mut partial = Partial::default();
    for (number, field) in fields(body)? {
        let (1, Field::Bytes(inner)) = (number, field) else { continue };
        for field in fields(inner)? {
            match field {
                (1, Field::Varint(count)) => partial.rejected = i64::try_from(count).map_or(0, |_| count),
                (2, Field::Bytes(text)) => partial.message = String::from_utf8_lossy(text).into_owned(),
                _ => {}
            }
        }
    }
    Some(partial)
}

enum Field<'a> {
    Varint(u64),
    Bytes(&'a [u8]),
    Other,
}

fn fields(mut rest: &[u8]) -> Option<Vec<(u64, Field<'_>)>> {
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let tag = varint(&mut rest)?;
        let field = match tag & 7 {
            0 => Field::Varint(varint(&mut rest)?),
            1 => skip(&mut rest, 8)?,
            2 => {
                let length = usize::try_from(varint(&mut rest)?).ok()?;
                let (bytes, after) = rest.split_at_checked(length)?;
                rest = after;
                Field::Bytes(bytes)
            }
            5 => skip(&mut rest, 4)?,
            _ => return None,
        };
        fields.push((tag >> 3, field));
    }
    Some(fields)
}

fn skip<'a>(rest: &mut &'a [u8], length: usize) -> Option<Field<'a>> {
    *rest = rest.get(length..)?;
    Some(Field::Other)
}

fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (&byte, after) = rest.split_first()?;
        *rest = after;
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_encodings_are_read() {
        let proto = [0x0a, 0x06, 0x08, 0x2c, 0x12, 0x02, b'n', b'o'];
        let wanted = || Partial { rejected: 44, message: "no".to_owned() };
        assert_eq!(read(&proto, Encoding::Protobuf), wanted());
        let json = br#"{"partialSuccess":{"rejectedLogRecords":"44","errorMessage":"no"}}"#;
        assert_eq!(read(json, Encoding::Json), wanted());
    }

    #[test]
    fn what_cannot_be_read_says_nothing() {
        for body in [&b""[..], b"\xff\xff\xff", b"\x0a\x7f", b"<html>", b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"]
        {
            assert_eq!(read(body, Encoding::Protobuf), Partial::default());
            assert_eq!(read(body, Encoding::Json), Partial::default());
        }
    }
}

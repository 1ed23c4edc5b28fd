//! The status of a gRPC call, as headers say it.

use crate::GrpcAnswer;
use crate::outcome::excerpt;
use crate::proxy::percent_decode;
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use http::HeaderMap;
use std::time::Duration;

const UNKNOWN: u8 = 2;
const MAX_DELAY: Duration = Duration::from_secs(60);
/// Padding of `-bin` headers is optional.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The status in trailers or in a head; `None` where there is none.
pub(crate) fn status_of(headers: &HeaderMap) -> Option<GrpcAnswer> {
    let code = headers.get("grpc-status")?.to_str().ok().and_then(|text| text.parse().ok());
    let message = headers.get("grpc-message").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let message = excerpt(&percent_decode(message)).trim_start_matches(": ").to_owned();
    let details = headers.get("grpc-status-details-bin").and_then(|value| BASE64.decode(value.as_bytes()).ok());
    let retry_after = details.as_deref().and_then(retry_delay).map(|delay| delay.min(MAX_DELAY));
    Some(GrpcAnswer { code: code.unwrap_or(UNKNOWN), message, retry_after, body: Vec::new() })
}

/// What gRPC says that a bare HTTP status means.
pub(crate) fn code_of_http(status: u16) -> u8 {
    match status {
        400 => 13,
        401 => 16,
        403 => 7,
        404 => 12,
        429 | 502 | 503 | 504 => 14,
        _ => UNKNOWN,
    }
}

/// The delay of a `google.rpc.RetryInfo` among the details of a `google.rpc.Status`.
fn retry_delay(status: &[u8]) -> Option<Duration> {
    let details = Fields(status).filter(|(number, _)| *number == 3).filter_map(|(_, value)| value.bytes());
    let info = details.into_iter().find_map(|any| {
        let kind = Fields(any).find(|(number, _)| *number == 1)?.1.bytes()?;
        kind.ends_with(b"/google.rpc.RetryInfo").then_some(any)
    })?;
    let info = Fields(info).find(|(number, _)| *number == 2)?.1.bytes()?;
    let delay = Fields(info).find(|(number, _)| *number == 1).and_then(|(_, value)| value.bytes()).unwrap_or_default();
    let part = |wanted| Fields(delay).find(|(number, _)| *number == wanted).map_or(0, |(_, value)| value.number());
    // Negative numbers are huge as they are written.
    let (seconds, nanos) = (i64::try_from(part(1)).unwrap_or(0), u32::try_from(part(2)).unwrap_or(0));
    Some(Duration::from_secs(seconds.unsigned_abs()) + Duration::from_nanos(u64::from(nanos)))
}

/// The fields of an encoded message, up to what is not one.
struct Fields<'a>(&'a [u8]);

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

impl<'a> Value<'a> {
    fn bytes(self) -> Option<&'a [u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::Number(_) => None,
        }
    }

    fn number(self) -> u64 {
        match self {
            Self::Number(number) => number,
            Self::Bytes(_) => 0,
        }
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = (u64, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let key = self.varint()?;
        let value = match key & 7 {
            0 => Value::Number(self.varint()?),
            1 => Value::Bytes(self.take(8)?),
            2 => {
                let length = usize::try_from(self.varint()?).ok()?;
                Value::Bytes(self.take(length)?)
            }
            5 => Value::Bytes(self.take(4)?),
            _ => return None,
        };
        Some((key >> 3, value))
    }
}

impl<'a> Fields<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn varint(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.take(1)?[0];
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::STANDARD_NO_PAD;

    fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, u8::try_from(bytes.len()).unwrap()], bytes].concat()
    }

    #[test]
    fn the_delay_is_found_among_the_details() {
        let delay = field(1, &[0x08, 0x02, 0x10, 0x80, 0xca, 0xb5, 0xee, 0x01]); // 2 s and 500,000,000 ns
        let other = [field(1, b"type.googleapis.com/google.rpc.ErrorInfo"), field(2, b"x")].concat();
        let info = [field(1, b"type.googleapis.com/google.rpc.RetryInfo"), field(2, &delay)].concat();
        let status = [vec![0x08, 0x08], field(2, b"busy"), field(3, &other), field(3, &info)].concat();
        let mut headers = HeaderMap::new();
        headers.insert("grpc-status", "8".parse().unwrap());
        headers.insert("grpc-message", "busy%20%E2%9C%93".parse().unwrap());
        headers.insert("grpc-status-details-bin", STANDARD_NO_PAD.encode(&status).parse().unwrap());
        let wanted = GrpcAnswer {
            code: 8,
            message: "busy ✓".into(),
            retry_after: Some(Duration::from_millis(2500)),
            body: Vec::new(),
        };
        assert_eq!(status_of(&headers), Some(wanted));
        for cut in 0..status.len() {
            let _ = retry_delay(&status[..cut]);
        }
        assert_eq!(status_of(&HeaderMap::new()), None);
    }
}

//! How a call ended.

use http::{HeaderMap, HeaderValue};
use std::fmt;

const CODE: &str = "grpc-status";
const MESSAGE: &str = "grpc-message";

/// The codes that are used here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It was cancelled.
    Cancelled = 1,
    /// Nobody knows.
    Unknown = 2,
    /// The request is not what the method takes.
    InvalidArgument = 3,
    /// The time was over.
    DeadlineExceeded = 4,
    /// What was named does not exist.
    NotFound = 5,
    /// A message is too long.
    ResourceExhausted = 8,
    /// There is no such method.
    Unimplemented = 12,
    /// A fault of the other side.
    Internal = 13,
    /// The other side cannot be reached.
    Unavailable = 14,
    /// The request is nobody's.
    Unauthenticated = 16,
}

const CODES: [Code; 10] = [
    Code::Cancelled,
    Code::Unknown,
    Code::InvalidArgument,
    Code::DeadlineExceeded,
    Code::NotFound,
    Code::ResourceExhausted,
    Code::Unimplemented,
    Code::Internal,
    Code::Unavailable,
    Code::Unauthenticated,
];

/// Why a call has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The code.
    pub code: Code,
    /// What happened.
    pub message: String,
}

impl Status {
    /// A status.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// The status in trailers or a head: an error, success, or nothing.
    pub(crate) fn read(headers: &HeaderMap) -> Option<Result<(), Self>> {
        let number = headers.get(CODE)?.to_str().ok().and_then(|text| text.parse::<i32>().ok());
        if number == Some(0) {
            return Some(Ok(()));
        }
        let code = CODES.into_iter().find(|code| Some(*code as i32) == number).unwrap_or(Code::Unknown);
        let message = headers.get(MESSAGE).map_or_else(String::new, |text| decoded(text.as_bytes()));
        Some(Err(Self { code, message }))
    }

    /// The headers of a call that ended so.
    pub(crate) fn write(outcome: Result<(), &Self>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let number = outcome.map_or_else(|status| status.code as i32, |()| 0);
        headers.insert(CODE, HeaderValue::from(number));
        if let Err(status) = outcome
            && let Ok(message) = HeaderValue::from_str(&encoded(&status.message))
        {
            headers.insert(MESSAGE, message);
        }
        headers
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.code, self.message)
    }
}

impl std::error::Error for Status {}

/// What is not printable ASCII, and the percent sign, as `%XX`.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' '..=b'~' if byte != b'%' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let escape = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_comes_back_as_it_was_written() {
        for status in [Status::new(Code::Internal, "50% of ü\nfailed"), Status::new(Code::Unavailable, "")] {
            assert_eq!(Status::read(&Status::write(Err(&status))), Some(Err(status)));
        }
        assert_eq!(Status::read(&Status::write(Ok(()))), Some(Ok(())));
        assert_eq!(Status::read(&HeaderMap::new()), None);
    }
}

//! The frame around a message: whether it is compressed, its length, and its bytes.

use bytes::{Bytes, BytesMut};
use http::HeaderMap;
use http_body_util::BodyExt;
use hyper::body::Body;

const PREFIX: usize = 5;

/// What is wrong with what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameError {
    /// There is no message.
    Missing,
    /// It is more or less than one message, or it is compressed though nobody asked for that.
    NotOne,
}

impl FrameError {
    /// The same in words, of an answer or a request.
    pub fn text(self, of: &str) -> String {
        match self {
            Self::Missing => format!("the {of} has no message"),
            Self::NotOne => format!("the {of} is not one plain message"),
        }
    }
}

/// A message in its frame.
pub fn frame(compressed: bool, message: &[u8]) -> Vec<u8> {
    let mut framed = Vec::with_capacity(PREFIX + message.len());
    framed.push(u8::from(compressed));
    framed.extend(u32::try_from(message.len()).unwrap_or(u32::MAX).to_be_bytes());
    framed.extend_from_slice(message);
    framed
}

/// The one plain message in a body.
///
/// Errors: where it is anything else.
pub fn unframe(data: &[u8]) -> Result<&[u8], FrameError> {
    let Some((prefix, message)) = data.split_first_chunk::<PREFIX>() else {
        return Err(FrameError::Missing);
    };
    let length = u32::from_be_bytes([prefix[1], prefix[2], prefix[3], prefix[4]]) as usize;
    if prefix[0] != 0 || length != message.len() {
        return Err(FrameError::NotOne);
    }
    Ok(message)
}

/// What keeps a body from being read.
pub(crate) enum Unread {
    /// It has more than the bytes that were allowed.
    TooLong,
    /// The connection failed.
    Lost(String),
}

/// A whole body and what follows it.
pub(crate) async fn collect<B>(mut body: B, max_message: usize) -> Result<(Bytes, HeaderMap), Unread>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: std::fmt::Display,
{
    let (mut data, mut trailers) = (BytesMut::new(), HeaderMap::new());
    while let Some(next) = body.frame().await {
        match next.map_err(|fault| Unread::Lost(fault.to_string()))?.into_data() {
            Ok(bytes) if data.len() + bytes.len() > max_message + PREFIX => return Err(Unread::TooLong),
            Ok(bytes) => data.extend_from_slice(&bytes),
            Err(other) => trailers.extend(other.into_trailers().unwrap_or_default()),
        }
    }
    Ok((data.freeze(), trailers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_one_plain_message_is_refused() {
        assert_eq!(unframe(&frame(false, b"hello")), Ok(&b"hello"[..]));
        assert_eq!(unframe(&frame(true, b"hello")), Err(FrameError::NotOne));
        assert_eq!(unframe(b""), Err(FrameError::Missing));
        let two = [frame(false, b"a"), frame(false, b"b")].concat();
        assert_eq!(unframe(&two), Err(FrameError::NotOne));
        assert_eq!(unframe(&two[..5]), Err(FrameError::NotOne));
    }
}

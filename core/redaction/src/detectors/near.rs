//! What stands beside a place in a text.

use std::ops::Range;

/// The byte before a place.
pub(super) fn before(text: &str, at: usize) -> Option<u8> {
    at.checked_sub(1).map(|at| text.as_bytes()[at])
}

/// The byte at a place.
pub(super) fn at(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

/// Whether a byte belongs to a word. Letters beyond ASCII do not: in many scripts no blank parts a number from its words.
pub(super) fn is_word(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Whether a byte is an ASCII letter or digit.
pub(super) fn is_alphanumeric(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a byte is a digit.
pub(super) fn is_digit(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_digit())
}

/// Where the bytes from `start` on stop being of a kind.
pub(super) fn end_of(text: &str, start: usize, is: impl Fn(u8) -> bool) -> usize {
    text.as_bytes()[start..].iter().position(|byte| !is(*byte)).map_or(text.len(), |length| start + length)
}

/// Where the bytes up to `end` begin to be of a kind; no further back than `most` bytes.
pub(super) fn start_of(text: &str, end: usize, most: usize, is: impl Fn(u8) -> bool) -> usize {
    let from = end.saturating_sub(most);
    text.as_bytes()[from..end].iter().rposition(|byte| !is(*byte)).map_or(from, |place| from + place + 1)
}

/// The ranges of the longest runs of bytes of a kind.
pub(super) fn runs<'a>(text: &'a str, is: impl Fn(u8) -> bool + 'a) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.as_bytes()[from..].iter().position(|byte| is(*byte))?;
        from = end_of(text, start, &is);
        Some(start..from)
    })
}

/// Whether one of some words (lower case, without marks) is among the `most` bytes before a place, whatever their case
/// and with `-`, `_` and blanks in them left out.
pub(super) fn follows_word(text: &str, at: usize, most: usize, words: &[&str]) -> bool {
    let bytes = &text.as_bytes()[at.saturating_sub(most)..at];
    let plain: Vec<u8> = bytes.iter().filter(|byte| !b"-_ ".contains(byte)).map(u8::to_ascii_lowercase).collect();
    words.iter().any(|word| plain.windows(word.len()).any(|part| part == word.as_bytes()))
}

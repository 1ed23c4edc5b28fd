//! The scalar writers that every producer of canonical JSON shares.

use std::fmt::Write as _;

/// Appends a quoted string with the fewest escapes that JSON allows.
pub fn write_string(out: &mut String, text: &str) {
    out.reserve(text.len() + 2);
    out.push('"');
    let mut rest = text;
    while let Some(at) = first_escape(rest.as_bytes()) {
        out.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0x08 => out.push_str("\\b"),
            0x0c => out.push_str("\\f"),
            control => {
                let _ = write!(out, "\\u{control:04x}");
            }
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out.push('"');
}

/// How many bytes are looked at as a whole, which takes no branch a byte.
const BLOCK: usize = 32;

/// Eight times the same byte.
const ONES: u64 = u64::from_ne_bytes([1; 8]);
const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);
const QUOTES: u64 = u64::from_ne_bytes([b'"'; 8]);
const BACKSLASHES: u64 = u64::from_ne_bytes([b'\\'; 8]);

/// Where the first byte is that has to be escaped.
fn first_escape(bytes: &[u8]) -> Option<usize> {
    let from = bytes.as_chunks::<BLOCK>().0.iter().take_while(|block| is_plain::<BLOCK>(block)).count() * BLOCK;
    let rest = &bytes[from..];
    if rest.len() < BLOCK && has_plain_end(bytes) {
        return None;
    }
    rest.iter().position(is_escaped).map(|at| from + at)
}

/// Whether the bytes behind the last whole block are plain. They are looked at in two pieces that overlap, or in one with
/// bytes before them that are known to be plain.
fn has_plain_end(bytes: &[u8]) -> bool {
    match bytes.len() {
        0..4 => !bytes.iter().any(is_escaped),
        4..8 => has_plain_ends(bytes, |piece| is_plain_word(u64::from(u32::from_ne_bytes(*piece)) | SPACES << 32)),
        8..16 => has_plain_ends(bytes, |piece| is_plain_word(u64::from_ne_bytes(*piece))),
        16..BLOCK => has_plain_ends(bytes, is_plain::<16>),
        _ => bytes.last_chunk::<BLOCK>().is_some_and(is_plain),
    }
}

fn has_plain_ends<const N: usize>(bytes: &[u8], is_plain: impl Fn(&[u8; N]) -> bool) -> bool {
    bytes.first_chunk().is_some_and(&is_plain) && bytes.last_chunk().is_some_and(&is_plain)
}

fn is_plain<const N: usize>(block: &[u8; N]) -> bool {
    !block.iter().fold(false, |found, byte| found | is_escaped(byte))
}

/// Whether none of eight bytes has to be escaped: a byte that is 0, or less than a space, borrows from its highest bit.
fn is_plain_word(word: u64) -> bool {
    let borrows = |word: u64, less: u64| word.wrapping_sub(less) & !word;
    let found = borrows(word, SPACES) | borrows(word ^ QUOTES, ONES) | borrows(word ^ BACKSLASHES, ONES);
    found & (ONES << 7) == 0
}

fn is_escaped(byte: &u8) -> bool {
    (*byte < 0x20) | (*byte == b'"') | (*byte == b'\\')
}

/// Appends a signed integer.
pub fn write_i64(out: &mut String, value: i64) {
    out.push_str(itoa::Buffer::new().format(value));
}

/// Appends an unsigned integer.
pub fn write_u64(out: &mut String, value: u64) {
    out.push_str(itoa::Buffer::new().format(value));
}

/// Appends a float in the shortest form that reads back as itself; NaN and infinities are `null`.
pub fn write_f64(out: &mut String, value: f64) {
    match serde_json::Number::from_f64(value) {
        Some(number) => {
            let _ = write!(out, "{number}");
        }
        None => out.push_str("null"),
    }
}

#[cfg(test)]
mod tests {
    use super::write_string;

    #[test]
    fn an_escape_is_found_wherever_it_stands() {
        for length in 0..100 {
            for (byte, escape) in
                [('"', "\\\""), ('\\', "\\\\"), ('\n', "\\n"), ('\u{1f}', "\\u001f"), ('é', "é"), ('\u{7f}', "\u{7f}")]
            {
                for at in [0, length / 2, length] {
                    let (before, after) = ("x".repeat(at), "y".repeat(length - at));
                    let mut out = String::new();
                    write_string(&mut out, &format!("{before}{byte}{after}{byte}"));
                    assert_eq!(out, format!("\"{before}{escape}{after}{escape}\""), "{byte:?} at {at} of {length}");
                }
            }
        }
    }
}

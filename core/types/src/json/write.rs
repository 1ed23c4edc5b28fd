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

/// Where the first byte is that has to be escaped. Blocks are looked at as a whole, which takes no branch a byte.
fn first_escape(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 32;
    let escaped = |byte: &u8| (*byte < 0x20) | (*byte == b'"') | (*byte == b'\\');
    let plain = |block: &&[u8]| !block.iter().fold(false, |found, byte| found | escaped(byte));
    let from = bytes.chunks_exact(BLOCK).take_while(plain).count() * BLOCK;
    bytes[from..].iter().position(escaped).map(|at| from + at)
}

/// Appends a signed integer.
pub fn write_i64(out: &mut String, value: i64) {
    let _ = write!(out, "{value}");
}

/// Appends an unsigned integer.
pub fn write_u64(out: &mut String, value: u64) {
    let _ = write!(out, "{value}");
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

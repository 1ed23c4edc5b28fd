//! The scalar writers that every producer of canonical JSON shares.

use std::fmt::Write as _;

/// Appends a quoted string with the fewest escapes that JSON allows.
pub fn write_string(out: &mut String, text: &str) {
    out.push('"');
    let mut plain_from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(&text[plain_from..at]);
        plain_from = at + 1;
        match byte {
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
    }
    out.push_str(&text[plain_from..]);
    out.push('"');
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

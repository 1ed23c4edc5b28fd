//! Canonical JSON after RFC 8785: one text for equal values, whoever wrote them.

use nemo_relay_types::Json;
use serde_json::{Map, Number, Value};

/// The canonical text; `None` where a number is a whole one beyond 2^53, of which a double cannot tell the neighbours apart.
pub fn canonical(value: &Value) -> Option<String> {
    let mut out = String::new();
    write(&mut out, value)?;
    Some(out)
}

fn write(out: &mut String, value: &Value) -> Option<()> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&written(number)?),
        Value::String(text) => out.push_str(Json::string(text).as_str()),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(out, item)?;
            }
            out.push(']');
        }
        Value::Object(members) => object(out, members)?,
    }
    Some(())
}

fn object(out: &mut String, members: &Map<String, Value>) -> Option<()> {
    let mut sorted: Vec<_> = members.iter().collect();
    // The order is that of UTF-16, which is not that of UTF-8 beyond the basic plane.
    sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    out.push('{');
    for (index, (key, value)) in sorted.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(Json::string(key).as_str());
        out.push(':');
        write(out, value)?;
    }
    out.push('}');
    Some(())
}

/// A number as ECMAScript writes it.
fn written(number: &Number) -> Option<String> {
    const MOST: u64 = 1 << 53;
    let whole = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
    let value = number.as_f64()?;
    // What was written with a fraction or an exponent was rounded when it was read, so the bound itself may be another number.
    let is_beyond = match whole {
        Some(whole) => whole > MOST,
        None => value.fract() == 0.0 && value.abs() >= MOST as f64,
    };
    if is_beyond {
        return None;
    }
    if value == 0.0 {
        return Some("0".to_owned());
    }
    let sign = if value < 0.0 { "-" } else { "" };
    // The shortest digits that read back as this value, such as `1.25e-7`.
    let scientific = format!("{:e}", value.abs());
    let (digits, exponent) = scientific.split_once('e')?;
    let (digits, exponent) = (digits.replace('.', ""), exponent.parse::<i32>().ok()?);
    Some(format!("{sign}{}", placed(&digits, exponent)))
}

/// Digits with their point, of which `exponent` + 1 are before it.
fn placed(digits: &str, exponent: i32) -> String {
    let count = digits.len() as i32;
    match exponent {
        0..=20 if count <= exponent + 1 => format!("{digits}{}", "0".repeat((exponent + 1 - count) as usize)),
        0..=20 => format!("{}.{}", &digits[..=exponent as usize], &digits[exponent as usize + 1..]),
        -6..=-1 => format!("0.{}{digits}", "0".repeat((-exponent - 1) as usize)),
        _ => {
            let point = if count > 1 { "." } else { "" };
            let plus = if exponent > 0 { "+" } else { "" };
            format!("{}{point}{}e{plus}{exponent}", &digits[..1], &digits[1..])
        }
    }
}

//! A record as one line.

use crate::record::Record;
use nemo_relay_types::json::write_string;
use std::fmt::Write as _;

/// How lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people: `TIME LEVEL root=… target=… event=… FIELDS TEXT`.
    Human,
    /// One JSON object a line.
    Jsonl,
}

/// What a pipe takes at once; a longer line could be torn by another process, or block.
const MAX_LINE: usize = 4096;

/// The line with its end. `root` tells the processes apart that share a standard error. Where it would be too long, the
/// fields are left out.
pub(crate) fn line(record: &Record, format: Format, root: &str) -> String {
    let made = written(record, record.fields.as_str(), format, root);
    if made.len() <= MAX_LINE {
        return made;
    }
    written(record, r#"{"fields":"left out, for they are too long"}"#, format, root)
}

fn written(record: &Record, fields: &str, format: Format, root: &str) -> String {
    let mut out = String::with_capacity(256);
    match format {
        Format::Human => human(&mut out, record, fields, root),
        Format::Jsonl => jsonl(&mut out, record, fields, root),
    }
    out.push('\n');
    out
}

fn human(out: &mut String, record: &Record, fields: &str, root: &str) {
    write_time(out, record);
    let level = record.severity.as_str().to_ascii_uppercase();
    let _ = write!(out, " {level} root={root} target={} event={} ", word(&record.target), record.event);
    for (name, value) in members(fields) {
        let _ = write!(out, "{}={} ", word(name), bare(value));
    }
    // A line is a line, whatever the application put into its text.
    out.extend(record.message.chars().map(|letter| if letter.is_control() { ' ' } else { letter }));
}

fn jsonl(out: &mut String, record: &Record, fields: &str, root: &str) {
    out.push_str(r#"{"timestamp":""#);
    write_time(out, record);
    let _ = write!(out, r#"","level":"{}","root":"{root}","target":"#, record.severity.as_str());
    write_string(out, &record.target);
    let _ = write!(out, r#","event":"{}","message":"#, record.event);
    write_string(out, &record.message);
    let _ = write!(out, r#","fields":{fields}}}"#);
}

/// Milliseconds in UTC.
fn write_time(out: &mut String, record: &Record) {
    let [year, month, day, hour, minute, second] = record.at.civil();
    let millis = record.at.nanos().rem_euclid(1_000_000_000) / 1_000_000;
    let _ = write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z");
}

/// A name as a word of a line.
fn word(name: &str) -> String {
    name.chars().map(|letter| if is_plain(letter) { letter } else { '_' }).collect()
}

/// A value without its quotation marks, where that is clear.
fn bare(value: &str) -> &str {
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.is_empty() && inner.chars().all(is_plain)).unwrap_or(value)
}

fn is_plain(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !matches!(letter, '"' | '\\' | '=')
}

/// The members of an object that is canonical or of our own making: names without their marks, values as JSON text.
fn members(object: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = object.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
    while !rest.is_empty() {
        let (name, after) = rest.split_at(value_end(rest));
        let after = after.strip_prefix(':').unwrap_or(after);
        let (value, left) = after.split_at(value_end(after));
        found.push((name.trim_matches('"'), value));
        rest = left.strip_prefix(',').unwrap_or_default();
    }
    found
}

/// Where the value ends that a compact JSON text begins with.
fn value_end(text: &str) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b',' | b':' if depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nemo_relay_types::{Json, LogSeverity, Timestamp};
    use std::borrow::Cow;

    fn record(message: &str, fields: &str) -> Record {
        Record {
            at: Timestamp::from_micros(1_700_000_000_219_000),
            severity: LogSeverity::Error,
            target: Cow::Borrowed("nemo_relay.runtime"),
            event: "event_sanitizer_failed",
            message: Cow::Owned(message.to_owned()),
            fields: Json::as_written(fields),
        }
    }

    #[test]
    fn a_line_for_people_has_its_fields_as_words() {
        let shown =
            line(&record("Cleared", r#"{"name":"m","why":"no \"way\"","n":{"a":[1,2]}}"#), Format::Human, "01a1");
        assert_eq!(
            shown,
            "2023-11-14T22:13:20.219Z ERROR root=01a1 target=nemo_relay.runtime event=event_sanitizer_failed name=m \
             why=\"no \\\"way\\\"\" n={\"a\":[1,2]} Cleared\n"
        );
    }

    #[test]
    fn a_text_with_line_ends_stays_one_line() {
        for format in [Format::Human, Format::Jsonl] {
            let shown = line(&record("two\nlines\x1b[2J", r#"{"a":"b\nc"}"#), format, "01a1");
            assert_eq!(shown.trim_end().chars().filter(|letter| letter.is_control()).count(), 0, "{shown:?}");
        }
    }

    #[test]
    fn a_line_of_json_is_json_also_where_its_fields_are_too_long() {
        for length in [10, 10_000] {
            let fields = format!(r#"{{"long":"{}"}}"#, "x".repeat(length));
            let shown = line(&record("m", &fields), Format::Jsonl, "01a1");
            let read: serde_json::Value = serde_json::from_str(&shown).unwrap();
            assert_eq!((&read["level"], &read["message"]), (&"error".into(), &"m".into()));
            assert!(read["fields"].is_object() && shown.len() <= MAX_LINE);
        }
    }
}

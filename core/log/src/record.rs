//! One record of the log.

use nemo_relay_types::json::write_string;
use nemo_relay_types::{Json, LogSeverity, Timestamp};
use std::borrow::Cow;

/// The event of a record that the application wrote itself.
pub const APPLICATION: &str = "application";

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// When.
    pub at: Timestamp,
    /// How serious it is.
    pub severity: LogSeverity,
    /// The part of the program that says it, such as `nemo_relay.runtime`.
    pub target: Cow<'static, str>,
    /// The kind of record, as `spec/logs.yaml` names it, or [`APPLICATION`].
    pub event: &'static str,
    /// The text.
    pub message: Cow<'static, str>,
    /// What else there is to say, as one object.
    pub fields: Json,
}

/// Records as a JSON array, for languages that take them as text.
pub fn to_json(records: &[Record]) -> String {
    let mut text = String::from("[");
    for record in records {
        text.push_str(if text.len() == 1 { r#"{"severity":""# } else { r#",{"severity":""# });
        text.push_str(record.severity.as_str());
        text.push_str(r#"","timestamp":""#);
        record.at.write(&mut text);
        text.push_str(r#"","target":"#);
        write_string(&mut text, &record.target);
        text.push_str(r#","event":"#);
        write_string(&mut text, record.event);
        text.push_str(r#","message":"#);
        write_string(&mut text, &record.message);
        text.push_str(r#","fields":"#);
        text.push_str(record.fields.as_str());
        text.push('}');
    }
    text.push(']');
    text
}

//! Diagnostics of exporters as JSON.

use nemo_relay_types::Json;
use nemo_relay_types::json::{write_string, write_u64};

/// A list of `{"code":…,"count":…,"message":…}`.
pub(crate) fn listed<'a>(diagnostics: impl Iterator<Item = (&'a str, &'a str, u64)>) -> Json {
    let mut text = String::from("[");
    for (position, (code, message, count)) in diagnostics.enumerate() {
        text.push_str(if position == 0 { r#"{"code":"# } else { r#",{"code":"# });
        write_string(&mut text, code);
        text.push_str(r#","count":"#);
        write_u64(&mut text, count);
        text.push_str(r#","message":"#);
        write_string(&mut text, message);
        text.push('}');
    }
    text.push(']');
    Json::from_trusted(text)
}

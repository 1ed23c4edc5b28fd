//! The content of a message.

use crate::json::{Object, Value};
use crate::response::{invalid_type, joined, object, tool_call};
use crate::table::Table;
use nemo_relay_types::Result;

/// Reads `content`: its texts are the message, its tool uses the calls, and all of it is shown as it is.
pub(crate) fn anthropic_content(
    table: &Table,
    payload: &mut Object,
    out: &mut Object,
    specific: &mut Object,
) -> Result<()> {
    let content = match payload.take("content") {
        None => return Ok(()),
        Some(Value::Array(blocks)) => blocks,
        Some(other) => return Err(invalid_type(table, "content", &other, "an array")),
    };
    let (mut texts, mut calls) = (Vec::new(), Vec::new());
    for block in &content {
        let block = object(table, "content", block.clone())?;
        match block.text("type") {
            Some("text") => texts.extend(block.text("text").map(str::to_owned)),
            Some("tool_use") => calls.push(tool_call(
                block.get("id").cloned(),
                block.get("name").cloned().unwrap_or_default(),
                block.get("input").cloned().unwrap_or_default(),
            )),
            _ => {}
        }
    }
    if let Some(message) = joined(&texts) {
        out.set("message", message);
    }
    if !calls.is_empty() {
        out.set("tool_calls", Value::Array(calls));
    }
    specific.set("content_blocks", Value::Array(content));
    Ok(())
}

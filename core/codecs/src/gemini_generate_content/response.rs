//! Candidates: the first one is the message of the shape.

use crate::json::{Object, Value};
use crate::response::{joined, object, take_list, tool_call};
use crate::table::Table;
use nemo_relay_types::Result;

/// Reads `candidates`; thoughts are no part of the message.
pub(crate) fn gemini_candidates(
    table: &Table,
    payload: &mut Object,
    out: &mut Object,
    specific: &mut Object,
) -> Result<()> {
    let Some(candidates) = take_list(table, payload, "candidates")? else { return Ok(()) };
    if let Some(first) = candidates.first() {
        let mut first = object(table, "candidates[0]", first.clone())?;
        let mut content = match first.take("content") {
            Some(content) => object(table, "candidates[0].content", content)?,
            None => Object::default(),
        };
        let parts = take_list(table, &mut content, "parts")?.unwrap_or_default();
        let (mut texts, mut calls) = (Vec::new(), Vec::new());
        for part in parts {
            let part = object(table, "candidates[0].content.parts", part)?;
            let is_thought = part.get("thought").is_some_and(|thought| *thought == Value::Bool(true));
            texts.extend(part.text("text").filter(|_| !is_thought).map(str::to_owned));
            if let Some(call) = part.get("functionCall").and_then(Value::as_object) {
                let (name, arguments) = (call.get("name").cloned(), call.get("args").cloned());
                calls.push(tool_call(call.get("id").cloned(), name.unwrap_or_default(), arguments.unwrap_or_default()));
            }
        }
        if let Some(message) = joined(&texts) {
            out.set("message", message);
        }
        if !calls.is_empty() {
            out.set("tool_calls", Value::Array(calls));
        }
    }
    specific.set("candidates", Value::Array(candidates));
    Ok(())
}

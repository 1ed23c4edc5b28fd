//! The items of `output`.

use crate::json::{Object, Value};
use crate::response::{joined, object, take_list, tool_call};
use crate::table::Table;
use nemo_relay_types::Result;

/// Reads `output`: its texts are the message, its function calls the calls, and all of it is shown as it is.
pub(crate) fn responses_output(
    table: &Table,
    payload: &mut Object,
    out: &mut Object,
    specific: &mut Object,
) -> Result<()> {
    let Some(output) = take_list(table, payload, "output")? else { return Ok(()) };
    let (mut texts, mut refusals, mut calls) = (Vec::new(), Vec::new(), Vec::new());
    for item in &output {
        let item = object(table, "output", item.clone())?;
        match item.text("type") {
            Some("message") => {
                for part in item.get("content").and_then(Value::as_array).unwrap_or_default() {
                    texts.extend(part.at(&["text"]).and_then(Value::as_str).map(str::to_owned));
                    if part.at(&["refusal"]).is_some() {
                        refusals.push(part.clone());
                    }
                }
            }
            Some("function_call") => calls.push(tool_call(
                item.get("call_id").or_else(|| item.get("id")).cloned(),
                item.get("name").cloned().unwrap_or_default(),
                item.get("arguments").cloned().unwrap_or_default(),
            )),
            _ => {}
        }
    }
    match joined(&texts) {
        Some(message) => out.set("message", message),
        None if !refusals.is_empty() => out.set("message", Value::Array(refusals)),
        None => {}
    }
    if !calls.is_empty() {
        out.set("tool_calls", Value::Array(calls));
    }
    specific.set("output_items", Value::Array(output));
    Ok(())
}

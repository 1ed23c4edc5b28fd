//! Events of Responses; the last one holds the whole response, so the others count only where it is missing.

use crate::json::{Object, Value};
use crate::stream::{Fold, Indexed, append, extend, index_of};

#[derive(Default)]
pub(crate) struct ResponsesFold {
    response: Option<Object>,
    items: Indexed,
    finished: bool,
}

impl Fold for ResponsesFold {
    fn push(&mut self, mut event: Object) {
        let Some(Value::String(kind)) = event.remove("type") else { return };
        let Some(kind) = kind.strip_prefix("response.") else { return };
        if let Some(response) = event.take("response").and_then(Value::into_object) {
            self.finished |= matches!(kind, "completed" | "incomplete" | "failed" | "cancelled");
            self.response = Some(response);
        } else if event.get("output_index").is_some() {
            self.item_event(kind, event);
        }
    }

    fn has_finished(&self) -> bool {
        self.finished
    }

    fn finish(self: Box<Self>) -> Option<Object> {
        if self.response.is_none() && self.items.is_empty() {
            return None;
        }
        let mut response = self.response.unwrap_or_default();
        let has_output = response.get("output").and_then(Value::as_array).is_some_and(|output| !output.is_empty());
        if !has_output && !self.items.is_empty() {
            response.set("output", self.items.into_list());
        }
        Some(response)
    }
}

impl ResponsesFold {
    fn item_event(&mut self, kind: &str, mut event: Object) {
        let item = self.items.at(index_of(&event, "output_index"));
        let delta = match event.remove("delta") {
            Some(Value::String(delta)) => delta,
            _ => String::new(),
        };
        match kind {
            "output_item.added" | "output_item.done" => {
                if let Some(whole) = event.take("item").and_then(Value::into_object) {
                    *item = whole;
                }
            }
            "function_call_arguments.delta" | "mcp_call_arguments.delta" => append(item, "arguments", &delta),
            "custom_tool_call_input.delta" => append(item, "input", &delta),
            "function_call_arguments.done" | "mcp_call_arguments.done" => overwrite(item, "arguments", &mut event),
            "custom_tool_call_input.done" => overwrite(item, "input", &mut event),
            _ => part_event(item, kind, &delta, event),
        }
    }
}

/// An event about one part of an item.
fn part_event(item: &mut Object, kind: &str, delta: &str, mut event: Object) {
    let (list, index) = match event.get("summary_index") {
        Some(_) => ("summary", index_of(&event, "summary_index")),
        None => ("content", index_of(&event, "content_index")),
    };
    let Some(part) = part(item, list, index) else { return };
    match kind {
        "content_part.added" | "content_part.done" | "reasoning_summary_part.added" | "reasoning_summary_part.done" => {
            if let Some(whole) = event.take("part").and_then(Value::into_object) {
                *part = whole;
            }
        }
        "output_text.delta" | "reasoning_text.delta" | "reasoning_summary_text.delta" => append(part, "text", delta),
        "output_text.done" | "reasoning_text.done" | "reasoning_summary_text.done" => {
            overwrite(part, "text", &mut event)
        }
        "refusal.delta" => append(part, "refusal", delta),
        "refusal.done" => overwrite(part, "refusal", &mut event),
        "output_text.annotation.added" => extend(part, "annotations", event.remove("annotation").into_iter().collect()),
        _ => {}
    }
}

/// The part of an index; one that skips others is none of a sound stream.
fn part<'a>(item: &'a mut Object, list: &str, index: u64) -> Option<&'a mut Object> {
    if !matches!(item.get(list), Some(Value::Array(_))) {
        item.set(list, Value::Array(Vec::new()));
    }
    let parts = item.get_mut(list)?.as_array_mut()?;
    if parts.len() as u64 == index {
        parts.push(Object::default().into());
    }
    parts.get_mut(usize::try_from(index).ok()?)?.as_object_mut()
}

fn overwrite(into: &mut Object, key: &str, event: &mut Object) {
    if let Some(text) = event.take(key) {
        into.set(key, text);
    }
}

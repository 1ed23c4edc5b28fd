//! Events of Messages.

use crate::json::{Object, Value, whole_part};
use crate::stream::{Fold, Indexed, append, extend, index_of, overlay};

/// Where the input of a tool is kept as text until it is whole; no provider has a key with a space.
const INPUT: &str = "input text";

#[derive(Default)]
pub(crate) struct AnthropicFold {
    message: Option<Object>,
    blocks: Indexed,
    finished: bool,
}

impl Fold for AnthropicFold {
    fn push(&mut self, mut event: Object) {
        let Some(Value::String(kind)) = event.remove("type") else { return };
        let index = index_of(&event, "index");
        match kind.as_str() {
            "message_start" => self.message = event.take("message").and_then(Value::into_object),
            "content_block_start" => {
                if let Some(block) = event.take("content_block").and_then(Value::into_object) {
                    *self.blocks.at(index) = block;
                }
            }
            "content_block_delta" => {
                if let Some(delta) = event.take("delta").and_then(Value::into_object) {
                    self.delta(index, delta);
                }
            }
            "message_delta" => self.message_delta(event),
            "message_stop" => self.finished = true,
            _ => {}
        }
    }

    fn has_finished(&self) -> bool {
        self.finished
    }

    fn finish(mut self: Box<Self>) -> Option<Object> {
        if self.message.is_none() && self.blocks.is_empty() {
            return None;
        }
        let mut blocks: Vec<Value> = Vec::new();
        for mut block in self.blocks.into_values() {
            let input = block.remove(INPUT);
            if let Some(text) = input.as_ref().and_then(Value::as_str).filter(|text| !text.is_empty()) {
                block.set("input", whole_part(text));
            }
            blocks.push(block.into());
        }
        let mut message = self.message.take().unwrap_or_default();
        message.set("content", Value::Array(blocks));
        Some(message)
    }
}

impl AnthropicFold {
    fn delta(&mut self, index: u64, mut delta: Object) {
        let block = self.blocks.at(index);
        let text = |key: &str| delta.text(key).unwrap_or_default().to_owned();
        match delta.text("type") {
            Some("text_delta") => append(block, "text", &text("text")),
            Some("thinking_delta") => append(block, "thinking", &text("thinking")),
            Some("signature_delta") => block.set("signature", Value::String(text("signature"))),
            Some("compaction_delta") => append(block, "content", &text("content")),
            Some("input_json_delta") => append(block, INPUT, &text("partial_json")),
            Some("citations_delta") => extend(block, "citations", delta.remove("citation").into_iter().collect()),
            _ => {}
        }
    }

    fn message_delta(&mut self, mut event: Object) {
        let message = self.message.get_or_insert_default();
        if let Some(delta) = event.take("delta").and_then(Value::into_object) {
            overlay(message, delta);
        }
        if let Some(usage) = event.take("usage").and_then(Value::into_object)
            && let Some(whole) = message.at_path(&["usage"])
        {
            overlay(whole, usage);
        }
        event.remove("index");
        overlay(message, event);
    }
}

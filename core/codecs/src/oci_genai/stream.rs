//! Chunks of a chat: in the generic form those of a choice, in that of Cohere a text.

use crate::json::{Object, Value};
use crate::stream::{Fold, Indexed, append, index_of, overlay};

#[derive(Default)]
pub(crate) struct OciFold {
    /// Beside `chatResponse`.
    outer: Object,
    response: Object,
    choices: Indexed,
    began: bool,
}

impl Fold for OciFold {
    fn push(&mut self, mut chunk: Object) {
        self.began = true;
        // Noise against guessing from the lengths of chunks.
        chunk.remove("pad");
        if let Some(inner) = chunk.take("chatResponse").and_then(Value::into_object) {
            overlay(&mut self.outer, chunk);
            return self.push(inner);
        }
        if let Some(choices) = chunk.take_array("choices") {
            for choice in choices.into_iter().filter_map(Value::into_object) {
                self.choice(choice);
            }
        } else if chunk.get("message").is_some() || chunk.get("index").is_some() {
            let usage = chunk.take("usage");
            self.choice(chunk);
            chunk = Object::default();
            if let Some(usage) = usage {
                chunk.set("usage", usage);
            }
        } else {
            self.text(&mut chunk);
        }
        if !self.choices.is_empty() && chunk.get("finishReason").is_some() {
            // The last chunk of the generic form may have the reason alone.
            let reason = chunk.remove("finishReason").unwrap_or_default();
            overlay(self.choices.at(0), Object::of([("finishReason", reason)]));
        }
        overlay(&mut self.response, chunk);
    }

    fn has_finished(&self) -> bool {
        let is_whole = |choice: &Object| choice.text("finishReason").is_some();
        self.response.text("finishReason").is_some() || (!self.choices.is_empty() && self.choices.iter().all(is_whole))
    }

    fn finish(mut self: Box<Self>) -> Option<Object> {
        if !self.began {
            return None;
        }
        if !self.choices.is_empty() {
            if self.response.get("apiFormat").is_none() {
                self.response.set("apiFormat", Value::from("GENERIC"));
            }
            self.response.set("choices", self.choices.into_list());
        }
        self.outer.set("chatResponse", self.response.into());
        Some(self.outer)
    }
}

impl OciFold {
    /// The last chunk of the form of Cohere repeats the whole text.
    fn text(&mut self, chunk: &mut Object) {
        let Some(Value::String(more)) = chunk.take("text") else { return };
        let so_far = self.response.text("text").unwrap_or_default();
        let is_whole = chunk.get("finishReason").is_some() && !so_far.is_empty() && more.starts_with(so_far);
        match is_whole {
            true => self.response.set("text", Value::String(more)),
            false => append(&mut self.response, "text", &more),
        }
    }

    fn choice(&mut self, mut choice: Object) {
        let whole = self.choices.at(index_of(&choice, "index"));
        let message = choice.take("message").and_then(Value::into_object);
        overlay(whole, choice);
        let (Some(mut message), Some(all)) = (message, whole.at_path(&["message"])) else { return };
        let parts = message.take_array("content").unwrap_or_default();
        let calls = message.take_array("toolCalls").unwrap_or_default();
        for (key, value) in message {
            match value {
                Value::String(more) if !matches!(key.as_str(), "role" | "name" | "toolCallId") => {
                    append(all, &key, &more)
                }
                other => overlay(all, Object::of([(key.as_str(), other)])),
            }
        }
        for part in parts {
            push(all, "content", part, "text", |last, more| {
                last.text("type") == Some("TEXT") && more.text("type") == Some("TEXT") && more.len() == 2
            });
        }
        for call in calls {
            push(all, "toolCalls", call, "arguments", |_, more| more.text("id").is_none());
        }
    }
}

/// Appends an element to a list, or its text to the last element where it goes on with that.
fn push(all: &mut Object, list: &str, item: Value, text: &str, goes_on: impl Fn(&Object, &Object) -> bool) {
    if !matches!(all.get(list), Some(Value::Array(_))) {
        all.set(list, Value::Array(Vec::new()));
    }
    let Some(items) = all.get_mut(list).and_then(Value::as_array_mut) else { return };
    if let (Some(Value::Object(last)), Value::Object(more)) = (items.last_mut(), &item)
        && goes_on(last, more)
    {
        return append(last, text, more.text(text).unwrap_or_default());
    }
    items.push(item);
}

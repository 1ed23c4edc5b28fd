//! Chunks of Chat Completions.

use crate::json::{Object, Value};
use crate::stream::{Fold, Indexed, append, extend, index_of, overlay};

#[derive(Default)]
pub(crate) struct ChatFold {
    response: Object,
    choices: Indexed,
    messages: Indexed,
    began: bool,
}

/// What is said once, though some services say it again in every chunk.
const ONCE: [&str; 3] = ["role", "id", "type"];

impl Fold for ChatFold {
    fn push(&mut self, mut chunk: Object) {
        // A fault in the middle of a stream is no part of the response.
        if chunk.get("choices").is_none() && chunk.get("error").is_some() {
            return;
        }
        self.began = true;
        let choices = chunk.take_array("choices").unwrap_or_default();
        chunk.remove("choices");
        // Noise against guessing from the lengths of chunks.
        chunk.remove("obfuscation");
        if chunk.text("object") == Some("chat.completion.chunk") {
            chunk.set("object", Value::from("chat.completion"));
        }
        overlay(&mut self.response, chunk);
        for choice in choices.into_iter().filter_map(Value::into_object) {
            self.choice(choice);
        }
    }

    fn has_finished(&self) -> bool {
        let is_whole = |choice: &Object| choice.get("finish_reason").is_some_and(|reason| !reason.is_null());
        !self.choices.is_empty() && self.choices.iter().all(is_whole)
    }

    fn finish(mut self: Box<Self>) -> Option<Object> {
        if !self.began {
            return None;
        }
        let messages = self.messages.into_values();
        let choices = self.choices.into_values().zip(messages).map(|(mut choice, mut message)| {
            for call in message.get_mut("tool_calls").and_then(Value::as_array_mut).into_iter().flatten() {
                drop(call.as_object_mut().and_then(|call| call.remove("index")));
            }
            choice.set("message", message.into());
            Value::Object(choice)
        });
        self.response.set("choices", Value::Array(choices.collect()));
        Some(self.response)
    }
}

impl ChatFold {
    fn choice(&mut self, mut choice: Object) {
        let index = index_of(&choice, "index");
        let delta = choice.take("delta").and_then(Value::into_object);
        choice.remove("delta");
        let logprobs = choice.take("logprobs").and_then(Value::into_object);
        let whole = self.choices.at(index);
        overlay(whole, choice);
        for (key, value) in logprobs.into_iter().flatten() {
            let Some(all) = whole.at_path(&["logprobs"]) else { continue };
            match value {
                Value::Array(more) => extend(all, &key, more),
                other => overlay(all, Object::of([(key.as_str(), other)])),
            }
        }
        merge(self.messages.at(index), delta.unwrap_or_default());
    }
}

/// Among how many of the last elements of a list one is looked for that goes on.
const RECENT: usize = 256;

/// Brings a delta into what came before: texts and lists grow, elements with an index are merged by it.
fn merge(into: &mut Object, delta: Object) {
    for (key, value) in delta {
        match (into.get_mut(&key), value) {
            (_, Value::String(text)) if ONCE.contains(&key.as_str()) => {
                if !text.is_empty() {
                    into.set(&key, Value::String(text));
                }
            }
            (_, Value::String(text)) => append(into, &key, &text),
            (Some(Value::Object(inner)), Value::Object(more)) => merge(inner, more),
            (Some(Value::Array(items)), Value::Array(more)) => merge_list(items, more),
            (None | Some(Value::Null), Value::Object(more)) => {
                let mut inner = Object::default();
                merge(&mut inner, more);
                into.set(&key, inner.into());
            }
            (None | Some(Value::Null), Value::Array(more)) => {
                let mut items = Vec::new();
                merge_list(&mut items, more);
                into.set(&key, Value::Array(items));
            }
            (Some(_), Value::Null) => {}
            (_, other) => into.set(&key, other),
        }
    }
}

fn merge_list(items: &mut Vec<Value>, more: Vec<Value>) {
    for item in more {
        let index = item.at(&["index"]).and_then(Value::as_u64);
        let same = |other: &&mut Value| other.at(&["index"]).and_then(Value::as_u64) == index;
        match (index.and_then(|_| items.iter_mut().rev().take(RECENT).find(same)), item) {
            (Some(Value::Object(known)), Value::Object(item)) => merge(known, item),
            (_, Value::Object(item)) => {
                let mut fresh = Object::default();
                merge(&mut fresh, item);
                items.push(fresh.into());
            }
            (_, other) => items.push(other),
        }
    }
}

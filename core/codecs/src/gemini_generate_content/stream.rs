//! Chunks of generateContent, each of which is a response in itself.

use crate::json::{Object, Value};
use crate::stream::{Fold, Indexed, append, index_of, overlay};

#[derive(Default)]
pub(crate) struct GeminiFold {
    response: Object,
    candidates: Indexed,
    began: bool,
}

impl Fold for GeminiFold {
    fn push(&mut self, mut chunk: Object) {
        // A fault in the middle of a stream is no part of the response.
        if chunk.get("candidates").is_none() && chunk.get("error").is_some() {
            return;
        }
        self.began = true;
        let candidates = chunk.take_array("candidates").unwrap_or_default();
        overlay(&mut self.response, chunk);
        for mut candidate in candidates.into_iter().filter_map(Value::into_object) {
            let whole = self.candidates.at(index_of(&candidate, "index"));
            let content = candidate.take("content").and_then(Value::into_object);
            overlay(whole, candidate);
            let (Some(mut content), Some(all)) = (content, whole.at_path(&["content"])) else { continue };
            let parts = content.take_array("parts").unwrap_or_default();
            overlay(all, content);
            if all.get("parts").is_none() {
                all.set("parts", Value::Array(Vec::new()));
            }
            if let Some(known) = all.get_mut("parts").and_then(Value::as_array_mut) {
                parts.into_iter().for_each(|part| push_part(known, part));
            }
        }
    }

    fn has_finished(&self) -> bool {
        let is_whole = |candidate: &Object| candidate.text("finishReason").is_some();
        let blocked = self.response.get("promptFeedback").and_then(|feedback| feedback.at(&["blockReason"])).is_some();
        blocked || (!self.candidates.is_empty() && self.candidates.iter().all(is_whole))
    }

    fn finish(mut self: Box<Self>) -> Option<Object> {
        if !self.began {
            return None;
        }
        if !self.candidates.is_empty() {
            self.response.set("candidates", self.candidates.into_list());
        }
        Some(self.response)
    }
}

/// A text goes on where the last part is a text of the same kind; the signature at its end ends it.
fn push_part(parts: &mut Vec<Value>, part: Value) {
    if let (Some(Value::Object(last)), Value::Object(more)) = (parts.last_mut(), &part)
        && has_only(last, &["text", "thought"])
        && has_only(more, &["text", "thought", "thoughtSignature"])
        && last.get("thought") == more.get("thought")
    {
        append(last, "text", more.text("text").unwrap_or_default());
        if let Some(signature) = more.get("thoughtSignature") {
            last.set("thoughtSignature", signature.clone());
        }
        return;
    }
    parts.push(part);
}

fn has_only(part: &Object, keys: &[&str]) -> bool {
    part.text("text").is_some() && part.iter().all(|(key, _)| keys.contains(&key))
}

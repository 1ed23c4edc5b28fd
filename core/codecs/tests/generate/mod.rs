//! Payloads of every provider, built from the parts that providers have, and JSON that only looks like them.

mod requests;
mod streams;

pub use requests::request;
pub use streams::{Piece, chunks};

use proptest::prelude::*;

/// JSON as it is written: numbers and strings keep their text, keys may repeat.
#[derive(Clone, Debug)]
pub enum Js {
    Raw(String),
    List(Vec<Js>),
    Members(Vec<(String, Js)>),
}

impl Js {
    pub fn text(text: &str) -> Self {
        Self::Raw(format!("\"{text}\""))
    }

    pub fn of(members: Vec<(&str, Js)>) -> Self {
        Self::Members(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// The text, with white space wherever a bit of the seed says so.
    pub fn write(&self, seed: u64) -> String {
        let mut out = String::new();
        self.write_into(&mut out, &mut (seed | 1));
        out
    }

    fn write_into(&self, out: &mut String, seed: &mut u64) {
        match self {
            Self::Raw(text) => out.push_str(text),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    separate(out, index, seed);
                    item.write_into(out, seed);
                }
                space(out, seed);
                out.push(']');
            }
            Self::Members(members) => {
                out.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    separate(out, index, seed);
                    out.push_str(&format!("\"{key}\""));
                    space(out, seed);
                    out.push(':');
                    space(out, seed);
                    value.write_into(out, seed);
                }
                space(out, seed);
                out.push('}');
            }
        }
    }

    /// Every text that is a value and no tag, or every number, to be changed.
    pub fn leaves<'a>(&'a mut self, numbers: bool, found: &mut Vec<&'a mut String>) {
        match self {
            Self::Raw(text) => {
                let first = text.as_bytes()[0];
                if first == b'"' && !numbers || (first == b'-' || first.is_ascii_digit()) && numbers {
                    found.push(text);
                }
            }
            Self::List(items) => items.iter_mut().for_each(|item| item.leaves(numbers, found)),
            Self::Members(members) => {
                let tags = ["role", "type", "apiFormat", "object", "servingType"];
                for (_, value) in members.iter_mut().filter(|(key, _)| !tags.contains(&key.as_str())) {
                    value.leaves(numbers, found);
                }
            }
        }
    }
}

fn separate(out: &mut String, index: usize, seed: &mut u64) {
    if index > 0 {
        out.push(',');
    }
    space(out, seed);
}

fn space(out: &mut String, seed: &mut u64) {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    out.push_str(["", "", "", " ", "\n  ", "\t"][(*seed >> 33) as usize % 6]);
}

/// A number in one of its forms.
pub fn number() -> impl Strategy<Value = Js> {
    let forms = ["0", "1", "1.0", "0.70", "1e2", "1E-3", "-0", "256", "9007199254740993", "18446744073709551615"];
    prop::sample::select(forms.to_vec()).prop_map(|text| Js::Raw(text.to_owned()))
}

/// A text in one of its forms, as it stands between quotes.
pub fn text() -> impl Strategy<Value = Js> {
    let forms =
        ["", "Hello.", "\\u00e9", "é", "a\\/b", "line\\nline", "\\ud83d\\ude00", "{\\\"a\\\": 1.0}", "not {json"];
    prop::sample::select(forms.to_vec()).prop_map(Js::text)
}

/// Any JSON, with keys that providers use.
pub fn any_json() -> impl Strategy<Value = Js> {
    let leaf = prop_oneof![
        number(),
        text(),
        prop::sample::select(WORDS.to_vec()).prop_map(Js::text),
        prop::sample::select(vec!["null", "true", "false"]).prop_map(|word| Js::Raw(word.to_owned())),
    ];
    leaf.prop_recursive(6, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Js::List),
            prop::collection::vec((prop::sample::select(KEYS.to_vec()), inner), 0..6).prop_map(Js::of),
        ]
    })
}

/// What an unknown key may hold.
pub fn small_json() -> impl Strategy<Value = Js> {
    let null = Just(Js::Raw("null".to_owned()));
    prop_oneof![number(), text(), null, prop::collection::vec(number(), 0..3).prop_map(Js::List)]
}

const WORDS: &[&str] = &[
    "user",
    "assistant",
    "system",
    "tool",
    "model",
    "USER",
    "CHATBOT",
    "text",
    "TEXT",
    "input_text",
    "output_text",
    "image_url",
    "image",
    "IMAGE",
    "function",
    "FUNCTION",
    "function_call",
    "function_call_output",
    "message",
    "tool_use",
    "tool_result",
    "thinking",
    "auto",
    "required",
    "any",
    "ANY",
    "COHERE",
    "GENERIC",
    "provider_native",
    "openai_chat",
    "tool_call",
    "content_block_delta",
    "input_json_delta",
    "text_delta",
    "message_delta",
    "content_block_start",
    "message_start",
    "response.output_text.delta",
    "response.output_item.added",
    "response.completed",
    "chat.completion.chunk",
    "custom",
];

const KEYS: &[&str] = &[
    "messages",
    "role",
    "content",
    "type",
    "text",
    "tool_calls",
    "function",
    "name",
    "arguments",
    "id",
    "model",
    "stop",
    "tools",
    "tool_choice",
    "temperature",
    "max_tokens",
    "max_completion_tokens",
    "params",
    "api_specific",
    "api",
    "input",
    "instructions",
    "call_id",
    "output",
    "image_url",
    "source",
    "input_schema",
    "system",
    "stop_sequences",
    "contents",
    "parts",
    "functionCall",
    "functionResponse",
    "args",
    "response",
    "inlineData",
    "mimeType",
    "generationConfig",
    "systemInstruction",
    "functionDeclarations",
    "toolConfig",
    "functionCallingConfig",
    "mode",
    "allowedFunctionNames",
    "chatRequest",
    "apiFormat",
    "chatHistory",
    "message",
    "servingMode",
    "modelId",
    "toolCalls",
    "choices",
    "delta",
    "index",
    "finish_reason",
    "usage",
    "candidates",
    "content_block",
    "partial_json",
    "output_index",
    "content_index",
    "item",
    "part",
    "summary_index",
    "usageMetadata",
    "prompt_tokens",
    "chatResponse",
    "finishReason",
    "thought",
    "value",
    "provider",
    "kind",
    "disable_parallel_tool_use",
    "unknown",
];

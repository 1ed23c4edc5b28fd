//! Streams: the chunks of a response, folded into the response that would have come in one piece.

use crate::Codec;
use crate::json::{Object, Value, parse};
use nemo_relay_types::{Error, Limits, Result};
use std::collections::BTreeMap;

/// Folds chunks of one provider.
pub(crate) trait Fold: Send {
    /// Takes the next chunk; what it does not know it leaves alone.
    fn push(&mut self, chunk: Object);

    /// Whether the provider has said that the response is whole.
    fn has_finished(&self) -> bool;

    /// The response as far as it came; `None` where nothing did.
    fn finish(self: Box<Self>) -> Option<Object>;
}

/// Puts a streamed response together; not shared between threads.
pub struct StreamAssembler {
    codec: Codec,
    fold: Box<dyn Fold>,
    bytes_left: usize,
}

impl StreamAssembler {
    pub(crate) fn new(codec: Codec) -> Self {
        let fold: Box<dyn Fold> = match codec {
            Codec::OpenaiChat => Box::<crate::openai_chat::stream::ChatFold>::default(),
            Codec::OpenaiResponses => Box::<crate::openai_responses::stream::ResponsesFold>::default(),
            Codec::AnthropicMessages => Box::<crate::anthropic_messages::stream::AnthropicFold>::default(),
            Codec::GeminiGenerateContent => Box::<crate::gemini_generate_content::stream::GeminiFold>::default(),
            Codec::OciGenai => Box::<crate::oci_genai::stream::OciFold>::default(),
        };
        Self { codec, fold, bytes_left: Limits::default().max_payload_bytes as usize }
    }

    /// The codec of the stream.
    pub fn codec(&self) -> Codec {
        self.codec
    }

    /// Takes the JSON text of the next chunk; one that is no object, such as an end mark, is passed over.
    ///
    /// Errors: `invalid_payload` where it is not JSON; `limit_exceeded` where the chunks together are longer than a
    /// payload may be. What came before stays.
    pub fn push(&mut self, chunk: &str) -> Result<()> {
        let too_large = || Error::too_large(Limits::default().max_payload_bytes);
        let value = parse(chunk)?.to_value(chunk);
        self.bytes_left = self.bytes_left.checked_sub(chunk.len()).ok_or_else(too_large)?;
        if let Value::Object(chunk) = value {
            self.fold.push(chunk);
        }
        Ok(())
    }

    /// Whether the provider has said that the response is whole.
    pub fn has_finished(&self) -> bool {
        self.fold.has_finished()
    }

    /// The response as JSON text, as far as it came; `None` where no chunk said anything.
    pub fn finish(self) -> Option<String> {
        self.fold.finish().map(|response| Value::Object(response).to_text())
    }
}

impl std::fmt::Debug for StreamAssembler {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StreamAssembler").field("codec", &self.codec).finish_non_exhaustive()
    }
}

/// Elements that come in pieces, by their index, in the order of the index.
#[derive(Default)]
pub(crate) struct Indexed(BTreeMap<u64, Object>);

impl Indexed {
    /// The element of an index, made empty where it is new.
    pub fn at(&mut self, index: u64) -> &mut Object {
        self.0.entry(index).or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Object> {
        self.0.values()
    }

    pub fn into_values(self) -> impl Iterator<Item = Object> {
        self.0.into_values()
    }

    /// The elements as a list.
    pub fn into_list(self) -> Value {
        Value::Array(self.into_values().map(Value::Object).collect())
    }
}

/// The whole number under a key, else 0.
pub(crate) fn index_of(object: &Object, key: &str) -> u64 {
    object.get(key).and_then(Value::as_u64).unwrap_or(0)
}

/// Sets what a chunk says anew; null says nothing where something was said before.
pub(crate) fn overlay(into: &mut Object, from: Object) {
    for (key, value) in from {
        if !value.is_null() || into.get(&key).is_none() {
            into.set(&key, value);
        }
    }
}

/// Appends to the text under a key.
pub(crate) fn append(into: &mut Object, key: &str, more: &str) {
    match into.get_mut(key) {
        Some(Value::String(text)) => text.push_str(more),
        _ => into.set(key, Value::from(more)),
    }
}

/// Appends to the list under a key.
pub(crate) fn extend(into: &mut Object, key: &str, more: Vec<Value>) {
    match into.get_mut(key) {
        Some(Value::Array(items)) => items.extend(more),
        _ => into.set(key, Value::Array(more)),
    }
}

//! What a codec does: every operation begins and ends with JSON text.

use crate::json::{Value, parse};
use crate::{AnnotatedLlmRequest, AnnotatedLlmResponse, Codec, StreamAssembler, request, response};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::borrow::Cow;

impl Codec {
    /// Reads a request of this provider.
    ///
    /// Errors: `invalid_argument` where it is no request of this provider, with what is wrong; `invalid_payload` or
    /// `limit_exceeded` for the text.
    pub fn decode(self, text: &str) -> Result<AnnotatedLlmRequest> {
        let value = parse(text)?.to_value(text);
        Ok(AnnotatedLlmRequest::decoded(self, text, request::read(self.table(), value)?))
    }

    /// Brings a changed request back into the text that it was decoded from: what was not changed keeps its bytes.
    ///
    /// Errors: `invalid_argument` with the path of the first change that this provider cannot express; as `decode`.
    pub fn encode<'a>(self, annotated: &AnnotatedLlmRequest, original: &'a str) -> Result<Cow<'a, str>> {
        if annotated.untouched(self, original) {
            return Ok(Cow::Borrowed(original));
        }
        request::encode(self.table(), self, annotated, original)
    }

    /// Reads a response of this provider. Errors: `internal` where it is of another form; as `decode` for the text.
    pub fn decode_response(self, text: &str) -> Result<AnnotatedLlmResponse> {
        let table = self.table();
        match parse(text)?.to_value(text) {
            Value::Object(payload) => response::read(table, payload).map(AnnotatedLlmResponse::new),
            other => Err(Error::new(
                ErrorCode::Internal,
                format!("{} response decode: invalid type: {}, expected an object", table.title, other.kind()),
            )),
        }
    }

    /// Begins to put a streamed response together.
    pub fn stream(self) -> StreamAssembler {
        StreamAssembler::new(self)
    }

    /// The provider whose prices count, as a catalogue of prices names it.
    pub const fn provider(self) -> &'static str {
        self.table().provider
    }

    /// How marks about chunks of a stream name the provider.
    pub const fn chunk_provider(self) -> &'static str {
        self.table().chunk_provider
    }
}

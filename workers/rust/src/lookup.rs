//! What a plugin looks up in the host.

use crate::answers::{bytes, check, json};
use crate::{Error, Host};
use nemo_relay_worker_protocol::{
    CodecResponse, DecodeRequestRequest, DecodeResponseRequest, EncodeRequestRequest, GetRuntimeDiagnosticsRequest,
    GetRuntimeDiagnosticsResponse, ListRuntimeRegistrationsRequest, ListRuntimeRegistrationsResponse, Message, method,
};
use serde_json::Value;

impl Host {
    /// The normalized form of a request, an object with `content` and `headers`, by a codec of the runtime such as
    /// `openai_chat`.
    ///
    /// Errors: those of the host: `not_found` with the codecs that there are, `unsupported` for one of the application.
    pub async fn decode_request(&self, codec: &str, request: &Value) -> Result<Value, Error> {
        let (caller, codec) = (self.signed(), codec.to_owned());
        let asked = DecodeRequestRequest { caller, codec, request: bytes(request) };
        self.transcode(method::DECODE_LLM_CODEC_REQUEST, &asked).await
    }

    /// The request with what was changed in its normalized form; what was not changed stays as it is in the original.
    ///
    /// Errors: as for [`decode_request`](Self::decode_request), and a change that the provider cannot express.
    pub async fn encode_request(&self, codec: &str, annotated: &Value, original: &Value) -> Result<Value, Error> {
        let (annotated_request, original) = (bytes(annotated), bytes(original));
        let asked =
            EncodeRequestRequest { caller: self.signed(), codec: codec.to_owned(), annotated_request, original };
        self.transcode(method::ENCODE_LLM_CODEC_REQUEST, &asked).await
    }

    /// The normalized form of a response.
    ///
    /// Errors: as for [`decode_request`](Self::decode_request).
    pub async fn decode_response(&self, codec: &str, response: &Value) -> Result<Value, Error> {
        let (caller, codec) = (self.signed(), codec.to_owned());
        let asked = DecodeResponseRequest { caller, codec, response: bytes(response) };
        self.transcode(method::DECODE_LLM_CODEC_RESPONSE, &asked).await
    }

    /// What is registered globally, of these kinds or of all where there is none: a list of objects with `kind`, `local_name`,
    /// `effective_name` and `owner`.
    ///
    /// Errors: those of the host, `invalid_argument` for a kind that there is not.
    pub async fn registrations(&self, kinds: &[&str]) -> Result<Value, Error> {
        let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
        let request = ListRuntimeRegistrationsRequest { caller: self.signed(), kinds };
        let came: ListRuntimeRegistrationsResponse = self.ask_now(method::LIST_RUNTIME_REGISTRATIONS, &request).await?;
        check(came.error)?;
        json(&came.registrations)
    }

    /// What went wrong with this worker, as its host sees it: a list of objects with `code`, `count` and `message`.
    ///
    /// Errors: where the host cannot be reached.
    pub async fn diagnostics(&self) -> Result<Value, Error> {
        let request = GetRuntimeDiagnosticsRequest { caller: self.signed() };
        let came: GetRuntimeDiagnosticsResponse = self.ask_now(method::GET_RUNTIME_DIAGNOSTICS, &request).await?;
        json(&came.diagnostics)
    }

    async fn transcode(&self, method: &str, request: &impl Message) -> Result<Value, Error> {
        let came: CodecResponse = self.ask_now(method, request).await?;
        check(came.error)?;
        json(&came.json)
    }
}

//! The codecs of a model call at work: the normalized request that the intercepts are given, their changes brought into
//! the real request, and the normalized forms that events show.

use super::call::Call;
use super::{Host, Slot};
use crate::callback::Callback;
use crate::codec::LlmCodec;
use nemo_relay_codecs::{AnnotatedLlmRequest, AnnotatedLlmResponse, Codec};
use nemo_relay_log as log;
use nemo_relay_types::{Error, Json, LogEvent, Result, ScopeCategory};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::sync::Arc;

/// What the codec of an application is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodecJob {
    /// Make the normalized form of a request.
    Decode {
        /// The request.
        request: Slot,
    },
    /// Bring the normalized form into a copy of a request.
    Encode {
        /// The normalized form.
        annotated: Slot,
        /// The request that it was made of.
        original: Slot,
    },
    /// Make the normalized form of a response.
    DecodeResponse {
        /// The response.
        response: Slot,
    },
}

/// A request with the text of its content as the application wrote it.
#[derive(Deserialize)]
pub(super) struct Written<'a> {
    #[serde(borrow)]
    pub content: &'a RawValue,
    #[serde(borrow)]
    pub headers: &'a RawValue,
}

pub(super) fn written(request: &str) -> Result<Written<'_>> {
    serde_json::from_str(request)
        .map_err(|_| Error::invalid_payload("$", "a request has `headers`, an object, and `content`"))
}

/// The normalized request of a call, and what it takes to bring changes of it back.
pub(super) struct Decoded {
    /// The codec and the content in the application's own text; of an application's codec its normalized form.
    source: Source,
    /// What the event shows of it.
    shown: Json,
    /// The content as it must remain while the codec speaks for it.
    content: Json,
    /// The form that the intercepts are given, and its text before any of them changed it; once there is one.
    given: Option<(Slot, Json)>,
}

enum Source {
    BuiltIn(Codec, AnnotatedLlmRequest, Arc<str>),
    Host(Callback),
}

impl Decoded {
    /// Decodes the request, where the call has a codec for it. Errors: those of the codec.
    pub(super) async fn of(call: &Call, host: &Host, request: Slot) -> Result<Option<Self>> {
        let Some(codec) = call.codecs().and_then(|codecs| codecs.request.as_ref()) else { return Ok(None) };
        let text = host.source(request).await?;
        let content = written(text.as_str())?.content.get();
        let canonical = Json::parse(content, call.runtime.limits())?;
        let (source, shown, given) = match codec {
            LlmCodec::BuiltIn(codec) => {
                let annotated = codec.decode(content)?;
                let shown = Json::from_trusted(annotated.to_text());
                (Source::BuiltIn(*codec, annotated, content.into()), shown, None)
            }
            LlmCodec::Host { codec, .. } => {
                let slot = host.codec(codec, CodecJob::Decode { request }).await?;
                let json = annotated_request(host, slot).await?;
                (Source::Host(codec.clone()), json.clone(), Some((slot, json)))
            }
        };
        Ok(Some(Self { source, shown, content: canonical, given }))
    }

    /// The form that the first intercept is given.
    pub(super) async fn handed_out(&mut self, host: &Host) -> Result<Slot> {
        if let Some((slot, _)) = &self.given {
            return Ok(*slot);
        }
        let slot = host.annotated(self.shown.clone()).await?;
        let text = host.encode(slot).await?;
        self.given = Some((slot, text));
        Ok(slot)
    }

    /// Refuses what an intercept may not do while a codec speaks for the content.
    pub(super) async fn check(&self, host: &Host, entry: &str, request: Slot, annotated: Option<Slot>) -> Result<Slot> {
        let text = host.encode(request).await?;
        if *written(text.as_str())?.content.get() != *self.content.as_str() {
            return Err(Error::invalid_argument(
                "request",
                format!(
                    "LLM request intercept '{entry}' changed request.content while a request codec is active; modify \
                     annotated_request instead"
                ),
            ));
        }
        annotated.ok_or_else(|| {
            Error::invalid_argument(
                "annotated_request",
                format!("LLM request intercept '{entry}' omitted annotated_request while a request codec is active"),
            )
        })
    }

    /// The request with the changes that were made in the normalized form; untouched, it is the very request.
    ///
    /// Errors: `invalid_argument` with the path of the first change that the provider cannot express.
    pub(super) async fn encoded(&mut self, host: &Host, request: Slot, annotated: Option<Slot>) -> Result<Slot> {
        let (Some(annotated), Some((_, given))) = (annotated, &self.given) else { return Ok(request) };
        let returned = annotated_request(host, annotated).await?;
        if returned == *given {
            return Ok(request);
        }
        match &mut self.source {
            Source::BuiltIn(codec, decoded, content) => {
                let edited = decoded.with_edits(given.as_str(), returned.as_str())?;
                self.shown = Json::from_trusted(edited.to_text());
                Ok(rewritten(host, *codec, &edited, content, request).await?.unwrap_or(request))
            }
            Source::Host(codec) => {
                self.shown = returned;
                host.codec(codec, CodecJob::Encode { annotated, original: request }).await
            }
        }
    }

    /// What the event shows of the request where no sanitizer changed it.
    pub(super) fn shown(&self) -> Json {
        self.shown.clone()
    }
}

/// The request with the content that the codec made, where that is another than before.
pub(super) async fn rewritten(
    host: &Host,
    codec: Codec,
    annotated: &AnnotatedLlmRequest,
    content: &str,
    request: Slot,
) -> Result<Option<Slot>> {
    let new = codec.encode(annotated, content)?;
    if *new == *content {
        return Ok(None);
    }
    let text = host.source(request).await?;
    let headers = written(text.as_str())?.headers.get();
    let json = Json::as_written(format!(r#"{{"content":{new},"headers":{headers}}}"#));
    host.decode(json).await.map(Some)
}

pub(super) async fn annotated_request(host: &Host, slot: Slot) -> Result<Json> {
    let json = host.encode(slot).await?;
    if json.is_object() {
        return Ok(json);
    }
    Err(Error::invalid_argument("annotated_request", "annotated_request must be an object"))
}

/// What an event shows beside a payload: as the call has it where that is what the event shows, else made anew of what
/// the sanitizers left. A payload that the codec cannot read has nothing beside it.
pub(super) async fn annotation_of(
    call: &Call,
    host: &Host,
    boundary: ScopeCategory,
    data: &Json,
    known: Option<Json>,
) -> Option<Json> {
    let codecs = call.codecs()?;
    if data.is_null() {
        return None;
    }
    match (boundary, known) {
        (ScopeCategory::Start, Some(known)) => Some(known),
        (ScopeCategory::Start, None) => decoded_request(host, codecs.request.as_ref()?, data).await.ok(),
        (ScopeCategory::End, _) => {
            let codec = codecs.response.as_ref()?;
            let decoded = decoded_response(call, host, codec, data).await;
            decoded.inspect_err(|error| tell_unread(call, codec, error)).ok()
        }
    }
}

fn tell_unread(call: &Call, codec: &LlmCodec, error: &Error) {
    log::emit(LogEvent::CodecFailed, |fields| {
        let name = match codec {
            LlmCodec::BuiltIn(codec) => codec.as_str(),
            LlmCodec::Host { .. } => "custom",
        };
        fields.text("codec", name).text("call", &call.params.name).text("code", error.code.as_str())
    });
}

async fn decoded_request(host: &Host, codec: &LlmCodec, data: &Json) -> Result<Json> {
    match codec {
        LlmCodec::BuiltIn(codec) => {
            Ok(Json::from_trusted(codec.decode(written(data.as_str())?.content.get())?.to_text()))
        }
        LlmCodec::Host { codec, .. } => {
            let request = host.decode(data.clone()).await?;
            let annotated = host.codec(codec, CodecJob::Decode { request }).await?;
            annotated_request(host, annotated).await
        }
    }
}

async fn decoded_response(call: &Call, host: &Host, codec: &LlmCodec, data: &Json) -> Result<Json> {
    match codec {
        LlmCodec::BuiltIn(codec) => {
            let mut response = codec.decode_response(data.as_str())?;
            if let Some(pricing) = call.runtime.pricing() {
                pricing.estimate(&mut response, codec.provider(), call.model_name());
            }
            Ok(Json::from_trusted(response.to_text()))
        }
        LlmCodec::Host { codec, .. } => {
            let response = host.parse(data.clone()).await?;
            let annotated = host.codec(codec, CodecJob::DecodeResponse { response }).await?;
            host.encode(annotated).await
        }
    }
}

/// Whether a normalized response is that of a stream that was read to its end.
pub(super) fn is_whole(response: &Json) -> bool {
    AnnotatedLlmResponse::parse(response.as_str())
        .is_ok_and(|response| response.finish_reason().is_some() && response.value().at(&["usage"]).is_some())
}

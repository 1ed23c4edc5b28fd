//! Codecs on their own, outside of a call; the binding answers as it does for one.

use super::codec::{CodecJob, annotated_request, rewritten, written};
use super::{Host, Machine, Op, Outcome, Slot};
use crate::codec::LlmCodec;
use crate::runtime::Runtime;
use nemo_relay_codecs::Codec;
use nemo_relay_types::{Json, Result};

impl Runtime {
    /// Makes the normalized form of a request. The machine fails where it is no request of the provider.
    pub fn codec_decode(&self, codec: LlmCodec, request: Slot) -> (Machine, Op) {
        Machine::begin_without_call(async move |host: Host| match codec {
            LlmCodec::BuiltIn(codec) => {
                let text = host.source(request).await?;
                let annotated = codec.decode(written(text.as_str())?.content.get())?;
                made(host.annotated(Json::from_trusted(annotated.to_text())).await)
            }
            LlmCodec::Host { codec, .. } => made(host.codec(&codec, CodecJob::Decode { request }).await),
        })
    }

    /// Brings a normalized form into a copy of the request that it was made of; where nothing was changed the result is
    /// the very request. The machine fails where the provider cannot express a change, with its path.
    pub fn codec_encode(&self, codec: LlmCodec, annotated: Slot, original: Slot) -> (Machine, Op) {
        Machine::begin_without_call(async move |host: Host| match codec {
            LlmCodec::BuiltIn(codec) => made(encode(&host, codec, annotated, original).await),
            LlmCodec::Host { codec, .. } => made(host.codec(&codec, CodecJob::Encode { annotated, original }).await),
        })
    }

    /// Makes the normalized form of a response. The machine fails where it is of another form.
    pub fn codec_decode_response(&self, codec: LlmCodec, response: Slot) -> (Machine, Op) {
        Machine::begin_without_call(async move |host: Host| match codec {
            LlmCodec::BuiltIn(codec) => {
                let annotated = codec.decode_response(host.encode(response).await?.as_str())?;
                made(host.parse(Json::from_trusted(annotated.to_text())).await)
            }
            LlmCodec::Host { codec, .. } => made(host.codec(&codec, CodecJob::DecodeResponse { response }).await),
        })
    }
}

async fn encode(host: &Host, codec: Codec, annotated: Slot, original: Slot) -> Result<Slot> {
    let text = host.source(original).await?;
    let content = written(text.as_str())?.content.get();
    let decoded = codec.decode(content)?;
    let returned = annotated_request(host, annotated).await?;
    let made = decoded.to_text();
    if made == returned.as_str() {
        return Ok(original);
    }
    let copy = host.annotated(Json::from_trusted(made)).await?;
    let edited = decoded.with_edits(host.encode(copy).await?.as_str(), returned.as_str())?;
    Ok(rewritten(host, codec, &edited, content, original).await?.unwrap_or(original))
}

fn made(slot: Result<Slot>) -> Result<Outcome> {
    slot.map(|result| Outcome { result, annotation: None })
}

//! The operations on codecs, and the codecs that requests describe.

use super::calls::{bound, request_of, value};
use crate::actions::Returned;
use crate::answer::{Answer, Given};
use crate::callbacks::Callback;
use crate::convert::{About, Argument, Gives, Payload, into_request, request_value};
use crate::driver::{Driver, Handle};
use crate::generated::dispatch::built_in;
use crate::request::{Args, Request};
use futures::FutureExt;
use nemo_relay::{
    BoxError, CodecsDetectRequestParams, CodecsDetectResponseParams, CustomCodec, Error, LlmCodec, LlmRequest, Value,
};
use std::sync::Arc;

/// The codec that an argument says; `None` where there is none, also in the context of the callback.
pub fn codec(driver: &Driver, request: &Request, name: &str) -> Option<LlmCodec> {
    let said = request.args.get(name)?;
    if let Some(name) = said.as_str() {
        return Some(name.into());
    }
    let said = Args::of(Some(said));
    if said.get("resolved").is_some() {
        return request.resolved.get(said.text("resolved")).cloned().flatten();
    }
    built_in(said.text("builtin")).or_else(|| {
        let object = Args::of(Some(said.get("object")?));
        let method = |name: &str| Some(Callback::described(driver, request, &Args::of(Some(object.get(name)?))));
        Some(LlmCodec::from(Arc::new(Object {
            decode: method("decode"),
            encode: method("encode"),
            decode_response: method("decode_response"),
        })))
    })
}

/// A codec of the application; what a scenario leaves out is as the trait has it.
struct Object {
    decode: Option<Arc<Callback>>,
    encode: Option<Arc<Callback>>,
    decode_response: Option<Arc<Callback>>,
}

/// A codec that has no methods of its own.
struct Bare;

impl CustomCodec for Bare {}

impl CustomCodec for Object {
    fn decode(&self, request: &LlmRequest) -> Result<Value, BoxError> {
        match &self.decode {
            Some(method) => answered(method.invoke((Decoding(request.clone()),)).now_or_never()),
            None => Bare.decode(request),
        }
    }

    fn encode(&self, annotated: &Value, original: &LlmRequest) -> Result<LlmRequest, BoxError> {
        let Some(method) = &self.encode else { return Bare.encode(annotated, original) };
        let arguments = (original.clone(), Encoding(annotated.clone()));
        let Encoded { request, content } = answered(method.invoke((arguments,)).now_or_never())?;
        Ok(request.unwrap_or_else(|| LlmRequest::new(original.headers.clone(), content)))
    }

    fn decode_response(&self, response: &Value) -> Result<Value, BoxError> {
        match &self.decode_response {
            Some(method) => answered(method.invoke((response.clone(),)).now_or_never()),
            None => Bare.decode_response(response),
        }
    }
}

fn answered<T>(given: Option<Result<T, BoxError>>) -> Result<T, BoxError> {
    given.unwrap_or_else(|| Err("a codec was asked to wait".into()))
}

/// The request that `decode` is given; its payload is the content.
struct Decoding(LlmRequest);

impl Argument for Decoding {
    fn tell(self, about: &mut About) {
        about.payload = Payload::Value(self.0.content.clone());
        about.recorded.push(request_value(self.0));
    }
}

/// The normalized form that `encode` is given, which is the payload.
struct Encoding(Value);

impl Argument for (LlmRequest, Encoding) {
    fn tell(self, about: &mut About) {
        let (original, Encoding(annotated)) = self;
        about.recorded.extend([annotated.clone(), request_value(original)]);
        about.payload = Payload::Value(annotated);
    }
}

/// What `encode` gives: a request, or the content of one.
struct Encoded {
    request: Option<LlmRequest>,
    content: Value,
}

impl Gives for Encoded {
    fn of(returned: Returned) -> Self {
        match returned {
            Returned::Plain(request) => Self { request: Some(into_request(request)), content: Value::Null },
            other => Self { request: None, content: Value::of(other) },
        }
    }
}

impl Given for LlmRequest {
    fn answer(self) -> Answer {
        request_value(self).answer()
    }
}

impl Given for Option<String> {
    fn answer(self) -> Answer {
        Answer::ok(self.into())
    }
}

pub async fn codecs_decode(driver: &Driver, request: &Request) -> Answer {
    let Some(codec) = codec(driver, request, "codec") else { return Answer::null() };
    normalized(driver, request, nemo_relay::codecs_decode(codec, request_of(request, "request")))
}

pub async fn codecs_encode(driver: &Driver, request: &Request) -> Answer {
    let Some(codec) = codec(driver, request, "codec") else { return Answer::null() };
    let annotated = match driver.bound(&request.args, "annotated_request") {
        Some(Handle::Normalized(annotated)) => annotated,
        _ => value(&request.args, "annotated_request"),
    };
    let original = request_of(request, "original");
    Answer::of(nemo_relay::codecs_encode(codec, annotated, original)).with("result_same", Value::Null)
}

pub async fn codecs_decode_response(driver: &Driver, request: &Request) -> Answer {
    let Some(codec) = codec(driver, request, "codec") else { return Answer::null() };
    normalized(driver, request, nemo_relay::codecs_decode_response(codec, value(&request.args, "response")))
}

fn normalized(driver: &Driver, request: &Request, given: Result<Value, Error>) -> Answer {
    bound(driver, request, given, Handle::Normalized)
}

pub async fn codecs_detect_request(_: &Driver, request: &Request) -> Answer {
    let mut params = CodecsDetectRequestParams::new(value(&request.args, "content"));
    if request.args.get("hint").is_some() {
        params = params.hint(request.args.text("hint"));
    }
    Answer::of(nemo_relay::codecs_detect_request(params))
}

pub async fn codecs_detect_response(_: &Driver, request: &Request) -> Answer {
    let mut params = CodecsDetectResponseParams::new(value(&request.args, "response"));
    if request.args.get("hint").is_some() {
        params = params.hint(request.args.text("hint"));
    }
    Answer::of(nemo_relay::codecs_detect_response(params))
}

pub async fn codecs_set_pricing(_: &Driver, request: &Request) -> Answer {
    let catalog = Some(value(&request.args, "catalog")).filter(|catalog| !catalog.is_null());
    Answer::of(nemo_relay::codecs_set_pricing(catalog))
}

pub async fn codecs_set_full_payloads(_: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::codecs_set_full_payloads(value(&request.args, "full") == Value::Bool(true)))
}

pub async fn codecs_register(driver: &Driver, request: &Request) -> Answer {
    let Some(codec) = codec(driver, request, "codec") else { return Answer::null() };
    Answer::of(nemo_relay::codecs_register(request.args.text("name"), codec))
}

pub async fn codecs_deregister(_: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::codecs_deregister(request.args.text("name")))
}

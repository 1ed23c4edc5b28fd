//! What a worker looks up in the host: codecs, registrations, and what went wrong with it.

use crate::engine::Engine;
use crate::host_service::{read, runtime, told};
use nemo_relay_runtime::{LlmCodec, Machine, Op, Reply, Runtime, Slot, registrations_to_json};
use nemo_relay_types::{Error, ErrorCode, Json, Result, RuntimeRegistrationKind};
use nemo_relay_worker_protocol::{
    CodecResponse, DecodeRequestRequest, DecodeResponseRequest, EncodeRequestRequest, GetRuntimeDiagnosticsResponse,
    ListRuntimeRegistrationsRequest, ListRuntimeRegistrationsResponse,
};
use serde_json::Value;

pub(crate) fn decode_request(engine: &Engine, request: &DecodeRequestRequest) -> CodecResponse {
    made(runtime(engine).and_then(|runtime| {
        let values = Values(vec![as_written(&request.request, "request")?]);
        values.run(runtime.codec_decode(codec(runtime, &request.codec)?, 0))
    }))
}

pub(crate) fn encode_request(engine: &Engine, request: &EncodeRequestRequest) -> CodecResponse {
    made(runtime(engine).and_then(|runtime| {
        let annotated = read(&request.annotated_request, "annotated_request")?;
        let values = Values(vec![annotated, as_written(&request.original, "original")?]);
        values.run(runtime.codec_encode(codec(runtime, &request.codec)?, 0, 1))
    }))
}

pub(crate) fn decode_response(engine: &Engine, request: &DecodeResponseRequest) -> CodecResponse {
    made(runtime(engine).and_then(|runtime| {
        let values = Values(vec![read(&request.response, "response")?]);
        values.run(runtime.codec_decode_response(codec(runtime, &request.codec)?, 0))
    }))
}

fn made(json: Result<Json>) -> CodecResponse {
    match json {
        Ok(json) => CodecResponse { json: json.as_str().into(), error: None },
        Err(error) => CodecResponse { json: Vec::new(), error: Some(told(&error, 0)) },
    }
}

/// A request keeps the bytes that nobody changed.
fn as_written(bytes: &[u8], name: &str) -> Result<Json> {
    read(bytes, name)?;
    Ok(Json::as_written(String::from_utf8_lossy(bytes).as_ref()))
}

fn codec(runtime: &Runtime, name: &str) -> Result<LlmCodec> {
    let codec = runtime.codec(name)?;
    if codec.built_in().is_none() {
        let what =
            format!("codec {name:?} is one of the application, which a plugin in a process of its own cannot ask");
        return Err(Error::new(ErrorCode::Unsupported, what));
    }
    Ok(codec)
}

/// The values of a machine that is about JSON alone.
struct Values(Vec<Json>);

impl Values {
    fn run(mut self, (mut machine, mut op): (Machine, Op)) -> Result<Json> {
        loop {
            let reply = match op {
                Op::Done(outcome) => return self.get(outcome.result).cloned(),
                Op::Fail(error) => return Err(error),
                Op::Source(slot) => Reply::Text(self.get(slot)?.clone()),
                Op::Encode(slot) => Reply::Text(read(self.get(slot)?.as_str().as_bytes(), "value")?),
                Op::Parse(json) | Op::Decode(json) | Op::Annotated(json) => {
                    self.0.push(json);
                    Reply::Value(self.0.len() as Slot - 1)
                }
                _ => Reply::Failed(Error::new(ErrorCode::Internal, "a codec of the runtime asks for JSON alone")),
            };
            op = machine.resume(reply);
        }
    }

    fn get(&self, slot: Slot) -> Result<&Json> {
        let missing = || Error::new(ErrorCode::Internal, "a codec of the runtime asks for a value that is not there");
        self.0.get(slot as usize).ok_or_else(missing)
    }
}

pub(crate) fn registrations(
    engine: &Engine,
    request: &ListRuntimeRegistrationsRequest,
) -> ListRuntimeRegistrationsResponse {
    match listed(engine, &request.kinds) {
        Ok(list) => ListRuntimeRegistrationsResponse { registrations: list.as_str().into(), error: None },
        Err(error) => ListRuntimeRegistrationsResponse { registrations: Vec::new(), error: Some(told(&error, 0)) },
    }
}

fn listed(engine: &Engine, kinds: &[String]) -> Result<Json> {
    let kind = |text: &String| {
        let known = RuntimeRegistrationKind::ALL.iter().find(|kind| kind.as_str() == text.as_str());
        known
            .copied()
            .ok_or_else(|| Error::invalid_argument("kinds", format!("there is no kind of registration {text:?}")))
    };
    let kinds = kinds.iter().map(kind).collect::<Result<Vec<_>>>()?;
    let wanted = (!kinds.is_empty()).then_some(&*kinds);
    registrations_to_json(&runtime(engine)?.registrations(wanted))
}

pub(crate) fn diagnostics(engine: &Engine) -> GetRuntimeDiagnosticsResponse {
    let list: Value = engine.diagnose().into_iter().map(Value::Object).collect();
    GetRuntimeDiagnosticsResponse { diagnostics: list.to_string().into_bytes() }
}

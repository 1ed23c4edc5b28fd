//! The operations on codecs.

use crate::call::{Call, Taken, drive_at_once};
use crate::error::Result;
use crate::generated::{CodecsDetectRequestParams, CodecsDetectResponseParams, LlmCodec, LlmRequest};
use crate::registration::check_name;
use crate::{Relay, value};
use nemo_relay_runtime::codecs::{Codec, detect_request, detect_response};
use nemo_relay_runtime::{LlmCodec as CoreCodec, Machine, Op};
use nemo_relay_types::Error as CoreError;
use serde_json::Value;

pub(crate) fn codecs_decode(relay: &Relay, codec: impl Into<LlmCodec>, request: LlmRequest) -> Result<Value> {
    let call = Call::new(relay, "");
    let request = call.values.add(request);
    driven(relay, call, codec, |codec| relay.runtime().codec_decode(codec, request))
}

pub(crate) fn codecs_encode(
    relay: &Relay,
    codec: impl Into<LlmCodec>,
    annotated_request: Value,
    original: LlmRequest,
) -> Result<LlmRequest> {
    let call = Call::new(relay, "");
    let (annotated, original) = (call.values.add(annotated_request), call.values.add(original));
    driven(relay, call, codec, |codec| relay.runtime().codec_encode(codec, annotated, original))
}

pub(crate) fn codecs_decode_response(relay: &Relay, codec: impl Into<LlmCodec>, response: Value) -> Result<Value> {
    let call = Call::new(relay, "");
    let response = call.values.add(response);
    driven(relay, call, codec, |codec| relay.runtime().codec_decode_response(codec, response))
}

fn driven<T: Taken>(
    relay: &Relay,
    call: Call,
    codec: impl Into<LlmCodec>,
    begin: impl FnOnce(CoreCodec) -> (Machine, Op),
) -> Result<T> {
    let (machine, op) = begin(relay.core_codec(&codec.into())?);
    drive_at_once(call, machine, op)
}

pub(crate) fn codecs_detect_request(relay: &Relay, params: CodecsDetectRequestParams) -> Result<Option<String>> {
    detected(relay, params.content, params.hint, detect_request)
}

pub(crate) fn codecs_detect_response(relay: &Relay, params: CodecsDetectResponseParams) -> Result<Option<String>> {
    detected(relay, params.response, params.hint, detect_response)
}

fn detected(
    relay: &Relay,
    payload: Value,
    hint: Option<String>,
    detect: fn(&str, Option<&str>) -> Option<Codec>,
) -> Result<Option<String>> {
    let text = value::into_json(Some(payload), relay.runtime().limits())?.unwrap_or_default();
    Ok(detect(text.as_str(), hint.as_deref()).map(|codec| codec.as_str().to_owned()))
}

pub(crate) fn codecs_set_pricing(relay: &Relay, catalog: Option<Value>) -> Result<()> {
    let catalog = value::into_json(catalog, relay.runtime().limits())?;
    Ok(relay.runtime().set_pricing_from(catalog.as_ref())?)
}

pub(crate) fn codecs_set_full_payloads(relay: &Relay, full: bool) -> Result<()> {
    relay.runtime().set_full_payloads(full);
    Ok(())
}

pub(crate) fn codecs_register(relay: &Relay, name: &str, codec: impl Into<LlmCodec>) -> Result<()> {
    check_name(name)?;
    let LlmCodec::Custom(codec) = codec.into() else {
        return Err(CoreError::invalid_argument("codec", "only an object of the application is registered").into());
    };
    let registered = relay.runtime().register_codec(name, relay.keep_codec(codec));
    // One that was refused is let go of.
    relay.drop_released();
    Ok(registered?)
}

pub(crate) fn codecs_deregister(relay: &Relay, name: &str) -> bool {
    let known = relay.runtime().deregister_codec(name);
    relay.drop_released();
    known
}

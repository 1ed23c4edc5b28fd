//! The operations on codecs by themselves, run to their end with the functions that C gives.

use crate::begin;
use crate::calls::text_of;
use crate::context::Context;
use crate::generated::arguments as arg;
use crate::host::{self, Shared, Target};
use crate::output;
use nemo_relay_runtime::LlmCodec;
use nemo_relay_runtime::codecs::{Codec, detect_request, detect_response};
use nemo_relay_runtime::types::{Error, Result};
use std::sync::Arc;

/// What a codec is asked about has no name that a callback would be given.
fn asked(context: &Context, first: &str) -> Shared {
    Shared::new(context, "", first, Target::Nothing)
}

fn answered(begun: begin::Begun, shared: Shared) -> Result<String> {
    let shared = Arc::new(shared);
    let (_, outcome) = host::finished(begun, &shared)?;
    Ok(text_of(&shared, outcome))
}

pub fn codecs_decode(context: &mut Context, args: arg::CodecsDecode) -> Result<String> {
    let shared = asked(context, args.request.text);
    answered(begin::codecs_decode(context.runtime, args), shared)
}

pub fn codecs_encode(context: &mut Context, args: arg::CodecsEncode) -> Result<String> {
    let shared = asked(context, args.annotated_request.text);
    shared.values.put(output::c_string(args.original.text));
    answered(begin::codecs_encode(context.runtime, args), shared)
}

pub fn codecs_decode_response(context: &mut Context, args: arg::CodecsDecodeResponse) -> Result<String> {
    let shared = asked(context, args.response.text);
    answered(begin::codecs_decode_response(context.runtime, args), shared)
}

pub fn codecs_detect_request(_: &mut Context, args: arg::CodecsDetectRequest) -> Result<Option<String>> {
    Ok(detect_request(args.content.text, args.hint).map(named))
}

pub fn codecs_detect_response(_: &mut Context, args: arg::CodecsDetectResponse) -> Result<Option<String>> {
    Ok(detect_response(args.response.text, args.hint).map(named))
}

fn named(codec: Codec) -> String {
    codec.as_str().to_owned()
}

pub fn codecs_set_pricing(context: &mut Context, args: arg::CodecsSetPricing) -> Result<()> {
    context.runtime.set_pricing_from(args.catalog.as_ref())
}

pub fn codecs_set_full_payloads(context: &mut Context, args: arg::CodecsSetFullPayloads) -> Result<()> {
    context.runtime.set_full_payloads(args.full);
    Ok(())
}

pub fn guardrails_set_sanitizer_timeout(context: &mut Context, args: arg::GuardrailsSetSanitizerTimeout) -> Result<()> {
    context.runtime.set_sanitizer_timeout(args.timeout_millis)
}

pub fn codecs_register(context: &mut Context, args: arg::CodecsRegister) -> Result<()> {
    match &args.codec.0 {
        LlmCodec::Host { codec, .. } => context.runtime.register_codec(args.name, codec.clone()),
        LlmCodec::BuiltIn(_) => {
            Err(Error::invalid_argument("codec", "codec is one of the runtime's own, which has a name already"))
        }
    }
}

pub fn codecs_deregister(context: &mut Context, args: arg::CodecsDeregister) -> Result<bool> {
    Ok(context.runtime.deregister_codec(args.name))
}

//! Codecs of model calls as objects of C: the runtime's own, and those of the application with what they are called for.

#![allow(unsafe_code)] // Function pointers of C are called, and contexts lead back to what they were made of.

use crate::error::{self, NemoRelayStatus};
use crate::generated::callbacks::Function;
use crate::generated::types::{NemoRelayLlmCodecIdentity, NemoRelayLlmExecutionContext, NemoRelayLlmSanitizeContext};
use crate::host::{Shared, succeeded};
use crate::registered::{self, Owner};
use crate::{context, input, output, request};
use nemo_relay_runtime::codecs::Codec;
use nemo_relay_runtime::types::{Error, Family, LlmCodecKind, Result};
use nemo_relay_runtime::{Callback, CodecJob, Codecs, LlmCodec, Reply, Runtime, Slot};
use std::ffi::{CString, c_char, c_void};
use std::ptr::{from_ref, null, null_mut};

/// A codec, of whichever kind.
pub struct NemoRelayCodec(pub LlmCodec);

/// Makes the normalized form of a request.
pub type NemoRelayCodecDecodeFunc =
    unsafe extern "C" fn(*mut c_void, *const c_char, *mut *mut c_char) -> NemoRelayStatus;
/// Brings a normalized form into a copy of a request.
pub type NemoRelayCodecEncodeFunc =
    unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char, *mut *mut c_char) -> NemoRelayStatus;
/// Makes the normalized form of a response.
pub type NemoRelayCodecDecodeResponseFunc = NemoRelayCodecDecodeFunc;

/// The functions of a codec of the application.
#[derive(Clone, Copy)]
pub struct Methods {
    pub decode: Option<NemoRelayCodecDecodeFunc>,
    pub encode: Option<NemoRelayCodecEncodeFunc>,
    pub decode_response: Option<NemoRelayCodecDecodeResponseFunc>,
}

impl NemoRelayCodec {
    pub fn kind(&self) -> u32 {
        self.0.kind().number()
    }

    pub fn id(&self) -> *mut c_char {
        output::optional_string(self.0.id())
    }

    pub fn callback(&self) -> u64 {
        match &self.0 {
            LlmCodec::BuiltIn(_) => 0,
            LlmCodec::Host { codec, .. } => codec.id(),
        }
    }
}

/// What an operation was given for a codec.
pub fn given(codec: Option<&NemoRelayCodec>) -> Option<LlmCodec> {
    codec.map(|codec| codec.0.clone())
}

pub fn built_in(codec: Codec) -> *mut NemoRelayCodec {
    handed_over(LlmCodec::BuiltIn(codec))
}

pub fn by_name(runtime: &Runtime, name: &str) -> Result<Box<NemoRelayCodec>> {
    runtime.codec(name).map(|codec| Box::new(NemoRelayCodec(codec)))
}

pub fn custom(methods: Methods, owner: Owner) -> *mut NemoRelayCodec {
    let codec = registered::keep(context::default_runtime(), Function::Codec(methods), owner);
    handed_over(LlmCodec::Host { codec, name: None })
}

pub fn numbered(runtime: &Runtime, callback: u64) -> Box<NemoRelayCodec> {
    Box::new(NemoRelayCodec(LlmCodec::Host { codec: runtime.callback(callback), name: None }))
}

pub fn handed_over(codec: LlmCodec) -> *mut NemoRelayCodec {
    Box::into_raw(Box::new(NemoRelayCodec(codec)))
}

impl Shared {
    /// Has a codec of the application do its job.
    pub fn transcode(&self, codec: &Callback, job: CodecJob) -> Reply {
        error::clear();
        self.nested(|| self.answer_of(codec, job)).map_or_else(Reply::Failed, Reply::Value)
    }

    fn answer_of(&self, codec: &Callback, job: CodecJob) -> Result<Slot> {
        let registered = registered::find(codec)?;
        let Function::Codec(methods) = registered.function else { return Err(missing("functions")) };
        let user_data = registered.owner.user_data;
        let mut out = null_mut();
        // SAFETY for each: the codec is registered, so its functions are valid; what they are given lives until they return.
        let status = match job {
            CodecJob::Decode { request } => {
                let decode = methods.decode.ok_or_else(|| missing("decode"))?;
                let request = self.values.get(request);
                // SAFETY: as above.
                unsafe { decode(user_data, request.as_ptr(), &mut out) }
            }
            CodecJob::Encode { annotated, original } => {
                let encode = methods.encode.ok_or_else(|| missing("encode"))?;
                let (annotated, original) = (self.values.get(annotated), self.values.get(original));
                // SAFETY: as above.
                unsafe { encode(user_data, annotated.as_ptr(), original.as_ptr(), &mut out) }
            }
            CodecJob::DecodeResponse { response } => {
                let decode = methods.decode_response.ok_or_else(|| missing("decode_response"))?;
                let response = self.values.get(response);
                // SAFETY: as above.
                unsafe { decode(user_data, response.as_ptr(), &mut out) }
            }
        };
        // SAFETY: what a callback leaves was made by nemo_relay_string_new.
        let answer = unsafe { input::owned(out) };
        succeeded(status)?;
        let answer = answer.ok_or_else(|| Error::callback("", "the codec left no value", error::NO_SLOT))?;
        checked(&answer, job)?;
        Ok(self.values.put(answer))
    }
}

fn missing(function: &str) -> Error {
    Error::callback("", &format!("the codec has no {function}"), error::NO_SLOT)
}

/// What a codec left is JSON, and what it encoded is a request.
fn checked(answer: &CString, job: CodecJob) -> Result<()> {
    input::parse(answer.to_bytes())?;
    match job {
        CodecJob::Encode { .. } => request::parts(input::payload_text(answer.to_bytes())?).map(drop),
        _ => Ok(()),
    }
}

/// The codecs of a call as one callback sees them. The contexts that it is given lead here.
#[derive(Default)]
pub struct Seen {
    sanitized: Option<Named>,
    request: Option<Named>,
    response: Option<Named>,
}

/// A codec with its identity.
struct Named {
    codec: LlmCodec,
    identity: NemoRelayLlmCodecIdentity,
    /// What the identity points to.
    _id: Option<CString>,
}

const NO_CODEC: NemoRelayLlmCodecIdentity = NemoRelayLlmCodecIdentity { kind: LlmCodecKind::None.number(), id: null() };

impl Named {
    fn of(codec: &LlmCodec) -> Self {
        let id = codec.id().map(output::c_string);
        let pointer = id.as_ref().map_or(null(), |id| id.as_ptr());
        let identity = NemoRelayLlmCodecIdentity { kind: codec.kind().number(), id: pointer };
        Self { codec: codec.clone(), identity, _id: id }
    }
}

impl Seen {
    /// An intercept of streams sees no response.
    pub fn by(codecs: Option<&Codecs>, family: Option<Family>) -> Self {
        let (Some(codecs), Some(family)) = (codecs, family) else { return Self::default() };
        let response = codecs.response.as_ref().filter(|_| family != Family::LlmStreamExecutionIntercept);
        Self {
            sanitized: codecs.sanitized_by(family).map(Named::of),
            request: codecs.request.as_ref().map(Named::of),
            response: response.map(Named::of),
        }
    }

    pub fn execution_context(&self) -> NemoRelayLlmExecutionContext {
        let identity = |named: &Option<Named>| named.as_ref().map_or(null(), |named| from_ref(&named.identity));
        NemoRelayLlmExecutionContext {
            request_codec: identity(&self.request),
            response_codec: identity(&self.response),
            codecs: from_ref(self).cast(),
        }
    }

    pub fn sanitize_context(&self) -> NemoRelayLlmSanitizeContext {
        let codec = self.sanitized.as_ref().map_or(&NO_CODEC, |named| &named.identity);
        NemoRelayLlmSanitizeContext { codec, codecs: from_ref(self).cast() }
    }
}

/// # Safety
/// `codecs` is null or that of a context whose callback has not returned.
unsafe fn resolved(codecs: *const c_void, which: impl Fn(&Seen) -> &Option<Named>) -> *mut NemoRelayCodec {
    // SAFETY: as the caller promises.
    let seen = unsafe { codecs.cast::<Seen>().as_ref() };
    let named = seen.and_then(|seen| which(seen).as_ref());
    named.map_or(null_mut(), |named| handed_over(named.codec.clone()))
}

/// # Safety
/// As for `resolved`.
pub unsafe fn resolve_codec(codecs: *const c_void) -> *mut NemoRelayCodec {
    // SAFETY: as the caller promises.
    unsafe { resolved(codecs, |seen| &seen.sanitized) }
}

/// # Safety
/// As for `resolved`.
pub unsafe fn resolve_request_codec(codecs: *const c_void) -> *mut NemoRelayCodec {
    // SAFETY: as the caller promises.
    unsafe { resolved(codecs, |seen| &seen.request) }
}

/// # Safety
/// As for `resolved`.
pub unsafe fn resolve_response_codec(codecs: *const c_void) -> *mut NemoRelayCodec {
    // SAFETY: as the caller promises.
    unsafe { resolved(codecs, |seen| &seen.response) }
}

//! Codecs of model calls, as the application gives them and as it gets them.

use crate::Relay;
use crate::error::{BoxError, Result};
use crate::generated::{LlmCodec, LlmCodecIdentity, LlmExecutionContext, LlmRequest, LlmSanitizeContext};
use nemo_relay_runtime::codecs::Codec;
use nemo_relay_runtime::{Codecs, LlmCodec as CoreCodec};
use nemo_relay_types::{Family, LlmCodecKind};
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// A codec of the application. The runtime has one for each of the providers in [`LlmCodec`].
///
/// What a codec is not asked for it need not have: that of a request has `decode` and `encode`, that of a response
/// `decode_response`. They answer at once; an error fails the call, except that a response which cannot be read is shown
/// without its normalized form.
pub trait CustomCodec: Send + Sync {
    /// The normalized form of a request, an object.
    ///
    /// # Errors
    ///
    /// Why the request cannot be read.
    fn decode(&self, request: &LlmRequest) -> std::result::Result<Value, BoxError> {
        let _ = request;
        Err("the codec decodes no requests".into())
    }

    /// The request with what was changed in its normalized form; only asked for where something was.
    ///
    /// # Errors
    ///
    /// Why the change cannot be expressed.
    fn encode(&self, annotated: &Value, original: &LlmRequest) -> std::result::Result<LlmRequest, BoxError> {
        let _ = (annotated, original);
        Err("the codec encodes no requests".into())
    }

    /// The normalized form of a response.
    ///
    /// # Errors
    ///
    /// Why the response cannot be read.
    fn decode_response(&self, response: &Value) -> std::result::Result<Value, BoxError> {
        let _ = response;
        Err("the codec decodes no responses".into())
    }
}

/// What an [`LlmCodec`] comes down to.
pub(crate) enum Form<'a> {
    BuiltIn(Codec),
    Named(&'a str),
    Custom(&'a Arc<dyn CustomCodec>),
}

impl From<&str> for LlmCodec {
    fn from(name: &str) -> Self {
        Self::Named(name.to_owned())
    }
}

impl From<String> for LlmCodec {
    fn from(name: String) -> Self {
        Self::Named(name)
    }
}

impl<T: CustomCodec + 'static> From<Arc<T>> for LlmCodec {
    fn from(codec: Arc<T>) -> Self {
        Self::Custom(codec)
    }
}

impl From<Arc<dyn CustomCodec>> for LlmCodec {
    fn from(codec: Arc<dyn CustomCodec>) -> Self {
        Self::Custom(codec)
    }
}

impl fmt::Debug for LlmCodec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.form() {
            Form::BuiltIn(codec) => codec.fmt(f),
            Form::Named(name) => f.debug_tuple("Named").field(&name).finish(),
            Form::Custom(_) => f.write_str("Custom"),
        }
    }
}

impl PartialEq for LlmCodec {
    /// Objects of the application are equal where they are the same object.
    fn eq(&self, other: &Self) -> bool {
        match (self.form(), other.form()) {
            (Form::Custom(one), Form::Custom(other)) => Arc::ptr_eq(one, other),
            (Form::Named(one), Form::Named(other)) => one == other,
            (Form::BuiltIn(one), Form::BuiltIn(other)) => one == other,
            _ => false,
        }
    }
}

impl Relay {
    /// The codec as the core knows it. Errors: `not_found` for a name that nobody has registered.
    pub(crate) fn core_codec(&self, codec: &LlmCodec) -> Result<CoreCodec> {
        match codec.form() {
            Form::BuiltIn(codec) => Ok(CoreCodec::BuiltIn(codec)),
            Form::Named(name) => Ok(self.runtime().codec(name)?),
            Form::Custom(codec) => Ok(CoreCodec::Host { codec: self.keep_codec(codec.clone()), name: None }),
        }
    }

    /// The codec as the application knows it.
    fn own_codec(&self, codec: &CoreCodec) -> Option<LlmCodec> {
        match codec {
            CoreCodec::BuiltIn(codec) => Some((*codec).into()),
            CoreCodec::Host { codec, .. } => self.kept_codec(codec.id()).map(LlmCodec::Custom),
        }
    }
}

impl LlmExecutionContext {
    /// That of a call with these codecs; an intercept of streams sees no response.
    pub(crate) fn of(relay: &Relay, codecs: Option<&Codecs>, family: Option<Family>) -> Self {
        let request = codecs.and_then(|codecs| codecs.request.as_ref());
        let response = codecs.and_then(|codecs| codecs.response.as_ref());
        let response = response.filter(|_| family != Some(Family::LlmStreamExecutionIntercept));
        Self {
            request_codec: request.map(identity),
            response_codec: response.map(identity),
            resolve_request_codec: request.and_then(|codec| relay.own_codec(codec)),
            resolve_response_codec: response.and_then(|codec| relay.own_codec(codec)),
        }
    }
}

impl LlmSanitizeContext {
    /// That of a call with these codecs.
    pub(crate) fn of(relay: &Relay, codecs: Option<&Codecs>, family: Option<Family>) -> Self {
        let codec = codecs.zip(family).and_then(|(codecs, family)| codecs.sanitized_by(family));
        Self {
            codec: codec.map_or(LlmCodecIdentity { kind: LlmCodecKind::None, id: None }, identity),
            resolve_codec: codec.and_then(|codec| relay.own_codec(codec)),
        }
    }
}

fn identity(codec: &CoreCodec) -> LlmCodecIdentity {
    LlmCodecIdentity { kind: codec.kind(), id: codec.id().map(str::to_owned) }
}

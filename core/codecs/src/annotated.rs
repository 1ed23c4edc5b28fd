//! Requests and responses in the one shape.

use crate::Codec;
use crate::json::{Object, Value, parse};
use crate::rebase::rebase;
use nemo_relay_types::{Error, Result};
use std::sync::Arc;

/// What a request was decoded from, so that an untouched one is given back without looking at it.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub codec: Codec,
    pub text: Arc<str>,
    pub decoded: Arc<Value>,
}

/// A request to a model in the one shape: a JSON object whose members the reference page of the codecs lists.
///
/// A clone shares the value until one of the two is changed.
#[derive(Clone, Debug)]
pub struct AnnotatedLlmRequest {
    value: Arc<Value>,
    origin: Option<Origin>,
}

impl AnnotatedLlmRequest {
    pub(crate) fn decoded(codec: Codec, text: &str, value: Value) -> Self {
        let value = Arc::new(value);
        let origin = Origin { codec, text: text.into(), decoded: value.clone() };
        Self { value, origin: Some(origin) }
    }

    /// Reads the shape itself, such as what a host language made of it.
    ///
    /// Errors: `invalid_payload` or `limit_exceeded` for the text, `invalid_argument` where it is no object.
    pub fn parse(text: &str) -> Result<Self> {
        Ok(Self { value: Arc::new(read_object(text, "annotated_request")?), origin: None })
    }

    /// This request with another value, which is what somebody made of it. Errors: as `parse`.
    ///
    /// Where the value is the same, the result counts as untouched.
    pub fn with_text(&self, text: &str) -> Result<Self> {
        let value = read_object(text, "annotated_request")?;
        let value = if value.same(&self.value) { self.value.clone() } else { Arc::new(value) };
        Ok(Self { value, origin: self.origin.clone() })
    }

    /// This request with what a host changed in its own copy: `given` is the text that the host wrote of that copy before
    /// anybody changed it, `returned` the one afterwards. Errors: as `parse`.
    ///
    /// What a host cannot keep, such as an integer beyond its numbers, is in both texts, and so counts as untouched.
    pub fn with_edits(&self, given: &str, returned: &str) -> Result<Self> {
        if given == returned {
            return Ok(self.clone());
        }
        let (given, returned) = (read_object(given, "annotated_request")?, read_object(returned, "annotated_request")?);
        let value = rebase(&self.value, &given, &returned);
        let value = if value.same(&self.value) { self.value.clone() } else { Arc::new(value) };
        Ok(Self { value, origin: self.origin.clone() })
    }

    /// The value: always an object.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The members, to be changed.
    pub fn members_mut(&mut self) -> &mut Object {
        let value = Arc::make_mut(&mut self.value);
        if !matches!(value, Value::Object(_)) {
            *value = Value::Object(Object::default());
        }
        let Value::Object(object) = value else { unreachable!("made an object above") };
        object
    }

    /// The messages, in order.
    pub fn messages(&self) -> &[Value] {
        self.value.at(&["messages"]).and_then(Value::as_array).unwrap_or_default()
    }

    /// The model that was asked for.
    pub fn model(&self) -> Option<&str> {
        self.value.at(&["model"])?.as_str()
    }

    /// The value as canonical JSON text: compact, keys in alphabetical order.
    pub fn to_text(&self) -> String {
        self.value.to_canonical()
    }

    pub(crate) fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// Whether it is still what `text` was decoded to.
    pub(crate) fn untouched(&self, codec: Codec, text: &str) -> bool {
        self.origin.as_ref().is_some_and(|origin| {
            origin.codec == codec && Arc::ptr_eq(&origin.decoded, &self.value) && *origin.text == *text
        })
    }
}

/// A response of a model in the one shape: a JSON object whose members the reference page of the codecs lists.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedLlmResponse(Value);

impl AnnotatedLlmResponse {
    pub(crate) fn new(members: Object) -> Self {
        Self(Value::Object(members))
    }

    /// Reads the shape itself. Errors: as `AnnotatedLlmRequest::parse`.
    pub fn parse(text: &str) -> Result<Self> {
        read_object(text, "annotated_response").map(Self)
    }

    /// The value: always an object.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// The model that answered.
    pub fn model(&self) -> Option<&str> {
        self.0.at(&["model"])?.as_str()
    }

    /// A count of tokens, such as `prompt_tokens`.
    pub fn tokens(&self, name: &str) -> Option<u64> {
        self.0.at(&["usage", name])?.as_u64()
    }

    /// Why the model stopped, if that is known; the provider's own word where the shape has none for it.
    pub fn finish_reason(&self) -> Option<&str> {
        let reason = self.0.at(&["finish_reason"])?;
        reason.as_str().or_else(|| reason.at(&["unknown"])?.as_str())
    }

    /// The value as canonical JSON text: compact, keys in alphabetical order.
    pub fn to_text(&self) -> String {
        self.0.to_canonical()
    }

    pub(crate) fn set_usage(&mut self, name: &str, value: Value) {
        if let Some(usage) = self.0.as_object_mut().and_then(|members| members.at_path(&["usage"])) {
            usage.set(name, value);
        }
    }
}

fn read_object(text: &str, what: &str) -> Result<Value> {
    let value = parse(text)?.to_value(text);
    match value {
        Value::Object(_) => Ok(value),
        other => Err(Error::invalid_argument(what, format!("{what} must be an object, not {}", other.kind()))),
    }
}

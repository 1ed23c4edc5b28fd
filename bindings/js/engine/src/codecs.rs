//! Codecs of model calls: as the package names them, what contexts say about them, and their operations.
//!
//! The package gives a codec as a text: [`NAMED`] and its name, or [`OBJECT`] and the number under which it keeps the object
//! of the application.

use crate::delivery::family_of;
use crate::{Engine, Result, missing};
use nemo_relay_runtime::codecs::{detect_request, detect_response};
use nemo_relay_runtime::types::{Error, Family, Json};
use nemo_relay_runtime::{Callback, CodecJob, LlmCodec, Machine};

const NAMED: char = '=';
const OBJECT: char = '#';

/// What the codec of an application is to do, by number.
const JOB_DECODE: u32 = 1;
const JOB_ENCODE: u32 = 2;
const JOB_DECODE_RESPONSE: u32 = 3;

impl Engine {
    /// Begins to make the normalized form of the request in slot `value`.
    pub fn codec_decode(&mut self, codec: String, value: u32) -> Result<()> {
        let (machine, op) = self.runtime.codec_decode(self.codec(&codec)?, value);
        self.begin(machine, op);
        Ok(())
    }

    /// Begins to bring a normalized form into a copy of the request that it was made of.
    pub fn codec_encode(&mut self, codec: String, annotated: u32, original: u32) -> Result<()> {
        let (machine, op) = self.runtime.codec_encode(self.codec(&codec)?, annotated, original);
        self.begin(machine, op);
        Ok(())
    }

    /// Begins to make the normalized form of the response in slot `value`.
    pub fn codec_decode_response(&mut self, codec: String, value: u32) -> Result<()> {
        let (machine, op) = self.runtime.codec_decode_response(self.codec(&codec)?, value);
        self.begin(machine, op);
        Ok(())
    }

    /// The name of the codec of a request's content, where one alone fits.
    pub fn codec_of_request(&self, content: String, hint: Option<String>) -> Result<Option<String>> {
        let content = self.payload(&content)?;
        Ok(detect_request(content.as_str(), hint.as_deref()).map(|codec| codec.as_str().to_owned()))
    }

    /// The name of the codec of a response, where one alone fits.
    pub fn codec_of_response(&self, response: String, hint: Option<String>) -> Result<Option<String>> {
        let response = self.payload(&response)?;
        Ok(detect_response(response.as_str(), hint.as_deref()).map(|codec| codec.as_str().to_owned()))
    }

    /// Sets the prices of costs that are estimated.
    pub fn set_pricing(&self, catalog: Option<String>) -> Result<()> {
        let catalog = catalog.map(|text| self.payload(&text)).transpose()?;
        self.runtime.set_pricing_from(catalog.as_ref())
    }

    /// Says whether start events show whole conversations.
    pub fn set_full_payloads(&self, full: bool) {
        self.runtime.set_full_payloads(full);
    }

    /// Says how long a sanitizer may take.
    pub fn set_sanitizer_timeout(&self, timeout_millis: u32) -> Result<()> {
        self.runtime.set_sanitizer_timeout(timeout_millis)
    }

    /// Makes the object that the package keeps under this number known by a name.
    pub fn register_codec(&mut self, name: String, codec: u32) -> Result<()> {
        let codec = self.runtime.callback(u64::from(codec));
        let registered = self.runtime.register_codec(&name, codec);
        self.refresh();
        registered
    }

    /// Forgets the name of a codec; says whether there was one.
    pub fn deregister_codec(&mut self, name: String) -> bool {
        let known = self.runtime.deregister_codec(&name);
        self.refresh();
        known
    }

    /// The codecs of which the context of a callback of this family speaks, as a JSON list with null for what there is not:
    /// that of the payload for a sanitizer, those of the request and of the response for an execution intercept.
    pub fn codecs_told(&self, machine: u32, family: u32) -> Result<String> {
        let family = family_of(family)?;
        let codecs = self.machines.get(machine).and_then(Machine::codecs).ok_or_else(|| missing("the call"))?;
        let told = match family {
            Family::LlmExecutionIntercept => vec![codecs.request.as_ref(), codecs.response.as_ref()],
            // Of a stream there is no response that the codec could read.
            Family::LlmStreamExecutionIntercept => vec![codecs.request.as_ref(), None],
            _ => vec![codecs.sanitized_by(family)],
        };
        let told: Vec<_> = told.into_iter().map(|codec| codec.map_or("null".to_owned(), identity)).collect();
        Ok(format!("[{}]", told.join(",")))
    }

    /// The codecs of a call. Both are read before either fails, so that the number of an object always comes back.
    pub(crate) fn codecs(&self, request: Option<String>, response: Option<String>) -> Result<[Option<LlmCodec>; 2]> {
        let read = |codec: Option<String>| codec.map(|codec| self.codec(&codec)).transpose();
        let (request, response) = (read(request), read(response));
        Ok([request?, response?])
    }

    pub(crate) fn codec(&self, given: &str) -> Result<LlmCodec> {
        if let Some(name) = given.strip_prefix(NAMED) {
            return self.runtime.codec(name);
        }
        let number = given.strip_prefix(OBJECT).and_then(|number| number.parse().ok());
        let codec = self.runtime.callback(number.ok_or_else(|| -> Error { missing("the codec") })?);
        Ok(LlmCodec::Host { codec, name: None })
    }
}

/// A job of a codec of the application, by number, and the slots that it is about.
pub(crate) fn job(job: CodecJob) -> (u32, u32, Option<u32>) {
    match job {
        CodecJob::Decode { request } => (JOB_DECODE, request, None),
        CodecJob::Encode { annotated, original } => (JOB_ENCODE, annotated, Some(original)),
        CodecJob::DecodeResponse { response } => (JOB_DECODE_RESPONSE, response, None),
    }
}

fn identity(codec: &LlmCodec) -> String {
    let id = codec.id().map_or("null".to_owned(), |id| Json::string(id).to_string());
    let object = match codec {
        LlmCodec::BuiltIn(_) => "null".to_owned(),
        LlmCodec::Host { codec, .. } => Callback::id(codec).to_string(),
    };
    format!(r#"{{"kind":"{}","id":{id},"object":{object}}}"#, codec.kind().as_str())
}

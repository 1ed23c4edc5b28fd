//! A model call in the one shape of requests and responses: as its events are annotated, else by the shape of the payload.

use super::{Scope, profile};
use crate::message::Any;
use crate::tables::{APIS, Api, Tokens};
use crate::value::{self, Attributes};
use nemo_relay_codecs::{AnnotatedLlmRequest, AnnotatedLlmResponse, Codec, Value, detect_request, detect_response};
use nemo_relay_types::ScopeEvent;

/// What is known of a model call.
#[derive(Default)]
pub(crate) struct Llm {
    pub request: Option<AnnotatedLlmRequest>,
    pub response: Option<AnnotatedLlmResponse>,
    codec: Option<Codec>,
    /// The model by the payload of the response, where nothing else is understood of it.
    loose_model: Option<String>,
    /// The model that the application named.
    named_model: Option<String>,
}

impl Llm {
    /// The request and the response.
    pub fn of(scope: &Scope<'_>) -> Self {
        let mut llm = Self::response_of(scope);
        if let Some(start) = scope.start {
            llm.read_request(start);
        }
        llm
    }

    /// The response alone.
    pub fn response_of(scope: &Scope<'_>) -> Self {
        let mut llm = Self { named_model: scope.profile_text("model_name"), ..Self::default() };
        if let Some(end) = scope.end {
            llm.read_response(end);
        }
        llm
    }

    fn read_request(&mut self, start: &ScopeEvent) {
        if let Some(annotated) = profile(start).get("annotated_request") {
            self.request = AnnotatedLlmRequest::parse(annotated).ok();
        }
        let data = value::members(start.data.as_ref());
        let content = data.get("content");
        if let (None, Some(content)) = (&self.request, content)
            && let Some(codec) = detect_request(content, None)
        {
            self.request = codec.decode(content).ok();
            self.codec = Some(codec);
        }
    }

    fn read_response(&mut self, end: &ScopeEvent) {
        if let Some(annotated) = profile(end).get("annotated_response") {
            self.response = AnnotatedLlmResponse::parse(annotated).ok();
        }
        let Some(data) = end.data.as_ref().filter(|_| self.response.is_none()) else { return };
        if let Some(codec) = detect_response(data.as_str(), None) {
            self.response = codec.decode_response(data.as_str()).ok();
            self.codec = Some(codec);
        }
        self.loose_model = value::text(&value::members(Some(data)), "model");
    }

    /// A value of the request.
    pub fn request_at(&self, path: &[&str]) -> Option<&Value> {
        self.request.as_ref()?.value().at(path).filter(|value| !value.is_null())
    }

    /// A value of the response.
    pub fn response_at(&self, path: &[&str]) -> Option<&Value> {
        self.response.as_ref()?.value().at(path).filter(|value| !value.is_null())
    }

    /// The model that answered, else the one that was asked.
    pub fn model(&self) -> Option<String> {
        self.response_model().map(str::to_owned).or_else(|| self.named_model.clone())
    }

    /// The model that answered.
    pub fn response_model(&self) -> Option<&str> {
        let model = self.response.as_ref().and_then(|response| response.model());
        model.or(self.loose_model.as_deref())
    }

    /// The model that was asked.
    pub fn request_model(&self) -> Option<&str> {
        let model = self.request.as_ref().and_then(|request| request.model());
        model.or(self.named_model.as_deref()).or_else(|| self.response_model())
    }

    /// The interface, as the annotations name it or the shape shows it.
    pub fn api(&self) -> Option<&'static Api> {
        let named = |value: Option<&Value>| value.and_then(Value::as_str).and_then(by_name);
        named(self.request_at(&["api_specific", "api"]))
            .or_else(|| named(self.response_at(&["api_specific", "api"])))
            .or_else(|| by_name(self.codec?.as_str()))
    }

    /// Adds the counts of tokens.
    pub fn add_tokens(&self, tokens: &Tokens, attributes: &mut Attributes) {
        let Some(response) = &self.response else { return };
        let (read, written) = (response.tokens("cache_read_tokens"), response.tokens("cache_write_tokens"));
        let apart = self.api().is_some_and(|api| api.cache_is_apart);
        let of_cache = if apart { read.unwrap_or(0).saturating_add(written.unwrap_or(0)) } else { 0 };
        let prompt = response.tokens("prompt_tokens").map(|count| count.saturating_add(of_cache));
        let total = response.tokens("total_tokens").map(|count| count.saturating_add(of_cache));
        let mut add = |keys: &'static [&'static str], count: Option<u64>| {
            for key in keys {
                attributes.maybe(*key, count.map(|count| Any::Int(i64::try_from(count).unwrap_or(i64::MAX))));
            }
        };
        add(tokens.prompt, prompt);
        add(tokens.completion, response.tokens("completion_tokens"));
        add(tokens.total, total);
        add(tokens.cache_read, read);
        add(tokens.cache_write, written);
    }
}

/// Where the image of a content part is: its URL, or a `data:` URL that holds it.
pub(super) fn image_url(part: &Value) -> Option<String> {
    let text = |path: &[&str]| part.at(path).and_then(Value::as_str);
    let url = text(&["image_url", "url"]).or_else(|| text(&["image_url"])).or_else(|| text(&["image", "url"]));
    url.map(str::to_owned).or_else(|| {
        let (kind, data) = (text(&["image", "media_type"])?, text(&["image", "data"])?);
        Some(format!("data:{kind};base64,{data}"))
    })
}

fn by_name(name: &str) -> Option<&'static Api> {
    APIS.iter().find(|api| api.name == name)
}

/// Whether a scope is a model call whose answer comes in chunks.
pub(crate) fn is_streaming(event: &ScopeEvent) -> bool {
    event.category.as_deref() == Some("llm") && event.attributes.iter().any(|flag| flag == "streaming")
}

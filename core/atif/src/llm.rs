//! What a trajectory needs of the events of a model call.

use crate::content::{is_tool_result, message};
use crate::read::{at, float, integer, items, member, pick, string};
use crate::text::Text;
use nemo_relay_codecs::{detect_request, detect_response};
use nemo_relay_types::{Json, ScopeEvent};
use std::sync::Arc;

/// The start of a model call.
pub(crate) struct Asked {
    /// Whether the last message is of the user, and no result of a tool.
    pub fresh: bool,
    /// The last message that is not of the system, as content of ATIF.
    pub message: Text,
    /// The request as the provider gets it.
    pub request: Option<Text>,
    /// The model that was asked for.
    pub model: Option<Text>,
    /// How hard the model was to think: a JSON string or number.
    pub effort: Option<Text>,
}

/// The end of a model call.
#[derive(Default)]
pub(crate) struct Answered {
    /// The response as the provider gave it.
    pub response: Option<Text>,
    /// The message, as content of ATIF; `None` where the response is of no known form.
    pub message: Option<Text>,
    /// The model's own words on its thoughts, as a JSON string.
    pub reasoning: Option<Text>,
    /// The tools that the model asked for.
    pub calls: Vec<Declared>,
    /// Tokens and cost.
    pub usage: Option<Usage>,
    /// The model that answered.
    pub model: Option<Text>,
    /// The provider's name for the response, as a JSON string.
    pub id: Option<Text>,
}

/// A tool that a model asked for.
pub(crate) struct Declared {
    pub id: Option<Box<str>>,
    pub name: Box<str>,
    /// A JSON object.
    pub arguments: Text,
}

/// Tokens and cost of a call.
#[derive(Clone, Copy, Default)]
pub(crate) struct Usage {
    pub prompt: Option<u64>,
    pub completion: Option<u64>,
    pub total: Option<u64>,
    pub cache_read: Option<u64>,
    pub cache_write: Option<u64>,
    pub cost_usd: Option<f64>,
}

impl Asked {
    /// Reads a start event.
    pub fn of(event: &ScopeEvent) -> Self {
        let profile = event.category_profile.as_ref().map_or("", Json::as_str);
        let [annotated, model] = pick(profile, ["annotated_request", "model_name"]);
        let data = event.data.as_ref().filter(|data| !data.is_null());
        let request = data.map(|data| (data, member(data.as_str(), "content").unwrap_or(data.as_str())));
        let content = request.map_or("", |(_, content)| content);
        let last = last_message(annotated, content);
        let effort = member(content, "reasoning_effort")
            .or_else(|| at(content, &["reasoning", "effort"]))
            .filter(|effort| effort.starts_with(['"', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']));
        let asked_for = model.or_else(|| member(annotated?, "model")).or_else(|| member(content, "model"));
        Self {
            fresh: last.fresh,
            message: last.message,
            request: request.map(|(data, content)| Text::slice(&data.shared(), content)),
            model: asked_for.and_then(string).map(|model| Text::new(&model)),
            effort: effort.map(Text::new),
        }
    }

    pub fn size(&self) -> usize {
        [Some(&self.message), self.request.as_ref()].into_iter().flatten().map(|text| text.len()).sum()
    }
}

struct LastMessage {
    fresh: bool,
    message: Text,
}

/// The last message that is not of the system: of the annotation, else of the request in the form of its provider.
fn last_message(annotated: Option<&str>, content: &str) -> LastMessage {
    let known = annotated.and_then(|annotated| member(annotated, "messages")).or_else(|| member(content, "messages"));
    match known {
        Some(messages) => last_of(messages),
        None => {
            let decoded = detect_request(content, None).and_then(|codec| codec.decode(content).ok());
            let text = decoded.map(|decoded| decoded.to_text()).unwrap_or_default();
            last_of(member(&text, "messages").unwrap_or_default())
        }
    }
}

fn last_of(messages: &str) -> LastMessage {
    let of_system = |role: Option<&str>| matches!(role, Some(r#""system""# | r#""developer""#));
    let mut found = items(messages).into_iter().rev().map(|message| pick(message, ["role", "content"]));
    let [role, content] = found.find(|[role, _]| !of_system(*role)).unwrap_or_default();
    let content = content.unwrap_or_default();
    LastMessage { fresh: role == Some(r#""user""#) && !is_tool_result(content), message: Text::new(&message(content)) }
}

impl Answered {
    /// Reads an end event; `None` where it has neither data nor an annotation.
    pub fn of(event: &ScopeEvent) -> Option<Self> {
        let profile = event.category_profile.as_ref();
        let annotated = profile.and_then(|profile| member(profile.as_str(), "annotated_response"));
        let data = event.data.as_ref().filter(|data| !data.is_null());
        let text = data.map_or("", Json::as_str);
        if data.is_none() && annotated.is_none() {
            return None;
        }
        let mut answered = match annotated {
            Some(annotated) => Self::normal(annotated, profile.map(Json::shared)),
            None => match detect_response(text, None).and_then(|codec| codec.decode_response(text).ok()) {
                Some(decoded) => Self::normal(&decoded.to_text(), None),
                None => Self { message: text.starts_with('"').then(|| Text::new(text)), ..Self::default() },
            },
        };
        answered.response = data.map(|data| Text::slice(&data.shared(), data.as_str()));
        answered.reasoning = answered.reasoning.or_else(|| reasoning(text));
        Some(answered)
    }

    /// Reads a response in the one shape; `whole` is the text that it stands in.
    fn normal(annotated: &str, whole: Option<Arc<str>>) -> Self {
        let [message, calls, usage, model, id] = pick(annotated, ["message", "tool_calls", "usage", "model", "id"]);
        let message = crate::content::message(message.unwrap_or(r#""""#));
        let message = match (&whole, &message) {
            (Some(whole), std::borrow::Cow::Borrowed(slice)) => Text::slice(whole, slice),
            (_, message) => Text::new(message),
        };
        Self {
            message: Some(message),
            calls: items(calls.unwrap_or_default()).into_iter().map(Declared::of).collect(),
            usage: usage.map(Usage::of),
            model: model.and_then(string).map(|model| Text::new(&model)),
            id: id.filter(|id| id.starts_with('"') && id.len() > 2).map(Text::new),
            ..Self::default()
        }
    }

    /// How much is known of the call: the better of two records of one call is kept.
    pub fn fidelity(&self) -> u32 {
        let known = [
            (self.message.is_some(), 8),
            (self.usage.is_some(), 4),
            (!self.calls.is_empty(), 2),
            (self.id.is_some(), 2),
            (self.response.is_some(), 1),
            (self.model.is_some(), 1),
        ];
        known.iter().map(|(known, weight)| u32::from(*known) * weight).sum()
    }

    pub fn size(&self) -> usize {
        let texts = [self.response.as_ref(), self.message.as_ref(), self.reasoning.as_ref()];
        texts.into_iter().flatten().map(|text| text.len()).sum::<usize>()
            + self.calls.iter().map(|call| 64 + call.arguments.len()).sum::<usize>()
    }
}

impl Declared {
    fn of(call: &str) -> Self {
        let [id, name, arguments] = pick(call, ["id", "name", "arguments"]);
        Self {
            id: id.and_then(string).filter(|id| !id.is_empty()).map(|id| id.into()),
            name: name.and_then(string).unwrap_or_default().into(),
            arguments: Text::new(&crate::arguments::object(arguments.unwrap_or_default())),
        }
    }
}

impl Usage {
    fn of(usage: &str) -> Self {
        let keys = ["prompt_tokens", "completion_tokens", "total_tokens", "cache_read_tokens", "cache_write_tokens"];
        let [prompt, completion, total, cache_read, cache_write] =
            pick(usage, keys).map(|count| count.and_then(integer));
        let [uncached, cost] = pick(usage, ["uncached_input_tokens", "cost"]);
        let [amount, currency] = pick(cost.unwrap_or_default(), ["total", "currency"]);
        let in_dollars = currency.is_none_or(|currency| currency.eq_ignore_ascii_case(r#""usd""#));
        // ATIF counts cached tokens as tokens of the prompt; some providers do not.
        let read_and_new = uncached
            .and_then(integer)
            .map(|uncached| uncached.saturating_add(cache_read.unwrap_or(0)).saturating_add(cache_write.unwrap_or(0)));
        Self {
            prompt: prompt.max(read_and_new),
            completion,
            total,
            cache_read,
            cache_write,
            cost_usd: amount.and_then(float).filter(|amount| in_dollars && amount.is_finite()),
        }
    }

    /// Tokens that were read from a cache or written to it.
    pub fn cached(&self) -> Option<u64> {
        match (self.cache_read, self.cache_write) {
            (None, None) => None,
            (read, write) => Some(read.unwrap_or(0).saturating_add(write.unwrap_or(0))),
        }
    }
}

/// What the model says of its thoughts, in the forms that providers have for it, as a JSON string.
fn reasoning(response: &str) -> Option<Text> {
    let [choices, content, output] = pick(response, ["choices", "content", "output"]);
    let mut texts = Vec::new();
    for choice in choices.map(items).into_iter().flatten().take(1) {
        let [thought, reasoning] =
            pick(member(choice, "message").unwrap_or_default(), ["reasoning_content", "reasoning"]);
        texts.extend(thought.or(reasoning).and_then(string));
    }
    for block in content.map(items).into_iter().flatten() {
        texts.extend(member(block, "thinking").and_then(string));
    }
    for item in output.map(items).into_iter().flatten() {
        if member(item, "type") == Some(r#""reasoning""#) {
            let summaries = member(item, "summary").map(items).into_iter().flatten();
            texts.extend(summaries.filter_map(|summary| string(member(summary, "text")?)));
        }
    }
    texts.retain(|text| !text.is_empty());
    (!texts.is_empty()).then(|| Text::new(Json::string(&texts.join("\n")).as_str()))
}

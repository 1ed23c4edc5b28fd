//! What becomes of a call: the answer of an earlier one, or it runs, and its answer may be kept.

use crate::mark::{Facts, Reason};
use crate::sample::Sampler;
use crate::store::{Answer, Entry, Place, Store};
use crate::tools::Rule;
use crate::{bypass, key};
use nemo_relay_codecs::pricing::Pricing;
use nemo_relay_codecs::{Codec, detect_request};
use nemo_relay_types::{PendingMarkSpec, ResponseCacheConfig};
use serde_json::{Map, Value};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A model call that is about to run.
pub struct ModelCall<'a> {
    /// The name of the call.
    pub name: &'a str,
    /// The model, where the application named it.
    pub model_name: Option<&'a str>,
    /// The name of the codec of the call, where it has one.
    pub codec: Option<&'a str>,
    /// The headers of the request.
    pub headers: Map<String, Value>,
    /// The content of the request as JSON text.
    pub content: &'a str,
    /// Whether the answer comes in chunks, and if so whether they can be watched and replayed.
    pub stream: Option<bool>,
}

/// A tool call that is about to run.
pub struct ToolCall<'a> {
    /// The tool.
    pub name: &'a str,
    /// The arguments as JSON text.
    pub args: &'a str,
}

/// What is to become of a call, each with the mark that says so.
pub enum Plan {
    /// It is answered.
    Hit(Arc<Answer>, PendingMarkSpec),
    /// It runs; with a ticket its answer is kept.
    Run(Option<Ticket>, PendingMarkSpec),
}

/// With it the answer of a call is kept.
pub struct Ticket {
    place: Place,
    ttl_millis: u64,
    codec: Option<Codec>,
    /// Whether an answer that says that something went wrong is kept as well.
    keeps_errors: bool,
}

impl Ticket {
    pub(crate) fn codec(&self) -> Option<Codec> {
        self.codec
    }
}

/// The answers of one configuration.
pub struct ResponseCache {
    config: ResponseCacheConfig,
    store: Mutex<Store>,
    sampler: Sampler,
}

impl ResponseCache {
    /// A cache that holds nothing yet.
    pub fn new(config: ResponseCacheConfig) -> Self {
        let memory = config.backend.as_ref().and_then(|backend| backend.config.clone()).unwrap_or_default();
        Self { config, store: Mutex::new(Store::new(memory.max_bytes)), sampler: Sampler::default() }
    }

    /// What it was made with.
    pub fn config(&self) -> &ResponseCacheConfig {
        &self.config
    }

    /// What is to become of a model call. Prices are for what a hit saves; `now` is in nanoseconds since 1970.
    pub fn model_call(&self, call: &ModelCall<'_>, pricing: Option<&Pricing>, now: i64) -> Plan {
        let past = |reason| Plan::Run(None, Facts::new("bypass", "llm").reason(reason).mark());
        if call.stream == Some(false) {
            return past(Reason::Uncacheable);
        }
        let Ok(Value::Object(body)) = serde_json::from_str(call.content) else {
            return past(Reason::UnparseableBody);
        };
        let codec = match call.codec {
            Some(name) => Codec::parse(name),
            None => detect_request(call.content, None),
        };
        if call.stream.is_some() && codec.is_none() {
            return past(Reason::StreamNoCodec);
        }
        if let Some(reason) = bypass::reason(&body, codec, self.config.cache_nondeterministic) {
            return past(reason);
        }
        let Some(hash) = key::of_model(&self.config, call, codec, &body) else {
            return past(Reason::UnrepresentableNumber);
        };
        let place = Place { hash, streams: call.stream.is_some() };
        let ticket =
            Ticket { place, ttl_millis: self.config.ttl_seconds.saturating_mul(1000), codec, keeps_errors: false };
        self.looked_up(ticket, "llm", self.config.bypass_rate, now, |entry, facts| {
            saved(facts, entry, pricing, call.model_name)
        })
    }

    /// What is to become of a tool call.
    pub fn tool_call(&self, call: &ToolCall<'_>, now: i64) -> Plan {
        let past = |reason| Plan::Run(None, Facts::new("bypass", "tool").reason(reason).mark());
        let rule = Rule::of(&self.config, call.name);
        if !rule.cacheable {
            return past(Reason::Uncacheable);
        }
        let Ok(args) = serde_json::from_str(call.args) else { return past(Reason::UnparseableBody) };
        let keeps_errors = self.config.tools.as_ref().is_some_and(|tools| tools.cache_errors);
        let Some(hash) = key::of_tool(&self.config.namespace, keeps_errors, call, &rule, &args) else {
            return past(Reason::UnrepresentableNumber);
        };
        let place = Place { hash, streams: false };
        let ticket = Ticket { place, ttl_millis: rule.ttl_seconds.saturating_mul(1000), codec: None, keeps_errors };
        self.looked_up(ticket, "tool", rule.bypass_rate, now, |_, facts| facts.with("saved_invocations", 1))
    }

    fn looked_up(
        &self,
        ticket: Ticket,
        surface: &'static str,
        bypass_rate: f64,
        now: i64,
        saved: impl FnOnce(&Entry, Facts) -> Facts,
    ) -> Plan {
        let hash = ticket.place.hash;
        if self.sampler.takes(bypass_rate) {
            let facts = Facts::new("bypass", surface).reason(Reason::Sampled).key_hash(&hash);
            return Plan::Run(Some(ticket), facts.mark());
        }
        let found = self.store().get(&ticket.place, now);
        let Some(entry) = found else {
            let facts = Facts::new("miss", surface).key_hash(&hash).with("ttl_ms", ticket.ttl_millis);
            return Plan::Run(Some(ticket), facts.mark());
        };
        let facts = Facts::new("hit", surface).key_hash(&hash).with("ttl_ms", entry.ttl_millis);
        let facts = facts.with("age_ms", entry.age_millis(now));
        let mark = saved(&entry, facts).mark();
        Plan::Hit(entry.answer, mark)
    }

    /// Keeps the answer of a call that ran; one that says that something went wrong only where that is wanted. `response` is
    /// a stream as one piece.
    pub fn keep(&self, ticket: &Ticket, answer: Answer, response: Option<&str>, now: i64) {
        let text = match (&answer, response) {
            (_, Some(response)) => response,
            (Answer::Whole { result, .. }, None) => result.as_str(),
            (Answer::Chunks(_), None) => return,
        };
        if !ticket.keeps_errors && went_wrong(text) {
            return;
        }
        let folded = response.map(Arc::from);
        let (codec, ttl_millis) = (ticket.codec, ticket.ttl_millis);
        let entry = Entry { answer: Arc::new(answer), at: now, ttl_millis, codec, folded };
        self.store().put(ticket.place.clone(), entry);
    }

    /// How many answers were too large to be kept.
    pub fn too_large(&self) -> u64 {
        self.store().too_large()
    }

    pub(crate) fn max_bytes(&self) -> u64 {
        self.store().max_bytes()
    }

    pub(crate) fn note_too_large(&self) {
        self.store().note_too_large();
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether an answer says of itself that something went wrong, or that it is not there yet.
fn went_wrong(text: &str) -> bool {
    let Ok(Value::Object(answer)) = serde_json::from_str(text) else { return false };
    let unfinished = ["failed", "cancelled", "queued", "in_progress"];
    answer.get("error").is_some_and(|error| !error.is_null())
        || ["isError", "is_error"].iter().any(|flag| answer.get(*flag) == Some(&Value::Bool(true)))
        || (answer.get("object") == Some(&Value::from("response"))
            && answer.get("status").and_then(Value::as_str).is_some_and(|status| unfinished.contains(&status)))
}

/// What the earlier answer took, as far as it says so and there are prices.
fn saved(facts: Facts, entry: &Entry, pricing: Option<&Pricing>, model_name: Option<&str>) -> Facts {
    let read = entry.codec.zip(entry.response());
    let read = read.and_then(|(codec, text)| Some((codec, codec.decode_response(text).ok()?)));
    let Some((codec, mut response)) = read else { return facts };
    let tokens = response
        .tokens("total_tokens")
        .or_else(|| response.tokens("prompt_tokens")?.checked_add(response.tokens("completion_tokens")?));
    let facts = match tokens {
        Some(tokens) => facts.with("saved_tokens", tokens),
        None => facts,
    };
    if let Some(pricing) = pricing {
        pricing.estimate(&mut response, codec.provider(), model_name);
    }
    let cost = |name| response.value().at(&["usage", "cost", name]);
    match cost("total").and_then(|total| total.as_f64()) {
        Some(total) if cost("currency").and_then(|currency| currency.as_str()) == Some("USD") => {
            facts.with("saved_cost_usd", total)
        }
        _ => facts,
    }
}

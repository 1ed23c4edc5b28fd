//! Estimates: counts of tokens times prices, and what they rest on.

use super::Pricing;
use super::catalog::{Entry, Rates};
use crate::AnnotatedLlmResponse;
use crate::json::{Object, Value};

impl Pricing {
    /// Estimates what a response cost and puts it into `usage.cost`, marked as `model_pricing`; says whether it did.
    ///
    /// What the provider itself reported stays. `provider` is that of the catalogue; the model is the one that answered,
    /// else `requested_model`. There is no estimate where the model or its unit is not priced by tokens, and no total where
    /// tokens of the cache have no price.
    pub fn estimate(&self, response: &mut AnnotatedLlmResponse, provider: &str, requested_model: Option<&str>) -> bool {
        let models = [response.model(), requested_model];
        let entry = models.into_iter().flatten().find_map(|model| self.entry(provider, model));
        let reported = response.value().at(&["usage", "cost"]).is_some();
        let cost = entry.filter(|entry| entry.per_token && !reported).and_then(|entry| cost(entry, response));
        match cost {
            Some(cost) => {
                response.set_usage("cost", cost.into());
                true
            }
            None => false,
        }
    }
}

fn cost(entry: &Entry, response: &AnnotatedLlmResponse) -> Option<Object> {
    let prompt = response.tokens("prompt_tokens")?;
    let completion = response.tokens("completion_tokens")?;
    let read = response.tokens("cache_read_tokens").unwrap_or(0);
    let written = response.tokens("cache_write_tokens").unwrap_or(0);
    let cached = read.checked_add(written)?;
    let (uncached, whole_prompt) = match entry.cache_is_in_prompt {
        true => (prompt.checked_sub(cached)?, prompt),
        false => (prompt, prompt.checked_add(cached)?),
    };
    let tier = entry.tiers.iter().find(|tier| (tier.min..=tier.max).contains(&whole_prompt))?;
    let Rates { input, output, cache_read, cache_write } = tier.rates;
    let parts = [
        ("input", Some(price(uncached, input))),
        ("output", Some(price(completion, output))),
        ("cache_read", part(read, cache_read)),
        ("cache_write", part(written, cache_write)),
    ];
    let mut cost = Object::default();
    // A sum without one of its parts would be too low, and look like the truth.
    if parts.iter().all(|(_, part)| part.is_some()) {
        cost.set("total", amount(parts.iter().filter_map(|(_, part)| *part).sum()));
    }
    cost.set("currency", Value::from(entry.currency.as_str()));
    let is_shown = |name: &str| !matches!((name, read, written), ("cache_read", 0, _) | ("cache_write", _, 0));
    for (name, part) in parts.into_iter().filter(|(name, _)| is_shown(name)) {
        if let Some(part) = part {
            cost.set(name, amount(part));
        }
    }
    for (name, text) in [
        ("source", "model_pricing"),
        ("pricing_provider", &entry.provider),
        ("pricing_model", &entry.model),
        ("pricing_as_of", &entry.as_of),
        ("pricing_source", &entry.source),
    ] {
        cost.set(name, Value::from(text));
    }
    Some(cost)
}

fn price(tokens: u64, per_million: f64) -> f64 {
    tokens as f64 * per_million / 1_000_000.0
}

/// No tokens cost nothing, whether or not they have a price.
fn part(tokens: u64, per_million: Option<f64>) -> Option<f64> {
    if tokens == 0 { Some(0.0) } else { Some(price(tokens, per_million?)) }
}

/// Rounded to a millionth of a millionth, which hides only what binary fractions add.
fn amount(value: f64) -> Value {
    let rounded = (value * 1e12).round() / 1e12;
    Value::float(if rounded.is_finite() { rounded } else { value })
}

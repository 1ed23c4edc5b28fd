//! The catalogue: prices by provider and model, each with the day on which they were true and where they come from.

use super::reader::{Reader, fault};
use crate::json::{Value, parse};
use nemo_relay_types::Result;

/// Prices for a million tokens.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rates {
    pub input: f64,
    pub output: f64,
    pub cache_read: Option<f64>,
    pub cache_write: Option<f64>,
}

/// Rates for requests with so many prompt tokens; both bounds are inclusive.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tier {
    pub min: u64,
    pub max: u64,
    pub rates: Rates,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub provider: String,
    pub model: String,
    pub aliases: Vec<String>,
    pub currency: String,
    /// Only tokens can be counted from a response; other units are kept for whoever bills by them.
    pub per_token: bool,
    /// One tier that holds for all, or those of a schedule in ascending order.
    pub tiers: Vec<Tier>,
    pub cache_is_in_prompt: bool,
    pub as_of: String,
    pub source: String,
}

/// A validated catalogue of prices.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalog {
    pub(super) entries: Vec<Entry>,
}

/// Catalogues in the order in which they are asked; the first that knows a model decides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pricing {
    layers: Vec<Catalog>,
}

impl Catalog {
    /// Reads a catalogue from JSON text: `{"version": 1, "entries": […]}`.
    ///
    /// Errors: `invalid_argument` with the path of what is wrong; `invalid_payload` or `limit_exceeded` for the text.
    pub fn parse(text: &str) -> Result<Self> {
        Self::read("", parse(text)?.to_value(text))
    }

    /// A catalogue at a path.
    fn read(path: &str, value: Value) -> Result<Self> {
        let mut reader = Reader::new(path.to_owned(), value)?;
        if reader.required("version")?.as_u64() != Some(1) {
            return Err(reader.fault("version", "must be 1"));
        }
        let place = reader.path("entries");
        let read = |(index, value)| entry(format!("{place}[{index}]"), value);
        let entries: Result<Vec<Entry>> = reader.list("entries")?.into_iter().enumerate().map(read).collect();
        let catalog = Self { entries: entries? };
        reader.end()?;
        catalog.check_names(&place)?;
        Ok(catalog)
    }

    fn check_names(&self, place: &str) -> Result<()> {
        let mut names: Vec<(&str, &str, usize)> = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            let models = std::iter::once(&entry.model).chain(&entry.aliases);
            names.extend(models.map(|model| (entry.provider.as_str(), model.as_str(), index)));
        }
        names.sort_unstable();
        match names.windows(2).find(|pair| (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1)) {
            Some(pair) => {
                Err(fault(&format!("{place}[{}]", pair[1].2), &format!("{}/{} is priced twice", pair[1].0, pair[1].1)))
            }
            None => Ok(()),
        }
    }
}

impl Pricing {
    /// Prices by layers: the first catalogue that knows a model decides.
    pub fn new(layers: Vec<Catalog>) -> Self {
        Self { layers }
    }

    /// Reads prices from JSON text: a catalogue, or a list of them as layers; `None` where the text is null.
    ///
    /// Errors: as for [`Catalog::parse`], with the path of the layer before that in it.
    pub fn parse(text: &str) -> Result<Option<Self>> {
        Ok(match parse(text)?.to_value(text) {
            Value::Null => None,
            Value::Array(layers) => {
                let read = |(index, layer)| Catalog::read(&format!("[{index}]"), layer);
                Some(Self::new(layers.into_iter().enumerate().map(read).collect::<Result<_>>()?))
            }
            catalog => Some(Self::new(vec![Catalog::read("", catalog)?])),
        })
    }

    pub(super) fn entry(&self, provider: &str, model: &str) -> Option<&Entry> {
        let names = |entry: &&Entry| entry.model == model || entry.aliases.iter().any(|alias| alias == model);
        let mut entries = self.layers.iter().flat_map(|catalog| &catalog.entries);
        entries.find(|entry| entry.provider == provider && names(entry))
    }
}

fn entry(path: String, value: Value) -> Result<Entry> {
    let mut reader = Reader::new(path, value)?;
    let provider = reader.text("provider")?;
    let model = reader.text("model_id")?;
    let mut aliases = Vec::new();
    for alias in reader.list("aliases")? {
        let alias = alias.as_str().filter(|alias| !alias.is_empty());
        aliases.push(alias.ok_or_else(|| reader.fault("aliases", "must be texts that are not empty"))?.to_owned());
    }
    let currency = match reader.take("currency") {
        None => "USD".to_owned(),
        Some(Value::String(code)) if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => code,
        Some(_) => return Err(reader.fault("currency", "must be a code of three capitals")),
    };
    let per_token = match reader.take("unit") {
        None => true,
        Some(unit) => match unit.as_str() {
            Some("per_token") => true,
            Some("per_request" | "per_second" | "gpu_hour") => false,
            _ => return Err(reader.fault("unit", "must be per_token, per_request, per_second or gpu_hour")),
        },
    };
    let tiers = match (reader.take("rates"), reader.take("rate_schedule")) {
        (Some(value), None) => vec![Tier { min: 0, max: u64::MAX, rates: rates(reader.path("rates"), value)? }],
        (None, Some(value)) => schedule(reader.path("rate_schedule"), value)?,
        _ => return Err(reader.fault("rates", "is needed, or else rate_schedule, but not both")),
    };
    let cache_is_in_prompt = cache_accounting(&mut reader)?;
    let as_of = reader.text("pricing_as_of")?;
    if !is_day(&as_of) {
        return Err(reader.fault("pricing_as_of", "must be a day such as 2026-01-31"));
    }
    let source = reader.text("pricing_source")?;
    reader.end()?;
    Ok(Entry { provider, model, aliases, currency, per_token, tiers, cache_is_in_prompt, as_of, source })
}

fn rates(path: String, value: Value) -> Result<Rates> {
    let mut reader = Reader::new(path, value)?;
    let missing = |reader: &Reader, key: &str| reader.fault(key, "is missing");
    let rates = Rates {
        input: reader.price("input_per_million")?.ok_or_else(|| missing(&reader, "input_per_million"))?,
        output: reader.price("output_per_million")?.ok_or_else(|| missing(&reader, "output_per_million"))?,
        cache_read: reader.price("cache_read_per_million")?,
        cache_write: reader.price("cache_write_per_million")?,
    };
    reader.end()?;
    Ok(rates)
}

fn schedule(path: String, value: Value) -> Result<Vec<Tier>> {
    let mut reader = Reader::new(path, value)?;
    for (key, only) in [("type", "prompt_token_threshold"), ("applies_to", "full_request")] {
        if reader.text(key)? != only {
            return Err(reader.fault(key, &format!("must be {only}")));
        }
    }
    let mut tiers: Vec<Tier> = Vec::new();
    for (index, value) in reader.list("tiers")?.into_iter().enumerate() {
        let path = reader.path(&format!("tiers[{index}]"));
        let mut tier = Reader::new(path, value)?;
        let min = tier.count("min_prompt_tokens")?.unwrap_or(0);
        let max = tier.count("max_prompt_tokens")?.unwrap_or(u64::MAX);
        if min > max || tiers.last().is_some_and(|last| last.max >= min) {
            return Err(tier.fault("min_prompt_tokens", "must be above the tier before and not above its own maximum"));
        }
        let value = tier.required("rates")?;
        tiers.push(Tier { min, max, rates: rates(tier.path("rates"), value)? });
        tier.end()?;
    }
    if tiers.is_empty() {
        return Err(reader.fault("tiers", "must not be empty"));
    }
    reader.end()?;
    Ok(tiers)
}

/// Whether the provider counts tokens from the cache among the prompt tokens.
fn cache_accounting(reader: &mut Reader) -> Result<bool> {
    let value = reader.required("prompt_cache")?;
    let mut cache = Reader::new(reader.path("prompt_cache"), value)?;
    let in_prompt = match cache.text("read_accounting")?.as_str() {
        "included_in_prompt_tokens" => true,
        "separate" => false,
        _ => return Err(cache.fault("read_accounting", "must be included_in_prompt_tokens or separate")),
    };
    cache.end()?;
    Ok(in_prompt)
}

fn is_day(text: &str) -> bool {
    let numbers: Vec<Option<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    let [Some(year), Some(month), Some(day)] = numbers[..] else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 31,
    };
    lengths == [4, 2, 2] && (1..=12).contains(&month) && (1..=last).contains(&day)
}

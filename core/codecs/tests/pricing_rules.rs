//! Catalogues of prices: what they must be, which layer decides, and what an estimate says.

use nemo_relay_codecs::pricing::{Catalog, Pricing};
use nemo_relay_codecs::{AnnotatedLlmResponse, Value};
use serde_json::json;

fn entry(model: &str, input: f64) -> serde_json::Value {
    json!({
        "provider": "openai", "model_id": model, "aliases": [format!("{model}-2026")],
        "rates": {"input_per_million": input, "output_per_million": 10, "cache_read_per_million": 0.5},
        "prompt_cache": {"read_accounting": "included_in_prompt_tokens"},
        "pricing_as_of": "2026-01-31", "pricing_source": "https://example.com/prices",
    })
}

fn catalog(entries: Vec<serde_json::Value>) -> Catalog {
    Catalog::parse(&json!({"version": 1, "entries": entries}).to_string()).unwrap()
}

fn response(model: &str, usage: serde_json::Value) -> AnnotatedLlmResponse {
    AnnotatedLlmResponse::parse(&json!({"model": model, "usage": usage}).to_string()).unwrap()
}

fn cost(pricing: &Pricing, response: &mut AnnotatedLlmResponse) -> Option<String> {
    pricing
        .estimate(response, "openai", None)
        .then(|| response.value().at(&["usage", "cost"]).map(Value::to_canonical))?
}

#[test]
fn an_estimate_says_what_it_rests_on() {
    let pricing = Pricing::new(vec![catalog(vec![entry("m", 2.0)])]);
    let usage = json!({"prompt_tokens": 1000, "completion_tokens": 100, "cache_read_tokens": 400});
    let wanted = r#"{"cache_read":0.0002,"currency":"USD","input":0.0012,"output":0.001,"pricing_as_of":"2026-01-31","pricing_model":"m","pricing_provider":"openai","pricing_source":"https://example.com/prices","source":"model_pricing","total":0.0024}"#;
    assert_eq!(cost(&pricing, &mut response("m", usage.clone())).unwrap(), wanted);
    assert_eq!(cost(&pricing, &mut response("m-2026", usage.clone())).unwrap(), wanted);
    assert_eq!(cost(&pricing, &mut response("another", usage.clone())), None);
    assert!(!pricing.estimate(&mut response("m", usage.clone()), "anthropic", None));
    assert!(pricing.estimate(&mut response("another", usage), "openai", Some("m")));
}

#[test]
fn the_first_layer_decides_and_what_was_reported_stays() {
    let usage = json!({"prompt_tokens": 1_000_000, "completion_tokens": 0});
    let pricing = Pricing::new(vec![catalog(vec![entry("m", 3.0)]), catalog(vec![entry("m", 2.0)])]);
    assert!(cost(&pricing, &mut response("m", usage)).unwrap().contains(r#""total":3.0"#));
    let reported =
        json!({"prompt_tokens": 1, "completion_tokens": 1, "cost": {"total": 9, "source": "provider_reported"}});
    assert_eq!(cost(&pricing, &mut response("m", reported)), None);
}

#[test]
fn no_total_where_a_part_has_no_price() {
    let pricing = Pricing::new(vec![catalog(vec![entry("m", 2.0)])]);
    let usage = json!({"prompt_tokens": 1000, "completion_tokens": 100, "cache_write_tokens": 400});
    let cost = cost(&pricing, &mut response("m", usage)).unwrap();
    assert!(!cost.contains("total") && cost.contains(r#""input":0.0012"#), "{cost}");
}

#[test]
fn tiers_and_separate_accounting_go_by_the_whole_prompt() {
    let mut tiered = entry("m", 0.0);
    let members = tiered.as_object_mut().unwrap();
    members.remove("rates");
    let rates = |input: u32| json!({"input_per_million": input, "output_per_million": 0, "cache_read_per_million": 0});
    let tiers = json!([{"max_prompt_tokens": 100, "rates": rates(1)}, {"min_prompt_tokens": 101, "rates": rates(2)}]);
    members.insert(
        "rate_schedule".into(),
        json!({"type": "prompt_token_threshold", "applies_to": "full_request", "tiers": tiers}),
    );
    members.insert("prompt_cache".into(), json!({"read_accounting": "separate"}));
    let pricing = Pricing::new(vec![catalog(vec![tiered])]);
    let total = |prompt: u32, read: u32| {
        let usage = json!({"prompt_tokens": prompt, "completion_tokens": 0, "cache_read_tokens": read});
        cost(&pricing, &mut response("m", usage)).unwrap()
    };
    assert!(total(100, 0).contains(r#""total":0.0001"#));
    assert!(total(100, 1).contains(r#""total":0.0002"#));
}

#[test]
fn a_catalogue_is_checked_with_the_path_of_the_fault() {
    let with = |key: &str, value: serde_json::Value| {
        let mut entry = entry("m", 1.0);
        entry.as_object_mut().unwrap().insert(key.to_owned(), value);
        json!({"version": 1, "entries": [entry]})
    };
    for (catalog, path) in [
        (json!({"entries": []}), "version"),
        (json!({"version": 2}), "version"),
        (json!({"version": 1, "extra": 1}), "extra"),
        (with("provider", json!("")), "entries[0].provider"),
        (with("surprise", json!(1)), "entries[0].surprise"),
        (with("currency", json!("dollars")), "entries[0].currency"),
        (with("unit", json!("per_mile")), "entries[0].unit"),
        (
            with("rates", json!({"input_per_million": -1, "output_per_million": 0})),
            "entries[0].rates.input_per_million",
        ),
        (with("rate_schedule", json!({})), "entries[0].rates"),
        (with("prompt_cache", json!({"read_accounting": "?"})), "entries[0].prompt_cache.read_accounting"),
        (with("pricing_as_of", json!("2026-02-29")), "entries[0].pricing_as_of"),
        (with("pricing_as_of", json!("31.1.2026")), "entries[0].pricing_as_of"),
        (json!({"version": 1, "entries": [entry("m", 1.0), entry("m", 2.0)]}), "entries[1]"),
    ] {
        let error = Catalog::parse(&catalog.to_string()).unwrap_err();
        assert_eq!(error.get("argument"), Some(path), "{error}");
        assert!(error.message.starts_with("invalid model pricing config: "), "{error}");
    }
}

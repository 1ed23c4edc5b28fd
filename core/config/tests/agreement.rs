//! What `check` lets pass can be activated, and the form that a document is written in makes no difference.

mod support;

use nemo_relay_config::{Diagnostic, Document, Kinds, Level, check, effective, read_json, read_toml};
use nemo_relay_types::{AdaptiveConfig, ObservabilityConfig, PiiRedactionConfig, PricingConfig};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use support::toml_file;

/// Names and words that documents are made of, so that what is made up is often nearly right.
const NAMES: [&str; 28] = [
    "version",
    "enabled",
    "atof",
    "sinks",
    "atif",
    "storage",
    "opentelemetry",
    "openinference",
    "endpoints",
    "traces",
    "logs",
    "metrics",
    "policy",
    "type",
    "mode",
    "filename",
    "output_directory",
    "url",
    "endpoint",
    "headers",
    "unknown_field",
    "unsupported_value",
    "builtin",
    "action",
    "profiles",
    "sources",
    "file_sinks",
    "catalog",
];
const WORDS: [&str; 14] = [
    "file",
    "stream",
    "append",
    "overwrite",
    "full",
    "openinference",
    "http://host",
    "warn",
    "ignore",
    "error",
    "redact",
    "builtin",
    "inline",
    "nonsense",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        (-2i64..6).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        prop::sample::select(&WORDS[..]).prop_map(Value::from),
        Just(json!(1.5)),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            table(inner).prop_map(Value::Object),
        ]
    })
}

fn table(inner: impl Strategy<Value = Value>) -> impl Strategy<Value = Map<String, Value>> {
    prop::collection::vec((prop::sample::select(&NAMES[..]), inner), 0..5)
        .prop_map(|members| members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn component() -> impl Strategy<Value = Value> {
    let kind =
        prop::sample::select(&["observability", "observability", "adaptive", "pii_redaction", "pricing", "mine"][..]);
    (kind, table(value()), any::<bool>())
        .prop_map(|(kind, config, enabled)| json!({"kind": kind, "config": config, "enabled": enabled}))
}

fn document() -> impl Strategy<Value = Value> {
    let action = || prop::sample::select(&["ignore", "warn", "error"][..]);
    (prop::collection::vec(component(), 0..3), action(), action()).prop_map(|(components, field, value)| {
        json!({"version": 1, "components": components,
            "policy": {"unknown_field": field, "unsupported_value": value, "unknown_component": "warn"}})
    })
}

/// Whether every configuration can be read into the type that the component is made from.
fn is_typed(document: &Document) -> Result<(), String> {
    for component in &document.components {
        let config = Value::Object(effective(component, &document.policy)).to_string();
        let read = match component.kind.as_str() {
            "adaptive" => serde_json::from_str::<AdaptiveConfig>(&config).err(),
            "observability" => serde_json::from_str::<ObservabilityConfig>(&config).err(),
            "pii_redaction" => serde_json::from_str::<PiiRedactionConfig>(&config).err(),
            "pricing" => serde_json::from_str::<PricingConfig>(&config).err(),
            _ => None,
        };
        if let Some(error) = read {
            return Err(format!("{}: {error}", component.kind));
        }
    }
    Ok(())
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(2_000, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn toml_and_json_are_judged_alike(json in document()) {
        let of_json = read_json(&json.to_string());
        let of_toml = read_toml(&toml_file(&json), "a.toml");
        prop_assert_eq!(of_json.is_ok(), of_toml.is_ok());
        if let (Ok(of_json), Ok(of_toml)) = (of_json, of_toml) {
            let kinds = Kinds::built_in();
            let alike = |document| -> Vec<Diagnostic> {
                check(document, &kinds).into_iter().map(|said| Diagnostic { place: None, ..said }).collect()
            };
            prop_assert_eq!(alike(&of_json), alike(&of_toml));
        }
    }

    #[test]
    fn what_passes_has_the_types_that_it_is_made_from(json in document()) {
        let document = read_json(&json.to_string()).expect("a document");
        if check(&document, &Kinds::built_in()).iter().all(|said| said.level == Level::Warning) {
            prop_assert_eq!(is_typed(&document), Ok(()));
        }
    }

    #[test]
    fn what_is_rewritten_means_the_same(json in document()) {
        let text = toml_file(&json);
        if let Ok((rewritten, _)) = nemo_relay_config::migrate(&text, "a.toml") {
            let (old, new) = (read_toml(&text, "a.toml"), read_toml(&rewritten, "a.toml"));
            let configs = |document: Document| document.components.into_iter().map(|part| part.config).collect::<Vec<_>>();
            prop_assert_eq!(configs(old.expect("a document")), configs(new.expect("a document")));
        } else {
            prop_assert!(read_toml(&text, "a.toml").is_err(), "{text}");
        }
    }
}

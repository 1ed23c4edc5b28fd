//! What holds of any payload: nothing but text changes, what was hidden stays hidden, and doing it twice is doing it once.

mod common;

use common::{json, only, redactor};
use nemo_relay_redaction::{Detector, Find, Redactor, Surface};
use nemo_relay_types::Json;
use proptest::prelude::*;
use serde_json::{Value, json as value};

/// One thing for each detector to find.
fn samples() -> Vec<(Detector, String)> {
    let long = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9nO2qR5tU8xY1aB4dE7gH0jK3mN6pQ9sT2vW5yZ8bC1eF4hI";
    [
        (Detector::Email, "alice@example.com".to_owned()),
        (Detector::Phone, "+1 (555) 123-4567".to_owned()),
        (Detector::IpAddress, "10.1.2.3".to_owned()),
        (Detector::Ipv6, "2001:db8::7334".to_owned()),
        (Detector::Url, "https://u:p@example.com/a?b=c".to_owned()),
        (Detector::ApiKey, format!("sk-{}", &long[..32])),
        (Detector::Uuid, "550e8400-e29b-41d4-a716-446655440001".to_owned()),
        (Detector::BearerToken, format!("Bearer {}", &long[..30])),
        (Detector::Jwt, format!("eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.{}", &long[..43])),
        (Detector::CreditCard, "4111 1111 1111 1111".to_owned()),
        (Detector::AwsAccessKeyId, format!("AKIA{}", "IOSFODNN7EXAMPLE")),
        (Detector::AwsSecretAccessKey, long[..40].to_owned()),
        (Detector::GcpApiKey, format!("AIza{}", &long[..35])),
        (Detector::AzureStorageAccountKey, format!("{}==", &long[..86])),
    ]
    .to_vec()
}

fn shown(redactor: &Redactor, text: &Json) -> Json {
    only(redactor).tool_value(Surface::Input, text)
}

#[test]
fn each_detector_finds_its_sample_and_not_its_own_mask() {
    for (detector, sample) in samples() {
        for action in ["mask", "redact"] {
            let redactor = redactor(value!({"action": action, "detector": detector.as_str()}));
            let once = shown(&redactor, &Json::string(&sample));
            assert_ne!(once, Json::string(&sample), "{} {action}", detector.as_str());
            assert_eq!(shown(&redactor, &once), once, "{} {action}", detector.as_str());
        }
    }
}

/// Any JSON whose texts may hold what is looked for, in whatever surroundings.
fn payload() -> impl Strategy<Value = Value> {
    let sample = prop::sample::select(samples()).prop_map(|(_, sample)| sample);
    let text = prop_oneof![
        any::<String>(),
        (any::<String>(), sample.clone(), any::<String>()).prop_map(|(a, sample, b)| format!("{a} {sample} {b}")),
        sample.prop_map(|sample| value!({"in": [sample]}).to_string()),
    ];
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text.prop_map(Value::from)
    ];
    scalar.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The same with every text emptied.
fn shape(value: &Value) -> Value {
    match value {
        Value::String(_) => value!(""),
        Value::Array(items) => items.iter().map(shape).collect(),
        Value::Object(members) => {
            Value::Object(members.iter().map(|(key, value)| (key.clone(), shape(value))).collect())
        }
        other => other.clone(),
    }
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(2_000, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn only_texts_change_and_the_result_is_canonical(payload in payload(), detector in prop::sample::select(Detector::ALL.to_vec())) {
        let before = Json::try_from(&payload).unwrap();
        for action in ["mask", "redact", "hash"] {
            let after = shown(&redactor(value!({"action": action, "detector": detector.as_str()})), &before);
            let read: Value = serde_json::from_str(after.as_str()).unwrap();
            prop_assert_eq!(shape(&read), shape(&payload));
            prop_assert_eq!(json(after.as_str()), after);
        }
    }

    #[test]
    fn a_canary_is_gone_wherever_it_was(payload in payload(), levels in 0..4) {
        let mut canary = String::from("canary-7f3a@example.com");
        for _ in 0..levels {
            canary = value!({ "k": canary }).to_string();
        }
        let before = Json::try_from(&value!({"a": [payload, canary], "b": {"c": canary}})).unwrap();
        let after = shown(&redactor(value!({"action": "redact", "detector": "email"})), &before);
        prop_assert!(!after.as_str().contains("7f3a"), "{}", after);
    }

    #[test]
    fn masks_and_removals_are_done_once(payload in payload()) {
        let before = Json::try_from(&payload).unwrap();
        for builtin in [value!({"action": "mask"}), value!({"action": "remove", "target_path_globs": ["/*/*"]})] {
            let redactor = redactor(builtin);
            let once = shown(&redactor, &before);
            if builtin_is_mask(&redactor) {
                prop_assert_eq!(shown(&redactor, &once), once);
            } else {
                prop_assert_eq!(json(once.as_str()), once);
            }
        }
    }

    #[test]
    fn any_text_can_be_searched(text in any::<String>(), dense in pieces()) {
        for &detector in Detector::ALL {
            for text in [&text, &dense] {
                for range in detector.find(text) {
                    prop_assert!(text.get(range).is_some_and(|found| !found.is_empty()));
                }
            }
        }
    }
}

/// What detectors look at, cut and joined in any way.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: &str = "eyJ . .. eyJhbGciO a @ %40 example.com :: : 1 10.1.2 2001:db8 / // :// www. ( ) + - 555 123-4567 4111 1111 \
        bearer Bearer key= api_key= sk- ghp_ SG. AKIA AIza == 550e8400 -e29b é 的 \\ \\n \\u0040 \\u00 [ ] \" ' git logo@2x.png aB3dE6gH9jK2mN5p";
    let words: Vec<&str> = PIECES.split(' ').filter(|piece| !piece.is_empty()).chain([" ", "\n"]).collect();
    prop::collection::vec(prop::sample::select(words), 0..12).prop_map(|words| words.concat())
}

fn builtin_is_mask(redactor: &Redactor) -> bool {
    redactor.replaced().contains_key("mask")
}

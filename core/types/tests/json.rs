//! The JSON scanner against an independent parser, on random text and on a small stack.

use nemo_relay_types::json::{Limit, canonical};
use nemo_relay_types::{ErrorCode, Limits};
use proptest::prelude::*;
use serde_json::Value;

const WIDE: Limit = Limit { depth: 64, bytes: 1 << 20 };

/// Any JSON value with keys and texts that need escapes, and integers at the edges.
fn value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    scalar.prop_recursive(6, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(2_000, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn canonical_text_means_the_same(value in value(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let made = canonical(&text, WIDE).unwrap();
        prop_assert_eq!(serde_json::from_str::<Value>(&made).unwrap(), value);
        prop_assert_eq!(canonical(&made, WIDE).unwrap(), made, "canonical text stays as it is");
    }

    #[test]
    fn whatever_the_bytes_nothing_panics_and_nothing_wrong_gets_through(text in "[\\[\\]{}\",:0-9eE+. \\\\a-f\\n\u{e9}-]{0,40}") {
        if let Ok(made) = canonical(&text, WIDE) {
            prop_assert!(serde_json::from_str::<Value>(&text).is_ok(), "accepted {text:?}");
            prop_assert!(serde_json::from_str::<Value>(&made).is_ok(), "made {made:?}");
        } else if let Ok(value) = serde_json::from_str::<Value>(&text) {
            // The only thing that a lenient parser takes and this one refuses: integers that would lose digits.
            prop_assert!(has_float(&value), "refused {text:?}");
        }
    }

    #[test]
    fn a_cut_text_is_refused(value in value(), part in 0.0..1.0f64) {
        let text = serde_json::to_string(&Value::Array(vec![value])).unwrap();
        let mut cut = (text.len() as f64 * part) as usize;
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        prop_assert_eq!(canonical(&text[..cut], WIDE).unwrap_err().code, ErrorCode::InvalidPayload);
    }
}

fn has_float(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(items) => items.iter().any(has_float),
        Value::Object(members) => members.values().any(has_float),
        _ => false,
    }
}

#[test]
fn the_deepest_payload_fits_a_small_stack() {
    let depth = Limits::default().max_depth as usize;
    let limit = Limit::from(&Limits::default());
    let work = move || {
        let allowed = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(canonical(&allowed, limit).unwrap(), allowed);
        let deeper = format!("{}{}", "{\"a\":".repeat(1_000_000), "1");
        assert_eq!(canonical(&deeper, limit).unwrap_err().code, ErrorCode::LimitExceeded);
    };
    // Frames of an unoptimized build are several times as large.
    let stack = if cfg!(debug_assertions) { 1 << 20 } else { 128 << 10 };
    std::thread::Builder::new().stack_size(stack).spawn(work).unwrap().join().unwrap();
}

//! JSON in every spelling: it is accepted where it has no fault, refused at the very place of its first one, and two
//! objects are merged as their members say.
#![no_main]

use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use nemo_relay_fuzz::made::{Made, text};
use nemo_relay_fuzz::model::compare;
use nemo_relay_types::json::{Limit, canonical};
use nemo_relay_types::{Json, Limits};
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let _ = run(&mut Unstructured::new(bytes));
});

fn run(bytes: &mut Unstructured<'_>) -> Result<()> {
    let depth = bytes.int_in_range(0..=9)?;
    let few = bytes.int_in_range(0..=200)?;
    let (first, second) = (text(bytes, depth)?, text(bytes, depth)?);
    for made in [&first, &second] {
        check(made, depth);
        compare(&made.text, Limit { depth, bytes: few });
    }
    if first.fault.is_none() && second.fault.is_none() {
        merge(&first.text, &second.text);
    }
    Ok(())
}

fn check(made: &Made, depth: u32) {
    let limit = Limit { depth, bytes: 1 << 24 };
    match (&made.fault, canonical(&made.text, limit)) {
        (None, Ok(_)) => compare(&made.text, limit),
        (Some((code, path)), Err(error)) => {
            assert_eq!((error.code, error.get("path")), (*code, Some(path.as_str())), "{:?}", made.text);
        }
        (fault, came) => panic!("{:?}: {fault:?}, but {came:?}", made.text),
    }
}

fn merge(first: &str, second: &str) {
    let [first, second] = [first, second].map(|text| Json::parse(text, &Limits::default()).expect("no fault"));
    let merged = Json::merged(Some(&first), Some(&second)).expect("two values");
    let [base, over, came] = [&first, &second, &merged].map(|json| json.read::<Value>("value").expect("JSON"));
    let wanted = match (base, over) {
        (Value::Object(mut base), Value::Object(over)) => {
            base.extend(over);
            Value::Object(base)
        }
        (_, over) => over,
    };
    assert_eq!(came, wanted);
    assert_eq!(Json::parse(merged.as_str(), &Limits::default()), Ok(merged), "canonical text stays as it is");
}

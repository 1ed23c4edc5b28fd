//! Metric marks: the envelope, and what is refused.

use nemo_relay_runtime::types::{Json, Limits};
use nemo_relay_runtime::{Clock, Metric, Runtime};

fn measure(text: &str) -> Result<String, String> {
    let runtime = Runtime::new(Clock::default(), Limits::default());
    let seen = runtime.subscribe(None, "seen", runtime.callback(1)).unwrap();
    let measurements = Json::parse(text, &Limits::default()).unwrap();
    let metric = Metric { name: "m".into(), measurements, ..Metric::default() };
    runtime.metric(&runtime.new_stack(), metric).map_err(|error| error.to_string())?;
    Ok(seen.drain(1)[0].text().to_string())
}

#[test]
fn a_mark_has_the_envelope_of_its_measurements() {
    let text = measure(r#"[{"name":"tokens","kind":"counter","value_type":"u64","value":3,"attributes":{"a":[1,2]}}]"#);
    let text = text.unwrap();
    let data = r#""data":{"measurements":[{"attributes":{"a":[1,2]},"boundaries":null,"description":null,"kind":"counter","name":"tokens","unit":null,"value":3,"value_type":"u64"}]}"#;
    assert!(text.contains(data), "{text}");
    assert!(text.contains(r#""data_schema":{"name":"nemo.relay.metric_measurements","version":"1"}"#), "{text}");
    for good in [
        r#"[{"name":"t","kind":"up_down_counter","value_type":"i64","value":-3,"unit":"By"}]"#,
        r#"[{"name":"t","kind":"gauge","value_type":"f64","value":-0.5,"description":"d"}]"#,
        r#"[{"name":"t","kind":"histogram","value_type":"f64","value":1,"boundaries":[0,1.5]}]"#,
    ] {
        assert!(measure(good).is_ok(), "{good}");
    }
}

#[test]
fn a_bad_measurement_is_refused_with_its_place() {
    assert_eq!(measure("[]").unwrap_err(), "invalid argument: measurements must contain at least one entry");
    let bad = [
        (r#"{"name":"","kind":"gauge","value_type":"i64","value":1}"#, "name must be"),
        (r#"{"name":"1","kind":"gauge","value_type":"i64","value":1}"#, "name must be"),
        (r#"{"name":"t","kind":"counter","value_type":"i64","value":1}"#, "a counter is u64 or f64"),
        (r#"{"name":"t","kind":"counter","value_type":"f64","value":-1}"#, "a counter is not negative"),
        (r#"{"name":"t","kind":"up_down_counter","value_type":"u64","value":1}"#, "an up_down_counter"),
        (r#"{"name":"t","kind":"histogram","value_type":"i64","value":1}"#, "a histogram is"),
        (
            r#"{"name":"t","kind":"gauge","value_type":"u64","value":9223372036854775808}"#,
            "at most 9223372036854775807",
        ),
        (r#"{"name":"t","kind":"gauge","value_type":"u64","value":"1"}"#, "value must be"),
        (r#"{"name":"t","kind":"gauge","value_type":"i64","value":1,"boundaries":[1]}"#, "only a histogram"),
        (r#"{"name":"t","kind":"histogram","value_type":"u64","value":1,"boundaries":[1,1]}"#, "boundaries must be"),
        (r#"{"name":"t","kind":"gauge","value_type":"i64","value":1,"attributes":{"a":{}}}"#, "attributes must be"),
        (r#"{"name":"t","kind":"gauge","value_type":"i64","value":1,"unit":"é"}"#, "unit must be"),
        (r#"{"name":"t","kind":"gauge","value_type":"i64","value":1,"x":1}"#, "unknown field `x`"),
        (r#"{"name":"t","kind":"sum","value_type":"i64","value":1}"#, "unknown variant `sum`"),
    ];
    for (measurement, why) in bad {
        let good = r#"{"name":"t","kind":"gauge","value_type":"i64","value":1}"#;
        let error = measure(&format!("[{good},{measurement}]")).unwrap_err();
        assert!(error.starts_with("invalid argument: measurements[1]: ") && error.contains(why), "{error}");
    }
}

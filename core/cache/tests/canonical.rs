//! Canonical JSON: the examples of RFC 8785, and numbers as ECMAScript writes them.

use nemo_relay_cache::canonical;
use serde_json::Value;

fn of(text: &str) -> Option<String> {
    canonical(&serde_json::from_str::<Value>(text).unwrap())
}

#[test]
fn members_are_in_the_order_of_utf_16_and_texts_are_escaped_as_little_as_may_be() {
    let given = r#"{"\u20ac":"Euro","\r":"CR","\ufb33":"Dalet","1":"One","\ud83d\ude00":"Smile","\u0080":"Control","\u00f6":"O"}"#;
    let wanted = "{\"\\r\":\"CR\",\"1\":\"One\",\"\u{80}\":\"Control\",\"\u{f6}\":\"O\",\"\u{20ac}\":\"Euro\",\"\u{1f600}\":\"Smile\",\"\u{fb33}\":\"Dalet\"}";
    assert_eq!(of(given).unwrap(), wanted);
    let given = r#"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}"#;
    let wanted = r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
    let without_whole = |text: &str| text.replace("1E30,", "").replace("1e+30,", "");
    assert_eq!(of(&without_whole(given)).unwrap(), without_whole(wanted));
}

#[test]
fn numbers_are_written_as_ecmascript_writes_them() {
    for (given, wanted) in [
        ("-0.0", "0"),
        ("5e-324", "5e-324"),
        ("-5e-324", "-5e-324"),
        ("1e-6", "0.000001"),
        ("1e-7", "1e-7"),
        ("1.5e-7", "1.5e-7"),
        ("0.1", "0.1"),
        ("123.456", "123.456"),
        ("1e5", "100000"),
        ("100", "100"),
        ("9007199254740992", "9007199254740992"),
        ("-9007199254740992", "-9007199254740992"),
        ("333333333.33333325", "333333333.33333325"),
    ] {
        assert_eq!(of(given).unwrap(), wanted, "{given}");
    }
}

#[test]
fn whole_numbers_beyond_what_a_double_can_tell_have_no_canonical_form() {
    for given in
        ["9007199254740993", "18446744073709551615", "-9007199254740994", "1e300", "[{\"a\":9007199254740994}]"]
    {
        assert_eq!(of(given), None, "{given}");
    }
}

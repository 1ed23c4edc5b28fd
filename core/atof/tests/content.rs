//! Content-addressed lines and back.

use nemo_relay_atof::content::{Expander, Packer, expand};
use nemo_relay_atof::{Reader, read_event};
use nemo_relay_types::{ErrorCode, Event, Json, MarkEvent};
use proptest::prelude::*;
use serde_json::{Value, json};

fn line(data: &Value) -> String {
    let mark = MarkEvent { name: "m".into(), data: Some(Json::try_from(data).unwrap()), ..MarkEvent::default() };
    let mut out = String::new();
    Event::Mark(mark).write_json(&mut out);
    out
}

fn packed(lines: &[String]) -> Vec<u8> {
    let (mut packer, mut out) = (Packer::default(), Vec::new());
    lines.iter().for_each(|line| packer.pack(line, &mut out));
    out
}

fn plain(packed: &[u8]) -> String {
    let mut out = Vec::new();
    expand(packed, &mut out, std::io::sink()).unwrap();
    String::from_utf8(out).unwrap()
}

fn file(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn long(word: &str) -> String {
    word.repeat(300 / word.len() + 1)
}

/// What an agent asks a model in its `turns`-th turn: the same prompt and tools, and a history that grows.
fn request(turns: usize) -> Value {
    let tool = |n: usize| json!({"name": format!("t{n}"), "parameters": {"$ref": "#/x", "description": long("what it does ")}});
    let mut messages = vec![json!({"role": "system", "content": long("You are helpful. ").repeat(20)})];
    for turn in 0..turns {
        messages.push(json!({"role": "user", "content": format!("question {turn}")}));
        messages.push(json!({"role": "assistant", "content": long(&format!("answer {turn} "))}));
    }
    json!({"headers": {}, "content": {"model": "m", "messages": messages, "tools": (0..5).map(tool).collect::<Vec<_>>()}})
}

#[test]
fn an_agent_of_many_turns_grows_by_the_turn() {
    let lines: Vec<String> = (0..200).map(|turns| line(&request(turns))).collect();
    let size = |turns: usize| packed(&lines[..turns]).len();
    assert_eq!(plain(&packed(&lines)), file(&lines));
    // As much for the last twenty turns as for any twenty before them, a name of a number more or less.
    let (early, late) = (size(40) - size(20), size(200) - size(180));
    assert!(late <= early + early / 50, "{early} bytes for turns 20 to 40, {late} for 180 to 200");
    assert!(size(20) * 8 < file(&lines[..20]).len(), "{} of {}", size(20), file(&lines[..20]).len());
}

#[test]
fn a_long_value_is_written_once() {
    let text = long("secret sauce ");
    let lines = [line(&json!({"a": text})), line(&json!([text, {"b": text}]))];
    let packed = packed(&lines);
    assert_eq!(memchr::memmem::find_iter(&packed, text.as_bytes()).count(), 1);
    assert_eq!(plain(&packed), file(&lines));
}

#[test]
fn short_values_and_strange_lines_stay_as_they_are() {
    let reserved = line(&json!({"$content": "x", "text": long("y")}));
    for plain in [line(&json!({"a": "x".repeat(200)})), reserved, "not json".repeat(100), String::new()] {
        assert_eq!(packed(std::slice::from_ref(&plain)), format!("{plain}\n").as_bytes());
    }
}

#[test]
fn the_beginning_of_a_known_list_can_be_named() {
    let elements: Vec<Value> =
        (0..9).map(|n| json!({"n": n, "text": "some words that make this longer".to_owned()})).collect();
    let changed = |at: usize, length: usize| {
        let mut list = elements[..length].to_vec();
        list[at] = json!("changed");
        line(&json!(list))
    };
    let lines = [
        line(&json!(elements)),
        line(&json!(elements[..8])),
        changed(8, 9),
        changed(5, 9),
        line(&json!([elements, elements[..7]])),
        line(&json!(elements[..8])),
    ];
    assert_eq!(plain(&packed(&lines)), file(&lines));
}

#[test]
fn nothing_is_taken_for_known_after_forgetting() {
    let lines = [line(&json!({"a": long("x")})), line(&json!({"b": long("x")}))];
    let (mut packer, mut segment) = (Packer::default(), Vec::new());
    packer.pack(&lines[0], &mut segment);
    segment.clear();
    packer.forget();
    packer.pack(&lines[1], &mut segment);
    assert_eq!(plain(&segment), file(&lines[1..]));
}

#[test]
fn a_reader_sees_the_plain_events() {
    let lines = [line(&json!({"a": long("x")})), line(&json!({"b": long("x")}))];
    let packed = packed(&lines);
    let data: Vec<_> = Reader::new(&packed[..]).map(|event| event.unwrap().data().cloned()).collect();
    let wanted: Vec<_> = lines.iter().map(|line| read_event(line).unwrap().data().cloned()).collect();
    assert_eq!(data, wanted);
}

#[test]
fn what_is_not_defined_is_refused() {
    let packed = packed(&[line(&json!({"a": long("x")}))]);
    let text = String::from_utf8(packed).unwrap();
    let (definition, event) = text.split_once('\n').unwrap();
    let error = expand(event.as_bytes(), Vec::new(), Vec::new()).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidPayload);
    assert!(error.message.contains("line 1"), "{error}");
    for broken in [
        definition.replacen("\"hash\":\"", "\"hash\":\"0", 1),
        definition.replacen("\"value\"", "\"prefix\":\"00000000000000000000000000000000\",\"take\":1,\"value\"", 1),
    ] {
        let refused = expand(broken.as_bytes(), Vec::new(), Vec::new()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidPayload, "{broken}");
    }
}

#[test]
fn torn_lines_are_put_aside_and_whole_ones_end_with_a_line_end() {
    let lines = [line(&json!({"a": long("x")})), line(&json!({"b": 1}))];
    let packed = String::from_utf8(packed(&lines)).unwrap();
    for (torn, whole) in [
        (&lines[1][..40], &packed[..]),
        (&packed[..30], packed.trim_end()),
        ("{\"atof_version\":\"0.1+content\",\"kind\"", &packed[..]),
    ] {
        let text = format!("{torn}\n{whole}");
        let (mut out, mut aside) = (Vec::new(), Vec::new());
        assert_eq!(expand(text.as_bytes(), &mut out, &mut aside).unwrap(), 2);
        assert_eq!(String::from_utf8(out).unwrap(), file(&lines));
        assert_eq!(String::from_utf8(aside).unwrap(), format!("{torn}\n"));
        let text = format!("{}\n{torn}", whole.trim_end());
        assert_eq!(expand(text.as_bytes(), Vec::new(), Vec::new()).unwrap(), 2);
    }
}

#[test]
fn content_that_swells_is_refused() {
    let start = "{\"atof_version\":\"0.1+content\",";
    let reference = |n: u32| format!("{{\"$content\":\"{n:032x}\"}}");
    let definition =
        |n: u32, value: &str| format!("{start}\"hash\":\"{n:032x}\",\"kind\":\"content\",\"value\":{value}}}\n");
    let mut expander = Expander::default();
    let mut plain = String::new();
    expander.expand(definition(0, &json!(long("x").repeat(20)).to_string()).trim(), &mut plain).unwrap();
    for n in 1..40 {
        let value = format!("[{},{}]", reference(n - 1), reference(n - 1));
        expander.expand(definition(n, &value).trim(), &mut plain).unwrap();
    }
    let error = expander.expand(&format!("{start}\"data\":{}}}", reference(39)), &mut plain).unwrap_err();
    assert_eq!(error.code, ErrorCode::LimitExceeded);
    for n in 40..4_000 {
        expander.expand(definition(n, &format!("[{}]", reference(n - 1))).trim(), &mut plain).unwrap();
    }
    let error = expander.expand(&format!("{start}\"data\":{}}}", reference(3_999)), &mut plain).unwrap_err();
    assert_eq!(error.code, ErrorCode::LimitExceeded);
}

/// Values that share many long parts.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        (0..3u8).prop_map(|n| Value::from(n.to_string().repeat(300))),
        (0..3u8).prop_map(Value::from),
        "[\"\\\\{}\\[\\],:$a]{0,9}".prop_map(Value::from),
        "[\"\\\\é\n]{200,300}".prop_map(Value::from),
        Just(Value::Null),
        Just(Value::from((0..200).collect::<Vec<u32>>())),
    ];
    leaf.prop_recursive(5, 60, 12, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..12).prop_map(Value::from),
            prop::collection::hash_map("[a-c\"]{0,2}|\\$content", inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(64, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_lines_come_back_byte_for_byte(values in prop::collection::vec(values(), 1..8)) {
        let lines: Vec<String> = values.iter().map(line).collect();
        prop_assert_eq!(plain(&packed(&lines)), file(&lines));
    }

    #[test]
    fn a_history_that_grows_and_is_cut_comes_back(lengths in prop::collection::vec((0..30usize, 0..30usize), 1..20)) {
        let lines: Vec<String> = lengths
            .iter()
            .map(|&(length, other)| {
                let mut list: Vec<Value> = (0..length).map(|n| json!({"n": n, "text": "x".repeat(20 * (n % 3))})).collect();
                if other < length {
                    list[other] = json!({"other": other});
                }
                line(&json!({"messages": list}))
            })
            .collect();
        prop_assert_eq!(plain(&packed(&lines)), file(&lines));
    }
}

//! Lines into events and back.

use nemo_relay_atof::{Reader, read_event};
use nemo_relay_types::{
    DataSchema, ErrorCode, Event, Json, Limits, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid,
};
use proptest::prelude::*;

const START: &str = r#"{"atof_version":"0.1","attributes":["remote"],"category":"tool","category_profile":{"tool_call_id":"call_1"},"data":{"q":"hello"},"data_schema":null,"kind":"scope","metadata":null,"name":"search","parent_uuid":"01a1fc87-0ecb-7d52-9d5c-91aaddb8b9a2","propagation_root_uuid":"01a1fc87-0ecb-7d52-9d5c-91aaddb8b9a2","scope_category":"start","timestamp":"2026-11-21T05:14:32.015458964+00:00","uuid":"01a1fc87-0ecf-7ef1-9d7f-4c68015b26d2"}"#;
const MARK: &str = r#"{"atof_version":"0.1","category":null,"category_profile":null,"data":{"x":1},"data_schema":{"name":"sc","version":"1"},"kind":"mark","metadata":{"nemo_relay.log.severity":"warn","y":2},"name":"mk2","parent_uuid":null,"timestamp":"2023-11-14T22:13:20+00:00","uuid":"01a1fca0-5383-7a71-9638-1751f5e6e124"}"#;

fn text(event: &Event) -> String {
    let mut out = String::new();
    event.write_json(&mut out);
    out
}

fn json() -> impl Strategy<Value = Option<Json>> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        prop::num::f64::NORMAL.prop_map(Into::into),
        ".*".prop_map(serde_json::Value::from),
    ];
    let value = leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
            prop::collection::hash_map(".*", inner, 0..4)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    });
    // Null and nothing are one on the wire.
    value.prop_map(|value| (!value.is_null()).then(|| Json::try_from(&value).unwrap()))
}

fn event() -> impl Strategy<Value = Event> {
    let identity = any::<u128>().prop_map(Uuid::from_u128).boxed();
    let payloads = (json(), json(), json());
    let texts = (".*", prop::option::of(".*"), prop::option::of((".*", ".*")), prop::collection::vec(".*", 0..3));
    let identities = (identity.clone(), prop::option::of(identity.clone()), prop::option::of(identity));
    (identities, payloads, texts, any::<i64>(), 0..3).prop_map(|(ids, payloads, texts, nanos, which)| {
        let (name, category, schema, attributes) = texts;
        let mark = MarkEvent {
            uuid: ids.0,
            parent_uuid: ids.1,
            propagation_root_uuid: ids.2,
            timestamp: Timestamp::from_nanos(nanos),
            name: name.into(),
            category: category.map(Into::into),
            category_profile: payloads.0,
            data: payloads.1,
            data_schema: schema.map(|(name, version)| DataSchema { name, version }),
            metadata: payloads.2,
        };
        if which == 0 {
            return Event::Mark(mark);
        }
        Event::Scope(ScopeEvent {
            uuid: mark.uuid,
            parent_uuid: mark.parent_uuid,
            propagation_root_uuid: mark.propagation_root_uuid,
            timestamp: mark.timestamp,
            name: mark.name,
            category: mark.category,
            category_profile: mark.category_profile,
            data: mark.data,
            data_schema: mark.data_schema,
            metadata: mark.metadata,
            attributes,
            scope_category: if which == 1 { ScopeCategory::Start } else { ScopeCategory::End },
        })
    })
}

proptest! {
    #[test]
    fn an_event_is_the_same_after_it_was_written_and_read(event in event()) {
        let line = text(&event);
        prop_assert_eq!(text(&read_event(&line).unwrap()), line);
    }

    #[test]
    fn any_text_is_read_or_refused(line in ".*") {
        let _ = read_event(&line);
    }
}

#[test]
fn captured_lines_come_back_byte_for_byte() {
    for line in [START, MARK] {
        assert_eq!(text(&read_event(line).unwrap()), line);
    }
}

#[test]
fn other_spellings_are_read() {
    let line = MARK
        .replace("\"2023-11-14T22:13:20+00:00\"", "1700000000000001")
        .replace("{\"x\":1}", " { \"y\" : 2 , \"x\" : 1 } ");
    let line = line.replacen('{', "{\"of_a_later_version\":[1],", 1);
    let event = read_event(&line).unwrap();
    assert_eq!(event.timestamp(), Timestamp::from_nanos(1_700_000_000_000_001_000));
    assert_eq!(event.data(), Some(&Json::parse(r#"{"x":1,"y":2}"#, &Limits::default()).unwrap()));
}

#[test]
fn a_fault_is_named_with_its_place() {
    for (from, to, code, path, words) in [
        ("\"0.1\"", "\"0.2\"", ErrorCode::Unsupported, None, "0.2"),
        ("\"0.1\"", "null", ErrorCode::InvalidPayload, Some("$.atof_version"), "missing"),
        ("\"mark\"", "\"spot\"", ErrorCode::InvalidPayload, Some("$.kind"), "spot"),
        ("01a1fca0-", "01a1-", ErrorCode::InvalidPayload, Some("$.uuid"), "UUID"),
        ("2023-11-14T", "2023-14-14T", ErrorCode::InvalidPayload, Some("$.timestamp"), "RFC 3339"),
        ("{\"x\":1}", "{\"x\":[1e999]}", ErrorCode::InvalidPayload, Some("$.data.x[0]"), "JSON number"),
        ("{\"x\":1}", "{\"x\":,}", ErrorCode::InvalidPayload, Some("$"), "column 75"),
        ("\"version\":\"1\"", "\"version\":1", ErrorCode::InvalidPayload, Some("$.data_schema"), "string"),
        ("\"name\":\"mk2\",", "", ErrorCode::InvalidPayload, Some("$"), "`name`"),
    ] {
        let error = read_event(&MARK.replacen(from, to, 1)).unwrap_err();
        assert_eq!((error.code, error.get("path")), (code, path), "{error}");
        assert!(error.message.contains(words), "{error}");
    }
    let deep = MARK.replace("{\"x\":1}", &"[".repeat(1_000_000));
    assert!(read_event(&deep).is_err());
    let deep = MARK.replace("{\"x\":1}", &format!("{}{}", "[".repeat(257), "]".repeat(257)));
    assert_eq!(read_event(&deep).unwrap_err().code, ErrorCode::LimitExceeded);
    assert!(read_event(&deep.replacen("[]", "0", 1)).is_ok());
}

#[test]
fn a_file_is_read_whatever_its_line_ends() {
    let file = format!("\u{feff}{START}\r\n\r\n\n{MARK}\r\n{MARK}");
    let lines: Vec<String> = Reader::new(file.as_bytes()).map(|event| text(&event.unwrap())).collect();
    assert_eq!(lines, [START, MARK, MARK]);
}

#[test]
fn a_torn_line_is_named_or_passed_over() {
    let torn = &MARK[..100];
    for (file, number) in [(format!("{MARK}\n{torn}"), 2), (format!("{torn}\n{MARK}\n"), 1)] {
        let error = Reader::new(file.as_bytes()).find_map(|event| event.err()).unwrap();
        assert!(error.message.contains(&format!("line {number}")), "{error}");
        assert!(error.message.contains("column 100"), "{error}");
        let mut reader = Reader::new(file.as_bytes()).tolerant();
        assert_eq!(reader.by_ref().filter_map(Result::ok).count(), 1);
        assert_eq!(reader.skipped(), 1);
    }
    let not_text = [MARK.as_bytes(), b"\n\xff\n"].concat();
    assert_eq!(Reader::new(&not_text[..]).last().unwrap().unwrap_err().code, ErrorCode::InvalidPayload);
}

#[test]
fn a_cut_at_any_byte_loses_the_cut_line_and_no_other() {
    let file = format!("{START}\n{MARK}\n{START}\n");
    for cut in 0..=file.len() {
        let whole = file[..cut].matches('\n').count();
        // A line that lacks nothing but its end is whole.
        let lacks_end = usize::from(cut < file.len() && file.as_bytes()[cut] == b'\n');
        let events = Reader::new(&file.as_bytes()[..cut]).tolerant().filter_map(Result::ok).count();
        assert_eq!(events, whole + lacks_end, "cut at {cut}");
    }
}

#[test]
fn a_line_without_end_is_not_kept_in_memory() {
    struct Endless(u64);
    impl std::io::Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let count = self.0.min(buffer.len() as u64);
            buffer[..count as usize].fill(b' ');
            self.0 -= count;
            Ok(count as usize)
        }
    }
    let source = std::io::BufReader::with_capacity(1 << 20, Endless(100 << 20));
    let errors: Vec<ErrorCode> = Reader::new(source).filter_map(Result::err).map(|error| error.code).collect();
    assert_eq!(errors, [ErrorCode::LimitExceeded]);
}

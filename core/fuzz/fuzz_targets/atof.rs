//! Any bytes as a file of ATOF, content-addressed or not: every line is an event that is the same after it was written and
//! read again, or is refused with a known code. Any value in lines that are packed comes back byte for byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nemo_relay_atof::content::{Packer, expand};
use nemo_relay_atof::{OpenScopes, Reader, read_event};
use nemo_relay_types::{ErrorCode, Event, Json, Limits, MarkEvent};

fuzz_target!(|bytes: &[u8]| {
    file(bytes);
    if let Some(value) = std::str::from_utf8(bytes).ok().and_then(|text| Json::parse(text, &Limits::default()).ok()) {
        packed(&value);
    }
});

fn file(bytes: &[u8]) {
    let mut scopes = OpenScopes::default();
    for event in Reader::new(bytes) {
        match event {
            Ok(event) => {
                let line = line(&event);
                let again = read_event(&line).expect("what was written can be read");
                assert_eq!(self::line(&again), line);
                scopes.see(&event);
            }
            Err(error) => {
                let known = [ErrorCode::InvalidPayload, ErrorCode::LimitExceeded, ErrorCode::Unsupported];
                assert!(known.contains(&error.code), "{error}");
            }
        }
    }
    let open = scopes.len();
    assert_eq!(scopes.ends().len(), open);
    let mut plain = Vec::new();
    if expand(bytes, &mut plain, std::io::sink()).is_ok() {
        let mut again = Vec::new();
        expand(&plain[..], &mut again, std::io::sink()).expect("a plain file is its own expansion");
    }
}

/// The value by itself, many times in a list, and in a list that grows.
fn packed(value: &Json) {
    let (mut packer, mut packed, mut plain) = (Packer::default(), Vec::new(), String::new());
    for times in [1, 40, 41, 39] {
        let elements = vec![value.as_str(); times].join(",");
        let data = Json::parse(&format!("[{value},[{elements}],{{\"a\":[{elements}]}}]"), &Limits::default()).ok();
        let line = line(&Event::Mark(MarkEvent { data, ..MarkEvent::default() }));
        packer.pack(&line, &mut packed);
        plain.push_str(&line);
        plain.push('\n');
    }
    let mut expanded = Vec::new();
    expand(&packed[..], &mut expanded, std::io::sink()).expect("what was packed expands");
    assert!(expanded == plain.as_bytes(), "{plain}");
}

fn line(event: &Event) -> String {
    let mut out = String::new();
    event.write_json(&mut out);
    out
}

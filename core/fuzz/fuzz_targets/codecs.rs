//! Any text as a request, a response or a stream of any provider: read or refused with a known code, and written back as it
//! was; a request with any normalized form in the place of its own is made of it or refused as an argument.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nemo_relay_codecs::{AnnotatedLlmRequest, Codec, detect_request, detect_response};
use nemo_relay_types::{Error, ErrorCode};

/// The codes for a text that is none of the provider's.
const OF_REQUESTS: &[ErrorCode] = &[ErrorCode::InvalidArgument, ErrorCode::InvalidPayload, ErrorCode::LimitExceeded];
const OF_RESPONSES: &[ErrorCode] = &[ErrorCode::Internal, ErrorCode::InvalidPayload, ErrorCode::LimitExceeded];

// The first byte says which codec and what to do; lines are chunks, or a request and a normalized form.
fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let codec = Codec::ALL[usize::from(*first) % Codec::ALL.len()];
    match usize::from(*first) / Codec::ALL.len() % 4 {
        0 => request(codec, text),
        1 => response(codec, text),
        2 => stream(codec, text),
        _ => edited(codec, text),
    }
});

fn request(codec: Codec, text: &str) {
    let _ = detect_request(text, Some(codec.as_str()));
    let annotated = match codec.decode(text) {
        Ok(annotated) => annotated,
        Err(error) => return assert_known(&error, OF_REQUESTS),
    };
    assert_eq!(codec.encode(&annotated, text).expect("it is untouched"), text);
    let shown = annotated.to_text();
    let through_host = AnnotatedLlmRequest::parse(&shown).expect("what was written is read");
    assert_eq!(codec.encode(&through_host, text).expect("it is untouched"), text, "shown as {shown}");
}

fn response(codec: Codec, text: &str) {
    let _ = detect_response(text, None);
    match codec.decode_response(text) {
        Ok(annotated) => {
            let shown = annotated.to_text();
            let read = nemo_relay_codecs::AnnotatedLlmResponse::parse(&shown).expect("what was written is read");
            assert_eq!(read.to_text(), shown);
        }
        Err(error) => assert_known(&error, OF_RESPONSES),
    }
}

fn stream(codec: Codec, text: &str) {
    let mut whole = codec.stream();
    for chunk in text.lines() {
        if let Err(error) = whole.push(chunk) {
            return assert_known(&error, &[OF_RESPONSES, OF_REQUESTS].concat());
        }
    }
    if let Some(folded) = whole.finish() {
        response(codec, &folded);
    }
}

fn edited(codec: Codec, text: &str) {
    let (original, form) = text.split_once('\n').unwrap_or((text, "{}"));
    let Ok(form) = AnnotatedLlmRequest::parse(form) else { return };
    match codec.encode(&form, original) {
        Ok(edited) => {
            codec.decode(&edited).expect("a request that was made is one");
        }
        Err(error) => assert_known(&error, OF_REQUESTS),
    }
}

fn assert_known(error: &Error, codes: &[ErrorCode]) {
    assert!(codes.contains(&error.code), "{error}");
}

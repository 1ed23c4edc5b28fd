//! The laws of the codecs, over generated payloads of every provider.

mod generate;

use generate::{Js, Piece, any_json, chunks, request};
use nemo_relay_codecs::{AnnotatedLlmRequest, Codec, Value, detect_request, detect_response};
use nemo_relay_types::ErrorCode;
use proptest::prelude::*;

fn codecs() -> impl Strategy<Value = Codec> {
    prop::sample::select(Codec::ALL.to_vec())
}

fn requests() -> impl Strategy<Value = (Codec, Js)> {
    codecs().prop_flat_map(|codec| (Just(codec), request(codec)))
}

/// The same request as a host language would hand it back.
fn through_host(codec: Codec, text: &str) -> AnnotatedLlmRequest {
    AnnotatedLlmRequest::parse(&codec.decode(text).unwrap().to_text()).unwrap()
}

/// The text of a request in which one leaf, if there is any, is the mark.
fn marked(json: &mut Js, numbers: bool, which: prop::sample::Index, mark: &str, seed: u64) -> Option<String> {
    let mut leaves = Vec::new();
    json.leaves(numbers, &mut leaves);
    if leaves.is_empty() {
        return None;
    }
    let place = which.index(leaves.len());
    *leaves.swap_remove(place) = mark.to_owned();
    Some(json.write(seed))
}

/// Every value that has none inside.
fn collect<'a>(value: &'a mut Value, places: &mut Vec<&'a mut Value>) {
    let is_leaf = match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => true,
    };
    match value {
        leaf if is_leaf => places.push(leaf),
        Value::Array(items) => items.iter_mut().for_each(|item| collect(item, places)),
        Value::Object(object) => object.values_mut().for_each(|value| collect(value, places)),
        _ => {}
    }
}

/// Replaces a value wherever it is in a request; says how often.
fn replace(annotated: &mut AnnotatedLlmRequest, from: &Value, to: &Value) -> usize {
    let mut places = Vec::new();
    annotated.members_mut().values_mut().for_each(|member| collect(member, &mut places));
    let marked: Vec<&mut Value> = places.into_iter().filter(|place| *place == from).collect();
    let found = marked.len();
    marked.into_iter().for_each(|place| *place = to.clone());
    found
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(512, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn untouched_is_identical((codec, json) in requests(), seed: u64) {
        let text = json.write(seed);
        let annotated = codec.decode(&text).unwrap();
        prop_assert_eq!(codec.encode(&annotated, &text).unwrap(), text.as_str());
        prop_assert_eq!(codec.encode(&through_host(codec, &text), &text).unwrap(), text.as_str());
    }

    /// Any one text of a request, wherever it stands, is changed alone.
    #[test]
    fn one_edit_is_one_edit((codec, mut json) in requests(), seed: u64, which: prop::sample::Index) {
        let text = marked(&mut json, false, which, "\"@before@\"", seed);
        let Some(text) = text else { return Ok(()) };
        let mut annotated = through_host(codec, &text);
        let found = replace(&mut annotated, &"@before@".into(), &"@after@".into());
        prop_assert_eq!(found, 1, "shown as {}", annotated.to_text());
        prop_assert_eq!(codec.encode(&annotated, &text).unwrap(), text.replace("@before@", "@after@"));
    }

    /// And any one number; only the limit that another spelling hides is not shown.
    #[test]
    fn one_number_is_one_edit((codec, mut json) in requests(), seed: u64, which: prop::sample::Index) {
        let text = marked(&mut json, true, which, "424242", seed);
        let Some(text) = text else { return Ok(()) };
        let mut annotated = through_host(codec, &text);
        let found = replace(&mut annotated, &Value::integer(424_242), &Value::integer(515_151));
        let hides = text.contains("max_completion_tokens");
        prop_assert!(found > 0 || hides, "shown as {}", annotated.to_text());
        let wanted = if found > 0 { text.replace("424242", "515151") } else { text.clone() };
        prop_assert_eq!(codec.encode(&annotated, &text).unwrap(), wanted);
    }

    /// Whatever is put in the place of whatever: it is made and comes back, or it is refused as an argument.
    #[test]
    fn an_edit_is_made_or_refused((codec, json) in requests(), seed: u64, which: prop::sample::Index, other in any_json()) {
        let text = json.write(seed);
        let mut annotated = codec.decode(&text).unwrap();
        let other = other.write(1);
        let value = AnnotatedLlmRequest::parse(&format!("{{\"x\":{other}}}")).unwrap().value().at(&["x"]).unwrap().clone();
        let mut places = Vec::new();
        annotated.members_mut().values_mut().for_each(|member| collect(member, &mut places));
        let place = which.index(places.len());
        *places.swap_remove(place) = value;
        match codec.encode(&annotated, &text) {
            // Of two fields that say the same the other one follows, so that the annotation no longer says it.
            Ok(edited) if text.contains("max_output_tokens") => prop_assert!(codec.decode(&edited).is_ok()),
            Ok(edited) => {
                let again = codec.decode(&edited).unwrap();
                prop_assert_eq!(codec.encode(&annotated, &edited).unwrap(), edited.as_ref(), "shown as {}", again.to_text());
            }
            Err(error) => prop_assert_eq!(error.code, ErrorCode::InvalidArgument, "{}", error),
        }
    }

    /// What is added and taken away again leaves nothing behind but the text of the rest.
    #[test]
    fn a_message_more_or_less_leaves_the_others((codec, json) in requests(), seed: u64, which: prop::sample::Index) {
        let text = json.write(seed);
        let annotated = codec.decode(&text).unwrap();
        let mut edited = annotated.clone();
        let messages = edited.members_mut().get_mut("messages").unwrap().as_array_mut().unwrap();
        let fresh = nemo_relay_codecs::Object::of([("role", "user".into()), ("content", "@new@".into())]);
        let at = which.index(messages.len());
        messages.insert(at, fresh.into());
        let longer = codec.encode(&edited, &text).unwrap().into_owned();
        prop_assert_eq!(longer.matches("@new@").count(), 1);
        let mut shorter = codec.decode(&longer).unwrap();
        prop_assert!(shorter.value().same(edited.value()));
        shorter.members_mut().get_mut("messages").unwrap().as_array_mut().unwrap().remove(at);
        let back = codec.encode(&shorter, &longer).unwrap().into_owned();
        prop_assert!(codec.decode(&back).unwrap().value().same(annotated.value()), "{}", back);
    }

    #[test]
    fn a_generated_request_is_never_taken_for_another((codec, json) in requests(), seed: u64) {
        let detected = detect_request(&json.write(seed), None);
        prop_assert!(detected.is_none_or(|other| other == codec), "{:?}", detected);
    }

    #[test]
    fn the_cut_of_a_stream_does_not_matter(codec in codecs(), said in "[a-zé\"\\\\]{0,12}", cut in prop::collection::vec(0_usize..13, 0..4)) {
        let fold = |pieces: &[Piece]| {
            let mut stream = codec.stream();
            chunks(codec, pieces).iter().for_each(|chunk| stream.push(chunk).unwrap());
            stream.finish()
        };
        let arguments = format!("{{\"city\":{}}}", serde_json::to_string(&said).unwrap());
        let mut pieces: Vec<Piece> = cut_up(&said, &cut).into_iter().map(Piece::Text).collect();
        pieces.extend(cut_up(&arguments, &cut).into_iter().map(Piece::Arguments));
        prop_assert_eq!(fold(&pieces), fold(&[Piece::Text(said), Piece::Arguments(arguments)]));
    }

    /// JSON that only looks like a payload: an answer or an error, and what was decoded is not lost.
    #[test]
    fn nothing_panics(codec in codecs(), one in any_json(), two in any_json(), seed: u64) {
        let (text, other) = (one.write(seed), two.write(seed));
        let _ = (detect_request(&text, None), detect_response(&text, Some(codec.as_str())), codec.decode_response(&text));
        if codec.decode(&text).is_ok() {
            prop_assert_eq!(codec.encode(&through_host(codec, &text), &text).unwrap(), text.as_str());
        }
        if let Ok(annotated) = AnnotatedLlmRequest::parse(&other) {
            let _ = codec.encode(&annotated, &text);
        }
        let mut stream = codec.stream();
        let _ = (stream.push(&text), stream.push(&other), stream.has_finished());
        if let Some(folded) = stream.finish() {
            let _ = codec.decode_response(&folded);
        }
    }

    #[test]
    fn no_text_panics(codec in codecs(), text: String) {
        let _ = (codec.decode(&text), codec.decode_response(&text), codec.stream().push(&text), detect_request(&text, None));
    }
}

fn cut_up(text: &str, cut: &[usize]) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut places: Vec<usize> = cut.iter().map(|at| (*at).min(letters.len())).collect();
    places.extend([0, letters.len()]);
    places.sort_unstable();
    places.windows(2).map(|pair| letters[pair[0]..pair[1]].iter().collect()).collect()
}

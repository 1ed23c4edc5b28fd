//! Edits every request of the corpus and prints what encode made of it, one JSON object a line, as
//! `python -m tools.corpus accept` reads it: the official clients say whether they accept it.
//!
//! `cargo run -p nemo-relay-codecs --example edited -- conformance/fixtures/codecs`

use nemo_relay_codecs::{AnnotatedLlmRequest, Codec, Value as Tree};
use serde_json::{Value, json};
use std::path::Path;

fn main() {
    let root = std::env::args().nth(1).expect("the folder of the corpus");
    for codec in Codec::ALL {
        let folder = Path::new(&root).join(codec.as_str()).join("request");
        let mut files: Vec<_> =
            std::fs::read_dir(&folder).expect("requests").map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files {
            let case: Value = serde_json::from_str(&std::fs::read_to_string(&file).expect("a file")).expect("JSON");
            // Without a client there is nobody to ask.
            if !case["sdk"].is_null() {
                print_edits(*codec, &case);
            }
        }
    }
}

/// The model, every text of a message, and one message more; each in a request of its own.
fn print_edits(codec: Codec, case: &Value) {
    let Some(text) = case["text"].as_str() else { return };
    let Ok(annotated) = codec.decode(text) else { return };
    let mut edits: Vec<AnnotatedLlmRequest> = Vec::new();
    if annotated.model().is_some() {
        let mut edited = annotated.clone();
        edited.members_mut().set("model", Tree::from("another"));
        edits.push(edited);
    }
    for index in 0..annotated.messages().len() {
        let mut edited = annotated.clone();
        let messages = edited.members_mut().get_mut("messages").and_then(Tree::as_array_mut);
        let message = messages.and_then(|messages| messages[index].as_object_mut());
        if let Some(place @ Tree::String(_)) = message.and_then(|message| message.get_mut("content")) {
            *place = Tree::from("another");
            edits.push(edited);
        }
    }
    let mut longer = annotated.clone();
    if let Some(messages) = longer.members_mut().get_mut("messages").and_then(Tree::as_array_mut) {
        messages.push(nemo_relay_codecs::Object::of([("role", "user".into()), ("content", "one more".into())]).into());
        edits.push(longer);
    }
    for edited in edits {
        let text = codec.encode(&edited, text).expect("every provider can express these edits");
        let line = json!({"surface": codec.as_str(), "path": case["path"], "text": text, "typed": case["typed"]});
        println!("{line}");
    }
}

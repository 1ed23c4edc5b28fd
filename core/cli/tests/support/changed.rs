//! What was recorded, with changes that nobody expects.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

/// One change of a text.
#[derive(Clone, Debug)]
pub enum Change {
    /// Another value in the place of one of those in the text, where it is JSON.
    Put(Index, Value),
    /// Lists within lists, so many levels of them.
    Nest(Index, usize),
    /// One value less.
    Remove(Index),
    /// Another byte.
    Byte(Index, u8),
    /// Only what comes before a place.
    Cut(Index),
}

/// Up to three changes; often none.
pub fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        6 => (any::<Index>(), value()).prop_map(|(at, value)| Change::Put(at, value)),
        1 => (any::<Index>(), 1..200usize).prop_map(|(at, levels)| Change::Nest(at, levels)),
        3 => any::<Index>().prop_map(Change::Remove),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => any::<Index>().prop_map(Change::Cut),
    ];
    prop::collection::vec(change, 0..4)
}

/// Values at the limits of what JSON can say, and any text.
fn value() -> impl Strategy<Value = Value> {
    let number = prop::sample::select(vec!["0", "-1", "1e308", "18446744073709551616", "-0.0", "9007199254740993"]);
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(|text| serde_json::from_str(text).unwrap()),
        any::<String>().prop_map(Value::from),
        Just("../../x".into()),
        Just(Value::Array(Vec::new())),
        Just(serde_json::json!({"": {}})),
    ]
}

/// The text after the changes.
pub fn changed(text: &str, changes: &[Change]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        match change {
            Change::Put(at, value) => edit(&mut bytes, |document| *nth(document, at) = value.clone()),
            Change::Nest(at, levels) => edit(&mut bytes, |document| *nth(document, at) = nested(*levels)),
            Change::Remove(at) => edit(&mut bytes, |document| remove(document, at)),
            Change::Byte(at, byte) if !bytes.is_empty() => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Cut(at) if !bytes.is_empty() => bytes.truncate(at.index(bytes.len())),
            Change::Byte(..) | Change::Cut(_) => {}
        }
    }
    bytes
}

/// The same in one of the events of a stream.
pub fn changed_stream(chunks: &[String], at: &Index, changes: &[Change]) -> Vec<Vec<u8>> {
    let at = at.index(chunks.len().max(1));
    let chunk = |(place, chunk): (usize, &String)| changed(chunk, if place == at { changes } else { &[] });
    chunks.iter().enumerate().map(chunk).collect()
}

fn nested(levels: usize) -> Value {
    (0..levels).fold(Value::Null, |inner, _| Value::Array(vec![inner]))
}

fn edit(bytes: &mut Vec<u8>, edit: impl FnOnce(&mut Value)) {
    if let Ok(mut document) = serde_json::from_slice(bytes) {
        edit(&mut document);
        *bytes = serde_json::to_vec(&document).unwrap();
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

/// One of the values of a document; the document itself is the first.
fn nth<'d>(document: &'d mut Value, at: &Index) -> &'d mut Value {
    let mut left = at.index(count(document));
    let mut here = document;
    while left > 0 {
        left -= 1;
        let inner: Vec<&mut Value> = match here {
            Value::Array(items) => items.iter_mut().collect(),
            Value::Object(members) => members.values_mut().collect(),
            _ => unreachable!("a place inside of a value that holds none"),
        };
        here = inner.into_iter().find(|value| inside(value, &mut left)).expect("no more places than values");
    }
    here
}

/// Whether a place is in a value; else the value is passed by.
fn inside(value: &Value, left: &mut usize) -> bool {
    let size = count(value);
    if *left < size {
        return true;
    }
    *left -= size;
    false
}

fn remove(document: &mut Value, at: &Index) {
    match nth(document, at) {
        Value::Array(items) => _ = items.pop(),
        Value::Object(members) => {
            if let Some(key) = members.keys().nth(at.index(members.len().max(1))).cloned() {
                members.remove(&key);
            }
        }
        other => *other = Value::Null,
    }
}

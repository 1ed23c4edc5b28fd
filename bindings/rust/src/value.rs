//! JSON values of any depth: checked, written and dropped without recursion, so that neither a hostile value nor the
//! size of a thread's stack decides what happens.

use crate::generated::LlmRequest;
use nemo_relay_types::json::{push_index, push_key, write_string};
use nemo_relay_types::{Error, Json, Limits, Result};
use serde_json::{Map, Number, Value};
use std::fmt::Write as _;
use std::{array, slice, vec};

/// What has a JSON form.
#[derive(Clone, Copy)]
pub(crate) enum Node<'a> {
    Value(&'a Value),
    Members(&'a Map<String, Value>),
    Request(&'a LlmRequest),
}

impl<'a> From<&'a Value> for Node<'a> {
    fn from(value: &'a Value) -> Self {
        Self::Value(value)
    }
}

impl<'a> From<&'a LlmRequest> for Node<'a> {
    fn from(request: &'a LlmRequest) -> Self {
        Self::Request(request)
    }
}

/// Checks a value against the limits.
///
/// Errors: `limit_exceeded` and, where a number has more than 64 bits, `invalid_payload`; both with the path.
pub(crate) fn check<'a>(value: impl Into<Node<'a>>, limits: &Limits) -> Result<()> {
    let value = value.into();
    let most = limits.max_payload_bytes as usize;
    let mut size = Size::default();
    walk(value, limits, &mut size)?;
    if size.low > most {
        return Err(Error::too_large(limits.max_payload_bytes));
    }
    if size.high > most {
        encode(value, limits)?;
    }
    Ok(())
}

/// The canonical text of a value.
///
/// Errors: as for [`check`].
pub(crate) fn encode<'a>(value: impl Into<Node<'a>>, limits: &Limits) -> Result<Json> {
    let value = value.into();
    let mut text = String::new();
    walk(value, limits, &mut text)?;
    if text.len() > limits.max_payload_bytes as usize {
        return Err(Error::too_large(limits.max_payload_bytes));
    }
    Ok(Json::from_trusted(text))
}

/// The text of a value with its members in their own order.
///
/// Errors: as for [`check`].
pub(crate) fn source<'a>(value: impl Into<Node<'a>>, limits: &Limits) -> Result<Json> {
    let mut text = AsIs(String::new());
    walk(value.into(), limits, &mut text)?;
    if text.0.len() > limits.max_payload_bytes as usize {
        return Err(Error::too_large(limits.max_payload_bytes));
    }
    Ok(Json::as_written(text.0))
}

/// As [`encode`], and ends the value safely; `null` is the same as no value.
pub(crate) fn into_json(value: Option<Value>, limits: &Limits) -> Result<Option<Json>> {
    let Some(value) = value.filter(|value| !value.is_null()) else { return Ok(None) };
    let result = encode(&value, limits);
    discard(value);
    result.map(Some)
}

/// Reads text that the core made; it is never deeper than the limit of a payload.
pub(crate) fn decode(json: &Json) -> Value {
    let mut reader = serde_json::Deserializer::from_str(json.as_str());
    reader.disable_recursion_limit();
    serde::Deserialize::deserialize(&mut reader).unwrap_or_default()
}

/// Ends a value level by level: the compiler's own way recurses once a level.
pub(crate) fn discard(value: Value) {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items.into_iter().filter(is_container)),
            Value::Object(members) => open.extend(members.into_iter().map(|(_, value)| value).filter(is_container)),
            _ => {}
        }
    }
}

/// As [`discard`].
pub(crate) fn discard_request(request: LlmRequest) {
    discard(Value::Object(request.headers));
    discard(request.content);
}

fn is_container(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Object(_))
}

/// What a walk makes of a value.
trait Output {
    /// Whether members have to come in the order of their keys.
    const SORTED: bool;
    fn raw(&mut self, text: &str);
    fn string(&mut self, text: &str);
    fn number(&mut self, number: &Number);
    /// The least number of bytes so far.
    fn bytes(&self) -> usize;
}

impl Output for String {
    const SORTED: bool = true;

    fn raw(&mut self, text: &str) {
        self.push_str(text);
    }

    fn string(&mut self, text: &str) {
        write_string(self, text);
    }

    fn number(&mut self, number: &Number) {
        let _ = write!(self, "{number}");
    }

    fn bytes(&self) -> usize {
        self.len()
    }
}

/// Text whose members keep their order.
struct AsIs(String);

impl Output for AsIs {
    const SORTED: bool = false;

    fn raw(&mut self, text: &str) {
        self.0.raw(text);
    }

    fn string(&mut self, text: &str) {
        self.0.string(text);
    }

    fn number(&mut self, number: &Number) {
        self.0.number(number);
    }

    fn bytes(&self) -> usize {
        self.0.bytes()
    }
}

/// How long the text would be, at least and at most.
#[derive(Default)]
struct Size {
    low: usize,
    high: usize,
}

impl Output for Size {
    const SORTED: bool = false;

    fn raw(&mut self, text: &str) {
        self.low += text.len();
        self.high += text.len();
    }

    fn string(&mut self, text: &str) {
        const LONGEST_ESCAPE: usize = 6;
        self.low += text.len() + 2;
        self.high += text.len() * LONGEST_ESCAPE + 2;
    }

    fn number(&mut self, _: &Number) {
        const LONGEST: usize = 25;
        self.low += 1;
        self.high += LONGEST;
    }

    fn bytes(&self) -> usize {
        self.low
    }
}

enum Items<'a> {
    Array(slice::Iter<'a, Value>),
    Members(serde_json::map::Iter<'a>),
    Sorted(vec::IntoIter<(&'a String, &'a Value)>),
    Request(array::IntoIter<(&'static str, Node<'a>), 2>),
}

/// A container at work and the member that is being walked.
struct Frame<'a> {
    items: Items<'a>,
    begun: usize,
    key: &'a str,
}

fn walk<'a>(value: Node<'a>, limits: &Limits, out: &mut impl Output) -> Result<()> {
    let mut frames: Vec<Frame<'a>> = Vec::new();
    let mut next = Some(value);
    loop {
        if let Some(value) = next {
            write_value(value, limits, &mut frames, out)?;
        }
        let Some(frame) = frames.last_mut() else { return Ok(()) };
        next = frame.advance(out);
        if next.is_none() {
            frames.pop();
        }
    }
}

/// Writes a scalar, or opens a container.
fn write_value<'a, O: Output>(
    value: Node<'a>,
    limits: &Limits,
    frames: &mut Vec<Frame<'a>>,
    out: &mut O,
) -> Result<()> {
    let items = match value {
        Node::Value(Value::Null) => return raw(out, "null"),
        Node::Value(Value::Bool(true)) => return raw(out, "true"),
        Node::Value(Value::Bool(false)) => return raw(out, "false"),
        Node::Value(Value::String(text)) => {
            out.string(text);
            return Ok(());
        }
        Node::Value(Value::Number(number)) => return write_number(number, frames, out),
        Node::Value(Value::Array(items)) => Items::Array(items.iter()),
        Node::Value(Value::Object(members)) | Node::Members(members) => members_of::<O>(members),
        Node::Request(request) => Items::Request(
            [("content", Node::Value(&request.content)), ("headers", Node::Members(&request.headers))].into_iter(),
        ),
    };
    if frames.len() >= limits.max_depth as usize {
        return Err(Error::too_deep(path(frames), limits.max_depth));
    }
    if out.bytes() > limits.max_payload_bytes as usize {
        return Err(Error::too_large(limits.max_payload_bytes));
    }
    out.raw(if matches!(items, Items::Array(_)) { "[" } else { "{" });
    frames.push(Frame { items, begun: 0, key: "" });
    Ok(())
}

fn raw(out: &mut impl Output, text: &str) -> Result<()> {
    out.raw(text);
    Ok(())
}

/// A number of more than 64 bits can only be there where another crate turned on `arbitrary_precision`.
fn write_number(number: &Number, frames: &[Frame<'_>], out: &mut impl Output) -> Result<()> {
    if !(number.is_i64() || number.is_u64() || number.is_f64()) {
        return Err(Error::invalid_payload(path(frames), "the number is out of range: integers have 64 bits"));
    }
    out.number(number);
    Ok(())
}

/// Another crate may have turned on `preserve_order`, so the order of a map is not to be relied on.
fn members_of<O: Output>(members: &Map<String, Value>) -> Items<'_> {
    if !O::SORTED || members.keys().is_sorted() {
        return Items::Members(members.iter());
    }
    let mut sorted: Vec<_> = members.iter().collect();
    sorted.sort_unstable_by_key(|(key, _)| *key);
    Items::Sorted(sorted.into_iter())
}

impl<'a> Frame<'a> {
    /// The next member, after what comes before it; `None` after the closing bracket.
    fn advance(&mut self, out: &mut impl Output) -> Option<Node<'a>> {
        let member = match &mut self.items {
            Items::Array(items) => items.next().map(|value| ("", value.into())),
            Items::Members(members) => members.next().map(|(key, value)| (key.as_str(), value.into())),
            Items::Sorted(members) => members.next().map(|(key, value)| (key.as_str(), value.into())),
            Items::Request(members) => members.next(),
        };
        let is_array = matches!(self.items, Items::Array(_));
        let Some((key, value)) = member else {
            out.raw(if is_array { "]" } else { "}" });
            return None;
        };
        if self.begun > 0 {
            out.raw(",");
        }
        if !is_array {
            out.string(key);
            out.raw(":");
        }
        self.begun += 1;
        self.key = key;
        Some(value)
    }
}

fn path(frames: &[Frame<'_>]) -> String {
    let mut path = String::from("$");
    for frame in frames {
        match frame.items {
            Items::Array(_) => push_index(&mut path, frame.begun - 1),
            _ => push_key(&mut path, frame.key),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use nemo_relay_types::ErrorCode;
    use serde_json::json;

    fn nested(depth: usize) -> Value {
        (0..depth).fold(json!(0), |inner, _| Value::Array(vec![inner]))
    }

    #[test]
    fn text_is_what_the_core_calls_canonical() {
        let limits = Limits::default();
        let value = json!({"b": [1, -2, 2.5, 1.0, true, null], "a": {"é": "\u{1}\"", "z": {}, "": []}});
        let text = encode(&value, &limits).unwrap();
        assert_eq!(text, Json::parse(&value.to_string(), &limits).unwrap());
        assert_eq!(text.as_str(), r#"{"a":{"":[],"z":{},"é":"\u0001\""},"b":[1,-2,2.5,1.0,true,null]}"#);
        assert_eq!(decode(&text), value);
    }

    #[test]
    fn depth_is_counted_and_never_recursed() {
        let limits = Limits::default();
        assert!(check(&nested(256), &limits).is_ok());
        assert_eq!(decode(&encode(&nested(256), &limits).unwrap()), nested(256));
        for depth in [257, 1_000_000] {
            let value = nested(depth);
            for error in [check(&value, &limits).unwrap_err(), encode(&value, &limits).unwrap_err()] {
                assert_eq!((error.code, error.get("limit")), (ErrorCode::LimitExceeded, Some("max_depth")));
                assert_eq!(error.get("path").unwrap(), "$".to_owned() + &"[0]".repeat(256));
            }
            discard(value);
        }
    }

    #[test]
    fn size_is_the_size_of_the_text() {
        let limits = Limits { max_payload_bytes: 20, ..Limits::default() };
        assert!(check(&json!(["x".repeat(16)]), &limits).is_ok());
        assert!(check(&json!(["x".repeat(17)]), &limits).is_err());
        assert!(check(&json!(["\u{1}\u{1}\u{1}"]), &limits).is_err(), "escapes count");
        let error = check(&json!(["x".repeat(17)]), &limits).unwrap_err();
        assert_eq!(error.get("limit"), Some("max_payload_bytes"));
    }

    #[test]
    fn the_path_leads_to_the_fault() {
        let limits = Limits { max_depth: 3, ..Limits::default() };
        let error = check(&json!({"a b": [0, {"c": [1]}]}), &limits).unwrap_err();
        assert_eq!(error.get("path"), Some("$[\"a b\"][1].c"));
    }
}

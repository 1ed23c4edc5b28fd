//! The arguments of tools: ATIF has objects only.

use crate::read::string;
use nemo_relay_types::json::write_string;
use nemo_relay_types::{Json, Limits};
use std::borrow::Cow;

/// Arguments as an object: text is parsed, another value is `value`, text that is no JSON is `raw`, nothing is empty.
pub(crate) fn object(arguments: &str) -> Cow<'_, str> {
    match arguments.as_bytes().first() {
        Some(b'{') => Cow::Borrowed(arguments),
        Some(b'"') => Cow::Owned(parsed(&string(arguments).unwrap_or_default())),
        None => Cow::Borrowed("{}"),
        Some(_) if arguments == "null" => Cow::Borrowed("{}"),
        Some(_) => Cow::Owned(wrapped("value", arguments)),
    }
}

fn parsed(text: &str) -> String {
    if text.trim().is_empty() {
        return "{}".into();
    }
    match Json::parse(text, &Limits::default()) {
        Ok(value) if value.is_object() => value.as_str().to_owned(),
        Ok(value) => wrapped("value", value.as_str()),
        Err(_) => {
            let mut raw = String::with_capacity(text.len() + 2);
            write_string(&mut raw, text);
            wrapped("raw", &raw)
        }
    }
}

fn wrapped(key: &str, value: &str) -> String {
    format!(r#"{{"{key}":{value}}}"#)
}

#[cfg(test)]
mod tests {
    use super::object;

    #[test]
    fn become_objects() {
        for (given, made) in [
            (r#"{"q":1}"#, r#"{"q":1}"#),
            (r#""{\"b\":1,\"a\":[2]}""#, r#"{"a":[2],"b":1}"#),
            (r#""[1]""#, r#"{"value":[1]}"#),
            (r#""7""#, r#"{"value":7}"#),
            ("7", r#"{"value":7}"#),
            ("[1]", r#"{"value":[1]}"#),
            (r#""not \"json""#, r#"{"raw":"not \"json"}"#),
            (r#""""#, "{}"),
            ("null", "{}"),
            ("", "{}"),
        ] {
            assert_eq!(object(given), made, "{given}");
        }
    }
}

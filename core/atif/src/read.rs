//! Reads parts of JSON text as slices of it, so that nothing is copied that is not needed. Every function takes any text:
//! what is not of the form that it looks for is not there.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// The values of some members of an object; `None` for those that are missing or null.
pub(crate) fn pick<'a, const N: usize>(text: &'a str, keys: [&str; N]) -> [Option<&'a str>; N] {
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.deserialize_any(Members { keys, lifetime: PhantomData }).unwrap_or([None; N])
}

/// One member of an object, unless it is null.
pub(crate) fn member<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    pick(text, [key])[0]
}

/// The value at a path of keys, unless it is null.
pub(crate) fn at<'a>(text: &'a str, path: &[&str]) -> Option<&'a str> {
    path.iter().try_fold(text, |text, key| member(text, key))
}

/// The elements of an array.
pub(crate) fn items(text: &str) -> Vec<&str> {
    let elements: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
    elements.into_iter().map(RawValue::get).collect()
}

/// The members of an object, in order.
pub(crate) fn members(text: &str) -> Vec<(Cow<'_, str>, &str)> {
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.deserialize_any(AllMembers(PhantomData)).unwrap_or_default()
}

/// The text of a string.
pub(crate) fn string(text: &str) -> Option<Cow<'_, str>> {
    let mut reader = serde_json::Deserializer::from_str(text);
    Key::deserialize(&mut reader).ok().map(|key| key.0)
}

/// A whole number that is not negative.
pub(crate) fn integer(text: &str) -> Option<u64> {
    text.parse().ok().or_else(|| {
        let number = float(text)?;
        // Beyond 2^53 a float no longer says which integer is meant.
        (number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&number)).then_some(number as u64)
    })
}

/// A number.
pub(crate) fn float(text: &str) -> Option<f64> {
    serde_json::from_str(text).ok()
}

struct Members<'k, 'a, const N: usize> {
    keys: [&'k str; N],
    lifetime: PhantomData<&'a str>,
}

impl<'a, const N: usize> Visitor<'a> for Members<'_, 'a, N> {
    type Value = [Option<&'a str>; N];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = [None; N];
        while let Some(Key(key)) = map.next_key()? {
            match self.keys.iter().position(|wanted| *wanted == key) {
                Some(place) => {
                    let value = map.next_value::<&RawValue>()?.get();
                    found[place] = (value != "null").then_some(value);
                }
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }
}

struct AllMembers<'a>(PhantomData<&'a str>);

impl<'a> Visitor<'a> for AllMembers<'a> {
    type Value = Vec<(Cow<'a, str>, &'a str)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some((Key(key), value)) = map.next_entry::<Key<'a>, &RawValue>()? {
            all.push((key, value.get()));
        }
        Ok(all)
    }
}

/// A string that is copied only where it has escapes.
struct Key<'a>(Cow<'a, str>);

impl<'a> Deserialize<'a> for Key<'a> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'a> Visitor<'a> for Text {
            type Value = Key<'a>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Key<'a>, E> {
                Ok(Key(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Key<'a>, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_members_as_they_are_written() {
        let text = r#"{"a":{"b":[1,null]},"c":null,"d\n":"x\ty","a":7}"#;
        assert_eq!(pick(text, ["a", "c", "d\n", "e"]), [Some("7"), None, Some(r#""x\ty""#), None]);
        assert_eq!(at(r#"{"a":{"b":[1,null]}}"#, &["a", "b"]), Some("[1,null]"));
        assert_eq!(member("[1]", "a"), None);
        assert_eq!(member("torn {", "a"), None);
    }

    #[test]
    fn reads_scalars_and_lists() {
        assert_eq!(string(r#""x\ty""#).as_deref(), Some("x\ty"));
        assert_eq!(string("7"), None);
        assert_eq!(items(r#"[1,"a",{}]"#), ["1", "\"a\"", "{}"]);
        assert!(items("{}").is_empty());
        assert_eq!((integer("7"), integer("7.0"), integer("-1"), integer("1.5")), (Some(7), Some(7), None, None));
        assert_eq!(members(r#"{"a":1,"b":{}}"#), [("a".into(), "1"), ("b".into(), "{}")]);
    }

    #[test]
    fn reads_what_is_nested_deeply() {
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(member(&deep, "a").map(str::len), Some(200_001));
    }
}

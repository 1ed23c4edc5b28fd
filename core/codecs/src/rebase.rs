//! What a host changed in its own copy of a value, applied to the value itself.

use crate::json::{Object, Value, align};

/// `original` with the changes that lead from `given` to `returned`.
///
/// `given` is what the host made of `original`, as it writes it: where a host cannot keep a number as it is, both of its
/// texts show the same other number, and that is no change.
pub(crate) fn rebase(original: &Value, given: &Value, returned: &Value) -> Value {
    match (original, given, returned) {
        (original, given, returned) if given.same(returned) => original.clone(),
        (Value::Object(original), Value::Object(given), Value::Object(returned)) => {
            let mut out = Object::with_capacity(returned.len());
            for (key, value) in returned.iter() {
                out.push(key, rebase_member(original.get(key), given.get(key), value));
            }
            Value::Object(out)
        }
        (Value::Array(original), Value::Array(given), Value::Array(returned)) if original.len() == given.len() => {
            let from =
                align(given, returned, |a, b| a.same(b), |a, b| std::mem::discriminant(a) == std::mem::discriminant(b));
            let element = |(value, from): (&Value, Option<usize>)| {
                rebase_member(from.map(|at| &original[at]), from.map(|at| &given[at]), value)
            };
            Value::Array(returned.iter().zip(from).map(element).collect())
        }
        _ => returned.clone(),
    }
}

fn rebase_member(original: Option<&Value>, given: Option<&Value>, returned: &Value) -> Value {
    match (original, given) {
        (Some(original), Some(given)) => rebase(original, given, returned),
        _ => returned.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::rebase;
    use crate::json::parse;

    fn rebased(original: &str, given: &str, returned: &str) -> String {
        let value = |text: &str| parse(text).unwrap().to_value(text);
        rebase(&value(original), &value(given), &value(returned)).to_text()
    }

    #[test]
    fn what_the_host_cannot_hold_is_no_change() {
        let original = r#"{"seed":12345678901234567890,"list":[{"n":9007199254740993},2]}"#;
        let given = r#"{"seed":12345678901234567000,"list":[{"n":9007199254740992},2]}"#;
        assert_eq!(rebased(original, given, given), original);
        let returned = r#"{"seed":12345678901234567000,"list":["new",{"n":9007199254740992},2],"more":1}"#;
        let expected = r#"{"seed":12345678901234567890,"list":["new",{"n":9007199254740993},2],"more":1}"#;
        assert_eq!(rebased(original, given, returned), expected);
    }

    #[test]
    fn what_was_changed_or_removed_is_as_the_host_has_it() {
        assert_eq!(rebased(r#"{"a":1,"b":[1,2]}"#, r#"{"a":1,"b":[1,2]}"#, r#"{"b":[2,1.5]}"#), r#"{"b":[2,1.5]}"#);
        assert_eq!(rebased("[1]", "[1]", "7"), "7");
    }
}

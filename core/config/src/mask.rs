//! What may be shown of a configuration.

use crate::schema::{Kind, Record};
use serde_json::{Map, Value};

/// What stands in the place of a secret.
const MASK: &str = "********";

/// Words in the name of a field of an unknown kind that make its value a secret.
const TELLING: [&str; 9] =
    ["secret", "token", "password", "passwd", "credential", "authorization", "headers", "api_key", "apikey"];

/// A configuration with its secrets masked: by the schema where there is one, and else by the names of its fields. What a
/// schema does not know may be a slip of the name of a secret.
pub(crate) fn masked(config: &Map<String, Value>, record: Option<&'static Record>) -> Map<String, Value> {
    let member = |(key, value): (&String, &Value)| (key.clone(), shown(key, value, record));
    config.iter().map(member).collect()
}

fn shown(key: &str, value: &Value, record: Option<&'static Record>) -> Value {
    match record.map(|record| record.field(key)) {
        Some(Some(field)) if !field.secret => inside(value, Some(&field.kind)),
        Some(_) => hidden(value),
        None if is_telling(key) => hidden(value),
        None => inside(value, None),
    }
}

fn inside(value: &Value, kind: Option<&'static Kind>) -> Value {
    match (value, kind) {
        (Value::Object(map), Some(Kind::Record(record))) => Value::Object(masked(map, Some(record))),
        (Value::Object(map), Some(Kind::Map(of @ Kind::Record(_)))) => {
            let member = |(key, value): (&String, &Value)| (key.clone(), inside(value, Some(of)));
            Value::Object(map.iter().map(member).collect())
        }
        (Value::Object(map), _) => Value::Object(masked(map, None)),
        (Value::Array(items), Some(Kind::List(of))) => items.iter().map(|item| inside(item, Some(of))).collect(),
        (Value::Array(items), _) => items.iter().map(|item| inside(item, None)).collect(),
        (Value::String(text), _) => Value::String(without_credentials(text)),
        (other, _) => other.clone(),
    }
}

/// Names stay, since they help; every value goes.
fn hidden(value: &Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(map.iter().map(|(key, value)| (key.clone(), hidden(value))).collect()),
        Value::Array(items) => items.iter().map(hidden).collect(),
        Value::Null => Value::Null,
        _ => Value::String(MASK.into()),
    }
}

fn is_telling(key: &str) -> bool {
    let key = key.to_lowercase().replace('-', "_");
    TELLING.iter().any(|word| key.contains(word))
        && !key.ends_with("_env")
        && !key.ends_with("_var")
        && !key.ends_with("_file")
}

/// A URL without its user, its password and its query; any other text as it is.
fn without_credentials(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let authority = match authority.rsplit_once('@') {
        Some((_, host)) => format!("{MASK}@{host}"),
        None => authority.to_owned(),
    };
    let path = match path.split_once('?') {
        Some((path, _)) => format!("{path}?{MASK}"),
        None => path.to_owned(),
    };
    format!("{scheme}://{authority}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ComponentSchema;
    use serde_json::json;

    fn text(kind: &str, config: Value) -> String {
        let record = ComponentSchema::of(kind).map(|schema| schema.record);
        Value::Object(masked(config.as_object().expect("a table"), record)).to_string()
    }

    #[test]
    fn secrets_go_and_names_stay() {
        let sink = json!({"type": "stream", "url": "https://u:s3cret@host/a?key=s3cret", "headers": {"x": "s3cret"}});
        let shown = text("observability", json!({"atof": {"sinks": [sink]}}));
        assert!(
            !shown.contains("s3cret") && shown.contains(r#""x":"********""#) && shown.contains("host/a"),
            "{shown}"
        );
    }

    #[test]
    fn unknown_kinds_are_masked_by_name() {
        let shown = text("mine", json!({"api_key": "s3cret", "deep": [{"Auth-Token": "s3cret"}], "token_env": "NAME"}));
        assert!(!shown.contains("s3cret") && shown.contains("NAME"), "{shown}");
    }

    #[test]
    fn what_a_schema_does_not_know_is_masked() {
        let header = json!({"url": "http://h", "header": "s3cret"});
        let shown = text("observability", json!({"atof": {"sinks": [header], "note": ["s3cret"]}}));
        assert!(shown.contains(r#""header":"********""#) && shown.contains(r#""note":["********"]"#), "{shown}");
        assert!(shown.contains("http://h") && !shown.contains("s3cret"), "{shown}");
    }

    #[test]
    fn the_names_of_a_table_of_records_are_no_fields() {
        let classes = json!({"classes": {"reads": {"cacheable": true, "members": ["get*"], "token": "s3cret"}}});
        let shown = text("adaptive", json!({"response_cache": {"namespace": "n", "tools": classes}}));
        assert!(shown.contains(r#""members":["get*"]"#) && !shown.contains("s3cret"), "{shown}");
    }
}

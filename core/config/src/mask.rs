//! What may be shown of a configuration.

use crate::schema::{Kind, Record};
use serde_json::{Map, Value};

/// What stands in the place of a secret.
const MASK: &str = "********";

/// Words in the name of a field of an unknown kind that make its value a secret.
const TELLING: [&str; 9] =
    ["secret", "token", "password", "passwd", "credential", "authorization", "headers", "api_key", "apikey"];

/// A configuration with its secrets masked: by the schema where there is one, and else by the names of its fields.
pub(crate) fn masked(config: &Map<String, Value>, record: Option<&'static Record>) -> Map<String, Value> {
    let member = |(key, value): (&String, &Value)| (key.clone(), shown(key, value, record));
    config.iter().map(member).collect()
}

fn shown(key: &str, value: &Value, record: Option<&'static Record>) -> Value {
    let field = record.and_then(|record| record.field(key));
    match field {
        Some(field) if field.secret => hidden(value),
        Some(field) => inside(value, record_in(&field.kind)),
        None if is_telling(key) => hidden(value),
        None => inside(value, None),
    }
}

fn inside(value: &Value, record: Option<&'static Record>) -> Value {
    match value {
        Value::Object(map) => Value::Object(masked(map, record)),
        Value::Array(items) => items.iter().map(|item| inside(item, record)).collect(),
        Value::String(text) => Value::String(without_credentials(text)),
        other => other.clone(),
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

fn record_in(kind: &Kind) -> Option<&'static Record> {
    match kind {
        Kind::Record(record) => Some(record),
        Kind::List(inner) | Kind::Map(inner) => record_in(inner),
        _ => None,
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
    fn what_is_not_known_is_masked_by_name_too() {
        assert!(!text("observability", json!({"atof": {"password": "s3cret"}})).contains("s3cret"));
    }
}

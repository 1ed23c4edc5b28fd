//! YAML as the value of JSON that it tells.

use serde_json::Value;
use yaml_rust2::{Yaml, YamlLoader};

/// Reads the first document; null where there is none.
///
/// Errors: the place and what is wrong there.
pub fn read(text: &str) -> Result<Value, String> {
    let documents = YamlLoader::load_from_str(text).map_err(|error| error.to_string())?;
    Ok(documents.first().map_or(Value::Null, to_json))
}

/// A value of YAML as JSON; keys that are no texts are left out.
pub fn to_json(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::String(text) => text.as_str().into(),
        Yaml::Integer(number) => (*number).into(),
        Yaml::Real(_) => yaml.as_f64().into(),
        Yaml::Boolean(is) => (*is).into(),
        Yaml::Array(items) => items.iter().map(to_json).collect(),
        Yaml::Hash(members) => {
            let member = |(key, value): (&Yaml, &Yaml)| Some((key.as_str()?.to_owned(), to_json(value)));
            Value::Object(members.iter().filter_map(member).collect())
        }
        Yaml::Alias(_) | Yaml::Null | Yaml::BadValue => Value::Null,
    }
}

//! What has no normalized form is shown verbatim, with the provider that it belongs to.

use super::encode::inexpressible;
use crate::json::{Object, Value};
use crate::table::Table;
use nemo_relay_types::Result;

const NATIVE: &str = "provider_native";

/// A value with the tag (`role` of a message, `type` of a part or a tool) that says that it is the provider's own.
pub(crate) fn native(table: &Table, tag: &str, kind: &str, value: Value) -> Value {
    let mut object = Object::of([(tag, Value::from(NATIVE))]);
    object.set("provider", Value::from(table.id));
    object.set("kind", Value::from(kind));
    object.set("value", value);
    Value::Object(object)
}

/// A tool choice of the provider's own, which has no tag.
pub(crate) fn native_choice(table: &Table, kind: &str, value: Value) -> Value {
    Object::of([("provider", Value::from(table.id)), ("kind", Value::from(kind)), ("value", value)]).into()
}

/// The provider's own value, if this is one. Errors: where it is another provider's.
pub(crate) fn from_native(table: &Table, tag: &str, value: &Value) -> Result<Option<Value>> {
    let Some(object) = value.as_object().filter(|object| object.text(tag) == Some(NATIVE)) else { return Ok(None) };
    inner(table, object).map(Some)
}

/// The provider's own tool choice, if this is one.
pub(crate) fn from_native_choice(table: &Table, value: &Value) -> Result<Option<Value>> {
    let Some(object) = value.as_object().filter(|object| object.get("provider").is_some()) else { return Ok(None) };
    inner(table, object).map(Some)
}

fn inner(table: &Table, object: &Object) -> Result<Value> {
    match (object.text("provider"), object.get("value")) {
        (Some(provider), Some(value)) if provider == table.id => Ok(value.clone()),
        _ => Err(inexpressible(table, "provider")),
    }
}

/// The word that says what a value of the provider is: its tag, or else its JSON type.
pub(crate) fn kind_of(value: &Value, tag: &str) -> String {
    value.as_object().and_then(|object| object.text(tag)).unwrap_or_else(|| value.kind()).to_owned()
}

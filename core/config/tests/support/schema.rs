//! Documents made from the schema: the least that every part of it needs, and everything that can be wrong with it.

use nemo_relay_config::generated::COMPONENTS;
use nemo_relay_config::{Field, Kind, Record};
use serde_json::{Map, Value, json};

/// A configuration with one thing wrong in it.
#[derive(Debug)]
pub struct Bad {
    pub kind: &'static str,
    pub config: Value,
    /// The way to what is wrong, and what messages call it.
    pub path: String,
    /// Whether it is wrong enough that nothing may be activated, whatever the policy.
    pub is_error: bool,
}

/// The way to a record from the component that it is a part of.
type Way = Vec<(&'static str, bool)>;

/// Every mutation of every field of every component.
pub fn mutations() -> Vec<Bad> {
    let mut found = Vec::new();
    for component in COMPONENTS {
        visit(component.record, &Vec::new(), &mut |record, way| {
            for field in record.fields {
                for (value, is_error) in bad_values(field) {
                    let mut members = least(record);
                    members.insert(field.name.into(), value);
                    found.push(bad(component.kind, component.record, way, members, field.name, is_error));
                }
                if field.required {
                    let mut members = least(record);
                    members.remove(field.name);
                    found.push(bad(component.kind, component.record, way, members, field.name, true));
                }
                let mut members = least(record);
                let misspelt = format!("{}x", field.name);
                members.insert(misspelt.clone(), json!(1));
                found.push(bad(component.kind, component.record, way, members, &misspelt, component.protective));
            }
        });
    }
    found
}

fn visit(record: &'static Record, way: &Way, each: &mut dyn FnMut(&'static Record, &Way)) {
    each(record, way);
    for field in record.fields {
        let (inner, is_list) = match &field.kind {
            Kind::Record(inner) => (*inner, false),
            Kind::List(Kind::Record(inner)) => (*inner, true),
            _ => continue,
        };
        let mut way = way.clone();
        way.push((field.name, is_list));
        visit(inner, &way, each);
    }
}

fn bad(
    kind: &'static str,
    root: &'static Record,
    way: &Way,
    members: Map<String, Value>,
    field: &str,
    is_error: bool,
) -> Bad {
    let mut path = String::new();
    for (name, is_list) in way {
        path += name;
        path += if *is_list { "[0]." } else { "." };
    }
    Bad { kind, config: around(root, way, members), path: path + field, is_error }
}

/// The members of a record at the end of a way, with the least of everything around them.
fn around(record: &'static Record, way: &[(&'static str, bool)], members: Map<String, Value>) -> Value {
    let Some(((name, is_list), rest)) = way.split_first() else { return Value::Object(members) };
    let inner = match record.field(name).map(|field| &field.kind) {
        Some(Kind::Record(inner) | Kind::List(Kind::Record(inner))) => inner,
        _ => unreachable!("a way leads through records"),
    };
    let value = around(inner, rest, members);
    let mut members = least(record);
    members.insert((*name).into(), if *is_list { json!([value]) } else { value });
    Value::Object(members)
}

fn least(record: &'static Record) -> Map<String, Value> {
    record.fields.iter().filter(|field| field.required).map(|field| (field.name.into(), good(&field.kind))).collect()
}

fn good(kind: &Kind) -> Value {
    match kind {
        Kind::Bool => json!(true),
        Kind::Text | Kind::Json => json!("x"),
        Kind::Integer { min, .. } => json!(min),
        Kind::Number { .. } => json!(1.5),
        Kind::Words(words) => json!(words.values[0].name),
        Kind::List(_) => json!([]),
        Kind::Map(_) => json!({}),
        Kind::Record(record) => Value::Object(least(record)),
    }
}

/// Values that a field cannot have; those of a wrong type are errors, others are as the policy says.
fn bad_values(field: &Field) -> Vec<(Value, bool)> {
    let wrong = |value: Value| (value, true);
    match &field.kind {
        Kind::Bool => vec![wrong(json!("yes")), wrong(json!(1))],
        Kind::Text => vec![wrong(json!(1)), wrong(json!(["x"]))],
        Kind::Integer { min, max } => {
            let mut values = vec![wrong(json!("1")), wrong(json!(1.5))];
            values.extend(min.checked_sub(1).map(|less| wrong(json!(less))));
            values.extend(max.checked_add(1).map(|more| wrong(json!(more))));
            values
        }
        Kind::Number { min, .. } => vec![wrong(json!("1")), wrong(json!(min - 1.0))],
        Kind::Words(_) => vec![wrong(json!("no such word")), wrong(json!(true))],
        Kind::List(_) | Kind::Map(_) | Kind::Record(_) => vec![wrong(json!(1)), wrong(json!("x"))],
        Kind::Json => Vec::new(),
    }
}

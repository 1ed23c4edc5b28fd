//! Bad documents, made from the schema: each is told off, and the message names the field.

mod support {
    pub mod schema;
}

use nemo_relay_config::{ComponentSchema, Diagnostic, Kind, Kinds, Level, check, effective, read_json, read_toml};
use serde_json::{Value, json};
use support::schema::{Bad, mutations};

fn checked(bad: &Bad) -> Vec<Diagnostic> {
    let document = json!({"components": [{"kind": bad.kind, "config": bad.config}]});
    check(&read_json(&document.to_string()).expect("a document"), &Kinds::built_in())
}

/// The path within the component that a diagnostic is about.
fn path(bad: &Bad, said: &Diagnostic) -> String {
    let section = said.component.as_deref().unwrap_or_default();
    let schema = ComponentSchema::of(bad.kind).expect("a built-in kind");
    let is_section = schema.record.field(section).is_some_and(|field| matches!(field.kind, Kind::Record(_)));
    let field = said.field.as_deref().unwrap_or_default();
    if is_section { format!("{section}.{field}") } else { field.to_owned() }
}

#[test]
fn each_is_told_off_by_its_field() {
    let all = mutations();
    assert!(all.len() >= 200, "{} documents", all.len());
    for bad in &all {
        let found = checked(bad);
        let about = found.iter().find(|said| path(bad, said) == bad.path);
        let said = about.unwrap_or_else(|| panic!("nothing is said about {bad:?}, but {found:?}"));
        assert!(!bad.is_error || said.level == Level::Error, "{bad:?} is only {said:?}");
        let name = bad.path.rsplit('.').next().unwrap_or_default();
        assert!(said.message.contains(name), "{} does not name {name}", said.message);
    }
}

#[test]
fn a_slip_is_told_what_was_meant() {
    for bad in mutations().iter().filter(|bad| bad.path.len() > 8 && bad.path.ends_with('x')) {
        let found = checked(bad);
        let Some(said) = found.iter().find(|said| path(bad, said) == bad.path) else { continue };
        if said.code.ends_with(".unknown_field") {
            assert!(said.message.contains("did you mean '"), "{}", said.message);
        }
    }
}

#[test]
fn a_file_says_the_same_with_its_line() {
    for bad in mutations() {
        let Value::String(text) = Value::String(inline(&bad.config)) else { unreachable!() };
        let text = format!("\n[[components]]\nkind = \"{}\"\nconfig = {text}\n", bad.kind);
        let of_file = check(&read_toml(&text, "a.toml").expect("a document"), &Kinds::built_in());
        let without_place = |said: &Diagnostic| Diagnostic { place: None, ..said.clone() };
        let same: Vec<Diagnostic> = of_file.iter().map(without_place).collect();
        assert_eq!(same, checked(&bad), "{text}");
        assert!(of_file.iter().all(|said| said.place.as_ref().is_some_and(|place| place.line == 4)), "{of_file:?}");
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let members: Vec<String> = map.iter().map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{{}}}", members.join(", "))
        }
        other => other.to_string(),
    }
}

#[test]
fn a_value_that_is_passed_over_in_silence_does_not_remain() {
    let text = r#"{"components": [{"kind": "pricing", "config": {"policy": {"unknown_field": "file"}}}],
        "policy": {"unsupported_value": "ignore"}}"#;
    let document = read_json(text).expect("a document");
    assert_eq!(check(&document, &Kinds::built_in()), []);
    assert_eq!(Value::Object(effective(&document.components[0], &document.policy)), json!({"policy": {}}));
}

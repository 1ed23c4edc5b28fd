//! What is said about a configuration.

use crate::active::{Component, Current};
use crate::ending::Fault;
use crate::examine::Examined;
use nemo_relay_config::Diagnostic;
use nemo_relay_types::{Json, Result};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The report of a validation.
///
/// Errors: `internal` for what is no JSON.
pub(crate) fn of_validation(examined: &Examined) -> Result<Json> {
    Json::try_from(&Value::Object(common(examined)))
}

/// The report of an activation, with what went wrong up to now.
///
/// Errors: as [`of_validation`].
pub(crate) fn of_activation(current: &Current) -> Result<Json> {
    let mut report = common(&current.examined);
    let own = current.components.iter().filter(|component| !component.is_dynamic);
    report.insert("components".to_owned(), own.map(component).collect::<Vec<_>>().into());
    let loaded = current.components.iter().filter(|component| component.is_dynamic);
    let loaded = loaded.map(|component| (component.kind.as_str(), became(component))).collect();
    report.insert("dynamic_plugins".to_owned(), current.examined.dynamic.report(&loaded));
    let found = current.components.iter().flat_map(runtime_diagnostics).chain(current.faults.iter().map(fault));
    report["config"]["runtime_diagnostics"] = found.map(Value::Object).collect();
    Json::try_from(&Value::Object(report))
}

/// What a binding is told of a new activation.
pub(crate) fn of_new(number: u64, report: &Json) -> Json {
    Json::from_trusted(format!(r#"{{"activation":{number},"report":{}}}"#, report.as_str()))
}

fn common(examined: &Examined) -> Map<String, Value> {
    let diagnostics: Vec<_> = examined.diagnostics.iter().map(Diagnostic::to_json).collect();
    Map::from_iter([
        ("config".to_owned(), json!({"diagnostics": diagnostics})),
        ("config_paths".to_owned(), examined.paths.clone().into()),
        ("dynamic_plugins".to_owned(), examined.dynamic.report(&BTreeMap::new())),
        ("resolved_config".to_owned(), examined.shown.clone()),
    ])
}

/// What became of a plugin that was to be loaded.
fn became(component: &Component) -> Map<String, Value> {
    let mut said = Map::from_iter([
        ("registrations".to_owned(), registrations(component).into()),
        ("state".to_owned(), component.status.as_str().into()),
    ]);
    if let Some(fault) = &component.fault {
        let failure = json!({"phase": "load", "code": "plugin.dynamic_failed", "message": fault});
        said.insert("failure".to_owned(), failure);
        said.insert("message".to_owned(), fault.as_str().into());
    }
    said
}

fn registrations(component: &Component) -> usize {
    component.parts.iter().map(|part| part.registered.len()).sum()
}

fn component(component: &Component) -> Value {
    let mut said = json!({
        "kind": component.kind,
        "ordinal": component.ordinal,
        "registrations": registrations(component),
        "status": component.status.as_str(),
    });
    if !component.sections_off.is_empty() {
        said["sections_off"] = component.sections_off.clone().into();
    }
    said
}

/// What its parts have to say, each with the component and, where it says none, the field that it is about.
fn runtime_diagnostics(component: &Component) -> impl Iterator<Item = Map<String, Value>> {
    let of_part = move |part: &crate::part::Part| {
        let place = part.place.clone();
        part.running.diagnostics().into_iter().map(move |mut found| {
            if !place.is_empty() && !found.contains_key("field") {
                found.insert("field".to_owned(), place.clone().into());
            }
            found.insert("component".to_owned(), component.kind.clone().into());
            found
        })
    };
    component.parts.iter().flat_map(of_part)
}

fn fault(fault: &Fault) -> Map<String, Value> {
    let mut said = Map::from_iter([
        ("code".to_owned(), "plugin.close_failed".into()),
        ("component".to_owned(), fault.component.clone().into()),
        ("count".to_owned(), 1.into()),
        ("message".to_owned(), fault.error.to_string().into()),
    ]);
    if !fault.place.is_empty() {
        said.insert("field".to_owned(), fault.place.clone().into());
    }
    said
}

//! The lines of the menu: the components of the schema, and what is open of them.

use super::document::Step;
use nemo_relay_config::generated::COMPONENTS;
use nemo_relay_config::{ComponentSchema, Field, Kind, Record};
use serde_json::Value;
use std::collections::BTreeSet;

/// One line.
#[derive(Clone, Debug)]
pub struct Row {
    /// How far it is in.
    pub depth: usize,
    /// What it is called.
    pub label: String,
    /// The component that it belongs to.
    pub component: &'static ComponentSchema,
    /// Where its value is in the component.
    pub path: Vec<Step>,
    /// What it is about, in one sentence.
    pub doc: &'static str,
    /// Its value, where the file has one.
    pub value: Option<Value>,
    /// What it is.
    pub what: What,
}

/// What a line is.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// A component; whether it is on.
    Component(bool),
    /// A group of fields; whether it is on, where it can be switched.
    Section(Option<bool>),
    /// An entry of a list.
    Entry,
    /// Makes another entry.
    Add,
    /// A value.
    Field(&'static Field),
}

/// Which components, groups and entries are open.
#[derive(Clone, Debug)]
pub struct Open(BTreeSet<String>);

impl Default for Open {
    /// Nothing, but the first place for events is at hand once ATOF is opened.
    fn default() -> Self {
        Self(BTreeSet::from(["observability.atof.sinks[0]".to_owned()]))
    }
}

impl Open {
    /// Opens what is closed and closes what is open.
    pub fn turn(&mut self, row: &Row) {
        let key = row.key();
        if !self.0.remove(&key) {
            self.0.insert(key);
        }
    }

    /// Whether it is open.
    pub fn has(&self, row: &Row) -> bool {
        self.0.contains(&row.key())
    }
}

impl Row {
    /// Its place in text, such as `observability.atof.sinks[0].filename`.
    pub fn key(&self) -> String {
        self.path.iter().fold(self.component.kind.to_owned(), |key, step| match step {
            Step::Key(name) => format!("{key}.{name}"),
            Step::Index(at) => format!("{key}[{at}]"),
        })
    }
}

/// The lines for the values of a document; `None` opens everything.
pub fn rows(document: &Value, open: Option<&Open>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut schemas: Vec<_> = COMPONENTS.iter().collect();
    // What most people come for stands first.
    schemas.sort_by_key(|schema| schema.kind != "observability");
    for schema in schemas {
        let components = document["components"].as_array().into_iter().flatten();
        let component = components.into_iter().find(|component| component["kind"] == schema.kind);
        let is_on = component.is_some_and(|component| component["enabled"] != false);
        let row = Row {
            depth: 0,
            label: title(schema.kind),
            component: schema,
            path: Vec::new(),
            doc: schema.record.doc,
            value: None,
            what: What::Component(is_on),
        };
        let config = component.and_then(|component| component.get("config"));
        push(&mut rows, row, schema.record, config, open);
    }
    rows
}

/// A line, and what is in it where it is open.
fn push(rows: &mut Vec<Row>, row: Row, record: &'static Record, value: Option<&Value>, open: Option<&Open>) {
    let is_open = open.is_none_or(|open| open.has(&row));
    rows.push(row.clone());
    if !is_open {
        return;
    }
    for field in record.fields {
        let value = value.and_then(|value| value.get(field.name));
        // What may be anything is written by hand, and then it is here.
        let is_for_the_file = matches!(field.kind, Kind::Json) && value.is_none();
        // The version is that of the schema, and the switch is on the line of the group.
        if !matches!(field.name, "version" | "enabled") && !is_for_the_file {
            add(rows, &row, field, value, open);
        }
    }
}

fn add(rows: &mut Vec<Row>, parent: &Row, field: &'static Field, value: Option<&Value>, open: Option<&Open>) {
    let mut row = Row {
        depth: parent.depth + 1,
        label: field.name.to_owned(),
        component: parent.component,
        path: [parent.path.clone(), vec![Step::Key(field.name)]].concat(),
        doc: field.doc,
        value: value.cloned(),
        what: What::Field(field),
    };
    match &field.kind {
        Kind::Record(record) => {
            row.label = title(field.name);
            let is_on = || value.is_some_and(|value| value["enabled"] == true);
            row.what = What::Section(record.field("enabled").map(|_| is_on()));
            push(rows, row, record, value, open);
        }
        Kind::List(Kind::Record(record)) => {
            let items = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            // The first entry is there to be filled in.
            for at in 0..items.len().max(1) {
                let mut entry = row.clone();
                entry.path.push(Step::Index(at));
                entry.label = format!("{}[{at}]", field.name);
                entry.value = items.get(at).cloned();
                entry.what = What::Entry;
                push(rows, entry, record, items.get(at), open);
            }
            if !items.is_empty() {
                row.path.push(Step::Index(items.len()));
                row.label = format!("+ {}", field.name);
                row.value = None;
                row.what = What::Add;
                rows.push(row);
            }
        }
        _ => rows.push(row),
    }
}

/// A key as people call it.
fn title(key: &str) -> String {
    match key {
        "atof" | "atif" => key.to_uppercase(),
        "opentelemetry" => "OpenTelemetry".to_owned(),
        "pii_redaction" => "PII redaction".to_owned(),
        _ => {
            let mut letters = key.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }
}

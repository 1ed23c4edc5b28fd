//! The text that is edited: values are set and taken out, everything else stays as it was written.

use crate::settings;
use nemo_relay_config::{ComponentSchema, Diagnostic, check, read_toml};
use serde_json::Value as Json;
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// A step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A member of a table.
    Key(&'static str),
    /// An entry of a list.
    Index(usize),
}

/// A file of plugins while it is edited.
#[derive(Clone)]
pub struct Document {
    toml: DocumentMut,
}

impl Document {
    /// Errors: what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut toml: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| error.to_string())?;
        if toml.get("components").is_some_and(|found| !found.is_array_of_tables()) {
            return Err("components are no [[components]] tables; this file is to be edited by hand".to_owned());
        }
        if toml.get("version").is_none() {
            toml.insert("version", toml_edit::value(1));
        }
        Ok(Self { toml })
    }

    /// The text as it would be saved.
    pub fn text(&self) -> String {
        self.toml.to_string()
    }

    /// The values alone.
    pub fn json(&self) -> Json {
        toml_edit::de::from_document(self.toml.clone()).unwrap_or_default()
    }

    /// Everything that is wrong with it, errors first.
    pub fn problems(&self, file: &str) -> Vec<Diagnostic> {
        let mut found = match read_toml(&self.text(), file) {
            Ok(document) => check(&document, &settings::kinds()),
            Err(error) => vec![Diagnostic::error("plugin.invalid_toml", error.message.clone())],
        };
        found.sort_by(Diagnostic::by_level);
        found
    }

    /// Switches a component on or off; one that is not there is made.
    pub fn switch(&mut self, component: &'static ComponentSchema, on: bool) {
        let is_new = self.component(component.kind).is_none();
        let table = self.made(component);
        match (on, is_new) {
            (true, true) => {}
            (true, false) => drop(table.remove("enabled")),
            (false, _) => drop(table.insert("enabled", toml_edit::value(false))),
        }
    }

    /// Sets a value of a component; what it is in is made where it is missing. Comments at the value stay.
    pub fn set(&mut self, component: &'static ComponentSchema, path: &[Step], mut value: Value) {
        let Some((Step::Key(key), way)) = path.split_last() else { return };
        let Some(table) = config(self.made(component)).and_then(|config| descend(config, way)) else { return };
        if let Some(Item::Value(before)) = table.get(key) {
            *value.decor_mut() = before.decor().clone();
        }
        match table.get_mut(key) {
            Some(item) => *item = Item::Value(value),
            None => drop(table.insert(key, Item::Value(value))),
        }
    }

    /// Takes out a value or an entry; nothing happens where it is not there.
    pub fn remove(&mut self, component: &'static ComponentSchema, path: &[Step]) {
        let Some(table) = self.component(component.kind) else { return };
        match path {
            [way @ .., Step::Key(list), Step::Index(at)] => {
                let table = config(table).and_then(|config| descend(config, way));
                match table.and_then(|table| table.get_mut(list)) {
                    Some(Item::ArrayOfTables(tables)) if *at < tables.len() => drop(tables.remove(*at)),
                    Some(Item::Value(Value::Array(items))) if *at < items.len() => drop(items.remove(*at)),
                    _ => {}
                }
            }
            [way @ .., Step::Key(key)] => {
                if let Some(table) = config(table).and_then(|config| descend(config, way)) {
                    table.remove(key);
                }
            }
            _ => {}
        }
    }

    fn component(&mut self, kind: &str) -> Option<&mut Table> {
        let tables = self.toml.get_mut("components")?.as_array_of_tables_mut()?;
        tables.iter_mut().find(|table| table.get("kind").and_then(Item::as_str) == Some(kind))
    }

    fn made(&mut self, component: &'static ComponentSchema) -> &mut Table {
        let kind = component.kind;
        let tables = self.toml.entry("components").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        let tables = tables.as_array_of_tables_mut().expect("the text was refused otherwise");
        let is_it = |table: &Table| table.get("kind").and_then(Item::as_str) == Some(kind);
        let found = tables.iter().position(is_it);
        if found.is_none() {
            let mut table = Table::new();
            table.insert("kind", toml_edit::value(kind));
            if let (Some(version), Some(config)) = (component.version, config(&mut table)) {
                config.insert("version", toml_edit::value(i64::from(version)));
            }
            tables.push(table);
        }
        let at = found.unwrap_or(tables.len() - 1);
        tables.get_mut(at).expect("it was just found or made")
    }
}

fn config(component: &mut Table) -> Option<&mut dyn TableLike> {
    component.entry("config").or_insert(Item::Table(Table::new())).as_table_like_mut()
}

/// The table at the end of a way, which is made where it is missing; in a table on one line it is on that line too.
fn descend<'a>(table: &'a mut dyn TableLike, way: &[Step]) -> Option<&'a mut dyn TableLike> {
    match way {
        [] => Some(table),
        [Step::Key(list), Step::Index(at), rest @ ..] => {
            let fresh = || Item::ArrayOfTables(ArrayOfTables::new());
            match table.entry(list).or_insert_with(fresh) {
                Item::ArrayOfTables(tables) => {
                    while tables.len() <= *at {
                        tables.push(Table::new());
                    }
                    descend(tables.get_mut(*at)?, rest)
                }
                Item::Value(Value::Array(items)) => {
                    while items.len() <= *at {
                        items.push(InlineTable::new());
                    }
                    descend(items.get_mut(*at)?.as_inline_table_mut()?, rest)
                }
                _ => None,
            }
        }
        [Step::Key(key), rest @ ..] => {
            descend(table.entry(key).or_insert_with(|| Item::Table(Table::new())).as_table_like_mut()?, rest)
        }
        [Step::Index(_), ..] => None,
    }
}

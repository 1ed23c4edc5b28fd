//! Rewriting a file in the current version, with its comments and its order.

mod edit;

use crate::read::{Parts, parts_of_toml};
use crate::toml;
use crate::upgrade::{Change, Plan, plan};
use crate::{Diagnostic, Layer};
use edit::Owner;
use nemo_relay_types::{Error, ErrorCode, Result};
use std::sync::Arc;
use toml_edit::{DocumentMut, Item, Value};

/// The text of a file in the current version, with a note for each thing that changed; without notes it is the same text.
///
/// `file` is how the notes name the file. What is rewritten is read again and compared with what the old text means, so
/// that no value is ever lost. What nothing is made of, such as a section that is off and has no place any more, is kept
/// at the end as comments.
///
/// Errors: `invalid_argument` for a text that is no document, with its line.
pub fn migrate(text: &str, file: &str) -> Result<(String, Vec<Diagnostic>)> {
    let before = parts_of_toml(text, file)?;
    if before.notes.is_empty() && plans(text, file)?.iter().all(|plan| plan.changes.is_empty()) {
        return Ok((text.to_owned(), Vec::new()));
    }
    let mut document: DocumentMut = text.parse().map_err(|error| invalid(format!("{file}: {error}")))?;
    let mut left_over = String::new();
    for (index, plan) in plans(text, file)?.into_iter().enumerate() {
        if let Some(config) = config_of(&mut document, index) {
            apply(config, plan, &mut left_over);
        }
    }
    let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
    document.set_trailing(trailing + &left_over);
    let rewritten = document.to_string();
    let after = parts_of_toml(&rewritten, file)?;
    let values = |parts: &Parts| parts.components.iter().map(|part| part.config.value()).collect::<Vec<_>>();
    if values(&before) != values(&after) || before.components.len() != after.components.len() {
        let message =
            format!("{file}: cannot be rewritten without loss; write it anew, or leave it: it is read as it is");
        return Err(Error::new(ErrorCode::Internal, message));
    }
    Ok((rewritten, before.notes))
}

fn invalid(message: String) -> Error {
    Error::invalid_argument("config", message)
}

/// What has to change in each component, in the order of the file.
fn plans(text: &str, file: &str) -> Result<Vec<Plan>> {
    let name: Arc<str> = file.into();
    let tree = toml::read(text, &name, Layer::Explicit).map_err(|bad| invalid(bad.message))?;
    let document = tree.value();
    let components = document.get("components").and_then(serde_json::Value::as_array);
    let plan_of = |component: &serde_json::Value| {
        let kind = component.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default();
        component.get("config").map(|config| plan(kind, config)).unwrap_or_default()
    };
    Ok(components.map(|components| components.iter().map(plan_of).collect()).unwrap_or_default())
}

/// The configuration of the n-th component.
fn config_of(document: &mut DocumentMut, index: usize) -> Option<Owner<'_>> {
    let component = match document.get_mut("components")? {
        Item::ArrayOfTables(tables) => Owner::Table(tables.get_mut(index)?),
        Item::Value(Value::Array(items)) => Owner::Inline(items.get_mut(index)?.as_inline_table_mut()?),
        _ => return None,
    };
    component.into_member("config")
}

fn apply(mut config: Owner, plan: Plan, left_over: &mut String) {
    for change in plan.changes {
        match change {
            Change::Move { from, to } => {
                if let Some(taken) = config.take(&from.0) {
                    config.put(&to.0, taken);
                }
            }
            Change::Set { at, value } => {
                if let Some(before) = config.set(&at.0, &value) {
                    left_over.push_str(&edit::put_away(&at.0, before));
                }
            }
            Change::Remove { at } => {
                if let Some(taken) = config.take(&at.0) {
                    left_over.push_str(&edit::put_away(&at.0, taken.item));
                }
            }
        }
    }
    config.keep_empty();
}

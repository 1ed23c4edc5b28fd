//! Configurations of older versions become the current one, with a note for each thing that changes.
//!
//! A plan says what moves where, so that the same one is carried out on values in memory and on the text of a file.

mod observability;

use crate::origin::{Origin, Spot};
use crate::path::Path;
use crate::{Diagnostic, Layer};
use serde_json::{Map, Value};

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Change {
    /// A value gets another place.
    Move { from: Path, to: Path },
    /// A value is set.
    Set { at: Path, value: Value },
    /// A value goes.
    Remove { at: Path },
}

/// What is said about a change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Note {
    pub code: &'static str,
    /// The section, or the kind for what is not in a section.
    pub component: String,
    /// The field within the section.
    pub field: String,
    /// Where it stood, so that its line is found.
    pub at: Path,
    pub message: String,
}

/// The changes in the order in which they are made, and what is said about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Plan {
    pub changes: Vec<Change>,
    pub notes: Vec<Note>,
}

/// What has to change in the configuration of a kind; nothing in one of the current version.
pub(crate) fn plan(kind: &str, config: &Value) -> Plan {
    match kind {
        "observability" => observability::plan(config),
        _ => Plan::default(),
    }
}

/// The configuration of a kind in its current version, with a note for each thing that changed.
///
/// Every published version of `observability` is known: 1, 2, 3 and 4. A configuration of a version that is not, or of
/// another kind, is given back as it is.
pub fn upgrade(kind: &str, config: Map<String, Value>) -> (Map<String, Value>, Vec<Diagnostic>) {
    let origin = Origin { layer: Layer::Programmatic, place: None };
    let mut spot = Spot::new(&Value::Object(config), &origin);
    let notes = in_place(kind, &mut spot);
    (spot.map(), notes)
}

/// Upgrades a configuration; what moved keeps its origin.
pub(crate) fn in_place(kind: &str, config: &mut Spot) -> Vec<Diagnostic> {
    let plan = plan(kind, &config.value());
    let notes = plan.notes.iter().map(|note| note.diagnostic(&note.at.origin(config))).collect();
    for change in plan.changes {
        match change {
            Change::Move { from, to } => {
                if let Some(value) = from.take(config) {
                    to.put(config, value);
                }
            }
            Change::Set { at, value } => {
                let origin = at.origin(config);
                at.put(config, Spot::new(&value, &origin));
            }
            Change::Remove { at } => drop(at.take(config)),
        }
    }
    notes
}

impl Note {
    fn diagnostic(&self, origin: &Origin) -> Diagnostic {
        Diagnostic::warning(self.code, self.message.as_str())
            .component(self.component.as_str())
            .field(self.field.as_str())
            .at(origin.place.clone())
    }
}

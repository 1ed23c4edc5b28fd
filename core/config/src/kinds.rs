//! The kinds of components that there are: the built-in ones and those of the application.

use crate::ComponentSchema;
use std::collections::BTreeMap;

/// The kinds that a document is checked against.
#[derive(Clone, Debug)]
pub struct Kinds(BTreeMap<String, Kind>);

/// What a check has to know of a kind.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Whether a document may have several of it.
    pub allows_multiple: bool,
    /// Whether it protects: a file of a project can then neither disable nor change it.
    pub protective: bool,
    /// The fields of a built-in kind; those of another are its own business.
    pub schema: Option<&'static ComponentSchema>,
}

impl Kinds {
    /// The built-in kinds; none of them may appear twice.
    pub fn built_in() -> Self {
        let kind = |schema: &'static ComponentSchema| Kind {
            allows_multiple: false,
            protective: schema.protective,
            schema: Some(schema),
        };
        Self(crate::generated::COMPONENTS.iter().map(|schema| (schema.kind.to_owned(), kind(schema))).collect())
    }

    /// Adds a kind of the application, in place of one of that name; false where a built-in kind has it.
    pub fn add(&mut self, kind: &str, allows_multiple: bool, protective: bool) -> bool {
        if self.get(kind).is_some_and(|known| known.schema.is_some()) {
            return false;
        }
        self.0.insert(kind.to_owned(), Kind { allows_multiple, protective, schema: None });
        true
    }

    /// A kind by its name.
    pub fn get(&self, kind: &str) -> Option<Kind> {
        self.0.get(kind).copied()
    }

    /// The names, in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Default for Kinds {
    fn default() -> Self {
        Self::built_in()
    }
}

//! The form of the table that codegen writes: components, records and their fields, as data.

/// The configuration of a kind of component.
#[derive(Debug)]
pub struct ComponentSchema {
    /// The kind, as documents name it.
    pub kind: &'static str,
    /// The current version of the configuration, where it has versions.
    pub version: Option<u32>,
    /// Whether the component protects, so that a misspelt field in it is an error.
    pub protective: bool,
    /// The code of a value that has not even the right type, without the kind before it.
    pub invalid_code: &'static str,
    /// The fields.
    pub record: &'static Record,
}

/// A group of fields.
#[derive(Debug)]
pub struct Record {
    /// The name in the spec.
    pub name: &'static str,
    /// What it is, in one sentence.
    pub doc: &'static str,
    /// Its fields, in the order of the spec.
    pub fields: &'static [Field],
}

/// One field.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What it is, in one sentence.
    pub doc: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// Whether it must be given.
    pub required: bool,
    /// What it holds where it is not given, as JSON.
    pub default: Option<&'static str>,
    /// Whether its value, or the values in it, are never shown.
    pub secret: bool,
    /// What becomes of it where several layers have it; only lists do not just replace each other.
    pub merge: Merge,
}

/// What a field may hold.
#[derive(Debug)]
pub enum Kind {
    /// True or false.
    Bool,
    /// A text.
    Text,
    /// A whole number, both bounds included.
    Integer {
        /// The least.
        min: i64,
        /// The greatest.
        max: u64,
    },
    /// A number, both bounds included.
    Number {
        /// The least.
        min: f64,
        /// The greatest.
        max: f64,
    },
    /// Anything.
    Json,
    /// One of some words.
    Words(&'static Words),
    /// Any number of values.
    List(&'static Kind),
    /// Values by name.
    Map(&'static Kind),
    /// A group of fields.
    Record(&'static Record),
}

/// The words that a field may hold.
#[derive(Debug)]
pub struct Words {
    /// The words, in the order of the spec.
    pub values: &'static [Word],
}

/// One word.
#[derive(Debug)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// Other words that are read as it.
    pub aliases: &'static [&'static str],
    /// What it means, in one sentence.
    pub doc: &'static str,
}

/// What becomes of a list that several layers have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// The highest layer wins.
    Replace,
    /// All entries, those of the highest layer first.
    Append,
    /// The same, but an empty list of a higher layer takes away what is below it.
    AppendOrClear,
}

impl ComponentSchema {
    /// The schema of a built-in kind.
    pub fn of(kind: &str) -> Option<&'static ComponentSchema> {
        crate::generated::COMPONENTS.iter().find(|component| component.kind == kind)
    }
}

impl Record {
    /// A field by its key.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Words {
    /// Whether a text is one of the words or is read as one.
    pub fn has(&self, text: &str) -> bool {
        self.values.iter().any(|word| word.name == text || word.aliases.contains(&text))
    }
}

impl Kind {
    /// How messages name it.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Bool => "true or false",
            Self::Text | Self::Words(_) => "a text",
            Self::Integer { .. } => "a whole number",
            Self::Number { .. } => "a number",
            Self::Json => "any value",
            Self::List(_) => "a list",
            Self::Map(_) | Self::Record(_) => "a table",
        }
    }
}

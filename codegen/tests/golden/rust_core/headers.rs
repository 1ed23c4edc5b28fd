// Code generated from spec/envelope.yaml by codegen. DO NOT EDIT.

//! Headers of requests that events never hold.

/// Their names in lower case.
pub const WITHHELD_HEADERS: &[&str] = &["cookie"];

/// What the names of others hold, wherever it stands in them.
pub const WITHHELD_ANYWHERE: &[&str] = &["secret"];

/// What the names of others end in, but for what follows the last letter.
pub const WITHHELD_ENDS: &[&str] = &["key"];

/// Names that events hold although they have such a part.
pub const SHOWN_HEADERS: &[&str] = &["donkey"];

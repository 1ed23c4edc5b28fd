// Code generated from spec/envelope.yaml by codegen. DO NOT EDIT.

//! Headers of requests that events never hold.

/// Their names in lower case.
pub const WITHHELD_HEADERS: &[&str] = &["cookie"];

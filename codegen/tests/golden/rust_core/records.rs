// Code generated from spec/ by codegen. DO NOT EDIT.

//! Records and configurations that are read from JSON and written to it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::enums::*;
use crate::json::write_string;
use crate::shown;

/// A sheet of paper.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The kind of paper.
    #[serde(rename = "type")]
    pub type_: String,
    /// What is written on it.
    #[serde(default)]
    pub lines: Vec<String>,
    /// Who wrote on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
    /// How often each word occurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<BTreeMap<String, u64>>,
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet")
            .field("type_", &shown::text(&self.type_))
            .field("lines", &self.lines)
            .field("sender", &shown::Hidden)
            .field("counts", &self.counts)
            .finish()
    }
}

/// How to print.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PrinterConfig {
    /// The title.
    pub title: Option<String>,
    /// How many copies.
    pub copies: u32,
    /// The colour of the ink.
    pub ink: Colour,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PrinterConfig {
    fn default() -> Self {
        Self { title: Some("none".to_owned()), copies: 1, ink: Colour::Red }
    }
}

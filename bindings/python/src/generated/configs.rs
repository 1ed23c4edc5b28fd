// Code generated from spec/config/atof_exporter.yaml by codegen. DO NOT EDIT.

//! Configurations as Python classes.

use crate::generated::enums;
use nemo_relay_runtime::types;
use pyo3::prelude::*;

/// Where and how the ATOF exporter writes.
#[pyclass(module = "nemo_relay")]
pub struct AtofExporterConfig {
    /// The directory; the current one where absent. It is made with private permissions where it is missing.
    #[pyo3(get, set)]
    pub output_directory: Option<String>,
    /// The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
    #[pyo3(get, set)]
    pub filename: Option<String>,
    /// What to do with a file that is already there.
    #[pyo3(get, set)]
    pub mode: enums::AtofExporterMode,
}

#[pymethods]
impl AtofExporterConfig {
    #[new]
    #[pyo3(signature = (output_directory = None, filename = None, mode = enums::AtofExporterMode::Append,))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(output_directory: Option<String>, filename: Option<String>, mode: enums::AtofExporterMode) -> Self {
        Self { output_directory, filename, mode }
    }
}

impl AtofExporterConfig {
    pub fn core(&self) -> types::AtofExporterConfig {
        types::AtofExporterConfig {
            output_directory: self.output_directory.clone(),
            filename: self.filename.clone(),
            mode: self.mode.core(),
        }
    }
}

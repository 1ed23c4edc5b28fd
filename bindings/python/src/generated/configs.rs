// Code generated from spec/config/atof_exporter.yaml by codegen. DO NOT EDIT.

//! Configurations as Python classes.

use crate::arguments::{self, Given};
use crate::generated::enums;
use nemo_relay_runtime::types;
use pyo3::prelude::*;

/// Where and how the ATOF exporter writes.
#[pyclass(module = "nemo_relay")]
pub struct AtofExporterConfig {
    /// The directory; the current one where absent. It is made with private permissions where it is missing.
    #[pyo3(get)]
    pub output_directory: Option<String>,
    /// The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
    #[pyo3(get)]
    pub filename: Option<String>,
    /// What to do with a file that is already there.
    #[pyo3(get)]
    pub mode: enums::AtofExporterMode,
}

#[pymethods]
impl AtofExporterConfig {
    #[new]
    #[pyo3(signature = (output_directory = None, filename = None, mode = Given::Absent(enums::AtofExporterMode::Append),))]
    #[allow(clippy::too_many_arguments, reason = "one a field")]
    fn new(
        output_directory: Option<&Bound<'_, PyAny>>,
        filename: Option<&Bound<'_, PyAny>>,
        mode: Given<'_, enums::AtofExporterMode>,
    ) -> PyResult<Self> {
        Ok(Self {
            output_directory: output_directory
                .map(|value| arguments::field(value, "output_directory", "a string or None"))
                .transpose()?,
            filename: filename.map(|value| arguments::field(value, "filename", "a string or None")).transpose()?,
            mode: mode.field("mode", "of the class AtofExporterMode")?,
        })
    }

    #[setter(output_directory)]
    fn set_output_directory(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.output_directory =
            (!value.is_none()).then(|| arguments::field(value, "output_directory", "a string or None")).transpose()?;
        Ok(())
    }

    #[setter(filename)]
    fn set_filename(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.filename =
            (!value.is_none()).then(|| arguments::field(value, "filename", "a string or None")).transpose()?;
        Ok(())
    }

    #[setter(mode)]
    fn set_mode(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.mode = arguments::field(value, "mode", "of the class AtofExporterMode")?;
        Ok(())
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

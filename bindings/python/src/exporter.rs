//! Exporters, whatever their class.

use crate::arguments;
use crate::errors::{guard, raised};
use crate::log;
use crate::state::state;
use crate::values::{decode, encode};
use nemo_relay_export as export;
use nemo_relay_runtime::Clock;
use pyo3::prelude::*;
use std::time::Duration;

/// A year; the longest duration of all would overflow the clock.
const AS_LONG_AS_IT_TAKES: Duration = Duration::from_secs(31_536_000);

/// The native side of the classes of exporters.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct Exporter(export::Exporter);

#[pymethods]
impl Exporter {
    /// Makes an exporter of the class with this name; `config` are plain values.
    #[new]
    fn new(py: Python<'_>, class_name: &str, config: &Bound<'_, PyAny>) -> PyResult<Self> {
        guard(|| {
            log::watch(py)?;
            let config = encode(config).map_err(|error| raised(py, &error))?;
            let made = py.detach(|| export::Exporter::open(class_name, &config, Clock::default()));
            made.map(Self).map_err(|error| raised(py, &error))
        })
    }

    fn path(&self) -> String {
        self.0.path()
    }

    fn register(&self, name: &Bound<'_, PyAny>) -> PyResult<()> {
        guard(|| self.0.register(&state().runtime, arguments::name(name)?).map_err(|error| raised(name.py(), &error)))
    }

    fn deregister(&self, name: &Bound<'_, PyAny>) -> PyResult<bool> {
        guard(|| Ok(self.0.deregister(&state().runtime, arguments::text(name, "name")?)))
    }

    /// Native threads write, which need no interpreter; other Python threads run meanwhile.
    fn force_flush(&self, timeout_millis: &Bound<'_, PyAny>) -> PyResult<()> {
        guard(|| {
            let py = timeout_millis.py();
            let timeout = arguments::timeout_millis(timeout_millis)?
                .map_or(AS_LONG_AS_IT_TAKES, |millis| Duration::from_millis(millis).min(AS_LONG_AS_IT_TAKES));
            py.detach(|| self.0.force_flush(timeout)).map_err(|error| raised(py, &error))
        })
    }

    fn runtime_diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode(py, self.0.runtime_diagnostics().as_str()))
    }

    fn export<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| decode(py, &py.detach(|| self.0.export_json()).map_err(|error| raised(py, &error))?))
    }

    fn export_json(&self, py: Python<'_>) -> PyResult<String> {
        guard(|| py.detach(|| self.0.export_json()).map_err(|error| raised(py, &error)))
    }

    fn clear(&self, py: Python<'_>) -> PyResult<()> {
        guard(|| {
            py.detach(|| self.0.clear());
            Ok(())
        })
    }

    fn shutdown(&self, py: Python<'_>) -> PyResult<()> {
        guard(|| py.detach(|| self.0.shutdown()).map_err(|error| raised(py, &error)))
    }
}

/// Repairs a file of events; what was done, as a dictionary of counts and paths.
#[pyfunction]
#[pyo3(signature = (path, atif_directory=None))]
pub fn recover<'py>(
    py: Python<'py>,
    path: &Bound<'py, PyAny>,
    atif_directory: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    guard(|| {
        let path = arguments::text(path, "path")?;
        let directory = atif_directory.map(|given| arguments::text(given, "atif_directory")).transpose()?;
        let done = py.detach(|| export::recover(path, directory)).map_err(|error| raised(py, &error))?;
        decode(py, done.as_str())
    })
}

/// Writes a file of events as plain events; how many there were.
#[pyfunction]
pub fn expand(py: Python<'_>, path: &Bound<'_, PyAny>, output: &Bound<'_, PyAny>) -> PyResult<u64> {
    guard(|| {
        let (path, output) = (arguments::text(path, "path")?, arguments::text(output, "output")?);
        py.detach(|| export::expand(path, output)).map_err(|error| raised(py, &error))
    })
}

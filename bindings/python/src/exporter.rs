//! The ATOF exporter.

use crate::arguments::{self, object};
use crate::errors::{guard, raised};
use crate::generated::configs::AtofExporterConfig;
use crate::state::state;
use nemo_relay_runtime::Clock;
use pyo3::prelude::*;
use std::time::Duration;

/// A year; the longest duration of all would overflow the clock.
const AS_LONG_AS_IT_TAKES: Duration = Duration::from_secs(31_536_000);

/// The native side of `nemo_relay.AtofExporter`.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct AtofExporter(nemo_relay_exporters::AtofExporter);

#[pymethods]
impl AtofExporter {
    #[new]
    fn new(py: Python<'_>, config: &Bound<'_, PyAny>) -> PyResult<Self> {
        guard(|| {
            let config = object::<AtofExporterConfig>(config, "config")?.borrow().core();
            nemo_relay_exporters::AtofExporter::new(config, Clock::default())
                .map(Self)
                .map_err(|error| raised(py, &error))
        })
    }

    fn path(&self) -> &str {
        self.0.path()
    }

    fn register(&self, name: &Bound<'_, PyAny>) -> PyResult<()> {
        guard(|| self.0.register(&state().runtime, arguments::name(name)?).map_err(|error| raised(name.py(), &error)))
    }

    fn deregister(&self, name: &Bound<'_, PyAny>) -> PyResult<bool> {
        guard(|| Ok(self.0.deregister(&state().runtime, arguments::text(name, "name")?)))
    }

    /// The file is written by a native thread, which needs no interpreter; other Python threads run meanwhile.
    fn force_flush(&self, timeout_millis: &Bound<'_, PyAny>) -> PyResult<()> {
        guard(|| {
            let py = timeout_millis.py();
            let timeout = arguments::timeout_millis(timeout_millis)?
                .map_or(AS_LONG_AS_IT_TAKES, |millis| Duration::from_millis(millis).min(AS_LONG_AS_IT_TAKES));
            py.detach(|| self.0.force_flush(timeout)).map_err(|error| raised(py, &error))
        })
    }

    fn shutdown(&self, py: Python<'_>) -> PyResult<()> {
        guard(|| py.detach(|| self.0.shutdown()).map_err(|error| raised(py, &error)))
    }
}

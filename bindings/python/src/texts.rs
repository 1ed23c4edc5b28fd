//! Members of the enums that are texts in Python.

use crate::arguments;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

/// The member of a class for a word.
pub fn member(py: Python<'_>, class: &str, word: &str) -> PyResult<Py<PyAny>> {
    static ENUMS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let read = || -> PyResult<Py<PyAny>> { Ok(py.import("nemo_relay.generated.text_enums")?.into_any().unbind()) };
    Ok(ENUMS.get_or_try_init(py, read)?.bind(py).getattr(class)?.call1((word,))?.unbind())
}

/// The member for what is given as an argument: itself, or its word.
pub fn given(value: &Bound<'_, PyAny>, argument: &str, class: &str) -> PyResult<Py<PyAny>> {
    let (py, word) = (value.py(), arguments::text(value, argument)?);
    member(py, class, word).map_err(|error| match error.is_instance_of::<PyValueError>(py) {
        true => arguments::fault(py, argument, format!("{argument} must be a word of {class}, not '{word}'")),
        false => error,
    })
}

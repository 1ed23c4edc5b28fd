//! Errors of the core as Python exceptions and back, and the guard that keeps panics out of the interpreter.

use crate::state::setup;
use nemo_relay_runtime::panic_points;
use nemo_relay_runtime::types::{Error, ErrorCode};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The exception class of each code.
pub struct ErrorClasses(Vec<(ErrorCode, Py<PyType>)>);

impl ErrorClasses {
    /// Reads a dictionary from the names of codes to classes.
    pub fn read(classes: &Bound<'_, PyDict>) -> PyResult<Self> {
        let mut found = Vec::new();
        for code in ErrorCode::ALL {
            if let Some(class) = classes.get_item(code.as_str())? {
                found.push((*code, class.cast_into::<PyType>()?.unbind()));
            }
        }
        Ok(Self(found))
    }

    fn class(&self, code: ErrorCode) -> Option<&Py<PyType>> {
        self.0.iter().find(|(known, _)| *known == code).map(|(_, class)| class)
    }

    fn code_of(&self, exception: &Bound<'_, PyAny>) -> Option<ErrorCode> {
        let class = exception.get_type();
        self.0
            .iter()
            .find(|(_, known)| class.is_subclass(known.bind(exception.py())).unwrap_or(false))
            .map(|(code, _)| *code)
    }
}

/// The exception of an error, with its payload as attributes.
pub fn raised(py: Python<'_>, error: &Error) -> PyErr {
    let text = error.to_string();
    let Some(class) = setup().and_then(|setup| setup.errors.class(error.code)) else {
        return PyRuntimeError::new_err(text);
    };
    let make = || -> PyResult<PyErr> {
        let exception = class.bind(py).call1((text.as_str(),))?;
        for (field, value) in &error.payload {
            exception.setattr(*field, value)?;
        }
        // The text is the published one; a traceback shows the whole.
        exception.call_method1(pyo3::intern!(py, "add_note"), (error.describe(),))?;
        Ok(PyErr::from_value(exception))
    };
    make().unwrap_or_else(|fault| fault)
}

/// What the core is told of an exception that a callback raised; `cause` is where the binding keeps the exception.
pub fn of_exception(exception: &Bound<'_, PyAny>, class: &str, message: &str, cause: u32) -> Error {
    let Some(code) = setup().and_then(|setup| setup.errors.code_of(exception)) else {
        return Error::callback(class, message, cause).upstream(status(exception));
    };
    let bare = message.strip_prefix(code.message()).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(message);
    let mut error = Error::new(code, bare);
    for field in code.payload() {
        if let Ok(value) = exception.getattr(*field).and_then(|value| value.extract::<String>()) {
            error = error.with(field, value);
        }
    }
    error.cause = Some(cause);
    error
}

/// The status of HTTP that the exception of a provider's client holds.
fn status(exception: &Bound<'_, PyAny>) -> Option<u16> {
    let number = |of: &Bound<'_, PyAny>, name: &str| of.getattr_opt(name).ok()??.extract::<u16>().ok();
    let response = || exception.getattr_opt("response").ok()?;
    number(exception, "status_code")
        .or_else(|| number(&response()?, "status_code"))
        .or_else(|| number(exception, "code"))
        .filter(|status| (100..600).contains(status))
}

/// Runs the body of an export; a panic becomes the error `internal`.
pub fn guard<T>(work: impl FnOnce() -> PyResult<T>) -> PyResult<T> {
    let guarded = || {
        panic_points::point();
        work()
    };
    catch_unwind(AssertUnwindSafe(guarded)).unwrap_or_else(|panic| {
        let text = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("a panic without a text");
        let error = Error::new(ErrorCode::Internal, text);
        Err(Python::attach(|py| raised(py, &error)))
    })
}

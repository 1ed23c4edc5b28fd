//! Arguments as the caller gave them, checked; every fault is `invalid_argument` with the argument's name.

use crate::errors::raised;
use nemo_relay_runtime::types::Error;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString};
use pyo3::{PyClass, PyTypeInfo};

pub fn fault(py: Python<'_>, argument: &str, message: impl Into<String>) -> PyErr {
    raised(py, &Error::invalid_argument(argument, message))
}

fn wrong_type(value: &Bound<'_, PyAny>, argument: &str, wanted: &str) -> PyErr {
    let given = value.get_type().name().map(|name| name.to_string()).unwrap_or_default();
    fault(value.py(), argument, format!("{argument} must be {wanted}, not {given}"))
}

/// A string.
pub fn string<'a, 'py>(value: &'a Bound<'py, PyAny>, argument: &str) -> PyResult<&'a Bound<'py, PyString>> {
    value.cast::<PyString>().map_err(|_| wrong_type(value, argument, "a string"))
}

/// The text of a string.
pub fn text<'a>(value: &'a Bound<'_, PyAny>, argument: &str) -> PyResult<&'a str> {
    string(value, argument)?.to_str().map_err(|_| half_pair(value, argument))
}

fn half_pair(value: &Bound<'_, PyAny>, argument: &str) -> PyErr {
    fault(value.py(), argument, format!("{argument} holds half of a surrogate pair"))
}

/// The name of a registration: a string that says something.
pub fn name<'a>(value: &'a Bound<'_, PyAny>) -> PyResult<&'a str> {
    match text(value, "name")? {
        "" => Err(fault(value.py(), "name", "name must not be empty")),
        name => Ok(name),
    }
}

/// An integer of 32 bits; no bool.
pub fn i32(value: &Bound<'_, PyAny>, argument: &str) -> PyResult<i32> {
    if !value.is_instance_of::<PyInt>() || value.is_instance_of::<PyBool>() {
        return Err(wrong_type(value, argument, "an integer"));
    }
    value.extract().map_err(|_| fault(value.py(), argument, format!("{argument} must fit into 32 bits with a sign")))
}

/// A bool.
pub fn bool(value: &Bound<'_, PyAny>, argument: &str) -> PyResult<bool> {
    value.cast::<PyBool>().map(|value| value.is_true()).map_err(|_| wrong_type(value, argument, "a bool"))
}

/// How long to wait in milliseconds; None is for ever.
pub fn timeout_millis(value: &Bound<'_, PyAny>) -> PyResult<Option<u64>> {
    if value.is_none() {
        return Ok(None);
    }
    if !value.is_instance_of::<PyInt>() || value.is_instance_of::<PyBool>() {
        return Err(wrong_type(value, "timeout_millis", "an integer or None"));
    }
    let unusable =
        |_| fault(value.py(), "timeout_millis", "timeout_millis must be an integer of 64 bits without a sign");
    value.extract().map(Some).map_err(unusable)
}

/// How many events wait at most; None where that stays as it is.
pub fn queue_events(value: &Bound<'_, PyAny>) -> PyResult<Option<u32>> {
    if value.is_none() {
        return Ok(None);
    }
    let count = u32::try_from(i32(value, "queue_events")?);
    count.map(Some).map_err(|_| fault(value.py(), "queue_events", "queue_events must be at least 1"))
}

/// The number of a set of flags.
pub fn bits(value: &Bound<'_, PyAny>) -> PyResult<u32> {
    if !value.is_instance_of::<PyInt>() {
        return Err(wrong_type(value, "value", "an integer"));
    }
    value.extract().map_err(|_| fault(value.py(), "value", "value has a bit that no flag has"))
}

/// A field of a record, which is `wanted` in words.
pub fn field<'py, T: FromPyObjectOwned<'py>>(value: &Bound<'py, PyAny>, name: &str, wanted: &str) -> PyResult<T> {
    value.extract().map_err(|_| match value.cast::<PyString>() {
        Ok(text) if text.to_str().is_err() => half_pair(value, name),
        _ => wrong_type(value, name, wanted),
    })
}

/// The texts of a dictionary that has these members and no others, in their order.
pub fn mapping<const N: usize>(value: &Bound<'_, PyAny>, argument: &str, members: [&str; N]) -> PyResult<[String; N]> {
    let wanted = || format!("a dict of {}", members.join(" and "));
    let dict = value.cast::<PyDict>().map_err(|_| wrong_type(value, argument, &wanted()))?;
    if let Some(other) = dict.keys().iter().find(|key| !members.iter().any(|member| key.eq(member).unwrap_or(false))) {
        return Err(fault(value.py(), argument, format!("{argument} must be {}; it has {}", wanted(), other.repr()?)));
    }
    let mut texts = [const { String::new() }; N];
    for (member, place) in members.iter().zip(&mut texts) {
        let path = format!("{argument}.{member}");
        let given = dict.get_item(member)?;
        let given = given.ok_or_else(|| fault(value.py(), argument, format!("{path} is missing")))?;
        *place = text(&given, &path)?.to_owned();
    }
    Ok(texts)
}

/// Something that can be called.
pub fn callable(value: &Bound<'_, PyAny>, argument: &str) -> PyResult<()> {
    if value.is_callable() { Ok(()) } else { Err(wrong_type(value, argument, "callable")) }
}

/// An object of one of our classes.
pub fn object<'a, 'py, T: PyClass + PyTypeInfo>(
    value: &'a Bound<'py, PyAny>,
    argument: &str,
) -> PyResult<&'a Bound<'py, T>> {
    value.cast::<T>().map_err(|_| wrong_type(value, argument, &format!("of the class {}", T::NAME)))
}

/// The same where the argument may be None.
pub fn optional<'a, 'py, T: PyClass + PyTypeInfo>(
    value: &'a Bound<'py, PyAny>,
    argument: &str,
) -> PyResult<Option<&'a Bound<'py, T>>> {
    if value.is_none() { Ok(None) } else { object(value, argument).map(Some) }
}

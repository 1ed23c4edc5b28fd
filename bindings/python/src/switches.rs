//! What decides whether global registrations take part, and the list of these.

use crate::arguments::{self, callable, fault, text};
use crate::errors::{guard, raised};
use crate::generated::enums::RuntimeRegistrationKind as Kind;
use crate::generated::records::RuntimeRegistrationIdentity;
use crate::state::state;
use nemo_relay_runtime::Callback;
use nemo_relay_runtime::types::{Error, RuntimeRegistrationKind};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// The kinds of an argument, members of the enum or their words; None where it is None.
#[pyfunction]
pub fn registration_kinds(kinds: &Bound<'_, PyAny>) -> PyResult<Option<Vec<Kind>>> {
    guard(|| Ok(read(kinds)?.map(|kinds| kinds.into_iter().map(Kind::of).collect())))
}

/// Registers `asking`, which asks the callback about the registrations of a name and these kinds.
#[pyfunction]
pub fn register_switch(
    name: &Bound<'_, PyAny>,
    kinds: &Bound<'_, PyAny>,
    registration_name: &Bound<'_, PyAny>,
    callback: &Bound<'_, PyAny>,
    asking: &Bound<'_, PyAny>,
) -> PyResult<()> {
    register(name, kinds, registration_name, callback, asking, |name, kinds, of, asking| {
        state().runtime.register_switch(name, kinds, of, asking)
    })
}

/// The same where `add` says: the name, the kinds, the name of the registrations, the function that asks.
pub fn register(
    name: &Bound<'_, PyAny>,
    kinds: &Bound<'_, PyAny>,
    registration_name: &Bound<'_, PyAny>,
    callback: &Bound<'_, PyAny>,
    asking: &Bound<'_, PyAny>,
    add: impl FnOnce(&str, &[RuntimeRegistrationKind], &str, Callback) -> Result<(), Error>,
) -> PyResult<()> {
    guard(|| {
        let py = name.py();
        let name = arguments::name(name)?;
        let kinds = read(kinds)?.unwrap_or_default();
        let registration_name = text(registration_name, "registration_name")?;
        callable(callback, "callback")?;
        let asking = state().keep(asking.clone().unbind());
        let result = add(name, &kinds, registration_name, asking);
        state().tidy(py);
        result.map_err(|error| raised(py, &error))
    })
}

/// Everything that is registered globally, of some kinds or of all.
#[pyfunction]
pub fn registrations(kinds: &Bound<'_, PyAny>) -> PyResult<Vec<RuntimeRegistrationIdentity>> {
    guard(|| {
        let listed = state().runtime.registrations(read(kinds)?.as_deref());
        listed.iter().map(|one| RuntimeRegistrationIdentity::of(kinds.py(), one)).collect()
    })
}

fn read(kinds: &Bound<'_, PyAny>) -> PyResult<Option<Vec<RuntimeRegistrationKind>>> {
    if kinds.is_none() {
        return Ok(None);
    }
    let unknown = |what: String| fault(kinds.py(), "kinds", format!("{what} is not a kind of registration"));
    let Ok(items) = kinds.try_iter() else {
        return Err(fault(kinds.py(), "kinds", "kinds must be a set of members of RuntimeRegistrationKind"));
    };
    let kind = |item: PyResult<Bound<'_, PyAny>>| {
        let item = item?;
        let word =
            item.cast::<PyString>().ok().and_then(|word| RuntimeRegistrationKind::parse(&word.to_string_lossy()));
        word.ok_or_else(|| unknown(item.repr().map(|shown| shown.to_string()).unwrap_or_default()))
    };
    items.map(kind).collect::<PyResult<_>>().map(Some)
}

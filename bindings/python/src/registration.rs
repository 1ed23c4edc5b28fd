//! Middleware and subscribers: arguments checked, functions kept, the rest is the runtime's.

use crate::arguments::{self, bool, callable, i32, object, text};
use crate::delivery::HostSubscriber;
use crate::errors::{guard, raised};
use crate::generated::handles::ScopeHandle;
use crate::state::state;
use nemo_relay_runtime::types::{Error, ErrorCode, Family};
use nemo_relay_runtime::{Registration, Scope};
use pyo3::prelude::*;
use std::sync::Arc;

/// Registers middleware of the family with this number, for every call or (`in_scope`) for those inside a scope.
#[pyfunction]
pub fn register(
    family: u32,
    in_scope: bool,
    scope: &Bound<'_, PyAny>,
    name: &Bound<'_, PyAny>,
    priority: &Bound<'_, PyAny>,
    break_chain: &Bound<'_, PyAny>,
    callback: &Bound<'_, PyAny>,
) -> PyResult<()> {
    guard(|| {
        let py = name.py();
        let scope = place(in_scope, scope)?;
        let family = family_of(py, family)?;
        let name = arguments::name(name)?;
        let (priority, break_chain) = (i32(priority, "priority")?, bool(break_chain, "break_chain")?);
        callable(callback, "callback")?;
        let callback = state().keep(callback.clone().unbind());
        let new = Registration { name: name.into(), priority, break_chain, callback };
        let result = state().runtime.register(scope.as_ref(), family, new);
        state().tidy(py);
        result.map_err(|error| raised(py, &error))
    })
}

/// Sets how long a sanitizer may take, in milliseconds.
#[pyfunction]
pub fn set_sanitizer_timeout(py: Python<'_>, timeout_millis: &Bound<'_, PyAny>) -> PyResult<()> {
    guard(|| {
        let millis = u32::try_from(i32(timeout_millis, "timeout_millis")?).unwrap_or_default();
        state().runtime.set_sanitizer_timeout(millis).map_err(|error| raised(py, &error))
    })
}

/// Removes middleware or a subscriber; says whether there was one.
#[pyfunction]
pub fn deregister(
    py: Python<'_>,
    family: u32,
    in_scope: bool,
    scope: &Bound<'_, PyAny>,
    name: &Bound<'_, PyAny>,
) -> PyResult<bool> {
    guard(|| {
        let scope = place(in_scope, scope)?;
        let family = family_of(py, family)?;
        let result = state().runtime.deregister(scope.as_ref(), family, text(name, "name")?);
        state().tidy(py);
        result.map_err(|error| raised(py, &error))
    })
}

/// Registers a subscriber. Its delivery thread hangs up its bell before it first looks into the queue.
#[pyfunction]
pub fn subscribe(
    in_scope: bool,
    scope: &Bound<'_, PyAny>,
    name: &Bound<'_, PyAny>,
    callback: &Bound<'_, PyAny>,
) -> PyResult<HostSubscriber> {
    guard(|| {
        let py = name.py();
        let scope = place(in_scope, scope)?;
        let name = arguments::name(name)?;
        callable(callback, "callback")?;
        let subscriber =
            state().runtime.subscribe(scope.as_ref(), name, state().unkept()).map_err(|error| raised(py, &error))?;
        Ok(HostSubscriber(subscriber))
    })
}

/// Says what happens to an event for which a subscriber has no room.
#[pyfunction]
pub fn set_queue_policy(
    name: &Bound<'_, PyAny>,
    queue_policy: &Bound<'_, PyAny>,
    scope: &Bound<'_, PyAny>,
    queue_events: &Bound<'_, PyAny>,
) -> PyResult<()> {
    guard(|| {
        let (policy, events) = (text(queue_policy, "queue_policy")?, arguments::queue_events(queue_events)?);
        let scope = arguments::optional::<ScopeHandle>(scope, "scope")?.map(|scope| &scope.get().0);
        let result = state().runtime.set_queue_policy(scope, text(name, "name")?, policy, events);
        result.map_err(|error| raised(name.py(), &error))
    })
}

fn place(in_scope: bool, scope: &Bound<'_, PyAny>) -> PyResult<Option<Arc<Scope>>> {
    if !in_scope {
        return Ok(None);
    }
    Ok(Some(object::<ScopeHandle>(scope, "scope")?.get().0.clone()))
}

pub fn family_of(py: Python<'_>, number: u32) -> PyResult<Family> {
    let unknown = || Error::new(ErrorCode::Internal, format!("no middleware family has the number {number}"));
    Family::from_number(number).ok_or_else(|| raised(py, &unknown()))
}

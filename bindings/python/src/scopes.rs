//! Scopes and marks. Python code keeps the head of the stack in a context variable and hands it in.

use crate::arguments::{object, optional, text};
use crate::errors::{guard, raised};
use crate::generated::enums::{LogSeverity, ScopeType};
use crate::generated::flags::ScopeAttributes;
use crate::generated::handles::ScopeHandle;
use crate::generated::records::{DataSchema, MetricMeasurement};
use crate::state::state;
use crate::values::json_argument;
use nemo_relay_runtime::types::Timestamp;
use nemo_relay_runtime::{CloseScope, Mark, Metric, PopScope, PushScope, Scope};
use pyo3::prelude::*;
use pyo3::types::PyList;
use std::sync::Arc;

/// A new, empty stack, as its implicit root.
#[pyfunction]
pub fn new_stack() -> PyResult<ScopeHandle> {
    guard(|| Ok(ScopeHandle(state().runtime.new_stack())))
}

/// The innermost open scope of a stack.
#[pyfunction]
pub fn innermost<'py>(head: &Bound<'py, ScopeHandle>) -> PyResult<Bound<'py, ScopeHandle>> {
    guard(|| handle_of(head, head.get().0.innermost_open()))
}

/// Opens a scope; the result is its handle and the new head.
#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn scope_push(
    head: &Bound<'_, ScopeHandle>,
    name: &Bound<'_, PyAny>,
    scope_type: &Bound<'_, PyAny>,
    handle: &Bound<'_, PyAny>,
    attributes: &Bound<'_, PyAny>,
    data: &Bound<'_, PyAny>,
    metadata: &Bound<'_, PyAny>,
    input: &Bound<'_, PyAny>,
    timestamp: Option<i64>,
) -> PyResult<ScopeHandle> {
    guard(|| {
        let head = &head.get().0;
        let params = PushScope {
            name: text(name, "name")?.into(),
            scope_type: object::<ScopeType>(scope_type, "scope_type")?.get().core(),
            parent: parent(handle)?,
            attributes: optional::<ScopeAttributes>(attributes, "attributes")?
                .map(|set| set.get().0)
                .unwrap_or_default(),
            data: json_argument(data, true)?,
            metadata: json_argument(metadata, true)?,
            input: json_argument(input, state().runtime.observed(head))?,
            timestamp: timestamp.map(Timestamp::from_micros),
        };
        let scope = state().runtime.push(head, params);
        state().ring(name.py());
        Ok(ScopeHandle(scope))
    })
}

/// Closes the innermost scope; the result is the new head. None where the closed scope was the head itself: it may stay,
/// for the head is the innermost scope that is open from there on out, and a handle and a change of context are not cheap.
/// The next pop then gives a head, so that one closed scope is kept at most.
#[pyfunction]
pub fn scope_pop(
    head: &Bound<'_, ScopeHandle>,
    handle: &Bound<'_, PyAny>,
    output: &Bound<'_, PyAny>,
    metadata: &Bound<'_, PyAny>,
    timestamp: Option<i64>,
) -> PyResult<Option<ScopeHandle>> {
    guard(|| {
        let head = &head.get().0;
        let scope = &object::<ScopeHandle>(handle, "handle")?.get().0;
        let params = ending(scope, output, metadata, timestamp)?;
        let py = handle.py();
        let new = state().runtime.pop(head, scope, params).map_err(|error| raised(py, &error))?;
        state().ring(py);
        state().tidy(py);
        Ok((!Arc::ptr_eq(head, scope)).then_some(ScopeHandle(new)))
    })
}

/// Closes the scope of a block with what was left open inside it; the result is the new head.
#[pyfunction]
pub fn scope_close(
    head: &Bound<'_, ScopeHandle>,
    handle: &Bound<'_, ScopeHandle>,
    output: &Bound<'_, PyAny>,
    metadata: &Bound<'_, PyAny>,
    timestamp: Option<i64>,
    error: Option<String>,
) -> PyResult<ScopeHandle> {
    guard(|| {
        let scope = &handle.get().0;
        let pop = ending(scope, output, metadata, timestamp)?;
        let new = state().runtime.close(&head.get().0, scope, CloseScope { pop, error });
        state().ring(handle.py());
        state().tidy(handle.py());
        Ok(ScopeHandle(new))
    })
}

/// Emits a mark.
#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn scope_event(
    head: &Bound<'_, ScopeHandle>,
    name: &Bound<'_, PyAny>,
    handle: &Bound<'_, PyAny>,
    data: &Bound<'_, PyAny>,
    metadata: &Bound<'_, PyAny>,
    data_schema: &Bound<'_, PyAny>,
    timestamp: Option<i64>,
    severity: &Bound<'_, PyAny>,
) -> PyResult<()> {
    guard(|| {
        let head = &head.get().0;
        let observed = state().runtime.observed(head);
        let py = name.py();
        let severity = optional::<LogSeverity>(severity, "severity")?.map(|severity| severity.get().core());
        let schema = (!data_schema.is_none()).then(|| DataSchema::core(data_schema, "data_schema")).transpose()?;
        let name = text(name, "name")?;
        let mark = Mark {
            name: name.to_owned(),
            parent: parent(handle)?,
            data: json_argument(data, observed || Mark::is_checked(name))?,
            // Whether the severity can be written to them has to be known.
            metadata: json_argument(metadata, observed || severity.is_some())?,
            data_schema: schema,
            timestamp: timestamp.map(Timestamp::from_micros),
        };
        state().runtime.mark(head, mark.checked(severity).map_err(|error| raised(py, &error))?);
        state().ring(py);
        Ok(())
    })
}

/// Emits a mark with measurements.
#[pyfunction]
pub fn scope_metric(
    head: &Bound<'_, ScopeHandle>,
    name: &Bound<'_, PyAny>,
    measurements: &Bound<'_, PyAny>,
    handle: &Bound<'_, PyAny>,
    metadata: &Bound<'_, PyAny>,
    timestamp: Option<i64>,
) -> PyResult<()> {
    guard(|| {
        let head = &head.get().0;
        let metric = Metric {
            name: text(name, "name")?.to_owned(),
            // Checked whether or not anybody looks.
            measurements: json_argument(&listed(measurements)?, true)?.unwrap_or_default(),
            parent: parent(handle)?,
            metadata: json_argument(metadata, state().runtime.observed(head))?,
            timestamp: timestamp.map(Timestamp::from_micros),
        };
        state().runtime.metric(head, metric).map_err(|error| raised(name.py(), &error))?;
        state().ring(name.py());
        Ok(())
    })
}

/// A list in which measurements are dictionaries; anything else as it is.
fn listed<'py>(measurements: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let Ok(list) = measurements.cast::<PyList>() else { return Ok(measurements.clone()) };
    let described = |item: Bound<'py, PyAny>| match item.cast::<MetricMeasurement>() {
        Ok(measurement) => Ok(measurement.get().described(item.py())?.into_any()),
        Err(_) => Ok(item),
    };
    let items = list.iter().map(described).collect::<PyResult<Vec<_>>>()?;
    Ok(PyList::new(list.py(), items)?.into_any())
}

/// The explicit parent, if one was given.
pub fn parent(handle: &Bound<'_, PyAny>) -> PyResult<Option<Arc<Scope>>> {
    Ok(optional::<ScopeHandle>(handle, "handle")?.map(|handle| handle.get().0.clone()))
}

fn ending(
    scope: &Arc<Scope>,
    output: &Bound<'_, PyAny>,
    metadata: &Bound<'_, PyAny>,
    timestamp: Option<i64>,
) -> PyResult<PopScope> {
    let observed = state().runtime.observed(scope);
    Ok(PopScope {
        output: json_argument(output, observed)?,
        metadata: json_argument(metadata, observed)?,
        timestamp: timestamp.map(Timestamp::from_micros),
    })
}

/// The same Python object where the scope is the same.
fn handle_of<'py>(known: &Bound<'py, ScopeHandle>, scope: &Arc<Scope>) -> PyResult<Bound<'py, ScopeHandle>> {
    if Arc::ptr_eq(&known.get().0, scope) {
        Ok(known.clone())
    } else {
        Bound::new(known.py(), ScopeHandle(scope.clone()))
    }
}

//! Scope stacks that are used elsewhere, and what is handed to other processes. Python code keeps the head of the stack in a
//! context variable and hands it in.

use crate::arguments::{object, text};
use crate::errors::{guard, raised};
use crate::generated::handles::{ScopeHandle, ScopeStack};
use crate::generated::records::PropagationContext;
use crate::state::state;
use nemo_relay_runtime::isolation::{self, Run};
use nemo_relay_runtime::types::Result;
use pyo3::prelude::*;

/// A stack whose innermost scope is `head`; without a head an empty one.
#[pyfunction]
#[pyo3(signature = (head))]
pub fn scope_stack(head: Option<&Bound<'_, ScopeHandle>>) -> PyResult<ScopeStack> {
    guard(|| {
        let head = head.map_or_else(|| state().runtime.new_stack(), |head| head.get().0.clone());
        Ok(ScopeStack(isolation::ScopeStack::new(head)))
    })
}

/// The innermost open scope of a stack.
#[pyfunction]
pub fn scope_stack_head(stack: &Bound<'_, PyAny>) -> PyResult<ScopeHandle> {
    guard(|| Ok(ScopeHandle(object::<ScopeStack>(stack, "stack")?.get().0.head())))
}

/// Remembers where a stack was left.
#[pyfunction]
pub fn leave_scope_stack(stack: &Bound<'_, ScopeStack>, head: &Bound<'_, ScopeHandle>) -> PyResult<()> {
    guard(|| {
        stack.get().0.leave(&head.get().0);
        Ok(())
    })
}

/// The `traceparent` header of the innermost open scope.
#[pyfunction]
pub fn capture_traceparent(head: &Bound<'_, ScopeHandle>) -> PyResult<String> {
    guard(|| Ok(state().runtime.capture_traceparent(&head.get().0)))
}

/// What another process needs; `own_run` lets it begin a run, and `root_uuid` names one.
#[pyfunction]
pub fn capture_propagation(
    head: &Bound<'_, ScopeHandle>,
    own_run: bool,
    root_uuid: &Bound<'_, PyAny>,
) -> PyResult<PropagationContext> {
    guard(|| {
        let run = match own_run {
            true => Run::Own,
            false if root_uuid.is_none() => Run::Same,
            false => Run::Named(text(root_uuid, "root_uuid")?.to_owned()),
        };
        context(head.py(), state().runtime.capture_propagation(&head.get().0, run))
    })
}

/// A stack that goes on where another process was.
#[pyfunction]
pub fn scope_stack_from_propagation(given: &Bound<'_, PyAny>) -> PyResult<ScopeStack> {
    guard(|| {
        let py = given.py();
        let context = object::<PropagationContext>(given, "context")?.get().core(py)?;
        let head = state().runtime.stack_from_propagation(&context).map_err(|error| raised(py, &error))?;
        Ok(ScopeStack(isolation::ScopeStack::new(head)))
    })
}

/// A context as JSON text.
#[pyfunction]
pub fn propagation_context_to_json(given: &Bound<'_, PyAny>) -> PyResult<String> {
    guard(|| {
        let context = object::<PropagationContext>(given, "context")?.get().core(given.py())?;
        Ok(isolation::propagation_to_json(&context))
    })
}

/// The context of a JSON text.
#[pyfunction]
pub fn propagation_context_from_json(given: &Bound<'_, PyAny>) -> PyResult<PropagationContext> {
    guard(|| context(given.py(), isolation::propagation_from_json(text(given, "text")?)))
}

/// The `traceparent` header of a context.
#[pyfunction]
pub fn propagation_context_to_traceparent(given: &Bound<'_, PyAny>) -> PyResult<String> {
    guard(|| {
        let context = object::<PropagationContext>(given, "context")?.get().core(given.py())?;
        isolation::propagation_to_traceparent(&context).map_err(|error| raised(given.py(), &error))
    })
}

fn context(
    py: Python<'_>,
    core: Result<nemo_relay_runtime::types::PropagationContext>,
) -> PyResult<PropagationContext> {
    core.map_err(|error| raised(py, &error)).and_then(|core| PropagationContext::of(py, &core))
}

//! What host functions returned, as the machine understands it, and the value of the whole call, as the caller expects it.

use crate::call::Shared;
use crate::generated::records::{PendingMarkSpec, ToolExecutionInterceptOutcome, ToolExecutionResult};
use crate::state::lock;
use nemo_relay_runtime::types::{Error, Family, FamilyKind};
use nemo_relay_runtime::{Outcome, Reply};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

/// Whether a result was given as itself or inside of a record.
pub enum Form {
    Plain,
    /// With the record where it is the one that callers get.
    Record(Option<Py<ToolExecutionResult>>),
}

impl Form {
    fn clone_ref(&self, py: Python<'_>) -> Self {
        match self {
            Self::Plain => Self::Plain,
            Self::Record(record) => Self::Record(record.as_ref().map(|record| record.clone_ref(py))),
        }
    }
}

impl ToolExecutionResult {
    /// Whether the record is made of these very objects.
    fn holds(&self, result: &Py<PyAny>, annotation: Option<&Py<PyAny>>) -> bool {
        let same = match (&self.annotation, annotation) {
            (Some(own), Some(other)) => own.is(other),
            (None, None) => true,
            _ => false,
        };
        same && self.result.is(result)
    }
}

/// The answer that a returned value stands for, and for an execution intercept the form of its result.
pub fn reply(shared: &Shared, asked: Option<Family>, value: &Bound<'_, PyAny>) -> PyResult<(Reply, Option<Form>)> {
    let Some(family) = asked else {
        let (answer, form) = result(shared, value);
        *lock(&shared.tool_form) = Some(form);
        return Ok((answer, None));
    };
    let answer = match family.kind() {
        FamilyKind::Gate => verdict(family, value),
        FamilyKind::Wrap => {
            let (answer, form) = wrapped(shared, value)?;
            return Ok((answer, Some(form)));
        }
        FamilyKind::Rewrite | FamilyKind::Sanitize | FamilyKind::Observe => {
            Reply::Value(shared.put(value.clone().unbind()))
        }
    };
    Ok((answer, None))
}

fn verdict(family: Family, value: &Bound<'_, PyAny>) -> Reply {
    if value.is_none() {
        return Reply::Allow;
    }
    match value.cast::<PyString>() {
        Ok(reason) => Reply::Reject(reason.to_string_lossy().into_owned()),
        Err(_) => {
            let class = value.get_type().name().map(|name| name.to_string()).unwrap_or_default();
            let message = format!("{} returned unexpected type: {class}", family.as_str().replace('_', " "));
            Reply::Failed(Error::invalid_argument("callback", message))
        }
    }
}

fn result(shared: &Shared, value: &Bound<'_, PyAny>) -> (Reply, Form) {
    let py = value.py();
    let (result, annotation, form) = match value.cast::<ToolExecutionResult>() {
        Ok(record) => {
            let fields = record.get();
            let annotation = fields.annotation.as_ref().map(|annotation| annotation.clone_ref(py));
            (fields.result.clone_ref(py), annotation, Form::Record(Some(record.clone().unbind())))
        }
        Err(_) => (value.clone().unbind(), None, Form::Plain),
    };
    let annotation = annotation.map(|annotation| shared.put(annotation));
    (Reply::Outcome { result: shared.put(result), annotation, marks: None }, form)
}

fn wrapped(shared: &Shared, value: &Bound<'_, PyAny>) -> PyResult<(Reply, Form)> {
    let Ok(outcome) = value.cast::<ToolExecutionInterceptOutcome>() else {
        return Ok(result(shared, value));
    };
    let (py, fields) = (value.py(), outcome.get());
    let marks = match pending_marks(fields.pending_marks.bind(py))? {
        Ok(marks) => marks.map(|marks| shared.put(marks.into_any().unbind())),
        Err(error) => return Ok((Reply::Failed(error), Form::Plain)),
    };
    let annotation = fields.annotation.as_ref().map(|annotation| shared.put(annotation.clone_ref(py)));
    let answer = Reply::Outcome { result: shared.put(fields.result.clone_ref(py)), annotation, marks };
    Ok((answer, Form::Record(None)))
}

/// The marks as a list of dictionaries; `None` where there are none.
fn pending_marks<'py>(marks: &Bound<'py, PyAny>) -> PyResult<Result<Option<Bound<'py, PyList>>, Error>> {
    let items: Vec<Bound<'py, PyAny>> = if let Ok(list) = marks.cast::<PyList>() {
        list.iter().collect()
    } else if let Ok(tuple) = marks.cast::<PyTuple>() {
        tuple.iter().collect()
    } else {
        return Ok(Err(Error::invalid_argument("pending_marks", "pending_marks must be a list of PendingMarkSpec")));
    };
    if items.is_empty() {
        return Ok(Ok(None));
    }
    let described = PyList::empty(marks.py());
    for item in items {
        match item.cast::<PendingMarkSpec>() {
            Ok(mark) => described.append(mark.get().described(marks.py())?)?,
            Err(_) => described.append(item)?,
        }
    }
    Ok(Ok(Some(described)))
}

/// What the caller gets: the form follows the tool, or the intercept where the tool never ran; `next(args)` always gives
/// the record. Nothing is copied that nobody replaced.
pub fn final_value<'py>(
    py: Python<'py>,
    shared: &Shared,
    outcome: Outcome,
    intercept_form: Option<Form>,
    inner: bool,
) -> PyResult<Bound<'py, PyAny>> {
    let result = shared.value(py, outcome.result);
    let annotation = outcome.annotation.map(|slot| shared.value(py, slot));
    let tool_form = lock(&shared.tool_form).as_ref().map(|form| form.clone_ref(py));
    match tool_form.or(intercept_form) {
        Some(Form::Plain) if !inner => return Ok(result.into_bound(py)),
        Some(Form::Record(Some(record))) if record.get().holds(&result, annotation.as_ref()) => {
            return Ok(record.into_bound(py).into_any());
        }
        _ => {}
    }
    Ok(Bound::new(py, ToolExecutionResult { result, annotation })?.into_any())
}

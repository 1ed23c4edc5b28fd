//! What host functions returned, as the machine understands it, and the value of the whole call, as the caller expects it.

use crate::call::{Call, busy};
use crate::callbacks::{Asked, Gives};
use crate::codecs;
use crate::generated::families;
use crate::generated::handles::{LLMHandle, ToolHandle};
use crate::generated::records::{
    LLMRequest, LLMRequestInterceptOutcome, PendingMarkSpec, ToolExecutionInterceptOutcome, ToolExecutionResult,
};
use crate::shared::Purpose;
use crate::state::lock;
use nemo_relay_runtime::types::{Error, Family};
use nemo_relay_runtime::{OpenCall, Outcome, Reply};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Whether a result was given as itself or inside of a record.
pub enum Form {
    Plain,
    /// With the record where it is the one that callers get.
    Record(Option<Py<ToolExecutionResult>>),
}

impl Form {
    fn record(&self) -> Option<&Py<ToolExecutionResult>> {
        if let Self::Record(record) = self { record.as_ref() } else { None }
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

/// The answer that a returned value stands for, and for an execution intercept of tools the form of its result; `None`
/// where a stream has to be made ready first.
pub fn answer(call: &Call, asked: Asked, value: &Bound<'_, PyAny>) -> PyResult<Option<(Reply, Option<Form>)>> {
    let answer = match asked {
        Asked::Callback(family) => {
            return match families::gives(family) {
                Gives::Stream => Ok(None),
                gives => of_callback(call, gives, family, value).map(Some),
            };
        }
        Asked::Func => match call.shared.purpose {
            Purpose::Stream => return Ok(None),
            Purpose::Tool => tool_result(call, value),
            _ => Reply::Value(call.put(value.clone().unbind())),
        },
        Asked::Iterator => Reply::Value(call.shared.put_stream(value.clone().unbind())),
        Asked::Work => Reply::Worked,
        Asked::Pull | Asked::Finalize | Asked::Codec | Asked::Plugin => Reply::Value(call.put(value.clone().unbind())),
        Asked::Decoder => {
            let request = codecs::shaped(value.py(), "AnnotatedLLMRequest", value)?;
            Reply::Value(call.put(request.unbind()))
        }
        Asked::Collect | Asked::Close => Reply::Value(call.given.load(Ordering::Relaxed)),
        Asked::Consumer => return Err(busy(value.py())),
    };
    Ok(Some((answer, None)))
}

fn of_callback(call: &Call, gives: Gives, family: Family, value: &Bound<'_, PyAny>) -> PyResult<(Reply, Option<Form>)> {
    let answer = match gives {
        Gives::Verdict => verdict(family, value),
        Gives::ToolExecutionInterceptOutcome => return wrapped(call, value),
        Gives::LLMRequestInterceptOutcome => rewritten(call, family, value)?,
        Gives::JsonOrNothing | Gives::RequestOrNothing if value.is_none() => Reply::Omit,
        Gives::RequestOrNothing if !value.is_instance_of::<LLMRequest>() => unexpected(family, value),
        Gives::Json | Gives::JsonOrNothing | Gives::RequestOrNothing | Gives::Stream => {
            Reply::Value(call.put(value.clone().unbind()))
        }
    };
    Ok((answer, None))
}

/// What a tool returned.
fn tool_result(call: &Call, value: &Bound<'_, PyAny>) -> Reply {
    let (answer, form) = result(call, value);
    let replaced = lock(&call.shared.tool_form).replace(form);
    // Outside of the lock: the last reference may run a destructor.
    drop(replaced);
    answer
}

fn verdict(family: Family, value: &Bound<'_, PyAny>) -> Reply {
    if value.is_none() {
        return Reply::Allow;
    }
    match value.cast::<PyString>() {
        Ok(reason) => Reply::Reject(reason.to_string_lossy().into_owned()),
        Err(_) => unexpected(family, value),
    }
}

fn unexpected(family: Family, value: &Bound<'_, PyAny>) -> Reply {
    let class = value.get_type().name().map(|name| name.to_string()).unwrap_or_default();
    let who = family.as_str().replace('_', " ");
    let wanted = match families::gives(family) {
        Gives::Verdict => "a text refuses the call, and None lets it run",
        Gives::RequestOrNothing => "an LLMRequest is shown, and None hides the request",
        _ => "it returns an LLMRequest or an LLMRequestInterceptOutcome",
    };
    Reply::Failed(Error::invalid_argument("callback", format!("{who} returned unexpected type: {class}; {wanted}")))
}

/// What a request intercept of model calls returned: a request alone or in a record. The caller of the intercepts alone
/// gets what the records hold, so it is kept.
fn rewritten(call: &Call, family: Family, value: &Bound<'_, PyAny>) -> PyResult<Reply> {
    if value.is_instance_of::<LLMRequest>() {
        return Ok(Reply::Value(call.put(value.clone().unbind())));
    }
    let Ok(outcome) = value.cast::<LLMRequestInterceptOutcome>() else { return Ok(unexpected(family, value)) };
    let (py, fields) = (value.py(), outcome.get());
    let marks = match pending_marks(fields.pending_marks.bind(py))? {
        Ok(marks) => marks.map(|marks| call.put(marks.into_any().unbind())),
        Err(error) => return Ok(Reply::Failed(error)),
    };
    let contributions = fields.optimization_contributions.as_ref().map(|given| call.put(given.clone_ref(py)));
    if call.shared.purpose == Purpose::Request {
        let mut left = lock(&call.shared.left);
        left.marks.extend(items(fields.pending_marks.bind(py)).unwrap_or_default().into_iter().map(Bound::unbind));
        if let Some(given) = &fields.optimization_contributions {
            let items = items(given.bind(py)).unwrap_or_default().into_iter().map(Bound::unbind);
            left.contributions.get_or_insert_default().extend(items);
        }
    }
    let annotation = fields.annotated_request.as_ref().map(|annotation| call.put(annotation.clone_ref(py)));
    let request = call.put(fields.request.clone_ref(py).into_any());
    Ok(Reply::Rewritten { request, annotation, marks, contributions })
}

fn result(call: &Call, value: &Bound<'_, PyAny>) -> (Reply, Form) {
    let py = value.py();
    let (result, annotation, form) = match value.cast::<ToolExecutionResult>() {
        Ok(record) => {
            let fields = record.get();
            let annotation = fields.annotation.as_ref().map(|annotation| annotation.clone_ref(py));
            (fields.result.clone_ref(py), annotation, Form::Record(Some(record.clone().unbind())))
        }
        Err(_) => (value.clone().unbind(), None, Form::Plain),
    };
    let annotation = annotation.map(|annotation| call.put(annotation));
    (Reply::Outcome { result: call.put(result), annotation, marks: None }, form)
}

fn wrapped(call: &Call, value: &Bound<'_, PyAny>) -> PyResult<(Reply, Option<Form>)> {
    let Ok(outcome) = value.cast::<ToolExecutionInterceptOutcome>() else {
        let (answer, form) = result(call, value);
        return Ok((answer, Some(form)));
    };
    let (py, fields) = (value.py(), outcome.get());
    let marks = match pending_marks(fields.pending_marks.bind(py))? {
        Ok(marks) => marks.map(|marks| call.put(marks.into_any().unbind())),
        Err(error) => return Ok((Reply::Failed(error), None)),
    };
    let annotation = fields.annotation.as_ref().map(|annotation| call.put(annotation.clone_ref(py)));
    let answer = Reply::Outcome { result: call.put(fields.result.clone_ref(py)), annotation, marks };
    Ok((answer, Some(Form::Record(None))))
}

fn items<'py>(list: &Bound<'py, PyAny>) -> Option<Vec<Bound<'py, PyAny>>> {
    match list.cast::<PyList>() {
        Ok(list) => Some(list.iter().collect()),
        Err(_) => list.cast::<PyTuple>().ok().map(|tuple| tuple.iter().collect()),
    }
}

/// The marks as a list of dictionaries; `None` where there are none.
fn pending_marks<'py>(marks: &Bound<'py, PyAny>) -> PyResult<Result<Option<Bound<'py, PyList>>, Error>> {
    let Some(items) = items(marks) else {
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

/// What the caller gets.
pub fn final_value<'py>(
    py: Python<'py>,
    call: &Call,
    outcome: Outcome,
    intercept_form: Option<Form>,
    opened: Option<Arc<OpenCall>>,
) -> PyResult<Bound<'py, PyAny>> {
    let value = || call.value(py, outcome.result).into_bound(py);
    Ok(match (call.shared.purpose, opened) {
        (Purpose::Tool, _) => return tool_value(py, call, outcome, intercept_form),
        (Purpose::Model | Purpose::Stream | Purpose::Arguments | Purpose::Script { .. }, _) => value(),
        (Purpose::Request, _) => request_outcome(py, call, outcome)?.into_any(),
        (Purpose::StartTool, Some(opened)) => Bound::new(py, ToolHandle(opened))?.into_any(),
        (Purpose::StartModel, Some(opened)) => Bound::new(py, LLMHandle(opened))?.into_any(),
        _ => py.None().into_bound(py),
    })
}

fn request_outcome<'py>(
    py: Python<'py>,
    call: &Call,
    outcome: Outcome,
) -> PyResult<Bound<'py, LLMRequestInterceptOutcome>> {
    let left = std::mem::take(&mut *lock(&call.shared.left));
    let list = |items: Vec<Py<PyAny>>| PyList::new(py, items).map(|list| list.into_any().unbind());
    let made = LLMRequestInterceptOutcome {
        request: call.value(py, outcome.result).into_bound(py).cast_into::<LLMRequest>()?.unbind(),
        annotated_request: outcome.annotation.map(|slot| call.value(py, slot)),
        pending_marks: list(left.marks)?,
        optimization_contributions: left.contributions.map(list).transpose()?,
    };
    Bound::new(py, made)
}

/// The form follows the tool, or the intercept where the tool never ran; `next(args)` always gives a record. One that the
/// tool or the intercept gave is given on as it is.
fn tool_value<'py>(
    py: Python<'py>,
    call: &Call,
    outcome: Outcome,
    intercept_form: Option<Form>,
) -> PyResult<Bound<'py, PyAny>> {
    let result = call.value(py, outcome.result);
    let annotation = outcome.annotation.map(|slot| call.value(py, slot));
    let known = {
        let tool_form = lock(&call.shared.tool_form);
        let (tool_form, intercept_form) = (tool_form.as_ref(), intercept_form.as_ref());
        if !call.inner && matches!(tool_form.or(intercept_form), Some(Form::Plain)) {
            return Ok(result.into_bound(py));
        }
        let mut records = [tool_form, intercept_form].into_iter().flatten().filter_map(Form::record);
        let known = records.find(|record| record.get().holds(&result, annotation.as_ref()));
        known.map(|record| record.clone_ref(py))
    };
    Ok(match known {
        Some(record) => record.into_bound(py).into_any(),
        None => Bound::new(py, ToolExecutionResult { result, annotation })?.into_any(),
    })
}

//! Managed calls. `_driver.py` runs the functions that this hands out and gives back what came of them; everything else
//! that the machine asks for is answered here.

use crate::arguments::{callable, fault, optional, string};
use crate::errors::{guard, of_exception, raised};
use crate::generated::flags::ToolAttributes;
use crate::generated::handles::ScopeHandle;
use crate::generated::records::ToolExecutionContext;
use crate::replies::{Form, final_value, reply};
use crate::scopes::parent;
use crate::state::{lock, setup, state};
use crate::values::{check, check_argument, copy, encode, json_argument};
use nemo_relay_runtime::types::{Error, ErrorCode, Family, FamilyKind};
use nemo_relay_runtime::{CallRequest, Machine, Op, Reply, Slot, ToolCall, pipeline};
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::sync::{Arc, Mutex};

/// What a call and the machines of its continuations share.
pub struct Shared {
    name: Py<PyString>,
    tool: Py<PyAny>,
    tool_call_id: Option<Py<PyString>>,
    values: Mutex<Vec<Py<PyAny>>>,
    /// How the tool gave its last result; `None` while it has not run.
    pub tool_form: Mutex<Option<Form>>,
}

impl Shared {
    pub fn put(&self, value: Py<PyAny>) -> Slot {
        let mut values = lock(&self.values);
        values.push(value);
        (values.len() - 1) as Slot
    }

    pub fn value(&self, py: Python<'_>, slot: Slot) -> Py<PyAny> {
        lock(&self.values).get(slot as usize).map_or_else(|| py.None(), |value| value.clone_ref(py))
    }
}

/// A machine in flight.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct Call {
    shared: Arc<Shared>,
    /// Whether this runs the rest of a chain for a `next(args)`.
    inner: bool,
    run: Mutex<Run>,
}

struct Run {
    /// `None` once the call is over: a machine holds the functions that its call began with.
    machine: Option<Machine>,
    /// Whose function Python code is running; `None` for the tool.
    asked: Option<Family>,
    /// The arguments that function was given.
    given: Slot,
    /// How the last execution intercept gave its result.
    form: Option<Form>,
    /// Exceptions that callbacks raised, so that they can be raised again as themselves.
    failures: Vec<Py<PyAny>>,
}

/// The next function to run with its two arguments; where the second is the call itself, the function takes the first alone.
/// None in the place of the function means that the call is over, with its value as the first argument.
type Step<'py> = (Option<Py<PyAny>>, Bound<'py, PyAny>, Bound<'py, PyAny>);

/// A call with its first step.
type Begun<'py> = (Bound<'py, Call>, Option<Py<PyAny>>, Bound<'py, PyAny>, Bound<'py, PyAny>);

/// Starts a managed tool call: the call with its first step, or None where nobody would notice if the tool were called
/// directly.
#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn begin_tool_call<'py>(
    py: Python<'py>,
    head: &Bound<'py, ScopeHandle>,
    depth: u32,
    name: &Bound<'py, PyAny>,
    args: &Bound<'py, PyAny>,
    func: &Bound<'py, PyAny>,
    handle: &Bound<'py, PyAny>,
    attributes: &Bound<'py, PyAny>,
    data: &Bound<'py, PyAny>,
    metadata: &Bound<'py, PyAny>,
    tool_call_id: &Bound<'py, PyAny>,
) -> PyResult<Option<Begun<'py>>> {
    guard(|| {
        let runtime = &state().runtime;
        let head = &head.get().0;
        let name = string(name, "name")?;
        callable(func, "func")?;
        let parent = parent(handle)?;
        let attributes = optional::<ToolAttributes>(attributes, "attributes")?;
        let id = if tool_call_id.is_none() { None } else { Some(string(tool_call_id, "tool_call_id")?) };
        check_argument(args)?;
        let idle = runtime.is_idle(&head.innermost_open());
        let (data, metadata) = (json_argument(data, !idle)?, json_argument(metadata, !idle)?);
        if idle {
            runtime.check_call_depth(depth).map_err(|error| raised(py, &error))?;
            return Ok(None);
        }
        let shared = Shared {
            name: name.clone().unbind(),
            tool: func.clone().unbind(),
            tool_call_id: id.map(|id| id.clone().unbind()),
            values: Mutex::new(vec![args.clone().unbind()]),
            tool_form: Mutex::new(None),
        };
        let params = ToolCall {
            name: text(name, "name")?.into(),
            args: 0,
            parent,
            attributes: attributes.map(|set| set.get().0).unwrap_or_default(),
            data,
            metadata,
            tool_call_id: id.map(|id| text(id, "tool_call_id").map(str::to_owned)).transpose()?,
            depth,
        };
        let begun = runtime.tool_call(head, params).map_err(|error| raised(py, &error))?;
        Call::begin(py, Arc::new(shared), false, begun).map(Some)
    })
}

fn text<'a>(value: &'a Bound<'_, PyString>, argument: &str) -> PyResult<&'a str> {
    value.to_str().map_err(|_| fault(value.py(), argument, format!("{argument} holds half of a surrogate pair")))
}

impl Run {
    fn resume(&mut self, answer: Reply) -> Op {
        match &mut self.machine {
            Some(machine) => machine.resume(answer),
            None => Op::Fail(Error::new(ErrorCode::Internal, "the call is already over")),
        }
    }
}

/// A call that nobody drives to its end any more is cancelled.
impl Drop for Call {
    fn drop(&mut self) {
        if lock(&self.run).machine.is_some() {
            Python::try_attach(|py| self.end(py));
        }
    }
}

impl Call {
    fn begin<'py>(
        py: Python<'py>,
        shared: Arc<Shared>,
        inner: bool,
        (machine, op): (Machine, Op),
    ) -> PyResult<Begun<'py>> {
        let run = Run { machine: Some(machine), asked: None, given: 0, form: None, failures: Vec::new() };
        let call = Bound::new(py, Call { shared, inner, run: Mutex::new(run) })?;
        let (function, first, second) = Self::advance(&call, op)?;
        Ok((call, function, first, second))
    }

    /// Answers what needs no Python code and stops at the next function to run, or at the end.
    fn advance<'py>(slf: &Bound<'py, Self>, mut op: Op) -> PyResult<Step<'py>> {
        let (py, call) = (slf.py(), slf.get());
        loop {
            let answer = match op {
                Op::Call(request) => {
                    state().ring(py);
                    return Self::hand_out(slf, request);
                }
                Op::Encode(slot) => {
                    encode(call.shared.value(py, slot).bind(py)).map_or_else(Reply::Failed, Reply::Text)
                }
                Op::Copy(slot) => copy(call.shared.value(py, slot).bind(py))
                    .map_or_else(Reply::Failed, |copy| Reply::Value(call.shared.put(copy.unbind()))),
                Op::Check(slot) => match check(call.shared.value(py, slot).bind(py)) {
                    Ok(()) => Reply::Value(slot),
                    Err(error) => Reply::Failed(error),
                },
                Op::Done(outcome) => {
                    let form = call.end(py).0;
                    let value = final_value(py, &call.shared, outcome, form, call.inner)?;
                    return Ok((None, value, slf.as_any().clone()));
                }
                Op::Fail(error) => return Err(call.failure(py, &error)),
            };
            op = lock(&call.run).resume(answer);
        }
    }

    fn hand_out<'py>(slf: &Bound<'py, Self>, request: CallRequest) -> PyResult<Step<'py>> {
        let (py, call) = (slf.py(), slf.get());
        let shared = &call.shared;
        {
            let mut run = lock(&call.run);
            run.asked = request.family;
            run.given = request.value;
        }
        let value = shared.value(py, request.value).into_bound(py);
        let (Some(family), Some(callback)) = (request.family, request.callback) else {
            return Ok((Some(shared.tool.clone_ref(py)), value, slf.as_any().clone()));
        };
        let function = state().function(py, &callback).ok_or_else(|| {
            raised(py, &Error::new(ErrorCode::Internal, "a registered function is not there any more"))
        })?;
        if family.kind() != FamilyKind::Wrap {
            return Ok((Some(function), shared.name.bind(py).as_any().clone(), value));
        }
        let context = ToolExecutionContext {
            tool_name: shared.name.clone_ref(py),
            args: value.unbind(),
            tool_call_id: shared.tool_call_id.as_ref().map(|id| id.clone_ref(py)),
        };
        let next = Bound::new(py, call.continuation(py)?)?;
        Ok((Some(function), Bound::new(py, context)?.into_any(), next.into_any()))
    }

    fn continuation(&self, py: Python<'_>) -> PyResult<Continuation> {
        let run = lock(&self.run);
        let outside = || Error::new(ErrorCode::Internal, "there is no execution intercept to continue");
        let level = run.machine.as_ref().and_then(Machine::continuation).ok_or_else(|| raised(py, &outside()))?;
        Ok(Continuation { shared: self.shared.clone(), level, given: run.given, _tidy: TidyOnDrop })
    }

    /// Takes what the end of the call needs and wakes who waits for its events.
    fn end(&self, py: Python<'_>) -> (Option<Form>, Vec<Py<PyAny>>) {
        let (machine, taken) = {
            let mut run = lock(&self.run);
            (run.machine.take(), (run.form.take(), std::mem::take(&mut run.failures)))
        };
        drop(machine);
        state().ring(py);
        state().tidy(py);
        taken
    }

    /// The exception of the callback itself, or one of ours.
    fn failure(&self, py: Python<'_>, error: &Error) -> PyErr {
        let failures = self.end(py).1;
        match error.cause.and_then(|cause| failures.get(cause as usize)) {
            Some(exception) => PyErr::from_value(exception.bind(py).clone()),
            None => raised(py, error),
        }
    }
}

#[pymethods]
impl Call {
    /// Takes what the function returned.
    fn returned<'py>(slf: &Bound<'py, Self>, value: &Bound<'py, PyAny>) -> PyResult<Step<'py>> {
        guard(|| {
            let call = slf.get();
            let asked = lock(&call.run).asked;
            let (answer, form) = reply(&call.shared, asked, value)?;
            let op = {
                let mut run = lock(&call.run);
                run.form = form.or(run.form.take());
                run.resume(answer)
            };
            Self::advance(slf, op)
        })
    }

    /// Takes the exception that the function raised, with the name of its class and its text.
    fn failed<'py>(
        slf: &Bound<'py, Self>,
        exception: &Bound<'py, PyAny>,
        class_name: &str,
        message: &str,
    ) -> PyResult<Step<'py>> {
        guard(|| {
            let op = {
                let mut run = lock(&slf.get().run);
                run.failures.push(exception.clone().unbind());
                let cause = (run.failures.len() - 1) as u32;
                let error = of_exception(exception, class_name, message, cause);
                run.resume(Reply::Failed(error))
            };
            Self::advance(slf, op)
        })
    }

    /// Ends the call as cancelled.
    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        guard(|| {
            // A machine that is dropped before its end is cancelled.
            self.end(py);
            Ok(())
        })
    }
}

/// What an execution intercept calls to run the rest of the chain: `downstream = await next(args)`.
///
/// Any number of times, also concurrently, until the intercept returns.
#[pyclass(frozen, weakref, module = "nemo_relay._native")]
pub struct Continuation {
    shared: Arc<Shared>,
    level: pipeline::Continuation,
    given: Slot,
    /// The last field, so that it is dropped after the others.
    _tidy: TidyOnDrop,
}

/// A continuation that the application keeps holds the functions of its call; they are let go of with it.
struct TidyOnDrop;

impl Drop for TidyOnDrop {
    fn drop(&mut self) {
        Python::try_attach(|py| state().tidy(py));
    }
}

#[pymethods]
impl Continuation {
    /// The coroutine that runs it.
    fn __call__<'py>(slf: &Bound<'py, Self>, args: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        guard(|| {
            let py = slf.py();
            let setup =
                setup().ok_or_else(|| raised(py, &Error::new(ErrorCode::Internal, "the package is not set up")))?;
            // This makes the coroutine and runs nothing of it.
            setup.drive.bind(py).call1((py.None(), slf, args))
        })
    }

    /// Starts one run of the rest of the chain: its call with the first step.
    fn begin<'py>(&self, args: &Bound<'py, PyAny>) -> PyResult<Begun<'py>> {
        guard(|| {
            let py = args.py();
            let unchanged = self.shared.value(py, self.given).is(args);
            let slot = if unchanged { self.given } else { self.shared.put(args.clone().unbind()) };
            let begun = self.level.start(slot).map_err(|error| raised(py, &error))?;
            Call::begin(py, self.shared.clone(), true, begun)
        })
    }
}

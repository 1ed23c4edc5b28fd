//! A machine in flight. `_impl/driver.py` and `_impl/stream.py` run the functions that this hands out and give back what
//! came of them; everything else that the machine asks for is answered here.

use crate::callbacks::{Asked, Given, argument};
use crate::codecs::{self, annotated_request};
use crate::errors::{guard, of_exception, raised};
use crate::generated::families;
use crate::plugins;
use crate::replies::{Form, answer, final_value};
use crate::shared::{Purpose, STREAM, Shared};
use crate::state::{attached_lock, state};
use crate::step::{Args, Begun, Step};
use crate::values::{check, copy, decode, encode, request_of, source, with_headers};
use nemo_relay_runtime::types::{Error, ErrorCode, FamilyKind};
use nemo_relay_runtime::{CallRequest, Machine, Op, OpenCall, Outcome, Reply, Slot, pipeline};
use pyo3::exceptions::{PyException, PyStopAsyncIteration, PyStopIteration};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

mod consumer;

pub use consumer::busy;

/// A machine in flight.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct Call {
    pub shared: Arc<Shared>,
    /// Whether this runs the rest of a chain for a `next(args)`.
    pub inner: bool,
    /// The value that the running function was given.
    pub given: AtomicU32,
    /// Whether values are those of a chunk, in `Run::chunk`.
    streams: AtomicBool,
    run: Mutex<Run>,
}

struct Run {
    /// `None` once the call is over: a machine holds the functions that its call began with.
    machine: Option<Machine>,
    asked: Asked,
    /// How the last execution intercept gave its result.
    form: Option<Form>,
    /// Exceptions that callbacks raised, so that they can be raised again as themselves.
    failures: Vec<Py<PyAny>>,
    /// Values that a stream made since its consumer asked for the last time; `None` while there is no stream.
    chunk: Option<Vec<Py<PyAny>>>,
}

/// Slots with this bit are values of the current chunk.
const CHUNK: Slot = 1 << 30;

impl Run {
    fn resume(&mut self, answer: Reply) -> Op {
        let op = match &mut self.machine {
            Some(machine) => machine.resume(answer),
            None => Op::Fail(Error::new(ErrorCode::Internal, "the call is already over")),
        };
        self.asked = Asked::by(&op).unwrap_or(self.asked);
        op
    }
}

/// A call that nobody drives to its end any more is cancelled.
impl Drop for Call {
    fn drop(&mut self) {
        if attached_lock(&self.run).machine.is_some() {
            Python::try_attach(|py| self.end(py));
        }
    }
}

impl Call {
    /// Starts a machine for Python code to drive.
    pub fn begin<'py>(
        py: Python<'py>,
        shared: Arc<Shared>,
        inner: bool,
        (machine, op): (Machine, Op),
    ) -> PyResult<Begun<'py>> {
        let asked = Asked::by(&op).unwrap_or(Asked::Func);
        let run = Run { machine: Some(machine), asked, form: None, failures: Vec::new(), chunk: None };
        let call = Bound::new(
            py,
            Call { shared, inner, given: AtomicU32::new(0), streams: AtomicBool::new(false), run: Mutex::new(run) },
        )?;
        let (function, first, second) = Self::advance(&call, op)?;
        Ok((call, function, first, second))
    }

    pub fn put(&self, value: Py<PyAny>) -> Slot {
        if !self.streams.load(Ordering::Relaxed) {
            return self.shared.put(value);
        }
        let mut run = attached_lock(&self.run);
        let lasts = run.machine.as_ref().is_some_and(Machine::is_lasting);
        match run.chunk.as_mut().filter(|_| !lasts) {
            Some(chunk) => {
                chunk.push(value);
                (chunk.len() - 1) as Slot | CHUNK
            }
            None => self.shared.put(value),
        }
    }

    pub fn value(&self, py: Python<'_>, slot: Slot) -> Py<PyAny> {
        if slot & CHUNK == 0 || slot & STREAM != 0 {
            return self.shared.value(py, slot);
        }
        let run = attached_lock(&self.run);
        let value = run.chunk.as_ref().and_then(|chunk| chunk.get((slot & !CHUNK) as usize));
        value.map_or_else(|| py.None(), |value| value.clone_ref(py))
    }

    /// The continuation of the execution intercept that is asked for, and the value that it is given.
    pub fn level(&self) -> Option<(pipeline::Continuation, Slot)> {
        let run = attached_lock(&self.run);
        Some((run.machine.as_ref()?.continuation()?, self.given.load(Ordering::Relaxed)))
    }

    /// Answers what needs no Python code and stops at the next function to run, or where the caller gets something.
    fn advance<'py>(slf: &Bound<'py, Self>, mut op: Op) -> PyResult<Step<'py>> {
        let (py, call) = (slf.py(), slf.get());
        loop {
            let answer = match op {
                Op::Call(request) => return Self::hand_out(slf, &request),
                Op::Encode(slot) => encode(call.value(py, slot).bind(py)).map_or_else(Reply::Failed, Reply::Text),
                Op::Check(slot) => {
                    check(call.value(py, slot).bind(py)).map_or_else(Reply::Failed, |()| Reply::Value(slot))
                }
                Op::Source(slot) => source(call.value(py, slot).bind(py)).map_or_else(Reply::Failed, Reply::Text),
                Op::Copy(slot) => call.made(copy(call.value(py, slot).bind(py))),
                Op::Decode(json) => call.made(Ok(request_of(py, json.as_str())?)),
                Op::Headers { request, headers } => {
                    call.made(Ok(with_headers(call.value(py, request).bind(py), &headers)?))
                }
                Op::Parse(json) => call.made(Ok(decode(py, json.as_str())?)),
                Op::Annotated(json) => call.made(Ok(annotated_request(py, json.as_str())?)),
                Op::Codec { codec, job } => return codecs::transcode(slf, &codec, job),
                Op::Plugin { plugin, job } => {
                    let (function, given) = plugins::job(py, &plugin, job)?;
                    return Self::run_next(slf, Some(&function), Args::Many(given));
                }
                Op::Work(work) if call.shared.purpose == (Purpose::Script { awaited: true }) => {
                    let (function, work) = plugins::elsewhere(py, work)?;
                    return Self::run_next(slf, Some(&function), Args::One(work));
                }
                Op::Work(work) => {
                    py.detach(|| work.run());
                    Reply::Worked
                }
                Op::Opened => {
                    attached_lock(&call.run).chunk = Some(Vec::new());
                    call.streams.store(true, Ordering::Relaxed);
                    return Ok(Self::wait_for_consumer(slf, slf.as_any().clone()));
                }
                Op::Yield(slot) => {
                    let chunk = call.value(py, slot).into_bound(py);
                    return Ok(Self::wait_for_consumer(slf, chunk));
                }
                Op::Pull(slot) => {
                    let pull = call.shared.stream.as_ref().map(|stream| &stream.pull);
                    return Self::run_next(slf, pull, Args::One(call.value(py, slot).into_bound(py)));
                }
                Op::Collect(slot) => return Self::collect(slf, slot),
                Op::Finalize => {
                    let finalizer = call.shared.stream.as_ref().and_then(|stream| stream.finalizer.as_ref());
                    return Self::run_next(slf, finalizer, Args::Many(PyTuple::empty(py)));
                }
                Op::Close(slot) => {
                    let close = call.shared.stream.as_ref().map(|stream| &stream.close);
                    let stream = call.value(py, slot).into_bound(py);
                    return Self::run_next(slf, close, Args::One(stream));
                }
                Op::Done(outcome) => return Self::finish(slf, outcome),
                Op::Fail(error) => return Err(call.failure(py, &error)),
            };
            op = attached_lock(&call.run).resume(answer);
        }
    }

    fn made(&self, value: Result<Bound<'_, PyAny>, Error>) -> Reply {
        value.map_or_else(Reply::Failed, |value| Reply::Value(self.put(value.unbind())))
    }

    /// The function to run next; wakes who waits for the events so far.
    pub fn run_next<'py>(slf: &Bound<'py, Self>, function: Option<&Py<PyAny>>, args: Args<'py>) -> PyResult<Step<'py>> {
        let py = slf.py();
        state().ring(py);
        let missing = || Error::new(ErrorCode::Internal, "there is no such function");
        let function = function.ok_or_else(|| raised(py, &missing()))?.clone_ref(py);
        Ok(args.of(function, slf))
    }

    fn wait_for_consumer<'py>(slf: &Bound<'py, Self>, value: Bound<'py, PyAny>) -> Step<'py> {
        state().ring(slf.py());
        (None, value, slf.as_any().clone())
    }

    fn hand_out<'py>(slf: &Bound<'py, Self>, request: &CallRequest) -> PyResult<Step<'py>> {
        let (py, call) = (slf.py(), slf.get());
        call.given.store(request.value, Ordering::Relaxed);
        let (Some(family), Some(callback)) = (request.family, &request.callback) else {
            let value = call.value(py, request.value).into_bound(py);
            return Self::run_next(slf, call.shared.func.as_ref(), Args::One(value));
        };
        let made = |given: &Given| argument(py, call, request, *given);
        let args = match families::given(family) {
            [only] => Args::One(made(only)?),
            [first, second] => Args::Two(made(first)?, made(second)?),
            more => Args::Many(PyTuple::new(py, more.iter().map(made).collect::<PyResult<Vec<_>>>()?)?),
        };
        let function = state().function(py, callback);
        if matches!(family.kind(), FamilyKind::Sanitize | FamilyKind::SanitizeEvent) {
            let limited = function.map(|function| limited(py, function)).transpose()?;
            return Self::run_next(slf, limited.as_ref(), args);
        }
        Self::run_next(slf, function.as_ref(), args)
    }

    /// The collector is given a copy, so that what it changes is not what the consumer gets. What cannot be copied is no
    /// JSON; it gets that itself.
    fn collect<'py>(slf: &Bound<'py, Self>, slot: Slot) -> PyResult<Step<'py>> {
        let call = slf.get();
        call.given.store(slot, Ordering::Relaxed);
        let chunk = call.value(slf.py(), slot).into_bound(slf.py());
        let collector = call.shared.stream.as_ref().and_then(|stream| stream.collector.as_ref());
        Self::run_next(slf, collector, Args::One(copy(&chunk).unwrap_or(chunk)))
    }

    fn finish<'py>(slf: &Bound<'py, Self>, outcome: Outcome) -> PyResult<Step<'py>> {
        let (py, call) = (slf.py(), slf.get());
        if call.shared.purpose == Purpose::Stream && !call.inner {
            call.end(py);
            call.shared.forget_streams();
            return Ok((None, slf.as_any().clone(), slf.as_any().clone()));
        }
        let ended = call.end(py);
        let value = final_value(py, call, outcome, ended.form, ended.opened)?;
        Ok((None, value, slf.as_any().clone()))
    }

    /// Takes what the end of the call needs and wakes who waits for its events.
    fn end(&self, py: Python<'_>) -> Ended {
        let (machine, ended, chunk) = {
            let mut run = attached_lock(&self.run);
            let machine = run.machine.take();
            let opened = machine.as_ref().and_then(Machine::opened);
            let ended = Ended { form: run.form.take(), failures: std::mem::take(&mut run.failures), opened };
            (machine, ended, run.chunk.as_mut().map(std::mem::take))
        };
        drop((machine, chunk));
        state().ring(py);
        state().tidy(py);
        ended
    }

    fn is_script(&self) -> bool {
        matches!(self.shared.purpose, Purpose::Script { .. })
    }

    /// The exception of the callback itself, or one of ours; what a plugin raised is the cause of one of ours, except for
    /// what ends the program.
    fn failure(&self, py: Python<'_>, error: &Error) -> PyErr {
        let failures = self.end(py).failures;
        if !self.inner {
            self.shared.forget_streams();
        }
        let cause = error.cause.and_then(|cause| failures.get(cause as usize));
        let cause = cause.map(|exception| PyErr::from_value(exception.bind(py).clone()));
        match cause {
            Some(cause) if self.is_script() && cause.is_instance_of::<PyException>(py) => {
                let error = raised(py, error);
                error.set_cause(py, Some(cause));
                error
            }
            Some(exception) => exception,
            None => raised(py, error),
        }
    }
}

/// A function that is not awaited longer than a sanitizer may take.
fn limited(py: Python<'_>, function: Py<PyAny>) -> PyResult<Py<PyAny>> {
    static LIMITED: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let read = || -> PyResult<Py<PyAny>> { Ok(py.import("nemo_relay._impl.guardrails")?.getattr("Limited")?.unbind()) };
    LIMITED.get_or_try_init(py, read)?.call1(py, (function,))
}

/// What is left of a call.
struct Ended {
    form: Option<Form>,
    failures: Vec<Py<PyAny>>,
    opened: Option<Arc<OpenCall>>,
}

#[pymethods]
impl Call {
    /// Takes what the function returned.
    fn returned<'py>(slf: &Bound<'py, Self>, value: &Bound<'py, PyAny>) -> PyResult<Step<'py>> {
        guard(|| {
            let call = slf.get();
            let asked = attached_lock(&call.run).asked;
            let Some((answer, form)) = answer(call, asked, value)? else {
                let iterator = call.shared.stream.as_ref().map(|stream| &stream.iterator);
                attached_lock(&call.run).asked = Asked::Iterator;
                return Self::run_next(slf, iterator, Args::One(value.clone()));
            };
            // What is replaced is let go of outside of the lock: the last reference may run a destructor.
            let (op, _replaced) = {
                let mut run = attached_lock(&call.run);
                let replaced = form.and_then(|form| run.form.replace(form));
                (run.resume(answer), replaced)
            };
            Self::advance(slf, op)
        })
    }

    /// Takes the exception that the function raised, with the name of its class and its text.
    pub fn failed<'py>(
        slf: &Bound<'py, Self>,
        exception: &Bound<'py, PyAny>,
        class_name: &str,
        message: &str,
    ) -> PyResult<Step<'py>> {
        guard(|| {
            let is_end =
                exception.is_instance_of::<PyStopAsyncIteration>() || exception.is_instance_of::<PyStopIteration>();
            let op = {
                let mut run = attached_lock(&slf.get().run);
                if run.asked == Asked::Pull && is_end {
                    run.resume(Reply::Finished)
                } else {
                    run.failures.push(exception.clone().unbind());
                    let cause = (run.failures.len() - 1) as u32;
                    let error = of_exception(exception, class_name, message, cause);
                    run.resume(Reply::Failed(error))
                }
            };
            Self::advance(slf, op)
        })
    }

    /// Ends the call as cancelled.
    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        guard(|| {
            // A machine that is dropped before its end is cancelled.
            self.end(py);
            if !self.inner {
                self.shared.forget_streams();
            }
            Ok(())
        })
    }

    /// The consumer asks for a chunk.
    fn more<'py>(slf: &Bound<'py, Self>) -> PyResult<Step<'py>> {
        guard(|| Self::consumer_says(slf, Reply::More))
    }

    /// Whether the next chunk may go from its producer to the consumer past the call, because nobody looks at it.
    fn passes(&self) -> PyResult<bool> {
        guard(|| Ok(self.pass_chunk()))
    }

    /// The consumer wants no more.
    fn stop<'py>(slf: &Bound<'py, Self>) -> PyResult<Step<'py>> {
        guard(|| Self::consumer_says(slf, Reply::Stop))
    }

    /// The consumer was cancelled while a function of the stream ran.
    fn interrupt<'py>(slf: &Bound<'py, Self>) -> PyResult<Step<'py>> {
        guard(|| {
            let op = {
                let mut run = attached_lock(&slf.get().run);
                let answer = match run.asked {
                    Asked::Pull | Asked::Collect | Asked::Consumer => Reply::Cancelled,
                    _ => Reply::Failed(Error::new(ErrorCode::Cancelled, "the consumer was cancelled")),
                };
                run.resume(answer)
            };
            Self::advance(slf, op)
        })
    }
}

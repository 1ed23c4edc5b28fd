//! Codecs of model calls: names and objects as the runtime knows them and back, and the beginnings of their operations.

use crate::arguments::{bool, fault, object, string};
use crate::call::Call;
use crate::errors::{guard, raised};
use crate::generated::enums::LlmCodecKind;
use crate::generated::records::{LLMRequest, LlmCodecIdentity};
use crate::shared::{Purpose, Shared};
use crate::state::state;
use crate::step::{Args, Begun, Step};
use crate::values::{check_argument, decode, encode, json_argument};
use nemo_relay_runtime::codecs::{Codec, detect_request as request_codec, detect_response as response_codec};
use nemo_relay_runtime::{Callback, CodecJob, LlmCodec, Machine, Op};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use std::sync::Arc;

/// The name of the attribute by which the classes of the runtime's own codecs say which they are.
const OWN: &str = "codec_name";

/// A codec as an application gives it: None, a name, an object of one of our classes, or one of its own.
pub fn codec_argument(given: &Bound<'_, PyAny>, argument: &str) -> PyResult<Option<LlmCodec>> {
    if given.is_none() {
        return Ok(None);
    }
    let py = given.py();
    let named = |name: &str| state().runtime.codec(name).map(Some).map_err(|error| raised(py, &error));
    if let Ok(name) = given.cast::<PyString>() {
        return named(name.to_str().map_err(|_| fault(py, argument, format!("{argument} is no name of a codec")))?);
    }
    if let Some(name) = given.getattr_opt(OWN)?.and_then(|name| name.extract::<String>().ok()) {
        return named(&name);
    }
    if is_plain(given) {
        let class = given.get_type().name()?;
        let text = format!("{argument} must be the name of a codec or an object with its methods, not {class}");
        return Err(fault(py, argument, text));
    }
    Ok(Some(LlmCodec::Host { codec: state().keep(given.clone().unbind()), name: None }))
}

/// Whether it is a value that nobody would take for a codec; what another object lacks is seen when it is asked.
fn is_plain(given: &Bound<'_, PyAny>) -> bool {
    let numbers = given.is_instance_of::<PyInt>() || given.is_instance_of::<PyFloat>();
    numbers || given.is_instance_of::<PyDict>() || given.is_instance_of::<PyList>() || given.is_instance_of::<PyTuple>()
}

fn required(given: &Bound<'_, PyAny>) -> PyResult<LlmCodec> {
    let missing = || fault(given.py(), "codec", "codec must be the name of a codec or an object, not None");
    codec_argument(given, "codec")?.ok_or_else(missing)
}

/// What contexts say about a codec.
pub fn identity(py: Python<'_>, codec: Option<&LlmCodec>) -> PyResult<Py<LlmCodecIdentity>> {
    let kind = codec.map_or(LlmCodecKind::None_, |codec| LlmCodecKind::of(codec.kind()));
    Py::new(py, LlmCodecIdentity { kind, id: codec.and_then(LlmCodec::id).map(|id| PyString::new(py, id).unbind()) })
}

/// The codec as an object: of our classes, or the application's own.
pub fn codec_object(py: Python<'_>, codec: Option<&LlmCodec>) -> PyResult<Option<Py<PyAny>>> {
    Ok(match codec {
        None => None,
        Some(LlmCodec::BuiltIn(codec)) => Some(own(py, *codec)?),
        Some(LlmCodec::Host { codec, .. }) => state().function(py, codec),
    })
}

fn own(py: Python<'_>, codec: Codec) -> PyResult<Py<PyAny>> {
    static CLASSES: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    let read = || -> PyResult<Py<PyDict>> {
        Ok(py.import("nemo_relay.generated.codec_classes")?.getattr("BY_NAME")?.cast_into::<PyDict>()?.unbind())
    };
    let classes = CLASSES.get_or_try_init(py, read)?;
    let class = classes.bind(py).get_item(codec.as_str())?;
    class.ok_or_else(|| fault(py, "codec", "the class of the codec is missing"))?.call0().map(Bound::unbind)
}

/// A normalized request: a dictionary with attributes.
pub fn annotated_request<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    shaped(py, "AnnotatedLLMRequest", &decode(py, text)?)
}

/// The value as an object of the class of normalized forms with this name, where it is a dictionary.
pub fn shaped<'py>(py: Python<'py>, class: &str, value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if !value.is_exact_instance_of::<PyDict>() {
        return Ok(value.clone());
    }
    shape(py, class)?.call1((value,))
}

/// The class of dictionaries with attributes of this name.
pub fn shape<'py>(py: Python<'py>, class: &str) -> PyResult<Bound<'py, PyAny>> {
    static SHAPES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let read = || -> PyResult<Py<PyAny>> { Ok(py.import("nemo_relay.generated.shapes")?.into_any().unbind()) };
    SHAPES.get_or_try_init(py, read)?.bind(py).getattr(class)
}

/// The function of an application's codec that does a job, and the values that it is given.
pub fn job(py: Python<'_>, codec: &Callback, job: CodecJob) -> PyResult<(Py<PyAny>, [Option<u32>; 2])> {
    let object = state().function(py, codec).ok_or_else(|| fault(py, "codec", "the codec is no longer registered"))?;
    let (name, given) = match job {
        CodecJob::Decode { request } => ("decode", [Some(request), None]),
        CodecJob::Encode { annotated, original } => ("encode", [Some(annotated), Some(original)]),
        CodecJob::DecodeResponse { response } => ("decode_response", [Some(response), None]),
    };
    static AT_ONCE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let read = || -> PyResult<Py<PyAny>> { Ok(py.import("nemo_relay._impl.codecs")?.getattr("at_once")?.unbind()) };
    Ok((AT_ONCE.get_or_try_init(py, read)?.call1(py, (object.getattr(py, name)?,))?, given))
}

/// Runs the function of an application's codec. One that the codec does not have fails as the call of it would.
pub fn transcode<'py>(slf: &Bound<'py, Call>, codec: &Callback, job: CodecJob) -> PyResult<Step<'py>> {
    let (py, call) = (slf.py(), slf.get());
    let value = |slot| call.value(py, slot).into_bound(py);
    let (function, given) = match self::job(py, codec, job) {
        Ok(found) => found,
        Err(missing) => {
            let exception = missing.value(py);
            let class = exception.get_type().name()?.to_string();
            return Call::failed(slf, exception.as_any(), &class, &exception.to_string());
        }
    };
    let args = match given {
        [Some(first), Some(second)] => Args::Two(value(first), value(second)),
        [Some(only), None] => Args::One(value(only)),
        _ => Args::Many(PyTuple::empty(py)),
    };
    Call::run_next(slf, Some(&function), args)
}

/// Begins to make the normalized form of a request.
#[pyfunction]
pub fn codec_decode<'py>(codec: &Bound<'py, PyAny>, request: &Bound<'py, PyAny>) -> PyResult<Begun<'py>> {
    guard(|| {
        let codec = required(codec)?;
        object::<LLMRequest>(request, "request")?;
        begin(&[request], |runtime| runtime.codec_decode(codec, 0))
    })
}

/// Begins to bring a normalized form into a copy of the request that it was made of.
#[pyfunction]
pub fn codec_encode<'py>(
    codec: &Bound<'py, PyAny>,
    annotated: &Bound<'py, PyAny>,
    original: &Bound<'py, PyAny>,
) -> PyResult<Begun<'py>> {
    guard(|| {
        let codec = required(codec)?;
        object::<LLMRequest>(original, "original")?;
        begin(&[original, annotated], |runtime| runtime.codec_encode(codec, 1, 0))
    })
}

/// Begins to make the normalized form of a response.
#[pyfunction]
pub fn codec_decode_response<'py>(codec: &Bound<'py, PyAny>, response: &Bound<'py, PyAny>) -> PyResult<Begun<'py>> {
    guard(|| {
        let codec = required(codec)?;
        begin(&[response], |runtime| runtime.codec_decode_response(codec, 0))
    })
}

fn begin<'py>(
    values: &[&Bound<'py, PyAny>],
    start: impl FnOnce(&nemo_relay_runtime::Runtime) -> (Machine, Op),
) -> PyResult<Begun<'py>> {
    let py = values[0].py();
    values.iter().try_for_each(|value| check_argument(value))?;
    let shared = Shared::new(Purpose::Model, PyString::new(py, "codec").unbind(), values[0].clone().unbind());
    for value in &values[1..] {
        shared.put((*value).clone().unbind());
    }
    Call::begin(py, Arc::new(shared), false, start(&state().runtime))
}

/// The name of the codec of a request's content; None where none fits or more than one.
#[pyfunction]
pub fn codec_of_request(content: &Bound<'_, PyAny>, hint: Option<&str>) -> PyResult<Option<&'static str>> {
    guard(|| Ok(request_codec(&text(content)?, hint).map(Codec::as_str)))
}

/// The name of the codec of a response; None where none fits or more than one.
#[pyfunction]
pub fn codec_of_response(response: &Bound<'_, PyAny>, hint: Option<&str>) -> PyResult<Option<&'static str>> {
    guard(|| Ok(response_codec(&text(response)?, hint).map(Codec::as_str)))
}

fn text(value: &Bound<'_, PyAny>) -> PyResult<String> {
    encode(value).map(|json| json.to_string()).map_err(|error| raised(value.py(), &error))
}

/// Sets the prices of costs that are estimated; None estimates nothing.
#[pyfunction]
pub fn set_pricing(py: Python<'_>, catalog: &Bound<'_, PyAny>) -> PyResult<()> {
    guard(|| {
        let catalog = json_argument(catalog, true)?;
        state().runtime.set_pricing_from(catalog.as_ref()).map_err(|error| raised(py, &error))
    })
}

/// Says whether start events show whole conversations.
#[pyfunction]
pub fn set_full_payloads(full: &Bound<'_, PyAny>) -> PyResult<()> {
    guard(|| {
        state().runtime.set_full_payloads(bool(full, "full")?);
        Ok(())
    })
}

/// Makes an application's codec known by a name.
#[pyfunction]
pub fn register_codec(py: Python<'_>, name: &Bound<'_, PyAny>, codec: &Bound<'_, PyAny>) -> PyResult<()> {
    guard(|| {
        let name = string(name, "name")?.to_str()?;
        match required(codec)? {
            LlmCodec::Host { codec, .. } => {
                state().runtime.register_codec(name, codec).map_err(|error| raised(py, &error))
            }
            LlmCodec::BuiltIn(_) => {
                Err(fault(py, "codec", "codec is one of the runtime's own, which has a name already"))
            }
        }
    })
}

/// Forgets the name of a codec; says whether there was one.
#[pyfunction]
pub fn deregister_codec(py: Python<'_>, name: &Bound<'_, PyAny>) -> PyResult<bool> {
    guard(|| {
        let known = state().runtime.deregister_codec(string(name, "name")?.to_str()?);
        state().tidy(py);
        Ok(known)
    })
}

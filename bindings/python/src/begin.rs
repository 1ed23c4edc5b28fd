//! The beginnings of calls: arguments checked, the machine started, its first step given.

use crate::arguments::{callable, fault, object, optional, string};
use crate::call::Call;
use crate::codecs::codec_argument;
use crate::errors::{guard, raised};
use crate::generated::flags::{LLMAttributes, ToolAttributes};
use crate::generated::handles::{LLMHandle, ScopeHandle, ToolHandle};
use crate::generated::records::{LLMRequest, ToolExecutionResult};
use crate::scopes::parent;
use crate::shared::{Purpose, Shared, StreamFunctions};
use crate::state::state;
use crate::step::Begun;
use crate::values::{check_argument, json_argument};
use nemo_relay_runtime::types::{Json, Timestamp};
use nemo_relay_runtime::{Consumers, EndCall, LlmCall, LlmCodec, LlmStreamCall, OpenCall, ToolCall};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::Arc;

/// Which part of a call is to run: `whole`, `gates`, `rewrites` or `start`.
fn part<'a>(py: Python<'_>, part: &'a str) -> PyResult<&'a str> {
    match part {
        "whole" | "gates" | "rewrites" | "start" => Ok(part),
        _ => Err(fault(py, "part", format!("{part} is no part of a call"))),
    }
}

/// Begins a tool call or a part of one: the call with its first step, or None where nobody would notice if the tool were
/// called directly.
#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn begin_tool_call<'py>(
    py: Python<'py>,
    which: &str,
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
    timestamp: Option<i64>,
) -> PyResult<Option<Begun<'py>>> {
    guard(|| {
        let runtime = &state().runtime;
        let head = &head.get().0;
        let part = part(py, which)?;
        let name = string(name, "name")?;
        if part == "whole" {
            callable(func, "func")?;
        }
        let parent = parent(handle)?;
        let attributes = optional::<ToolAttributes>(attributes, "attributes")?;
        let id = if tool_call_id.is_none() { None } else { Some(string(tool_call_id, "tool_call_id")?) };
        check_argument(args)?;
        let idle = part == "whole" && runtime.is_idle(head.innermost_open());
        let (data, metadata) = (json_argument(data, !idle)?, json_argument(metadata, !idle)?);
        if idle {
            runtime.check_call_depth(depth).map_err(|error| raised(py, &error))?;
            return Ok(None);
        }
        let purpose = match part {
            "start" => Purpose::StartTool,
            "gates" => Purpose::Nothing,
            "rewrites" => Purpose::Arguments,
            _ => Purpose::Tool,
        };
        let mut shared = Shared::new(purpose, name.clone().unbind(), args.clone().unbind());
        shared.func = Some(func.clone().unbind());
        shared.tool_call_id = id.map(|id| id.clone().unbind());
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
        let begun = match part {
            "start" => Ok(runtime.tool_start(head, params, timestamp.map(Timestamp::from_micros))),
            "gates" => runtime.tool_gates(head, params),
            "rewrites" => runtime.tool_rewrites(head, params),
            _ => runtime.tool_call(head, params),
        };
        Call::begin(py, Arc::new(shared), false, begun.map_err(|error| raised(py, &error))?).map(Some)
    })
}

/// Begins a model call or a part of one: the call with its first step. With the functions of a stream (the collector, the
/// finalizer, and those of `_impl/stream.py`) it is one whose response comes in chunks.
#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn begin_model_call<'py>(
    py: Python<'py>,
    which: &str,
    head: &Bound<'py, ScopeHandle>,
    depth: u32,
    name: &Bound<'py, PyAny>,
    request: &Bound<'py, PyAny>,
    func: &Bound<'py, PyAny>,
    handle: &Bound<'py, PyAny>,
    attributes: &Bound<'py, PyAny>,
    data: &Bound<'py, PyAny>,
    metadata: &Bound<'py, PyAny>,
    model_name: &Bound<'py, PyAny>,
    timestamp: Option<i64>,
    stream: Option<&Bound<'py, PyTuple>>,
    codecs: Option<(Bound<'py, PyAny>, Bound<'py, PyAny>)>,
) -> PyResult<Begun<'py>> {
    guard(|| {
        let runtime = &state().runtime;
        let head = &head.get().0;
        let part = part(py, which)?;
        let name = string(name, "name")?;
        object::<LLMRequest>(request, "request")?;
        if part == "whole" {
            callable(func, "func")?;
        }
        let stream = stream.map(stream_functions).transpose()?;
        let attributes = optional::<LLMAttributes>(attributes, "attributes")?;
        let model = if model_name.is_none() { None } else { Some(string(model_name, "model_name")?) };
        let parent = parent(handle)?;
        let codecs = match codecs {
            Some((request, response)) => {
                [codec_argument(&request, "codec")?, codec_argument(&response, "response_codec")?]
            }
            None => [None, None],
        };
        check_argument(request)?;
        let [codec, response_codec] = codecs.clone();
        let params = LlmCall {
            name: text(name, "name")?.into(),
            request: 0,
            parent,
            attributes: attributes.map(|set| set.get().0).unwrap_or_default(),
            data: json_argument(data, true)?,
            metadata: json_argument(metadata, true)?,
            model_name: model.map(|model| text(model, "model_name").map(str::to_owned)).transpose()?,
            codec,
            response_codec,
            depth,
        };
        let purpose = match part {
            "start" => Purpose::StartModel,
            "gates" => Purpose::Nothing,
            "rewrites" => Purpose::Request,
            _ if stream.is_some() => Purpose::Stream,
            _ => Purpose::Model,
        };
        let consumers = stream.as_ref().map(|functions| Consumers {
            collector: functions.collector.is_some(),
            finalizer: functions.finalizer.is_some(),
        });
        let mut shared = Shared::new(purpose, name.clone().unbind(), request.clone().unbind());
        shared.func = Some(func.clone().unbind());
        shared.stream = stream;
        shared.keep_codecs(codecs);
        let begun = match (part, consumers) {
            ("start", _) => Ok(runtime.llm_start(head, params, timestamp.map(Timestamp::from_micros))),
            ("gates", _) => runtime.llm_gates(head, params),
            ("rewrites", _) => runtime.llm_rewrites(head, params),
            (_, Some(consumers)) => runtime.llm_stream_call(head, LlmStreamCall { call: params, consumers }),
            _ => runtime.llm_call(head, params),
        };
        Call::begin(py, Arc::new(shared), false, begun.map_err(|error| raised(py, &error))?)
    })
}

fn stream_functions(given: &Bound<'_, PyTuple>) -> PyResult<StreamFunctions> {
    let (collector, finalizer, iterator, pull, close) = given.extract()?;
    let consumer = |function: Bound<'_, PyAny>, argument| -> PyResult<Option<Py<PyAny>>> {
        if function.is_none() {
            return Ok(None);
        }
        callable(&function, argument)?;
        Ok(Some(function.unbind()))
    };
    Ok(StreamFunctions {
        collector: consumer(collector, "collector")?,
        finalizer: consumer(finalizer, "finalizer")?,
        iterator,
        pull,
        close,
    })
}

/// Ends a tool call that was started by hand: the call that does it, with its first step.
#[pyfunction]
pub fn end_tool_call<'py>(
    py: Python<'py>,
    handle: &Bound<'py, PyAny>,
    result: &Bound<'py, PyAny>,
    data: &Bound<'py, PyAny>,
    metadata: &Bound<'py, PyAny>,
    timestamp: Option<i64>,
) -> PyResult<Begun<'py>> {
    guard(|| {
        let open = &object::<ToolHandle>(handle, "handle")?.get().0;
        let (result, annotation) = match result.cast::<ToolExecutionResult>() {
            Ok(record) => {
                let fields = record.get();
                let annotation = fields.annotation.as_ref().map(|annotation| annotation.bind(py).clone());
                (fields.result.bind(py).clone(), annotation)
            }
            Err(_) => (result.clone(), None),
        };
        end_call(py, open, &result, annotation, None, data, metadata, timestamp)
    })
}

/// Ends a model call that was started by hand.
#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn end_model_call<'py>(
    py: Python<'py>,
    handle: &Bound<'py, PyAny>,
    response: &Bound<'py, PyAny>,
    data: &Bound<'py, PyAny>,
    metadata: &Bound<'py, PyAny>,
    timestamp: Option<i64>,
    annotated_response: Option<Bound<'py, PyAny>>,
    response_codec: &Bound<'py, PyAny>,
) -> PyResult<Begun<'py>> {
    guard(|| {
        let open = &object::<LLMHandle>(handle, "handle")?.get().0;
        let codec = codec_argument(response_codec, "response_codec")?;
        end_call(py, open, response, annotated_response, codec, data, metadata, timestamp)
    })
}

#[allow(clippy::too_many_arguments, reason = "what a call is ended with")]
fn end_call<'py>(
    py: Python<'py>,
    open: &Arc<OpenCall>,
    result: &Bound<'py, PyAny>,
    annotation: Option<Bound<'py, PyAny>>,
    response_codec: Option<LlmCodec>,
    data: &Bound<'py, PyAny>,
    metadata: &Bound<'py, PyAny>,
    timestamp: Option<i64>,
) -> PyResult<Begun<'py>> {
    check_argument(result)?;
    annotation.as_ref().map_or(Ok(()), check_argument)?;
    let json = |value| -> PyResult<Option<Json>> { json_argument(value, true) };
    let (data, metadata) = (json(data)?, json(metadata)?);
    let name = PyString::new(py, open.name()).unbind();
    let mut shared = Shared::new(Purpose::Nothing, name, result.clone().unbind());
    shared.keep_codecs([None, response_codec.clone()]);
    let annotation = annotation.map(|annotation| shared.put(annotation.unbind()));
    let timestamp = timestamp.map(Timestamp::from_micros);
    let end = EndCall { result: 0, annotation, data, metadata, response_codec, timestamp };
    let begun = open.end(end).map_err(|error| raised(py, &error))?;
    Call::begin(py, Arc::new(shared), false, begun)
}

fn text<'a>(value: &'a Bound<'_, PyString>, argument: &str) -> PyResult<&'a str> {
    value.to_str().map_err(|_| fault(value.py(), argument, format!("{argument} holds half of a surrogate pair")))
}

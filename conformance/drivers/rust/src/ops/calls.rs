//! The operations of tools and models.

use super::{codec, give, with_chunks, without_identity};
use crate::actions::answer_of;
use crate::answer::{Answer, Given};
use crate::callbacks::Callback;
use crate::convert::into_request;
use crate::driver::{Driver, Handle};
use crate::request::{Args, Request};
use crate::streams::consume;
use crate::values::natural;
use nemo_relay::{
    Error, LlmAttributes, LlmCallEndParams, LlmCallExecuteParams, LlmCallParams, LlmChunks, LlmRequest,
    LlmStreamCallExecuteParams, ToolAttributes, ToolCallEndParams, ToolCallExecuteParams, ToolCallParams,
    ToolExecutionResult, Value,
};

/// Gives the options that the operations of one kind have in common.
macro_rules! options {
    ($driver:ident, $args:ident, $params:expr, $type:ident, $attributes:ident, $id:ident) => {{
        let mut params = $params;
        if let Some(handle) = $driver.handle($args, "handle") {
            params = params.handle(&handle);
        }
        if let Some(attributes) = $attributes::from_bits($args.int("attributes")) {
            params = params.attributes(attributes);
        }
        if $args.get(stringify!($id)).is_some() {
            params = params.$id($args.text(stringify!($id)));
        }
        params = give($args, "data", params, $type::data);
        give($args, "metadata", params, $type::metadata)
    }};
}

/// Gives the codecs that the request says.
macro_rules! codecs {
    ($driver:ident, $request:ident, $params:expr, $($name:ident),*) => {{
        let mut params = $params;
        $(if let Some(codec) = codec($driver, $request, stringify!($name)) {
            params = params.$name(codec);
        })*
        params
    }};
}

/// Gives the time and the options of an end.
macro_rules! end {
    ($args:ident, $params:expr, $type:ident) => {{
        let mut params = $params;
        if let Some(timestamp) = $args.timestamp() {
            params = params.timestamp(timestamp);
        }
        params = give($args, "data", params, $type::data);
        give($args, "metadata", params, $type::metadata)
    }};
}

pub(super) fn value(args: &Args, name: &str) -> Value {
    args.get(name).map(natural).unwrap_or_default()
}

pub(super) fn request_of(request: &Request, name: &str) -> LlmRequest {
    let made = into_request(value(&request.args, name));
    request.show(&made);
    made
}

pub async fn tool_call_execute(driver: &Driver, request: &Request) -> Answer {
    let (args, func) = (&request.args, Callback::new(driver, request, "func"));
    let func = move |args: Value| func.invoke::<_, ToolExecutionResult>((args,));
    let params = ToolCallExecuteParams::new(args.text("name"), value(args, "args"), func);
    let params = options!(driver, args, params, ToolCallExecuteParams, ToolAttributes, tool_call_id);
    without_identity(Answer::of(nemo_relay::tool_call_execute(params).await))
}

pub async fn tool_call(driver: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let mut params = ToolCallParams::new(args.text("name"), value(args, "args"));
    if let Some(timestamp) = args.timestamp() {
        params = params.timestamp(timestamp);
    }
    let params = options!(driver, args, params, ToolCallParams, ToolAttributes, tool_call_id);
    bound(driver, request, nemo_relay::tool_call(params), Handle::Tool)
}

/// Keeps a handle under the name that the request says.
pub(super) fn bound<T: Given + Clone>(
    driver: &Driver,
    request: &Request,
    given: Result<T, Error>,
    handle: fn(T) -> Handle,
) -> Answer {
    if let Ok(made) = &given {
        driver.bind(request, handle(made.clone()));
    }
    Answer::of(given)
}

pub async fn tool_call_end(driver: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let Some(Handle::Tool(handle)) = driver.bound(args, "handle") else { return Answer::fault("no such handle") };
    let given = Args::of(args.get("result"));
    let result =
        ToolExecutionResult { result: value(&given, "result"), annotation: given.get("annotation").map(natural) };
    let params = end!(args, ToolCallEndParams::new(&handle, result), ToolCallEndParams);
    Answer::of(nemo_relay::tool_call_end(params))
}

pub async fn tool_request_intercepts(_: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    Answer::of(nemo_relay::tool_request_intercepts(args.text("name"), value(args, "args")).await)
}

pub async fn tool_conditional_execution(_: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    Answer::of(nemo_relay::tool_conditional_execution(args.text("name"), value(args, "args")).await)
}

pub async fn llm_call_execute(driver: &Driver, request: &Request) -> Answer {
    let (args, func) = (&request.args, Callback::new(driver, request, "func"));
    let func = move |request: LlmRequest| func.invoke::<_, Value>((request,));
    let params = LlmCallExecuteParams::new(args.text("name"), request_of(request, "request"), func);
    let params = options!(driver, args, params, LlmCallExecuteParams, LlmAttributes, model_name);
    let params = codecs!(driver, request, params, codec, response_codec);
    without_identity(Answer::of(nemo_relay::llm_call_execute(params).await))
}

pub async fn llm_stream_call_execute(driver: &Driver, request: &Request) -> Answer {
    let (args, func) = (&request.args, Callback::new(driver, request, "func"));
    let func = move |request: LlmRequest| func.invoke::<_, LlmChunks>((request,));
    let mut params = LlmStreamCallExecuteParams::new(args.text("name"), request_of(request, "request"), func);
    if request.callback("collector").get("id").is_some() {
        let collector = Callback::new(driver, request, "collector");
        params = params.collector(move |chunk| collector.invoke((chunk,)));
    }
    if request.callback("finalizer").get("id").is_some() {
        let finalizer = Callback::new(driver, request, "finalizer");
        params = params.finalizer(move || finalizer.invoke(()));
    }
    let params = options!(driver, args, params, LlmStreamCallExecuteParams, LlmAttributes, model_name);
    let params = codecs!(driver, request, params, codec, response_codec);
    let answer = match nemo_relay::llm_stream_call_execute(params).await {
        Ok(stream) => consume(driver, request, stream).await,
        Err(error) => Answer::of(Err::<(), _>(error)),
    };
    without_identity(with_chunks(request, answer))
}

pub async fn llm_call(driver: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let mut params = LlmCallParams::new(args.text("name"), request_of(request, "request"));
    if let Some(timestamp) = args.timestamp() {
        params = params.timestamp(timestamp);
    }
    let params = options!(driver, args, params, LlmCallParams, LlmAttributes, model_name);
    bound(driver, request, nemo_relay::llm_call(params), Handle::Llm)
}

pub async fn llm_call_end(driver: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let Some(Handle::Llm(handle)) = driver.bound(args, "handle") else { return Answer::fault("no such handle") };
    let params = end!(args, LlmCallEndParams::new(&handle, value(args, "response")), LlmCallEndParams);
    let params = give(args, "annotated_response", params, LlmCallEndParams::annotated_response);
    let params = codecs!(driver, request, params, response_codec);
    Answer::of(nemo_relay::llm_call_end(params))
}

pub async fn llm_request_intercepts(_: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    Answer::of(nemo_relay::llm_request_intercepts(args.text("name"), request_of(request, "request")).await)
}

pub async fn llm_conditional_execution(_: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::llm_conditional_execution(request_of(request, "request")).await)
}

pub(super) async fn call_kept(driver: &Driver, request: &Request) -> Answer {
    let Some(next) = driver.kept(request.args.text("of")) else { return Answer::fault("no such continuation") };
    without_identity(answer_of(&next.call(value(&request.args, "args")).await))
}

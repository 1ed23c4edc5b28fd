//! What a worker may ask of the host.

use crate::continuation::Came;
use crate::engine::Engine;
use crate::{lookup_service as lookup, scope_service as scopes};
use bytes::Bytes;
use nemo_relay_grpc::{Answer, Code, Service, Status, serve};
use nemo_relay_runtime::Runtime;
use nemo_relay_types::{Error, ErrorCode, Json, Limits, Result};
use nemo_relay_worker_protocol::{
    CreateScopeStackRequest, GetRuntimeDiagnosticsRequest, LlmNextRequest, LlmNextResponse, LogRequest, LogResponse,
    MAX_MESSAGE, Message, Signed, ToolNextRequest, ToolNextResponse, WorkerError, method,
};
use std::sync::Arc;
use tokio::net::UnixListener;
use tokio::task::JoinSet;

/// A worker needs one; some may come and go.
const CONNECTIONS: usize = 16;

/// Serves whoever comes in.
pub(crate) async fn accept(listener: UnixListener, engine: Arc<Engine>) {
    let service: Arc<dyn Service> = Arc::new(Host(engine));
    let mut served = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        while served.try_join_next().is_some() {}
        if served.len() < CONNECTIONS {
            served.spawn(serve(stream, service.clone(), MAX_MESSAGE));
        }
    }
}

struct Host(Arc<Engine>);

impl Service for Host {
    fn call(&self, method: &str, message: Bytes) -> Answer {
        let (engine, method) = (self.0.clone(), method.to_owned());
        Box::pin(async move {
            match method.as_str() {
                method::LOG => Ok(log(&engine, ours(&engine, message)?).encode_to_vec()),
                method::EMIT_MARK => Ok(scopes::mark(&engine, ours(&engine, message)?).encode_to_vec()),
                method::PUSH_SCOPE => Ok(scopes::push(&engine, ours(&engine, message)?).encode_to_vec()),
                method::POP_SCOPE => Ok(scopes::pop(&engine, &ours(&engine, message)?).encode_to_vec()),
                method::CREATE_SCOPE_STACK => ours::<CreateScopeStackRequest>(&engine, message)
                    .map(|_| scopes::make_stack(&engine).encode_to_vec()),
                method::DROP_SCOPE_STACK => Ok(scopes::drop_stack(&engine, &ours(&engine, message)?).encode_to_vec()),
                method::DECODE_LLM_CODEC_REQUEST => {
                    Ok(lookup::decode_request(&engine, &ours(&engine, message)?).encode_to_vec())
                }
                method::ENCODE_LLM_CODEC_REQUEST => {
                    Ok(lookup::encode_request(&engine, &ours(&engine, message)?).encode_to_vec())
                }
                method::DECODE_LLM_CODEC_RESPONSE => {
                    Ok(lookup::decode_response(&engine, &ours(&engine, message)?).encode_to_vec())
                }
                method::LIST_RUNTIME_REGISTRATIONS => {
                    Ok(lookup::registrations(&engine, &ours(&engine, message)?).encode_to_vec())
                }
                method::GET_RUNTIME_DIAGNOSTICS => ours::<GetRuntimeDiagnosticsRequest>(&engine, message)
                    .map(|_| lookup::diagnostics(&engine).encode_to_vec()),
                method::TOOL_NEXT => Ok(tool_next(&engine, ours(&engine, message)?).await.encode_to_vec()),
                method::LLM_NEXT => Ok(llm_next(&engine, ours(&engine, message)?).await.encode_to_vec()),
                _ => Err(Status::new(Code::Unimplemented, format!("this host has no {method}"))),
            }
        })
    }
}

/// A request of our own worker.
fn ours<R: Message + Default + Signed>(engine: &Engine, message: Bytes) -> std::result::Result<R, Status> {
    let request = R::decode(message).map_err(|fault| Status::new(Code::InvalidArgument, fault.to_string()))?;
    if request.caller().is_some_and(|caller| caller.is(&engine.caller)) {
        return Ok(request);
    }
    Err(Status::new(Code::Unauthenticated, "the token is not that of the activation"))
}

fn log(engine: &Engine, request: LogRequest) -> LogResponse {
    engine.log.add(request.level(), request.message.as_bytes(), &engine.caller.auth_token);
    LogResponse {}
}

/// Where the worker takes part.
///
/// Errors: `unsupported` before it does.
pub(crate) fn runtime(engine: &Engine) -> Result<&Runtime> {
    let missing = || Error::new(ErrorCode::Unsupported, "the worker takes part in no runtime yet");
    engine.host.get().ok_or_else(missing)
}

async fn tool_next(engine: &Engine, request: ToolNextRequest) -> ToolNextResponse {
    match engine.continuations.next(request.invocation_id, request.args.into()).await {
        Some(Came::Result { result, annotation }) => ToolNextResponse {
            result: result.as_str().into(),
            annotation: annotation.map(|json| json.as_str().into()).unwrap_or_default(),
            error: None,
        },
        other => ToolNextResponse { error: Some(failed(other)), ..ToolNextResponse::default() },
    }
}

async fn llm_next(engine: &Engine, request: LlmNextRequest) -> LlmNextResponse {
    match engine.continuations.next(request.invocation_id, request.request.into()).await {
        Some(Came::Result { result, .. }) => LlmNextResponse { response: result.as_str().into(), error: None },
        other => LlmNextResponse { error: Some(failed(other)), ..LlmNextResponse::default() },
    }
}

fn failed(came: Option<Came>) -> WorkerError {
    match came {
        Some(Came::Failed { number, error }) => told(&error, number),
        _ => told(&Error::invalid_argument("invocation_id", "execution continuation is no longer active"), 0),
    }
}

/// An error as a worker is told of it.
pub(crate) fn told(error: &Error, failure: u64) -> WorkerError {
    let code = error.get("exception_type").unwrap_or(error.code.as_str()).to_owned();
    let retryable = error.get("retryable") == Some("true");
    WorkerError { code, message: error.to_string(), retryable, failure }
}

/// JSON as a worker wrote it.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Json> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::invalid_argument(name, format!("{name}: not UTF-8")))?;
    Json::parse(text, &Limits::default())
}

/// The same, where there may be none.
pub(crate) fn optional(bytes: &[u8], name: &str) -> Result<Option<Json>> {
    if bytes.is_empty() { Ok(None) } else { read(bytes, name).map(Some) }
}

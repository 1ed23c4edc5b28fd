//! What a worker may ask of the host.

use crate::continuation::Came;
use crate::engine::Engine;
use bytes::Bytes;
use nemo_relay_grpc::{Answer, Code, Service, Status, serve};
use nemo_relay_runtime::Mark;
use nemo_relay_types::{Error, ErrorCode, Json, Limits, Result};
use nemo_relay_worker_protocol::{
    EmitMarkRequest, EmitMarkResponse, LlmNextRequest, LlmNextResponse, LogRequest, LogResponse, MAX_MESSAGE, Message,
    Signed, ToolNextRequest, ToolNextResponse, WorkerError, method,
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
                method::EMIT_MARK => Ok(mark(&engine, ours(&engine, message)?).encode_to_vec()),
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

fn mark(engine: &Engine, request: EmitMarkRequest) -> EmitMarkResponse {
    EmitMarkResponse { error: emit(engine, request).err().map(|error| told(&error, 0)) }
}

fn emit(engine: &Engine, request: EmitMarkRequest) -> Result<()> {
    let missing = || Error::new(ErrorCode::Unsupported, "the worker takes part in no runtime yet");
    let runtime = engine.host.get().ok_or_else(missing)?;
    let json = |bytes: &[u8], name| match bytes {
        [] => Ok(None),
        bytes => read(bytes, name).map(Some),
    };
    let (data, metadata) = (json(&request.data, "data")?, json(&request.metadata, "metadata")?);
    if metadata.as_ref().is_some_and(|metadata| !metadata.is_object()) {
        return Err(Error::invalid_argument("metadata", "the metadata of a mark is an object"));
    }
    let head = runtime.new_stack();
    if runtime.observed(&head) {
        runtime.mark(&head, Mark { name: request.name, data, metadata, ..Mark::default() });
    }
    Ok(())
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

fn told(error: &Error, failure: u64) -> WorkerError {
    let code = error.get("exception_type").unwrap_or(error.code.as_str()).to_owned();
    let retryable = error.get("retryable") == Some("true");
    WorkerError { code, message: error.to_string(), retryable, failure }
}

/// JSON as a worker wrote it.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Json> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::invalid_argument(name, format!("{name}: not UTF-8")))?;
    Json::parse(text, &Limits::default())
}

//! What a plugin may ask of the host.

use crate::answers::{bytes, check, json};
use crate::{Error, LogLevel, ToolOutcome};
use nemo_relay_grpc::{Client, Status};
use nemo_relay_worker_protocol::{
    Caller, LlmNextRequest, LlmNextResponse, LogRequest, LogResponse, MAX_MESSAGE, Message, ToolNextRequest,
    ToolNextResponse, method,
};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::UnixStream;
use tokio::sync::Mutex;

/// What the host does at once.
const TIMEOUT: Duration = Duration::from_secs(5);
/// A tool may take as long as the application lets it.
const OF_A_TOOL: Duration = Duration::from_secs(24 * 3600);

/// The host. It is connected to when it is asked first; clones share the connection.
#[derive(Clone)]
pub struct Host(Arc<Inner>);

struct Inner {
    socket: PathBuf,
    caller: Caller,
    kept: Mutex<Option<Client>>,
}

impl Host {
    pub(crate) fn new(socket: PathBuf, caller: Caller) -> Self {
        Self(Arc::new(Inner { socket, caller, kept: Mutex::default() }))
    }

    pub(crate) fn caller(&self) -> &Caller {
        &self.0.caller
    }

    /// Writes a line into the log of the host, which keeps its first 1,024 bytes.
    ///
    /// Errors: where the host cannot be reached.
    pub async fn log(&self, level: LogLevel, message: &str) -> Result<(), Error> {
        let request = LogRequest { caller: self.signed(), level: level.into(), message: message.to_owned() };
        self.ask_now::<LogResponse>(method::LOG, &request).await.map(drop)
    }

    pub(crate) fn signed(&self) -> Option<Caller> {
        Some(self.0.caller.clone())
    }

    /// Asks for what the host does at once.
    pub(crate) async fn ask_now<A: Message + Default>(&self, method: &str, request: &impl Message) -> Result<A, Error> {
        self.ask(method, request, TIMEOUT).await
    }

    async fn ask<A: Message + Default>(
        &self,
        method: &str,
        request: &impl Message,
        timeout: Duration,
    ) -> Result<A, Error> {
        let client = self.client().await?;
        let answer = client.call(method, &request.encode_to_vec(), timeout).await.map_err(refused)?;
        Ok(A::decode(answer)?)
    }

    async fn client(&self) -> Result<Client, Error> {
        let mut kept = self.0.kept.lock().await;
        if let Some(client) = kept.as_ref().filter(|client| !client.is_closed()) {
            return Ok(client.clone());
        }
        let stream = UnixStream::connect(&self.0.socket).await?;
        let client = Client::open(stream, MAX_MESSAGE).await.map_err(refused)?;
        Ok(kept.insert(client).clone())
    }
}

fn refused(status: Status) -> Error {
    Error::new("HostUnavailable", status.to_string())
}

/// The rest of the chain around a tool call.
#[derive(Clone)]
pub struct ToolNext {
    pub(crate) host: Host,
    pub(crate) invocation_id: u64,
}

impl ToolNext {
    /// Runs the rest of the chain with these arguments. It may be run several times, or not at all; not after the intercept
    /// has ended.
    ///
    /// Errors: those of the chain. Given back by the intercept, such an error reaches the caller as the one that it was.
    pub async fn run(&self, args: &Value) -> Result<ToolOutcome, Error> {
        let (caller, invocation_id) = (self.host.signed(), self.invocation_id);
        let request = ToolNextRequest { caller, invocation_id, args: bytes(args) };
        let came: ToolNextResponse = self.host.ask(method::TOOL_NEXT, &request, OF_A_TOOL).await?;
        check(came.error)?;
        let annotation = Some(json(&came.annotation)?).filter(|value| !value.is_null());
        Ok(ToolOutcome { result: json(&came.result)?, annotation, pending_marks: None })
    }
}

/// The rest of the chain around a model call.
#[derive(Clone)]
pub struct LlmNext {
    pub(crate) host: Host,
    pub(crate) invocation_id: u64,
}

impl LlmNext {
    /// Runs the rest of the chain with this request; as [`ToolNext::run`].
    ///
    /// Errors: those of the chain.
    pub async fn run(&self, request: &Value) -> Result<Value, Error> {
        let (caller, invocation_id) = (self.host.signed(), self.invocation_id);
        let request = LlmNextRequest { caller, invocation_id, request: bytes(request) };
        let came: LlmNextResponse = self.host.ask(method::LLM_NEXT, &request, OF_A_TOOL).await?;
        check(came.error)?;
        json(&came.response)
    }
}

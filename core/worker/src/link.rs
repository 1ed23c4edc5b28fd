//! The connection to a worker that runs.

use crate::failure::Failure;
use crate::offered::{self, Offered};
use crate::spec::WorkerSpec;
use nemo_relay_grpc::{Client, Code, Status};
use nemo_relay_types::Json;
use nemo_relay_worker_protocol::{
    Caller, CancelInvocationRequest, CancelInvocationResponse, HandshakeRequest, HandshakeResponse, HealthRequest,
    HealthResponse, InvokeRequest, InvokeResponse, MAX_MESSAGE, Message, PROTOCOL, RegisterRequest, RegisterResponse,
    ResumeStreamRequest, ShutdownRequest, ShutdownResponse, StreamResponse, ValidateRequest, ValidateResponse, method,
};
use std::time::Duration;
use tokio::net::UnixStream;

/// A connection, and who asks over it.
#[derive(Clone)]
pub(crate) struct Link {
    client: Client,
    caller: Caller,
}

impl Link {
    pub async fn open(stream: UnixStream, caller: Caller) -> Result<Self, Failure> {
        let client = Client::open(stream, MAX_MESSAGE).await.map_err(failure)?;
        Ok(Self { client, caller })
    }

    /// Makes sure that it is the right plugin and speaks our protocol.
    pub async fn handshake(&self, spec: &WorkerSpec) -> Result<(), Failure> {
        let request = HandshakeRequest {
            caller: self.caller(),
            protocol: PROTOCOL.to_owned(),
            relay_version: env!("CARGO_PKG_VERSION").to_owned(),
            max_message_bytes: MAX_MESSAGE as u32,
        };
        let met: HandshakeResponse = self.call(method::HANDSHAKE, &request, spec.times.start).await?;
        if met.protocol != PROTOCOL {
            let what = format!("the worker speaks '{}', and this host '{PROTOCOL}'", met.protocol);
            return Err(Failure::Protocol(what));
        }
        if met.plugin_id != spec.plugin_id {
            let what = format!("the worker is plugin '{}', not '{}'", met.plugin_id, spec.plugin_id);
            return Err(Failure::Protocol(what));
        }
        Ok(())
    }

    pub async fn health(&self, time: Duration) -> Result<(), Failure> {
        let well: HealthResponse = self.call(method::HEALTH, &HealthRequest { caller: self.caller() }, time).await?;
        if well.healthy { Ok(()) } else { Err(Failure::Protocol(format!("it is not healthy: {}", well.message))) }
    }

    pub async fn validate(&self, config: &Json, time: Duration) -> Result<Vec<u8>, Failure> {
        let request = ValidateRequest { caller: self.caller(), config: bytes(config) };
        let said: ValidateResponse = self.call(method::VALIDATE, &request, time).await?;
        said.error.map_or(Ok(said.diagnostics), |error| Err(Failure::Raised(error)))
    }

    pub async fn register(&self, config: &Json, time: Duration) -> Result<Vec<Offered>, Failure> {
        let request = RegisterRequest { caller: self.caller(), config: bytes(config) };
        let mut said: RegisterResponse = self.call(method::REGISTER, &request, time).await?;
        match said.error.take() {
            Some(error) => Err(Failure::Raised(error)),
            None => offered::read(said).map_err(|error| Failure::Protocol(error.message)),
        }
    }

    pub async fn invoke(&self, request: InvokeRequest, time: Duration) -> Result<InvokeResponse, Failure> {
        self.call(method::INVOKE, &self.signed(request, time), time).await
    }

    pub async fn invoke_stream(&self, request: InvokeRequest, time: Duration) -> Result<StreamResponse, Failure> {
        self.call(method::INVOKE_STREAM, &self.signed(request, time), time).await
    }

    pub async fn resume_stream(
        &self,
        mut request: ResumeStreamRequest,
        time: Duration,
    ) -> Result<StreamResponse, Failure> {
        request.caller = self.caller();
        request.timeout_millis = millis(time);
        self.call(method::RESUME_STREAM, &request, time).await
    }

    fn signed(&self, request: InvokeRequest, time: Duration) -> InvokeRequest {
        InvokeRequest { caller: self.caller(), timeout_millis: millis(time), ..request }
    }

    /// One that cannot be told is one that has nothing to cancel.
    pub async fn cancel(&self, invocation_id: u64, time: Duration) {
        let request = CancelInvocationRequest { caller: self.caller(), invocation_id };
        let _ = self.call::<CancelInvocationResponse>(method::CANCEL_INVOCATION, &request, time).await;
    }

    /// One that cannot be told is killed afterwards.
    pub async fn shut_down(&self, time: Duration) {
        let request = ShutdownRequest { caller: self.caller() };
        let _ = self.call::<ShutdownResponse>(method::SHUTDOWN, &request, time).await;
    }

    pub async fn closed(&self) {
        self.client.closed().await;
    }

    pub fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    pub fn close(&self) {
        self.client.close();
    }

    fn caller(&self) -> Option<Caller> {
        Some(self.caller.clone())
    }

    async fn call<A: Message + Default>(
        &self,
        method: &str,
        request: &impl Message,
        time: Duration,
    ) -> Result<A, Failure> {
        let answer = self.client.call(method, &request.encode_to_vec(), time).await.map_err(failure)?;
        A::decode(answer).map_err(|fault| Failure::Protocol(format!("the answer cannot be read: {fault}")))
    }
}

fn millis(time: Duration) -> u32 {
    u32::try_from(time.as_millis()).unwrap_or(u32::MAX)
}

fn bytes(json: &Json) -> Vec<u8> {
    json.as_str().as_bytes().to_vec()
}

fn failure(status: Status) -> Failure {
    match status.code {
        Code::Unavailable | Code::Cancelled => Failure::Gone(status.message),
        Code::DeadlineExceeded => Failure::Timeout,
        _ => Failure::Protocol(status.message),
    }
}

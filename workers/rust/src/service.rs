//! The answers to the host.

use crate::answers::{bytes, json, response};
use crate::scopes::STACK;
use crate::streams::{Streams, failed};
use crate::{Error, Host, Plugin, Registrations};
use bytes::Bytes;
use nemo_relay_grpc::{Answer, Code, Service, Status};
use nemo_relay_worker_protocol::{
    CancelInvocationRequest, CancelInvocationResponse, HandshakeRequest, HandshakeResponse, HealthRequest,
    HealthResponse, InvokeRequest, InvokeResponse, Message, PROTOCOL, RegisterRequest, RegisterResponse,
    ShutdownRequest, ShutdownResponse, Signed, StreamResponse, ValidateRequest, ValidateResponse, method,
};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::task::AbortHandle;

pub(crate) struct PluginWorker(Arc<Inner>);

struct Inner {
    plugin: Plugin,
    plugin_id: String,
    host: Host,
    registered: Mutex<Arc<Registrations>>,
    /// The invocations that run now.
    running: Mutex<HashMap<u64, AbortHandle>>,
    /// The stream intercepts that are at work now.
    streams: Streams,
    end: Arc<Notify>,
}

impl PluginWorker {
    pub fn new(plugin: Plugin, plugin_id: String, host: Host, end: Arc<Notify>) -> Self {
        let registered = Mutex::new(Arc::new(Registrations::new(host.clone())));
        Self(Arc::new(Inner {
            plugin,
            plugin_id,
            host,
            registered,
            running: Mutex::default(),
            streams: Streams::default(),
            end,
        }))
    }
}

impl Service for PluginWorker {
    fn call(&self, method: &str, message: Bytes) -> Answer {
        let (inner, method) = (self.0.clone(), method.to_owned());
        Box::pin(async move {
            match method.as_str() {
                method::HANDSHAKE => inner.ours::<HandshakeRequest>(message).map(|_| inner.handshake().encode_to_vec()),
                method::HEALTH => inner.ours::<HealthRequest>(message).map(|_| healthy().encode_to_vec()),
                method::VALIDATE => inner.ours(message).map(|request| inner.validate(request).encode_to_vec()),
                method::REGISTER => inner.ours(message).map(|request| inner.register(request).encode_to_vec()),
                method::INVOKE => Ok(inner.ours(message).map(|request| inner.invoke(request))?.await.encode_to_vec()),
                method::INVOKE_STREAM => {
                    Ok(inner.ours(message).map(|request| inner.begin_stream(request))?.await.encode_to_vec())
                }
                method::RESUME_STREAM => {
                    Ok(inner.ours(message).map(|request| inner.streams.resume(request))?.await.encode_to_vec())
                }
                method::CANCEL_INVOCATION => inner.ours(message).map(|request| inner.cancel(request).encode_to_vec()),
                method::SHUTDOWN => inner.ours::<ShutdownRequest>(message).map(|_| {
                    inner.end.notify_one();
                    ShutdownResponse {}.encode_to_vec()
                }),
                _ => Err(Status::new(Code::Unimplemented, format!("this worker has no {method}"))),
            }
        })
    }
}

fn healthy() -> HealthResponse {
    HealthResponse { healthy: true, message: String::new() }
}

impl Inner {
    /// A request of our own host.
    fn ours<R: Message + Default + Signed>(&self, message: Bytes) -> Result<R, Status> {
        let request = R::decode(message).map_err(|fault| Status::new(Code::InvalidArgument, fault.to_string()))?;
        if request.caller().is_some_and(|caller| caller.is(self.host.caller())) {
            return Ok(request);
        }
        Err(Status::new(Code::Unauthenticated, "the token is not that of the activation"))
    }

    fn handshake(&self) -> HandshakeResponse {
        HandshakeResponse {
            plugin_id: self.plugin_id.clone(),
            protocol: PROTOCOL.to_owned(),
            plugin_version: self.plugin.version.clone(),
            kit: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    fn validate(&self, request: ValidateRequest) -> ValidateResponse {
        let said = json(&request.config).and_then(|config| match &self.plugin.validate {
            Some(validate) => Ok(validate(&config)?.iter().map(|diagnostic| diagnostic.json()).collect()),
            None => Ok(Vec::new()),
        });
        match said {
            Ok(list) => ValidateResponse { diagnostics: bytes(&Value::Array(list)), error: None },
            Err(Error(error)) => ValidateResponse { diagnostics: Vec::new(), error: Some(error) },
        }
    }

    fn register(&self, request: RegisterRequest) -> RegisterResponse {
        let mut new = Registrations::new(self.host.clone());
        let registered = json(&request.config).and_then(|config| (self.plugin.register)(&config, &mut new));
        if let Err(Error(error)) = registered {
            return RegisterResponse { registrations: Vec::new(), error: Some(error) };
        }
        let registrations = new.list.clone();
        *lock(&self.registered) = Arc::new(new);
        RegisterResponse { registrations, error: None }
    }

    async fn invoke(&self, request: InvokeRequest) -> InvokeResponse {
        let id = request.invocation_id;
        let stack = stack_of(&request);
        let asked = lock(&self.registered).ask(request);
        let task = tokio::spawn(STACK.scope(stack, asked));
        lock(&self.running).insert(id, task.abort_handle());
        let running = Running { of: self, id };
        let answer = task.await;
        drop(running);
        response(answer.unwrap_or_else(|end| Err(Error::of_end(&end))))
    }

    async fn begin_stream(&self, request: InvokeRequest) -> StreamResponse {
        let registered = lock(&self.registered).clone();
        let (id, stack) = (request.invocation_id, stack_of(&request));
        match registered.stream(request) {
            Ok(run) => self.streams.begin(id, move |line| Box::pin(STACK.scope(stack, run(line)))).await,
            Err(error) => failed(error),
        }
    }

    fn cancel(&self, request: CancelInvocationRequest) -> CancelInvocationResponse {
        if let Some(task) = lock(&self.running).get(&request.invocation_id) {
            task.abort();
        }
        self.streams.cancel(request.invocation_id);
        CancelInvocationResponse {}
    }
}

/// A call that its caller gave up ends with it.
struct Running<'a> {
    of: &'a Inner,
    id: u64,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        if let Some(task) = lock(&self.of.running).remove(&self.id) {
            task.abort();
        }
    }
}

/// Where the invocation is among the scopes of the host.
fn stack_of(request: &InvokeRequest) -> u64 {
    request.scope.as_ref().map_or(0, |scope| scope.scope_stack_id)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

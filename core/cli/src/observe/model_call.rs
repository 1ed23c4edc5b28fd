//! A request to a model as a managed call of the SDK.

use super::answer::Answer;
use super::backlog::Kept;
use super::scope::OpenScope;
use crate::encoding::Encoding;
use bytes::Bytes;
use nemo_relay::{
    BoxError, LlmAttributes, LlmCallExecuteParams, LlmRequest, Relay, Result, RuntimeRegistrationKind, Value,
};
use nemo_relay_codecs::Codec;
use serde_json::Map;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A request to a model.
pub struct ModelCall {
    /// How requests and responses of the route are read.
    pub codec: Codec,
    /// What the host calls the session, where it says so.
    pub session: Option<String>,
    /// What the host calls the subagent, where it says so.
    pub subagent: Option<String>,
    /// The headers that may be shown.
    pub headers: Map<String, Value>,
    /// How the body is compressed.
    pub encoding: Encoding,
    /// The body as it came.
    pub body: Bytes,
    /// The body's place among those that wait.
    pub(crate) kept: Kept,
    /// Where the gateway waits to be told what to forward; `None` where it has forwarded the request as it is.
    pub go: Option<oneshot::Sender<Go>>,
    /// What the provider answers.
    pub answer: oneshot::Receiver<Answer>,
}

/// What becomes of a request that waits.
#[derive(Debug, PartialEq)]
pub enum Go {
    /// It is forwarded, with another body where there is one.
    Forward(Option<Bytes>),
    /// A plugin has answered in the place of the model, which the client is given as a stream where it asked for one.
    Answer {
        /// The response, as the provider would have given it.
        response: Value,
        /// Whether the client asked for a stream.
        streams: bool,
    },
    /// It is answered by the gateway, with this reason.
    Refuse(String),
}

/// Families that may stop or change a request to a model.
const GATING: [RuntimeRegistrationKind; 3] = [
    RuntimeRegistrationKind::LlmConditionalExecutionGuardrail,
    RuntimeRegistrationKind::LlmRequestIntercept,
    RuntimeRegistrationKind::LlmExecutionIntercept,
];

/// Whether anything is registered that may stop or change a request to a model.
pub(crate) fn is_gated(relay: &Relay) -> bool {
    relay.list_runtime_registrations(Some(GATING.to_vec())).is_ok_and(|found| !found.is_empty())
}

/// Begins to observe a call; the task ends with it.
pub(crate) fn start(relay: &Relay, around: &OpenScope, call: ModelCall) -> JoinHandle<()> {
    let (content, is_readable) = content(&call);
    drop((call.body, call.kept));
    let streams = content.get("stream") == Some(&Value::Bool(true));
    let model = content.get("model").and_then(Value::as_str).map(str::to_owned);
    // What is forwarded already needs nothing to be compared with.
    let original = call.go.is_some().then(|| content.clone());
    let (go, refuse) = split(call.go);
    let provider = provider(call.codec, original, go, call.answer);
    let request = LlmRequest::new(call.headers, content);
    let mut params = LlmCallExecuteParams::new(name(call.codec), request, provider)
        .handle(&around.handle)
        .response_codec(call.codec.as_str());
    // What the provider is to refuse, or reads in a way that is new, goes its way and is shown as it is.
    if is_readable {
        params = params.codec(call.codec.as_str());
    }
    if streams {
        params = params.attributes(LlmAttributes::STREAMING);
    }
    if let Some(model) = model {
        params = params.model_name(model);
    }
    let (relay, context) = (relay.clone(), around.context(relay));
    tokio::spawn(context.scoped(async move {
        let result = relay.llm_call_execute(params).await;
        refuse.unless_forwarded(result, streams);
    }))
}

/// The body as a value, and whether the codec can read it; where it is no JSON object, what says so.
fn content(call: &ModelCall) -> (Value, bool) {
    match call.encoding {
        Encoding::Identity => object(call.codec, &call.body),
        encoding => encoding.decode(&call.body).and_then(|body| object(call.codec, &body)),
    }
    .unwrap_or_else(|why| (Value::Object(Map::from_iter([("nemo_relay.unreadable".to_owned(), why.into())])), false))
}

fn object(codec: Codec, body: &[u8]) -> std::result::Result<(Value, bool), String> {
    let text = std::str::from_utf8(body).map_err(|fault| fault.to_string())?;
    match serde_json::from_str(text) {
        Ok(object @ Value::Object(_)) => Ok((object, codec.decode(text).is_ok())),
        Ok(_) => Err("it is no JSON object".to_owned()),
        Err(fault) => Err(fault.to_string()),
    }
}

/// The name of the calls of a provider.
fn name(codec: Codec) -> &'static str {
    match codec {
        Codec::AnthropicMessages => "anthropic",
        Codec::OpenaiChat | Codec::OpenaiResponses => "openai",
        other => other.as_str(),
    }
}

type Waiting = Arc<Mutex<Option<oneshot::Sender<Go>>>>;

fn take(waiting: &Waiting) -> Option<oneshot::Sender<Go>> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).take()
}

struct Refuse(Waiting);

impl Refuse {
    /// Answers a gateway that still waits: the call ended before the provider was asked.
    fn unless_forwarded(&self, result: Result<Value>, streams: bool) {
        let Some(go) = take(&self.0) else { return };
        let _ = go.send(match result {
            Ok(response) => Go::Answer { response, streams },
            Err(error) => Go::Refuse(error.payload("reason").map_or_else(|| error.to_string(), str::to_owned)),
        });
    }
}

fn split(go: Option<oneshot::Sender<Go>>) -> (Waiting, Refuse) {
    let waiting = Arc::new(Mutex::new(go));
    (waiting.clone(), Refuse(waiting))
}

type Given = std::result::Result<Value, BoxError>;

/// The provider as a callback: it lets the gateway forward the request, and waits for the answer.
fn provider(
    codec: Codec,
    original: Option<Value>,
    go: Waiting,
    answer: oneshot::Receiver<Answer>,
) -> impl Fn(LlmRequest) -> Pin<Box<dyn Future<Output = Given> + Send>> + Send + Sync {
    let once = Arc::new(Mutex::new(Some(answer)));
    move |request: LlmRequest| {
        let answer = once.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let (Some(go), Some(original)) = (take(&go), &original) {
            let _ = go.send(Go::Forward(changed(&request, original)));
        }
        Box::pin(async move {
            let answer = answer.ok_or("the gateway sends a request once")?;
            answer.await.map_err(|_| "the request was given up")?.read(codec)
        })
    }
}

/// The body, where something has changed it.
fn changed(request: &LlmRequest, original: &Value) -> Option<Bytes> {
    if request.content == *original {
        return None;
    }
    serde_json::to_vec(&request.content).ok().map(Bytes::from)
}

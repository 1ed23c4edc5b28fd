//! What is new in a conversation: an agent's first model call shows all of it, the later ones what came since.

use super::call::Call;
use super::codec::{Written, written};
use nemo_relay_codecs::{AnnotatedLlmRequest, Codec, Value};
use nemo_relay_types::{Json, Limits};

/// A request without the part of its conversation that an earlier event has shown.
pub(super) struct Excerpt {
    /// The request.
    pub data: Json,
    /// Its normalized form.
    pub annotation: Json,
}

impl Call {
    /// What is new in a request that an event is to show, where the codec can tell and the agent has shown the rest.
    pub(super) fn excerpt(&self, request: &Json) -> Option<Excerpt> {
        let codec = self.codecs()?.request.as_ref()?.built_in()?;
        let shown_before = self.parent.agent().shows_history();
        let wanted = shown_before && !self.runtime.shows_full_payloads();
        if wanted { excerpt(codec, request, self.runtime.limits()) } else { None }
    }
}

/// The request with its system messages, its last user message and what follows; `None` where nothing would be left out.
fn excerpt(codec: Codec, request: &Json, limits: &Limits) -> Option<Excerpt> {
    let Written { content, headers } = written(request.as_str()).ok()?;
    let mut annotated = codec.decode(content.get()).ok()?;
    let kept = news(&annotated)?;
    annotated.members_mut().set("messages", Value::Array(kept));
    let content = codec.encode(&annotated, content.get()).ok()?;
    let data = Json::parse(&format!(r#"{{"content":{content},"headers":{}}}"#, headers.get()), limits).ok()?;
    Some(Excerpt { data, annotation: Json::from_trusted(annotated.to_text()) })
}

fn news(request: &AnnotatedLlmRequest) -> Option<Vec<Value>> {
    let role = |message: &Value| message.at(&["role"]).and_then(Value::as_str).map(str::to_owned);
    let messages = request.messages();
    let last = messages.iter().rposition(|message| role(message).as_deref() == Some("user"))?;
    let stands = |message: &&Value| matches!(role(message).as_deref(), Some("system" | "developer"));
    let kept: Vec<Value> = messages[..last].iter().filter(stands).chain(&messages[last..]).cloned().collect();
    (kept.len() < messages.len()).then_some(kept)
}

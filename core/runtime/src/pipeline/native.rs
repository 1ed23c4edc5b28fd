//! Native middleware in the pipeline: values of the host become JSON for it and its JSON becomes values of the host, but
//! where it changed nothing the very value of the host goes on.

use super::call::{Call, Kind};
use super::stages::Shown;
use super::{Host, Reply, Slot};
use crate::delivery::EventRecord;
use crate::native::{Answer, Native, Question, not_for};
use crate::registry::Registration;
use nemo_relay_types::{Family, FamilyKind, Json, Result};
use std::pin::Pin;
use std::sync::Arc;

/// A future that is made only where there is native middleware, so that other calls carry nothing of it.
pub(super) type Asked<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

impl Call {
    pub(super) fn question(&self, family: Family, value: Json) -> Question {
        let (tool_call_id, model_name) = match &self.params.kind {
            Kind::Tool { tool_call_id, .. } => (tool_call_id.clone(), None),
            Kind::Llm { model_name, .. } => (None, model_name.clone()),
        };
        let codecs = self.codecs();
        let codec = match family {
            Family::LlmSanitizeResponseGuardrail => codecs.and_then(|codecs| codecs.response.as_ref()),
            _ if family.kind() == FamilyKind::Wrap => {
                codecs.and_then(|codecs| codecs.request.as_ref().or(codecs.response.as_ref()))
            }
            _ => codecs.and_then(|codecs| codecs.request.as_ref()),
        };
        Question {
            family,
            name: self.params.name.clone(),
            tool_call_id,
            model_name,
            codec: codec.and_then(|codec| codec.id()).map(str::to_owned),
            scope: Some(self.head.clone()),
            ..bare(family, value)
        }
    }

    pub(super) fn is_model_call(&self) -> bool {
        matches!(self.params.kind, Kind::Llm { .. })
    }
}

/// Its answer, where others may run while it waits.
async fn answer(host: &Host, native: &Arc<dyn Native>, question: Question) -> Result<Answer> {
    if !native.may_block() {
        return native.answer(&question);
    }
    let native = native.clone();
    host.work(move || native.answer(&question)).await?
}

/// What a guardrail that decides about a call, or a switch, says.
pub(super) fn decides<'a>(
    call: &'a Arc<Call>,
    host: &'a Host,
    native: &'a Arc<dyn Native>,
    family: Family,
    value: Slot,
) -> Asked<'a, Reply> {
    Box::pin(async move {
        let value = match host.encode(value).await {
            Ok(value) => value,
            Err(error) => return Reply::Failed(error),
        };
        decision(answer(host, native, call.question(family, value)).await, family)
    })
}

/// What a switch says, which is asked about nothing but what it was registered for.
pub(super) fn switches<'a>(host: &'a Host, native: &'a Arc<dyn Native>) -> Asked<'a, Reply> {
    let family = Family::ConditionalMiddlewareGuardrail;
    Box::pin(async move { decision(answer(host, native, bare(family, Json::null())).await, family) })
}

fn decision(answer: Result<Answer>, family: Family) -> Reply {
    match answer {
        Ok(Answer::Allow) => Reply::Allow,
        Ok(Answer::Reject(reason)) => Reply::Reject(reason),
        Ok(_) => Reply::Failed(not_for(family)),
        Err(error) => Reply::Failed(error),
    }
}

/// What a request intercept makes of the arguments or the request.
pub(super) fn rewrites<'a>(
    call: &'a Arc<Call>,
    host: &'a Host,
    native: &'a Arc<dyn Native>,
    family: Family,
    value: Slot,
    annotation: Option<Slot>,
) -> Asked<'a, Result<Reply>> {
    Box::pin(async move {
        let given = host.source(value).await?;
        let mut question = call.question(family, given.clone());
        if let Some(annotation) = annotation {
            question.annotation = Some(host.encode(annotation).await?);
        }
        let shown = question.annotation.clone();
        match answer(host, native, question).await? {
            Answer::Value(new) => Ok(Reply::Value(made(call, host, value, &given, new).await?)),
            Answer::Rewritten { request, annotation: new, marks } => {
                let annotation = match new {
                    Some(new) if shown.as_ref() != Some(&new) => Some(host.annotated(new).await?),
                    _ => annotation,
                };
                let marks = match marks {
                    Some(marks) => Some(host.parse(marks).await?),
                    None => None,
                };
                let request = made(call, host, value, &given, request).await?;
                Ok(Reply::Rewritten { request, annotation, marks, contributions: None })
            }
            _ => Err(not_for(family)),
        }
    })
}

/// The arguments or the request that this JSON says: the given ones, where it is theirs.
pub(super) async fn made(call: &Call, host: &Host, value: Slot, given: &Json, new: Json) -> Result<Slot> {
    if *given == new {
        return Ok(value);
    }
    anew(call, host, new).await
}

/// Arguments or a request made of JSON.
pub(super) async fn anew(call: &Call, host: &Host, new: Json) -> Result<Slot> {
    if call.is_model_call() { host.decode(new).await } else { host.parse(new).await }
}

/// What the sanitizers leave of a payload, where all of them are native; `None` where nothing is to be shown.
pub(super) fn sanitized<'a>(
    call: &'a Arc<Call>,
    host: &'a Host,
    family: Family,
    entries: &'a [Registration],
    mut json: Json,
) -> Option<Asked<'a, Result<Json>>> {
    let natives: Vec<_> = entries.iter().map(|entry| entry.callback.native()).collect::<Option<_>>()?;
    Some(Box::pin(async move {
        for native in natives {
            json = match answer(host, native, call.question(family, json)).await? {
                Answer::Value(new) => new,
                Answer::Omit => return Ok(Json::null()),
                _ => return Err(not_for(family)),
            };
        }
        Ok(json)
    }))
}

/// What one native sanitizer among others of the host makes of a copy.
pub(super) fn sanitizes<'a>(
    call: &'a Arc<Call>,
    host: &'a Host,
    native: &'a Arc<dyn Native>,
    shown: &'a Shown,
    copy: Slot,
) -> Asked<'a, Reply> {
    Box::pin(async move {
        let family = shown.sanitize.unwrap_or(Family::ToolSanitizeRequestGuardrail);
        let asked = async {
            let given = host.encode(copy).await?;
            match answer(host, native, call.question(family, given.clone())).await? {
                Answer::Value(new) if new == given => Ok(Reply::Value(copy)),
                Answer::Value(new) if shown.withhold => host.decode(new).await.map(Reply::Value),
                Answer::Value(new) => host.parse(new).await.map(Reply::Value),
                Answer::Omit => Ok(Reply::Omit),
                _ => Err(not_for(family)),
            }
        };
        asked.await.unwrap_or_else(Reply::Failed)
    })
}

/// What one that changes events gives; `None` where it fails.
pub(super) fn about_event<'a>(
    host: &'a Host,
    native: &'a Arc<dyn Native>,
    family: Family,
    fields: Json,
    event: Arc<EventRecord>,
    sanitized: bool,
) -> Asked<'a, Option<Json>> {
    Box::pin(async move {
        let question = Question { event: Some(event), sanitized, ..bare(family, fields) };
        match answer(host, native, question).await {
            Ok(Answer::Value(json)) => Some(json),
            _ => None,
        }
    })
}

/// What one leaves of the payload of a tool call that a mark shows.
pub(super) fn about_mark<'a>(
    host: &'a Host,
    native: &'a Arc<dyn Native>,
    family: Family,
    tool: &str,
    payload: Json,
) -> Asked<'a, Result<Json>> {
    let question = Question { name: tool.into(), ..bare(family, payload) };
    Box::pin(async move {
        match answer(host, native, question).await? {
            Answer::Value(json) => Ok(json),
            _ => Err(not_for(family)),
        }
    })
}

fn bare(family: Family, value: Json) -> Question {
    Question {
        family,
        name: "".into(),
        value,
        annotation: None,
        tool_call_id: None,
        model_name: None,
        codec: None,
        pricing: None,
        may_watch: false,
        scope: None,
        event: None,
        sanitized: false,
    }
}

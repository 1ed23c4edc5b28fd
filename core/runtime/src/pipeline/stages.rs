//! What each kind of middleware means, once for all families of the kind.

use super::call::Call;
use super::codec::Decoded;
use super::guardrail::GuardrailSpan;
use super::headers;
use super::native;
use super::native_wrap;
use super::span::Sanitized;
use super::{Host, Outcome, Reply, Slot, wrong_reply};
use crate::registry::Registration;
use crate::scope_ops::{check_mark, with_severity};
use nemo_relay_log as log;
use nemo_relay_types::{DataSchema, Error, ErrorCode, Family, Json, LogEvent, PendingMarkSpec, Result, mark_name};
use serde::Deserialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A gate: every entry decides in a guardrail scope of its own; the first refusal ends the call.
pub(super) async fn gate(call: &Arc<Call>, host: &Host, family: Family, args: Slot) -> Result<()> {
    for entry in call.entries(host, family).await.iter() {
        let mut span = GuardrailSpan::start(call, family, &entry.name);
        let reply = match entry.callback.native() {
            None => host.call(Some(family), Some(entry.callback.clone()), args).await,
            Some(native) => native::decides(call, host, native, family, args).await,
        };
        match reply {
            Reply::Allow => span.allowed(),
            Reply::Reject(reason) => {
                span.rejected(&reason);
                return Err(Error::new(ErrorCode::GuardrailRejected, reason.clone())
                    .with("stage", family.as_str())
                    .with("reason", reason)
                    .with("guardrail", &*entry.name));
            }
            Reply::Failed(error) => {
                span.failed(&error);
                return Err(error);
            }
            _ => return Err(wrong_reply(family.as_str())),
        }
    }
    Ok(())
}

/// A rewrite: each entry is given what the one before it returned; a breaking entry ends the chain after it ran.
pub(super) async fn rewrite(
    call: &Arc<Call>,
    host: &Host,
    family: Family,
    value: Slot,
    annotation: Option<Slot>,
    mut decoded: Option<&mut Decoded>,
) -> Result<(Slot, Option<Slot>)> {
    let entries = call.entries(host, family).await;
    if entries.is_empty() {
        return Ok((value, annotation));
    }
    let (mut value, mut annotation) = (value, annotation);
    if let Some(decoded) = &mut decoded {
        annotation = Some(decoded.handed_out(host).await?);
    }
    for entry in entries.iter() {
        let given = annotation;
        let reply = match entry.callback.native() {
            None => host.call_rewriter(family, entry.callback.clone(), value, annotation).await,
            Some(native) => native::rewrites(call, host, native, family, value, annotation).await?,
        };
        (value, annotation) = match reply {
            // A request alone says nothing about the normalized form, which stays as it is.
            Reply::Value(new) => (new, given.filter(|_| decoded.is_some())),
            Reply::Rewritten { request, annotation, marks, contributions } => {
                keep_marks(call, host, marks).await?;
                keep_contributions(call, host, contributions).await?;
                (request, annotation)
            }
            Reply::Failed(error) => return Err(error),
            _ => return Err(wrong_reply(family.as_str())),
        };
        if let Some(decoded) = &decoded {
            annotation = Some(decoded.check(host, &entry.name, value, annotation).await?);
        }
        if entry.break_chain {
            break;
        }
    }
    if let Some(annotation) = annotation {
        host.check(annotation).await?;
    }
    Ok((host.check(value).await?, annotation))
}

pub(super) async fn keep_marks(call: &Arc<Call>, host: &Host, list: Option<Slot>) -> Result<()> {
    let Some(list) = list else { return Ok(()) };
    let mut marks = host.encode(list).await?.read::<Vec<PendingMarkSpec>>("pending_marks")?;
    for mark in &mut marks {
        check_mark(&mark.name, mark.data.as_ref())?;
        mark.metadata = with_severity(mark.metadata.take(), mark.severity)?;
    }
    call.add_marks(marks, list);
    Ok(())
}

/// What every contribution has; it may have more.
#[derive(Deserialize)]
struct Contribution {
    #[serde(rename = "producer")]
    _producer: String,
    #[serde(rename = "kind")]
    _kind: String,
    #[serde(rename = "applied")]
    _applied: bool,
}

async fn keep_contributions(call: &Arc<Call>, host: &Host, list: Option<Slot>) -> Result<()> {
    const ARGUMENT: &str = "optimization_contributions";
    let Some(list) = list else { return Ok(()) };
    let json = host.encode(list).await?;
    json.read::<Vec<Contribution>>(ARGUMENT)?;
    let marks = json.read::<Vec<Json>>(ARGUMENT)?.into_iter().map(contribution_mark).collect();
    call.add_contributions(marks, list);
    Ok(())
}

fn contribution_mark(contribution: Json) -> PendingMarkSpec {
    let name = mark_name::NEMO_RELAY_LLM_OPTIMIZATION;
    PendingMarkSpec {
        name: name.to_owned(),
        category: Some("custom".to_owned()),
        category_profile: Some(Json::from_trusted(format!(r#"{{"subtype":{}}}"#, Json::string(name)))),
        data: Some(contribution),
        metadata: None,
        data_schema: Some(DataSchema {
            name: "nemo.relay.llm_optimization_contribution".to_owned(),
            version: "1".to_owned(),
        }),
        severity: None,
    }
}

/// What an event is to show beside a payload.
#[derive(Clone)]
pub(super) enum Annotation {
    /// Nothing, or what the codec makes of the payload.
    None,
    /// What an intercept or the application gave.
    Slot(Slot),
    /// What the codec made.
    Made(Json),
}

impl Annotation {
    /// That of the codec speaks for the payload, where there is one.
    pub(super) fn of(slot: Option<Slot>, made: Option<Json>) -> Self {
        match (slot, made) {
            (_, Some(made)) => Self::Made(made),
            (Some(slot), None) => Self::Slot(slot),
            (None, None) => Self::None,
        }
    }
}

/// A payload that an event is to show.
#[derive(Clone)]
pub(super) struct Shown {
    pub value: Slot,
    pub annotation: Annotation,
    /// The family that may change what is shown.
    pub sanitize: Option<Family>,
    /// Whether it is a request, of which some headers are never shown.
    pub withhold: bool,
}

/// What became of it.
pub(super) struct View {
    pub data: Sanitized,
    /// Whether no sanitizer changed it.
    pub as_given: bool,
    /// The normalized form of what was left of a request.
    pub excerpt: Option<Json>,
    /// The sanitizers that have seen it, where there are some.
    pub by: Option<Arc<[Registration]>>,
}

impl View {
    /// Nothing of the payload, which a flush counts.
    fn nothing(call: &Call, data: Sanitized) -> Self {
        call.runtime.count_callback_error();
        Self { data, as_given: false, excerpt: None, by: None }
    }
}

/// A sanitizer chain: entries change a copy, which is what the event shows. One that raises leaves nothing to show.
pub(super) async fn view(call: &Arc<Call>, host: &Host, shown: &Shown) -> View {
    let entries = match shown.sanitize {
        Some(family) => call.entries(host, family).await,
        None => Arc::from([]),
    };
    let (mut given, mut excerpt) = (None, None);
    // The sanitizers of a request are given a request made of what may be shown; others a copy of the value, whose text is
    // needed only to tell whether they changed it.
    let is_native = |entry: &Registration| entry.callback.native().is_some();
    if entries.iter().all(is_native) || shown.withhold || !matches!(shown.annotation, Annotation::None) {
        match given_json(host, shown).await {
            Ok(json) => {
                let left = shown.withhold.then(|| call.excerpt(&json)).flatten();
                excerpt = left.as_ref().map(|left| left.annotation.clone());
                let json = left.map_or(json, |left| left.data);
                if entries.is_empty() {
                    return View { data: Sanitized::Shown(json), as_given: true, excerpt, by: None };
                }
                given = Some(json);
            }
            Err(error) => return View::nothing(call, Sanitized::NotJson(error)),
        }
    }
    let callback = shown.sanitize.map_or("", Family::as_str);
    let natively = shown.sanitize.zip(given.clone());
    let natively = natively.and_then(|(family, json)| native::sanitized(call, host, family, &entries, json));
    let sanitized = match natively {
        Some(left) => left.await.map_err(Refusal::Raised),
        // In a box, since most calls have no sanitizer and every call would be as much larger.
        None => Box::pin(sanitized_copy(call, host, shown, &entries, given.as_ref())).await,
    };
    match sanitized {
        Ok(json) => {
            let as_given = given.as_ref() == Some(&json);
            View { as_given, data: Sanitized::Shown(json), excerpt, by: Some(entries.clone()) }
        }
        Err(Refusal::NotJson(error)) => View::nothing(call, Sanitized::NotJson(error)),
        Err(Refusal::Late(name)) => {
            log::emit(LogEvent::PayloadSanitizerLate, |fields| {
                fields.text("callback", callback).text("name", &name).text("call", &call.params.name)
            });
            View::nothing(call, Sanitized::Late(name))
        }
        Err(Refusal::Raised(error)) => {
            log::emit(LogEvent::PayloadSanitizerFailed, |fields| {
                fields.text("callback", callback).text("call", &call.params.name).text("code", error.code.as_str())
            });
            View::nothing(call, Sanitized::Withheld)
        }
    }
}

async fn given_json(host: &Host, shown: &Shown) -> Result<Json> {
    let json = host.encode(shown.value).await?;
    if shown.withhold { headers::without_withheld(&json) } else { Ok(json) }
}

enum Refusal {
    NotJson(Error),
    /// This sanitizer took longer than it may.
    Late(Arc<str>),
    /// One raised, or gave something else than it may.
    Raised(Error),
}

async fn sanitized_copy(
    call: &Arc<Call>,
    host: &Host,
    shown: &Shown,
    entries: &[Registration],
    given: Option<&Json>,
) -> std::result::Result<Json, Refusal> {
    let made = match given {
        Some(json) if shown.withhold => host.decode(json.clone()).await,
        _ => host.copy(shown.value).await,
    };
    let mut copy = made.map_err(Refusal::NotJson)?;
    for entry in entries {
        let begun = call.runtime.now();
        let reply = match entry.callback.native() {
            None => host.call(shown.sanitize, Some(entry.callback.clone()), copy).await,
            Some(native) => native::sanitizes(call, host, native, shown, copy).await,
        };
        if call.runtime.is_late(begun) {
            return Err(Refusal::Late(entry.name.clone()));
        }
        copy = match reply {
            Reply::Value(new) => new,
            Reply::Omit => return Ok(Json::null()),
            Reply::Failed(error) => return Err(Refusal::Raised(error)),
            _ => return Err(Refusal::Raised(wrong_reply(shown.sanitize.map_or("sanitizer", Family::as_str)))),
        };
    }
    // What a sanitizer made of it may be anything; a copy that is no JSON is withheld like one that was never made.
    given_json(host, &Shown { value: copy, ..shown.clone() }).await.map_err(Refusal::Raised)
}

/// The execution intercepts around a call, outermost first.
pub(super) type Wrappers = Arc<[(Family, Arc<[Registration]>)]>;

pub(super) fn wrapper(wrappers: &Wrappers, position: usize) -> Option<(Family, &Registration)> {
    wrappers.iter().flat_map(|(family, entries)| entries.iter().map(|entry| (*family, entry))).nth(position)
}

/// Whether only intercepts of the core are around the one at this place, so that the machine of the call itself runs it.
pub(super) fn is_reached_natively(wrappers: &Wrappers, position: usize) -> bool {
    let mut around = wrappers.iter().flat_map(|(_, entries)| entries.iter()).take(position);
    around.all(|entry| entry.callback.native().is_some())
}

/// One execution intercept at work: its `next` is alive as long as its function runs.
pub(crate) struct Level {
    active: AtomicBool,
    args: Slot,
    chain: Wrappers,
    position: usize,
}

impl Level {
    pub(super) fn is_active(&self) -> bool {
        self.active.load(Ordering::Acquire)
    }
}

/// Ends a level also where the intercept's call is dropped.
pub(super) struct ActiveLevel(Arc<Level>);

impl Drop for ActiveLevel {
    fn drop(&mut self) {
        self.0.active.store(false, Ordering::Release);
    }
}

/// The tool or the model inside all its wrappers.
pub(super) async fn wrapped_call(call: &Arc<Call>, host: &Host, args: Slot) -> Result<Outcome> {
    chain(call, host, &call.wrappers(host).await, 0, args).await
}

/// The part of the chain inside one intercept, as its `next(args)` runs it.
pub(super) async fn rest_of_chain(call: Arc<Call>, host: Host, level: Arc<Level>, args: Slot) -> Result<Outcome> {
    if args != level.args {
        host.check(args).await?;
    }
    chain(&call, &host, &level.chain, level.position + 1, args).await
}

pub(super) async fn chain(
    call: &Arc<Call>,
    host: &Host,
    wrappers: &Wrappers,
    position: usize,
    args: Slot,
) -> Result<Outcome> {
    let Some((family, entry)) = wrapper(wrappers, position) else {
        let reply = host.call(None, None, args).await;
        return outcome(call, host, reply, position, call.pipeline().label).await;
    };
    if let Some(native) = entry.callback.native() {
        return native_wrap::wraps(call, host, wrappers, position, native, args).await;
    }
    let level = Arc::new(Level { active: AtomicBool::new(true), args, chain: wrappers.clone(), position });
    let active = ActiveLevel(level.clone());
    let reply = host.call_wrapper(family, entry.callback.clone(), level, args).await;
    if call.streams() && !matches!(reply, Reply::Failed(_)) {
        call.keep_level(active);
    }
    outcome(call, host, reply, position, family.as_str()).await
}

async fn outcome(call: &Arc<Call>, host: &Host, reply: Reply, position: usize, from: &str) -> Result<Outcome> {
    match reply {
        Reply::Outcome { result, annotation, marks } => {
            keep_marks(call, host, marks).await?;
            Ok(Outcome { result, annotation })
        }
        Reply::Value(result) => {
            if call.streams() {
                call.add_stream(position, result);
            }
            Ok(Outcome { result, annotation: None })
        }
        Reply::Failed(error) => Err(error),
        _ => Err(wrong_reply(from)),
    }
}
